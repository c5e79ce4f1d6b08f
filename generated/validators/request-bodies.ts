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
const schema13 = {"type":"object","required":["model_ref"],"properties":{"task_id":{"type":"string","format":"uuid"},"model_ref":{"$ref":"schemas#/$defs/Name"},"workload":{"$ref":"schemas#/$defs/Workload"},"engine":{"type":"string","minLength":1,"maxLength":64},"prompt":{"type":"string","minLength":1},"messages":{"type":"array","minItems":1,"maxItems":1024,"items":{"$ref":"schemas#/$defs/ChatMessage"}},"ctx":{"type":"integer","minimum":1,"maximum":16777216},"priority":{"$ref":"schemas#/$defs/Priority"},"seed":{"type":"integer","minimum":0,"maximum":9007199254740991},"determinism":{"$ref":"schemas#/$defs/Determinism"},"sampler_profile_version":{"$ref":"schemas#/$defs/Name"},"sampling":{"$ref":"schemas#/$defs/SamplingOverrides"},"stop":{"type":"array","maxItems":8,"items":{"type":"string","minLength":1,"maxLength":256}},"max_tokens":{"type":"integer","minimum":1,"maximum":16777216},"expected_tokens":{"type":"integer","minimum":1,"maximum":16777216},"deadline_ms":{"type":"integer","minimum":1,"maximum":604800000},"on_disconnect":{"$ref":"schemas#/$defs/OnDisconnect"},"session_id":{"$ref":"schemas#/$defs/SessionId"},"kv_hint":{"$ref":"schemas#/$defs/KvHint"},"placement":{"type":"object","properties":{"pool_id":{"$ref":"schemas#/$defs/Name"},"device_mask":{"$ref":"schemas#/$defs/DeviceMask"}},"knownFields":["pool_id","device_mask"]},"labels":{"$ref":"schemas#/$defs/Labels"}},"knownFields":["task_id","model_ref","workload","engine","prompt","messages","ctx","priority","seed","determinism","sampler_profile_version","sampling","stop","max_tokens","expected_tokens","deadline_ms","on_disconnect","session_id","kv_hint","placement","labels"]};
const schema14 = {"type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$"};
const schema15 = {"type":"string","enum":["completion"]};
const schema16 = {"type":"object","required":["role","content"],"properties":{"role":{"type":"string","enum":["system","user","assistant"]},"content":{"type":"string"}},"knownFields":["role","content"]};
const schema17 = {"type":"string","enum":["interactive","batch"]};
const schema18 = {"type":"string","enum":["strict","best_effort"]};
const schema20 = {"type":"object","properties":{"temperature":{"type":"number","minimum":0,"maximum":5},"top_k":{"type":"integer","minimum":0,"maximum":100000},"top_p":{"type":"number","maximum":1,"exclusiveMinimum":0},"min_p":{"type":"number","minimum":0,"maximum":1},"repeat_penalty":{"type":"number","minimum":0.1,"maximum":10},"repeat_last_n":{"type":"integer","minimum":0,"maximum":4096}},"knownFields":["temperature","top_k","top_p","min_p","repeat_penalty","repeat_last_n"]};
const schema21 = {"type":"string","enum":["continue","cancel"]};
const schema22 = {"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"};
const schema23 = {"type":"string","enum":["reuse","cold"]};
const schema25 = {"type":"array","minItems":1,"maxItems":16,"uniqueItems":true,"items":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9-]{0,63}$"}};
const schema26 = {"type":"object","maxProperties":16,"additionalProperties":{"type":"string","maxLength":128}};
const formats0 = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const pattern0 = new RegExp("^[a-z0-9][a-z0-9._-]{0,63}$", "u");
const pattern2 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$", "u");
const pattern4 = new RegExp("^[A-Za-z0-9][A-Za-z0-9-]{0,63}$", "u");
const func2 = codePointLength;

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if(((((((((((((((((((((key0 !== "task_id") && (key0 !== "model_ref")) && (key0 !== "workload")) && (key0 !== "engine")) && (key0 !== "prompt")) && (key0 !== "messages")) && (key0 !== "ctx")) && (key0 !== "priority")) && (key0 !== "seed")) && (key0 !== "determinism")) && (key0 !== "sampler_profile_version")) && (key0 !== "sampling")) && (key0 !== "stop")) && (key0 !== "max_tokens")) && (key0 !== "expected_tokens")) && (key0 !== "deadline_ms")) && (key0 !== "on_disconnect")) && (key0 !== "session_id")) && (key0 !== "kv_hint")) && (key0 !== "placement")) && (key0 !== "labels")){
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
if(!pattern0.test(data1)){
validate12.errors = [{instancePath:instancePath+"/model_ref",schemaPath:"schemas#/$defs/Name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
else {
validate12.errors = [{instancePath:instancePath+"/model_ref",schemaPath:"schemas#/$defs/Name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
if(!(data2 === "completion")){
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
if(data.ctx !== undefined){
let data9 = data.ctx;
const _errs22 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate12.errors = [{instancePath:instancePath+"/ctx",schemaPath:"#/properties/ctx/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs22){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 16777216 || isNaN(data9)){
validate12.errors = [{instancePath:instancePath+"/ctx",schemaPath:"#/properties/ctx/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16777216},message:"must be <= 16777216"}];
return false;
}
else {
if(data9 < 1 || isNaN(data9)){
validate12.errors = [{instancePath:instancePath+"/ctx",schemaPath:"#/properties/ctx/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.priority !== undefined){
let data10 = data.priority;
const _errs24 = errors;
if(typeof data10 !== "string"){
validate12.errors = [{instancePath:instancePath+"/priority",schemaPath:"schemas#/$defs/Priority/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data10 === "interactive") || (data10 === "batch"))){
validate12.errors = [{instancePath:instancePath+"/priority",schemaPath:"schemas#/$defs/Priority/enum",keyword:"enum",params:{allowedValues: schema17.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seed !== undefined){
let data11 = data.seed;
const _errs27 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate12.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs27){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 9007199254740991 || isNaN(data11)){
validate12.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data11 < 0 || isNaN(data11)){
validate12.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.determinism !== undefined){
let data12 = data.determinism;
const _errs29 = errors;
if(typeof data12 !== "string"){
validate12.errors = [{instancePath:instancePath+"/determinism",schemaPath:"schemas#/$defs/Determinism/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data12 === "strict") || (data12 === "best_effort"))){
validate12.errors = [{instancePath:instancePath+"/determinism",schemaPath:"schemas#/$defs/Determinism/enum",keyword:"enum",params:{allowedValues: schema18.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sampler_profile_version !== undefined){
let data13 = data.sampler_profile_version;
const _errs32 = errors;
const _errs33 = errors;
if(errors === _errs33){
if(typeof data13 === "string"){
if(!pattern0.test(data13)){
validate12.errors = [{instancePath:instancePath+"/sampler_profile_version",schemaPath:"schemas#/$defs/Name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
else {
validate12.errors = [{instancePath:instancePath+"/sampler_profile_version",schemaPath:"schemas#/$defs/Name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sampling !== undefined){
let data14 = data.sampling;
const _errs35 = errors;
const _errs36 = errors;
if(errors === _errs36){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
let unknown2;
for(const key2 in data14){
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
if(data14.temperature !== undefined){
let data15 = data14.temperature;
const _errs38 = errors;
if(errors === _errs38){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 5 || isNaN(data15)){
validate12.errors = [{instancePath:instancePath+"/sampling/temperature",schemaPath:"schemas#/$defs/SamplingOverrides/properties/temperature/maximum",keyword:"maximum",params:{comparison: "<=", limit: 5},message:"must be <= 5"}];
return false;
}
else {
if(data15 < 0 || isNaN(data15)){
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
var valid10 = _errs38 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data14.top_k !== undefined){
let data16 = data14.top_k;
const _errs40 = errors;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
validate12.errors = [{instancePath:instancePath+"/sampling/top_k",schemaPath:"schemas#/$defs/SamplingOverrides/properties/top_k/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs40){
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 100000 || isNaN(data16)){
validate12.errors = [{instancePath:instancePath+"/sampling/top_k",schemaPath:"schemas#/$defs/SamplingOverrides/properties/top_k/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000"}];
return false;
}
else {
if(data16 < 0 || isNaN(data16)){
validate12.errors = [{instancePath:instancePath+"/sampling/top_k",schemaPath:"schemas#/$defs/SamplingOverrides/properties/top_k/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid10 = _errs40 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data14.top_p !== undefined){
let data17 = data14.top_p;
const _errs42 = errors;
if(errors === _errs42){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 1 || isNaN(data17)){
validate12.errors = [{instancePath:instancePath+"/sampling/top_p",schemaPath:"schemas#/$defs/SamplingOverrides/properties/top_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data17 <= 0 || isNaN(data17)){
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
var valid10 = _errs42 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data14.min_p !== undefined){
let data18 = data14.min_p;
const _errs44 = errors;
if(errors === _errs44){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 1 || isNaN(data18)){
validate12.errors = [{instancePath:instancePath+"/sampling/min_p",schemaPath:"schemas#/$defs/SamplingOverrides/properties/min_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data18 < 0 || isNaN(data18)){
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
var valid10 = _errs44 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data14.repeat_penalty !== undefined){
let data19 = data14.repeat_penalty;
const _errs46 = errors;
if(errors === _errs46){
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 10 || isNaN(data19)){
validate12.errors = [{instancePath:instancePath+"/sampling/repeat_penalty",schemaPath:"schemas#/$defs/SamplingOverrides/properties/repeat_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},message:"must be <= 10"}];
return false;
}
else {
if(data19 < 0.1 || isNaN(data19)){
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
var valid10 = _errs46 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data14.repeat_last_n !== undefined){
let data20 = data14.repeat_last_n;
const _errs48 = errors;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
validate12.errors = [{instancePath:instancePath+"/sampling/repeat_last_n",schemaPath:"schemas#/$defs/SamplingOverrides/properties/repeat_last_n/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs48){
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 4096 || isNaN(data20)){
validate12.errors = [{instancePath:instancePath+"/sampling/repeat_last_n",schemaPath:"schemas#/$defs/SamplingOverrides/properties/repeat_last_n/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4096},message:"must be <= 4096"}];
return false;
}
else {
if(data20 < 0 || isNaN(data20)){
validate12.errors = [{instancePath:instancePath+"/sampling/repeat_last_n",schemaPath:"schemas#/$defs/SamplingOverrides/properties/repeat_last_n/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid10 = _errs48 === errors;
}
else {
var valid10 = true;
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
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stop !== undefined){
let data21 = data.stop;
const _errs50 = errors;
if(errors === _errs50){
if(Array.isArray(data21)){
if(data21.length > 8){
validate12.errors = [{instancePath:instancePath+"/stop",schemaPath:"#/properties/stop/maxItems",keyword:"maxItems",params:{limit: 8},message:"must NOT have more than 8 items"}];
return false;
}
else {
var valid11 = true;
const len1 = data21.length;
for(let i1=0; i1<len1; i1++){
let data22 = data21[i1];
const _errs52 = errors;
if(errors === _errs52){
if(typeof data22 === "string"){
if(func2(data22) > 256){
validate12.errors = [{instancePath:instancePath+"/stop/" + i1,schemaPath:"#/properties/stop/items/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data22) < 1){
validate12.errors = [{instancePath:instancePath+"/stop/" + i1,schemaPath:"#/properties/stop/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/stop/" + i1,schemaPath:"#/properties/stop/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid11 = _errs52 === errors;
if(!valid11){
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
var valid0 = _errs50 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.max_tokens !== undefined){
let data23 = data.max_tokens;
const _errs54 = errors;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
validate12.errors = [{instancePath:instancePath+"/max_tokens",schemaPath:"#/properties/max_tokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs54){
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 16777216 || isNaN(data23)){
validate12.errors = [{instancePath:instancePath+"/max_tokens",schemaPath:"#/properties/max_tokens/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16777216},message:"must be <= 16777216"}];
return false;
}
else {
if(data23 < 1 || isNaN(data23)){
validate12.errors = [{instancePath:instancePath+"/max_tokens",schemaPath:"#/properties/max_tokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs54 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.expected_tokens !== undefined){
let data24 = data.expected_tokens;
const _errs56 = errors;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
validate12.errors = [{instancePath:instancePath+"/expected_tokens",schemaPath:"#/properties/expected_tokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs56){
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 16777216 || isNaN(data24)){
validate12.errors = [{instancePath:instancePath+"/expected_tokens",schemaPath:"#/properties/expected_tokens/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16777216},message:"must be <= 16777216"}];
return false;
}
else {
if(data24 < 1 || isNaN(data24)){
validate12.errors = [{instancePath:instancePath+"/expected_tokens",schemaPath:"#/properties/expected_tokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs56 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.deadline_ms !== undefined){
let data25 = data.deadline_ms;
const _errs58 = errors;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
validate12.errors = [{instancePath:instancePath+"/deadline_ms",schemaPath:"#/properties/deadline_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs58){
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 > 604800000 || isNaN(data25)){
validate12.errors = [{instancePath:instancePath+"/deadline_ms",schemaPath:"#/properties/deadline_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 604800000},message:"must be <= 604800000"}];
return false;
}
else {
if(data25 < 1 || isNaN(data25)){
validate12.errors = [{instancePath:instancePath+"/deadline_ms",schemaPath:"#/properties/deadline_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs58 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.on_disconnect !== undefined){
let data26 = data.on_disconnect;
const _errs60 = errors;
if(typeof data26 !== "string"){
validate12.errors = [{instancePath:instancePath+"/on_disconnect",schemaPath:"schemas#/$defs/OnDisconnect/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data26 === "continue") || (data26 === "cancel"))){
validate12.errors = [{instancePath:instancePath+"/on_disconnect",schemaPath:"schemas#/$defs/OnDisconnect/enum",keyword:"enum",params:{allowedValues: schema21.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs60 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.session_id !== undefined){
let data27 = data.session_id;
const _errs63 = errors;
const _errs64 = errors;
if(errors === _errs64){
if(typeof data27 === "string"){
if(!pattern2.test(data27)){
validate12.errors = [{instancePath:instancePath+"/session_id",schemaPath:"schemas#/$defs/SessionId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
else {
validate12.errors = [{instancePath:instancePath+"/session_id",schemaPath:"schemas#/$defs/SessionId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs63 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kv_hint !== undefined){
let data28 = data.kv_hint;
const _errs66 = errors;
if(typeof data28 !== "string"){
validate12.errors = [{instancePath:instancePath+"/kv_hint",schemaPath:"schemas#/$defs/KvHint/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data28 === "reuse") || (data28 === "cold"))){
validate12.errors = [{instancePath:instancePath+"/kv_hint",schemaPath:"schemas#/$defs/KvHint/enum",keyword:"enum",params:{allowedValues: schema23.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs66 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.placement !== undefined){
let data29 = data.placement;
const _errs69 = errors;
if(errors === _errs69){
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
let unknown3;
for(const key3 in data29){
if((key3 !== "pool_id") && (key3 !== "device_mask")){
unknown3 = key3;
break;
}
}
if(unknown3 !== undefined){
validate12.errors = [{instancePath:instancePath+"/placement",schemaPath:"#/properties/placement/knownFields",keyword:"knownFields",params:{unknown: unknown3, known: schema13.properties.placement.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data29.pool_id !== undefined){
let data30 = data29.pool_id;
const _errs71 = errors;
const _errs72 = errors;
if(errors === _errs72){
if(typeof data30 === "string"){
if(!pattern0.test(data30)){
validate12.errors = [{instancePath:instancePath+"/placement/pool_id",schemaPath:"schemas#/$defs/Name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
else {
validate12.errors = [{instancePath:instancePath+"/placement/pool_id",schemaPath:"schemas#/$defs/Name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid15 = _errs71 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data29.device_mask !== undefined){
let data31 = data29.device_mask;
const _errs74 = errors;
const _errs75 = errors;
if(errors === _errs75){
if(Array.isArray(data31)){
if(data31.length > 16){
validate12.errors = [{instancePath:instancePath+"/placement/device_mask",schemaPath:"schemas#/$defs/DeviceMask/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
if(data31.length < 1){
validate12.errors = [{instancePath:instancePath+"/placement/device_mask",schemaPath:"schemas#/$defs/DeviceMask/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid18 = true;
const len2 = data31.length;
for(let i2=0; i2<len2; i2++){
let data32 = data31[i2];
const _errs77 = errors;
if(errors === _errs77){
if(typeof data32 === "string"){
if(!pattern4.test(data32)){
validate12.errors = [{instancePath:instancePath+"/placement/device_mask/" + i2,schemaPath:"schemas#/$defs/DeviceMask/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9-]{0,63}$"+"\""}];
return false;
}
}
else {
validate12.errors = [{instancePath:instancePath+"/placement/device_mask/" + i2,schemaPath:"schemas#/$defs/DeviceMask/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid18 = _errs77 === errors;
if(!valid18){
break;
}
}
if(valid18){
let i3 = data31.length;
let j0;
if(i3 > 1){
const indices0 = {};
for(;i3--;){
let item0 = data31[i3];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
validate12.errors = [{instancePath:instancePath+"/placement/device_mask",schemaPath:"schemas#/$defs/DeviceMask/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i3+" are identical)"}];
return false;
break;
}
indices0[item0] = i3;
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
var valid15 = _errs74 === errors;
}
else {
var valid15 = true;
}
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/placement",schemaPath:"#/properties/placement/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs69 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.labels !== undefined){
let data33 = data.labels;
const _errs79 = errors;
const _errs80 = errors;
if(errors === _errs80){
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(Object.keys(data33).length > 16){
validate12.errors = [{instancePath:instancePath+"/labels",schemaPath:"schemas#/$defs/Labels/maxProperties",keyword:"maxProperties",params:{limit: 16},message:"must NOT have more than 16 properties"}];
return false;
}
else {
for(const key4 in data33){
let data34 = data33[key4];
const _errs83 = errors;
if(errors === _errs83){
if(typeof data34 === "string"){
if(func2(data34) > 128){
validate12.errors = [{instancePath:instancePath+"/labels/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"schemas#/$defs/Labels/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
}
else {
validate12.errors = [{instancePath:instancePath+"/labels/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"schemas#/$defs/Labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid21 = _errs83 === errors;
if(!valid21){
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
var valid0 = _errs79 === errors;
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
const schema27 = {"$ref":"schemas#/$defs/ReplayRequest","$id":"replayTask"};
const schema28 = {"type":"object","properties":{"task_id":{"type":"string","format":"uuid"},"priority":{"$ref":"schemas#/$defs/Priority"}},"knownFields":["task_id","priority"]};

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
validate15.errors = [{instancePath,schemaPath:"#/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema28.knownFields},message:"must have only known fields"}];
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

export const drainPool = validate17;
const schema30 = {"$ref":"schemas#/$defs/DrainRequest","$id":"drainPool"};
const schema31 = {"type":"object","properties":{"deadline_ms":{"type":"integer","minimum":0,"maximum":3600000,"default":30000}},"knownFields":["deadline_ms"]};

function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
validate17.errors = [{instancePath,schemaPath:"schemas#/$defs/DrainRequest/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema31.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data.deadline_ms !== undefined){
let data0 = data.deadline_ms;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate17.errors = [{instancePath:instancePath+"/deadline_ms",schemaPath:"schemas#/$defs/DrainRequest/properties/deadline_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 3600000 || isNaN(data0)){
validate17.errors = [{instancePath:instancePath+"/deadline_ms",schemaPath:"schemas#/$defs/DrainRequest/properties/deadline_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600000},message:"must be <= 3600000"}];
return false;
}
else {
if(data0 < 0 || isNaN(data0)){
validate17.errors = [{instancePath:instancePath+"/deadline_ms",schemaPath:"schemas#/$defs/DrainRequest/properties/deadline_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
}
}
}
else {
validate17.errors = [{instancePath,schemaPath:"schemas#/$defs/DrainRequest/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate17.errors = vErrors;
return errors === 0;
}

export const reloadPool = validate18;
const schema32 = {"$ref":"schemas#/$defs/ReloadRequest","$id":"reloadPool"};
const schema33 = {"type":"object","properties":{"new_model_ref":{"$ref":"schemas#/$defs/Name"},"deadline_ms":{"type":"integer","minimum":0,"maximum":3600000,"default":60000}},"knownFields":["new_model_ref","deadline_ms"]};

function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
validate19.errors = [{instancePath,schemaPath:"#/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema33.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data.new_model_ref !== undefined){
let data0 = data.new_model_ref;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
validate19.errors = [{instancePath:instancePath+"/new_model_ref",schemaPath:"schemas#/$defs/Name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
else {
validate19.errors = [{instancePath:instancePath+"/new_model_ref",schemaPath:"schemas#/$defs/Name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate19.errors = [{instancePath:instancePath+"/deadline_ms",schemaPath:"#/properties/deadline_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 3600000 || isNaN(data1)){
validate19.errors = [{instancePath:instancePath+"/deadline_ms",schemaPath:"#/properties/deadline_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600000},message:"must be <= 3600000"}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate19.errors = [{instancePath:instancePath+"/deadline_ms",schemaPath:"#/properties/deadline_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
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
validate19.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate19.errors = vErrors;
return errors === 0;
}


function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="reloadPool" */;
let vErrors = null;
let errors = 0;
if(!(validate19(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
errors = vErrors.length;
}
validate18.errors = vErrors;
return errors === 0;
}

export const planPool = validate21;
const schema35 = {"$ref":"schemas#/$defs/PlanRequest","$id":"planPool"};
const schema36 = {"type":"object","required":["model_ref"],"properties":{"model_ref":{"$ref":"schemas#/$defs/Name"},"ctx":{"type":"integer","minimum":256,"maximum":16777216},"slots":{"type":"integer","minimum":1,"maximum":64}},"knownFields":["model_ref","ctx","slots"]};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
validate22.errors = [{instancePath,schemaPath:"#/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema36.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if((data.model_ref === undefined) && (missing0 = "model_ref")){
validate22.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.model_ref !== undefined){
let data0 = data.model_ref;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
validate22.errors = [{instancePath:instancePath+"/model_ref",schemaPath:"schemas#/$defs/Name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
else {
validate22.errors = [{instancePath:instancePath+"/model_ref",schemaPath:"schemas#/$defs/Name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate22.errors = [{instancePath:instancePath+"/ctx",schemaPath:"#/properties/ctx/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 16777216 || isNaN(data1)){
validate22.errors = [{instancePath:instancePath+"/ctx",schemaPath:"#/properties/ctx/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16777216},message:"must be <= 16777216"}];
return false;
}
else {
if(data1 < 256 || isNaN(data1)){
validate22.errors = [{instancePath:instancePath+"/ctx",schemaPath:"#/properties/ctx/minimum",keyword:"minimum",params:{comparison: ">=", limit: 256},message:"must be >= 256"}];
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
validate22.errors = [{instancePath:instancePath+"/slots",schemaPath:"#/properties/slots/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs6){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 64 || isNaN(data2)){
validate22.errors = [{instancePath:instancePath+"/slots",schemaPath:"#/properties/slots/maximum",keyword:"maximum",params:{comparison: "<=", limit: 64},message:"must be <= 64"}];
return false;
}
else {
if(data2 < 1 || isNaN(data2)){
validate22.errors = [{instancePath:instancePath+"/slots",schemaPath:"#/properties/slots/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
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
validate22.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate22.errors = vErrors;
return errors === 0;
}


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="planPool" */;
let vErrors = null;
let errors = 0;
if(!(validate22(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
validate21.errors = vErrors;
return errors === 0;
}

