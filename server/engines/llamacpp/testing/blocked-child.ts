/** An engine process whose event loop never turns again once it has been told to load. */
import { dieWithServer } from '../parent-watchdog.js';

dieWithServer(Number(process.argv[2]));
process.on('message', () => {
  process.stderr.write('blocked\n', () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0));
});
