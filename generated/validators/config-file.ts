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
export const configFile = validate10;
const schema11 = {"type":"object","properties":{"bind":{"type":"string","default":"127.0.0.1:8080"},"data_dir":{"type":"string","default":"./.llama-orch"},"auth":{"type":"object","properties":{"token":{"type":"string","minLength":16},"token_file":{"type":"string"}},"knownFields":["token","token_file"]},"network":{"type":"object","properties":{"advertised_names":{"type":"array","items":{"type":"string","pattern":"^[A-Za-z0-9.-]{1,253}$"},"default":[]},"allowed_origins":{"type":"array","items":{"type":"string","pattern":"^https?://[^/]+$"},"default":[]}},"knownFields":["advertised_names","allowed_origins"]},"limits":{"type":"object","properties":{"body_bytes":{"type":"integer","minimum":1024,"maximum":67108864,"default":1048576},"stream_buffer_bytes":{"type":"integer","minimum":4096,"maximum":16777216,"default":262144},"requests_per_second":{"type":"number","minimum":0.01,"maximum":1000000}},"knownFields":["body_bytes","stream_buffer_bytes","requests_per_second"]},"artifacts":{"type":"object","properties":{"body_bytes":{"type":"integer","minimum":1024,"maximum":67108864,"default":16777216},"quota_bytes":{"type":"integer","minimum":1048576,"maximum":1099511627776,"default":1073741824}},"knownFields":["body_bytes","quota_bytes"]},"watchdog":{"type":"object","properties":{"first_token_ms":{"type":"integer","minimum":1000,"maximum":86400000,"default":300000},"inter_token_ms":{"type":"integer","minimum":1000,"maximum":86400000,"default":60000},"load_stall_ms":{"type":"integer","minimum":1000,"maximum":86400000,"default":120000}},"knownFields":["first_token_ms","inter_token_ms","load_stall_ms"]},"breaker":{"type":"object","properties":{"failures":{"type":"integer","minimum":1,"maximum":100,"default":5},"open_s":{"type":"integer","minimum":1,"maximum":600,"default":30}},"knownFields":["failures","open_s"]},"placement":{"type":"object","properties":{"longest_turn_s":{"type":"integer","minimum":1,"maximum":3600,"default":30}},"knownFields":["longest_turn_s"]},"queue":{"type":"object","properties":{"capacity":{"type":"integer","minimum":1,"maximum":100000,"default":64},"policy":{"type":"string","enum":["reject","drop-lru"],"default":"reject"}},"knownFields":["capacity","policy"]},"sessions":{"type":"object","properties":{"ttl_s":{"type":"integer","minimum":1,"maximum":600,"default":600},"turns_max":{"type":"integer","minimum":1,"maximum":8,"default":8}},"knownFields":["ttl_s","turns_max"]},"budgets":{"type":"object","properties":{"mode":{"type":"string","enum":["advisory","enforce"],"default":"advisory"},"tokens":{"type":"integer","minimum":1,"maximum":1000000000000},"time_s":{"type":"number","exclusiveMinimum":0,"maximum":604800},"cost":{"type":"number","exclusiveMinimum":0,"maximum":1000000000},"currency":{"type":"string","pattern":"^[A-Z]{3}$","default":"EUR"},"rates":{"type":"array","maxItems":256,"default":[],"items":{"type":"object","required":["id","tokens_in","tokens_out"],"properties":{"id":{"type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$"},"tokens_in":{"type":"number","minimum":0,"maximum":1000000000},"tokens_out":{"type":"number","minimum":0,"maximum":1000000000}},"knownFields":["id","tokens_in","tokens_out"]}}},"knownFields":["mode","tokens","time_s","cost","currency","rates"]},"retention":{"type":"object","properties":{"finished_ms":{"type":"integer","minimum":1000,"default":3600000},"finished_bytes":{"type":"integer","minimum":65536,"default":134217728}},"knownFields":["finished_ms","finished_bytes"]},"shutdown":{"type":"object","properties":{"drain_ms":{"type":"integer","minimum":0,"maximum":600000,"default":10000}},"knownFields":["drain_ms"]},"log":{"type":"object","properties":{"level":{"type":"string","enum":["error","warn","info","debug"],"default":"info"}},"knownFields":["level"]},"devices":{"type":"object","properties":{"margin_bytes":{"type":"integer","minimum":0,"maximum":1099511627776,"default":536870912},"vram_return_ms":{"type":"integer","minimum":0,"maximum":60000,"default":5000},"simulated":{"type":"array","minItems":1,"maxItems":16,"items":{"type":"object","required":["name","memory_bytes"],"properties":{"name":{"type":"string","minLength":1,"maxLength":128},"memory_bytes":{"type":"integer","minimum":1048576,"maximum":1099511627776}},"knownFields":["name","memory_bytes"]}}},"knownFields":["margin_bytes","vram_return_ms","simulated"]},"sampler_profiles":{"type":"array","maxItems":64,"default":[],"items":{"type":"object","required":["version"],"properties":{"version":{"type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$"},"temperature":{"type":"number","minimum":0,"maximum":5},"top_k":{"type":"integer","minimum":0,"maximum":100000},"top_p":{"type":"number","exclusiveMinimum":0,"maximum":1},"min_p":{"type":"number","minimum":0,"maximum":1},"repeat_penalty":{"type":"number","minimum":0.1,"maximum":10},"repeat_last_n":{"type":"integer","minimum":0,"maximum":4096}},"knownFields":["version","temperature","top_k","top_p","min_p","repeat_penalty","repeat_last_n"]}},"pools":{"type":"array","minItems":1,"maxItems":64,"items":{"type":"object","required":["id","model"],"properties":{"id":{"type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$"},"model_ref":{"type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$"},"model":{"type":"string","minLength":1},"workload":{"type":"string","enum":["completion","embedding","rerank"],"default":"completion"},"engine":{"type":"string","enum":["llamacpp","fake"],"default":"llamacpp"},"device":{"type":"string","enum":["auto","cpu","cuda"],"default":"auto"},"devices":{"type":"array","minItems":1,"maxItems":16,"uniqueItems":true,"items":{"type":["integer","string"],"minimum":0,"maximum":63,"pattern":"^(GPU|MIG)-[A-Za-z0-9-]{1,64}$"}},"tensor_split":{"type":"array","minItems":2,"maxItems":16,"items":{"type":"number","exclusiveMinimum":0}},"replicas":{"anyOf":[{"type":"integer","minimum":1,"maximum":16},{"const":"auto"}],"default":1},"load":{"type":"string","enum":["preload","on_demand"],"default":"preload"},"idle_unload_s":{"type":"integer","minimum":1,"maximum":604800},"min_residency_s":{"type":"integer","minimum":0,"maximum":3600,"default":10},"slots":{"type":"integer","minimum":1,"maximum":64,"default":2},"best_effort_slots":{"type":"integer","minimum":0,"maximum":256,"default":0},"ctx":{"type":"integer","minimum":256,"maximum":16777216,"default":512},"threads":{"type":"integer","minimum":1,"maximum":1024}},"knownFields":["id","model_ref","model","workload","engine","device","devices","tensor_split","replicas","load","idle_unload_s","min_residency_s","slots","best_effort_slots","ctx","threads"]}},"models":{"type":"array","maxItems":256,"default":[],"items":{"type":"object","required":["id","model"],"properties":{"id":{"type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$"},"model":{"type":"string","minLength":1},"workload":{"type":"string","enum":["completion","embedding","rerank"],"default":"completion"}},"knownFields":["id","model","workload"]}},"model_defaults":{"type":"object","properties":{"engine":{"type":"string","enum":["llamacpp","fake"],"default":"llamacpp"},"device":{"type":"string","enum":["auto","cpu","cuda"],"default":"auto"},"replicas":{"anyOf":[{"type":"integer","minimum":1,"maximum":16},{"const":"auto"}],"default":1},"slots":{"type":"integer","minimum":1,"maximum":64,"default":2},"best_effort_slots":{"type":"integer","minimum":0,"maximum":256,"default":0},"ctx":{"type":"integer","minimum":256,"maximum":16777216,"default":512},"idle_unload_s":{"type":"integer","minimum":1,"maximum":604800,"default":300},"min_residency_s":{"type":"integer","minimum":0,"maximum":3600,"default":10}},"knownFields":["engine","device","replicas","slots","best_effort_slots","ctx","idle_unload_s","min_residency_s"]}},"knownFields":["bind","data_dir","auth","network","limits","artifacts","watchdog","breaker","placement","queue","sessions","budgets","retention","shutdown","log","devices","sampler_profiles","pools","models","model_defaults"],"$id":"configFile"};
const func2 = codePointLength;
const pattern0 = new RegExp("^[A-Za-z0-9.-]{1,253}$", "u");
const pattern1 = new RegExp("^https?://[^/]+$", "u");
const pattern2 = new RegExp("^[A-Z]{3}$", "u");
const pattern3 = new RegExp("^[a-z0-9][a-z0-9._-]{0,63}$", "u");
const pattern7 = new RegExp("^(GPU|MIG)-[A-Za-z0-9-]{1,64}$", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="configFile" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if((((((((((((((((((((key0 !== "bind") && (key0 !== "data_dir")) && (key0 !== "auth")) && (key0 !== "network")) && (key0 !== "limits")) && (key0 !== "artifacts")) && (key0 !== "watchdog")) && (key0 !== "breaker")) && (key0 !== "placement")) && (key0 !== "queue")) && (key0 !== "sessions")) && (key0 !== "budgets")) && (key0 !== "retention")) && (key0 !== "shutdown")) && (key0 !== "log")) && (key0 !== "devices")) && (key0 !== "sampler_profiles")) && (key0 !== "pools")) && (key0 !== "models")) && (key0 !== "model_defaults")){
unknown0 = key0;
break;
}
}
if(unknown0 !== undefined){
validate10.errors = [{instancePath,schemaPath:"#/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema11.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data.bind !== undefined){
const _errs1 = errors;
if(typeof data.bind !== "string"){
validate10.errors = [{instancePath:instancePath+"/bind",schemaPath:"#/properties/bind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data_dir !== undefined){
const _errs3 = errors;
if(typeof data.data_dir !== "string"){
validate10.errors = [{instancePath:instancePath+"/data_dir",schemaPath:"#/properties/data_dir/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.auth !== undefined){
let data2 = data.auth;
const _errs5 = errors;
if(errors === _errs5){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let unknown1;
for(const key1 in data2){
if((key1 !== "token") && (key1 !== "token_file")){
unknown1 = key1;
break;
}
}
if(unknown1 !== undefined){
validate10.errors = [{instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/knownFields",keyword:"knownFields",params:{unknown: unknown1, known: schema11.properties.auth.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data2.token !== undefined){
let data3 = data2.token;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data3 === "string"){
if(func2(data3) < 16){
validate10.errors = [{instancePath:instancePath+"/auth/token",schemaPath:"#/properties/auth/properties/token/minLength",keyword:"minLength",params:{limit: 16},message:"must NOT have fewer than 16 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/auth/token",schemaPath:"#/properties/auth/properties/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.token_file !== undefined){
const _errs9 = errors;
if(typeof data2.token_file !== "string"){
validate10.errors = [{instancePath:instancePath+"/auth/token_file",schemaPath:"#/properties/auth/properties/token_file/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.network !== undefined){
let data5 = data.network;
const _errs11 = errors;
if(errors === _errs11){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let unknown2;
for(const key2 in data5){
if((key2 !== "advertised_names") && (key2 !== "allowed_origins")){
unknown2 = key2;
break;
}
}
if(unknown2 !== undefined){
validate10.errors = [{instancePath:instancePath+"/network",schemaPath:"#/properties/network/knownFields",keyword:"knownFields",params:{unknown: unknown2, known: schema11.properties.network.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data5.advertised_names !== undefined){
let data6 = data5.advertised_names;
const _errs13 = errors;
if(errors === _errs13){
if(Array.isArray(data6)){
var valid3 = true;
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
const _errs15 = errors;
if(errors === _errs15){
if(typeof data7 === "string"){
if(!pattern0.test(data7)){
validate10.errors = [{instancePath:instancePath+"/network/advertised_names/" + i0,schemaPath:"#/properties/network/properties/advertised_names/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9.-]{1,253}$"},message:"must match pattern \""+"^[A-Za-z0-9.-]{1,253}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/network/advertised_names/" + i0,schemaPath:"#/properties/network/properties/advertised_names/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs15 === errors;
if(!valid3){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/network/advertised_names",schemaPath:"#/properties/network/properties/advertised_names/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid2 = _errs13 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data5.allowed_origins !== undefined){
let data8 = data5.allowed_origins;
const _errs17 = errors;
if(errors === _errs17){
if(Array.isArray(data8)){
var valid4 = true;
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
const _errs19 = errors;
if(errors === _errs19){
if(typeof data9 === "string"){
if(!pattern1.test(data9)){
validate10.errors = [{instancePath:instancePath+"/network/allowed_origins/" + i1,schemaPath:"#/properties/network/properties/allowed_origins/items/pattern",keyword:"pattern",params:{pattern: "^https?://[^/]+$"},message:"must match pattern \""+"^https?://[^/]+$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/network/allowed_origins/" + i1,schemaPath:"#/properties/network/properties/allowed_origins/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid4 = _errs19 === errors;
if(!valid4){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/network/allowed_origins",schemaPath:"#/properties/network/properties/allowed_origins/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid2 = _errs17 === errors;
}
else {
var valid2 = true;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/network",schemaPath:"#/properties/network/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.limits !== undefined){
let data10 = data.limits;
const _errs21 = errors;
if(errors === _errs21){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
let unknown3;
for(const key3 in data10){
if(((key3 !== "body_bytes") && (key3 !== "stream_buffer_bytes")) && (key3 !== "requests_per_second")){
unknown3 = key3;
break;
}
}
if(unknown3 !== undefined){
validate10.errors = [{instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/knownFields",keyword:"knownFields",params:{unknown: unknown3, known: schema11.properties.limits.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data10.body_bytes !== undefined){
let data11 = data10.body_bytes;
const _errs23 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate10.errors = [{instancePath:instancePath+"/limits/body_bytes",schemaPath:"#/properties/limits/properties/body_bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs23){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 67108864 || isNaN(data11)){
validate10.errors = [{instancePath:instancePath+"/limits/body_bytes",schemaPath:"#/properties/limits/properties/body_bytes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 67108864},message:"must be <= 67108864"}];
return false;
}
else {
if(data11 < 1024 || isNaN(data11)){
validate10.errors = [{instancePath:instancePath+"/limits/body_bytes",schemaPath:"#/properties/limits/properties/body_bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1024},message:"must be >= 1024"}];
return false;
}
}
}
}
var valid5 = _errs23 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data10.stream_buffer_bytes !== undefined){
let data12 = data10.stream_buffer_bytes;
const _errs25 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
validate10.errors = [{instancePath:instancePath+"/limits/stream_buffer_bytes",schemaPath:"#/properties/limits/properties/stream_buffer_bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs25){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 16777216 || isNaN(data12)){
validate10.errors = [{instancePath:instancePath+"/limits/stream_buffer_bytes",schemaPath:"#/properties/limits/properties/stream_buffer_bytes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16777216},message:"must be <= 16777216"}];
return false;
}
else {
if(data12 < 4096 || isNaN(data12)){
validate10.errors = [{instancePath:instancePath+"/limits/stream_buffer_bytes",schemaPath:"#/properties/limits/properties/stream_buffer_bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 4096},message:"must be >= 4096"}];
return false;
}
}
}
}
var valid5 = _errs25 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data10.requests_per_second !== undefined){
let data13 = data10.requests_per_second;
const _errs27 = errors;
if(errors === _errs27){
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 1000000 || isNaN(data13)){
validate10.errors = [{instancePath:instancePath+"/limits/requests_per_second",schemaPath:"#/properties/limits/properties/requests_per_second/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"}];
return false;
}
else {
if(data13 < 0.01 || isNaN(data13)){
validate10.errors = [{instancePath:instancePath+"/limits/requests_per_second",schemaPath:"#/properties/limits/properties/requests_per_second/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.01},message:"must be >= 0.01"}];
return false;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/limits/requests_per_second",schemaPath:"#/properties/limits/properties/requests_per_second/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid5 = _errs27 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.artifacts !== undefined){
let data14 = data.artifacts;
const _errs29 = errors;
if(errors === _errs29){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
let unknown4;
for(const key4 in data14){
if((key4 !== "body_bytes") && (key4 !== "quota_bytes")){
unknown4 = key4;
break;
}
}
if(unknown4 !== undefined){
validate10.errors = [{instancePath:instancePath+"/artifacts",schemaPath:"#/properties/artifacts/knownFields",keyword:"knownFields",params:{unknown: unknown4, known: schema11.properties.artifacts.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data14.body_bytes !== undefined){
let data15 = data14.body_bytes;
const _errs31 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
validate10.errors = [{instancePath:instancePath+"/artifacts/body_bytes",schemaPath:"#/properties/artifacts/properties/body_bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs31){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 67108864 || isNaN(data15)){
validate10.errors = [{instancePath:instancePath+"/artifacts/body_bytes",schemaPath:"#/properties/artifacts/properties/body_bytes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 67108864},message:"must be <= 67108864"}];
return false;
}
else {
if(data15 < 1024 || isNaN(data15)){
validate10.errors = [{instancePath:instancePath+"/artifacts/body_bytes",schemaPath:"#/properties/artifacts/properties/body_bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1024},message:"must be >= 1024"}];
return false;
}
}
}
}
var valid6 = _errs31 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data14.quota_bytes !== undefined){
let data16 = data14.quota_bytes;
const _errs33 = errors;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
validate10.errors = [{instancePath:instancePath+"/artifacts/quota_bytes",schemaPath:"#/properties/artifacts/properties/quota_bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs33){
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 1099511627776 || isNaN(data16)){
validate10.errors = [{instancePath:instancePath+"/artifacts/quota_bytes",schemaPath:"#/properties/artifacts/properties/quota_bytes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1099511627776},message:"must be <= 1099511627776"}];
return false;
}
else {
if(data16 < 1048576 || isNaN(data16)){
validate10.errors = [{instancePath:instancePath+"/artifacts/quota_bytes",schemaPath:"#/properties/artifacts/properties/quota_bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1048576},message:"must be >= 1048576"}];
return false;
}
}
}
}
var valid6 = _errs33 === errors;
}
else {
var valid6 = true;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/artifacts",schemaPath:"#/properties/artifacts/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.watchdog !== undefined){
let data17 = data.watchdog;
const _errs35 = errors;
if(errors === _errs35){
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
let unknown5;
for(const key5 in data17){
if(((key5 !== "first_token_ms") && (key5 !== "inter_token_ms")) && (key5 !== "load_stall_ms")){
unknown5 = key5;
break;
}
}
if(unknown5 !== undefined){
validate10.errors = [{instancePath:instancePath+"/watchdog",schemaPath:"#/properties/watchdog/knownFields",keyword:"knownFields",params:{unknown: unknown5, known: schema11.properties.watchdog.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data17.first_token_ms !== undefined){
let data18 = data17.first_token_ms;
const _errs37 = errors;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
validate10.errors = [{instancePath:instancePath+"/watchdog/first_token_ms",schemaPath:"#/properties/watchdog/properties/first_token_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs37){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 86400000 || isNaN(data18)){
validate10.errors = [{instancePath:instancePath+"/watchdog/first_token_ms",schemaPath:"#/properties/watchdog/properties/first_token_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400000},message:"must be <= 86400000"}];
return false;
}
else {
if(data18 < 1000 || isNaN(data18)){
validate10.errors = [{instancePath:instancePath+"/watchdog/first_token_ms",schemaPath:"#/properties/watchdog/properties/first_token_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000},message:"must be >= 1000"}];
return false;
}
}
}
}
var valid7 = _errs37 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data17.inter_token_ms !== undefined){
let data19 = data17.inter_token_ms;
const _errs39 = errors;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
validate10.errors = [{instancePath:instancePath+"/watchdog/inter_token_ms",schemaPath:"#/properties/watchdog/properties/inter_token_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs39){
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 86400000 || isNaN(data19)){
validate10.errors = [{instancePath:instancePath+"/watchdog/inter_token_ms",schemaPath:"#/properties/watchdog/properties/inter_token_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400000},message:"must be <= 86400000"}];
return false;
}
else {
if(data19 < 1000 || isNaN(data19)){
validate10.errors = [{instancePath:instancePath+"/watchdog/inter_token_ms",schemaPath:"#/properties/watchdog/properties/inter_token_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000},message:"must be >= 1000"}];
return false;
}
}
}
}
var valid7 = _errs39 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data17.load_stall_ms !== undefined){
let data20 = data17.load_stall_ms;
const _errs41 = errors;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
validate10.errors = [{instancePath:instancePath+"/watchdog/load_stall_ms",schemaPath:"#/properties/watchdog/properties/load_stall_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs41){
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 86400000 || isNaN(data20)){
validate10.errors = [{instancePath:instancePath+"/watchdog/load_stall_ms",schemaPath:"#/properties/watchdog/properties/load_stall_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400000},message:"must be <= 86400000"}];
return false;
}
else {
if(data20 < 1000 || isNaN(data20)){
validate10.errors = [{instancePath:instancePath+"/watchdog/load_stall_ms",schemaPath:"#/properties/watchdog/properties/load_stall_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000},message:"must be >= 1000"}];
return false;
}
}
}
}
var valid7 = _errs41 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/watchdog",schemaPath:"#/properties/watchdog/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.breaker !== undefined){
let data21 = data.breaker;
const _errs43 = errors;
if(errors === _errs43){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
let unknown6;
for(const key6 in data21){
if((key6 !== "failures") && (key6 !== "open_s")){
unknown6 = key6;
break;
}
}
if(unknown6 !== undefined){
validate10.errors = [{instancePath:instancePath+"/breaker",schemaPath:"#/properties/breaker/knownFields",keyword:"knownFields",params:{unknown: unknown6, known: schema11.properties.breaker.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data21.failures !== undefined){
let data22 = data21.failures;
const _errs45 = errors;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
validate10.errors = [{instancePath:instancePath+"/breaker/failures",schemaPath:"#/properties/breaker/properties/failures/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs45){
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 100 || isNaN(data22)){
validate10.errors = [{instancePath:instancePath+"/breaker/failures",schemaPath:"#/properties/breaker/properties/failures/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"}];
return false;
}
else {
if(data22 < 1 || isNaN(data22)){
validate10.errors = [{instancePath:instancePath+"/breaker/failures",schemaPath:"#/properties/breaker/properties/failures/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid8 = _errs45 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data21.open_s !== undefined){
let data23 = data21.open_s;
const _errs47 = errors;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
validate10.errors = [{instancePath:instancePath+"/breaker/open_s",schemaPath:"#/properties/breaker/properties/open_s/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs47){
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 600 || isNaN(data23)){
validate10.errors = [{instancePath:instancePath+"/breaker/open_s",schemaPath:"#/properties/breaker/properties/open_s/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600},message:"must be <= 600"}];
return false;
}
else {
if(data23 < 1 || isNaN(data23)){
validate10.errors = [{instancePath:instancePath+"/breaker/open_s",schemaPath:"#/properties/breaker/properties/open_s/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid8 = _errs47 === errors;
}
else {
var valid8 = true;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/breaker",schemaPath:"#/properties/breaker/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs43 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.placement !== undefined){
let data24 = data.placement;
const _errs49 = errors;
if(errors === _errs49){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let unknown7;
for(const key7 in data24){
if(key7 !== "longest_turn_s"){
unknown7 = key7;
break;
}
}
if(unknown7 !== undefined){
validate10.errors = [{instancePath:instancePath+"/placement",schemaPath:"#/properties/placement/knownFields",keyword:"knownFields",params:{unknown: unknown7, known: schema11.properties.placement.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data24.longest_turn_s !== undefined){
let data25 = data24.longest_turn_s;
const _errs51 = errors;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
validate10.errors = [{instancePath:instancePath+"/placement/longest_turn_s",schemaPath:"#/properties/placement/properties/longest_turn_s/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs51){
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 > 3600 || isNaN(data25)){
validate10.errors = [{instancePath:instancePath+"/placement/longest_turn_s",schemaPath:"#/properties/placement/properties/longest_turn_s/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600},message:"must be <= 3600"}];
return false;
}
else {
if(data25 < 1 || isNaN(data25)){
validate10.errors = [{instancePath:instancePath+"/placement/longest_turn_s",schemaPath:"#/properties/placement/properties/longest_turn_s/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/placement",schemaPath:"#/properties/placement/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs49 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.queue !== undefined){
let data26 = data.queue;
const _errs53 = errors;
if(errors === _errs53){
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let unknown8;
for(const key8 in data26){
if((key8 !== "capacity") && (key8 !== "policy")){
unknown8 = key8;
break;
}
}
if(unknown8 !== undefined){
validate10.errors = [{instancePath:instancePath+"/queue",schemaPath:"#/properties/queue/knownFields",keyword:"knownFields",params:{unknown: unknown8, known: schema11.properties.queue.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data26.capacity !== undefined){
let data27 = data26.capacity;
const _errs55 = errors;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
validate10.errors = [{instancePath:instancePath+"/queue/capacity",schemaPath:"#/properties/queue/properties/capacity/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs55){
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 100000 || isNaN(data27)){
validate10.errors = [{instancePath:instancePath+"/queue/capacity",schemaPath:"#/properties/queue/properties/capacity/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000"}];
return false;
}
else {
if(data27 < 1 || isNaN(data27)){
validate10.errors = [{instancePath:instancePath+"/queue/capacity",schemaPath:"#/properties/queue/properties/capacity/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid10 = _errs55 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data26.policy !== undefined){
let data28 = data26.policy;
const _errs57 = errors;
if(typeof data28 !== "string"){
validate10.errors = [{instancePath:instancePath+"/queue/policy",schemaPath:"#/properties/queue/properties/policy/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data28 === "reject") || (data28 === "drop-lru"))){
validate10.errors = [{instancePath:instancePath+"/queue/policy",schemaPath:"#/properties/queue/properties/policy/enum",keyword:"enum",params:{allowedValues: schema11.properties.queue.properties.policy.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid10 = _errs57 === errors;
}
else {
var valid10 = true;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/queue",schemaPath:"#/properties/queue/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs53 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sessions !== undefined){
let data29 = data.sessions;
const _errs59 = errors;
if(errors === _errs59){
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
let unknown9;
for(const key9 in data29){
if((key9 !== "ttl_s") && (key9 !== "turns_max")){
unknown9 = key9;
break;
}
}
if(unknown9 !== undefined){
validate10.errors = [{instancePath:instancePath+"/sessions",schemaPath:"#/properties/sessions/knownFields",keyword:"knownFields",params:{unknown: unknown9, known: schema11.properties.sessions.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data29.ttl_s !== undefined){
let data30 = data29.ttl_s;
const _errs61 = errors;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
validate10.errors = [{instancePath:instancePath+"/sessions/ttl_s",schemaPath:"#/properties/sessions/properties/ttl_s/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs61){
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 600 || isNaN(data30)){
validate10.errors = [{instancePath:instancePath+"/sessions/ttl_s",schemaPath:"#/properties/sessions/properties/ttl_s/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600},message:"must be <= 600"}];
return false;
}
else {
if(data30 < 1 || isNaN(data30)){
validate10.errors = [{instancePath:instancePath+"/sessions/ttl_s",schemaPath:"#/properties/sessions/properties/ttl_s/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid11 = _errs61 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data29.turns_max !== undefined){
let data31 = data29.turns_max;
const _errs63 = errors;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
validate10.errors = [{instancePath:instancePath+"/sessions/turns_max",schemaPath:"#/properties/sessions/properties/turns_max/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs63){
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 8 || isNaN(data31)){
validate10.errors = [{instancePath:instancePath+"/sessions/turns_max",schemaPath:"#/properties/sessions/properties/turns_max/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8},message:"must be <= 8"}];
return false;
}
else {
if(data31 < 1 || isNaN(data31)){
validate10.errors = [{instancePath:instancePath+"/sessions/turns_max",schemaPath:"#/properties/sessions/properties/turns_max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid11 = _errs63 === errors;
}
else {
var valid11 = true;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/sessions",schemaPath:"#/properties/sessions/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs59 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.budgets !== undefined){
let data32 = data.budgets;
const _errs65 = errors;
if(errors === _errs65){
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
let unknown10;
for(const key10 in data32){
if((((((key10 !== "mode") && (key10 !== "tokens")) && (key10 !== "time_s")) && (key10 !== "cost")) && (key10 !== "currency")) && (key10 !== "rates")){
unknown10 = key10;
break;
}
}
if(unknown10 !== undefined){
validate10.errors = [{instancePath:instancePath+"/budgets",schemaPath:"#/properties/budgets/knownFields",keyword:"knownFields",params:{unknown: unknown10, known: schema11.properties.budgets.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data32.mode !== undefined){
let data33 = data32.mode;
const _errs67 = errors;
if(typeof data33 !== "string"){
validate10.errors = [{instancePath:instancePath+"/budgets/mode",schemaPath:"#/properties/budgets/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data33 === "advisory") || (data33 === "enforce"))){
validate10.errors = [{instancePath:instancePath+"/budgets/mode",schemaPath:"#/properties/budgets/properties/mode/enum",keyword:"enum",params:{allowedValues: schema11.properties.budgets.properties.mode.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid12 = _errs67 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data32.tokens !== undefined){
let data34 = data32.tokens;
const _errs69 = errors;
if(!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))){
validate10.errors = [{instancePath:instancePath+"/budgets/tokens",schemaPath:"#/properties/budgets/properties/tokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs69){
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 > 1000000000000 || isNaN(data34)){
validate10.errors = [{instancePath:instancePath+"/budgets/tokens",schemaPath:"#/properties/budgets/properties/tokens/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000000},message:"must be <= 1000000000000"}];
return false;
}
else {
if(data34 < 1 || isNaN(data34)){
validate10.errors = [{instancePath:instancePath+"/budgets/tokens",schemaPath:"#/properties/budgets/properties/tokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid12 = _errs69 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data32.time_s !== undefined){
let data35 = data32.time_s;
const _errs71 = errors;
if(errors === _errs71){
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 > 604800 || isNaN(data35)){
validate10.errors = [{instancePath:instancePath+"/budgets/time_s",schemaPath:"#/properties/budgets/properties/time_s/maximum",keyword:"maximum",params:{comparison: "<=", limit: 604800},message:"must be <= 604800"}];
return false;
}
else {
if(data35 <= 0 || isNaN(data35)){
validate10.errors = [{instancePath:instancePath+"/budgets/time_s",schemaPath:"#/properties/budgets/properties/time_s/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"}];
return false;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/budgets/time_s",schemaPath:"#/properties/budgets/properties/time_s/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid12 = _errs71 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data32.cost !== undefined){
let data36 = data32.cost;
const _errs73 = errors;
if(errors === _errs73){
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 > 1000000000 || isNaN(data36)){
validate10.errors = [{instancePath:instancePath+"/budgets/cost",schemaPath:"#/properties/budgets/properties/cost/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"}];
return false;
}
else {
if(data36 <= 0 || isNaN(data36)){
validate10.errors = [{instancePath:instancePath+"/budgets/cost",schemaPath:"#/properties/budgets/properties/cost/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"}];
return false;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/budgets/cost",schemaPath:"#/properties/budgets/properties/cost/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid12 = _errs73 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data32.currency !== undefined){
let data37 = data32.currency;
const _errs75 = errors;
if(errors === _errs75){
if(typeof data37 === "string"){
if(!pattern2.test(data37)){
validate10.errors = [{instancePath:instancePath+"/budgets/currency",schemaPath:"#/properties/budgets/properties/currency/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/budgets/currency",schemaPath:"#/properties/budgets/properties/currency/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid12 = _errs75 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data32.rates !== undefined){
let data38 = data32.rates;
const _errs77 = errors;
if(errors === _errs77){
if(Array.isArray(data38)){
if(data38.length > 256){
validate10.errors = [{instancePath:instancePath+"/budgets/rates",schemaPath:"#/properties/budgets/properties/rates/maxItems",keyword:"maxItems",params:{limit: 256},message:"must NOT have more than 256 items"}];
return false;
}
else {
var valid13 = true;
const len2 = data38.length;
for(let i2=0; i2<len2; i2++){
let data39 = data38[i2];
const _errs79 = errors;
if(errors === _errs79){
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
let unknown11;
for(const key11 in data39){
if(((key11 !== "id") && (key11 !== "tokens_in")) && (key11 !== "tokens_out")){
unknown11 = key11;
break;
}
}
if(unknown11 !== undefined){
validate10.errors = [{instancePath:instancePath+"/budgets/rates/" + i2,schemaPath:"#/properties/budgets/properties/rates/items/knownFields",keyword:"knownFields",params:{unknown: unknown11, known: schema11.properties.budgets.properties.rates.items.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if((((data39.id === undefined) && (missing0 = "id")) || ((data39.tokens_in === undefined) && (missing0 = "tokens_in"))) || ((data39.tokens_out === undefined) && (missing0 = "tokens_out"))){
validate10.errors = [{instancePath:instancePath+"/budgets/rates/" + i2,schemaPath:"#/properties/budgets/properties/rates/items/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data39.id !== undefined){
let data40 = data39.id;
const _errs81 = errors;
if(errors === _errs81){
if(typeof data40 === "string"){
if(!pattern3.test(data40)){
validate10.errors = [{instancePath:instancePath+"/budgets/rates/" + i2+"/id",schemaPath:"#/properties/budgets/properties/rates/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/budgets/rates/" + i2+"/id",schemaPath:"#/properties/budgets/properties/rates/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid14 = _errs81 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data39.tokens_in !== undefined){
let data41 = data39.tokens_in;
const _errs83 = errors;
if(errors === _errs83){
if((typeof data41 == "number") && (isFinite(data41))){
if(data41 > 1000000000 || isNaN(data41)){
validate10.errors = [{instancePath:instancePath+"/budgets/rates/" + i2+"/tokens_in",schemaPath:"#/properties/budgets/properties/rates/items/properties/tokens_in/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"}];
return false;
}
else {
if(data41 < 0 || isNaN(data41)){
validate10.errors = [{instancePath:instancePath+"/budgets/rates/" + i2+"/tokens_in",schemaPath:"#/properties/budgets/properties/rates/items/properties/tokens_in/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/budgets/rates/" + i2+"/tokens_in",schemaPath:"#/properties/budgets/properties/rates/items/properties/tokens_in/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid14 = _errs83 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data39.tokens_out !== undefined){
let data42 = data39.tokens_out;
const _errs85 = errors;
if(errors === _errs85){
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 > 1000000000 || isNaN(data42)){
validate10.errors = [{instancePath:instancePath+"/budgets/rates/" + i2+"/tokens_out",schemaPath:"#/properties/budgets/properties/rates/items/properties/tokens_out/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"}];
return false;
}
else {
if(data42 < 0 || isNaN(data42)){
validate10.errors = [{instancePath:instancePath+"/budgets/rates/" + i2+"/tokens_out",schemaPath:"#/properties/budgets/properties/rates/items/properties/tokens_out/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/budgets/rates/" + i2+"/tokens_out",schemaPath:"#/properties/budgets/properties/rates/items/properties/tokens_out/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid14 = _errs85 === errors;
}
else {
var valid14 = true;
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/budgets/rates/" + i2,schemaPath:"#/properties/budgets/properties/rates/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid13 = _errs79 === errors;
if(!valid13){
break;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/budgets/rates",schemaPath:"#/properties/budgets/properties/rates/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
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
else {
validate10.errors = [{instancePath:instancePath+"/budgets",schemaPath:"#/properties/budgets/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs65 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.retention !== undefined){
let data43 = data.retention;
const _errs87 = errors;
if(errors === _errs87){
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
let unknown12;
for(const key12 in data43){
if((key12 !== "finished_ms") && (key12 !== "finished_bytes")){
unknown12 = key12;
break;
}
}
if(unknown12 !== undefined){
validate10.errors = [{instancePath:instancePath+"/retention",schemaPath:"#/properties/retention/knownFields",keyword:"knownFields",params:{unknown: unknown12, known: schema11.properties.retention.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data43.finished_ms !== undefined){
let data44 = data43.finished_ms;
const _errs89 = errors;
if(!(((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44))) && (isFinite(data44)))){
validate10.errors = [{instancePath:instancePath+"/retention/finished_ms",schemaPath:"#/properties/retention/properties/finished_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs89){
if((typeof data44 == "number") && (isFinite(data44))){
if(data44 < 1000 || isNaN(data44)){
validate10.errors = [{instancePath:instancePath+"/retention/finished_ms",schemaPath:"#/properties/retention/properties/finished_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000},message:"must be >= 1000"}];
return false;
}
}
}
var valid15 = _errs89 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data43.finished_bytes !== undefined){
let data45 = data43.finished_bytes;
const _errs91 = errors;
if(!(((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45))) && (isFinite(data45)))){
validate10.errors = [{instancePath:instancePath+"/retention/finished_bytes",schemaPath:"#/properties/retention/properties/finished_bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs91){
if((typeof data45 == "number") && (isFinite(data45))){
if(data45 < 65536 || isNaN(data45)){
validate10.errors = [{instancePath:instancePath+"/retention/finished_bytes",schemaPath:"#/properties/retention/properties/finished_bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 65536},message:"must be >= 65536"}];
return false;
}
}
}
var valid15 = _errs91 === errors;
}
else {
var valid15 = true;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/retention",schemaPath:"#/properties/retention/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs87 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.shutdown !== undefined){
let data46 = data.shutdown;
const _errs93 = errors;
if(errors === _errs93){
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
let unknown13;
for(const key13 in data46){
if(key13 !== "drain_ms"){
unknown13 = key13;
break;
}
}
if(unknown13 !== undefined){
validate10.errors = [{instancePath:instancePath+"/shutdown",schemaPath:"#/properties/shutdown/knownFields",keyword:"knownFields",params:{unknown: unknown13, known: schema11.properties.shutdown.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data46.drain_ms !== undefined){
let data47 = data46.drain_ms;
const _errs95 = errors;
if(!(((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47))) && (isFinite(data47)))){
validate10.errors = [{instancePath:instancePath+"/shutdown/drain_ms",schemaPath:"#/properties/shutdown/properties/drain_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs95){
if((typeof data47 == "number") && (isFinite(data47))){
if(data47 > 600000 || isNaN(data47)){
validate10.errors = [{instancePath:instancePath+"/shutdown/drain_ms",schemaPath:"#/properties/shutdown/properties/drain_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600000},message:"must be <= 600000"}];
return false;
}
else {
if(data47 < 0 || isNaN(data47)){
validate10.errors = [{instancePath:instancePath+"/shutdown/drain_ms",schemaPath:"#/properties/shutdown/properties/drain_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/shutdown",schemaPath:"#/properties/shutdown/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs93 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.log !== undefined){
let data48 = data.log;
const _errs97 = errors;
if(errors === _errs97){
if(data48 && typeof data48 == "object" && !Array.isArray(data48)){
let unknown14;
for(const key14 in data48){
if(key14 !== "level"){
unknown14 = key14;
break;
}
}
if(unknown14 !== undefined){
validate10.errors = [{instancePath:instancePath+"/log",schemaPath:"#/properties/log/knownFields",keyword:"knownFields",params:{unknown: unknown14, known: schema11.properties.log.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data48.level !== undefined){
let data49 = data48.level;
if(typeof data49 !== "string"){
validate10.errors = [{instancePath:instancePath+"/log/level",schemaPath:"#/properties/log/properties/level/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data49 === "error") || (data49 === "warn")) || (data49 === "info")) || (data49 === "debug"))){
validate10.errors = [{instancePath:instancePath+"/log/level",schemaPath:"#/properties/log/properties/level/enum",keyword:"enum",params:{allowedValues: schema11.properties.log.properties.level.enum},message:"must be equal to one of the allowed values"}];
return false;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/log",schemaPath:"#/properties/log/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs97 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.devices !== undefined){
let data50 = data.devices;
const _errs101 = errors;
if(errors === _errs101){
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
let unknown15;
for(const key15 in data50){
if(((key15 !== "margin_bytes") && (key15 !== "vram_return_ms")) && (key15 !== "simulated")){
unknown15 = key15;
break;
}
}
if(unknown15 !== undefined){
validate10.errors = [{instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/knownFields",keyword:"knownFields",params:{unknown: unknown15, known: schema11.properties.devices.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data50.margin_bytes !== undefined){
let data51 = data50.margin_bytes;
const _errs103 = errors;
if(!(((typeof data51 == "number") && (!(data51 % 1) && !isNaN(data51))) && (isFinite(data51)))){
validate10.errors = [{instancePath:instancePath+"/devices/margin_bytes",schemaPath:"#/properties/devices/properties/margin_bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs103){
if((typeof data51 == "number") && (isFinite(data51))){
if(data51 > 1099511627776 || isNaN(data51)){
validate10.errors = [{instancePath:instancePath+"/devices/margin_bytes",schemaPath:"#/properties/devices/properties/margin_bytes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1099511627776},message:"must be <= 1099511627776"}];
return false;
}
else {
if(data51 < 0 || isNaN(data51)){
validate10.errors = [{instancePath:instancePath+"/devices/margin_bytes",schemaPath:"#/properties/devices/properties/margin_bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid18 = _errs103 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data50.vram_return_ms !== undefined){
let data52 = data50.vram_return_ms;
const _errs105 = errors;
if(!(((typeof data52 == "number") && (!(data52 % 1) && !isNaN(data52))) && (isFinite(data52)))){
validate10.errors = [{instancePath:instancePath+"/devices/vram_return_ms",schemaPath:"#/properties/devices/properties/vram_return_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs105){
if((typeof data52 == "number") && (isFinite(data52))){
if(data52 > 60000 || isNaN(data52)){
validate10.errors = [{instancePath:instancePath+"/devices/vram_return_ms",schemaPath:"#/properties/devices/properties/vram_return_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000},message:"must be <= 60000"}];
return false;
}
else {
if(data52 < 0 || isNaN(data52)){
validate10.errors = [{instancePath:instancePath+"/devices/vram_return_ms",schemaPath:"#/properties/devices/properties/vram_return_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid18 = _errs105 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data50.simulated !== undefined){
let data53 = data50.simulated;
const _errs107 = errors;
if(errors === _errs107){
if(Array.isArray(data53)){
if(data53.length > 16){
validate10.errors = [{instancePath:instancePath+"/devices/simulated",schemaPath:"#/properties/devices/properties/simulated/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
if(data53.length < 1){
validate10.errors = [{instancePath:instancePath+"/devices/simulated",schemaPath:"#/properties/devices/properties/simulated/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid19 = true;
const len3 = data53.length;
for(let i3=0; i3<len3; i3++){
let data54 = data53[i3];
const _errs109 = errors;
if(errors === _errs109){
if(data54 && typeof data54 == "object" && !Array.isArray(data54)){
let unknown16;
for(const key16 in data54){
if((key16 !== "name") && (key16 !== "memory_bytes")){
unknown16 = key16;
break;
}
}
if(unknown16 !== undefined){
validate10.errors = [{instancePath:instancePath+"/devices/simulated/" + i3,schemaPath:"#/properties/devices/properties/simulated/items/knownFields",keyword:"knownFields",params:{unknown: unknown16, known: schema11.properties.devices.properties.simulated.items.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing1;
if(((data54.name === undefined) && (missing1 = "name")) || ((data54.memory_bytes === undefined) && (missing1 = "memory_bytes"))){
validate10.errors = [{instancePath:instancePath+"/devices/simulated/" + i3,schemaPath:"#/properties/devices/properties/simulated/items/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data54.name !== undefined){
let data55 = data54.name;
const _errs111 = errors;
if(errors === _errs111){
if(typeof data55 === "string"){
if(func2(data55) > 128){
validate10.errors = [{instancePath:instancePath+"/devices/simulated/" + i3+"/name",schemaPath:"#/properties/devices/properties/simulated/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
else {
if(func2(data55) < 1){
validate10.errors = [{instancePath:instancePath+"/devices/simulated/" + i3+"/name",schemaPath:"#/properties/devices/properties/simulated/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/devices/simulated/" + i3+"/name",schemaPath:"#/properties/devices/properties/simulated/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid20 = _errs111 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data54.memory_bytes !== undefined){
let data56 = data54.memory_bytes;
const _errs113 = errors;
if(!(((typeof data56 == "number") && (!(data56 % 1) && !isNaN(data56))) && (isFinite(data56)))){
validate10.errors = [{instancePath:instancePath+"/devices/simulated/" + i3+"/memory_bytes",schemaPath:"#/properties/devices/properties/simulated/items/properties/memory_bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs113){
if((typeof data56 == "number") && (isFinite(data56))){
if(data56 > 1099511627776 || isNaN(data56)){
validate10.errors = [{instancePath:instancePath+"/devices/simulated/" + i3+"/memory_bytes",schemaPath:"#/properties/devices/properties/simulated/items/properties/memory_bytes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1099511627776},message:"must be <= 1099511627776"}];
return false;
}
else {
if(data56 < 1048576 || isNaN(data56)){
validate10.errors = [{instancePath:instancePath+"/devices/simulated/" + i3+"/memory_bytes",schemaPath:"#/properties/devices/properties/simulated/items/properties/memory_bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1048576},message:"must be >= 1048576"}];
return false;
}
}
}
}
var valid20 = _errs113 === errors;
}
else {
var valid20 = true;
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/devices/simulated/" + i3,schemaPath:"#/properties/devices/properties/simulated/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid19 = _errs109 === errors;
if(!valid19){
break;
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/devices/simulated",schemaPath:"#/properties/devices/properties/simulated/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid18 = _errs107 === errors;
}
else {
var valid18 = true;
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs101 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sampler_profiles !== undefined){
let data57 = data.sampler_profiles;
const _errs115 = errors;
if(errors === _errs115){
if(Array.isArray(data57)){
if(data57.length > 64){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles",schemaPath:"#/properties/sampler_profiles/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"}];
return false;
}
else {
var valid21 = true;
const len4 = data57.length;
for(let i4=0; i4<len4; i4++){
let data58 = data57[i4];
const _errs117 = errors;
if(errors === _errs117){
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
let unknown17;
for(const key17 in data58){
if(((((((key17 !== "version") && (key17 !== "temperature")) && (key17 !== "top_k")) && (key17 !== "top_p")) && (key17 !== "min_p")) && (key17 !== "repeat_penalty")) && (key17 !== "repeat_last_n")){
unknown17 = key17;
break;
}
}
if(unknown17 !== undefined){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i4,schemaPath:"#/properties/sampler_profiles/items/knownFields",keyword:"knownFields",params:{unknown: unknown17, known: schema11.properties.sampler_profiles.items.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing2;
if((data58.version === undefined) && (missing2 = "version")){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i4,schemaPath:"#/properties/sampler_profiles/items/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data58.version !== undefined){
let data59 = data58.version;
const _errs119 = errors;
if(errors === _errs119){
if(typeof data59 === "string"){
if(!pattern3.test(data59)){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i4+"/version",schemaPath:"#/properties/sampler_profiles/items/properties/version/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i4+"/version",schemaPath:"#/properties/sampler_profiles/items/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid22 = _errs119 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data58.temperature !== undefined){
let data60 = data58.temperature;
const _errs121 = errors;
if(errors === _errs121){
if((typeof data60 == "number") && (isFinite(data60))){
if(data60 > 5 || isNaN(data60)){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i4+"/temperature",schemaPath:"#/properties/sampler_profiles/items/properties/temperature/maximum",keyword:"maximum",params:{comparison: "<=", limit: 5},message:"must be <= 5"}];
return false;
}
else {
if(data60 < 0 || isNaN(data60)){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i4+"/temperature",schemaPath:"#/properties/sampler_profiles/items/properties/temperature/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i4+"/temperature",schemaPath:"#/properties/sampler_profiles/items/properties/temperature/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid22 = _errs121 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data58.top_k !== undefined){
let data61 = data58.top_k;
const _errs123 = errors;
if(!(((typeof data61 == "number") && (!(data61 % 1) && !isNaN(data61))) && (isFinite(data61)))){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i4+"/top_k",schemaPath:"#/properties/sampler_profiles/items/properties/top_k/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs123){
if((typeof data61 == "number") && (isFinite(data61))){
if(data61 > 100000 || isNaN(data61)){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i4+"/top_k",schemaPath:"#/properties/sampler_profiles/items/properties/top_k/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000"}];
return false;
}
else {
if(data61 < 0 || isNaN(data61)){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i4+"/top_k",schemaPath:"#/properties/sampler_profiles/items/properties/top_k/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid22 = _errs123 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data58.top_p !== undefined){
let data62 = data58.top_p;
const _errs125 = errors;
if(errors === _errs125){
if((typeof data62 == "number") && (isFinite(data62))){
if(data62 > 1 || isNaN(data62)){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i4+"/top_p",schemaPath:"#/properties/sampler_profiles/items/properties/top_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data62 <= 0 || isNaN(data62)){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i4+"/top_p",schemaPath:"#/properties/sampler_profiles/items/properties/top_p/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"}];
return false;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i4+"/top_p",schemaPath:"#/properties/sampler_profiles/items/properties/top_p/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid22 = _errs125 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data58.min_p !== undefined){
let data63 = data58.min_p;
const _errs127 = errors;
if(errors === _errs127){
if((typeof data63 == "number") && (isFinite(data63))){
if(data63 > 1 || isNaN(data63)){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i4+"/min_p",schemaPath:"#/properties/sampler_profiles/items/properties/min_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data63 < 0 || isNaN(data63)){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i4+"/min_p",schemaPath:"#/properties/sampler_profiles/items/properties/min_p/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i4+"/min_p",schemaPath:"#/properties/sampler_profiles/items/properties/min_p/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid22 = _errs127 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data58.repeat_penalty !== undefined){
let data64 = data58.repeat_penalty;
const _errs129 = errors;
if(errors === _errs129){
if((typeof data64 == "number") && (isFinite(data64))){
if(data64 > 10 || isNaN(data64)){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i4+"/repeat_penalty",schemaPath:"#/properties/sampler_profiles/items/properties/repeat_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},message:"must be <= 10"}];
return false;
}
else {
if(data64 < 0.1 || isNaN(data64)){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i4+"/repeat_penalty",schemaPath:"#/properties/sampler_profiles/items/properties/repeat_penalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.1},message:"must be >= 0.1"}];
return false;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i4+"/repeat_penalty",schemaPath:"#/properties/sampler_profiles/items/properties/repeat_penalty/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid22 = _errs129 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data58.repeat_last_n !== undefined){
let data65 = data58.repeat_last_n;
const _errs131 = errors;
if(!(((typeof data65 == "number") && (!(data65 % 1) && !isNaN(data65))) && (isFinite(data65)))){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i4+"/repeat_last_n",schemaPath:"#/properties/sampler_profiles/items/properties/repeat_last_n/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs131){
if((typeof data65 == "number") && (isFinite(data65))){
if(data65 > 4096 || isNaN(data65)){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i4+"/repeat_last_n",schemaPath:"#/properties/sampler_profiles/items/properties/repeat_last_n/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4096},message:"must be <= 4096"}];
return false;
}
else {
if(data65 < 0 || isNaN(data65)){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i4+"/repeat_last_n",schemaPath:"#/properties/sampler_profiles/items/properties/repeat_last_n/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid22 = _errs131 === errors;
}
else {
var valid22 = true;
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
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i4,schemaPath:"#/properties/sampler_profiles/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid21 = _errs117 === errors;
if(!valid21){
break;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/sampler_profiles",schemaPath:"#/properties/sampler_profiles/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs115 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pools !== undefined){
let data66 = data.pools;
const _errs133 = errors;
if(errors === _errs133){
if(Array.isArray(data66)){
if(data66.length > 64){
validate10.errors = [{instancePath:instancePath+"/pools",schemaPath:"#/properties/pools/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"}];
return false;
}
else {
if(data66.length < 1){
validate10.errors = [{instancePath:instancePath+"/pools",schemaPath:"#/properties/pools/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid23 = true;
const len5 = data66.length;
for(let i5=0; i5<len5; i5++){
let data67 = data66[i5];
const _errs135 = errors;
if(errors === _errs135){
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
let unknown18;
for(const key18 in data67){
if((((((((((((((((key18 !== "id") && (key18 !== "model_ref")) && (key18 !== "model")) && (key18 !== "workload")) && (key18 !== "engine")) && (key18 !== "device")) && (key18 !== "devices")) && (key18 !== "tensor_split")) && (key18 !== "replicas")) && (key18 !== "load")) && (key18 !== "idle_unload_s")) && (key18 !== "min_residency_s")) && (key18 !== "slots")) && (key18 !== "best_effort_slots")) && (key18 !== "ctx")) && (key18 !== "threads")){
unknown18 = key18;
break;
}
}
if(unknown18 !== undefined){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5,schemaPath:"#/properties/pools/items/knownFields",keyword:"knownFields",params:{unknown: unknown18, known: schema11.properties.pools.items.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing3;
if(((data67.id === undefined) && (missing3 = "id")) || ((data67.model === undefined) && (missing3 = "model"))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5,schemaPath:"#/properties/pools/items/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
if(data67.id !== undefined){
let data68 = data67.id;
const _errs137 = errors;
if(errors === _errs137){
if(typeof data68 === "string"){
if(!pattern3.test(data68)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/id",schemaPath:"#/properties/pools/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/id",schemaPath:"#/properties/pools/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid24 = _errs137 === errors;
}
else {
var valid24 = true;
}
if(valid24){
if(data67.model_ref !== undefined){
let data69 = data67.model_ref;
const _errs139 = errors;
if(errors === _errs139){
if(typeof data69 === "string"){
if(!pattern3.test(data69)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/model_ref",schemaPath:"#/properties/pools/items/properties/model_ref/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/model_ref",schemaPath:"#/properties/pools/items/properties/model_ref/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid24 = _errs139 === errors;
}
else {
var valid24 = true;
}
if(valid24){
if(data67.model !== undefined){
let data70 = data67.model;
const _errs141 = errors;
if(errors === _errs141){
if(typeof data70 === "string"){
if(func2(data70) < 1){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/model",schemaPath:"#/properties/pools/items/properties/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/model",schemaPath:"#/properties/pools/items/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid24 = _errs141 === errors;
}
else {
var valid24 = true;
}
if(valid24){
if(data67.workload !== undefined){
let data71 = data67.workload;
const _errs143 = errors;
if(typeof data71 !== "string"){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/workload",schemaPath:"#/properties/pools/items/properties/workload/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data71 === "completion") || (data71 === "embedding")) || (data71 === "rerank"))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/workload",schemaPath:"#/properties/pools/items/properties/workload/enum",keyword:"enum",params:{allowedValues: schema11.properties.pools.items.properties.workload.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid24 = _errs143 === errors;
}
else {
var valid24 = true;
}
if(valid24){
if(data67.engine !== undefined){
let data72 = data67.engine;
const _errs145 = errors;
if(typeof data72 !== "string"){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/engine",schemaPath:"#/properties/pools/items/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data72 === "llamacpp") || (data72 === "fake"))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/engine",schemaPath:"#/properties/pools/items/properties/engine/enum",keyword:"enum",params:{allowedValues: schema11.properties.pools.items.properties.engine.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid24 = _errs145 === errors;
}
else {
var valid24 = true;
}
if(valid24){
if(data67.device !== undefined){
let data73 = data67.device;
const _errs147 = errors;
if(typeof data73 !== "string"){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/device",schemaPath:"#/properties/pools/items/properties/device/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data73 === "auto") || (data73 === "cpu")) || (data73 === "cuda"))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/device",schemaPath:"#/properties/pools/items/properties/device/enum",keyword:"enum",params:{allowedValues: schema11.properties.pools.items.properties.device.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid24 = _errs147 === errors;
}
else {
var valid24 = true;
}
if(valid24){
if(data67.devices !== undefined){
let data74 = data67.devices;
const _errs149 = errors;
if(errors === _errs149){
if(Array.isArray(data74)){
if(data74.length > 16){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/devices",schemaPath:"#/properties/pools/items/properties/devices/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
if(data74.length < 1){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/devices",schemaPath:"#/properties/pools/items/properties/devices/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid25 = true;
const len6 = data74.length;
for(let i6=0; i6<len6; i6++){
let data75 = data74[i6];
const _errs151 = errors;
if((!(((typeof data75 == "number") && (!(data75 % 1) && !isNaN(data75))) && (isFinite(data75)))) && (typeof data75 !== "string")){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/devices/" + i6,schemaPath:"#/properties/pools/items/properties/devices/items/type",keyword:"type",params:{type: schema11.properties.pools.items.properties.devices.items.type},message:"must be integer,string"}];
return false;
}
if(errors === _errs151){
if((typeof data75 == "number") && (isFinite(data75))){
if(data75 > 63 || isNaN(data75)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/devices/" + i6,schemaPath:"#/properties/pools/items/properties/devices/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 63},message:"must be <= 63"}];
return false;
}
else {
if(data75 < 0 || isNaN(data75)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/devices/" + i6,schemaPath:"#/properties/pools/items/properties/devices/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
if(errors === _errs151){
if(typeof data75 === "string"){
if(!pattern7.test(data75)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/devices/" + i6,schemaPath:"#/properties/pools/items/properties/devices/items/pattern",keyword:"pattern",params:{pattern: "^(GPU|MIG)-[A-Za-z0-9-]{1,64}$"},message:"must match pattern \""+"^(GPU|MIG)-[A-Za-z0-9-]{1,64}$"+"\""}];
return false;
}
}
}
}
var valid25 = _errs151 === errors;
if(!valid25){
break;
}
}
if(valid25){
let i7 = data74.length;
let j0;
if(i7 > 1){
const indices0 = {};
for(;i7--;){
let item0 = data74[i7];
if((!(((typeof item0 == "number") && (!(item0 % 1) && !isNaN(item0))) && (isFinite(item0)))) && (typeof item0 !== "string")){
continue;
}
if(typeof item0 == "string"){
item0 += "_";
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/devices",schemaPath:"#/properties/pools/items/properties/devices/uniqueItems",keyword:"uniqueItems",params:{i: i7, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i7+" are identical)"}];
return false;
break;
}
indices0[item0] = i7;
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/devices",schemaPath:"#/properties/pools/items/properties/devices/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid24 = _errs149 === errors;
}
else {
var valid24 = true;
}
if(valid24){
if(data67.tensor_split !== undefined){
let data76 = data67.tensor_split;
const _errs153 = errors;
if(errors === _errs153){
if(Array.isArray(data76)){
if(data76.length > 16){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/tensor_split",schemaPath:"#/properties/pools/items/properties/tensor_split/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
if(data76.length < 2){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/tensor_split",schemaPath:"#/properties/pools/items/properties/tensor_split/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"}];
return false;
}
else {
var valid27 = true;
const len7 = data76.length;
for(let i8=0; i8<len7; i8++){
let data77 = data76[i8];
const _errs155 = errors;
if(errors === _errs155){
if((typeof data77 == "number") && (isFinite(data77))){
if(data77 <= 0 || isNaN(data77)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/tensor_split/" + i8,schemaPath:"#/properties/pools/items/properties/tensor_split/items/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/tensor_split/" + i8,schemaPath:"#/properties/pools/items/properties/tensor_split/items/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid27 = _errs155 === errors;
if(!valid27){
break;
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/tensor_split",schemaPath:"#/properties/pools/items/properties/tensor_split/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid24 = _errs153 === errors;
}
else {
var valid24 = true;
}
if(valid24){
if(data67.replicas !== undefined){
let data78 = data67.replicas;
const _errs157 = errors;
const _errs158 = errors;
let valid28 = false;
const _errs159 = errors;
if(!(((typeof data78 == "number") && (!(data78 % 1) && !isNaN(data78))) && (isFinite(data78)))){
const err0 = {instancePath:instancePath+"/pools/" + i5+"/replicas",schemaPath:"#/properties/pools/items/properties/replicas/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(errors === _errs159){
if((typeof data78 == "number") && (isFinite(data78))){
if(data78 > 16 || isNaN(data78)){
const err1 = {instancePath:instancePath+"/pools/" + i5+"/replicas",schemaPath:"#/properties/pools/items/properties/replicas/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16},message:"must be <= 16"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
if(data78 < 1 || isNaN(data78)){
const err2 = {instancePath:instancePath+"/pools/" + i5+"/replicas",schemaPath:"#/properties/pools/items/properties/replicas/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
}
var _valid0 = _errs159 === errors;
valid28 = valid28 || _valid0;
if(!valid28){
const _errs161 = errors;
if("auto" !== data78){
const err3 = {instancePath:instancePath+"/pools/" + i5+"/replicas",schemaPath:"#/properties/pools/items/properties/replicas/anyOf/1/const",keyword:"const",params:{allowedValue: "auto"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid0 = _errs161 === errors;
valid28 = valid28 || _valid0;
}
if(!valid28){
const err4 = {instancePath:instancePath+"/pools/" + i5+"/replicas",schemaPath:"#/properties/pools/items/properties/replicas/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs158;
if(vErrors !== null){
if(_errs158){
vErrors.length = _errs158;
}
else {
vErrors = null;
}
}
}
var valid24 = _errs157 === errors;
}
else {
var valid24 = true;
}
if(valid24){
if(data67.load !== undefined){
let data79 = data67.load;
const _errs162 = errors;
if(typeof data79 !== "string"){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/load",schemaPath:"#/properties/pools/items/properties/load/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data79 === "preload") || (data79 === "on_demand"))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/load",schemaPath:"#/properties/pools/items/properties/load/enum",keyword:"enum",params:{allowedValues: schema11.properties.pools.items.properties.load.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid24 = _errs162 === errors;
}
else {
var valid24 = true;
}
if(valid24){
if(data67.idle_unload_s !== undefined){
let data80 = data67.idle_unload_s;
const _errs164 = errors;
if(!(((typeof data80 == "number") && (!(data80 % 1) && !isNaN(data80))) && (isFinite(data80)))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/idle_unload_s",schemaPath:"#/properties/pools/items/properties/idle_unload_s/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs164){
if((typeof data80 == "number") && (isFinite(data80))){
if(data80 > 604800 || isNaN(data80)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/idle_unload_s",schemaPath:"#/properties/pools/items/properties/idle_unload_s/maximum",keyword:"maximum",params:{comparison: "<=", limit: 604800},message:"must be <= 604800"}];
return false;
}
else {
if(data80 < 1 || isNaN(data80)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/idle_unload_s",schemaPath:"#/properties/pools/items/properties/idle_unload_s/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid24 = _errs164 === errors;
}
else {
var valid24 = true;
}
if(valid24){
if(data67.min_residency_s !== undefined){
let data81 = data67.min_residency_s;
const _errs166 = errors;
if(!(((typeof data81 == "number") && (!(data81 % 1) && !isNaN(data81))) && (isFinite(data81)))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/min_residency_s",schemaPath:"#/properties/pools/items/properties/min_residency_s/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs166){
if((typeof data81 == "number") && (isFinite(data81))){
if(data81 > 3600 || isNaN(data81)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/min_residency_s",schemaPath:"#/properties/pools/items/properties/min_residency_s/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600},message:"must be <= 3600"}];
return false;
}
else {
if(data81 < 0 || isNaN(data81)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/min_residency_s",schemaPath:"#/properties/pools/items/properties/min_residency_s/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid24 = _errs166 === errors;
}
else {
var valid24 = true;
}
if(valid24){
if(data67.slots !== undefined){
let data82 = data67.slots;
const _errs168 = errors;
if(!(((typeof data82 == "number") && (!(data82 % 1) && !isNaN(data82))) && (isFinite(data82)))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/slots",schemaPath:"#/properties/pools/items/properties/slots/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs168){
if((typeof data82 == "number") && (isFinite(data82))){
if(data82 > 64 || isNaN(data82)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/slots",schemaPath:"#/properties/pools/items/properties/slots/maximum",keyword:"maximum",params:{comparison: "<=", limit: 64},message:"must be <= 64"}];
return false;
}
else {
if(data82 < 1 || isNaN(data82)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/slots",schemaPath:"#/properties/pools/items/properties/slots/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid24 = _errs168 === errors;
}
else {
var valid24 = true;
}
if(valid24){
if(data67.best_effort_slots !== undefined){
let data83 = data67.best_effort_slots;
const _errs170 = errors;
if(!(((typeof data83 == "number") && (!(data83 % 1) && !isNaN(data83))) && (isFinite(data83)))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/best_effort_slots",schemaPath:"#/properties/pools/items/properties/best_effort_slots/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs170){
if((typeof data83 == "number") && (isFinite(data83))){
if(data83 > 256 || isNaN(data83)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/best_effort_slots",schemaPath:"#/properties/pools/items/properties/best_effort_slots/maximum",keyword:"maximum",params:{comparison: "<=", limit: 256},message:"must be <= 256"}];
return false;
}
else {
if(data83 < 0 || isNaN(data83)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/best_effort_slots",schemaPath:"#/properties/pools/items/properties/best_effort_slots/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid24 = _errs170 === errors;
}
else {
var valid24 = true;
}
if(valid24){
if(data67.ctx !== undefined){
let data84 = data67.ctx;
const _errs172 = errors;
if(!(((typeof data84 == "number") && (!(data84 % 1) && !isNaN(data84))) && (isFinite(data84)))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/ctx",schemaPath:"#/properties/pools/items/properties/ctx/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs172){
if((typeof data84 == "number") && (isFinite(data84))){
if(data84 > 16777216 || isNaN(data84)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/ctx",schemaPath:"#/properties/pools/items/properties/ctx/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16777216},message:"must be <= 16777216"}];
return false;
}
else {
if(data84 < 256 || isNaN(data84)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/ctx",schemaPath:"#/properties/pools/items/properties/ctx/minimum",keyword:"minimum",params:{comparison: ">=", limit: 256},message:"must be >= 256"}];
return false;
}
}
}
}
var valid24 = _errs172 === errors;
}
else {
var valid24 = true;
}
if(valid24){
if(data67.threads !== undefined){
let data85 = data67.threads;
const _errs174 = errors;
if(!(((typeof data85 == "number") && (!(data85 % 1) && !isNaN(data85))) && (isFinite(data85)))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/threads",schemaPath:"#/properties/pools/items/properties/threads/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs174){
if((typeof data85 == "number") && (isFinite(data85))){
if(data85 > 1024 || isNaN(data85)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/threads",schemaPath:"#/properties/pools/items/properties/threads/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1024},message:"must be <= 1024"}];
return false;
}
else {
if(data85 < 1 || isNaN(data85)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/threads",schemaPath:"#/properties/pools/items/properties/threads/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid24 = _errs174 === errors;
}
else {
var valid24 = true;
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
validate10.errors = [{instancePath:instancePath+"/pools/" + i5,schemaPath:"#/properties/pools/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid23 = _errs135 === errors;
if(!valid23){
break;
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/pools",schemaPath:"#/properties/pools/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs133 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.models !== undefined){
let data86 = data.models;
const _errs176 = errors;
if(errors === _errs176){
if(Array.isArray(data86)){
if(data86.length > 256){
validate10.errors = [{instancePath:instancePath+"/models",schemaPath:"#/properties/models/maxItems",keyword:"maxItems",params:{limit: 256},message:"must NOT have more than 256 items"}];
return false;
}
else {
var valid29 = true;
const len8 = data86.length;
for(let i9=0; i9<len8; i9++){
let data87 = data86[i9];
const _errs178 = errors;
if(errors === _errs178){
if(data87 && typeof data87 == "object" && !Array.isArray(data87)){
let unknown19;
for(const key19 in data87){
if(((key19 !== "id") && (key19 !== "model")) && (key19 !== "workload")){
unknown19 = key19;
break;
}
}
if(unknown19 !== undefined){
validate10.errors = [{instancePath:instancePath+"/models/" + i9,schemaPath:"#/properties/models/items/knownFields",keyword:"knownFields",params:{unknown: unknown19, known: schema11.properties.models.items.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing4;
if(((data87.id === undefined) && (missing4 = "id")) || ((data87.model === undefined) && (missing4 = "model"))){
validate10.errors = [{instancePath:instancePath+"/models/" + i9,schemaPath:"#/properties/models/items/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
if(data87.id !== undefined){
let data88 = data87.id;
const _errs180 = errors;
if(errors === _errs180){
if(typeof data88 === "string"){
if(!pattern3.test(data88)){
validate10.errors = [{instancePath:instancePath+"/models/" + i9+"/id",schemaPath:"#/properties/models/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/models/" + i9+"/id",schemaPath:"#/properties/models/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid30 = _errs180 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data87.model !== undefined){
let data89 = data87.model;
const _errs182 = errors;
if(errors === _errs182){
if(typeof data89 === "string"){
if(func2(data89) < 1){
validate10.errors = [{instancePath:instancePath+"/models/" + i9+"/model",schemaPath:"#/properties/models/items/properties/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/models/" + i9+"/model",schemaPath:"#/properties/models/items/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid30 = _errs182 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data87.workload !== undefined){
let data90 = data87.workload;
const _errs184 = errors;
if(typeof data90 !== "string"){
validate10.errors = [{instancePath:instancePath+"/models/" + i9+"/workload",schemaPath:"#/properties/models/items/properties/workload/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data90 === "completion") || (data90 === "embedding")) || (data90 === "rerank"))){
validate10.errors = [{instancePath:instancePath+"/models/" + i9+"/workload",schemaPath:"#/properties/models/items/properties/workload/enum",keyword:"enum",params:{allowedValues: schema11.properties.models.items.properties.workload.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid30 = _errs184 === errors;
}
else {
var valid30 = true;
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/models/" + i9,schemaPath:"#/properties/models/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid29 = _errs178 === errors;
if(!valid29){
break;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/models",schemaPath:"#/properties/models/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs176 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.model_defaults !== undefined){
let data91 = data.model_defaults;
const _errs186 = errors;
if(errors === _errs186){
if(data91 && typeof data91 == "object" && !Array.isArray(data91)){
let unknown20;
for(const key20 in data91){
if((((((((key20 !== "engine") && (key20 !== "device")) && (key20 !== "replicas")) && (key20 !== "slots")) && (key20 !== "best_effort_slots")) && (key20 !== "ctx")) && (key20 !== "idle_unload_s")) && (key20 !== "min_residency_s")){
unknown20 = key20;
break;
}
}
if(unknown20 !== undefined){
validate10.errors = [{instancePath:instancePath+"/model_defaults",schemaPath:"#/properties/model_defaults/knownFields",keyword:"knownFields",params:{unknown: unknown20, known: schema11.properties.model_defaults.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data91.engine !== undefined){
let data92 = data91.engine;
const _errs188 = errors;
if(typeof data92 !== "string"){
validate10.errors = [{instancePath:instancePath+"/model_defaults/engine",schemaPath:"#/properties/model_defaults/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data92 === "llamacpp") || (data92 === "fake"))){
validate10.errors = [{instancePath:instancePath+"/model_defaults/engine",schemaPath:"#/properties/model_defaults/properties/engine/enum",keyword:"enum",params:{allowedValues: schema11.properties.model_defaults.properties.engine.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid31 = _errs188 === errors;
}
else {
var valid31 = true;
}
if(valid31){
if(data91.device !== undefined){
let data93 = data91.device;
const _errs190 = errors;
if(typeof data93 !== "string"){
validate10.errors = [{instancePath:instancePath+"/model_defaults/device",schemaPath:"#/properties/model_defaults/properties/device/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data93 === "auto") || (data93 === "cpu")) || (data93 === "cuda"))){
validate10.errors = [{instancePath:instancePath+"/model_defaults/device",schemaPath:"#/properties/model_defaults/properties/device/enum",keyword:"enum",params:{allowedValues: schema11.properties.model_defaults.properties.device.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid31 = _errs190 === errors;
}
else {
var valid31 = true;
}
if(valid31){
if(data91.replicas !== undefined){
let data94 = data91.replicas;
const _errs192 = errors;
const _errs193 = errors;
let valid32 = false;
const _errs194 = errors;
if(!(((typeof data94 == "number") && (!(data94 % 1) && !isNaN(data94))) && (isFinite(data94)))){
const err5 = {instancePath:instancePath+"/model_defaults/replicas",schemaPath:"#/properties/model_defaults/properties/replicas/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(errors === _errs194){
if((typeof data94 == "number") && (isFinite(data94))){
if(data94 > 16 || isNaN(data94)){
const err6 = {instancePath:instancePath+"/model_defaults/replicas",schemaPath:"#/properties/model_defaults/properties/replicas/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16},message:"must be <= 16"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
if(data94 < 1 || isNaN(data94)){
const err7 = {instancePath:instancePath+"/model_defaults/replicas",schemaPath:"#/properties/model_defaults/properties/replicas/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
}
var _valid1 = _errs194 === errors;
valid32 = valid32 || _valid1;
if(!valid32){
const _errs196 = errors;
if("auto" !== data94){
const err8 = {instancePath:instancePath+"/model_defaults/replicas",schemaPath:"#/properties/model_defaults/properties/replicas/anyOf/1/const",keyword:"const",params:{allowedValue: "auto"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid1 = _errs196 === errors;
valid32 = valid32 || _valid1;
}
if(!valid32){
const err9 = {instancePath:instancePath+"/model_defaults/replicas",schemaPath:"#/properties/model_defaults/properties/replicas/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs193;
if(vErrors !== null){
if(_errs193){
vErrors.length = _errs193;
}
else {
vErrors = null;
}
}
}
var valid31 = _errs192 === errors;
}
else {
var valid31 = true;
}
if(valid31){
if(data91.slots !== undefined){
let data95 = data91.slots;
const _errs197 = errors;
if(!(((typeof data95 == "number") && (!(data95 % 1) && !isNaN(data95))) && (isFinite(data95)))){
validate10.errors = [{instancePath:instancePath+"/model_defaults/slots",schemaPath:"#/properties/model_defaults/properties/slots/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs197){
if((typeof data95 == "number") && (isFinite(data95))){
if(data95 > 64 || isNaN(data95)){
validate10.errors = [{instancePath:instancePath+"/model_defaults/slots",schemaPath:"#/properties/model_defaults/properties/slots/maximum",keyword:"maximum",params:{comparison: "<=", limit: 64},message:"must be <= 64"}];
return false;
}
else {
if(data95 < 1 || isNaN(data95)){
validate10.errors = [{instancePath:instancePath+"/model_defaults/slots",schemaPath:"#/properties/model_defaults/properties/slots/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid31 = _errs197 === errors;
}
else {
var valid31 = true;
}
if(valid31){
if(data91.best_effort_slots !== undefined){
let data96 = data91.best_effort_slots;
const _errs199 = errors;
if(!(((typeof data96 == "number") && (!(data96 % 1) && !isNaN(data96))) && (isFinite(data96)))){
validate10.errors = [{instancePath:instancePath+"/model_defaults/best_effort_slots",schemaPath:"#/properties/model_defaults/properties/best_effort_slots/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs199){
if((typeof data96 == "number") && (isFinite(data96))){
if(data96 > 256 || isNaN(data96)){
validate10.errors = [{instancePath:instancePath+"/model_defaults/best_effort_slots",schemaPath:"#/properties/model_defaults/properties/best_effort_slots/maximum",keyword:"maximum",params:{comparison: "<=", limit: 256},message:"must be <= 256"}];
return false;
}
else {
if(data96 < 0 || isNaN(data96)){
validate10.errors = [{instancePath:instancePath+"/model_defaults/best_effort_slots",schemaPath:"#/properties/model_defaults/properties/best_effort_slots/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid31 = _errs199 === errors;
}
else {
var valid31 = true;
}
if(valid31){
if(data91.ctx !== undefined){
let data97 = data91.ctx;
const _errs201 = errors;
if(!(((typeof data97 == "number") && (!(data97 % 1) && !isNaN(data97))) && (isFinite(data97)))){
validate10.errors = [{instancePath:instancePath+"/model_defaults/ctx",schemaPath:"#/properties/model_defaults/properties/ctx/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs201){
if((typeof data97 == "number") && (isFinite(data97))){
if(data97 > 16777216 || isNaN(data97)){
validate10.errors = [{instancePath:instancePath+"/model_defaults/ctx",schemaPath:"#/properties/model_defaults/properties/ctx/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16777216},message:"must be <= 16777216"}];
return false;
}
else {
if(data97 < 256 || isNaN(data97)){
validate10.errors = [{instancePath:instancePath+"/model_defaults/ctx",schemaPath:"#/properties/model_defaults/properties/ctx/minimum",keyword:"minimum",params:{comparison: ">=", limit: 256},message:"must be >= 256"}];
return false;
}
}
}
}
var valid31 = _errs201 === errors;
}
else {
var valid31 = true;
}
if(valid31){
if(data91.idle_unload_s !== undefined){
let data98 = data91.idle_unload_s;
const _errs203 = errors;
if(!(((typeof data98 == "number") && (!(data98 % 1) && !isNaN(data98))) && (isFinite(data98)))){
validate10.errors = [{instancePath:instancePath+"/model_defaults/idle_unload_s",schemaPath:"#/properties/model_defaults/properties/idle_unload_s/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs203){
if((typeof data98 == "number") && (isFinite(data98))){
if(data98 > 604800 || isNaN(data98)){
validate10.errors = [{instancePath:instancePath+"/model_defaults/idle_unload_s",schemaPath:"#/properties/model_defaults/properties/idle_unload_s/maximum",keyword:"maximum",params:{comparison: "<=", limit: 604800},message:"must be <= 604800"}];
return false;
}
else {
if(data98 < 1 || isNaN(data98)){
validate10.errors = [{instancePath:instancePath+"/model_defaults/idle_unload_s",schemaPath:"#/properties/model_defaults/properties/idle_unload_s/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid31 = _errs203 === errors;
}
else {
var valid31 = true;
}
if(valid31){
if(data91.min_residency_s !== undefined){
let data99 = data91.min_residency_s;
const _errs205 = errors;
if(!(((typeof data99 == "number") && (!(data99 % 1) && !isNaN(data99))) && (isFinite(data99)))){
validate10.errors = [{instancePath:instancePath+"/model_defaults/min_residency_s",schemaPath:"#/properties/model_defaults/properties/min_residency_s/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs205){
if((typeof data99 == "number") && (isFinite(data99))){
if(data99 > 3600 || isNaN(data99)){
validate10.errors = [{instancePath:instancePath+"/model_defaults/min_residency_s",schemaPath:"#/properties/model_defaults/properties/min_residency_s/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600},message:"must be <= 3600"}];
return false;
}
else {
if(data99 < 0 || isNaN(data99)){
validate10.errors = [{instancePath:instancePath+"/model_defaults/min_residency_s",schemaPath:"#/properties/model_defaults/properties/min_residency_s/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid31 = _errs205 === errors;
}
else {
var valid31 = true;
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
validate10.errors = [{instancePath:instancePath+"/model_defaults",schemaPath:"#/properties/model_defaults/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs186 === errors;
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
else {
validate10.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate10.errors = vErrors;
return errors === 0;
}

