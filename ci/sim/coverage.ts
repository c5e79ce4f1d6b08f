/** Which event has met a task in which state, counted over all seeds of a run. */

/** States of a task as seen from outside and on disk. */
export const PHASES = [
  'unknown',
  'admitting',
  'queued',
  'dropping',
  'requeued',
  'starting',
  'prefill',
  'streaming',
  'stopping',
  'interrupted',
  'ending',
  'ended',
] as const;
export type Phase = (typeof PHASES)[number];

/** All phases of a task that the server has acknowledged and not ended. */
const LIVE: readonly Phase[] = ['queued', 'requeued', 'starting', 'prefill', 'streaming'];
const KNOWN: readonly Phase[] = [...LIVE, 'dropping', 'stopping', 'interrupted', 'ending', 'ended'];
const ANY: readonly Phase[] = ['admitting', ...KNOWN];

/** Each event with the phases in which it can meet a task. Those below the line concern all tasks at once. */
const LEGAL = {
  submit: ['unknown'],
  submit_same: ANY,
  submit_other: ANY,
  cancel: ['unknown', ...ANY],
  session_deleted: ['admitting', ...LIVE, 'dropping', 'stopping', 'interrupted'],
  subscribe: ['unknown', ...ANY],
  resume: ['unknown', ...ANY],
  store_settled: ['admitting'],
  store_refused: ['admitting'],
  start_given: ['prefill'],
  start_withheld: ['starting'],
  overtaken: ['admitting', 'queued', 'requeued'],
  engine_started: ['prefill', 'stopping', 'interrupted'],
  engine_tokens: ['streaming', 'stopping', 'interrupted'],
  engine_end: ['streaming', 'stopping', 'interrupted'],
  engine_aborted: ['prefill', 'streaming', 'stopping', 'interrupted'],
  engine_rejected: ['prefill', 'stopping', 'interrupted'],
  engine_fault: ['streaming', 'stopping', 'interrupted'],
  engine_died: ['prefill', 'streaming', 'stopping', 'interrupted'],

  replica_progress: ANY,
  replica_ready: ANY,
  replica_load_failed: ANY,
  replica_exited: ANY,
  clock_ticked: ANY,
  models_barred: ANY,
  disk_refuses: ANY,
  disk_back: ['queued', 'requeued', 'prefill', 'streaming', 'stopping', 'interrupted', 'ending', 'ended'],
  shutdown: ['admitting', ...LIVE, 'dropping', 'stopping', 'ending', 'ended'],
  crash: ANY,
  recovered: ['queued', 'requeued', 'prefill', 'streaming', 'ended'],
} as const satisfies Readonly<Record<string, readonly Phase[]>>;
export type Occurrence = keyof typeof LEGAL;
export const OCCURRENCES = Object.keys(LEGAL) as readonly Occurrence[];

export class Coverage {
  private readonly counts = new Uint32Array(PHASES.length * OCCURRENCES.length);

  add(occurrence: Occurrence, phase: Phase, times = 1): void {
    const at = indexOf(occurrence, phase);
    this.counts[at] = (this.counts[at] ?? 0) + times;
  }

  get(occurrence: Occurrence, phase: Phase): number {
    return this.counts[indexOf(occurrence, phase)] ?? 0;
  }

  merge(counts: readonly number[]): void {
    counts.forEach((count, at) => {
      this.counts[at] = (this.counts[at] ?? 0) + count;
    });
  }

  toJSON(): readonly number[] {
    return [...this.counts];
  }

  /** Legal pairs that never came. */
  get missing(): readonly string[] {
    return pairs()
      .filter(({ occurrence, phase }) => isLegal(occurrence, phase) && this.get(occurrence, phase) === 0)
      .map(({ occurrence, phase }) => `${occurrence} x ${phase}`);
  }

  /** Pairs that came although they are not legal. */
  get illegal(): readonly string[] {
    return pairs()
      .filter(({ occurrence, phase }) => !isLegal(occurrence, phase) && this.get(occurrence, phase) > 0)
      .map(({ occurrence, phase }) => `${occurrence} x ${phase}`);
  }

  /** A table of events by phases; `-` where the pair is not legal. */
  table(): string {
    const width = Math.max(...OCCURRENCES.map((name) => name.length));
    const cell = (text: string): string => text.padStart(11);
    const lines = [[''.padEnd(width), ...PHASES.map(cell)].join(' ')];
    for (const occurrence of OCCURRENCES) {
      const counts = PHASES.map((phase) => {
        const count = this.get(occurrence, phase);
        return cell(count === 0 && !isLegal(occurrence, phase) ? '-' : String(count));
      });
      lines.push([occurrence.padEnd(width), ...counts].join(' '));
    }
    return lines.join('\n');
  }
}

export function isLegal(occurrence: Occurrence, phase: Phase): boolean {
  return (LEGAL[occurrence] as readonly Phase[]).includes(phase);
}

function indexOf(occurrence: Occurrence, phase: Phase): number {
  return OCCURRENCES.indexOf(occurrence) * PHASES.length + PHASES.indexOf(phase);
}

function pairs(): readonly { readonly occurrence: Occurrence; readonly phase: Phase }[] {
  return OCCURRENCES.flatMap((occurrence) => PHASES.map((phase) => ({ occurrence, phase })));
}
