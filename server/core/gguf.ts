/**
 * Reads the head of a GGUF file and checks it in bounded time and memory: every count, length, type, nesting and
 * offset, before anything else opens the file (CAT-008).
 */

/** What a model file says of itself. */
export interface GgufSummary {
  readonly architecture: string | null;
  readonly name: string | null;
  /** Tokens that the model was made for. */
  readonly trainedCtx: number | null;
  /** Numbers in all tensors. */
  readonly parameters: number;
  /** Type of most of them. */
  readonly quantisation: string | null;
  readonly chatTemplate: boolean;
}

/** Yields how many bytes it wants next, is given exactly those, and returns what it has read. */
type Reading<T> = Generator<number, T, Uint8Array>;

/** The file is no model that anything should open; the message says in what. */
export class GgufError extends Error {
  override readonly name = 'GgufError';

  constructor(fault: string) {
    super(`malformed model file: ${fault}`);
  }
}

/** Far beyond every real model. */
const TENSORS_MAX = 200_000;
const METADATA_MAX = 20_000;
const LIST_MAX = 4_000_000;
const NAME_BYTES_MAX = 1_024;
const TEXT_BYTES_MAX = 4 * 2 ** 20;
const NESTING_MAX = 2;
const DIMENSIONS_MAX = 4;
/** Metadata and tensor directory together. */
export const GGUF_HEAD_BYTES_MAX = 64 * 2 ** 20;

const VERSIONS = [2, 3];
const STRING = 8;
const ARRAY = 9;
/** Bytes of a value by its type code; texts and lists have none of their own. */
const VALUE_BYTES: Readonly<Record<number, number>> = {
  0: 1,
  1: 1,
  2: 2,
  3: 2,
  4: 4,
  5: 4,
  6: 4,
  7: 1,
  10: 8,
  11: 8,
  12: 8,
};

/** Tensor types: name, numbers in a block, bytes of a block. */
const TENSOR_TYPES: Readonly<Record<number, readonly [name: string, numbers: number, bytes: number]>> = {
  0: ['F32', 1, 4],
  1: ['F16', 1, 2],
  2: ['Q4_0', 32, 18],
  3: ['Q4_1', 32, 20],
  6: ['Q5_0', 32, 22],
  7: ['Q5_1', 32, 24],
  8: ['Q8_0', 32, 34],
  9: ['Q8_1', 32, 36],
  10: ['Q2_K', 256, 84],
  11: ['Q3_K', 256, 110],
  12: ['Q4_K', 256, 144],
  13: ['Q5_K', 256, 176],
  14: ['Q6_K', 256, 210],
  15: ['Q8_K', 256, 292],
  16: ['IQ2_XXS', 256, 66],
  17: ['IQ2_XS', 256, 74],
  18: ['IQ3_XXS', 256, 98],
  19: ['IQ1_S', 256, 50],
  20: ['IQ4_NL', 32, 18],
  21: ['IQ3_S', 256, 110],
  22: ['IQ2_S', 256, 82],
  23: ['IQ4_XS', 256, 136],
  24: ['I8', 1, 1],
  25: ['I16', 1, 2],
  26: ['I32', 1, 4],
  27: ['I64', 1, 8],
  28: ['F64', 1, 8],
  29: ['IQ1_M', 256, 56],
  30: ['BF16', 1, 2],
  34: ['TQ1_0', 256, 54],
  35: ['TQ2_0', 256, 66],
  39: ['MXFP4', 32, 17],
};

type Value = number | bigint | boolean | string | null;

/** Takes a file from its beginning, in pieces of any size, until its head is read. */
export class GgufHead {
  private readonly reading: Reading<GgufSummary>;
  private pending: Uint8Array = new Uint8Array(0);
  private wanted = 0;
  /** Null until all of the head was given. */
  summary: GgufSummary | null = null;

  constructor(fileBytes: number) {
    this.reading = readGguf(fileBytes);
    this.wanted = this.next(this.pending);
  }

  /** Harmless once the head is read. @throws GgufError */
  take(piece: Uint8Array): void {
    if (this.summary !== null) return;
    let bytes = piece;
    if (this.pending.length > 0) {
      bytes = new Uint8Array(this.pending.length + piece.length);
      bytes.set(this.pending);
      bytes.set(piece, this.pending.length);
    }
    let at = 0;
    while (this.summary === null && at + this.wanted <= bytes.length) {
      const end = at + this.wanted;
      this.wanted = this.next(bytes.subarray(at, end));
      at = end;
    }
    // A copy: the caller may fill its piece anew.
    this.pending = this.summary === null ? bytes.slice(at) : new Uint8Array(0);
  }

