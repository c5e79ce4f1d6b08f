/**
 * contracts/ -> generated/. `--check` generates into a scratch folder and compares byte by byte instead.
 * Needs Java; ci/generate-stale.ts is the quick look without it.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadContract } from './contract.js';
import { listFiles, writeManifest } from './generate-manifest.js';
import { generateOperations } from './generate-operations.js';
import { generateRoutes } from './generate-routes.js';
import { generateTypes } from './generate-types.js';
import { generateValidators } from './generate-validators.js';

const OUTPUT = 'generated';
const CONFIG_SCHEMA = 'contracts/config-schema/llama-orch.schema.json';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
mkdirSync('.cache', { recursive: true });
const scratch = mkdtempSync('.cache/generate-');
try {
  const fresh = join(scratch, 'generated');
  mkdirSync(fresh);
  const contract = loadContract();
  const configSchema = JSON.parse(readFileSync(CONFIG_SCHEMA, 'utf8'));
  await generateTypes(contract, configSchema, fresh);
  generateValidators(contract, configSchema, fresh);
  generateOperations(contract, fresh);
  generateRoutes(contract, fresh, scratch);
  writeManifest('.', fresh);
  if (process.argv.includes('--check')) check(fresh);
  else replace(fresh);
} catch (error) {
  console.error(`generate: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function replace(fresh: string): void {
  rmSync(OUTPUT, { recursive: true, force: true });
  cpSync(fresh, OUTPUT, { recursive: true });
  console.log(`generate: ${listFiles(OUTPUT).length} files written to ${OUTPUT}/`);
}

function check(fresh: string): void {
  const files = new Set([...listFiles(fresh), ...(existsSync(OUTPUT) ? listFiles(OUTPUT) : [])]);
  const different = [...files].sort().filter((file) => !same(join(fresh, file), join(OUTPUT, file)));
  if (different.length === 0) {
    console.log(`generate: ${files.size} files of ${OUTPUT}/ are what the contracts give`);
    return;
  }
  for (const file of different) console.error(`${OUTPUT}/${file} differs from what the contracts give`);
  throw new Error(`${different.length} of ${files.size} files are stale: run \`npm run generate\``);
}

function same(left: string, right: string): boolean {
  return existsSync(left) && existsSync(right) && readFileSync(left).equals(readFileSync(right));
}
