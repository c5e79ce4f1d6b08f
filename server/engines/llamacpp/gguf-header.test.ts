import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import fc from 'fast-check';
import { type GgufMetadata, type GgufTensor, writeGguf } from '../../../examples/demo-model/gguf-writer.js';
import { GgufError, GgufHead, type GgufSummary } from '../../core/gguf.js';

const demo = readFileSync(fileURLToPath(new URL('../../demo/demo-chat-f32.gguf', import.meta.url)));

const METADATA: GgufMetadata = [
  ['general.architecture', { type: 'string', value: 'llama' }],
  ['general.name', { type: 'string', value: 'tiny' }],
  ['llama.context_length', { type: 'u32', value: 512 }],
  ['tokenizer.ggml.tokens', { type: 'string[]', value: ['a', 'b'] }],
];
const TENSOR: GgufTensor = {
  name: 'output',
  dimensions: [32, 2],
  type: 'q8_0',
  values: new Float32Array(64),
};
const small = writeGguf({ metadata: METADATA, tensors: [TENSOR] });

/** @param piece bytes given at a time */
function read(file: Uint8Array, piece = 4_096): GgufSummary {
  const head = new GgufHead(file.length);
  for (let at = 0; at < file.length && head.summary === null; at += piece)
    head.take(file.subarray(at, at + piece));
  if (head.summary === null) throw new Error('the head has no end');
  return head.summary;
}

function refusal(file: Uint8Array): string {
  try {
    read(file);
  } catch (error) {
    expect(error).to.be.instanceOf(GgufError);
    return (error as GgufError).message;
  }
  throw new Error('it must be refused');
}

/** The file with a little-endian number at a place. */
function withNumber(at: number, value: bigint, bytes: 4 | 8): Uint8Array {
  const file = Uint8Array.from(small);
  const view = new DataView(file.buffer);
  if (bytes === 4) view.setUint32(at, Number(value), true);
  else view.setBigUint64(at, value, true);
  return file;
}

/** Where the text stands, in bytes. */
const after = (text: string): number => Buffer.from(small).indexOf(text) + text.length;

describe('GGUF head', () => {
  it('CAT-014: the file says its architecture, context, parameters, type and template', () => {
    expect(read(small)).to.deep.equal({
      architecture: 'llama',
      name: 'tiny',
      trainedCtx: 512,
      parameters: 64,
      quantisation: 'Q8_0',
      chatTemplate: false,
    });
    expect(read(demo)).to.include({ architecture: 'llama', quantisation: 'F32', chatTemplate: true });
  });

  it('CAT-008: pieces of any size read the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), (piece) => {
        expect(read(small, piece)).to.deep.equal(read(small));
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  it('CAT-008: counts, lengths, types, nesting and offsets beyond the format are refused in words', () => {
    const most = 2n ** 64n - 1n;
    const tensor = after('output');
    const list = after('tokenizer.ggml.tokens');
    const cases: readonly (readonly [Uint8Array, RegExp])[] = [
      [withNumber(0, 0x46554746n, 4), /does not begin with GGUF/],
      [withNumber(4, 1n, 4), /GGUF version 1; readable: 2, 3/],
      [withNumber(8, most, 8), /claims 18446744073709551615 tensors/],
      [withNumber(16, most, 8), /claims 18446744073709551615 metadata keys/],
      [withNumber(24, most, 8), /claims 18446744073709551615 bytes of a metadata key/],
      [withNumber(24, 1_000n, 8), /the file ends inside a metadata key/],
      [withNumber(after('general.architecture'), 99n, 4), /type 99, which the format does not have/],
      [withNumber(list + 4, 99n, 4), /list of type 99/],
      [withNumber(list + 8, most, 8), /elements of "tokenizer.ggml.tokens"/],
      [withNumber(tensor, 5n, 4), /has 5 dimensions; allowed: 1\.\.4/],
      [withNumber(tensor + 4, 0n, 8), /impossible size/],
      [withNumber(tensor + 4, 2n ** 52n, 8), /impossible size/],
      [withNumber(tensor + 4, 2n ** 40n, 8), /the file has \d+; it is cut or damaged/],
      [withNumber(tensor + 4, 2n ** 53n, 8), /claims 9007199254740992 rows/],
      [withNumber(tensor + 4, 33n, 8), /rows of 33, which Q8_0 cannot divide by 32/],
      [withNumber(tensor + 20, 99n, 4), /has type 99, which is not known/],
      [withNumber(tensor + 24, 7n, 8), /off the alignment of 32/],
      [withNumber(tensor + 24, 2n ** 40n, 8), /it is cut or damaged/],
      [small.subarray(0, small.length - 64), /it is cut or damaged/],
      [new Uint8Array(0), /the file ends inside its head/],
    ];
    for (const [file, expected] of cases) expect(refusal(file)).to.match(expected);
  });

  it('CAT-008: a name twice, and lists inside lists inside lists, are refused', () => {
    expect(refusal(writeGguf({ metadata: [...METADATA, ...METADATA], tensors: [] }))).to.contain(
      'there twice',
    );
    expect(refusal(writeGguf({ metadata: METADATA, tensors: [TENSOR, TENSOR] }))).to.contain('there twice');
    const u32 = (value: number): Buffer => Buffer.from(Uint32Array.of(value).buffer);
    const u64 = (value: number): Buffer => Buffer.from(BigUint64Array.of(BigInt(value)).buffer);
    const nested = Array.from({ length: 1_000 }, () => [u32(9), u64(1)]).flat();
    const head = [Buffer.from('GGUF'), u32(3), u64(0), u64(1), u64(1), Buffer.from('k'), u32(9)];
    expect(refusal(Buffer.concat([...head, ...nested]))).to.contain('nests lists more than');
  });

  it('CAT-008: no mutant breaks the reader in another way than a refusal', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(small.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        fc.nat(small.length),
        (flips, length) => {
          const mutant = Uint8Array.from(small);
          for (const [at, value] of flips) mutant[at] = value;
          try {
            read(mutant.subarray(0, length));
          } catch (error) {
            if (!(error instanceof GgufError)) throw error;
          }
        },
      ),
      { numRuns: 3_000, seed: 8 },
    );
  });
});
