/**
 * The artifacts: the one writer of their store, which knows all their links by heart and reads their contents from the
 * disk, verified each time (ART-005).
 */
import { createHash } from 'node:crypto';
import {
  ARTIFACT_KINDS,
  type Artifact,
  type ArtifactFilter,
  type ArtifactLinks,
  isAncestor,
  linked,
  makingRoom,
  matches,
  NO_LINKS,
  spaceOf,
} from '../core/artifact.js';
import type { ArtifactStore } from '../core/artifact-store-port.js';
import type { ArtifactKind } from '../core/contract.js';
import { OrchestratorError, retryAfterMs } from '../core/errors.js';
import { StorageUnavailable } from '../core/task-store-port.js';
import { canonicalJson } from './canonical-json.js';
import type { Clock } from './clock.js';
import type { LogSink } from './ports.js';

export interface NewArtifact extends ArtifactLinks {
  readonly kind: ArtifactKind;
  /** Any JSON value. */
  readonly content: unknown;
}

export interface ArtifactPage {
  readonly artifacts: readonly Artifact[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

export interface ArtifactRegistryOptions {
  readonly store: ArtifactStore;
  /** Space on the disk that all of them may take. */
  readonly quotaBytes: number;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: LogSink;
}

export class ArtifactRegistry {
  private readonly byId = new Map<string, Artifact>();
  /** The oldest first. */
  private ordered: Artifact[] = [];
  private usedBytes = 0;
  private lastSeq = 0;
  /** Ends when everything asked for so far was tried: one change after the other. */
  private settled: Promise<unknown> = Promise.resolve();

  private constructor(private readonly options: ArtifactRegistryOptions) {}

  /** Takes over what an earlier process left in the store (ART-003). */
  static async open(options: ArtifactRegistryOptions): Promise<ArtifactRegistry> {
    const registry = new ArtifactRegistry(options);
    const { artifacts, unrecorded } = options.store.load();
    for (const artifact of [...artifacts].sort((a, b) => a.seq - b.seq)) registry.keep(artifact);
    for (const { id, reason } of unrecorded) await registry.adopt(id, reason);
    return registry;
  }

  /**
   * Stores an artifact, or adds to the links of the one that is there. On disk when it resolves.
   * @throws INVALID_PARAMS, NOT_FOUND for a parent, PAYLOAD_TOO_LARGE without room, STORAGE_UNAVAILABLE
   */
  async create(newcomer: NewArtifact): Promise<{ readonly artifact: Artifact; readonly isNew: boolean }> {
    const { kind, content } = newcomer;
    const bytes = Buffer.from(canonicalJson({ kind, content }));
    return this.inTurn(() => this.store(newcomer, bytes));
  }

  /** @throws NOT_FOUND */
  artifact(id: string): Artifact {
    const artifact = this.byId.get(id);
    if (artifact === undefined) throw notFound(id, 'id');
    return artifact;
  }

  /**
   * The bytes of which the id is the digest.
   * @throws NOT_FOUND, INTERNAL when they are damaged
   */
  async content(id: string): Promise<Buffer> {
    this.artifact(id);
    const bytes = (await this.verified(id)).bytes ?? (await this.inTurn(() => this.intact(id)));
    if (bytes !== null) return bytes;
    // It may have made room for another meanwhile.
    this.artifact(id);
    throw new OrchestratorError(
      'INTERNAL',
      `the content of artifact ${id} has failed its integrity check and is not answered; post it again to heal it`,
      { field: 'id' },
    );
  }

  /**
   * Newest first.
   * @throws INVALID_PARAMS for a cursor that no page gave
   */
  list(
    filter: ArtifactFilter,
    page: { readonly limit: number; readonly cursor: string | null },
  ): ArtifactPage {
    const before = page.cursor === null ? Number.POSITIVE_INFINITY : seqOf(page.cursor);
    const found: Artifact[] = [];
    for (let index = this.ordered.length - 1; index >= 0; index--) {
      const artifact = this.ordered[index];
      if (artifact === undefined || artifact.seq >= before || !matches(artifact, filter)) continue;
      if (found.length === page.limit) return { artifacts: found, nextCursor: String(found.at(-1)?.seq) };
      found.push(artifact);
    }
    return { artifacts: found, nextCursor: null };
  }

  /** Resolves when everything asked for so far was tried. */
  async written(): Promise<void> {
    await this.settled;
  }

  private inTurn<T>(change: () => Promise<T>): Promise<T> {
    const changed = this.settled.then(change);
    this.settled = changed.catch(() => {});
    return changed;
  }

  private async store(newcomer: NewArtifact, bytes: Buffer) {
    const id = sha256(bytes);
    const known = this.byId.get(id);
    this.refuseLooseParents(id, newcomer.parents);
    const artifact = linked(known ?? this.bare(id, newcomer.kind, bytes), newcomer);
    const isThere = known !== undefined && (await this.intact(id)) !== null;
    if (isThere && artifact === known) return { artifact, isNew: false };
    await this.makeRoom(artifact, known);
    try {
      await this.options.store.put(artifact, isThere ? null : bytes);
    } catch (error) {
      throw storageUnavailable(error);
    }
    if (known !== undefined && !isThere) this.options.log.log('info', 'artifact_healed', { artifact_id: id });
    this.keep(artifact);
    return { artifact, isNew: known === undefined };
  }

  private bare(id: string, kind: ArtifactKind, bytes: Buffer): Artifact {
    const seq = this.lastSeq + 1;
    const createdMs = this.options.clock.now().wallMs;
    return { id, seq, kind, createdMs, sizeBytes: bytes.length, ...NO_LINKS };
  }

  private refuseLooseParents(id: string, parents: readonly string[]): void {
    for (const parent of parents) {
      if (!this.byId.has(parent)) throw notFound(parent, 'parent');
      if (!this.byId.has(id) || !isAncestor(id, parent, (ancestor) => this.byId.get(ancestor))) continue;
      throw new OrchestratorError(
        'INVALID_PARAMS',
        `parent is ${parent}, which is this artifact or came from it; name one that was there before it`,
        { field: 'parent' },
      );
    }
  }

  private async makeRoom(artifact: Artifact, known: Artifact | undefined): Promise<void> {
    const { quotaBytes, store, log } = this.options;
    const grown = this.usedBytes + spaceOf(artifact) - (known === undefined ? 0 : spaceOf(known));
    if (grown <= quotaBytes) return;
    const going = makingRoom(this.ordered, grown - quotaBytes, new Set([artifact.id, ...artifact.parents]));
    if (going === null) {
      throw new OrchestratorError(
        'PAYLOAD_TOO_LARGE',
        `the artifact takes ${spaceOf(artifact)} bytes, and what is kept takes ${this.usedBytes} of ${quotaBytes} ` +
          '(artifacts.quota_bytes), too little of it without a tag and a child; raise the quota',
      );
    }
    const ids = going.map(({ id }) => id);
    try {
      await store.delete(ids);
    } catch (error) {
      throw storageUnavailable(error);
    }
    for (const gone of going) {
      this.byId.delete(gone.id);
      this.usedBytes -= spaceOf(gone);
      log.log('info', 'artifact_made_room', { artifact_id: gone.id });
    }
    this.ordered = this.ordered.filter(({ id }) => this.byId.has(id));
  }

  private async verified(id: string): Promise<{ readonly bytes: Buffer | null; readonly isThere: boolean }> {
    const content = await this.options.store.content(id);
    if (content === null || sha256(content) !== id) return { bytes: null, isThere: content !== null };
    return { bytes: Buffer.from(content), isThere: true };
  }

  /**
   * Its bytes; null where they are damaged, which are then set aside. In turn only: a change beside it may have healed
   * what it looks at.
   */
  private async intact(id: string): Promise<Buffer | null> {
    const { bytes, isThere } = await this.verified(id);
    if (bytes !== null || (!isThere && !this.byId.has(id))) return bytes;
    this.options.log.log('error', 'artifact_damaged', {
      artifact_id: id,
      reason: isThere ? 'integrity: its digest is another' : 'integrity: its content is gone',
    });
    if (isThere) await this.options.store.setAside(id);
    return null;
  }

  /** Content whose record is gone has no links any more (ART-003). */
  private async adopt(id: string, reason: string): Promise<void> {
    const { log, store } = this.options;
    try {
      const bytes = await this.intact(id);
      if (bytes === null) return;
      const kind = ARTIFACT_KINDS.find((known) => known === JSON.parse(bytes.toString()).kind);
      if (kind === undefined) return;
      const artifact = this.bare(id, kind, bytes);
      await store.put(artifact, null);
      this.keep(artifact);
      log.log('warn', 'artifact_links_lost', { artifact_id: id, reason });
    } catch (error) {
      log.log('error', 'artifact_not_adopted', { artifact_id: id, error: String(error) });
    }
  }

  private keep(artifact: Artifact): void {
    const known = this.byId.get(artifact.id);
    if (known === undefined) this.ordered.push(artifact);
    else this.ordered[this.ordered.indexOf(known)] = artifact;
    this.byId.set(artifact.id, artifact);
    this.lastSeq = Math.max(this.lastSeq, artifact.seq);
    this.usedBytes += spaceOf(artifact) - (known === undefined ? 0 : spaceOf(known));
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function notFound(id: string, field: 'id' | 'parent'): OrchestratorError {
  return new OrchestratorError('NOT_FOUND', `no artifact ${id} is known; GET /v1/artifacts lists all`, {
    field,
  });
}

function storageUnavailable(error: unknown): unknown {
  if (!(error instanceof StorageUnavailable)) return error;
  return new OrchestratorError(
    'STORAGE_UNAVAILABLE',
    `the artifact cannot be stored: ${error.message}; what was stored stays, retry when the disk takes writes again`,
    { retryAfterMs: retryAfterMs('STORAGE_UNAVAILABLE', null) },
  );
}

function seqOf(cursor: string): number {
  if (/^[1-9][0-9]{0,14}$/.test(cursor)) return Number(cursor);
  throw new OrchestratorError(
    'INVALID_PARAMS',
    `cursor is "${cursor}"; send next_cursor of the page before`,
    { field: 'cursor' },
  );
}
