/** What a stream is once nothing disturbs its task any more: whole, true to its record, and ended for a reason. */
import type { StoredTask } from '../../server/core/task-store-port.js';
import { expectedTexts, framesOf, isTerminal, promptTokens, sha256Of, type ToldTask } from './told-task.js';
import type { Body } from './workload.js';

export interface FinalStream {
  readonly told: ToldTask;
  readonly row: StoredTask;
  readonly body: Body;
  /** As a reader from the start is given it. */
  readonly text: string;
  /** Pools or models were others after a restart. */
  readonly configChanged: boolean;
  /** Replicas of its pool are on unlike cards. */
  readonly mixed: boolean;
  /** Its model was retired at some time. */
  readonly modelRetired: boolean;
  /** Engines that the task has cost. */
  readonly engineDeaths: number;
}

type Violated = (what: string) => void;

export function checkFinalStream(stream: FinalStream, violated: Violated): void {
  const { told, row, text, engineDeaths } = stream;
  const { id } = told;
  const frames = framesOf(text);
  const last = frames.at(-1);
  const ids = frames.flatMap((frame) => (frame.id === null ? [] : [frame.id]));
  if (ids.some((frameId, index) => frameId !== index + 1)) violated(`${id} has the frames ${ids.join(' ')}`);
  if (last === undefined || !isTerminal(last)) {
    violated(`the stream of ${id} has no end: ${text}`);
    return;
  }
  const started = frames[0]?.event === 'started';
  if (started && !frames.some(({ event }) => event === 'metrics')) violated(`${id} has no metrics frame`);
  const data = JSON.parse(last.data) as Record<string, unknown>;
  const code = last.event === 'end' ? 'completed' : String(data['code']);
  if (!mayEndWith(code, stream)) {
    violated(`${id} ended with ${code} for no reason: ${JSON.stringify(told.disturbed)}`);
  }
  const canceled = code === 'CANCELED' || code === 'DEADLINE_UNMET';
  const state = code === 'completed' ? code : canceled ? 'canceled' : 'failed';
  if (row.state !== state) violated(`${id} ended with ${code} and is ${row.state}`);
  if (row.engineDeaths !== engineDeaths) {
    violated(`${id} has cost ${engineDeaths} engines, not ${row.engineDeaths}`);
  }
  if (code !== 'completed') return;
  const texts = frames
    .filter(({ event }) => event === 'token')
    .map((frame) => (JSON.parse(frame.data) as { t: string }).t);
  checkCompleted(stream, texts, data, violated);
}

/** A task may only end for a reason. */
function mayEndWith(
  code: string,
  { told, row, body, configChanged, mixed, modelRetired }: FinalStream,
): boolean {
  const { disturbed } = told;
  switch (code) {
    case 'completed':
      return true;
    case 'CANCELED':
      return disturbed.cancelAsked || body.onDisconnect === 'cancel';
    case 'DEADLINE_UNMET':
      return body.deadlineMs !== undefined;
    case 'QUEUE_FULL_DROP_LRU':
      return disturbed.drops > 0;
    case 'DECODE_TIMEOUT':
      return disturbed.hangs > 0;
    case 'INTERNAL':
      return disturbed.faults > 0;
    case 'INVALID_PARAMS':
      return disturbed.rejections > 0;
    case 'MODEL_RETIRED':
      return modelRetired;
    case 'POOL_UNAVAILABLE':
      return configChanged;
    case 'WORKER_RESET':
      if (row.engineDeaths >= 2 || disturbed.divergences > 0 || configChanged) return true;
      // Another card need not repeat what readers have seen.
      if (row.error?.message.includes('its device is') === true)
        return mixed && body.deviceMask?.length !== 1 && disturbed.interruptions + disturbed.restarts > 0;
      return body.determinism === 'best_effort' && disturbed.interruptions + disturbed.restarts > 0;
    default:
      return false;
  }
}

function checkCompleted(
  { told, row, body }: FinalStream,
  texts: readonly string[],
  end: Readonly<Record<string, unknown>>,
  violated: Violated,
): void {
  const { id } = told;
  const wanted = expectedTexts(id, body);
  if (body.stop === undefined && texts.join('|') !== wanted.join('|')) {
    violated(`${id} completed with ${texts.join('|')}, not ${wanted.join('|')}`);
  }
  if (body.stop === undefined && end['tokens_out'] !== wanted.length) {
    violated(`${id} says ${end['tokens_out']} tokens, not ${wanted.length}`);
  }
  if (end['tokens_in'] !== promptTokens(body)) violated(`${id} says ${end['tokens_in']} tokens came in`);
  if (end['output_sha256'] !== sha256Of(texts.join(''))) violated(`${id} has another output_sha256`);
  if (row.outputSha256 !== end['output_sha256']) violated(`${id} has another output_sha256 on disk`);
  if (end['attempts'] !== row.attempts)
    violated(`${id} says ${end['attempts']} attempts, not ${row.attempts}`);
}
