/** Brings the pinned openapi-generator JAR into the cache and refuses one whose sha256 is not the committed one. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
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

/** Runs the verified generator; the arguments may not hold spaces, for the wrapper joins them into a shell line. */
export function runGenerator(args: readonly string[]): void {
  const result = runWrapper(args, process.env);
  if (result.status !== 0) throw new Error(`openapi-generator-cli ${args[0]} failed:\n${outputOf(result)}`);
}

export function requireJava(): void {
  const java = spawnSync('java', ['-version'], { stdio: 'ignore' });
  if (java.status === 0) return;
  throw new Error('java was not found; the generation of the routes needs Java 11 or newer on the PATH');
}

/** Tries to place the pinned JAR at the given path; throws with the reason when it cannot. */
export type Download = (pin: GeneratorPin, jar: string) => void;

const DOWNLOADS: Record<string, Download> = { wrapper: downloadWithWrapper, mvn: downloadWithMaven };

/**
 * Makes sure that the JAR lies in the cache with the committed sha256, before anything runs it. Throws with
 * what each download said when none gives that JAR.
 */
export function ensureGeneratorJar(pin: GeneratorPin, downloads: Record<string, Download> = DOWNLOADS): void {
  const jar = join(pin.storageDir, `${pin.version}.jar`);
  if (existsSync(jar) && sha256Of(jar) === pin.sha256) return;
  mkdirSync(pin.storageDir, { recursive: true });
  const failures: string[] = [];
  for (const [name, download] of Object.entries(downloads)) {
    rmSync(jar, { force: true });
    try {
      download(pin, jar);
      const sha256 = sha256Of(jar);
      if (sha256 === pin.sha256) return;
      failures.push(`${name}: sha256 is ${sha256}, ${CHECKSUM_FILE} says ${pin.sha256}`);
    } catch (error) {
      failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  rmSync(jar, { force: true });
  throw new Error(
    `openapi-generator ${pin.version} could not be had:\n${failures.join('\n')}\n` +
      `Allow access to Maven Central, or put the JAR at ${jar} yourself.`,
  );
}

function downloadWithWrapper(_pin: GeneratorPin, jar: string): void {
  // Any command downloads first. Without a PATH it cannot run the JAR, whose sum nobody has checked yet.
  const result = runWrapper(['version'], { ...process.env, PATH: '' });
  if (!existsSync(jar)) throw new Error(outputOf(result));
}

function downloadWithMaven(pin: GeneratorPin, jar: string): void {
  const artifact = `org.openapitools:openapi-generator-cli:${pin.version}`;
  const args = [
    '-q',
    '-B',
    'dependency:copy',
    `-Dartifact=${artifact}`,
    `-DoutputDirectory=${pin.storageDir}`,
  ];
  const result = spawnSync('mvn', args, { encoding: 'utf8', timeout: DOWNLOAD_TIMEOUT_MS });
  if (result.status !== 0) throw new Error(outputOf(result));
  renameSync(join(pin.storageDir, `openapi-generator-cli-${pin.version}.jar`), jar);
}

function runWrapper(args: readonly string[], env: NodeJS.ProcessEnv): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [WRAPPER, '--openapitools', SETTINGS_FILE, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: DOWNLOAD_TIMEOUT_MS,
    // The wrapper takes PWD, not its working directory, as the place where relative paths start.
    env: { ...env, PWD: process.cwd() },
  });
}

/** The end of what a command said: the wrapper prints its own source before the reason. */
function outputOf(result: SpawnSyncReturns<string>): string {
  return `${result.error?.message ?? ''}${result.stdout ?? ''}${result.stderr ?? ''}`.trim().slice(-2000);
}

function sha256Of(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
