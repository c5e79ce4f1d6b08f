/** Liveness, readiness and metrics. */
import type { OpsHandlers } from '../../../generated/routes/index.js';
import type { PrometheusMetrics } from '../../adapters/metrics-prom.js';
import type { GaugeSample } from '../../core/metrics.js';
import type { Dispatcher } from '../../runtime/dispatcher.js';

export function opsHandlers(
  dispatcher: Dispatcher,
  metrics: PrometheusMetrics,
  gauges: () => Iterable<GaugeSample>,
): OpsHandlers {
  return {
    livez: () => ({ status: 200, body: { status: 'ok' } }),
    readyz() {
      const refusal = dispatcher.refusal();
      if (refusal !== null) throw refusal;
      return { status: 200, body: { status: 'ok' } };
    },
    async getMetrics() {
      return { status: 200, contentType: 'text/plain', body: await metrics.expose(gauges()) };
    },
  };
}
