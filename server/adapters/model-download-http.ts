/**
 * Downloads model files over the one way out (POL-020). What has come lies in the file that the caller names, and
 * beside it a note of what it is part of and how much of it is on disk for certain; the next download of it goes on
 * from there where the other server still has the same, and begins anew where it does not.
 */
import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Egress, EgressAnswer } from '../core/egress-port.js';
import { type DownloadRequest, type ModelDownload, notePathOf } from '../core/model-download-port.js';
import { adoptDraft, syncFolder, writeDraft } from './durable-write.js';

/** After so much the disk is asked to keep it, and the note says so. */
const SYNC_BYTES = 16 * 1_048_576;
const HEAD_MS = 60_000;
const REDIRECTS_MAX = 5;

interface Note {
  /** Strong, so that it stands for the same bytes. */
  readonly etag: string;
  readonly bytes: number;
}

/** What the answer holds of the file. */
interface Part {
  readonly from: number;
  readonly total: number | null;
  readonly etag: string | null;
}

export class HttpModelDownload implements ModelDownload {
  constructor(
    private readonly egress: Egress,
    private readonly syncBytes = SYNC_BYTES,
  ) {}

  async download(request: DownloadRequest): Promise<void> {
    const { path } = request;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const { O_RDWR, O_CREAT, O_NOFOLLOW, O_NONBLOCK } = constants;
    const file = await open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK, 0o600);
    try {
      const stats = await file.stat();
      if (!stats.isFile()) throw new Error(`${path} is not a file; move it away`);
      const note = await readNote(path);
      const bytes = note === null ? 0 : Math.min(note.bytes, stats.size);
      await this.bring(request, file, note !== null && bytes > 0 ? { ...note, bytes } : null);
      await file.sync();
      await syncFolder(dirname(path));
    } finally {
      await file.close();
    }
  }

  /** @param note null = from the beginning */
  private async bring(request: DownloadRequest, file: FileHandle, note: Note | null): Promise<void> {
    const { url, maxBytes, correlationId, signal } = request;
    const answer = await this.egress.send({
      action: 'model_pull',
      method: 'GET',
      url,
      headers: note === null ? {} : { range: `bytes=${note.bytes}-`, 'if-range': note.etag },
      body: null,
      redirectsMax: REDIRECTS_MAX,
      headMs: HEAD_MS,
      totalMs: null,
      correlationId,
      signal,
    });
    try {
      const part = partOf(answer, note);
      if (part === null) {
        answer.close();
        return await this.bring(request, file, null);
      }
      if (part.total !== null && part.total > maxBytes) throw tooLarge(`${part.total} bytes`, maxBytes);
      // Of a file that is there already the answer is no more of it.
      await this.take(request, file, part, part.from === part.total ? [] : answer.body);
    } finally {
      answer.close();
    }
  }

  private async take(
    { path, maxBytes, signal, onProgress }: DownloadRequest,
    file: FileHandle,
    { from, total, etag }: Part,
    body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  ): Promise<void> {
    // The note goes first: what it speaks of is about to be cut off.
    if (from === 0) await rm(notePathOf(path), { force: true });
    await file.truncate(from);
    let done = from;
    let synced = from;
    const sync = async (): Promise<void> => {
      if (etag === null || synced === done) return;
      await file.datasync();
      await writeNote(path, { etag, bytes: done });
      synced = done;
    };
    onProgress(done, total);
    try {
      for await (const chunk of body) {
        signal.throwIfAborted();
        if (done + chunk.length > maxBytes) throw tooLarge(`more than ${maxBytes} bytes`, maxBytes);
        await writeAll(file, chunk, done);
        done += chunk.length;
        onProgress(done, total);
        if (done - synced >= this.syncBytes) await sync();
      }
    } catch (error) {
      // The disk that is full may refuse the note as well, and the first error is the one that explains.
      await sync().catch(() => {});
      throw error;
    }
    await sync();
    if (total !== null && done !== total)
      throw new Error(`${done} of ${total} bytes came; pull again to go on`);
  }
}

/** @returns null when the download has to begin anew */
function partOf(answer: EgressAnswer, note: Note | null): Part | null {
  const { status, headers } = answer;
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity')
    throw new Error(`the answer is compressed (${encoding}), which was not asked for`);
  const etag = headers['etag']?.startsWith('"') ? headers['etag'] : null;
  if (status === 200) {
    const length = headers['content-length'];
    return { from: 0, total: length === undefined ? null : Number(length), etag };
  }
  if (note === null) throw new Error(`the answer is ${status}; a download needs 200`);
  if (status === 416) {
    const isWhole = headers['content-range'] === `bytes */${note.bytes}` && (etag ?? note.etag) === note.etag;
    return isWhole ? { from: note.bytes, total: note.bytes, etag: note.etag } : null;
  }
  if (status !== 206) throw new Error(`the answer is ${status}; a download needs 200 or 206`);
  const [, from, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers['content-range'] ?? '') ?? [];
  // A part of something else, or another part than was asked for.
  if (Number(from) !== note.bytes || (etag !== null && etag !== note.etag)) return null;
  return { from: note.bytes, total: Number(total), etag: note.etag };
}

function tooLarge(what: string, maxBytes: number): Error {
  return new Error(`the file has ${what}; catalog.pull_max_bytes allows ${maxBytes}`);
}

async function writeAll(file: FileHandle, chunk: Uint8Array, at: number): Promise<void> {
  for (let written = 0; written < chunk.length; ) {
    const { bytesWritten } = await file.write(chunk, written, chunk.length - written, at + written);
    written += bytesWritten;
  }
}

async function readNote(path: string): Promise<Note | null> {
  try {
    const text = await readFile(notePathOf(path), {
      encoding: 'utf8',
      flag: constants.O_RDONLY | constants.O_NOFOLLOW,
    });
    const { etag, bytes } = JSON.parse(text) as Partial<Note>;
    const usable =
      typeof etag === 'string' && /^"[\x21\x23-\x7e]*"$/.test(etag) && Number.isSafeInteger(bytes);
    return usable && bytes !== undefined && bytes >= 0 ? { etag, bytes } : null;
  } catch {
    // Missing or damaged: what it was part of is not known any more.
    return null;
  }
}

async function writeNote(path: string, note: Note): Promise<void> {
  await writeDraft(notePathOf(path), JSON.stringify(note));
  await adoptDraft(notePathOf(path));
}
