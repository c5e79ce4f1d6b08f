/**
 * Reads llama-orch.yaml. Every refusal names file, line and column, so that an editor can jump to it (OPS-006).
 */
import { readFileSync, statSync } from 'node:fs';
import { type Document, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Config } from '../../generated/config.js';
import { validateConfig } from '../../generated/validators/config.js';
import { describeFinding } from '../core/validation-finding.js';

const REDACTED = '[redacted]';

export class ConfigFileError extends Error {
  override readonly name = 'ConfigFileError';
}

/** Where a setting stands in the file; line and column count from 1. */
export interface FilePlace {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

export interface ConfigFile {
  readonly config: Config;
  /** The place of a setting, such as `['pools', '0', 'ctx']`; null where the file does not set it. */
  placeOf(steps: readonly string[]): FilePlace | null;
}

/** @throws ConfigFileError `llama-orch.yaml:7:3: unknown key …` */
export function readConfigFile(path: string): ConfigFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new ConfigFileError(
      `${path}: cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const file = parseConfig(text, path);
  if (file.config.auth?.token !== undefined && (statSync(path).mode & 0o077) !== 0) {
    throw new ConfigFileError(
      `${path}: auth.token lies in a file that others on this machine can read; run: chmod 600 '${path}'`,
    );
  }
  return file;
}

export function parseConfig(text: string, path: string): ConfigFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const fail = (offset: number, message: string): never => {
    const { line, col } = lines.linePos(offset);
    throw new ConfigFileError(`${path}:${line}:${col}: ${message}`);
  };

  const broken = document.errors[0];
  if (broken !== undefined) fail(broken.pos[0], broken.message);
  // An empty file, or one of comments only, sets nothing.
  const value: unknown = document.toJS({ maxAliasCount: 100 }) ?? {};
  if (!validateConfig(value)) {
    const [first, ...more] = validateConfig.errors ?? [];
    if (first === undefined) return fail(0, 'breaks the configuration schema');
    const { path: steps, message } = describeFinding([first, ...more], withoutSecrets(value), 'key');
    fail(find(document, steps).offset, message);
  }
  return {
    config: value as Config,
    placeOf(steps) {
      const { offset, isThere } = find(document, steps);
      const { line, col: column } = lines.linePos(offset);
      return isThere ? { path, line, column } : null;
    },
  };
}

/** What an error may quote of a file: nothing under `auth`, and no text in place of the whole file (SEC-008). */
function withoutSecrets(value: unknown): unknown {
  if (typeof value === 'string') return REDACTED;
  if (typeof value !== 'object' || value === null || !('auth' in value)) return value;
  const { auth } = value;
  const isMapping = typeof auth === 'object' && auth !== null;
  const hidden = isMapping ? Object.fromEntries(Object.keys(auth).map((key) => [key, REDACTED])) : REDACTED;
  return { ...value, auth: hidden };
}

/** Where a person should look for `steps`: at the key itself, else at the nearest thing around it. */
function find(document: Document, steps: readonly string[]): { offset: number; isThere: boolean } {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of steps) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
      if (pair === undefined) return { offset, isThere: false };
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else {
      node = isSeq(node) ? node.items[Number(step)] : undefined;
      if (!isNode(node)) return { offset, isThere: false };
      offset = node.range?.[0] ?? offset;
    }
  }
  return { offset, isThere: true };
}
