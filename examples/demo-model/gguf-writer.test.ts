import { expect } from 'chai';
import { type GgufMetadata, toHalfFloat, writeGguf } from './gguf-writer.js';
import { readGguf } from './read-gguf.js';

describe('GGUF writer', () => {
  it('ENG-013: every kind of metadata reads back as written, in order', () => {
    const metadata: GgufMetadata = [
      ['a.u32', { type: 'u32', value: 4_000_000_000 }],
      ['a.i32', { type: 'i32', value: -5 }],
      ['a.f32', { type: 'f32', value: 0.5 }],
      ['a.bool', { type: 'bool', value: true }],
      ['a.text', { type: 'string', value: 'Grüße\n{{ x }}' }],
      ['a.texts', { type: 'string[]', value: ['Ġa', '', '世'] }],
      ['a.i32s', { type: 'i32[]', value: [-1, 0, 3] }],
      ['a.f32s', { type: 'f32[]', value: [-1.5, 2] }],
    ];

    const read = readGguf(writeGguf({ metadata, tensors: [] }));

    expect(read.version).to.equal(3);
    expect([...read.metadata]).to.deep.equal(metadata.map(([key, { value }]) => [key, value]));
  });

  it('ENG-013: tensor data begin on 32 bytes and hold the numbers of their type', () => {
    const values = Float32Array.from({ length: 32 }, (_, i) => i - 16);
    const file = writeGguf({
      metadata: [],
      tensors: [
        { name: 'half', dimensions: [3], type: 'f16', values: Float32Array.of(1, -2, 0.1) },
        { name: 'blocks', dimensions: [32, 1], type: 'q8_0', values },
        { name: 'full', dimensions: [2, 1], type: 'f32', values: Float32Array.of(3, 0.1) },
      ],
    });

    const { tensors, dataStart } = readGguf(file);
    expect(tensors).to.deep.equal([
      { name: 'half', dimensions: [3], typeCode: 1, offset: 0 },
      { name: 'blocks', dimensions: [32, 1], typeCode: 8, offset: 32 },
      { name: 'full', dimensions: [2, 1], typeCode: 0, offset: 96 },
    ]);
    expect(file.length).to.equal(dataStart + 128);

    const data = new DataView(file.buffer, file.byteOffset + dataStart);
    expect([0, 2, 4].map((at) => data.getUint16(at, true))).to.deep.equal([0x3c00, 0xc000, 0x2e66]);
    expect(data.getUint16(32, true)).to.equal(toHalfFloat(16 / 127));
    expect([data.getInt8(34), data.getInt8(34 + 16), data.getInt8(34 + 31)]).to.deep.equal([-127, 0, 119]);
    expect([data.getFloat32(96, true), data.getFloat32(100, true)]).to.deep.equal([3, Math.fround(0.1)]);
  });

  it('ENG-013: half-precision numbers are rounded to the nearest, ties to even', () => {
    const cases: [value: number, bits: number][] = [
      [0, 0x0000],
      [-0, 0x8000],
      [65504, 0x7bff],
      [65520, 0x7c00],
      [1e6, 0x7c00],
      [2 ** -24, 0x0001],
      [2 ** -26, 0x0000],
      [2 ** -14 - 2 ** -26, 0x0400],
      [1 + 2 ** -11, 0x3c00],
      [1 + 3 * 2 ** -11, 0x3c02],
      [2 - 2 ** -12, 0x4000],
    ];

    for (const [value, bits] of cases) expect(toHalfFloat(value), String(value)).to.equal(bits);
  });

  it('ENG-013: values that do not fill their dimensions are refused', () => {
    const values = new Float32Array(5);

    expect(() =>
      writeGguf({ metadata: [], tensors: [{ name: 't', dimensions: [2, 3], type: 'f32', values }] }),
    ).to.throw(RangeError, 'tensor t has 5 values; its dimensions 2 x 3 need 6');
  });
});
