import { startScript } from './bench-process.js';
import { startHaproxy } from './haproxy-peer.js';
import { type OurServer, startOurServer } from './our-server.js';
import { cpuUs } from './process-cpu.js';
import { readStream } from './stream-reader.js';

export interface RelayOptions {
  readonly rounds: number;
  readonly streams: number;
  readonly tokens: number;
  readonly paceMs: number;
  readonly withHaproxy: boolean;
}

/** One way a token can come to its readers: opens stream number `index`, to be read at once. */
interface Relay {
  readonly name: string;
  readonly pid: number;
  readonly port: number;
  open(index: number): Promise<{ path: string; headers: Record<string, string> }>;
}

/** CPU microseconds per relayed token of each relay, one value a round. */
export async function measureRelay(options: RelayOptions): Promise<Map<string, number[]>> {
  const pace = { TOKENS: String(options.tokens), PACE_MS: String(options.paceMs) };
  const source = await startScript('./sse-source.ts', pace);
  const koa = await startScript('./koa-peer.ts', { UPSTREAM_PORT: String(source.port) });
  const haproxy = options.withHaproxy ? await startHaproxy(source.port) : null;
  const ours = await startOurServer({ ...pace, SLOTS: String(options.streams) });
  try {
    const relays: Relay[] = [
      ourRelay(ours, options.tokens),
      passThrough('Koa + PassThrough', koa.pid, koa.port, '/stream'),
      ...(haproxy ? [passThrough('haproxy', haproxy.process.pid ?? 0, haproxy.port, '/')] : []),
    ];
    const results = new Map<string, number[]>(relays.map((relay) => [relay.name, []]));
    for (const relay of relays) await measureRound(relay, { ...options, streams: 8 });
    for (let round = 0; round < options.rounds; round += 1) {
      for (const relay of relays) results.get(relay.name)?.push(await measureRound(relay, options));
    }
    return results;
  } finally {
    for (const child of [ours.process, koa.process, source.process, haproxy?.process]) child?.kill('SIGKILL');
  }
}

async function measureRound(relay: Relay, options: RelayOptions): Promise<number> {
  const before = cpuUs(relay.pid);
  const counts = await Promise.all(
    Array.from({ length: options.streams }, async (_, index) => {
      const { path, headers } = await relay.open(index);
      return readStream(relay.port, path, headers);
    }),
  );
  const used = cpuUs(relay.pid) - before;
  const broken = counts.filter((count) => !count.intact || count.tokens !== options.tokens).length;
  if (broken > 0)
    throw new Error(`${relay.name}: ${broken} of ${options.streams} streams lost or reordered tokens`);
  return used / (options.streams * options.tokens);
}

function passThrough(name: string, pid: number, port: number, path: string): Relay {
  return { name, pid, port, open: async () => ({ path, headers: {} }) };
}

function ourRelay(server: OurServer, tokens: number): Relay {
  return {
    name: 'llama-orch',
    pid: server.pid,
    port: server.port,
    async open(index) {
      const receipt = await server.submit({
        model_ref: 'bench',
        prompt: `stream ${index}`,
        max_tokens: tokens,
      });
      return { path: receipt.urls.stream, headers: server.authorization };
    },
  };
}
