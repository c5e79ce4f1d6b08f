import { expect } from 'chai';
import fc from 'fast-check';
import { parseGpuLine } from './nvidia-smi-csv.js';

const MIB = 1_048_576;

/** Lines in the ways in which drivers write them. */
const LINES: readonly (readonly [string, readonly [string, number, number, number | null]])[] = [
  [
    '1, 0, GPU-5f3b6f0e-6b0a-0f0e-8f83-1c1d0e8f4b11, 24576, 512, 3, 470.256.02, NVIDIA GeForce RTX 3090',
    ['NVIDIA GeForce RTX 3090', 24_576, 512, 0.03],
  ],
  [
    '2, 1, GPU-5f3b6f0e-6b0a-0f0e-8f83-1c1d0e8f4b12, 12288, 0, [N/A], 535.183.01, NVIDIA GeForce RTX 3060',
    ['NVIDIA GeForce RTX 3060', 12_288, 0, null],
  ],
  [
    '1, 0, GPU-5f3b6f0e-6b0a-0f0e-8f83-1c1d0e8f4b13, 81559, 81559, [Not Supported], 550.54.14, NVIDIA H100 80GB HBM3',
    ['NVIDIA H100 80GB HBM3', 81_559, 81_559, null],
  ],
  [
    '1, 0, GPU-5f3b6f0e-6b0a-0f0e-8f83-1c1d0e8f4b14, 16376, 1, 100, 580.65.06, A card, with a comma',
    ['A card, with a comma', 16_376, 1, 1],
  ],
];

describe('nvidia-smi lines', () => {
  it('PLC-004: lines of several drivers are read, and what a driver does not tell is null', () => {
    for (const [line, [name, total, used, utilization]] of LINES) {
      const { gpu } = parseGpuLine(line);
      expect(gpu, line).to.deep.include({
        name,
        memoryTotalBytes: total * MIB,
        memoryUsedBytes: used * MIB,
        utilization,
      });
    }
  });

  it('PLC-005: a line that is not as expected is an error that shows it, never a guess', () => {
    const [good = ''] = LINES[0] ?? [];
    const bad = [
      '',
      'No devices were found',
      'NVIDIA-SMI has failed because it could not communicate with the NVIDIA driver.',
      good.replace('24576', '24576 MiB'),
      good.replace('24576', '[Unknown Error]'),
      good.replace('512', '99999'),
      good.replace('GPU-5f', 'MIG-5f'),
      good.replace(', 3,', ', 300,'),
      good.replace('470.256.02', ''),
      good.replace(', NVIDIA GeForce RTX 3090', ''),
    ];
    for (const line of bad) expect(() => parseGpuLine(line), line).to.throw('nvidia-smi printed');
  });

  it('PLC-005: whatever is printed is read or refused, and a reading is within bounds', () => {
    const [good = ''] = LINES[0] ?? [];
    const mutated = fc
      .tuple(fc.nat(good.length), fc.nat(6), fc.string({ maxLength: 6 }))
      .map(([at, cut, text]) => good.slice(0, at) + text + good.slice(at + cut));
    fc.assert(
      fc.property(fc.oneof(fc.string(), mutated), (line) => {
        try {
          const { gpu } = parseGpuLine(line);
          expect(gpu.memoryUsedBytes).to.be.within(0, gpu.memoryTotalBytes);
          if (gpu.utilization !== null) expect(gpu.utilization).to.be.within(0, 1);
        } catch (error) {
          expect(String(error)).to.contain('nvidia-smi printed');
        }
      }),
      { seed: 4, numRuns: 2_000 },
    );
  });
});
