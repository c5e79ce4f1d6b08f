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

export const watchModel_model = validate16;
const schema22 = {"type":"object","required":["id","source","origin","workload","state","available","digest","declared_digest","signatures","sbom","trust_policy","tags","file","verification","pull","created_ms"],"properties":{"id":{"type":"string"},"source":{"type":"string"},"origin":{"type":"string","enum":["config","api"]},"workload":{"$ref":"schemas#/$defs/Workload"},"state":{"$ref":"schemas#/$defs/ModelState"},"available":{"type":"boolean"},"digest":{"type":["string","null"]},"declared_digest":{"type":["string","null"]},"signatures":{"type":"array","items":{"type":"string"}},"sbom":{"type":["string","null"]},"trust_policy":{"$ref":"schemas#/$defs/TrustPolicy"},"tags":{"type":"array","items":{"type":"string"}},"file":{"$ref":"schemas#/$defs/ModelFile"},"verification":{"$ref":"schemas#/$defs/ModelVerification"},"pull":{"$ref":"schemas#/$defs/ModelPull"},"created_ms":{"type":"integer"}},"knownFields":["id","source","origin","workload","state","available","digest","declared_digest","signatures","sbom","trust_policy","tags","file","verification","pull","created_ms"],"$id":"watchModel_model"};
const schema23 = {"type":"string","enum":["completion","embedding","rerank"]};
const schema24 = {"type":"string","enum":["Active","Retired"]};
const schema25 = {"type":"string","enum":["permissive","strict"]};
const schema26 = {"type":["object","null"],"required":["size_bytes","architecture","name","trained_ctx","parameters","quantisation","chat_template","vram_bytes","host_bytes"],"properties":{"size_bytes":{"type":"integer","minimum":0},"architecture":{"type":["string","null"]},"name":{"type":["string","null"]},"trained_ctx":{"type":["integer","null"]},"parameters":{"type":"integer"},"quantisation":{"type":["string","null"]},"chat_template":{"type":"boolean"},"vram_bytes":{"type":["integer","null"]},"host_bytes":{"type":["integer","null"]}},"knownFields":["size_bytes","architecture","name","trained_ctx","parameters","quantisation","chat_template","vram_bytes","host_bytes"]};
const schema27 = {"type":"object","required":["running","progress","result","reasons","finished_ms"],"properties":{"running":{"type":"boolean"},"progress":{"type":["number","null"],"minimum":0,"maximum":1},"result":{"type":["string","null"],"enum":["pass","warn","fail",null]},"reasons":{"type":"array","items":{"type":"string"}},"finished_ms":{"type":["integer","null"]}},"knownFields":["running","progress","result","reasons","finished_ms"]};
const schema28 = {"type":["object","null"],"required":["state","bytes_done","bytes_total","reason"],"properties":{"state":{"type":"string","enum":["running","succeeded","failed"]},"bytes_done":{"type":"integer","minimum":0},"bytes_total":{"type":["integer","null"],"minimum":0},"reason":{"type":["string","null"]}},"knownFields":["state","bytes_done","bytes_total","reason"]};

