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
export const listTasks_200_0 = validate10;
const schema11 = {"$ref":"schemas#/$defs/TaskPage","$id":"listTasks_200_0"};
const schema13 = {"type":"object","required":["tasks","next_cursor"],"properties":{"tasks":{"type":"array","items":{"$ref":"schemas#/$defs/TaskSummary"}},"next_cursor":{"type":["string","null"]}},"knownFields":["tasks","next_cursor"]};
const schema14 = {"type":"object","required":["task_id","correlation_id","state","model_ref","pool_id","replica_id","engine","engine_version","priority","determinism","seed","labels","admitted_ms","started_ms","finished_ms","queue_position","predicted_start_ms","predicted_end_ms","tokens_in","tokens_out","finish_reason","urls"],"properties":{"task_id":{"$ref":"schemas#/$defs/TaskId"},"correlation_id":{"type":"string"},"state":{"$ref":"schemas#/$defs/TaskState"},"model_ref":{"type":"string"},"pool_id":{"type":"string"},"replica_id":{"type":"string"},"engine":{"type":"string"},"engine_version":{"type":"string"},"priority":{"$ref":"schemas#/$defs/Priority"},"determinism":{"$ref":"schemas#/$defs/Determinism"},"seed":{"type":"integer","minimum":0,"maximum":9007199254740991},"labels":{"$ref":"schemas#/$defs/Labels"},"admitted_ms":{"type":"integer"},"started_ms":{"type":["integer","null"]},"finished_ms":{"type":["integer","null"]},"queue_position":{"type":["integer","null"],"minimum":0},"predicted_start_ms":{"type":["integer","null"],"minimum":0},"predicted_end_ms":{"type":["integer","null"],"minimum":0},"tokens_in":{"type":["integer","null"],"minimum":0},"tokens_out":{"type":["integer","null"],"minimum":0},"finish_reason":{"type":["string","null"],"enum":["stop","length",null]},"urls":{"$ref":"schemas#/$defs/TaskUrls"}},"knownFields":["task_id","correlation_id","state","model_ref","pool_id","replica_id","engine","engine_version","priority","determinism","seed","labels","admitted_ms","started_ms","finished_ms","queue_position","predicted_start_ms","predicted_end_ms","tokens_in","tokens_out","finish_reason","urls"]};
const schema15 = {"type":"string","format":"uuid"};
const schema16 = {"type":"string","enum":["queued","running","completed","failed","canceled"]};
const schema17 = {"type":"string","enum":["interactive","batch"]};
const schema18 = {"type":"string","enum":["strict","best_effort"]};
const schema19 = {"type":"object","maxProperties":16,"additionalProperties":{"type":"string","maxLength":128}};
const schema20 = {"type":"object","required":["self","stream","cancel"],"properties":{"self":{"type":"string"},"stream":{"type":"string"},"cancel":{"type":"string"}},"knownFields":["self","stream","cancel"]};
const formats0 = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const func2 = codePointLength;

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if((((((((((((((((((((((key0 !== "task_id") && (key0 !== "correlation_id")) && (key0 !== "state")) && (key0 !== "model_ref")) && (key0 !== "pool_id")) && (key0 !== "replica_id")) && (key0 !== "engine")) && (key0 !== "engine_version")) && (key0 !== "priority")) && (key0 !== "determinism")) && (key0 !== "seed")) && (key0 !== "labels")) && (key0 !== "admitted_ms")) && (key0 !== "started_ms")) && (key0 !== "finished_ms")) && (key0 !== "queue_position")) && (key0 !== "predicted_start_ms")) && (key0 !== "predicted_end_ms")) && (key0 !== "tokens_in")) && (key0 !== "tokens_out")) && (key0 !== "finish_reason")) && (key0 !== "urls")){
unknown0 = key0;
break;
}
}
if(unknown0 !== undefined){
validate13.errors = [{instancePath,schemaPath:"#/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema14.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if(((((((((((((((((((((((data.task_id === undefined) && (missing0 = "task_id")) || ((data.correlation_id === undefined) && (missing0 = "correlation_id"))) || ((data.state === undefined) && (missing0 = "state"))) || ((data.model_ref === undefined) && (missing0 = "model_ref"))) || ((data.pool_id === undefined) && (missing0 = "pool_id"))) || ((data.replica_id === undefined) && (missing0 = "replica_id"))) || ((data.engine === undefined) && (missing0 = "engine"))) || ((data.engine_version === undefined) && (missing0 = "engine_version"))) || ((data.priority === undefined) && (missing0 = "priority"))) || ((data.determinism === undefined) && (missing0 = "determinism"))) || ((data.seed === undefined) && (missing0 = "seed"))) || ((data.labels === undefined) && (missing0 = "labels"))) || ((data.admitted_ms === undefined) && (missing0 = "admitted_ms"))) || ((data.started_ms === undefined) && (missing0 = "started_ms"))) || ((data.finished_ms === undefined) && (missing0 = "finished_ms"))) || ((data.queue_position === undefined) && (missing0 = "queue_position"))) || ((data.predicted_start_ms === undefined) && (missing0 = "predicted_start_ms"))) || ((data.predicted_end_ms === undefined) && (missing0 = "predicted_end_ms"))) || ((data.tokens_in === undefined) && (missing0 = "tokens_in"))) || ((data.tokens_out === undefined) && (missing0 = "tokens_out"))) || ((data.finish_reason === undefined) && (missing0 = "finish_reason"))) || ((data.urls === undefined) && (missing0 = "urls"))){
validate13.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
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
validate13.errors = [{instancePath:instancePath+"/task_id",schemaPath:"schemas#/$defs/TaskId/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""}];
return false;
}
}
else {
validate13.errors = [{instancePath:instancePath+"/task_id",schemaPath:"schemas#/$defs/TaskId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate13.errors = [{instancePath:instancePath+"/correlation_id",schemaPath:"#/properties/correlation_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.state !== undefined){
let data2 = data.state;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate13.errors = [{instancePath:instancePath+"/state",schemaPath:"schemas#/$defs/TaskState/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((((data2 === "queued") || (data2 === "running")) || (data2 === "completed")) || (data2 === "failed")) || (data2 === "canceled"))){
validate13.errors = [{instancePath:instancePath+"/state",schemaPath:"schemas#/$defs/TaskState/enum",keyword:"enum",params:{allowedValues: schema16.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.model_ref !== undefined){
const _errs9 = errors;
if(typeof data.model_ref !== "string"){
validate13.errors = [{instancePath:instancePath+"/model_ref",schemaPath:"#/properties/model_ref/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pool_id !== undefined){
const _errs11 = errors;
if(typeof data.pool_id !== "string"){
validate13.errors = [{instancePath:instancePath+"/pool_id",schemaPath:"#/properties/pool_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.replica_id !== undefined){
const _errs13 = errors;
if(typeof data.replica_id !== "string"){
validate13.errors = [{instancePath:instancePath+"/replica_id",schemaPath:"#/properties/replica_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.engine !== undefined){
const _errs15 = errors;
if(typeof data.engine !== "string"){
validate13.errors = [{instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.engine_version !== undefined){
const _errs17 = errors;
if(typeof data.engine_version !== "string"){
validate13.errors = [{instancePath:instancePath+"/engine_version",schemaPath:"#/properties/engine_version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.priority !== undefined){
let data8 = data.priority;
const _errs19 = errors;
if(typeof data8 !== "string"){
validate13.errors = [{instancePath:instancePath+"/priority",schemaPath:"schemas#/$defs/Priority/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data8 === "interactive") || (data8 === "batch"))){
validate13.errors = [{instancePath:instancePath+"/priority",schemaPath:"schemas#/$defs/Priority/enum",keyword:"enum",params:{allowedValues: schema17.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.determinism !== undefined){
let data9 = data.determinism;
const _errs22 = errors;
if(typeof data9 !== "string"){
validate13.errors = [{instancePath:instancePath+"/determinism",schemaPath:"schemas#/$defs/Determinism/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data9 === "strict") || (data9 === "best_effort"))){
validate13.errors = [{instancePath:instancePath+"/determinism",schemaPath:"schemas#/$defs/Determinism/enum",keyword:"enum",params:{allowedValues: schema18.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seed !== undefined){
let data10 = data.seed;
const _errs25 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
validate13.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs25){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 9007199254740991 || isNaN(data10)){
validate13.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data10 < 0 || isNaN(data10)){
validate13.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.labels !== undefined){
let data11 = data.labels;
const _errs27 = errors;
const _errs28 = errors;
if(errors === _errs28){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(Object.keys(data11).length > 16){
validate13.errors = [{instancePath:instancePath+"/labels",schemaPath:"schemas#/$defs/Labels/maxProperties",keyword:"maxProperties",params:{limit: 16},message:"must NOT have more than 16 properties"}];
return false;
}
else {
for(const key1 in data11){
let data12 = data11[key1];
const _errs31 = errors;
if(errors === _errs31){
if(typeof data12 === "string"){
if(func2(data12) > 128){
validate13.errors = [{instancePath:instancePath+"/labels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"schemas#/$defs/Labels/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
}
else {
validate13.errors = [{instancePath:instancePath+"/labels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"schemas#/$defs/Labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid6 = _errs31 === errors;
if(!valid6){
break;
}
}
}
}
else {
validate13.errors = [{instancePath:instancePath+"/labels",schemaPath:"schemas#/$defs/Labels/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.admitted_ms !== undefined){
let data13 = data.admitted_ms;
const _errs33 = errors;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
validate13.errors = [{instancePath:instancePath+"/admitted_ms",schemaPath:"#/properties/admitted_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.started_ms !== undefined){
let data14 = data.started_ms;
const _errs35 = errors;
if((!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))) && (data14 !== null)){
validate13.errors = [{instancePath:instancePath+"/started_ms",schemaPath:"#/properties/started_ms/type",keyword:"type",params:{type: schema14.properties.started_ms.type},message:"must be integer,null"}];
return false;
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.finished_ms !== undefined){
let data15 = data.finished_ms;
const _errs37 = errors;
if((!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))) && (data15 !== null)){
validate13.errors = [{instancePath:instancePath+"/finished_ms",schemaPath:"#/properties/finished_ms/type",keyword:"type",params:{type: schema14.properties.finished_ms.type},message:"must be integer,null"}];
return false;
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.queue_position !== undefined){
let data16 = data.queue_position;
const _errs39 = errors;
if((!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))) && (data16 !== null)){
validate13.errors = [{instancePath:instancePath+"/queue_position",schemaPath:"#/properties/queue_position/type",keyword:"type",params:{type: schema14.properties.queue_position.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs39){
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 0 || isNaN(data16)){
validate13.errors = [{instancePath:instancePath+"/queue_position",schemaPath:"#/properties/queue_position/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs39 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.predicted_start_ms !== undefined){
let data17 = data.predicted_start_ms;
const _errs41 = errors;
if((!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))) && (data17 !== null)){
validate13.errors = [{instancePath:instancePath+"/predicted_start_ms",schemaPath:"#/properties/predicted_start_ms/type",keyword:"type",params:{type: schema14.properties.predicted_start_ms.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs41){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 0 || isNaN(data17)){
validate13.errors = [{instancePath:instancePath+"/predicted_start_ms",schemaPath:"#/properties/predicted_start_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs41 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.predicted_end_ms !== undefined){
let data18 = data.predicted_end_ms;
const _errs43 = errors;
if((!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))) && (data18 !== null)){
validate13.errors = [{instancePath:instancePath+"/predicted_end_ms",schemaPath:"#/properties/predicted_end_ms/type",keyword:"type",params:{type: schema14.properties.predicted_end_ms.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs43){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 0 || isNaN(data18)){
validate13.errors = [{instancePath:instancePath+"/predicted_end_ms",schemaPath:"#/properties/predicted_end_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs43 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tokens_in !== undefined){
let data19 = data.tokens_in;
const _errs45 = errors;
if((!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))) && (data19 !== null)){
validate13.errors = [{instancePath:instancePath+"/tokens_in",schemaPath:"#/properties/tokens_in/type",keyword:"type",params:{type: schema14.properties.tokens_in.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs45){
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 0 || isNaN(data19)){
validate13.errors = [{instancePath:instancePath+"/tokens_in",schemaPath:"#/properties/tokens_in/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs45 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tokens_out !== undefined){
let data20 = data.tokens_out;
const _errs47 = errors;
if((!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))) && (data20 !== null)){
validate13.errors = [{instancePath:instancePath+"/tokens_out",schemaPath:"#/properties/tokens_out/type",keyword:"type",params:{type: schema14.properties.tokens_out.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs47){
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 < 0 || isNaN(data20)){
validate13.errors = [{instancePath:instancePath+"/tokens_out",schemaPath:"#/properties/tokens_out/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs47 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.finish_reason !== undefined){
let data21 = data.finish_reason;
const _errs49 = errors;
if((typeof data21 !== "string") && (data21 !== null)){
validate13.errors = [{instancePath:instancePath+"/finish_reason",schemaPath:"#/properties/finish_reason/type",keyword:"type",params:{type: schema14.properties.finish_reason.type},message:"must be string,null"}];
return false;
}
if(!(((data21 === "stop") || (data21 === "length")) || (data21 === null))){
validate13.errors = [{instancePath:instancePath+"/finish_reason",schemaPath:"#/properties/finish_reason/enum",keyword:"enum",params:{allowedValues: schema14.properties.finish_reason.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs49 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.urls !== undefined){
let data22 = data.urls;
const _errs51 = errors;
const _errs52 = errors;
if(errors === _errs52){
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
let unknown1;
for(const key2 in data22){
if(((key2 !== "self") && (key2 !== "stream")) && (key2 !== "cancel")){
unknown1 = key2;
break;
}
}
if(unknown1 !== undefined){
validate13.errors = [{instancePath:instancePath+"/urls",schemaPath:"schemas#/$defs/TaskUrls/knownFields",keyword:"knownFields",params:{unknown: unknown1, known: schema20.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing1;
if((((data22.self === undefined) && (missing1 = "self")) || ((data22.stream === undefined) && (missing1 = "stream"))) || ((data22.cancel === undefined) && (missing1 = "cancel"))){
validate13.errors = [{instancePath:instancePath+"/urls",schemaPath:"schemas#/$defs/TaskUrls/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data22.self !== undefined){
const _errs54 = errors;
if(typeof data22.self !== "string"){
validate13.errors = [{instancePath:instancePath+"/urls/self",schemaPath:"schemas#/$defs/TaskUrls/properties/self/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid8 = _errs54 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data22.stream !== undefined){
const _errs56 = errors;
if(typeof data22.stream !== "string"){
validate13.errors = [{instancePath:instancePath+"/urls/stream",schemaPath:"schemas#/$defs/TaskUrls/properties/stream/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid8 = _errs56 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data22.cancel !== undefined){
const _errs58 = errors;
if(typeof data22.cancel !== "string"){
validate13.errors = [{instancePath:instancePath+"/urls/cancel",schemaPath:"schemas#/$defs/TaskUrls/properties/cancel/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid8 = _errs58 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
}
else {
validate13.errors = [{instancePath:instancePath+"/urls",schemaPath:"schemas#/$defs/TaskUrls/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs51 === errors;
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
else {
validate13.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate13.errors = vErrors;
return errors === 0;
}


function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if((key0 !== "tasks") && (key0 !== "next_cursor")){
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
if(((data.tasks === undefined) && (missing0 = "tasks")) || ((data.next_cursor === undefined) && (missing0 = "next_cursor"))){
validate12.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.tasks !== undefined){
let data0 = data.tasks;
const _errs1 = errors;
if(errors === _errs1){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs3 = errors;
if(!(validate13(data0[i0], {instancePath:instancePath+"/tasks/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
errors = vErrors.length;
}
var valid1 = _errs3 === errors;
if(!valid1){
break;
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/tasks",schemaPath:"#/properties/tasks/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.next_cursor !== undefined){
let data2 = data.next_cursor;
const _errs4 = errors;
if((typeof data2 !== "string") && (data2 !== null)){
validate12.errors = [{instancePath:instancePath+"/next_cursor",schemaPath:"#/properties/next_cursor/type",keyword:"type",params:{type: schema13.properties.next_cursor.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs4 === errors;
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


function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="listTasks_200_0" */;
let vErrors = null;
let errors = 0;
if(!(validate12(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
validate10.errors = vErrors;
return errors === 0;
}

export const listTasks_400_0 = validate16;
const schema21 = {"$ref":"schemas#/$defs/ErrorEnvelope","$id":"listTasks_400_0"};
const schema22 = {"type":"object","required":["code","message","retriable","correlation_id"],"properties":{"code":{"$ref":"schemas#/$defs/ErrorCode"},"message":{"type":"string"},"retriable":{"type":"boolean"},"correlation_id":{"type":"string"},"engine":{"type":"string"},"pool_id":{"type":"string"},"field":{"type":"string"},"retry_after_ms":{"type":"integer","minimum":0,"maximum":59000},"policy_label":{"$ref":"schemas#/$defs/PolicyLabel"}},"knownFields":["code","message","retriable","correlation_id","engine","pool_id","field","retry_after_ms","policy_label"]};
const schema23 = {"type":"string","enum":["INVALID_PARAMS","DEADLINE_UNMET","UNAUTHORIZED","FORBIDDEN","POLICY_DENIED","BUDGET_EXHAUSTED","MODEL_RETIRED","UNTRUSTED_ARTIFACT","NOT_FOUND","METHOD_NOT_ALLOWED","TASK_ID_CONFLICT","SESSION_TURNS_EXCEEDED","GONE","PAYLOAD_TOO_LARGE","UNSUPPORTED_MEDIA_TYPE","ADMISSION_REJECT","QUEUE_FULL_DROP_LRU","THROTTLED","POOL_BUSY","POOL_UNAVAILABLE","POOL_UNREADY","DRAINING","STORAGE_UNAVAILABLE","UPSTREAM_FAILED","WORKER_RESET","DECODE_TIMEOUT","CANCELED","INTERNAL"]};
const schema24 = {"type":"string","enum":["reject","drop-lru","throttle"]};

function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
validate17.errors = [{instancePath,schemaPath:"#/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema22.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if(((((data.code === undefined) && (missing0 = "code")) || ((data.message === undefined) && (missing0 = "message"))) || ((data.retriable === undefined) && (missing0 = "retriable"))) || ((data.correlation_id === undefined) && (missing0 = "correlation_id"))){
validate17.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.code !== undefined){
let data0 = data.code;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate17.errors = [{instancePath:instancePath+"/code",schemaPath:"schemas#/$defs/ErrorCode/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((((((((((((((((((((((((data0 === "INVALID_PARAMS") || (data0 === "DEADLINE_UNMET")) || (data0 === "UNAUTHORIZED")) || (data0 === "FORBIDDEN")) || (data0 === "POLICY_DENIED")) || (data0 === "BUDGET_EXHAUSTED")) || (data0 === "MODEL_RETIRED")) || (data0 === "UNTRUSTED_ARTIFACT")) || (data0 === "NOT_FOUND")) || (data0 === "METHOD_NOT_ALLOWED")) || (data0 === "TASK_ID_CONFLICT")) || (data0 === "SESSION_TURNS_EXCEEDED")) || (data0 === "GONE")) || (data0 === "PAYLOAD_TOO_LARGE")) || (data0 === "UNSUPPORTED_MEDIA_TYPE")) || (data0 === "ADMISSION_REJECT")) || (data0 === "QUEUE_FULL_DROP_LRU")) || (data0 === "THROTTLED")) || (data0 === "POOL_BUSY")) || (data0 === "POOL_UNAVAILABLE")) || (data0 === "POOL_UNREADY")) || (data0 === "DRAINING")) || (data0 === "STORAGE_UNAVAILABLE")) || (data0 === "UPSTREAM_FAILED")) || (data0 === "WORKER_RESET")) || (data0 === "DECODE_TIMEOUT")) || (data0 === "CANCELED")) || (data0 === "INTERNAL"))){
validate17.errors = [{instancePath:instancePath+"/code",schemaPath:"schemas#/$defs/ErrorCode/enum",keyword:"enum",params:{allowedValues: schema23.enum},message:"must be equal to one of the allowed values"}];
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
validate17.errors = [{instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate17.errors = [{instancePath:instancePath+"/retriable",schemaPath:"#/properties/retriable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
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
validate17.errors = [{instancePath:instancePath+"/correlation_id",schemaPath:"#/properties/correlation_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate17.errors = [{instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate17.errors = [{instancePath:instancePath+"/pool_id",schemaPath:"#/properties/pool_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate17.errors = [{instancePath:instancePath+"/field",schemaPath:"#/properties/field/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate17.errors = [{instancePath:instancePath+"/retry_after_ms",schemaPath:"#/properties/retry_after_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs16){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 59000 || isNaN(data7)){
validate17.errors = [{instancePath:instancePath+"/retry_after_ms",schemaPath:"#/properties/retry_after_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 59000},message:"must be <= 59000"}];
return false;
}
else {
if(data7 < 0 || isNaN(data7)){
validate17.errors = [{instancePath:instancePath+"/retry_after_ms",schemaPath:"#/properties/retry_after_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
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
validate17.errors = [{instancePath:instancePath+"/policy_label",schemaPath:"schemas#/$defs/PolicyLabel/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data8 === "reject") || (data8 === "drop-lru")) || (data8 === "throttle"))){
validate17.errors = [{instancePath:instancePath+"/policy_label",schemaPath:"schemas#/$defs/PolicyLabel/enum",keyword:"enum",params:{allowedValues: schema24.enum},message:"must be equal to one of the allowed values"}];
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
validate17.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate17.errors = vErrors;
return errors === 0;
}


function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="listTasks_400_0" */;
let vErrors = null;
let errors = 0;
if(!(validate17(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
errors = vErrors.length;
}
validate16.errors = vErrors;
return errors === 0;
}

export const listTasks_429_0 = validate19;
const schema25 = {"$ref":"schemas#/$defs/BackpressureEnvelope","$id":"listTasks_429_0"};
const schema26 = {"type":"object","required":["code","message","retriable","correlation_id","policy_label","retry_after_ms"],"properties":{"code":{"type":"string","enum":["ADMISSION_REJECT","QUEUE_FULL_DROP_LRU","THROTTLED"]},"message":{"type":"string"},"retriable":{"type":"boolean","enum":[true]},"correlation_id":{"type":"string"},"engine":{"type":"string"},"pool_id":{"type":"string"},"policy_label":{"$ref":"schemas#/$defs/PolicyLabel"},"retry_after_ms":{"type":"integer","minimum":0,"maximum":59000}},"knownFields":["code","message","retriable","correlation_id","engine","pool_id","policy_label","retry_after_ms"]};

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if((((((((key0 !== "code") && (key0 !== "message")) && (key0 !== "retriable")) && (key0 !== "correlation_id")) && (key0 !== "engine")) && (key0 !== "pool_id")) && (key0 !== "policy_label")) && (key0 !== "retry_after_ms")){
unknown0 = key0;
break;
}
}
if(unknown0 !== undefined){
validate20.errors = [{instancePath,schemaPath:"#/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema26.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if(((((((data.code === undefined) && (missing0 = "code")) || ((data.message === undefined) && (missing0 = "message"))) || ((data.retriable === undefined) && (missing0 = "retriable"))) || ((data.correlation_id === undefined) && (missing0 = "correlation_id"))) || ((data.policy_label === undefined) && (missing0 = "policy_label"))) || ((data.retry_after_ms === undefined) && (missing0 = "retry_after_ms"))){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.code !== undefined){
let data0 = data.code;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate20.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data0 === "ADMISSION_REJECT") || (data0 === "QUEUE_FULL_DROP_LRU")) || (data0 === "THROTTLED"))){
validate20.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/enum",keyword:"enum",params:{allowedValues: schema26.properties.code.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.message !== undefined){
const _errs3 = errors;
if(typeof data.message !== "string"){
validate20.errors = [{instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.retriable !== undefined){
let data2 = data.retriable;
const _errs5 = errors;
if(typeof data2 !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/retriable",schemaPath:"#/properties/retriable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
if(!(data2 === true)){
validate20.errors = [{instancePath:instancePath+"/retriable",schemaPath:"#/properties/retriable/enum",keyword:"enum",params:{allowedValues: schema26.properties.retriable.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.correlation_id !== undefined){
const _errs7 = errors;
if(typeof data.correlation_id !== "string"){
validate20.errors = [{instancePath:instancePath+"/correlation_id",schemaPath:"#/properties/correlation_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.engine !== undefined){
const _errs9 = errors;
if(typeof data.engine !== "string"){
validate20.errors = [{instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pool_id !== undefined){
const _errs11 = errors;
if(typeof data.pool_id !== "string"){
validate20.errors = [{instancePath:instancePath+"/pool_id",schemaPath:"#/properties/pool_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.policy_label !== undefined){
let data6 = data.policy_label;
const _errs13 = errors;
if(typeof data6 !== "string"){
validate20.errors = [{instancePath:instancePath+"/policy_label",schemaPath:"schemas#/$defs/PolicyLabel/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data6 === "reject") || (data6 === "drop-lru")) || (data6 === "throttle"))){
validate20.errors = [{instancePath:instancePath+"/policy_label",schemaPath:"schemas#/$defs/PolicyLabel/enum",keyword:"enum",params:{allowedValues: schema24.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.retry_after_ms !== undefined){
let data7 = data.retry_after_ms;
const _errs16 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate20.errors = [{instancePath:instancePath+"/retry_after_ms",schemaPath:"#/properties/retry_after_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs16){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 59000 || isNaN(data7)){
validate20.errors = [{instancePath:instancePath+"/retry_after_ms",schemaPath:"#/properties/retry_after_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 59000},message:"must be <= 59000"}];
return false;
}
else {
if(data7 < 0 || isNaN(data7)){
validate20.errors = [{instancePath:instancePath+"/retry_after_ms",schemaPath:"#/properties/retry_after_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
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
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}


function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="listTasks_429_0" */;
let vErrors = null;
let errors = 0;
if(!(validate20(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
validate19.errors = vErrors;
return errors === 0;
}

export const createTask_202_0 = validate22;
const schema28 = {"$ref":"schemas#/$defs/AdmissionReceipt","$id":"createTask_202_0"};
const schema29 = {"type":"object","required":["task_id","correlation_id","pool_id","replica_id","engine","engine_version","queue_position","admitted_ms","predicted_start_ms","predicted_end_ms","on_time_probability","backoff_ms","seed","policy_label","urls"],"properties":{"task_id":{"$ref":"schemas#/$defs/TaskId"},"correlation_id":{"type":"string"},"pool_id":{"$ref":"schemas#/$defs/Name"},"replica_id":{"type":"string"},"engine":{"type":"string"},"engine_version":{"type":"string"},"queue_position":{"type":"integer","minimum":0},"admitted_ms":{"type":"integer"},"predicted_start_ms":{"type":["integer","null"],"minimum":0},"predicted_end_ms":{"type":["integer","null"],"minimum":0},"on_time_probability":{"$ref":"schemas#/$defs/OnTimeProbability"},"backoff_ms":{"type":"integer","minimum":0},"seed":{"type":"integer","minimum":0,"maximum":9007199254740991},"policy_label":{"$ref":"schemas#/$defs/QueuePolicy"},"budgets":{"$ref":"schemas#/$defs/Budgets"},"urls":{"$ref":"schemas#/$defs/TaskUrls"}},"knownFields":["task_id","correlation_id","pool_id","replica_id","engine","engine_version","queue_position","admitted_ms","predicted_start_ms","predicted_end_ms","on_time_probability","backoff_ms","seed","policy_label","budgets","urls"]};
const schema31 = {"type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$"};
const schema32 = {"type":["number","null"],"minimum":0,"maximum":1};
const schema33 = {"type":"string","enum":["reject","drop-lru"]};
const schema34 = {"type":"object","required":["mode","currency"],"properties":{"mode":{"type":"string","enum":["advisory","enforce"]},"currency":{"type":"string"},"tokens_budget_remaining":{"type":"integer","minimum":0},"time_budget_remaining":{"type":"integer","minimum":0},"cost_budget_remaining":{"type":"number","minimum":0}},"knownFields":["mode","currency","tokens_budget_remaining","time_budget_remaining","cost_budget_remaining"]};
const pattern0 = new RegExp("^[a-z0-9][a-z0-9._-]{0,63}$", "u");

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if((((((((((((((((key0 !== "task_id") && (key0 !== "correlation_id")) && (key0 !== "pool_id")) && (key0 !== "replica_id")) && (key0 !== "engine")) && (key0 !== "engine_version")) && (key0 !== "queue_position")) && (key0 !== "admitted_ms")) && (key0 !== "predicted_start_ms")) && (key0 !== "predicted_end_ms")) && (key0 !== "on_time_probability")) && (key0 !== "backoff_ms")) && (key0 !== "seed")) && (key0 !== "policy_label")) && (key0 !== "budgets")) && (key0 !== "urls")){
unknown0 = key0;
break;
}
}
if(unknown0 !== undefined){
validate23.errors = [{instancePath,schemaPath:"#/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema29.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if((((((((((((((((data.task_id === undefined) && (missing0 = "task_id")) || ((data.correlation_id === undefined) && (missing0 = "correlation_id"))) || ((data.pool_id === undefined) && (missing0 = "pool_id"))) || ((data.replica_id === undefined) && (missing0 = "replica_id"))) || ((data.engine === undefined) && (missing0 = "engine"))) || ((data.engine_version === undefined) && (missing0 = "engine_version"))) || ((data.queue_position === undefined) && (missing0 = "queue_position"))) || ((data.admitted_ms === undefined) && (missing0 = "admitted_ms"))) || ((data.predicted_start_ms === undefined) && (missing0 = "predicted_start_ms"))) || ((data.predicted_end_ms === undefined) && (missing0 = "predicted_end_ms"))) || ((data.on_time_probability === undefined) && (missing0 = "on_time_probability"))) || ((data.backoff_ms === undefined) && (missing0 = "backoff_ms"))) || ((data.seed === undefined) && (missing0 = "seed"))) || ((data.policy_label === undefined) && (missing0 = "policy_label"))) || ((data.urls === undefined) && (missing0 = "urls"))){
validate23.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
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
validate23.errors = [{instancePath:instancePath+"/task_id",schemaPath:"schemas#/$defs/TaskId/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""}];
return false;
}
}
else {
validate23.errors = [{instancePath:instancePath+"/task_id",schemaPath:"schemas#/$defs/TaskId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate23.errors = [{instancePath:instancePath+"/correlation_id",schemaPath:"#/properties/correlation_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pool_id !== undefined){
let data2 = data.pool_id;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(!pattern0.test(data2)){
validate23.errors = [{instancePath:instancePath+"/pool_id",schemaPath:"schemas#/$defs/Name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
else {
validate23.errors = [{instancePath:instancePath+"/pool_id",schemaPath:"schemas#/$defs/Name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.replica_id !== undefined){
const _errs9 = errors;
if(typeof data.replica_id !== "string"){
validate23.errors = [{instancePath:instancePath+"/replica_id",schemaPath:"#/properties/replica_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.engine !== undefined){
const _errs11 = errors;
if(typeof data.engine !== "string"){
validate23.errors = [{instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.engine_version !== undefined){
const _errs13 = errors;
if(typeof data.engine_version !== "string"){
validate23.errors = [{instancePath:instancePath+"/engine_version",schemaPath:"#/properties/engine_version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.queue_position !== undefined){
let data6 = data.queue_position;
const _errs15 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate23.errors = [{instancePath:instancePath+"/queue_position",schemaPath:"#/properties/queue_position/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs15){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
validate23.errors = [{instancePath:instancePath+"/queue_position",schemaPath:"#/properties/queue_position/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
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
if(data.admitted_ms !== undefined){
let data7 = data.admitted_ms;
const _errs17 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate23.errors = [{instancePath:instancePath+"/admitted_ms",schemaPath:"#/properties/admitted_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.predicted_start_ms !== undefined){
let data8 = data.predicted_start_ms;
const _errs19 = errors;
if((!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))) && (data8 !== null)){
validate23.errors = [{instancePath:instancePath+"/predicted_start_ms",schemaPath:"#/properties/predicted_start_ms/type",keyword:"type",params:{type: schema29.properties.predicted_start_ms.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs19){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
validate23.errors = [{instancePath:instancePath+"/predicted_start_ms",schemaPath:"#/properties/predicted_start_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.predicted_end_ms !== undefined){
let data9 = data.predicted_end_ms;
const _errs21 = errors;
if((!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))) && (data9 !== null)){
validate23.errors = [{instancePath:instancePath+"/predicted_end_ms",schemaPath:"#/properties/predicted_end_ms/type",keyword:"type",params:{type: schema29.properties.predicted_end_ms.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs21){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
validate23.errors = [{instancePath:instancePath+"/predicted_end_ms",schemaPath:"#/properties/predicted_end_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.on_time_probability !== undefined){
let data10 = data.on_time_probability;
const _errs23 = errors;
const _errs24 = errors;
if((!((typeof data10 == "number") && (isFinite(data10)))) && (data10 !== null)){
validate23.errors = [{instancePath:instancePath+"/on_time_probability",schemaPath:"schemas#/$defs/OnTimeProbability/type",keyword:"type",params:{type: schema32.type},message:"must be number,null"}];
return false;
}
if(errors === _errs24){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 1 || isNaN(data10)){
validate23.errors = [{instancePath:instancePath+"/on_time_probability",schemaPath:"schemas#/$defs/OnTimeProbability/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data10 < 0 || isNaN(data10)){
validate23.errors = [{instancePath:instancePath+"/on_time_probability",schemaPath:"schemas#/$defs/OnTimeProbability/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.backoff_ms !== undefined){
let data11 = data.backoff_ms;
const _errs26 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate23.errors = [{instancePath:instancePath+"/backoff_ms",schemaPath:"#/properties/backoff_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs26){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
validate23.errors = [{instancePath:instancePath+"/backoff_ms",schemaPath:"#/properties/backoff_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seed !== undefined){
let data12 = data.seed;
const _errs28 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
validate23.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs28){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 9007199254740991 || isNaN(data12)){
validate23.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data12 < 0 || isNaN(data12)){
validate23.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
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
if(data.policy_label !== undefined){
let data13 = data.policy_label;
const _errs30 = errors;
if(typeof data13 !== "string"){
validate23.errors = [{instancePath:instancePath+"/policy_label",schemaPath:"schemas#/$defs/QueuePolicy/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data13 === "reject") || (data13 === "drop-lru"))){
validate23.errors = [{instancePath:instancePath+"/policy_label",schemaPath:"schemas#/$defs/QueuePolicy/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.budgets !== undefined){
let data14 = data.budgets;
const _errs33 = errors;
const _errs34 = errors;
if(errors === _errs34){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
let unknown1;
for(const key1 in data14){
if(((((key1 !== "mode") && (key1 !== "currency")) && (key1 !== "tokens_budget_remaining")) && (key1 !== "time_budget_remaining")) && (key1 !== "cost_budget_remaining")){
unknown1 = key1;
break;
}
}
if(unknown1 !== undefined){
validate23.errors = [{instancePath:instancePath+"/budgets",schemaPath:"schemas#/$defs/Budgets/knownFields",keyword:"knownFields",params:{unknown: unknown1, known: schema34.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing1;
if(((data14.mode === undefined) && (missing1 = "mode")) || ((data14.currency === undefined) && (missing1 = "currency"))){
validate23.errors = [{instancePath:instancePath+"/budgets",schemaPath:"schemas#/$defs/Budgets/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data14.mode !== undefined){
let data15 = data14.mode;
const _errs36 = errors;
if(typeof data15 !== "string"){
validate23.errors = [{instancePath:instancePath+"/budgets/mode",schemaPath:"schemas#/$defs/Budgets/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data15 === "advisory") || (data15 === "enforce"))){
validate23.errors = [{instancePath:instancePath+"/budgets/mode",schemaPath:"schemas#/$defs/Budgets/properties/mode/enum",keyword:"enum",params:{allowedValues: schema34.properties.mode.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid6 = _errs36 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data14.currency !== undefined){
const _errs38 = errors;
if(typeof data14.currency !== "string"){
validate23.errors = [{instancePath:instancePath+"/budgets/currency",schemaPath:"schemas#/$defs/Budgets/properties/currency/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid6 = _errs38 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data14.tokens_budget_remaining !== undefined){
let data17 = data14.tokens_budget_remaining;
const _errs40 = errors;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
validate23.errors = [{instancePath:instancePath+"/budgets/tokens_budget_remaining",schemaPath:"schemas#/$defs/Budgets/properties/tokens_budget_remaining/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs40){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 0 || isNaN(data17)){
validate23.errors = [{instancePath:instancePath+"/budgets/tokens_budget_remaining",schemaPath:"schemas#/$defs/Budgets/properties/tokens_budget_remaining/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid6 = _errs40 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data14.time_budget_remaining !== undefined){
let data18 = data14.time_budget_remaining;
const _errs42 = errors;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
validate23.errors = [{instancePath:instancePath+"/budgets/time_budget_remaining",schemaPath:"schemas#/$defs/Budgets/properties/time_budget_remaining/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs42){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 0 || isNaN(data18)){
validate23.errors = [{instancePath:instancePath+"/budgets/time_budget_remaining",schemaPath:"schemas#/$defs/Budgets/properties/time_budget_remaining/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid6 = _errs42 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data14.cost_budget_remaining !== undefined){
let data19 = data14.cost_budget_remaining;
const _errs44 = errors;
if(errors === _errs44){
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 0 || isNaN(data19)){
validate23.errors = [{instancePath:instancePath+"/budgets/cost_budget_remaining",schemaPath:"schemas#/$defs/Budgets/properties/cost_budget_remaining/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate23.errors = [{instancePath:instancePath+"/budgets/cost_budget_remaining",schemaPath:"schemas#/$defs/Budgets/properties/cost_budget_remaining/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid6 = _errs44 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/budgets",schemaPath:"schemas#/$defs/Budgets/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.urls !== undefined){
let data20 = data.urls;
const _errs46 = errors;
const _errs47 = errors;
if(errors === _errs47){
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
let unknown2;
for(const key2 in data20){
if(((key2 !== "self") && (key2 !== "stream")) && (key2 !== "cancel")){
unknown2 = key2;
break;
}
}
if(unknown2 !== undefined){
validate23.errors = [{instancePath:instancePath+"/urls",schemaPath:"schemas#/$defs/TaskUrls/knownFields",keyword:"knownFields",params:{unknown: unknown2, known: schema20.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing2;
if((((data20.self === undefined) && (missing2 = "self")) || ((data20.stream === undefined) && (missing2 = "stream"))) || ((data20.cancel === undefined) && (missing2 = "cancel"))){
validate23.errors = [{instancePath:instancePath+"/urls",schemaPath:"schemas#/$defs/TaskUrls/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data20.self !== undefined){
const _errs49 = errors;
if(typeof data20.self !== "string"){
validate23.errors = [{instancePath:instancePath+"/urls/self",schemaPath:"schemas#/$defs/TaskUrls/properties/self/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid8 = _errs49 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data20.stream !== undefined){
const _errs51 = errors;
if(typeof data20.stream !== "string"){
validate23.errors = [{instancePath:instancePath+"/urls/stream",schemaPath:"schemas#/$defs/TaskUrls/properties/stream/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid8 = _errs51 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data20.cancel !== undefined){
const _errs53 = errors;
if(typeof data20.cancel !== "string"){
validate23.errors = [{instancePath:instancePath+"/urls/cancel",schemaPath:"schemas#/$defs/TaskUrls/properties/cancel/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid8 = _errs53 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/urls",schemaPath:"schemas#/$defs/TaskUrls/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs46 === errors;
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
validate23.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate23.errors = vErrors;
return errors === 0;
}


function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="createTask_202_0" */;
let vErrors = null;
let errors = 0;
if(!(validate23(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
validate22.errors = vErrors;
return errors === 0;
}

export const createTask_503_0 = validate25;
const schema36 = {"$ref":"schemas#/$defs/UnavailableEnvelope","$id":"createTask_503_0"};
const schema37 = {"type":"object","required":["code","message","retriable","correlation_id","retry_after_ms"],"properties":{"code":{"type":"string","enum":["POOL_UNAVAILABLE","POOL_UNREADY","DRAINING","STORAGE_UNAVAILABLE"]},"message":{"type":"string"},"retriable":{"type":"boolean","enum":[true]},"correlation_id":{"type":"string"},"engine":{"type":"string"},"pool_id":{"type":"string"},"retry_after_ms":{"type":"integer","minimum":0,"maximum":59000}},"knownFields":["code","message","retriable","correlation_id","engine","pool_id","retry_after_ms"]};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="createTask_503_0" */;
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === _errs0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if(((((((key0 !== "code") && (key0 !== "message")) && (key0 !== "retriable")) && (key0 !== "correlation_id")) && (key0 !== "engine")) && (key0 !== "pool_id")) && (key0 !== "retry_after_ms")){
unknown0 = key0;
break;
}
}
if(unknown0 !== undefined){
validate25.errors = [{instancePath,schemaPath:"schemas#/$defs/UnavailableEnvelope/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema37.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if((((((data.code === undefined) && (missing0 = "code")) || ((data.message === undefined) && (missing0 = "message"))) || ((data.retriable === undefined) && (missing0 = "retriable"))) || ((data.correlation_id === undefined) && (missing0 = "correlation_id"))) || ((data.retry_after_ms === undefined) && (missing0 = "retry_after_ms"))){
validate25.errors = [{instancePath,schemaPath:"schemas#/$defs/UnavailableEnvelope/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.code !== undefined){
let data0 = data.code;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate25.errors = [{instancePath:instancePath+"/code",schemaPath:"schemas#/$defs/UnavailableEnvelope/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data0 === "POOL_UNAVAILABLE") || (data0 === "POOL_UNREADY")) || (data0 === "DRAINING")) || (data0 === "STORAGE_UNAVAILABLE"))){
validate25.errors = [{instancePath:instancePath+"/code",schemaPath:"schemas#/$defs/UnavailableEnvelope/properties/code/enum",keyword:"enum",params:{allowedValues: schema37.properties.code.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid1 = _errs2 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.message !== undefined){
const _errs4 = errors;
if(typeof data.message !== "string"){
validate25.errors = [{instancePath:instancePath+"/message",schemaPath:"schemas#/$defs/UnavailableEnvelope/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.retriable !== undefined){
let data2 = data.retriable;
const _errs6 = errors;
if(typeof data2 !== "boolean"){
validate25.errors = [{instancePath:instancePath+"/retriable",schemaPath:"schemas#/$defs/UnavailableEnvelope/properties/retriable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
if(!(data2 === true)){
validate25.errors = [{instancePath:instancePath+"/retriable",schemaPath:"schemas#/$defs/UnavailableEnvelope/properties/retriable/enum",keyword:"enum",params:{allowedValues: schema37.properties.retriable.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.correlation_id !== undefined){
const _errs8 = errors;
if(typeof data.correlation_id !== "string"){
validate25.errors = [{instancePath:instancePath+"/correlation_id",schemaPath:"schemas#/$defs/UnavailableEnvelope/properties/correlation_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs8 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.engine !== undefined){
const _errs10 = errors;
if(typeof data.engine !== "string"){
validate25.errors = [{instancePath:instancePath+"/engine",schemaPath:"schemas#/$defs/UnavailableEnvelope/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs10 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.pool_id !== undefined){
const _errs12 = errors;
if(typeof data.pool_id !== "string"){
validate25.errors = [{instancePath:instancePath+"/pool_id",schemaPath:"schemas#/$defs/UnavailableEnvelope/properties/pool_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs12 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.retry_after_ms !== undefined){
let data6 = data.retry_after_ms;
const _errs14 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate25.errors = [{instancePath:instancePath+"/retry_after_ms",schemaPath:"schemas#/$defs/UnavailableEnvelope/properties/retry_after_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 59000 || isNaN(data6)){
validate25.errors = [{instancePath:instancePath+"/retry_after_ms",schemaPath:"schemas#/$defs/UnavailableEnvelope/properties/retry_after_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 59000},message:"must be <= 59000"}];
return false;
}
else {
if(data6 < 0 || isNaN(data6)){
validate25.errors = [{instancePath:instancePath+"/retry_after_ms",schemaPath:"schemas#/$defs/UnavailableEnvelope/properties/retry_after_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid1 = _errs14 === errors;
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
else {
validate25.errors = [{instancePath,schemaPath:"schemas#/$defs/UnavailableEnvelope/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate25.errors = vErrors;
return errors === 0;
}

export const getTask_200_0 = validate26;
const schema38 = {"$ref":"schemas#/$defs/Task","$id":"getTask_200_0"};
const schema39 = {"type":"object","required":["task_id","correlation_id","state","model_ref","pool_id","replica_id","engine","engine_version","priority","determinism","seed","labels","admitted_ms","started_ms","finished_ms","queue_position","predicted_start_ms","predicted_end_ms","tokens_in","tokens_out","finish_reason","urls","workload","sampler_profile_version","sampling","deadline_ms","on_time_probability","on_disconnect","session_id","kv_hint","device_mask","receipt","text","cached_tokens","decode_ms","attempts","output_sha256"],"properties":{"task_id":{"$ref":"schemas#/$defs/TaskId"},"correlation_id":{"type":"string"},"state":{"$ref":"schemas#/$defs/TaskState"},"model_ref":{"type":"string"},"pool_id":{"type":"string"},"replica_id":{"type":"string"},"engine":{"type":"string"},"engine_version":{"type":"string"},"priority":{"$ref":"schemas#/$defs/Priority"},"determinism":{"$ref":"schemas#/$defs/Determinism"},"seed":{"type":"integer","minimum":0,"maximum":9007199254740991},"labels":{"$ref":"schemas#/$defs/Labels"},"admitted_ms":{"type":"integer"},"started_ms":{"type":["integer","null"]},"finished_ms":{"type":["integer","null"]},"queue_position":{"type":["integer","null"],"minimum":0},"predicted_start_ms":{"type":["integer","null"],"minimum":0},"predicted_end_ms":{"type":["integer","null"],"minimum":0},"tokens_in":{"type":["integer","null"],"minimum":0},"tokens_out":{"type":["integer","null"],"minimum":0},"finish_reason":{"type":["string","null"],"enum":["stop","length",null]},"urls":{"$ref":"schemas#/$defs/TaskUrls"},"workload":{"$ref":"schemas#/$defs/Workload"},"sampler_profile_version":{"type":"string"},"sampling":{"$ref":"schemas#/$defs/Sampling"},"deadline_ms":{"type":["integer","null"]},"on_time_probability":{"$ref":"schemas#/$defs/OnTimeProbability"},"on_disconnect":{"$ref":"schemas#/$defs/OnDisconnect"},"session_id":{"type":["string","null"]},"kv_hint":{"$ref":"schemas#/$defs/KvHint"},"device_mask":{"type":["array","null"],"items":{"type":"string"}},"waiting_for":{"$ref":"schemas#/$defs/WaitingFor"},"receipt":{"$ref":"schemas#/$defs/RunReceipt"},"text":{"type":["string","null"]},"cached_tokens":{"type":["integer","null"],"minimum":0},"decode_ms":{"type":["integer","null"],"minimum":0},"attempts":{"type":"integer","minimum":0},"output_sha256":{"type":["string","null"]},"result":{"$ref":"schemas#/$defs/WorkloadResult"},"replay":{"$ref":"schemas#/$defs/TaskReplay"},"error":{"$ref":"schemas#/$defs/ErrorEnvelope"}},"knownFields":["task_id","correlation_id","state","model_ref","pool_id","replica_id","engine","engine_version","priority","determinism","seed","labels","admitted_ms","started_ms","finished_ms","queue_position","predicted_start_ms","predicted_end_ms","tokens_in","tokens_out","finish_reason","urls","workload","sampler_profile_version","sampling","deadline_ms","on_time_probability","on_disconnect","session_id","kv_hint","device_mask","waiting_for","receipt","text","cached_tokens","decode_ms","attempts","output_sha256","result","replay","error"]};
const schema46 = {"type":"string","enum":["completion","embedding","rerank"]};
const schema47 = {"type":"object","required":["temperature","top_k","top_p","min_p","repeat_penalty","repeat_last_n"],"properties":{"temperature":{"type":"number"},"top_k":{"type":"integer"},"top_p":{"type":"number"},"min_p":{"type":"number"},"repeat_penalty":{"type":"number"},"repeat_last_n":{"type":"integer"}},"knownFields":["temperature","top_k","top_p","min_p","repeat_penalty","repeat_last_n"]};
const schema49 = {"type":"string","enum":["continue","cancel"]};
const schema50 = {"type":"string","enum":["reuse","cold"]};
const schema51 = {"type":"object","required":["reason","message"],"properties":{"reason":{"type":"string","enum":["free_slot","replica_loading","masked_device","memory","pool_drained","breaker_open","earlier_turn"]},"message":{"type":"string"}},"knownFields":["reason","message"]};
const schema54 = {"type":"object","properties":{"embeddings":{"type":"array","items":{"type":"array","items":{"type":"number"}}},"scores":{"type":"array","items":{"type":"number","minimum":0,"maximum":1}}},"knownFields":["embeddings","scores"]};
const schema52 = {"type":["object","null"],"required":["seed","sampler_profile_version","sampling","engine","engine_version","model_digest","device","shape"],"properties":{"seed":{"type":"integer","minimum":0,"maximum":9007199254740991},"sampler_profile_version":{"type":"string"},"sampling":{"$ref":"schemas#/$defs/Sampling"},"engine":{"type":"string"},"engine_version":{"type":"string"},"model_digest":{"type":"string"},"device":{"type":"string"},"shape":{"type":"string"}},"knownFields":["seed","sampler_profile_version","sampling","engine","engine_version","model_digest","device","shape"]};

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
validate28.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema52.type},message:"must be object,null"}];
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if((((((((key0 !== "seed") && (key0 !== "sampler_profile_version")) && (key0 !== "sampling")) && (key0 !== "engine")) && (key0 !== "engine_version")) && (key0 !== "model_digest")) && (key0 !== "device")) && (key0 !== "shape")){
unknown0 = key0;
break;
}
}
if(unknown0 !== undefined){
validate28.errors = [{instancePath,schemaPath:"#/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema52.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if(((((((((data.seed === undefined) && (missing0 = "seed")) || ((data.sampler_profile_version === undefined) && (missing0 = "sampler_profile_version"))) || ((data.sampling === undefined) && (missing0 = "sampling"))) || ((data.engine === undefined) && (missing0 = "engine"))) || ((data.engine_version === undefined) && (missing0 = "engine_version"))) || ((data.model_digest === undefined) && (missing0 = "model_digest"))) || ((data.device === undefined) && (missing0 = "device"))) || ((data.shape === undefined) && (missing0 = "shape"))){
validate28.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.seed !== undefined){
let data0 = data.seed;
const _errs1 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate28.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs1){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 9007199254740991 || isNaN(data0)){
validate28.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data0 < 0 || isNaN(data0)){
validate28.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sampler_profile_version !== undefined){
const _errs3 = errors;
if(typeof data.sampler_profile_version !== "string"){
validate28.errors = [{instancePath:instancePath+"/sampler_profile_version",schemaPath:"#/properties/sampler_profile_version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sampling !== undefined){
let data2 = data.sampling;
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let unknown1;
for(const key1 in data2){
if((((((key1 !== "temperature") && (key1 !== "top_k")) && (key1 !== "top_p")) && (key1 !== "min_p")) && (key1 !== "repeat_penalty")) && (key1 !== "repeat_last_n")){
unknown1 = key1;
break;
}
}
if(unknown1 !== undefined){
validate28.errors = [{instancePath:instancePath+"/sampling",schemaPath:"schemas#/$defs/Sampling/knownFields",keyword:"knownFields",params:{unknown: unknown1, known: schema47.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing1;
if(((((((data2.temperature === undefined) && (missing1 = "temperature")) || ((data2.top_k === undefined) && (missing1 = "top_k"))) || ((data2.top_p === undefined) && (missing1 = "top_p"))) || ((data2.min_p === undefined) && (missing1 = "min_p"))) || ((data2.repeat_penalty === undefined) && (missing1 = "repeat_penalty"))) || ((data2.repeat_last_n === undefined) && (missing1 = "repeat_last_n"))){
validate28.errors = [{instancePath:instancePath+"/sampling",schemaPath:"schemas#/$defs/Sampling/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data2.temperature !== undefined){
let data3 = data2.temperature;
const _errs8 = errors;
if(!((typeof data3 == "number") && (isFinite(data3)))){
validate28.errors = [{instancePath:instancePath+"/sampling/temperature",schemaPath:"schemas#/$defs/Sampling/properties/temperature/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.top_k !== undefined){
let data4 = data2.top_k;
const _errs10 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate28.errors = [{instancePath:instancePath+"/sampling/top_k",schemaPath:"schemas#/$defs/Sampling/properties/top_k/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.top_p !== undefined){
let data5 = data2.top_p;
const _errs12 = errors;
if(!((typeof data5 == "number") && (isFinite(data5)))){
validate28.errors = [{instancePath:instancePath+"/sampling/top_p",schemaPath:"schemas#/$defs/Sampling/properties/top_p/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.min_p !== undefined){
let data6 = data2.min_p;
const _errs14 = errors;
if(!((typeof data6 == "number") && (isFinite(data6)))){
validate28.errors = [{instancePath:instancePath+"/sampling/min_p",schemaPath:"schemas#/$defs/Sampling/properties/min_p/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.repeat_penalty !== undefined){
let data7 = data2.repeat_penalty;
const _errs16 = errors;
if(!((typeof data7 == "number") && (isFinite(data7)))){
validate28.errors = [{instancePath:instancePath+"/sampling/repeat_penalty",schemaPath:"schemas#/$defs/Sampling/properties/repeat_penalty/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid2 = _errs16 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.repeat_last_n !== undefined){
let data8 = data2.repeat_last_n;
const _errs18 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate28.errors = [{instancePath:instancePath+"/sampling/repeat_last_n",schemaPath:"schemas#/$defs/Sampling/properties/repeat_last_n/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid2 = _errs18 === errors;
}
else {
var valid2 = true;
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
validate28.errors = [{instancePath:instancePath+"/sampling",schemaPath:"schemas#/$defs/Sampling/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.engine !== undefined){
const _errs20 = errors;
if(typeof data.engine !== "string"){
validate28.errors = [{instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.engine_version !== undefined){
const _errs22 = errors;
if(typeof data.engine_version !== "string"){
validate28.errors = [{instancePath:instancePath+"/engine_version",schemaPath:"#/properties/engine_version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.model_digest !== undefined){
const _errs24 = errors;
if(typeof data.model_digest !== "string"){
validate28.errors = [{instancePath:instancePath+"/model_digest",schemaPath:"#/properties/model_digest/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.device !== undefined){
const _errs26 = errors;
if(typeof data.device !== "string"){
validate28.errors = [{instancePath:instancePath+"/device",schemaPath:"#/properties/device/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.shape !== undefined){
const _errs28 = errors;
if(typeof data.shape !== "string"){
validate28.errors = [{instancePath:instancePath+"/shape",schemaPath:"#/properties/shape/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs28 === errors;
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
validate28.errors = vErrors;
return errors === 0;
}

const schema55 = {"type":"object","required":["replay_of","verdict","first_difference"],"properties":{"replay_of":{"$ref":"schemas#/$defs/TaskId"},"verdict":{"type":["string","null"],"enum":["equal","different",null]},"first_difference":{"type":["object","null"],"required":["i","expected","received"],"properties":{"i":{"type":"integer","minimum":0},"expected":{"type":["string","null"]},"received":{"type":["string","null"]}},"knownFields":["i","expected","received"]}},"knownFields":["replay_of","verdict","first_difference"]};

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if(((key0 !== "replay_of") && (key0 !== "verdict")) && (key0 !== "first_difference")){
unknown0 = key0;
break;
}
}
if(unknown0 !== undefined){
validate30.errors = [{instancePath,schemaPath:"#/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema55.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if((((data.replay_of === undefined) && (missing0 = "replay_of")) || ((data.verdict === undefined) && (missing0 = "verdict"))) || ((data.first_difference === undefined) && (missing0 = "first_difference"))){
validate30.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.replay_of !== undefined){
let data0 = data.replay_of;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(errors === _errs2){
if(typeof data0 === "string"){
if(!(formats0.test(data0))){
validate30.errors = [{instancePath:instancePath+"/replay_of",schemaPath:"schemas#/$defs/TaskId/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""}];
return false;
}
}
else {
validate30.errors = [{instancePath:instancePath+"/replay_of",schemaPath:"schemas#/$defs/TaskId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
if(data.verdict !== undefined){
let data1 = data.verdict;
const _errs4 = errors;
if((typeof data1 !== "string") && (data1 !== null)){
validate30.errors = [{instancePath:instancePath+"/verdict",schemaPath:"#/properties/verdict/type",keyword:"type",params:{type: schema55.properties.verdict.type},message:"must be string,null"}];
return false;
}
if(!(((data1 === "equal") || (data1 === "different")) || (data1 === null))){
validate30.errors = [{instancePath:instancePath+"/verdict",schemaPath:"#/properties/verdict/enum",keyword:"enum",params:{allowedValues: schema55.properties.verdict.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.first_difference !== undefined){
let data2 = data.first_difference;
const _errs6 = errors;
if((!(data2 && typeof data2 == "object" && !Array.isArray(data2))) && (data2 !== null)){
validate30.errors = [{instancePath:instancePath+"/first_difference",schemaPath:"#/properties/first_difference/type",keyword:"type",params:{type: schema55.properties.first_difference.type},message:"must be object,null"}];
return false;
}
if(errors === _errs6){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let unknown1;
for(const key1 in data2){
if(((key1 !== "i") && (key1 !== "expected")) && (key1 !== "received")){
unknown1 = key1;
break;
}
}
if(unknown1 !== undefined){
validate30.errors = [{instancePath:instancePath+"/first_difference",schemaPath:"#/properties/first_difference/knownFields",keyword:"knownFields",params:{unknown: unknown1, known: schema55.properties.first_difference.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing1;
if((((data2.i === undefined) && (missing1 = "i")) || ((data2.expected === undefined) && (missing1 = "expected"))) || ((data2.received === undefined) && (missing1 = "received"))){
validate30.errors = [{instancePath:instancePath+"/first_difference",schemaPath:"#/properties/first_difference/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data2.i !== undefined){
let data3 = data2.i;
const _errs8 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate30.errors = [{instancePath:instancePath+"/first_difference/i",schemaPath:"#/properties/first_difference/properties/i/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs8){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate30.errors = [{instancePath:instancePath+"/first_difference/i",schemaPath:"#/properties/first_difference/properties/i/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.expected !== undefined){
let data4 = data2.expected;
const _errs10 = errors;
if((typeof data4 !== "string") && (data4 !== null)){
validate30.errors = [{instancePath:instancePath+"/first_difference/expected",schemaPath:"#/properties/first_difference/properties/expected/type",keyword:"type",params:{type: schema55.properties.first_difference.properties.expected.type},message:"must be string,null"}];
return false;
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.received !== undefined){
let data5 = data2.received;
const _errs12 = errors;
if((typeof data5 !== "string") && (data5 !== null)){
validate30.errors = [{instancePath:instancePath+"/first_difference/received",schemaPath:"#/properties/first_difference/properties/received/type",keyword:"type",params:{type: schema55.properties.first_difference.properties.received.type},message:"must be string,null"}];
return false;
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
}
}
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
validate30.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate30.errors = vErrors;
return errors === 0;
}


function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
validate32.errors = [{instancePath,schemaPath:"#/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema22.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if(((((data.code === undefined) && (missing0 = "code")) || ((data.message === undefined) && (missing0 = "message"))) || ((data.retriable === undefined) && (missing0 = "retriable"))) || ((data.correlation_id === undefined) && (missing0 = "correlation_id"))){
validate32.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.code !== undefined){
let data0 = data.code;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate32.errors = [{instancePath:instancePath+"/code",schemaPath:"schemas#/$defs/ErrorCode/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((((((((((((((((((((((((data0 === "INVALID_PARAMS") || (data0 === "DEADLINE_UNMET")) || (data0 === "UNAUTHORIZED")) || (data0 === "FORBIDDEN")) || (data0 === "POLICY_DENIED")) || (data0 === "BUDGET_EXHAUSTED")) || (data0 === "MODEL_RETIRED")) || (data0 === "UNTRUSTED_ARTIFACT")) || (data0 === "NOT_FOUND")) || (data0 === "METHOD_NOT_ALLOWED")) || (data0 === "TASK_ID_CONFLICT")) || (data0 === "SESSION_TURNS_EXCEEDED")) || (data0 === "GONE")) || (data0 === "PAYLOAD_TOO_LARGE")) || (data0 === "UNSUPPORTED_MEDIA_TYPE")) || (data0 === "ADMISSION_REJECT")) || (data0 === "QUEUE_FULL_DROP_LRU")) || (data0 === "THROTTLED")) || (data0 === "POOL_BUSY")) || (data0 === "POOL_UNAVAILABLE")) || (data0 === "POOL_UNREADY")) || (data0 === "DRAINING")) || (data0 === "STORAGE_UNAVAILABLE")) || (data0 === "UPSTREAM_FAILED")) || (data0 === "WORKER_RESET")) || (data0 === "DECODE_TIMEOUT")) || (data0 === "CANCELED")) || (data0 === "INTERNAL"))){
validate32.errors = [{instancePath:instancePath+"/code",schemaPath:"schemas#/$defs/ErrorCode/enum",keyword:"enum",params:{allowedValues: schema23.enum},message:"must be equal to one of the allowed values"}];
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
validate32.errors = [{instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate32.errors = [{instancePath:instancePath+"/retriable",schemaPath:"#/properties/retriable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
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
validate32.errors = [{instancePath:instancePath+"/correlation_id",schemaPath:"#/properties/correlation_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate32.errors = [{instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate32.errors = [{instancePath:instancePath+"/pool_id",schemaPath:"#/properties/pool_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate32.errors = [{instancePath:instancePath+"/field",schemaPath:"#/properties/field/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate32.errors = [{instancePath:instancePath+"/retry_after_ms",schemaPath:"#/properties/retry_after_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs16){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 59000 || isNaN(data7)){
validate32.errors = [{instancePath:instancePath+"/retry_after_ms",schemaPath:"#/properties/retry_after_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 59000},message:"must be <= 59000"}];
return false;
}
else {
if(data7 < 0 || isNaN(data7)){
validate32.errors = [{instancePath:instancePath+"/retry_after_ms",schemaPath:"#/properties/retry_after_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
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
validate32.errors = [{instancePath:instancePath+"/policy_label",schemaPath:"schemas#/$defs/PolicyLabel/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data8 === "reject") || (data8 === "drop-lru")) || (data8 === "throttle"))){
validate32.errors = [{instancePath:instancePath+"/policy_label",schemaPath:"schemas#/$defs/PolicyLabel/enum",keyword:"enum",params:{allowedValues: schema24.enum},message:"must be equal to one of the allowed values"}];
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
validate32.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate32.errors = vErrors;
return errors === 0;
}


function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if(((((((((((((((((((((((((((((((((((((((((key0 !== "task_id") && (key0 !== "correlation_id")) && (key0 !== "state")) && (key0 !== "model_ref")) && (key0 !== "pool_id")) && (key0 !== "replica_id")) && (key0 !== "engine")) && (key0 !== "engine_version")) && (key0 !== "priority")) && (key0 !== "determinism")) && (key0 !== "seed")) && (key0 !== "labels")) && (key0 !== "admitted_ms")) && (key0 !== "started_ms")) && (key0 !== "finished_ms")) && (key0 !== "queue_position")) && (key0 !== "predicted_start_ms")) && (key0 !== "predicted_end_ms")) && (key0 !== "tokens_in")) && (key0 !== "tokens_out")) && (key0 !== "finish_reason")) && (key0 !== "urls")) && (key0 !== "workload")) && (key0 !== "sampler_profile_version")) && (key0 !== "sampling")) && (key0 !== "deadline_ms")) && (key0 !== "on_time_probability")) && (key0 !== "on_disconnect")) && (key0 !== "session_id")) && (key0 !== "kv_hint")) && (key0 !== "device_mask")) && (key0 !== "waiting_for")) && (key0 !== "receipt")) && (key0 !== "text")) && (key0 !== "cached_tokens")) && (key0 !== "decode_ms")) && (key0 !== "attempts")) && (key0 !== "output_sha256")) && (key0 !== "result")) && (key0 !== "replay")) && (key0 !== "error")){
unknown0 = key0;
break;
}
}
if(unknown0 !== undefined){
validate27.errors = [{instancePath,schemaPath:"#/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema39.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if((((((((((((((((((((((((((((((((((((((data.task_id === undefined) && (missing0 = "task_id")) || ((data.correlation_id === undefined) && (missing0 = "correlation_id"))) || ((data.state === undefined) && (missing0 = "state"))) || ((data.model_ref === undefined) && (missing0 = "model_ref"))) || ((data.pool_id === undefined) && (missing0 = "pool_id"))) || ((data.replica_id === undefined) && (missing0 = "replica_id"))) || ((data.engine === undefined) && (missing0 = "engine"))) || ((data.engine_version === undefined) && (missing0 = "engine_version"))) || ((data.priority === undefined) && (missing0 = "priority"))) || ((data.determinism === undefined) && (missing0 = "determinism"))) || ((data.seed === undefined) && (missing0 = "seed"))) || ((data.labels === undefined) && (missing0 = "labels"))) || ((data.admitted_ms === undefined) && (missing0 = "admitted_ms"))) || ((data.started_ms === undefined) && (missing0 = "started_ms"))) || ((data.finished_ms === undefined) && (missing0 = "finished_ms"))) || ((data.queue_position === undefined) && (missing0 = "queue_position"))) || ((data.predicted_start_ms === undefined) && (missing0 = "predicted_start_ms"))) || ((data.predicted_end_ms === undefined) && (missing0 = "predicted_end_ms"))) || ((data.tokens_in === undefined) && (missing0 = "tokens_in"))) || ((data.tokens_out === undefined) && (missing0 = "tokens_out"))) || ((data.finish_reason === undefined) && (missing0 = "finish_reason"))) || ((data.urls === undefined) && (missing0 = "urls"))) || ((data.workload === undefined) && (missing0 = "workload"))) || ((data.sampler_profile_version === undefined) && (missing0 = "sampler_profile_version"))) || ((data.sampling === undefined) && (missing0 = "sampling"))) || ((data.deadline_ms === undefined) && (missing0 = "deadline_ms"))) || ((data.on_time_probability === undefined) && (missing0 = "on_time_probability"))) || ((data.on_disconnect === undefined) && (missing0 = "on_disconnect"))) || ((data.session_id === undefined) && (missing0 = "session_id"))) || ((data.kv_hint === undefined) && (missing0 = "kv_hint"))) || ((data.device_mask === undefined) && (missing0 = "device_mask"))) || ((data.receipt === undefined) && (missing0 = "receipt"))) || ((data.text === undefined) && (missing0 = "text"))) || ((data.cached_tokens === undefined) && (missing0 = "cached_tokens"))) || ((data.decode_ms === undefined) && (missing0 = "decode_ms"))) || ((data.attempts === undefined) && (missing0 = "attempts"))) || ((data.output_sha256 === undefined) && (missing0 = "output_sha256"))){
validate27.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
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
validate27.errors = [{instancePath:instancePath+"/task_id",schemaPath:"schemas#/$defs/TaskId/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""}];
return false;
}
}
else {
validate27.errors = [{instancePath:instancePath+"/task_id",schemaPath:"schemas#/$defs/TaskId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate27.errors = [{instancePath:instancePath+"/correlation_id",schemaPath:"#/properties/correlation_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.state !== undefined){
let data2 = data.state;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate27.errors = [{instancePath:instancePath+"/state",schemaPath:"schemas#/$defs/TaskState/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((((data2 === "queued") || (data2 === "running")) || (data2 === "completed")) || (data2 === "failed")) || (data2 === "canceled"))){
validate27.errors = [{instancePath:instancePath+"/state",schemaPath:"schemas#/$defs/TaskState/enum",keyword:"enum",params:{allowedValues: schema16.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.model_ref !== undefined){
const _errs9 = errors;
if(typeof data.model_ref !== "string"){
validate27.errors = [{instancePath:instancePath+"/model_ref",schemaPath:"#/properties/model_ref/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pool_id !== undefined){
const _errs11 = errors;
if(typeof data.pool_id !== "string"){
validate27.errors = [{instancePath:instancePath+"/pool_id",schemaPath:"#/properties/pool_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.replica_id !== undefined){
const _errs13 = errors;
if(typeof data.replica_id !== "string"){
validate27.errors = [{instancePath:instancePath+"/replica_id",schemaPath:"#/properties/replica_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.engine !== undefined){
const _errs15 = errors;
if(typeof data.engine !== "string"){
validate27.errors = [{instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.engine_version !== undefined){
const _errs17 = errors;
if(typeof data.engine_version !== "string"){
validate27.errors = [{instancePath:instancePath+"/engine_version",schemaPath:"#/properties/engine_version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.priority !== undefined){
let data8 = data.priority;
const _errs19 = errors;
if(typeof data8 !== "string"){
validate27.errors = [{instancePath:instancePath+"/priority",schemaPath:"schemas#/$defs/Priority/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data8 === "interactive") || (data8 === "batch"))){
validate27.errors = [{instancePath:instancePath+"/priority",schemaPath:"schemas#/$defs/Priority/enum",keyword:"enum",params:{allowedValues: schema17.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.determinism !== undefined){
let data9 = data.determinism;
const _errs22 = errors;
if(typeof data9 !== "string"){
validate27.errors = [{instancePath:instancePath+"/determinism",schemaPath:"schemas#/$defs/Determinism/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data9 === "strict") || (data9 === "best_effort"))){
validate27.errors = [{instancePath:instancePath+"/determinism",schemaPath:"schemas#/$defs/Determinism/enum",keyword:"enum",params:{allowedValues: schema18.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seed !== undefined){
let data10 = data.seed;
const _errs25 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
validate27.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs25){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 9007199254740991 || isNaN(data10)){
validate27.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data10 < 0 || isNaN(data10)){
validate27.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.labels !== undefined){
let data11 = data.labels;
const _errs27 = errors;
const _errs28 = errors;
if(errors === _errs28){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(Object.keys(data11).length > 16){
validate27.errors = [{instancePath:instancePath+"/labels",schemaPath:"schemas#/$defs/Labels/maxProperties",keyword:"maxProperties",params:{limit: 16},message:"must NOT have more than 16 properties"}];
return false;
}
else {
for(const key1 in data11){
let data12 = data11[key1];
const _errs31 = errors;
if(errors === _errs31){
if(typeof data12 === "string"){
if(func2(data12) > 128){
validate27.errors = [{instancePath:instancePath+"/labels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"schemas#/$defs/Labels/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
}
else {
validate27.errors = [{instancePath:instancePath+"/labels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"schemas#/$defs/Labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid6 = _errs31 === errors;
if(!valid6){
break;
}
}
}
}
else {
validate27.errors = [{instancePath:instancePath+"/labels",schemaPath:"schemas#/$defs/Labels/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.admitted_ms !== undefined){
let data13 = data.admitted_ms;
const _errs33 = errors;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
validate27.errors = [{instancePath:instancePath+"/admitted_ms",schemaPath:"#/properties/admitted_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.started_ms !== undefined){
let data14 = data.started_ms;
const _errs35 = errors;
if((!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))) && (data14 !== null)){
validate27.errors = [{instancePath:instancePath+"/started_ms",schemaPath:"#/properties/started_ms/type",keyword:"type",params:{type: schema39.properties.started_ms.type},message:"must be integer,null"}];
return false;
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.finished_ms !== undefined){
let data15 = data.finished_ms;
const _errs37 = errors;
if((!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))) && (data15 !== null)){
validate27.errors = [{instancePath:instancePath+"/finished_ms",schemaPath:"#/properties/finished_ms/type",keyword:"type",params:{type: schema39.properties.finished_ms.type},message:"must be integer,null"}];
return false;
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.queue_position !== undefined){
let data16 = data.queue_position;
const _errs39 = errors;
if((!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))) && (data16 !== null)){
validate27.errors = [{instancePath:instancePath+"/queue_position",schemaPath:"#/properties/queue_position/type",keyword:"type",params:{type: schema39.properties.queue_position.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs39){
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 0 || isNaN(data16)){
validate27.errors = [{instancePath:instancePath+"/queue_position",schemaPath:"#/properties/queue_position/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs39 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.predicted_start_ms !== undefined){
let data17 = data.predicted_start_ms;
const _errs41 = errors;
if((!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))) && (data17 !== null)){
validate27.errors = [{instancePath:instancePath+"/predicted_start_ms",schemaPath:"#/properties/predicted_start_ms/type",keyword:"type",params:{type: schema39.properties.predicted_start_ms.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs41){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 0 || isNaN(data17)){
validate27.errors = [{instancePath:instancePath+"/predicted_start_ms",schemaPath:"#/properties/predicted_start_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs41 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.predicted_end_ms !== undefined){
let data18 = data.predicted_end_ms;
const _errs43 = errors;
if((!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))) && (data18 !== null)){
validate27.errors = [{instancePath:instancePath+"/predicted_end_ms",schemaPath:"#/properties/predicted_end_ms/type",keyword:"type",params:{type: schema39.properties.predicted_end_ms.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs43){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 0 || isNaN(data18)){
validate27.errors = [{instancePath:instancePath+"/predicted_end_ms",schemaPath:"#/properties/predicted_end_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs43 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tokens_in !== undefined){
let data19 = data.tokens_in;
const _errs45 = errors;
if((!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))) && (data19 !== null)){
validate27.errors = [{instancePath:instancePath+"/tokens_in",schemaPath:"#/properties/tokens_in/type",keyword:"type",params:{type: schema39.properties.tokens_in.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs45){
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 0 || isNaN(data19)){
validate27.errors = [{instancePath:instancePath+"/tokens_in",schemaPath:"#/properties/tokens_in/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs45 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tokens_out !== undefined){
let data20 = data.tokens_out;
const _errs47 = errors;
if((!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))) && (data20 !== null)){
validate27.errors = [{instancePath:instancePath+"/tokens_out",schemaPath:"#/properties/tokens_out/type",keyword:"type",params:{type: schema39.properties.tokens_out.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs47){
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 < 0 || isNaN(data20)){
validate27.errors = [{instancePath:instancePath+"/tokens_out",schemaPath:"#/properties/tokens_out/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs47 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.finish_reason !== undefined){
let data21 = data.finish_reason;
const _errs49 = errors;
if((typeof data21 !== "string") && (data21 !== null)){
validate27.errors = [{instancePath:instancePath+"/finish_reason",schemaPath:"#/properties/finish_reason/type",keyword:"type",params:{type: schema39.properties.finish_reason.type},message:"must be string,null"}];
return false;
}
if(!(((data21 === "stop") || (data21 === "length")) || (data21 === null))){
validate27.errors = [{instancePath:instancePath+"/finish_reason",schemaPath:"#/properties/finish_reason/enum",keyword:"enum",params:{allowedValues: schema39.properties.finish_reason.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs49 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.urls !== undefined){
let data22 = data.urls;
const _errs51 = errors;
const _errs52 = errors;
if(errors === _errs52){
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
let unknown1;
for(const key2 in data22){
if(((key2 !== "self") && (key2 !== "stream")) && (key2 !== "cancel")){
unknown1 = key2;
break;
}
}
if(unknown1 !== undefined){
validate27.errors = [{instancePath:instancePath+"/urls",schemaPath:"schemas#/$defs/TaskUrls/knownFields",keyword:"knownFields",params:{unknown: unknown1, known: schema20.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing1;
if((((data22.self === undefined) && (missing1 = "self")) || ((data22.stream === undefined) && (missing1 = "stream"))) || ((data22.cancel === undefined) && (missing1 = "cancel"))){
validate27.errors = [{instancePath:instancePath+"/urls",schemaPath:"schemas#/$defs/TaskUrls/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data22.self !== undefined){
const _errs54 = errors;
if(typeof data22.self !== "string"){
validate27.errors = [{instancePath:instancePath+"/urls/self",schemaPath:"schemas#/$defs/TaskUrls/properties/self/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid8 = _errs54 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data22.stream !== undefined){
const _errs56 = errors;
if(typeof data22.stream !== "string"){
validate27.errors = [{instancePath:instancePath+"/urls/stream",schemaPath:"schemas#/$defs/TaskUrls/properties/stream/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid8 = _errs56 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data22.cancel !== undefined){
const _errs58 = errors;
if(typeof data22.cancel !== "string"){
validate27.errors = [{instancePath:instancePath+"/urls/cancel",schemaPath:"schemas#/$defs/TaskUrls/properties/cancel/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid8 = _errs58 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
}
else {
validate27.errors = [{instancePath:instancePath+"/urls",schemaPath:"schemas#/$defs/TaskUrls/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs51 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.workload !== undefined){
let data26 = data.workload;
const _errs60 = errors;
if(typeof data26 !== "string"){
validate27.errors = [{instancePath:instancePath+"/workload",schemaPath:"schemas#/$defs/Workload/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data26 === "completion") || (data26 === "embedding")) || (data26 === "rerank"))){
validate27.errors = [{instancePath:instancePath+"/workload",schemaPath:"schemas#/$defs/Workload/enum",keyword:"enum",params:{allowedValues: schema46.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs60 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sampler_profile_version !== undefined){
const _errs63 = errors;
if(typeof data.sampler_profile_version !== "string"){
validate27.errors = [{instancePath:instancePath+"/sampler_profile_version",schemaPath:"#/properties/sampler_profile_version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs63 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sampling !== undefined){
let data28 = data.sampling;
const _errs65 = errors;
const _errs66 = errors;
if(errors === _errs66){
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
let unknown2;
for(const key3 in data28){
if((((((key3 !== "temperature") && (key3 !== "top_k")) && (key3 !== "top_p")) && (key3 !== "min_p")) && (key3 !== "repeat_penalty")) && (key3 !== "repeat_last_n")){
unknown2 = key3;
break;
}
}
if(unknown2 !== undefined){
validate27.errors = [{instancePath:instancePath+"/sampling",schemaPath:"schemas#/$defs/Sampling/knownFields",keyword:"knownFields",params:{unknown: unknown2, known: schema47.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing2;
if(((((((data28.temperature === undefined) && (missing2 = "temperature")) || ((data28.top_k === undefined) && (missing2 = "top_k"))) || ((data28.top_p === undefined) && (missing2 = "top_p"))) || ((data28.min_p === undefined) && (missing2 = "min_p"))) || ((data28.repeat_penalty === undefined) && (missing2 = "repeat_penalty"))) || ((data28.repeat_last_n === undefined) && (missing2 = "repeat_last_n"))){
validate27.errors = [{instancePath:instancePath+"/sampling",schemaPath:"schemas#/$defs/Sampling/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data28.temperature !== undefined){
let data29 = data28.temperature;
const _errs68 = errors;
if(!((typeof data29 == "number") && (isFinite(data29)))){
validate27.errors = [{instancePath:instancePath+"/sampling/temperature",schemaPath:"schemas#/$defs/Sampling/properties/temperature/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid11 = _errs68 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data28.top_k !== undefined){
let data30 = data28.top_k;
const _errs70 = errors;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
validate27.errors = [{instancePath:instancePath+"/sampling/top_k",schemaPath:"schemas#/$defs/Sampling/properties/top_k/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid11 = _errs70 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data28.top_p !== undefined){
let data31 = data28.top_p;
const _errs72 = errors;
if(!((typeof data31 == "number") && (isFinite(data31)))){
validate27.errors = [{instancePath:instancePath+"/sampling/top_p",schemaPath:"schemas#/$defs/Sampling/properties/top_p/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid11 = _errs72 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data28.min_p !== undefined){
let data32 = data28.min_p;
const _errs74 = errors;
if(!((typeof data32 == "number") && (isFinite(data32)))){
validate27.errors = [{instancePath:instancePath+"/sampling/min_p",schemaPath:"schemas#/$defs/Sampling/properties/min_p/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid11 = _errs74 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data28.repeat_penalty !== undefined){
let data33 = data28.repeat_penalty;
const _errs76 = errors;
if(!((typeof data33 == "number") && (isFinite(data33)))){
validate27.errors = [{instancePath:instancePath+"/sampling/repeat_penalty",schemaPath:"schemas#/$defs/Sampling/properties/repeat_penalty/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid11 = _errs76 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data28.repeat_last_n !== undefined){
let data34 = data28.repeat_last_n;
const _errs78 = errors;
if(!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))){
validate27.errors = [{instancePath:instancePath+"/sampling/repeat_last_n",schemaPath:"schemas#/$defs/Sampling/properties/repeat_last_n/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid11 = _errs78 === errors;
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
else {
validate27.errors = [{instancePath:instancePath+"/sampling",schemaPath:"schemas#/$defs/Sampling/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs65 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.deadline_ms !== undefined){
let data35 = data.deadline_ms;
const _errs80 = errors;
if((!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))) && (data35 !== null)){
validate27.errors = [{instancePath:instancePath+"/deadline_ms",schemaPath:"#/properties/deadline_ms/type",keyword:"type",params:{type: schema39.properties.deadline_ms.type},message:"must be integer,null"}];
return false;
}
var valid0 = _errs80 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.on_time_probability !== undefined){
let data36 = data.on_time_probability;
const _errs82 = errors;
const _errs83 = errors;
if((!((typeof data36 == "number") && (isFinite(data36)))) && (data36 !== null)){
validate27.errors = [{instancePath:instancePath+"/on_time_probability",schemaPath:"schemas#/$defs/OnTimeProbability/type",keyword:"type",params:{type: schema32.type},message:"must be number,null"}];
return false;
}
if(errors === _errs83){
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 > 1 || isNaN(data36)){
validate27.errors = [{instancePath:instancePath+"/on_time_probability",schemaPath:"schemas#/$defs/OnTimeProbability/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data36 < 0 || isNaN(data36)){
validate27.errors = [{instancePath:instancePath+"/on_time_probability",schemaPath:"schemas#/$defs/OnTimeProbability/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs82 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.on_disconnect !== undefined){
let data37 = data.on_disconnect;
const _errs85 = errors;
if(typeof data37 !== "string"){
validate27.errors = [{instancePath:instancePath+"/on_disconnect",schemaPath:"schemas#/$defs/OnDisconnect/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data37 === "continue") || (data37 === "cancel"))){
validate27.errors = [{instancePath:instancePath+"/on_disconnect",schemaPath:"schemas#/$defs/OnDisconnect/enum",keyword:"enum",params:{allowedValues: schema49.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs85 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.session_id !== undefined){
let data38 = data.session_id;
const _errs88 = errors;
if((typeof data38 !== "string") && (data38 !== null)){
validate27.errors = [{instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/type",keyword:"type",params:{type: schema39.properties.session_id.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs88 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kv_hint !== undefined){
let data39 = data.kv_hint;
const _errs90 = errors;
if(typeof data39 !== "string"){
validate27.errors = [{instancePath:instancePath+"/kv_hint",schemaPath:"schemas#/$defs/KvHint/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data39 === "reuse") || (data39 === "cold"))){
validate27.errors = [{instancePath:instancePath+"/kv_hint",schemaPath:"schemas#/$defs/KvHint/enum",keyword:"enum",params:{allowedValues: schema50.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs90 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.device_mask !== undefined){
let data40 = data.device_mask;
const _errs93 = errors;
if((!(Array.isArray(data40))) && (data40 !== null)){
validate27.errors = [{instancePath:instancePath+"/device_mask",schemaPath:"#/properties/device_mask/type",keyword:"type",params:{type: schema39.properties.device_mask.type},message:"must be array,null"}];
return false;
}
if(errors === _errs93){
if(Array.isArray(data40)){
var valid15 = true;
const len0 = data40.length;
for(let i0=0; i0<len0; i0++){
const _errs95 = errors;
if(typeof data40[i0] !== "string"){
validate27.errors = [{instancePath:instancePath+"/device_mask/" + i0,schemaPath:"#/properties/device_mask/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid15 = _errs95 === errors;
if(!valid15){
break;
}
}
}
}
var valid0 = _errs93 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.waiting_for !== undefined){
let data42 = data.waiting_for;
const _errs97 = errors;
const _errs98 = errors;
if(errors === _errs98){
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
let unknown3;
for(const key4 in data42){
if((key4 !== "reason") && (key4 !== "message")){
unknown3 = key4;
break;
}
}
if(unknown3 !== undefined){
validate27.errors = [{instancePath:instancePath+"/waiting_for",schemaPath:"schemas#/$defs/WaitingFor/knownFields",keyword:"knownFields",params:{unknown: unknown3, known: schema51.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing3;
if(((data42.reason === undefined) && (missing3 = "reason")) || ((data42.message === undefined) && (missing3 = "message"))){
validate27.errors = [{instancePath:instancePath+"/waiting_for",schemaPath:"schemas#/$defs/WaitingFor/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
if(data42.reason !== undefined){
let data43 = data42.reason;
const _errs100 = errors;
if(typeof data43 !== "string"){
validate27.errors = [{instancePath:instancePath+"/waiting_for/reason",schemaPath:"schemas#/$defs/WaitingFor/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((((((data43 === "free_slot") || (data43 === "replica_loading")) || (data43 === "masked_device")) || (data43 === "memory")) || (data43 === "pool_drained")) || (data43 === "breaker_open")) || (data43 === "earlier_turn"))){
validate27.errors = [{instancePath:instancePath+"/waiting_for/reason",schemaPath:"schemas#/$defs/WaitingFor/properties/reason/enum",keyword:"enum",params:{allowedValues: schema51.properties.reason.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid17 = _errs100 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data42.message !== undefined){
const _errs102 = errors;
if(typeof data42.message !== "string"){
validate27.errors = [{instancePath:instancePath+"/waiting_for/message",schemaPath:"schemas#/$defs/WaitingFor/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid17 = _errs102 === errors;
}
else {
var valid17 = true;
}
}
}
}
}
else {
validate27.errors = [{instancePath:instancePath+"/waiting_for",schemaPath:"schemas#/$defs/WaitingFor/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs97 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.receipt !== undefined){
const _errs104 = errors;
if(!(validate28(data.receipt, {instancePath:instancePath+"/receipt",parentData:data,parentDataProperty:"receipt",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
var valid0 = _errs104 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.text !== undefined){
let data46 = data.text;
const _errs105 = errors;
if((typeof data46 !== "string") && (data46 !== null)){
validate27.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: schema39.properties.text.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs105 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cached_tokens !== undefined){
let data47 = data.cached_tokens;
const _errs107 = errors;
if((!(((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47))) && (isFinite(data47)))) && (data47 !== null)){
validate27.errors = [{instancePath:instancePath+"/cached_tokens",schemaPath:"#/properties/cached_tokens/type",keyword:"type",params:{type: schema39.properties.cached_tokens.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs107){
if((typeof data47 == "number") && (isFinite(data47))){
if(data47 < 0 || isNaN(data47)){
validate27.errors = [{instancePath:instancePath+"/cached_tokens",schemaPath:"#/properties/cached_tokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs107 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.decode_ms !== undefined){
let data48 = data.decode_ms;
const _errs109 = errors;
if((!(((typeof data48 == "number") && (!(data48 % 1) && !isNaN(data48))) && (isFinite(data48)))) && (data48 !== null)){
validate27.errors = [{instancePath:instancePath+"/decode_ms",schemaPath:"#/properties/decode_ms/type",keyword:"type",params:{type: schema39.properties.decode_ms.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs109){
if((typeof data48 == "number") && (isFinite(data48))){
if(data48 < 0 || isNaN(data48)){
validate27.errors = [{instancePath:instancePath+"/decode_ms",schemaPath:"#/properties/decode_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs109 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.attempts !== undefined){
let data49 = data.attempts;
const _errs111 = errors;
if(!(((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49))) && (isFinite(data49)))){
validate27.errors = [{instancePath:instancePath+"/attempts",schemaPath:"#/properties/attempts/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs111){
if((typeof data49 == "number") && (isFinite(data49))){
if(data49 < 0 || isNaN(data49)){
validate27.errors = [{instancePath:instancePath+"/attempts",schemaPath:"#/properties/attempts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs111 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.output_sha256 !== undefined){
let data50 = data.output_sha256;
const _errs113 = errors;
if((typeof data50 !== "string") && (data50 !== null)){
validate27.errors = [{instancePath:instancePath+"/output_sha256",schemaPath:"#/properties/output_sha256/type",keyword:"type",params:{type: schema39.properties.output_sha256.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs113 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.result !== undefined){
let data51 = data.result;
const _errs115 = errors;
const _errs116 = errors;
if(errors === _errs116){
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
let unknown4;
for(const key5 in data51){
if((key5 !== "embeddings") && (key5 !== "scores")){
unknown4 = key5;
break;
}
}
if(unknown4 !== undefined){
validate27.errors = [{instancePath:instancePath+"/result",schemaPath:"schemas#/$defs/WorkloadResult/knownFields",keyword:"knownFields",params:{unknown: unknown4, known: schema54.knownFields},message:"must have only known fields"}];
return false;
}
else {
if(data51.embeddings !== undefined){
let data52 = data51.embeddings;
const _errs118 = errors;
if(errors === _errs118){
if(Array.isArray(data52)){
var valid20 = true;
const len1 = data52.length;
for(let i1=0; i1<len1; i1++){
let data53 = data52[i1];
const _errs120 = errors;
if(errors === _errs120){
if(Array.isArray(data53)){
var valid21 = true;
const len2 = data53.length;
for(let i2=0; i2<len2; i2++){
let data54 = data53[i2];
const _errs122 = errors;
if(!((typeof data54 == "number") && (isFinite(data54)))){
validate27.errors = [{instancePath:instancePath+"/result/embeddings/" + i1+"/" + i2,schemaPath:"schemas#/$defs/WorkloadResult/properties/embeddings/items/items/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid21 = _errs122 === errors;
if(!valid21){
break;
}
}
}
else {
validate27.errors = [{instancePath:instancePath+"/result/embeddings/" + i1,schemaPath:"schemas#/$defs/WorkloadResult/properties/embeddings/items/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid20 = _errs120 === errors;
if(!valid20){
break;
}
}
}
else {
validate27.errors = [{instancePath:instancePath+"/result/embeddings",schemaPath:"schemas#/$defs/WorkloadResult/properties/embeddings/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid19 = _errs118 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data51.scores !== undefined){
let data55 = data51.scores;
const _errs124 = errors;
if(errors === _errs124){
if(Array.isArray(data55)){
var valid22 = true;
const len3 = data55.length;
for(let i3=0; i3<len3; i3++){
let data56 = data55[i3];
const _errs126 = errors;
if(errors === _errs126){
if((typeof data56 == "number") && (isFinite(data56))){
if(data56 > 1 || isNaN(data56)){
validate27.errors = [{instancePath:instancePath+"/result/scores/" + i3,schemaPath:"schemas#/$defs/WorkloadResult/properties/scores/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data56 < 0 || isNaN(data56)){
validate27.errors = [{instancePath:instancePath+"/result/scores/" + i3,schemaPath:"schemas#/$defs/WorkloadResult/properties/scores/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate27.errors = [{instancePath:instancePath+"/result/scores/" + i3,schemaPath:"schemas#/$defs/WorkloadResult/properties/scores/items/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid22 = _errs126 === errors;
if(!valid22){
break;
}
}
}
else {
validate27.errors = [{instancePath:instancePath+"/result/scores",schemaPath:"schemas#/$defs/WorkloadResult/properties/scores/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid19 = _errs124 === errors;
}
else {
var valid19 = true;
}
}
}
}
else {
validate27.errors = [{instancePath:instancePath+"/result",schemaPath:"schemas#/$defs/WorkloadResult/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs115 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.replay !== undefined){
const _errs128 = errors;
if(!(validate30(data.replay, {instancePath:instancePath+"/replay",parentData:data,parentDataProperty:"replay",rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
var valid0 = _errs128 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.error !== undefined){
const _errs129 = errors;
if(!(validate32(data.error, {instancePath:instancePath+"/error",parentData:data,parentDataProperty:"error",rootData}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
var valid0 = _errs129 === errors;
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
validate27.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate27.errors = vErrors;
return errors === 0;
}


function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="getTask_200_0" */;
let vErrors = null;
let errors = 0;
if(!(validate27(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
validate26.errors = vErrors;
return errors === 0;
}

export const streamTask_200_0 = validate35;
const schema60 = {"type":"string","$id":"streamTask_200_0"};

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="streamTask_200_0" */;
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
validate35.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
validate35.errors = vErrors;
return errors === 0;
}

export const listSessions_200_0 = validate36;
const schema61 = {"$ref":"schemas#/$defs/SessionList","$id":"listSessions_200_0"};
const schema62 = {"type":"object","required":["sessions"],"properties":{"sessions":{"type":"array","items":{"$ref":"schemas#/$defs/Session"}}},"knownFields":["sessions"]};
const schema63 = {"type":"object","required":["id","ttl_ms_remaining","turns","turns_max","kv_tokens","kv_bytes","kv_warmth","replica_id"],"properties":{"id":{"$ref":"schemas#/$defs/SessionId"},"ttl_ms_remaining":{"type":"integer","minimum":0,"maximum":600000},"turns":{"type":"integer","minimum":0},"turns_max":{"type":"integer","minimum":1,"maximum":8},"kv_tokens":{"type":"integer","minimum":0},"kv_bytes":{"type":"integer","minimum":0},"kv_warmth":{"type":"boolean"},"replica_id":{"type":["string","null"]},"tokens_budget_remaining":{"type":"integer","minimum":0},"time_budget_remaining":{"type":"integer","minimum":0},"cost_budget_remaining":{"type":"number","minimum":0}},"knownFields":["id","ttl_ms_remaining","turns","turns_max","kv_tokens","kv_bytes","kv_warmth","replica_id","tokens_budget_remaining","time_budget_remaining","cost_budget_remaining"]};
const schema64 = {"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"};
const pattern1 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$", "u");

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if(((((((((((key0 !== "id") && (key0 !== "ttl_ms_remaining")) && (key0 !== "turns")) && (key0 !== "turns_max")) && (key0 !== "kv_tokens")) && (key0 !== "kv_bytes")) && (key0 !== "kv_warmth")) && (key0 !== "replica_id")) && (key0 !== "tokens_budget_remaining")) && (key0 !== "time_budget_remaining")) && (key0 !== "cost_budget_remaining")){
unknown0 = key0;
break;
}
}
if(unknown0 !== undefined){
validate38.errors = [{instancePath,schemaPath:"#/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema63.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if(((((((((data.id === undefined) && (missing0 = "id")) || ((data.ttl_ms_remaining === undefined) && (missing0 = "ttl_ms_remaining"))) || ((data.turns === undefined) && (missing0 = "turns"))) || ((data.turns_max === undefined) && (missing0 = "turns_max"))) || ((data.kv_tokens === undefined) && (missing0 = "kv_tokens"))) || ((data.kv_bytes === undefined) && (missing0 = "kv_bytes"))) || ((data.kv_warmth === undefined) && (missing0 = "kv_warmth"))) || ((data.replica_id === undefined) && (missing0 = "replica_id"))){
validate38.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
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
validate38.errors = [{instancePath:instancePath+"/id",schemaPath:"schemas#/$defs/SessionId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
else {
validate38.errors = [{instancePath:instancePath+"/id",schemaPath:"schemas#/$defs/SessionId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ttl_ms_remaining !== undefined){
let data1 = data.ttl_ms_remaining;
const _errs4 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate38.errors = [{instancePath:instancePath+"/ttl_ms_remaining",schemaPath:"#/properties/ttl_ms_remaining/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 600000 || isNaN(data1)){
validate38.errors = [{instancePath:instancePath+"/ttl_ms_remaining",schemaPath:"#/properties/ttl_ms_remaining/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600000},message:"must be <= 600000"}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate38.errors = [{instancePath:instancePath+"/ttl_ms_remaining",schemaPath:"#/properties/ttl_ms_remaining/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
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
if(data.turns !== undefined){
let data2 = data.turns;
const _errs6 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate38.errors = [{instancePath:instancePath+"/turns",schemaPath:"#/properties/turns/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs6){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
validate38.errors = [{instancePath:instancePath+"/turns",schemaPath:"#/properties/turns/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
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
if(data.turns_max !== undefined){
let data3 = data.turns_max;
const _errs8 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate38.errors = [{instancePath:instancePath+"/turns_max",schemaPath:"#/properties/turns_max/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs8){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 8 || isNaN(data3)){
validate38.errors = [{instancePath:instancePath+"/turns_max",schemaPath:"#/properties/turns_max/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8},message:"must be <= 8"}];
return false;
}
else {
if(data3 < 1 || isNaN(data3)){
validate38.errors = [{instancePath:instancePath+"/turns_max",schemaPath:"#/properties/turns_max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kv_tokens !== undefined){
let data4 = data.kv_tokens;
const _errs10 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate38.errors = [{instancePath:instancePath+"/kv_tokens",schemaPath:"#/properties/kv_tokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs10){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
validate38.errors = [{instancePath:instancePath+"/kv_tokens",schemaPath:"#/properties/kv_tokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
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
if(data.kv_bytes !== undefined){
let data5 = data.kv_bytes;
const _errs12 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate38.errors = [{instancePath:instancePath+"/kv_bytes",schemaPath:"#/properties/kv_bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs12){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
validate38.errors = [{instancePath:instancePath+"/kv_bytes",schemaPath:"#/properties/kv_bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
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
if(data.kv_warmth !== undefined){
const _errs14 = errors;
if(typeof data.kv_warmth !== "boolean"){
validate38.errors = [{instancePath:instancePath+"/kv_warmth",schemaPath:"#/properties/kv_warmth/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.replica_id !== undefined){
let data7 = data.replica_id;
const _errs16 = errors;
if((typeof data7 !== "string") && (data7 !== null)){
validate38.errors = [{instancePath:instancePath+"/replica_id",schemaPath:"#/properties/replica_id/type",keyword:"type",params:{type: schema63.properties.replica_id.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tokens_budget_remaining !== undefined){
let data8 = data.tokens_budget_remaining;
const _errs18 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate38.errors = [{instancePath:instancePath+"/tokens_budget_remaining",schemaPath:"#/properties/tokens_budget_remaining/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs18){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
validate38.errors = [{instancePath:instancePath+"/tokens_budget_remaining",schemaPath:"#/properties/tokens_budget_remaining/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.time_budget_remaining !== undefined){
let data9 = data.time_budget_remaining;
const _errs20 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate38.errors = [{instancePath:instancePath+"/time_budget_remaining",schemaPath:"#/properties/time_budget_remaining/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs20){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
validate38.errors = [{instancePath:instancePath+"/time_budget_remaining",schemaPath:"#/properties/time_budget_remaining/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cost_budget_remaining !== undefined){
let data10 = data.cost_budget_remaining;
const _errs22 = errors;
if(errors === _errs22){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 0 || isNaN(data10)){
validate38.errors = [{instancePath:instancePath+"/cost_budget_remaining",schemaPath:"#/properties/cost_budget_remaining/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate38.errors = [{instancePath:instancePath+"/cost_budget_remaining",schemaPath:"#/properties/cost_budget_remaining/type",keyword:"type",params:{type: "number"},message:"must be number"}];
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
}
}
}
else {
validate38.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate38.errors = vErrors;
return errors === 0;
}


function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if(key0 !== "sessions"){
unknown0 = key0;
break;
}
}
if(unknown0 !== undefined){
validate37.errors = [{instancePath,schemaPath:"#/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema62.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if((data.sessions === undefined) && (missing0 = "sessions")){
validate37.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.sessions !== undefined){
let data0 = data.sessions;
const _errs1 = errors;
if(errors === _errs1){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs3 = errors;
if(!(validate38(data0[i0], {instancePath:instancePath+"/sessions/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
var valid1 = _errs3 === errors;
if(!valid1){
break;
}
}
}
else {
validate37.errors = [{instancePath:instancePath+"/sessions",schemaPath:"#/properties/sessions/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
}
}
}
}
else {
validate37.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate37.errors = vErrors;
return errors === 0;
}


function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="listSessions_200_0" */;
let vErrors = null;
let errors = 0;
if(!(validate37(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
validate36.errors = vErrors;
return errors === 0;
}

export const getSession_200_0 = validate41;
const schema65 = {"$ref":"schemas#/$defs/Session","$id":"getSession_200_0"};

function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if(((((((((((key0 !== "id") && (key0 !== "ttl_ms_remaining")) && (key0 !== "turns")) && (key0 !== "turns_max")) && (key0 !== "kv_tokens")) && (key0 !== "kv_bytes")) && (key0 !== "kv_warmth")) && (key0 !== "replica_id")) && (key0 !== "tokens_budget_remaining")) && (key0 !== "time_budget_remaining")) && (key0 !== "cost_budget_remaining")){
unknown0 = key0;
break;
}
}
if(unknown0 !== undefined){
validate42.errors = [{instancePath,schemaPath:"#/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema63.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if(((((((((data.id === undefined) && (missing0 = "id")) || ((data.ttl_ms_remaining === undefined) && (missing0 = "ttl_ms_remaining"))) || ((data.turns === undefined) && (missing0 = "turns"))) || ((data.turns_max === undefined) && (missing0 = "turns_max"))) || ((data.kv_tokens === undefined) && (missing0 = "kv_tokens"))) || ((data.kv_bytes === undefined) && (missing0 = "kv_bytes"))) || ((data.kv_warmth === undefined) && (missing0 = "kv_warmth"))) || ((data.replica_id === undefined) && (missing0 = "replica_id"))){
validate42.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
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
validate42.errors = [{instancePath:instancePath+"/id",schemaPath:"schemas#/$defs/SessionId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
else {
validate42.errors = [{instancePath:instancePath+"/id",schemaPath:"schemas#/$defs/SessionId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ttl_ms_remaining !== undefined){
let data1 = data.ttl_ms_remaining;
const _errs4 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate42.errors = [{instancePath:instancePath+"/ttl_ms_remaining",schemaPath:"#/properties/ttl_ms_remaining/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 600000 || isNaN(data1)){
validate42.errors = [{instancePath:instancePath+"/ttl_ms_remaining",schemaPath:"#/properties/ttl_ms_remaining/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600000},message:"must be <= 600000"}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate42.errors = [{instancePath:instancePath+"/ttl_ms_remaining",schemaPath:"#/properties/ttl_ms_remaining/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
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
if(data.turns !== undefined){
let data2 = data.turns;
const _errs6 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate42.errors = [{instancePath:instancePath+"/turns",schemaPath:"#/properties/turns/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs6){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
validate42.errors = [{instancePath:instancePath+"/turns",schemaPath:"#/properties/turns/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
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
if(data.turns_max !== undefined){
let data3 = data.turns_max;
const _errs8 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate42.errors = [{instancePath:instancePath+"/turns_max",schemaPath:"#/properties/turns_max/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs8){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 8 || isNaN(data3)){
validate42.errors = [{instancePath:instancePath+"/turns_max",schemaPath:"#/properties/turns_max/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8},message:"must be <= 8"}];
return false;
}
else {
if(data3 < 1 || isNaN(data3)){
validate42.errors = [{instancePath:instancePath+"/turns_max",schemaPath:"#/properties/turns_max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kv_tokens !== undefined){
let data4 = data.kv_tokens;
const _errs10 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate42.errors = [{instancePath:instancePath+"/kv_tokens",schemaPath:"#/properties/kv_tokens/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs10){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
validate42.errors = [{instancePath:instancePath+"/kv_tokens",schemaPath:"#/properties/kv_tokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
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
if(data.kv_bytes !== undefined){
let data5 = data.kv_bytes;
const _errs12 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate42.errors = [{instancePath:instancePath+"/kv_bytes",schemaPath:"#/properties/kv_bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs12){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
validate42.errors = [{instancePath:instancePath+"/kv_bytes",schemaPath:"#/properties/kv_bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
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
if(data.kv_warmth !== undefined){
const _errs14 = errors;
if(typeof data.kv_warmth !== "boolean"){
validate42.errors = [{instancePath:instancePath+"/kv_warmth",schemaPath:"#/properties/kv_warmth/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.replica_id !== undefined){
let data7 = data.replica_id;
const _errs16 = errors;
if((typeof data7 !== "string") && (data7 !== null)){
validate42.errors = [{instancePath:instancePath+"/replica_id",schemaPath:"#/properties/replica_id/type",keyword:"type",params:{type: schema63.properties.replica_id.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tokens_budget_remaining !== undefined){
let data8 = data.tokens_budget_remaining;
const _errs18 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate42.errors = [{instancePath:instancePath+"/tokens_budget_remaining",schemaPath:"#/properties/tokens_budget_remaining/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs18){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
validate42.errors = [{instancePath:instancePath+"/tokens_budget_remaining",schemaPath:"#/properties/tokens_budget_remaining/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.time_budget_remaining !== undefined){
let data9 = data.time_budget_remaining;
const _errs20 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate42.errors = [{instancePath:instancePath+"/time_budget_remaining",schemaPath:"#/properties/time_budget_remaining/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs20){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
validate42.errors = [{instancePath:instancePath+"/time_budget_remaining",schemaPath:"#/properties/time_budget_remaining/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cost_budget_remaining !== undefined){
let data10 = data.cost_budget_remaining;
const _errs22 = errors;
if(errors === _errs22){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 0 || isNaN(data10)){
validate42.errors = [{instancePath:instancePath+"/cost_budget_remaining",schemaPath:"#/properties/cost_budget_remaining/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate42.errors = [{instancePath:instancePath+"/cost_budget_remaining",schemaPath:"#/properties/cost_budget_remaining/type",keyword:"type",params:{type: "number"},message:"must be number"}];
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
}
}
}
else {
validate42.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate42.errors = vErrors;
return errors === 0;
}


function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="getSession_200_0" */;
let vErrors = null;
let errors = 0;
if(!(validate42(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
validate41.errors = vErrors;
return errors === 0;
}

export const getCapabilities_200_0 = validate44;
const schema68 = {"$ref":"schemas#/$defs/Capabilities","$id":"getCapabilities_200_0"};
const schema69 = {"type":"object","required":["api_version","server_version","queue_policy","limits","engines","sampler_profiles","devices","features"],"properties":{"api_version":{"type":"string"},"server_version":{"type":"string"},"queue_policy":{"$ref":"schemas#/$defs/QueuePolicy"},"limits":{"type":"object","required":["body_bytes","artifact_body_bytes","json_depth","stop_max","labels_max","list_limit_max","retention_ms","retention_bytes","stream_buffer_bytes","requests_per_second","first_token_ms","inter_token_ms","session_ttl_ms","session_turns_max"],"properties":{"body_bytes":{"type":"integer"},"artifact_body_bytes":{"type":"integer"},"json_depth":{"type":"integer"},"stop_max":{"type":"integer"},"labels_max":{"type":"integer"},"list_limit_max":{"type":"integer"},"retention_ms":{"type":"integer"},"retention_bytes":{"type":"integer"},"stream_buffer_bytes":{"type":"integer"},"requests_per_second":{"type":["number","null"]},"first_token_ms":{"type":"integer"},"inter_token_ms":{"type":"integer"},"session_ttl_ms":{"type":"integer"},"session_turns_max":{"type":"integer"}},"knownFields":["body_bytes","artifact_body_bytes","json_depth","stop_max","labels_max","list_limit_max","retention_ms","retention_bytes","stream_buffer_bytes","requests_per_second","first_token_ms","inter_token_ms","session_ttl_ms","session_turns_max"]},"engines":{"type":"array","items":{"$ref":"schemas#/$defs/EngineCapability"}},"sampler_profiles":{"type":"array","items":{"$ref":"schemas#/$defs/SamplerProfile"}},"devices":{"type":"array","items":{"$ref":"schemas#/$defs/Device"}},"features":{"type":"array","items":{"type":"string"}}},"knownFields":["api_version","server_version","queue_policy","limits","engines","sampler_profiles","devices","features"]};
const schema78 = {"type":"object","required":["id","name","kind","vram_total_bytes","vram_used_bytes"],"properties":{"id":{"type":"string"},"name":{"type":"string"},"kind":{"type":"string","enum":["cpu","cuda"]},"vram_total_bytes":{"type":["integer","null"]},"vram_used_bytes":{"type":["integer","null"]}},"knownFields":["id","name","kind","vram_total_bytes","vram_used_bytes"]};
const schema71 = {"type":"object","required":["engine","engine_version","pools"],"properties":{"engine":{"type":"string"},"engine_version":{"type":"string"},"pools":{"type":"array","items":{"$ref":"schemas#/$defs/PoolCapability"}}},"knownFields":["engine","engine_version","pools"]};
const schema72 = {"type":"object","required":["pool_id","model_ref","model_digest","workloads","ctx_max","max_tokens_out","load","devices","replicas","slots","best_effort_slots","concurrency_hint","queue_capacity","determinism"],"properties":{"pool_id":{"type":"string"},"model_ref":{"type":"string"},"model_digest":{"type":["string","null"]},"workloads":{"type":"array","items":{"$ref":"schemas#/$defs/Workload"}},"ctx_max":{"type":"integer"},"max_tokens_out":{"type":"integer"},"load":{"$ref":"schemas#/$defs/LoadPolicy"},"devices":{"type":"array","items":{"type":"string"}},"replicas":{"type":"integer"},"slots":{"type":"integer"},"best_effort_slots":{"type":"integer","minimum":0},"concurrency_hint":{"type":"integer","minimum":0},"queue_capacity":{"type":"integer"},"determinism":{"type":"array","items":{"$ref":"schemas#/$defs/Determinism"}}},"knownFields":["pool_id","model_ref","model_digest","workloads","ctx_max","max_tokens_out","load","devices","replicas","slots","best_effort_slots","concurrency_hint","queue_capacity","determinism"]};
const schema74 = {"type":"string","enum":["preload","on_demand"]};

function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if((((((((((((((key0 !== "pool_id") && (key0 !== "model_ref")) && (key0 !== "model_digest")) && (key0 !== "workloads")) && (key0 !== "ctx_max")) && (key0 !== "max_tokens_out")) && (key0 !== "load")) && (key0 !== "devices")) && (key0 !== "replicas")) && (key0 !== "slots")) && (key0 !== "best_effort_slots")) && (key0 !== "concurrency_hint")) && (key0 !== "queue_capacity")) && (key0 !== "determinism")){
unknown0 = key0;
break;
}
}
if(unknown0 !== undefined){
validate47.errors = [{instancePath,schemaPath:"#/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema72.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if(((((((((((((((data.pool_id === undefined) && (missing0 = "pool_id")) || ((data.model_ref === undefined) && (missing0 = "model_ref"))) || ((data.model_digest === undefined) && (missing0 = "model_digest"))) || ((data.workloads === undefined) && (missing0 = "workloads"))) || ((data.ctx_max === undefined) && (missing0 = "ctx_max"))) || ((data.max_tokens_out === undefined) && (missing0 = "max_tokens_out"))) || ((data.load === undefined) && (missing0 = "load"))) || ((data.devices === undefined) && (missing0 = "devices"))) || ((data.replicas === undefined) && (missing0 = "replicas"))) || ((data.slots === undefined) && (missing0 = "slots"))) || ((data.best_effort_slots === undefined) && (missing0 = "best_effort_slots"))) || ((data.concurrency_hint === undefined) && (missing0 = "concurrency_hint"))) || ((data.queue_capacity === undefined) && (missing0 = "queue_capacity"))) || ((data.determinism === undefined) && (missing0 = "determinism"))){
validate47.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.pool_id !== undefined){
const _errs1 = errors;
if(typeof data.pool_id !== "string"){
validate47.errors = [{instancePath:instancePath+"/pool_id",schemaPath:"#/properties/pool_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.model_ref !== undefined){
const _errs3 = errors;
if(typeof data.model_ref !== "string"){
validate47.errors = [{instancePath:instancePath+"/model_ref",schemaPath:"#/properties/model_ref/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.model_digest !== undefined){
let data2 = data.model_digest;
const _errs5 = errors;
if((typeof data2 !== "string") && (data2 !== null)){
validate47.errors = [{instancePath:instancePath+"/model_digest",schemaPath:"#/properties/model_digest/type",keyword:"type",params:{type: schema72.properties.model_digest.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.workloads !== undefined){
let data3 = data.workloads;
const _errs7 = errors;
if(errors === _errs7){
if(Array.isArray(data3)){
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
const _errs9 = errors;
if(typeof data4 !== "string"){
validate47.errors = [{instancePath:instancePath+"/workloads/" + i0,schemaPath:"schemas#/$defs/Workload/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data4 === "completion") || (data4 === "embedding")) || (data4 === "rerank"))){
validate47.errors = [{instancePath:instancePath+"/workloads/" + i0,schemaPath:"schemas#/$defs/Workload/enum",keyword:"enum",params:{allowedValues: schema46.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid1 = _errs9 === errors;
if(!valid1){
break;
}
}
}
else {
validate47.errors = [{instancePath:instancePath+"/workloads",schemaPath:"#/properties/workloads/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ctx_max !== undefined){
let data5 = data.ctx_max;
const _errs12 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate47.errors = [{instancePath:instancePath+"/ctx_max",schemaPath:"#/properties/ctx_max/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.max_tokens_out !== undefined){
let data6 = data.max_tokens_out;
const _errs14 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate47.errors = [{instancePath:instancePath+"/max_tokens_out",schemaPath:"#/properties/max_tokens_out/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.load !== undefined){
let data7 = data.load;
const _errs16 = errors;
if(typeof data7 !== "string"){
validate47.errors = [{instancePath:instancePath+"/load",schemaPath:"schemas#/$defs/LoadPolicy/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data7 === "preload") || (data7 === "on_demand"))){
validate47.errors = [{instancePath:instancePath+"/load",schemaPath:"schemas#/$defs/LoadPolicy/enum",keyword:"enum",params:{allowedValues: schema74.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.devices !== undefined){
let data8 = data.devices;
const _errs19 = errors;
if(errors === _errs19){
if(Array.isArray(data8)){
var valid4 = true;
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
const _errs21 = errors;
if(typeof data8[i1] !== "string"){
validate47.errors = [{instancePath:instancePath+"/devices/" + i1,schemaPath:"#/properties/devices/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs21 === errors;
if(!valid4){
break;
}
}
}
else {
validate47.errors = [{instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.replicas !== undefined){
let data10 = data.replicas;
const _errs23 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
validate47.errors = [{instancePath:instancePath+"/replicas",schemaPath:"#/properties/replicas/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.slots !== undefined){
let data11 = data.slots;
const _errs25 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate47.errors = [{instancePath:instancePath+"/slots",schemaPath:"#/properties/slots/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.best_effort_slots !== undefined){
let data12 = data.best_effort_slots;
const _errs27 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
validate47.errors = [{instancePath:instancePath+"/best_effort_slots",schemaPath:"#/properties/best_effort_slots/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs27){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 0 || isNaN(data12)){
validate47.errors = [{instancePath:instancePath+"/best_effort_slots",schemaPath:"#/properties/best_effort_slots/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.concurrency_hint !== undefined){
let data13 = data.concurrency_hint;
const _errs29 = errors;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
validate47.errors = [{instancePath:instancePath+"/concurrency_hint",schemaPath:"#/properties/concurrency_hint/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs29){
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
validate47.errors = [{instancePath:instancePath+"/concurrency_hint",schemaPath:"#/properties/concurrency_hint/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.queue_capacity !== undefined){
let data14 = data.queue_capacity;
const _errs31 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
validate47.errors = [{instancePath:instancePath+"/queue_capacity",schemaPath:"#/properties/queue_capacity/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.determinism !== undefined){
let data15 = data.determinism;
const _errs33 = errors;
if(errors === _errs33){
if(Array.isArray(data15)){
var valid5 = true;
const len2 = data15.length;
for(let i2=0; i2<len2; i2++){
let data16 = data15[i2];
const _errs35 = errors;
if(typeof data16 !== "string"){
validate47.errors = [{instancePath:instancePath+"/determinism/" + i2,schemaPath:"schemas#/$defs/Determinism/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data16 === "strict") || (data16 === "best_effort"))){
validate47.errors = [{instancePath:instancePath+"/determinism/" + i2,schemaPath:"schemas#/$defs/Determinism/enum",keyword:"enum",params:{allowedValues: schema18.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid5 = _errs35 === errors;
if(!valid5){
break;
}
}
}
else {
validate47.errors = [{instancePath:instancePath+"/determinism",schemaPath:"#/properties/determinism/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs33 === errors;
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
else {
validate47.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate47.errors = vErrors;
return errors === 0;
}


function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if(((key0 !== "engine") && (key0 !== "engine_version")) && (key0 !== "pools")){
unknown0 = key0;
break;
}
}
if(unknown0 !== undefined){
validate46.errors = [{instancePath,schemaPath:"#/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema71.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if((((data.engine === undefined) && (missing0 = "engine")) || ((data.engine_version === undefined) && (missing0 = "engine_version"))) || ((data.pools === undefined) && (missing0 = "pools"))){
validate46.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.engine !== undefined){
const _errs1 = errors;
if(typeof data.engine !== "string"){
validate46.errors = [{instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.engine_version !== undefined){
const _errs3 = errors;
if(typeof data.engine_version !== "string"){
validate46.errors = [{instancePath:instancePath+"/engine_version",schemaPath:"#/properties/engine_version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pools !== undefined){
let data2 = data.pools;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data2)){
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
const _errs7 = errors;
if(!(validate47(data2[i0], {instancePath:instancePath+"/pools/" + i0,parentData:data2,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
var valid1 = _errs7 === errors;
if(!valid1){
break;
}
}
}
else {
validate46.errors = [{instancePath:instancePath+"/pools",schemaPath:"#/properties/pools/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs5 === errors;
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
validate46.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate46.errors = vErrors;
return errors === 0;
}

const schema76 = {"type":"object","required":["version","sampling"],"properties":{"version":{"type":"string"},"sampling":{"$ref":"schemas#/$defs/Sampling"}},"knownFields":["version","sampling"]};

function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if((key0 !== "version") && (key0 !== "sampling")){
unknown0 = key0;
break;
}
}
if(unknown0 !== undefined){
validate50.errors = [{instancePath,schemaPath:"#/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema76.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if(((data.version === undefined) && (missing0 = "version")) || ((data.sampling === undefined) && (missing0 = "sampling"))){
validate50.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.version !== undefined){
const _errs1 = errors;
if(typeof data.version !== "string"){
validate50.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sampling !== undefined){
let data1 = data.sampling;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let unknown1;
for(const key1 in data1){
if((((((key1 !== "temperature") && (key1 !== "top_k")) && (key1 !== "top_p")) && (key1 !== "min_p")) && (key1 !== "repeat_penalty")) && (key1 !== "repeat_last_n")){
unknown1 = key1;
break;
}
}
if(unknown1 !== undefined){
validate50.errors = [{instancePath:instancePath+"/sampling",schemaPath:"schemas#/$defs/Sampling/knownFields",keyword:"knownFields",params:{unknown: unknown1, known: schema47.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing1;
if(((((((data1.temperature === undefined) && (missing1 = "temperature")) || ((data1.top_k === undefined) && (missing1 = "top_k"))) || ((data1.top_p === undefined) && (missing1 = "top_p"))) || ((data1.min_p === undefined) && (missing1 = "min_p"))) || ((data1.repeat_penalty === undefined) && (missing1 = "repeat_penalty"))) || ((data1.repeat_last_n === undefined) && (missing1 = "repeat_last_n"))){
validate50.errors = [{instancePath:instancePath+"/sampling",schemaPath:"schemas#/$defs/Sampling/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data1.temperature !== undefined){
let data2 = data1.temperature;
const _errs6 = errors;
if(!((typeof data2 == "number") && (isFinite(data2)))){
validate50.errors = [{instancePath:instancePath+"/sampling/temperature",schemaPath:"schemas#/$defs/Sampling/properties/temperature/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.top_k !== undefined){
let data3 = data1.top_k;
const _errs8 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate50.errors = [{instancePath:instancePath+"/sampling/top_k",schemaPath:"schemas#/$defs/Sampling/properties/top_k/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.top_p !== undefined){
let data4 = data1.top_p;
const _errs10 = errors;
if(!((typeof data4 == "number") && (isFinite(data4)))){
validate50.errors = [{instancePath:instancePath+"/sampling/top_p",schemaPath:"schemas#/$defs/Sampling/properties/top_p/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.min_p !== undefined){
let data5 = data1.min_p;
const _errs12 = errors;
if(!((typeof data5 == "number") && (isFinite(data5)))){
validate50.errors = [{instancePath:instancePath+"/sampling/min_p",schemaPath:"schemas#/$defs/Sampling/properties/min_p/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.repeat_penalty !== undefined){
let data6 = data1.repeat_penalty;
const _errs14 = errors;
if(!((typeof data6 == "number") && (isFinite(data6)))){
validate50.errors = [{instancePath:instancePath+"/sampling/repeat_penalty",schemaPath:"schemas#/$defs/Sampling/properties/repeat_penalty/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.repeat_last_n !== undefined){
let data7 = data1.repeat_last_n;
const _errs16 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate50.errors = [{instancePath:instancePath+"/sampling/repeat_last_n",schemaPath:"schemas#/$defs/Sampling/properties/repeat_last_n/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid2 = _errs16 === errors;
}
else {
var valid2 = true;
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
validate50.errors = [{instancePath:instancePath+"/sampling",schemaPath:"schemas#/$defs/Sampling/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
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
validate50.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate50.errors = vErrors;
return errors === 0;
}


function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if((((((((key0 !== "api_version") && (key0 !== "server_version")) && (key0 !== "queue_policy")) && (key0 !== "limits")) && (key0 !== "engines")) && (key0 !== "sampler_profiles")) && (key0 !== "devices")) && (key0 !== "features")){
unknown0 = key0;
break;
}
}
if(unknown0 !== undefined){
validate45.errors = [{instancePath,schemaPath:"#/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema69.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if(((((((((data.api_version === undefined) && (missing0 = "api_version")) || ((data.server_version === undefined) && (missing0 = "server_version"))) || ((data.queue_policy === undefined) && (missing0 = "queue_policy"))) || ((data.limits === undefined) && (missing0 = "limits"))) || ((data.engines === undefined) && (missing0 = "engines"))) || ((data.sampler_profiles === undefined) && (missing0 = "sampler_profiles"))) || ((data.devices === undefined) && (missing0 = "devices"))) || ((data.features === undefined) && (missing0 = "features"))){
validate45.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.api_version !== undefined){
const _errs1 = errors;
if(typeof data.api_version !== "string"){
validate45.errors = [{instancePath:instancePath+"/api_version",schemaPath:"#/properties/api_version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.server_version !== undefined){
const _errs3 = errors;
if(typeof data.server_version !== "string"){
validate45.errors = [{instancePath:instancePath+"/server_version",schemaPath:"#/properties/server_version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.queue_policy !== undefined){
let data2 = data.queue_policy;
const _errs5 = errors;
if(typeof data2 !== "string"){
validate45.errors = [{instancePath:instancePath+"/queue_policy",schemaPath:"schemas#/$defs/QueuePolicy/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data2 === "reject") || (data2 === "drop-lru"))){
validate45.errors = [{instancePath:instancePath+"/queue_policy",schemaPath:"schemas#/$defs/QueuePolicy/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.limits !== undefined){
let data3 = data.limits;
const _errs8 = errors;
if(errors === _errs8){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let unknown1;
for(const key1 in data3){
if((((((((((((((key1 !== "body_bytes") && (key1 !== "artifact_body_bytes")) && (key1 !== "json_depth")) && (key1 !== "stop_max")) && (key1 !== "labels_max")) && (key1 !== "list_limit_max")) && (key1 !== "retention_ms")) && (key1 !== "retention_bytes")) && (key1 !== "stream_buffer_bytes")) && (key1 !== "requests_per_second")) && (key1 !== "first_token_ms")) && (key1 !== "inter_token_ms")) && (key1 !== "session_ttl_ms")) && (key1 !== "session_turns_max")){
unknown1 = key1;
break;
}
}
if(unknown1 !== undefined){
validate45.errors = [{instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/knownFields",keyword:"knownFields",params:{unknown: unknown1, known: schema69.properties.limits.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing1;
if(((((((((((((((data3.body_bytes === undefined) && (missing1 = "body_bytes")) || ((data3.artifact_body_bytes === undefined) && (missing1 = "artifact_body_bytes"))) || ((data3.json_depth === undefined) && (missing1 = "json_depth"))) || ((data3.stop_max === undefined) && (missing1 = "stop_max"))) || ((data3.labels_max === undefined) && (missing1 = "labels_max"))) || ((data3.list_limit_max === undefined) && (missing1 = "list_limit_max"))) || ((data3.retention_ms === undefined) && (missing1 = "retention_ms"))) || ((data3.retention_bytes === undefined) && (missing1 = "retention_bytes"))) || ((data3.stream_buffer_bytes === undefined) && (missing1 = "stream_buffer_bytes"))) || ((data3.requests_per_second === undefined) && (missing1 = "requests_per_second"))) || ((data3.first_token_ms === undefined) && (missing1 = "first_token_ms"))) || ((data3.inter_token_ms === undefined) && (missing1 = "inter_token_ms"))) || ((data3.session_ttl_ms === undefined) && (missing1 = "session_ttl_ms"))) || ((data3.session_turns_max === undefined) && (missing1 = "session_turns_max"))){
validate45.errors = [{instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data3.body_bytes !== undefined){
let data4 = data3.body_bytes;
const _errs10 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate45.errors = [{instancePath:instancePath+"/limits/body_bytes",schemaPath:"#/properties/limits/properties/body_bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.artifact_body_bytes !== undefined){
let data5 = data3.artifact_body_bytes;
const _errs12 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate45.errors = [{instancePath:instancePath+"/limits/artifact_body_bytes",schemaPath:"#/properties/limits/properties/artifact_body_bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.json_depth !== undefined){
let data6 = data3.json_depth;
const _errs14 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate45.errors = [{instancePath:instancePath+"/limits/json_depth",schemaPath:"#/properties/limits/properties/json_depth/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.stop_max !== undefined){
let data7 = data3.stop_max;
const _errs16 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate45.errors = [{instancePath:instancePath+"/limits/stop_max",schemaPath:"#/properties/limits/properties/stop_max/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid2 = _errs16 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.labels_max !== undefined){
let data8 = data3.labels_max;
const _errs18 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate45.errors = [{instancePath:instancePath+"/limits/labels_max",schemaPath:"#/properties/limits/properties/labels_max/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid2 = _errs18 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.list_limit_max !== undefined){
let data9 = data3.list_limit_max;
const _errs20 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate45.errors = [{instancePath:instancePath+"/limits/list_limit_max",schemaPath:"#/properties/limits/properties/list_limit_max/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid2 = _errs20 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.retention_ms !== undefined){
let data10 = data3.retention_ms;
const _errs22 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
validate45.errors = [{instancePath:instancePath+"/limits/retention_ms",schemaPath:"#/properties/limits/properties/retention_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid2 = _errs22 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.retention_bytes !== undefined){
let data11 = data3.retention_bytes;
const _errs24 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate45.errors = [{instancePath:instancePath+"/limits/retention_bytes",schemaPath:"#/properties/limits/properties/retention_bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid2 = _errs24 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.stream_buffer_bytes !== undefined){
let data12 = data3.stream_buffer_bytes;
const _errs26 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
validate45.errors = [{instancePath:instancePath+"/limits/stream_buffer_bytes",schemaPath:"#/properties/limits/properties/stream_buffer_bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid2 = _errs26 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.requests_per_second !== undefined){
let data13 = data3.requests_per_second;
const _errs28 = errors;
if((!((typeof data13 == "number") && (isFinite(data13)))) && (data13 !== null)){
validate45.errors = [{instancePath:instancePath+"/limits/requests_per_second",schemaPath:"#/properties/limits/properties/requests_per_second/type",keyword:"type",params:{type: schema69.properties.limits.properties.requests_per_second.type},message:"must be number,null"}];
return false;
}
var valid2 = _errs28 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.first_token_ms !== undefined){
let data14 = data3.first_token_ms;
const _errs30 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
validate45.errors = [{instancePath:instancePath+"/limits/first_token_ms",schemaPath:"#/properties/limits/properties/first_token_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid2 = _errs30 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.inter_token_ms !== undefined){
let data15 = data3.inter_token_ms;
const _errs32 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
validate45.errors = [{instancePath:instancePath+"/limits/inter_token_ms",schemaPath:"#/properties/limits/properties/inter_token_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid2 = _errs32 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.session_ttl_ms !== undefined){
let data16 = data3.session_ttl_ms;
const _errs34 = errors;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
validate45.errors = [{instancePath:instancePath+"/limits/session_ttl_ms",schemaPath:"#/properties/limits/properties/session_ttl_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid2 = _errs34 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.session_turns_max !== undefined){
let data17 = data3.session_turns_max;
const _errs36 = errors;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
validate45.errors = [{instancePath:instancePath+"/limits/session_turns_max",schemaPath:"#/properties/limits/properties/session_turns_max/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid2 = _errs36 === errors;
}
else {
var valid2 = true;
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
validate45.errors = [{instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.engines !== undefined){
let data18 = data.engines;
const _errs38 = errors;
if(errors === _errs38){
if(Array.isArray(data18)){
var valid3 = true;
const len0 = data18.length;
for(let i0=0; i0<len0; i0++){
const _errs40 = errors;
if(!(validate46(data18[i0], {instancePath:instancePath+"/engines/" + i0,parentData:data18,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
errors = vErrors.length;
}
var valid3 = _errs40 === errors;
if(!valid3){
break;
}
}
}
else {
validate45.errors = [{instancePath:instancePath+"/engines",schemaPath:"#/properties/engines/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sampler_profiles !== undefined){
let data20 = data.sampler_profiles;
const _errs41 = errors;
if(errors === _errs41){
if(Array.isArray(data20)){
var valid4 = true;
const len1 = data20.length;
for(let i1=0; i1<len1; i1++){
const _errs43 = errors;
if(!(validate50(data20[i1], {instancePath:instancePath+"/sampler_profiles/" + i1,parentData:data20,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
var valid4 = _errs43 === errors;
if(!valid4){
break;
}
}
}
else {
validate45.errors = [{instancePath:instancePath+"/sampler_profiles",schemaPath:"#/properties/sampler_profiles/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs41 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.devices !== undefined){
let data22 = data.devices;
const _errs44 = errors;
if(errors === _errs44){
if(Array.isArray(data22)){
var valid5 = true;
const len2 = data22.length;
for(let i2=0; i2<len2; i2++){
let data23 = data22[i2];
const _errs46 = errors;
const _errs47 = errors;
if(errors === _errs47){
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
let unknown2;
for(const key2 in data23){
if(((((key2 !== "id") && (key2 !== "name")) && (key2 !== "kind")) && (key2 !== "vram_total_bytes")) && (key2 !== "vram_used_bytes")){
unknown2 = key2;
break;
}
}
if(unknown2 !== undefined){
validate45.errors = [{instancePath:instancePath+"/devices/" + i2,schemaPath:"schemas#/$defs/Device/knownFields",keyword:"knownFields",params:{unknown: unknown2, known: schema78.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing2;
if((((((data23.id === undefined) && (missing2 = "id")) || ((data23.name === undefined) && (missing2 = "name"))) || ((data23.kind === undefined) && (missing2 = "kind"))) || ((data23.vram_total_bytes === undefined) && (missing2 = "vram_total_bytes"))) || ((data23.vram_used_bytes === undefined) && (missing2 = "vram_used_bytes"))){
validate45.errors = [{instancePath:instancePath+"/devices/" + i2,schemaPath:"schemas#/$defs/Device/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data23.id !== undefined){
const _errs49 = errors;
if(typeof data23.id !== "string"){
validate45.errors = [{instancePath:instancePath+"/devices/" + i2+"/id",schemaPath:"schemas#/$defs/Device/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs49 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data23.name !== undefined){
const _errs51 = errors;
if(typeof data23.name !== "string"){
validate45.errors = [{instancePath:instancePath+"/devices/" + i2+"/name",schemaPath:"schemas#/$defs/Device/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs51 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data23.kind !== undefined){
let data26 = data23.kind;
const _errs53 = errors;
if(typeof data26 !== "string"){
validate45.errors = [{instancePath:instancePath+"/devices/" + i2+"/kind",schemaPath:"schemas#/$defs/Device/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data26 === "cpu") || (data26 === "cuda"))){
validate45.errors = [{instancePath:instancePath+"/devices/" + i2+"/kind",schemaPath:"schemas#/$defs/Device/properties/kind/enum",keyword:"enum",params:{allowedValues: schema78.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid7 = _errs53 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data23.vram_total_bytes !== undefined){
let data27 = data23.vram_total_bytes;
const _errs55 = errors;
if((!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))) && (data27 !== null)){
validate45.errors = [{instancePath:instancePath+"/devices/" + i2+"/vram_total_bytes",schemaPath:"schemas#/$defs/Device/properties/vram_total_bytes/type",keyword:"type",params:{type: schema78.properties.vram_total_bytes.type},message:"must be integer,null"}];
return false;
}
var valid7 = _errs55 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data23.vram_used_bytes !== undefined){
let data28 = data23.vram_used_bytes;
const _errs57 = errors;
if((!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))) && (data28 !== null)){
validate45.errors = [{instancePath:instancePath+"/devices/" + i2+"/vram_used_bytes",schemaPath:"schemas#/$defs/Device/properties/vram_used_bytes/type",keyword:"type",params:{type: schema78.properties.vram_used_bytes.type},message:"must be integer,null"}];
return false;
}
var valid7 = _errs57 === errors;
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
else {
validate45.errors = [{instancePath:instancePath+"/devices/" + i2,schemaPath:"schemas#/$defs/Device/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid5 = _errs46 === errors;
if(!valid5){
break;
}
}
}
else {
validate45.errors = [{instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs44 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.features !== undefined){
let data29 = data.features;
const _errs59 = errors;
if(errors === _errs59){
if(Array.isArray(data29)){
var valid8 = true;
const len3 = data29.length;
for(let i3=0; i3<len3; i3++){
const _errs61 = errors;
if(typeof data29[i3] !== "string"){
validate45.errors = [{instancePath:instancePath+"/features/" + i3,schemaPath:"#/properties/features/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid8 = _errs61 === errors;
if(!valid8){
break;
}
}
}
else {
validate45.errors = [{instancePath:instancePath+"/features",schemaPath:"#/properties/features/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs59 === errors;
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
validate45.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate45.errors = vErrors;
return errors === 0;
}


function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="getCapabilities_200_0" */;
let vErrors = null;
let errors = 0;
if(!(validate45(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
validate44.errors = vErrors;
return errors === 0;
}

export const listModels_200_0 = validate53;
const schema79 = {"$ref":"schemas#/$defs/ModelList","$id":"listModels_200_0"};
const schema80 = {"type":"object","required":["models"],"properties":{"models":{"type":"array","items":{"$ref":"schemas#/$defs/Model"}}},"knownFields":["models"]};
const schema81 = {"type":"object","required":["id","source","origin","workload","state","available","digest","declared_digest","signatures","sbom","trust_policy","tags","file","verification","pull","created_ms"],"properties":{"id":{"type":"string"},"source":{"type":"string"},"origin":{"type":"string","enum":["config","api"]},"workload":{"$ref":"schemas#/$defs/Workload"},"state":{"$ref":"schemas#/$defs/ModelState"},"available":{"type":"boolean"},"digest":{"type":["string","null"]},"declared_digest":{"type":["string","null"]},"signatures":{"type":"array","items":{"type":"string"}},"sbom":{"type":["string","null"]},"trust_policy":{"$ref":"schemas#/$defs/TrustPolicy"},"tags":{"type":"array","items":{"type":"string"}},"file":{"$ref":"schemas#/$defs/ModelFile"},"verification":{"$ref":"schemas#/$defs/ModelVerification"},"pull":{"$ref":"schemas#/$defs/ModelPull"},"created_ms":{"type":"integer"}},"knownFields":["id","source","origin","workload","state","available","digest","declared_digest","signatures","sbom","trust_policy","tags","file","verification","pull","created_ms"]};
const schema83 = {"type":"string","enum":["Active","Retired"]};
const schema84 = {"type":"string","enum":["permissive","strict"]};
const schema85 = {"type":["object","null"],"required":["size_bytes","architecture","name","trained_ctx","parameters","quantisation","chat_template","vram_bytes","host_bytes"],"properties":{"size_bytes":{"type":"integer","minimum":0},"architecture":{"type":["string","null"]},"name":{"type":["string","null"]},"trained_ctx":{"type":["integer","null"]},"parameters":{"type":"integer"},"quantisation":{"type":["string","null"]},"chat_template":{"type":"boolean"},"vram_bytes":{"type":["integer","null"]},"host_bytes":{"type":["integer","null"]}},"knownFields":["size_bytes","architecture","name","trained_ctx","parameters","quantisation","chat_template","vram_bytes","host_bytes"]};
const schema86 = {"type":"object","required":["running","progress","result","reasons","finished_ms"],"properties":{"running":{"type":"boolean"},"progress":{"type":["number","null"],"minimum":0,"maximum":1},"result":{"type":["string","null"],"enum":["pass","warn","fail",null]},"reasons":{"type":"array","items":{"type":"string"}},"finished_ms":{"type":["integer","null"]}},"knownFields":["running","progress","result","reasons","finished_ms"]};
const schema87 = {"type":["object","null"],"required":["state","bytes_done","bytes_total","reason"],"properties":{"state":{"type":"string","enum":["running","succeeded","failed"]},"bytes_done":{"type":"integer","minimum":0},"bytes_total":{"type":["integer","null"],"minimum":0},"reason":{"type":["string","null"]}},"knownFields":["state","bytes_done","bytes_total","reason"]};

function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
validate55.errors = [{instancePath,schemaPath:"#/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema81.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if(((((((((((((((((data.id === undefined) && (missing0 = "id")) || ((data.source === undefined) && (missing0 = "source"))) || ((data.origin === undefined) && (missing0 = "origin"))) || ((data.workload === undefined) && (missing0 = "workload"))) || ((data.state === undefined) && (missing0 = "state"))) || ((data.available === undefined) && (missing0 = "available"))) || ((data.digest === undefined) && (missing0 = "digest"))) || ((data.declared_digest === undefined) && (missing0 = "declared_digest"))) || ((data.signatures === undefined) && (missing0 = "signatures"))) || ((data.sbom === undefined) && (missing0 = "sbom"))) || ((data.trust_policy === undefined) && (missing0 = "trust_policy"))) || ((data.tags === undefined) && (missing0 = "tags"))) || ((data.file === undefined) && (missing0 = "file"))) || ((data.verification === undefined) && (missing0 = "verification"))) || ((data.pull === undefined) && (missing0 = "pull"))) || ((data.created_ms === undefined) && (missing0 = "created_ms"))){
validate55.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.id !== undefined){
const _errs1 = errors;
if(typeof data.id !== "string"){
validate55.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate55.errors = [{instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate55.errors = [{instancePath:instancePath+"/origin",schemaPath:"#/properties/origin/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data2 === "config") || (data2 === "api"))){
validate55.errors = [{instancePath:instancePath+"/origin",schemaPath:"#/properties/origin/enum",keyword:"enum",params:{allowedValues: schema81.properties.origin.enum},message:"must be equal to one of the allowed values"}];
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
validate55.errors = [{instancePath:instancePath+"/workload",schemaPath:"schemas#/$defs/Workload/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data3 === "completion") || (data3 === "embedding")) || (data3 === "rerank"))){
validate55.errors = [{instancePath:instancePath+"/workload",schemaPath:"schemas#/$defs/Workload/enum",keyword:"enum",params:{allowedValues: schema46.enum},message:"must be equal to one of the allowed values"}];
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
validate55.errors = [{instancePath:instancePath+"/state",schemaPath:"schemas#/$defs/ModelState/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data4 === "Active") || (data4 === "Retired"))){
validate55.errors = [{instancePath:instancePath+"/state",schemaPath:"schemas#/$defs/ModelState/enum",keyword:"enum",params:{allowedValues: schema83.enum},message:"must be equal to one of the allowed values"}];
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
validate55.errors = [{instancePath:instancePath+"/available",schemaPath:"#/properties/available/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
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
validate55.errors = [{instancePath:instancePath+"/digest",schemaPath:"#/properties/digest/type",keyword:"type",params:{type: schema81.properties.digest.type},message:"must be string,null"}];
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
validate55.errors = [{instancePath:instancePath+"/declared_digest",schemaPath:"#/properties/declared_digest/type",keyword:"type",params:{type: schema81.properties.declared_digest.type},message:"must be string,null"}];
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
validate55.errors = [{instancePath:instancePath+"/signatures/" + i0,schemaPath:"#/properties/signatures/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs21 === errors;
if(!valid3){
break;
}
}
}
else {
validate55.errors = [{instancePath:instancePath+"/signatures",schemaPath:"#/properties/signatures/type",keyword:"type",params:{type: "array"},message:"must be array"}];
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
validate55.errors = [{instancePath:instancePath+"/sbom",schemaPath:"#/properties/sbom/type",keyword:"type",params:{type: schema81.properties.sbom.type},message:"must be string,null"}];
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
validate55.errors = [{instancePath:instancePath+"/trust_policy",schemaPath:"schemas#/$defs/TrustPolicy/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data11 === "permissive") || (data11 === "strict"))){
validate55.errors = [{instancePath:instancePath+"/trust_policy",schemaPath:"schemas#/$defs/TrustPolicy/enum",keyword:"enum",params:{allowedValues: schema84.enum},message:"must be equal to one of the allowed values"}];
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
validate55.errors = [{instancePath:instancePath+"/tags/" + i1,schemaPath:"#/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid5 = _errs30 === errors;
if(!valid5){
break;
}
}
}
else {
validate55.errors = [{instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array"}];
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
validate55.errors = [{instancePath:instancePath+"/file",schemaPath:"schemas#/$defs/ModelFile/type",keyword:"type",params:{type: schema85.type},message:"must be object,null"}];
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
validate55.errors = [{instancePath:instancePath+"/file",schemaPath:"schemas#/$defs/ModelFile/knownFields",keyword:"knownFields",params:{unknown: unknown1, known: schema85.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing1;
if((((((((((data14.size_bytes === undefined) && (missing1 = "size_bytes")) || ((data14.architecture === undefined) && (missing1 = "architecture"))) || ((data14.name === undefined) && (missing1 = "name"))) || ((data14.trained_ctx === undefined) && (missing1 = "trained_ctx"))) || ((data14.parameters === undefined) && (missing1 = "parameters"))) || ((data14.quantisation === undefined) && (missing1 = "quantisation"))) || ((data14.chat_template === undefined) && (missing1 = "chat_template"))) || ((data14.vram_bytes === undefined) && (missing1 = "vram_bytes"))) || ((data14.host_bytes === undefined) && (missing1 = "host_bytes"))){
validate55.errors = [{instancePath:instancePath+"/file",schemaPath:"schemas#/$defs/ModelFile/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data14.size_bytes !== undefined){
let data15 = data14.size_bytes;
const _errs35 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
validate55.errors = [{instancePath:instancePath+"/file/size_bytes",schemaPath:"schemas#/$defs/ModelFile/properties/size_bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs35){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
validate55.errors = [{instancePath:instancePath+"/file/size_bytes",schemaPath:"schemas#/$defs/ModelFile/properties/size_bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
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
validate55.errors = [{instancePath:instancePath+"/file/architecture",schemaPath:"schemas#/$defs/ModelFile/properties/architecture/type",keyword:"type",params:{type: schema85.properties.architecture.type},message:"must be string,null"}];
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
validate55.errors = [{instancePath:instancePath+"/file/name",schemaPath:"schemas#/$defs/ModelFile/properties/name/type",keyword:"type",params:{type: schema85.properties.name.type},message:"must be string,null"}];
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
validate55.errors = [{instancePath:instancePath+"/file/trained_ctx",schemaPath:"schemas#/$defs/ModelFile/properties/trained_ctx/type",keyword:"type",params:{type: schema85.properties.trained_ctx.type},message:"must be integer,null"}];
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
validate55.errors = [{instancePath:instancePath+"/file/parameters",schemaPath:"schemas#/$defs/ModelFile/properties/parameters/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
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
validate55.errors = [{instancePath:instancePath+"/file/quantisation",schemaPath:"schemas#/$defs/ModelFile/properties/quantisation/type",keyword:"type",params:{type: schema85.properties.quantisation.type},message:"must be string,null"}];
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
validate55.errors = [{instancePath:instancePath+"/file/chat_template",schemaPath:"schemas#/$defs/ModelFile/properties/chat_template/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
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
validate55.errors = [{instancePath:instancePath+"/file/vram_bytes",schemaPath:"schemas#/$defs/ModelFile/properties/vram_bytes/type",keyword:"type",params:{type: schema85.properties.vram_bytes.type},message:"must be integer,null"}];
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
validate55.errors = [{instancePath:instancePath+"/file/host_bytes",schemaPath:"schemas#/$defs/ModelFile/properties/host_bytes/type",keyword:"type",params:{type: schema85.properties.host_bytes.type},message:"must be integer,null"}];
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
validate55.errors = [{instancePath:instancePath+"/verification",schemaPath:"schemas#/$defs/ModelVerification/knownFields",keyword:"knownFields",params:{unknown: unknown2, known: schema86.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing2;
if((((((data24.running === undefined) && (missing2 = "running")) || ((data24.progress === undefined) && (missing2 = "progress"))) || ((data24.result === undefined) && (missing2 = "result"))) || ((data24.reasons === undefined) && (missing2 = "reasons"))) || ((data24.finished_ms === undefined) && (missing2 = "finished_ms"))){
validate55.errors = [{instancePath:instancePath+"/verification",schemaPath:"schemas#/$defs/ModelVerification/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data24.running !== undefined){
const _errs56 = errors;
if(typeof data24.running !== "boolean"){
validate55.errors = [{instancePath:instancePath+"/verification/running",schemaPath:"schemas#/$defs/ModelVerification/properties/running/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
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
validate55.errors = [{instancePath:instancePath+"/verification/progress",schemaPath:"schemas#/$defs/ModelVerification/properties/progress/type",keyword:"type",params:{type: schema86.properties.progress.type},message:"must be number,null"}];
return false;
}
if(errors === _errs58){
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 1 || isNaN(data26)){
validate55.errors = [{instancePath:instancePath+"/verification/progress",schemaPath:"schemas#/$defs/ModelVerification/properties/progress/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data26 < 0 || isNaN(data26)){
validate55.errors = [{instancePath:instancePath+"/verification/progress",schemaPath:"schemas#/$defs/ModelVerification/properties/progress/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
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
validate55.errors = [{instancePath:instancePath+"/verification/result",schemaPath:"schemas#/$defs/ModelVerification/properties/result/type",keyword:"type",params:{type: schema86.properties.result.type},message:"must be string,null"}];
return false;
}
if(!((((data27 === "pass") || (data27 === "warn")) || (data27 === "fail")) || (data27 === null))){
validate55.errors = [{instancePath:instancePath+"/verification/result",schemaPath:"schemas#/$defs/ModelVerification/properties/result/enum",keyword:"enum",params:{allowedValues: schema86.properties.result.enum},message:"must be equal to one of the allowed values"}];
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
validate55.errors = [{instancePath:instancePath+"/verification/reasons/" + i2,schemaPath:"schemas#/$defs/ModelVerification/properties/reasons/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs64 === errors;
if(!valid10){
break;
}
}
}
else {
validate55.errors = [{instancePath:instancePath+"/verification/reasons",schemaPath:"schemas#/$defs/ModelVerification/properties/reasons/type",keyword:"type",params:{type: "array"},message:"must be array"}];
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
validate55.errors = [{instancePath:instancePath+"/verification/finished_ms",schemaPath:"schemas#/$defs/ModelVerification/properties/finished_ms/type",keyword:"type",params:{type: schema86.properties.finished_ms.type},message:"must be integer,null"}];
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
validate55.errors = [{instancePath:instancePath+"/verification",schemaPath:"schemas#/$defs/ModelVerification/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
validate55.errors = [{instancePath:instancePath+"/pull",schemaPath:"schemas#/$defs/ModelPull/type",keyword:"type",params:{type: schema87.type},message:"must be object,null"}];
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
validate55.errors = [{instancePath:instancePath+"/pull",schemaPath:"schemas#/$defs/ModelPull/knownFields",keyword:"knownFields",params:{unknown: unknown3, known: schema87.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing3;
if(((((data31.state === undefined) && (missing3 = "state")) || ((data31.bytes_done === undefined) && (missing3 = "bytes_done"))) || ((data31.bytes_total === undefined) && (missing3 = "bytes_total"))) || ((data31.reason === undefined) && (missing3 = "reason"))){
validate55.errors = [{instancePath:instancePath+"/pull",schemaPath:"schemas#/$defs/ModelPull/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
if(data31.state !== undefined){
let data32 = data31.state;
const _errs71 = errors;
if(typeof data32 !== "string"){
validate55.errors = [{instancePath:instancePath+"/pull/state",schemaPath:"schemas#/$defs/ModelPull/properties/state/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data32 === "running") || (data32 === "succeeded")) || (data32 === "failed"))){
validate55.errors = [{instancePath:instancePath+"/pull/state",schemaPath:"schemas#/$defs/ModelPull/properties/state/enum",keyword:"enum",params:{allowedValues: schema87.properties.state.enum},message:"must be equal to one of the allowed values"}];
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
validate55.errors = [{instancePath:instancePath+"/pull/bytes_done",schemaPath:"schemas#/$defs/ModelPull/properties/bytes_done/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs73){
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 < 0 || isNaN(data33)){
validate55.errors = [{instancePath:instancePath+"/pull/bytes_done",schemaPath:"schemas#/$defs/ModelPull/properties/bytes_done/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
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
validate55.errors = [{instancePath:instancePath+"/pull/bytes_total",schemaPath:"schemas#/$defs/ModelPull/properties/bytes_total/type",keyword:"type",params:{type: schema87.properties.bytes_total.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs75){
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 < 0 || isNaN(data34)){
validate55.errors = [{instancePath:instancePath+"/pull/bytes_total",schemaPath:"schemas#/$defs/ModelPull/properties/bytes_total/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
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
validate55.errors = [{instancePath:instancePath+"/pull/reason",schemaPath:"schemas#/$defs/ModelPull/properties/reason/type",keyword:"type",params:{type: schema87.properties.reason.type},message:"must be string,null"}];
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
validate55.errors = [{instancePath:instancePath+"/created_ms",schemaPath:"#/properties/created_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
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
validate55.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate55.errors = vErrors;
return errors === 0;
}


function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if(key0 !== "models"){
unknown0 = key0;
break;
}
}
if(unknown0 !== undefined){
validate54.errors = [{instancePath,schemaPath:"#/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema80.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if((data.models === undefined) && (missing0 = "models")){
validate54.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.models !== undefined){
let data0 = data.models;
const _errs1 = errors;
if(errors === _errs1){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs3 = errors;
if(!(validate55(data0[i0], {instancePath:instancePath+"/models/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var valid1 = _errs3 === errors;
if(!valid1){
break;
}
}
}
else {
validate54.errors = [{instancePath:instancePath+"/models",schemaPath:"#/properties/models/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
}
}
}
}
else {
validate54.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate54.errors = vErrors;
return errors === 0;
}


function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="listModels_200_0" */;
let vErrors = null;
let errors = 0;
if(!(validate54(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
validate53.errors = vErrors;
return errors === 0;
}

export const createModel_200_0 = validate58;
const schema88 = {"$ref":"schemas#/$defs/Model","$id":"createModel_200_0"};

function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
validate59.errors = [{instancePath,schemaPath:"#/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema81.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if(((((((((((((((((data.id === undefined) && (missing0 = "id")) || ((data.source === undefined) && (missing0 = "source"))) || ((data.origin === undefined) && (missing0 = "origin"))) || ((data.workload === undefined) && (missing0 = "workload"))) || ((data.state === undefined) && (missing0 = "state"))) || ((data.available === undefined) && (missing0 = "available"))) || ((data.digest === undefined) && (missing0 = "digest"))) || ((data.declared_digest === undefined) && (missing0 = "declared_digest"))) || ((data.signatures === undefined) && (missing0 = "signatures"))) || ((data.sbom === undefined) && (missing0 = "sbom"))) || ((data.trust_policy === undefined) && (missing0 = "trust_policy"))) || ((data.tags === undefined) && (missing0 = "tags"))) || ((data.file === undefined) && (missing0 = "file"))) || ((data.verification === undefined) && (missing0 = "verification"))) || ((data.pull === undefined) && (missing0 = "pull"))) || ((data.created_ms === undefined) && (missing0 = "created_ms"))){
validate59.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.id !== undefined){
const _errs1 = errors;
if(typeof data.id !== "string"){
validate59.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate59.errors = [{instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate59.errors = [{instancePath:instancePath+"/origin",schemaPath:"#/properties/origin/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data2 === "config") || (data2 === "api"))){
validate59.errors = [{instancePath:instancePath+"/origin",schemaPath:"#/properties/origin/enum",keyword:"enum",params:{allowedValues: schema81.properties.origin.enum},message:"must be equal to one of the allowed values"}];
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
validate59.errors = [{instancePath:instancePath+"/workload",schemaPath:"schemas#/$defs/Workload/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data3 === "completion") || (data3 === "embedding")) || (data3 === "rerank"))){
validate59.errors = [{instancePath:instancePath+"/workload",schemaPath:"schemas#/$defs/Workload/enum",keyword:"enum",params:{allowedValues: schema46.enum},message:"must be equal to one of the allowed values"}];
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
validate59.errors = [{instancePath:instancePath+"/state",schemaPath:"schemas#/$defs/ModelState/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data4 === "Active") || (data4 === "Retired"))){
validate59.errors = [{instancePath:instancePath+"/state",schemaPath:"schemas#/$defs/ModelState/enum",keyword:"enum",params:{allowedValues: schema83.enum},message:"must be equal to one of the allowed values"}];
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
validate59.errors = [{instancePath:instancePath+"/available",schemaPath:"#/properties/available/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
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
validate59.errors = [{instancePath:instancePath+"/digest",schemaPath:"#/properties/digest/type",keyword:"type",params:{type: schema81.properties.digest.type},message:"must be string,null"}];
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
validate59.errors = [{instancePath:instancePath+"/declared_digest",schemaPath:"#/properties/declared_digest/type",keyword:"type",params:{type: schema81.properties.declared_digest.type},message:"must be string,null"}];
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
validate59.errors = [{instancePath:instancePath+"/signatures/" + i0,schemaPath:"#/properties/signatures/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs21 === errors;
if(!valid3){
break;
}
}
}
else {
validate59.errors = [{instancePath:instancePath+"/signatures",schemaPath:"#/properties/signatures/type",keyword:"type",params:{type: "array"},message:"must be array"}];
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
validate59.errors = [{instancePath:instancePath+"/sbom",schemaPath:"#/properties/sbom/type",keyword:"type",params:{type: schema81.properties.sbom.type},message:"must be string,null"}];
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
validate59.errors = [{instancePath:instancePath+"/trust_policy",schemaPath:"schemas#/$defs/TrustPolicy/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data11 === "permissive") || (data11 === "strict"))){
validate59.errors = [{instancePath:instancePath+"/trust_policy",schemaPath:"schemas#/$defs/TrustPolicy/enum",keyword:"enum",params:{allowedValues: schema84.enum},message:"must be equal to one of the allowed values"}];
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
validate59.errors = [{instancePath:instancePath+"/tags/" + i1,schemaPath:"#/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid5 = _errs30 === errors;
if(!valid5){
break;
}
}
}
else {
validate59.errors = [{instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array"}];
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
validate59.errors = [{instancePath:instancePath+"/file",schemaPath:"schemas#/$defs/ModelFile/type",keyword:"type",params:{type: schema85.type},message:"must be object,null"}];
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
validate59.errors = [{instancePath:instancePath+"/file",schemaPath:"schemas#/$defs/ModelFile/knownFields",keyword:"knownFields",params:{unknown: unknown1, known: schema85.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing1;
if((((((((((data14.size_bytes === undefined) && (missing1 = "size_bytes")) || ((data14.architecture === undefined) && (missing1 = "architecture"))) || ((data14.name === undefined) && (missing1 = "name"))) || ((data14.trained_ctx === undefined) && (missing1 = "trained_ctx"))) || ((data14.parameters === undefined) && (missing1 = "parameters"))) || ((data14.quantisation === undefined) && (missing1 = "quantisation"))) || ((data14.chat_template === undefined) && (missing1 = "chat_template"))) || ((data14.vram_bytes === undefined) && (missing1 = "vram_bytes"))) || ((data14.host_bytes === undefined) && (missing1 = "host_bytes"))){
validate59.errors = [{instancePath:instancePath+"/file",schemaPath:"schemas#/$defs/ModelFile/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data14.size_bytes !== undefined){
let data15 = data14.size_bytes;
const _errs35 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
validate59.errors = [{instancePath:instancePath+"/file/size_bytes",schemaPath:"schemas#/$defs/ModelFile/properties/size_bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs35){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
validate59.errors = [{instancePath:instancePath+"/file/size_bytes",schemaPath:"schemas#/$defs/ModelFile/properties/size_bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
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
validate59.errors = [{instancePath:instancePath+"/file/architecture",schemaPath:"schemas#/$defs/ModelFile/properties/architecture/type",keyword:"type",params:{type: schema85.properties.architecture.type},message:"must be string,null"}];
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
validate59.errors = [{instancePath:instancePath+"/file/name",schemaPath:"schemas#/$defs/ModelFile/properties/name/type",keyword:"type",params:{type: schema85.properties.name.type},message:"must be string,null"}];
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
validate59.errors = [{instancePath:instancePath+"/file/trained_ctx",schemaPath:"schemas#/$defs/ModelFile/properties/trained_ctx/type",keyword:"type",params:{type: schema85.properties.trained_ctx.type},message:"must be integer,null"}];
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
validate59.errors = [{instancePath:instancePath+"/file/parameters",schemaPath:"schemas#/$defs/ModelFile/properties/parameters/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
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
validate59.errors = [{instancePath:instancePath+"/file/quantisation",schemaPath:"schemas#/$defs/ModelFile/properties/quantisation/type",keyword:"type",params:{type: schema85.properties.quantisation.type},message:"must be string,null"}];
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
validate59.errors = [{instancePath:instancePath+"/file/chat_template",schemaPath:"schemas#/$defs/ModelFile/properties/chat_template/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
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
validate59.errors = [{instancePath:instancePath+"/file/vram_bytes",schemaPath:"schemas#/$defs/ModelFile/properties/vram_bytes/type",keyword:"type",params:{type: schema85.properties.vram_bytes.type},message:"must be integer,null"}];
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
validate59.errors = [{instancePath:instancePath+"/file/host_bytes",schemaPath:"schemas#/$defs/ModelFile/properties/host_bytes/type",keyword:"type",params:{type: schema85.properties.host_bytes.type},message:"must be integer,null"}];
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
validate59.errors = [{instancePath:instancePath+"/verification",schemaPath:"schemas#/$defs/ModelVerification/knownFields",keyword:"knownFields",params:{unknown: unknown2, known: schema86.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing2;
if((((((data24.running === undefined) && (missing2 = "running")) || ((data24.progress === undefined) && (missing2 = "progress"))) || ((data24.result === undefined) && (missing2 = "result"))) || ((data24.reasons === undefined) && (missing2 = "reasons"))) || ((data24.finished_ms === undefined) && (missing2 = "finished_ms"))){
validate59.errors = [{instancePath:instancePath+"/verification",schemaPath:"schemas#/$defs/ModelVerification/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data24.running !== undefined){
const _errs56 = errors;
if(typeof data24.running !== "boolean"){
validate59.errors = [{instancePath:instancePath+"/verification/running",schemaPath:"schemas#/$defs/ModelVerification/properties/running/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
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
validate59.errors = [{instancePath:instancePath+"/verification/progress",schemaPath:"schemas#/$defs/ModelVerification/properties/progress/type",keyword:"type",params:{type: schema86.properties.progress.type},message:"must be number,null"}];
return false;
}
if(errors === _errs58){
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 1 || isNaN(data26)){
validate59.errors = [{instancePath:instancePath+"/verification/progress",schemaPath:"schemas#/$defs/ModelVerification/properties/progress/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data26 < 0 || isNaN(data26)){
validate59.errors = [{instancePath:instancePath+"/verification/progress",schemaPath:"schemas#/$defs/ModelVerification/properties/progress/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
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
validate59.errors = [{instancePath:instancePath+"/verification/result",schemaPath:"schemas#/$defs/ModelVerification/properties/result/type",keyword:"type",params:{type: schema86.properties.result.type},message:"must be string,null"}];
return false;
}
if(!((((data27 === "pass") || (data27 === "warn")) || (data27 === "fail")) || (data27 === null))){
validate59.errors = [{instancePath:instancePath+"/verification/result",schemaPath:"schemas#/$defs/ModelVerification/properties/result/enum",keyword:"enum",params:{allowedValues: schema86.properties.result.enum},message:"must be equal to one of the allowed values"}];
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
validate59.errors = [{instancePath:instancePath+"/verification/reasons/" + i2,schemaPath:"schemas#/$defs/ModelVerification/properties/reasons/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs64 === errors;
if(!valid10){
break;
}
}
}
else {
validate59.errors = [{instancePath:instancePath+"/verification/reasons",schemaPath:"schemas#/$defs/ModelVerification/properties/reasons/type",keyword:"type",params:{type: "array"},message:"must be array"}];
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
validate59.errors = [{instancePath:instancePath+"/verification/finished_ms",schemaPath:"schemas#/$defs/ModelVerification/properties/finished_ms/type",keyword:"type",params:{type: schema86.properties.finished_ms.type},message:"must be integer,null"}];
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
validate59.errors = [{instancePath:instancePath+"/verification",schemaPath:"schemas#/$defs/ModelVerification/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
validate59.errors = [{instancePath:instancePath+"/pull",schemaPath:"schemas#/$defs/ModelPull/type",keyword:"type",params:{type: schema87.type},message:"must be object,null"}];
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
validate59.errors = [{instancePath:instancePath+"/pull",schemaPath:"schemas#/$defs/ModelPull/knownFields",keyword:"knownFields",params:{unknown: unknown3, known: schema87.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing3;
if(((((data31.state === undefined) && (missing3 = "state")) || ((data31.bytes_done === undefined) && (missing3 = "bytes_done"))) || ((data31.bytes_total === undefined) && (missing3 = "bytes_total"))) || ((data31.reason === undefined) && (missing3 = "reason"))){
validate59.errors = [{instancePath:instancePath+"/pull",schemaPath:"schemas#/$defs/ModelPull/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
if(data31.state !== undefined){
let data32 = data31.state;
const _errs71 = errors;
if(typeof data32 !== "string"){
validate59.errors = [{instancePath:instancePath+"/pull/state",schemaPath:"schemas#/$defs/ModelPull/properties/state/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data32 === "running") || (data32 === "succeeded")) || (data32 === "failed"))){
validate59.errors = [{instancePath:instancePath+"/pull/state",schemaPath:"schemas#/$defs/ModelPull/properties/state/enum",keyword:"enum",params:{allowedValues: schema87.properties.state.enum},message:"must be equal to one of the allowed values"}];
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
validate59.errors = [{instancePath:instancePath+"/pull/bytes_done",schemaPath:"schemas#/$defs/ModelPull/properties/bytes_done/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs73){
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 < 0 || isNaN(data33)){
validate59.errors = [{instancePath:instancePath+"/pull/bytes_done",schemaPath:"schemas#/$defs/ModelPull/properties/bytes_done/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
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
validate59.errors = [{instancePath:instancePath+"/pull/bytes_total",schemaPath:"schemas#/$defs/ModelPull/properties/bytes_total/type",keyword:"type",params:{type: schema87.properties.bytes_total.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs75){
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 < 0 || isNaN(data34)){
validate59.errors = [{instancePath:instancePath+"/pull/bytes_total",schemaPath:"schemas#/$defs/ModelPull/properties/bytes_total/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
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
validate59.errors = [{instancePath:instancePath+"/pull/reason",schemaPath:"schemas#/$defs/ModelPull/properties/reason/type",keyword:"type",params:{type: schema87.properties.reason.type},message:"must be string,null"}];
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
validate59.errors = [{instancePath:instancePath+"/created_ms",schemaPath:"#/properties/created_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
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
validate59.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate59.errors = vErrors;
return errors === 0;
}


function validate58(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="createModel_200_0" */;
let vErrors = null;
let errors = 0;
if(!(validate59(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
validate58.errors = vErrors;
return errors === 0;
}

export const listPools_200_0 = validate61;
const schema96 = {"$ref":"schemas#/$defs/PoolList","$id":"listPools_200_0"};
const schema97 = {"type":"object","required":["pools"],"properties":{"pools":{"type":"array","items":{"$ref":"schemas#/$defs/PoolSummary"}}},"knownFields":["pools"]};
const schema98 = {"type":"object","required":["pool_id","model_ref","model","engine","engine_version","state","load","breaker","live","ready","slots","slots_busy","best_effort_slots","best_effort_slots_busy","queue"],"properties":{"pool_id":{"type":"string"},"model_ref":{"type":"string"},"engine":{"type":"string"},"engine_version":{"type":"string"},"model":{"type":"string"},"state":{"$ref":"schemas#/$defs/PoolState"},"load":{"$ref":"schemas#/$defs/LoadPolicy"},"breaker":{"$ref":"schemas#/$defs/BreakerState"},"live":{"type":"boolean"},"ready":{"type":"boolean"},"slots":{"type":"integer"},"slots_busy":{"type":"integer"},"best_effort_slots":{"type":"integer","minimum":0},"best_effort_slots_busy":{"type":"integer","minimum":0},"queue":{"$ref":"schemas#/$defs/PoolQueue"}},"knownFields":["pool_id","model_ref","engine","engine_version","model","state","load","breaker","live","ready","slots","slots_busy","best_effort_slots","best_effort_slots_busy","queue"]};
const schema99 = {"type":"string","enum":["absent","loading","ready","draining","drained","failed"]};
const schema101 = {"type":"string","enum":["closed","open","half_open"]};
const schema102 = {"type":"object","required":["interactive","batch","capacity"],"properties":{"interactive":{"type":"integer","minimum":0},"batch":{"type":"integer","minimum":0},"capacity":{"type":"integer","minimum":0}},"knownFields":["interactive","batch","capacity"]};

function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if(((((((((((((((key0 !== "pool_id") && (key0 !== "model_ref")) && (key0 !== "engine")) && (key0 !== "engine_version")) && (key0 !== "model")) && (key0 !== "state")) && (key0 !== "load")) && (key0 !== "breaker")) && (key0 !== "live")) && (key0 !== "ready")) && (key0 !== "slots")) && (key0 !== "slots_busy")) && (key0 !== "best_effort_slots")) && (key0 !== "best_effort_slots_busy")) && (key0 !== "queue")){
unknown0 = key0;
break;
}
}
if(unknown0 !== undefined){
validate63.errors = [{instancePath,schemaPath:"#/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema98.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if((((((((((((((((data.pool_id === undefined) && (missing0 = "pool_id")) || ((data.model_ref === undefined) && (missing0 = "model_ref"))) || ((data.model === undefined) && (missing0 = "model"))) || ((data.engine === undefined) && (missing0 = "engine"))) || ((data.engine_version === undefined) && (missing0 = "engine_version"))) || ((data.state === undefined) && (missing0 = "state"))) || ((data.load === undefined) && (missing0 = "load"))) || ((data.breaker === undefined) && (missing0 = "breaker"))) || ((data.live === undefined) && (missing0 = "live"))) || ((data.ready === undefined) && (missing0 = "ready"))) || ((data.slots === undefined) && (missing0 = "slots"))) || ((data.slots_busy === undefined) && (missing0 = "slots_busy"))) || ((data.best_effort_slots === undefined) && (missing0 = "best_effort_slots"))) || ((data.best_effort_slots_busy === undefined) && (missing0 = "best_effort_slots_busy"))) || ((data.queue === undefined) && (missing0 = "queue"))){
validate63.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.pool_id !== undefined){
const _errs1 = errors;
if(typeof data.pool_id !== "string"){
validate63.errors = [{instancePath:instancePath+"/pool_id",schemaPath:"#/properties/pool_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.model_ref !== undefined){
const _errs3 = errors;
if(typeof data.model_ref !== "string"){
validate63.errors = [{instancePath:instancePath+"/model_ref",schemaPath:"#/properties/model_ref/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.engine !== undefined){
const _errs5 = errors;
if(typeof data.engine !== "string"){
validate63.errors = [{instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.engine_version !== undefined){
const _errs7 = errors;
if(typeof data.engine_version !== "string"){
validate63.errors = [{instancePath:instancePath+"/engine_version",schemaPath:"#/properties/engine_version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.model !== undefined){
const _errs9 = errors;
if(typeof data.model !== "string"){
validate63.errors = [{instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.state !== undefined){
let data5 = data.state;
const _errs11 = errors;
if(typeof data5 !== "string"){
validate63.errors = [{instancePath:instancePath+"/state",schemaPath:"schemas#/$defs/PoolState/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((data5 === "absent") || (data5 === "loading")) || (data5 === "ready")) || (data5 === "draining")) || (data5 === "drained")) || (data5 === "failed"))){
validate63.errors = [{instancePath:instancePath+"/state",schemaPath:"schemas#/$defs/PoolState/enum",keyword:"enum",params:{allowedValues: schema99.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.load !== undefined){
let data6 = data.load;
const _errs14 = errors;
if(typeof data6 !== "string"){
validate63.errors = [{instancePath:instancePath+"/load",schemaPath:"schemas#/$defs/LoadPolicy/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data6 === "preload") || (data6 === "on_demand"))){
validate63.errors = [{instancePath:instancePath+"/load",schemaPath:"schemas#/$defs/LoadPolicy/enum",keyword:"enum",params:{allowedValues: schema74.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.breaker !== undefined){
let data7 = data.breaker;
const _errs17 = errors;
if(typeof data7 !== "string"){
validate63.errors = [{instancePath:instancePath+"/breaker",schemaPath:"schemas#/$defs/BreakerState/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data7 === "closed") || (data7 === "open")) || (data7 === "half_open"))){
validate63.errors = [{instancePath:instancePath+"/breaker",schemaPath:"schemas#/$defs/BreakerState/enum",keyword:"enum",params:{allowedValues: schema101.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.live !== undefined){
const _errs20 = errors;
if(typeof data.live !== "boolean"){
validate63.errors = [{instancePath:instancePath+"/live",schemaPath:"#/properties/live/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ready !== undefined){
const _errs22 = errors;
if(typeof data.ready !== "boolean"){
validate63.errors = [{instancePath:instancePath+"/ready",schemaPath:"#/properties/ready/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.slots !== undefined){
let data10 = data.slots;
const _errs24 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
validate63.errors = [{instancePath:instancePath+"/slots",schemaPath:"#/properties/slots/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.slots_busy !== undefined){
let data11 = data.slots_busy;
const _errs26 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate63.errors = [{instancePath:instancePath+"/slots_busy",schemaPath:"#/properties/slots_busy/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.best_effort_slots !== undefined){
let data12 = data.best_effort_slots;
const _errs28 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
validate63.errors = [{instancePath:instancePath+"/best_effort_slots",schemaPath:"#/properties/best_effort_slots/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs28){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 0 || isNaN(data12)){
validate63.errors = [{instancePath:instancePath+"/best_effort_slots",schemaPath:"#/properties/best_effort_slots/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.best_effort_slots_busy !== undefined){
let data13 = data.best_effort_slots_busy;
const _errs30 = errors;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
validate63.errors = [{instancePath:instancePath+"/best_effort_slots_busy",schemaPath:"#/properties/best_effort_slots_busy/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs30){
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
validate63.errors = [{instancePath:instancePath+"/best_effort_slots_busy",schemaPath:"#/properties/best_effort_slots_busy/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.queue !== undefined){
let data14 = data.queue;
const _errs32 = errors;
const _errs33 = errors;
if(errors === _errs33){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
let unknown1;
for(const key1 in data14){
if(((key1 !== "interactive") && (key1 !== "batch")) && (key1 !== "capacity")){
unknown1 = key1;
break;
}
}
if(unknown1 !== undefined){
validate63.errors = [{instancePath:instancePath+"/queue",schemaPath:"schemas#/$defs/PoolQueue/knownFields",keyword:"knownFields",params:{unknown: unknown1, known: schema102.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing1;
if((((data14.interactive === undefined) && (missing1 = "interactive")) || ((data14.batch === undefined) && (missing1 = "batch"))) || ((data14.capacity === undefined) && (missing1 = "capacity"))){
validate63.errors = [{instancePath:instancePath+"/queue",schemaPath:"schemas#/$defs/PoolQueue/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data14.interactive !== undefined){
let data15 = data14.interactive;
const _errs35 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
validate63.errors = [{instancePath:instancePath+"/queue/interactive",schemaPath:"schemas#/$defs/PoolQueue/properties/interactive/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs35){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
validate63.errors = [{instancePath:instancePath+"/queue/interactive",schemaPath:"schemas#/$defs/PoolQueue/properties/interactive/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid5 = _errs35 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data14.batch !== undefined){
let data16 = data14.batch;
const _errs37 = errors;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
validate63.errors = [{instancePath:instancePath+"/queue/batch",schemaPath:"schemas#/$defs/PoolQueue/properties/batch/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs37){
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 0 || isNaN(data16)){
validate63.errors = [{instancePath:instancePath+"/queue/batch",schemaPath:"schemas#/$defs/PoolQueue/properties/batch/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid5 = _errs37 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data14.capacity !== undefined){
let data17 = data14.capacity;
const _errs39 = errors;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
validate63.errors = [{instancePath:instancePath+"/queue/capacity",schemaPath:"schemas#/$defs/PoolQueue/properties/capacity/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs39){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 0 || isNaN(data17)){
validate63.errors = [{instancePath:instancePath+"/queue/capacity",schemaPath:"schemas#/$defs/PoolQueue/properties/capacity/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid5 = _errs39 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
}
else {
validate63.errors = [{instancePath:instancePath+"/queue",schemaPath:"schemas#/$defs/PoolQueue/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs32 === errors;
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
validate63.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate63.errors = vErrors;
return errors === 0;
}


function validate62(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if(key0 !== "pools"){
unknown0 = key0;
break;
}
}
if(unknown0 !== undefined){
validate62.errors = [{instancePath,schemaPath:"#/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema97.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if((data.pools === undefined) && (missing0 = "pools")){
validate62.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.pools !== undefined){
let data0 = data.pools;
const _errs1 = errors;
if(errors === _errs1){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs3 = errors;
if(!(validate63(data0[i0], {instancePath:instancePath+"/pools/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
var valid1 = _errs3 === errors;
if(!valid1){
break;
}
}
}
else {
validate62.errors = [{instancePath:instancePath+"/pools",schemaPath:"#/properties/pools/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
}
}
}
}
else {
validate62.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate62.errors = vErrors;
return errors === 0;
}


function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="listPools_200_0" */;
let vErrors = null;
let errors = 0;
if(!(validate62(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
validate61.errors = vErrors;
return errors === 0;
}

export const getPoolHealth_200_0 = validate66;
const schema103 = {"$ref":"schemas#/$defs/PoolHealth","$id":"getPoolHealth_200_0"};
const schema104 = {"type":"object","required":["pool_id","model_ref","model","engine","engine_version","state","load","breaker","live","ready","draining","reload","last_error","replicas","queue","metrics"],"properties":{"pool_id":{"type":"string"},"model_ref":{"type":"string"},"engine":{"type":"string"},"engine_version":{"type":"string"},"model":{"type":"string"},"state":{"$ref":"schemas#/$defs/PoolState"},"load":{"$ref":"schemas#/$defs/LoadPolicy"},"breaker":{"$ref":"schemas#/$defs/BreakerState"},"live":{"type":"boolean"},"ready":{"type":"boolean"},"draining":{"type":"boolean"},"reload":{"$ref":"schemas#/$defs/PoolReload"},"last_error":{"type":["string","null"]},"replicas":{"type":"array","items":{"$ref":"schemas#/$defs/Replica"}},"queue":{"$ref":"schemas#/$defs/PoolQueue"},"metrics":{"type":"object","required":["tasks_finished","prefill_tokens_per_second","decode_tokens_per_second"],"properties":{"tasks_finished":{"type":"integer","minimum":0},"prefill_tokens_per_second":{"type":["number","null"]},"decode_tokens_per_second":{"type":["number","null"]}},"knownFields":["tasks_finished","prefill_tokens_per_second","decode_tokens_per_second"]}},"knownFields":["pool_id","model_ref","engine","engine_version","model","state","load","breaker","live","ready","draining","reload","last_error","replicas","queue","metrics"]};
const schema108 = {"type":["object","null"],"required":["state","model_ref","reason","started_ms","finished_ms"],"properties":{"state":{"type":"string","enum":["loading","draining","succeeded","rolled_back"]},"model_ref":{"type":"string"},"reason":{"type":["string","null"]},"started_ms":{"type":"integer"},"finished_ms":{"type":["integer","null"]}},"knownFields":["state","model_ref","reason","started_ms","finished_ms"]};
const schema109 = {"type":"object","required":["replica_id","state","device","engine_version","model_digest","slots","slots_busy","best_effort_slots","best_effort_slots_busy","restarts","last_error","devices","load_progress","vram_used_bytes","vram_estimate_bytes","last_used_ms"],"properties":{"replica_id":{"type":"string"},"state":{"type":"string","enum":["absent","loading","ready","draining","failed","stopping"]},"device":{"type":"string"},"engine_version":{"type":"string"},"model_digest":{"type":["string","null"]},"slots":{"type":"integer"},"slots_busy":{"type":"integer"},"best_effort_slots":{"type":"integer","minimum":0},"best_effort_slots_busy":{"type":"integer","minimum":0},"restarts":{"type":"integer","minimum":0},"last_error":{"type":["string","null"]},"devices":{"type":"array","items":{"type":"string"}},"load_progress":{"type":["number","null"],"minimum":0,"maximum":1},"vram_used_bytes":{"type":["integer","null"]},"vram_estimate_bytes":{"type":["integer","null"]},"last_used_ms":{"type":["integer","null"]}},"knownFields":["replica_id","state","device","engine_version","model_digest","slots","slots_busy","best_effort_slots","best_effort_slots_busy","restarts","last_error","devices","load_progress","vram_used_bytes","vram_estimate_bytes","last_used_ms"]};

function validate67(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if((((((((((((((((key0 !== "pool_id") && (key0 !== "model_ref")) && (key0 !== "engine")) && (key0 !== "engine_version")) && (key0 !== "model")) && (key0 !== "state")) && (key0 !== "load")) && (key0 !== "breaker")) && (key0 !== "live")) && (key0 !== "ready")) && (key0 !== "draining")) && (key0 !== "reload")) && (key0 !== "last_error")) && (key0 !== "replicas")) && (key0 !== "queue")) && (key0 !== "metrics")){
unknown0 = key0;
break;
}
}
if(unknown0 !== undefined){
validate67.errors = [{instancePath,schemaPath:"#/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema104.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if(((((((((((((((((data.pool_id === undefined) && (missing0 = "pool_id")) || ((data.model_ref === undefined) && (missing0 = "model_ref"))) || ((data.model === undefined) && (missing0 = "model"))) || ((data.engine === undefined) && (missing0 = "engine"))) || ((data.engine_version === undefined) && (missing0 = "engine_version"))) || ((data.state === undefined) && (missing0 = "state"))) || ((data.load === undefined) && (missing0 = "load"))) || ((data.breaker === undefined) && (missing0 = "breaker"))) || ((data.live === undefined) && (missing0 = "live"))) || ((data.ready === undefined) && (missing0 = "ready"))) || ((data.draining === undefined) && (missing0 = "draining"))) || ((data.reload === undefined) && (missing0 = "reload"))) || ((data.last_error === undefined) && (missing0 = "last_error"))) || ((data.replicas === undefined) && (missing0 = "replicas"))) || ((data.queue === undefined) && (missing0 = "queue"))) || ((data.metrics === undefined) && (missing0 = "metrics"))){
validate67.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.pool_id !== undefined){
const _errs1 = errors;
if(typeof data.pool_id !== "string"){
validate67.errors = [{instancePath:instancePath+"/pool_id",schemaPath:"#/properties/pool_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.model_ref !== undefined){
const _errs3 = errors;
if(typeof data.model_ref !== "string"){
validate67.errors = [{instancePath:instancePath+"/model_ref",schemaPath:"#/properties/model_ref/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.engine !== undefined){
const _errs5 = errors;
if(typeof data.engine !== "string"){
validate67.errors = [{instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.engine_version !== undefined){
const _errs7 = errors;
if(typeof data.engine_version !== "string"){
validate67.errors = [{instancePath:instancePath+"/engine_version",schemaPath:"#/properties/engine_version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.model !== undefined){
const _errs9 = errors;
if(typeof data.model !== "string"){
validate67.errors = [{instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.state !== undefined){
let data5 = data.state;
const _errs11 = errors;
if(typeof data5 !== "string"){
validate67.errors = [{instancePath:instancePath+"/state",schemaPath:"schemas#/$defs/PoolState/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((data5 === "absent") || (data5 === "loading")) || (data5 === "ready")) || (data5 === "draining")) || (data5 === "drained")) || (data5 === "failed"))){
validate67.errors = [{instancePath:instancePath+"/state",schemaPath:"schemas#/$defs/PoolState/enum",keyword:"enum",params:{allowedValues: schema99.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.load !== undefined){
let data6 = data.load;
const _errs14 = errors;
if(typeof data6 !== "string"){
validate67.errors = [{instancePath:instancePath+"/load",schemaPath:"schemas#/$defs/LoadPolicy/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data6 === "preload") || (data6 === "on_demand"))){
validate67.errors = [{instancePath:instancePath+"/load",schemaPath:"schemas#/$defs/LoadPolicy/enum",keyword:"enum",params:{allowedValues: schema74.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.breaker !== undefined){
let data7 = data.breaker;
const _errs17 = errors;
if(typeof data7 !== "string"){
validate67.errors = [{instancePath:instancePath+"/breaker",schemaPath:"schemas#/$defs/BreakerState/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data7 === "closed") || (data7 === "open")) || (data7 === "half_open"))){
validate67.errors = [{instancePath:instancePath+"/breaker",schemaPath:"schemas#/$defs/BreakerState/enum",keyword:"enum",params:{allowedValues: schema101.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.live !== undefined){
const _errs20 = errors;
if(typeof data.live !== "boolean"){
validate67.errors = [{instancePath:instancePath+"/live",schemaPath:"#/properties/live/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ready !== undefined){
const _errs22 = errors;
if(typeof data.ready !== "boolean"){
validate67.errors = [{instancePath:instancePath+"/ready",schemaPath:"#/properties/ready/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.draining !== undefined){
const _errs24 = errors;
if(typeof data.draining !== "boolean"){
validate67.errors = [{instancePath:instancePath+"/draining",schemaPath:"#/properties/draining/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reload !== undefined){
let data11 = data.reload;
const _errs26 = errors;
const _errs27 = errors;
if((!(data11 && typeof data11 == "object" && !Array.isArray(data11))) && (data11 !== null)){
validate67.errors = [{instancePath:instancePath+"/reload",schemaPath:"schemas#/$defs/PoolReload/type",keyword:"type",params:{type: schema108.type},message:"must be object,null"}];
return false;
}
if(errors === _errs27){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
let unknown1;
for(const key1 in data11){
if(((((key1 !== "state") && (key1 !== "model_ref")) && (key1 !== "reason")) && (key1 !== "started_ms")) && (key1 !== "finished_ms")){
unknown1 = key1;
break;
}
}
if(unknown1 !== undefined){
validate67.errors = [{instancePath:instancePath+"/reload",schemaPath:"schemas#/$defs/PoolReload/knownFields",keyword:"knownFields",params:{unknown: unknown1, known: schema108.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing1;
if((((((data11.state === undefined) && (missing1 = "state")) || ((data11.model_ref === undefined) && (missing1 = "model_ref"))) || ((data11.reason === undefined) && (missing1 = "reason"))) || ((data11.started_ms === undefined) && (missing1 = "started_ms"))) || ((data11.finished_ms === undefined) && (missing1 = "finished_ms"))){
validate67.errors = [{instancePath:instancePath+"/reload",schemaPath:"schemas#/$defs/PoolReload/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data11.state !== undefined){
let data12 = data11.state;
const _errs29 = errors;
if(typeof data12 !== "string"){
validate67.errors = [{instancePath:instancePath+"/reload/state",schemaPath:"schemas#/$defs/PoolReload/properties/state/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data12 === "loading") || (data12 === "draining")) || (data12 === "succeeded")) || (data12 === "rolled_back"))){
validate67.errors = [{instancePath:instancePath+"/reload/state",schemaPath:"schemas#/$defs/PoolReload/properties/state/enum",keyword:"enum",params:{allowedValues: schema108.properties.state.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid5 = _errs29 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data11.model_ref !== undefined){
const _errs31 = errors;
if(typeof data11.model_ref !== "string"){
validate67.errors = [{instancePath:instancePath+"/reload/model_ref",schemaPath:"schemas#/$defs/PoolReload/properties/model_ref/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid5 = _errs31 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data11.reason !== undefined){
let data14 = data11.reason;
const _errs33 = errors;
if((typeof data14 !== "string") && (data14 !== null)){
validate67.errors = [{instancePath:instancePath+"/reload/reason",schemaPath:"schemas#/$defs/PoolReload/properties/reason/type",keyword:"type",params:{type: schema108.properties.reason.type},message:"must be string,null"}];
return false;
}
var valid5 = _errs33 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data11.started_ms !== undefined){
let data15 = data11.started_ms;
const _errs35 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
validate67.errors = [{instancePath:instancePath+"/reload/started_ms",schemaPath:"schemas#/$defs/PoolReload/properties/started_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid5 = _errs35 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data11.finished_ms !== undefined){
let data16 = data11.finished_ms;
const _errs37 = errors;
if((!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))) && (data16 !== null)){
validate67.errors = [{instancePath:instancePath+"/reload/finished_ms",schemaPath:"schemas#/$defs/PoolReload/properties/finished_ms/type",keyword:"type",params:{type: schema108.properties.finished_ms.type},message:"must be integer,null"}];
return false;
}
var valid5 = _errs37 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
}
}
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last_error !== undefined){
let data17 = data.last_error;
const _errs39 = errors;
if((typeof data17 !== "string") && (data17 !== null)){
validate67.errors = [{instancePath:instancePath+"/last_error",schemaPath:"#/properties/last_error/type",keyword:"type",params:{type: schema104.properties.last_error.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs39 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.replicas !== undefined){
let data18 = data.replicas;
const _errs41 = errors;
if(errors === _errs41){
if(Array.isArray(data18)){
var valid6 = true;
const len0 = data18.length;
for(let i0=0; i0<len0; i0++){
let data19 = data18[i0];
const _errs43 = errors;
const _errs44 = errors;
if(errors === _errs44){
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
let unknown2;
for(const key2 in data19){
if((((((((((((((((key2 !== "replica_id") && (key2 !== "state")) && (key2 !== "device")) && (key2 !== "engine_version")) && (key2 !== "model_digest")) && (key2 !== "slots")) && (key2 !== "slots_busy")) && (key2 !== "best_effort_slots")) && (key2 !== "best_effort_slots_busy")) && (key2 !== "restarts")) && (key2 !== "last_error")) && (key2 !== "devices")) && (key2 !== "load_progress")) && (key2 !== "vram_used_bytes")) && (key2 !== "vram_estimate_bytes")) && (key2 !== "last_used_ms")){
unknown2 = key2;
break;
}
}
if(unknown2 !== undefined){
validate67.errors = [{instancePath:instancePath+"/replicas/" + i0,schemaPath:"schemas#/$defs/Replica/knownFields",keyword:"knownFields",params:{unknown: unknown2, known: schema109.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing2;
if(((((((((((((((((data19.replica_id === undefined) && (missing2 = "replica_id")) || ((data19.state === undefined) && (missing2 = "state"))) || ((data19.device === undefined) && (missing2 = "device"))) || ((data19.engine_version === undefined) && (missing2 = "engine_version"))) || ((data19.model_digest === undefined) && (missing2 = "model_digest"))) || ((data19.slots === undefined) && (missing2 = "slots"))) || ((data19.slots_busy === undefined) && (missing2 = "slots_busy"))) || ((data19.best_effort_slots === undefined) && (missing2 = "best_effort_slots"))) || ((data19.best_effort_slots_busy === undefined) && (missing2 = "best_effort_slots_busy"))) || ((data19.restarts === undefined) && (missing2 = "restarts"))) || ((data19.last_error === undefined) && (missing2 = "last_error"))) || ((data19.devices === undefined) && (missing2 = "devices"))) || ((data19.load_progress === undefined) && (missing2 = "load_progress"))) || ((data19.vram_used_bytes === undefined) && (missing2 = "vram_used_bytes"))) || ((data19.vram_estimate_bytes === undefined) && (missing2 = "vram_estimate_bytes"))) || ((data19.last_used_ms === undefined) && (missing2 = "last_used_ms"))){
validate67.errors = [{instancePath:instancePath+"/replicas/" + i0,schemaPath:"schemas#/$defs/Replica/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data19.replica_id !== undefined){
const _errs46 = errors;
if(typeof data19.replica_id !== "string"){
validate67.errors = [{instancePath:instancePath+"/replicas/" + i0+"/replica_id",schemaPath:"schemas#/$defs/Replica/properties/replica_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid8 = _errs46 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data19.state !== undefined){
let data21 = data19.state;
const _errs48 = errors;
if(typeof data21 !== "string"){
validate67.errors = [{instancePath:instancePath+"/replicas/" + i0+"/state",schemaPath:"schemas#/$defs/Replica/properties/state/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((data21 === "absent") || (data21 === "loading")) || (data21 === "ready")) || (data21 === "draining")) || (data21 === "failed")) || (data21 === "stopping"))){
validate67.errors = [{instancePath:instancePath+"/replicas/" + i0+"/state",schemaPath:"schemas#/$defs/Replica/properties/state/enum",keyword:"enum",params:{allowedValues: schema109.properties.state.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid8 = _errs48 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data19.device !== undefined){
const _errs50 = errors;
if(typeof data19.device !== "string"){
validate67.errors = [{instancePath:instancePath+"/replicas/" + i0+"/device",schemaPath:"schemas#/$defs/Replica/properties/device/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid8 = _errs50 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data19.engine_version !== undefined){
const _errs52 = errors;
if(typeof data19.engine_version !== "string"){
validate67.errors = [{instancePath:instancePath+"/replicas/" + i0+"/engine_version",schemaPath:"schemas#/$defs/Replica/properties/engine_version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid8 = _errs52 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data19.model_digest !== undefined){
let data24 = data19.model_digest;
const _errs54 = errors;
if((typeof data24 !== "string") && (data24 !== null)){
validate67.errors = [{instancePath:instancePath+"/replicas/" + i0+"/model_digest",schemaPath:"schemas#/$defs/Replica/properties/model_digest/type",keyword:"type",params:{type: schema109.properties.model_digest.type},message:"must be string,null"}];
return false;
}
var valid8 = _errs54 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data19.slots !== undefined){
let data25 = data19.slots;
const _errs56 = errors;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
validate67.errors = [{instancePath:instancePath+"/replicas/" + i0+"/slots",schemaPath:"schemas#/$defs/Replica/properties/slots/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid8 = _errs56 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data19.slots_busy !== undefined){
let data26 = data19.slots_busy;
const _errs58 = errors;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
validate67.errors = [{instancePath:instancePath+"/replicas/" + i0+"/slots_busy",schemaPath:"schemas#/$defs/Replica/properties/slots_busy/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid8 = _errs58 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data19.best_effort_slots !== undefined){
let data27 = data19.best_effort_slots;
const _errs60 = errors;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
validate67.errors = [{instancePath:instancePath+"/replicas/" + i0+"/best_effort_slots",schemaPath:"schemas#/$defs/Replica/properties/best_effort_slots/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs60){
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 < 0 || isNaN(data27)){
validate67.errors = [{instancePath:instancePath+"/replicas/" + i0+"/best_effort_slots",schemaPath:"schemas#/$defs/Replica/properties/best_effort_slots/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid8 = _errs60 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data19.best_effort_slots_busy !== undefined){
let data28 = data19.best_effort_slots_busy;
const _errs62 = errors;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
validate67.errors = [{instancePath:instancePath+"/replicas/" + i0+"/best_effort_slots_busy",schemaPath:"schemas#/$defs/Replica/properties/best_effort_slots_busy/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs62){
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 < 0 || isNaN(data28)){
validate67.errors = [{instancePath:instancePath+"/replicas/" + i0+"/best_effort_slots_busy",schemaPath:"schemas#/$defs/Replica/properties/best_effort_slots_busy/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid8 = _errs62 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data19.restarts !== undefined){
let data29 = data19.restarts;
const _errs64 = errors;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
validate67.errors = [{instancePath:instancePath+"/replicas/" + i0+"/restarts",schemaPath:"schemas#/$defs/Replica/properties/restarts/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs64){
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 < 0 || isNaN(data29)){
validate67.errors = [{instancePath:instancePath+"/replicas/" + i0+"/restarts",schemaPath:"schemas#/$defs/Replica/properties/restarts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid8 = _errs64 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data19.last_error !== undefined){
let data30 = data19.last_error;
const _errs66 = errors;
if((typeof data30 !== "string") && (data30 !== null)){
validate67.errors = [{instancePath:instancePath+"/replicas/" + i0+"/last_error",schemaPath:"schemas#/$defs/Replica/properties/last_error/type",keyword:"type",params:{type: schema109.properties.last_error.type},message:"must be string,null"}];
return false;
}
var valid8 = _errs66 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data19.devices !== undefined){
let data31 = data19.devices;
const _errs68 = errors;
if(errors === _errs68){
if(Array.isArray(data31)){
var valid9 = true;
const len1 = data31.length;
for(let i1=0; i1<len1; i1++){
const _errs70 = errors;
if(typeof data31[i1] !== "string"){
validate67.errors = [{instancePath:instancePath+"/replicas/" + i0+"/devices/" + i1,schemaPath:"schemas#/$defs/Replica/properties/devices/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid9 = _errs70 === errors;
if(!valid9){
break;
}
}
}
else {
validate67.errors = [{instancePath:instancePath+"/replicas/" + i0+"/devices",schemaPath:"schemas#/$defs/Replica/properties/devices/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid8 = _errs68 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data19.load_progress !== undefined){
let data33 = data19.load_progress;
const _errs72 = errors;
if((!((typeof data33 == "number") && (isFinite(data33)))) && (data33 !== null)){
validate67.errors = [{instancePath:instancePath+"/replicas/" + i0+"/load_progress",schemaPath:"schemas#/$defs/Replica/properties/load_progress/type",keyword:"type",params:{type: schema109.properties.load_progress.type},message:"must be number,null"}];
return false;
}
if(errors === _errs72){
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 > 1 || isNaN(data33)){
validate67.errors = [{instancePath:instancePath+"/replicas/" + i0+"/load_progress",schemaPath:"schemas#/$defs/Replica/properties/load_progress/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data33 < 0 || isNaN(data33)){
validate67.errors = [{instancePath:instancePath+"/replicas/" + i0+"/load_progress",schemaPath:"schemas#/$defs/Replica/properties/load_progress/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid8 = _errs72 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data19.vram_used_bytes !== undefined){
let data34 = data19.vram_used_bytes;
const _errs74 = errors;
if((!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))) && (data34 !== null)){
validate67.errors = [{instancePath:instancePath+"/replicas/" + i0+"/vram_used_bytes",schemaPath:"schemas#/$defs/Replica/properties/vram_used_bytes/type",keyword:"type",params:{type: schema109.properties.vram_used_bytes.type},message:"must be integer,null"}];
return false;
}
var valid8 = _errs74 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data19.vram_estimate_bytes !== undefined){
let data35 = data19.vram_estimate_bytes;
const _errs76 = errors;
if((!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))) && (data35 !== null)){
validate67.errors = [{instancePath:instancePath+"/replicas/" + i0+"/vram_estimate_bytes",schemaPath:"schemas#/$defs/Replica/properties/vram_estimate_bytes/type",keyword:"type",params:{type: schema109.properties.vram_estimate_bytes.type},message:"must be integer,null"}];
return false;
}
var valid8 = _errs76 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data19.last_used_ms !== undefined){
let data36 = data19.last_used_ms;
const _errs78 = errors;
if((!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36)))) && (data36 !== null)){
validate67.errors = [{instancePath:instancePath+"/replicas/" + i0+"/last_used_ms",schemaPath:"schemas#/$defs/Replica/properties/last_used_ms/type",keyword:"type",params:{type: schema109.properties.last_used_ms.type},message:"must be integer,null"}];
return false;
}
var valid8 = _errs78 === errors;
}
else {
var valid8 = true;
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
validate67.errors = [{instancePath:instancePath+"/replicas/" + i0,schemaPath:"schemas#/$defs/Replica/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid6 = _errs43 === errors;
if(!valid6){
break;
}
}
}
else {
validate67.errors = [{instancePath:instancePath+"/replicas",schemaPath:"#/properties/replicas/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs41 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.queue !== undefined){
let data37 = data.queue;
const _errs80 = errors;
const _errs81 = errors;
if(errors === _errs81){
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
let unknown3;
for(const key3 in data37){
if(((key3 !== "interactive") && (key3 !== "batch")) && (key3 !== "capacity")){
unknown3 = key3;
break;
}
}
if(unknown3 !== undefined){
validate67.errors = [{instancePath:instancePath+"/queue",schemaPath:"schemas#/$defs/PoolQueue/knownFields",keyword:"knownFields",params:{unknown: unknown3, known: schema102.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing3;
if((((data37.interactive === undefined) && (missing3 = "interactive")) || ((data37.batch === undefined) && (missing3 = "batch"))) || ((data37.capacity === undefined) && (missing3 = "capacity"))){
validate67.errors = [{instancePath:instancePath+"/queue",schemaPath:"schemas#/$defs/PoolQueue/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
if(data37.interactive !== undefined){
let data38 = data37.interactive;
const _errs83 = errors;
if(!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))){
validate67.errors = [{instancePath:instancePath+"/queue/interactive",schemaPath:"schemas#/$defs/PoolQueue/properties/interactive/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs83){
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 < 0 || isNaN(data38)){
validate67.errors = [{instancePath:instancePath+"/queue/interactive",schemaPath:"schemas#/$defs/PoolQueue/properties/interactive/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid11 = _errs83 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data37.batch !== undefined){
let data39 = data37.batch;
const _errs85 = errors;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
validate67.errors = [{instancePath:instancePath+"/queue/batch",schemaPath:"schemas#/$defs/PoolQueue/properties/batch/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs85){
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 < 0 || isNaN(data39)){
validate67.errors = [{instancePath:instancePath+"/queue/batch",schemaPath:"schemas#/$defs/PoolQueue/properties/batch/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid11 = _errs85 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data37.capacity !== undefined){
let data40 = data37.capacity;
const _errs87 = errors;
if(!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))){
validate67.errors = [{instancePath:instancePath+"/queue/capacity",schemaPath:"schemas#/$defs/PoolQueue/properties/capacity/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs87){
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 < 0 || isNaN(data40)){
validate67.errors = [{instancePath:instancePath+"/queue/capacity",schemaPath:"schemas#/$defs/PoolQueue/properties/capacity/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid11 = _errs87 === errors;
}
else {
var valid11 = true;
}
}
}
}
}
}
else {
validate67.errors = [{instancePath:instancePath+"/queue",schemaPath:"schemas#/$defs/PoolQueue/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs80 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.metrics !== undefined){
let data41 = data.metrics;
const _errs89 = errors;
if(errors === _errs89){
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
let unknown4;
for(const key4 in data41){
if(((key4 !== "tasks_finished") && (key4 !== "prefill_tokens_per_second")) && (key4 !== "decode_tokens_per_second")){
unknown4 = key4;
break;
}
}
if(unknown4 !== undefined){
validate67.errors = [{instancePath:instancePath+"/metrics",schemaPath:"#/properties/metrics/knownFields",keyword:"knownFields",params:{unknown: unknown4, known: schema104.properties.metrics.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing4;
if((((data41.tasks_finished === undefined) && (missing4 = "tasks_finished")) || ((data41.prefill_tokens_per_second === undefined) && (missing4 = "prefill_tokens_per_second"))) || ((data41.decode_tokens_per_second === undefined) && (missing4 = "decode_tokens_per_second"))){
validate67.errors = [{instancePath:instancePath+"/metrics",schemaPath:"#/properties/metrics/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
if(data41.tasks_finished !== undefined){
let data42 = data41.tasks_finished;
const _errs91 = errors;
if(!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42)))){
validate67.errors = [{instancePath:instancePath+"/metrics/tasks_finished",schemaPath:"#/properties/metrics/properties/tasks_finished/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs91){
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 < 0 || isNaN(data42)){
validate67.errors = [{instancePath:instancePath+"/metrics/tasks_finished",schemaPath:"#/properties/metrics/properties/tasks_finished/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid12 = _errs91 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data41.prefill_tokens_per_second !== undefined){
let data43 = data41.prefill_tokens_per_second;
const _errs93 = errors;
if((!((typeof data43 == "number") && (isFinite(data43)))) && (data43 !== null)){
validate67.errors = [{instancePath:instancePath+"/metrics/prefill_tokens_per_second",schemaPath:"#/properties/metrics/properties/prefill_tokens_per_second/type",keyword:"type",params:{type: schema104.properties.metrics.properties.prefill_tokens_per_second.type},message:"must be number,null"}];
return false;
}
var valid12 = _errs93 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data41.decode_tokens_per_second !== undefined){
let data44 = data41.decode_tokens_per_second;
const _errs95 = errors;
if((!((typeof data44 == "number") && (isFinite(data44)))) && (data44 !== null)){
validate67.errors = [{instancePath:instancePath+"/metrics/decode_tokens_per_second",schemaPath:"#/properties/metrics/properties/decode_tokens_per_second/type",keyword:"type",params:{type: schema104.properties.metrics.properties.decode_tokens_per_second.type},message:"must be number,null"}];
return false;
}
var valid12 = _errs95 === errors;
}
else {
var valid12 = true;
}
}
}
}
}
}
else {
validate67.errors = [{instancePath:instancePath+"/metrics",schemaPath:"#/properties/metrics/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs89 === errors;
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
validate67.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate67.errors = vErrors;
return errors === 0;
}


function validate66(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="getPoolHealth_200_0" */;
let vErrors = null;
let errors = 0;
if(!(validate67(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
validate66.errors = vErrors;
return errors === 0;
}

export const planPool_200_0 = validate69;
const schema111 = {"$ref":"schemas#/$defs/PoolPlan","$id":"planPool_200_0"};
const schema112 = {"type":"object","required":["model_ref","estimate_bytes","placeable","devices","evicts","start_in_ms","reason"],"properties":{"model_ref":{"type":"string"},"estimate_bytes":{"type":["integer","null"]},"placeable":{"type":"boolean"},"devices":{"type":"array","items":{"type":"string"}},"evicts":{"type":"array","items":{"type":"object","required":["pool_id","replica_id"],"properties":{"pool_id":{"type":"string"},"replica_id":{"type":"string"}},"knownFields":["pool_id","replica_id"]}},"start_in_ms":{"type":["integer","null"],"minimum":0},"reason":{"type":"string"}},"knownFields":["model_ref","estimate_bytes","placeable","devices","evicts","start_in_ms","reason"]};

function validate69(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="planPool_200_0" */;
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === _errs0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if(((((((key0 !== "model_ref") && (key0 !== "estimate_bytes")) && (key0 !== "placeable")) && (key0 !== "devices")) && (key0 !== "evicts")) && (key0 !== "start_in_ms")) && (key0 !== "reason")){
unknown0 = key0;
break;
}
}
if(unknown0 !== undefined){
validate69.errors = [{instancePath,schemaPath:"schemas#/$defs/PoolPlan/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema112.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if((((((((data.model_ref === undefined) && (missing0 = "model_ref")) || ((data.estimate_bytes === undefined) && (missing0 = "estimate_bytes"))) || ((data.placeable === undefined) && (missing0 = "placeable"))) || ((data.devices === undefined) && (missing0 = "devices"))) || ((data.evicts === undefined) && (missing0 = "evicts"))) || ((data.start_in_ms === undefined) && (missing0 = "start_in_ms"))) || ((data.reason === undefined) && (missing0 = "reason"))){
validate69.errors = [{instancePath,schemaPath:"schemas#/$defs/PoolPlan/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.model_ref !== undefined){
const _errs2 = errors;
if(typeof data.model_ref !== "string"){
validate69.errors = [{instancePath:instancePath+"/model_ref",schemaPath:"schemas#/$defs/PoolPlan/properties/model_ref/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs2 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.estimate_bytes !== undefined){
let data1 = data.estimate_bytes;
const _errs4 = errors;
if((!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) && (data1 !== null)){
validate69.errors = [{instancePath:instancePath+"/estimate_bytes",schemaPath:"schemas#/$defs/PoolPlan/properties/estimate_bytes/type",keyword:"type",params:{type: schema112.properties.estimate_bytes.type},message:"must be integer,null"}];
return false;
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.placeable !== undefined){
const _errs6 = errors;
if(typeof data.placeable !== "boolean"){
validate69.errors = [{instancePath:instancePath+"/placeable",schemaPath:"schemas#/$defs/PoolPlan/properties/placeable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.devices !== undefined){
let data3 = data.devices;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data3)){
var valid2 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
const _errs10 = errors;
if(typeof data3[i0] !== "string"){
validate69.errors = [{instancePath:instancePath+"/devices/" + i0,schemaPath:"schemas#/$defs/PoolPlan/properties/devices/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs10 === errors;
if(!valid2){
break;
}
}
}
else {
validate69.errors = [{instancePath:instancePath+"/devices",schemaPath:"schemas#/$defs/PoolPlan/properties/devices/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid1 = _errs8 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.evicts !== undefined){
let data5 = data.evicts;
const _errs12 = errors;
if(errors === _errs12){
if(Array.isArray(data5)){
var valid3 = true;
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
const _errs14 = errors;
if(errors === _errs14){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let unknown1;
for(const key1 in data6){
if((key1 !== "pool_id") && (key1 !== "replica_id")){
unknown1 = key1;
break;
}
}
if(unknown1 !== undefined){
validate69.errors = [{instancePath:instancePath+"/evicts/" + i1,schemaPath:"schemas#/$defs/PoolPlan/properties/evicts/items/knownFields",keyword:"knownFields",params:{unknown: unknown1, known: schema112.properties.evicts.items.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing1;
if(((data6.pool_id === undefined) && (missing1 = "pool_id")) || ((data6.replica_id === undefined) && (missing1 = "replica_id"))){
validate69.errors = [{instancePath:instancePath+"/evicts/" + i1,schemaPath:"schemas#/$defs/PoolPlan/properties/evicts/items/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data6.pool_id !== undefined){
const _errs16 = errors;
if(typeof data6.pool_id !== "string"){
validate69.errors = [{instancePath:instancePath+"/evicts/" + i1+"/pool_id",schemaPath:"schemas#/$defs/PoolPlan/properties/evicts/items/properties/pool_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs16 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data6.replica_id !== undefined){
const _errs18 = errors;
if(typeof data6.replica_id !== "string"){
validate69.errors = [{instancePath:instancePath+"/evicts/" + i1+"/replica_id",schemaPath:"schemas#/$defs/PoolPlan/properties/evicts/items/properties/replica_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs18 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate69.errors = [{instancePath:instancePath+"/evicts/" + i1,schemaPath:"schemas#/$defs/PoolPlan/properties/evicts/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid3 = _errs14 === errors;
if(!valid3){
break;
}
}
}
else {
validate69.errors = [{instancePath:instancePath+"/evicts",schemaPath:"schemas#/$defs/PoolPlan/properties/evicts/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid1 = _errs12 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.start_in_ms !== undefined){
let data9 = data.start_in_ms;
const _errs20 = errors;
if((!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))) && (data9 !== null)){
validate69.errors = [{instancePath:instancePath+"/start_in_ms",schemaPath:"schemas#/$defs/PoolPlan/properties/start_in_ms/type",keyword:"type",params:{type: schema112.properties.start_in_ms.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs20){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
validate69.errors = [{instancePath:instancePath+"/start_in_ms",schemaPath:"schemas#/$defs/PoolPlan/properties/start_in_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid1 = _errs20 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.reason !== undefined){
const _errs22 = errors;
if(typeof data.reason !== "string"){
validate69.errors = [{instancePath:instancePath+"/reason",schemaPath:"schemas#/$defs/PoolPlan/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs22 === errors;
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
else {
validate69.errors = [{instancePath,schemaPath:"schemas#/$defs/PoolPlan/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate69.errors = vErrors;
return errors === 0;
}

export const listArtifacts_200_0 = validate70;
const schema113 = {"$ref":"schemas#/$defs/ArtifactPage","$id":"listArtifacts_200_0"};
const schema114 = {"type":"object","required":["artifacts","next_cursor"],"properties":{"artifacts":{"type":"array","items":{"$ref":"schemas#/$defs/Artifact"}},"next_cursor":{"type":["string","null"]}},"knownFields":["artifacts","next_cursor"]};
const schema115 = {"type":"object","required":["id","digest","kind","tags","parents","task_ids","metadata","created_ms","size_bytes","url"],"properties":{"id":{"$ref":"schemas#/$defs/ArtifactId"},"digest":{"type":"string"},"kind":{"$ref":"schemas#/$defs/ArtifactKind"},"tags":{"type":"array","items":{"type":"string"}},"parents":{"type":"array","items":{"type":"string"}},"task_ids":{"type":"array","items":{"type":"string"}},"metadata":{"type":"object","additionalProperties":{"type":"string"}},"created_ms":{"type":"integer"},"size_bytes":{"type":"integer","minimum":0},"url":{"type":"string"}},"knownFields":["id","digest","kind","tags","parents","task_ids","metadata","created_ms","size_bytes","url"]};
const schema116 = {"type":"string","pattern":"^[0-9a-f]{64}$"};
const schema117 = {"type":"string","enum":["plan","summary","diff","trace","other"]};
const pattern3 = new RegExp("^[0-9a-f]{64}$", "u");

function validate72(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if((((((((((key0 !== "id") && (key0 !== "digest")) && (key0 !== "kind")) && (key0 !== "tags")) && (key0 !== "parents")) && (key0 !== "task_ids")) && (key0 !== "metadata")) && (key0 !== "created_ms")) && (key0 !== "size_bytes")) && (key0 !== "url")){
unknown0 = key0;
break;
}
}
if(unknown0 !== undefined){
validate72.errors = [{instancePath,schemaPath:"#/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema115.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if(((((((((((data.id === undefined) && (missing0 = "id")) || ((data.digest === undefined) && (missing0 = "digest"))) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.tags === undefined) && (missing0 = "tags"))) || ((data.parents === undefined) && (missing0 = "parents"))) || ((data.task_ids === undefined) && (missing0 = "task_ids"))) || ((data.metadata === undefined) && (missing0 = "metadata"))) || ((data.created_ms === undefined) && (missing0 = "created_ms"))) || ((data.size_bytes === undefined) && (missing0 = "size_bytes"))) || ((data.url === undefined) && (missing0 = "url"))){
validate72.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.id !== undefined){
let data0 = data.id;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
validate72.errors = [{instancePath:instancePath+"/id",schemaPath:"schemas#/$defs/ArtifactId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate72.errors = [{instancePath:instancePath+"/id",schemaPath:"schemas#/$defs/ArtifactId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.digest !== undefined){
const _errs4 = errors;
if(typeof data.digest !== "string"){
validate72.errors = [{instancePath:instancePath+"/digest",schemaPath:"#/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
let data2 = data.kind;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate72.errors = [{instancePath:instancePath+"/kind",schemaPath:"schemas#/$defs/ArtifactKind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((((data2 === "plan") || (data2 === "summary")) || (data2 === "diff")) || (data2 === "trace")) || (data2 === "other"))){
validate72.errors = [{instancePath:instancePath+"/kind",schemaPath:"schemas#/$defs/ArtifactKind/enum",keyword:"enum",params:{allowedValues: schema117.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tags !== undefined){
let data3 = data.tags;
const _errs9 = errors;
if(errors === _errs9){
if(Array.isArray(data3)){
var valid3 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
const _errs11 = errors;
if(typeof data3[i0] !== "string"){
validate72.errors = [{instancePath:instancePath+"/tags/" + i0,schemaPath:"#/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs11 === errors;
if(!valid3){
break;
}
}
}
else {
validate72.errors = [{instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.parents !== undefined){
let data5 = data.parents;
const _errs13 = errors;
if(errors === _errs13){
if(Array.isArray(data5)){
var valid4 = true;
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
const _errs15 = errors;
if(typeof data5[i1] !== "string"){
validate72.errors = [{instancePath:instancePath+"/parents/" + i1,schemaPath:"#/properties/parents/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs15 === errors;
if(!valid4){
break;
}
}
}
else {
validate72.errors = [{instancePath:instancePath+"/parents",schemaPath:"#/properties/parents/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.task_ids !== undefined){
let data7 = data.task_ids;
const _errs17 = errors;
if(errors === _errs17){
if(Array.isArray(data7)){
var valid5 = true;
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
const _errs19 = errors;
if(typeof data7[i2] !== "string"){
validate72.errors = [{instancePath:instancePath+"/task_ids/" + i2,schemaPath:"#/properties/task_ids/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid5 = _errs19 === errors;
if(!valid5){
break;
}
}
}
else {
validate72.errors = [{instancePath:instancePath+"/task_ids",schemaPath:"#/properties/task_ids/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.metadata !== undefined){
let data9 = data.metadata;
const _errs21 = errors;
if(errors === _errs21){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key1 in data9){
const _errs24 = errors;
if(typeof data9[key1] !== "string"){
validate72.errors = [{instancePath:instancePath+"/metadata/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid6 = _errs24 === errors;
if(!valid6){
break;
}
}
}
else {
validate72.errors = [{instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.created_ms !== undefined){
let data11 = data.created_ms;
const _errs26 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate72.errors = [{instancePath:instancePath+"/created_ms",schemaPath:"#/properties/created_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.size_bytes !== undefined){
let data12 = data.size_bytes;
const _errs28 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
validate72.errors = [{instancePath:instancePath+"/size_bytes",schemaPath:"#/properties/size_bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs28){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 0 || isNaN(data12)){
validate72.errors = [{instancePath:instancePath+"/size_bytes",schemaPath:"#/properties/size_bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.url !== undefined){
const _errs30 = errors;
if(typeof data.url !== "string"){
validate72.errors = [{instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
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
else {
validate72.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate72.errors = vErrors;
return errors === 0;
}


function validate71(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if((key0 !== "artifacts") && (key0 !== "next_cursor")){
unknown0 = key0;
break;
}
}
if(unknown0 !== undefined){
validate71.errors = [{instancePath,schemaPath:"#/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema114.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if(((data.artifacts === undefined) && (missing0 = "artifacts")) || ((data.next_cursor === undefined) && (missing0 = "next_cursor"))){
validate71.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.artifacts !== undefined){
let data0 = data.artifacts;
const _errs1 = errors;
if(errors === _errs1){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs3 = errors;
if(!(validate72(data0[i0], {instancePath:instancePath+"/artifacts/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
var valid1 = _errs3 === errors;
if(!valid1){
break;
}
}
}
else {
validate71.errors = [{instancePath:instancePath+"/artifacts",schemaPath:"#/properties/artifacts/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.next_cursor !== undefined){
let data2 = data.next_cursor;
const _errs4 = errors;
if((typeof data2 !== "string") && (data2 !== null)){
validate71.errors = [{instancePath:instancePath+"/next_cursor",schemaPath:"#/properties/next_cursor/type",keyword:"type",params:{type: schema114.properties.next_cursor.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate71.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate71.errors = vErrors;
return errors === 0;
}


function validate70(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="listArtifacts_200_0" */;
let vErrors = null;
let errors = 0;
if(!(validate71(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
errors = vErrors.length;
}
validate70.errors = vErrors;
return errors === 0;
}

export const createArtifact_200_0 = validate75;
const schema118 = {"$ref":"schemas#/$defs/Artifact","$id":"createArtifact_200_0"};

function validate76(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if((((((((((key0 !== "id") && (key0 !== "digest")) && (key0 !== "kind")) && (key0 !== "tags")) && (key0 !== "parents")) && (key0 !== "task_ids")) && (key0 !== "metadata")) && (key0 !== "created_ms")) && (key0 !== "size_bytes")) && (key0 !== "url")){
unknown0 = key0;
break;
}
}
if(unknown0 !== undefined){
validate76.errors = [{instancePath,schemaPath:"#/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema115.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if(((((((((((data.id === undefined) && (missing0 = "id")) || ((data.digest === undefined) && (missing0 = "digest"))) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.tags === undefined) && (missing0 = "tags"))) || ((data.parents === undefined) && (missing0 = "parents"))) || ((data.task_ids === undefined) && (missing0 = "task_ids"))) || ((data.metadata === undefined) && (missing0 = "metadata"))) || ((data.created_ms === undefined) && (missing0 = "created_ms"))) || ((data.size_bytes === undefined) && (missing0 = "size_bytes"))) || ((data.url === undefined) && (missing0 = "url"))){
validate76.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.id !== undefined){
let data0 = data.id;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
validate76.errors = [{instancePath:instancePath+"/id",schemaPath:"schemas#/$defs/ArtifactId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate76.errors = [{instancePath:instancePath+"/id",schemaPath:"schemas#/$defs/ArtifactId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.digest !== undefined){
const _errs4 = errors;
if(typeof data.digest !== "string"){
validate76.errors = [{instancePath:instancePath+"/digest",schemaPath:"#/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
let data2 = data.kind;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate76.errors = [{instancePath:instancePath+"/kind",schemaPath:"schemas#/$defs/ArtifactKind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((((data2 === "plan") || (data2 === "summary")) || (data2 === "diff")) || (data2 === "trace")) || (data2 === "other"))){
validate76.errors = [{instancePath:instancePath+"/kind",schemaPath:"schemas#/$defs/ArtifactKind/enum",keyword:"enum",params:{allowedValues: schema117.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tags !== undefined){
let data3 = data.tags;
const _errs9 = errors;
if(errors === _errs9){
if(Array.isArray(data3)){
var valid3 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
const _errs11 = errors;
if(typeof data3[i0] !== "string"){
validate76.errors = [{instancePath:instancePath+"/tags/" + i0,schemaPath:"#/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs11 === errors;
if(!valid3){
break;
}
}
}
else {
validate76.errors = [{instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.parents !== undefined){
let data5 = data.parents;
const _errs13 = errors;
if(errors === _errs13){
if(Array.isArray(data5)){
var valid4 = true;
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
const _errs15 = errors;
if(typeof data5[i1] !== "string"){
validate76.errors = [{instancePath:instancePath+"/parents/" + i1,schemaPath:"#/properties/parents/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs15 === errors;
if(!valid4){
break;
}
}
}
else {
validate76.errors = [{instancePath:instancePath+"/parents",schemaPath:"#/properties/parents/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.task_ids !== undefined){
let data7 = data.task_ids;
const _errs17 = errors;
if(errors === _errs17){
if(Array.isArray(data7)){
var valid5 = true;
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
const _errs19 = errors;
if(typeof data7[i2] !== "string"){
validate76.errors = [{instancePath:instancePath+"/task_ids/" + i2,schemaPath:"#/properties/task_ids/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid5 = _errs19 === errors;
if(!valid5){
break;
}
}
}
else {
validate76.errors = [{instancePath:instancePath+"/task_ids",schemaPath:"#/properties/task_ids/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.metadata !== undefined){
let data9 = data.metadata;
const _errs21 = errors;
if(errors === _errs21){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key1 in data9){
const _errs24 = errors;
if(typeof data9[key1] !== "string"){
validate76.errors = [{instancePath:instancePath+"/metadata/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid6 = _errs24 === errors;
if(!valid6){
break;
}
}
}
else {
validate76.errors = [{instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.created_ms !== undefined){
let data11 = data.created_ms;
const _errs26 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate76.errors = [{instancePath:instancePath+"/created_ms",schemaPath:"#/properties/created_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.size_bytes !== undefined){
let data12 = data.size_bytes;
const _errs28 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
validate76.errors = [{instancePath:instancePath+"/size_bytes",schemaPath:"#/properties/size_bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs28){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 0 || isNaN(data12)){
validate76.errors = [{instancePath:instancePath+"/size_bytes",schemaPath:"#/properties/size_bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.url !== undefined){
const _errs30 = errors;
if(typeof data.url !== "string"){
validate76.errors = [{instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
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
else {
validate76.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate76.errors = vErrors;
return errors === 0;
}


function validate75(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="createArtifact_200_0" */;
let vErrors = null;
let errors = 0;
if(!(validate76(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
validate75.errors = vErrors;
return errors === 0;
}

export const getArtifact_200_0 = validate78;
const schema122 = {"$ref":"schemas#/$defs/ArtifactContent","$id":"getArtifact_200_0"};
const schema123 = {"type":"object","required":["content","kind"],"properties":{"content":{},"kind":{"$ref":"schemas#/$defs/ArtifactKind"}},"knownFields":["content","kind"]};

function validate79(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if((key0 !== "content") && (key0 !== "kind")){
unknown0 = key0;
break;
}
}
if(unknown0 !== undefined){
validate79.errors = [{instancePath,schemaPath:"#/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema123.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if(((data.content === undefined) && (missing0 = "content")) || ((data.kind === undefined) && (missing0 = "kind"))){
validate79.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
validate79.errors = [{instancePath:instancePath+"/kind",schemaPath:"schemas#/$defs/ArtifactKind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((((data0 === "plan") || (data0 === "summary")) || (data0 === "diff")) || (data0 === "trace")) || (data0 === "other"))){
validate79.errors = [{instancePath:instancePath+"/kind",schemaPath:"schemas#/$defs/ArtifactKind/enum",keyword:"enum",params:{allowedValues: schema117.enum},message:"must be equal to one of the allowed values"}];
return false;
}
}
}
}
}
else {
validate79.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate79.errors = vErrors;
return errors === 0;
}


function validate78(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="getArtifact_200_0" */;
let vErrors = null;
let errors = 0;
if(!(validate79(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
errors = vErrors.length;
}
validate78.errors = vErrors;
return errors === 0;
}

export const callHttp_200_0 = validate81;
const schema125 = {"$ref":"schemas#/$defs/HttpAnswer","$id":"callHttp_200_0"};
const schema126 = {"type":"object","required":["status","url","headers","body","body_encoding","truncated","redirects","duration_ms"],"properties":{"status":{"type":"integer","minimum":100,"maximum":999},"url":{"type":"string"},"headers":{"type":"object","additionalProperties":{"type":"string"}},"body":{"type":"string"},"body_encoding":{"type":"string","enum":["utf8","base64"]},"truncated":{"type":"boolean"},"redirects":{"type":"array","items":{"type":"object","required":["status","url"],"properties":{"status":{"type":"integer"},"url":{"type":"string"}},"knownFields":["status","url"]}},"duration_ms":{"type":"integer","minimum":0}},"knownFields":["status","url","headers","body","body_encoding","truncated","redirects","duration_ms"]};

function validate81(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="callHttp_200_0" */;
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === _errs0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if((((((((key0 !== "status") && (key0 !== "url")) && (key0 !== "headers")) && (key0 !== "body")) && (key0 !== "body_encoding")) && (key0 !== "truncated")) && (key0 !== "redirects")) && (key0 !== "duration_ms")){
unknown0 = key0;
break;
}
}
if(unknown0 !== undefined){
validate81.errors = [{instancePath,schemaPath:"schemas#/$defs/HttpAnswer/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema126.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if(((((((((data.status === undefined) && (missing0 = "status")) || ((data.url === undefined) && (missing0 = "url"))) || ((data.headers === undefined) && (missing0 = "headers"))) || ((data.body === undefined) && (missing0 = "body"))) || ((data.body_encoding === undefined) && (missing0 = "body_encoding"))) || ((data.truncated === undefined) && (missing0 = "truncated"))) || ((data.redirects === undefined) && (missing0 = "redirects"))) || ((data.duration_ms === undefined) && (missing0 = "duration_ms"))){
validate81.errors = [{instancePath,schemaPath:"schemas#/$defs/HttpAnswer/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.status !== undefined){
let data0 = data.status;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate81.errors = [{instancePath:instancePath+"/status",schemaPath:"schemas#/$defs/HttpAnswer/properties/status/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 999 || isNaN(data0)){
validate81.errors = [{instancePath:instancePath+"/status",schemaPath:"schemas#/$defs/HttpAnswer/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999},message:"must be <= 999"}];
return false;
}
else {
if(data0 < 100 || isNaN(data0)){
validate81.errors = [{instancePath:instancePath+"/status",schemaPath:"schemas#/$defs/HttpAnswer/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},message:"must be >= 100"}];
return false;
}
}
}
}
var valid1 = _errs2 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.url !== undefined){
const _errs4 = errors;
if(typeof data.url !== "string"){
validate81.errors = [{instancePath:instancePath+"/url",schemaPath:"schemas#/$defs/HttpAnswer/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
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
for(const key1 in data2){
const _errs9 = errors;
if(typeof data2[key1] !== "string"){
validate81.errors = [{instancePath:instancePath+"/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"schemas#/$defs/HttpAnswer/properties/headers/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs9 === errors;
if(!valid2){
break;
}
}
}
else {
validate81.errors = [{instancePath:instancePath+"/headers",schemaPath:"schemas#/$defs/HttpAnswer/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
validate81.errors = [{instancePath:instancePath+"/body",schemaPath:"schemas#/$defs/HttpAnswer/properties/body/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate81.errors = [{instancePath:instancePath+"/body_encoding",schemaPath:"schemas#/$defs/HttpAnswer/properties/body_encoding/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data5 === "utf8") || (data5 === "base64"))){
validate81.errors = [{instancePath:instancePath+"/body_encoding",schemaPath:"schemas#/$defs/HttpAnswer/properties/body_encoding/enum",keyword:"enum",params:{allowedValues: schema126.properties.body_encoding.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid1 = _errs13 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.truncated !== undefined){
const _errs15 = errors;
if(typeof data.truncated !== "boolean"){
validate81.errors = [{instancePath:instancePath+"/truncated",schemaPath:"schemas#/$defs/HttpAnswer/properties/truncated/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid1 = _errs15 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.redirects !== undefined){
let data7 = data.redirects;
const _errs17 = errors;
if(errors === _errs17){
if(Array.isArray(data7)){
var valid3 = true;
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
const _errs19 = errors;
if(errors === _errs19){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let unknown1;
for(const key2 in data8){
if((key2 !== "status") && (key2 !== "url")){
unknown1 = key2;
break;
}
}
if(unknown1 !== undefined){
validate81.errors = [{instancePath:instancePath+"/redirects/" + i0,schemaPath:"schemas#/$defs/HttpAnswer/properties/redirects/items/knownFields",keyword:"knownFields",params:{unknown: unknown1, known: schema126.properties.redirects.items.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing1;
if(((data8.status === undefined) && (missing1 = "status")) || ((data8.url === undefined) && (missing1 = "url"))){
validate81.errors = [{instancePath:instancePath+"/redirects/" + i0,schemaPath:"schemas#/$defs/HttpAnswer/properties/redirects/items/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data8.status !== undefined){
let data9 = data8.status;
const _errs21 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate81.errors = [{instancePath:instancePath+"/redirects/" + i0+"/status",schemaPath:"schemas#/$defs/HttpAnswer/properties/redirects/items/properties/status/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid4 = _errs21 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data8.url !== undefined){
const _errs23 = errors;
if(typeof data8.url !== "string"){
validate81.errors = [{instancePath:instancePath+"/redirects/" + i0+"/url",schemaPath:"schemas#/$defs/HttpAnswer/properties/redirects/items/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs23 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate81.errors = [{instancePath:instancePath+"/redirects/" + i0,schemaPath:"schemas#/$defs/HttpAnswer/properties/redirects/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid3 = _errs19 === errors;
if(!valid3){
break;
}
}
}
else {
validate81.errors = [{instancePath:instancePath+"/redirects",schemaPath:"schemas#/$defs/HttpAnswer/properties/redirects/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid1 = _errs17 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.duration_ms !== undefined){
let data11 = data.duration_ms;
const _errs25 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate81.errors = [{instancePath:instancePath+"/duration_ms",schemaPath:"schemas#/$defs/HttpAnswer/properties/duration_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs25){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
validate81.errors = [{instancePath:instancePath+"/duration_ms",schemaPath:"schemas#/$defs/HttpAnswer/properties/duration_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid1 = _errs25 === errors;
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
validate81.errors = [{instancePath,schemaPath:"schemas#/$defs/HttpAnswer/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate81.errors = vErrors;
return errors === 0;
}

export const livez_200_0 = validate82;
const schema127 = {"$ref":"schemas#/$defs/Probe","$id":"livez_200_0"};
const schema128 = {"type":"object","required":["status"],"properties":{"status":{"type":"string","enum":["ok"]}},"knownFields":["status"]};

function validate82(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="livez_200_0" */;
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === _errs0){
if(data && typeof data == "object" && !Array.isArray(data)){
let unknown0;
for(const key0 in data){
if(key0 !== "status"){
unknown0 = key0;
break;
}
}
if(unknown0 !== undefined){
validate82.errors = [{instancePath,schemaPath:"schemas#/$defs/Probe/knownFields",keyword:"knownFields",params:{unknown: unknown0, known: schema128.knownFields},message:"must have only known fields"}];
return false;
}
else {
let missing0;
if((data.status === undefined) && (missing0 = "status")){
validate82.errors = [{instancePath,schemaPath:"schemas#/$defs/Probe/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.status !== undefined){
let data0 = data.status;
if(typeof data0 !== "string"){
validate82.errors = [{instancePath:instancePath+"/status",schemaPath:"schemas#/$defs/Probe/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "ok")){
validate82.errors = [{instancePath:instancePath+"/status",schemaPath:"schemas#/$defs/Probe/properties/status/enum",keyword:"enum",params:{allowedValues: schema128.properties.status.enum},message:"must be equal to one of the allowed values"}];
return false;
}
}
}
}
}
else {
validate82.errors = [{instancePath,schemaPath:"schemas#/$defs/Probe/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate82.errors = vErrors;
return errors === 0;
}

export const listTasks_401_0 = listTasks_400_0;
export const listTasks_403_0 = listTasks_400_0;
export const listTasks_500_0 = listTasks_400_0;
export const createTask_400_0 = listTasks_400_0;
export const createTask_401_0 = listTasks_400_0;
export const createTask_403_0 = listTasks_400_0;
export const createTask_404_0 = listTasks_400_0;
export const createTask_409_0 = listTasks_400_0;
export const createTask_413_0 = listTasks_400_0;
export const createTask_415_0 = listTasks_400_0;
export const createTask_429_0 = listTasks_429_0;
export const createTask_500_0 = listTasks_400_0;
export const getTask_400_0 = listTasks_400_0;
export const getTask_401_0 = listTasks_400_0;
export const getTask_403_0 = listTasks_400_0;
export const getTask_404_0 = listTasks_400_0;
export const getTask_429_0 = listTasks_429_0;
export const getTask_500_0 = listTasks_400_0;
export const streamTask_400_0 = listTasks_400_0;
export const streamTask_401_0 = listTasks_400_0;
export const streamTask_403_0 = listTasks_400_0;
export const streamTask_404_0 = listTasks_400_0;
export const streamTask_410_0 = listTasks_400_0;
export const streamTask_429_0 = listTasks_429_0;
export const streamTask_500_0 = listTasks_400_0;
export const replayTask_202_0 = createTask_202_0;
export const replayTask_400_0 = listTasks_400_0;
export const replayTask_401_0 = listTasks_400_0;
export const replayTask_403_0 = listTasks_400_0;
export const replayTask_404_0 = listTasks_400_0;
export const replayTask_409_0 = listTasks_400_0;
export const replayTask_410_0 = listTasks_400_0;
export const replayTask_413_0 = listTasks_400_0;
export const replayTask_415_0 = listTasks_400_0;
export const replayTask_429_0 = listTasks_429_0;
export const replayTask_500_0 = listTasks_400_0;
export const replayTask_503_0 = createTask_503_0;
export const cancelTask_400_0 = listTasks_400_0;
export const cancelTask_401_0 = listTasks_400_0;
export const cancelTask_403_0 = listTasks_400_0;
export const cancelTask_404_0 = listTasks_400_0;
export const cancelTask_500_0 = listTasks_400_0;
export const cancelTask_503_0 = createTask_503_0;
export const listSessions_400_0 = listTasks_400_0;
export const listSessions_401_0 = listTasks_400_0;
export const listSessions_403_0 = listTasks_400_0;
export const listSessions_429_0 = listTasks_429_0;
export const listSessions_500_0 = listTasks_400_0;
export const getSession_400_0 = listTasks_400_0;
export const getSession_401_0 = listTasks_400_0;
export const getSession_403_0 = listTasks_400_0;
export const getSession_404_0 = listTasks_400_0;
export const getSession_429_0 = listTasks_429_0;
export const getSession_500_0 = listTasks_400_0;
export const deleteSession_400_0 = listTasks_400_0;
export const deleteSession_401_0 = listTasks_400_0;
export const deleteSession_403_0 = listTasks_400_0;
export const deleteSession_429_0 = listTasks_429_0;
export const deleteSession_500_0 = listTasks_400_0;
export const deleteSession_503_0 = createTask_503_0;
export const getCapabilities_400_0 = listTasks_400_0;
export const getCapabilities_401_0 = listTasks_400_0;
export const getCapabilities_403_0 = listTasks_400_0;
export const getCapabilities_429_0 = listTasks_429_0;
export const getCapabilities_500_0 = listTasks_400_0;
export const listModels_400_0 = listTasks_400_0;
export const listModels_401_0 = listTasks_400_0;
export const listModels_403_0 = listTasks_400_0;
export const listModels_429_0 = listTasks_429_0;
export const listModels_500_0 = listTasks_400_0;
export const createModel_201_0 = createModel_200_0;
export const createModel_400_0 = listTasks_400_0;
export const createModel_401_0 = listTasks_400_0;
export const createModel_403_0 = listTasks_400_0;
export const createModel_413_0 = listTasks_400_0;
export const createModel_415_0 = listTasks_400_0;
export const createModel_429_0 = listTasks_429_0;
export const createModel_500_0 = listTasks_400_0;
export const createModel_503_0 = createTask_503_0;
export const getModel_200_0 = createModel_200_0;
export const getModel_400_0 = listTasks_400_0;
export const getModel_401_0 = listTasks_400_0;
export const getModel_403_0 = listTasks_400_0;
export const getModel_404_0 = listTasks_400_0;
export const getModel_429_0 = listTasks_429_0;
export const getModel_500_0 = listTasks_400_0;
export const deleteModel_400_0 = listTasks_400_0;
export const deleteModel_401_0 = listTasks_400_0;
export const deleteModel_403_0 = listTasks_400_0;
export const deleteModel_404_0 = listTasks_400_0;
export const deleteModel_429_0 = listTasks_429_0;
export const deleteModel_500_0 = listTasks_400_0;
export const deleteModel_503_0 = createTask_503_0;
export const watchModel_200_0 = streamTask_200_0;
export const watchModel_400_0 = listTasks_400_0;
export const watchModel_401_0 = listTasks_400_0;
export const watchModel_403_0 = listTasks_400_0;
export const watchModel_404_0 = listTasks_400_0;
export const watchModel_429_0 = listTasks_429_0;
export const watchModel_500_0 = listTasks_400_0;
export const verifyModel_202_0 = createModel_200_0;
export const verifyModel_400_0 = listTasks_400_0;
export const verifyModel_401_0 = listTasks_400_0;
export const verifyModel_403_0 = listTasks_400_0;
export const verifyModel_404_0 = listTasks_400_0;
export const verifyModel_429_0 = listTasks_429_0;
export const verifyModel_500_0 = listTasks_400_0;
export const verifyModel_503_0 = createTask_503_0;
export const setModelState_202_0 = createModel_200_0;
export const setModelState_400_0 = listTasks_400_0;
export const setModelState_401_0 = listTasks_400_0;
export const setModelState_403_0 = listTasks_400_0;
export const setModelState_404_0 = listTasks_400_0;
export const setModelState_413_0 = listTasks_400_0;
export const setModelState_415_0 = listTasks_400_0;
export const setModelState_429_0 = listTasks_429_0;
export const setModelState_500_0 = listTasks_400_0;
export const setModelState_503_0 = createTask_503_0;
export const pullModel_202_0 = createModel_200_0;
export const pullModel_400_0 = listTasks_400_0;
export const pullModel_401_0 = listTasks_400_0;
export const pullModel_403_0 = listTasks_400_0;
export const pullModel_404_0 = listTasks_400_0;
export const pullModel_429_0 = listTasks_429_0;
export const pullModel_500_0 = listTasks_400_0;
export const pullModel_503_0 = createTask_503_0;
export const listPools_400_0 = listTasks_400_0;
export const listPools_401_0 = listTasks_400_0;
export const listPools_403_0 = listTasks_400_0;
export const listPools_429_0 = listTasks_429_0;
export const listPools_500_0 = listTasks_400_0;
export const getPoolHealth_400_0 = listTasks_400_0;
export const getPoolHealth_401_0 = listTasks_400_0;
export const getPoolHealth_403_0 = listTasks_400_0;
export const getPoolHealth_404_0 = listTasks_400_0;
export const getPoolHealth_429_0 = listTasks_429_0;
export const getPoolHealth_500_0 = listTasks_400_0;
export const drainPool_202_0 = getPoolHealth_200_0;
export const drainPool_400_0 = listTasks_400_0;
export const drainPool_401_0 = listTasks_400_0;
export const drainPool_403_0 = listTasks_400_0;
export const drainPool_404_0 = listTasks_400_0;
export const drainPool_409_0 = listTasks_400_0;
export const drainPool_413_0 = listTasks_400_0;
export const drainPool_415_0 = listTasks_400_0;
export const drainPool_429_0 = listTasks_429_0;
export const drainPool_500_0 = listTasks_400_0;
export const resumePool_202_0 = getPoolHealth_200_0;
export const resumePool_400_0 = listTasks_400_0;
export const resumePool_401_0 = listTasks_400_0;
export const resumePool_403_0 = listTasks_400_0;
export const resumePool_404_0 = listTasks_400_0;
export const resumePool_429_0 = listTasks_429_0;
export const resumePool_500_0 = listTasks_400_0;
export const reloadPool_202_0 = getPoolHealth_200_0;
export const reloadPool_400_0 = listTasks_400_0;
export const reloadPool_401_0 = listTasks_400_0;
export const reloadPool_403_0 = listTasks_400_0;
export const reloadPool_404_0 = listTasks_400_0;
export const reloadPool_409_0 = listTasks_400_0;
export const reloadPool_413_0 = listTasks_400_0;
export const reloadPool_415_0 = listTasks_400_0;
export const reloadPool_429_0 = listTasks_429_0;
export const reloadPool_500_0 = listTasks_400_0;
export const planPool_400_0 = listTasks_400_0;
export const planPool_401_0 = listTasks_400_0;
export const planPool_403_0 = listTasks_400_0;
export const planPool_404_0 = listTasks_400_0;
export const planPool_413_0 = listTasks_400_0;
export const planPool_415_0 = listTasks_400_0;
export const planPool_429_0 = listTasks_429_0;
export const planPool_500_0 = listTasks_400_0;
export const listArtifacts_400_0 = listTasks_400_0;
export const listArtifacts_401_0 = listTasks_400_0;
export const listArtifacts_403_0 = listTasks_400_0;
export const listArtifacts_429_0 = listTasks_429_0;
export const listArtifacts_500_0 = listTasks_400_0;
export const createArtifact_201_0 = createArtifact_200_0;
export const createArtifact_400_0 = listTasks_400_0;
export const createArtifact_401_0 = listTasks_400_0;
export const createArtifact_403_0 = listTasks_400_0;
export const createArtifact_404_0 = listTasks_400_0;
export const createArtifact_413_0 = listTasks_400_0;
export const createArtifact_415_0 = listTasks_400_0;
export const createArtifact_429_0 = listTasks_429_0;
export const createArtifact_500_0 = listTasks_400_0;
export const createArtifact_503_0 = createTask_503_0;
export const getArtifact_400_0 = listTasks_400_0;
export const getArtifact_401_0 = listTasks_400_0;
export const getArtifact_403_0 = listTasks_400_0;
export const getArtifact_404_0 = listTasks_400_0;
export const getArtifact_429_0 = listTasks_429_0;
export const getArtifact_500_0 = listTasks_400_0;
export const callHttp_400_0 = listTasks_400_0;
export const callHttp_401_0 = listTasks_400_0;
export const callHttp_403_0 = listTasks_400_0;
export const callHttp_413_0 = listTasks_400_0;
export const callHttp_415_0 = listTasks_400_0;
export const callHttp_429_0 = listTasks_429_0;
export const callHttp_500_0 = listTasks_400_0;
export const callHttp_502_0 = listTasks_400_0;
export const getMetrics_200_0 = streamTask_200_0;
export const getMetrics_400_0 = listTasks_400_0;
export const getMetrics_401_0 = listTasks_400_0;
export const getMetrics_403_0 = listTasks_400_0;
export const getMetrics_500_0 = listTasks_400_0;
export const livez_400_0 = listTasks_400_0;
export const livez_403_0 = listTasks_400_0;
export const livez_500_0 = listTasks_400_0;
export const readyz_200_0 = livez_200_0;
export const readyz_400_0 = listTasks_400_0;
export const readyz_403_0 = listTasks_400_0;
export const readyz_500_0 = listTasks_400_0;
export const readyz_503_0 = createTask_503_0;
