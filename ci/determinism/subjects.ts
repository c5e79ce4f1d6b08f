/** The engines that the suite knows, each with what must be equal and what must not. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { requantizeDemoModel } from '../../examples/demo-model/requantize.js';
import type { DeviceBinding, EngineReplica, ReplicaSpec } from '../../server/core/engine-port.js';
import { FakeEngine, FakeReplica } from '../../server/engines/fake/fake-engine.js';
import { fakeTexts } from '../../server/engines/fake/fake-text.js';
import { LlamaCppEngine } from '../../server/engines/llamacpp/llamacpp-engine.js';
import { buildChild } from '../../server/engines/llamacpp/testing/build-child.js';
import { EngineTarget } from './target.js';

export interface Subject {
  readonly engine: string;
  /** A replica as the server runs it. */
  load(replicaId: string, device: DeviceBinding): Promise<EngineTarget>;
  /** With another model. */
  loadOther(device: DeviceBinding): Promise<EngineTarget>;
  /** On the CPU, its warm turns of another shape than its cold ones. */
  loadPlanted(): Promise<EngineTarget>;
  close(): void;
}

const SLOTS = 8;
const CTX = 512;
const CPU: DeviceBinding = { kind: 'cpu', threads: 1 };
const BUNDLED = fileURLToPath(new URL('../../server/demo/demo-chat-f32.gguf', import.meta.url));
const WARM_REUSE_CHILD = fileURLToPath(
  new URL('../../server/engines/llamacpp/testing/warm-reuse-child.ts', import.meta.url),
);

function specOf(
  replicaId: string,
  modelPath: string,
  device: DeviceBinding,
  poolId = 'determinism',
): ReplicaSpec {
  return {
    replicaId,
    poolId,
    modelPath,
    workload: 'completion',
    ctx: CTX,
    slots: SLOTS,
    bestEffortSlots: SLOTS,
    device,
  };
}

/** llama.cpp on the demo model in q8_0, in which a change of shape shows. */
export function llamacppSubject(): Subject {
  const folder = mkdtempSync(join(tmpdir(), 'llama-orch-determinism-'));
  const sensitive = join(folder, 'demo-chat-q8_0.gguf');
  writeFileSync(sensitive, requantizeDemoModel(readFileSync(BUNDLED), 'q8_0'));
  const load = (spec: ReplicaSpec, childPath?: string) =>
    EngineTarget.load({ engine: new LlamaCppEngine(childPath), spec, kill: killProcess });
  return {
    engine: 'llamacpp',
    load: (replicaId, device) => load(specOf(replicaId, sensitive, device)),
    loadOther: (device) => load(specOf('other-model', BUNDLED, device)),
    async loadPlanted() {
      const child = await buildChild(WARM_REUSE_CHILD, 'warm-reuse-child');
      return load(specOf('planted', sensitive, CPU, 'whole prefix'), child);
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function killProcess({ info }: EngineReplica): void {
  if (info.pid === null) throw new Error('the replica is no process');
  process.kill(info.pid, 'SIGKILL');
}

/** The fake engine, whose texts follow from prompt and seed. */
export function fakeSubject(): Subject {
  const paced = { tokens: 20, tokenMs: 1 } as const;
  const load = (engine: FakeEngine, spec: ReplicaSpec) =>
    EngineTarget.load({
      engine,
      spec,
      kill: (replica) => {
        if (replica instanceof FakeReplica) replica.die('killed');
      },
    });
  const saying = (prompt: string, seed: number): string[] => {
    const texts = fakeTexts(prompt, seed);
    return Array.from({ length: paced.tokens }, () => texts.next().value ?? '');
  };
  return {
    engine: 'fake',
    load: (replicaId, device) =>
      load(new FakeEngine({ run: () => paced }), specOf(replicaId, 'demo.gguf', device)),
    loadOther: (device) =>
      load(
        new FakeEngine({ run: ({ seed }) => ({ ...paced, texts: saying('another model', seed) }) }),
        specOf('other-model', 'other.gguf', device),
      ),
    loadPlanted: () =>
      load(
        new FakeEngine({
          run: ({ seed, sessionId }) =>
            sessionId === null ? paced : { ...paced, texts: saying('warm', seed) },
        }),
        specOf('planted', 'demo.gguf', CPU),
      ),
    close: () => {},
  };
}
