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
export const listTasks_200 = validate10;
const schema11 = {"type":"object","properties":{"x-correlation-id":{"type":"string","minLength":1,"maxLength":128}},"required":["x-correlation-id"],"$id":"listTasks_200"};
const func2 = codePointLength;

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="listTasks_200" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data["x-correlation-id"] === undefined) && (missing0 = "x-correlation-id")){
validate10.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data["x-correlation-id"] !== undefined){
let data0 = data["x-correlation-id"];
const _errs1 = errors;
if(typeof data0 !== "string"){
let dataType0 = typeof data0;
let coerced0 = undefined;
if(dataType0 == 'object' && Array.isArray(data0) && data0.length == 1){
data0 = data0[0];
dataType0 = typeof data0;
if(typeof data0 === "string"){
coerced0 = data0;
}
}
if(!(coerced0 !== undefined)){
if(dataType0 == "number" || dataType0 == "boolean"){
coerced0 = "" + data0;
}
else if(data0 === null){
coerced0 = "";
}
else {
validate10.errors = [{instancePath:instancePath+"/x-correlation-id",schemaPath:"#/properties/x-correlation-id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
if(coerced0 !== undefined){
data0 = coerced0;
if(data !== undefined){
data["x-correlation-id"] = coerced0;
}
}
}
if(errors === _errs1){
if(typeof data0 === "string"){
if(func2(data0) > 128){
validate10.errors = [{instancePath:instancePath+"/x-correlation-id",schemaPath:"#/properties/x-correlation-id/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
else {
if(func2(data0) < 1){
validate10.errors = [{instancePath:instancePath+"/x-correlation-id",schemaPath:"#/properties/x-correlation-id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
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

export const listTasks_401 = validate11;
const schema12 = {"type":"object","properties":{"x-correlation-id":{"type":"string","minLength":1,"maxLength":128},"www-authenticate":{"type":"string"}},"required":["x-correlation-id","www-authenticate"],"$id":"listTasks_401"};

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="listTasks_401" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data["x-correlation-id"] === undefined) && (missing0 = "x-correlation-id")) || ((data["www-authenticate"] === undefined) && (missing0 = "www-authenticate"))){
validate11.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data["x-correlation-id"] !== undefined){
let data0 = data["x-correlation-id"];
const _errs1 = errors;
if(typeof data0 !== "string"){
let dataType0 = typeof data0;
let coerced0 = undefined;
if(dataType0 == 'object' && Array.isArray(data0) && data0.length == 1){
data0 = data0[0];
dataType0 = typeof data0;
if(typeof data0 === "string"){
coerced0 = data0;
}
}
if(!(coerced0 !== undefined)){
if(dataType0 == "number" || dataType0 == "boolean"){
coerced0 = "" + data0;
}
else if(data0 === null){
coerced0 = "";
}
else {
validate11.errors = [{instancePath:instancePath+"/x-correlation-id",schemaPath:"#/properties/x-correlation-id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
if(coerced0 !== undefined){
data0 = coerced0;
if(data !== undefined){
data["x-correlation-id"] = coerced0;
}
}
}
if(errors === _errs1){
if(typeof data0 === "string"){
if(func2(data0) > 128){
validate11.errors = [{instancePath:instancePath+"/x-correlation-id",schemaPath:"#/properties/x-correlation-id/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
else {
if(func2(data0) < 1){
validate11.errors = [{instancePath:instancePath+"/x-correlation-id",schemaPath:"#/properties/x-correlation-id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
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
if(data["www-authenticate"] !== undefined){
let data1 = data["www-authenticate"];
const _errs3 = errors;
if(typeof data1 !== "string"){
let dataType1 = typeof data1;
let coerced1 = undefined;
if(dataType1 == 'object' && Array.isArray(data1) && data1.length == 1){
data1 = data1[0];
dataType1 = typeof data1;
if(typeof data1 === "string"){
coerced1 = data1;
}
}
if(!(coerced1 !== undefined)){
if(dataType1 == "number" || dataType1 == "boolean"){
coerced1 = "" + data1;
}
else if(data1 === null){
coerced1 = "";
}
else {
validate11.errors = [{instancePath:instancePath+"/www-authenticate",schemaPath:"#/properties/www-authenticate/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
if(coerced1 !== undefined){
data1 = coerced1;
if(data !== undefined){
data["www-authenticate"] = coerced1;
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
else {
validate11.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate11.errors = vErrors;
return errors === 0;
}

export const listTasks_403 = validate12;
const schema13 = {"type":"object","properties":{"x-correlation-id":{"type":"string","minLength":1,"maxLength":128},"x-budget-tokens-remaining":{"type":"integer","minimum":0},"x-budget-time-remaining":{"type":"integer","minimum":0},"x-budget-cost-remaining":{"type":"number","minimum":0}},"required":["x-correlation-id"],"$id":"listTasks_403"};

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="listTasks_403" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data["x-correlation-id"] === undefined) && (missing0 = "x-correlation-id")){
validate12.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data["x-correlation-id"] !== undefined){
let data0 = data["x-correlation-id"];
const _errs1 = errors;
if(typeof data0 !== "string"){
let dataType0 = typeof data0;
let coerced0 = undefined;
if(dataType0 == 'object' && Array.isArray(data0) && data0.length == 1){
data0 = data0[0];
dataType0 = typeof data0;
if(typeof data0 === "string"){
coerced0 = data0;
}
}
if(!(coerced0 !== undefined)){
if(dataType0 == "number" || dataType0 == "boolean"){
coerced0 = "" + data0;
}
else if(data0 === null){
coerced0 = "";
}
else {
validate12.errors = [{instancePath:instancePath+"/x-correlation-id",schemaPath:"#/properties/x-correlation-id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
if(coerced0 !== undefined){
data0 = coerced0;
if(data !== undefined){
data["x-correlation-id"] = coerced0;
}
}
}
if(errors === _errs1){
if(typeof data0 === "string"){
if(func2(data0) > 128){
validate12.errors = [{instancePath:instancePath+"/x-correlation-id",schemaPath:"#/properties/x-correlation-id/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
else {
if(func2(data0) < 1){
validate12.errors = [{instancePath:instancePath+"/x-correlation-id",schemaPath:"#/properties/x-correlation-id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
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
if(data["x-budget-tokens-remaining"] !== undefined){
let data1 = data["x-budget-tokens-remaining"];
const _errs3 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
let dataType1 = typeof data1;
let coerced1 = undefined;
if(dataType1 == 'object' && Array.isArray(data1) && data1.length == 1){
data1 = data1[0];
dataType1 = typeof data1;
if(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1))){
coerced1 = data1;
}
}
if(!(coerced1 !== undefined)){
if(dataType1 === "boolean" || data1 === null
              || (dataType1 === "string" && data1 && data1 == +data1 && !(data1 % 1))){
coerced1 = +data1;
}
else {
validate12.errors = [{instancePath:instancePath+"/x-budget-tokens-remaining",schemaPath:"#/properties/x-budget-tokens-remaining/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
}
if(coerced1 !== undefined){
data1 = coerced1;
if(data !== undefined){
data["x-budget-tokens-remaining"] = coerced1;
}
}
}
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate12.errors = [{instancePath:instancePath+"/x-budget-tokens-remaining",schemaPath:"#/properties/x-budget-tokens-remaining/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
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
if(data["x-budget-time-remaining"] !== undefined){
let data2 = data["x-budget-time-remaining"];
const _errs5 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
let dataType2 = typeof data2;
let coerced2 = undefined;
if(dataType2 == 'object' && Array.isArray(data2) && data2.length == 1){
data2 = data2[0];
dataType2 = typeof data2;
if(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2))){
coerced2 = data2;
}
}
if(!(coerced2 !== undefined)){
if(dataType2 === "boolean" || data2 === null
              || (dataType2 === "string" && data2 && data2 == +data2 && !(data2 % 1))){
coerced2 = +data2;
}
else {
validate12.errors = [{instancePath:instancePath+"/x-budget-time-remaining",schemaPath:"#/properties/x-budget-time-remaining/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
}
if(coerced2 !== undefined){
data2 = coerced2;
if(data !== undefined){
data["x-budget-time-remaining"] = coerced2;
}
}
}
if(errors === _errs5){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
validate12.errors = [{instancePath:instancePath+"/x-budget-time-remaining",schemaPath:"#/properties/x-budget-time-remaining/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
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
if(data["x-budget-cost-remaining"] !== undefined){
let data3 = data["x-budget-cost-remaining"];
const _errs7 = errors;
if(!((typeof data3 == "number") && (isFinite(data3)))){
let dataType3 = typeof data3;
let coerced3 = undefined;
if(dataType3 == 'object' && Array.isArray(data3) && data3.length == 1){
data3 = data3[0];
dataType3 = typeof data3;
if((typeof data3 == "number") && (isFinite(data3))){
coerced3 = data3;
}
}
if(!(coerced3 !== undefined)){
if(dataType3 == "boolean" || data3 === null
              || (dataType3 == "string" && data3 && data3 == +data3)){
coerced3 = +data3;
}
else {
validate12.errors = [{instancePath:instancePath+"/x-budget-cost-remaining",schemaPath:"#/properties/x-budget-cost-remaining/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
if(coerced3 !== undefined){
data3 = coerced3;
if(data !== undefined){
data["x-budget-cost-remaining"] = coerced3;
}
}
}
if(errors === _errs7){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate12.errors = [{instancePath:instancePath+"/x-budget-cost-remaining",schemaPath:"#/properties/x-budget-cost-remaining/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs7 === errors;
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
validate12.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate12.errors = vErrors;
return errors === 0;
}

export const listTasks_429 = validate13;
const schema14 = {"type":"object","properties":{"x-correlation-id":{"type":"string","minLength":1,"maxLength":128},"retry-after":{"type":"integer","minimum":1,"maximum":59},"x-backoff-ms":{"type":"integer","minimum":0,"maximum":59000},"retry-after-ms":{"type":"integer","minimum":0,"maximum":59000}},"required":["x-correlation-id","retry-after","x-backoff-ms","retry-after-ms"],"$id":"listTasks_429"};

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="listTasks_429" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data["x-correlation-id"] === undefined) && (missing0 = "x-correlation-id")) || ((data["retry-after"] === undefined) && (missing0 = "retry-after"))) || ((data["x-backoff-ms"] === undefined) && (missing0 = "x-backoff-ms"))) || ((data["retry-after-ms"] === undefined) && (missing0 = "retry-after-ms"))){
validate13.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data["x-correlation-id"] !== undefined){
let data0 = data["x-correlation-id"];
const _errs1 = errors;
if(typeof data0 !== "string"){
let dataType0 = typeof data0;
let coerced0 = undefined;
if(dataType0 == 'object' && Array.isArray(data0) && data0.length == 1){
data0 = data0[0];
dataType0 = typeof data0;
if(typeof data0 === "string"){
coerced0 = data0;
}
}
if(!(coerced0 !== undefined)){
if(dataType0 == "number" || dataType0 == "boolean"){
coerced0 = "" + data0;
}
else if(data0 === null){
coerced0 = "";
}
else {
validate13.errors = [{instancePath:instancePath+"/x-correlation-id",schemaPath:"#/properties/x-correlation-id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
if(coerced0 !== undefined){
data0 = coerced0;
if(data !== undefined){
data["x-correlation-id"] = coerced0;
}
}
}
if(errors === _errs1){
if(typeof data0 === "string"){
if(func2(data0) > 128){
validate13.errors = [{instancePath:instancePath+"/x-correlation-id",schemaPath:"#/properties/x-correlation-id/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
else {
if(func2(data0) < 1){
validate13.errors = [{instancePath:instancePath+"/x-correlation-id",schemaPath:"#/properties/x-correlation-id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
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
if(data["retry-after"] !== undefined){
let data1 = data["retry-after"];
const _errs3 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
let dataType1 = typeof data1;
let coerced1 = undefined;
if(dataType1 == 'object' && Array.isArray(data1) && data1.length == 1){
data1 = data1[0];
dataType1 = typeof data1;
if(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1))){
coerced1 = data1;
}
}
if(!(coerced1 !== undefined)){
if(dataType1 === "boolean" || data1 === null
              || (dataType1 === "string" && data1 && data1 == +data1 && !(data1 % 1))){
coerced1 = +data1;
}
else {
validate13.errors = [{instancePath:instancePath+"/retry-after",schemaPath:"#/properties/retry-after/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
}
if(coerced1 !== undefined){
data1 = coerced1;
if(data !== undefined){
data["retry-after"] = coerced1;
}
}
}
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 59 || isNaN(data1)){
validate13.errors = [{instancePath:instancePath+"/retry-after",schemaPath:"#/properties/retry-after/maximum",keyword:"maximum",params:{comparison: "<=", limit: 59},message:"must be <= 59"}];
return false;
}
else {
if(data1 < 1 || isNaN(data1)){
validate13.errors = [{instancePath:instancePath+"/retry-after",schemaPath:"#/properties/retry-after/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data["x-backoff-ms"] !== undefined){
let data2 = data["x-backoff-ms"];
const _errs5 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
let dataType2 = typeof data2;
let coerced2 = undefined;
if(dataType2 == 'object' && Array.isArray(data2) && data2.length == 1){
data2 = data2[0];
dataType2 = typeof data2;
if(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2))){
coerced2 = data2;
}
}
if(!(coerced2 !== undefined)){
if(dataType2 === "boolean" || data2 === null
              || (dataType2 === "string" && data2 && data2 == +data2 && !(data2 % 1))){
coerced2 = +data2;
}
else {
validate13.errors = [{instancePath:instancePath+"/x-backoff-ms",schemaPath:"#/properties/x-backoff-ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
}
if(coerced2 !== undefined){
data2 = coerced2;
if(data !== undefined){
data["x-backoff-ms"] = coerced2;
}
}
}
if(errors === _errs5){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 59000 || isNaN(data2)){
validate13.errors = [{instancePath:instancePath+"/x-backoff-ms",schemaPath:"#/properties/x-backoff-ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 59000},message:"must be <= 59000"}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate13.errors = [{instancePath:instancePath+"/x-backoff-ms",schemaPath:"#/properties/x-backoff-ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data["retry-after-ms"] !== undefined){
let data3 = data["retry-after-ms"];
const _errs7 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
let dataType3 = typeof data3;
let coerced3 = undefined;
if(dataType3 == 'object' && Array.isArray(data3) && data3.length == 1){
data3 = data3[0];
dataType3 = typeof data3;
if(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3))){
coerced3 = data3;
}
}
if(!(coerced3 !== undefined)){
if(dataType3 === "boolean" || data3 === null
              || (dataType3 === "string" && data3 && data3 == +data3 && !(data3 % 1))){
coerced3 = +data3;
}
else {
validate13.errors = [{instancePath:instancePath+"/retry-after-ms",schemaPath:"#/properties/retry-after-ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
}
if(coerced3 !== undefined){
data3 = coerced3;
if(data !== undefined){
data["retry-after-ms"] = coerced3;
}
}
}
if(errors === _errs7){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 59000 || isNaN(data3)){
validate13.errors = [{instancePath:instancePath+"/retry-after-ms",schemaPath:"#/properties/retry-after-ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 59000},message:"must be <= 59000"}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate13.errors = [{instancePath:instancePath+"/retry-after-ms",schemaPath:"#/properties/retry-after-ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs7 === errors;
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
validate13.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate13.errors = vErrors;
return errors === 0;
}

export const createTask_202 = validate14;
const schema15 = {"type":"object","properties":{"x-correlation-id":{"type":"string","minLength":1,"maxLength":128},"location":{"type":"string"},"x-budget-tokens-remaining":{"type":"integer","minimum":0},"x-budget-time-remaining":{"type":"integer","minimum":0},"x-budget-cost-remaining":{"type":"number","minimum":0}},"required":["x-correlation-id","location"],"$id":"createTask_202"};

function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="createTask_202" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data["x-correlation-id"] === undefined) && (missing0 = "x-correlation-id")) || ((data.location === undefined) && (missing0 = "location"))){
validate14.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data["x-correlation-id"] !== undefined){
let data0 = data["x-correlation-id"];
const _errs1 = errors;
if(typeof data0 !== "string"){
let dataType0 = typeof data0;
let coerced0 = undefined;
if(dataType0 == 'object' && Array.isArray(data0) && data0.length == 1){
data0 = data0[0];
dataType0 = typeof data0;
if(typeof data0 === "string"){
coerced0 = data0;
}
}
if(!(coerced0 !== undefined)){
if(dataType0 == "number" || dataType0 == "boolean"){
coerced0 = "" + data0;
}
else if(data0 === null){
coerced0 = "";
}
else {
validate14.errors = [{instancePath:instancePath+"/x-correlation-id",schemaPath:"#/properties/x-correlation-id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
if(coerced0 !== undefined){
data0 = coerced0;
if(data !== undefined){
data["x-correlation-id"] = coerced0;
}
}
}
if(errors === _errs1){
if(typeof data0 === "string"){
if(func2(data0) > 128){
validate14.errors = [{instancePath:instancePath+"/x-correlation-id",schemaPath:"#/properties/x-correlation-id/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
else {
if(func2(data0) < 1){
validate14.errors = [{instancePath:instancePath+"/x-correlation-id",schemaPath:"#/properties/x-correlation-id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
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
if(data.location !== undefined){
let data1 = data.location;
const _errs3 = errors;
if(typeof data1 !== "string"){
let dataType1 = typeof data1;
let coerced1 = undefined;
if(dataType1 == 'object' && Array.isArray(data1) && data1.length == 1){
data1 = data1[0];
dataType1 = typeof data1;
if(typeof data1 === "string"){
coerced1 = data1;
}
}
if(!(coerced1 !== undefined)){
if(dataType1 == "number" || dataType1 == "boolean"){
coerced1 = "" + data1;
}
else if(data1 === null){
coerced1 = "";
}
else {
validate14.errors = [{instancePath:instancePath+"/location",schemaPath:"#/properties/location/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
if(coerced1 !== undefined){
data1 = coerced1;
if(data !== undefined){
data["location"] = coerced1;
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data["x-budget-tokens-remaining"] !== undefined){
let data2 = data["x-budget-tokens-remaining"];
const _errs5 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
let dataType2 = typeof data2;
let coerced2 = undefined;
if(dataType2 == 'object' && Array.isArray(data2) && data2.length == 1){
data2 = data2[0];
dataType2 = typeof data2;
if(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2))){
coerced2 = data2;
}
}
if(!(coerced2 !== undefined)){
if(dataType2 === "boolean" || data2 === null
              || (dataType2 === "string" && data2 && data2 == +data2 && !(data2 % 1))){
coerced2 = +data2;
}
else {
validate14.errors = [{instancePath:instancePath+"/x-budget-tokens-remaining",schemaPath:"#/properties/x-budget-tokens-remaining/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
}
if(coerced2 !== undefined){
data2 = coerced2;
if(data !== undefined){
data["x-budget-tokens-remaining"] = coerced2;
}
}
}
if(errors === _errs5){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
validate14.errors = [{instancePath:instancePath+"/x-budget-tokens-remaining",schemaPath:"#/properties/x-budget-tokens-remaining/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
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
if(data["x-budget-time-remaining"] !== undefined){
let data3 = data["x-budget-time-remaining"];
const _errs7 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
let dataType3 = typeof data3;
let coerced3 = undefined;
if(dataType3 == 'object' && Array.isArray(data3) && data3.length == 1){
data3 = data3[0];
dataType3 = typeof data3;
if(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3))){
coerced3 = data3;
}
}
if(!(coerced3 !== undefined)){
if(dataType3 === "boolean" || data3 === null
              || (dataType3 === "string" && data3 && data3 == +data3 && !(data3 % 1))){
coerced3 = +data3;
}
else {
validate14.errors = [{instancePath:instancePath+"/x-budget-time-remaining",schemaPath:"#/properties/x-budget-time-remaining/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
}
if(coerced3 !== undefined){
data3 = coerced3;
if(data !== undefined){
data["x-budget-time-remaining"] = coerced3;
}
}
}
if(errors === _errs7){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate14.errors = [{instancePath:instancePath+"/x-budget-time-remaining",schemaPath:"#/properties/x-budget-time-remaining/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
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
if(data["x-budget-cost-remaining"] !== undefined){
let data4 = data["x-budget-cost-remaining"];
const _errs9 = errors;
if(!((typeof data4 == "number") && (isFinite(data4)))){
let dataType4 = typeof data4;
let coerced4 = undefined;
if(dataType4 == 'object' && Array.isArray(data4) && data4.length == 1){
data4 = data4[0];
dataType4 = typeof data4;
if((typeof data4 == "number") && (isFinite(data4))){
coerced4 = data4;
}
}
if(!(coerced4 !== undefined)){
if(dataType4 == "boolean" || data4 === null
              || (dataType4 == "string" && data4 && data4 == +data4)){
coerced4 = +data4;
}
else {
validate14.errors = [{instancePath:instancePath+"/x-budget-cost-remaining",schemaPath:"#/properties/x-budget-cost-remaining/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
if(coerced4 !== undefined){
data4 = coerced4;
if(data !== undefined){
data["x-budget-cost-remaining"] = coerced4;
}
}
}
if(errors === _errs9){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
validate14.errors = [{instancePath:instancePath+"/x-budget-cost-remaining",schemaPath:"#/properties/x-budget-cost-remaining/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs9 === errors;
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
else {
validate14.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate14.errors = vErrors;
return errors === 0;
}

export const streamTask_200 = validate15;
const schema16 = {"type":"object","properties":{"x-correlation-id":{"type":"string","minLength":1,"maxLength":128},"cache-control":{"type":"string"},"x-accel-buffering":{"type":"string"},"x-budget-tokens-remaining":{"type":"integer","minimum":0},"x-budget-time-remaining":{"type":"integer","minimum":0},"x-budget-cost-remaining":{"type":"number","minimum":0}},"required":["x-correlation-id","cache-control","x-accel-buffering"],"$id":"streamTask_200"};

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="streamTask_200" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data["x-correlation-id"] === undefined) && (missing0 = "x-correlation-id")) || ((data["cache-control"] === undefined) && (missing0 = "cache-control"))) || ((data["x-accel-buffering"] === undefined) && (missing0 = "x-accel-buffering"))){
validate15.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data["x-correlation-id"] !== undefined){
let data0 = data["x-correlation-id"];
const _errs1 = errors;
if(typeof data0 !== "string"){
let dataType0 = typeof data0;
let coerced0 = undefined;
if(dataType0 == 'object' && Array.isArray(data0) && data0.length == 1){
data0 = data0[0];
dataType0 = typeof data0;
if(typeof data0 === "string"){
coerced0 = data0;
}
}
if(!(coerced0 !== undefined)){
if(dataType0 == "number" || dataType0 == "boolean"){
coerced0 = "" + data0;
}
else if(data0 === null){
coerced0 = "";
}
else {
validate15.errors = [{instancePath:instancePath+"/x-correlation-id",schemaPath:"#/properties/x-correlation-id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
if(coerced0 !== undefined){
data0 = coerced0;
if(data !== undefined){
data["x-correlation-id"] = coerced0;
}
}
}
if(errors === _errs1){
if(typeof data0 === "string"){
if(func2(data0) > 128){
validate15.errors = [{instancePath:instancePath+"/x-correlation-id",schemaPath:"#/properties/x-correlation-id/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
else {
if(func2(data0) < 1){
validate15.errors = [{instancePath:instancePath+"/x-correlation-id",schemaPath:"#/properties/x-correlation-id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
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
if(data["cache-control"] !== undefined){
let data1 = data["cache-control"];
const _errs3 = errors;
if(typeof data1 !== "string"){
let dataType1 = typeof data1;
let coerced1 = undefined;
if(dataType1 == 'object' && Array.isArray(data1) && data1.length == 1){
data1 = data1[0];
dataType1 = typeof data1;
if(typeof data1 === "string"){
coerced1 = data1;
}
}
if(!(coerced1 !== undefined)){
if(dataType1 == "number" || dataType1 == "boolean"){
coerced1 = "" + data1;
}
else if(data1 === null){
coerced1 = "";
}
else {
validate15.errors = [{instancePath:instancePath+"/cache-control",schemaPath:"#/properties/cache-control/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
if(coerced1 !== undefined){
data1 = coerced1;
if(data !== undefined){
data["cache-control"] = coerced1;
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data["x-accel-buffering"] !== undefined){
let data2 = data["x-accel-buffering"];
const _errs5 = errors;
if(typeof data2 !== "string"){
let dataType2 = typeof data2;
let coerced2 = undefined;
if(dataType2 == 'object' && Array.isArray(data2) && data2.length == 1){
data2 = data2[0];
dataType2 = typeof data2;
if(typeof data2 === "string"){
coerced2 = data2;
}
}
if(!(coerced2 !== undefined)){
if(dataType2 == "number" || dataType2 == "boolean"){
coerced2 = "" + data2;
}
else if(data2 === null){
coerced2 = "";
}
else {
validate15.errors = [{instancePath:instancePath+"/x-accel-buffering",schemaPath:"#/properties/x-accel-buffering/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
if(coerced2 !== undefined){
data2 = coerced2;
if(data !== undefined){
data["x-accel-buffering"] = coerced2;
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data["x-budget-tokens-remaining"] !== undefined){
let data3 = data["x-budget-tokens-remaining"];
const _errs7 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
let dataType3 = typeof data3;
let coerced3 = undefined;
if(dataType3 == 'object' && Array.isArray(data3) && data3.length == 1){
data3 = data3[0];
dataType3 = typeof data3;
if(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3))){
coerced3 = data3;
}
}
if(!(coerced3 !== undefined)){
if(dataType3 === "boolean" || data3 === null
              || (dataType3 === "string" && data3 && data3 == +data3 && !(data3 % 1))){
coerced3 = +data3;
}
else {
validate15.errors = [{instancePath:instancePath+"/x-budget-tokens-remaining",schemaPath:"#/properties/x-budget-tokens-remaining/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
}
if(coerced3 !== undefined){
data3 = coerced3;
if(data !== undefined){
data["x-budget-tokens-remaining"] = coerced3;
}
}
}
if(errors === _errs7){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate15.errors = [{instancePath:instancePath+"/x-budget-tokens-remaining",schemaPath:"#/properties/x-budget-tokens-remaining/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
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
if(data["x-budget-time-remaining"] !== undefined){
let data4 = data["x-budget-time-remaining"];
const _errs9 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
let dataType4 = typeof data4;
let coerced4 = undefined;
if(dataType4 == 'object' && Array.isArray(data4) && data4.length == 1){
data4 = data4[0];
dataType4 = typeof data4;
if(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4))){
coerced4 = data4;
}
}
if(!(coerced4 !== undefined)){
if(dataType4 === "boolean" || data4 === null
              || (dataType4 === "string" && data4 && data4 == +data4 && !(data4 % 1))){
coerced4 = +data4;
}
else {
validate15.errors = [{instancePath:instancePath+"/x-budget-time-remaining",schemaPath:"#/properties/x-budget-time-remaining/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
}
if(coerced4 !== undefined){
data4 = coerced4;
if(data !== undefined){
data["x-budget-time-remaining"] = coerced4;
}
}
}
if(errors === _errs9){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
validate15.errors = [{instancePath:instancePath+"/x-budget-time-remaining",schemaPath:"#/properties/x-budget-time-remaining/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
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
if(data["x-budget-cost-remaining"] !== undefined){
let data5 = data["x-budget-cost-remaining"];
const _errs11 = errors;
if(!((typeof data5 == "number") && (isFinite(data5)))){
let dataType5 = typeof data5;
let coerced5 = undefined;
if(dataType5 == 'object' && Array.isArray(data5) && data5.length == 1){
data5 = data5[0];
dataType5 = typeof data5;
if((typeof data5 == "number") && (isFinite(data5))){
coerced5 = data5;
}
}
if(!(coerced5 !== undefined)){
if(dataType5 == "boolean" || data5 === null
              || (dataType5 == "string" && data5 && data5 == +data5)){
coerced5 = +data5;
}
else {
validate15.errors = [{instancePath:instancePath+"/x-budget-cost-remaining",schemaPath:"#/properties/x-budget-cost-remaining/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
if(coerced5 !== undefined){
data5 = coerced5;
if(data !== undefined){
data["x-budget-cost-remaining"] = coerced5;
}
}
}
if(errors === _errs11){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
validate15.errors = [{instancePath:instancePath+"/x-budget-cost-remaining",schemaPath:"#/properties/x-budget-cost-remaining/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs11 === errors;
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
validate15.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate15.errors = vErrors;
return errors === 0;
}

export const replayTask_202 = validate16;
const schema17 = {"type":"object","properties":{"x-correlation-id":{"type":"string","minLength":1,"maxLength":128},"location":{"type":"string"}},"required":["x-correlation-id","location"],"$id":"replayTask_202"};

function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="replayTask_202" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data["x-correlation-id"] === undefined) && (missing0 = "x-correlation-id")) || ((data.location === undefined) && (missing0 = "location"))){
validate16.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data["x-correlation-id"] !== undefined){
let data0 = data["x-correlation-id"];
const _errs1 = errors;
if(typeof data0 !== "string"){
let dataType0 = typeof data0;
let coerced0 = undefined;
if(dataType0 == 'object' && Array.isArray(data0) && data0.length == 1){
data0 = data0[0];
dataType0 = typeof data0;
if(typeof data0 === "string"){
coerced0 = data0;
}
}
if(!(coerced0 !== undefined)){
if(dataType0 == "number" || dataType0 == "boolean"){
coerced0 = "" + data0;
}
else if(data0 === null){
coerced0 = "";
}
else {
validate16.errors = [{instancePath:instancePath+"/x-correlation-id",schemaPath:"#/properties/x-correlation-id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
if(coerced0 !== undefined){
data0 = coerced0;
if(data !== undefined){
data["x-correlation-id"] = coerced0;
}
}
}
if(errors === _errs1){
if(typeof data0 === "string"){
if(func2(data0) > 128){
validate16.errors = [{instancePath:instancePath+"/x-correlation-id",schemaPath:"#/properties/x-correlation-id/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
else {
if(func2(data0) < 1){
validate16.errors = [{instancePath:instancePath+"/x-correlation-id",schemaPath:"#/properties/x-correlation-id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
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
if(data.location !== undefined){
let data1 = data.location;
const _errs3 = errors;
if(typeof data1 !== "string"){
let dataType1 = typeof data1;
let coerced1 = undefined;
if(dataType1 == 'object' && Array.isArray(data1) && data1.length == 1){
data1 = data1[0];
dataType1 = typeof data1;
if(typeof data1 === "string"){
coerced1 = data1;
}
}
if(!(coerced1 !== undefined)){
if(dataType1 == "number" || dataType1 == "boolean"){
coerced1 = "" + data1;
}
else if(data1 === null){
coerced1 = "";
}
else {
validate16.errors = [{instancePath:instancePath+"/location",schemaPath:"#/properties/location/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
if(coerced1 !== undefined){
data1 = coerced1;
if(data !== undefined){
data["location"] = coerced1;
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
else {
validate16.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate16.errors = vErrors;
return errors === 0;
}

export const watchModel_200 = validate17;
const schema18 = {"type":"object","properties":{"x-correlation-id":{"type":"string","minLength":1,"maxLength":128},"cache-control":{"type":"string"},"x-accel-buffering":{"type":"string"}},"required":["x-correlation-id","cache-control","x-accel-buffering"],"$id":"watchModel_200"};

function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="watchModel_200" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data["x-correlation-id"] === undefined) && (missing0 = "x-correlation-id")) || ((data["cache-control"] === undefined) && (missing0 = "cache-control"))) || ((data["x-accel-buffering"] === undefined) && (missing0 = "x-accel-buffering"))){
validate17.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data["x-correlation-id"] !== undefined){
let data0 = data["x-correlation-id"];
const _errs1 = errors;
if(typeof data0 !== "string"){
let dataType0 = typeof data0;
let coerced0 = undefined;
if(dataType0 == 'object' && Array.isArray(data0) && data0.length == 1){
data0 = data0[0];
dataType0 = typeof data0;
if(typeof data0 === "string"){
coerced0 = data0;
}
}
if(!(coerced0 !== undefined)){
if(dataType0 == "number" || dataType0 == "boolean"){
coerced0 = "" + data0;
}
else if(data0 === null){
coerced0 = "";
}
else {
validate17.errors = [{instancePath:instancePath+"/x-correlation-id",schemaPath:"#/properties/x-correlation-id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
if(coerced0 !== undefined){
data0 = coerced0;
if(data !== undefined){
data["x-correlation-id"] = coerced0;
}
}
}
if(errors === _errs1){
if(typeof data0 === "string"){
if(func2(data0) > 128){
validate17.errors = [{instancePath:instancePath+"/x-correlation-id",schemaPath:"#/properties/x-correlation-id/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
else {
if(func2(data0) < 1){
validate17.errors = [{instancePath:instancePath+"/x-correlation-id",schemaPath:"#/properties/x-correlation-id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
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
if(data["cache-control"] !== undefined){
let data1 = data["cache-control"];
const _errs3 = errors;
if(typeof data1 !== "string"){
let dataType1 = typeof data1;
let coerced1 = undefined;
if(dataType1 == 'object' && Array.isArray(data1) && data1.length == 1){
data1 = data1[0];
dataType1 = typeof data1;
if(typeof data1 === "string"){
coerced1 = data1;
}
}
if(!(coerced1 !== undefined)){
if(dataType1 == "number" || dataType1 == "boolean"){
coerced1 = "" + data1;
}
else if(data1 === null){
coerced1 = "";
}
else {
validate17.errors = [{instancePath:instancePath+"/cache-control",schemaPath:"#/properties/cache-control/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
if(coerced1 !== undefined){
data1 = coerced1;
if(data !== undefined){
data["cache-control"] = coerced1;
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data["x-accel-buffering"] !== undefined){
let data2 = data["x-accel-buffering"];
const _errs5 = errors;
if(typeof data2 !== "string"){
let dataType2 = typeof data2;
let coerced2 = undefined;
if(dataType2 == 'object' && Array.isArray(data2) && data2.length == 1){
data2 = data2[0];
dataType2 = typeof data2;
if(typeof data2 === "string"){
coerced2 = data2;
}
}
if(!(coerced2 !== undefined)){
if(dataType2 == "number" || dataType2 == "boolean"){
coerced2 = "" + data2;
}
else if(data2 === null){
coerced2 = "";
}
else {
validate17.errors = [{instancePath:instancePath+"/x-accel-buffering",schemaPath:"#/properties/x-accel-buffering/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
if(coerced2 !== undefined){
data2 = coerced2;
if(data !== undefined){
data["x-accel-buffering"] = coerced2;
}
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
else {
validate17.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate17.errors = vErrors;
return errors === 0;
}

export const getArtifact_200 = validate18;
const schema19 = {"type":"object","properties":{"x-correlation-id":{"type":"string","minLength":1,"maxLength":128},"etag":{"type":"string"},"cache-control":{"type":"string"}},"required":["x-correlation-id","etag","cache-control"],"$id":"getArtifact_200"};

function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="getArtifact_200" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data["x-correlation-id"] === undefined) && (missing0 = "x-correlation-id")) || ((data.etag === undefined) && (missing0 = "etag"))) || ((data["cache-control"] === undefined) && (missing0 = "cache-control"))){
validate18.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data["x-correlation-id"] !== undefined){
let data0 = data["x-correlation-id"];
const _errs1 = errors;
if(typeof data0 !== "string"){
let dataType0 = typeof data0;
let coerced0 = undefined;
if(dataType0 == 'object' && Array.isArray(data0) && data0.length == 1){
data0 = data0[0];
dataType0 = typeof data0;
if(typeof data0 === "string"){
coerced0 = data0;
}
}
if(!(coerced0 !== undefined)){
if(dataType0 == "number" || dataType0 == "boolean"){
coerced0 = "" + data0;
}
else if(data0 === null){
coerced0 = "";
}
else {
validate18.errors = [{instancePath:instancePath+"/x-correlation-id",schemaPath:"#/properties/x-correlation-id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
if(coerced0 !== undefined){
data0 = coerced0;
if(data !== undefined){
data["x-correlation-id"] = coerced0;
}
}
}
if(errors === _errs1){
if(typeof data0 === "string"){
if(func2(data0) > 128){
validate18.errors = [{instancePath:instancePath+"/x-correlation-id",schemaPath:"#/properties/x-correlation-id/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
else {
if(func2(data0) < 1){
validate18.errors = [{instancePath:instancePath+"/x-correlation-id",schemaPath:"#/properties/x-correlation-id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
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
if(data.etag !== undefined){
let data1 = data.etag;
const _errs3 = errors;
if(typeof data1 !== "string"){
let dataType1 = typeof data1;
let coerced1 = undefined;
if(dataType1 == 'object' && Array.isArray(data1) && data1.length == 1){
data1 = data1[0];
dataType1 = typeof data1;
if(typeof data1 === "string"){
coerced1 = data1;
}
}
if(!(coerced1 !== undefined)){
if(dataType1 == "number" || dataType1 == "boolean"){
coerced1 = "" + data1;
}
else if(data1 === null){
coerced1 = "";
}
else {
validate18.errors = [{instancePath:instancePath+"/etag",schemaPath:"#/properties/etag/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
if(coerced1 !== undefined){
data1 = coerced1;
if(data !== undefined){
data["etag"] = coerced1;
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data["cache-control"] !== undefined){
let data2 = data["cache-control"];
const _errs5 = errors;
if(typeof data2 !== "string"){
let dataType2 = typeof data2;
let coerced2 = undefined;
if(dataType2 == 'object' && Array.isArray(data2) && data2.length == 1){
data2 = data2[0];
dataType2 = typeof data2;
if(typeof data2 === "string"){
coerced2 = data2;
}
}
if(!(coerced2 !== undefined)){
if(dataType2 == "number" || dataType2 == "boolean"){
coerced2 = "" + data2;
}
else if(data2 === null){
coerced2 = "";
}
else {
validate18.errors = [{instancePath:instancePath+"/cache-control",schemaPath:"#/properties/cache-control/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
if(coerced2 !== undefined){
data2 = coerced2;
if(data !== undefined){
data["cache-control"] = coerced2;
}
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
else {
validate18.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate18.errors = vErrors;
return errors === 0;
}

export const listTasks_400 = listTasks_200;
export const listTasks_500 = listTasks_200;
export const createTask_400 = listTasks_200;
export const createTask_401 = listTasks_401;
export const createTask_403 = listTasks_403;
export const createTask_404 = listTasks_200;
export const createTask_409 = listTasks_200;
export const createTask_413 = listTasks_200;
export const createTask_415 = listTasks_200;
export const createTask_429 = listTasks_429;
export const createTask_500 = listTasks_200;
export const createTask_503 = listTasks_429;
export const getTask_200 = listTasks_200;
export const getTask_400 = listTasks_200;
export const getTask_401 = listTasks_401;
export const getTask_403 = listTasks_403;
export const getTask_404 = listTasks_200;
export const getTask_429 = listTasks_429;
export const getTask_500 = listTasks_200;
export const streamTask_400 = listTasks_200;
export const streamTask_401 = listTasks_401;
export const streamTask_403 = listTasks_403;
export const streamTask_404 = listTasks_200;
export const streamTask_410 = listTasks_200;
export const streamTask_429 = listTasks_429;
export const streamTask_500 = listTasks_200;
export const replayTask_400 = listTasks_200;
export const replayTask_401 = listTasks_401;
export const replayTask_403 = listTasks_403;
export const replayTask_404 = listTasks_200;
export const replayTask_409 = listTasks_200;
export const replayTask_410 = listTasks_200;
export const replayTask_413 = listTasks_200;
export const replayTask_415 = listTasks_200;
export const replayTask_429 = listTasks_429;
export const replayTask_500 = listTasks_200;
export const replayTask_503 = listTasks_429;
export const cancelTask_204 = listTasks_200;
export const cancelTask_400 = listTasks_200;
export const cancelTask_401 = listTasks_401;
export const cancelTask_403 = listTasks_403;
export const cancelTask_404 = listTasks_200;
export const cancelTask_500 = listTasks_200;
export const cancelTask_503 = listTasks_429;
export const listSessions_200 = listTasks_200;
export const listSessions_400 = listTasks_200;
export const listSessions_401 = listTasks_401;
export const listSessions_403 = listTasks_403;
export const listSessions_429 = listTasks_429;
export const listSessions_500 = listTasks_200;
export const getSession_200 = listTasks_200;
export const getSession_400 = listTasks_200;
export const getSession_401 = listTasks_401;
export const getSession_403 = listTasks_403;
export const getSession_404 = listTasks_200;
export const getSession_429 = listTasks_429;
export const getSession_500 = listTasks_200;
export const deleteSession_204 = listTasks_200;
export const deleteSession_400 = listTasks_200;
export const deleteSession_401 = listTasks_401;
export const deleteSession_403 = listTasks_403;
export const deleteSession_429 = listTasks_429;
export const deleteSession_500 = listTasks_200;
export const deleteSession_503 = listTasks_429;
export const getCapabilities_200 = listTasks_200;
export const getCapabilities_400 = listTasks_200;
export const getCapabilities_401 = listTasks_401;
export const getCapabilities_403 = listTasks_403;
export const getCapabilities_429 = listTasks_429;
export const getCapabilities_500 = listTasks_200;
export const listModels_200 = listTasks_200;
export const listModels_400 = listTasks_200;
export const listModels_401 = listTasks_401;
export const listModels_403 = listTasks_403;
export const listModels_429 = listTasks_429;
export const listModels_500 = listTasks_200;
export const createModel_200 = listTasks_200;
export const createModel_201 = listTasks_200;
export const createModel_400 = listTasks_200;
export const createModel_401 = listTasks_401;
export const createModel_403 = listTasks_403;
export const createModel_413 = listTasks_200;
export const createModel_415 = listTasks_200;
export const createModel_429 = listTasks_429;
export const createModel_500 = listTasks_200;
export const createModel_503 = listTasks_429;
export const getModel_200 = listTasks_200;
export const getModel_400 = listTasks_200;
export const getModel_401 = listTasks_401;
export const getModel_403 = listTasks_403;
export const getModel_404 = listTasks_200;
export const getModel_429 = listTasks_429;
export const getModel_500 = listTasks_200;
export const deleteModel_204 = listTasks_200;
export const deleteModel_400 = listTasks_200;
export const deleteModel_401 = listTasks_401;
export const deleteModel_403 = listTasks_403;
export const deleteModel_404 = listTasks_200;
export const deleteModel_429 = listTasks_429;
export const deleteModel_500 = listTasks_200;
export const deleteModel_503 = listTasks_429;
export const watchModel_400 = listTasks_200;
export const watchModel_401 = listTasks_401;
export const watchModel_403 = listTasks_403;
export const watchModel_404 = listTasks_200;
export const watchModel_429 = listTasks_429;
export const watchModel_500 = listTasks_200;
export const verifyModel_202 = listTasks_200;
export const verifyModel_400 = listTasks_200;
export const verifyModel_401 = listTasks_401;
export const verifyModel_403 = listTasks_403;
export const verifyModel_404 = listTasks_200;
export const verifyModel_429 = listTasks_429;
export const verifyModel_500 = listTasks_200;
export const verifyModel_503 = listTasks_429;
export const setModelState_202 = listTasks_200;
export const setModelState_400 = listTasks_200;
export const setModelState_401 = listTasks_401;
export const setModelState_403 = listTasks_403;
export const setModelState_404 = listTasks_200;
export const setModelState_413 = listTasks_200;
export const setModelState_415 = listTasks_200;
export const setModelState_429 = listTasks_429;
export const setModelState_500 = listTasks_200;
export const setModelState_503 = listTasks_429;
export const pullModel_202 = listTasks_200;
export const pullModel_400 = listTasks_200;
export const pullModel_401 = listTasks_401;
export const pullModel_403 = listTasks_403;
export const pullModel_404 = listTasks_200;
export const pullModel_429 = listTasks_429;
export const pullModel_500 = listTasks_200;
export const pullModel_503 = listTasks_429;
export const listPools_200 = listTasks_200;
export const listPools_400 = listTasks_200;
export const listPools_401 = listTasks_401;
export const listPools_403 = listTasks_403;
export const listPools_429 = listTasks_429;
export const listPools_500 = listTasks_200;
export const getPoolHealth_200 = listTasks_200;
export const getPoolHealth_400 = listTasks_200;
export const getPoolHealth_401 = listTasks_401;
export const getPoolHealth_403 = listTasks_403;
export const getPoolHealth_404 = listTasks_200;
export const getPoolHealth_429 = listTasks_429;
export const getPoolHealth_500 = listTasks_200;
export const drainPool_202 = listTasks_200;
export const drainPool_400 = listTasks_200;
export const drainPool_401 = listTasks_401;
export const drainPool_403 = listTasks_403;
export const drainPool_404 = listTasks_200;
export const drainPool_409 = listTasks_200;
export const drainPool_413 = listTasks_200;
export const drainPool_415 = listTasks_200;
export const drainPool_429 = listTasks_429;
export const drainPool_500 = listTasks_200;
export const resumePool_202 = listTasks_200;
export const resumePool_400 = listTasks_200;
export const resumePool_401 = listTasks_401;
export const resumePool_403 = listTasks_403;
export const resumePool_404 = listTasks_200;
export const resumePool_429 = listTasks_429;
export const resumePool_500 = listTasks_200;
export const reloadPool_202 = listTasks_200;
export const reloadPool_400 = listTasks_200;
export const reloadPool_401 = listTasks_401;
export const reloadPool_403 = listTasks_403;
export const reloadPool_404 = listTasks_200;
export const reloadPool_409 = listTasks_200;
export const reloadPool_413 = listTasks_200;
export const reloadPool_415 = listTasks_200;
export const reloadPool_429 = listTasks_429;
export const reloadPool_500 = listTasks_200;
export const planPool_200 = listTasks_200;
export const planPool_400 = listTasks_200;
export const planPool_401 = listTasks_401;
export const planPool_403 = listTasks_403;
export const planPool_404 = listTasks_200;
export const planPool_413 = listTasks_200;
export const planPool_415 = listTasks_200;
export const planPool_429 = listTasks_429;
export const planPool_500 = listTasks_200;
export const listArtifacts_200 = listTasks_200;
export const listArtifacts_400 = listTasks_200;
export const listArtifacts_401 = listTasks_401;
export const listArtifacts_403 = listTasks_403;
export const listArtifacts_429 = listTasks_429;
export const listArtifacts_500 = listTasks_200;
export const createArtifact_200 = replayTask_202;
export const createArtifact_201 = replayTask_202;
export const createArtifact_400 = listTasks_200;
export const createArtifact_401 = listTasks_401;
export const createArtifact_403 = listTasks_403;
export const createArtifact_404 = listTasks_200;
export const createArtifact_413 = listTasks_200;
export const createArtifact_415 = listTasks_200;
export const createArtifact_429 = listTasks_429;
export const createArtifact_500 = listTasks_200;
export const createArtifact_503 = listTasks_429;
export const getArtifact_304 = getArtifact_200;
export const getArtifact_400 = listTasks_200;
export const getArtifact_401 = listTasks_401;
export const getArtifact_403 = listTasks_403;
export const getArtifact_404 = listTasks_200;
export const getArtifact_429 = listTasks_429;
export const getArtifact_500 = listTasks_200;
export const callHttp_200 = listTasks_200;
export const callHttp_400 = listTasks_200;
export const callHttp_401 = listTasks_401;
export const callHttp_403 = listTasks_403;
export const callHttp_413 = listTasks_200;
export const callHttp_415 = listTasks_200;
export const callHttp_429 = listTasks_429;
export const callHttp_500 = listTasks_200;
export const callHttp_502 = listTasks_200;
export const getMetrics_200 = listTasks_200;
export const getMetrics_400 = listTasks_200;
export const getMetrics_401 = listTasks_401;
export const getMetrics_403 = listTasks_403;
export const getMetrics_500 = listTasks_200;
export const livez_200 = listTasks_200;
export const livez_400 = listTasks_200;
export const livez_403 = listTasks_403;
export const livez_500 = listTasks_200;
export const readyz_200 = listTasks_200;
export const readyz_400 = listTasks_200;
export const readyz_403 = listTasks_403;
export const readyz_500 = listTasks_200;
export const readyz_503 = listTasks_429;
