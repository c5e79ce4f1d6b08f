/**
 * What servers do that choose a card at once: each task joins the queue of one card, which runs them in order, loads
 * models as they come and drops those unused the longest. In favour of them a card takes tasks of the models that it
 * holds first, and runs one task at its full speed, which ends no later than several that share it.
 */
import type { CaseModel, CaseTask, PlacementCase } from './placement-cases.js';

export type CardRule = 'most free memory' | 'fewest tasks' | 'round robin';
export const CARD_RULES: readonly CardRule[] = ['most free memory', 'fewest tasks', 'round robin'];

interface QueuedCard {
  readonly speed: number;
  readonly totalBytes: number;
  readonly waiting: CaseTask[];
  /** The longest unused first. */
  loaded: readonly CaseModel[];
  running: { readonly task: CaseTask; readonly endMs: number } | null;
}

/** @returns when the last task ends */
export function cardQueuesMakespan({ cards, models, tasks }: PlacementCase, rule: CardRule): number {
  const queued: readonly QueuedCard[] = cards.map(({ speed, totalBytes }) => ({
    speed,
    totalBytes,
    waiting: [],
    loaded: [],
    running: null,
  }));
  const modelOf = (name: string): CaseModel => {
    const model = models.find((each) => each.name === name);
    if (model === undefined) throw new Error(`no model ${name}`);
    return model;
  };
  let turn = 0;
  let nowMs = 0;
  let lastMs = 0;
  const arrivals = [...tasks];
  for (;;) {
    const arrivalMs = arrivals[0]?.atMs ?? Number.POSITIVE_INFINITY;
    const endMs = Math.min(...queued.map(({ running }) => running?.endMs ?? Number.POSITIVE_INFINITY));
    nowMs = Math.min(arrivalMs, endMs);
    if (nowMs === Number.POSITIVE_INFINITY) return lastMs;
    for (const card of queued) {
      if (card.running === null || card.running.endMs > nowMs) continue;
      lastMs = nowMs;
      card.running = null;
    }
    while (arrivals[0] !== undefined && arrivals[0].atMs <= nowMs) {
      const [task] = arrivals.splice(0, 1);
      if (task === undefined) break;
      const { bytes } = modelOf(task.model);
      const able = queued.filter(({ totalBytes }) => totalBytes >= bytes);
      choose(able, rule, turn++)?.waiting.push(task);
    }
    for (const card of queued) startNext(card, modelOf, nowMs);
  }
}

function choose(able: readonly QueuedCard[], rule: CardRule, turn: number): QueuedCard | undefined {
  if (rule === 'round robin') return able[turn % able.length];
  const rank = (card: QueuedCard): number =>
    rule === 'most free memory' ? -freeBytes(card) : card.waiting.length + (card.running === null ? 0 : 1);
  return able.reduce((best, card) => (rank(card) < rank(best) ? card : best));
}

function freeBytes({ totalBytes, loaded }: QueuedCard): number {
  return totalBytes - loaded.reduce((sum, { bytes }) => sum + bytes, 0);
}

function startNext(card: QueuedCard, modelOf: (name: string) => CaseModel, nowMs: number): void {
  if (card.running !== null) return;
  const at = card.waiting.findIndex(({ model }) => card.loaded.some(({ name }) => name === model));
  const [task] = card.waiting.splice(Math.max(0, at), 1);
  if (task === undefined) return;
  const model = modelOf(task.model);
  const wasLoaded = card.loaded.includes(model);
  card.loaded = card.loaded.filter((each) => each !== model);
  while (freeBytes(card) < model.bytes) card.loaded = card.loaded.slice(1);
  card.loaded = [...card.loaded, model];
  card.running = { task, endMs: nowMs + (wasLoaded ? 0 : model.loadMs) + task.work / card.speed };
}
