/**
 * The API token on disk (SEC-009): 32 random bytes in a file that only its owner can read, in a directory that only
 * its owner can enter.
 */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** The token cannot be used as it lies there; the message says what to run. */
export class TokenFileError extends Error {
  override readonly name = 'TokenFileError';
}

export const TOKEN_LENGTH_MIN = 16;

export interface TokenFile {
  readonly token: string;
  readonly path: string;
  /** True when this call made it. */
  readonly created: boolean;
}

/** Makes the data directory, mode 0700, or checks that it is one nobody else can enter. */
export function ensureDataDir(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const stats = lstatSync(dataDir);
  if (!stats.isDirectory()) {
    throw new TokenFileError(`${dataDir} is not a directory; choose another data_dir`);
  }
  requireOwnerOnly(dataDir, stats.mode, '700');
  for (const folder of [dataDir, join(dataDir, 'store')]) refuseLinks(folder);
}

/** What is written here must not land elsewhere (SEC-017); only models may lie on another disk. */
function refuseLinks(folder: string): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isSymbolicLink() || entry.name === 'models') continue;
    const path = join(folder, entry.name);
    throw new TokenFileError(
      `${path} is a symbolic link, and what is written there must stay in the data directory; run: rm '${path}'`,
    );
  }
}

/** The token of a data directory, made on the first call. */
export function ensureTokenFile(dataDir: string): TokenFile {
  ensureDataDir(dataDir);
  const path = join(dataDir, 'token');
  const token = randomBytes(32).toString('base64url');
  const flags = constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY | constants.O_NOFOLLOW;
  let file: number;
  try {
    file = openSync(path, flags, 0o600);
  } catch (error) {
    if (isErrno(error, 'EEXIST')) return { token: readTokenFile(path), path, created: false };
    throw error;
  }
  try {
    // The mode given to open is narrowed by the umask only; this states it.
    fchmodSync(file, 0o600);
    writeSync(file, `${token}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return { token, path, created: true };
}

/** @throws TokenFileError when others may read the file, it is a link, or it holds no usable token */
export function readTokenFile(path: string): string {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  } catch (error) {
    if (isErrno(error, 'ELOOP')) {
      throw new TokenFileError(`${path} is a symbolic link; put the token itself there: rm '${path}'`);
    }
    throw new TokenFileError(`${path} cannot be read: ${String(error)}`);
  }
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) throw new TokenFileError(`${path} is not a file; name a file that holds the token`);
    requireOwnerOnly(path, stats.mode, '600');
    return usableToken(readFileSync(file, 'utf8'), path);
  } finally {
    closeSync(file);
  }
}

/** The token in `text`, trimmed. `source` names where it comes from in the error. */
export function usableToken(text: string, source: string): string {
  const token = text.trim();
  if (token.length < TOKEN_LENGTH_MIN || !/^[\x21-\x7e]+$/.test(token)) {
    throw new TokenFileError(
      `${source} holds no usable token; it needs at least ${TOKEN_LENGTH_MIN} printable ASCII characters without` +
        ' spaces, for example from: openssl rand -base64 32',
    );
  }
  return token;
}

function requireOwnerOnly(path: string, mode: number, wanted: string): void {
  const granted = (mode & 0o777).toString(8).padStart(3, '0');
  if ((mode & 0o077) !== 0) {
    throw new TokenFileError(
      `${path} has mode ${granted}, so others on this machine can use it; run: chmod ${wanted} '${path}'`,
    );
  }
}

function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
