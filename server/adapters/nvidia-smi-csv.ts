/**
 * Reads the lines of `nvidia-smi --query-gpu`. The format is not guaranteed between drivers, so it is read strictly:
 * what is not as expected is an error that shows the line, never a guess.
 */
import type { GpuReading } from '../core/gpu-probe-port.js';
import { shown } from '../core/shown-value.js';

/** The name comes last: it is the only field that could hold a comma. */
export const QUERY = [
  'count',
  'index',
  'uuid',
  'memory.total',
  'memory.used',
  'utilization.gpu',
  'driver_version',
  'name',
] as const;

/** A line that is not what nvidia-smi is known to print. */
export class UnreadableLine extends Error {
  override readonly name = 'UnreadableLine';
  constructor(what: string, line: string) {
    super(`nvidia-smi printed ${shown(line)}: ${what}`);
  }
}

export interface GpuLine {
  /** Cards of the machine; as many lines make one reading. */
  readonly count: number;
  readonly index: number;
  readonly driverVersion: string;
  /** Null where the card does not tell its memory: it shares the host's (GB10), is cut up (MIG), or is broken. */
  readonly gpu: GpuReading | null;
}

const MIB = 1_048_576;

/** Words that stand for a number which a card or driver does not tell. */
const UNTOLD =
  /^\[?(N\/A|Not Supported|Not Available|Unknown Error|GPU requires reset|GPU is lost|Insufficient Permissions|ERR!)\]?$/i;

/** @throws UnreadableLine */
export function parseGpuLine(line: string): GpuLine {
  const fields = line.split(', ');
  const [count = '', index = '', uuid = '', total = '', used = '', utilization = '', driverVersion = ''] =
    fields;
  const name = fields.slice(QUERY.length - 1).join(', ');
  if (fields.length < QUERY.length) throw new UnreadableLine(`expected ${QUERY.length} fields`, line);
  if (!/^GPU-[0-9a-f-]{8,64}$/i.test(uuid)) throw new UnreadableLine('the uuid is none', line);
  if (!/^[0-9][0-9.]{0,31}$/.test(driverVersion))
    throw new UnreadableLine('the driver version is none', line);
  if (name === '' || name.length > 128) throw new UnreadableLine('the name is none', line);
  const busy = UNTOLD.test(utilization) ? null : wholeNumber(utilization, 100, line);
  const place = {
    count: wholeNumber(count, 64, line),
    index: wholeNumber(index, 63, line),
    driverVersion,
  };
  if (UNTOLD.test(total) || UNTOLD.test(used)) return { ...place, gpu: null };
  const memoryTotalBytes = wholeNumber(total, 16_777_216, line) * MIB;
  const memoryUsedBytes = wholeNumber(used, 16_777_216, line) * MIB;
  if (memoryTotalBytes === 0 || memoryUsedBytes > memoryTotalBytes) {
    throw new UnreadableLine('more memory is used than there is', line);
  }
  return {
    ...place,
    gpu: {
      uuid,
      name,
      memoryTotalBytes,
      memoryUsedBytes,
      utilization: busy === null ? null : busy / 100,
    },
  };
}

function wholeNumber(text: string, most: number, line: string): number {
  if (!/^\d{1,9}$/.test(text) || Number(text) > most) {
    throw new UnreadableLine(`${shown(text)} is no number from 0 to ${most}`, line);
  }
  return Number(text);
}
