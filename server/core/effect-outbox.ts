/** Where the scheduler and its parts put effects, in order. */
import type { Effect, LogLevel } from './effects.js';
import type { LogFields } from './log-fields.js';
import type { MetricLabels, SeriesName } from './metrics.js';
import type { Pool } from './pool.js';
import type { Replica } from './replica.js';
import type { Task } from './task.js';

export class EffectOutbox {
  private effects: Effect[] = [];

  /** What was put in since the last call. */
  take(): readonly Effect[] {
    const taken = this.effects;
    this.effects = [];
    return taken;
  }

  emit(effect: Effect): void {
    this.effects.push(effect);
  }

  count(series: SeriesName, labels: MetricLabels, by = 1): void {
    this.emit({ type: 'count', series, labels, by });
  }

  observe(series: SeriesName, labels: MetricLabels, value: number): void {
    this.emit({ type: 'observe', series, labels, value });
  }

  log(level: LogLevel, event: string, fields: LogFields): void {
    this.emit({ type: 'log', level, event, fields });
  }

  logTask(level: LogLevel, event: string, task: Task, fields: LogFields): void {
    this.log(level, event, {
      correlation_id: task.spec.correlationId,
      task_id: task.spec.taskId,
      pool_id: task.poolId,
      engine: task.engine,
      engine_version: task.engineVersion,
      ...fields,
    });
  }

  logReplica(level: LogLevel, event: string, pool: Pool, replica: Replica, fields: LogFields): void {
    this.log(level, event, {
      pool_id: pool.id,
      replica_id: replica.spec.replicaId,
      engine: pool.config.engine,
      engine_version: pool.engineVersion,
      ...fields,
    });
  }

  logPool(level: LogLevel, event: string, pool: Pool, fields: LogFields): void {
    this.log(level, event, { pool_id: pool.id, engine: pool.config.engine, ...fields });
  }
}
