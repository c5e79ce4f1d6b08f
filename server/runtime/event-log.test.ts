import { expect } from 'chai';
import type { StreamFrame } from '../core/stream.js';
import type { StoredFrames } from '../core/task-store-port.js';
import { EventLog } from './event-log.js';

/** What a text may hold that looks like the end of a frame, or is longer than it looks. */
const TEXTS = ['a', '\n\n', 'data: {"i":9}\n\n', '\u2028', '🙂 Ås', '\\n\\n', 'id: 4\n\nevent: end'];
const LAST_ID = TEXTS.length + 2;

const START = {
  taskId: 'task',
  correlationId: 'correlation',
  queuePosition: 0,
  predictedStartMs: null,
  queuedMs: 0,
  poolId: 'demo',
  replicaId: 'demo-0',
  engine: 'fake',
  engineVersion: '1',
  device: 'cpu',
  modelDigest: 'sha256:0',
  seed: 7,
  samplerProfileVersion: 'v1',
  kvWarmth: false,
  tokensIn: 4,
};

const END = {
  tokensIn: 4,
  tokensOut: TEXTS.length,
  cachedTokens: 0,
  decodeMs: 1,
  attempts: 1,
  finishReason: 'stop',
} as const;

/** A log and its store, which flushes at once. */
class StoredLog extends EventLog {
  constructor(private readonly rows: StoredFrames[] = []) {
    super('task', () => rows);
  }

  add(frame: StreamFrame): void {
    const { kept, release } = this.append(frame, false);
    if (kept !== null) this.rows.push(kept);
    release();
  }

  /** The log of the next process. */
  reopened(): EventLog {
    return new EventLog('task', () => this.rows);
  }
}

/** A log whose tokens came in events of so many texts. */
function aLog(textsPerEvent: number): StoredLog {
  const log = new StoredLog();
  log.add({ type: 'started', id: 1, started: START });
  for (let firstIndex = 0; firstIndex < TEXTS.length; firstIndex += textsPerEvent) {
    log.add({ type: 'tokens', firstIndex, texts: TEXTS.slice(firstIndex, firstIndex + textsPerEvent) });
  }
  return log;
}

function ended(log: StoredLog): StoredLog {
  log.add({ type: 'end', id: LAST_ID, end: END });
  return log;
}

function readAfter(log: EventLog, afterId: number): string {
  let text = '';
  log.subscribe(afterId, {
    write: (chunk) => {
      text += chunk.toString('utf8');
    },
    end: () => {},
  });
  return text;
}

/** The frames of a whole read, by id. */
const framesOf = (text: string): string[] => text.split(/(?<=\n\n)(?=id: )/);

describe('EventLog', () => {
  for (const textsPerEvent of [1, 3, TEXTS.length]) {
    it(`STR-003: every id can be resumed after, live and ended, with ${textsPerEvent} tokens in an event`, () => {
      for (const log of [aLog(textsPerEvent), ended(aLog(textsPerEvent))]) {
        const frames = framesOf(readAfter(log, 0));
        for (let afterId = 0; afterId <= frames.length; afterId++) {
          expect(readAfter(log, afterId), `after ${afterId}`).to.equal(frames.slice(afterId).join(''));
        }
      }
      expect(framesOf(readAfter(ended(aLog(textsPerEvent)), 0))).to.have.length(LAST_ID);
    });
  }

  it('DET-004: how many tokens travel in an event shows neither in the bytes, the text nor its hash', () => {
    const [single, all] = [ended(aLog(1)), ended(aLog(TEXTS.length))];
    expect(readAfter(all, 0)).to.equal(readAfter(single, 0));
    expect([all.texts(), all.outputSha256]).to.deep.equal([TEXTS, single.outputSha256]);
  });

  it('STR-003: a log that is read back from the store gives the same bytes and the same texts', () => {
    for (const textsPerEvent of [1, 3, TEXTS.length]) {
      const log = aLog(textsPerEvent);
      const live = log.reopened();
      expect(live.restore()).to.deep.equal(TEXTS);
      const finished = ended(log).reopened();
      finished.restoreEnded(log.outputSha256, log.bytes);
      for (let afterId = 0; afterId <= LAST_ID; afterId++) {
        expect(readAfter(finished, afterId)).to.equal(readAfter(log, afterId));
      }
      expect([finished.texts(), finished.outputSha256]).to.deep.equal([TEXTS, log.outputSha256]);
    }
  });

  it('STR-016: a frame that waits for its flush holds back everything behind it', () => {
    const log = new EventLog('task', () => []);
    const started = log.append({ type: 'started', id: 1, started: START }, true);
    log.append({ type: 'tokens', firstIndex: 0, texts: ['a'] }, false);
    const second = log.append({ type: 'tokens', firstIndex: 1, texts: ['b'] }, true);
    expect(readAfter(log, 0)).to.equal('');
    started.release();
    expect(framesOf(readAfter(log, 0))).to.have.length(2);
    second.release();
    expect(framesOf(readAfter(log, 0))).to.have.length(3);
  });
});
