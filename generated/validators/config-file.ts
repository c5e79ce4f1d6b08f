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
const schema11 = {"type":"object","properties":{"bind":{"type":"string","default":"127.0.0.1:8080"},"data_dir":{"type":"string","default":"./.llama-orch"},"auth":{"type":"object","properties":{"token":{"type":"string","minLength":16},"token_file":{"type":"string"}},"knownFields":["token","token_file"]},"network":{"type":"object","properties":{"advertised_names":{"type":"array","items":{"type":"string","pattern":"^[A-Za-z0-9.-]{1,253}$"},"default":[]},"allowed_origins":{"type":"array","items":{"type":"string","pattern":"^https?://[^/]+$"},"default":[]}},"knownFields":["advertised_names","allowed_origins"]},"limits":{"type":"object","properties":{"body_bytes":{"type":"integer","minimum":1024,"maximum":67108864,"default":1048576},"stream_buffer_bytes":{"type":"integer","minimum":4096,"maximum":16777216,"default":262144},"requests_per_second":{"type":"number","minimum":0.01,"maximum":1000000}},"knownFields":["body_bytes","stream_buffer_bytes","requests_per_second"]},"watchdog":{"type":"object","properties":{"first_token_ms":{"type":"integer","minimum":1000,"maximum":86400000,"default":300000},"inter_token_ms":{"type":"integer","minimum":1000,"maximum":86400000,"default":60000},"load_stall_ms":{"type":"integer","minimum":1000,"maximum":86400000,"default":120000}},"knownFields":["first_token_ms","inter_token_ms","load_stall_ms"]},"breaker":{"type":"object","properties":{"failures":{"type":"integer","minimum":1,"maximum":100,"default":5},"open_s":{"type":"integer","minimum":1,"maximum":600,"default":30}},"knownFields":["failures","open_s"]},"placement":{"type":"object","properties":{"longest_turn_s":{"type":"integer","minimum":1,"maximum":3600,"default":30}},"knownFields":["longest_turn_s"]},"queue":{"type":"object","properties":{"capacity":{"type":"integer","minimum":1,"maximum":100000,"default":64},"policy":{"type":"string","enum":["reject","drop-lru"],"default":"reject"}},"knownFields":["capacity","policy"]},"retention":{"type":"object","properties":{"finished_ms":{"type":"integer","minimum":1000,"default":3600000},"finished_bytes":{"type":"integer","minimum":65536,"default":134217728}},"knownFields":["finished_ms","finished_bytes"]},"shutdown":{"type":"object","properties":{"drain_ms":{"type":"integer","minimum":0,"maximum":600000,"default":10000}},"knownFields":["drain_ms"]},"log":{"type":"object","properties":{"level":{"type":"string","enum":["error","warn","info","debug"],"default":"info"}},"knownFields":["level"]},"devices":{"type":"object","properties":{"margin_bytes":{"type":"integer","minimum":0,"maximum":1099511627776,"default":536870912},"vram_return_ms":{"type":"integer","minimum":0,"maximum":60000,"default":5000},"simulated":{"type":"array","minItems":1,"maxItems":16,"items":{"type":"object","required":["name","memory_bytes"],"properties":{"name":{"type":"string","minLength":1,"maxLength":128},"memory_bytes":{"type":"integer","minimum":1048576,"maximum":1099511627776}},"knownFields":["name","memory_bytes"]}}},"knownFields":["margin_bytes","vram_return_ms","simulated"]},"pools":{"type":"array","minItems":1,"maxItems":64,"items":{"type":"object","required":["id","model"],"properties":{"id":{"type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$"},"model_ref":{"type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$"},"model":{"type":"string","minLength":1},"workload":{"type":"string","enum":["completion","embedding","rerank"],"default":"completion"},"engine":{"type":"string","enum":["llamacpp","fake"],"default":"llamacpp"},"device":{"type":"string","enum":["auto","cpu","cuda"],"default":"auto"},"devices":{"type":"array","minItems":1,"maxItems":16,"uniqueItems":true,"items":{"type":["integer","string"],"minimum":0,"maximum":63,"pattern":"^(GPU|MIG)-[A-Za-z0-9-]{1,64}$"}},"tensor_split":{"type":"array","minItems":2,"maxItems":16,"items":{"type":"number","exclusiveMinimum":0}},"replicas":{"anyOf":[{"type":"integer","minimum":1,"maximum":16},{"const":"auto"}],"default":1},"load":{"type":"string","enum":["preload","on_demand"],"default":"preload"},"idle_unload_s":{"type":"integer","minimum":1,"maximum":604800},"min_residency_s":{"type":"integer","minimum":0,"maximum":3600,"default":10},"slots":{"type":"integer","minimum":1,"maximum":64,"default":2},"ctx":{"type":"integer","minimum":256,"maximum":16777216,"default":512},"threads":{"type":"integer","minimum":1,"maximum":1024}},"knownFields":["id","model_ref","model","workload","engine","device","devices","tensor_split","replicas","load","idle_unload_s","min_residency_s","slots","ctx","threads"]}},"models":{"type":"array","maxItems":256,"default":[],"items":{"type":"object","required":["id","model"],"properties":{"id":{"type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$"},"model":{"type":"string","minLength":1},"workload":{"type":"string","enum":["completion","embedding","rerank"],"default":"completion"}},"knownFields":["id","model","workload"]}},"model_defaults":{"type":"object","properties":{"engine":{"type":"string","enum":["llamacpp","fake"],"default":"llamacpp"},"device":{"type":"string","enum":["auto","cpu","cuda"],"default":"auto"},"replicas":{"anyOf":[{"type":"integer","minimum":1,"maximum":16},{"const":"auto"}],"default":1},"slots":{"type":"integer","minimum":1,"maximum":64,"default":2},"ctx":{"type":"integer","minimum":256,"maximum":16777216,"default":512},"idle_unload_s":{"type":"integer","minimum":1,"maximum":604800,"default":300},"min_residency_s":{"type":"integer","minimum":0,"maximum":3600,"default":10}},"knownFields":["engine","device","replicas","slots","ctx","idle_unload_s","min_residency_s"]}},"knownFields":["bind","data_dir","auth","network","limits","watchdog","breaker","placement","queue","retention","shutdown","log","devices","pools","models","model_defaults"],"$id":"configFile"};
const func2 = codePointLength;
const pattern0 = new RegExp("^[A-Za-z0-9.-]{1,253}$", "u");
const pattern1 = new RegExp("^https?://[^/]+$", "u");
const pattern2 = new RegExp("^[a-z0-9][a-z0-9._-]{0,63}$", "u");
const pattern4 = new RegExp("^(GPU|MIG)-[A-Za-z0-9-]{1,64}$", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="configFile" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if((((((((((((((((key0 !== "bind") && (key0 !== "data_dir")) && (key0 !== "auth")) && (key0 !== "network")) && (key0 !== "limits")) && (key0 !== "watchdog")) && (key0 !== "breaker")) && (key0 !== "placement")) && (key0 !== "queue")) && (key0 !== "retention")) && (key0 !== "shutdown")) && (key0 !== "log")) && (key0 !== "devices")) && (key0 !== "pools")) && (key0 !== "models")) && (key0 !== "model_defaults")){
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
if(data.retention !== undefined){
let data26 = data.retention;
const _errs53 = errors;
if(errors === _errs53){
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let unknown8;
for(const key8 in data26){
if((key8 !== "finished_ms") && (key8 !== "finished_bytes")){
unknown8 = key8;
break;
}
}
if(unknown8 !== undefined){
validate10.errors = [{instancePath:instancePath+"/retention",schemaPath:"#/properties/retention/knownFields",keyword:"knownFields",params:{unknown: unknown8, known: schema11.properties.retention.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data26.finished_ms !== undefined){
let data27 = data26.finished_ms;
const _errs55 = errors;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
validate10.errors = [{instancePath:instancePath+"/retention/finished_ms",schemaPath:"#/properties/retention/properties/finished_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs55){
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 < 1000 || isNaN(data27)){
validate10.errors = [{instancePath:instancePath+"/retention/finished_ms",schemaPath:"#/properties/retention/properties/finished_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000},message:"must be >= 1000"}];
return false;
}
}
}
var valid10 = _errs55 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data26.finished_bytes !== undefined){
let data28 = data26.finished_bytes;
const _errs57 = errors;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
validate10.errors = [{instancePath:instancePath+"/retention/finished_bytes",schemaPath:"#/properties/retention/properties/finished_bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs57){
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 < 65536 || isNaN(data28)){
validate10.errors = [{instancePath:instancePath+"/retention/finished_bytes",schemaPath:"#/properties/retention/properties/finished_bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 65536},message:"must be >= 65536"}];
return false;
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
validate10.errors = [{instancePath:instancePath+"/retention",schemaPath:"#/properties/retention/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs53 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.shutdown !== undefined){
let data29 = data.shutdown;
const _errs59 = errors;
if(errors === _errs59){
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
let unknown9;
for(const key9 in data29){
if(key9 !== "drain_ms"){
unknown9 = key9;
break;
}
}
if(unknown9 !== undefined){
validate10.errors = [{instancePath:instancePath+"/shutdown",schemaPath:"#/properties/shutdown/knownFields",keyword:"knownFields",params:{unknown: unknown9, known: schema11.properties.shutdown.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data29.drain_ms !== undefined){
let data30 = data29.drain_ms;
const _errs61 = errors;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
validate10.errors = [{instancePath:instancePath+"/shutdown/drain_ms",schemaPath:"#/properties/shutdown/properties/drain_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs61){
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 600000 || isNaN(data30)){
validate10.errors = [{instancePath:instancePath+"/shutdown/drain_ms",schemaPath:"#/properties/shutdown/properties/drain_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600000},message:"must be <= 600000"}];
return false;
}
else {
if(data30 < 0 || isNaN(data30)){
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
var valid0 = _errs59 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.log !== undefined){
let data31 = data.log;
const _errs63 = errors;
if(errors === _errs63){
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
let unknown10;
for(const key10 in data31){
if(key10 !== "level"){
unknown10 = key10;
break;
}
}
if(unknown10 !== undefined){
validate10.errors = [{instancePath:instancePath+"/log",schemaPath:"#/properties/log/knownFields",keyword:"knownFields",params:{unknown: unknown10, known: schema11.properties.log.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data31.level !== undefined){
let data32 = data31.level;
if(typeof data32 !== "string"){
validate10.errors = [{instancePath:instancePath+"/log/level",schemaPath:"#/properties/log/properties/level/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data32 === "error") || (data32 === "warn")) || (data32 === "info")) || (data32 === "debug"))){
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
var valid0 = _errs63 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.devices !== undefined){
let data33 = data.devices;
const _errs67 = errors;
if(errors === _errs67){
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
let unknown11;
for(const key11 in data33){
if(((key11 !== "margin_bytes") && (key11 !== "vram_return_ms")) && (key11 !== "simulated")){
unknown11 = key11;
break;
}
}
if(unknown11 !== undefined){
validate10.errors = [{instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/knownFields",keyword:"knownFields",params:{unknown: unknown11, known: schema11.properties.devices.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data33.margin_bytes !== undefined){
let data34 = data33.margin_bytes;
const _errs69 = errors;
if(!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))){
validate10.errors = [{instancePath:instancePath+"/devices/margin_bytes",schemaPath:"#/properties/devices/properties/margin_bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs69){
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 > 1099511627776 || isNaN(data34)){
validate10.errors = [{instancePath:instancePath+"/devices/margin_bytes",schemaPath:"#/properties/devices/properties/margin_bytes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1099511627776},message:"must be <= 1099511627776"}];
return false;
}
else {
if(data34 < 0 || isNaN(data34)){
validate10.errors = [{instancePath:instancePath+"/devices/margin_bytes",schemaPath:"#/properties/devices/properties/margin_bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid13 = _errs69 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data33.vram_return_ms !== undefined){
let data35 = data33.vram_return_ms;
const _errs71 = errors;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
validate10.errors = [{instancePath:instancePath+"/devices/vram_return_ms",schemaPath:"#/properties/devices/properties/vram_return_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs71){
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 > 60000 || isNaN(data35)){
validate10.errors = [{instancePath:instancePath+"/devices/vram_return_ms",schemaPath:"#/properties/devices/properties/vram_return_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000},message:"must be <= 60000"}];
return false;
}
else {
if(data35 < 0 || isNaN(data35)){
validate10.errors = [{instancePath:instancePath+"/devices/vram_return_ms",schemaPath:"#/properties/devices/properties/vram_return_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid13 = _errs71 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data33.simulated !== undefined){
let data36 = data33.simulated;
const _errs73 = errors;
if(errors === _errs73){
if(Array.isArray(data36)){
if(data36.length > 16){
validate10.errors = [{instancePath:instancePath+"/devices/simulated",schemaPath:"#/properties/devices/properties/simulated/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
if(data36.length < 1){
validate10.errors = [{instancePath:instancePath+"/devices/simulated",schemaPath:"#/properties/devices/properties/simulated/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid14 = true;
const len2 = data36.length;
for(let i2=0; i2<len2; i2++){
let data37 = data36[i2];
const _errs75 = errors;
if(errors === _errs75){
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
let unknown12;
for(const key12 in data37){
if((key12 !== "name") && (key12 !== "memory_bytes")){
unknown12 = key12;
break;
}
}
if(unknown12 !== undefined){
validate10.errors = [{instancePath:instancePath+"/devices/simulated/" + i2,schemaPath:"#/properties/devices/properties/simulated/items/knownFields",keyword:"knownFields",params:{unknown: unknown12, known: schema11.properties.devices.properties.simulated.items.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if(((data37.name === undefined) && (missing0 = "name")) || ((data37.memory_bytes === undefined) && (missing0 = "memory_bytes"))){
validate10.errors = [{instancePath:instancePath+"/devices/simulated/" + i2,schemaPath:"#/properties/devices/properties/simulated/items/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data37.name !== undefined){
let data38 = data37.name;
const _errs77 = errors;
if(errors === _errs77){
if(typeof data38 === "string"){
if(func2(data38) > 128){
validate10.errors = [{instancePath:instancePath+"/devices/simulated/" + i2+"/name",schemaPath:"#/properties/devices/properties/simulated/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
else {
if(func2(data38) < 1){
validate10.errors = [{instancePath:instancePath+"/devices/simulated/" + i2+"/name",schemaPath:"#/properties/devices/properties/simulated/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/devices/simulated/" + i2+"/name",schemaPath:"#/properties/devices/properties/simulated/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid15 = _errs77 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data37.memory_bytes !== undefined){
let data39 = data37.memory_bytes;
const _errs79 = errors;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
validate10.errors = [{instancePath:instancePath+"/devices/simulated/" + i2+"/memory_bytes",schemaPath:"#/properties/devices/properties/simulated/items/properties/memory_bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs79){
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 > 1099511627776 || isNaN(data39)){
validate10.errors = [{instancePath:instancePath+"/devices/simulated/" + i2+"/memory_bytes",schemaPath:"#/properties/devices/properties/simulated/items/properties/memory_bytes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1099511627776},message:"must be <= 1099511627776"}];
return false;
}
else {
if(data39 < 1048576 || isNaN(data39)){
validate10.errors = [{instancePath:instancePath+"/devices/simulated/" + i2+"/memory_bytes",schemaPath:"#/properties/devices/properties/simulated/items/properties/memory_bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1048576},message:"must be >= 1048576"}];
return false;
}
}
}
}
var valid15 = _errs79 === errors;
}
else {
var valid15 = true;
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/devices/simulated/" + i2,schemaPath:"#/properties/devices/properties/simulated/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid14 = _errs75 === errors;
if(!valid14){
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
var valid13 = _errs73 === errors;
}
else {
var valid13 = true;
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
var valid0 = _errs67 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pools !== undefined){
let data40 = data.pools;
const _errs81 = errors;
if(errors === _errs81){
if(Array.isArray(data40)){
if(data40.length > 64){
validate10.errors = [{instancePath:instancePath+"/pools",schemaPath:"#/properties/pools/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"}];
return false;
}
else {
if(data40.length < 1){
validate10.errors = [{instancePath:instancePath+"/pools",schemaPath:"#/properties/pools/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid16 = true;
const len3 = data40.length;
for(let i3=0; i3<len3; i3++){
let data41 = data40[i3];
const _errs83 = errors;
if(errors === _errs83){
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
let unknown13;
for(const key13 in data41){
if(((((((((((((((key13 !== "id") && (key13 !== "model_ref")) && (key13 !== "model")) && (key13 !== "workload")) && (key13 !== "engine")) && (key13 !== "device")) && (key13 !== "devices")) && (key13 !== "tensor_split")) && (key13 !== "replicas")) && (key13 !== "load")) && (key13 !== "idle_unload_s")) && (key13 !== "min_residency_s")) && (key13 !== "slots")) && (key13 !== "ctx")) && (key13 !== "threads")){
unknown13 = key13;
break;
}
}
if(unknown13 !== undefined){
validate10.errors = [{instancePath:instancePath+"/pools/" + i3,schemaPath:"#/properties/pools/items/knownFields",keyword:"knownFields",params:{unknown: unknown13, known: schema11.properties.pools.items.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing1;
if(((data41.id === undefined) && (missing1 = "id")) || ((data41.model === undefined) && (missing1 = "model"))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i3,schemaPath:"#/properties/pools/items/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data41.id !== undefined){
let data42 = data41.id;
const _errs85 = errors;
if(errors === _errs85){
if(typeof data42 === "string"){
if(!pattern2.test(data42)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i3+"/id",schemaPath:"#/properties/pools/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/pools/" + i3+"/id",schemaPath:"#/properties/pools/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid17 = _errs85 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data41.model_ref !== undefined){
let data43 = data41.model_ref;
const _errs87 = errors;
if(errors === _errs87){
if(typeof data43 === "string"){
if(!pattern2.test(data43)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i3+"/model_ref",schemaPath:"#/properties/pools/items/properties/model_ref/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/pools/" + i3+"/model_ref",schemaPath:"#/properties/pools/items/properties/model_ref/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid17 = _errs87 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data41.model !== undefined){
let data44 = data41.model;
const _errs89 = errors;
if(errors === _errs89){
if(typeof data44 === "string"){
if(func2(data44) < 1){
validate10.errors = [{instancePath:instancePath+"/pools/" + i3+"/model",schemaPath:"#/properties/pools/items/properties/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/pools/" + i3+"/model",schemaPath:"#/properties/pools/items/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid17 = _errs89 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data41.workload !== undefined){
let data45 = data41.workload;
const _errs91 = errors;
if(typeof data45 !== "string"){
validate10.errors = [{instancePath:instancePath+"/pools/" + i3+"/workload",schemaPath:"#/properties/pools/items/properties/workload/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data45 === "completion") || (data45 === "embedding")) || (data45 === "rerank"))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i3+"/workload",schemaPath:"#/properties/pools/items/properties/workload/enum",keyword:"enum",params:{allowedValues: schema11.properties.pools.items.properties.workload.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid17 = _errs91 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data41.engine !== undefined){
let data46 = data41.engine;
const _errs93 = errors;
if(typeof data46 !== "string"){
validate10.errors = [{instancePath:instancePath+"/pools/" + i3+"/engine",schemaPath:"#/properties/pools/items/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data46 === "llamacpp") || (data46 === "fake"))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i3+"/engine",schemaPath:"#/properties/pools/items/properties/engine/enum",keyword:"enum",params:{allowedValues: schema11.properties.pools.items.properties.engine.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid17 = _errs93 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data41.device !== undefined){
let data47 = data41.device;
const _errs95 = errors;
if(typeof data47 !== "string"){
validate10.errors = [{instancePath:instancePath+"/pools/" + i3+"/device",schemaPath:"#/properties/pools/items/properties/device/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data47 === "auto") || (data47 === "cpu")) || (data47 === "cuda"))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i3+"/device",schemaPath:"#/properties/pools/items/properties/device/enum",keyword:"enum",params:{allowedValues: schema11.properties.pools.items.properties.device.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid17 = _errs95 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data41.devices !== undefined){
let data48 = data41.devices;
const _errs97 = errors;
if(errors === _errs97){
if(Array.isArray(data48)){
if(data48.length > 16){
validate10.errors = [{instancePath:instancePath+"/pools/" + i3+"/devices",schemaPath:"#/properties/pools/items/properties/devices/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
if(data48.length < 1){
validate10.errors = [{instancePath:instancePath+"/pools/" + i3+"/devices",schemaPath:"#/properties/pools/items/properties/devices/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid18 = true;
const len4 = data48.length;
for(let i4=0; i4<len4; i4++){
let data49 = data48[i4];
const _errs99 = errors;
if((!(((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49))) && (isFinite(data49)))) && (typeof data49 !== "string")){
validate10.errors = [{instancePath:instancePath+"/pools/" + i3+"/devices/" + i4,schemaPath:"#/properties/pools/items/properties/devices/items/type",keyword:"type",params:{type: schema11.properties.pools.items.properties.devices.items.type},message:"must be integer,string"}];
return false;
}
if(errors === _errs99){
if((typeof data49 == "number") && (isFinite(data49))){
if(data49 > 63 || isNaN(data49)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i3+"/devices/" + i4,schemaPath:"#/properties/pools/items/properties/devices/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 63},message:"must be <= 63"}];
return false;
}
else {
if(data49 < 0 || isNaN(data49)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i3+"/devices/" + i4,schemaPath:"#/properties/pools/items/properties/devices/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
if(errors === _errs99){
if(typeof data49 === "string"){
if(!pattern4.test(data49)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i3+"/devices/" + i4,schemaPath:"#/properties/pools/items/properties/devices/items/pattern",keyword:"pattern",params:{pattern: "^(GPU|MIG)-[A-Za-z0-9-]{1,64}$"},message:"must match pattern \""+"^(GPU|MIG)-[A-Za-z0-9-]{1,64}$"+"\""}];
return false;
}
}
}
}
var valid18 = _errs99 === errors;
if(!valid18){
break;
}
}
if(valid18){
let i5 = data48.length;
let j0;
if(i5 > 1){
const indices0 = {};
for(;i5--;){
let item0 = data48[i5];
if((!(((typeof item0 == "number") && (!(item0 % 1) && !isNaN(item0))) && (isFinite(item0)))) && (typeof item0 !== "string")){
continue;
}
if(typeof item0 == "string"){
item0 += "_";
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
validate10.errors = [{instancePath:instancePath+"/pools/" + i3+"/devices",schemaPath:"#/properties/pools/items/properties/devices/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i5+" are identical)"}];
return false;
break;
}
indices0[item0] = i5;
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/pools/" + i3+"/devices",schemaPath:"#/properties/pools/items/properties/devices/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid17 = _errs97 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data41.tensor_split !== undefined){
let data50 = data41.tensor_split;
const _errs101 = errors;
if(errors === _errs101){
if(Array.isArray(data50)){
if(data50.length > 16){
validate10.errors = [{instancePath:instancePath+"/pools/" + i3+"/tensor_split",schemaPath:"#/properties/pools/items/properties/tensor_split/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
if(data50.length < 2){
validate10.errors = [{instancePath:instancePath+"/pools/" + i3+"/tensor_split",schemaPath:"#/properties/pools/items/properties/tensor_split/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"}];
return false;
}
else {
var valid20 = true;
const len5 = data50.length;
for(let i6=0; i6<len5; i6++){
let data51 = data50[i6];
const _errs103 = errors;
if(errors === _errs103){
if((typeof data51 == "number") && (isFinite(data51))){
if(data51 <= 0 || isNaN(data51)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i3+"/tensor_split/" + i6,schemaPath:"#/properties/pools/items/properties/tensor_split/items/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/pools/" + i3+"/tensor_split/" + i6,schemaPath:"#/properties/pools/items/properties/tensor_split/items/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid20 = _errs103 === errors;
if(!valid20){
break;
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/pools/" + i3+"/tensor_split",schemaPath:"#/properties/pools/items/properties/tensor_split/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid17 = _errs101 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data41.replicas !== undefined){
let data52 = data41.replicas;
const _errs105 = errors;
const _errs106 = errors;
let valid21 = false;
const _errs107 = errors;
if(!(((typeof data52 == "number") && (!(data52 % 1) && !isNaN(data52))) && (isFinite(data52)))){
const err0 = {instancePath:instancePath+"/pools/" + i3+"/replicas",schemaPath:"#/properties/pools/items/properties/replicas/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(errors === _errs107){
if((typeof data52 == "number") && (isFinite(data52))){
if(data52 > 16 || isNaN(data52)){
const err1 = {instancePath:instancePath+"/pools/" + i3+"/replicas",schemaPath:"#/properties/pools/items/properties/replicas/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16},message:"must be <= 16"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
if(data52 < 1 || isNaN(data52)){
const err2 = {instancePath:instancePath+"/pools/" + i3+"/replicas",schemaPath:"#/properties/pools/items/properties/replicas/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
var _valid0 = _errs107 === errors;
valid21 = valid21 || _valid0;
if(!valid21){
const _errs109 = errors;
if("auto" !== data52){
const err3 = {instancePath:instancePath+"/pools/" + i3+"/replicas",schemaPath:"#/properties/pools/items/properties/replicas/anyOf/1/const",keyword:"const",params:{allowedValue: "auto"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid0 = _errs109 === errors;
valid21 = valid21 || _valid0;
}
if(!valid21){
const err4 = {instancePath:instancePath+"/pools/" + i3+"/replicas",schemaPath:"#/properties/pools/items/properties/replicas/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
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
errors = _errs106;
if(vErrors !== null){
if(_errs106){
vErrors.length = _errs106;
}
else {
vErrors = null;
}
}
}
var valid17 = _errs105 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data41.load !== undefined){
let data53 = data41.load;
const _errs110 = errors;
if(typeof data53 !== "string"){
validate10.errors = [{instancePath:instancePath+"/pools/" + i3+"/load",schemaPath:"#/properties/pools/items/properties/load/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data53 === "preload") || (data53 === "on_demand"))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i3+"/load",schemaPath:"#/properties/pools/items/properties/load/enum",keyword:"enum",params:{allowedValues: schema11.properties.pools.items.properties.load.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid17 = _errs110 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data41.idle_unload_s !== undefined){
let data54 = data41.idle_unload_s;
const _errs112 = errors;
if(!(((typeof data54 == "number") && (!(data54 % 1) && !isNaN(data54))) && (isFinite(data54)))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i3+"/idle_unload_s",schemaPath:"#/properties/pools/items/properties/idle_unload_s/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs112){
if((typeof data54 == "number") && (isFinite(data54))){
if(data54 > 604800 || isNaN(data54)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i3+"/idle_unload_s",schemaPath:"#/properties/pools/items/properties/idle_unload_s/maximum",keyword:"maximum",params:{comparison: "<=", limit: 604800},message:"must be <= 604800"}];
return false;
}
else {
if(data54 < 1 || isNaN(data54)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i3+"/idle_unload_s",schemaPath:"#/properties/pools/items/properties/idle_unload_s/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid17 = _errs112 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data41.min_residency_s !== undefined){
let data55 = data41.min_residency_s;
const _errs114 = errors;
if(!(((typeof data55 == "number") && (!(data55 % 1) && !isNaN(data55))) && (isFinite(data55)))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i3+"/min_residency_s",schemaPath:"#/properties/pools/items/properties/min_residency_s/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs114){
if((typeof data55 == "number") && (isFinite(data55))){
if(data55 > 3600 || isNaN(data55)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i3+"/min_residency_s",schemaPath:"#/properties/pools/items/properties/min_residency_s/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600},message:"must be <= 3600"}];
return false;
}
else {
if(data55 < 0 || isNaN(data55)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i3+"/min_residency_s",schemaPath:"#/properties/pools/items/properties/min_residency_s/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid17 = _errs114 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data41.slots !== undefined){
let data56 = data41.slots;
const _errs116 = errors;
if(!(((typeof data56 == "number") && (!(data56 % 1) && !isNaN(data56))) && (isFinite(data56)))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i3+"/slots",schemaPath:"#/properties/pools/items/properties/slots/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs116){
if((typeof data56 == "number") && (isFinite(data56))){
if(data56 > 64 || isNaN(data56)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i3+"/slots",schemaPath:"#/properties/pools/items/properties/slots/maximum",keyword:"maximum",params:{comparison: "<=", limit: 64},message:"must be <= 64"}];
return false;
}
else {
if(data56 < 1 || isNaN(data56)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i3+"/slots",schemaPath:"#/properties/pools/items/properties/slots/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid17 = _errs116 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data41.ctx !== undefined){
let data57 = data41.ctx;
const _errs118 = errors;
if(!(((typeof data57 == "number") && (!(data57 % 1) && !isNaN(data57))) && (isFinite(data57)))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i3+"/ctx",schemaPath:"#/properties/pools/items/properties/ctx/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs118){
if((typeof data57 == "number") && (isFinite(data57))){
if(data57 > 16777216 || isNaN(data57)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i3+"/ctx",schemaPath:"#/properties/pools/items/properties/ctx/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16777216},message:"must be <= 16777216"}];
return false;
}
else {
if(data57 < 256 || isNaN(data57)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i3+"/ctx",schemaPath:"#/properties/pools/items/properties/ctx/minimum",keyword:"minimum",params:{comparison: ">=", limit: 256},message:"must be >= 256"}];
return false;
}
}
}
}
var valid17 = _errs118 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data41.threads !== undefined){
let data58 = data41.threads;
const _errs120 = errors;
if(!(((typeof data58 == "number") && (!(data58 % 1) && !isNaN(data58))) && (isFinite(data58)))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i3+"/threads",schemaPath:"#/properties/pools/items/properties/threads/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs120){
if((typeof data58 == "number") && (isFinite(data58))){
if(data58 > 1024 || isNaN(data58)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i3+"/threads",schemaPath:"#/properties/pools/items/properties/threads/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1024},message:"must be <= 1024"}];
return false;
}
else {
if(data58 < 1 || isNaN(data58)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i3+"/threads",schemaPath:"#/properties/pools/items/properties/threads/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid17 = _errs120 === errors;
}
else {
var valid17 = true;
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
validate10.errors = [{instancePath:instancePath+"/pools/" + i3,schemaPath:"#/properties/pools/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid16 = _errs83 === errors;
if(!valid16){
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
var valid0 = _errs81 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.models !== undefined){
let data59 = data.models;
const _errs122 = errors;
if(errors === _errs122){
if(Array.isArray(data59)){
if(data59.length > 256){
validate10.errors = [{instancePath:instancePath+"/models",schemaPath:"#/properties/models/maxItems",keyword:"maxItems",params:{limit: 256},message:"must NOT have more than 256 items"}];
return false;
}
else {
var valid22 = true;
const len6 = data59.length;
for(let i7=0; i7<len6; i7++){
let data60 = data59[i7];
const _errs124 = errors;
if(errors === _errs124){
if(data60 && typeof data60 == "object" && !Array.isArray(data60)){
let unknown14;
for(const key14 in data60){
if(((key14 !== "id") && (key14 !== "model")) && (key14 !== "workload")){
unknown14 = key14;
break;
}
}
if(unknown14 !== undefined){
validate10.errors = [{instancePath:instancePath+"/models/" + i7,schemaPath:"#/properties/models/items/knownFields",keyword:"knownFields",params:{unknown: unknown14, known: schema11.properties.models.items.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing2;
if(((data60.id === undefined) && (missing2 = "id")) || ((data60.model === undefined) && (missing2 = "model"))){
validate10.errors = [{instancePath:instancePath+"/models/" + i7,schemaPath:"#/properties/models/items/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data60.id !== undefined){
let data61 = data60.id;
const _errs126 = errors;
if(errors === _errs126){
if(typeof data61 === "string"){
if(!pattern2.test(data61)){
validate10.errors = [{instancePath:instancePath+"/models/" + i7+"/id",schemaPath:"#/properties/models/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/models/" + i7+"/id",schemaPath:"#/properties/models/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid23 = _errs126 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data60.model !== undefined){
let data62 = data60.model;
const _errs128 = errors;
if(errors === _errs128){
if(typeof data62 === "string"){
if(func2(data62) < 1){
validate10.errors = [{instancePath:instancePath+"/models/" + i7+"/model",schemaPath:"#/properties/models/items/properties/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/models/" + i7+"/model",schemaPath:"#/properties/models/items/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid23 = _errs128 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data60.workload !== undefined){
let data63 = data60.workload;
const _errs130 = errors;
if(typeof data63 !== "string"){
validate10.errors = [{instancePath:instancePath+"/models/" + i7+"/workload",schemaPath:"#/properties/models/items/properties/workload/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data63 === "completion") || (data63 === "embedding")) || (data63 === "rerank"))){
validate10.errors = [{instancePath:instancePath+"/models/" + i7+"/workload",schemaPath:"#/properties/models/items/properties/workload/enum",keyword:"enum",params:{allowedValues: schema11.properties.models.items.properties.workload.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid23 = _errs130 === errors;
}
else {
var valid23 = true;
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/models/" + i7,schemaPath:"#/properties/models/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid22 = _errs124 === errors;
if(!valid22){
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
var valid0 = _errs122 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.model_defaults !== undefined){
let data64 = data.model_defaults;
const _errs132 = errors;
if(errors === _errs132){
if(data64 && typeof data64 == "object" && !Array.isArray(data64)){
let unknown15;
for(const key15 in data64){
if(((((((key15 !== "engine") && (key15 !== "device")) && (key15 !== "replicas")) && (key15 !== "slots")) && (key15 !== "ctx")) && (key15 !== "idle_unload_s")) && (key15 !== "min_residency_s")){
unknown15 = key15;
break;
}
}
if(unknown15 !== undefined){
validate10.errors = [{instancePath:instancePath+"/model_defaults",schemaPath:"#/properties/model_defaults/knownFields",keyword:"knownFields",params:{unknown: unknown15, known: schema11.properties.model_defaults.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data64.engine !== undefined){
let data65 = data64.engine;
const _errs134 = errors;
if(typeof data65 !== "string"){
validate10.errors = [{instancePath:instancePath+"/model_defaults/engine",schemaPath:"#/properties/model_defaults/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data65 === "llamacpp") || (data65 === "fake"))){
validate10.errors = [{instancePath:instancePath+"/model_defaults/engine",schemaPath:"#/properties/model_defaults/properties/engine/enum",keyword:"enum",params:{allowedValues: schema11.properties.model_defaults.properties.engine.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid24 = _errs134 === errors;
}
else {
var valid24 = true;
}
if(valid24){
if(data64.device !== undefined){
let data66 = data64.device;
const _errs136 = errors;
if(typeof data66 !== "string"){
validate10.errors = [{instancePath:instancePath+"/model_defaults/device",schemaPath:"#/properties/model_defaults/properties/device/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data66 === "auto") || (data66 === "cpu")) || (data66 === "cuda"))){
validate10.errors = [{instancePath:instancePath+"/model_defaults/device",schemaPath:"#/properties/model_defaults/properties/device/enum",keyword:"enum",params:{allowedValues: schema11.properties.model_defaults.properties.device.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid24 = _errs136 === errors;
}
else {
var valid24 = true;
}
if(valid24){
if(data64.replicas !== undefined){
let data67 = data64.replicas;
const _errs138 = errors;
const _errs139 = errors;
let valid25 = false;
const _errs140 = errors;
if(!(((typeof data67 == "number") && (!(data67 % 1) && !isNaN(data67))) && (isFinite(data67)))){
const err5 = {instancePath:instancePath+"/model_defaults/replicas",schemaPath:"#/properties/model_defaults/properties/replicas/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(errors === _errs140){
if((typeof data67 == "number") && (isFinite(data67))){
if(data67 > 16 || isNaN(data67)){
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
if(data67 < 1 || isNaN(data67)){
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
var _valid1 = _errs140 === errors;
valid25 = valid25 || _valid1;
if(!valid25){
const _errs142 = errors;
if("auto" !== data67){
const err8 = {instancePath:instancePath+"/model_defaults/replicas",schemaPath:"#/properties/model_defaults/properties/replicas/anyOf/1/const",keyword:"const",params:{allowedValue: "auto"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid1 = _errs142 === errors;
valid25 = valid25 || _valid1;
}
if(!valid25){
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
errors = _errs139;
if(vErrors !== null){
if(_errs139){
vErrors.length = _errs139;
}
else {
vErrors = null;
}
}
}
var valid24 = _errs138 === errors;
}
else {
var valid24 = true;
}
if(valid24){
if(data64.slots !== undefined){
let data68 = data64.slots;
const _errs143 = errors;
if(!(((typeof data68 == "number") && (!(data68 % 1) && !isNaN(data68))) && (isFinite(data68)))){
validate10.errors = [{instancePath:instancePath+"/model_defaults/slots",schemaPath:"#/properties/model_defaults/properties/slots/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs143){
if((typeof data68 == "number") && (isFinite(data68))){
if(data68 > 64 || isNaN(data68)){
validate10.errors = [{instancePath:instancePath+"/model_defaults/slots",schemaPath:"#/properties/model_defaults/properties/slots/maximum",keyword:"maximum",params:{comparison: "<=", limit: 64},message:"must be <= 64"}];
return false;
}
else {
if(data68 < 1 || isNaN(data68)){
validate10.errors = [{instancePath:instancePath+"/model_defaults/slots",schemaPath:"#/properties/model_defaults/properties/slots/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid24 = _errs143 === errors;
}
else {
var valid24 = true;
}
if(valid24){
if(data64.ctx !== undefined){
let data69 = data64.ctx;
const _errs145 = errors;
if(!(((typeof data69 == "number") && (!(data69 % 1) && !isNaN(data69))) && (isFinite(data69)))){
validate10.errors = [{instancePath:instancePath+"/model_defaults/ctx",schemaPath:"#/properties/model_defaults/properties/ctx/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs145){
if((typeof data69 == "number") && (isFinite(data69))){
if(data69 > 16777216 || isNaN(data69)){
validate10.errors = [{instancePath:instancePath+"/model_defaults/ctx",schemaPath:"#/properties/model_defaults/properties/ctx/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16777216},message:"must be <= 16777216"}];
return false;
}
else {
if(data69 < 256 || isNaN(data69)){
validate10.errors = [{instancePath:instancePath+"/model_defaults/ctx",schemaPath:"#/properties/model_defaults/properties/ctx/minimum",keyword:"minimum",params:{comparison: ">=", limit: 256},message:"must be >= 256"}];
return false;
}
}
}
}
var valid24 = _errs145 === errors;
}
else {
var valid24 = true;
}
if(valid24){
if(data64.idle_unload_s !== undefined){
let data70 = data64.idle_unload_s;
const _errs147 = errors;
if(!(((typeof data70 == "number") && (!(data70 % 1) && !isNaN(data70))) && (isFinite(data70)))){
validate10.errors = [{instancePath:instancePath+"/model_defaults/idle_unload_s",schemaPath:"#/properties/model_defaults/properties/idle_unload_s/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs147){
if((typeof data70 == "number") && (isFinite(data70))){
if(data70 > 604800 || isNaN(data70)){
validate10.errors = [{instancePath:instancePath+"/model_defaults/idle_unload_s",schemaPath:"#/properties/model_defaults/properties/idle_unload_s/maximum",keyword:"maximum",params:{comparison: "<=", limit: 604800},message:"must be <= 604800"}];
return false;
}
else {
if(data70 < 1 || isNaN(data70)){
validate10.errors = [{instancePath:instancePath+"/model_defaults/idle_unload_s",schemaPath:"#/properties/model_defaults/properties/idle_unload_s/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid24 = _errs147 === errors;
}
else {
var valid24 = true;
}
if(valid24){
if(data64.min_residency_s !== undefined){
let data71 = data64.min_residency_s;
const _errs149 = errors;
if(!(((typeof data71 == "number") && (!(data71 % 1) && !isNaN(data71))) && (isFinite(data71)))){
validate10.errors = [{instancePath:instancePath+"/model_defaults/min_residency_s",schemaPath:"#/properties/model_defaults/properties/min_residency_s/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs149){
if((typeof data71 == "number") && (isFinite(data71))){
if(data71 > 3600 || isNaN(data71)){
validate10.errors = [{instancePath:instancePath+"/model_defaults/min_residency_s",schemaPath:"#/properties/model_defaults/properties/min_residency_s/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600},message:"must be <= 3600"}];
return false;
}
else {
if(data71 < 0 || isNaN(data71)){
validate10.errors = [{instancePath:instancePath+"/model_defaults/min_residency_s",schemaPath:"#/properties/model_defaults/properties/min_residency_s/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid24 = _errs149 === errors;
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
else {
validate10.errors = [{instancePath:instancePath+"/model_defaults",schemaPath:"#/properties/model_defaults/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs132 === errors;
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

