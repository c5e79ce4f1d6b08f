/** A metadata value together with the type that it is stored as. */
export type GgufValue =
  | { type: 'u32' | 'i32' | 'f32'; value: number }
  | { type: 'bool'; value: boolean }
  | { type: 'string'; value: string }
  | { type: 'i32[]' | 'f32[]'; value: readonly number[] }
  | { type: 'string[]'; value: readonly string[] };

export type GgufMetadata = readonly (readonly [key: string, value: GgufValue])[];

/** How the numbers of a tensor are stored. q8_0: blocks of 32 with one scale, so rows are multiples of 32. */
export type TensorType = 'f32' | 'f16' | 'q8_0';

export interface GgufTensor {
  name: string;
  /** Fastest dimension first: [columns, rows]. */
  dimensions: readonly number[];
  type: TensorType;
  values: Float32Array;
}

/** Magic, version and alignment of the format; alignment is its default, so no key states it. */
const MAGIC = 'GGUF';
const VERSION = 3;
const ALIGNMENT_BYTES = 32;

const VALUE_CODES = { u32: 4, i32: 5, f32: 6, bool: 7, string: 8, array: 9 } as const;
const TENSOR_CODES: Record<TensorType, number> = { f32: 0, f16: 1, q8_0: 8 };
const Q8_BLOCK = 32;

/**
 * Writes a GGUF version 3 file: header, metadata, tensor directory, padding, tensor data, in the given order.
 * Throws RangeError when a tensor's values do not fill its dimensions.
 */
export function writeGguf(file: { metadata: GgufMetadata; tensors: readonly GgufTensor[] }): Uint8Array {
  const head = new ByteWriter();
  head.raw(Buffer.from(MAGIC));
  head.u32(VERSION);
  head.u64(file.tensors.length);
  head.u64(file.metadata.length);
  for (const [key, value] of file.metadata) {
    head.text(key);
    writeValue(head, value);
  }

  const data = new ByteWriter();
  for (const tensor of file.tensors) {
    head.text(tensor.name);
    head.u32(tensor.dimensions.length);
    for (const dimension of tensor.dimensions) head.u64(dimension);
    head.u32(TENSOR_CODES[tensor.type]);
    head.u64(data.length);
    data.raw(encodeTensor(tensor));
    data.align(ALIGNMENT_BYTES);
  }
  head.align(ALIGNMENT_BYTES);
  return Buffer.concat([head.bytes(), data.bytes()]);
}

class ByteWriter {
  readonly #parts: Buffer[] = [];
  length = 0;

  raw(bytes: Buffer): void {
    this.#parts.push(bytes);
    this.length += bytes.length;
  }

  u32(value: number): void {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value);
    this.raw(bytes);
  }

  u64(value: number): void {
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64LE(BigInt(value));
    this.raw(bytes);
  }

  i32(value: number): void {
    const bytes = Buffer.alloc(4);
    bytes.writeInt32LE(value);
    this.raw(bytes);
  }

  f32(value: number): void {
    const bytes = Buffer.alloc(4);
    bytes.writeFloatLE(value);
    this.raw(bytes);
  }

  /** Length in bytes, then UTF-8. */
  text(value: string): void {
    const bytes = Buffer.from(value, 'utf8');
    this.u64(bytes.length);
    this.raw(bytes);
  }

  align(multiple: number): void {
    this.raw(Buffer.alloc((multiple - (this.length % multiple)) % multiple));
  }

  bytes(): Buffer {
    return Buffer.concat(this.#parts);
  }
}

