import { expect } from 'chai';
import { NotFoundError, SessionTurnsExceededError } from '../sdk/index.js';
import { ask, submit } from './raw-http.js';
import { readStream } from './raw-stream.js';
import { demoWorld, fakeWorld, sample, type World } from './world.js';

const TTL_MS = 600_000;
const PROMPT = Array.from({ length: 80 }, (_, word) => `word ${word}`).join(', ');
const aTurn = { model_ref: 'demo', prompt: PROMPT, session_id: 'chat' };

async function refusal(promise: PromiseLike<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('it must be refused');
}

describe('feature: sessions', () => {
  let world: World;
  afterEach(() => world.close());

  it('SES-001: a chat of eight turns, each but the first of them warm, and a ninth that is refused', async () => {
    world = await fakeWorld();
    for (let turn = 1; turn <= 8; turn++) {
      const { task_id } = await submit(world, aTurn);
      const frames = await readStream(world, task_id);
      expect(frames[0]?.data.kv_warmth).to.equal(turn > 1);
      const { json } = await ask(world, { path: '/v1/sessions/chat' });
      expect(json).to.include({
        id: 'chat',
        turns: turn,
        turns_max: 8,
        kv_warmth: true,
        replica_id: 'demo-0',
      });
    }
    const ninth = await refusal(world.client.tasks.create(aTurn));
    expect(SessionTurnsExceededError.isInstance(ninth)).to.equal(true);
    expect(await sample(world, 'tasks_rejected_total', { reason: 'SESSION_TURNS_EXCEEDED' })).to.equal(1);
    const { tasks } = await world.client.tasks.list({ session_id: 'chat' });
    expect(tasks).to.have.length(8);
  });

  it('SES-007: a deleted session is gone, may be deleted again, and its id is a new one', async () => {
    world = await fakeWorld();
    await readStream(world, (await submit(world, aTurn)).task_id);
    for (let time = 0; time < 2; time++) {
      const { status, text } = await ask(world, { method: 'DELETE', path: '/v1/sessions/chat' });
      expect([status, text]).to.deep.equal([204, '']);
    }
    expect(NotFoundError.isInstance(await refusal(world.client.sessions.get('chat')))).to.equal(true);
    const frames = await readStream(world, (await submit(world, aTurn)).task_id);
    expect(frames[0]?.data.kv_warmth).to.equal(false);
    expect((await world.client.sessions.get('chat')).turns).to.equal(1);
  });

  it('SES-007: its running and waiting turns end with CANCELED', async () => {
    world = await fakeWorld({ engine: { run: () => ({ breaks: { how: 'hang', afterTokens: 1 } }) } });
    const turns = [await submit(world, aTurn), await submit(world, aTurn)];
    await world.client.sessions.delete('chat');
    for (const { task_id } of turns) {
      expect((await readStream(world, task_id)).at(-1)?.data).to.include({
        code: 'CANCELED',
        retriable: false,
      });
    }
    expect(await sample(world, 'tasks_canceled_total', { reason: 'session_evicted' })).to.equal(2);
  });

  it('SES-002: a session that is left alone for ten minutes is gone', async () => {
    world = await fakeWorld({ virtualTime: true });
    await readStream(world, (await submit(world, aTurn)).task_id);
    world.clock.advance(TTL_MS - 1);
    expect((await world.client.sessions.get('chat')).ttl_ms_remaining).to.equal(1);
    world.clock.advance(1);
    expect(await world.client.sessions.list()).to.deep.equal({ sessions: [] });
  });

  it('SES-004: a second turn waits for the first, and says so', async () => {
    world = await fakeWorld({ engine: { run: () => ({ breaks: { how: 'hang', afterTokens: 1 } }) } });
    const first = await submit(world, aTurn);
    const second = await submit(world, aTurn);
    const waiting = await world.client.tasks.get(second.task_id);
    expect([waiting.state, waiting.waiting_for?.reason, waiting.session_id]).to.deep.equal([
      'queued',
      'earlier_turn',
      'chat',
    ]);
    expect(waiting.waiting_for?.message).to.contain(first.task_id);
  });

  it('SES-001: ids are names, and any other is refused', async () => {
    world = await fakeWorld();
    for (const session_id of ['', '-chat', 'a b', 'x'.repeat(65), 7]) {
      const { status, json } = await ask(world, { path: '/v1/tasks', body: { ...aTurn, session_id } });
      expect([status, json.field]).to.deep.equal([400, 'session_id']);
    }
  });
});

describe('feature: sessions on the real engine', () => {
  let world: World;
  before(async () => {
    world = await demoWorld(2);
  });
  after(() => world.close());

  const played = async (more: object) => {
    const { task_id } = await submit(world, { model_ref: 'demo', seed: 7, max_tokens: 16, ...more });
    await readStream(world, task_id);
    return world.client.tasks.get(task_id);
  };

  it('SES-010: an agent chats for eight turns, and each text is the one that it would be cold', async function () {
    this.timeout(120_000);
    const messages = [
      { role: 'user', content: 'Tell me a story of a dragon and a knight who were friends. '.repeat(4) },
    ];
    const evaluated: number[] = [];
    for (let turn = 1; turn <= 8; turn++) {
      const warm = await played({ messages, session_id: 'agent' });
      const cold = await played({ messages });
      expect([warm.text, warm.output_sha256]).to.deep.equal([cold.text, cold.output_sha256]);
      expect(cold.cached_tokens).to.equal(0);
      evaluated.push((warm.tokens_in ?? 0) - (warm.cached_tokens ?? 0));
      const session = await world.client.sessions.get('agent');
      expect(session).to.include({ turns: turn, kv_warmth: true, replica_id: 'demo-0' });
      messages.push({ role: 'assistant', content: warm.text ?? '' }, { role: 'user', content: 'And then?' });
    }
    // The first turn is evaluated whole, the others only behind the blocks that are there.
    for (const tokens of evaluated.slice(1)) expect(tokens).to.be.lessThan(evaluated[0] ?? 0);
    const ninth = await refusal(
      world.client.tasks.create({
        model_ref: 'demo',
        messages: [{ role: 'user', content: 'x' }],
        session_id: 'agent',
      }),
    );
    expect(SessionTurnsExceededError.isInstance(ninth)).to.equal(true);
  });
});
