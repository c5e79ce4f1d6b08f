// GENERATED from contracts/ by `npm run generate`: do not edit.
// @ts-nocheck: code made by ajv.
function codePointLength(text) {
  let length = text.length;
  for (let i = 0; i < text.length - 1; i++) {
    const pair = (text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00;
    if (pair) length--;
  }
  return length;
}
"use strict";
export const createTask = validate10;
const schema11 = {"$ref":"schemas#/$defs/TaskRequest","$id":"createTask"};
const schema13 = {"type":"object","required":["model_ref"],"properties":{"task_id":{"type":"string","format":"uuid"},"model_ref":{"$ref":"schemas#/$defs/ModelRef"},"workload":{"$ref":"schemas#/$defs/Workload"},"engine":{"type":"string","minLength":1,"maxLength":64},"prompt":{"type":"string","minLength":1},"messages":{"type":"array","minItems":1,"maxItems":1024,"items":{"$ref":"schemas#/$defs/ChatMessage"}},"inputs":{"type":"array","minItems":1,"maxItems":64,"items":{"type":"string","minLength":1}},"query":{"type":"string","minLength":1},"ctx":{"type":"integer","minimum":1,"maximum":16777216},"priority":{"$ref":"schemas#/$defs/Priority"},"seed":{"type":"integer","minimum":0,"maximum":9007199254740991},"determinism":{"$ref":"schemas#/$defs/Determinism"},"sampler_profile_version":{"$ref":"schemas#/$defs/Name"},"sampling":{"$ref":"schemas#/$defs/SamplingOverrides"},"stop":{"type":"array","maxItems":8,"items":{"type":"string","minLength":1,"maxLength":256}},"response_format":{"$ref":"schemas#/$defs/ResponseFormat"},"max_tokens":{"type":"integer","minimum":1,"maximum":16777216},"expected_tokens":{"type":"integer","minimum":1,"maximum":16777216},"deadline_ms":{"type":"integer","minimum":1,"maximum":604800000},"on_disconnect":{"$ref":"schemas#/$defs/OnDisconnect"},"session_id":{"$ref":"schemas#/$defs/SessionId"},"kv_hint":{"$ref":"schemas#/$defs/KvHint"},"placement":{"type":"object","properties":{"pool_id":{"$ref":"schemas#/$defs/Name"},"device_mask":{"$ref":"schemas#/$defs/DeviceMask"}},"knownFields":["pool_id","device_mask"]},"labels":{"$ref":"schemas#/$defs/Labels"}},"knownFields":["task_id","model_ref","workload","engine","prompt","messages","inputs","query","ctx","priority","seed","determinism","sampler_profile_version","sampling","stop","response_format","max_tokens","expected_tokens","deadline_ms","on_disconnect","session_id","kv_hint","placement","labels"]};
const schema14 = {"type":"string","maxLength":2048,"pattern":"^(?:[a-z0-9][a-z0-9._-]{0,63}|sha256:[0-9a-f]{64}|(?:file:/|https://|hf:)[^\\x00-\\x1f\\x7f]{1,2040})$"};
const schema15 = {"type":"string","enum":["completion","embedding","rerank"]};
const schema16 = {"type":"object","required":["role","content"],"properties":{"role":{"type":"string","enum":["system","user","assistant"]},"content":{"type":"string"}},"knownFields":["role","content"]};
const schema17 = {"type":"string","enum":["interactive","batch"]};
const schema18 = {"type":"string","enum":["strict","best_effort"]};
const schema19 = {"type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$"};
const schema20 = {"type":"object","properties":{"temperature":{"type":"number","minimum":0,"maximum":5},"top_k":{"type":"integer","minimum":0,"maximum":100000},"top_p":{"type":"number","maximum":1,"exclusiveMinimum":0},"min_p":{"type":"number","minimum":0,"maximum":1},"repeat_penalty":{"type":"number","minimum":0.1,"maximum":10},"repeat_last_n":{"type":"integer","minimum":0,"maximum":4096}},"knownFields":["temperature","top_k","top_p","min_p","repeat_penalty","repeat_last_n"]};
const schema21 = {"type":"object","required":["type"],"properties":{"type":{"type":"string","enum":["text","json_object","json_schema"]},"schema":{"type":"object","additionalProperties":true}},"knownFields":["type","schema"]};
const schema22 = {"type":"string","enum":["continue","cancel"]};
const schema23 = {"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"};
const schema24 = {"type":"string","enum":["reuse","cold"]};
const schema26 = {"type":"array","minItems":1,"maxItems":16,"uniqueItems":true,"items":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9-]{0,63}$"}};
const schema27 = {"type":"object","maxProperties":16,"additionalProperties":{"type":"string","maxLength":128}};
const formats0 = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const func2 = codePointLength;
const pattern0 = new RegExp("^(?:[a-z0-9][a-z0-9._-]{0,63}|sha256:[0-9a-f]{64}|(?:file:/|https://|hf:)[^\\x00-\\x1f\\x7f]{1,2040})$", "u");
const pattern1 = new RegExp("^[a-z0-9][a-z0-9._-]{0,63}$", "u");
const pattern2 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$", "u");
const pattern4 = new RegExp("^[A-Za-z0-9][A-Za-z0-9-]{0,63}$", "u");

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if((((((((((((((((((((((((key0 !== "task_id") && (key0 !== "model_ref")) && (key0 !== "workload")) && (key0 !== "engine")) && (key0 !== "prompt")) && (key0 !== "messages")) && (key0 !== "inputs")) && (key0 !== "query")) && (key0 !== "ctx")) && (key0 !== "priority")) && (key0 !== "seed")) && (key0 !== "determinism")) && (key0 !== "sampler_profile_version")) && (key0 !== "sampling")) && (key0 !== "stop")) && (key0 !== "response_format")) && (key0 !== "max_tokens")) && (key0 !== "expected_tokens")) && (key0 !== "deadline_ms")) && (key0 !== "on_disconnect")) && (key0 !== "session_id")) && (key0 !== "kv_hint")) && (key0 !== "placement")) && (key0 !== "labels")){
unknown0 = key0;
break;
}
}
if(unknown0 !== undefined){
validate12.errors = [{instancePath,schemaPath:"#/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema13.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if((data.model_ref === undefined) && (missing0 = "model_ref")){
validate12.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.task_id !== undefined){
let data0 = data.task_id;
const _errs1 = errors;
if(errors === _errs1){
if(errors === _errs1){
if(typeof data0 === "string"){
if(!(formats0.test(data0))){
validate12.errors = [{instancePath:instancePath+"/task_id",schemaPath:"#/properties/task_id/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""}];
return false;
}
}
else {
validate12.errors = [{instancePath:instancePath+"/task_id",schemaPath:"#/properties/task_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.model_ref !== undefined){
let data1 = data.model_ref;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(func2(data1) > 2048){
validate12.errors = [{instancePath:instancePath+"/model_ref",schemaPath:"schemas#/$defs/ModelRef/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"}];
return false;
}
else {
if(!pattern0.test(data1)){
validate12.errors = [{instancePath:instancePath+"/model_ref",schemaPath:"schemas#/$defs/ModelRef/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9][a-z0-9._-]{0,63}|sha256:[0-9a-f]{64}|(?:file:/|https://|hf:)[^\\x00-\\x1f\\x7f]{1,2040})$"},message:"must match pattern \""+"^(?:[a-z0-9][a-z0-9._-]{0,63}|sha256:[0-9a-f]{64}|(?:file:/|https://|hf:)[^\\x00-\\x1f\\x7f]{1,2040})$"+"\""}];
return false;
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/model_ref",schemaPath:"schemas#/$defs/ModelRef/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.workload !== undefined){
let data2 = data.workload;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate12.errors = [{instancePath:instancePath+"/workload",schemaPath:"schemas#/$defs/Workload/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data2 === "completion") || (data2 === "embedding")) || (data2 === "rerank"))){
validate12.errors = [{instancePath:instancePath+"/workload",schemaPath:"schemas#/$defs/Workload/enum",keyword:"enum",params:{allowedValues: schema15.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.engine !== undefined){
let data3 = data.engine;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data3 === "string"){
if(func2(data3) > 64){
validate12.errors = [{instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func2(data3) < 1){
validate12.errors = [{instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.prompt !== undefined){
let data4 = data.prompt;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data4 === "string"){
if(func2(data4) < 1){
validate12.errors = [{instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate12.errors = [{instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.messages !== undefined){
let data5 = data.messages;
const _errs13 = errors;
if(errors === _errs13){
if(Array.isArray(data5)){
if(data5.length > 1024){
validate12.errors = [{instancePath:instancePath+"/messages",schemaPath:"#/properties/messages/maxItems",keyword:"maxItems",params:{limit: 1024},message:"must NOT have more than 1024 items"}];
return false;
}
else {
if(data5.length < 1){
validate12.errors = [{instancePath:instancePath+"/messages",schemaPath:"#/properties/messages/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid3 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let unknown1;
for(const key1 in data6){
if((key1 !== "role") && (key1 !== "content")){
unknown1 = key1;
break;
}
}
if(unknown1 !== undefined){
validate12.errors = [{instancePath:instancePath+"/messages/" + i0,schemaPath:"schemas#/$defs/ChatMessage/knownFields",keyword:"knownFields",params:{unknown: unknown1, known: schema16.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing1;
if(((data6.role === undefined) && (missing1 = "role")) || ((data6.content === undefined) && (missing1 = "content"))){
validate12.errors = [{instancePath:instancePath+"/messages/" + i0,schemaPath:"schemas#/$defs/ChatMessage/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data6.role !== undefined){
let data7 = data6.role;
const _errs18 = errors;
if(typeof data7 !== "string"){
validate12.errors = [{instancePath:instancePath+"/messages/" + i0+"/role",schemaPath:"schemas#/$defs/ChatMessage/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data7 === "system") || (data7 === "user")) || (data7 === "assistant"))){
validate12.errors = [{instancePath:instancePath+"/messages/" + i0+"/role",schemaPath:"schemas#/$defs/ChatMessage/properties/role/enum",keyword:"enum",params:{allowedValues: schema16.properties.role.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid5 = _errs18 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data6.content !== undefined){
const _errs20 = errors;
if(typeof data6.content !== "string"){
validate12.errors = [{instancePath:instancePath+"/messages/" + i0+"/content",schemaPath:"schemas#/$defs/ChatMessage/properties/content/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid5 = _errs20 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/messages/" + i0,schemaPath:"schemas#/$defs/ChatMessage/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid3 = _errs15 === errors;
if(!valid3){
break;
}
}
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/messages",schemaPath:"#/properties/messages/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.inputs !== undefined){
let data9 = data.inputs;
const _errs22 = errors;
if(errors === _errs22){
if(Array.isArray(data9)){
if(data9.length > 64){
validate12.errors = [{instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"}];
return false;
}
else {
if(data9.length < 1){
validate12.errors = [{instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid6 = true;
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
const _errs24 = errors;
if(errors === _errs24){
if(typeof data10 === "string"){
if(func2(data10) < 1){
validate12.errors = [{instancePath:instancePath+"/inputs/" + i1,schemaPath:"#/properties/inputs/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate12.errors = [{instancePath:instancePath+"/inputs/" + i1,schemaPath:"#/properties/inputs/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid6 = _errs24 === errors;
if(!valid6){
break;
}
}
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.query !== undefined){
let data11 = data.query;
const _errs26 = errors;
if(errors === _errs26){
if(typeof data11 === "string"){
if(func2(data11) < 1){
validate12.errors = [{instancePath:instancePath+"/query",schemaPath:"#/properties/query/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate12.errors = [{instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ctx !== undefined){
let data12 = data.ctx;
const _errs28 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
validate12.errors = [{instancePath:instancePath+"/ctx",schemaPath:"#/properties/ctx/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs28){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 16777216 || isNaN(data12)){
validate12.errors = [{instancePath:instancePath+"/ctx",schemaPath:"#/properties/ctx/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16777216},message:"must be <= 16777216"}];
return false;
}
else {
if(data12 < 1 || isNaN(data12)){
validate12.errors = [{instancePath:instancePath+"/ctx",schemaPath:"#/properties/ctx/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.priority !== undefined){
let data13 = data.priority;
const _errs30 = errors;
if(typeof data13 !== "string"){
validate12.errors = [{instancePath:instancePath+"/priority",schemaPath:"schemas#/$defs/Priority/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data13 === "interactive") || (data13 === "batch"))){
validate12.errors = [{instancePath:instancePath+"/priority",schemaPath:"schemas#/$defs/Priority/enum",keyword:"enum",params:{allowedValues: schema17.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seed !== undefined){
let data14 = data.seed;
const _errs33 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
validate12.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs33){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 9007199254740991 || isNaN(data14)){
validate12.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data14 < 0 || isNaN(data14)){
validate12.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.determinism !== undefined){
let data15 = data.determinism;
const _errs35 = errors;
if(typeof data15 !== "string"){
validate12.errors = [{instancePath:instancePath+"/determinism",schemaPath:"schemas#/$defs/Determinism/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data15 === "strict") || (data15 === "best_effort"))){
validate12.errors = [{instancePath:instancePath+"/determinism",schemaPath:"schemas#/$defs/Determinism/enum",keyword:"enum",params:{allowedValues: schema18.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sampler_profile_version !== undefined){
let data16 = data.sampler_profile_version;
const _errs38 = errors;
const _errs39 = errors;
if(errors === _errs39){
if(typeof data16 === "string"){
if(!pattern1.test(data16)){
validate12.errors = [{instancePath:instancePath+"/sampler_profile_version",schemaPath:"schemas#/$defs/Name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
else {
validate12.errors = [{instancePath:instancePath+"/sampler_profile_version",schemaPath:"schemas#/$defs/Name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sampling !== undefined){
let data17 = data.sampling;
const _errs41 = errors;
const _errs42 = errors;
if(errors === _errs42){
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
let unknown2;
for(const key2 in data17){
if((((((key2 !== "temperature") && (key2 !== "top_k")) && (key2 !== "top_p")) && (key2 !== "min_p")) && (key2 !== "repeat_penalty")) && (key2 !== "repeat_last_n")){
unknown2 = key2;
break;
}
}
if(unknown2 !== undefined){
validate12.errors = [{instancePath:instancePath+"/sampling",schemaPath:"schemas#/$defs/SamplingOverrides/knownFields",keyword:"knownFields",params:{unknown: unknown2, known: schema20.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data17.temperature !== undefined){
let data18 = data17.temperature;
const _errs44 = errors;
if(errors === _errs44){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 5 || isNaN(data18)){
validate12.errors = [{instancePath:instancePath+"/sampling/temperature",schemaPath:"schemas#/$defs/SamplingOverrides/properties/temperature/maximum",keyword:"maximum",params:{comparison: "<=", limit: 5},message:"must be <= 5"}];
return false;
}
else {
if(data18 < 0 || isNaN(data18)){
validate12.errors = [{instancePath:instancePath+"/sampling/temperature",schemaPath:"schemas#/$defs/SamplingOverrides/properties/temperature/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/sampling/temperature",schemaPath:"schemas#/$defs/SamplingOverrides/properties/temperature/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid11 = _errs44 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data17.top_k !== undefined){
let data19 = data17.top_k;
const _errs46 = errors;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
validate12.errors = [{instancePath:instancePath+"/sampling/top_k",schemaPath:"schemas#/$defs/SamplingOverrides/properties/top_k/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs46){
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 100000 || isNaN(data19)){
validate12.errors = [{instancePath:instancePath+"/sampling/top_k",schemaPath:"schemas#/$defs/SamplingOverrides/properties/top_k/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000"}];
return false;
}
else {
if(data19 < 0 || isNaN(data19)){
validate12.errors = [{instancePath:instancePath+"/sampling/top_k",schemaPath:"schemas#/$defs/SamplingOverrides/properties/top_k/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid11 = _errs46 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data17.top_p !== undefined){
let data20 = data17.top_p;
const _errs48 = errors;
if(errors === _errs48){
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 1 || isNaN(data20)){
validate12.errors = [{instancePath:instancePath+"/sampling/top_p",schemaPath:"schemas#/$defs/SamplingOverrides/properties/top_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data20 <= 0 || isNaN(data20)){
validate12.errors = [{instancePath:instancePath+"/sampling/top_p",schemaPath:"schemas#/$defs/SamplingOverrides/properties/top_p/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"}];
return false;
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/sampling/top_p",schemaPath:"schemas#/$defs/SamplingOverrides/properties/top_p/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid11 = _errs48 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data17.min_p !== undefined){
let data21 = data17.min_p;
const _errs50 = errors;
if(errors === _errs50){
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 1 || isNaN(data21)){
validate12.errors = [{instancePath:instancePath+"/sampling/min_p",schemaPath:"schemas#/$defs/SamplingOverrides/properties/min_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data21 < 0 || isNaN(data21)){
validate12.errors = [{instancePath:instancePath+"/sampling/min_p",schemaPath:"schemas#/$defs/SamplingOverrides/properties/min_p/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/sampling/min_p",schemaPath:"schemas#/$defs/SamplingOverrides/properties/min_p/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid11 = _errs50 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data17.repeat_penalty !== undefined){
let data22 = data17.repeat_penalty;
const _errs52 = errors;
if(errors === _errs52){
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 10 || isNaN(data22)){
validate12.errors = [{instancePath:instancePath+"/sampling/repeat_penalty",schemaPath:"schemas#/$defs/SamplingOverrides/properties/repeat_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},message:"must be <= 10"}];
return false;
}
else {
if(data22 < 0.1 || isNaN(data22)){
validate12.errors = [{instancePath:instancePath+"/sampling/repeat_penalty",schemaPath:"schemas#/$defs/SamplingOverrides/properties/repeat_penalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.1},message:"must be >= 0.1"}];
return false;
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/sampling/repeat_penalty",schemaPath:"schemas#/$defs/SamplingOverrides/properties/repeat_penalty/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid11 = _errs52 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data17.repeat_last_n !== undefined){
let data23 = data17.repeat_last_n;
const _errs54 = errors;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
validate12.errors = [{instancePath:instancePath+"/sampling/repeat_last_n",schemaPath:"schemas#/$defs/SamplingOverrides/properties/repeat_last_n/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs54){
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 4096 || isNaN(data23)){
validate12.errors = [{instancePath:instancePath+"/sampling/repeat_last_n",schemaPath:"schemas#/$defs/SamplingOverrides/properties/repeat_last_n/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4096},message:"must be <= 4096"}];
return false;
}
else {
if(data23 < 0 || isNaN(data23)){
validate12.errors = [{instancePath:instancePath+"/sampling/repeat_last_n",schemaPath:"schemas#/$defs/SamplingOverrides/properties/repeat_last_n/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid11 = _errs54 === errors;
}
else {
var valid11 = true;
}
}
}
}
}
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/sampling",schemaPath:"schemas#/$defs/SamplingOverrides/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs41 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stop !== undefined){
let data24 = data.stop;
const _errs56 = errors;
if(errors === _errs56){
if(Array.isArray(data24)){
if(data24.length > 8){
validate12.errors = [{instancePath:instancePath+"/stop",schemaPath:"#/properties/stop/maxItems",keyword:"maxItems",params:{limit: 8},message:"must NOT have more than 8 items"}];
return false;
}
else {
var valid12 = true;
const len2 = data24.length;
for(let i2=0; i2<len2; i2++){
let data25 = data24[i2];
const _errs58 = errors;
if(errors === _errs58){
if(typeof data25 === "string"){
if(func2(data25) > 256){
validate12.errors = [{instancePath:instancePath+"/stop/" + i2,schemaPath:"#/properties/stop/items/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data25) < 1){
validate12.errors = [{instancePath:instancePath+"/stop/" + i2,schemaPath:"#/properties/stop/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/stop/" + i2,schemaPath:"#/properties/stop/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid12 = _errs58 === errors;
if(!valid12){
break;
}
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/stop",schemaPath:"#/properties/stop/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs56 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.response_format !== undefined){
let data26 = data.response_format;
const _errs60 = errors;
const _errs61 = errors;
if(errors === _errs61){
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let unknown3;
for(const key3 in data26){
if((key3 !== "type") && (key3 !== "schema")){
unknown3 = key3;
break;
}
}
if(unknown3 !== undefined){
validate12.errors = [{instancePath:instancePath+"/response_format",schemaPath:"schemas#/$defs/ResponseFormat/knownFields",keyword:"knownFields",params:{unknown: unknown3, known: schema21.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing2;
if((data26.type === undefined) && (missing2 = "type")){
validate12.errors = [{instancePath:instancePath+"/response_format",schemaPath:"schemas#/$defs/ResponseFormat/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data26.type !== undefined){
let data27 = data26.type;
const _errs63 = errors;
if(typeof data27 !== "string"){
validate12.errors = [{instancePath:instancePath+"/response_format/type",schemaPath:"schemas#/$defs/ResponseFormat/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data27 === "text") || (data27 === "json_object")) || (data27 === "json_schema"))){
validate12.errors = [{instancePath:instancePath+"/response_format/type",schemaPath:"schemas#/$defs/ResponseFormat/properties/type/enum",keyword:"enum",params:{allowedValues: schema21.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid14 = _errs63 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data26.schema !== undefined){
let data28 = data26.schema;
const _errs65 = errors;
if(errors === _errs65){
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
}
else {
validate12.errors = [{instancePath:instancePath+"/response_format/schema",schemaPath:"schemas#/$defs/ResponseFormat/properties/schema/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid14 = _errs65 === errors;
}
else {
var valid14 = true;
}
}
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/response_format",schemaPath:"schemas#/$defs/ResponseFormat/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs60 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.max_tokens !== undefined){
let data29 = data.max_tokens;
const _errs68 = errors;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
validate12.errors = [{instancePath:instancePath+"/max_tokens",schemaPath:"#/properties/max_tokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs68){
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 > 16777216 || isNaN(data29)){
validate12.errors = [{instancePath:instancePath+"/max_tokens",schemaPath:"#/properties/max_tokens/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16777216},message:"must be <= 16777216"}];
return false;
}
else {
if(data29 < 1 || isNaN(data29)){
validate12.errors = [{instancePath:instancePath+"/max_tokens",schemaPath:"#/properties/max_tokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs68 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.expected_tokens !== undefined){
let data30 = data.expected_tokens;
const _errs70 = errors;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
validate12.errors = [{instancePath:instancePath+"/expected_tokens",schemaPath:"#/properties/expected_tokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs70){
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 16777216 || isNaN(data30)){
validate12.errors = [{instancePath:instancePath+"/expected_tokens",schemaPath:"#/properties/expected_tokens/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16777216},message:"must be <= 16777216"}];
return false;
}
else {
if(data30 < 1 || isNaN(data30)){
validate12.errors = [{instancePath:instancePath+"/expected_tokens",schemaPath:"#/properties/expected_tokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs70 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.deadline_ms !== undefined){
let data31 = data.deadline_ms;
const _errs72 = errors;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
validate12.errors = [{instancePath:instancePath+"/deadline_ms",schemaPath:"#/properties/deadline_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs72){
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 604800000 || isNaN(data31)){
validate12.errors = [{instancePath:instancePath+"/deadline_ms",schemaPath:"#/properties/deadline_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 604800000},message:"must be <= 604800000"}];
return false;
}
else {
if(data31 < 1 || isNaN(data31)){
validate12.errors = [{instancePath:instancePath+"/deadline_ms",schemaPath:"#/properties/deadline_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs72 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.on_disconnect !== undefined){
let data32 = data.on_disconnect;
const _errs74 = errors;
if(typeof data32 !== "string"){
validate12.errors = [{instancePath:instancePath+"/on_disconnect",schemaPath:"schemas#/$defs/OnDisconnect/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data32 === "continue") || (data32 === "cancel"))){
validate12.errors = [{instancePath:instancePath+"/on_disconnect",schemaPath:"schemas#/$defs/OnDisconnect/enum",keyword:"enum",params:{allowedValues: schema22.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs74 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.session_id !== undefined){
let data33 = data.session_id;
const _errs77 = errors;
const _errs78 = errors;
if(errors === _errs78){
if(typeof data33 === "string"){
if(!pattern2.test(data33)){
validate12.errors = [{instancePath:instancePath+"/session_id",schemaPath:"schemas#/$defs/SessionId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
else {
validate12.errors = [{instancePath:instancePath+"/session_id",schemaPath:"schemas#/$defs/SessionId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs77 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kv_hint !== undefined){
let data34 = data.kv_hint;
const _errs80 = errors;
if(typeof data34 !== "string"){
validate12.errors = [{instancePath:instancePath+"/kv_hint",schemaPath:"schemas#/$defs/KvHint/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data34 === "reuse") || (data34 === "cold"))){
validate12.errors = [{instancePath:instancePath+"/kv_hint",schemaPath:"schemas#/$defs/KvHint/enum",keyword:"enum",params:{allowedValues: schema24.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs80 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.placement !== undefined){
let data35 = data.placement;
const _errs83 = errors;
if(errors === _errs83){
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
let unknown4;
for(const key4 in data35){
if((key4 !== "pool_id") && (key4 !== "device_mask")){
unknown4 = key4;
break;
}
}
if(unknown4 !== undefined){
validate12.errors = [{instancePath:instancePath+"/placement",schemaPath:"#/properties/placement/knownFields",keyword:"knownFields",params:{unknown: unknown4, known: schema13.properties.placement.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data35.pool_id !== undefined){
let data36 = data35.pool_id;
const _errs85 = errors;
const _errs86 = errors;
if(errors === _errs86){
if(typeof data36 === "string"){
if(!pattern1.test(data36)){
validate12.errors = [{instancePath:instancePath+"/placement/pool_id",schemaPath:"schemas#/$defs/Name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
else {
validate12.errors = [{instancePath:instancePath+"/placement/pool_id",schemaPath:"schemas#/$defs/Name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid18 = _errs85 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data35.device_mask !== undefined){
let data37 = data35.device_mask;
const _errs88 = errors;
const _errs89 = errors;
if(errors === _errs89){
if(Array.isArray(data37)){
if(data37.length > 16){
validate12.errors = [{instancePath:instancePath+"/placement/device_mask",schemaPath:"schemas#/$defs/DeviceMask/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
if(data37.length < 1){
validate12.errors = [{instancePath:instancePath+"/placement/device_mask",schemaPath:"schemas#/$defs/DeviceMask/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid21 = true;
const len3 = data37.length;
for(let i3=0; i3<len3; i3++){
let data38 = data37[i3];
const _errs91 = errors;
if(errors === _errs91){
if(typeof data38 === "string"){
if(!pattern4.test(data38)){
validate12.errors = [{instancePath:instancePath+"/placement/device_mask/" + i3,schemaPath:"schemas#/$defs/DeviceMask/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9-]{0,63}$"+"\""}];
return false;
}
}
else {
validate12.errors = [{instancePath:instancePath+"/placement/device_mask/" + i3,schemaPath:"schemas#/$defs/DeviceMask/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid21 = _errs91 === errors;
if(!valid21){
break;
}
}
if(valid21){
let i4 = data37.length;
let j0;
if(i4 > 1){
const indices0 = {};
for(;i4--;){
let item0 = data37[i4];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
validate12.errors = [{instancePath:instancePath+"/placement/device_mask",schemaPath:"schemas#/$defs/DeviceMask/uniqueItems",keyword:"uniqueItems",params:{i: i4, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i4+" are identical)"}];
return false;
break;
}
indices0[item0] = i4;
}
}
}
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/placement/device_mask",schemaPath:"schemas#/$defs/DeviceMask/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid18 = _errs88 === errors;
}
else {
var valid18 = true;
}
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/placement",schemaPath:"#/properties/placement/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs83 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.labels !== undefined){
let data39 = data.labels;
const _errs93 = errors;
const _errs94 = errors;
if(errors === _errs94){
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(Object.keys(data39).length > 16){
validate12.errors = [{instancePath:instancePath+"/labels",schemaPath:"schemas#/$defs/Labels/maxProperties",keyword:"maxProperties",params:{limit: 16},message:"must NOT have more than 16 properties"}];
return false;
}
else {
for(const key5 in data39){
let data40 = data39[key5];
const _errs97 = errors;
if(errors === _errs97){
if(typeof data40 === "string"){
if(func2(data40) > 128){
validate12.errors = [{instancePath:instancePath+"/labels/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"schemas#/$defs/Labels/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
}
else {
validate12.errors = [{instancePath:instancePath+"/labels/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"schemas#/$defs/Labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid24 = _errs97 === errors;
if(!valid24){
break;
}
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/labels",schemaPath:"schemas#/$defs/Labels/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs93 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate12.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate12.errors = vErrors;
return errors === 0;
}


function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="createTask" */;
let vErrors = null;
let errors = 0;
if(!(validate12(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
validate10.errors = vErrors;
return errors === 0;
}

export const replayTask = validate14;
const schema28 = {"$ref":"schemas#/$defs/ReplayRequest","$id":"replayTask"};
const schema29 = {"type":"object","properties":{"task_id":{"type":"string","format":"uuid"},"priority":{"$ref":"schemas#/$defs/Priority"}},"knownFields":["task_id","priority"]};

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if((key0 !== "task_id") && (key0 !== "priority")){
unknown0 = key0;
break;
}
}
if(unknown0 !== undefined){
validate15.errors = [{instancePath,schemaPath:"#/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema29.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data.task_id !== undefined){
let data0 = data.task_id;
const _errs1 = errors;
if(errors === _errs1){
if(errors === _errs1){
if(typeof data0 === "string"){
if(!(formats0.test(data0))){
validate15.errors = [{instancePath:instancePath+"/task_id",schemaPath:"#/properties/task_id/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""}];
return false;
}
}
else {
validate15.errors = [{instancePath:instancePath+"/task_id",schemaPath:"#/properties/task_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.priority !== undefined){
let data1 = data.priority;
const _errs3 = errors;
if(typeof data1 !== "string"){
validate15.errors = [{instancePath:instancePath+"/priority",schemaPath:"schemas#/$defs/Priority/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data1 === "interactive") || (data1 === "batch"))){
validate15.errors = [{instancePath:instancePath+"/priority",schemaPath:"schemas#/$defs/Priority/enum",keyword:"enum",params:{allowedValues: schema17.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate15.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate15.errors = vErrors;
return errors === 0;
}


function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="replayTask" */;
let vErrors = null;
let errors = 0;
if(!(validate15(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
validate14.errors = vErrors;
return errors === 0;
}

export const createModel = validate17;
const schema31 = {"$ref":"schemas#/$defs/ModelRegistration","$id":"createModel"};
const schema32 = {"type":"object","required":["id","source"],"properties":{"id":{"$ref":"schemas#/$defs/Name"},"source":{"$ref":"schemas#/$defs/ModelSource"},"workload":{"$ref":"schemas#/$defs/Workload"},"digest":{"$ref":"schemas#/$defs/Digest"},"signatures":{"type":"array","maxItems":4,"items":{"type":"string","minLength":1,"maxLength":4096}},"sbom":{"type":"string","minLength":1,"maxLength":2048},"trust_policy":{"$ref":"schemas#/$defs/TrustPolicy"},"tags":{"type":"array","maxItems":16,"items":{"type":"string","minLength":1,"maxLength":64}}},"knownFields":["id","source","workload","digest","signatures","sbom","trust_policy","tags"]};
const schema34 = {"type":"string","minLength":6,"maxLength":2048};
const schema36 = {"type":"string","pattern":"^sha256:[0-9a-f]{64}$"};
const schema37 = {"type":"string","enum":["permissive","strict"]};
const pattern6 = new RegExp("^sha256:[0-9a-f]{64}$", "u");

function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if((((((((key0 !== "id") && (key0 !== "source")) && (key0 !== "workload")) && (key0 !== "digest")) && (key0 !== "signatures")) && (key0 !== "sbom")) && (key0 !== "trust_policy")) && (key0 !== "tags")){
unknown0 = key0;
break;
}
}
if(unknown0 !== undefined){
validate18.errors = [{instancePath,schemaPath:"#/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema32.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if(((data.id === undefined) && (missing0 = "id")) || ((data.source === undefined) && (missing0 = "source"))){
validate18.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.id !== undefined){
let data0 = data.id;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern1.test(data0)){
validate18.errors = [{instancePath:instancePath+"/id",schemaPath:"schemas#/$defs/Name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
else {
validate18.errors = [{instancePath:instancePath+"/id",schemaPath:"schemas#/$defs/Name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.source !== undefined){
let data1 = data.source;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(func2(data1) > 2048){
validate18.errors = [{instancePath:instancePath+"/source",schemaPath:"schemas#/$defs/ModelSource/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"}];
return false;
}
else {
if(func2(data1) < 6){
validate18.errors = [{instancePath:instancePath+"/source",schemaPath:"schemas#/$defs/ModelSource/minLength",keyword:"minLength",params:{limit: 6},message:"must NOT have fewer than 6 characters"}];
return false;
}
}
}
else {
validate18.errors = [{instancePath:instancePath+"/source",schemaPath:"schemas#/$defs/ModelSource/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.workload !== undefined){
let data2 = data.workload;
const _errs7 = errors;
if(typeof data2 !== "string"){
validate18.errors = [{instancePath:instancePath+"/workload",schemaPath:"schemas#/$defs/Workload/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data2 === "completion") || (data2 === "embedding")) || (data2 === "rerank"))){
validate18.errors = [{instancePath:instancePath+"/workload",schemaPath:"schemas#/$defs/Workload/enum",keyword:"enum",params:{allowedValues: schema15.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.digest !== undefined){
let data3 = data.digest;
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data3 === "string"){
if(!pattern6.test(data3)){
validate18.errors = [{instancePath:instancePath+"/digest",schemaPath:"schemas#/$defs/Digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate18.errors = [{instancePath:instancePath+"/digest",schemaPath:"schemas#/$defs/Digest/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signatures !== undefined){
let data4 = data.signatures;
const _errs13 = errors;
if(errors === _errs13){
if(Array.isArray(data4)){
if(data4.length > 4){
validate18.errors = [{instancePath:instancePath+"/signatures",schemaPath:"#/properties/signatures/maxItems",keyword:"maxItems",params:{limit: 4},message:"must NOT have more than 4 items"}];
return false;
}
else {
var valid5 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
const _errs15 = errors;
if(errors === _errs15){
if(typeof data5 === "string"){
if(func2(data5) > 4096){
validate18.errors = [{instancePath:instancePath+"/signatures/" + i0,schemaPath:"#/properties/signatures/items/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters"}];
return false;
}
else {
if(func2(data5) < 1){
validate18.errors = [{instancePath:instancePath+"/signatures/" + i0,schemaPath:"#/properties/signatures/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate18.errors = [{instancePath:instancePath+"/signatures/" + i0,schemaPath:"#/properties/signatures/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid5 = _errs15 === errors;
if(!valid5){
break;
}
}
}
}
else {
validate18.errors = [{instancePath:instancePath+"/signatures",schemaPath:"#/properties/signatures/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sbom !== undefined){
let data6 = data.sbom;
const _errs17 = errors;
if(errors === _errs17){
if(typeof data6 === "string"){
if(func2(data6) > 2048){
validate18.errors = [{instancePath:instancePath+"/sbom",schemaPath:"#/properties/sbom/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters"}];
return false;
}
else {
if(func2(data6) < 1){
validate18.errors = [{instancePath:instancePath+"/sbom",schemaPath:"#/properties/sbom/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate18.errors = [{instancePath:instancePath+"/sbom",schemaPath:"#/properties/sbom/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.trust_policy !== undefined){
let data7 = data.trust_policy;
const _errs19 = errors;
if(typeof data7 !== "string"){
validate18.errors = [{instancePath:instancePath+"/trust_policy",schemaPath:"schemas#/$defs/TrustPolicy/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data7 === "permissive") || (data7 === "strict"))){
validate18.errors = [{instancePath:instancePath+"/trust_policy",schemaPath:"schemas#/$defs/TrustPolicy/enum",keyword:"enum",params:{allowedValues: schema37.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tags !== undefined){
let data8 = data.tags;
const _errs22 = errors;
if(errors === _errs22){
if(Array.isArray(data8)){
if(data8.length > 16){
validate18.errors = [{instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
var valid7 = true;
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
const _errs24 = errors;
if(errors === _errs24){
if(typeof data9 === "string"){
if(func2(data9) > 64){
validate18.errors = [{instancePath:instancePath+"/tags/" + i1,schemaPath:"#/properties/tags/items/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func2(data9) < 1){
validate18.errors = [{instancePath:instancePath+"/tags/" + i1,schemaPath:"#/properties/tags/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate18.errors = [{instancePath:instancePath+"/tags/" + i1,schemaPath:"#/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid7 = _errs24 === errors;
if(!valid7){
break;
}
}
}
}
else {
validate18.errors = [{instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate18.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate18.errors = vErrors;
return errors === 0;
}


function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="createModel" */;
let vErrors = null;
let errors = 0;
if(!(validate18(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
errors = vErrors.length;
}
validate17.errors = vErrors;
return errors === 0;
}

export const setModelState = validate20;
const schema38 = {"$ref":"schemas#/$defs/ModelStateRequest","$id":"setModelState"};
const schema39 = {"type":"object","required":["state"],"properties":{"state":{"$ref":"schemas#/$defs/ModelState"}},"knownFields":["state"]};
const schema40 = {"type":"string","enum":["Active","Retired"]};

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if(key0 !== "state"){
unknown0 = key0;
break;
}
}
if(unknown0 !== undefined){
validate21.errors = [{instancePath,schemaPath:"#/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema39.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if((data.state === undefined) && (missing0 = "state")){
validate21.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.state !== undefined){
let data0 = data.state;
if(typeof data0 !== "string"){
validate21.errors = [{instancePath:instancePath+"/state",schemaPath:"schemas#/$defs/ModelState/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data0 === "Active") || (data0 === "Retired"))){
validate21.errors = [{instancePath:instancePath+"/state",schemaPath:"schemas#/$defs/ModelState/enum",keyword:"enum",params:{allowedValues: schema40.enum},message:"must be equal to one of the allowed values"}];
return false;
}
}
}
}
}
else {
validate21.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="setModelState" */;
let vErrors = null;
let errors = 0;
if(!(validate21(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
validate20.errors = vErrors;
return errors === 0;
}

export const drainPool = validate23;
const schema41 = {"$ref":"schemas#/$defs/DrainRequest","$id":"drainPool"};
const schema42 = {"type":"object","properties":{"deadline_ms":{"type":"integer","minimum":0,"maximum":3600000,"default":30000}},"knownFields":["deadline_ms"]};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="drainPool" */;
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === _errs0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if(key0 !== "deadline_ms"){
unknown0 = key0;
break;
}
}
if(unknown0 !== undefined){
validate23.errors = [{instancePath,schemaPath:"schemas#/$defs/DrainRequest/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema42.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data.deadline_ms !== undefined){
let data0 = data.deadline_ms;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate23.errors = [{instancePath:instancePath+"/deadline_ms",schemaPath:"schemas#/$defs/DrainRequest/properties/deadline_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 3600000 || isNaN(data0)){
validate23.errors = [{instancePath:instancePath+"/deadline_ms",schemaPath:"schemas#/$defs/DrainRequest/properties/deadline_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600000},message:"must be <= 3600000"}];
return false;
}
else {
if(data0 < 0 || isNaN(data0)){
validate23.errors = [{instancePath:instancePath+"/deadline_ms",schemaPath:"schemas#/$defs/DrainRequest/properties/deadline_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
}
}
}
else {
validate23.errors = [{instancePath,schemaPath:"schemas#/$defs/DrainRequest/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate23.errors = vErrors;
return errors === 0;
}

export const reloadPool = validate24;
const schema43 = {"$ref":"schemas#/$defs/ReloadRequest","$id":"reloadPool"};
const schema44 = {"type":"object","properties":{"new_model_ref":{"$ref":"schemas#/$defs/Name"},"deadline_ms":{"type":"integer","minimum":0,"maximum":3600000,"default":60000}},"knownFields":["new_model_ref","deadline_ms"]};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if((key0 !== "new_model_ref") && (key0 !== "deadline_ms")){
unknown0 = key0;
break;
}
}
if(unknown0 !== undefined){
validate25.errors = [{instancePath,schemaPath:"#/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema44.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data.new_model_ref !== undefined){
let data0 = data.new_model_ref;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern1.test(data0)){
validate25.errors = [{instancePath:instancePath+"/new_model_ref",schemaPath:"schemas#/$defs/Name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
else {
validate25.errors = [{instancePath:instancePath+"/new_model_ref",schemaPath:"schemas#/$defs/Name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.deadline_ms !== undefined){
let data1 = data.deadline_ms;
const _errs4 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate25.errors = [{instancePath:instancePath+"/deadline_ms",schemaPath:"#/properties/deadline_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 3600000 || isNaN(data1)){
validate25.errors = [{instancePath:instancePath+"/deadline_ms",schemaPath:"#/properties/deadline_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600000},message:"must be <= 3600000"}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate25.errors = [{instancePath:instancePath+"/deadline_ms",schemaPath:"#/properties/deadline_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate25.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate25.errors = vErrors;
return errors === 0;
}


function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="reloadPool" */;
let vErrors = null;
let errors = 0;
if(!(validate25(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
validate24.errors = vErrors;
return errors === 0;
}

export const planPool = validate27;
const schema46 = {"$ref":"schemas#/$defs/PlanRequest","$id":"planPool"};
const schema47 = {"type":"object","required":["model_ref"],"properties":{"model_ref":{"$ref":"schemas#/$defs/Name"},"ctx":{"type":"integer","minimum":256,"maximum":16777216},"slots":{"type":"integer","minimum":1,"maximum":64}},"knownFields":["model_ref","ctx","slots"]};

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if(((key0 !== "model_ref") && (key0 !== "ctx")) && (key0 !== "slots")){
unknown0 = key0;
break;
}
}
if(unknown0 !== undefined){
validate28.errors = [{instancePath,schemaPath:"#/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema47.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if((data.model_ref === undefined) && (missing0 = "model_ref")){
validate28.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.model_ref !== undefined){
let data0 = data.model_ref;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern1.test(data0)){
validate28.errors = [{instancePath:instancePath+"/model_ref",schemaPath:"schemas#/$defs/Name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
else {
validate28.errors = [{instancePath:instancePath+"/model_ref",schemaPath:"schemas#/$defs/Name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ctx !== undefined){
let data1 = data.ctx;
const _errs4 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate28.errors = [{instancePath:instancePath+"/ctx",schemaPath:"#/properties/ctx/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 16777216 || isNaN(data1)){
validate28.errors = [{instancePath:instancePath+"/ctx",schemaPath:"#/properties/ctx/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16777216},message:"must be <= 16777216"}];
return false;
}
else {
if(data1 < 256 || isNaN(data1)){
validate28.errors = [{instancePath:instancePath+"/ctx",schemaPath:"#/properties/ctx/minimum",keyword:"minimum",params:{comparison: ">=", limit: 256},message:"must be >= 256"}];
return false;
}
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.slots !== undefined){
let data2 = data.slots;
const _errs6 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate28.errors = [{instancePath:instancePath+"/slots",schemaPath:"#/properties/slots/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs6){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 64 || isNaN(data2)){
validate28.errors = [{instancePath:instancePath+"/slots",schemaPath:"#/properties/slots/maximum",keyword:"maximum",params:{comparison: "<=", limit: 64},message:"must be <= 64"}];
return false;
}
else {
if(data2 < 1 || isNaN(data2)){
validate28.errors = [{instancePath:instancePath+"/slots",schemaPath:"#/properties/slots/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate28.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate28.errors = vErrors;
return errors === 0;
}


function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="planPool" */;
let vErrors = null;
let errors = 0;
if(!(validate28(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
validate27.errors = vErrors;
return errors === 0;
}

export const createArtifact = validate30;
const schema49 = {"$ref":"schemas#/$defs/ArtifactRequest","$id":"createArtifact"};
const schema50 = {"type":"object","required":["kind","content"],"properties":{"kind":{"$ref":"schemas#/$defs/ArtifactKind"},"content":{},"tags":{"type":"array","maxItems":16,"items":{"$ref":"schemas#/$defs/ArtifactTag"}},"parent":{"$ref":"schemas#/$defs/ArtifactId"},"task_id":{"type":"string","format":"uuid"},"metadata":{"$ref":"schemas#/$defs/Labels"}},"knownFields":["kind","content","tags","parent","task_id","metadata"]};
const schema51 = {"type":"string","enum":["plan","summary","diff","trace","other"]};
const schema52 = {"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}$"};
const schema53 = {"type":"string","pattern":"^[0-9a-f]{64}$"};
const pattern9 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}$", "u");
const pattern10 = new RegExp("^[0-9a-f]{64}$", "u");

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if((((((key0 !== "kind") && (key0 !== "content")) && (key0 !== "tags")) && (key0 !== "parent")) && (key0 !== "task_id")) && (key0 !== "metadata")){
unknown0 = key0;
break;
}
}
if(unknown0 !== undefined){
validate31.errors = [{instancePath,schemaPath:"#/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema50.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if(((data.kind === undefined) && (missing0 = "kind")) || ((data.content === undefined) && (missing0 = "content"))){
validate31.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.kind !== undefined){
let data0 = data.kind;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate31.errors = [{instancePath:instancePath+"/kind",schemaPath:"schemas#/$defs/ArtifactKind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((((data0 === "plan") || (data0 === "summary")) || (data0 === "diff")) || (data0 === "trace")) || (data0 === "other"))){
validate31.errors = [{instancePath:instancePath+"/kind",schemaPath:"schemas#/$defs/ArtifactKind/enum",keyword:"enum",params:{allowedValues: schema51.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tags !== undefined){
let data1 = data.tags;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data1)){
if(data1.length > 16){
validate31.errors = [{instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
var valid2 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(!pattern9.test(data2)){
validate31.errors = [{instancePath:instancePath+"/tags/" + i0,schemaPath:"schemas#/$defs/ArtifactTag/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}$"+"\""}];
return false;
}
}
else {
validate31.errors = [{instancePath:instancePath+"/tags/" + i0,schemaPath:"schemas#/$defs/ArtifactTag/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs6 === errors;
if(!valid2){
break;
}
}
}
}
else {
validate31.errors = [{instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.parent !== undefined){
let data3 = data.parent;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data3 === "string"){
if(!pattern10.test(data3)){
validate31.errors = [{instancePath:instancePath+"/parent",schemaPath:"schemas#/$defs/ArtifactId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate31.errors = [{instancePath:instancePath+"/parent",schemaPath:"schemas#/$defs/ArtifactId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.task_id !== undefined){
let data4 = data.task_id;
const _errs12 = errors;
if(errors === _errs12){
if(errors === _errs12){
if(typeof data4 === "string"){
if(!(formats0.test(data4))){
validate31.errors = [{instancePath:instancePath+"/task_id",schemaPath:"#/properties/task_id/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""}];
return false;
}
}
else {
validate31.errors = [{instancePath:instancePath+"/task_id",schemaPath:"#/properties/task_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.metadata !== undefined){
let data5 = data.metadata;
const _errs14 = errors;
const _errs15 = errors;
if(errors === _errs15){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(Object.keys(data5).length > 16){
validate31.errors = [{instancePath:instancePath+"/metadata",schemaPath:"schemas#/$defs/Labels/maxProperties",keyword:"maxProperties",params:{limit: 16},message:"must NOT have more than 16 properties"}];
return false;
}
else {
for(const key1 in data5){
let data6 = data5[key1];
const _errs18 = errors;
if(errors === _errs18){
if(typeof data6 === "string"){
if(func2(data6) > 128){
validate31.errors = [{instancePath:instancePath+"/metadata/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"schemas#/$defs/Labels/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
}
else {
validate31.errors = [{instancePath:instancePath+"/metadata/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"schemas#/$defs/Labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid6 = _errs18 === errors;
if(!valid6){
break;
}
}
}
}
else {
validate31.errors = [{instancePath:instancePath+"/metadata",schemaPath:"schemas#/$defs/Labels/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate31.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate31.errors = vErrors;
return errors === 0;
}


function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="createArtifact" */;
let vErrors = null;
let errors = 0;
if(!(validate31(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
validate30.errors = vErrors;
return errors === 0;
}

export const callHttp = validate33;
const schema55 = {"$ref":"schemas#/$defs/HttpCall","$id":"callHttp"};
const schema56 = {"type":"object","required":["url"],"properties":{"method":{"type":"string","enum":["GET","HEAD","POST","PUT","PATCH","DELETE","OPTIONS"],"default":"GET"},"url":{"type":"string","minLength":1,"maxLength":8192},"headers":{"type":"object","maxProperties":64,"additionalProperties":{"type":"string","maxLength":8192}},"body":{"type":"string"},"body_encoding":{"type":"string","enum":["utf8","base64"],"default":"utf8"},"timeout_ms":{"type":"integer","minimum":1,"maximum":120000,"default":30000},"max_bytes":{"type":"integer","minimum":0,"maximum":16777216,"default":1048576},"follow_redirects":{"type":"boolean","default":true}},"knownFields":["method","url","headers","body","body_encoding","timeout_ms","max_bytes","follow_redirects"]};

function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="callHttp" */;
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === _errs0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if((((((((key0 !== "method") && (key0 !== "url")) && (key0 !== "headers")) && (key0 !== "body")) && (key0 !== "body_encoding")) && (key0 !== "timeout_ms")) && (key0 !== "max_bytes")) && (key0 !== "follow_redirects")){
unknown0 = key0;
break;
}
}
if(unknown0 !== undefined){
validate33.errors = [{instancePath,schemaPath:"schemas#/$defs/HttpCall/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema56.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if((data.url === undefined) && (missing0 = "url")){
validate33.errors = [{instancePath,schemaPath:"schemas#/$defs/HttpCall/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.method !== undefined){
let data0 = data.method;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate33.errors = [{instancePath:instancePath+"/method",schemaPath:"schemas#/$defs/HttpCall/properties/method/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((((((data0 === "GET") || (data0 === "HEAD")) || (data0 === "POST")) || (data0 === "PUT")) || (data0 === "PATCH")) || (data0 === "DELETE")) || (data0 === "OPTIONS"))){
validate33.errors = [{instancePath:instancePath+"/method",schemaPath:"schemas#/$defs/HttpCall/properties/method/enum",keyword:"enum",params:{allowedValues: schema56.properties.method.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid1 = _errs2 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.url !== undefined){
let data1 = data.url;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(func2(data1) > 8192){
validate33.errors = [{instancePath:instancePath+"/url",schemaPath:"schemas#/$defs/HttpCall/properties/url/maxLength",keyword:"maxLength",params:{limit: 8192},message:"must NOT have more than 8192 characters"}];
return false;
}
else {
if(func2(data1) < 1){
validate33.errors = [{instancePath:instancePath+"/url",schemaPath:"schemas#/$defs/HttpCall/properties/url/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate33.errors = [{instancePath:instancePath+"/url",schemaPath:"schemas#/$defs/HttpCall/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.headers !== undefined){
let data2 = data.headers;
const _errs6 = errors;
if(errors === _errs6){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(Object.keys(data2).length > 64){
validate33.errors = [{instancePath:instancePath+"/headers",schemaPath:"schemas#/$defs/HttpCall/properties/headers/maxProperties",keyword:"maxProperties",params:{limit: 64},message:"must NOT have more than 64 properties"}];
return false;
}
else {
for(const key1 in data2){
let data3 = data2[key1];
const _errs9 = errors;
if(errors === _errs9){
if(typeof data3 === "string"){
if(func2(data3) > 8192){
validate33.errors = [{instancePath:instancePath+"/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"schemas#/$defs/HttpCall/properties/headers/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 8192},message:"must NOT have more than 8192 characters"}];
return false;
}
}
else {
validate33.errors = [{instancePath:instancePath+"/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"schemas#/$defs/HttpCall/properties/headers/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs9 === errors;
if(!valid2){
break;
}
}
}
}
else {
validate33.errors = [{instancePath:instancePath+"/headers",schemaPath:"schemas#/$defs/HttpCall/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.body !== undefined){
const _errs11 = errors;
if(typeof data.body !== "string"){
validate33.errors = [{instancePath:instancePath+"/body",schemaPath:"schemas#/$defs/HttpCall/properties/body/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.body_encoding !== undefined){
let data5 = data.body_encoding;
const _errs13 = errors;
if(typeof data5 !== "string"){
validate33.errors = [{instancePath:instancePath+"/body_encoding",schemaPath:"schemas#/$defs/HttpCall/properties/body_encoding/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data5 === "utf8") || (data5 === "base64"))){
validate33.errors = [{instancePath:instancePath+"/body_encoding",schemaPath:"schemas#/$defs/HttpCall/properties/body_encoding/enum",keyword:"enum",params:{allowedValues: schema56.properties.body_encoding.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid1 = _errs13 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.timeout_ms !== undefined){
let data6 = data.timeout_ms;
const _errs15 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate33.errors = [{instancePath:instancePath+"/timeout_ms",schemaPath:"schemas#/$defs/HttpCall/properties/timeout_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs15){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 120000 || isNaN(data6)){
validate33.errors = [{instancePath:instancePath+"/timeout_ms",schemaPath:"schemas#/$defs/HttpCall/properties/timeout_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 120000},message:"must be <= 120000"}];
return false;
}
else {
if(data6 < 1 || isNaN(data6)){
validate33.errors = [{instancePath:instancePath+"/timeout_ms",schemaPath:"schemas#/$defs/HttpCall/properties/timeout_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid1 = _errs15 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.max_bytes !== undefined){
let data7 = data.max_bytes;
const _errs17 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate33.errors = [{instancePath:instancePath+"/max_bytes",schemaPath:"schemas#/$defs/HttpCall/properties/max_bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs17){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 16777216 || isNaN(data7)){
validate33.errors = [{instancePath:instancePath+"/max_bytes",schemaPath:"schemas#/$defs/HttpCall/properties/max_bytes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16777216},message:"must be <= 16777216"}];
return false;
}
else {
if(data7 < 0 || isNaN(data7)){
validate33.errors = [{instancePath:instancePath+"/max_bytes",schemaPath:"schemas#/$defs/HttpCall/properties/max_bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid1 = _errs17 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.follow_redirects !== undefined){
const _errs19 = errors;
if(typeof data.follow_redirects !== "boolean"){
validate33.errors = [{instancePath:instancePath+"/follow_redirects",schemaPath:"schemas#/$defs/HttpCall/properties/follow_redirects/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid1 = _errs19 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate33.errors = [{instancePath,schemaPath:"schemas#/$defs/HttpCall/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate33.errors = vErrors;
return errors === 0;
}

