/** What is decided about artifacts: what their links become, what makes room, what a query finds. */
import type { ArtifactKind } from './contract.js';
import { OrchestratorError } from './errors.js';

/** What stands beside the content, and may grow. */
export interface ArtifactLinks {
  readonly tags: readonly string[];
  /** Ids of the artifacts that it came from. */
  readonly parents: readonly string[];
  readonly taskIds: readonly string[];
  readonly metadata: Readonly<Record<string, string>>;
}

export interface Artifact extends ArtifactLinks {
  /** Hex sha256 of the canonical form of its kind and content (ART-001). */
  readonly id: string;
  /** Order of creation; a positive integer. */
  readonly seq: number;
  readonly kind: ArtifactKind;
  /** Wall clock. */
  readonly createdMs: number;
  /** Of the canonical form. */
  readonly sizeBytes: number;
}

/** Each that is there must be a link of the artifact. */
export interface ArtifactFilter {
  readonly id?: string | undefined;
  readonly kind?: ArtifactKind | undefined;
  readonly tag?: string | undefined;
  readonly parent?: string | undefined;
  readonly taskId?: string | undefined;
}

export const NO_LINKS: ArtifactLinks = { tags: [], parents: [], taskIds: [], metadata: {} };

export const ARTIFACT_KINDS: readonly ArtifactKind[] = ['plan', 'summary', 'diff', 'trace', 'other'];

/** Entries of one list of links. */
const LINKS_MAX = 64;

/** The space on the disk is given in blocks. */
const BLOCK_BYTES = 4_096;

/**
 * The artifact with more links (ART-002); the same object where it has them all.
 * @throws INVALID_PARAMS when it would have too many
 */
export function linked(artifact: Artifact, links: ArtifactLinks): Artifact {
  const tags = union('tags', artifact.tags, links.tags);
  const parents = union('parent', artifact.parents, links.parents);
  const taskIds = union('task_id', artifact.taskIds, links.taskIds);
  const metadata = { ...artifact.metadata, ...links.metadata };
  refuseTooMany('metadata', Object.keys(metadata).length);
  const unchanged =
    tags === artifact.tags &&
    parents === artifact.parents &&
    taskIds === artifact.taskIds &&
    Object.entries(links.metadata).every(
      ([key, value]) => Object.hasOwn(artifact.metadata, key) && artifact.metadata[key] === value,
    );
  return unchanged ? artifact : { ...artifact, tags, parents, taskIds, metadata };
}

function union(field: string, has: readonly string[], more: readonly string[]): readonly string[] {
  const all = new Set([...has, ...more]);
  refuseTooMany(field, all.size);
  return all.size === has.length ? has : [...all];
}

function refuseTooMany(field: string, count: number): void {
  if (count <= LINKS_MAX) return;
  throw new OrchestratorError(
    'INVALID_PARAMS',
    `the artifact would have ${count} entries in ${field}; allowed are ${LINKS_MAX}; store another artifact`,
    { field },
  );
}

/** Bytes that it takes of the disk, its links included. */
export function spaceOf(artifact: Artifact): number {
  return inBlocks(artifact.sizeBytes) + inBlocks(JSON.stringify(artifact).length);
}

function inBlocks(bytes: number): number {
  return Math.ceil(bytes / BLOCK_BYTES) * BLOCK_BYTES;
}

/** Whether `id` is `descendant`, or one that it came from. */
export function isAncestor(
  id: string,
  descendant: string,
  find: (id: string) => Artifact | undefined,
): boolean {
  const seen = new Set<string>();
  const open = [descendant];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === id) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(find(next)?.parents ?? []));
  }
  return false;
}

/**
 * What is deleted so that `neededBytes` become free (ART-008): artifacts without a tag and without a child that stays.
 * @param artifacts the oldest first
 * @param kept what must stay, whatever it looks like
 * @returns null where all of them together are not enough
 */
export function makingRoom(
  artifacts: readonly Artifact[],
  neededBytes: number,
  kept: ReadonlySet<string>,
): readonly Artifact[] | null {
  const byId = new Map(artifacts.map((artifact) => [artifact.id, artifact]));
  const children = new Map<string, number>();
  for (const parent of artifacts.flatMap(({ parents }) => parents)) {
    children.set(parent, (children.get(parent) ?? 0) + 1);
  }
  const mayGo = ({ id, tags }: Artifact): boolean =>
    tags.length === 0 && !kept.has(id) && (children.get(id) ?? 0) === 0;
  const going: Artifact[] = [];
  let free = 0;
  for (const artifact of artifacts) {
    // A parent is as a rule older than its last child, so it follows that at once.
    const open = mayGo(artifact) ? [artifact] : [];
    for (let next = open.pop(); next !== undefined && free < neededBytes; next = open.pop()) {
      going.push(next);
      free += spaceOf(next);
      for (const id of next.parents) {
        children.set(id, (children.get(id) ?? 0) - 1);
        const parent = byId.get(id);
        if (parent !== undefined && parent.seq < artifact.seq && mayGo(parent)) open.push(parent);
      }
    }
    if (free >= neededBytes) return going;
  }
  return null;
}

export function matches(artifact: Artifact, { id, kind, tag, parent, taskId }: ArtifactFilter): boolean {
  return (
    (id === undefined || artifact.id === id) &&
    (kind === undefined || artifact.kind === kind) &&
    (tag === undefined || artifact.tags.includes(tag)) &&
    (parent === undefined || artifact.parents.includes(parent)) &&
    (taskId === undefined || artifact.taskIds.includes(taskId))
  );
}
