// GENERATED from contracts/ by `npm run generate`: do not edit.
import type { Validator } from '../routes/runtime.js';
import * as data from './sse-event-data.js';

/** Validators for the data of each server-sent event: by operation and event name. */
export const sseEventValidators = {
  streamTask: {
    started: data.streamTask_started as Validator,
    token: data.streamTask_token as Validator,
    metrics: data.streamTask_metrics as Validator,
    end: data.streamTask_end as Validator,
    error: data.streamTask_error as Validator,
  },
  watchModel: {
    model: data.watchModel_model as Validator,
  },
} as const;
