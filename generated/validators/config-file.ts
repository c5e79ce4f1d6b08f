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
const schema11 = {"type":"object","properties":{"bind":{"type":"string","default":"127.0.0.1:8080"},"data_dir":{"type":"string","default":"./.llama-orch"},"auth":{"type":"object","properties":{"token":{"type":"string","minLength":16},"token_file":{"type":"string"}},"knownFields":["token","token_file"]},"network":{"type":"object","properties":{"advertised_names":{"type":"array","items":{"type":"string","pattern":"^[A-Za-z0-9.-]{1,253}$"},"default":[]},"allowed_origins":{"type":"array","items":{"type":"string","pattern":"^https?://[^/]+$"},"default":[]}},"knownFields":["advertised_names","allowed_origins"]},"limits":{"type":"object","properties":{"body_bytes":{"type":"integer","minimum":1024,"maximum":67108864,"default":1048576},"stream_buffer_bytes":{"type":"integer","minimum":4096,"maximum":16777216,"default":262144},"requests_per_second":{"type":"number","minimum":0.01,"maximum":1000000}},"knownFields":["body_bytes","stream_buffer_bytes","requests_per_second"]},"artifacts":{"type":"object","properties":{"body_bytes":{"type":"integer","minimum":1024,"maximum":67108864,"default":16777216},"quota_bytes":{"type":"integer","minimum":1048576,"maximum":1099511627776,"default":1073741824},"traces":{"type":"string","enum":["asked","all"],"default":"asked"},"trace_omits":{"type":"array","maxItems":2,"items":{"type":"string","enum":["input","output"]},"default":[]}},"knownFields":["body_bytes","quota_bytes","traces","trace_omits"]},"watchdog":{"type":"object","properties":{"first_token_ms":{"type":"integer","minimum":1000,"maximum":86400000,"default":300000},"inter_token_ms":{"type":"integer","minimum":1000,"maximum":86400000,"default":60000},"load_stall_ms":{"type":"integer","minimum":1000,"maximum":86400000,"default":120000}},"knownFields":["first_token_ms","inter_token_ms","load_stall_ms"]},"breaker":{"type":"object","properties":{"failures":{"type":"integer","minimum":1,"maximum":100,"default":5},"open_s":{"type":"integer","minimum":1,"maximum":600,"default":30}},"knownFields":["failures","open_s"]},"placement":{"type":"object","properties":{"longest_turn_s":{"type":"integer","minimum":1,"maximum":3600,"default":30}},"knownFields":["longest_turn_s"]},"queue":{"type":"object","properties":{"capacity":{"type":"integer","minimum":1,"maximum":100000,"default":64},"policy":{"type":"string","enum":["reject","drop-lru"],"default":"reject"}},"knownFields":["capacity","policy"]},"sessions":{"type":"object","properties":{"ttl_s":{"type":"integer","minimum":1,"maximum":600,"default":600},"turns_max":{"type":"integer","minimum":1,"maximum":8,"default":8}},"knownFields":["ttl_s","turns_max"]},"budgets":{"type":"object","properties":{"mode":{"type":"string","enum":["advisory","enforce"],"default":"advisory"},"tokens":{"type":"integer","minimum":1,"maximum":1000000000000},"time_s":{"type":"number","exclusiveMinimum":0,"maximum":604800},"cost":{"type":"number","exclusiveMinimum":0,"maximum":1000000000},"currency":{"type":"string","pattern":"^[A-Z]{3}$","default":"EUR"},"rates":{"type":"array","maxItems":256,"default":[],"items":{"type":"object","required":["id","tokens_in","tokens_out"],"properties":{"id":{"type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$"},"tokens_in":{"type":"number","minimum":0,"maximum":1000000000},"tokens_out":{"type":"number","minimum":0,"maximum":1000000000}},"knownFields":["id","tokens_in","tokens_out"]}}},"knownFields":["mode","tokens","time_s","cost","currency","rates"]},"retention":{"type":"object","properties":{"finished_ms":{"type":"integer","minimum":1000,"default":3600000},"finished_bytes":{"type":"integer","minimum":65536,"default":134217728}},"knownFields":["finished_ms","finished_bytes"]},"shutdown":{"type":"object","properties":{"drain_ms":{"type":"integer","minimum":0,"maximum":600000,"default":10000}},"knownFields":["drain_ms"]},"log":{"type":"object","properties":{"level":{"type":"string","enum":["error","warn","info","debug"],"default":"info"}},"knownFields":["level"]},"devices":{"type":"object","properties":{"margin_bytes":{"type":"integer","minimum":0,"maximum":1099511627776,"default":536870912},"vram_return_ms":{"type":"integer","minimum":0,"maximum":60000,"default":5000},"simulated":{"type":"array","minItems":1,"maxItems":16,"items":{"type":"object","required":["name","memory_bytes"],"properties":{"name":{"type":"string","minLength":1,"maxLength":128},"memory_bytes":{"type":"integer","minimum":1048576,"maximum":1099511627776}},"knownFields":["name","memory_bytes"]}}},"knownFields":["margin_bytes","vram_return_ms","simulated"]},"sampler_profiles":{"type":"array","maxItems":64,"default":[],"items":{"type":"object","required":["version"],"properties":{"version":{"type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$"},"temperature":{"type":"number","minimum":0,"maximum":5},"top_k":{"type":"integer","minimum":0,"maximum":100000},"top_p":{"type":"number","exclusiveMinimum":0,"maximum":1},"min_p":{"type":"number","minimum":0,"maximum":1},"repeat_penalty":{"type":"number","minimum":0.1,"maximum":10},"repeat_last_n":{"type":"integer","minimum":0,"maximum":4096}},"knownFields":["version","temperature","top_k","top_p","min_p","repeat_penalty","repeat_last_n"]}},"pools":{"type":"array","minItems":1,"maxItems":64,"items":{"type":"object","required":["id","model"],"properties":{"id":{"type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$"},"model_ref":{"type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$"},"model":{"type":"string","minLength":1},"workload":{"type":"string","enum":["completion","embedding","rerank"],"default":"completion"},"engine":{"type":"string","enum":["llamacpp","fake"],"default":"llamacpp"},"device":{"type":"string","enum":["auto","cpu","cuda"],"default":"auto"},"devices":{"type":"array","minItems":1,"maxItems":16,"uniqueItems":true,"items":{"type":["integer","string"],"minimum":0,"maximum":63,"pattern":"^(GPU|MIG)-[A-Za-z0-9-]{1,64}$"}},"tensor_split":{"type":"array","minItems":2,"maxItems":16,"items":{"type":"number","exclusiveMinimum":0}},"replicas":{"anyOf":[{"type":"integer","minimum":1,"maximum":16},{"const":"auto"}],"default":1},"load":{"type":"string","enum":["preload","on_demand"],"default":"preload"},"idle_unload_s":{"type":"integer","minimum":1,"maximum":604800},"min_residency_s":{"type":"integer","minimum":0,"maximum":3600,"default":10},"slots":{"type":"integer","minimum":1,"maximum":64,"default":2},"best_effort_slots":{"type":"integer","minimum":0,"maximum":256,"default":0},"ctx":{"type":"integer","minimum":256,"maximum":16777216,"default":512},"threads":{"type":"integer","minimum":1,"maximum":1024}},"knownFields":["id","model_ref","model","workload","engine","device","devices","tensor_split","replicas","load","idle_unload_s","min_residency_s","slots","best_effort_slots","ctx","threads"]}},"models":{"type":"array","maxItems":256,"default":[],"items":{"type":"object","required":["id","model"],"properties":{"id":{"type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$"},"model":{"type":"string","minLength":1},"workload":{"type":"string","enum":["completion","embedding","rerank"],"default":"completion"}},"knownFields":["id","model","workload"]}},"catalog":{"type":"object","properties":{"trust_policy":{"type":"string","enum":["permissive","strict"],"default":"permissive"},"trusted_keys":{"type":"array","items":{"type":"string","pattern":"^RW[QRST][A-Za-z0-9+/]{53}$"},"default":[]},"pull_max_bytes":{"type":"integer","minimum":1024,"maximum":9007199254740991,"default":274877906944},"hf_endpoint":{"type":"string","pattern":"^https?://[^/?#@\\s]+(/[^?#@\\s]+)*$","default":"https://huggingface.co"}},"knownFields":["trust_policy","trusted_keys","pull_max_bytes","hf_endpoint"]},"policy":{"type":"object","properties":{"default":{"type":"string","enum":["allow","deny"],"default":"allow"},"module":{"type":"object","required":["path"],"properties":{"path":{"type":"string","minLength":1},"timeout_ms":{"type":"integer","minimum":10,"maximum":60000,"default":1000},"on_failure":{"type":"string","enum":["deny","allow","rules"],"default":"deny"}},"knownFields":["path","timeout_ms","on_failure"]},"private_networks":{"type":"array","maxItems":64,"items":{"type":"string","pattern":"^([0-9]{1,3}(\\.[0-9]{1,3}){3}/([0-9]|[12][0-9]|3[0-2])|[0-9a-f:.]*:[0-9a-f:.]*/([0-9]|[1-9][0-9]|1[01][0-9]|12[0-8]))$"},"default":[]},"rules":{"type":"array","maxItems":256,"default":[],"items":{"type":"object","required":["effect"],"properties":{"effect":{"type":"string","enum":["allow","deny"]},"action":{"type":"string","enum":["placement","model_pull","engine_http","tool_http"]},"scheme":{"type":"string","enum":["http","https"]},"host":{"type":"string","pattern":"^(\\*\\.)?[a-z0-9._:-]{1,253}$"},"port":{"type":"integer","minimum":1,"maximum":65535},"method":{"type":"string","enum":["GET","HEAD","POST","PUT","PATCH","DELETE","OPTIONS"]},"path":{"type":"string","pattern":"^/[^?#*]*\\*?$"},"model":{"type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$"},"pool":{"type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$"},"device":{"type":"string","pattern":"^[A-Za-z0-9-]{1,80}$"},"reason":{"type":"string","minLength":1,"maxLength":256}},"knownFields":["effect","action","scheme","host","port","method","path","model","pool","device","reason"]}}},"knownFields":["default","module","private_networks","rules"]},"model_defaults":{"type":"object","properties":{"engine":{"type":"string","enum":["llamacpp","fake"],"default":"llamacpp"},"device":{"type":"string","enum":["auto","cpu","cuda"],"default":"auto"},"replicas":{"anyOf":[{"type":"integer","minimum":1,"maximum":16},{"const":"auto"}],"default":1},"slots":{"type":"integer","minimum":1,"maximum":64,"default":2},"best_effort_slots":{"type":"integer","minimum":0,"maximum":256,"default":0},"ctx":{"type":"integer","minimum":256,"maximum":16777216,"default":512},"idle_unload_s":{"type":"integer","minimum":1,"maximum":604800,"default":300},"min_residency_s":{"type":"integer","minimum":0,"maximum":3600,"default":10}},"knownFields":["engine","device","replicas","slots","best_effort_slots","ctx","idle_unload_s","min_residency_s"]}},"knownFields":["bind","data_dir","auth","network","limits","artifacts","watchdog","breaker","placement","queue","sessions","budgets","retention","shutdown","log","devices","sampler_profiles","pools","models","catalog","policy","model_defaults"],"$id":"configFile"};
const func2 = codePointLength;
const pattern0 = new RegExp("^[A-Za-z0-9.-]{1,253}$", "u");
const pattern1 = new RegExp("^https?://[^/]+$", "u");
const pattern2 = new RegExp("^[A-Z]{3}$", "u");
const pattern3 = new RegExp("^[a-z0-9][a-z0-9._-]{0,63}$", "u");
const pattern7 = new RegExp("^(GPU|MIG)-[A-Za-z0-9-]{1,64}$", "u");
const pattern9 = new RegExp("^RW[QRST][A-Za-z0-9+/]{53}$", "u");
const pattern10 = new RegExp("^https?://[^/?#@\\s]+(/[^?#@\\s]+)*$", "u");
const pattern11 = new RegExp("^([0-9]{1,3}(\\.[0-9]{1,3}){3}/([0-9]|[12][0-9]|3[0-2])|[0-9a-f:.]*:[0-9a-f:.]*/([0-9]|[1-9][0-9]|1[01][0-9]|12[0-8]))$", "u");
const pattern12 = new RegExp("^(\\*\\.)?[a-z0-9._:-]{1,253}$", "u");
const pattern13 = new RegExp("^/[^?#*]*\\*?$", "u");
const pattern16 = new RegExp("^[A-Za-z0-9-]{1,80}$", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="configFile" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if((((((((((((((((((((((key0 !== "bind") && (key0 !== "data_dir")) && (key0 !== "auth")) && (key0 !== "network")) && (key0 !== "limits")) && (key0 !== "artifacts")) && (key0 !== "watchdog")) && (key0 !== "breaker")) && (key0 !== "placement")) && (key0 !== "queue")) && (key0 !== "sessions")) && (key0 !== "budgets")) && (key0 !== "retention")) && (key0 !== "shutdown")) && (key0 !== "log")) && (key0 !== "devices")) && (key0 !== "sampler_profiles")) && (key0 !== "pools")) && (key0 !== "models")) && (key0 !== "catalog")) && (key0 !== "policy")) && (key0 !== "model_defaults")){
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
if((((key4 !== "body_bytes") && (key4 !== "quota_bytes")) && (key4 !== "traces")) && (key4 !== "trace_omits")){
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
if(valid6){
if(data14.traces !== undefined){
let data17 = data14.traces;
const _errs35 = errors;
if(typeof data17 !== "string"){
validate10.errors = [{instancePath:instancePath+"/artifacts/traces",schemaPath:"#/properties/artifacts/properties/traces/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data17 === "asked") || (data17 === "all"))){
validate10.errors = [{instancePath:instancePath+"/artifacts/traces",schemaPath:"#/properties/artifacts/properties/traces/enum",keyword:"enum",params:{allowedValues: schema11.properties.artifacts.properties.traces.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid6 = _errs35 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data14.trace_omits !== undefined){
let data18 = data14.trace_omits;
const _errs37 = errors;
if(errors === _errs37){
if(Array.isArray(data18)){
if(data18.length > 2){
validate10.errors = [{instancePath:instancePath+"/artifacts/trace_omits",schemaPath:"#/properties/artifacts/properties/trace_omits/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items"}];
return false;
}
else {
var valid7 = true;
const len2 = data18.length;
for(let i2=0; i2<len2; i2++){
let data19 = data18[i2];
const _errs39 = errors;
if(typeof data19 !== "string"){
validate10.errors = [{instancePath:instancePath+"/artifacts/trace_omits/" + i2,schemaPath:"#/properties/artifacts/properties/trace_omits/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data19 === "input") || (data19 === "output"))){
validate10.errors = [{instancePath:instancePath+"/artifacts/trace_omits/" + i2,schemaPath:"#/properties/artifacts/properties/trace_omits/items/enum",keyword:"enum",params:{allowedValues: schema11.properties.artifacts.properties.trace_omits.items.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid7 = _errs39 === errors;
if(!valid7){
break;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/artifacts/trace_omits",schemaPath:"#/properties/artifacts/properties/trace_omits/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid6 = _errs37 === errors;
}
else {
var valid6 = true;
}
}
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
let data20 = data.watchdog;
const _errs41 = errors;
if(errors === _errs41){
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
let unknown5;
for(const key5 in data20){
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
if(data20.first_token_ms !== undefined){
let data21 = data20.first_token_ms;
const _errs43 = errors;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
validate10.errors = [{instancePath:instancePath+"/watchdog/first_token_ms",schemaPath:"#/properties/watchdog/properties/first_token_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs43){
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 86400000 || isNaN(data21)){
validate10.errors = [{instancePath:instancePath+"/watchdog/first_token_ms",schemaPath:"#/properties/watchdog/properties/first_token_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400000},message:"must be <= 86400000"}];
return false;
}
else {
if(data21 < 1000 || isNaN(data21)){
validate10.errors = [{instancePath:instancePath+"/watchdog/first_token_ms",schemaPath:"#/properties/watchdog/properties/first_token_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000},message:"must be >= 1000"}];
return false;
}
}
}
}
var valid8 = _errs43 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data20.inter_token_ms !== undefined){
let data22 = data20.inter_token_ms;
const _errs45 = errors;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
validate10.errors = [{instancePath:instancePath+"/watchdog/inter_token_ms",schemaPath:"#/properties/watchdog/properties/inter_token_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs45){
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 86400000 || isNaN(data22)){
validate10.errors = [{instancePath:instancePath+"/watchdog/inter_token_ms",schemaPath:"#/properties/watchdog/properties/inter_token_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400000},message:"must be <= 86400000"}];
return false;
}
else {
if(data22 < 1000 || isNaN(data22)){
validate10.errors = [{instancePath:instancePath+"/watchdog/inter_token_ms",schemaPath:"#/properties/watchdog/properties/inter_token_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000},message:"must be >= 1000"}];
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
if(data20.load_stall_ms !== undefined){
let data23 = data20.load_stall_ms;
const _errs47 = errors;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
validate10.errors = [{instancePath:instancePath+"/watchdog/load_stall_ms",schemaPath:"#/properties/watchdog/properties/load_stall_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs47){
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 86400000 || isNaN(data23)){
validate10.errors = [{instancePath:instancePath+"/watchdog/load_stall_ms",schemaPath:"#/properties/watchdog/properties/load_stall_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400000},message:"must be <= 86400000"}];
return false;
}
else {
if(data23 < 1000 || isNaN(data23)){
validate10.errors = [{instancePath:instancePath+"/watchdog/load_stall_ms",schemaPath:"#/properties/watchdog/properties/load_stall_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000},message:"must be >= 1000"}];
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
}
else {
validate10.errors = [{instancePath:instancePath+"/watchdog",schemaPath:"#/properties/watchdog/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs41 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.breaker !== undefined){
let data24 = data.breaker;
const _errs49 = errors;
if(errors === _errs49){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let unknown6;
for(const key6 in data24){
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
if(data24.failures !== undefined){
let data25 = data24.failures;
const _errs51 = errors;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
validate10.errors = [{instancePath:instancePath+"/breaker/failures",schemaPath:"#/properties/breaker/properties/failures/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs51){
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 > 100 || isNaN(data25)){
validate10.errors = [{instancePath:instancePath+"/breaker/failures",schemaPath:"#/properties/breaker/properties/failures/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"}];
return false;
}
else {
if(data25 < 1 || isNaN(data25)){
validate10.errors = [{instancePath:instancePath+"/breaker/failures",schemaPath:"#/properties/breaker/properties/failures/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid9 = _errs51 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data24.open_s !== undefined){
let data26 = data24.open_s;
const _errs53 = errors;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
validate10.errors = [{instancePath:instancePath+"/breaker/open_s",schemaPath:"#/properties/breaker/properties/open_s/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs53){
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 600 || isNaN(data26)){
validate10.errors = [{instancePath:instancePath+"/breaker/open_s",schemaPath:"#/properties/breaker/properties/open_s/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600},message:"must be <= 600"}];
return false;
}
else {
if(data26 < 1 || isNaN(data26)){
validate10.errors = [{instancePath:instancePath+"/breaker/open_s",schemaPath:"#/properties/breaker/properties/open_s/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid9 = _errs53 === errors;
}
else {
var valid9 = true;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/breaker",schemaPath:"#/properties/breaker/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs49 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.placement !== undefined){
let data27 = data.placement;
const _errs55 = errors;
if(errors === _errs55){
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
let unknown7;
for(const key7 in data27){
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
if(data27.longest_turn_s !== undefined){
let data28 = data27.longest_turn_s;
const _errs57 = errors;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
validate10.errors = [{instancePath:instancePath+"/placement/longest_turn_s",schemaPath:"#/properties/placement/properties/longest_turn_s/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs57){
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 > 3600 || isNaN(data28)){
validate10.errors = [{instancePath:instancePath+"/placement/longest_turn_s",schemaPath:"#/properties/placement/properties/longest_turn_s/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600},message:"must be <= 3600"}];
return false;
}
else {
if(data28 < 1 || isNaN(data28)){
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
var valid0 = _errs55 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.queue !== undefined){
let data29 = data.queue;
const _errs59 = errors;
if(errors === _errs59){
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
let unknown8;
for(const key8 in data29){
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
if(data29.capacity !== undefined){
let data30 = data29.capacity;
const _errs61 = errors;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
validate10.errors = [{instancePath:instancePath+"/queue/capacity",schemaPath:"#/properties/queue/properties/capacity/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs61){
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 100000 || isNaN(data30)){
validate10.errors = [{instancePath:instancePath+"/queue/capacity",schemaPath:"#/properties/queue/properties/capacity/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000"}];
return false;
}
else {
if(data30 < 1 || isNaN(data30)){
validate10.errors = [{instancePath:instancePath+"/queue/capacity",schemaPath:"#/properties/queue/properties/capacity/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
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
if(data29.policy !== undefined){
let data31 = data29.policy;
const _errs63 = errors;
if(typeof data31 !== "string"){
validate10.errors = [{instancePath:instancePath+"/queue/policy",schemaPath:"#/properties/queue/properties/policy/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data31 === "reject") || (data31 === "drop-lru"))){
validate10.errors = [{instancePath:instancePath+"/queue/policy",schemaPath:"#/properties/queue/properties/policy/enum",keyword:"enum",params:{allowedValues: schema11.properties.queue.properties.policy.enum},message:"must be equal to one of the allowed values"}];
return false;
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
validate10.errors = [{instancePath:instancePath+"/queue",schemaPath:"#/properties/queue/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs59 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sessions !== undefined){
let data32 = data.sessions;
const _errs65 = errors;
if(errors === _errs65){
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
let unknown9;
for(const key9 in data32){
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
if(data32.ttl_s !== undefined){
let data33 = data32.ttl_s;
const _errs67 = errors;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
validate10.errors = [{instancePath:instancePath+"/sessions/ttl_s",schemaPath:"#/properties/sessions/properties/ttl_s/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs67){
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 > 600 || isNaN(data33)){
validate10.errors = [{instancePath:instancePath+"/sessions/ttl_s",schemaPath:"#/properties/sessions/properties/ttl_s/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600},message:"must be <= 600"}];
return false;
}
else {
if(data33 < 1 || isNaN(data33)){
validate10.errors = [{instancePath:instancePath+"/sessions/ttl_s",schemaPath:"#/properties/sessions/properties/ttl_s/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid12 = _errs67 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data32.turns_max !== undefined){
let data34 = data32.turns_max;
const _errs69 = errors;
if(!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))){
validate10.errors = [{instancePath:instancePath+"/sessions/turns_max",schemaPath:"#/properties/sessions/properties/turns_max/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs69){
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 > 8 || isNaN(data34)){
validate10.errors = [{instancePath:instancePath+"/sessions/turns_max",schemaPath:"#/properties/sessions/properties/turns_max/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8},message:"must be <= 8"}];
return false;
}
else {
if(data34 < 1 || isNaN(data34)){
validate10.errors = [{instancePath:instancePath+"/sessions/turns_max",schemaPath:"#/properties/sessions/properties/turns_max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
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
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/sessions",schemaPath:"#/properties/sessions/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs65 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.budgets !== undefined){
let data35 = data.budgets;
const _errs71 = errors;
if(errors === _errs71){
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
let unknown10;
for(const key10 in data35){
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
if(data35.mode !== undefined){
let data36 = data35.mode;
const _errs73 = errors;
if(typeof data36 !== "string"){
validate10.errors = [{instancePath:instancePath+"/budgets/mode",schemaPath:"#/properties/budgets/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data36 === "advisory") || (data36 === "enforce"))){
validate10.errors = [{instancePath:instancePath+"/budgets/mode",schemaPath:"#/properties/budgets/properties/mode/enum",keyword:"enum",params:{allowedValues: schema11.properties.budgets.properties.mode.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid13 = _errs73 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data35.tokens !== undefined){
let data37 = data35.tokens;
const _errs75 = errors;
if(!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))){
validate10.errors = [{instancePath:instancePath+"/budgets/tokens",schemaPath:"#/properties/budgets/properties/tokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs75){
if((typeof data37 == "number") && (isFinite(data37))){
if(data37 > 1000000000000 || isNaN(data37)){
validate10.errors = [{instancePath:instancePath+"/budgets/tokens",schemaPath:"#/properties/budgets/properties/tokens/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000000},message:"must be <= 1000000000000"}];
return false;
}
else {
if(data37 < 1 || isNaN(data37)){
validate10.errors = [{instancePath:instancePath+"/budgets/tokens",schemaPath:"#/properties/budgets/properties/tokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid13 = _errs75 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data35.time_s !== undefined){
let data38 = data35.time_s;
const _errs77 = errors;
if(errors === _errs77){
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 > 604800 || isNaN(data38)){
validate10.errors = [{instancePath:instancePath+"/budgets/time_s",schemaPath:"#/properties/budgets/properties/time_s/maximum",keyword:"maximum",params:{comparison: "<=", limit: 604800},message:"must be <= 604800"}];
return false;
}
else {
if(data38 <= 0 || isNaN(data38)){
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
var valid13 = _errs77 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data35.cost !== undefined){
let data39 = data35.cost;
const _errs79 = errors;
if(errors === _errs79){
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 > 1000000000 || isNaN(data39)){
validate10.errors = [{instancePath:instancePath+"/budgets/cost",schemaPath:"#/properties/budgets/properties/cost/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"}];
return false;
}
else {
if(data39 <= 0 || isNaN(data39)){
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
var valid13 = _errs79 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data35.currency !== undefined){
let data40 = data35.currency;
const _errs81 = errors;
if(errors === _errs81){
if(typeof data40 === "string"){
if(!pattern2.test(data40)){
validate10.errors = [{instancePath:instancePath+"/budgets/currency",schemaPath:"#/properties/budgets/properties/currency/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/budgets/currency",schemaPath:"#/properties/budgets/properties/currency/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid13 = _errs81 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data35.rates !== undefined){
let data41 = data35.rates;
const _errs83 = errors;
if(errors === _errs83){
if(Array.isArray(data41)){
if(data41.length > 256){
validate10.errors = [{instancePath:instancePath+"/budgets/rates",schemaPath:"#/properties/budgets/properties/rates/maxItems",keyword:"maxItems",params:{limit: 256},message:"must NOT have more than 256 items"}];
return false;
}
else {
var valid14 = true;
const len3 = data41.length;
for(let i3=0; i3<len3; i3++){
let data42 = data41[i3];
const _errs85 = errors;
if(errors === _errs85){
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
let unknown11;
for(const key11 in data42){
if(((key11 !== "id") && (key11 !== "tokens_in")) && (key11 !== "tokens_out")){
unknown11 = key11;
break;
}
}
if(unknown11 !== undefined){
validate10.errors = [{instancePath:instancePath+"/budgets/rates/" + i3,schemaPath:"#/properties/budgets/properties/rates/items/knownFields",keyword:"knownFields",params:{unknown: unknown11, known: schema11.properties.budgets.properties.rates.items.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if((((data42.id === undefined) && (missing0 = "id")) || ((data42.tokens_in === undefined) && (missing0 = "tokens_in"))) || ((data42.tokens_out === undefined) && (missing0 = "tokens_out"))){
validate10.errors = [{instancePath:instancePath+"/budgets/rates/" + i3,schemaPath:"#/properties/budgets/properties/rates/items/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data42.id !== undefined){
let data43 = data42.id;
const _errs87 = errors;
if(errors === _errs87){
if(typeof data43 === "string"){
if(!pattern3.test(data43)){
validate10.errors = [{instancePath:instancePath+"/budgets/rates/" + i3+"/id",schemaPath:"#/properties/budgets/properties/rates/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/budgets/rates/" + i3+"/id",schemaPath:"#/properties/budgets/properties/rates/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid15 = _errs87 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data42.tokens_in !== undefined){
let data44 = data42.tokens_in;
const _errs89 = errors;
if(errors === _errs89){
if((typeof data44 == "number") && (isFinite(data44))){
if(data44 > 1000000000 || isNaN(data44)){
validate10.errors = [{instancePath:instancePath+"/budgets/rates/" + i3+"/tokens_in",schemaPath:"#/properties/budgets/properties/rates/items/properties/tokens_in/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"}];
return false;
}
else {
if(data44 < 0 || isNaN(data44)){
validate10.errors = [{instancePath:instancePath+"/budgets/rates/" + i3+"/tokens_in",schemaPath:"#/properties/budgets/properties/rates/items/properties/tokens_in/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/budgets/rates/" + i3+"/tokens_in",schemaPath:"#/properties/budgets/properties/rates/items/properties/tokens_in/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid15 = _errs89 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data42.tokens_out !== undefined){
let data45 = data42.tokens_out;
const _errs91 = errors;
if(errors === _errs91){
if((typeof data45 == "number") && (isFinite(data45))){
if(data45 > 1000000000 || isNaN(data45)){
validate10.errors = [{instancePath:instancePath+"/budgets/rates/" + i3+"/tokens_out",schemaPath:"#/properties/budgets/properties/rates/items/properties/tokens_out/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"}];
return false;
}
else {
if(data45 < 0 || isNaN(data45)){
validate10.errors = [{instancePath:instancePath+"/budgets/rates/" + i3+"/tokens_out",schemaPath:"#/properties/budgets/properties/rates/items/properties/tokens_out/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/budgets/rates/" + i3+"/tokens_out",schemaPath:"#/properties/budgets/properties/rates/items/properties/tokens_out/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
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
}
}
else {
validate10.errors = [{instancePath:instancePath+"/budgets/rates/" + i3,schemaPath:"#/properties/budgets/properties/rates/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid14 = _errs85 === errors;
if(!valid14){
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
var valid13 = _errs83 === errors;
}
else {
var valid13 = true;
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
var valid0 = _errs71 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.retention !== undefined){
let data46 = data.retention;
const _errs93 = errors;
if(errors === _errs93){
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
let unknown12;
for(const key12 in data46){
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
if(data46.finished_ms !== undefined){
let data47 = data46.finished_ms;
const _errs95 = errors;
if(!(((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47))) && (isFinite(data47)))){
validate10.errors = [{instancePath:instancePath+"/retention/finished_ms",schemaPath:"#/properties/retention/properties/finished_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs95){
if((typeof data47 == "number") && (isFinite(data47))){
if(data47 < 1000 || isNaN(data47)){
validate10.errors = [{instancePath:instancePath+"/retention/finished_ms",schemaPath:"#/properties/retention/properties/finished_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000},message:"must be >= 1000"}];
return false;
}
}
}
var valid16 = _errs95 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data46.finished_bytes !== undefined){
let data48 = data46.finished_bytes;
const _errs97 = errors;
if(!(((typeof data48 == "number") && (!(data48 % 1) && !isNaN(data48))) && (isFinite(data48)))){
validate10.errors = [{instancePath:instancePath+"/retention/finished_bytes",schemaPath:"#/properties/retention/properties/finished_bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs97){
if((typeof data48 == "number") && (isFinite(data48))){
if(data48 < 65536 || isNaN(data48)){
validate10.errors = [{instancePath:instancePath+"/retention/finished_bytes",schemaPath:"#/properties/retention/properties/finished_bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 65536},message:"must be >= 65536"}];
return false;
}
}
}
var valid16 = _errs97 === errors;
}
else {
var valid16 = true;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/retention",schemaPath:"#/properties/retention/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs93 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.shutdown !== undefined){
let data49 = data.shutdown;
const _errs99 = errors;
if(errors === _errs99){
if(data49 && typeof data49 == "object" && !Array.isArray(data49)){
let unknown13;
for(const key13 in data49){
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
if(data49.drain_ms !== undefined){
let data50 = data49.drain_ms;
const _errs101 = errors;
if(!(((typeof data50 == "number") && (!(data50 % 1) && !isNaN(data50))) && (isFinite(data50)))){
validate10.errors = [{instancePath:instancePath+"/shutdown/drain_ms",schemaPath:"#/properties/shutdown/properties/drain_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs101){
if((typeof data50 == "number") && (isFinite(data50))){
if(data50 > 600000 || isNaN(data50)){
validate10.errors = [{instancePath:instancePath+"/shutdown/drain_ms",schemaPath:"#/properties/shutdown/properties/drain_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600000},message:"must be <= 600000"}];
return false;
}
else {
if(data50 < 0 || isNaN(data50)){
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
var valid0 = _errs99 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.log !== undefined){
let data51 = data.log;
const _errs103 = errors;
if(errors === _errs103){
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
let unknown14;
for(const key14 in data51){
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
if(data51.level !== undefined){
let data52 = data51.level;
if(typeof data52 !== "string"){
validate10.errors = [{instancePath:instancePath+"/log/level",schemaPath:"#/properties/log/properties/level/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data52 === "error") || (data52 === "warn")) || (data52 === "info")) || (data52 === "debug"))){
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
var valid0 = _errs103 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.devices !== undefined){
let data53 = data.devices;
const _errs107 = errors;
if(errors === _errs107){
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
let unknown15;
for(const key15 in data53){
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
if(data53.margin_bytes !== undefined){
let data54 = data53.margin_bytes;
const _errs109 = errors;
if(!(((typeof data54 == "number") && (!(data54 % 1) && !isNaN(data54))) && (isFinite(data54)))){
validate10.errors = [{instancePath:instancePath+"/devices/margin_bytes",schemaPath:"#/properties/devices/properties/margin_bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs109){
if((typeof data54 == "number") && (isFinite(data54))){
if(data54 > 1099511627776 || isNaN(data54)){
validate10.errors = [{instancePath:instancePath+"/devices/margin_bytes",schemaPath:"#/properties/devices/properties/margin_bytes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1099511627776},message:"must be <= 1099511627776"}];
return false;
}
else {
if(data54 < 0 || isNaN(data54)){
validate10.errors = [{instancePath:instancePath+"/devices/margin_bytes",schemaPath:"#/properties/devices/properties/margin_bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid19 = _errs109 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data53.vram_return_ms !== undefined){
let data55 = data53.vram_return_ms;
const _errs111 = errors;
if(!(((typeof data55 == "number") && (!(data55 % 1) && !isNaN(data55))) && (isFinite(data55)))){
validate10.errors = [{instancePath:instancePath+"/devices/vram_return_ms",schemaPath:"#/properties/devices/properties/vram_return_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs111){
if((typeof data55 == "number") && (isFinite(data55))){
if(data55 > 60000 || isNaN(data55)){
validate10.errors = [{instancePath:instancePath+"/devices/vram_return_ms",schemaPath:"#/properties/devices/properties/vram_return_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000},message:"must be <= 60000"}];
return false;
}
else {
if(data55 < 0 || isNaN(data55)){
validate10.errors = [{instancePath:instancePath+"/devices/vram_return_ms",schemaPath:"#/properties/devices/properties/vram_return_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid19 = _errs111 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data53.simulated !== undefined){
let data56 = data53.simulated;
const _errs113 = errors;
if(errors === _errs113){
if(Array.isArray(data56)){
if(data56.length > 16){
validate10.errors = [{instancePath:instancePath+"/devices/simulated",schemaPath:"#/properties/devices/properties/simulated/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
if(data56.length < 1){
validate10.errors = [{instancePath:instancePath+"/devices/simulated",schemaPath:"#/properties/devices/properties/simulated/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid20 = true;
const len4 = data56.length;
for(let i4=0; i4<len4; i4++){
let data57 = data56[i4];
const _errs115 = errors;
if(errors === _errs115){
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
let unknown16;
for(const key16 in data57){
if((key16 !== "name") && (key16 !== "memory_bytes")){
unknown16 = key16;
break;
}
}
if(unknown16 !== undefined){
validate10.errors = [{instancePath:instancePath+"/devices/simulated/" + i4,schemaPath:"#/properties/devices/properties/simulated/items/knownFields",keyword:"knownFields",params:{unknown: unknown16, known: schema11.properties.devices.properties.simulated.items.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing1;
if(((data57.name === undefined) && (missing1 = "name")) || ((data57.memory_bytes === undefined) && (missing1 = "memory_bytes"))){
validate10.errors = [{instancePath:instancePath+"/devices/simulated/" + i4,schemaPath:"#/properties/devices/properties/simulated/items/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data57.name !== undefined){
let data58 = data57.name;
const _errs117 = errors;
if(errors === _errs117){
if(typeof data58 === "string"){
if(func2(data58) > 128){
validate10.errors = [{instancePath:instancePath+"/devices/simulated/" + i4+"/name",schemaPath:"#/properties/devices/properties/simulated/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
else {
if(func2(data58) < 1){
validate10.errors = [{instancePath:instancePath+"/devices/simulated/" + i4+"/name",schemaPath:"#/properties/devices/properties/simulated/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/devices/simulated/" + i4+"/name",schemaPath:"#/properties/devices/properties/simulated/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid21 = _errs117 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data57.memory_bytes !== undefined){
let data59 = data57.memory_bytes;
const _errs119 = errors;
if(!(((typeof data59 == "number") && (!(data59 % 1) && !isNaN(data59))) && (isFinite(data59)))){
validate10.errors = [{instancePath:instancePath+"/devices/simulated/" + i4+"/memory_bytes",schemaPath:"#/properties/devices/properties/simulated/items/properties/memory_bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs119){
if((typeof data59 == "number") && (isFinite(data59))){
if(data59 > 1099511627776 || isNaN(data59)){
validate10.errors = [{instancePath:instancePath+"/devices/simulated/" + i4+"/memory_bytes",schemaPath:"#/properties/devices/properties/simulated/items/properties/memory_bytes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1099511627776},message:"must be <= 1099511627776"}];
return false;
}
else {
if(data59 < 1048576 || isNaN(data59)){
validate10.errors = [{instancePath:instancePath+"/devices/simulated/" + i4+"/memory_bytes",schemaPath:"#/properties/devices/properties/simulated/items/properties/memory_bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1048576},message:"must be >= 1048576"}];
return false;
}
}
}
}
var valid21 = _errs119 === errors;
}
else {
var valid21 = true;
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/devices/simulated/" + i4,schemaPath:"#/properties/devices/properties/simulated/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid20 = _errs115 === errors;
if(!valid20){
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
var valid19 = _errs113 === errors;
}
else {
var valid19 = true;
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
var valid0 = _errs107 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sampler_profiles !== undefined){
let data60 = data.sampler_profiles;
const _errs121 = errors;
if(errors === _errs121){
if(Array.isArray(data60)){
if(data60.length > 64){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles",schemaPath:"#/properties/sampler_profiles/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"}];
return false;
}
else {
var valid22 = true;
const len5 = data60.length;
for(let i5=0; i5<len5; i5++){
let data61 = data60[i5];
const _errs123 = errors;
if(errors === _errs123){
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
let unknown17;
for(const key17 in data61){
if(((((((key17 !== "version") && (key17 !== "temperature")) && (key17 !== "top_k")) && (key17 !== "top_p")) && (key17 !== "min_p")) && (key17 !== "repeat_penalty")) && (key17 !== "repeat_last_n")){
unknown17 = key17;
break;
}
}
if(unknown17 !== undefined){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i5,schemaPath:"#/properties/sampler_profiles/items/knownFields",keyword:"knownFields",params:{unknown: unknown17, known: schema11.properties.sampler_profiles.items.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing2;
if((data61.version === undefined) && (missing2 = "version")){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i5,schemaPath:"#/properties/sampler_profiles/items/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data61.version !== undefined){
let data62 = data61.version;
const _errs125 = errors;
if(errors === _errs125){
if(typeof data62 === "string"){
if(!pattern3.test(data62)){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i5+"/version",schemaPath:"#/properties/sampler_profiles/items/properties/version/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i5+"/version",schemaPath:"#/properties/sampler_profiles/items/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid23 = _errs125 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data61.temperature !== undefined){
let data63 = data61.temperature;
const _errs127 = errors;
if(errors === _errs127){
if((typeof data63 == "number") && (isFinite(data63))){
if(data63 > 5 || isNaN(data63)){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i5+"/temperature",schemaPath:"#/properties/sampler_profiles/items/properties/temperature/maximum",keyword:"maximum",params:{comparison: "<=", limit: 5},message:"must be <= 5"}];
return false;
}
else {
if(data63 < 0 || isNaN(data63)){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i5+"/temperature",schemaPath:"#/properties/sampler_profiles/items/properties/temperature/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i5+"/temperature",schemaPath:"#/properties/sampler_profiles/items/properties/temperature/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid23 = _errs127 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data61.top_k !== undefined){
let data64 = data61.top_k;
const _errs129 = errors;
if(!(((typeof data64 == "number") && (!(data64 % 1) && !isNaN(data64))) && (isFinite(data64)))){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i5+"/top_k",schemaPath:"#/properties/sampler_profiles/items/properties/top_k/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs129){
if((typeof data64 == "number") && (isFinite(data64))){
if(data64 > 100000 || isNaN(data64)){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i5+"/top_k",schemaPath:"#/properties/sampler_profiles/items/properties/top_k/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000"}];
return false;
}
else {
if(data64 < 0 || isNaN(data64)){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i5+"/top_k",schemaPath:"#/properties/sampler_profiles/items/properties/top_k/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid23 = _errs129 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data61.top_p !== undefined){
let data65 = data61.top_p;
const _errs131 = errors;
if(errors === _errs131){
if((typeof data65 == "number") && (isFinite(data65))){
if(data65 > 1 || isNaN(data65)){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i5+"/top_p",schemaPath:"#/properties/sampler_profiles/items/properties/top_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data65 <= 0 || isNaN(data65)){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i5+"/top_p",schemaPath:"#/properties/sampler_profiles/items/properties/top_p/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"}];
return false;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i5+"/top_p",schemaPath:"#/properties/sampler_profiles/items/properties/top_p/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid23 = _errs131 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data61.min_p !== undefined){
let data66 = data61.min_p;
const _errs133 = errors;
if(errors === _errs133){
if((typeof data66 == "number") && (isFinite(data66))){
if(data66 > 1 || isNaN(data66)){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i5+"/min_p",schemaPath:"#/properties/sampler_profiles/items/properties/min_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data66 < 0 || isNaN(data66)){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i5+"/min_p",schemaPath:"#/properties/sampler_profiles/items/properties/min_p/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i5+"/min_p",schemaPath:"#/properties/sampler_profiles/items/properties/min_p/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid23 = _errs133 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data61.repeat_penalty !== undefined){
let data67 = data61.repeat_penalty;
const _errs135 = errors;
if(errors === _errs135){
if((typeof data67 == "number") && (isFinite(data67))){
if(data67 > 10 || isNaN(data67)){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i5+"/repeat_penalty",schemaPath:"#/properties/sampler_profiles/items/properties/repeat_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},message:"must be <= 10"}];
return false;
}
else {
if(data67 < 0.1 || isNaN(data67)){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i5+"/repeat_penalty",schemaPath:"#/properties/sampler_profiles/items/properties/repeat_penalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.1},message:"must be >= 0.1"}];
return false;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i5+"/repeat_penalty",schemaPath:"#/properties/sampler_profiles/items/properties/repeat_penalty/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid23 = _errs135 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data61.repeat_last_n !== undefined){
let data68 = data61.repeat_last_n;
const _errs137 = errors;
if(!(((typeof data68 == "number") && (!(data68 % 1) && !isNaN(data68))) && (isFinite(data68)))){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i5+"/repeat_last_n",schemaPath:"#/properties/sampler_profiles/items/properties/repeat_last_n/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs137){
if((typeof data68 == "number") && (isFinite(data68))){
if(data68 > 4096 || isNaN(data68)){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i5+"/repeat_last_n",schemaPath:"#/properties/sampler_profiles/items/properties/repeat_last_n/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4096},message:"must be <= 4096"}];
return false;
}
else {
if(data68 < 0 || isNaN(data68)){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i5+"/repeat_last_n",schemaPath:"#/properties/sampler_profiles/items/properties/repeat_last_n/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid23 = _errs137 === errors;
}
else {
var valid23 = true;
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
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i5,schemaPath:"#/properties/sampler_profiles/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid22 = _errs123 === errors;
if(!valid22){
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
var valid0 = _errs121 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pools !== undefined){
let data69 = data.pools;
const _errs139 = errors;
if(errors === _errs139){
if(Array.isArray(data69)){
if(data69.length > 64){
validate10.errors = [{instancePath:instancePath+"/pools",schemaPath:"#/properties/pools/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"}];
return false;
}
else {
if(data69.length < 1){
validate10.errors = [{instancePath:instancePath+"/pools",schemaPath:"#/properties/pools/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid24 = true;
const len6 = data69.length;
for(let i6=0; i6<len6; i6++){
let data70 = data69[i6];
const _errs141 = errors;
if(errors === _errs141){
if(data70 && typeof data70 == "object" && !Array.isArray(data70)){
let unknown18;
for(const key18 in data70){
if((((((((((((((((key18 !== "id") && (key18 !== "model_ref")) && (key18 !== "model")) && (key18 !== "workload")) && (key18 !== "engine")) && (key18 !== "device")) && (key18 !== "devices")) && (key18 !== "tensor_split")) && (key18 !== "replicas")) && (key18 !== "load")) && (key18 !== "idle_unload_s")) && (key18 !== "min_residency_s")) && (key18 !== "slots")) && (key18 !== "best_effort_slots")) && (key18 !== "ctx")) && (key18 !== "threads")){
unknown18 = key18;
break;
}
}
if(unknown18 !== undefined){
validate10.errors = [{instancePath:instancePath+"/pools/" + i6,schemaPath:"#/properties/pools/items/knownFields",keyword:"knownFields",params:{unknown: unknown18, known: schema11.properties.pools.items.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing3;
if(((data70.id === undefined) && (missing3 = "id")) || ((data70.model === undefined) && (missing3 = "model"))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i6,schemaPath:"#/properties/pools/items/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
if(data70.id !== undefined){
let data71 = data70.id;
const _errs143 = errors;
if(errors === _errs143){
if(typeof data71 === "string"){
if(!pattern3.test(data71)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/id",schemaPath:"#/properties/pools/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/id",schemaPath:"#/properties/pools/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid25 = _errs143 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data70.model_ref !== undefined){
let data72 = data70.model_ref;
const _errs145 = errors;
if(errors === _errs145){
if(typeof data72 === "string"){
if(!pattern3.test(data72)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/model_ref",schemaPath:"#/properties/pools/items/properties/model_ref/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/model_ref",schemaPath:"#/properties/pools/items/properties/model_ref/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid25 = _errs145 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data70.model !== undefined){
let data73 = data70.model;
const _errs147 = errors;
if(errors === _errs147){
if(typeof data73 === "string"){
if(func2(data73) < 1){
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/model",schemaPath:"#/properties/pools/items/properties/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/model",schemaPath:"#/properties/pools/items/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid25 = _errs147 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data70.workload !== undefined){
let data74 = data70.workload;
const _errs149 = errors;
if(typeof data74 !== "string"){
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/workload",schemaPath:"#/properties/pools/items/properties/workload/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data74 === "completion") || (data74 === "embedding")) || (data74 === "rerank"))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/workload",schemaPath:"#/properties/pools/items/properties/workload/enum",keyword:"enum",params:{allowedValues: schema11.properties.pools.items.properties.workload.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid25 = _errs149 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data70.engine !== undefined){
let data75 = data70.engine;
const _errs151 = errors;
if(typeof data75 !== "string"){
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/engine",schemaPath:"#/properties/pools/items/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data75 === "llamacpp") || (data75 === "fake"))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/engine",schemaPath:"#/properties/pools/items/properties/engine/enum",keyword:"enum",params:{allowedValues: schema11.properties.pools.items.properties.engine.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid25 = _errs151 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data70.device !== undefined){
let data76 = data70.device;
const _errs153 = errors;
if(typeof data76 !== "string"){
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/device",schemaPath:"#/properties/pools/items/properties/device/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data76 === "auto") || (data76 === "cpu")) || (data76 === "cuda"))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/device",schemaPath:"#/properties/pools/items/properties/device/enum",keyword:"enum",params:{allowedValues: schema11.properties.pools.items.properties.device.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid25 = _errs153 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data70.devices !== undefined){
let data77 = data70.devices;
const _errs155 = errors;
if(errors === _errs155){
if(Array.isArray(data77)){
if(data77.length > 16){
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/devices",schemaPath:"#/properties/pools/items/properties/devices/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
if(data77.length < 1){
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/devices",schemaPath:"#/properties/pools/items/properties/devices/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid26 = true;
const len7 = data77.length;
for(let i7=0; i7<len7; i7++){
let data78 = data77[i7];
const _errs157 = errors;
if((!(((typeof data78 == "number") && (!(data78 % 1) && !isNaN(data78))) && (isFinite(data78)))) && (typeof data78 !== "string")){
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/devices/" + i7,schemaPath:"#/properties/pools/items/properties/devices/items/type",keyword:"type",params:{type: schema11.properties.pools.items.properties.devices.items.type},message:"must be integer,string"}];
return false;
}
if(errors === _errs157){
if((typeof data78 == "number") && (isFinite(data78))){
if(data78 > 63 || isNaN(data78)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/devices/" + i7,schemaPath:"#/properties/pools/items/properties/devices/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 63},message:"must be <= 63"}];
return false;
}
else {
if(data78 < 0 || isNaN(data78)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/devices/" + i7,schemaPath:"#/properties/pools/items/properties/devices/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
if(errors === _errs157){
if(typeof data78 === "string"){
if(!pattern7.test(data78)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/devices/" + i7,schemaPath:"#/properties/pools/items/properties/devices/items/pattern",keyword:"pattern",params:{pattern: "^(GPU|MIG)-[A-Za-z0-9-]{1,64}$"},message:"must match pattern \""+"^(GPU|MIG)-[A-Za-z0-9-]{1,64}$"+"\""}];
return false;
}
}
}
}
var valid26 = _errs157 === errors;
if(!valid26){
break;
}
}
if(valid26){
let i8 = data77.length;
let j0;
if(i8 > 1){
const indices0 = {};
for(;i8--;){
let item0 = data77[i8];
if((!(((typeof item0 == "number") && (!(item0 % 1) && !isNaN(item0))) && (isFinite(item0)))) && (typeof item0 !== "string")){
continue;
}
if(typeof item0 == "string"){
item0 += "_";
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/devices",schemaPath:"#/properties/pools/items/properties/devices/uniqueItems",keyword:"uniqueItems",params:{i: i8, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i8+" are identical)"}];
return false;
break;
}
indices0[item0] = i8;
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/devices",schemaPath:"#/properties/pools/items/properties/devices/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid25 = _errs155 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data70.tensor_split !== undefined){
let data79 = data70.tensor_split;
const _errs159 = errors;
if(errors === _errs159){
if(Array.isArray(data79)){
if(data79.length > 16){
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/tensor_split",schemaPath:"#/properties/pools/items/properties/tensor_split/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
if(data79.length < 2){
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/tensor_split",schemaPath:"#/properties/pools/items/properties/tensor_split/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"}];
return false;
}
else {
var valid28 = true;
const len8 = data79.length;
for(let i9=0; i9<len8; i9++){
let data80 = data79[i9];
const _errs161 = errors;
if(errors === _errs161){
if((typeof data80 == "number") && (isFinite(data80))){
if(data80 <= 0 || isNaN(data80)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/tensor_split/" + i9,schemaPath:"#/properties/pools/items/properties/tensor_split/items/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/tensor_split/" + i9,schemaPath:"#/properties/pools/items/properties/tensor_split/items/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid28 = _errs161 === errors;
if(!valid28){
break;
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/tensor_split",schemaPath:"#/properties/pools/items/properties/tensor_split/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid25 = _errs159 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data70.replicas !== undefined){
let data81 = data70.replicas;
const _errs163 = errors;
const _errs164 = errors;
let valid29 = false;
const _errs165 = errors;
if(!(((typeof data81 == "number") && (!(data81 % 1) && !isNaN(data81))) && (isFinite(data81)))){
const err0 = {instancePath:instancePath+"/pools/" + i6+"/replicas",schemaPath:"#/properties/pools/items/properties/replicas/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(errors === _errs165){
if((typeof data81 == "number") && (isFinite(data81))){
if(data81 > 16 || isNaN(data81)){
const err1 = {instancePath:instancePath+"/pools/" + i6+"/replicas",schemaPath:"#/properties/pools/items/properties/replicas/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16},message:"must be <= 16"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
if(data81 < 1 || isNaN(data81)){
const err2 = {instancePath:instancePath+"/pools/" + i6+"/replicas",schemaPath:"#/properties/pools/items/properties/replicas/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
var _valid0 = _errs165 === errors;
valid29 = valid29 || _valid0;
if(!valid29){
const _errs167 = errors;
if("auto" !== data81){
const err3 = {instancePath:instancePath+"/pools/" + i6+"/replicas",schemaPath:"#/properties/pools/items/properties/replicas/anyOf/1/const",keyword:"const",params:{allowedValue: "auto"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid0 = _errs167 === errors;
valid29 = valid29 || _valid0;
}
if(!valid29){
const err4 = {instancePath:instancePath+"/pools/" + i6+"/replicas",schemaPath:"#/properties/pools/items/properties/replicas/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
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
errors = _errs164;
if(vErrors !== null){
if(_errs164){
vErrors.length = _errs164;
}
else {
vErrors = null;
}
}
}
var valid25 = _errs163 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data70.load !== undefined){
let data82 = data70.load;
const _errs168 = errors;
if(typeof data82 !== "string"){
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/load",schemaPath:"#/properties/pools/items/properties/load/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data82 === "preload") || (data82 === "on_demand"))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/load",schemaPath:"#/properties/pools/items/properties/load/enum",keyword:"enum",params:{allowedValues: schema11.properties.pools.items.properties.load.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid25 = _errs168 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data70.idle_unload_s !== undefined){
let data83 = data70.idle_unload_s;
const _errs170 = errors;
if(!(((typeof data83 == "number") && (!(data83 % 1) && !isNaN(data83))) && (isFinite(data83)))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/idle_unload_s",schemaPath:"#/properties/pools/items/properties/idle_unload_s/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs170){
if((typeof data83 == "number") && (isFinite(data83))){
if(data83 > 604800 || isNaN(data83)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/idle_unload_s",schemaPath:"#/properties/pools/items/properties/idle_unload_s/maximum",keyword:"maximum",params:{comparison: "<=", limit: 604800},message:"must be <= 604800"}];
return false;
}
else {
if(data83 < 1 || isNaN(data83)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/idle_unload_s",schemaPath:"#/properties/pools/items/properties/idle_unload_s/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid25 = _errs170 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data70.min_residency_s !== undefined){
let data84 = data70.min_residency_s;
const _errs172 = errors;
if(!(((typeof data84 == "number") && (!(data84 % 1) && !isNaN(data84))) && (isFinite(data84)))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/min_residency_s",schemaPath:"#/properties/pools/items/properties/min_residency_s/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs172){
if((typeof data84 == "number") && (isFinite(data84))){
if(data84 > 3600 || isNaN(data84)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/min_residency_s",schemaPath:"#/properties/pools/items/properties/min_residency_s/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600},message:"must be <= 3600"}];
return false;
}
else {
if(data84 < 0 || isNaN(data84)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/min_residency_s",schemaPath:"#/properties/pools/items/properties/min_residency_s/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid25 = _errs172 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data70.slots !== undefined){
let data85 = data70.slots;
const _errs174 = errors;
if(!(((typeof data85 == "number") && (!(data85 % 1) && !isNaN(data85))) && (isFinite(data85)))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/slots",schemaPath:"#/properties/pools/items/properties/slots/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs174){
if((typeof data85 == "number") && (isFinite(data85))){
if(data85 > 64 || isNaN(data85)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/slots",schemaPath:"#/properties/pools/items/properties/slots/maximum",keyword:"maximum",params:{comparison: "<=", limit: 64},message:"must be <= 64"}];
return false;
}
else {
if(data85 < 1 || isNaN(data85)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/slots",schemaPath:"#/properties/pools/items/properties/slots/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid25 = _errs174 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data70.best_effort_slots !== undefined){
let data86 = data70.best_effort_slots;
const _errs176 = errors;
if(!(((typeof data86 == "number") && (!(data86 % 1) && !isNaN(data86))) && (isFinite(data86)))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/best_effort_slots",schemaPath:"#/properties/pools/items/properties/best_effort_slots/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs176){
if((typeof data86 == "number") && (isFinite(data86))){
if(data86 > 256 || isNaN(data86)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/best_effort_slots",schemaPath:"#/properties/pools/items/properties/best_effort_slots/maximum",keyword:"maximum",params:{comparison: "<=", limit: 256},message:"must be <= 256"}];
return false;
}
else {
if(data86 < 0 || isNaN(data86)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/best_effort_slots",schemaPath:"#/properties/pools/items/properties/best_effort_slots/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid25 = _errs176 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data70.ctx !== undefined){
let data87 = data70.ctx;
const _errs178 = errors;
if(!(((typeof data87 == "number") && (!(data87 % 1) && !isNaN(data87))) && (isFinite(data87)))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/ctx",schemaPath:"#/properties/pools/items/properties/ctx/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs178){
if((typeof data87 == "number") && (isFinite(data87))){
if(data87 > 16777216 || isNaN(data87)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/ctx",schemaPath:"#/properties/pools/items/properties/ctx/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16777216},message:"must be <= 16777216"}];
return false;
}
else {
if(data87 < 256 || isNaN(data87)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/ctx",schemaPath:"#/properties/pools/items/properties/ctx/minimum",keyword:"minimum",params:{comparison: ">=", limit: 256},message:"must be >= 256"}];
return false;
}
}
}
}
var valid25 = _errs178 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data70.threads !== undefined){
let data88 = data70.threads;
const _errs180 = errors;
if(!(((typeof data88 == "number") && (!(data88 % 1) && !isNaN(data88))) && (isFinite(data88)))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/threads",schemaPath:"#/properties/pools/items/properties/threads/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs180){
if((typeof data88 == "number") && (isFinite(data88))){
if(data88 > 1024 || isNaN(data88)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/threads",schemaPath:"#/properties/pools/items/properties/threads/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1024},message:"must be <= 1024"}];
return false;
}
else {
if(data88 < 1 || isNaN(data88)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i6+"/threads",schemaPath:"#/properties/pools/items/properties/threads/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid25 = _errs180 === errors;
}
else {
var valid25 = true;
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
validate10.errors = [{instancePath:instancePath+"/pools/" + i6,schemaPath:"#/properties/pools/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid24 = _errs141 === errors;
if(!valid24){
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
var valid0 = _errs139 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.models !== undefined){
let data89 = data.models;
const _errs182 = errors;
if(errors === _errs182){
if(Array.isArray(data89)){
if(data89.length > 256){
validate10.errors = [{instancePath:instancePath+"/models",schemaPath:"#/properties/models/maxItems",keyword:"maxItems",params:{limit: 256},message:"must NOT have more than 256 items"}];
return false;
}
else {
var valid30 = true;
const len9 = data89.length;
for(let i10=0; i10<len9; i10++){
let data90 = data89[i10];
const _errs184 = errors;
if(errors === _errs184){
if(data90 && typeof data90 == "object" && !Array.isArray(data90)){
let unknown19;
for(const key19 in data90){
if(((key19 !== "id") && (key19 !== "model")) && (key19 !== "workload")){
unknown19 = key19;
break;
}
}
if(unknown19 !== undefined){
validate10.errors = [{instancePath:instancePath+"/models/" + i10,schemaPath:"#/properties/models/items/knownFields",keyword:"knownFields",params:{unknown: unknown19, known: schema11.properties.models.items.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing4;
if(((data90.id === undefined) && (missing4 = "id")) || ((data90.model === undefined) && (missing4 = "model"))){
validate10.errors = [{instancePath:instancePath+"/models/" + i10,schemaPath:"#/properties/models/items/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
if(data90.id !== undefined){
let data91 = data90.id;
const _errs186 = errors;
if(errors === _errs186){
if(typeof data91 === "string"){
if(!pattern3.test(data91)){
validate10.errors = [{instancePath:instancePath+"/models/" + i10+"/id",schemaPath:"#/properties/models/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/models/" + i10+"/id",schemaPath:"#/properties/models/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid31 = _errs186 === errors;
}
else {
var valid31 = true;
}
if(valid31){
if(data90.model !== undefined){
let data92 = data90.model;
const _errs188 = errors;
if(errors === _errs188){
if(typeof data92 === "string"){
if(func2(data92) < 1){
validate10.errors = [{instancePath:instancePath+"/models/" + i10+"/model",schemaPath:"#/properties/models/items/properties/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/models/" + i10+"/model",schemaPath:"#/properties/models/items/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid31 = _errs188 === errors;
}
else {
var valid31 = true;
}
if(valid31){
if(data90.workload !== undefined){
let data93 = data90.workload;
const _errs190 = errors;
if(typeof data93 !== "string"){
validate10.errors = [{instancePath:instancePath+"/models/" + i10+"/workload",schemaPath:"#/properties/models/items/properties/workload/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data93 === "completion") || (data93 === "embedding")) || (data93 === "rerank"))){
validate10.errors = [{instancePath:instancePath+"/models/" + i10+"/workload",schemaPath:"#/properties/models/items/properties/workload/enum",keyword:"enum",params:{allowedValues: schema11.properties.models.items.properties.workload.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid31 = _errs190 === errors;
}
else {
var valid31 = true;
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/models/" + i10,schemaPath:"#/properties/models/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid30 = _errs184 === errors;
if(!valid30){
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
var valid0 = _errs182 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.catalog !== undefined){
let data94 = data.catalog;
const _errs192 = errors;
if(errors === _errs192){
if(data94 && typeof data94 == "object" && !Array.isArray(data94)){
let unknown20;
for(const key20 in data94){
if((((key20 !== "trust_policy") && (key20 !== "trusted_keys")) && (key20 !== "pull_max_bytes")) && (key20 !== "hf_endpoint")){
unknown20 = key20;
break;
}
}
if(unknown20 !== undefined){
validate10.errors = [{instancePath:instancePath+"/catalog",schemaPath:"#/properties/catalog/knownFields",keyword:"knownFields",params:{unknown: unknown20, known: schema11.properties.catalog.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data94.trust_policy !== undefined){
let data95 = data94.trust_policy;
const _errs194 = errors;
if(typeof data95 !== "string"){
validate10.errors = [{instancePath:instancePath+"/catalog/trust_policy",schemaPath:"#/properties/catalog/properties/trust_policy/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data95 === "permissive") || (data95 === "strict"))){
validate10.errors = [{instancePath:instancePath+"/catalog/trust_policy",schemaPath:"#/properties/catalog/properties/trust_policy/enum",keyword:"enum",params:{allowedValues: schema11.properties.catalog.properties.trust_policy.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid32 = _errs194 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data94.trusted_keys !== undefined){
let data96 = data94.trusted_keys;
const _errs196 = errors;
if(errors === _errs196){
if(Array.isArray(data96)){
var valid33 = true;
const len10 = data96.length;
for(let i11=0; i11<len10; i11++){
let data97 = data96[i11];
const _errs198 = errors;
if(errors === _errs198){
if(typeof data97 === "string"){
if(!pattern9.test(data97)){
validate10.errors = [{instancePath:instancePath+"/catalog/trusted_keys/" + i11,schemaPath:"#/properties/catalog/properties/trusted_keys/items/pattern",keyword:"pattern",params:{pattern: "^RW[QRST][A-Za-z0-9+/]{53}$"},message:"must match pattern \""+"^RW[QRST][A-Za-z0-9+/]{53}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/catalog/trusted_keys/" + i11,schemaPath:"#/properties/catalog/properties/trusted_keys/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid33 = _errs198 === errors;
if(!valid33){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/catalog/trusted_keys",schemaPath:"#/properties/catalog/properties/trusted_keys/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid32 = _errs196 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data94.pull_max_bytes !== undefined){
let data98 = data94.pull_max_bytes;
const _errs200 = errors;
if(!(((typeof data98 == "number") && (!(data98 % 1) && !isNaN(data98))) && (isFinite(data98)))){
validate10.errors = [{instancePath:instancePath+"/catalog/pull_max_bytes",schemaPath:"#/properties/catalog/properties/pull_max_bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs200){
if((typeof data98 == "number") && (isFinite(data98))){
if(data98 > 9007199254740991 || isNaN(data98)){
validate10.errors = [{instancePath:instancePath+"/catalog/pull_max_bytes",schemaPath:"#/properties/catalog/properties/pull_max_bytes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data98 < 1024 || isNaN(data98)){
validate10.errors = [{instancePath:instancePath+"/catalog/pull_max_bytes",schemaPath:"#/properties/catalog/properties/pull_max_bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1024},message:"must be >= 1024"}];
return false;
}
}
}
}
var valid32 = _errs200 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data94.hf_endpoint !== undefined){
let data99 = data94.hf_endpoint;
const _errs202 = errors;
if(errors === _errs202){
if(typeof data99 === "string"){
if(!pattern10.test(data99)){
validate10.errors = [{instancePath:instancePath+"/catalog/hf_endpoint",schemaPath:"#/properties/catalog/properties/hf_endpoint/pattern",keyword:"pattern",params:{pattern: "^https?://[^/?#@\\s]+(/[^?#@\\s]+)*$"},message:"must match pattern \""+"^https?://[^/?#@\\s]+(/[^?#@\\s]+)*$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/catalog/hf_endpoint",schemaPath:"#/properties/catalog/properties/hf_endpoint/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid32 = _errs202 === errors;
}
else {
var valid32 = true;
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/catalog",schemaPath:"#/properties/catalog/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs192 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.policy !== undefined){
let data100 = data.policy;
const _errs204 = errors;
if(errors === _errs204){
if(data100 && typeof data100 == "object" && !Array.isArray(data100)){
let unknown21;
for(const key21 in data100){
if((((key21 !== "default") && (key21 !== "module")) && (key21 !== "private_networks")) && (key21 !== "rules")){
unknown21 = key21;
break;
}
}
if(unknown21 !== undefined){
validate10.errors = [{instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/knownFields",keyword:"knownFields",params:{unknown: unknown21, known: schema11.properties.policy.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data100.default !== undefined){
let data101 = data100.default;
const _errs206 = errors;
if(typeof data101 !== "string"){
validate10.errors = [{instancePath:instancePath+"/policy/default",schemaPath:"#/properties/policy/properties/default/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data101 === "allow") || (data101 === "deny"))){
validate10.errors = [{instancePath:instancePath+"/policy/default",schemaPath:"#/properties/policy/properties/default/enum",keyword:"enum",params:{allowedValues: schema11.properties.policy.properties.default.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid34 = _errs206 === errors;
}
else {
var valid34 = true;
}
if(valid34){
if(data100.module !== undefined){
let data102 = data100.module;
const _errs208 = errors;
if(errors === _errs208){
if(data102 && typeof data102 == "object" && !Array.isArray(data102)){
let unknown22;
for(const key22 in data102){
if(((key22 !== "path") && (key22 !== "timeout_ms")) && (key22 !== "on_failure")){
unknown22 = key22;
break;
}
}
if(unknown22 !== undefined){
validate10.errors = [{instancePath:instancePath+"/policy/module",schemaPath:"#/properties/policy/properties/module/knownFields",keyword:"knownFields",params:{unknown: unknown22, known: schema11.properties.policy.properties.module.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing5;
if((data102.path === undefined) && (missing5 = "path")){
validate10.errors = [{instancePath:instancePath+"/policy/module",schemaPath:"#/properties/policy/properties/module/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"}];
return false;
}
else {
if(data102.path !== undefined){
let data103 = data102.path;
const _errs210 = errors;
if(errors === _errs210){
if(typeof data103 === "string"){
if(func2(data103) < 1){
validate10.errors = [{instancePath:instancePath+"/policy/module/path",schemaPath:"#/properties/policy/properties/module/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/policy/module/path",schemaPath:"#/properties/policy/properties/module/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid35 = _errs210 === errors;
}
else {
var valid35 = true;
}
if(valid35){
if(data102.timeout_ms !== undefined){
let data104 = data102.timeout_ms;
const _errs212 = errors;
if(!(((typeof data104 == "number") && (!(data104 % 1) && !isNaN(data104))) && (isFinite(data104)))){
validate10.errors = [{instancePath:instancePath+"/policy/module/timeout_ms",schemaPath:"#/properties/policy/properties/module/properties/timeout_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs212){
if((typeof data104 == "number") && (isFinite(data104))){
if(data104 > 60000 || isNaN(data104)){
validate10.errors = [{instancePath:instancePath+"/policy/module/timeout_ms",schemaPath:"#/properties/policy/properties/module/properties/timeout_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000},message:"must be <= 60000"}];
return false;
}
else {
if(data104 < 10 || isNaN(data104)){
validate10.errors = [{instancePath:instancePath+"/policy/module/timeout_ms",schemaPath:"#/properties/policy/properties/module/properties/timeout_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 10},message:"must be >= 10"}];
return false;
}
}
}
}
var valid35 = _errs212 === errors;
}
else {
var valid35 = true;
}
if(valid35){
if(data102.on_failure !== undefined){
let data105 = data102.on_failure;
const _errs214 = errors;
if(typeof data105 !== "string"){
validate10.errors = [{instancePath:instancePath+"/policy/module/on_failure",schemaPath:"#/properties/policy/properties/module/properties/on_failure/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data105 === "deny") || (data105 === "allow")) || (data105 === "rules"))){
validate10.errors = [{instancePath:instancePath+"/policy/module/on_failure",schemaPath:"#/properties/policy/properties/module/properties/on_failure/enum",keyword:"enum",params:{allowedValues: schema11.properties.policy.properties.module.properties.on_failure.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid35 = _errs214 === errors;
}
else {
var valid35 = true;
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/policy/module",schemaPath:"#/properties/policy/properties/module/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid34 = _errs208 === errors;
}
else {
var valid34 = true;
}
if(valid34){
if(data100.private_networks !== undefined){
let data106 = data100.private_networks;
const _errs216 = errors;
if(errors === _errs216){
if(Array.isArray(data106)){
if(data106.length > 64){
validate10.errors = [{instancePath:instancePath+"/policy/private_networks",schemaPath:"#/properties/policy/properties/private_networks/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"}];
return false;
}
else {
var valid36 = true;
const len11 = data106.length;
for(let i12=0; i12<len11; i12++){
let data107 = data106[i12];
const _errs218 = errors;
if(errors === _errs218){
if(typeof data107 === "string"){
if(!pattern11.test(data107)){
validate10.errors = [{instancePath:instancePath+"/policy/private_networks/" + i12,schemaPath:"#/properties/policy/properties/private_networks/items/pattern",keyword:"pattern",params:{pattern: "^([0-9]{1,3}(\\.[0-9]{1,3}){3}/([0-9]|[12][0-9]|3[0-2])|[0-9a-f:.]*:[0-9a-f:.]*/([0-9]|[1-9][0-9]|1[01][0-9]|12[0-8]))$"},message:"must match pattern \""+"^([0-9]{1,3}(\\.[0-9]{1,3}){3}/([0-9]|[12][0-9]|3[0-2])|[0-9a-f:.]*:[0-9a-f:.]*/([0-9]|[1-9][0-9]|1[01][0-9]|12[0-8]))$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/policy/private_networks/" + i12,schemaPath:"#/properties/policy/properties/private_networks/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid36 = _errs218 === errors;
if(!valid36){
break;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/policy/private_networks",schemaPath:"#/properties/policy/properties/private_networks/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid34 = _errs216 === errors;
}
else {
var valid34 = true;
}
if(valid34){
if(data100.rules !== undefined){
let data108 = data100.rules;
const _errs220 = errors;
if(errors === _errs220){
if(Array.isArray(data108)){
if(data108.length > 256){
validate10.errors = [{instancePath:instancePath+"/policy/rules",schemaPath:"#/properties/policy/properties/rules/maxItems",keyword:"maxItems",params:{limit: 256},message:"must NOT have more than 256 items"}];
return false;
}
else {
var valid37 = true;
const len12 = data108.length;
for(let i13=0; i13<len12; i13++){
let data109 = data108[i13];
const _errs222 = errors;
if(errors === _errs222){
if(data109 && typeof data109 == "object" && !Array.isArray(data109)){
let unknown23;
for(const key23 in data109){
if(((((((((((key23 !== "effect") && (key23 !== "action")) && (key23 !== "scheme")) && (key23 !== "host")) && (key23 !== "port")) && (key23 !== "method")) && (key23 !== "path")) && (key23 !== "model")) && (key23 !== "pool")) && (key23 !== "device")) && (key23 !== "reason")){
unknown23 = key23;
break;
}
}
if(unknown23 !== undefined){
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i13,schemaPath:"#/properties/policy/properties/rules/items/knownFields",keyword:"knownFields",params:{unknown: unknown23, known: schema11.properties.policy.properties.rules.items.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing6;
if((data109.effect === undefined) && (missing6 = "effect")){
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i13,schemaPath:"#/properties/policy/properties/rules/items/required",keyword:"required",params:{missingProperty: missing6},message:"must have required property '"+missing6+"'"}];
return false;
}
else {
if(data109.effect !== undefined){
let data110 = data109.effect;
const _errs224 = errors;
if(typeof data110 !== "string"){
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i13+"/effect",schemaPath:"#/properties/policy/properties/rules/items/properties/effect/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data110 === "allow") || (data110 === "deny"))){
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i13+"/effect",schemaPath:"#/properties/policy/properties/rules/items/properties/effect/enum",keyword:"enum",params:{allowedValues: schema11.properties.policy.properties.rules.items.properties.effect.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid38 = _errs224 === errors;
}
else {
var valid38 = true;
}
if(valid38){
if(data109.action !== undefined){
let data111 = data109.action;
const _errs226 = errors;
if(typeof data111 !== "string"){
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i13+"/action",schemaPath:"#/properties/policy/properties/rules/items/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data111 === "placement") || (data111 === "model_pull")) || (data111 === "engine_http")) || (data111 === "tool_http"))){
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i13+"/action",schemaPath:"#/properties/policy/properties/rules/items/properties/action/enum",keyword:"enum",params:{allowedValues: schema11.properties.policy.properties.rules.items.properties.action.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid38 = _errs226 === errors;
}
else {
var valid38 = true;
}
if(valid38){
if(data109.scheme !== undefined){
let data112 = data109.scheme;
const _errs228 = errors;
if(typeof data112 !== "string"){
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i13+"/scheme",schemaPath:"#/properties/policy/properties/rules/items/properties/scheme/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data112 === "http") || (data112 === "https"))){
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i13+"/scheme",schemaPath:"#/properties/policy/properties/rules/items/properties/scheme/enum",keyword:"enum",params:{allowedValues: schema11.properties.policy.properties.rules.items.properties.scheme.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid38 = _errs228 === errors;
}
else {
var valid38 = true;
}
if(valid38){
if(data109.host !== undefined){
let data113 = data109.host;
const _errs230 = errors;
if(errors === _errs230){
if(typeof data113 === "string"){
if(!pattern12.test(data113)){
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i13+"/host",schemaPath:"#/properties/policy/properties/rules/items/properties/host/pattern",keyword:"pattern",params:{pattern: "^(\\*\\.)?[a-z0-9._:-]{1,253}$"},message:"must match pattern \""+"^(\\*\\.)?[a-z0-9._:-]{1,253}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i13+"/host",schemaPath:"#/properties/policy/properties/rules/items/properties/host/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid38 = _errs230 === errors;
}
else {
var valid38 = true;
}
if(valid38){
if(data109.port !== undefined){
let data114 = data109.port;
const _errs232 = errors;
if(!(((typeof data114 == "number") && (!(data114 % 1) && !isNaN(data114))) && (isFinite(data114)))){
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i13+"/port",schemaPath:"#/properties/policy/properties/rules/items/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs232){
if((typeof data114 == "number") && (isFinite(data114))){
if(data114 > 65535 || isNaN(data114)){
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i13+"/port",schemaPath:"#/properties/policy/properties/rules/items/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535"}];
return false;
}
else {
if(data114 < 1 || isNaN(data114)){
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i13+"/port",schemaPath:"#/properties/policy/properties/rules/items/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid38 = _errs232 === errors;
}
else {
var valid38 = true;
}
if(valid38){
if(data109.method !== undefined){
let data115 = data109.method;
const _errs234 = errors;
if(typeof data115 !== "string"){
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i13+"/method",schemaPath:"#/properties/policy/properties/rules/items/properties/method/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((((((data115 === "GET") || (data115 === "HEAD")) || (data115 === "POST")) || (data115 === "PUT")) || (data115 === "PATCH")) || (data115 === "DELETE")) || (data115 === "OPTIONS"))){
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i13+"/method",schemaPath:"#/properties/policy/properties/rules/items/properties/method/enum",keyword:"enum",params:{allowedValues: schema11.properties.policy.properties.rules.items.properties.method.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid38 = _errs234 === errors;
}
else {
var valid38 = true;
}
if(valid38){
if(data109.path !== undefined){
let data116 = data109.path;
const _errs236 = errors;
if(errors === _errs236){
if(typeof data116 === "string"){
if(!pattern13.test(data116)){
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i13+"/path",schemaPath:"#/properties/policy/properties/rules/items/properties/path/pattern",keyword:"pattern",params:{pattern: "^/[^?#*]*\\*?$"},message:"must match pattern \""+"^/[^?#*]*\\*?$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i13+"/path",schemaPath:"#/properties/policy/properties/rules/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid38 = _errs236 === errors;
}
else {
var valid38 = true;
}
if(valid38){
if(data109.model !== undefined){
let data117 = data109.model;
const _errs238 = errors;
if(errors === _errs238){
if(typeof data117 === "string"){
if(!pattern3.test(data117)){
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i13+"/model",schemaPath:"#/properties/policy/properties/rules/items/properties/model/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i13+"/model",schemaPath:"#/properties/policy/properties/rules/items/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid38 = _errs238 === errors;
}
else {
var valid38 = true;
}
if(valid38){
if(data109.pool !== undefined){
let data118 = data109.pool;
const _errs240 = errors;
if(errors === _errs240){
if(typeof data118 === "string"){
if(!pattern3.test(data118)){
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i13+"/pool",schemaPath:"#/properties/policy/properties/rules/items/properties/pool/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i13+"/pool",schemaPath:"#/properties/policy/properties/rules/items/properties/pool/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid38 = _errs240 === errors;
}
else {
var valid38 = true;
}
if(valid38){
if(data109.device !== undefined){
let data119 = data109.device;
const _errs242 = errors;
if(errors === _errs242){
if(typeof data119 === "string"){
if(!pattern16.test(data119)){
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i13+"/device",schemaPath:"#/properties/policy/properties/rules/items/properties/device/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]{1,80}$"},message:"must match pattern \""+"^[A-Za-z0-9-]{1,80}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i13+"/device",schemaPath:"#/properties/policy/properties/rules/items/properties/device/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid38 = _errs242 === errors;
}
else {
var valid38 = true;
}
if(valid38){
if(data109.reason !== undefined){
let data120 = data109.reason;
const _errs244 = errors;
if(errors === _errs244){
if(typeof data120 === "string"){
if(func2(data120) > 256){
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i13+"/reason",schemaPath:"#/properties/policy/properties/rules/items/properties/reason/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data120) < 1){
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i13+"/reason",schemaPath:"#/properties/policy/properties/rules/items/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i13+"/reason",schemaPath:"#/properties/policy/properties/rules/items/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid38 = _errs244 === errors;
}
else {
var valid38 = true;
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
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i13,schemaPath:"#/properties/policy/properties/rules/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid37 = _errs222 === errors;
if(!valid37){
break;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/policy/rules",schemaPath:"#/properties/policy/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid34 = _errs220 === errors;
}
else {
var valid34 = true;
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs204 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.model_defaults !== undefined){
let data121 = data.model_defaults;
const _errs246 = errors;
if(errors === _errs246){
if(data121 && typeof data121 == "object" && !Array.isArray(data121)){
let unknown24;
for(const key24 in data121){
if((((((((key24 !== "engine") && (key24 !== "device")) && (key24 !== "replicas")) && (key24 !== "slots")) && (key24 !== "best_effort_slots")) && (key24 !== "ctx")) && (key24 !== "idle_unload_s")) && (key24 !== "min_residency_s")){
unknown24 = key24;
break;
}
}
if(unknown24 !== undefined){
validate10.errors = [{instancePath:instancePath+"/model_defaults",schemaPath:"#/properties/model_defaults/knownFields",keyword:"knownFields",params:{unknown: unknown24, known: schema11.properties.model_defaults.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data121.engine !== undefined){
let data122 = data121.engine;
const _errs248 = errors;
if(typeof data122 !== "string"){
validate10.errors = [{instancePath:instancePath+"/model_defaults/engine",schemaPath:"#/properties/model_defaults/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data122 === "llamacpp") || (data122 === "fake"))){
validate10.errors = [{instancePath:instancePath+"/model_defaults/engine",schemaPath:"#/properties/model_defaults/properties/engine/enum",keyword:"enum",params:{allowedValues: schema11.properties.model_defaults.properties.engine.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid39 = _errs248 === errors;
}
else {
var valid39 = true;
}
if(valid39){
if(data121.device !== undefined){
let data123 = data121.device;
const _errs250 = errors;
if(typeof data123 !== "string"){
validate10.errors = [{instancePath:instancePath+"/model_defaults/device",schemaPath:"#/properties/model_defaults/properties/device/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data123 === "auto") || (data123 === "cpu")) || (data123 === "cuda"))){
validate10.errors = [{instancePath:instancePath+"/model_defaults/device",schemaPath:"#/properties/model_defaults/properties/device/enum",keyword:"enum",params:{allowedValues: schema11.properties.model_defaults.properties.device.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid39 = _errs250 === errors;
}
else {
var valid39 = true;
}
if(valid39){
if(data121.replicas !== undefined){
let data124 = data121.replicas;
const _errs252 = errors;
const _errs253 = errors;
let valid40 = false;
const _errs254 = errors;
if(!(((typeof data124 == "number") && (!(data124 % 1) && !isNaN(data124))) && (isFinite(data124)))){
const err5 = {instancePath:instancePath+"/model_defaults/replicas",schemaPath:"#/properties/model_defaults/properties/replicas/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(errors === _errs254){
if((typeof data124 == "number") && (isFinite(data124))){
if(data124 > 16 || isNaN(data124)){
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
if(data124 < 1 || isNaN(data124)){
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
var _valid1 = _errs254 === errors;
valid40 = valid40 || _valid1;
if(!valid40){
const _errs256 = errors;
if("auto" !== data124){
const err8 = {instancePath:instancePath+"/model_defaults/replicas",schemaPath:"#/properties/model_defaults/properties/replicas/anyOf/1/const",keyword:"const",params:{allowedValue: "auto"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid1 = _errs256 === errors;
valid40 = valid40 || _valid1;
}
if(!valid40){
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
errors = _errs253;
if(vErrors !== null){
if(_errs253){
vErrors.length = _errs253;
}
else {
vErrors = null;
}
}
}
var valid39 = _errs252 === errors;
}
else {
var valid39 = true;
}
if(valid39){
if(data121.slots !== undefined){
let data125 = data121.slots;
const _errs257 = errors;
if(!(((typeof data125 == "number") && (!(data125 % 1) && !isNaN(data125))) && (isFinite(data125)))){
validate10.errors = [{instancePath:instancePath+"/model_defaults/slots",schemaPath:"#/properties/model_defaults/properties/slots/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs257){
if((typeof data125 == "number") && (isFinite(data125))){
if(data125 > 64 || isNaN(data125)){
validate10.errors = [{instancePath:instancePath+"/model_defaults/slots",schemaPath:"#/properties/model_defaults/properties/slots/maximum",keyword:"maximum",params:{comparison: "<=", limit: 64},message:"must be <= 64"}];
return false;
}
else {
if(data125 < 1 || isNaN(data125)){
validate10.errors = [{instancePath:instancePath+"/model_defaults/slots",schemaPath:"#/properties/model_defaults/properties/slots/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid39 = _errs257 === errors;
}
else {
var valid39 = true;
}
if(valid39){
if(data121.best_effort_slots !== undefined){
let data126 = data121.best_effort_slots;
const _errs259 = errors;
if(!(((typeof data126 == "number") && (!(data126 % 1) && !isNaN(data126))) && (isFinite(data126)))){
validate10.errors = [{instancePath:instancePath+"/model_defaults/best_effort_slots",schemaPath:"#/properties/model_defaults/properties/best_effort_slots/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs259){
if((typeof data126 == "number") && (isFinite(data126))){
if(data126 > 256 || isNaN(data126)){
validate10.errors = [{instancePath:instancePath+"/model_defaults/best_effort_slots",schemaPath:"#/properties/model_defaults/properties/best_effort_slots/maximum",keyword:"maximum",params:{comparison: "<=", limit: 256},message:"must be <= 256"}];
return false;
}
else {
if(data126 < 0 || isNaN(data126)){
validate10.errors = [{instancePath:instancePath+"/model_defaults/best_effort_slots",schemaPath:"#/properties/model_defaults/properties/best_effort_slots/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid39 = _errs259 === errors;
}
else {
var valid39 = true;
}
if(valid39){
if(data121.ctx !== undefined){
let data127 = data121.ctx;
const _errs261 = errors;
if(!(((typeof data127 == "number") && (!(data127 % 1) && !isNaN(data127))) && (isFinite(data127)))){
validate10.errors = [{instancePath:instancePath+"/model_defaults/ctx",schemaPath:"#/properties/model_defaults/properties/ctx/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs261){
if((typeof data127 == "number") && (isFinite(data127))){
if(data127 > 16777216 || isNaN(data127)){
validate10.errors = [{instancePath:instancePath+"/model_defaults/ctx",schemaPath:"#/properties/model_defaults/properties/ctx/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16777216},message:"must be <= 16777216"}];
return false;
}
else {
if(data127 < 256 || isNaN(data127)){
validate10.errors = [{instancePath:instancePath+"/model_defaults/ctx",schemaPath:"#/properties/model_defaults/properties/ctx/minimum",keyword:"minimum",params:{comparison: ">=", limit: 256},message:"must be >= 256"}];
return false;
}
}
}
}
var valid39 = _errs261 === errors;
}
else {
var valid39 = true;
}
if(valid39){
if(data121.idle_unload_s !== undefined){
let data128 = data121.idle_unload_s;
const _errs263 = errors;
if(!(((typeof data128 == "number") && (!(data128 % 1) && !isNaN(data128))) && (isFinite(data128)))){
validate10.errors = [{instancePath:instancePath+"/model_defaults/idle_unload_s",schemaPath:"#/properties/model_defaults/properties/idle_unload_s/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs263){
if((typeof data128 == "number") && (isFinite(data128))){
if(data128 > 604800 || isNaN(data128)){
validate10.errors = [{instancePath:instancePath+"/model_defaults/idle_unload_s",schemaPath:"#/properties/model_defaults/properties/idle_unload_s/maximum",keyword:"maximum",params:{comparison: "<=", limit: 604800},message:"must be <= 604800"}];
return false;
}
else {
if(data128 < 1 || isNaN(data128)){
validate10.errors = [{instancePath:instancePath+"/model_defaults/idle_unload_s",schemaPath:"#/properties/model_defaults/properties/idle_unload_s/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid39 = _errs263 === errors;
}
else {
var valid39 = true;
}
if(valid39){
if(data121.min_residency_s !== undefined){
let data129 = data121.min_residency_s;
const _errs265 = errors;
if(!(((typeof data129 == "number") && (!(data129 % 1) && !isNaN(data129))) && (isFinite(data129)))){
validate10.errors = [{instancePath:instancePath+"/model_defaults/min_residency_s",schemaPath:"#/properties/model_defaults/properties/min_residency_s/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs265){
if((typeof data129 == "number") && (isFinite(data129))){
if(data129 > 3600 || isNaN(data129)){
validate10.errors = [{instancePath:instancePath+"/model_defaults/min_residency_s",schemaPath:"#/properties/model_defaults/properties/min_residency_s/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600},message:"must be <= 3600"}];
return false;
}
else {
if(data129 < 0 || isNaN(data129)){
validate10.errors = [{instancePath:instancePath+"/model_defaults/min_residency_s",schemaPath:"#/properties/model_defaults/properties/min_residency_s/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid39 = _errs265 === errors;
}
else {
var valid39 = true;
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
var valid0 = _errs246 === errors;
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
validate10.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate10.errors = vErrors;
return errors === 0;
}

