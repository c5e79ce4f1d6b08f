/**
 * A small JSON document that survives kills, power loss and damage: two files of the same content, each with a
 * checksum, written one after the other, so that at any moment one of them is whole (CAT-001, CAT-002). An adapter of
 * lowdb. The owner of the data directory alone may use it.
 */
import { createHash } from 'node:crypto';
import { closeSync, constants, openSync, readFileSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Adapter } from 'lowdb';
import { adoptDraft, syncFolder, writeDraft } from './durable-write.js';

/** Both files are damaged; the message says what to do. */
export class DurableFileDamaged extends Error {
  override readonly name = 'DurableFileDamaged';
}

type Copy<T> =
  | { readonly kind: 'whole'; readonly data: T; readonly text: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged'; readonly path: string };

export class DurableJsonFile<T> implements Adapter<T> {
  private readonly copies: readonly [string, string];

  /** @param onDamage is told of a file that was set aside, and where */
  constructor(
    path: string,
    private readonly onDamage: (path: string, aside: string) => void,
  ) {
    this.copies = [path, `${path}.copy`];
  }

  /** Null before the first write. Makes a missing, damaged or older copy anew. @throws DurableFileDamaged */
  async read(): Promise<T | null> {
    const found = this.copies.map((path): Copy<T> => readCopy(path));
    const damaged = found.filter((copy) => copy.kind === 'damaged');
    const whole = found.find((copy) => copy.kind === 'whole');
    if (whole === undefined && damaged.length > 0) {
      const paths = damaged.map(({ path }) => path).join(' and ');
      throw new DurableFileDamaged(
        `${paths} cannot be read; put a good copy there, or move what is there away to begin without`,
      );
    }
    for (const { path } of damaged) {
      const aside = `${path}.damaged`;
      renameSync(path, aside);
      this.onDamage(path, aside);
    }
    // Another mishap before the next change must find two again, and never the older of two. A disk that refuses it
    // will refuse that change too, and say so.
    if (whole !== undefined && !found.every((copy) => copy.kind === 'whole' && copy.text === whole.text))
      await this.writeText(whole.text).catch(() => {});
    return whole?.data ?? null;
  }

  async write(data: T): Promise<void> {
    const json = JSON.stringify(data);
    await this.writeText(`${sha256(json)} ${json}\n`);
  }

  private async writeText(text: string): Promise<void> {
    // A disk that has no room for both has changed neither.
    for (const path of this.copies) await writeDraft(path, text);
    // The second only once the first is whole on disk.
    for (const path of this.copies) {
      await adoptDraft(path);
      await syncFolder(dirname(path));
    }
  }
}

function readCopy<T>(path: string): Copy<T> {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { kind: 'missing' };
    throw error;
  }
  const text = readFileSync(file, 'utf8');
  closeSync(file);
  const [, checksum, json] = /^([0-9a-f]{64}) (.*)\n$/s.exec(text) ?? [];
  if (json === undefined || sha256(json) !== checksum) return { kind: 'damaged', path };
  return { kind: 'whole', data: JSON.parse(json), text };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
