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
const schema11 = {"type":"object","properties":{"bind":{"type":"string","default":"127.0.0.1:8080"},"data_dir":{"type":"string","default":"./.llama-orch"},"auth":{"type":"object","properties":{"token":{"type":"string","minLength":16},"token_file":{"type":"string"}},"knownFields":["token","token_file"]},"network":{"type":"object","properties":{"advertised_names":{"type":"array","items":{"type":"string","pattern":"^[A-Za-z0-9.-]{1,253}$"},"default":[]},"allowed_origins":{"type":"array","items":{"type":"string","pattern":"^https?://[^/]+$"},"default":[]}},"knownFields":["advertised_names","allowed_origins"]},"limits":{"type":"object","properties":{"body_bytes":{"type":"integer","minimum":1024,"maximum":67108864,"default":1048576},"stream_buffer_bytes":{"type":"integer","minimum":4096,"maximum":16777216,"default":262144},"requests_per_second":{"type":"number","minimum":0.01,"maximum":1000000}},"knownFields":["body_bytes","stream_buffer_bytes","requests_per_second"]},"watchdog":{"type":"object","properties":{"first_token_ms":{"type":"integer","minimum":1000,"maximum":86400000,"default":300000},"inter_token_ms":{"type":"integer","minimum":1000,"maximum":86400000,"default":60000},"load_stall_ms":{"type":"integer","minimum":1000,"maximum":86400000,"default":120000}},"knownFields":["first_token_ms","inter_token_ms","load_stall_ms"]},"breaker":{"type":"object","properties":{"failures":{"type":"integer","minimum":1,"maximum":100,"default":5},"open_s":{"type":"integer","minimum":1,"maximum":600,"default":30}},"knownFields":["failures","open_s"]},"placement":{"type":"object","properties":{"longest_turn_s":{"type":"integer","minimum":1,"maximum":3600,"default":30}},"knownFields":["longest_turn_s"]},"queue":{"type":"object","properties":{"capacity":{"type":"integer","minimum":1,"maximum":100000,"default":64},"policy":{"type":"string","enum":["reject","drop-lru"],"default":"reject"}},"knownFields":["capacity","policy"]},"sessions":{"type":"object","properties":{"ttl_s":{"type":"integer","minimum":1,"maximum":600,"default":600},"turns_max":{"type":"integer","minimum":1,"maximum":8,"default":8}},"knownFields":["ttl_s","turns_max"]},"budgets":{"type":"object","properties":{"mode":{"type":"string","enum":["advisory","enforce"],"default":"advisory"},"tokens":{"type":"integer","minimum":1,"maximum":1000000000000},"time_s":{"type":"number","exclusiveMinimum":0,"maximum":604800},"cost":{"type":"number","exclusiveMinimum":0,"maximum":1000000000},"currency":{"type":"string","pattern":"^[A-Z]{3}$","default":"EUR"},"rates":{"type":"array","maxItems":256,"default":[],"items":{"type":"object","required":["id","tokens_in","tokens_out"],"properties":{"id":{"type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$"},"tokens_in":{"type":"number","minimum":0,"maximum":1000000000},"tokens_out":{"type":"number","minimum":0,"maximum":1000000000}},"knownFields":["id","tokens_in","tokens_out"]}}},"knownFields":["mode","tokens","time_s","cost","currency","rates"]},"retention":{"type":"object","properties":{"finished_ms":{"type":"integer","minimum":1000,"default":3600000},"finished_bytes":{"type":"integer","minimum":65536,"default":134217728}},"knownFields":["finished_ms","finished_bytes"]},"shutdown":{"type":"object","properties":{"drain_ms":{"type":"integer","minimum":0,"maximum":600000,"default":10000}},"knownFields":["drain_ms"]},"log":{"type":"object","properties":{"level":{"type":"string","enum":["error","warn","info","debug"],"default":"info"}},"knownFields":["level"]},"devices":{"type":"object","properties":{"margin_bytes":{"type":"integer","minimum":0,"maximum":1099511627776,"default":536870912},"vram_return_ms":{"type":"integer","minimum":0,"maximum":60000,"default":5000},"simulated":{"type":"array","minItems":1,"maxItems":16,"items":{"type":"object","required":["name","memory_bytes"],"properties":{"name":{"type":"string","minLength":1,"maxLength":128},"memory_bytes":{"type":"integer","minimum":1048576,"maximum":1099511627776}},"knownFields":["name","memory_bytes"]}}},"knownFields":["margin_bytes","vram_return_ms","simulated"]},"sampler_profiles":{"type":"array","maxItems":64,"default":[],"items":{"type":"object","required":["version"],"properties":{"version":{"type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$"},"temperature":{"type":"number","minimum":0,"maximum":5},"top_k":{"type":"integer","minimum":0,"maximum":100000},"top_p":{"type":"number","exclusiveMinimum":0,"maximum":1},"min_p":{"type":"number","minimum":0,"maximum":1},"repeat_penalty":{"type":"number","minimum":0.1,"maximum":10},"repeat_last_n":{"type":"integer","minimum":0,"maximum":4096}},"knownFields":["version","temperature","top_k","top_p","min_p","repeat_penalty","repeat_last_n"]}},"pools":{"type":"array","minItems":1,"maxItems":64,"items":{"type":"object","required":["id","model"],"properties":{"id":{"type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$"},"model_ref":{"type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$"},"model":{"type":"string","minLength":1},"workload":{"type":"string","enum":["completion","embedding","rerank"],"default":"completion"},"engine":{"type":"string","enum":["llamacpp","fake"],"default":"llamacpp"},"device":{"type":"string","enum":["auto","cpu","cuda"],"default":"auto"},"devices":{"type":"array","minItems":1,"maxItems":16,"uniqueItems":true,"items":{"type":["integer","string"],"minimum":0,"maximum":63,"pattern":"^(GPU|MIG)-[A-Za-z0-9-]{1,64}$"}},"tensor_split":{"type":"array","minItems":2,"maxItems":16,"items":{"type":"number","exclusiveMinimum":0}},"replicas":{"anyOf":[{"type":"integer","minimum":1,"maximum":16},{"const":"auto"}],"default":1},"load":{"type":"string","enum":["preload","on_demand"],"default":"preload"},"idle_unload_s":{"type":"integer","minimum":1,"maximum":604800},"min_residency_s":{"type":"integer","minimum":0,"maximum":3600,"default":10},"slots":{"type":"integer","minimum":1,"maximum":64,"default":2},"best_effort_slots":{"type":"integer","minimum":0,"maximum":256,"default":0},"ctx":{"type":"integer","minimum":256,"maximum":16777216,"default":512},"threads":{"type":"integer","minimum":1,"maximum":1024}},"knownFields":["id","model_ref","model","workload","engine","device","devices","tensor_split","replicas","load","idle_unload_s","min_residency_s","slots","best_effort_slots","ctx","threads"]}},"models":{"type":"array","maxItems":256,"default":[],"items":{"type":"object","required":["id","model"],"properties":{"id":{"type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$"},"model":{"type":"string","minLength":1},"workload":{"type":"string","enum":["completion","embedding","rerank"],"default":"completion"}},"knownFields":["id","model","workload"]}},"catalog":{"type":"object","properties":{"trust_policy":{"type":"string","enum":["permissive","strict"],"default":"permissive"},"trusted_keys":{"type":"array","items":{"type":"string","pattern":"^RW[QRST][A-Za-z0-9+/]{53}$"},"default":[]},"pull_max_bytes":{"type":"integer","minimum":1024,"maximum":9007199254740991,"default":274877906944},"hf_endpoint":{"type":"string","pattern":"^https?://[^/?#@\\s]+(/[^?#@\\s]+)*$","default":"https://huggingface.co"}},"knownFields":["trust_policy","trusted_keys","pull_max_bytes","hf_endpoint"]},"policy":{"type":"object","properties":{"default":{"type":"string","enum":["allow","deny"],"default":"allow"},"module":{"type":"object","required":["path"],"properties":{"path":{"type":"string","minLength":1},"timeout_ms":{"type":"integer","minimum":10,"maximum":60000,"default":1000},"on_failure":{"type":"string","enum":["deny","allow","rules"],"default":"deny"}},"knownFields":["path","timeout_ms","on_failure"]},"private_networks":{"type":"array","maxItems":64,"items":{"type":"string","pattern":"^([0-9]{1,3}(\\.[0-9]{1,3}){3}/([0-9]|[12][0-9]|3[0-2])|[0-9a-f:.]*:[0-9a-f:.]*/([0-9]|[1-9][0-9]|1[01][0-9]|12[0-8]))$"},"default":[]},"rules":{"type":"array","maxItems":256,"default":[],"items":{"type":"object","required":["effect"],"properties":{"effect":{"type":"string","enum":["allow","deny"]},"action":{"type":"string","enum":["placement","model_pull","engine_http","tool_http"]},"scheme":{"type":"string","enum":["http","https"]},"host":{"type":"string","pattern":"^(\\*\\.)?[a-z0-9._:-]{1,253}$"},"port":{"type":"integer","minimum":1,"maximum":65535},"method":{"type":"string","enum":["GET","HEAD","POST","PUT","PATCH","DELETE","OPTIONS"]},"path":{"type":"string","pattern":"^/[^?#*]*\\*?$"},"model":{"type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$"},"pool":{"type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$"},"device":{"type":"string","pattern":"^[A-Za-z0-9-]{1,80}$"},"reason":{"type":"string","minLength":1,"maxLength":256}},"knownFields":["effect","action","scheme","host","port","method","path","model","pool","device","reason"]}}},"knownFields":["default","module","private_networks","rules"]},"model_defaults":{"type":"object","properties":{"engine":{"type":"string","enum":["llamacpp","fake"],"default":"llamacpp"},"device":{"type":"string","enum":["auto","cpu","cuda"],"default":"auto"},"replicas":{"anyOf":[{"type":"integer","minimum":1,"maximum":16},{"const":"auto"}],"default":1},"slots":{"type":"integer","minimum":1,"maximum":64,"default":2},"best_effort_slots":{"type":"integer","minimum":0,"maximum":256,"default":0},"ctx":{"type":"integer","minimum":256,"maximum":16777216,"default":512},"idle_unload_s":{"type":"integer","minimum":1,"maximum":604800,"default":300},"min_residency_s":{"type":"integer","minimum":0,"maximum":3600,"default":10}},"knownFields":["engine","device","replicas","slots","best_effort_slots","ctx","idle_unload_s","min_residency_s"]}},"knownFields":["bind","data_dir","auth","network","limits","watchdog","breaker","placement","queue","sessions","budgets","retention","shutdown","log","devices","sampler_profiles","pools","models","catalog","policy","model_defaults"],"$id":"configFile"};
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
if(((((((((((((((((((((key0 !== "bind") && (key0 !== "data_dir")) && (key0 !== "auth")) && (key0 !== "network")) && (key0 !== "limits")) && (key0 !== "watchdog")) && (key0 !== "breaker")) && (key0 !== "placement")) && (key0 !== "queue")) && (key0 !== "sessions")) && (key0 !== "budgets")) && (key0 !== "retention")) && (key0 !== "shutdown")) && (key0 !== "log")) && (key0 !== "devices")) && (key0 !== "sampler_profiles")) && (key0 !== "pools")) && (key0 !== "models")) && (key0 !== "catalog")) && (key0 !== "policy")) && (key0 !== "model_defaults")){
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
if(data.watchdog !== undefined){
let data14 = data.watchdog;
const _errs29 = errors;
if(errors === _errs29){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
let unknown4;
for(const key4 in data14){
if(((key4 !== "first_token_ms") && (key4 !== "inter_token_ms")) && (key4 !== "load_stall_ms")){
unknown4 = key4;
break;
}
}
if(unknown4 !== undefined){
validate10.errors = [{instancePath:instancePath+"/watchdog",schemaPath:"#/properties/watchdog/knownFields",keyword:"knownFields",params:{unknown: unknown4, known: schema11.properties.watchdog.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data14.first_token_ms !== undefined){
let data15 = data14.first_token_ms;
const _errs31 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
validate10.errors = [{instancePath:instancePath+"/watchdog/first_token_ms",schemaPath:"#/properties/watchdog/properties/first_token_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs31){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 86400000 || isNaN(data15)){
validate10.errors = [{instancePath:instancePath+"/watchdog/first_token_ms",schemaPath:"#/properties/watchdog/properties/first_token_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400000},message:"must be <= 86400000"}];
return false;
}
else {
if(data15 < 1000 || isNaN(data15)){
validate10.errors = [{instancePath:instancePath+"/watchdog/first_token_ms",schemaPath:"#/properties/watchdog/properties/first_token_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000},message:"must be >= 1000"}];
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
if(data14.inter_token_ms !== undefined){
let data16 = data14.inter_token_ms;
const _errs33 = errors;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
validate10.errors = [{instancePath:instancePath+"/watchdog/inter_token_ms",schemaPath:"#/properties/watchdog/properties/inter_token_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs33){
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 86400000 || isNaN(data16)){
validate10.errors = [{instancePath:instancePath+"/watchdog/inter_token_ms",schemaPath:"#/properties/watchdog/properties/inter_token_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400000},message:"must be <= 86400000"}];
return false;
}
else {
if(data16 < 1000 || isNaN(data16)){
validate10.errors = [{instancePath:instancePath+"/watchdog/inter_token_ms",schemaPath:"#/properties/watchdog/properties/inter_token_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000},message:"must be >= 1000"}];
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
if(data14.load_stall_ms !== undefined){
let data17 = data14.load_stall_ms;
const _errs35 = errors;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
validate10.errors = [{instancePath:instancePath+"/watchdog/load_stall_ms",schemaPath:"#/properties/watchdog/properties/load_stall_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs35){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 86400000 || isNaN(data17)){
validate10.errors = [{instancePath:instancePath+"/watchdog/load_stall_ms",schemaPath:"#/properties/watchdog/properties/load_stall_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400000},message:"must be <= 86400000"}];
return false;
}
else {
if(data17 < 1000 || isNaN(data17)){
validate10.errors = [{instancePath:instancePath+"/watchdog/load_stall_ms",schemaPath:"#/properties/watchdog/properties/load_stall_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000},message:"must be >= 1000"}];
return false;
}
}
}
}
var valid6 = _errs35 === errors;
}
else {
var valid6 = true;
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
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.breaker !== undefined){
let data18 = data.breaker;
const _errs37 = errors;
if(errors === _errs37){
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
let unknown5;
for(const key5 in data18){
if((key5 !== "failures") && (key5 !== "open_s")){
unknown5 = key5;
break;
}
}
if(unknown5 !== undefined){
validate10.errors = [{instancePath:instancePath+"/breaker",schemaPath:"#/properties/breaker/knownFields",keyword:"knownFields",params:{unknown: unknown5, known: schema11.properties.breaker.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data18.failures !== undefined){
let data19 = data18.failures;
const _errs39 = errors;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
validate10.errors = [{instancePath:instancePath+"/breaker/failures",schemaPath:"#/properties/breaker/properties/failures/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs39){
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 100 || isNaN(data19)){
validate10.errors = [{instancePath:instancePath+"/breaker/failures",schemaPath:"#/properties/breaker/properties/failures/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"}];
return false;
}
else {
if(data19 < 1 || isNaN(data19)){
validate10.errors = [{instancePath:instancePath+"/breaker/failures",schemaPath:"#/properties/breaker/properties/failures/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
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
if(data18.open_s !== undefined){
let data20 = data18.open_s;
const _errs41 = errors;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
validate10.errors = [{instancePath:instancePath+"/breaker/open_s",schemaPath:"#/properties/breaker/properties/open_s/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs41){
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 600 || isNaN(data20)){
validate10.errors = [{instancePath:instancePath+"/breaker/open_s",schemaPath:"#/properties/breaker/properties/open_s/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600},message:"must be <= 600"}];
return false;
}
else {
if(data20 < 1 || isNaN(data20)){
validate10.errors = [{instancePath:instancePath+"/breaker/open_s",schemaPath:"#/properties/breaker/properties/open_s/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
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
else {
validate10.errors = [{instancePath:instancePath+"/breaker",schemaPath:"#/properties/breaker/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.placement !== undefined){
let data21 = data.placement;
const _errs43 = errors;
if(errors === _errs43){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
let unknown6;
for(const key6 in data21){
if(key6 !== "longest_turn_s"){
unknown6 = key6;
break;
}
}
if(unknown6 !== undefined){
validate10.errors = [{instancePath:instancePath+"/placement",schemaPath:"#/properties/placement/knownFields",keyword:"knownFields",params:{unknown: unknown6, known: schema11.properties.placement.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data21.longest_turn_s !== undefined){
let data22 = data21.longest_turn_s;
const _errs45 = errors;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
validate10.errors = [{instancePath:instancePath+"/placement/longest_turn_s",schemaPath:"#/properties/placement/properties/longest_turn_s/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs45){
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 3600 || isNaN(data22)){
validate10.errors = [{instancePath:instancePath+"/placement/longest_turn_s",schemaPath:"#/properties/placement/properties/longest_turn_s/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600},message:"must be <= 3600"}];
return false;
}
else {
if(data22 < 1 || isNaN(data22)){
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
var valid0 = _errs43 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.queue !== undefined){
let data23 = data.queue;
const _errs47 = errors;
if(errors === _errs47){
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
let unknown7;
for(const key7 in data23){
if((key7 !== "capacity") && (key7 !== "policy")){
unknown7 = key7;
break;
}
}
if(unknown7 !== undefined){
validate10.errors = [{instancePath:instancePath+"/queue",schemaPath:"#/properties/queue/knownFields",keyword:"knownFields",params:{unknown: unknown7, known: schema11.properties.queue.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data23.capacity !== undefined){
let data24 = data23.capacity;
const _errs49 = errors;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
validate10.errors = [{instancePath:instancePath+"/queue/capacity",schemaPath:"#/properties/queue/properties/capacity/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs49){
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 100000 || isNaN(data24)){
validate10.errors = [{instancePath:instancePath+"/queue/capacity",schemaPath:"#/properties/queue/properties/capacity/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000"}];
return false;
}
else {
if(data24 < 1 || isNaN(data24)){
validate10.errors = [{instancePath:instancePath+"/queue/capacity",schemaPath:"#/properties/queue/properties/capacity/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid9 = _errs49 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data23.policy !== undefined){
let data25 = data23.policy;
const _errs51 = errors;
if(typeof data25 !== "string"){
validate10.errors = [{instancePath:instancePath+"/queue/policy",schemaPath:"#/properties/queue/properties/policy/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data25 === "reject") || (data25 === "drop-lru"))){
validate10.errors = [{instancePath:instancePath+"/queue/policy",schemaPath:"#/properties/queue/properties/policy/enum",keyword:"enum",params:{allowedValues: schema11.properties.queue.properties.policy.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid9 = _errs51 === errors;
}
else {
var valid9 = true;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/queue",schemaPath:"#/properties/queue/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs47 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sessions !== undefined){
let data26 = data.sessions;
const _errs53 = errors;
if(errors === _errs53){
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let unknown8;
for(const key8 in data26){
if((key8 !== "ttl_s") && (key8 !== "turns_max")){
unknown8 = key8;
break;
}
}
if(unknown8 !== undefined){
validate10.errors = [{instancePath:instancePath+"/sessions",schemaPath:"#/properties/sessions/knownFields",keyword:"knownFields",params:{unknown: unknown8, known: schema11.properties.sessions.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data26.ttl_s !== undefined){
let data27 = data26.ttl_s;
const _errs55 = errors;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
validate10.errors = [{instancePath:instancePath+"/sessions/ttl_s",schemaPath:"#/properties/sessions/properties/ttl_s/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs55){
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 600 || isNaN(data27)){
validate10.errors = [{instancePath:instancePath+"/sessions/ttl_s",schemaPath:"#/properties/sessions/properties/ttl_s/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600},message:"must be <= 600"}];
return false;
}
else {
if(data27 < 1 || isNaN(data27)){
validate10.errors = [{instancePath:instancePath+"/sessions/ttl_s",schemaPath:"#/properties/sessions/properties/ttl_s/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
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
if(data26.turns_max !== undefined){
let data28 = data26.turns_max;
const _errs57 = errors;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
validate10.errors = [{instancePath:instancePath+"/sessions/turns_max",schemaPath:"#/properties/sessions/properties/turns_max/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs57){
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 > 8 || isNaN(data28)){
validate10.errors = [{instancePath:instancePath+"/sessions/turns_max",schemaPath:"#/properties/sessions/properties/turns_max/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8},message:"must be <= 8"}];
return false;
}
else {
if(data28 < 1 || isNaN(data28)){
validate10.errors = [{instancePath:instancePath+"/sessions/turns_max",schemaPath:"#/properties/sessions/properties/turns_max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
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
validate10.errors = [{instancePath:instancePath+"/sessions",schemaPath:"#/properties/sessions/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs53 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.budgets !== undefined){
let data29 = data.budgets;
const _errs59 = errors;
if(errors === _errs59){
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
let unknown9;
for(const key9 in data29){
if((((((key9 !== "mode") && (key9 !== "tokens")) && (key9 !== "time_s")) && (key9 !== "cost")) && (key9 !== "currency")) && (key9 !== "rates")){
unknown9 = key9;
break;
}
}
if(unknown9 !== undefined){
validate10.errors = [{instancePath:instancePath+"/budgets",schemaPath:"#/properties/budgets/knownFields",keyword:"knownFields",params:{unknown: unknown9, known: schema11.properties.budgets.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data29.mode !== undefined){
let data30 = data29.mode;
const _errs61 = errors;
if(typeof data30 !== "string"){
validate10.errors = [{instancePath:instancePath+"/budgets/mode",schemaPath:"#/properties/budgets/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data30 === "advisory") || (data30 === "enforce"))){
validate10.errors = [{instancePath:instancePath+"/budgets/mode",schemaPath:"#/properties/budgets/properties/mode/enum",keyword:"enum",params:{allowedValues: schema11.properties.budgets.properties.mode.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid11 = _errs61 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data29.tokens !== undefined){
let data31 = data29.tokens;
const _errs63 = errors;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
validate10.errors = [{instancePath:instancePath+"/budgets/tokens",schemaPath:"#/properties/budgets/properties/tokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs63){
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 1000000000000 || isNaN(data31)){
validate10.errors = [{instancePath:instancePath+"/budgets/tokens",schemaPath:"#/properties/budgets/properties/tokens/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000000},message:"must be <= 1000000000000"}];
return false;
}
else {
if(data31 < 1 || isNaN(data31)){
validate10.errors = [{instancePath:instancePath+"/budgets/tokens",schemaPath:"#/properties/budgets/properties/tokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
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
if(valid11){
if(data29.time_s !== undefined){
let data32 = data29.time_s;
const _errs65 = errors;
if(errors === _errs65){
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 > 604800 || isNaN(data32)){
validate10.errors = [{instancePath:instancePath+"/budgets/time_s",schemaPath:"#/properties/budgets/properties/time_s/maximum",keyword:"maximum",params:{comparison: "<=", limit: 604800},message:"must be <= 604800"}];
return false;
}
else {
if(data32 <= 0 || isNaN(data32)){
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
var valid11 = _errs65 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data29.cost !== undefined){
let data33 = data29.cost;
const _errs67 = errors;
if(errors === _errs67){
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 > 1000000000 || isNaN(data33)){
validate10.errors = [{instancePath:instancePath+"/budgets/cost",schemaPath:"#/properties/budgets/properties/cost/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"}];
return false;
}
else {
if(data33 <= 0 || isNaN(data33)){
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
var valid11 = _errs67 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data29.currency !== undefined){
let data34 = data29.currency;
const _errs69 = errors;
if(errors === _errs69){
if(typeof data34 === "string"){
if(!pattern2.test(data34)){
validate10.errors = [{instancePath:instancePath+"/budgets/currency",schemaPath:"#/properties/budgets/properties/currency/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/budgets/currency",schemaPath:"#/properties/budgets/properties/currency/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid11 = _errs69 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data29.rates !== undefined){
let data35 = data29.rates;
const _errs71 = errors;
if(errors === _errs71){
if(Array.isArray(data35)){
if(data35.length > 256){
validate10.errors = [{instancePath:instancePath+"/budgets/rates",schemaPath:"#/properties/budgets/properties/rates/maxItems",keyword:"maxItems",params:{limit: 256},message:"must NOT have more than 256 items"}];
return false;
}
else {
var valid12 = true;
const len2 = data35.length;
for(let i2=0; i2<len2; i2++){
let data36 = data35[i2];
const _errs73 = errors;
if(errors === _errs73){
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
let unknown10;
for(const key10 in data36){
if(((key10 !== "id") && (key10 !== "tokens_in")) && (key10 !== "tokens_out")){
unknown10 = key10;
break;
}
}
if(unknown10 !== undefined){
validate10.errors = [{instancePath:instancePath+"/budgets/rates/" + i2,schemaPath:"#/properties/budgets/properties/rates/items/knownFields",keyword:"knownFields",params:{unknown: unknown10, known: schema11.properties.budgets.properties.rates.items.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if((((data36.id === undefined) && (missing0 = "id")) || ((data36.tokens_in === undefined) && (missing0 = "tokens_in"))) || ((data36.tokens_out === undefined) && (missing0 = "tokens_out"))){
validate10.errors = [{instancePath:instancePath+"/budgets/rates/" + i2,schemaPath:"#/properties/budgets/properties/rates/items/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data36.id !== undefined){
let data37 = data36.id;
const _errs75 = errors;
if(errors === _errs75){
if(typeof data37 === "string"){
if(!pattern3.test(data37)){
validate10.errors = [{instancePath:instancePath+"/budgets/rates/" + i2+"/id",schemaPath:"#/properties/budgets/properties/rates/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/budgets/rates/" + i2+"/id",schemaPath:"#/properties/budgets/properties/rates/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid13 = _errs75 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data36.tokens_in !== undefined){
let data38 = data36.tokens_in;
const _errs77 = errors;
if(errors === _errs77){
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 > 1000000000 || isNaN(data38)){
validate10.errors = [{instancePath:instancePath+"/budgets/rates/" + i2+"/tokens_in",schemaPath:"#/properties/budgets/properties/rates/items/properties/tokens_in/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"}];
return false;
}
else {
if(data38 < 0 || isNaN(data38)){
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
var valid13 = _errs77 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data36.tokens_out !== undefined){
let data39 = data36.tokens_out;
const _errs79 = errors;
if(errors === _errs79){
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 > 1000000000 || isNaN(data39)){
validate10.errors = [{instancePath:instancePath+"/budgets/rates/" + i2+"/tokens_out",schemaPath:"#/properties/budgets/properties/rates/items/properties/tokens_out/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"}];
return false;
}
else {
if(data39 < 0 || isNaN(data39)){
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
var valid13 = _errs79 === errors;
}
else {
var valid13 = true;
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
var valid12 = _errs73 === errors;
if(!valid12){
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
var valid11 = _errs71 === errors;
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
validate10.errors = [{instancePath:instancePath+"/budgets",schemaPath:"#/properties/budgets/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs59 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.retention !== undefined){
let data40 = data.retention;
const _errs81 = errors;
if(errors === _errs81){
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
let unknown11;
for(const key11 in data40){
if((key11 !== "finished_ms") && (key11 !== "finished_bytes")){
unknown11 = key11;
break;
}
}
if(unknown11 !== undefined){
validate10.errors = [{instancePath:instancePath+"/retention",schemaPath:"#/properties/retention/knownFields",keyword:"knownFields",params:{unknown: unknown11, known: schema11.properties.retention.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data40.finished_ms !== undefined){
let data41 = data40.finished_ms;
const _errs83 = errors;
if(!(((typeof data41 == "number") && (!(data41 % 1) && !isNaN(data41))) && (isFinite(data41)))){
validate10.errors = [{instancePath:instancePath+"/retention/finished_ms",schemaPath:"#/properties/retention/properties/finished_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs83){
if((typeof data41 == "number") && (isFinite(data41))){
if(data41 < 1000 || isNaN(data41)){
validate10.errors = [{instancePath:instancePath+"/retention/finished_ms",schemaPath:"#/properties/retention/properties/finished_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000},message:"must be >= 1000"}];
return false;
}
}
}
var valid14 = _errs83 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data40.finished_bytes !== undefined){
let data42 = data40.finished_bytes;
const _errs85 = errors;
if(!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42)))){
validate10.errors = [{instancePath:instancePath+"/retention/finished_bytes",schemaPath:"#/properties/retention/properties/finished_bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs85){
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 < 65536 || isNaN(data42)){
validate10.errors = [{instancePath:instancePath+"/retention/finished_bytes",schemaPath:"#/properties/retention/properties/finished_bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 65536},message:"must be >= 65536"}];
return false;
}
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
else {
validate10.errors = [{instancePath:instancePath+"/retention",schemaPath:"#/properties/retention/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs81 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.shutdown !== undefined){
let data43 = data.shutdown;
const _errs87 = errors;
if(errors === _errs87){
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
let unknown12;
for(const key12 in data43){
if(key12 !== "drain_ms"){
unknown12 = key12;
break;
}
}
if(unknown12 !== undefined){
validate10.errors = [{instancePath:instancePath+"/shutdown",schemaPath:"#/properties/shutdown/knownFields",keyword:"knownFields",params:{unknown: unknown12, known: schema11.properties.shutdown.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data43.drain_ms !== undefined){
let data44 = data43.drain_ms;
const _errs89 = errors;
if(!(((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44))) && (isFinite(data44)))){
validate10.errors = [{instancePath:instancePath+"/shutdown/drain_ms",schemaPath:"#/properties/shutdown/properties/drain_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs89){
if((typeof data44 == "number") && (isFinite(data44))){
if(data44 > 600000 || isNaN(data44)){
validate10.errors = [{instancePath:instancePath+"/shutdown/drain_ms",schemaPath:"#/properties/shutdown/properties/drain_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600000},message:"must be <= 600000"}];
return false;
}
else {
if(data44 < 0 || isNaN(data44)){
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
var valid0 = _errs87 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.log !== undefined){
let data45 = data.log;
const _errs91 = errors;
if(errors === _errs91){
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
let unknown13;
for(const key13 in data45){
if(key13 !== "level"){
unknown13 = key13;
break;
}
}
if(unknown13 !== undefined){
validate10.errors = [{instancePath:instancePath+"/log",schemaPath:"#/properties/log/knownFields",keyword:"knownFields",params:{unknown: unknown13, known: schema11.properties.log.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data45.level !== undefined){
let data46 = data45.level;
if(typeof data46 !== "string"){
validate10.errors = [{instancePath:instancePath+"/log/level",schemaPath:"#/properties/log/properties/level/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data46 === "error") || (data46 === "warn")) || (data46 === "info")) || (data46 === "debug"))){
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
var valid0 = _errs91 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.devices !== undefined){
let data47 = data.devices;
const _errs95 = errors;
if(errors === _errs95){
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
let unknown14;
for(const key14 in data47){
if(((key14 !== "margin_bytes") && (key14 !== "vram_return_ms")) && (key14 !== "simulated")){
unknown14 = key14;
break;
}
}
if(unknown14 !== undefined){
validate10.errors = [{instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/knownFields",keyword:"knownFields",params:{unknown: unknown14, known: schema11.properties.devices.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data47.margin_bytes !== undefined){
let data48 = data47.margin_bytes;
const _errs97 = errors;
if(!(((typeof data48 == "number") && (!(data48 % 1) && !isNaN(data48))) && (isFinite(data48)))){
validate10.errors = [{instancePath:instancePath+"/devices/margin_bytes",schemaPath:"#/properties/devices/properties/margin_bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs97){
if((typeof data48 == "number") && (isFinite(data48))){
if(data48 > 1099511627776 || isNaN(data48)){
validate10.errors = [{instancePath:instancePath+"/devices/margin_bytes",schemaPath:"#/properties/devices/properties/margin_bytes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1099511627776},message:"must be <= 1099511627776"}];
return false;
}
else {
if(data48 < 0 || isNaN(data48)){
validate10.errors = [{instancePath:instancePath+"/devices/margin_bytes",schemaPath:"#/properties/devices/properties/margin_bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid17 = _errs97 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data47.vram_return_ms !== undefined){
let data49 = data47.vram_return_ms;
const _errs99 = errors;
if(!(((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49))) && (isFinite(data49)))){
validate10.errors = [{instancePath:instancePath+"/devices/vram_return_ms",schemaPath:"#/properties/devices/properties/vram_return_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs99){
if((typeof data49 == "number") && (isFinite(data49))){
if(data49 > 60000 || isNaN(data49)){
validate10.errors = [{instancePath:instancePath+"/devices/vram_return_ms",schemaPath:"#/properties/devices/properties/vram_return_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000},message:"must be <= 60000"}];
return false;
}
else {
if(data49 < 0 || isNaN(data49)){
validate10.errors = [{instancePath:instancePath+"/devices/vram_return_ms",schemaPath:"#/properties/devices/properties/vram_return_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid17 = _errs99 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data47.simulated !== undefined){
let data50 = data47.simulated;
const _errs101 = errors;
if(errors === _errs101){
if(Array.isArray(data50)){
if(data50.length > 16){
validate10.errors = [{instancePath:instancePath+"/devices/simulated",schemaPath:"#/properties/devices/properties/simulated/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
if(data50.length < 1){
validate10.errors = [{instancePath:instancePath+"/devices/simulated",schemaPath:"#/properties/devices/properties/simulated/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid18 = true;
const len3 = data50.length;
for(let i3=0; i3<len3; i3++){
let data51 = data50[i3];
const _errs103 = errors;
if(errors === _errs103){
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
let unknown15;
for(const key15 in data51){
if((key15 !== "name") && (key15 !== "memory_bytes")){
unknown15 = key15;
break;
}
}
if(unknown15 !== undefined){
validate10.errors = [{instancePath:instancePath+"/devices/simulated/" + i3,schemaPath:"#/properties/devices/properties/simulated/items/knownFields",keyword:"knownFields",params:{unknown: unknown15, known: schema11.properties.devices.properties.simulated.items.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing1;
if(((data51.name === undefined) && (missing1 = "name")) || ((data51.memory_bytes === undefined) && (missing1 = "memory_bytes"))){
validate10.errors = [{instancePath:instancePath+"/devices/simulated/" + i3,schemaPath:"#/properties/devices/properties/simulated/items/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data51.name !== undefined){
let data52 = data51.name;
const _errs105 = errors;
if(errors === _errs105){
if(typeof data52 === "string"){
if(func2(data52) > 128){
validate10.errors = [{instancePath:instancePath+"/devices/simulated/" + i3+"/name",schemaPath:"#/properties/devices/properties/simulated/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
else {
if(func2(data52) < 1){
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
var valid19 = _errs105 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data51.memory_bytes !== undefined){
let data53 = data51.memory_bytes;
const _errs107 = errors;
if(!(((typeof data53 == "number") && (!(data53 % 1) && !isNaN(data53))) && (isFinite(data53)))){
validate10.errors = [{instancePath:instancePath+"/devices/simulated/" + i3+"/memory_bytes",schemaPath:"#/properties/devices/properties/simulated/items/properties/memory_bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs107){
if((typeof data53 == "number") && (isFinite(data53))){
if(data53 > 1099511627776 || isNaN(data53)){
validate10.errors = [{instancePath:instancePath+"/devices/simulated/" + i3+"/memory_bytes",schemaPath:"#/properties/devices/properties/simulated/items/properties/memory_bytes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1099511627776},message:"must be <= 1099511627776"}];
return false;
}
else {
if(data53 < 1048576 || isNaN(data53)){
validate10.errors = [{instancePath:instancePath+"/devices/simulated/" + i3+"/memory_bytes",schemaPath:"#/properties/devices/properties/simulated/items/properties/memory_bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1048576},message:"must be >= 1048576"}];
return false;
}
}
}
}
var valid19 = _errs107 === errors;
}
else {
var valid19 = true;
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
var valid18 = _errs103 === errors;
if(!valid18){
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
var valid17 = _errs101 === errors;
}
else {
var valid17 = true;
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
var valid0 = _errs95 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sampler_profiles !== undefined){
let data54 = data.sampler_profiles;
const _errs109 = errors;
if(errors === _errs109){
if(Array.isArray(data54)){
if(data54.length > 64){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles",schemaPath:"#/properties/sampler_profiles/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"}];
return false;
}
else {
var valid20 = true;
const len4 = data54.length;
for(let i4=0; i4<len4; i4++){
let data55 = data54[i4];
const _errs111 = errors;
if(errors === _errs111){
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
let unknown16;
for(const key16 in data55){
if(((((((key16 !== "version") && (key16 !== "temperature")) && (key16 !== "top_k")) && (key16 !== "top_p")) && (key16 !== "min_p")) && (key16 !== "repeat_penalty")) && (key16 !== "repeat_last_n")){
unknown16 = key16;
break;
}
}
if(unknown16 !== undefined){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i4,schemaPath:"#/properties/sampler_profiles/items/knownFields",keyword:"knownFields",params:{unknown: unknown16, known: schema11.properties.sampler_profiles.items.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing2;
if((data55.version === undefined) && (missing2 = "version")){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i4,schemaPath:"#/properties/sampler_profiles/items/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data55.version !== undefined){
let data56 = data55.version;
const _errs113 = errors;
if(errors === _errs113){
if(typeof data56 === "string"){
if(!pattern3.test(data56)){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i4+"/version",schemaPath:"#/properties/sampler_profiles/items/properties/version/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i4+"/version",schemaPath:"#/properties/sampler_profiles/items/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid21 = _errs113 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data55.temperature !== undefined){
let data57 = data55.temperature;
const _errs115 = errors;
if(errors === _errs115){
if((typeof data57 == "number") && (isFinite(data57))){
if(data57 > 5 || isNaN(data57)){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i4+"/temperature",schemaPath:"#/properties/sampler_profiles/items/properties/temperature/maximum",keyword:"maximum",params:{comparison: "<=", limit: 5},message:"must be <= 5"}];
return false;
}
else {
if(data57 < 0 || isNaN(data57)){
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
var valid21 = _errs115 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data55.top_k !== undefined){
let data58 = data55.top_k;
const _errs117 = errors;
if(!(((typeof data58 == "number") && (!(data58 % 1) && !isNaN(data58))) && (isFinite(data58)))){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i4+"/top_k",schemaPath:"#/properties/sampler_profiles/items/properties/top_k/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs117){
if((typeof data58 == "number") && (isFinite(data58))){
if(data58 > 100000 || isNaN(data58)){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i4+"/top_k",schemaPath:"#/properties/sampler_profiles/items/properties/top_k/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000"}];
return false;
}
else {
if(data58 < 0 || isNaN(data58)){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i4+"/top_k",schemaPath:"#/properties/sampler_profiles/items/properties/top_k/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid21 = _errs117 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data55.top_p !== undefined){
let data59 = data55.top_p;
const _errs119 = errors;
if(errors === _errs119){
if((typeof data59 == "number") && (isFinite(data59))){
if(data59 > 1 || isNaN(data59)){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i4+"/top_p",schemaPath:"#/properties/sampler_profiles/items/properties/top_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data59 <= 0 || isNaN(data59)){
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
var valid21 = _errs119 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data55.min_p !== undefined){
let data60 = data55.min_p;
const _errs121 = errors;
if(errors === _errs121){
if((typeof data60 == "number") && (isFinite(data60))){
if(data60 > 1 || isNaN(data60)){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i4+"/min_p",schemaPath:"#/properties/sampler_profiles/items/properties/min_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data60 < 0 || isNaN(data60)){
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
var valid21 = _errs121 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data55.repeat_penalty !== undefined){
let data61 = data55.repeat_penalty;
const _errs123 = errors;
if(errors === _errs123){
if((typeof data61 == "number") && (isFinite(data61))){
if(data61 > 10 || isNaN(data61)){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i4+"/repeat_penalty",schemaPath:"#/properties/sampler_profiles/items/properties/repeat_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},message:"must be <= 10"}];
return false;
}
else {
if(data61 < 0.1 || isNaN(data61)){
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
var valid21 = _errs123 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data55.repeat_last_n !== undefined){
let data62 = data55.repeat_last_n;
const _errs125 = errors;
if(!(((typeof data62 == "number") && (!(data62 % 1) && !isNaN(data62))) && (isFinite(data62)))){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i4+"/repeat_last_n",schemaPath:"#/properties/sampler_profiles/items/properties/repeat_last_n/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs125){
if((typeof data62 == "number") && (isFinite(data62))){
if(data62 > 4096 || isNaN(data62)){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i4+"/repeat_last_n",schemaPath:"#/properties/sampler_profiles/items/properties/repeat_last_n/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4096},message:"must be <= 4096"}];
return false;
}
else {
if(data62 < 0 || isNaN(data62)){
validate10.errors = [{instancePath:instancePath+"/sampler_profiles/" + i4+"/repeat_last_n",schemaPath:"#/properties/sampler_profiles/items/properties/repeat_last_n/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid21 = _errs125 === errors;
}
else {
var valid21 = true;
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
var valid20 = _errs111 === errors;
if(!valid20){
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
var valid0 = _errs109 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pools !== undefined){
let data63 = data.pools;
const _errs127 = errors;
if(errors === _errs127){
if(Array.isArray(data63)){
if(data63.length > 64){
validate10.errors = [{instancePath:instancePath+"/pools",schemaPath:"#/properties/pools/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"}];
return false;
}
else {
if(data63.length < 1){
validate10.errors = [{instancePath:instancePath+"/pools",schemaPath:"#/properties/pools/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid22 = true;
const len5 = data63.length;
for(let i5=0; i5<len5; i5++){
let data64 = data63[i5];
const _errs129 = errors;
if(errors === _errs129){
if(data64 && typeof data64 == "object" && !Array.isArray(data64)){
let unknown17;
for(const key17 in data64){
if((((((((((((((((key17 !== "id") && (key17 !== "model_ref")) && (key17 !== "model")) && (key17 !== "workload")) && (key17 !== "engine")) && (key17 !== "device")) && (key17 !== "devices")) && (key17 !== "tensor_split")) && (key17 !== "replicas")) && (key17 !== "load")) && (key17 !== "idle_unload_s")) && (key17 !== "min_residency_s")) && (key17 !== "slots")) && (key17 !== "best_effort_slots")) && (key17 !== "ctx")) && (key17 !== "threads")){
unknown17 = key17;
break;
}
}
if(unknown17 !== undefined){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5,schemaPath:"#/properties/pools/items/knownFields",keyword:"knownFields",params:{unknown: unknown17, known: schema11.properties.pools.items.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing3;
if(((data64.id === undefined) && (missing3 = "id")) || ((data64.model === undefined) && (missing3 = "model"))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5,schemaPath:"#/properties/pools/items/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
if(data64.id !== undefined){
let data65 = data64.id;
const _errs131 = errors;
if(errors === _errs131){
if(typeof data65 === "string"){
if(!pattern3.test(data65)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/id",schemaPath:"#/properties/pools/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/id",schemaPath:"#/properties/pools/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid23 = _errs131 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data64.model_ref !== undefined){
let data66 = data64.model_ref;
const _errs133 = errors;
if(errors === _errs133){
if(typeof data66 === "string"){
if(!pattern3.test(data66)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/model_ref",schemaPath:"#/properties/pools/items/properties/model_ref/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/model_ref",schemaPath:"#/properties/pools/items/properties/model_ref/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid23 = _errs133 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data64.model !== undefined){
let data67 = data64.model;
const _errs135 = errors;
if(errors === _errs135){
if(typeof data67 === "string"){
if(func2(data67) < 1){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/model",schemaPath:"#/properties/pools/items/properties/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/model",schemaPath:"#/properties/pools/items/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid23 = _errs135 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data64.workload !== undefined){
let data68 = data64.workload;
const _errs137 = errors;
if(typeof data68 !== "string"){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/workload",schemaPath:"#/properties/pools/items/properties/workload/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data68 === "completion") || (data68 === "embedding")) || (data68 === "rerank"))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/workload",schemaPath:"#/properties/pools/items/properties/workload/enum",keyword:"enum",params:{allowedValues: schema11.properties.pools.items.properties.workload.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid23 = _errs137 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data64.engine !== undefined){
let data69 = data64.engine;
const _errs139 = errors;
if(typeof data69 !== "string"){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/engine",schemaPath:"#/properties/pools/items/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data69 === "llamacpp") || (data69 === "fake"))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/engine",schemaPath:"#/properties/pools/items/properties/engine/enum",keyword:"enum",params:{allowedValues: schema11.properties.pools.items.properties.engine.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid23 = _errs139 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data64.device !== undefined){
let data70 = data64.device;
const _errs141 = errors;
if(typeof data70 !== "string"){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/device",schemaPath:"#/properties/pools/items/properties/device/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data70 === "auto") || (data70 === "cpu")) || (data70 === "cuda"))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/device",schemaPath:"#/properties/pools/items/properties/device/enum",keyword:"enum",params:{allowedValues: schema11.properties.pools.items.properties.device.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid23 = _errs141 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data64.devices !== undefined){
let data71 = data64.devices;
const _errs143 = errors;
if(errors === _errs143){
if(Array.isArray(data71)){
if(data71.length > 16){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/devices",schemaPath:"#/properties/pools/items/properties/devices/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
if(data71.length < 1){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/devices",schemaPath:"#/properties/pools/items/properties/devices/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid24 = true;
const len6 = data71.length;
for(let i6=0; i6<len6; i6++){
let data72 = data71[i6];
const _errs145 = errors;
if((!(((typeof data72 == "number") && (!(data72 % 1) && !isNaN(data72))) && (isFinite(data72)))) && (typeof data72 !== "string")){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/devices/" + i6,schemaPath:"#/properties/pools/items/properties/devices/items/type",keyword:"type",params:{type: schema11.properties.pools.items.properties.devices.items.type},message:"must be integer,string"}];
return false;
}
if(errors === _errs145){
if((typeof data72 == "number") && (isFinite(data72))){
if(data72 > 63 || isNaN(data72)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/devices/" + i6,schemaPath:"#/properties/pools/items/properties/devices/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 63},message:"must be <= 63"}];
return false;
}
else {
if(data72 < 0 || isNaN(data72)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/devices/" + i6,schemaPath:"#/properties/pools/items/properties/devices/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
if(errors === _errs145){
if(typeof data72 === "string"){
if(!pattern7.test(data72)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/devices/" + i6,schemaPath:"#/properties/pools/items/properties/devices/items/pattern",keyword:"pattern",params:{pattern: "^(GPU|MIG)-[A-Za-z0-9-]{1,64}$"},message:"must match pattern \""+"^(GPU|MIG)-[A-Za-z0-9-]{1,64}$"+"\""}];
return false;
}
}
}
}
var valid24 = _errs145 === errors;
if(!valid24){
break;
}
}
if(valid24){
let i7 = data71.length;
let j0;
if(i7 > 1){
const indices0 = {};
for(;i7--;){
let item0 = data71[i7];
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
var valid23 = _errs143 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data64.tensor_split !== undefined){
let data73 = data64.tensor_split;
const _errs147 = errors;
if(errors === _errs147){
if(Array.isArray(data73)){
if(data73.length > 16){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/tensor_split",schemaPath:"#/properties/pools/items/properties/tensor_split/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
if(data73.length < 2){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/tensor_split",schemaPath:"#/properties/pools/items/properties/tensor_split/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"}];
return false;
}
else {
var valid26 = true;
const len7 = data73.length;
for(let i8=0; i8<len7; i8++){
let data74 = data73[i8];
const _errs149 = errors;
if(errors === _errs149){
if((typeof data74 == "number") && (isFinite(data74))){
if(data74 <= 0 || isNaN(data74)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/tensor_split/" + i8,schemaPath:"#/properties/pools/items/properties/tensor_split/items/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/tensor_split/" + i8,schemaPath:"#/properties/pools/items/properties/tensor_split/items/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid26 = _errs149 === errors;
if(!valid26){
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
var valid23 = _errs147 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data64.replicas !== undefined){
let data75 = data64.replicas;
const _errs151 = errors;
const _errs152 = errors;
let valid27 = false;
const _errs153 = errors;
if(!(((typeof data75 == "number") && (!(data75 % 1) && !isNaN(data75))) && (isFinite(data75)))){
const err0 = {instancePath:instancePath+"/pools/" + i5+"/replicas",schemaPath:"#/properties/pools/items/properties/replicas/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(errors === _errs153){
if((typeof data75 == "number") && (isFinite(data75))){
if(data75 > 16 || isNaN(data75)){
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
if(data75 < 1 || isNaN(data75)){
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
var _valid0 = _errs153 === errors;
valid27 = valid27 || _valid0;
if(!valid27){
const _errs155 = errors;
if("auto" !== data75){
const err3 = {instancePath:instancePath+"/pools/" + i5+"/replicas",schemaPath:"#/properties/pools/items/properties/replicas/anyOf/1/const",keyword:"const",params:{allowedValue: "auto"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid0 = _errs155 === errors;
valid27 = valid27 || _valid0;
}
if(!valid27){
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
errors = _errs152;
if(vErrors !== null){
if(_errs152){
vErrors.length = _errs152;
}
else {
vErrors = null;
}
}
}
var valid23 = _errs151 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data64.load !== undefined){
let data76 = data64.load;
const _errs156 = errors;
if(typeof data76 !== "string"){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/load",schemaPath:"#/properties/pools/items/properties/load/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data76 === "preload") || (data76 === "on_demand"))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/load",schemaPath:"#/properties/pools/items/properties/load/enum",keyword:"enum",params:{allowedValues: schema11.properties.pools.items.properties.load.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid23 = _errs156 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data64.idle_unload_s !== undefined){
let data77 = data64.idle_unload_s;
const _errs158 = errors;
if(!(((typeof data77 == "number") && (!(data77 % 1) && !isNaN(data77))) && (isFinite(data77)))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/idle_unload_s",schemaPath:"#/properties/pools/items/properties/idle_unload_s/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs158){
if((typeof data77 == "number") && (isFinite(data77))){
if(data77 > 604800 || isNaN(data77)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/idle_unload_s",schemaPath:"#/properties/pools/items/properties/idle_unload_s/maximum",keyword:"maximum",params:{comparison: "<=", limit: 604800},message:"must be <= 604800"}];
return false;
}
else {
if(data77 < 1 || isNaN(data77)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/idle_unload_s",schemaPath:"#/properties/pools/items/properties/idle_unload_s/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid23 = _errs158 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data64.min_residency_s !== undefined){
let data78 = data64.min_residency_s;
const _errs160 = errors;
if(!(((typeof data78 == "number") && (!(data78 % 1) && !isNaN(data78))) && (isFinite(data78)))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/min_residency_s",schemaPath:"#/properties/pools/items/properties/min_residency_s/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs160){
if((typeof data78 == "number") && (isFinite(data78))){
if(data78 > 3600 || isNaN(data78)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/min_residency_s",schemaPath:"#/properties/pools/items/properties/min_residency_s/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600},message:"must be <= 3600"}];
return false;
}
else {
if(data78 < 0 || isNaN(data78)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/min_residency_s",schemaPath:"#/properties/pools/items/properties/min_residency_s/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid23 = _errs160 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data64.slots !== undefined){
let data79 = data64.slots;
const _errs162 = errors;
if(!(((typeof data79 == "number") && (!(data79 % 1) && !isNaN(data79))) && (isFinite(data79)))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/slots",schemaPath:"#/properties/pools/items/properties/slots/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs162){
if((typeof data79 == "number") && (isFinite(data79))){
if(data79 > 64 || isNaN(data79)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/slots",schemaPath:"#/properties/pools/items/properties/slots/maximum",keyword:"maximum",params:{comparison: "<=", limit: 64},message:"must be <= 64"}];
return false;
}
else {
if(data79 < 1 || isNaN(data79)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/slots",schemaPath:"#/properties/pools/items/properties/slots/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid23 = _errs162 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data64.best_effort_slots !== undefined){
let data80 = data64.best_effort_slots;
const _errs164 = errors;
if(!(((typeof data80 == "number") && (!(data80 % 1) && !isNaN(data80))) && (isFinite(data80)))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/best_effort_slots",schemaPath:"#/properties/pools/items/properties/best_effort_slots/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs164){
if((typeof data80 == "number") && (isFinite(data80))){
if(data80 > 256 || isNaN(data80)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/best_effort_slots",schemaPath:"#/properties/pools/items/properties/best_effort_slots/maximum",keyword:"maximum",params:{comparison: "<=", limit: 256},message:"must be <= 256"}];
return false;
}
else {
if(data80 < 0 || isNaN(data80)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/best_effort_slots",schemaPath:"#/properties/pools/items/properties/best_effort_slots/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid23 = _errs164 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data64.ctx !== undefined){
let data81 = data64.ctx;
const _errs166 = errors;
if(!(((typeof data81 == "number") && (!(data81 % 1) && !isNaN(data81))) && (isFinite(data81)))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/ctx",schemaPath:"#/properties/pools/items/properties/ctx/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs166){
if((typeof data81 == "number") && (isFinite(data81))){
if(data81 > 16777216 || isNaN(data81)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/ctx",schemaPath:"#/properties/pools/items/properties/ctx/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16777216},message:"must be <= 16777216"}];
return false;
}
else {
if(data81 < 256 || isNaN(data81)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/ctx",schemaPath:"#/properties/pools/items/properties/ctx/minimum",keyword:"minimum",params:{comparison: ">=", limit: 256},message:"must be >= 256"}];
return false;
}
}
}
}
var valid23 = _errs166 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data64.threads !== undefined){
let data82 = data64.threads;
const _errs168 = errors;
if(!(((typeof data82 == "number") && (!(data82 % 1) && !isNaN(data82))) && (isFinite(data82)))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/threads",schemaPath:"#/properties/pools/items/properties/threads/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs168){
if((typeof data82 == "number") && (isFinite(data82))){
if(data82 > 1024 || isNaN(data82)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/threads",schemaPath:"#/properties/pools/items/properties/threads/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1024},message:"must be <= 1024"}];
return false;
}
else {
if(data82 < 1 || isNaN(data82)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i5+"/threads",schemaPath:"#/properties/pools/items/properties/threads/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid23 = _errs168 === errors;
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
var valid22 = _errs129 === errors;
if(!valid22){
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
var valid0 = _errs127 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.models !== undefined){
let data83 = data.models;
const _errs170 = errors;
if(errors === _errs170){
if(Array.isArray(data83)){
if(data83.length > 256){
validate10.errors = [{instancePath:instancePath+"/models",schemaPath:"#/properties/models/maxItems",keyword:"maxItems",params:{limit: 256},message:"must NOT have more than 256 items"}];
return false;
}
else {
var valid28 = true;
const len8 = data83.length;
for(let i9=0; i9<len8; i9++){
let data84 = data83[i9];
const _errs172 = errors;
if(errors === _errs172){
if(data84 && typeof data84 == "object" && !Array.isArray(data84)){
let unknown18;
for(const key18 in data84){
if(((key18 !== "id") && (key18 !== "model")) && (key18 !== "workload")){
unknown18 = key18;
break;
}
}
if(unknown18 !== undefined){
validate10.errors = [{instancePath:instancePath+"/models/" + i9,schemaPath:"#/properties/models/items/knownFields",keyword:"knownFields",params:{unknown: unknown18, known: schema11.properties.models.items.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing4;
if(((data84.id === undefined) && (missing4 = "id")) || ((data84.model === undefined) && (missing4 = "model"))){
validate10.errors = [{instancePath:instancePath+"/models/" + i9,schemaPath:"#/properties/models/items/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
if(data84.id !== undefined){
let data85 = data84.id;
const _errs174 = errors;
if(errors === _errs174){
if(typeof data85 === "string"){
if(!pattern3.test(data85)){
validate10.errors = [{instancePath:instancePath+"/models/" + i9+"/id",schemaPath:"#/properties/models/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/models/" + i9+"/id",schemaPath:"#/properties/models/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid29 = _errs174 === errors;
}
else {
var valid29 = true;
}
if(valid29){
if(data84.model !== undefined){
let data86 = data84.model;
const _errs176 = errors;
if(errors === _errs176){
if(typeof data86 === "string"){
if(func2(data86) < 1){
validate10.errors = [{instancePath:instancePath+"/models/" + i9+"/model",schemaPath:"#/properties/models/items/properties/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/models/" + i9+"/model",schemaPath:"#/properties/models/items/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid29 = _errs176 === errors;
}
else {
var valid29 = true;
}
if(valid29){
if(data84.workload !== undefined){
let data87 = data84.workload;
const _errs178 = errors;
if(typeof data87 !== "string"){
validate10.errors = [{instancePath:instancePath+"/models/" + i9+"/workload",schemaPath:"#/properties/models/items/properties/workload/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data87 === "completion") || (data87 === "embedding")) || (data87 === "rerank"))){
validate10.errors = [{instancePath:instancePath+"/models/" + i9+"/workload",schemaPath:"#/properties/models/items/properties/workload/enum",keyword:"enum",params:{allowedValues: schema11.properties.models.items.properties.workload.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid29 = _errs178 === errors;
}
else {
var valid29 = true;
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
var valid28 = _errs172 === errors;
if(!valid28){
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
var valid0 = _errs170 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.catalog !== undefined){
let data88 = data.catalog;
const _errs180 = errors;
if(errors === _errs180){
if(data88 && typeof data88 == "object" && !Array.isArray(data88)){
let unknown19;
for(const key19 in data88){
if((((key19 !== "trust_policy") && (key19 !== "trusted_keys")) && (key19 !== "pull_max_bytes")) && (key19 !== "hf_endpoint")){
unknown19 = key19;
break;
}
}
if(unknown19 !== undefined){
validate10.errors = [{instancePath:instancePath+"/catalog",schemaPath:"#/properties/catalog/knownFields",keyword:"knownFields",params:{unknown: unknown19, known: schema11.properties.catalog.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data88.trust_policy !== undefined){
let data89 = data88.trust_policy;
const _errs182 = errors;
if(typeof data89 !== "string"){
validate10.errors = [{instancePath:instancePath+"/catalog/trust_policy",schemaPath:"#/properties/catalog/properties/trust_policy/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data89 === "permissive") || (data89 === "strict"))){
validate10.errors = [{instancePath:instancePath+"/catalog/trust_policy",schemaPath:"#/properties/catalog/properties/trust_policy/enum",keyword:"enum",params:{allowedValues: schema11.properties.catalog.properties.trust_policy.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid30 = _errs182 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data88.trusted_keys !== undefined){
let data90 = data88.trusted_keys;
const _errs184 = errors;
if(errors === _errs184){
if(Array.isArray(data90)){
var valid31 = true;
const len9 = data90.length;
for(let i10=0; i10<len9; i10++){
let data91 = data90[i10];
const _errs186 = errors;
if(errors === _errs186){
if(typeof data91 === "string"){
if(!pattern9.test(data91)){
validate10.errors = [{instancePath:instancePath+"/catalog/trusted_keys/" + i10,schemaPath:"#/properties/catalog/properties/trusted_keys/items/pattern",keyword:"pattern",params:{pattern: "^RW[QRST][A-Za-z0-9+/]{53}$"},message:"must match pattern \""+"^RW[QRST][A-Za-z0-9+/]{53}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/catalog/trusted_keys/" + i10,schemaPath:"#/properties/catalog/properties/trusted_keys/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid31 = _errs186 === errors;
if(!valid31){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/catalog/trusted_keys",schemaPath:"#/properties/catalog/properties/trusted_keys/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid30 = _errs184 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data88.pull_max_bytes !== undefined){
let data92 = data88.pull_max_bytes;
const _errs188 = errors;
if(!(((typeof data92 == "number") && (!(data92 % 1) && !isNaN(data92))) && (isFinite(data92)))){
validate10.errors = [{instancePath:instancePath+"/catalog/pull_max_bytes",schemaPath:"#/properties/catalog/properties/pull_max_bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs188){
if((typeof data92 == "number") && (isFinite(data92))){
if(data92 > 9007199254740991 || isNaN(data92)){
validate10.errors = [{instancePath:instancePath+"/catalog/pull_max_bytes",schemaPath:"#/properties/catalog/properties/pull_max_bytes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data92 < 1024 || isNaN(data92)){
validate10.errors = [{instancePath:instancePath+"/catalog/pull_max_bytes",schemaPath:"#/properties/catalog/properties/pull_max_bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1024},message:"must be >= 1024"}];
return false;
}
}
}
}
var valid30 = _errs188 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data88.hf_endpoint !== undefined){
let data93 = data88.hf_endpoint;
const _errs190 = errors;
if(errors === _errs190){
if(typeof data93 === "string"){
if(!pattern10.test(data93)){
validate10.errors = [{instancePath:instancePath+"/catalog/hf_endpoint",schemaPath:"#/properties/catalog/properties/hf_endpoint/pattern",keyword:"pattern",params:{pattern: "^https?://[^/?#@\\s]+(/[^?#@\\s]+)*$"},message:"must match pattern \""+"^https?://[^/?#@\\s]+(/[^?#@\\s]+)*$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/catalog/hf_endpoint",schemaPath:"#/properties/catalog/properties/hf_endpoint/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid30 = _errs190 === errors;
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
validate10.errors = [{instancePath:instancePath+"/catalog",schemaPath:"#/properties/catalog/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs180 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.policy !== undefined){
let data94 = data.policy;
const _errs192 = errors;
if(errors === _errs192){
if(data94 && typeof data94 == "object" && !Array.isArray(data94)){
let unknown20;
for(const key20 in data94){
if((((key20 !== "default") && (key20 !== "module")) && (key20 !== "private_networks")) && (key20 !== "rules")){
unknown20 = key20;
break;
}
}
if(unknown20 !== undefined){
validate10.errors = [{instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/knownFields",keyword:"knownFields",params:{unknown: unknown20, known: schema11.properties.policy.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data94.default !== undefined){
let data95 = data94.default;
const _errs194 = errors;
if(typeof data95 !== "string"){
validate10.errors = [{instancePath:instancePath+"/policy/default",schemaPath:"#/properties/policy/properties/default/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data95 === "allow") || (data95 === "deny"))){
validate10.errors = [{instancePath:instancePath+"/policy/default",schemaPath:"#/properties/policy/properties/default/enum",keyword:"enum",params:{allowedValues: schema11.properties.policy.properties.default.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid32 = _errs194 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data94.module !== undefined){
let data96 = data94.module;
const _errs196 = errors;
if(errors === _errs196){
if(data96 && typeof data96 == "object" && !Array.isArray(data96)){
let unknown21;
for(const key21 in data96){
if(((key21 !== "path") && (key21 !== "timeout_ms")) && (key21 !== "on_failure")){
unknown21 = key21;
break;
}
}
if(unknown21 !== undefined){
validate10.errors = [{instancePath:instancePath+"/policy/module",schemaPath:"#/properties/policy/properties/module/knownFields",keyword:"knownFields",params:{unknown: unknown21, known: schema11.properties.policy.properties.module.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing5;
if((data96.path === undefined) && (missing5 = "path")){
validate10.errors = [{instancePath:instancePath+"/policy/module",schemaPath:"#/properties/policy/properties/module/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"}];
return false;
}
else {
if(data96.path !== undefined){
let data97 = data96.path;
const _errs198 = errors;
if(errors === _errs198){
if(typeof data97 === "string"){
if(func2(data97) < 1){
validate10.errors = [{instancePath:instancePath+"/policy/module/path",schemaPath:"#/properties/policy/properties/module/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/policy/module/path",schemaPath:"#/properties/policy/properties/module/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid33 = _errs198 === errors;
}
else {
var valid33 = true;
}
if(valid33){
if(data96.timeout_ms !== undefined){
let data98 = data96.timeout_ms;
const _errs200 = errors;
if(!(((typeof data98 == "number") && (!(data98 % 1) && !isNaN(data98))) && (isFinite(data98)))){
validate10.errors = [{instancePath:instancePath+"/policy/module/timeout_ms",schemaPath:"#/properties/policy/properties/module/properties/timeout_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs200){
if((typeof data98 == "number") && (isFinite(data98))){
if(data98 > 60000 || isNaN(data98)){
validate10.errors = [{instancePath:instancePath+"/policy/module/timeout_ms",schemaPath:"#/properties/policy/properties/module/properties/timeout_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000},message:"must be <= 60000"}];
return false;
}
else {
if(data98 < 10 || isNaN(data98)){
validate10.errors = [{instancePath:instancePath+"/policy/module/timeout_ms",schemaPath:"#/properties/policy/properties/module/properties/timeout_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 10},message:"must be >= 10"}];
return false;
}
}
}
}
var valid33 = _errs200 === errors;
}
else {
var valid33 = true;
}
if(valid33){
if(data96.on_failure !== undefined){
let data99 = data96.on_failure;
const _errs202 = errors;
if(typeof data99 !== "string"){
validate10.errors = [{instancePath:instancePath+"/policy/module/on_failure",schemaPath:"#/properties/policy/properties/module/properties/on_failure/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data99 === "deny") || (data99 === "allow")) || (data99 === "rules"))){
validate10.errors = [{instancePath:instancePath+"/policy/module/on_failure",schemaPath:"#/properties/policy/properties/module/properties/on_failure/enum",keyword:"enum",params:{allowedValues: schema11.properties.policy.properties.module.properties.on_failure.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid33 = _errs202 === errors;
}
else {
var valid33 = true;
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
var valid32 = _errs196 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data94.private_networks !== undefined){
let data100 = data94.private_networks;
const _errs204 = errors;
if(errors === _errs204){
if(Array.isArray(data100)){
if(data100.length > 64){
validate10.errors = [{instancePath:instancePath+"/policy/private_networks",schemaPath:"#/properties/policy/properties/private_networks/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"}];
return false;
}
else {
var valid34 = true;
const len10 = data100.length;
for(let i11=0; i11<len10; i11++){
let data101 = data100[i11];
const _errs206 = errors;
if(errors === _errs206){
if(typeof data101 === "string"){
if(!pattern11.test(data101)){
validate10.errors = [{instancePath:instancePath+"/policy/private_networks/" + i11,schemaPath:"#/properties/policy/properties/private_networks/items/pattern",keyword:"pattern",params:{pattern: "^([0-9]{1,3}(\\.[0-9]{1,3}){3}/([0-9]|[12][0-9]|3[0-2])|[0-9a-f:.]*:[0-9a-f:.]*/([0-9]|[1-9][0-9]|1[01][0-9]|12[0-8]))$"},message:"must match pattern \""+"^([0-9]{1,3}(\\.[0-9]{1,3}){3}/([0-9]|[12][0-9]|3[0-2])|[0-9a-f:.]*:[0-9a-f:.]*/([0-9]|[1-9][0-9]|1[01][0-9]|12[0-8]))$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/policy/private_networks/" + i11,schemaPath:"#/properties/policy/properties/private_networks/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid34 = _errs206 === errors;
if(!valid34){
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
var valid32 = _errs204 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data94.rules !== undefined){
let data102 = data94.rules;
const _errs208 = errors;
if(errors === _errs208){
if(Array.isArray(data102)){
if(data102.length > 256){
validate10.errors = [{instancePath:instancePath+"/policy/rules",schemaPath:"#/properties/policy/properties/rules/maxItems",keyword:"maxItems",params:{limit: 256},message:"must NOT have more than 256 items"}];
return false;
}
else {
var valid35 = true;
const len11 = data102.length;
for(let i12=0; i12<len11; i12++){
let data103 = data102[i12];
const _errs210 = errors;
if(errors === _errs210){
if(data103 && typeof data103 == "object" && !Array.isArray(data103)){
let unknown22;
for(const key22 in data103){
if(((((((((((key22 !== "effect") && (key22 !== "action")) && (key22 !== "scheme")) && (key22 !== "host")) && (key22 !== "port")) && (key22 !== "method")) && (key22 !== "path")) && (key22 !== "model")) && (key22 !== "pool")) && (key22 !== "device")) && (key22 !== "reason")){
unknown22 = key22;
break;
}
}
if(unknown22 !== undefined){
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i12,schemaPath:"#/properties/policy/properties/rules/items/knownFields",keyword:"knownFields",params:{unknown: unknown22, known: schema11.properties.policy.properties.rules.items.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing6;
if((data103.effect === undefined) && (missing6 = "effect")){
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i12,schemaPath:"#/properties/policy/properties/rules/items/required",keyword:"required",params:{missingProperty: missing6},message:"must have required property '"+missing6+"'"}];
return false;
}
else {
if(data103.effect !== undefined){
let data104 = data103.effect;
const _errs212 = errors;
if(typeof data104 !== "string"){
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i12+"/effect",schemaPath:"#/properties/policy/properties/rules/items/properties/effect/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data104 === "allow") || (data104 === "deny"))){
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i12+"/effect",schemaPath:"#/properties/policy/properties/rules/items/properties/effect/enum",keyword:"enum",params:{allowedValues: schema11.properties.policy.properties.rules.items.properties.effect.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid36 = _errs212 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data103.action !== undefined){
let data105 = data103.action;
const _errs214 = errors;
if(typeof data105 !== "string"){
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i12+"/action",schemaPath:"#/properties/policy/properties/rules/items/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data105 === "placement") || (data105 === "model_pull")) || (data105 === "engine_http")) || (data105 === "tool_http"))){
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i12+"/action",schemaPath:"#/properties/policy/properties/rules/items/properties/action/enum",keyword:"enum",params:{allowedValues: schema11.properties.policy.properties.rules.items.properties.action.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid36 = _errs214 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data103.scheme !== undefined){
let data106 = data103.scheme;
const _errs216 = errors;
if(typeof data106 !== "string"){
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i12+"/scheme",schemaPath:"#/properties/policy/properties/rules/items/properties/scheme/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data106 === "http") || (data106 === "https"))){
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i12+"/scheme",schemaPath:"#/properties/policy/properties/rules/items/properties/scheme/enum",keyword:"enum",params:{allowedValues: schema11.properties.policy.properties.rules.items.properties.scheme.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid36 = _errs216 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data103.host !== undefined){
let data107 = data103.host;
const _errs218 = errors;
if(errors === _errs218){
if(typeof data107 === "string"){
if(!pattern12.test(data107)){
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i12+"/host",schemaPath:"#/properties/policy/properties/rules/items/properties/host/pattern",keyword:"pattern",params:{pattern: "^(\\*\\.)?[a-z0-9._:-]{1,253}$"},message:"must match pattern \""+"^(\\*\\.)?[a-z0-9._:-]{1,253}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i12+"/host",schemaPath:"#/properties/policy/properties/rules/items/properties/host/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid36 = _errs218 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data103.port !== undefined){
let data108 = data103.port;
const _errs220 = errors;
if(!(((typeof data108 == "number") && (!(data108 % 1) && !isNaN(data108))) && (isFinite(data108)))){
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i12+"/port",schemaPath:"#/properties/policy/properties/rules/items/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs220){
if((typeof data108 == "number") && (isFinite(data108))){
if(data108 > 65535 || isNaN(data108)){
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i12+"/port",schemaPath:"#/properties/policy/properties/rules/items/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535"}];
return false;
}
else {
if(data108 < 1 || isNaN(data108)){
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i12+"/port",schemaPath:"#/properties/policy/properties/rules/items/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid36 = _errs220 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data103.method !== undefined){
let data109 = data103.method;
const _errs222 = errors;
if(typeof data109 !== "string"){
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i12+"/method",schemaPath:"#/properties/policy/properties/rules/items/properties/method/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((((((data109 === "GET") || (data109 === "HEAD")) || (data109 === "POST")) || (data109 === "PUT")) || (data109 === "PATCH")) || (data109 === "DELETE")) || (data109 === "OPTIONS"))){
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i12+"/method",schemaPath:"#/properties/policy/properties/rules/items/properties/method/enum",keyword:"enum",params:{allowedValues: schema11.properties.policy.properties.rules.items.properties.method.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid36 = _errs222 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data103.path !== undefined){
let data110 = data103.path;
const _errs224 = errors;
if(errors === _errs224){
if(typeof data110 === "string"){
if(!pattern13.test(data110)){
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i12+"/path",schemaPath:"#/properties/policy/properties/rules/items/properties/path/pattern",keyword:"pattern",params:{pattern: "^/[^?#*]*\\*?$"},message:"must match pattern \""+"^/[^?#*]*\\*?$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i12+"/path",schemaPath:"#/properties/policy/properties/rules/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid36 = _errs224 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data103.model !== undefined){
let data111 = data103.model;
const _errs226 = errors;
if(errors === _errs226){
if(typeof data111 === "string"){
if(!pattern3.test(data111)){
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i12+"/model",schemaPath:"#/properties/policy/properties/rules/items/properties/model/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i12+"/model",schemaPath:"#/properties/policy/properties/rules/items/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid36 = _errs226 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data103.pool !== undefined){
let data112 = data103.pool;
const _errs228 = errors;
if(errors === _errs228){
if(typeof data112 === "string"){
if(!pattern3.test(data112)){
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i12+"/pool",schemaPath:"#/properties/policy/properties/rules/items/properties/pool/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i12+"/pool",schemaPath:"#/properties/policy/properties/rules/items/properties/pool/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid36 = _errs228 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data103.device !== undefined){
let data113 = data103.device;
const _errs230 = errors;
if(errors === _errs230){
if(typeof data113 === "string"){
if(!pattern16.test(data113)){
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i12+"/device",schemaPath:"#/properties/policy/properties/rules/items/properties/device/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]{1,80}$"},message:"must match pattern \""+"^[A-Za-z0-9-]{1,80}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i12+"/device",schemaPath:"#/properties/policy/properties/rules/items/properties/device/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid36 = _errs230 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data103.reason !== undefined){
let data114 = data103.reason;
const _errs232 = errors;
if(errors === _errs232){
if(typeof data114 === "string"){
if(func2(data114) > 256){
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i12+"/reason",schemaPath:"#/properties/policy/properties/rules/items/properties/reason/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"}];
return false;
}
else {
if(func2(data114) < 1){
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i12+"/reason",schemaPath:"#/properties/policy/properties/rules/items/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i12+"/reason",schemaPath:"#/properties/policy/properties/rules/items/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid36 = _errs232 === errors;
}
else {
var valid36 = true;
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
validate10.errors = [{instancePath:instancePath+"/policy/rules/" + i12,schemaPath:"#/properties/policy/properties/rules/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid35 = _errs210 === errors;
if(!valid35){
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
var valid32 = _errs208 === errors;
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
validate10.errors = [{instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs192 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.model_defaults !== undefined){
let data115 = data.model_defaults;
const _errs234 = errors;
if(errors === _errs234){
if(data115 && typeof data115 == "object" && !Array.isArray(data115)){
let unknown23;
for(const key23 in data115){
if((((((((key23 !== "engine") && (key23 !== "device")) && (key23 !== "replicas")) && (key23 !== "slots")) && (key23 !== "best_effort_slots")) && (key23 !== "ctx")) && (key23 !== "idle_unload_s")) && (key23 !== "min_residency_s")){
unknown23 = key23;
break;
}
}
if(unknown23 !== undefined){
validate10.errors = [{instancePath:instancePath+"/model_defaults",schemaPath:"#/properties/model_defaults/knownFields",keyword:"knownFields",params:{unknown: unknown23, known: schema11.properties.model_defaults.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data115.engine !== undefined){
let data116 = data115.engine;
const _errs236 = errors;
if(typeof data116 !== "string"){
validate10.errors = [{instancePath:instancePath+"/model_defaults/engine",schemaPath:"#/properties/model_defaults/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data116 === "llamacpp") || (data116 === "fake"))){
validate10.errors = [{instancePath:instancePath+"/model_defaults/engine",schemaPath:"#/properties/model_defaults/properties/engine/enum",keyword:"enum",params:{allowedValues: schema11.properties.model_defaults.properties.engine.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid37 = _errs236 === errors;
}
else {
var valid37 = true;
}
if(valid37){
if(data115.device !== undefined){
let data117 = data115.device;
const _errs238 = errors;
if(typeof data117 !== "string"){
validate10.errors = [{instancePath:instancePath+"/model_defaults/device",schemaPath:"#/properties/model_defaults/properties/device/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data117 === "auto") || (data117 === "cpu")) || (data117 === "cuda"))){
validate10.errors = [{instancePath:instancePath+"/model_defaults/device",schemaPath:"#/properties/model_defaults/properties/device/enum",keyword:"enum",params:{allowedValues: schema11.properties.model_defaults.properties.device.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid37 = _errs238 === errors;
}
else {
var valid37 = true;
}
if(valid37){
if(data115.replicas !== undefined){
let data118 = data115.replicas;
const _errs240 = errors;
const _errs241 = errors;
let valid38 = false;
const _errs242 = errors;
if(!(((typeof data118 == "number") && (!(data118 % 1) && !isNaN(data118))) && (isFinite(data118)))){
const err5 = {instancePath:instancePath+"/model_defaults/replicas",schemaPath:"#/properties/model_defaults/properties/replicas/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(errors === _errs242){
if((typeof data118 == "number") && (isFinite(data118))){
if(data118 > 16 || isNaN(data118)){
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
if(data118 < 1 || isNaN(data118)){
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
var _valid1 = _errs242 === errors;
valid38 = valid38 || _valid1;
if(!valid38){
const _errs244 = errors;
if("auto" !== data118){
const err8 = {instancePath:instancePath+"/model_defaults/replicas",schemaPath:"#/properties/model_defaults/properties/replicas/anyOf/1/const",keyword:"const",params:{allowedValue: "auto"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid1 = _errs244 === errors;
valid38 = valid38 || _valid1;
}
if(!valid38){
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
errors = _errs241;
if(vErrors !== null){
if(_errs241){
vErrors.length = _errs241;
}
else {
vErrors = null;
}
}
}
var valid37 = _errs240 === errors;
}
else {
var valid37 = true;
}
if(valid37){
if(data115.slots !== undefined){
let data119 = data115.slots;
const _errs245 = errors;
if(!(((typeof data119 == "number") && (!(data119 % 1) && !isNaN(data119))) && (isFinite(data119)))){
validate10.errors = [{instancePath:instancePath+"/model_defaults/slots",schemaPath:"#/properties/model_defaults/properties/slots/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs245){
if((typeof data119 == "number") && (isFinite(data119))){
if(data119 > 64 || isNaN(data119)){
validate10.errors = [{instancePath:instancePath+"/model_defaults/slots",schemaPath:"#/properties/model_defaults/properties/slots/maximum",keyword:"maximum",params:{comparison: "<=", limit: 64},message:"must be <= 64"}];
return false;
}
else {
if(data119 < 1 || isNaN(data119)){
validate10.errors = [{instancePath:instancePath+"/model_defaults/slots",schemaPath:"#/properties/model_defaults/properties/slots/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid37 = _errs245 === errors;
}
else {
var valid37 = true;
}
if(valid37){
if(data115.best_effort_slots !== undefined){
let data120 = data115.best_effort_slots;
const _errs247 = errors;
if(!(((typeof data120 == "number") && (!(data120 % 1) && !isNaN(data120))) && (isFinite(data120)))){
validate10.errors = [{instancePath:instancePath+"/model_defaults/best_effort_slots",schemaPath:"#/properties/model_defaults/properties/best_effort_slots/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs247){
if((typeof data120 == "number") && (isFinite(data120))){
if(data120 > 256 || isNaN(data120)){
validate10.errors = [{instancePath:instancePath+"/model_defaults/best_effort_slots",schemaPath:"#/properties/model_defaults/properties/best_effort_slots/maximum",keyword:"maximum",params:{comparison: "<=", limit: 256},message:"must be <= 256"}];
return false;
}
else {
if(data120 < 0 || isNaN(data120)){
validate10.errors = [{instancePath:instancePath+"/model_defaults/best_effort_slots",schemaPath:"#/properties/model_defaults/properties/best_effort_slots/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid37 = _errs247 === errors;
}
else {
var valid37 = true;
}
if(valid37){
if(data115.ctx !== undefined){
let data121 = data115.ctx;
const _errs249 = errors;
if(!(((typeof data121 == "number") && (!(data121 % 1) && !isNaN(data121))) && (isFinite(data121)))){
validate10.errors = [{instancePath:instancePath+"/model_defaults/ctx",schemaPath:"#/properties/model_defaults/properties/ctx/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs249){
if((typeof data121 == "number") && (isFinite(data121))){
if(data121 > 16777216 || isNaN(data121)){
validate10.errors = [{instancePath:instancePath+"/model_defaults/ctx",schemaPath:"#/properties/model_defaults/properties/ctx/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16777216},message:"must be <= 16777216"}];
return false;
}
else {
if(data121 < 256 || isNaN(data121)){
validate10.errors = [{instancePath:instancePath+"/model_defaults/ctx",schemaPath:"#/properties/model_defaults/properties/ctx/minimum",keyword:"minimum",params:{comparison: ">=", limit: 256},message:"must be >= 256"}];
return false;
}
}
}
}
var valid37 = _errs249 === errors;
}
else {
var valid37 = true;
}
if(valid37){
if(data115.idle_unload_s !== undefined){
let data122 = data115.idle_unload_s;
const _errs251 = errors;
if(!(((typeof data122 == "number") && (!(data122 % 1) && !isNaN(data122))) && (isFinite(data122)))){
validate10.errors = [{instancePath:instancePath+"/model_defaults/idle_unload_s",schemaPath:"#/properties/model_defaults/properties/idle_unload_s/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs251){
if((typeof data122 == "number") && (isFinite(data122))){
if(data122 > 604800 || isNaN(data122)){
validate10.errors = [{instancePath:instancePath+"/model_defaults/idle_unload_s",schemaPath:"#/properties/model_defaults/properties/idle_unload_s/maximum",keyword:"maximum",params:{comparison: "<=", limit: 604800},message:"must be <= 604800"}];
return false;
}
else {
if(data122 < 1 || isNaN(data122)){
validate10.errors = [{instancePath:instancePath+"/model_defaults/idle_unload_s",schemaPath:"#/properties/model_defaults/properties/idle_unload_s/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid37 = _errs251 === errors;
}
else {
var valid37 = true;
}
if(valid37){
if(data115.min_residency_s !== undefined){
let data123 = data115.min_residency_s;
const _errs253 = errors;
if(!(((typeof data123 == "number") && (!(data123 % 1) && !isNaN(data123))) && (isFinite(data123)))){
validate10.errors = [{instancePath:instancePath+"/model_defaults/min_residency_s",schemaPath:"#/properties/model_defaults/properties/min_residency_s/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs253){
if((typeof data123 == "number") && (isFinite(data123))){
if(data123 > 3600 || isNaN(data123)){
validate10.errors = [{instancePath:instancePath+"/model_defaults/min_residency_s",schemaPath:"#/properties/model_defaults/properties/min_residency_s/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600},message:"must be <= 3600"}];
return false;
}
else {
if(data123 < 0 || isNaN(data123)){
validate10.errors = [{instancePath:instancePath+"/model_defaults/min_residency_s",schemaPath:"#/properties/model_defaults/properties/min_residency_s/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid37 = _errs253 === errors;
}
else {
var valid37 = true;
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
var valid0 = _errs234 === errors;
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
else {
validate10.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate10.errors = vErrors;
return errors === 0;
}

