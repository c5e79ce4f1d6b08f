import { readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'chai';
import type { DeviceBinding } from '../../server/core/engine-port.js';
import { CONDITIONS } from './conditions.js';
import { plantedDifference } from './controls.js';
import { writeDifferences } from './diff-artifact.js';
import { runOnEngine } from './engine-run.js';
import { latencies } from './latency.js';
import { fakeSubject, llamacppSubject } from './subjects.js';
import { distinctRepeats, runSuite } from './suite.js';
import type { RecordedStream, Target } from './target.js';

const CPU: DeviceBinding = { kind: 'cpu', threads: 1 };
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

describe('the determinism suite', () => {
  for (const begin of [fakeSubject, llamacppSubject]) {
    const subject = begin();
    after(() => subject.close());
    it(`DET-014: ${SEEDS.length} seeds on two replicas of ${subject.engine} have one stream each, whatever happens around them`, async function () {
      this.timeout(200_000);
      const options = { seeds: SEEDS, repeats: 8, devices: [CPU, CPU], price: false };
      const { checks, differences } = await runOnEngine(subject, options);
      const failed = checks.flatMap(({ says, passed }) => (passed ? [] : [says]));
      const where = differences.length === 0 ? '' : `differences in ${writeDifferences(differences)}`;
      expect(failed, where).to.deep.equal([]);
      expect(checks).to.have.length(CONDITIONS.length + 4);
    });
  }

  it('DET-014: a difference is kept with both streams and what ran them', async () => {
    const planted = await fakeSubject().loadPlanted();
    const difference = await plantedDifference(planted, [5]);
    if (difference === null) throw new Error('it must be found');
    const path = writeDifferences([difference]);
    const [kept] = JSON.parse(readFileSync(path, 'utf8')) as [typeof difference];
    rmSync(dirname(path), { recursive: true });
    expect(kept).to.deep.equal(difference);
    expect(kept).to.include({ condition: 'warm', seed: 5, target: 'planted' });
    const { index } = kept.firstDifference ?? { index: -1 };
    const { expected, received } = kept;
    expect(received.stream.texts[index]).not.to.equal(expected.stream.texts[index]);
    expect(received.stream.texts.slice(0, index)).to.deep.equal(expected.stream.texts.slice(0, index));
    expect(expected.facts).to.include({ engine: 'fake', device: 'cpu' });
    await planted.close();
  });

  it('DET-014: a target that sometimes answers otherwise is found out, by its seeds and by repeats', async () => {
    let streams = 0;
    const erring = scripted(() => ({ texts: [streams++ === 11 ? 'b' : 'a'] }));
    const report = await runSuite([erring], SEEDS, [CONDITIONS[0] ?? expect.fail()]);
    expect(report.conditions.map(({ distinct, happened }) => [distinct, happened])).to.deep.equal([
      [2, true],
    ]);
    expect(report.differences.map(({ seed }) => seed)).to.have.length.greaterThan(0);
    streams = 0;
    expect(await distinctRepeats([erring], 11)).to.equal(1);
    streams = 0;
    expect(await distinctRepeats([erring], 12)).to.equal(2);
  });

  it('DET-014: a condition that does not come about is no success', async () => {
    const cold = scripted(() => ({ cachedTokens: 0 }));
    const report = await runSuite([cold], SEEDS);
    const missing = report.conditions.flatMap(({ condition, happened }) => (happened ? [] : [condition]));
    expect(missing).to.deep.equal(['warm', 'after cancel']);
  });

  it('DET-014: times are quantiles by device and condition', () => {
    const stream = { ...STREAM, tokensOut: 11 };
    const timed = Array.from({ length: 100 }, (_, index) => ({
      device: 'cpu',
      condition: 'cold',
      stream: { ...stream, firstTokenMs: index, totalMs: index + 10 },
    }));
    const other = { device: 'cuda', condition: 'cold', stream: { ...stream, firstTokenMs: 7, totalMs: 27 } };
    const once = { p50: 1, p90: 1, p99: 1 };
    expect(latencies([...timed, other])).to.deep.equal([
      {
        device: 'cpu',
        condition: 'cold',
        streams: 100,
        firstTokenMs: { p50: 50, p90: 90, p99: 99 },
        tokenMs: once,
      },
      {
        device: 'cuda',
        condition: 'cold',
        streams: 1,
        firstTokenMs: { p50: 7, p90: 7, p99: 7 },
        tokenMs: { p50: 2, p90: 2, p99: 2 },
      },
    ]);
  });
});

const STREAM: RecordedStream = {
  texts: ['a'],
  finishReason: 'stop',
  tokensIn: 1,
  tokensOut: 1,
  cachedTokens: 0,
  firstTokenMs: 1,
  totalMs: 1,
};

/** A target that answers at once, and whose cancels come too late. */
function scripted(answer: () => Partial<RecordedStream>): Target {
  return {
    name: 'scripted',
    slots: 2,
    bestEffortSlots: 0,
    facts: { engine: 'scripted', engineVersion: '1', modelDigest: 'sha256:', device: 'cpu', shape: 'none' },
    stream: async () => ({ ...STREAM, ...answer() }),
    cancel: async () => false,
    crash: async () => {},
    close: async () => {},
  };
}
