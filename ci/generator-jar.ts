/** Brings the pinned openapi-generator JAR into the cache and refuses one whose sha256 is not the committed one. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const SETTINGS_FILE = 'contracts/openapitools.json';
const CHECKSUM_FILE = 'contracts/openapi-generator.sha256';
const WRAPPER = 'node_modules/@openapitools/openapi-generator-cli/main.js';
const DOWNLOAD_TIMEOUT_MS = 300_000;

export interface GeneratorPin {
  version: string;
  storageDir: string;
  sha256: string;
}

export function generatorPin(root = '.'): GeneratorPin {
  const settings = JSON.parse(readFileSync(join(root, SETTINGS_FILE), 'utf8')) as {
    'generator-cli': { version: string; storageDir: string };
  };
  const { version, storageDir } = settings['generator-cli'];
  const line = readFileSync(join(root, CHECKSUM_FILE), 'utf8')
    .split('\n')
    .find((text) => text.endsWith(`  ${version}.jar`));
  if (!line) throw new Error(`${CHECKSUM_FILE} has no line for ${version}.jar; add its sha256`);
  return { version, storageDir, sha256: line.slice(0, 64) };
}

/** Runs the wrapper with its settings; the arguments may not hold spaces, for it joins them into a shell line. */
export function runGenerator(args: readonly string[]): void {
  const result = spawnSync(process.execPath, [WRAPPER, '--openapitools', SETTINGS_FILE, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: DOWNLOAD_TIMEOUT_MS,
    // The wrapper takes PWD, not its working directory, as the place where relative paths start.
    env: { ...process.env, PWD: process.cwd() },
  });
  if (result.status === 0) return;
  throw new Error(
    `openapi-generator-cli ${args[0]} failed:\n${result.error?.message ?? ''}${result.stdout}${result.stderr}`,
  );
}

/**
 * Makes sure that Java runs and that the JAR lies in the cache with the committed sha256. Tries the wrapper's
 * own download, then Maven.
 */
export function ensureGeneratorJar(pin: GeneratorPin = generatorPin()): void {
  requireJava();
  const jar = join(pin.storageDir, `${pin.version}.jar`);
  if (existsSync(jar) && sha256Of(jar) === pin.sha256) return;
  mkdirSync(pin.storageDir, { recursive: true });
  const failures: string[] = [];
  for (const [name, download] of [
    ['the wrapper', () => runGenerator(['version'])],
    ['mvn', () => downloadWithMaven(pin, jar)],
  ] as const) {
    rmSync(jar, { force: true });
    try {
      download();
    } catch (error) {
      failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      continue;
    }
    const found = existsSync(jar) ? sha256Of(jar) : 'no file';
    if (found === pin.sha256) return;
    failures.push(`${name}: sha256 is ${found}, ${CHECKSUM_FILE} says ${pin.sha256}`);
  }
  rmSync(jar, { force: true });
  throw new Error(
    `openapi-generator ${pin.version} could not be had:\n${failures.join('\n')}\n` +
      `Allow access to Maven Central, or put the JAR at ${jar} yourself.`,
  );
}

function requireJava(): void {
  const java = spawnSync('java', ['-version'], { stdio: 'ignore' });
  if (java.status === 0) return;
  throw new Error('java was not found; the generation of the routes needs Java 11 or newer on the PATH');
}

function downloadWithMaven(pin: GeneratorPin, jar: string): void {
  const directory = join(pin.storageDir, `mvn-${process.pid}`);
  const result = spawnSync(
    'mvn',
    [
      '-q',
      '-B',
      'dependency:copy',
      `-Dartifact=org.openapitools:openapi-generator-cli:${pin.version}`,
      `-DoutputDirectory=${directory}`,
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: DOWNLOAD_TIMEOUT_MS },
  );
  if (result.status !== 0) throw new Error(result.error?.message ?? `${result.stdout}${result.stderr}`);
  renameSync(join(directory, `openapi-generator-cli-${pin.version}.jar`), jar);
  rmSync(directory, { recursive: true, force: true });
}

function sha256Of(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
