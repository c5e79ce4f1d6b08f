import { expect } from 'chai';
import type { EngineReplica, ReplicaExit, ReplicaSpec } from '../../core/engine-port.js';
import {
  aRequest,
  batchedConformance,
  CONFORMANCE_SLOTS,
  engineConformance,
  finished,
  inputsConformance,
  WatchedGeneration,
  WatchedKv,
} from '../conformance.js';
import { FakeEngine, type FakeEngineOptions, FakeReplica } from './fake-engine.js';
import { ManualClock } from './manual-clock.js';

const SPEC: ReplicaSpec = {
  replicaId: 'pool-0',
  poolId: 'pool',
  modelPath: 'any.gguf',
  workload: 'completion',
  ctx: 1024,
  slots: CONFORMANCE_SLOTS,
  bestEffortSlots: 0,
  device: { kind: 'cpu', threads: 1 },
};

const LONG_PROMPT = 'a'.repeat(1000);

function load(
  options: FakeEngineOptions,
  signal = new AbortController().signal,
  onProgress?: (share: number) => void,
): Promise<EngineReplica> {
  return new FakeEngine(options).load(SPEC, signal, onProgress);
}

describe('fake engine, in the time of its tests', () => {
  // A token a turn of the event loop: nothing depends on the speed of the machine.
  const clock = new ManualClock();
  let turn: NodeJS.Immediate;
  before(() => {
    const move = (): void => {
      clock.advance(1);
      turn = setImmediate(move);
    };
    move();
  });
  after(() => clearImmediate(turn));

  engineConformance('fake', {
    load: (signal, onProgress) =>
      load(
        {
          clock,
          load: () => ({ progress: [0.2, 0.6, 1], vramBytes: 2_000, hostBytes: 10 }),
          run: ({ requestId, input }) => {
            if (input.kind === 'messages') return { texts: ['The answer', ' is ', 'fo', 'ur', '.'] };
            if (requestId === 'endless') return { tokens: 100_000, tokenMs: 1 };
            if (input.kind === 'inputs') return {};
            if (input.prompt === LONG_PROMPT) return { prefillMs: 60_000 };
            return { tokens: input.prompt.length > 100 ? 100 : 24 };
          },
        },
        signal,
        onProgress,
      ),
    loadBroken: () => load({ load: () => ({ failure: 'not a model', failureKind: 'model' }) }),
    processes: () => 0,
    kill(replica) {
      if (replica instanceof FakeReplica) replica.die('killed');
    },
    endless: { requestId: 'endless' },
    longPrompt: LONG_PROMPT,
    chat: { kind: 'messages', messages: [{ role: 'user', content: 'two and two?' }] },
    answerPart: 'four',
  });
  batchedConformance('fake', {
    endless: { requestId: 'endless' },
    load: () =>
      new FakeEngine({
        clock,
        run: ({ requestId }) => (requestId === 'endless' ? { tokens: 100_000, tokenMs: 1 } : { tokenMs: 1 }),
      }).load({ ...SPEC, slots: 2, bestEffortSlots: 3 }, new AbortController().signal),
  });
  inputsConformance('fake', {
    load: (workload) =>
      new FakeEngine({ clock }).load({ ...SPEC, workload, ctx: 512, slots: 2 }, new AbortController().signal),
  });
});

