/** Seeded cases of the placement benchmark: cards, models and tasks of which nobody knows how long they are. */
import { RandomSource } from '../../server/core/random-source.js';
import { GIB, type VirtualCard } from './virtual-workstation.js';

export interface CaseModel {
  readonly name: string;
  readonly bytes: number;
  readonly loadMs: number;
}

export interface CaseTask {
  readonly taskId: string;
  readonly model: string;
  /** When it is submitted. */
  readonly atMs: number;
  /** Milliseconds of a card of speed 1. */
  readonly work: number;
}

export interface PlacementCase {
  readonly seed: number;
  readonly cards: readonly VirtualCard[];
  readonly models: readonly CaseModel[];
  /** In order of submission. */
  readonly tasks: readonly CaseTask[];
}

/** Speeds by memory bandwidth, an RTX 3090 being 1. */
const RTX_3090 = { totalBytes: 24 * GIB, speed: 1 };
const RTX_3060 = { totalBytes: 12 * GIB, speed: 0.385 };
const RTX_3060_TI = { totalBytes: 8 * GIB, speed: 0.479 };

const MACHINES: Readonly<Record<string, readonly Omit<VirtualCard, 'cardId'>[]>> = {
  '24+12': [RTX_3090, RTX_3060],
  '24+12+8': [RTX_3090, RTX_3060, RTX_3060_TI],
  '24+24+12': [RTX_3090, RTX_3090, RTX_3060],
};

export const MACHINE_NAMES = Object.keys(MACHINES);

/** Memory with 8 Ki of context, in GiB, and the work of a mean task, in milliseconds. */
const SHAPES = [
  { name: '30b-q4', gib: 19, meanWork: 6_000 },
  { name: '14b-q4', gib: 10.5, meanWork: 5_000 },
  { name: '8b-q4', gib: 6.5, meanWork: 3_000 },
  { name: '7b-q8', gib: 8.5, meanWork: 4_000 },
  { name: '3b-q8', gib: 4.5, meanWork: 1_500 },
  { name: 'embedding', gib: 1.2, meanWork: 200 },
];

/** Read from a disk of 2 GiB/s. */
const LOAD_MS_PER_GIB = 500;

/** Of the logarithm of the length of an output. */
const SPREAD = 0.6;

export function placementCase(machine: string, seed: number): PlacementCase {
  const random = new RandomSource(seed * 7_919 + machine.length);
  const between = (low: number, high: number): number => low + Math.floor(random.unit() * (high - low + 1));
  const cards = (MACHINES[machine] ?? []).map((card, index) => ({ ...card, cardId: `card-${index}` }));
  const largest = Math.max(...cards.map(({ totalBytes }) => totalBytes));
  const shapes = [...SHAPES].filter(({ gib }) => gib * GIB <= largest);
  const chosen: typeof shapes = [];
  const count = between(2, 4);
  while (chosen.length < count) {
    const shape = shapes.splice(between(0, shapes.length - 1), 1)[0];
    if (shape !== undefined) chosen.push(shape);
  }
  const weights = chosen.map(() => 0.3 + random.unit());
  const tasks: CaseTask[] = [];
  // Half of the cases are one burst; in the others an agent submits while its first tasks run.
  const gapMs = random.unit() < 0.5 ? 0 : random.unit() * 600;
  const length = between(100, 300);
  for (let index = 0; index < length; index++) {
    const shape = drawn(chosen, weights, random.unit());
    const { name, meanWork } = shape;
    const work = meanWork * Math.exp(SPREAD * gaussian(random) - SPREAD ** 2 / 2);
    tasks.push({ taskId: `${index} ${name}`, model: name, atMs: index * gapMs, work });
  }
  const models = chosen.map(({ name, gib }) => ({ name, bytes: gib * GIB, loadMs: gib * LOAD_MS_PER_GIB }));
  return { seed, cards, models, tasks };
}

/** @param level 0..1 */
function drawn<T>(choices: readonly T[], weights: readonly number[], level: number): T {
  let left = level * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [index, choice] of choices.entries()) {
    left -= weights[index] ?? 0;
    if (left < 0) return choice;
  }
  throw new Error('nothing to choose from');
}

function gaussian(random: RandomSource): number {
  return Math.sqrt(-2 * Math.log(1 - random.unit())) * Math.cos(2 * Math.PI * random.unit());
}