function writeValue(writer: ByteWriter, value: GgufValue): void {
  switch (value.type) {
    case 'u32':
    case 'i32':
    case 'f32':
      writer.u32(VALUE_CODES[value.type]);
      writer[value.type](value.value);
      return;
    case 'bool':
      writer.u32(VALUE_CODES.bool);
      writer.raw(Buffer.from([value.value ? 1 : 0]));
      return;
    case 'string':
      writer.u32(VALUE_CODES.string);
      writer.text(value.value);
      return;
    case 'i32[]':
      writeArrayHead(writer, VALUE_CODES.i32, value.value.length);
      for (const element of value.value) writer.i32(element);
      return;
    case 'f32[]':
      writeArrayHead(writer, VALUE_CODES.f32, value.value.length);
      for (const element of value.value) writer.f32(element);
      return;
    case 'string[]':
      writeArrayHead(writer, VALUE_CODES.string, value.value.length);
      for (const element of value.value) writer.text(element);
      return;
  }
}

function writeArrayHead(writer: ByteWriter, elementCode: number, length: number): void {
  writer.u32(VALUE_CODES.array);
  writer.u32(elementCode);
  writer.u64(length);
}

function encodeTensor({ name, dimensions, type, values }: GgufTensor): Buffer {
  const expected = dimensions.reduce((product, dimension) => product * dimension, 1);
  if (values.length !== expected) {
    throw new RangeError(
      `tensor ${name} has ${values.length} values; its dimensions ${dimensions.join(' x ')} need ${expected}`,
    );
  }
  switch (type) {
    case 'f32': {
      const bytes = Buffer.alloc(values.length * 4);
      values.forEach((value, i) => {
        bytes.writeFloatLE(value, i * 4);
      });
      return bytes;
    }
    case 'f16': {
      const bytes = Buffer.alloc(values.length * 2);
      values.forEach((value, i) => {
        bytes.writeUInt16LE(toHalfFloat(value), i * 2);
      });
      return bytes;
    }
    case 'q8_0':
      return encodeQ8(name, dimensions[0] ?? 0, values);
  }
}

/** Each block of 32: a half-precision scale, then 32 signed bytes. */
function encodeQ8(name: string, columns: number, values: Float32Array): Buffer {
  if (columns % Q8_BLOCK !== 0) {
    throw new RangeError(
      `tensor ${name} has rows of ${columns}; q8_0 needs a multiple of ${Q8_BLOCK}: use f16 or f32`,
    );
  }
  const blockBytes = 2 + Q8_BLOCK;
  const bytes = Buffer.alloc((values.length / Q8_BLOCK) * blockBytes);
  for (let block = 0; block * Q8_BLOCK < values.length; block++) {
    const part = values.subarray(block * Q8_BLOCK, (block + 1) * Q8_BLOCK);
    const scale = part.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0) / 127;
    const inverse = scale === 0 ? 0 : 1 / scale;
    bytes.writeUInt16LE(toHalfFloat(scale), block * blockBytes);
    part.forEach((value, i) => {
      const quantized = Math.max(-127, Math.min(127, Math.round(value * inverse)));
      bytes.writeInt8(quantized, block * blockBytes + 2 + i);
    });
  }
  return bytes;
}

const floatBits = new DataView(new ArrayBuffer(4));

/** The bits of the nearest IEEE half-precision number, ties to even; too large becomes infinity. */
export function toHalfFloat(value: number): number {
  floatBits.setFloat32(0, value);
  const bits = floatBits.getUint32(0);
  const sign = (bits >>> 16) & 0x8000;
  const exponent = ((bits >>> 23) & 0xff) - 127 + 15;
  const mantissa = bits & 0x7fffff;
  if (exponent >= 31) return sign | 0x7c00;
  if (exponent < -10) return sign;
  if (exponent <= 0) return sign | roundedShift(mantissa | 0x800000, 14 - exponent);
  // A carry out of the mantissa moves into the exponent, which is the right result.
  return sign | ((exponent << 10) + roundedShift(mantissa, 13));
}

function roundedShift(value: number, shift: number): number {
  const quotient = value >>> shift;
  const remainder = value & ((1 << shift) - 1);
  const half = 1 << (shift - 1);
  const roundsUp = remainder > half || (remainder === half && quotient % 2 === 1);
  return roundsUp ? quotient + 1 : quotient;
}
