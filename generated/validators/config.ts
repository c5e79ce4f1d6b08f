// GENERATED from contracts/config-schema/ by `npm run generate`: do not edit.
import type { Validator } from '../routes/runtime.js';
import { configFile } from './config-file.js';

/** Validates the configuration file; fills in nothing. */
export const validateConfig: Validator = configFile;
