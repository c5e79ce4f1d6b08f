/** What a person is told, in place of a stack, when configuration or disk forbid a command. */
import { ConfigFileError } from '../adapters/config-file.js';
import { DataDirInUse } from '../adapters/data-dir-lock.js';
import { DurableFileDamaged } from '../adapters/durable-json-file.js';
import { StoreFormatError } from '../adapters/task-store-lmdb.js';
import { TokenFileError } from '../adapters/token-file.js';
import { ConfigError } from '../config.js';

/** Exit code when the server cannot start as it is configured. */
const EXIT_MISCONFIGURED = 2;

/** What `begin` gives, or null when configuration or disk forbid it: standard error says why, and the exit code is 2. */
export async function explained<T>(prefix: string, begin: () => Promise<T> | T): Promise<T | null> {
  try {
    return await begin();
  } catch (error) {
    const explanation = explanationOf(error);
    if (explanation === null) throw error;
    process.stderr.write(`${prefix}${explanation}\n`);
    process.exitCode = EXIT_MISCONFIGURED;
    return null;
  }
}

/** Null for a defect of ours. */
function explanationOf(error: unknown): string | null {
  const isExplained =
    error instanceof ConfigError ||
    error instanceof ConfigFileError ||
    error instanceof TokenFileError ||
    error instanceof DataDirInUse ||
    error instanceof DurableFileDamaged ||
    error instanceof StoreFormatError;
  if (isExplained) return error.message;
  const isRefusedBySystem = error instanceof Error && 'syscall' in error;
  return isRefusedBySystem
    ? `${error.message}; choose another data directory with --data-dir, or mend this one`
    : null;
}
