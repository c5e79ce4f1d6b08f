/** The project's own text files as the gates read them. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface SourceFile {
  /** Path from the root, with `/`. */
  readonly path: string;
  readonly text: string;
}

const NOT_OURS = new Set(['node_modules', 'dist', 'build', '.git', '.cache', '.llama-orch', 'fixtures']);

/**
 * Files below `entries` (folders or files, from `root`) whose names end in one of `endings`, in path order.
 * What does not exist is left out; packages, build output and the gates' own fixtures are not ours to check.
 */
export function readSourceFiles(
  root: string,
  entries: readonly string[],
  endings: readonly string[],
): SourceFile[] {
  const paths: string[] = [];
  for (const entry of entries) collect(root, entry, endings, paths);
  return paths.sort().map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

function collect(root: string, path: string, endings: readonly string[], paths: string[]): void {
  const absolute = join(root, path);
  if (!existsSync(absolute)) return;
  if (statSync(absolute).isFile()) {
    if (endings.some((ending) => path.endsWith(ending))) paths.push(path);
    return;
  }
  for (const entry of readdirSync(absolute, { withFileTypes: true })) {
    if (NOT_OURS.has(entry.name)) continue;
    if (entry.isDirectory() || entry.isFile()) collect(root, `${path}/${entry.name}`, endings, paths);
  }
}
