/** Writing a file so that a kill or a power loss leaves the old one or the new one: drafted, synced, renamed. */
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What the name of a file that is being written ends with. */
export const DRAFT = '.draft';

/** Writes the draft of a file, readable by its owner alone. It is on disk when it resolves, and gone when it rejects. */
export async function writeDraft(path: string, bytes: Uint8Array | string): Promise<void> {
  const draft = `${path}${DRAFT}`;
  // What an earlier process may have left half written.
  await rm(draft, { force: true });
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    throw error;
  }
}

/** Puts the draft in the place of the file: all or nothing, and on disk once its folder is synced. */
export async function adoptDraft(path: string): Promise<void> {
  await rename(`${path}${DRAFT}`, path);
}

/** Names of the folder are on disk when it resolves. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Writes a whole file: all or nothing, and on disk when it resolves. */
export async function replaceFile(path: string, bytes: Uint8Array | string): Promise<void> {
  await writeDraft(path, bytes);
  await adoptDraft(path);
  await syncFolder(dirname(path));
}
