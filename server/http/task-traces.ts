/** Transcripts of tasks as artifacts (ART-013), in the words of the wire. */
import type { Schema } from '../../generated/types.js';
import { NO_LINKS } from '../core/artifact.js';
import type { TaskInput } from '../core/engine-port.js';
import type { ArtifactRegistry } from '../runtime/artifact-registry.js';
import type { TraceSink } from '../runtime/dispatcher.js';
import type { LogSink } from '../runtime/ports.js';
import * as wire from './wire.js';

export interface TraceOptions {
  /** Of every task, also without its label. */
  readonly all: boolean;
  readonly omits: readonly ('input' | 'output')[];
  /** Takes secrets out of a text. */
  readonly scrub: (text: string) => string;
  readonly log: LogSink;
}

/** What a trace has for content. */
export interface TaskTrace {
  /** Null where it is gone or left out. */
  readonly input: TaskInput | null;
  /** As getTask told it at its end. */
  readonly task: Schema.Task;
}

export function taskTraces(artifacts: ArtifactRegistry, options: TraceOptions): TraceSink {
  const { omits, scrub, log } = options;
  const scrubbed = (trace: TaskTrace): TaskTrace =>
    JSON.parse(JSON.stringify(trace, (_, value) => (typeof value === 'string' ? scrub(value) : value)));
  return {
    all: options.all,
    keep(view, input) {
      const { taskId } = view;
      const page = { limit: 1, cursor: null };
      if (artifacts.list({ kind: 'trace', taskId }, page).artifacts.length > 0) return;
      const { result, ...task } = wire.task(view);
      const content = scrubbed({
        input: omits.includes('input') ? null : input,
        task: omits.includes('output') ? { ...task, text: null } : wire.task(view),
      });
      artifacts
        .create({ kind: 'trace', content, ...NO_LINKS, taskIds: [taskId] })
        .catch((error) => log.log('error', 'trace_not_stored', { task_id: taskId, error: String(error) }));
    },
  };
}
