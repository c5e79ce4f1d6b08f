/** Entry of the engine process; built to `server/dist/llamacpp-child.js`. Its argument is the server's pid. */
import { dieWithServer } from './parent-watchdog.js';
import { serveReplica } from './replica-host.js';
import { createWorkloadSlots } from './workload-slots.js';

dieWithServer(Number(process.argv[2]));
serveReplica(createWorkloadSlots);
