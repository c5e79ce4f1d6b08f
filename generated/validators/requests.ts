// GENERATED from contracts/ by `npm run generate`: do not edit.
import type { Route } from '../routes/runtime.js';
import type { OperationId } from '../types.js';
import * as bodies from './request-bodies.js';
import * as parameters from './request-parameters.js';

/** Validators for the parts of each request. Those for parameters turn text into the declared types in place. */
export const requestValidators: Record<OperationId, Route['validators']> = {
  listTasks: { path: parameters.listTasks_path, query: parameters.listTasks_query, headers: parameters.listTasks_headers },
  createTask: { path: parameters.createTask_path, query: parameters.createTask_query, headers: parameters.createTask_headers, body: bodies.createTask },
  getTask: { path: parameters.getTask_path, query: parameters.getTask_query, headers: parameters.getTask_headers },
  streamTask: { path: parameters.streamTask_path, query: parameters.streamTask_query, headers: parameters.streamTask_headers },
  replayTask: { path: parameters.replayTask_path, query: parameters.replayTask_query, headers: parameters.replayTask_headers, body: bodies.replayTask, bodyOptional: true },
  cancelTask: { path: parameters.cancelTask_path, query: parameters.cancelTask_query, headers: parameters.cancelTask_headers },
  listSessions: { path: parameters.listSessions_path, query: parameters.listSessions_query, headers: parameters.listSessions_headers },
  getSession: { path: parameters.getSession_path, query: parameters.getSession_query, headers: parameters.getSession_headers },
  deleteSession: { path: parameters.deleteSession_path, query: parameters.deleteSession_query, headers: parameters.deleteSession_headers },
  getCapabilities: { path: parameters.getCapabilities_path, query: parameters.getCapabilities_query, headers: parameters.getCapabilities_headers },
  listModels: { path: parameters.listModels_path, query: parameters.listModels_query, headers: parameters.listModels_headers },
  createModel: { path: parameters.createModel_path, query: parameters.createModel_query, headers: parameters.createModel_headers, body: bodies.createModel },
  getModel: { path: parameters.getModel_path, query: parameters.getModel_query, headers: parameters.getModel_headers },
  deleteModel: { path: parameters.deleteModel_path, query: parameters.deleteModel_query, headers: parameters.deleteModel_headers },
  watchModel: { path: parameters.watchModel_path, query: parameters.watchModel_query, headers: parameters.watchModel_headers },
  verifyModel: { path: parameters.verifyModel_path, query: parameters.verifyModel_query, headers: parameters.verifyModel_headers },
  setModelState: { path: parameters.setModelState_path, query: parameters.setModelState_query, headers: parameters.setModelState_headers, body: bodies.setModelState },
  pullModel: { path: parameters.pullModel_path, query: parameters.pullModel_query, headers: parameters.pullModel_headers },
  listPools: { path: parameters.listPools_path, query: parameters.listPools_query, headers: parameters.listPools_headers },
  getPoolHealth: { path: parameters.getPoolHealth_path, query: parameters.getPoolHealth_query, headers: parameters.getPoolHealth_headers },
  drainPool: { path: parameters.drainPool_path, query: parameters.drainPool_query, headers: parameters.drainPool_headers, body: bodies.drainPool, bodyOptional: true },
  resumePool: { path: parameters.resumePool_path, query: parameters.resumePool_query, headers: parameters.resumePool_headers },
  reloadPool: { path: parameters.reloadPool_path, query: parameters.reloadPool_query, headers: parameters.reloadPool_headers, body: bodies.reloadPool, bodyOptional: true },
  planPool: { path: parameters.planPool_path, query: parameters.planPool_query, headers: parameters.planPool_headers, body: bodies.planPool },
  listArtifacts: { path: parameters.listArtifacts_path, query: parameters.listArtifacts_query, headers: parameters.listArtifacts_headers },
  createArtifact: { path: parameters.createArtifact_path, query: parameters.createArtifact_query, headers: parameters.createArtifact_headers, body: bodies.createArtifact },
  getArtifact: { path: parameters.getArtifact_path, query: parameters.getArtifact_query, headers: parameters.getArtifact_headers },
  callHttp: { path: parameters.callHttp_path, query: parameters.callHttp_query, headers: parameters.callHttp_headers, body: bodies.callHttp },
  getMetrics: { path: parameters.getMetrics_path, query: parameters.getMetrics_query, headers: parameters.getMetrics_headers },
  livez: { path: parameters.livez_path, query: parameters.livez_query, headers: parameters.livez_headers },
  readyz: { path: parameters.readyz_path, query: parameters.readyz_query, headers: parameters.readyz_headers },
};
