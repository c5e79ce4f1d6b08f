import { expect } from 'chai';
import { METRIC_SERIES } from '../server/core/metrics.js';
import { lintScrape, lintSeriesData, type MetricsContract, readMetricsContract } from './metrics-lint.js';

const contract: MetricsContract = {
  process_prefixes: ['process_'],
  seed: [{ name: 'queue_depth', type: 'gauge', labels: { pool_id: 2 } }],
  extra: [{ name: 'latency_ms', type: 'histogram', labels: { pool_id: 2 } }],
};
const good = `# HELP queue_depth Waiting tasks.
# TYPE queue_depth gauge
queue_depth{pool_id="a, \\"b\\" {c}"} 3
# HELP latency_ms Latency.
# TYPE latency_ms histogram
latency_ms_bucket{le="1",pool_id="a"} 0
latency_ms_bucket{le="+Inf",pool_id="a"} 1
latency_ms_sum{pool_id="a"} 7.5
latency_ms_count{pool_id="a"} 1
# HELP process_cpu_seconds_total CPU.
# TYPE process_cpu_seconds_total counter
process_cpu_seconds_total 1e-3 1795300000000
`;
const lint = (scrape: string): string => lintScrape(scrape, contract).join('\n');

describe('metrics lint', () => {
  it('OBS-001: the seed section is exactly the list of the home profile', () => {
    const pool = ['engine', 'engine_version', 'pool_id'];
    const replica = [...pool, 'replica_id'];
    const seed = readMetricsContract().seed.map(({ name, type, labels }) => [
      name,
      type,
      ...Object.keys(labels),
    ]);
    expect(seed).to.deep.equal([
      ['queue_depth', 'gauge', ...pool, 'priority'],
      ['tasks_enqueued_total', 'counter', ...replica, 'priority'],
      ['tasks_rejected_total', 'counter', 'engine', 'reason'],
      ['tasks_started_total', 'counter', ...replica, 'priority'],
      ['tasks_canceled_total', 'counter', ...replica, 'reason'],
      ['tokens_in_total', 'counter', ...replica],
      ['tokens_out_total', 'counter', ...replica],
      ['gpu_utilization', 'gauge', ...replica, 'device'],
      ['vram_used_bytes', 'gauge', ...replica, 'device'],
    ]);
  });

  it('OBS-002: the series of the core agree with the contract', () => {
    expect(lintSeriesData(METRIC_SERIES)).to.deep.equal([]);
  });

  it('OBS-002: a series of the core that nobody declared, and one that nobody emits, are found', () => {
    const found = lintSeriesData({ other: { type: 'gauge', help: '', labels: [] } }, contract).join('\n');
    expect(found).to.contain('other is in server/core/metrics.ts and not in');
    expect(found).to.contain('queue_depth is in ci/metrics.lint.json and not in');
  });

  it('OBS-002: a scrape that keeps the contract passes', () => {
    expect(lint(good)).to.equal('');
  });

  it('OBS-006: a series without a sample passes with HELP and TYPE, and not without', () => {
    expect(lint(good.replace(/^queue_depth.*\n/m, ''))).to.equal('');
    expect(lint(good.replace(/^.*queue_depth.*\n/gm, ''))).to.contain('queue_depth has no HELP line');
    expect(lint(good.replace(/^# TYPE queue_depth.*\n/m, ''))).to.contain('queue_depth has no TYPE line');
  });

  it('OBS-002: one wrong label turns the lint red', () => {
    const found = lint(good.replace('latency_ms_sum{pool_id', 'latency_ms_sum{pool'));
    expect(found).to.contain('latency_ms has the label pool in the scrape');
    expect(found).to.contain('latency_ms lacks the label pool_id in the scrape');
  });

  it('OBS-002: a wrong type is found', () => {
    expect(lint(good.replace('queue_depth gauge', 'queue_depth counter'))).to.contain('scraped as counter');
  });

  it('OBS-002: a series that nobody declared is found', () => {
    expect(lint(`${good}tasks_total 1\n`)).to.contain('tasks_total is scraped and not in');
  });

  it('OBS-002: more label values than the budget are found', () => {
    const more = [1, 2].map((value) => `queue_depth{pool_id="${value}"} 1\n`).join('');
    expect(lint(good + more)).to.contain('label pool_id has 3 values; its budget is 2');
  });

  it('OBS-002: a line that is no sample is found', () => {
    expect(lint(`${good}queue_depth{pool_id="a} 1\n`)).to.contain('scrape line 13 is not a sample');
  });
});
