/** `npm run build`: bundles the packages whose sources changed since their last build. `--force` builds all. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'tsdown';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STAMPS = join(ROOT, '.cache', 'build');

interface Package {
  readonly folder: string;
  /** Folders and files, relative to the root, that end up in the bundle or decide how it is made. */
  readonly sources: readonly string[];
  readonly outputs: readonly string[];
}

const PACKAGES: readonly Package[] = [
  {
    folder: 'server',
    sources: ['server', 'generated', 'package-lock.json'],
    outputs: ['dist/main.js', 'dist/llamacpp-child.js', 'dist/policy-child.js'],
  },
  {
    folder: 'sdk',
    sources: ['sdk', 'generated', 'package-lock.json'],
    outputs: ['dist/index.js', 'dist/index.cjs', 'dist/index.d.ts', 'dist/index.d.cts'],
  },
];

/** Builds what is stale; returns the folders that were built. */
export async function buildStale(force = false): Promise<string[]> {
  const built: string[] = [];
  for (const { folder, sources, outputs } of PACKAGES) {
    const stamp = join(STAMPS, `${folder}.sha256`);
    const digest = digestOf(sources);
    const isThere = outputs.every((output) => existsSync(join(ROOT, folder, output)));
    if (!force && isThere && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) continue;
    await bundle({ cwd: join(ROOT, folder), config: join(ROOT, folder, 'tsdown.config.ts') });
    mkdirSync(STAMPS, { recursive: true });
    writeFileSync(stamp, digest);
    built.push(folder);
  }
  return built;
}

function digestOf(sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesUnder(source)) hash.update(`${file}\0`).update(readFileSync(join(ROOT, file)));
  }
  return hash.digest('hex');
}

/** Source files in a fixed order: no tests, no output, no model. */
function filesUnder(path: string): string[] {
  if (/\.(ya?ml|json)$/.test(path)) return [path];
  return readdirSync(join(ROOT, path), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const child = `${path}/${entry.name}`;
      if (entry.isDirectory())
        return ['dist', 'node_modules', 'demo'].includes(entry.name) ? [] : filesUnder(child);
      return /\.(ts|json)$/.test(entry.name) && !entry.name.endsWith('.test.ts') ? [child] : [];
    });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const built = await buildStale(process.argv.includes('--force'));
  process.stdout.write(`build: ${built.length === 0 ? 'up to date' : built.join(', ')}\n`);
}
