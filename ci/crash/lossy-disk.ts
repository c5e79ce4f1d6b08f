/**
 * A disk that can lose its power: an ext4 on a loop device, shut down without its journal being flushed. Needs root,
 * mkfs.ext4 and perl.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DISK_BYTES = 256 * 1_048_576;
/** EXT4_IOC_SHUTDOWN with EXT4_GOING_FLAGS_NOLOGFLUSH. */
const SHUTDOWN =
  'open(my $d, "<", $ARGV[0]) or die $!; my $how = pack("L", 2); ioctl($d, 0x8004587D, $how) or die $!;';

export class LossyDisk {
  readonly folder: string;
  private readonly image: string;

  constructor(folder: string) {
    this.folder = join(folder, 'disk');
    this.image = join(folder, 'disk.img');
    mkdirSync(this.folder);
    writeFileSync(this.image, '');
    execFileSync('truncate', ['-s', String(DISK_BYTES), this.image]);
    execFileSync('mkfs.ext4', ['-q', '-F', this.image]);
    this.mount();
  }

  /** From here on nothing reaches the disk. */
  losePower(): void {
    execFileSync('perl', ['-e', SHUTDOWN, this.folder]);
  }

  /** The power is back: what was not flushed is gone. No process may use it any more. */
  reboot(): void {
    this.unmount();
    this.mount();
  }

  unmount(): void {
    execFileSync('umount', [this.folder]);
  }

  private mount(): void {
    execFileSync('mount', ['-o', 'loop', this.image, this.folder]);
  }
}
