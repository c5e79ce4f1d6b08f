/** Liveness, readiness and metrics. */
import type { OpsHandlers } from '../../../generated/routes/index.js';
import type { PrometheusMetrics } from '../../adapters/metrics-prom.js';
import { OrchestratorError } from '../../core/errors.js';
import type { Dispatcher } from '../../runtime/dispatcher.js';

export function opsHandlers(dispatcher: Dispatcher, metrics: PrometheusMetrics): OpsHandlers {
  return {
    livez: () => ({ status: 200, body: { status: 'ok' } }),
    readyz() {
      if (dispatcher.isAdmitting()) return { status: 200, body: { status: 'ok' } };
      throw new OrchestratorError('DRAINING', 'the server is shutting down; retry when it is back');
    },
    async getMetrics() {
      return { status: 200, contentType: 'text/plain', body: await metrics.expose(dispatcher.gauges()) };
    },
  };
}
