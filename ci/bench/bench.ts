/**
 * `npm run bench`: the cost of the token path and of admission, beside peers in the same run.
 *
 * Peers and ours take turns for ROUNDS rounds; what counts is the ratio inside one run, since these figures
 * move with the machine. A lost, doubled or reordered token fails the run. Linux only (CPU from /proc).
 */
import { measureAdmission } from './admission.js';
import { haproxyVersion } from './haproxy-peer.js';
import { measureRelay } from './relay.js';
import { median, printTable, spread } from './report.js';

const rounds = Number(process.env['ROUNDS'] ?? 5);
const streams = Number(process.env['STREAMS'] ?? 128);

const haproxy = haproxyVersion();
console.log(
  `node ${process.version}, ${haproxy ?? 'haproxy is not installed: its rows are missing (apt-get install haproxy)'}`,
);

console.log(`\nRelay: CPU microseconds per token, ${streams} streams at 50 tokens/s each, ${rounds} rounds`);
const relay = await measureRelay({ rounds, streams, tokens: 250, paceMs: 20, withHaproxy: haproxy !== null });
const ours = median(relay.get('llama-orch') ?? []);
printTable(
  ['relay', 'CPU us/token', 'min..max', 'ours / it'],
  [...relay].map(([name, values]) => [
    name,
    median(values).toFixed(1),
    spread(values),
    `${(ours / median(values)).toFixed(2)}x`,
  ]),
);
console.log(
  'llama-orch makes its tokens in its own process (fake engine, its pacing timers included); the peers read theirs from a socket.',
);

console.log(`\nAdmission: POST of about 550 bytes, 32 connections, ${rounds} rounds`);
const admission = await measureAdmission({ rounds, requests: 6000, connections: 32 });
const oursRate = median((admission.get('llama-orch') ?? []).map((cell) => cell.requestsPerSecond));
printTable(
  ['server', 'requests/s', 'min..max', 'CPU us/request', 'ours / it'],
  [...admission].map(([name, cells]) => {
    const rates = cells.map((cell) => cell.requestsPerSecond);
    return [
      name,
      median(rates).toFixed(0),
      spread(rates),
      median(cells.map((cell) => cell.cpuUsPerRequest)).toFixed(0),
      `${(oursRate / median(rates)).toFixed(2)}x`,
    ];
  }),
);
console.log(
  'llama-orch answers with auth, validation, token count, prediction, metrics and a log line, and runs each task; the peer parses and echoes.',
);
