// GENERATED from contracts/ by `npm run generate`: do not edit.
import type { ResponseValidators } from '../routes/runtime.js';
import type { OperationId } from '../types.js';
import * as bodies from './response-bodies.js';
import * as headers from './response-headers.js';

/** Validators for each declared answer: by operation, status and content type. Header names are in lower case. */
export const responseValidators: Record<OperationId, Record<number, ResponseValidators>> = {
  listTasks: {
    200: { headers: headers.listTasks_200, content: { 'application/json': bodies.listTasks_200_0 } },
    400: { headers: headers.listTasks_400, content: { 'application/json': bodies.listTasks_400_0 } },
    401: { headers: headers.listTasks_401, content: { 'application/json': bodies.listTasks_401_0 } },
    403: { headers: headers.listTasks_403, content: { 'application/json': bodies.listTasks_403_0 } },
    429: { headers: headers.listTasks_429, content: { 'application/json': bodies.listTasks_429_0 } },
    500: { headers: headers.listTasks_500, content: { 'application/json': bodies.listTasks_500_0 } },
  },
  createTask: {
    202: { headers: headers.createTask_202, content: { 'application/json': bodies.createTask_202_0 } },
    400: { headers: headers.createTask_400, content: { 'application/json': bodies.createTask_400_0 } },
    401: { headers: headers.createTask_401, content: { 'application/json': bodies.createTask_401_0 } },
    403: { headers: headers.createTask_403, content: { 'application/json': bodies.createTask_403_0 } },
    404: { headers: headers.createTask_404, content: { 'application/json': bodies.createTask_404_0 } },
    409: { headers: headers.createTask_409, content: { 'application/json': bodies.createTask_409_0 } },
    413: { headers: headers.createTask_413, content: { 'application/json': bodies.createTask_413_0 } },
    415: { headers: headers.createTask_415, content: { 'application/json': bodies.createTask_415_0 } },
    429: { headers: headers.createTask_429, content: { 'application/json': bodies.createTask_429_0 } },
    500: { headers: headers.createTask_500, content: { 'application/json': bodies.createTask_500_0 } },
    503: { headers: headers.createTask_503, content: { 'application/json': bodies.createTask_503_0 } },
  },
  getTask: {
    200: { headers: headers.getTask_200, content: { 'application/json': bodies.getTask_200_0 } },
    400: { headers: headers.getTask_400, content: { 'application/json': bodies.getTask_400_0 } },
    401: { headers: headers.getTask_401, content: { 'application/json': bodies.getTask_401_0 } },
    403: { headers: headers.getTask_403, content: { 'application/json': bodies.getTask_403_0 } },
    404: { headers: headers.getTask_404, content: { 'application/json': bodies.getTask_404_0 } },
    429: { headers: headers.getTask_429, content: { 'application/json': bodies.getTask_429_0 } },
    500: { headers: headers.getTask_500, content: { 'application/json': bodies.getTask_500_0 } },
  },
  streamTask: {
    200: { headers: headers.streamTask_200, content: { 'text/event-stream': bodies.streamTask_200_0 } },
    400: { headers: headers.streamTask_400, content: { 'application/json': bodies.streamTask_400_0 } },
    401: { headers: headers.streamTask_401, content: { 'application/json': bodies.streamTask_401_0 } },
    403: { headers: headers.streamTask_403, content: { 'application/json': bodies.streamTask_403_0 } },
    404: { headers: headers.streamTask_404, content: { 'application/json': bodies.streamTask_404_0 } },
    410: { headers: headers.streamTask_410, content: { 'application/json': bodies.streamTask_410_0 } },
    429: { headers: headers.streamTask_429, content: { 'application/json': bodies.streamTask_429_0 } },
    500: { headers: headers.streamTask_500, content: { 'application/json': bodies.streamTask_500_0 } },
  },
  cancelTask: {
    204: { headers: headers.cancelTask_204, content: {  } },
    400: { headers: headers.cancelTask_400, content: { 'application/json': bodies.cancelTask_400_0 } },
    401: { headers: headers.cancelTask_401, content: { 'application/json': bodies.cancelTask_401_0 } },
    403: { headers: headers.cancelTask_403, content: { 'application/json': bodies.cancelTask_403_0 } },
    404: { headers: headers.cancelTask_404, content: { 'application/json': bodies.cancelTask_404_0 } },
    500: { headers: headers.cancelTask_500, content: { 'application/json': bodies.cancelTask_500_0 } },
    503: { headers: headers.cancelTask_503, content: { 'application/json': bodies.cancelTask_503_0 } },
  },
  getCapabilities: {
    200: { headers: headers.getCapabilities_200, content: { 'application/json': bodies.getCapabilities_200_0 } },
    400: { headers: headers.getCapabilities_400, content: { 'application/json': bodies.getCapabilities_400_0 } },
    401: { headers: headers.getCapabilities_401, content: { 'application/json': bodies.getCapabilities_401_0 } },
    403: { headers: headers.getCapabilities_403, content: { 'application/json': bodies.getCapabilities_403_0 } },
    429: { headers: headers.getCapabilities_429, content: { 'application/json': bodies.getCapabilities_429_0 } },
    500: { headers: headers.getCapabilities_500, content: { 'application/json': bodies.getCapabilities_500_0 } },
  },
  listPools: {
    200: { headers: headers.listPools_200, content: { 'application/json': bodies.listPools_200_0 } },
    400: { headers: headers.listPools_400, content: { 'application/json': bodies.listPools_400_0 } },
    401: { headers: headers.listPools_401, content: { 'application/json': bodies.listPools_401_0 } },
    403: { headers: headers.listPools_403, content: { 'application/json': bodies.listPools_403_0 } },
    429: { headers: headers.listPools_429, content: { 'application/json': bodies.listPools_429_0 } },
    500: { headers: headers.listPools_500, content: { 'application/json': bodies.listPools_500_0 } },
  },
  getPoolHealth: {
    200: { headers: headers.getPoolHealth_200, content: { 'application/json': bodies.getPoolHealth_200_0 } },
    400: { headers: headers.getPoolHealth_400, content: { 'application/json': bodies.getPoolHealth_400_0 } },
    401: { headers: headers.getPoolHealth_401, content: { 'application/json': bodies.getPoolHealth_401_0 } },
    403: { headers: headers.getPoolHealth_403, content: { 'application/json': bodies.getPoolHealth_403_0 } },
    404: { headers: headers.getPoolHealth_404, content: { 'application/json': bodies.getPoolHealth_404_0 } },
    429: { headers: headers.getPoolHealth_429, content: { 'application/json': bodies.getPoolHealth_429_0 } },
    500: { headers: headers.getPoolHealth_500, content: { 'application/json': bodies.getPoolHealth_500_0 } },
  },
  getMetrics: {
    200: { headers: headers.getMetrics_200, content: { 'text/plain': bodies.getMetrics_200_0 } },
    400: { headers: headers.getMetrics_400, content: { 'application/json': bodies.getMetrics_400_0 } },
    401: { headers: headers.getMetrics_401, content: { 'application/json': bodies.getMetrics_401_0 } },
    403: { headers: headers.getMetrics_403, content: { 'application/json': bodies.getMetrics_403_0 } },
    500: { headers: headers.getMetrics_500, content: { 'application/json': bodies.getMetrics_500_0 } },
  },
  livez: {
    200: { headers: headers.livez_200, content: { 'application/json': bodies.livez_200_0 } },
    400: { headers: headers.livez_400, content: { 'application/json': bodies.livez_400_0 } },
    403: { headers: headers.livez_403, content: { 'application/json': bodies.livez_403_0 } },
    500: { headers: headers.livez_500, content: { 'application/json': bodies.livez_500_0 } },
  },
  readyz: {
    200: { headers: headers.readyz_200, content: { 'application/json': bodies.readyz_200_0 } },
    400: { headers: headers.readyz_400, content: { 'application/json': bodies.readyz_400_0 } },
    403: { headers: headers.readyz_403, content: { 'application/json': bodies.readyz_403_0 } },
    500: { headers: headers.readyz_500, content: { 'application/json': bodies.readyz_500_0 } },
    503: { headers: headers.readyz_503, content: { 'application/json': bodies.readyz_503_0 } },
  },
};