function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="watchModel_model" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if((((((((((((((((key0 !== "id") && (key0 !== "source")) && (key0 !== "origin")) && (key0 !== "workload")) && (key0 !== "state")) && (key0 !== "available")) && (key0 !== "digest")) && (key0 !== "declared_digest")) && (key0 !== "signatures")) && (key0 !== "sbom")) && (key0 !== "trust_policy")) && (key0 !== "tags")) && (key0 !== "file")) && (key0 !== "verification")) && (key0 !== "pull")) && (key0 !== "created_ms")){
unknown0 = key0;
break;
}
}
if(unknown0 !== undefined){
validate16.errors = [{instancePath,schemaPath:"#/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema22.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if(((((((((((((((((data.id === undefined) && (missing0 = "id")) || ((data.source === undefined) && (missing0 = "source"))) || ((data.origin === undefined) && (missing0 = "origin"))) || ((data.workload === undefined) && (missing0 = "workload"))) || ((data.state === undefined) && (missing0 = "state"))) || ((data.available === undefined) && (missing0 = "available"))) || ((data.digest === undefined) && (missing0 = "digest"))) || ((data.declared_digest === undefined) && (missing0 = "declared_digest"))) || ((data.signatures === undefined) && (missing0 = "signatures"))) || ((data.sbom === undefined) && (missing0 = "sbom"))) || ((data.trust_policy === undefined) && (missing0 = "trust_policy"))) || ((data.tags === undefined) && (missing0 = "tags"))) || ((data.file === undefined) && (missing0 = "file"))) || ((data.verification === undefined) && (missing0 = "verification"))) || ((data.pull === undefined) && (missing0 = "pull"))) || ((data.created_ms === undefined) && (missing0 = "created_ms"))){
validate16.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.id !== undefined){
const _errs1 = errors;
if(typeof data.id !== "string"){
validate16.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.source !== undefined){
const _errs3 = errors;
if(typeof data.source !== "string"){
validate16.errors = [{instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.origin !== undefined){
let data2 = data.origin;
const _errs5 = errors;
if(typeof data2 !== "string"){
validate16.errors = [{instancePath:instancePath+"/origin",schemaPath:"#/properties/origin/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data2 === "config") || (data2 === "api"))){
validate16.errors = [{instancePath:instancePath+"/origin",schemaPath:"#/properties/origin/enum",keyword:"enum",params:{allowedValues: schema22.properties.origin.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.workload !== undefined){
let data3 = data.workload;
const _errs7 = errors;
if(typeof data3 !== "string"){
validate16.errors = [{instancePath:instancePath+"/workload",schemaPath:"schemas#/$defs/Workload/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data3 === "completion") || (data3 === "embedding")) || (data3 === "rerank"))){
validate16.errors = [{instancePath:instancePath+"/workload",schemaPath:"schemas#/$defs/Workload/enum",keyword:"enum",params:{allowedValues: schema23.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.state !== undefined){
let data4 = data.state;
const _errs10 = errors;
if(typeof data4 !== "string"){
validate16.errors = [{instancePath:instancePath+"/state",schemaPath:"schemas#/$defs/ModelState/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data4 === "Active") || (data4 === "Retired"))){
validate16.errors = [{instancePath:instancePath+"/state",schemaPath:"schemas#/$defs/ModelState/enum",keyword:"enum",params:{allowedValues: schema24.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.available !== undefined){
const _errs13 = errors;
if(typeof data.available !== "boolean"){
validate16.errors = [{instancePath:instancePath+"/available",schemaPath:"#/properties/available/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.digest !== undefined){
let data6 = data.digest;
const _errs15 = errors;
if((typeof data6 !== "string") && (data6 !== null)){
validate16.errors = [{instancePath:instancePath+"/digest",schemaPath:"#/properties/digest/type",keyword:"type",params:{type: schema22.properties.digest.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.declared_digest !== undefined){
let data7 = data.declared_digest;
const _errs17 = errors;
if((typeof data7 !== "string") && (data7 !== null)){
validate16.errors = [{instancePath:instancePath+"/declared_digest",schemaPath:"#/properties/declared_digest/type",keyword:"type",params:{type: schema22.properties.declared_digest.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signatures !== undefined){
let data8 = data.signatures;
const _errs19 = errors;
if(errors === _errs19){
if(Array.isArray(data8)){
var valid3 = true;
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
const _errs21 = errors;
if(typeof data8[i0] !== "string"){
validate16.errors = [{instancePath:instancePath+"/signatures/" + i0,schemaPath:"#/properties/signatures/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs21 === errors;
if(!valid3){
break;
}
}
}
else {
validate16.errors = [{instancePath:instancePath+"/signatures",schemaPath:"#/properties/signatures/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sbom !== undefined){
let data10 = data.sbom;
const _errs23 = errors;
if((typeof data10 !== "string") && (data10 !== null)){
validate16.errors = [{instancePath:instancePath+"/sbom",schemaPath:"#/properties/sbom/type",keyword:"type",params:{type: schema22.properties.sbom.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.trust_policy !== undefined){
let data11 = data.trust_policy;
const _errs25 = errors;
if(typeof data11 !== "string"){
validate16.errors = [{instancePath:instancePath+"/trust_policy",schemaPath:"schemas#/$defs/TrustPolicy/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data11 === "permissive") || (data11 === "strict"))){
validate16.errors = [{instancePath:instancePath+"/trust_policy",schemaPath:"schemas#/$defs/TrustPolicy/enum",keyword:"enum",params:{allowedValues: schema25.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tags !== undefined){
let data12 = data.tags;
const _errs28 = errors;
if(errors === _errs28){
if(Array.isArray(data12)){
var valid5 = true;
const len1 = data12.length;
for(let i1=0; i1<len1; i1++){
const _errs30 = errors;
if(typeof data12[i1] !== "string"){
validate16.errors = [{instancePath:instancePath+"/tags/" + i1,schemaPath:"#/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid5 = _errs30 === errors;
if(!valid5){
break;
}
}
}
else {
validate16.errors = [{instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.file !== undefined){
let data14 = data.file;
const _errs32 = errors;
const _errs33 = errors;
if((!(data14 && typeof data14 == "object" && !Array.isArray(data14))) && (data14 !== null)){
validate16.errors = [{instancePath:instancePath+"/file",schemaPath:"schemas#/$defs/ModelFile/type",keyword:"type",params:{type: schema26.type},message:"must be object,null"}];
return false;
}
if(errors === _errs33){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
let unknown1;
for(const key1 in data14){
if(((((((((key1 !== "size_bytes") && (key1 !== "architecture")) && (key1 !== "name")) && (key1 !== "trained_ctx")) && (key1 !== "parameters")) && (key1 !== "quantisation")) && (key1 !== "chat_template")) && (key1 !== "vram_bytes")) && (key1 !== "host_bytes")){
unknown1 = key1;
break;
}
}
if(unknown1 !== undefined){
validate16.errors = [{instancePath:instancePath+"/file",schemaPath:"schemas#/$defs/ModelFile/knownFields",keyword:"knownFields",params:{unknown: unknown1, known: schema26.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing1;
if((((((((((data14.size_bytes === undefined) && (missing1 = "size_bytes")) || ((data14.architecture === undefined) && (missing1 = "architecture"))) || ((data14.name === undefined) && (missing1 = "name"))) || ((data14.trained_ctx === undefined) && (missing1 = "trained_ctx"))) || ((data14.parameters === undefined) && (missing1 = "parameters"))) || ((data14.quantisation === undefined) && (missing1 = "quantisation"))) || ((data14.chat_template === undefined) && (missing1 = "chat_template"))) || ((data14.vram_bytes === undefined) && (missing1 = "vram_bytes"))) || ((data14.host_bytes === undefined) && (missing1 = "host_bytes"))){
validate16.errors = [{instancePath:instancePath+"/file",schemaPath:"schemas#/$defs/ModelFile/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data14.size_bytes !== undefined){
let data15 = data14.size_bytes;
const _errs35 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
validate16.errors = [{instancePath:instancePath+"/file/size_bytes",schemaPath:"schemas#/$defs/ModelFile/properties/size_bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs35){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
validate16.errors = [{instancePath:instancePath+"/file/size_bytes",schemaPath:"schemas#/$defs/ModelFile/properties/size_bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid7 = _errs35 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data14.architecture !== undefined){
let data16 = data14.architecture;
const _errs37 = errors;
if((typeof data16 !== "string") && (data16 !== null)){
validate16.errors = [{instancePath:instancePath+"/file/architecture",schemaPath:"schemas#/$defs/ModelFile/properties/architecture/type",keyword:"type",params:{type: schema26.properties.architecture.type},message:"must be string,null"}];
return false;
}
var valid7 = _errs37 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data14.name !== undefined){
let data17 = data14.name;
const _errs39 = errors;
if((typeof data17 !== "string") && (data17 !== null)){
validate16.errors = [{instancePath:instancePath+"/file/name",schemaPath:"schemas#/$defs/ModelFile/properties/name/type",keyword:"type",params:{type: schema26.properties.name.type},message:"must be string,null"}];
return false;
}
var valid7 = _errs39 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data14.trained_ctx !== undefined){
let data18 = data14.trained_ctx;
const _errs41 = errors;
if((!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))) && (data18 !== null)){
validate16.errors = [{instancePath:instancePath+"/file/trained_ctx",schemaPath:"schemas#/$defs/ModelFile/properties/trained_ctx/type",keyword:"type",params:{type: schema26.properties.trained_ctx.type},message:"must be integer,null"}];
return false;
}
var valid7 = _errs41 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data14.parameters !== undefined){
let data19 = data14.parameters;
const _errs43 = errors;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
validate16.errors = [{instancePath:instancePath+"/file/parameters",schemaPath:"schemas#/$defs/ModelFile/properties/parameters/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid7 = _errs43 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data14.quantisation !== undefined){
let data20 = data14.quantisation;
const _errs45 = errors;
if((typeof data20 !== "string") && (data20 !== null)){
validate16.errors = [{instancePath:instancePath+"/file/quantisation",schemaPath:"schemas#/$defs/ModelFile/properties/quantisation/type",keyword:"type",params:{type: schema26.properties.quantisation.type},message:"must be string,null"}];
return false;
}
var valid7 = _errs45 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data14.chat_template !== undefined){
const _errs47 = errors;
if(typeof data14.chat_template !== "boolean"){
validate16.errors = [{instancePath:instancePath+"/file/chat_template",schemaPath:"schemas#/$defs/ModelFile/properties/chat_template/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid7 = _errs47 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data14.vram_bytes !== undefined){
let data22 = data14.vram_bytes;
const _errs49 = errors;
if((!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))) && (data22 !== null)){
validate16.errors = [{instancePath:instancePath+"/file/vram_bytes",schemaPath:"schemas#/$defs/ModelFile/properties/vram_bytes/type",keyword:"type",params:{type: schema26.properties.vram_bytes.type},message:"must be integer,null"}];
return false;
}
var valid7 = _errs49 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data14.host_bytes !== undefined){
let data23 = data14.host_bytes;
const _errs51 = errors;
if((!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))) && (data23 !== null)){
validate16.errors = [{instancePath:instancePath+"/file/host_bytes",schemaPath:"schemas#/$defs/ModelFile/properties/host_bytes/type",keyword:"type",params:{type: schema26.properties.host_bytes.type},message:"must be integer,null"}];
return false;
}
var valid7 = _errs51 === errors;
}
else {
var valid7 = true;
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
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.verification !== undefined){
let data24 = data.verification;
const _errs53 = errors;
const _errs54 = errors;
if(errors === _errs54){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let unknown2;
for(const key2 in data24){
if(((((key2 !== "running") && (key2 !== "progress")) && (key2 !== "result")) && (key2 !== "reasons")) && (key2 !== "finished_ms")){
unknown2 = key2;
break;
}
}
if(unknown2 !== undefined){
validate16.errors = [{instancePath:instancePath+"/verification",schemaPath:"schemas#/$defs/ModelVerification/knownFields",keyword:"knownFields",params:{unknown: unknown2, known: schema27.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing2;
if((((((data24.running === undefined) && (missing2 = "running")) || ((data24.progress === undefined) && (missing2 = "progress"))) || ((data24.result === undefined) && (missing2 = "result"))) || ((data24.reasons === undefined) && (missing2 = "reasons"))) || ((data24.finished_ms === undefined) && (missing2 = "finished_ms"))){
validate16.errors = [{instancePath:instancePath+"/verification",schemaPath:"schemas#/$defs/ModelVerification/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data24.running !== undefined){
const _errs56 = errors;
if(typeof data24.running !== "boolean"){
validate16.errors = [{instancePath:instancePath+"/verification/running",schemaPath:"schemas#/$defs/ModelVerification/properties/running/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid9 = _errs56 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data24.progress !== undefined){
let data26 = data24.progress;
const _errs58 = errors;
if((!((typeof data26 == "number") && (isFinite(data26)))) && (data26 !== null)){
validate16.errors = [{instancePath:instancePath+"/verification/progress",schemaPath:"schemas#/$defs/ModelVerification/properties/progress/type",keyword:"type",params:{type: schema27.properties.progress.type},message:"must be number,null"}];
return false;
}
if(errors === _errs58){
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 1 || isNaN(data26)){
validate16.errors = [{instancePath:instancePath+"/verification/progress",schemaPath:"schemas#/$defs/ModelVerification/properties/progress/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data26 < 0 || isNaN(data26)){
validate16.errors = [{instancePath:instancePath+"/verification/progress",schemaPath:"schemas#/$defs/ModelVerification/properties/progress/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid9 = _errs58 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data24.result !== undefined){
let data27 = data24.result;
const _errs60 = errors;
if((typeof data27 !== "string") && (data27 !== null)){
validate16.errors = [{instancePath:instancePath+"/verification/result",schemaPath:"schemas#/$defs/ModelVerification/properties/result/type",keyword:"type",params:{type: schema27.properties.result.type},message:"must be string,null"}];
return false;
}
if(!((((data27 === "pass") || (data27 === "warn")) || (data27 === "fail")) || (data27 === null))){
validate16.errors = [{instancePath:instancePath+"/verification/result",schemaPath:"schemas#/$defs/ModelVerification/properties/result/enum",keyword:"enum",params:{allowedValues: schema27.properties.result.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid9 = _errs60 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data24.reasons !== undefined){
let data28 = data24.reasons;
const _errs62 = errors;
if(errors === _errs62){
if(Array.isArray(data28)){
var valid10 = true;
const len2 = data28.length;
for(let i2=0; i2<len2; i2++){
const _errs64 = errors;
if(typeof data28[i2] !== "string"){
validate16.errors = [{instancePath:instancePath+"/verification/reasons/" + i2,schemaPath:"schemas#/$defs/ModelVerification/properties/reasons/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs64 === errors;
if(!valid10){
break;
}
}
}
else {
validate16.errors = [{instancePath:instancePath+"/verification/reasons",schemaPath:"schemas#/$defs/ModelVerification/properties/reasons/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid9 = _errs62 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data24.finished_ms !== undefined){
let data30 = data24.finished_ms;
const _errs66 = errors;
if((!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))) && (data30 !== null)){
validate16.errors = [{instancePath:instancePath+"/verification/finished_ms",schemaPath:"schemas#/$defs/ModelVerification/properties/finished_ms/type",keyword:"type",params:{type: schema27.properties.finished_ms.type},message:"must be integer,null"}];
return false;
}
var valid9 = _errs66 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
}
}
}
else {
validate16.errors = [{instancePath:instancePath+"/verification",schemaPath:"schemas#/$defs/ModelVerification/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs53 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pull !== undefined){
let data31 = data.pull;
const _errs68 = errors;
const _errs69 = errors;
if((!(data31 && typeof data31 == "object" && !Array.isArray(data31))) && (data31 !== null)){
validate16.errors = [{instancePath:instancePath+"/pull",schemaPath:"schemas#/$defs/ModelPull/type",keyword:"type",params:{type: schema28.type},message:"must be object,null"}];
return false;
}
if(errors === _errs69){
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
let unknown3;
for(const key3 in data31){
if((((key3 !== "state") && (key3 !== "bytes_done")) && (key3 !== "bytes_total")) && (key3 !== "reason")){
unknown3 = key3;
break;
}
}
if(unknown3 !== undefined){
validate16.errors = [{instancePath:instancePath+"/pull",schemaPath:"schemas#/$defs/ModelPull/knownFields",keyword:"knownFields",params:{unknown: unknown3, known: schema28.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing3;
if(((((data31.state === undefined) && (missing3 = "state")) || ((data31.bytes_done === undefined) && (missing3 = "bytes_done"))) || ((data31.bytes_total === undefined) && (missing3 = "bytes_total"))) || ((data31.reason === undefined) && (missing3 = "reason"))){
validate16.errors = [{instancePath:instancePath+"/pull",schemaPath:"schemas#/$defs/ModelPull/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
if(data31.state !== undefined){
let data32 = data31.state;
const _errs71 = errors;
if(typeof data32 !== "string"){
validate16.errors = [{instancePath:instancePath+"/pull/state",schemaPath:"schemas#/$defs/ModelPull/properties/state/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data32 === "running") || (data32 === "succeeded")) || (data32 === "failed"))){
validate16.errors = [{instancePath:instancePath+"/pull/state",schemaPath:"schemas#/$defs/ModelPull/properties/state/enum",keyword:"enum",params:{allowedValues: schema28.properties.state.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid12 = _errs71 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data31.bytes_done !== undefined){
let data33 = data31.bytes_done;
const _errs73 = errors;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
validate16.errors = [{instancePath:instancePath+"/pull/bytes_done",schemaPath:"schemas#/$defs/ModelPull/properties/bytes_done/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs73){
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 < 0 || isNaN(data33)){
validate16.errors = [{instancePath:instancePath+"/pull/bytes_done",schemaPath:"schemas#/$defs/ModelPull/properties/bytes_done/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid12 = _errs73 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data31.bytes_total !== undefined){
let data34 = data31.bytes_total;
const _errs75 = errors;
if((!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))) && (data34 !== null)){
validate16.errors = [{instancePath:instancePath+"/pull/bytes_total",schemaPath:"schemas#/$defs/ModelPull/properties/bytes_total/type",keyword:"type",params:{type: schema28.properties.bytes_total.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs75){
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 < 0 || isNaN(data34)){
validate16.errors = [{instancePath:instancePath+"/pull/bytes_total",schemaPath:"schemas#/$defs/ModelPull/properties/bytes_total/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid12 = _errs75 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data31.reason !== undefined){
let data35 = data31.reason;
const _errs77 = errors;
if((typeof data35 !== "string") && (data35 !== null)){
validate16.errors = [{instancePath:instancePath+"/pull/reason",schemaPath:"schemas#/$defs/ModelPull/properties/reason/type",keyword:"type",params:{type: schema28.properties.reason.type},message:"must be string,null"}];
return false;
}
var valid12 = _errs77 === errors;
}
else {
var valid12 = true;
}
}
}
}
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
if(data.created_ms !== undefined){
let data36 = data.created_ms;
const _errs79 = errors;
if(!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36)))){
validate16.errors = [{instancePath:instancePath+"/created_ms",schemaPath:"#/properties/created_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
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
else {
validate16.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate16.errors = vErrors;
return errors === 0;
}

