/** openapi-generator with our Koa templates: a typed Handlers interface and a register function for each tag. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from './contract.js';
import { generatedHeader } from './generated-header.js';
import { ensureGeneratorJar, generatorPin, requireJava, runGenerator } from './generator-jar.js';

const TEMPLATES = 'contracts/templates/koa';

/** Writes `routes/` into `output`. `scratch` is an empty folder of the caller's. */
export function generateRoutes(contract: JsonObject, output: string, scratch: string): void {
  requireJava();
  ensureGeneratorJar(generatorPin());
  const input = join(scratch, 'contract.json');
  const raw = join(scratch, 'openapi-generator');
  writeFileSync(input, JSON.stringify(contract));
  const args = ['generate', '-g', 'typescript-fetch', '-i', input, '-o', raw, '-t', TEMPLATES];
  args.push(
    '--global-property',
    'apis,apiDocs=false,supportingFiles=index.ts',
    '--api-name-suffix',
    'Routes',
  );
  args.push('--additional-properties', 'fileNaming=kebab-case');
  runGenerator(args);

  const routes = join(output, 'routes');
  mkdirSync(routes, { recursive: true });
  for (const file of readdirSync(join(raw, 'apis')))
    copyFileSync(join(raw, 'apis', file), join(routes, file));
  const runtime = readFileSync(join(TEMPLATES, 'runtime.ts'), 'utf8');
  writeFileSync(join(routes, 'runtime.ts'), `${generatedHeader(`${TEMPLATES}/runtime.ts`)}${runtime}`);
}
