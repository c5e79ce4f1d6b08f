import { expect } from 'chai';
import { StreamOrder } from './stream.js';

function startedStream(): StreamOrder {
  const stream = new StreamOrder();
  stream.started(0);
  return stream;
}

describe('StreamOrder', () => {
  it('STR-002: started is 1, token i is i + 2, the terminal event is last', () => {
    const stream = new StreamOrder();
    expect(stream.started(0)).to.equal(1);
    expect(stream.addTokens(3)).to.equal(0);
    expect(stream.addTokens(1)).to.equal(3);
    expect(stream.terminal()).to.equal(6);
  });

  it('STR-011: a stream that ends while its task waits has one event', () => {
    expect(new StreamOrder().terminal()).to.equal(1);
  });

  it('STR-001: every other order is refused', () => {
    expect(() => new StreamOrder().addTokens(1)).to.throw('cannot have token');
    expect(() =>
      new StreamOrder().metrics(0, {
        queueDepth: 0,
        kvWarmth: false,
        onTimeProbability: null,
        budgets: null,
      }),
    ).to.throw('cannot have metrics');
    expect(() => startedStream().started(0)).to.throw('cannot have started');
    const ended = startedStream();
    ended.terminal();
    expect(() => ended.terminal()).to.throw('has had it');
    expect(() => ended.addTokens(1)).to.throw('cannot have token');
    expect(() =>
      ended.metrics(0, { queueDepth: 0, kvWarmth: false, onTimeProbability: null, budgets: null }),
    ).to.throw('cannot have metrics');
  });

  it('STR-008: metrics wait for a first token, come at most once a second, and are owed until they came', () => {
    const stream = startedStream();
    expect(stream.metricsDue(5_000)).to.equal(false);
    expect(stream.metricsOwed).to.equal(true);
    stream.addTokens(10);
    expect(stream.metricsDue(999)).to.equal(false);
    expect(stream.metricsDue(1_000)).to.equal(true);
    expect(
      stream.metrics(2_000, { queueDepth: 4, kvWarmth: true, onTimeProbability: null, budgets: null }),
    ).to.deep.equal({
      queueDepth: 4,
      onTimeProbability: null,
      tokensOut: 10,
      tokensPerSecond: 5,
      kvWarmth: true,
    });
    expect(stream.metricsDue(2_999)).to.equal(false);
    expect(stream.metricsOwed).to.equal(false);
  });

  it('STR-008: a rate is null until enough time has passed to measure it', () => {
    const stream = startedStream();
    stream.addTokens(10);
    expect(
      stream.metrics(99, { queueDepth: 0, kvWarmth: false, onTimeProbability: null, budgets: null })
        .tokensPerSecond,
    ).to.equal(null);
    expect(
      stream.metrics(100, { queueDepth: 0, kvWarmth: false, onTimeProbability: null, budgets: null })
        .tokensPerSecond,
    ).to.equal(100);
  });
});
