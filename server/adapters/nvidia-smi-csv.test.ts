import { expect } from 'chai';
import fc from 'fast-check';
import { parseGpuLine } from './nvidia-smi-csv.js';

const MIB = 1_048_576;

/** Lines in the ways in which drivers write them. */
const LINES: readonly (readonly [string, readonly [string, number, number, number | null]])[] = [
  [
    '1, 0, GPU-5f3b6f0e-6b0a-0f0e-8f83-1c1d0e8f4b10, 1985, 12, [Not Supported], 390.157, GeForce GT 710',
    ['GeForce GT 710', 1_985, 12, null],
  ],
  [
    '1, 0, GPU-5f3b6f0e-6b0a-0f0e-8f83-1c1d0e8f4b11, 24576, 512, 3, 470.256.02, NVIDIA GeForce RTX 3090',
    ['NVIDIA GeForce RTX 3090', 24_576, 512, 0.03],
  ],
  [
    '2, 1, GPU-5f3b6f0e-6b0a-0f0e-8f83-1c1d0e8f4b12, 12288, 0, [N/A], 535.183.01, NVIDIA GeForce RTX 3060',
    ['NVIDIA GeForce RTX 3060', 12_288, 0, null],
  ],
  // With MIG on, the card itself has no utilization.
  [
    '1, 0, GPU-5f3b6f0e-6b0a-0f0e-8f83-1c1d0e8f4b13, 81920, 36537, [N/A], 535.86.10, NVIDIA A800-SXM4-80GB',
    ['NVIDIA A800-SXM4-80GB', 81_920, 36_537, null],
  ],
  [
    '1, 0, GPU-5f3b6f0e-6b0a-0f0e-8f83-1c1d0e8f4b13, 81559, 81559, 100, 550.54.14, NVIDIA H100 80GB HBM3',
    ['NVIDIA H100 80GB HBM3', 81_559, 81_559, 1],
  ],
  // After a fault: the memory is told, what is measured is not.
  [
    '2, 0, GPU-5f3b6f0e-6b0a-0f0e-8f83-1c1d0e8f4b14, 97887, 0, [GPU requires reset], 570.86.15, NVIDIA RTX PRO 6000 Blackwell Workstation Edition',
    ['NVIDIA RTX PRO 6000 Blackwell Workstation Edition', 97_887, 0, null],
  ],
  [
    '1, 0, GPU-5f3b6f0e-6b0a-0f0e-8f83-1c1d0e8f4b14, 20475, 1, [Unknown Error], 580.65.06, NVIDIA RTX 4000 Ada Generation',
    ['NVIDIA RTX 4000 Ada Generation', 20_475, 1, null],
  ],
  [
    '1, 0, GPU-5f3b6f0e-6b0a-0f0e-8f83-1c1d0e8f4b14, 20475, 1, ERR!, 580.65.06, NVIDIA RTX 4000 Ada Generation',
    ['NVIDIA RTX 4000 Ada Generation', 20_475, 1, null],
  ],
  [
    '1, 0, GPU-5f3b6f0e-6b0a-0f0e-8f83-1c1d0e8f4b15, 16376, 1, 100, 580.65.06, A card, with a comma',
    ['A card, with a comma', 16_376, 1, 1],
  ],
];

/** Lines of cards that do not tell their memory. */
const WITHOUT_MEMORY: readonly string[] = [
  // Memory of the host.
  '1, 0, GPU-2dee1e25-b3b5-007e-2b55-79f2d0f2ebe5, [N/A], [N/A], 2, 580.126.09, NVIDIA GB10',
  '1, 0, GPU-2dee1e25-b3b5-007e-2b55-79f2d0f2ebe5, [Not Supported], [Not Supported], 2, 580.95.05, NVIDIA GB10',
  // With MIG on, in a container that is given a slice.
  '1, 0, GPU-5f3b6f0e-6b0a-0f0e-8f83-1c1d0e8f4b13, [Insufficient Permissions], [Insufficient Permissions], [N/A], 550.127.08, NVIDIA H100 80GB HBM3',
  // Fallen off the bus.
  '2, 1, GPU-5f3b6f0e-6b0a-0f0e-8f83-1c1d0e8f4b12, [GPU is lost], [GPU is lost], [GPU is lost], 550.54.14, NVIDIA GeForce RTX 3060',
  '2, 1, GPU-5f3b6f0e-6b0a-0f0e-8f83-1c1d0e8f4b12, 12288, [Unknown Error], [Unknown Error], 535.183.01, NVIDIA GeForce RTX 3060',
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

  it('PLC-004: a card that does not tell its memory is known, with its place among the others, and has no numbers', () => {
    for (const line of WITHOUT_MEMORY) {
      const { count, index, gpu } = parseGpuLine(line);
      expect(gpu, line).to.equal(null);
      expect(index, line).to.equal(count - 1);
    }
  });

  it('PLC-005: a line that is not as expected is an error that shows it, never a guess', () => {
    const [good = ''] = LINES[1] ?? [];
    const bad = [
      '',
      'No devices were found',
      'NVIDIA-SMI has failed because it could not communicate with the NVIDIA driver.',
      good.replace('24576', '24576 MiB'),
      'Unable to determine the device handle for GPU 0000:0B:00.0: Unknown Error',
      'Unable to determine the device handle for GPU 0000:02:00.0: GPU is lost.  Reboot the system to recover this GPU',
      'Failed to initialize NVML: Driver/library version mismatch',
      good.replace('24576', '[Something Else]'),
      good.replace(/GPU-[^,]*/, '[GPU is lost]'),
      good.replace('512', '99999'),
      good.replace('GPU-5f', 'MIG-5f'),
      good.replace(', 3,', ', 300,'),
      good.replace('470.256.02', ''),
      good.replace(', NVIDIA GeForce RTX 3090', ''),
    ];
    for (const line of bad) expect(() => parseGpuLine(line), line).to.throw('nvidia-smi printed');
  });

  it('PLC-005: whatever is printed is read or refused, and a reading is within bounds', () => {
    const [good = ''] = LINES[1] ?? [];
    const mutated = fc
      .tuple(fc.nat(good.length), fc.nat(6), fc.string({ maxLength: 6 }))
      .map(([at, cut, text]) => good.slice(0, at) + text + good.slice(at + cut));
    fc.assert(
      fc.property(fc.oneof(fc.string(), mutated), (line) => {
        try {
          const { gpu } = parseGpuLine(line);
          if (gpu === null) return;
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
