/**
 * The Koa peer. GET passes the upstream's event stream through a PassThrough; POST parses a JSON body and echoes
 * a receipt of the same size as ours behind koa-router. No auth, no logs, no metrics: the least that a Koa
 * application does. Prints its port on standard output.
 */
import { get } from 'node:http';
import { PassThrough } from 'node:stream';
import Koa from 'koa';
import Router from 'koa-router';

const upstreamPort = Number(process.env['UPSTREAM_PORT']);
const app = new Koa();
const router = new Router();

router.get('/stream', (ctx) => {
  const body = new PassThrough();
  ctx.type = 'text/event-stream';
  ctx.body = body;
  ctx.socket.setNoDelay(true);
  const request = get({ host: '127.0.0.1', port: upstreamPort, path: '/', agent: false }, (upstream) => {
    upstream.socket.setNoDelay(true);
    upstream.pipe(body);
  });
  ctx.res.on('close', () => request.destroy());
});

router.post('/tasks', async (ctx) => {
  const chunks: Buffer[] = [];
  for await (const chunk of ctx.req) chunks.push(chunk as Buffer);
  const task = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { task_id: string };
  const self = `/v1/tasks/${task.task_id}`;
  ctx.status = 202;
  ctx.body = {
    task_id: task.task_id,
    correlation_id: task.task_id,
    pool_id: 'bench',
    replica_id: 'bench-0',
    engine: 'fake',
    engine_version: '1',
    queue_position: 0,
    admitted_ms: Date.now(),
    predicted_start_ms: 0,
    predicted_end_ms: 0,
    backoff_ms: 0,
    seed: 7,
    policy_label: 'reject',
    urls: { self, stream: `${self}/stream`, cancel: `${self}/cancel` },
  };
});

app.use(router.routes());
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') process.stdout.write(`${address.port}\n`);
});
process.on('disconnect', () => process.exit());
