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
export const streamTask_started = validate10;
const schema11 = {"type":"object","required":["task_id","correlation_id","queue_position","predicted_start_ms","queued_ms","pool_id","replica_id","engine","engine_version","device","model_digest","seed","sampler_profile_version","kv_warmth","tokens_in"],"properties":{"task_id":{"$ref":"schemas#/$defs/TaskId"},"correlation_id":{"type":"string"},"queue_position":{"type":"integer","minimum":0},"predicted_start_ms":{"type":["integer","null"],"minimum":0},"queued_ms":{"type":"integer","minimum":0},"pool_id":{"type":"string"},"replica_id":{"type":"string"},"engine":{"type":"string"},"engine_version":{"type":"string"},"device":{"type":"string"},"model_digest":{"type":"string"},"seed":{"type":"integer","minimum":0,"maximum":9007199254740991},"sampler_profile_version":{"type":"string"},"kv_warmth":{"type":"boolean"},"tokens_in":{"type":"integer","minimum":0}},"knownFields":["task_id","correlation_id","queue_position","predicted_start_ms","queued_ms","pool_id","replica_id","engine","engine_version","device","model_digest","seed","sampler_profile_version","kv_warmth","tokens_in"],"$id":"streamTask_started"};
const schema13 = {"type":"string","format":"uuid"};
const formats0 = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="streamTask_started" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if(((((((((((((((key0 !== "task_id") && (key0 !== "correlation_id")) && (key0 !== "queue_position")) && (key0 !== "predicted_start_ms")) && (key0 !== "queued_ms")) && (key0 !== "pool_id")) && (key0 !== "replica_id")) && (key0 !== "engine")) && (key0 !== "engine_version")) && (key0 !== "device")) && (key0 !== "model_digest")) && (key0 !== "seed")) && (key0 !== "sampler_profile_version")) && (key0 !== "kv_warmth")) && (key0 !== "tokens_in")){
unknown0 = key0;
break;
}
}
if(unknown0 !== undefined){
validate10.errors = [{instancePath,schemaPath:"#/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema11.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if((((((((((((((((data.task_id === undefined) && (missing0 = "task_id")) || ((data.correlation_id === undefined) && (missing0 = "correlation_id"))) || ((data.queue_position === undefined) && (missing0 = "queue_position"))) || ((data.predicted_start_ms === undefined) && (missing0 = "predicted_start_ms"))) || ((data.queued_ms === undefined) && (missing0 = "queued_ms"))) || ((data.pool_id === undefined) && (missing0 = "pool_id"))) || ((data.replica_id === undefined) && (missing0 = "replica_id"))) || ((data.engine === undefined) && (missing0 = "engine"))) || ((data.engine_version === undefined) && (missing0 = "engine_version"))) || ((data.device === undefined) && (missing0 = "device"))) || ((data.model_digest === undefined) && (missing0 = "model_digest"))) || ((data.seed === undefined) && (missing0 = "seed"))) || ((data.sampler_profile_version === undefined) && (missing0 = "sampler_profile_version"))) || ((data.kv_warmth === undefined) && (missing0 = "kv_warmth"))) || ((data.tokens_in === undefined) && (missing0 = "tokens_in"))){
validate10.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.task_id !== undefined){
let data0 = data.task_id;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(errors === _errs2){
if(typeof data0 === "string"){
if(!(formats0.test(data0))){
validate10.errors = [{instancePath:instancePath+"/task_id",schemaPath:"schemas#/$defs/TaskId/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/task_id",schemaPath:"schemas#/$defs/TaskId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
if(data.correlation_id !== undefined){
const _errs4 = errors;
if(typeof data.correlation_id !== "string"){
validate10.errors = [{instancePath:instancePath+"/correlation_id",schemaPath:"#/properties/correlation_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.queue_position !== undefined){
let data2 = data.queue_position;
const _errs6 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate10.errors = [{instancePath:instancePath+"/queue_position",schemaPath:"#/properties/queue_position/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs6){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
validate10.errors = [{instancePath:instancePath+"/queue_position",schemaPath:"#/properties/queue_position/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.predicted_start_ms !== undefined){
let data3 = data.predicted_start_ms;
const _errs8 = errors;
if((!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))) && (data3 !== null)){
validate10.errors = [{instancePath:instancePath+"/predicted_start_ms",schemaPath:"#/properties/predicted_start_ms/type",keyword:"type",params:{type: schema11.properties.predicted_start_ms.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs8){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate10.errors = [{instancePath:instancePath+"/predicted_start_ms",schemaPath:"#/properties/predicted_start_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.queued_ms !== undefined){
let data4 = data.queued_ms;
const _errs10 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate10.errors = [{instancePath:instancePath+"/queued_ms",schemaPath:"#/properties/queued_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs10){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
validate10.errors = [{instancePath:instancePath+"/queued_ms",schemaPath:"#/properties/queued_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pool_id !== undefined){
const _errs12 = errors;
if(typeof data.pool_id !== "string"){
validate10.errors = [{instancePath:instancePath+"/pool_id",schemaPath:"#/properties/pool_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.replica_id !== undefined){
const _errs14 = errors;
if(typeof data.replica_id !== "string"){
validate10.errors = [{instancePath:instancePath+"/replica_id",schemaPath:"#/properties/replica_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.engine !== undefined){
const _errs16 = errors;
if(typeof data.engine !== "string"){
validate10.errors = [{instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.engine_version !== undefined){
const _errs18 = errors;
if(typeof data.engine_version !== "string"){
validate10.errors = [{instancePath:instancePath+"/engine_version",schemaPath:"#/properties/engine_version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.device !== undefined){
const _errs20 = errors;
if(typeof data.device !== "string"){
validate10.errors = [{instancePath:instancePath+"/device",schemaPath:"#/properties/device/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.model_digest !== undefined){
const _errs22 = errors;
if(typeof data.model_digest !== "string"){
validate10.errors = [{instancePath:instancePath+"/model_digest",schemaPath:"#/properties/model_digest/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seed !== undefined){
let data11 = data.seed;
const _errs24 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate10.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs24){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 9007199254740991 || isNaN(data11)){
validate10.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data11 < 0 || isNaN(data11)){
validate10.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sampler_profile_version !== undefined){
const _errs26 = errors;
if(typeof data.sampler_profile_version !== "string"){
validate10.errors = [{instancePath:instancePath+"/sampler_profile_version",schemaPath:"#/properties/sampler_profile_version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kv_warmth !== undefined){
const _errs28 = errors;
if(typeof data.kv_warmth !== "boolean"){
validate10.errors = [{instancePath:instancePath+"/kv_warmth",schemaPath:"#/properties/kv_warmth/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tokens_in !== undefined){
let data14 = data.tokens_in;
const _errs30 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
validate10.errors = [{instancePath:instancePath+"/tokens_in",schemaPath:"#/properties/tokens_in/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs30){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 0 || isNaN(data14)){
validate10.errors = [{instancePath:instancePath+"/tokens_in",schemaPath:"#/properties/tokens_in/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs30 === errors;
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
else {
validate10.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate10.errors = vErrors;
return errors === 0;
}

export const streamTask_token = validate12;
const schema14 = {"type":"object","required":["t","i"],"properties":{"t":{"type":"string","minLength":1},"i":{"type":"integer","minimum":0}},"knownFields":["t","i"],"$id":"streamTask_token"};
const func2 = codePointLength;

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="streamTask_token" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if((key0 !== "t") && (key0 !== "i")){
unknown0 = key0;
break;
}
}
if(unknown0 !== undefined){
validate12.errors = [{instancePath,schemaPath:"#/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema14.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if(((data.t === undefined) && (missing0 = "t")) || ((data.i === undefined) && (missing0 = "i"))){
validate12.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.t !== undefined){
let data0 = data.t;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(func2(data0) < 1){
validate12.errors = [{instancePath:instancePath+"/t",schemaPath:"#/properties/t/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate12.errors = [{instancePath:instancePath+"/t",schemaPath:"#/properties/t/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.i !== undefined){
let data1 = data.i;
const _errs3 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate12.errors = [{instancePath:instancePath+"/i",schemaPath:"#/properties/i/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate12.errors = [{instancePath:instancePath+"/i",schemaPath:"#/properties/i/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
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

export const streamTask_metrics = validate13;
const schema15 = {"type":"object","additionalProperties":true,"required":["queue_depth","on_time_probability","tokens_out","tokens_per_second","kv_warmth"],"properties":{"queue_depth":{"type":"integer","minimum":0},"on_time_probability":{"$ref":"schemas#/$defs/OnTimeProbability"},"tokens_out":{"type":"integer","minimum":0},"tokens_per_second":{"type":["number","null"],"minimum":0},"kv_warmth":{"type":"boolean"},"tokens_budget_remaining":{"type":"integer","minimum":0},"time_budget_remaining":{"type":"integer","minimum":0},"cost_budget_remaining":{"type":"number","minimum":0}},"$id":"streamTask_metrics"};
const schema16 = {"type":["number","null"],"minimum":0,"maximum":1};

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="streamTask_metrics" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.queue_depth === undefined) && (missing0 = "queue_depth")) || ((data.on_time_probability === undefined) && (missing0 = "on_time_probability"))) || ((data.tokens_out === undefined) && (missing0 = "tokens_out"))) || ((data.tokens_per_second === undefined) && (missing0 = "tokens_per_second"))) || ((data.kv_warmth === undefined) && (missing0 = "kv_warmth"))){
validate13.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.queue_depth !== undefined){
let data0 = data.queue_depth;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate13.errors = [{instancePath:instancePath+"/queue_depth",schemaPath:"#/properties/queue_depth/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 0 || isNaN(data0)){
validate13.errors = [{instancePath:instancePath+"/queue_depth",schemaPath:"#/properties/queue_depth/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.on_time_probability !== undefined){
let data1 = data.on_time_probability;
const _errs4 = errors;
const _errs5 = errors;
if((!((typeof data1 == "number") && (isFinite(data1)))) && (data1 !== null)){
validate13.errors = [{instancePath:instancePath+"/on_time_probability",schemaPath:"schemas#/$defs/OnTimeProbability/type",keyword:"type",params:{type: schema16.type},message:"must be number,null"}];
return false;
}
if(errors === _errs5){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1 || isNaN(data1)){
validate13.errors = [{instancePath:instancePath+"/on_time_probability",schemaPath:"schemas#/$defs/OnTimeProbability/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate13.errors = [{instancePath:instancePath+"/on_time_probability",schemaPath:"schemas#/$defs/OnTimeProbability/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
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
if(data.tokens_out !== undefined){
let data2 = data.tokens_out;
const _errs7 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate13.errors = [{instancePath:instancePath+"/tokens_out",schemaPath:"#/properties/tokens_out/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs7){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
validate13.errors = [{instancePath:instancePath+"/tokens_out",schemaPath:"#/properties/tokens_out/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tokens_per_second !== undefined){
let data3 = data.tokens_per_second;
const _errs9 = errors;
if((!((typeof data3 == "number") && (isFinite(data3)))) && (data3 !== null)){
validate13.errors = [{instancePath:instancePath+"/tokens_per_second",schemaPath:"#/properties/tokens_per_second/type",keyword:"type",params:{type: schema15.properties.tokens_per_second.type},message:"must be number,null"}];
return false;
}
if(errors === _errs9){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate13.errors = [{instancePath:instancePath+"/tokens_per_second",schemaPath:"#/properties/tokens_per_second/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kv_warmth !== undefined){
const _errs11 = errors;
if(typeof data.kv_warmth !== "boolean"){
validate13.errors = [{instancePath:instancePath+"/kv_warmth",schemaPath:"#/properties/kv_warmth/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tokens_budget_remaining !== undefined){
let data5 = data.tokens_budget_remaining;
const _errs13 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate13.errors = [{instancePath:instancePath+"/tokens_budget_remaining",schemaPath:"#/properties/tokens_budget_remaining/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs13){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
validate13.errors = [{instancePath:instancePath+"/tokens_budget_remaining",schemaPath:"#/properties/tokens_budget_remaining/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.time_budget_remaining !== undefined){
let data6 = data.time_budget_remaining;
const _errs15 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate13.errors = [{instancePath:instancePath+"/time_budget_remaining",schemaPath:"#/properties/time_budget_remaining/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs15){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
validate13.errors = [{instancePath:instancePath+"/time_budget_remaining",schemaPath:"#/properties/time_budget_remaining/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cost_budget_remaining !== undefined){
let data7 = data.cost_budget_remaining;
const _errs17 = errors;
if(errors === _errs17){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
validate13.errors = [{instancePath:instancePath+"/cost_budget_remaining",schemaPath:"#/properties/cost_budget_remaining/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate13.errors = [{instancePath:instancePath+"/cost_budget_remaining",schemaPath:"#/properties/cost_budget_remaining/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs17 === errors;
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
else {
validate13.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate13.errors = vErrors;
return errors === 0;
}

export const streamTask_end = validate14;
const schema17 = {"type":"object","required":["tokens_in","tokens_out","cached_tokens","decode_ms","attempts","finish_reason","output_sha256"],"properties":{"tokens_in":{"type":"integer","minimum":0},"tokens_out":{"type":"integer","minimum":0},"cached_tokens":{"type":"integer","minimum":0},"decode_ms":{"type":"integer","minimum":0},"attempts":{"type":"integer","minimum":1},"finish_reason":{"type":"string","enum":["stop","length"]},"output_sha256":{"type":"string","pattern":"^[0-9a-f]{64}$"},"result":{"$ref":"schemas#/$defs/WorkloadResult"}},"knownFields":["tokens_in","tokens_out","cached_tokens","decode_ms","attempts","finish_reason","output_sha256","result"],"$id":"streamTask_end"};
const schema18 = {"type":"object","properties":{"embeddings":{"type":"array","items":{"type":"array","items":{"type":"number"}}},"scores":{"type":"array","items":{"type":"number","minimum":0,"maximum":1}}},"knownFields":["embeddings","scores"]};
const pattern0 = new RegExp("^[0-9a-f]{64}$", "u");

function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="streamTask_end" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if((((((((key0 !== "tokens_in") && (key0 !== "tokens_out")) && (key0 !== "cached_tokens")) && (key0 !== "decode_ms")) && (key0 !== "attempts")) && (key0 !== "finish_reason")) && (key0 !== "output_sha256")) && (key0 !== "result")){
unknown0 = key0;
break;
}
}
if(unknown0 !== undefined){
validate14.errors = [{instancePath,schemaPath:"#/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema17.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if((((((((data.tokens_in === undefined) && (missing0 = "tokens_in")) || ((data.tokens_out === undefined) && (missing0 = "tokens_out"))) || ((data.cached_tokens === undefined) && (missing0 = "cached_tokens"))) || ((data.decode_ms === undefined) && (missing0 = "decode_ms"))) || ((data.attempts === undefined) && (missing0 = "attempts"))) || ((data.finish_reason === undefined) && (missing0 = "finish_reason"))) || ((data.output_sha256 === undefined) && (missing0 = "output_sha256"))){
validate14.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.tokens_in !== undefined){
let data0 = data.tokens_in;
const _errs1 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate14.errors = [{instancePath:instancePath+"/tokens_in",schemaPath:"#/properties/tokens_in/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs1){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 0 || isNaN(data0)){
validate14.errors = [{instancePath:instancePath+"/tokens_in",schemaPath:"#/properties/tokens_in/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
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
if(data.tokens_out !== undefined){
let data1 = data.tokens_out;
const _errs3 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate14.errors = [{instancePath:instancePath+"/tokens_out",schemaPath:"#/properties/tokens_out/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate14.errors = [{instancePath:instancePath+"/tokens_out",schemaPath:"#/properties/tokens_out/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cached_tokens !== undefined){
let data2 = data.cached_tokens;
const _errs5 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate14.errors = [{instancePath:instancePath+"/cached_tokens",schemaPath:"#/properties/cached_tokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs5){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
validate14.errors = [{instancePath:instancePath+"/cached_tokens",schemaPath:"#/properties/cached_tokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.decode_ms !== undefined){
let data3 = data.decode_ms;
const _errs7 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate14.errors = [{instancePath:instancePath+"/decode_ms",schemaPath:"#/properties/decode_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs7){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate14.errors = [{instancePath:instancePath+"/decode_ms",schemaPath:"#/properties/decode_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.attempts !== undefined){
let data4 = data.attempts;
const _errs9 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate14.errors = [{instancePath:instancePath+"/attempts",schemaPath:"#/properties/attempts/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs9){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 1 || isNaN(data4)){
validate14.errors = [{instancePath:instancePath+"/attempts",schemaPath:"#/properties/attempts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.finish_reason !== undefined){
let data5 = data.finish_reason;
const _errs11 = errors;
if(typeof data5 !== "string"){
validate14.errors = [{instancePath:instancePath+"/finish_reason",schemaPath:"#/properties/finish_reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data5 === "stop") || (data5 === "length"))){
validate14.errors = [{instancePath:instancePath+"/finish_reason",schemaPath:"#/properties/finish_reason/enum",keyword:"enum",params:{allowedValues: schema17.properties.finish_reason.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.output_sha256 !== undefined){
let data6 = data.output_sha256;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data6 === "string"){
if(!pattern0.test(data6)){
validate14.errors = [{instancePath:instancePath+"/output_sha256",schemaPath:"#/properties/output_sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate14.errors = [{instancePath:instancePath+"/output_sha256",schemaPath:"#/properties/output_sha256/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.result !== undefined){
let data7 = data.result;
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let unknown1;
for(const key1 in data7){
if((key1 !== "embeddings") && (key1 !== "scores")){
unknown1 = key1;
break;
}
}
if(unknown1 !== undefined){
validate14.errors = [{instancePath:instancePath+"/result",schemaPath:"schemas#/$defs/WorkloadResult/knownFields",keyword:"knownFields",params:{unknown: unknown1, known: schema18.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data7.embeddings !== undefined){
let data8 = data7.embeddings;
const _errs18 = errors;
if(errors === _errs18){
if(Array.isArray(data8)){
var valid3 = true;
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
const _errs20 = errors;
if(errors === _errs20){
if(Array.isArray(data9)){
var valid4 = true;
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
const _errs22 = errors;
if(!((typeof data10 == "number") && (isFinite(data10)))){
validate14.errors = [{instancePath:instancePath+"/result/embeddings/" + i0+"/" + i1,schemaPath:"schemas#/$defs/WorkloadResult/properties/embeddings/items/items/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid4 = _errs22 === errors;
if(!valid4){
break;
}
}
}
else {
validate14.errors = [{instancePath:instancePath+"/result/embeddings/" + i0,schemaPath:"schemas#/$defs/WorkloadResult/properties/embeddings/items/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid3 = _errs20 === errors;
if(!valid3){
break;
}
}
}
else {
validate14.errors = [{instancePath:instancePath+"/result/embeddings",schemaPath:"schemas#/$defs/WorkloadResult/properties/embeddings/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid2 = _errs18 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data7.scores !== undefined){
let data11 = data7.scores;
const _errs24 = errors;
if(errors === _errs24){
if(Array.isArray(data11)){
var valid5 = true;
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
let data12 = data11[i2];
const _errs26 = errors;
if(errors === _errs26){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 1 || isNaN(data12)){
validate14.errors = [{instancePath:instancePath+"/result/scores/" + i2,schemaPath:"schemas#/$defs/WorkloadResult/properties/scores/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data12 < 0 || isNaN(data12)){
validate14.errors = [{instancePath:instancePath+"/result/scores/" + i2,schemaPath:"schemas#/$defs/WorkloadResult/properties/scores/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate14.errors = [{instancePath:instancePath+"/result/scores/" + i2,schemaPath:"schemas#/$defs/WorkloadResult/properties/scores/items/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid5 = _errs26 === errors;
if(!valid5){
break;
}
}
}
else {
validate14.errors = [{instancePath:instancePath+"/result/scores",schemaPath:"schemas#/$defs/WorkloadResult/properties/scores/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid2 = _errs24 === errors;
}
else {
var valid2 = true;
}
}
}
}
else {
validate14.errors = [{instancePath:instancePath+"/result",schemaPath:"schemas#/$defs/WorkloadResult/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs15 === errors;
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
validate14.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate14.errors = vErrors;
return errors === 0;
}

export const streamTask_error = validate15;
const schema19 = {"type":"object","required":["code","message","retriable","correlation_id"],"properties":{"code":{"$ref":"schemas#/$defs/ErrorCode"},"message":{"type":"string"},"retriable":{"type":"boolean"},"correlation_id":{"type":"string"},"engine":{"type":"string"},"pool_id":{"type":"string"},"field":{"type":"string"},"retry_after_ms":{"type":"integer","minimum":0,"maximum":59000},"policy_label":{"$ref":"schemas#/$defs/PolicyLabel"}},"knownFields":["code","message","retriable","correlation_id","engine","pool_id","field","retry_after_ms","policy_label"],"$id":"streamTask_error"};
const schema20 = {"type":"string","enum":["INVALID_PARAMS","DEADLINE_UNMET","UNAUTHORIZED","FORBIDDEN","POLICY_DENIED","BUDGET_EXHAUSTED","MODEL_RETIRED","UNTRUSTED_ARTIFACT","NOT_FOUND","METHOD_NOT_ALLOWED","TASK_ID_CONFLICT","SESSION_TURNS_EXCEEDED","GONE","PAYLOAD_TOO_LARGE","UNSUPPORTED_MEDIA_TYPE","ADMISSION_REJECT","QUEUE_FULL_DROP_LRU","THROTTLED","POOL_BUSY","POOL_UNAVAILABLE","POOL_UNREADY","DRAINING","STORAGE_UNAVAILABLE","UPSTREAM_FAILED","WORKER_RESET","DECODE_TIMEOUT","CANCELED","INTERNAL"]};
const schema21 = {"type":"string","enum":["reject","drop-lru","throttle"]};

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="streamTask_error" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if(((((((((key0 !== "code") && (key0 !== "message")) && (key0 !== "retriable")) && (key0 !== "correlation_id")) && (key0 !== "engine")) && (key0 !== "pool_id")) && (key0 !== "field")) && (key0 !== "retry_after_ms")) && (key0 !== "policy_label")){
unknown0 = key0;
break;
}
}
if(unknown0 !== undefined){
validate15.errors = [{instancePath,schemaPath:"#/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema19.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if(((((data.code === undefined) && (missing0 = "code")) || ((data.message === undefined) && (missing0 = "message"))) || ((data.retriable === undefined) && (missing0 = "retriable"))) || ((data.correlation_id === undefined) && (missing0 = "correlation_id"))){
validate15.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.code !== undefined){
let data0 = data.code;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate15.errors = [{instancePath:instancePath+"/code",schemaPath:"schemas#/$defs/ErrorCode/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((((((((((((((((((((((((data0 === "INVALID_PARAMS") || (data0 === "DEADLINE_UNMET")) || (data0 === "UNAUTHORIZED")) || (data0 === "FORBIDDEN")) || (data0 === "POLICY_DENIED")) || (data0 === "BUDGET_EXHAUSTED")) || (data0 === "MODEL_RETIRED")) || (data0 === "UNTRUSTED_ARTIFACT")) || (data0 === "NOT_FOUND")) || (data0 === "METHOD_NOT_ALLOWED")) || (data0 === "TASK_ID_CONFLICT")) || (data0 === "SESSION_TURNS_EXCEEDED")) || (data0 === "GONE")) || (data0 === "PAYLOAD_TOO_LARGE")) || (data0 === "UNSUPPORTED_MEDIA_TYPE")) || (data0 === "ADMISSION_REJECT")) || (data0 === "QUEUE_FULL_DROP_LRU")) || (data0 === "THROTTLED")) || (data0 === "POOL_BUSY")) || (data0 === "POOL_UNAVAILABLE")) || (data0 === "POOL_UNREADY")) || (data0 === "DRAINING")) || (data0 === "STORAGE_UNAVAILABLE")) || (data0 === "UPSTREAM_FAILED")) || (data0 === "WORKER_RESET")) || (data0 === "DECODE_TIMEOUT")) || (data0 === "CANCELED")) || (data0 === "INTERNAL"))){
validate15.errors = [{instancePath:instancePath+"/code",schemaPath:"schemas#/$defs/ErrorCode/enum",keyword:"enum",params:{allowedValues: schema20.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.message !== undefined){
const _errs4 = errors;
if(typeof data.message !== "string"){
validate15.errors = [{instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.retriable !== undefined){
const _errs6 = errors;
if(typeof data.retriable !== "boolean"){
validate15.errors = [{instancePath:instancePath+"/retriable",schemaPath:"#/properties/retriable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.correlation_id !== undefined){
const _errs8 = errors;
if(typeof data.correlation_id !== "string"){
validate15.errors = [{instancePath:instancePath+"/correlation_id",schemaPath:"#/properties/correlation_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.engine !== undefined){
const _errs10 = errors;
if(typeof data.engine !== "string"){
validate15.errors = [{instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pool_id !== undefined){
const _errs12 = errors;
if(typeof data.pool_id !== "string"){
validate15.errors = [{instancePath:instancePath+"/pool_id",schemaPath:"#/properties/pool_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.field !== undefined){
const _errs14 = errors;
if(typeof data.field !== "string"){
validate15.errors = [{instancePath:instancePath+"/field",schemaPath:"#/properties/field/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.retry_after_ms !== undefined){
let data7 = data.retry_after_ms;
const _errs16 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate15.errors = [{instancePath:instancePath+"/retry_after_ms",schemaPath:"#/properties/retry_after_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs16){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 59000 || isNaN(data7)){
validate15.errors = [{instancePath:instancePath+"/retry_after_ms",schemaPath:"#/properties/retry_after_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 59000},message:"must be <= 59000"}];
return false;
}
else {
if(data7 < 0 || isNaN(data7)){
validate15.errors = [{instancePath:instancePath+"/retry_after_ms",schemaPath:"#/properties/retry_after_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.policy_label !== undefined){
let data8 = data.policy_label;
const _errs18 = errors;
if(typeof data8 !== "string"){
validate15.errors = [{instancePath:instancePath+"/policy_label",schemaPath:"schemas#/$defs/PolicyLabel/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data8 === "reject") || (data8 === "drop-lru")) || (data8 === "throttle"))){
validate15.errors = [{instancePath:instancePath+"/policy_label",schemaPath:"schemas#/$defs/PolicyLabel/enum",keyword:"enum",params:{allowedValues: schema21.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs18 === errors;
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
else {
validate15.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate15.errors = vErrors;
return errors === 0;
}

