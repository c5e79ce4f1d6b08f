/** Workstations on the fake engine, whose time is the workstation's, and a disk that flushes when told to. */
import { MemoryTaskStore } from '../../adapters/task-store-memory.js';
import { OrchestratorError } from '../../core/errors.js';
import type { StoreWrite } from '../../core/task-store-port.js';
import { FakeEngine, type FakeEngineOptions } from '../../engines/fake/fake-engine.js';
import { Workstation, type WorkstationOptions } from './workstation.js';

export type FakeWorkstationOptions = Omit<FakeEngineOptions, 'clock'> &
  Omit<WorkstationOptions<FakeEngine>, 'engine'>;

/** A workstation with the fake engine, started. */
export async function aWorkstation({
  run,
  load,
  ...options
}: FakeWorkstationOptions = {}): Promise<Workstation<FakeEngine>> {
  const station = new Workstation({
    engine: (clock) =>
      new FakeEngine({
        ...(run && { run }),
        ...(load && { load }),
        clock: {
          now: () => clock.now().monotonicMs,
          after: (delayMs, action) => clock.callAt(clock.now().monotonicMs + delayMs, action),
        },
      }),
    ...options,
  });
  await station.start();
  return station;
}

/** A run that goes on until it is aborted. */
export const ENDLESS = { tokens: 500, tokenMs: 1_000 } as const;
/** Ten tokens in a tenth of a second. */
export const SHORT = { tokens: 10, tokenMs: 10 } as const;

export async function refusalOf(promise: Promise<unknown>): Promise<OrchestratorError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof OrchestratorError) return error;
    throw error;
  }
  throw new Error('it must be refused');
}

export const eventsOf = (text: string): (string | undefined)[] =>
  text
    .split('\n\n')
    .filter((frame) => frame !== '' && !frame.startsWith(':'))
    .map((frame) => /^event: (\w+)$/m.exec(frame)?.[1]);

/** Data of the last event of this name. */
export function dataOf(text: string, event: string): Record<string, unknown> {
  const data = [...text.matchAll(new RegExp(`^event: ${event}\ndata: (.*)$`, 'gm'))].at(-1)?.[1];
  if (data === undefined) throw new Error(`no ${event} in ${text}`);
  return JSON.parse(data) as Record<string, unknown>;
}

/** A disk that flushes when it is told to. */
export class SlowStore extends MemoryTaskStore {
  private waiting: (() => void)[] = [];
  private commits = 0;
  /** Commits wait for `flush` while it is set. */
  held = false;
  /** They wait from this one on, counted from 1. */
  heldFrom = Number.POSITIVE_INFINITY;

  override async commit(writes: readonly StoreWrite[]): Promise<void> {
    this.commits++;
    if (this.held || this.commits >= this.heldFrom)
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    return super.commit(writes);
  }

  async flush(): Promise<void> {
    for (const resume of this.waiting.splice(0)) resume();
    await new Promise((resolve) => setImmediate(resolve));
  }
}
