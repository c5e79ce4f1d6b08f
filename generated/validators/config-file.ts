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
const schema11 = {"type":"object","properties":{"bind":{"type":"string","default":"127.0.0.1:8080"},"data_dir":{"type":"string","default":"./.llama-orch"},"auth":{"type":"object","properties":{"token":{"type":"string","minLength":16},"token_file":{"type":"string"}},"knownFields":["token","token_file"]},"network":{"type":"object","properties":{"advertised_names":{"type":"array","items":{"type":"string","pattern":"^[A-Za-z0-9.-]{1,253}$"},"default":[]},"allowed_origins":{"type":"array","items":{"type":"string","pattern":"^https?://[^/]+$"},"default":[]}},"knownFields":["advertised_names","allowed_origins"]},"limits":{"type":"object","properties":{"body_bytes":{"type":"integer","minimum":1024,"maximum":67108864,"default":1048576},"stream_buffer_bytes":{"type":"integer","minimum":4096,"maximum":16777216,"default":262144}},"knownFields":["body_bytes","stream_buffer_bytes"]},"queue":{"type":"object","properties":{"capacity":{"type":"integer","minimum":1,"maximum":100000,"default":64},"policy":{"type":"string","enum":["reject"],"default":"reject"}},"knownFields":["capacity","policy"]},"retention":{"type":"object","properties":{"finished_ms":{"type":"integer","minimum":1000,"default":3600000},"finished_bytes":{"type":"integer","minimum":65536,"default":134217728}},"knownFields":["finished_ms","finished_bytes"]},"shutdown":{"type":"object","properties":{"drain_ms":{"type":"integer","minimum":0,"maximum":600000,"default":10000}},"knownFields":["drain_ms"]},"log":{"type":"object","properties":{"level":{"type":"string","enum":["error","warn","info","debug"],"default":"info"}},"knownFields":["level"]},"pools":{"type":"array","minItems":1,"maxItems":64,"items":{"type":"object","required":["id","model"],"properties":{"id":{"type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$"},"model_ref":{"type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$"},"model":{"type":"string","minLength":1},"engine":{"type":"string","enum":["llamacpp","fake"],"default":"llamacpp"},"device":{"type":"string","enum":["auto","cpu","cuda"],"default":"auto"},"replicas":{"type":"integer","minimum":1,"maximum":16,"default":1},"slots":{"type":"integer","minimum":1,"maximum":64,"default":2},"ctx":{"type":"integer","minimum":256,"maximum":16777216,"default":512},"threads":{"type":"integer","minimum":1,"maximum":1024}},"knownFields":["id","model_ref","model","engine","device","replicas","slots","ctx","threads"]}}},"knownFields":["bind","data_dir","auth","network","limits","queue","retention","shutdown","log","pools"],"$id":"configFile"};
const func2 = codePointLength;
const pattern0 = new RegExp("^[A-Za-z0-9.-]{1,253}$", "u");
const pattern1 = new RegExp("^https?://[^/]+$", "u");
const pattern2 = new RegExp("^[a-z0-9][a-z0-9._-]{0,63}$", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="configFile" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if((((((((((key0 !== "bind") && (key0 !== "data_dir")) && (key0 !== "auth")) && (key0 !== "network")) && (key0 !== "limits")) && (key0 !== "queue")) && (key0 !== "retention")) && (key0 !== "shutdown")) && (key0 !== "log")) && (key0 !== "pools")){
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
if((key3 !== "body_bytes") && (key3 !== "stream_buffer_bytes")){
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
if(data.queue !== undefined){
let data13 = data.queue;
const _errs27 = errors;
if(errors === _errs27){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let unknown4;
for(const key4 in data13){
if((key4 !== "capacity") && (key4 !== "policy")){
unknown4 = key4;
break;
}
}
if(unknown4 !== undefined){
validate10.errors = [{instancePath:instancePath+"/queue",schemaPath:"#/properties/queue/knownFields",keyword:"knownFields",params:{unknown: unknown4, known: schema11.properties.queue.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data13.capacity !== undefined){
let data14 = data13.capacity;
const _errs29 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
validate10.errors = [{instancePath:instancePath+"/queue/capacity",schemaPath:"#/properties/queue/properties/capacity/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs29){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 100000 || isNaN(data14)){
validate10.errors = [{instancePath:instancePath+"/queue/capacity",schemaPath:"#/properties/queue/properties/capacity/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000"}];
return false;
}
else {
if(data14 < 1 || isNaN(data14)){
validate10.errors = [{instancePath:instancePath+"/queue/capacity",schemaPath:"#/properties/queue/properties/capacity/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid6 = _errs29 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data13.policy !== undefined){
let data15 = data13.policy;
const _errs31 = errors;
if(typeof data15 !== "string"){
validate10.errors = [{instancePath:instancePath+"/queue/policy",schemaPath:"#/properties/queue/properties/policy/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data15 === "reject")){
validate10.errors = [{instancePath:instancePath+"/queue/policy",schemaPath:"#/properties/queue/properties/policy/enum",keyword:"enum",params:{allowedValues: schema11.properties.queue.properties.policy.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid6 = _errs31 === errors;
}
else {
var valid6 = true;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/queue",schemaPath:"#/properties/queue/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.retention !== undefined){
let data16 = data.retention;
const _errs33 = errors;
if(errors === _errs33){
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
let unknown5;
for(const key5 in data16){
if((key5 !== "finished_ms") && (key5 !== "finished_bytes")){
unknown5 = key5;
break;
}
}
if(unknown5 !== undefined){
validate10.errors = [{instancePath:instancePath+"/retention",schemaPath:"#/properties/retention/knownFields",keyword:"knownFields",params:{unknown: unknown5, known: schema11.properties.retention.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data16.finished_ms !== undefined){
let data17 = data16.finished_ms;
const _errs35 = errors;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
validate10.errors = [{instancePath:instancePath+"/retention/finished_ms",schemaPath:"#/properties/retention/properties/finished_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs35){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 1000 || isNaN(data17)){
validate10.errors = [{instancePath:instancePath+"/retention/finished_ms",schemaPath:"#/properties/retention/properties/finished_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000},message:"must be >= 1000"}];
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
if(data16.finished_bytes !== undefined){
let data18 = data16.finished_bytes;
const _errs37 = errors;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
validate10.errors = [{instancePath:instancePath+"/retention/finished_bytes",schemaPath:"#/properties/retention/properties/finished_bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs37){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 65536 || isNaN(data18)){
validate10.errors = [{instancePath:instancePath+"/retention/finished_bytes",schemaPath:"#/properties/retention/properties/finished_bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 65536},message:"must be >= 65536"}];
return false;
}
}
}
var valid7 = _errs37 === errors;
}
else {
var valid7 = true;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/retention",schemaPath:"#/properties/retention/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.shutdown !== undefined){
let data19 = data.shutdown;
const _errs39 = errors;
if(errors === _errs39){
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
let unknown6;
for(const key6 in data19){
if(key6 !== "drain_ms"){
unknown6 = key6;
break;
}
}
if(unknown6 !== undefined){
validate10.errors = [{instancePath:instancePath+"/shutdown",schemaPath:"#/properties/shutdown/knownFields",keyword:"knownFields",params:{unknown: unknown6, known: schema11.properties.shutdown.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data19.drain_ms !== undefined){
let data20 = data19.drain_ms;
const _errs41 = errors;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
validate10.errors = [{instancePath:instancePath+"/shutdown/drain_ms",schemaPath:"#/properties/shutdown/properties/drain_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs41){
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 600000 || isNaN(data20)){
validate10.errors = [{instancePath:instancePath+"/shutdown/drain_ms",schemaPath:"#/properties/shutdown/properties/drain_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600000},message:"must be <= 600000"}];
return false;
}
else {
if(data20 < 0 || isNaN(data20)){
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
var valid0 = _errs39 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.log !== undefined){
let data21 = data.log;
const _errs43 = errors;
if(errors === _errs43){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
let unknown7;
for(const key7 in data21){
if(key7 !== "level"){
unknown7 = key7;
break;
}
}
if(unknown7 !== undefined){
validate10.errors = [{instancePath:instancePath+"/log",schemaPath:"#/properties/log/knownFields",keyword:"knownFields",params:{unknown: unknown7, known: schema11.properties.log.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data21.level !== undefined){
let data22 = data21.level;
if(typeof data22 !== "string"){
validate10.errors = [{instancePath:instancePath+"/log/level",schemaPath:"#/properties/log/properties/level/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data22 === "error") || (data22 === "warn")) || (data22 === "info")) || (data22 === "debug"))){
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
var valid0 = _errs43 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pools !== undefined){
let data23 = data.pools;
const _errs47 = errors;
if(errors === _errs47){
if(Array.isArray(data23)){
if(data23.length > 64){
validate10.errors = [{instancePath:instancePath+"/pools",schemaPath:"#/properties/pools/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"}];
return false;
}
else {
if(data23.length < 1){
validate10.errors = [{instancePath:instancePath+"/pools",schemaPath:"#/properties/pools/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid10 = true;
const len2 = data23.length;
for(let i2=0; i2<len2; i2++){
let data24 = data23[i2];
const _errs49 = errors;
if(errors === _errs49){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let unknown8;
for(const key8 in data24){
if(((((((((key8 !== "id") && (key8 !== "model_ref")) && (key8 !== "model")) && (key8 !== "engine")) && (key8 !== "device")) && (key8 !== "replicas")) && (key8 !== "slots")) && (key8 !== "ctx")) && (key8 !== "threads")){
unknown8 = key8;
break;
}
}
if(unknown8 !== undefined){
validate10.errors = [{instancePath:instancePath+"/pools/" + i2,schemaPath:"#/properties/pools/items/knownFields",keyword:"knownFields",params:{unknown: unknown8, known: schema11.properties.pools.items.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if(((data24.id === undefined) && (missing0 = "id")) || ((data24.model === undefined) && (missing0 = "model"))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i2,schemaPath:"#/properties/pools/items/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data24.id !== undefined){
let data25 = data24.id;
const _errs51 = errors;
if(errors === _errs51){
if(typeof data25 === "string"){
if(!pattern2.test(data25)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i2+"/id",schemaPath:"#/properties/pools/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/pools/" + i2+"/id",schemaPath:"#/properties/pools/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid11 = _errs51 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data24.model_ref !== undefined){
let data26 = data24.model_ref;
const _errs53 = errors;
if(errors === _errs53){
if(typeof data26 === "string"){
if(!pattern2.test(data26)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i2+"/model_ref",schemaPath:"#/properties/pools/items/properties/model_ref/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/pools/" + i2+"/model_ref",schemaPath:"#/properties/pools/items/properties/model_ref/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid11 = _errs53 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data24.model !== undefined){
let data27 = data24.model;
const _errs55 = errors;
if(errors === _errs55){
if(typeof data27 === "string"){
if(func2(data27) < 1){
validate10.errors = [{instancePath:instancePath+"/pools/" + i2+"/model",schemaPath:"#/properties/pools/items/properties/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/pools/" + i2+"/model",schemaPath:"#/properties/pools/items/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid11 = _errs55 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data24.engine !== undefined){
let data28 = data24.engine;
const _errs57 = errors;
if(typeof data28 !== "string"){
validate10.errors = [{instancePath:instancePath+"/pools/" + i2+"/engine",schemaPath:"#/properties/pools/items/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data28 === "llamacpp") || (data28 === "fake"))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i2+"/engine",schemaPath:"#/properties/pools/items/properties/engine/enum",keyword:"enum",params:{allowedValues: schema11.properties.pools.items.properties.engine.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid11 = _errs57 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data24.device !== undefined){
let data29 = data24.device;
const _errs59 = errors;
if(typeof data29 !== "string"){
validate10.errors = [{instancePath:instancePath+"/pools/" + i2+"/device",schemaPath:"#/properties/pools/items/properties/device/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data29 === "auto") || (data29 === "cpu")) || (data29 === "cuda"))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i2+"/device",schemaPath:"#/properties/pools/items/properties/device/enum",keyword:"enum",params:{allowedValues: schema11.properties.pools.items.properties.device.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid11 = _errs59 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data24.replicas !== undefined){
let data30 = data24.replicas;
const _errs61 = errors;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i2+"/replicas",schemaPath:"#/properties/pools/items/properties/replicas/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs61){
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 16 || isNaN(data30)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i2+"/replicas",schemaPath:"#/properties/pools/items/properties/replicas/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16},message:"must be <= 16"}];
return false;
}
else {
if(data30 < 1 || isNaN(data30)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i2+"/replicas",schemaPath:"#/properties/pools/items/properties/replicas/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
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
if(data24.slots !== undefined){
let data31 = data24.slots;
const _errs63 = errors;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i2+"/slots",schemaPath:"#/properties/pools/items/properties/slots/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs63){
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 64 || isNaN(data31)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i2+"/slots",schemaPath:"#/properties/pools/items/properties/slots/maximum",keyword:"maximum",params:{comparison: "<=", limit: 64},message:"must be <= 64"}];
return false;
}
else {
if(data31 < 1 || isNaN(data31)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i2+"/slots",schemaPath:"#/properties/pools/items/properties/slots/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
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
if(data24.ctx !== undefined){
let data32 = data24.ctx;
const _errs65 = errors;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i2+"/ctx",schemaPath:"#/properties/pools/items/properties/ctx/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs65){
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 > 16777216 || isNaN(data32)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i2+"/ctx",schemaPath:"#/properties/pools/items/properties/ctx/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16777216},message:"must be <= 16777216"}];
return false;
}
else {
if(data32 < 256 || isNaN(data32)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i2+"/ctx",schemaPath:"#/properties/pools/items/properties/ctx/minimum",keyword:"minimum",params:{comparison: ">=", limit: 256},message:"must be >= 256"}];
return false;
}
}
}
}
var valid11 = _errs65 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data24.threads !== undefined){
let data33 = data24.threads;
const _errs67 = errors;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
validate10.errors = [{instancePath:instancePath+"/pools/" + i2+"/threads",schemaPath:"#/properties/pools/items/properties/threads/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs67){
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 > 1024 || isNaN(data33)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i2+"/threads",schemaPath:"#/properties/pools/items/properties/threads/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1024},message:"must be <= 1024"}];
return false;
}
else {
if(data33 < 1 || isNaN(data33)){
validate10.errors = [{instancePath:instancePath+"/pools/" + i2+"/threads",schemaPath:"#/properties/pools/items/properties/threads/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid11 = _errs67 === errors;
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
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/pools/" + i2,schemaPath:"#/properties/pools/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid10 = _errs49 === errors;
if(!valid10){
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
var valid0 = _errs47 === errors;
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
validate10.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate10.errors = vErrors;
return errors === 0;
}