  private next(bytes: Uint8Array): number {
    const step = this.reading.next(bytes);
    if (step.done !== true) return step.value;
    this.summary = step.value;
    return 0;
  }
}

function* readGguf(fileBytes: number): Reading<GgufSummary> {
  const source = new Source(fileBytes);
  const magic = yield* source.bytes(4, 'its head');
  if (String.fromCharCode(...magic) !== 'GGUF') throw new GgufError('the file does not begin with GGUF');
  const version = yield* source.u32('its version');
  if (!VERSIONS.includes(version))
    throw new GgufError(`the file has GGUF version ${version}; readable: ${VERSIONS.join(', ')}`);
  const tensors = yield* source.count(TENSORS_MAX, 'tensors');
  const keys = yield* source.count(METADATA_MAX, 'metadata keys');
  const metadata = yield* readMetadata(source, keys);
  const alignment = metadata.get('general.alignment') ?? 32;
  if (
    typeof alignment !== 'number' ||
    alignment < 1 ||
    alignment > 65_536 ||
    (alignment & (alignment - 1)) !== 0
  )
    throw new GgufError(`general.alignment is ${String(alignment)}; it must be a power of two up to 65536`);
  const directory = yield* readTensors(source, tensors, alignment);
  const dataStart = Math.ceil(source.offset / alignment) * alignment;
  // A model without tensors, such as a vocabulary, has no data to be cut.
  if (directory.end > 0 && dataStart + directory.end > fileBytes) {
    throw new GgufError(
      `its tensors end at byte ${dataStart + directory.end}, and the file has ${fileBytes}; it is cut or damaged`,
    );
  }
  const text = (key: string): string | null => {
    const value = metadata.get(key);
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const architecture = text('general.architecture');
  const trainedCtx = Number(metadata.get(`${architecture}.context_length`) ?? Number.NaN);
  return {
    architecture,
    name: text('general.name'),
    trainedCtx: Number.isSafeInteger(trainedCtx) && trainedCtx > 0 ? trainedCtx : null,
    parameters: directory.parameters,
    quantisation: directory.quantisation,
    chatTemplate: text('tokenizer.chat_template') !== null,
  };
}

/** So that a file cannot fill the memory with its metadata. */
const KEPT =
  /^(?:general\.(?:architecture|name|alignment)|tokenizer\.chat_template|[\w-]{1,64}\.context_length)$/;

/** What is kept, by key; the rest is read over. */
function* readMetadata(source: Source, keys: number): Reading<Map<string, Value>> {
  const metadata = new Map<string, Value>();
  const seen = new Set<string>();
  for (let index = 0; index < keys; index++) {
    const key = yield* source.text(NAME_BYTES_MAX, 'a metadata key');
    if (seen.has(key)) throw new GgufError(`metadata key ${shortened(key)} is there twice`);
    seen.add(key);
    const type = yield* source.u32(`the type of ${shortened(key)}`);
    if (type === STRING && !KEPT.test(key)) {
      yield* source.skip(yield* source.count(TEXT_BYTES_MAX, `bytes of ${shortened(key)}`), shortened(key));
      continue;
    }
    const value = yield* readValue(source, type, shortened(key));
    if (value !== null && KEPT.test(key)) metadata.set(key, value);
  }
  return metadata;
}

function* readValue(source: Source, type: number, key: string): Reading<Value> {
  if (type === ARRAY) {
    yield* skipList(source, key, 1);
    return null;
  }
  if (type === STRING) return yield* source.text(TEXT_BYTES_MAX, key);
  const size = VALUE_BYTES[type];
  if (size === undefined) throw new GgufError(`${key} has type ${type}, which the format does not have`);
  const bytes = yield* source.bytes(size, key);
  const view = new DataView(bytes.buffer, bytes.byteOffset, size);
  switch (type) {
    case 0:
      return view.getUint8(0);
    case 1:
      return view.getInt8(0);
    case 2:
      return view.getUint16(0, true);
    case 3:
      return view.getInt16(0, true);
    case 4:
      return view.getUint32(0, true);
    case 5:
      return view.getInt32(0, true);
    case 6:
      return view.getFloat32(0, true);
    case 7:
      return view.getUint8(0) !== 0;
    case 10:
      return view.getBigUint64(0, true);
    case 11:
      return view.getBigInt64(0, true);
    default:
      return view.getFloat64(0, true);
  }
}

function* skipList(source: Source, key: string, depth: number): Reading<void> {
  if (depth > NESTING_MAX) throw new GgufError(`${key} nests lists more than ${NESTING_MAX} deep`);
  const type = yield* source.u32(`the type of ${key}`);
  const length = yield* source.count(LIST_MAX, `elements of ${key}`);
  const size = VALUE_BYTES[type];
  if (size !== undefined) {
    yield* source.skip(size * length, key);
    return;
  }
  if (type !== STRING && type !== ARRAY)
    throw new GgufError(`${key} is a list of type ${type}, which the format does not have`);
  for (let index = 0; index < length; index++) {
    if (type === ARRAY) yield* skipList(source, key, depth + 1);
    else yield* source.skip(yield* source.count(TEXT_BYTES_MAX, `bytes of ${key}`), key);
  }
}

interface Directory {
  readonly parameters: number;
  readonly quantisation: string | null;
  /** Where the last tensor ends, from the first. */
  readonly end: number;
}

function* readTensors(source: Source, tensors: number, alignment: number): Reading<Directory> {
  const names = new Set<string>();
  const numbersOf = new Map<string, number>();
  let parameters = 0;
  let end = 0;
  for (let index = 0; index < tensors; index++) {
    const full = yield* source.text(NAME_BYTES_MAX, 'the name of a tensor');
    const name = `tensor ${shortened(full)}`;
    if (names.has(full)) throw new GgufError(`${name} is there twice`);
    names.add(full);
    const dimensions = yield* source.u32(`the dimensions of ${name}`);
    if (dimensions < 1 || dimensions > DIMENSIONS_MAX)
      throw new GgufError(`${name} has ${dimensions} dimensions; allowed: 1..${DIMENSIONS_MAX}`);
    let numbers = 1;
    let row = 0;
    for (let axis = 0; axis < dimensions; axis++) {
      const length = yield* source.count(Number.MAX_SAFE_INTEGER, `rows of ${name}`);
      if (axis === 0) row = length;
      numbers *= length;
      if (length < 1 || !Number.isSafeInteger(numbers)) throw new GgufError(`${name} has an impossible size`);
    }
    const code = yield* source.u32(`the type of ${name}`);
    const type = TENSOR_TYPES[code];
    if (type === undefined) throw new GgufError(`${name} has type ${code}, which is not known`);
    const [typeName, blockNumbers, blockBytes] = type;
    if (row % blockNumbers !== 0)
      throw new GgufError(`${name} has rows of ${row}, which ${typeName} cannot divide by ${blockNumbers}`);
    const offset = yield* source.count(Number.MAX_SAFE_INTEGER, `bytes before ${name}`);
    if (offset % alignment !== 0)
      throw new GgufError(`${name} begins at ${offset}, off the alignment of ${alignment}`);
    end = Math.max(end, offset + (numbers / blockNumbers) * blockBytes);
    parameters += numbers;
    numbersOf.set(typeName, (numbersOf.get(typeName) ?? 0) + numbers);
  }
  if (!Number.isSafeInteger(parameters) || !Number.isSafeInteger(end))
    throw new GgufError('its tensors have an impossible size');
  const [most] = [...numbersOf].sort(([, one], [, other]) => other - one);
  return { parameters, quantisation: most?.[0] ?? null, end };
}

/** The bytes of the file in order, none past its end. */
class Source {
  offset = 0;

  constructor(private readonly fileBytes: number) {}

  *bytes(length: number, what: string): Reading<Uint8Array> {
    this.advance(length, what);
    return yield length;
  }

  *skip(length: number, what: string): Reading<void> {
    this.advance(length, what);
    for (let left = length; left > 0; ) {
      const piece = Math.min(left, 65_536);
      yield piece;
      left -= piece;
    }
  }

  *u32(what: string): Reading<number> {
    const bytes = yield* this.bytes(4, what);
    return new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true);
  }

  *count(most: number, what: string): Reading<number> {
    const bytes = yield* this.bytes(8, what);
    const value = new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0, true);
    if (value > BigInt(most)) throw new GgufError(`the file claims ${value} ${what}; it is damaged`);
    return Number(value);
  }

  *text(most: number, what: string): Reading<string> {
    const length = yield* this.count(most, `bytes of ${what}`);
    return new TextDecoder().decode(yield* this.bytes(length, what));
  }

  private advance(length: number, what: string): void {
    this.offset += length;
    if (this.offset > this.fileBytes)
      throw new GgufError(`the file ends inside ${what}; it has ${this.fileBytes} bytes`);
    if (this.offset > GGUF_HEAD_BYTES_MAX)
      throw new GgufError(`its head is larger than ${GGUF_HEAD_BYTES_MAX} bytes`);
  }
}

/** Of a name that an attacker may have chosen. */
function shortened(name: string): string {
  return JSON.stringify(name.length > 64 ? `${name.slice(0, 64)}…` : name);
}
