/**
 * The artifact store in files of the data directory: `artifacts/ab/<id>.json` is the content, whose name is its
 * sha256, and `<id>.record` its links with a digest of their own. Each is drafted, synced and renamed into place.
 */
import { createHash } from 'node:crypto';
import { closeSync, constants, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Artifact } from '../core/artifact.js';
import type { ArtifactStore, StoredArtifacts } from '../core/artifact-store-port.js';
import { StorageUnavailable } from '../core/task-store-port.js';
import { adoptDraft, DRAFT, syncFolder, writeDraft } from './durable-write.js';

const CONTENT = '.json';
const RECORD = '.record';
const DAMAGED = '.damaged';

const SHARD = /^[0-9a-f]{2}$/;
const ID = /^[0-9a-f]{64}$/;

/** A link in the place of a file fails (ART-010). */
const READ = constants.O_RDONLY | constants.O_NOFOLLOW;

export class FileArtifactStore implements ArtifactStore {
  private readonly root: string;
  /** Those that are known to be on disk. */
  private readonly folders = new Set<string>();

  /** Nothing is written before the first artifact. */
  constructor(dataDir: string) {
    this.root = join(dataDir, 'artifacts');
  }

  load(): StoredArtifacts {
    const artifacts: Artifact[] = [];
    const unrecorded: { id: string; reason: string }[] = [];
    for (const shard of entriesOf(this.root).filter((name) => SHARD.test(name))) {
      const folder = join(this.root, shard);
      const names = entriesOf(folder);
      const recorded = new Set<string>();
      for (const name of names) {
        // What an earlier process has left half written.
        if (name.endsWith(DRAFT)) rmSync(join(folder, name), { force: true });
        const artifact = name.endsWith(RECORD) ? recordOf(join(folder, name)) : null;
        if (artifact === null || name !== `${artifact.id}${RECORD}`) continue;
        artifacts.push(artifact);
        recorded.add(artifact.id);
      }
      for (const name of names) {
        const id = name.slice(0, -CONTENT.length);
        if (!name.endsWith(CONTENT) || !ID.test(id) || !id.startsWith(shard) || recorded.has(id)) continue;
        const isThere = names.includes(`${id}${RECORD}`);
        unrecorded.push({ id, reason: isThere ? 'its record cannot be read' : 'its record is gone' });
      }
    }
    return { artifacts, unrecorded };
  }

  async put(artifact: Artifact, content: Uint8Array | null): Promise<void> {
    const { id } = artifact;
    const folder = this.folderOf(id);
    try {
      await this.ensureFolder(folder);
      if (content !== null) await putInPlace(this.path(id, CONTENT), content);
      await putInPlace(this.path(id, RECORD), recordText(artifact));
      await syncFolder(folder);
    } catch (error) {
      throw unavailable(error);
    }
  }

  async content(id: string): Promise<Uint8Array | null> {
    let file: FileHandle;
    try {
      file = await open(this.path(id, CONTENT), READ);
    } catch (error) {
      if (isErrno(error, 'ENOENT', 'ELOOP')) return null;
      throw error;
    }
    try {
      return await file.readFile();
    } finally {
      await file.close();
    }
  }

  async setAside(id: string): Promise<void> {
    await rename(this.path(id, CONTENT), this.path(id, DAMAGED));
  }

  /** A record before its content: what a crash leaves is whole. */
  async delete(ids: readonly string[]): Promise<void> {
    try {
      for (const id of ids) {
        await rm(this.path(id, RECORD), { force: true });
        await rm(this.path(id, CONTENT), { force: true });
      }
    } catch (error) {
      throw unavailable(error);
    }
  }

  private folderOf(id: string): string {
    return join(this.root, id.slice(0, 2));
  }

  private path(id: string, suffix: string): string {
    return join(this.folderOf(id), `${id}${suffix}`);
  }

  private async ensureFolder(folder: string): Promise<void> {
    if (this.folders.has(folder)) return;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await syncFolder(this.root);
    await syncFolder(dirname(this.root));
    this.folders.add(folder);
  }
}

function recordText(artifact: Artifact): string {
  const json = JSON.stringify(artifact);
  return `${json}\n${digestOf(json)}\n`;
}

/** Null where it is not what `recordText` wrote. */
function recordOf(path: string): Artifact | null {
  try {
    const [json = '', digest] = readWhole(path).split('\n');
    if (digestOf(json) !== digest) return null;
    return JSON.parse(json) as Artifact;
  } catch {
    return null;
  }
}

function readWhole(path: string): string {
  const file = openSync(path, READ);
  try {
    return readFileSync(file, 'utf8');
  } finally {
    closeSync(file);
  }
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR')) return [];
    throw error;
  }
}

/** On disk once its folder is synced. */
async function putInPlace(path: string, bytes: Uint8Array | string): Promise<void> {
  await writeDraft(path, bytes);
  await adoptDraft(path);
}

function unavailable(error: unknown): StorageUnavailable {
  return isErrno(error, 'ENOSPC', 'EDQUOT')
    ? new StorageUnavailable('full', 'the disk is full')
    : new StorageUnavailable(
        'failed',
        `a write failed with ${error instanceof Error && 'code' in error ? error.code : error}`,
      );
}

function isErrno(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