describe('fake engine', () => {
  it('ENG-001: a scripted fault ends one generation and leaves the replica running', async () => {
    const replica = await load({
      run: (_, runNumber) =>
        runNumber === 0 ? { breaks: { how: 'fault', afterTokens: 3, message: 'out of memory' } } : {},
    });
    const broken = await finished(replica, aRequest());
    expect(broken.texts).to.have.length(3);
    expect(await broken.terminal).to.deep.equal({
      type: 'failed',
      failure: { kind: 'fault', message: 'out of memory' },
    });
    expect((await (await finished(replica, aRequest())).terminal).type).to.equal('end');
  });

  it('ENG-005: a scripted death takes every generation of the replica', async () => {
    const replica = await load({
      run: (_, runNumber) =>
        runNumber === 0
          ? { breaks: { how: 'hang', afterTokens: 1 } }
          : { breaks: { how: 'death', afterTokens: 2 } },
    });
    const bystander = new WatchedGeneration(replica, aRequest());
    await bystander.seen('tokens');
    await finished(replica, aRequest());
    expect(await bystander.terminal).to.have.nested.property('failure.kind', 'died');
  });

  it('ENG-001: a generation that ignores its abort holds the slot until the replica is stopped', async () => {
    const replica = await load({
      run: () => ({ ignoresAbort: true, breaks: { how: 'hang', afterTokens: 1 } }),
    });
    const stubborn = new WatchedGeneration(replica, aRequest());
    await stubborn.seen('tokens');
    stubborn.abort();
    await replica.stop(0);
    expect(await stubborn.terminal).to.have.nested.property('failure.kind', 'died');
  });

  it('ENG-001: one generation more than there are slots is a fault', async () => {
    const replica = await load({ run: () => ({ breaks: { how: 'hang', afterTokens: 0 } }) });
    for (let i = 0; i < CONFORMANCE_SLOTS; i++) new WatchedGeneration(replica, aRequest());
    const tooMany = await finished(replica, aRequest());
    expect(await tooMany.terminal).to.have.nested.property('failure.kind', 'fault');
    await replica.stop(0);
  });

  it('ENG-001: tokens come at the scripted pace of the clock, late ones together', async () => {
    const clock = aManualClock();
    const loading = load({
      clock,
      run: () => ({ texts: ['a', 'b', 'c', 'd'], prefillMs: 100, tokenMs: 10 }),
    });
    clock.advance(0);
    const generation = new WatchedGeneration(await loading, aRequest());
    clock.advance(0);
    expect(generation.events.map(({ type }) => type)).to.deep.equal(['started']);
    clock.advance(99);
    expect(generation.texts).to.deep.equal([]);
    clock.advance(1);
    expect(generation.texts).to.deep.equal(['a']);
    clock.jump(25);
    expect(generation.events.at(-1)).to.deep.equal({ type: 'tokens', texts: ['b', 'c'] });
    clock.advance(20);
    expect(await generation.terminal).to.include({ type: 'end', prefillMs: 100, tokensOut: 4 });
  });

  it('ENG-024: output is reusable at the scripted time, unless a generation or an eviction comes before', async () => {
    const clock = aManualClock();
    const engine = new FakeEngine({ clock, run: () => ({ tokens: 100, tailMs: 50 }) });
    const loading = engine.load({ ...SPEC, slots: 1 }, new AbortController().signal);
    clock.advance(0);
    const replica = await loading;
    const kv = new WatchedKv(replica);
    const input = { kind: 'prompt', prompt: LONG_PROMPT } as const;
    const heldAfter = (sessionId: string, between: () => void): readonly number[] => {
      replica.generate(aRequest({ sessionId, input }), () => {});
      clock.advance(0);
      clock.advance(49);
      between();
      clock.advance(50);
      return kv.of(sessionId).map(({ kvTokens }) => kvTokens);
    };
    const [first, whole] = heldAfter('a', () => {});
    expect(whole).to.be.within(LONG_PROMPT.length / 4 + 1, first ?? 0);
    expect(heldAfter('b', () => replica.evictSession('b'))).to.deep.equal([first, 0]);
    const stranger = new WatchedGeneration(replica, aRequest({ input }));
    clock.advance(10);
    expect(stranger.started.cachedTokens).to.equal(0);
    const again = () => replica.generate(aRequest({ sessionId: 'c', input, maxTokens: 1 }), () => {});
    const [, second, ...more] = heldAfter('c', again);
    expect([second, ...more], 'after the second turn').to.deep.equal([LONG_PROMPT.length / 4]);
  });

  it('ENG-018: a load tells its progress at the scripted times, then hangs until its signal', async () => {
    const clock = aManualClock();
    const signal = new AbortController();
    const shares: number[] = [];
    const script = { hangs: true, delayMs: 300, progress: [0.2, 0.5] };
    const loading = load({ clock, load: () => script }, signal.signal, (share) => shares.push(share));
    clock.advance(99);
    expect(shares).to.deep.equal([]);
    clock.advance(1);
    expect(shares).to.deep.equal([0.2]);
    clock.advance(100_000);
    expect(shares).to.deep.equal([0.2, 0.5]);
    signal.abort();
    const error = await loading.catch((reason: unknown) => reason);
    expect(error).to.have.property('name', 'EngineLoadError');
  });

  it('PLC-020: a replica says what its script lets it take, by the path of its model', async () => {
    const engine = new FakeEngine({
      load: ({ modelPath }) => (modelPath === 'large.gguf' ? { vramBytes: 9_000, hostBytes: 100 } : {}),
    });
    const { signal } = new AbortController();
    const large = await engine.load({ ...SPEC, modelPath: 'large.gguf' }, signal);
    expect(large.info).to.include({ vramBytes: 9_000, hostBytes: 100 });
    expect((await engine.load(SPEC, signal)).info).to.include({ vramBytes: null, hostBytes: null });
  });

  it('ENG-017: scripted failures have their cause, at a load, in a generation, and some time after a load', async () => {
    const failing = load({ load: () => ({ failure: 'no room', failureKind: 'vram_exhausted' }) });
    expect(await failing.catch((reason: unknown) => reason)).to.include({
      message: 'no room',
      kind: 'vram_exhausted',
    });

    const breaking = await load({
      run: () => ({ breaks: { how: 'death', afterTokens: 1, message: 'Xid 79', kind: 'driver' } }),
    });
    const broken = new Promise((resolve) => breaking.onExit(resolve));
    await finished(breaking, aRequest());
    expect(await broken).to.deep.equal({ expected: false, kind: 'driver', reason: 'Xid 79' });

    const clock = aManualClock();
    const dies = { afterMs: 50, message: 'killed', kind: 'host_memory_exhausted' } as const;
    const loading = load({ clock, load: () => ({ dies }) });
    clock.advance(0);
    const exits: ReplicaExit[] = [];
    (await loading).onExit((exit) => exits.push(exit));
    clock.advance(49);
    expect(exits).to.deep.equal([]);
    clock.advance(1);
    expect(exits).to.deep.equal([{ expected: false, kind: 'host_memory_exhausted', reason: 'killed' }]);
  });
});

/** Time that moves only when told: `advance` runs every timer on its way, `jump` is a stall. */
function aManualClock() {
  let now = 0;
  let timers: { at: number; action: () => void }[] = [];
  const runDue = (): void => {
    const due = timers.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at);
    timers = timers.filter(({ at }) => at > now);
    for (const { action } of due) action();
  };
  return {
    now: () => now,
    after(delayMs: number, action: () => void) {
      const timer = { at: now + delayMs, action };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    advance(ms: number) {
      for (let i = 0; i <= ms; i++) {
        runDue();
        if (i < ms) now += 1;
      }
    },
    jump(ms: number) {
      now += ms;
      runDue();
    },
  };
}
