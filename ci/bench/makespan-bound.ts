/**
 * A proved lower bound of the makespan: no plan that knew everything beforehand could end sooner.
 *
 * A plan decides for each card which models are ever loaded on it. For each such decision and each set of models, the
 * work of the set has to be done by the cards that load any of it; a card does nothing for the set before the first of
 * it is loaded, and nothing at all while it loads a model that fits beside none of the others it ever loads. The bound
 * is the least over all decisions of the most over all sets. Work is taken as divisible, and all of it as there from
 * the first submission on, or only what comes after some later moment; either can only lower the bound.
 */
import type { CaseModel, CaseTask, PlacementCase } from './placement-cases.js';

/** A card and the models that are ever loaded on it, as bits. */
interface CardPlan {
  readonly speed: number;
  readonly mask: number;
  /** Time in which it runs nothing, whatever it does. */
  readonly idleMs: number;
}

export function makespanBound({ cards, models, tasks }: PlacementCase): number {
  const lastMs = Math.max(...tasks.map(({ atMs }) => atMs));
  // All together, what comes late, and each task alone.
  const moments = [0, lastMs * 0.5, lastMs * 0.8, lastMs];
  const late = moments.map((momentMs) => lateBound({ cards, models, tasks }, momentMs));
  return Math.max(loadedBound({ cards, models, tasks }), ...late, ...tasks.map(alone(cards, models)));
}

function alone(cards: PlacementCase['cards'], models: readonly CaseModel[]) {
  return ({ model, atMs, work }: CaseTask): number => {
    const { bytes, loadMs } = modelOf(models, model);
    const speeds = cards.filter(({ totalBytes }) => totalBytes >= bytes).map(({ speed }) => speed);
    return Math.max(loadMs, atMs) + work / Math.max(...speeds);
  };
}

/** What is submitted later than a moment runs after it. */
function lateBound({ cards, models, tasks }: Omit<PlacementCase, 'seed'>, momentMs: number): number {
  const works = worksOf(
    models,
    tasks.filter(({ atMs }) => atMs >= momentMs),
  );
  const plans = cards.map(({ speed, totalBytes }) => ({
    speed,
    mask: bitsOf(models, ({ bytes }) => bytes <= totalBytes),
    idleMs: 0,
  }));
  return momentMs + timeFor(plans, works, []);
}

function loadedBound({ cards, models, tasks }: Omit<PlacementCase, 'seed'>): number {
  const works = worksOf(models, tasks);
  const choices = cards.map((card) => cardPlans(card, models));
  const loads = models.map(({ loadMs }) => loadMs);
  let best = Number.POSITIVE_INFINITY;
  const choose = (plans: readonly CardPlan[]): void => {
    const next = choices[plans.length];
    if (next !== undefined) {
      for (const plan of next) choose([...plans, plan]);
      return;
    }
    best = Math.min(best, timeFor(plans, works, loads));
  };
  choose([]);
  return best;
}

function cardPlans(
  { speed, totalBytes }: PlacementCase['cards'][number],
  models: readonly CaseModel[],
): readonly CardPlan[] {
  const fitting = bitsOf(models, ({ bytes }) => bytes <= totalBytes);
  const plans: CardPlan[] = [];
  for (let mask = 0; mask < 1 << models.length; mask++) {
    if ((mask & ~fitting) !== 0) continue;
    const loaded = models.filter((_, index) => mask & (1 << index));
    const first = loaded.length === 0 ? 0 : Math.min(...loaded.map(({ loadMs }) => loadMs));
    let exposed = 0;
    for (const model of loaded) {
      const besideNone = loaded.every((other) => other === model || other.bytes + model.bytes > totalBytes);
      if (besideNone) exposed += model.loadMs;
    }
    plans.push({ speed, mask, idleMs: Math.max(first, exposed) });
  }
  return plans;
}

/** The most, over all sets of models, of the time that the cards need for the work of the set. */
function timeFor(plans: readonly CardPlan[], works: readonly number[], loads: readonly number[]): number {
  let most = 0;
  for (let set = 1; set < 1 << works.length; set++) {
    let work = 0;
    works.forEach((each, index) => {
      if (set & (1 << index)) work += each;
    });
    if (work === 0) continue;
    const lines = plans.flatMap(({ speed, mask, idleMs }) => {
      const shared = set & mask;
      if (shared === 0) return [];
      const first = Math.min(...loads.filter((_, index) => shared & (1 << index)));
      return [{ speed, fromMs: Math.max(idleMs, Number.isFinite(first) ? first : 0) }];
    });
    most = Math.max(most, timeToDo(work, lines));
  }
  return most;
}

/** When cards that each begin at a moment have done the work together; never, where there is none. */
function timeToDo(
  work: number,
  lines: readonly { readonly speed: number; readonly fromMs: number }[],
): number {
  const sorted = [...lines].sort((left, right) => left.fromMs - right.fromMs);
  let speed = 0;
  let atMs = 0;
  let left = work;
  for (const line of sorted) {
    const until = speed * (line.fromMs - atMs);
    if (until >= left) break;
    left -= until;
    atMs = line.fromMs;
    speed += line.speed;
  }
  return speed === 0 ? Number.POSITIVE_INFINITY : atMs + left / speed;
}

function worksOf(models: readonly CaseModel[], tasks: readonly CaseTask[]): readonly number[] {
  return models.map(({ name }) =>
    tasks.reduce((sum, { model, work }) => sum + (model === name ? work : 0), 0),
  );
}

function modelOf(models: readonly CaseModel[], name: string): CaseModel {
  const model = models.find((each) => each.name === name);
  if (model === undefined) throw new Error(`no model ${name}`);
  return model;
}

function bitsOf(models: readonly CaseModel[], holds: (model: CaseModel) => boolean): number {
  return models.reduce((mask, model, index) => (holds(model) ? mask | (1 << index) : mask), 0);
}
