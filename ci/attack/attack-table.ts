/** Every attack that somebody has thought of, what must come of it, and the tests that see it. */

export interface Attack {
  readonly attack: string;
  readonly expected: string;
  readonly file: string;
  /** What the titles of its tests begin with. */
  readonly title: string;
}

const EVERY_ROUTE = 'server/http/every-route.test.ts';
const HOST_ORIGIN = 'server/http/host-origin.test.ts';
const AUTH = 'server/http/auth.test.ts';
const CLIENT_ERROR = 'server/http/client-error.test.ts';
const REQUEST_BODY = 'server/http/request-body.test.ts';
const DATA_DIR = 'server/data-dir.test.ts';
const CLIENT_VALUES = 'server/client-values.test.ts';
const TOKEN_FILE = 'server/adapters/token-file.test.ts';
const GGUF = 'server/engines/llamacpp/gguf-header.test.ts';
const EGRESS = 'server/adapters/egress.test.ts';
const ARTIFACTS = 'server/runtime/artifact-registry.test.ts';

export const ATTACKS: readonly Attack[] = [
  // From a browser
  {
    attack: 'a rebound DNS name as Host, on every route',
    expected: '403, with the token too',
    file: EVERY_ROUTE,
    title: 'SEC-004: Host ',
  },
  {
    attack: 'Host that is a name and more, doubled, empty or missing',
    expected: '403',
    file: HOST_ORIGIN,
    title: 'SEC-004: "',
  },
  {
    attack: 'an absolute-form target beside an allowed Host',
    expected: '403',
    file: HOST_ORIGIN,
    title: 'SEC-004: an absolute-form target',
  },
  {
    attack: 'Host 0.0.0.0 of a server on all addresses',
    expected: 'not allowed',
    file: HOST_ORIGIN,
    title: 'SEC-004: a server on all addresses',
  },
  {
    attack: 'another name for a server on the LAN',
    expected: '403',
    file: 'bdd/remote-use.test.ts',
    title: 'SEC-004: a server on the LAN',
  },
  {
    attack: 'a cross-site request, on every route',
    expected: '403 and no CORS header',
    file: EVERY_ROUTE,
    title: 'SEC-005: Origin ',
  },
  {
    attack: 'a cross-site form or plain text post',
    expected: '415',
    file: REQUEST_BODY,
    title: 'SEC-007: {"content-type"',
  },
  {
    attack: 'a preflight of an origin that is not allowed',
    expected: '403, no credentials for any',
    file: HOST_ORIGIN,
    title: 'SEC-013: ',
  },
  {
    attack: 'a target that two parsers read differently',
    expected: '400',
    file: HOST_ORIGIN,
    title: 'SEC-014: ',
  },
  // Without the token
  {
    attack: 'every operation without the token',
    expected: '401',
    file: AUTH,
    title: 'SEC-001: every operation',
  },
  {
    attack: 'unknown paths, other methods and OPTIONS without the token',
    expected: '401',
    file: AUTH,
    title: 'SEC-001: unknown routes',
  },
  {
    attack: 'a body of 1 MB without the token, on every route',
    expected: '401 before a byte of it',
    file: EVERY_ROUTE,
    title: 'SEC-002: ',
  },
  {
    attack: 'Expect: 100-continue without the token',
    expected: '401, not asked to go on',
    file: AUTH,
    title: 'SEC-002: a client that waits',
  },
  {
    attack: 'tokens in queries, cookies and other headers, other schemes, parts, two headers, on every route',
    expected: '401',
    file: EVERY_ROUTE,
    title: 'SEC-001: ',
  },
  {
    attack: 'tokens of another length',
    expected: '401, and digests of one length are compared in constant time',
    file: AUTH,
    title: 'SEC-003: ',
  },
  {
    attack: 'a LAN bind without a token of its own',
    expected: 'does not start',
    file: 'server/main.test.ts',
    title: 'SEC-006: ',
  },
  {
    attack: 'a bind by configuration that the network reaches',
    expected: 'does not start',
    file: 'server/config.test.ts',
    title: 'SEC-006: ',
  },
  // Through ids and bodies
  {
    attack: 'paths for ids, in 23 encodings, on every operation with an id',
    expected: '400 or 404',
    file: EVERY_ROUTE,
    title: 'SEC-018: ',
  },
  {
    attack: 'sources of models that are none',
    expected: '400 with what is allowed',
    file: 'bdd/catalog.test.ts',
    title: 'CAT-003: ',
  },
  {
    attack: 'JSON that is broken, deep, not UTF-8, too large, or means a prototype',
    expected: '400 or 413, without a quote of it',
    file: REQUEST_BODY,
    title: 'SEC-007: ',
  },
  {
    attack: 'requests drawn from the contract, valid and not',
    expected: 'answers of the contract, no 500',
    file: 'ci/fuzz/fuzz.test.ts',
    title: 'SEC-015: ',
  },
  {
    attack: 'control tokens in chat messages',
    expected: 'plain text',
    file: 'server/engines/llamacpp/llamacpp-engine.test.ts',
    title: 'ENG-010: control texts',
  },
  // Floods
  { attack: '17 KiB of headers', expected: '431', file: CLIENT_ERROR, title: 'SEC-010: 17' },
  { attack: '101 headers', expected: '431', file: CLIENT_ERROR, title: 'SEC-010: more than' },
  {
    attack: 'slowloris: 200 heads that never end',
    expected: 'others are served; 408',
    file: CLIENT_ERROR,
    title: 'SEC-010: two hundred',
  },
  { attack: 'a body that never ends', expected: '408', file: CLIENT_ERROR, title: 'SEC-010: a body' },
  {
    attack: 'bytes that are no HTTP, smuggled requests, CONNECT',
    expected: '400, the process lives',
    file: CLIENT_ERROR,
    title: 'OBS-005: ',
  },
  {
    attack: 'resets, and junk behind a request',
    expected: 'nobody else notices',
    file: CLIENT_ERROR,
    title: 'SEC-012: ',
  },
  {
    attack: 'a reader that takes nothing',
    expected: 'cut at its limit',
    file: 'server/http/open-streams.test.ts',
    title: 'STR-007: ',
  },
  {
    attack: 'hundreds of models, sessions, labels and correlation ids',
    expected: 'no series of theirs',
    file: CLIENT_VALUES,
    title: 'SEC-020: ',
  },
  // What is written and seen
  {
    attack: 'line breaks, JSON and terminal codes in ids, labels and paths',
    expected: 'one entry a line, ours',
    file: CLIENT_VALUES,
    title: 'SEC-019: ',
  },
  {
    attack: 'canaries of token and prompt in metrics, lists, health and errors',
    expected: 'nowhere',
    file: CLIENT_VALUES,
    title: 'SEC-008: ',
  },
  {
    attack: 'canaries of token and prompt in the log',
    expected: 'nowhere',
    file: 'server/compose.test.ts',
    title: 'SEC-008: ',
  },
  {
    attack: 'the token in other forms in the log',
    expected: 'redacted',
    file: 'server/adapters/logger-pino.test.ts',
    title: 'SEC-008: ',
  },
  {
    attack: 'the token in the process list',
    expected: 'nowhere',
    file: 'server/main.test.ts',
    title: 'SEC-008: ',
  },
  {
    attack: 'the token in the environment of an engine',
    expected: 'nowhere',
    file: 'server/engines/llamacpp/llamacpp-engine.test.ts',
    title: 'SEC-011: ',
  },
  // Other accounts of the host
  {
    attack: 'umask 000 during a life with tasks, models and reloads',
    expected: '0600 and 0700 throughout',
    file: DATA_DIR,
    title: 'SEC-016: ',
  },
  {
    attack: 'links for the files of the data directory',
    expected: 'does not start, target untouched',
    file: DATA_DIR,
    title: 'SEC-017: ',
  },
  {
    attack: 'a token file that is a link, or that others can read',
    expected: 'refused with the command that mends it',
    file: TOKEN_FILE,
    title: 'SEC-009: a ',
  },
  {
    attack: 'a configuration that holds the token and that others can read',
    expected: 'refused',
    file: 'server/config.test.ts',
    title: 'SEC-009: a configuration',
  },
  // Model files
  {
    attack: 'GGUF counts, lengths, types, nesting and offsets beyond the format',
    expected: 'refused before an engine opens it',
    file: GGUF,
    title: 'CAT-008: counts',
  },
  {
    attack: 'mutants of a GGUF file',
    expected: 'read or refused, nothing else',
    file: GGUF,
    title: 'CAT-008: no mutant',
  },
  // What may leave
  {
    attack: 'an agent calls addresses inside: loopback, metadata service, router, in odd spellings',
    expected: '403, no packet',
    file: EGRESS,
    title: 'POL-012: ',
  },
  {
    attack: 'a name that is resolved to another address between check and connection',
    expected: 'the checked address, one resolution',
    file: EGRESS,
    title: 'POL-013: a call',
  },
  {
    attack: 'URLs with credentials, other schemes, or read differently twice',
    expected: 'refused, or sent as decided',
    file: EGRESS,
    title: 'POL-011: ',
  },
  {
    attack: 'a redirect to a denied host, and one that would take secrets along',
    expected: 'denied; no secret goes on',
    file: EGRESS,
    title: 'POL-014: ',
  },
  {
    attack: 'headers that split requests, answers that drip or are bombs',
    expected: 'refused or ended, nothing unpacked',
    file: EGRESS,
    title: 'POL-015: ',
  },
  {
    attack: 'a download that is too large, or lands on a link',
    expected: 'refused, target untouched',
    file: 'server/adapters/model-download-http.test.ts',
    title: 'POL-021: ',
  },
  {
    attack: 'a policy module that hangs, throws or takes all memory',
    expected: 'ended and started anew',
    file: 'server/adapters/policy-module-process.test.ts',
    title: 'POL-030: one that',
  },
  // Artifacts
  {
    attack: 'ids of artifacts that are paths',
    expected: '400',
    file: 'server/http/handlers/artifacts.test.ts',
    title: 'ART-004: an id',
  },
  {
    attack: 'umask 000, and links, in the folder of artifacts',
    expected: '0600 and 0700, not followed',
    file: ARTIFACTS,
    title: 'ART-010: ',
  },
  {
    attack: 'a flipped bit of an artifact',
    expected: 'set aside, not answered',
    file: ARTIFACTS,
    title: 'ART-005: damaged',
  },
  {
    attack: 'more artifacts than the quota',
    expected: 'the oldest loose ones go, or 413',
    file: ARTIFACTS,
    title: 'ART-007',
  },
  {
    attack: 'canaries of the token in transcripts',
    expected: 'nowhere',
    file: 'server/http/task-traces.test.ts',
    title: 'ART-014: ',
  },
];
