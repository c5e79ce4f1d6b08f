/**
 * One owner of a data directory (OPS-016): a lock file that names its process by pid, start time and boot, so that
 * what a dead process left behind, or a later process with the same pid, locks nobody out.
 */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDataDir } from './token-file.js';

/** Another process owns the data directory; the message names it. */
export class DataDirInUse extends Error {
  override readonly name = 'DataDirInUse';
}

export interface LockOwner {
  readonly pid: number;
  /** Clock ticks from boot to the start of the process; null where the system does not say. */
  readonly startTime: string | null;
  readonly bootId: string | null;
}

export interface DataDirLock {
  release(): void;
}

/**
 * Takes the data directory, which is made where it is missing.
 * @throws DataDirInUse while the process that holds it lives
 */
export function lockDataDir(dataDir: string): DataDirLock {
  ensureDataDir(dataDir);
  const path = join(dataDir, 'lock');
  const own: LockOwner = {
    pid: process.pid,
    startTime: statFields(process.pid)?.[START_TIME] ?? null,
    bootId: readBootId(),
  };
  // Written aside and linked into place: nobody ever sees half a lock.
  const draft = `${path}.${process.pid}`;
  rmSync(draft, { force: true });
  writeFileSync(draft, JSON.stringify(own), { mode: 0o600, flag: 'wx' });
  try {
    while (!linked(draft, path)) {
      const holder = ownerIn(path);
      if (holder !== null && isAlive(holder)) throw inUse(dataDir, holder);
      discardStale(path, dataDir);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return { release: () => rmSync(path, { force: true }) };
}

/** Moves a dead owner's lock away; one that was taken meanwhile is put back. */
function discardStale(path: string, dataDir: string): void {
  const aside = `${path}.${process.pid}.stale`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return;
    throw error;
  }
  const moved = ownerIn(aside);
  if (moved !== null && isAlive(moved)) {
    linked(aside, path);
    rmSync(aside, { force: true });
    throw inUse(dataDir, moved);
  }
  rmSync(aside, { force: true });
}

/** False when `path` exists. */
function linked(draft: string, path: string): boolean {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (isErrno(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Null where there is none, or what is there names nobody. */
function ownerIn(path: string): LockOwner | null {
  try {
    const owner = JSON.parse(readFileSync(path, 'utf8')) as Partial<LockOwner> | null;
    if (typeof owner?.pid !== 'number') return null;
    return { pid: owner.pid, startTime: owner.startTime ?? null, bootId: owner.bootId ?? null };
  } catch (error) {
    if (isErrno(error, 'ENOENT') || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** True while the very process that wrote the lock lives. */
export function isAlive({ pid, startTime, bootId }: LockOwner): boolean {
  if (bootId !== null && bootId !== readBootId()) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, under another user.
    if (!isErrno(error, 'EPERM')) return false;
  }
  const stat = statFields(pid);
  // A zombie has ended; it only waits for its parent to notice.
  if (stat?.[STATE] === 'Z') return false;
  const since = stat?.[START_TIME];
  return startTime === null || since === undefined || since === startTime;
}

/** Fields of /proc/<pid>/stat, counted from the one after the name. */
const STATE = 0;
const START_TIME = 19;

/** What follows the name in /proc/<pid>/stat, for the name may hold anything. */
function statFields(pid: number): string[] | null {
  const stat = readIfThere(`/proc/${pid}/stat`);
  return stat === null ? null : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function readBootId(): string | null {
  return readIfThere('/proc/sys/kernel/random/boot_id')?.trim() ?? null;
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function inUse(dataDir: string, { pid }: LockOwner): DataDirInUse {
  return new DataDirInUse(
    `data_dir ${dataDir} is in use by process ${pid}; stop that one, or choose another folder with --data-dir`,
  );
}

function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
