import { expect } from 'chai';
import type { GpuReport } from '../core/gpu-probe-port.js';
import { VirtualClock } from '../runtime/testing/virtual-clock.js';
import { gpuProbeConformance } from './gpu-probe-conformance.js';
import { IDLE_INTERVAL_MS, NvidiaSmiProbe, SILENCE_MS } from './gpu-probe-nvidia-smi.js';
import { SimulatedGpuProbe } from './gpu-probe-simulated.js';
import { FakeNvidiaSmi, twoCards } from './testing/fake-nvidia-smi.js';

const CARDS = [
  {
    uuid: 'GPU-00000000-0000-0000-0000-000000000000',
    name: 'RTX 3090',
    memoryTotalBytes: 24_576 * 1_048_576,
  },
  {
    uuid: 'GPU-11111111-1111-1111-1111-111111111111',
    name: 'RTX 3060',
    memoryTotalBytes: 12_288 * 1_048_576,
  },
];

gpuProbeConformance('simulated', () => {
  const probe = new SimulatedGpuProbe(CARDS);
  const [card] = CARDS;
  return { probe, read: (bytes) => probe.use(card?.uuid ?? '', bytes), dispose: () => {} };
});

gpuProbeConformance('nvidia-smi', () => {
  const program = new FakeNvidiaSmi();
  return {
    probe: new NvidiaSmiProbe({ command: program.command }),
    read: (bytes) => program.print(...twoCards(bytes)),
    dispose: () => program.dispose(),
  };
});

/** A probe on the fake program, in virtual time. */
class Watched {
  readonly program = new FakeNvidiaSmi();
  readonly clock = new VirtualClock();
  readonly reports: GpuReport[] = [];
  readonly probe: NvidiaSmiProbe;
  private wake = (): void => {};

  /** @param prepare acts on the program before it is started for the first time */
  constructor(command?: string, prepare: (program: FakeNvidiaSmi) => void = () => {}) {
    prepare(this.program);
    this.probe = new NvidiaSmiProbe({
      command: command ?? this.program.command,
      after: (delayMs, action) => this.clock.callAt(this.clock.now().monotonicMs + delayMs, action),
    });
    this.probe.start((report) => {
      this.reports.push(report);
      this.wake();
    });
  }

  async next(): Promise<GpuReport> {
    for (;;) {
      const report = this.reports.shift();
      if (report !== undefined) return report;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }

  async close(): Promise<void> {
    await this.probe.close();
    this.program.dispose();
  }
}

describe('nvidia-smi probe', () => {
  let watched: Watched;
  afterEach(() => watched.close());

  it('PLC-005: a card that has fallen off the bus hides none of the others, and is back when it tells again', async () => {
    const whole = twoCards(0);
    const lost = (line: string): string =>
      line.replace(/, \d+, \d+, \d+, 550/, ', [GPU is lost], [GPU is lost], [GPU is lost], 550');
    watched = new Watched(undefined, (program) => {
      program.print(whole[0] ?? '', lost(whole[1] ?? ''));
      program.print(...whole);
      program.print(...whole.map(lost));
    });
    const cards = (report: GpuReport) =>
      report.kind === 'read' ? report.snapshot.gpus.map(({ name }) => name) : report.reason;
    expect(cards(await watched.next())).to.deep.equal(['NVIDIA GeForce RTX 3090']);
    expect(cards(await watched.next())).to.have.length(2);
    expect(cards(await watched.next())).to.contain('no card tells its memory');
  });

  it('PLC-005: a program that is not there is told once a try, in words, and tried again', async () => {
    watched = new Watched('/nowhere/nvidia-smi');
    for (const retryMs of [1_000, 2_000, 4_000]) {
      expect(await watched.next()).to.deep.equal({ kind: 'blind', reason: 'nvidia-smi is not installed' });
      watched.clock.advance(retryMs);
    }
  });

  it('PLC-005: a program that hangs is killed, told, and started afresh', async () => {
    watched = new Watched();
    watched.program.print(...twoCards(1_048_576));
    expect((await watched.next()).kind).to.equal('read');
    watched.program.clear();
    watched.clock.advance(SILENCE_MS);
    expect(await watched.next()).to.deep.equal({
      kind: 'blind',
      reason: `nvidia-smi has given no whole reading for ${SILENCE_MS} ms`,
    });
    watched.program.print(...twoCards(3 * 1_048_576));
    watched.clock.advance(1_000);
    expect((await watched.next()).kind).to.equal('read');
    await watched.probe.close();
    expect(watched.program.running).to.equal(0);
  });

  it('PLC-005: garbage is no reading, and is shown in the reason', async () => {
    watched = new Watched();
    watched.program.print('Unable to determine the device handle for GPU0000:01:00.0: Unknown Error');
    const report = await watched.next();
    expect(report.kind === 'blind' && report.reason).to.contain('Unable to determine the device handle');
  });

  it('PLC-005: a program that ends with an error is told and tried again, ever less often', async () => {
    watched = new Watched(undefined, (program) => program.failWith(9));
    for (const retryMs of [1_000, 2_000, 4_000, 8_000]) {
      expect(await watched.next()).to.deep.equal({ kind: 'blind', reason: 'nvidia-smi ended with code 9' });
      const tries = watched.program.started.length;
      watched.clock.advance(retryMs - 1);
      expect(watched.program.started.length).to.equal(tries);
      watched.clock.advance(1);
    }
  });

  it('PLC-006: idle, it looks once in a while and runs no program in between', async () => {
    watched = new Watched();
    watched.program.print(...twoCards(1_048_576));
    await watched.next();
    watched.probe.pace('idle');
    await watched.next();
    const looks = watched.program.started.length;
    expect(watched.program.started.at(-1)).not.to.contain('-lms');
    watched.clock.advance(IDLE_INTERVAL_MS - 1);
    expect(watched.program.started.length).to.equal(looks);
    watched.clock.advance(1);
    expect((await watched.next()).kind).to.equal('read');
    watched.probe.pace('active');
    expect((await watched.next()).kind).to.equal('read');
    expect(watched.program.started.at(-1)).to.contain('-lms');
  });
});
