/**
 * What every engine adapter promises (ENG-001), as one suite: an adapter's own test file calls it with a way to
 * load a replica.
 */
import { createHash } from 'node:crypto';
import { Ajv } from 'ajv';
import { expect } from 'chai';
import {
  type EngineEvent,
  EngineLoadError,
  EngineRejection,
  type EngineReplica,
  type GenerateRequest,
  type Generation,
  type ReplicaExit,
  type ResolvedSampling,
  type SessionKv,
  type TaskInput,
} from '../core/engine-port.js';
import type { ResponseFormat } from '../core/response-format.js';
import { KV_BLOCK_TOKENS } from './kv-blocks.js';
import { randomSchema } from './testing/random-schema.js';

export const CONFORMANCE_SLOTS = 4;

/** How the suite reaches an adapter that embeds and ranks. */
export interface InputsSubject {
  /** Loads a replica with 2 slots and a context of 512 tokens. */
  load(workload: 'embedding' | 'rerank'): Promise<EngineReplica>;
}

/** How the suite reaches one adapter. */
export interface ConformanceSubject {
  /** Loads a replica with `CONFORMANCE_SLOTS` slots and a context of at least 1024 tokens; tells progress on the way. */
  load(signal?: AbortSignal, onProgress?: (share: number) => void): Promise<EngineReplica>;
  /** Loads what cannot be loaded. */
  loadBroken(): Promise<EngineReplica>;
  /** Processes of this engine that are alive. */
  processes(): number;
  /** Kills the replica as a crash would. */
  kill(replica: EngineReplica): void;
  /** A request that generates until it is aborted or its context is full, at least 500 tokens. */
  readonly endless: Partial<GenerateRequest>;
  /** A prompt whose prefill is still running when its `started` event arrives. */
  readonly longPrompt: string;
  readonly chat: TaskInput;
  /** A text from the middle of the greedy answer to `chat`. */
  readonly answerPart: string;
}

const GREEDY: ResolvedSampling = {
  temperature: 0,
  topK: 0,
  topP: 1,
  minP: 0,
  repeatPenalty: 1,
  repeatLastN: 0,
};

/** A request with every knob set; the fields given win. */
export function aRequest(overrides: Partial<GenerateRequest> = {}): GenerateRequest {
  return {
    requestId: 'request',
    sessionId: null,
    input: { kind: 'prompt', prompt: 'Once' },
    sampling: GREEDY,
    seed: 1,
    determinism: 'strict',
    stop: [],
    responseFormat: null,
    maxTokens: null,
    ...overrides,
  };
}

/** A request whose text depends on its seed. */
export function aSampledRequest(seed: number, temperature = 0.8): GenerateRequest {
  return aRequest({ seed, sampling: { ...GREEDY, temperature }, maxTokens: 60 });
}

/** A prompt of some blocks. */
const STORY = 'Once upon a time there was a small owl who lived by the river. '.repeat(10);

/** A sampled turn of a session, strict, of at most two blocks. */
function aTurn(sessionId: string | null, prompt: string, seed = 3): GenerateRequest {
  const input = { kind: 'prompt', prompt } as const;
  return { ...aSampledRequest(seed), sessionId, input, maxTokens: 2 * KV_BLOCK_TOKENS };
}

type Terminal = Extract<EngineEvent, { type: 'end' | 'aborted' | 'failed' }>;

/** One generation, watched: every event, and promises for the ones a test waits for. */
export class WatchedGeneration {
  readonly events: EngineEvent[] = [];
  readonly terminal: Promise<Terminal>;
  private readonly generation: Generation;
  private resolveTerminal: (event: Terminal) => void = () => {};
  private readonly waiting: { type: EngineEvent['type']; resolve: () => void }[] = [];

  constructor(replica: EngineReplica, request: GenerateRequest) {
    this.terminal = new Promise((resolve) => {
      this.resolveTerminal = resolve;
    });
    let returned = false;
    this.generation = replica.generate(request, (event) => {
      expect(returned, 'an event came from inside generate()').to.equal(true);
      this.receive(event);
    });
    returned = true;
  }

  /** Resolves with the first event of this type. */
  seen(type: EngineEvent['type']): Promise<void> {
    if (this.events.some((event) => event.type === type)) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push({ type, resolve }));
  }

  abort(): void {
    this.generation.abort();
  }

  get texts(): string[] {
    return this.events.flatMap((event) => (event.type === 'tokens' ? event.texts : []));
  }

  get text(): string {
    return this.texts.join('');
  }

  get started(): Extract<EngineEvent, { type: 'started' }> {
    const event = this.events.find(({ type }) => type === 'started');
    if (event?.type !== 'started') throw new Error(`never started: ${JSON.stringify(this.events)}`);
    return event;
  }

  get sha256(): string {
    return createHash('sha256').update(this.texts.join('\0')).digest('hex');
  }

  private receive(event: EngineEvent): void {
    this.events.push(event);
    for (const wait of this.waiting) if (wait.type === event.type) wait.resolve();
    if (event.type === 'started' || event.type === 'tokens') return;
    this.resolveTerminal(event);
  }
}

