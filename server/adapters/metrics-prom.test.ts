import { expect } from 'chai';
import { METRIC_SERIES } from '../core/metrics.js';
import { PrometheusMetrics } from './metrics-prom.js';

const POOL = { engine: 'fake', engine_version: '1', pool_id: 'demo' };
const REPLICA = { ...POOL, replica_id: 'demo-0' };

describe('Prometheus metrics', () => {
  it('OBS-001: every series of the core is exposed with its help, type and labels', async () => {
    const metrics = new PrometheusMetrics();
    metrics.increment('tasks_rejected_total', { engine: 'fake', reason: 'ADMISSION_REJECT' }, 2);
    metrics.observe('latency_decode_ms', { ...POOL, priority: 'batch' }, 30);
    const text = await metrics.expose([
      { series: 'queue_depth', labels: { ...POOL, priority: 'batch' }, value: 3 },
    ]);
    for (const [name, { type, help }] of Object.entries(METRIC_SERIES)) {
      expect(text).to.contain(`# HELP ${name} ${help}\n# TYPE ${name} ${type}\n`);
    }
    expect(text).to.contain('tasks_rejected_total{engine="fake",reason="ADMISSION_REJECT"} 2\n');
    expect(text).to.match(/^queue_depth\{.*priority="batch"\} 3$/m);
    expect(text).to.match(/^latency_decode_ms_bucket\{le="50",.*\} 1$/m);
    expect(text).to.match(/^process_cpu_seconds_total /m);
  });

  it('OBS-001: a gauge without a sample any more leaves none behind', async () => {
    const metrics = new PrometheusMetrics();
    const labels = { ...REPLICA, state: 'ready' };
    expect(await metrics.expose([{ series: 'replica_state', labels, value: 1 }])).to.match(
      /^replica_state\{/m,
    );
    expect(await metrics.expose([])).not.to.match(/^replica_state\{/m);
  });

  it('OBS-006: without a GPU its gauges have help and type and no sample', async () => {
    const text = await new PrometheusMetrics().expose([]);
    for (const name of ['gpu_utilization', 'vram_used_bytes']) {
      expect(text).to.contain(`# TYPE ${name} gauge`);
      expect(text).not.to.match(new RegExp(`^${name}[{ ]`, 'm'));
    }
  });
});
