/** What clients saw of a server that is killed again and again, and what must be true of it at the end. */

/** Frames of one stream as its reader got them, over all its connections. */
export interface ReadStream {
  /** Id and bytes of every frame that has an id, in the order in which they came. */
  readonly frames: { readonly id: number; readonly bytes: string }[];
}

export class History {
  /** Tasks whose 202 has arrived, and their receipts. */
  readonly acknowledged = new Map<string, string>();
  readonly streams = new Map<string, ReadStream>();

  streamOf(taskId: string): ReadStream {
    const known = this.streams.get(taskId);
    if (known !== undefined) return known;
    const stream: ReadStream = { frames: [] };
    this.streams.set(taskId, stream);
    return stream;
  }
}

/** Whole frames of a piece of a stream; what is not whole yet is left over. */
export function takeFrames(text: string): { frames: ReadStream['frames']; rest: string } {
  const blocks = text.split('\n\n');
  const rest = blocks.pop() ?? '';
  const frames = blocks.flatMap((bytes) => {
    const id = /^id: (\d+)\n/.exec(bytes)?.[1];
    return id === undefined ? [] : [{ id: Number(id), bytes }];
  });
  return { frames, rest };
}

export interface FinalTask {
  readonly state: string;
  readonly receipt: string;
  /** The whole stream as a late reader gets it. */
  readonly frames: ReadStream['frames'];
}

/**
 * What is wrong with one task at the end; empty when nothing is.
 * @param states in which it may have ended
 */
export function faultsOf(
  taskId: string,
  receipt: string | undefined,
  read: ReadStream | undefined,
  final: FinalTask | null,
  states: readonly string[] = ['completed'],
): string[] {
  if (final === null) return [`${taskId}: acknowledged and lost`];
  const faults: string[] = [];
  if (receipt !== undefined && receipt !== final.receipt) faults.push(`${taskId}: another receipt`);
  if (!states.includes(final.state)) faults.push(`${taskId}: ended as ${final.state}`);
  if (!isGapless(final.frames)) faults.push(`${taskId}: the stream has a gap or a duplicate`);
  const terminal = final.frames.filter(({ bytes }) => /^id: \d+\nevent: (end|error)\n/.test(bytes));
  if (terminal.length !== 1) faults.push(`${taskId}: ${terminal.length} terminal events`);
  if (read === undefined) return faults;
  if (!isGapless(read.frames)) faults.push(`${taskId}: its reader saw a gap or a duplicate`);
  read.frames.forEach(({ bytes }, index) => {
    if (bytes !== final.frames[index]?.bytes) {
      faults.push(`${taskId}: event ${index + 1} was ${JSON.stringify(bytes)} for its reader`);
    }
  });
  return faults;
}

const isGapless = (frames: ReadStream['frames']): boolean =>
  frames.every(({ id }, index) => id === index + 1);
