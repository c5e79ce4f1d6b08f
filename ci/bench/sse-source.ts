/**
 * The upstream of the pass-through peers: an SSE server that sends one token event every PACE_MS on every
 * connection, TOKENS in all, in the very bytes that the orchestrator sends. Prints its port on standard output.
 */
import { createServer } from 'node:http';

const tokens = Number(process.env['TOKENS']);
const paceMs = Number(process.env['PACE_MS']);

const server = createServer((_request, response) => {
  response.socket?.setNoDelay(true);
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write('id: 1\nevent: started\ndata: {}\n\n');
  let i = 0;
  const timer = setInterval(() => {
    response.write(`id: ${i + 2}\nevent: token\ndata: {"t":" word${i}","i":${i}}\n\n`);
    i += 1;
    if (i === tokens) {
      clearInterval(timer);
      response.end(`id: ${i + 2}\nevent: end\ndata: {}\n\n`);
    }
  }, paceMs);
  response.on('close', () => clearInterval(timer));
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') process.stdout.write(`${address.port}\n`);
});
process.on('disconnect', () => process.exit());
