/** Where the catalog is kept, and what looks at model files. */
import type { CatalogModel } from './catalog-model.js';
import type { GgufSummary } from './gguf.js';

export interface CatalogStore {
  /** As kept; none before the first write. */
  readonly models: readonly CatalogModel[];
  /**
   * Puts these in the place of all that is kept. Resolves once they are on disk; when it rejects, what was kept before
   * is, though a start may find either.
   */
  write(models: readonly CatalogModel[]): Promise<void>;
}

/** What a look at every byte of a model file has found. */
export interface FileMeasurement {
  readonly sizeBytes: number;
  /** `sha256:` and hex. */
  readonly digest: string;
  /** Hex; what a minisign signature is over. */
  readonly blake2b512: string;
  readonly gguf: GgufSummary | null;
  /** Why there is no summary. */
  readonly malformed: string | null;
  /** Texts of the signature that lies beside the file; none where there is none. */
  readonly signatures: readonly string[];
}

export interface ModelFiles {
  /** Whether a file is there to be loaded. */
  exists(path: string): boolean;
  /**
   * Reads all of it. Rejects with words for a person where it cannot, and with the reason of `signal`.
   * @param onProgress is told the share that is read, 0..1
   */
  measure(path: string, signal: AbortSignal, onProgress: (share: number) => void): Promise<FileMeasurement>;
  /** Gives a whole file its name, on disk when it resolves. */
  rename(from: string, to: string): Promise<void>;
  /** Deletes a file; harmless where there is none. */
  remove(path: string): Promise<void>;
}
