/** A program in the place of nvidia-smi that prints what the test writes, when the test writes it. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export class FakeNvidiaSmi {
  private readonly folder = mkdtempSync(join(tmpdir(), 'llama-orch-smi-'));
  readonly command = join(this.folder, 'nvidia-smi');
  private readonly output = join(this.folder, 'output');
  private readonly calls = join(this.folder, 'calls');

  constructor() {
    writeFileSync(this.output, '');
    writeFileSync(this.calls, '');
    // tail goes on printing what is appended; without -lms the program prints what is there and ends.
    writeFileSync(
      this.command,
      `#!/bin/sh
echo "$@" >> '${this.calls}'
[ -f '${this.folder}/exit' ] && exit "$(cat '${this.folder}/exit')"
case "$*" in
  *-lms*) exec tail -n +1 -s 0.01 -f '${this.output}' ;;
  *) exec cat '${this.output}' ;;
esac
`,
    );
    chmodSync(this.command, 0o755);
  }

  print(...lines: readonly string[]): void {
    appendFileSync(this.output, lines.map((line) => `${line}\n`).join(''));
  }

  /** Forgets what was printed. */
  clear(): void {
    writeFileSync(this.output, '');
  }

  /** From now on it ends at once with this code. */
  failWith(code: number): void {
    writeFileSync(join(this.folder, 'exit'), String(code));
  }

  get started(): readonly string[] {
    return readFileSync(this.calls, 'utf8').split('\n').slice(0, -1);
  }

  /** Processes of this program that still run. */
  get running(): number {
    const lines = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).split('\n');
    return lines.filter((line) => line.includes(this.folder)).length;
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const MIB = 1_048_576;

/** Lines of a reading of a 24 GB and a 12 GB card. */
export function twoCards(usedBytes: number): string[] {
  return [
    `2, 0, GPU-00000000-0000-0000-0000-000000000000, 24576, ${usedBytes / MIB}, 37, 550.54.14, NVIDIA GeForce RTX 3090`,
    '2, 1, GPU-11111111-1111-1111-1111-111111111111, 12288, 400, 0, 550.54.14, NVIDIA GeForce RTX 3060',
  ];
}
