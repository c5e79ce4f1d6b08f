/** Builds an engine process for tests, as the project's build does for the real one. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'tsdown';

// Below the package, so that the built file finds its dependencies.
const OUT_DIR = fileURLToPath(new URL('../../../dist/testing', import.meta.url));

/** Bundles `entry` (an absolute path) and returns the path of the built file. */
export async function buildChild(entry: string, name: string): Promise<string> {
  await build({
    entry: { [name]: entry },
    outDir: OUT_DIR,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    deps: { neverBundle: ['node-llama-cpp', '@huggingface/jinja'] },
    outExtensions: () => ({ js: '.js' }),
    clean: false,
    config: false,
    dts: false,
    report: false,
    logLevel: 'silent',
  });
  return join(OUT_DIR, `${name}.js`);
}
