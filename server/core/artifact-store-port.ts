/** The artifact store port: contents, and records of their links, each whole or not there. */
import type { Artifact } from './artifact.js';

/** What a start finds. */
export interface StoredArtifacts {
  readonly artifacts: readonly Artifact[];
  /** Contents without a readable record; why. */
  readonly unrecorded: readonly { readonly id: string; readonly reason: string }[];
}

export interface ArtifactStore {
  load(): StoredArtifacts;
  /**
   * On disk when it resolves. Rejects with a `StorageUnavailable`.
   * @param content null where it is there
   */
  put(artifact: Artifact, content: Uint8Array | null): Promise<void>;
  /** As they are on the disk; null where nothing is there, or what is no file. */
  content(id: string): Promise<Uint8Array | null>;
  /** Keeps damaged content for a person, under another name. */
  setAside(id: string): Promise<void>;
  delete(ids: readonly string[]): Promise<void>;
}
