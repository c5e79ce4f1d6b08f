/** Which device this machine offers to the embedded engine (ENG-011). */
import { execFile } from 'node:child_process';
import { builtChildPath, EngineProcess } from './engine-process.js';

export interface Gpu {
  /** As `CUDA_VISIBLE_DEVICES` takes it. */
  readonly uuid: string;
  readonly name: string;
}

export type DetectedDevice =
  | { readonly kind: 'cuda'; readonly gpus: readonly Gpu[] }
  /** `reason`: one sentence for a person, why no GPU is used. */
  | { readonly kind: 'cpu'; readonly reason: string };

const NVIDIA_SMI_TIMEOUT_MS = 3000;
const CUDA_PROBE_TIMEOUT_MS = 15_000;

/**
 * Finds NVIDIA GPUs that the engine can really use: the driver lists them and the CUDA backend loads in an
 * engine process. Never rejects; takes a few milliseconds on a machine without a driver, about a second with one.
 */
export async function detectDevice(childPath: string = builtChildPath()): Promise<DetectedDevice> {
  const listing = await listGpus();
  if (typeof listing === 'string') return { kind: 'cpu', reason: `no NVIDIA GPU: ${listing}` };
  const problem = await cudaProblem(childPath, listing);
  if (problem === null) return { kind: 'cuda', gpus: listing };
  const names = listing.map(({ name }) => name).join(', ');
  return { kind: 'cpu', reason: `the NVIDIA GPU (${names}) cannot be used: ${problem}` };
}

/** The GPUs of the machine, or why there are none. */
function listGpus(): Promise<readonly Gpu[] | string> {
  return new Promise((resolve) => {
    execFile(
      'nvidia-smi',
      ['-L'],
      { timeout: NVIDIA_SMI_TIMEOUT_MS, killSignal: 'SIGKILL' },
      (error, stdout) => {
        if (error !== null) {
          if (error.code === 'ENOENT') resolve('nvidia-smi is not installed');
          else if (error.killed === true)
            resolve(`nvidia-smi did not answer within ${NVIDIA_SMI_TIMEOUT_MS} ms`);
          else resolve(`nvidia-smi failed: ${stdout.trim() || error.message}`);
          return;
        }
        const gpus = parseGpuList(stdout);
        resolve(gpus.length > 0 ? gpus : 'nvidia-smi lists none');
      },
    );
  });
}

/** Reads lines such as `GPU 0: NVIDIA GeForce RTX 3090 (UUID: GPU-…)`; other lines, MIG slices included, are not whole GPUs. */
export function parseGpuList(listing: string): Gpu[] {
  const gpus: Gpu[] = [];
  for (const line of listing.split('\n')) {
    const [, name, uuid] = /^GPU \d+: (.+) \(UUID: (GPU-[0-9a-f-]+)\)\s*$/.exec(line) ?? [];
    if (name !== undefined && uuid !== undefined) gpus.push({ uuid, name });
  }
  return gpus;
}

/** Why the CUDA backend does not work in an engine process, or null. */
async function cudaProblem(childPath: string, gpus: readonly Gpu[]): Promise<string | null> {
  const device = { kind: 'cuda', uuids: gpus.map(({ uuid }) => uuid), ratios: null, threads: 1 } as const;
  const engineProcess = EngineProcess.start(childPath, device, 1);
  const answer = new Promise<string | null>((resolve) => {
    engineProcess.onMessage((message) => {
      if (message.type === 'cuda_probed') resolve(message.problem);
    });
    void engineProcess.whenGone().then(({ reason }) => resolve(reason));
    const timer = setTimeout(
      () => resolve(`no answer within ${CUDA_PROBE_TIMEOUT_MS} ms`),
      CUDA_PROBE_TIMEOUT_MS,
    );
    void engineProcess.whenGone().then(() => clearTimeout(timer));
  });
  engineProcess.send({ type: 'probe_cuda' });
  const problem = await answer;
  engineProcess.kill();
  await engineProcess.whenGone();
  return problem;
}
