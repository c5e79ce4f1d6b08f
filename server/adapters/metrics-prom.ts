/**
 * Prometheus exposition of the core's series (OBS-001), with the process defaults of prom-client.
 */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import {
  type GaugeSample,
  METRIC_SERIES,
  type MetricLabels,
  type MetricSeries,
  type SeriesName,
} from '../core/metrics.js';

/** Process metrics belong to the process, not to a server: they are collected once, however many are composed. */
let processRegistry: Registry | null = null;

export class PrometheusMetrics {
  private readonly registry = new Registry();
  private readonly counters = new Map<SeriesName, Counter>();
  private readonly gauges = new Map<SeriesName, Gauge>();
  private readonly histograms = new Map<SeriesName, Histogram>();

  constructor() {
    for (const [name, series] of seriesList()) this.register(name, series);
  }

  increment(series: SeriesName, labels: MetricLabels, by: number): void {
    this.counters.get(series)?.inc(labels, by);
  }

  observe(series: SeriesName, labels: MetricLabels, value: number): void {
    this.histograms.get(series)?.observe(labels, value);
  }

  /** Text format. Gauges are what `samples` says now and nothing else, so a vanished label set leaves no trace. */
  async expose(samples: Iterable<GaugeSample>): Promise<string> {
    for (const gauge of this.gauges.values()) gauge.reset();
    for (const { series, labels, value } of samples) this.gauges.get(series)?.set(labels, value);
    // Collected one after the other: both render synchronously once their collectors ran.
    return `${await this.registry.metrics()}\n${await processMetrics().metrics()}`;
  }

  private register(name: SeriesName, { type, help, labels, buckets }: MetricSeries): void {
    const common = { name, help, labelNames: [...labels], registers: [this.registry] };
    if (type === 'counter') this.counters.set(name, new Counter(common));
    else if (type === 'gauge') this.gauges.set(name, new Gauge(common));
    else this.histograms.set(name, new Histogram({ ...common, ...(buckets && { buckets: [...buckets] }) }));
  }
}

function seriesList(): [SeriesName, MetricSeries][] {
  return Object.entries(METRIC_SERIES) as [SeriesName, MetricSeries][];
}

function processMetrics(): Registry {
  if (processRegistry === null) {
    processRegistry = new Registry();
    collectDefaultMetrics({ register: processRegistry });
  }
  return processRegistry;
}