/** What a replica tells of the KV of sessions. */
export class WatchedKv {
  readonly told: SessionKv[] = [];
  private waiting: (() => void)[] = [];

  constructor(replica: EngineReplica) {
    replica.onSessionKv((kv) => {
      this.told.push(kv);
      for (const look of this.waiting) look();
    });
  }

  of(sessionId: string): SessionKv[] {
    return this.told.filter((kv) => kv.sessionId === sessionId);
  }

  /** Resolves with all that was told of a session once the last of it is as wanted. */
  async until(sessionId: string, wanted: (kv: SessionKv, count: number) => boolean): Promise<SessionKv[]> {
    for (;;) {
      const told = this.of(sessionId);
      const last = told.at(-1);
      if (last !== undefined && wanted(last, told.length)) return told;
      await new Promise<void>((resolve) => {
        this.waiting = [resolve];
      });
    }
  }
}

/** Runs one request to its terminal event. */
export async function finished(replica: EngineReplica, request: GenerateRequest): Promise<WatchedGeneration> {
  const generation = new WatchedGeneration(replica, request);
  await generation.terminal;
  return generation;
}

export function engineConformance(name: string, subject: ConformanceSubject): void {
  describe(`engine conformance: ${name}`, () => {
    let replica: EngineReplica;
    before(async () => {
      replica = await subject.load();
    });
    after(() => replica.stop(2000));

    const others: EngineReplica[] = [];
    afterEach(() => Promise.all(others.splice(0).map((other) => other.stop(2000))));
    const loadAnother = async (): Promise<EngineReplica> => {
      const other = await subject.load();
      others.push(other);
      return other;
    };

    const watch = (request: GenerateRequest): WatchedGeneration => new WatchedGeneration(replica, request);

    it('ENG-001: events come in order and exactly one terminal event is last', async () => {
      const generation = await finished(replica, aRequest({ maxTokens: 20 }));
      // A later request gives stray events of the first one the time to arrive.
      await finished(replica, aRequest({ maxTokens: 20 }));
      const types = generation.events.map((event) => event.type);
      expect(types[0]).to.equal('started');
      expect(types.at(-1)).to.equal('end');
      expect(types.slice(1, -1).every((type) => type === 'tokens')).to.equal(true);
    });

    it('ENG-001: the end tells the prompt tokens that started and countTokens told', async () => {
      for (const input of [subject.chat, { kind: 'prompt', prompt: 'Once upon a time' }] as const) {
        const generation = await finished(replica, aRequest({ input, maxTokens: 2 }));
        const tokensIn = await replica.countTokens(input);
        expect(generation.events[0]).to.deep.equal({ type: 'started', tokensIn, cachedTokens: 0 });
        expect(await generation.terminal).to.include({ type: 'end', tokensIn, tokensOut: 2 });
      }
    });

    it('ENG-010: chat messages are answered', async () => {
      const generation = await finished(replica, aRequest({ input: subject.chat }));
      expect(generation.text).to.contain(subject.answerPart);
      expect(await generation.terminal).to.include({ type: 'end', finishReason: 'stop' });
    });

    it('STR-009: every text is whole characters and none is empty', async () => {
      for (let seed = 0; seed < 5; seed++) {
        const generation = await finished(replica, aSampledRequest(seed, 1.5));
        for (const text of generation.texts) {
          expect(text).not.to.equal('');
          expect(text).not.to.match(/\p{Surrogate}/u);
        }
      }
    });

    it('ENG-007: a stop text ends the output and is not emitted', async () => {
      const whole = await finished(replica, aRequest({ input: subject.chat }));
      const cut = await finished(
        replica,
        aRequest({ input: subject.chat, stop: ['never', subject.answerPart] }),
      );
      expect(cut.text).to.equal(whole.text.slice(0, whole.text.indexOf(subject.answerPart)));
      expect(await cut.terminal).to.include({ type: 'end', finishReason: 'stop' });
    });

    it('ENG-008: max_tokens ends the output with length', async () => {
      const generation = await finished(replica, aRequest({ ...subject.endless, maxTokens: 7 }));
      expect(await generation.terminal).to.include({ type: 'end', finishReason: 'length', tokensOut: 7 });
    });

    it('ENG-008: without max_tokens the output ends where the context is full', async () => {
      const generation = await finished(replica, aRequest(subject.endless));
      const tokensIn = await replica.countTokens(aRequest(subject.endless).input);
      const tokensOut = replica.info.ctx - tokensIn;
      expect(await generation.terminal).to.include({ type: 'end', finishReason: 'length', tokensOut });
    });

    it('ENG-008: what does not fit in the context is refused with the numbers, not cut', async () => {
      const { ctx } = replica.info;
      const tooLong = await finished(
        replica,
        aRequest({ input: { kind: 'prompt', prompt: 'owl '.repeat(ctx * 2) } }),
      );
      const refusal = await tooLong.terminal;
      expect(refusal).to.have.nested.property('failure.kind', 'rejected');
      expect(refusal)
        .to.have.nested.property('failure.message')
        .that.contains(String(ctx - 1));

      const tooMany = await finished(replica, aRequest({ maxTokens: ctx }));
      expect(await tooMany.terminal).to.deep.include({ type: 'failed' });
      expect(await tooMany.terminal).to.have.nested.property('failure.field', 'max_tokens');
      expect(tooMany.events).to.have.length(1);
    });

    // On all slots at once, so that the prefills share what the engine computes with and last.
    it('ENG-009: generations aborted in their prefill end without a token and free their slots', async () => {
      const input = { kind: 'prompt', prompt: subject.longPrompt } as const;
      const generations = Array.from({ length: CONFORMANCE_SLOTS }, () => watch(aRequest({ input })));
      await Promise.all(generations.map((generation) => generation.seen('started')));
      for (const generation of generations) generation.abort();
      for (const { terminal } of generations) {
        expect(await terminal).to.deep.equal({ type: 'aborted', tokensOut: 0 });
      }
      await expectAllSlotsFree(replica);
    });

    it('ENG-001: an abort at once, in the stream, twice and after the end frees the slot and nothing follows', async () => {
      const atOnce = watch(aRequest(subject.endless));
      atOnce.abort();
      expect((await atOnce.terminal).type).to.equal('aborted');

      const inStream = watch(aRequest(subject.endless));
      await inStream.seen('tokens');
      inStream.abort();
      inStream.abort();
      expect((await inStream.terminal).type).to.equal('aborted');

      const ended = await finished(replica, aRequest({ maxTokens: 1 }));
      ended.abort();
      await expectAllSlotsFree(replica);
      for (const { events } of [atOnce, inStream, ended]) {
        expect(events.filter(({ type }) => type !== 'started' && type !== 'tokens')).to.have.length(1);
      }
    });

    it('ENG-001: all slots run at once and aborting all frees them all', async () => {
      const generations = Array.from({ length: CONFORMANCE_SLOTS }, () => watch(aRequest(subject.endless)));
      await Promise.all(generations.map((generation) => generation.seen('tokens')));
      for (const generation of generations) generation.abort();
      const terminals = await Promise.all(generations.map(({ terminal }) => terminal));
      expect(terminals.map(({ type }) => type)).to.deep.equal(generations.map(() => 'aborted'));
      await expectAllSlotsFree(replica);
    });

    it('DET-003: the same seed gives the same texts, another seed others', async () => {
      const first = await finished(replica, aSampledRequest(11));
      const again = await finished(replica, aSampledRequest(11));
      const others = await Promise.all(
        [12, 13, 2 ** 52 + 11].map((seed) => finished(replica, aSampledRequest(seed, 1.2))),
      );
      expect(again.texts).to.deep.equal(first.texts);
      expect(new Set([first, ...others].map(({ sha256 }) => sha256)).size).to.equal(4);
    });

    describe('structured output', () => {
      const structured = (format: ResponseFormat, seed: number): GenerateRequest => ({
        ...aSampledRequest(seed),
        responseFormat: format,
        maxTokens: null,
      });

      it('ENG-028: a JSON object is one, and all that was asked for', async () => {
        for (let seed = 0; seed < 4; seed++) {
          const { text, terminal } = await finished(replica, structured({ kind: 'json_object' }, seed));
          const { type, finishReason } = (await terminal) as Extract<Terminal, { type: 'end' }>;
          expect(type).to.equal('end');
          // A model may have nothing else in mind than to fill a string until the context is full.
          if (finishReason === 'stop') expect(JSON.parse(text)).to.be.an('object');
          else expect(text).to.match(/^\{/);
        }
      });

      it('ENG-028: fifty random schemas are met by what is written for them', async () => {
        const sizes = { strict: false, allowUnionTypes: true };
        for (let seed = 0; seed < 50; seed++) {
          const schema = randomSchema(seed);
          const { text, terminal } = await finished(
            replica,
            structured({ kind: 'json_schema', schema }, seed),
          );
          expect(await terminal, JSON.stringify(schema)).to.include({ type: 'end', finishReason: 'stop' });
          const valid = new Ajv(sizes).validate(schema, JSON.parse(text));
          expect(valid, `${text} for ${JSON.stringify(schema)}`).to.equal(true);
        }
      });

      it('ENG-028: max_tokens cuts it short and says length', async () => {
        const schema = { type: 'string', minLength: 40, maxLength: 60 };
        const request = { ...structured({ kind: 'json_schema', schema }, 1), maxTokens: 5 };
        const { text, terminal } = await finished(replica, request);
        expect(await terminal).to.include({ type: 'end', finishReason: 'length', tokensOut: 5 });
        expect(() => JSON.parse(text)).to.throw();
      });

      it('DET-003: the same schema and seed give the same texts, another seed others', async () => {
        const schema = { type: 'array', items: { type: 'string', maxLength: 8 }, minItems: 8, maxItems: 8 };
        const of = async (seed: number) =>
          (await finished(replica, structured({ kind: 'json_schema', schema }, seed))).texts;
        const [first, again, other] = [await of(5), await of(5), await of(6)];
        expect(again).to.deep.equal(first);
        expect(other).not.to.deep.equal(first);
      });
    });

    describe('sessions', () => {
      let kv: WatchedKv;
      const used = new Set<string>();
      before(() => {
        kv = new WatchedKv(replica);
      });
      afterEach(() => {
        for (const sessionId of used) replica.evictSession(sessionId);
        used.clear();
      });

      const turn = (request: GenerateRequest): Promise<WatchedGeneration> => {
        if (request.sessionId !== null) used.add(request.sessionId);
        return finished(replica, request);
      };
      const cold = (request: GenerateRequest) => turn({ ...request, sessionId: null });
      const isEmpty = ({ kvTokens }: SessionKv): boolean => kvTokens === 0;

      /** Runs the first turn of a session and returns the second. */
      const afterFirst = async (sessionId: string): Promise<GenerateRequest> => {
        const first = await turn(aTurn(sessionId, STORY));
        return aTurn(sessionId, `${STORY}${first.text} Then the owl`, 5);
      };

      it('DET-007: a warm second turn has the text of a cold one', async () => {
        for (let seed = 0; seed < 4; seed++) {
          const first = await turn(aTurn(`warm ${seed}`, STORY, seed));
          const next = aTurn(`warm ${seed}`, `${STORY}${first.text} Then the owl`, seed);
          const warm = await turn(next);
          expect(warm.started.cachedTokens).to.be.above(0);
          expect(warm.started.cachedTokens % KV_BLOCK_TOKENS).to.equal(0);
          expect(warm.texts).to.deep.equal((await cold(next)).texts);
        }
      });

      it('ENG-023: start and end tell the same number of cached tokens, 0 where there are none', async () => {
        const next = await afterFirst('counted');
        for (const generation of [await turn(next), await cold(next)]) {
          const { tokensIn, cachedTokens } = generation.started;
          expect(await generation.terminal).to.include({ type: 'end', tokensIn, cachedTokens });
          expect(cachedTokens).to.be.below(tokensIn);
        }
        expect((await cold(next)).started.cachedTokens).to.equal(0);
      });

      it('ENG-022: the KV of a session is found by no other session and by no task without one', async () => {
        await turn(aTurn('mine', STORY));
        for (const stranger of [aTurn('another', STORY), aTurn(null, STORY)]) {
          expect((await turn(stranger)).started.cachedTokens).to.equal(0);
        }
        expect((await turn(aTurn('mine', STORY))).started.cachedTokens).to.be.above(0);
      });

      it('ENG-022: best_effort finds all tokens up to the first that differs', async () => {
        const first = await turn({ ...aTurn('free', STORY), determinism: 'best_effort' });
        const next = await turn({ ...aTurn('free', `${STORY}${first.text}!`), determinism: 'best_effort' });
        // The last of the output was never evaluated, and at the seam a token may be another one.
        expect(next.started.cachedTokens).to.be.within(first.started.tokensIn + 1, next.started.tokensIn - 1);
        const strict = aTurn('free', `${STORY}${first.text}!`);
        const warm = await turn(strict);
        expect(warm.started.cachedTokens % KV_BLOCK_TOKENS).to.equal(0);
        expect(warm.texts).to.deep.equal((await cold(strict)).texts);
      });

      it('DET-007: blocks that were not prefilled whole are not reused', async () => {
        await turn(aTurn('mixed', STORY));
        const other = aTurn('mixed', `${STORY.slice(0, 400)}${'A lamp is a stone. '.repeat(10)}`);
        const free = await turn({ ...other, determinism: 'best_effort' });
        expect(free.started.cachedTokens % KV_BLOCK_TOKENS, 'differs within a block').not.to.equal(0);
        const strict = await turn(other);
        expect(strict.started.cachedTokens).to.be.below(free.started.cachedTokens);
        expect(strict.texts).to.deep.equal((await cold(other)).texts);
      });

      it('ENG-022: a second generation of a session at once runs without it and leaves it its KV', async () => {
        used.add('twice');
        const story = aTurn('twice', STORY);
        const first = watch({ ...story, ...subject.endless, input: story.input, maxTokens: null });
        await first.seen('tokens');
        const second = await turn(story);
        expect(second.started.cachedTokens).to.equal(0);
        await first.terminal;
        expect((await turn(story)).started.cachedTokens).to.be.above(0);
      });

      it('ENG-024: idle time makes the output reusable in whole blocks, which is told', async () => {
        const story = aTurn('idle', STORY);
        const first = await turn({ ...story, ...subject.endless, input: story.input, maxTokens: 128 });
        const { tokensIn } = first.started;
        const blocks = ({ kvTokens }: SessionKv) => kvTokens % KV_BLOCK_TOKENS === 0;
        const told = await kv.until('idle', (held, count) => count === 2 && blocks(held));
        expect(told[0]?.kvTokens, 'after the turn').to.be.above(tokensIn);
        const held = told[1]?.kvTokens ?? 0;
        expect(held, 'after the prefill of its tail').to.be.above(tokensIn);
        const next = aTurn('idle', `${STORY}${first.text} Then the owl`);
        const warm = await turn(next);
        // Where its text is tokenized otherwise than it was generated, less of it is found.
        expect(warm.started.cachedTokens).to.be.within(tokensIn + 1, held);
        expect(warm.texts).to.deep.equal((await cold(next)).texts);
      });

      it('ENG-025: what is held is told before the end of a turn, in tokens and bytes', async () => {
        const generation = new WatchedGeneration(replica, { ...aTurn('told', STORY), maxTokens: 3 });
        used.add('told');
        const toldAtEnd = generation.terminal.then(() => kv.of('told').slice());
        const [told, ...more] = await toldAtEnd;
        expect(more).to.deep.equal([]);
        const { tokensIn } = generation.started;
        expect(told?.kvTokens).to.be.at.least(tokensIn);
        expect(told?.kvBytes).to.be.above(told?.kvTokens ?? 0);
      });

      it('ENG-025: the session used least recently gives its slot to a new one, and a free slot is taken first', async () => {
        const sessions = ['s0', 's1', 's2', 's3'];
        expect(sessions).to.have.length(CONFORMANCE_SLOTS);
        for (const sessionId of sessions.slice(1)) await turn(aTurn(sessionId, STORY));
        await cold(aTurn(null, STORY));
        for (const sessionId of sessions) await turn(aTurn(sessionId, STORY));
        expect(kv.told.filter((held) => sessions.includes(held.sessionId) && isEmpty(held))).to.deep.equal(
          [],
        );
        await turn(aTurn('new', STORY));
        expect(kv.of('s0').at(-1), 's0').to.deep.equal({ sessionId: 's0', kvTokens: 0, kvBytes: 0 });
        await cold(aTurn(null, STORY));
        expect(kv.of('s1').at(-1), 's1').to.deep.equal({ sessionId: 's1', kvTokens: 0, kvBytes: 0 });
        for (const sessionId of ['s2', 's3', 'new']) {
          expect((await turn(aTurn(sessionId, STORY))).started.cachedTokens, sessionId).to.be.above(0);
        }
        expect((await turn(aTurn('s0', STORY))).started.cachedTokens, 's0').to.equal(0);
      });

      it('ENG-026: an evicted session is told to hold nothing, once, and its next turn is cold with the same text', async () => {
        const next = await afterFirst('evicted');
        const warm = await turn(next);
        const before = kv.of('evicted').length;
        replica.evictSession('nobody');
        replica.evictSession('evicted');
        replica.evictSession('evicted');
        const again = await turn(next);
        expect(again.started.cachedTokens).to.equal(0);
        expect(again.texts).to.deep.equal(warm.texts);
        expect(kv.of('nobody')).to.deep.equal([]);
        const told = kv.of('evicted').slice(before);
        expect(told.filter(isEmpty)).to.deep.equal([{ sessionId: 'evicted', kvTokens: 0, kvBytes: 0 }]);
      });

      it('ENG-026: a session that is evicted while it generates keeps nothing after its end', async () => {
        await turn(aTurn('running', STORY));
        const running = new WatchedGeneration(replica, {
          ...aTurn('running', STORY),
          ...subject.endless,
          maxTokens: 400,
        });
        await running.seen('tokens');
        replica.evictSession('running');
        expect((await running.terminal).type).to.equal('end');
        await kv.until('running', isEmpty);
        expect((await turn(aTurn('running', STORY))).started.cachedTokens).to.equal(0);
      });

      it('ENG-025: a replica that has died tells no more of its sessions', async () => {
        const doomed = await loadAnother();
        const told = new WatchedKv(doomed);
        await finished(doomed, aTurn('doomed', STORY));
        const exited = new Promise((resolve) => doomed.onExit(resolve));
        subject.kill(doomed);
        await exited;
        const { length } = told.told;
        doomed.evictSession('doomed');
        await finished(doomed, aTurn('doomed', STORY));
        expect(told.told).to.have.length(length);
      });

      it('ENG-027: a turn that is aborted, in its prefill or its output, leaves nothing of its session', async () => {
        const long = { kind: 'prompt', prompt: subject.longPrompt } as const;
        for (const [odd, when] of [
          [{ input: long, sampling: { ...GREEDY, ...subject.endless.sampling } }, 'started'],
          [subject.endless, 'tokens'],
        ] as const) {
          const next = await afterFirst(when);
          const aborted = new WatchedGeneration(replica, { ...aTurn(when, STORY), maxTokens: null, ...odd });
          await aborted.seen(when);
          aborted.abort();
          expect((await aborted.terminal).type).to.equal('aborted');
          expect(kv.of(when).at(-1)).to.deep.equal({ sessionId: when, kvTokens: 0, kvBytes: 0 });
          const again = await turn(next);
          expect(again.started.cachedTokens).to.equal(0);
          expect(again.texts).to.deep.equal((await cold(next)).texts);
        }
      });

      it('ENG-027: a turn that is refused before anything is evaluated costs its session nothing', async () => {
        const next = await afterFirst('refused');
        const refused = await turn({ ...next, maxTokens: replica.info.ctx });
        expect((await refused.terminal).type).to.equal('failed');
        expect((await turn(next)).started.cachedTokens).to.be.above(0);
      });

      it('DET-007: after a stop text and after a full context a warm turn has the text of a cold one', async () => {
        const whole = await cold(aTurn(null, STORY));
        const stop = [whole.texts.slice(20, 22).join('')];
        const stopped = { ...aTurn('stopped', STORY), stop };
        const full = { ...aTurn('full', STORY), maxTokens: null, ...subject.endless };
        for (const [request, finishReason] of [
          [stopped, 'stop'],
          [full, 'length'],
        ] as const) {
          const first = await turn(request);
          expect(await first.terminal).to.include({ type: 'end', finishReason });
          const prompt = request.input.kind === 'prompt' ? request.input.prompt : '';
          const next = aTurn(request.sessionId, `${prompt}${first.text.slice(0, 300)} Then the owl`);
          const warm = await turn(next);
          expect(warm.texts).to.deep.equal((await cold(next)).texts);
        }
      });
    });

    it('ENG-012: a model that cannot be loaded is refused with a reason', async () => {
      const error = await subject.loadBroken().then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(error).to.be.instanceOf(EngineLoadError);
      expect((error as Error).message).not.to.equal('');
    });

    it('ENG-017: a model that cannot be loaded is the cause of its failure', async () => {
      const error = await subject.loadBroken().catch((reason: unknown) => reason);
      expect(error).to.have.property('kind', 'model');
    });

    it('ENG-018: the progress of a load rises within 0 and 1, and nothing of it comes after the end', async () => {
      const shares: number[] = [];
      let loaded = false;
      const other = await subject.load(undefined, (share) => {
        expect(loaded, 'progress after the end of the load').to.equal(false);
        shares.push(share);
      });
      loaded = true;
      others.push(other);
      // A request gives stray progress the time to arrive.
      await finished(other, aRequest({ maxTokens: 2 }));
      expect(shares).not.to.deep.equal([]);
      expect(shares).to.deep.equal([...new Set(shares)].sort((a, b) => a - b));
      expect(shares.every((share) => share > 0 && share <= 1)).to.equal(true);
    });

    it('ENG-018: a load that is given up on its way rejects, leaves no process, and tells no more', async () => {
      const before = subject.processes();
      const wanted = new AbortController();
      let told = 0;
      const loading = subject.load(wanted.signal, () => {
        told += 1;
        wanted.abort();
      });
      const error = await loading.catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(EngineLoadError);
      expect((error as Error).message).to.contain('canceled');
      expect(told).to.equal(1);
      expect(subject.processes()).to.equal(before);
    });

    it('PLC-020: what a load took is a number of bytes, or null where nothing measures it', () => {
      for (const bytes of [replica.info.vramBytes, replica.info.hostBytes]) {
        if (bytes !== null) expect(Number.isSafeInteger(bytes) && bytes >= 0, `${bytes}`).to.equal(true);
      }
    });

    it('ENG-005: the death of a replica ends its generations first and is told once', async () => {
      const doomed = await loadAnother();
      const order: string[] = [];
      const generations = [1, 2].map(() => new WatchedGeneration(doomed, aRequest(subject.endless)));
      for (const { terminal } of generations) void terminal.then(({ type }) => order.push(type));
      await Promise.all(generations.map((generation) => generation.seen('tokens')));
      const exits: ReplicaExit[] = [];
      const exited = new Promise<void>((resolve) => {
        doomed.onExit((exit) => {
          exits.push(exit);
          order.push('exit');
          resolve();
        });
      });
      subject.kill(doomed);
      await exited;
      for (const { terminal } of generations) {
        expect(await terminal).to.have.nested.property('failure.kind', 'died');
      }
      expect(generations.every(({ events }) => events.at(-1)?.type === 'failed')).to.equal(true);
      expect(exits).to.have.length(1);
      expect(exits[0]).to.include({ expected: false, kind: 'other' });
      const late = await finished(doomed, aRequest());
      expect(await late.terminal).to.have.nested.property('failure.kind', 'died');
    });

    it('ENG-001: a stop ends running generations and is an expected exit', async () => {
      const stopped = await loadAnother();
      const exit = new Promise<ReplicaExit>((resolve) => stopped.onExit(resolve));
      const generation = new WatchedGeneration(stopped, aRequest(subject.endless));
      await generation.seen('tokens');
      await stopped.stop(2000);
      expect((await generation.terminal).type).to.equal('aborted');
      expect(await exit).to.include({ expected: true });
    });
  });
}

/** As many generations as there are slots run to their end at once. */
async function expectAllSlotsFree(replica: EngineReplica): Promise<void> {
  const generations = Array.from({ length: CONFORMANCE_SLOTS }, () =>
    finished(replica, aRequest({ maxTokens: 2 })),
  );
  for (const generation of await Promise.all(generations)) {
    expect(await generation.terminal).to.include({ type: 'end', tokensOut: 2 });
  }
}

export function inputsConformance(name: string, subject: InputsSubject): void {
  const TEXTS = ['An owl lives by the river.', 'The lamp is blue.', 'Snow fell on the small town.'];

  for (const workload of ['embedding', 'rerank'] as const) {
    describe(`engine conformance: ${workload} by ${name}`, () => {
      const query = workload === 'rerank' ? 'Where does the owl live?' : null;
      const request = (inputs: readonly string[]): GenerateRequest =>
        aRequest({ input: { kind: 'inputs', query, inputs } });
      let replica: EngineReplica;
      before(async () => {
        replica = await subject.load(workload);
      });
      after(() => replica.stop(2000));

      const valuesOf = async (
        inputs: readonly string[],
      ): Promise<readonly (number | readonly number[])[]> => {
        const { terminal } = await finished(replica, request(inputs));
        const end = (await terminal) as Extract<Terminal, { type: 'end' }>;
        const values = workload === 'rerank' ? end.result?.scores : end.result?.embeddings;
        if (values === undefined) throw new Error(`no result: ${JSON.stringify(end)}`);
        return values;
      };

      it('ENG-031: there is one value for each input, in their order, and no token', async () => {
        const generation = await finished(replica, request(TEXTS));
        const tokensIn = await replica.countTokens(request(TEXTS).input);
        expect(generation.started).to.deep.equal({ type: 'started', tokensIn, cachedTokens: 0 });
        expect(await generation.terminal).to.include({
          type: 'end',
          finishReason: 'stop',
          tokensIn,
          tokensOut: 0,
        });
        expect(generation.text).to.equal('');
        const values = await valuesOf(TEXTS);
        expect(values).to.have.length(TEXTS.length);
        expect(await valuesOf(TEXTS.toReversed())).to.deep.equal(values.toReversed());
        const counts = await Promise.all(TEXTS.map((text) => replica.countTokens(request([text]).input)));
        expect(counts.reduce((sum, count) => sum + count)).to.equal(tokensIn);
      });

      it('ENG-031: vectors have the length 1, scores lie between 0 and 1', async () => {
        for (const value of await valuesOf(TEXTS)) {
          if (typeof value === 'number') expect(value).to.be.within(0, 1);
          else expect(Math.hypot(...value)).to.be.closeTo(1, 1e-6);
        }
      });

      it('ENG-032: a value depends on its input alone, whatever else runs', async () => {
        const alone: unknown[] = [];
        for (const text of TEXTS) alone.push(...(await valuesOf([text])));
        const busy = await Promise.all([valuesOf(TEXTS), valuesOf(TEXTS.toReversed())]);
        expect(busy).to.deep.equal([alone, alone.toReversed()]);
        expect(new Set(alone.map((value) => JSON.stringify(value))).size).to.equal(TEXTS.length);
      });

      it('ENG-033: an input that does not fit is refused by its number, counted or run', async () => {
        const { input } = request(['An owl.', 'owl '.repeat(1024)]);
        const counted = await replica.countTokens(input).catch((error: unknown) => error);
        expect(counted).to.be.instanceOf(EngineRejection).and.include({ field: 'inputs' });
        expect(String(counted)).to.match(/inputs\[1\].* 511/);
        const terminal = await (await finished(replica, aRequest({ input }))).terminal;
        expect(terminal).to.have.nested.property('failure.kind', 'rejected');
      });

      it('ENG-001: an abort ends it and frees the slot', async () => {
        const generation = new WatchedGeneration(
          replica,
          request(Array.from({ length: 64 }, () => 'owl '.repeat(80))),
        );
        // At once, so that it is there long before the last input.
        generation.abort();
        expect(await generation.terminal).to.deep.equal({ type: 'aborted', tokensOut: 0 });
        expect(await valuesOf(TEXTS)).to.have.length(TEXTS.length);
      });
    });
  }
}

/** @param load loads a replica with 2 slots, 3 for best_effort, and a context of at least 1024 tokens */
export function batchedConformance(
  name: string,
  subject: Pick<ConformanceSubject, 'endless'> & { load(): Promise<EngineReplica> },
): void {
  describe(`engine conformance: slots for best_effort of ${name}`, () => {
    let replica: EngineReplica;
    before(async () => {
      replica = await subject.load();
    });
    after(() => replica.stop(2000));

    const run = (request: GenerateRequest): Promise<WatchedGeneration> => finished(replica, request);
    const watch = (request: Partial<GenerateRequest>): WatchedGeneration =>
      new WatchedGeneration(replica, aRequest(request));
    const bestEffort = (request: GenerateRequest): GenerateRequest => ({
      ...request,
      determinism: 'best_effort',
    });
    const endTypes = (generations: readonly WatchedGeneration[]): Promise<string[]> =>
      Promise.all(generations.map(async ({ terminal }) => (await terminal).type));

    it('DET-015: strict streams are the same alone and beside as many of best_effort as there is room for', async () => {
      const alone = [await run(aSampledRequest(1, 1.2)), await run(aSampledRequest(2, 1.2))];
      const beside = [3, 4, 5].map((seed) => watch(bestEffort(aSampledRequest(seed, 1.2))));
      const again = await Promise.all([run(aSampledRequest(1, 1.2)), run(aSampledRequest(2, 1.2))]);
      expect(again.map(({ texts }) => texts)).to.deep.equal(alone.map(({ texts }) => texts));
      expect(await endTypes(beside)).to.deep.equal(['end', 'end', 'end']);
      for (const { text } of beside) expect(text).not.to.equal('');
    });

    it('DET-015: neither kind takes a slot of the other', async () => {
      const endless = { ...subject.endless, determinism: 'best_effort' } as const;
      const batched = [watch(endless), watch(endless), watch(endless)];
      await Promise.all(batched.map((generation) => generation.seen('tokens')));
      const refused = await watch({ determinism: 'best_effort' }).terminal;
      expect(refused).to.have.nested.property('failure.message').that.contains('busy');
      const own = [watch(subject.endless), watch(subject.endless)];
      await Promise.all(own.map((generation) => generation.seen('tokens')));
      expect((await watch({}).terminal).type).to.equal('failed');
      for (const generation of [...batched, ...own]) generation.abort();
      expect(new Set(await endTypes([...batched, ...own]))).to.deep.equal(new Set(['aborted']));
    });

    it('DET-015: one that is aborted or refused leaves those beside it as they are', async () => {
      const aborted = watch({ ...subject.endless, determinism: 'best_effort' });
      await aborted.seen('tokens');
      const other = watch(bestEffort(aSampledRequest(7)));
      const refused = watch(
        bestEffort(aRequest({ input: { kind: 'prompt', prompt: 'owl '.repeat(3 * replica.info.ctx) } })),
      );
      aborted.abort();
      expect(await endTypes([aborted, other, refused])).to.deep.equal(['aborted', 'end', 'failed']);
      expect(await endTypes([7, 8, 9].map((seed) => watch(bestEffort(aSampledRequest(seed)))))).to.deep.equal(
        ['end', 'end', 'end'],
      );
    });

    it('DET-015: a session finds its KV in the slots of best_effort, and loses it where its next turn is strict', async () => {
      const kv = new WatchedKv(replica);
      const first = await run(bestEffort(aTurn('mixed', STORY)));
      const second = `${STORY}${first.text} Then the owl`;
      const warm = await run(bestEffort(aTurn('mixed', second, 5)));
      expect(warm.started.cachedTokens).to.be.above(first.started.tokensIn);
      const [held] = kv.of('mixed').slice(-1);
      expect(held?.kvBytes).to.be.above(0);
      const strict = await run(aTurn('mixed', second, 5));
      expect(strict.started.cachedTokens).to.equal(0);
      expect(strict.texts).to.deep.equal((await run(aTurn(null, second, 5))).texts);
      // Of the slot that it has left, and only then of the one that it has.
      expect(kv.of('mixed').map(({ kvTokens }) => kvTokens > 0)).to.include(false);
      await kv.until('mixed', ({ kvTokens }) => kvTokens > 0);
      replica.evictSession('mixed');
      await kv.until('mixed', ({ kvTokens }) => kvTokens === 0);
    });
  });
}
