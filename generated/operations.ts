// GENERATED from contracts/ by `npm run generate`: do not edit.
import type { OperationId } from './types.js';

export interface OperationInfo {
  operationId: OperationId;
  method: 'GET' | 'PUT' | 'POST' | 'DELETE' | 'PATCH';
  /** As in the contract: `/v1/tasks/{id}`. */
  path: string;
  tag: string;
  requirementIds: readonly string[];
  statuses: readonly number[];
  /** False where the contract exempts the operation from the token. */
  secured: boolean;
}

/** info.version of the contract; `api_version` on the wire. */
export const apiVersion = '0.1.0';

export const operationList: readonly OperationInfo[] = [
  {"operationId":"listTasks","method":"GET","path":"/v1/tasks","tag":"tasks","requirementIds":["ADM-011","ADM-020"],"statuses":[200,400,401,403,429,500],"secured":true},
  {"operationId":"createTask","method":"POST","path":"/v1/tasks","tag":"tasks","requirementIds":["ADM-001","ADM-002","ADM-003","ADM-004","ADM-005","ADM-006","ADM-007","ADM-008","ADM-015","ADM-016","ADM-018","ADM-019","ADM-020","QUE-004","QUE-009","EST-001","EST-009","DET-001","PLC-009","POL-003","POL-004","SES-001","SES-003","SES-014","SES-015","ENG-028","ENG-029","ADM-021","CAT-005","CAT-009","CAT-011","ENG-031"],"statuses":[202,400,401,403,404,409,413,415,429,500,503],"secured":true},
  {"operationId":"getTask","method":"GET","path":"/v1/tasks/{id}","tag":"tasks","requirementIds":["ADM-010","ADM-017","ADM-020","EST-002","DET-008"],"statuses":[200,400,401,403,404,429,500],"secured":true},
  {"operationId":"streamTask","method":"GET","path":"/v1/tasks/{id}/stream","tag":"tasks","requirementIds":["STR-001","STR-002","STR-003","STR-004","STR-005","STR-006","STR-007","STR-008","STR-010","STR-011","STR-012","STR-013","STR-016","STR-017","QUE-010","ADM-019","ADM-020","ENG-016"],"statuses":[200,400,401,403,404,410,429,500],"secured":true},
  {"operationId":"replayTask","method":"POST","path":"/v1/tasks/{id}/replay","tag":"tasks","requirementIds":["DET-009","DET-010","DET-011","POL-004"],"statuses":[202,400,401,403,404,409,410,413,415,429,500,503],"secured":true},
  {"operationId":"cancelTask","method":"POST","path":"/v1/tasks/{id}/cancel","tag":"tasks","requirementIds":["ADM-012","ADM-016"],"statuses":[204,400,401,403,404,500,503],"secured":true},
  {"operationId":"listSessions","method":"GET","path":"/v1/sessions","tag":"sessions","requirementIds":["SES-006","ADM-020"],"statuses":[200,400,401,403,429,500],"secured":true},
  {"operationId":"getSession","method":"GET","path":"/v1/sessions/{id}","tag":"sessions","requirementIds":["SES-002","SES-006","ADM-020"],"statuses":[200,400,401,403,404,429,500],"secured":true},
  {"operationId":"deleteSession","method":"DELETE","path":"/v1/sessions/{id}","tag":"sessions","requirementIds":["SES-007","ADM-016"],"statuses":[204,400,401,403,429,500,503],"secured":true},
  {"operationId":"getCapabilities","method":"GET","path":"/v1/capabilities","tag":"discovery","requirementIds":["OBS-007","ADM-020","DET-012"],"statuses":[200,400,401,403,429,500],"secured":true},
  {"operationId":"listModels","method":"GET","path":"/v1/catalog/models","tag":"catalog","requirementIds":["CAT-012","CAT-017","ADM-020"],"statuses":[200,400,401,403,429,500],"secured":true},
  {"operationId":"createModel","method":"POST","path":"/v1/catalog/models","tag":"catalog","requirementIds":["CAT-001","CAT-003","CAT-004","CAT-011","CAT-018","ADM-020"],"statuses":[200,201,400,401,403,413,415,429,500,503],"secured":true},
  {"operationId":"getModel","method":"GET","path":"/v1/catalog/models/{id}","tag":"catalog","requirementIds":["CAT-014","CAT-017","ADM-020"],"statuses":[200,400,401,403,404,429,500],"secured":true},
  {"operationId":"deleteModel","method":"DELETE","path":"/v1/catalog/models/{id}","tag":"catalog","requirementIds":["CAT-012","CAT-013","ADM-020"],"statuses":[204,400,401,403,404,429,500,503],"secured":true},
  {"operationId":"watchModel","method":"GET","path":"/v1/catalog/models/{id}/events","tag":"catalog","requirementIds":["CAT-017","CAT-019","ADM-020"],"statuses":[200,400,401,403,404,429,500],"secured":true},
  {"operationId":"verifyModel","method":"POST","path":"/v1/catalog/models/{id}/verify","tag":"catalog","requirementIds":["CAT-006","CAT-007","CAT-008","ADM-020"],"statuses":[202,400,401,403,404,429,500,503],"secured":true},
  {"operationId":"setModelState","method":"POST","path":"/v1/catalog/models/{id}/state","tag":"catalog","requirementIds":["CAT-009","CAT-010","ADM-020"],"statuses":[202,400,401,403,404,413,415,429,500,503],"secured":true},
  {"operationId":"pullModel","method":"POST","path":"/v1/catalog/models/{id}/pull","tag":"catalog","requirementIds":["CAT-015","ADM-020"],"statuses":[202,400,401,403,404,429,500,503],"secured":true},
  {"operationId":"listPools","method":"GET","path":"/v1/pools","tag":"pools","requirementIds":["OPS-007","ADM-020"],"statuses":[200,400,401,403,429,500],"secured":true},
  {"operationId":"getPoolHealth","method":"GET","path":"/v1/pools/{id}/health","tag":"pools","requirementIds":["OPS-007","ENG-006","ADM-020"],"statuses":[200,400,401,403,404,429,500],"secured":true},
  {"operationId":"drainPool","method":"POST","path":"/v1/pools/{id}/drain","tag":"pools","requirementIds":["PLC-019","ADM-020"],"statuses":[202,400,401,403,404,409,413,415,429,500],"secured":true},
  {"operationId":"resumePool","method":"POST","path":"/v1/pools/{id}/resume","tag":"pools","requirementIds":["PLC-019","ADM-020"],"statuses":[202,400,401,403,404,429,500],"secured":true},
  {"operationId":"reloadPool","method":"POST","path":"/v1/pools/{id}/reload","tag":"pools","requirementIds":["PLC-018","ADM-020"],"statuses":[202,400,401,403,404,409,413,415,429,500],"secured":true},
  {"operationId":"planPool","method":"POST","path":"/v1/pools/plan","tag":"pools","requirementIds":["PLC-011","ADM-020"],"statuses":[200,400,401,403,404,413,415,429,500],"secured":true},
  {"operationId":"listArtifacts","method":"GET","path":"/v1/artifacts","tag":"artifacts","requirementIds":["ART-006","ADM-020"],"statuses":[200,400,401,403,429,500],"secured":true},
  {"operationId":"createArtifact","method":"POST","path":"/v1/artifacts","tag":"artifacts","requirementIds":["ART-001","ART-002","ART-003","ART-007","ART-008","ART-009","ART-011","ART-012","ADM-020"],"statuses":[200,201,400,401,403,404,413,415,429,500,503],"secured":true},
  {"operationId":"getArtifact","method":"GET","path":"/v1/artifacts/{id}","tag":"artifacts","requirementIds":["ART-004","ART-005","ADM-020"],"statuses":[200,304,400,401,403,404,429,500],"secured":true},
  {"operationId":"callHttp","method":"POST","path":"/v1/tools/http","tag":"tools","requirementIds":["POL-011","POL-012","POL-014","POL-015","POL-016","POL-017","ADM-020"],"statuses":[200,400,401,403,413,415,429,500,502],"secured":true},
  {"operationId":"getMetrics","method":"GET","path":"/metrics","tag":"ops","requirementIds":["OBS-001","OBS-002"],"statuses":[200,400,401,403,500],"secured":true},
  {"operationId":"livez","method":"GET","path":"/livez","tag":"ops","requirementIds":["OPS-003"],"statuses":[200,400,403,500],"secured":false},
  {"operationId":"readyz","method":"GET","path":"/readyz","tag":"ops","requirementIds":["OPS-003"],"statuses":[200,400,403,500,503],"secured":false},
];
