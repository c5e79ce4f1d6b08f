import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect } from 'chai';
import { defaultThreads } from './cpu-threads.js';
import { detectDevice, parseGpuList } from './device-detection.js';

describe('device detection', function () {
  this.timeout(20_000);
  const path = process.env['PATH'];
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'llama-orch-device-'));
  });
  afterEach(() => {
    process.env['PATH'] = path;
    rmSync(directory, { recursive: true });
  });

  it('ENG-011: without nvidia-smi the CPU serves, and the reason is said', async () => {
    process.env['PATH'] = directory;
    expect(await detectDevice()).to.deep.equal({
      kind: 'cpu',
      reason: 'no NVIDIA GPU: nvidia-smi is not installed',
    });
  });

  it('ENG-011: a driver without a GPU leaves the CPU', async () => {
    nvidiaSmi('echo "No devices were found"; exit 6');
    const device = await detectDevice();
    expect(device).to.deep.equal({
      kind: 'cpu',
      reason: 'no NVIDIA GPU: nvidia-smi failed: No devices were found',
    });
  });

  it('ENG-011: a GPU that the engine cannot open is not used, and the reason is said', async () => {
    nvidiaSmi('echo "GPU 0: NVIDIA Test (UUID: GPU-00000000-0000-0000-0000-000000000000)"');
    const device = await detectDevice();
    expect(device.kind).to.equal('cpu');
    expect(device)
      .to.have.property('reason')
      .that.matches(/^the NVIDIA GPU \(NVIDIA Test\) cannot be used: \S/);
  });

  it('ENG-011: GPUs are read with name and UUID, slices of one are left out', () => {
    const listing = [
      'GPU 0: NVIDIA GeForce RTX 3090 (UUID: GPU-1a2b3c4d-0000-1111-2222-333344445555)',
      'GPU 1: NVIDIA GeForce RTX 3060 (12 GB) (UUID: GPU-ffff3c4d-0000-1111-2222-333344445555)',
      '  MIG 1g.18gb     Device  0: (UUID: MIG-aaaaaaaa-0000-1111-2222-333344445555)',
    ].join('\n');
    expect(parseGpuList(listing)).to.deep.equal([
      { name: 'NVIDIA GeForce RTX 3090', uuid: 'GPU-1a2b3c4d-0000-1111-2222-333344445555' },
      { name: 'NVIDIA GeForce RTX 3060 (12 GB)', uuid: 'GPU-ffff3c4d-0000-1111-2222-333344445555' },
    ]);
  });

  it('ENG-011: a toy model gets one thread, others every core but one', () => {
    expect(defaultThreads(1_400_000, 16)).to.equal(1);
    expect(defaultThreads(4 * 2 ** 30, 16)).to.equal(15);
    expect(defaultThreads(4 * 2 ** 30, 1)).to.equal(1);
  });

  function nvidiaSmi(script: string): void {
    const file = join(directory, 'nvidia-smi');
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
    process.env['PATH'] = `${directory}${delimiter}${path}`;
  }
});
