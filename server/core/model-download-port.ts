/** How a model file comes from elsewhere. */
export interface ModelDownload {
  /**
   * Brings the file at `url` to `path`, going on with what lies there already. Resolves once all of it is on disk;
   * rejects with words for a person, and with the reason of `signal`.
   */
  download(request: DownloadRequest): Promise<void>;
}

/** Beside the file, until who asked for it has taken it: what a download notes to go on, whole or not. */
export function notePathOf(path: string): string {
  return `${path}.note`;
}

export interface DownloadRequest {
  readonly url: string;
  /** Absolute; its folder is made where it is missing. */
  readonly path: string;
  /** A larger file is refused, as soon as that is known. */
  readonly maxBytes: number;
  /** Of the request that asked for it. */
  readonly correlationId: string;
  readonly signal: AbortSignal;
  /** @param bytesTotal null until the source has said */
  onProgress(bytesDone: number, bytesTotal: number | null): void;
}
