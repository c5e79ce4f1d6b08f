/** `npm start`: builds what is stale, then runs the built server and passes signals on to it. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildStale } from './build.js';

const MAIN = fileURLToPath(new URL('../server/dist/main.js', import.meta.url));

await buildStale();
const server = spawn(process.execPath, [MAIN, 'serve', ...process.argv.slice(2)], { stdio: 'inherit' });
// In a terminal the server gets Ctrl-C by itself, as a member of the group; a second signal would cut its drain.
process.on('SIGINT', () => {
  if (!process.stdin.isTTY) server.kill('SIGINT');
});
process.on('SIGTERM', () => server.kill('SIGTERM'));
server.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 128)));
