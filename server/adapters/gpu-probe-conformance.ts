/** What every GPU probe must do, whatever is behind it. */
import { expect } from 'chai';
import type { GpuProbe, GpuReport } from '../core/gpu-probe-port.js';

export interface ProbeUnderTest {
  readonly probe: GpuProbe;
  /** Brings about one reading of two cards, the first of which has this much memory in use. */
  read(memoryUsedBytes: number): void;
  dispose(): void;
}

export function gpuProbeConformance(name: string, make: () => ProbeUnderTest): void {
  describe(`GPU probe conformance: ${name}`, () => {
    let under: ProbeUnderTest;
    const reports: GpuReport[] = [];
    let wake = (): void => {};
    beforeEach(() => {
      reports.length = 0;
      under = make();
      under.probe.start((report) => {
        reports.push(report);
        wake();
      });
    });
    afterEach(async () => {
      await under.probe.close();
      under.dispose();
    });

    const nextWith = async (usedBytes: number): Promise<GpuReport> => {
      for (;;) {
        const found = reports.find(
          (report) => report.kind === 'read' && report.snapshot.gpus[0]?.memoryUsedBytes === usedBytes,
        );
        if (found !== undefined) return found;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    };

    it('PLC-004: a reading has every card with its memory, in one order', async () => {
      under.read(1_048_576);
      const report = await nextWith(1_048_576);
      if (report.kind !== 'read') throw new Error('it must be a reading');
      expect(
        report.snapshot.gpus.map(({ uuid, memoryTotalBytes }) => [uuid, memoryTotalBytes]),
      ).to.deep.equal([
        ['GPU-00000000-0000-0000-0000-000000000000', 24_576 * 1_048_576],
        ['GPU-11111111-1111-1111-1111-111111111111', 12_288 * 1_048_576],
      ]);
      expect(report.snapshot.driverVersion).not.to.equal('');
    });

    it('PLC-004: what changes is reported, until the probe is closed', async () => {
      under.read(1_048_576);
      await nextWith(1_048_576);
      under.read(5 * 1_048_576);
      await nextWith(5 * 1_048_576);
      await under.probe.close();
      const before = reports.length;
      under.read(9 * 1_048_576);
      await new Promise((resolve) => setImmediate(resolve));
      expect(reports.length).to.equal(before);
    });

    it('PLC-004: a pace can be set at any time, also twice', async () => {
      under.probe.pace('active');
      under.read(1_048_576);
      await nextWith(1_048_576);
      under.probe.pace('active');
      under.read(2 * 1_048_576);
      await nextWith(2 * 1_048_576);
    });
  });
}
