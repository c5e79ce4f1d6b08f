import { once } from 'node:events';
import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Egress } from '../core/egress-port.js';
import { OrchestratorError } from '../core/errors.js';
import { type DownloadRequest, notePathOf } from '../core/model-download-port.js';
import { HttpEgress } from './egress.js';
import { HttpModelDownload } from './model-download-http.js';

const FILE = Buffer.from(Array.from({ length: 100_000 }, (_, index) => index % 251));

describe('downloads of models', () => {
  let folder: string;
  let path: string;
  let server: Server;
  let port: number;
  let seen: IncomingMessage[];
  let etag: string | null;
  let ranges: boolean;
  /** Of the next answer: once so many bytes have been taken the connection breaks. */
  let breaksAfter: number | null;
  let breaking: { readonly at: number; readonly response: ServerResponse } | null;
  let progress: [number, number | null][];

  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    seen.push(request);
    const { range, 'if-range': ifRange } = request.headers;
    const from = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0);
    const isPart = ranges && from > 0 && ifRange === etag;
    if (isPart && from === FILE.length) {
      response.writeHead(416, { 'content-range': `bytes */${FILE.length}` }).end('no more');
      return;
    }
    const content = isPart ? FILE.subarray(from) : FILE;
    response.writeHead(isPart ? 206 : 200, {
      'content-length': String(content.length),
      ...(etag !== null && { etag }),
      ...(isPart && { 'content-range': `bytes ${from}-${FILE.length - 1}/${FILE.length}` }),
    });
    if (breaksAfter === null) response.end(content);
    else response.write(content.subarray(0, breaksAfter));
    breaking = breaksAfter === null ? null : { at: from + breaksAfter, response };
    breaksAfter = null;
  };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'llama-orch-download-'));
    path = join(folder, 'models', 'coder.gguf.part');
    seen = [];
    progress = [];
    etag = '"one"';
    ranges = true;
    breaksAfter = null;
    breaking = null;
    server = createServer(serve).listen(0, '127.0.0.1');
    await once(server, 'listening');
    ({ port } = server.address() as AddressInfo);
  });
  afterEach(async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
    rmSync(folder, { recursive: true, force: true });
  });

  const egress = (): HttpEgress =>
    new HttpEgress({
      policy: {
        asksPlacements: false,
        decide: () => ({ effect: 'allow', reason: null, by: 'policy.default' }),
        note() {},
      },
      privateNetworks: ['127.0.0.0/8'],
    });
  const download = (
    more: Partial<DownloadRequest> = {},
    through: Egress = egress(),
    syncBytes?: number,
  ): Promise<void> =>
    new HttpModelDownload(through, syncBytes).download({
      url: `http://127.0.0.1:${port}/coder.gguf`,
      path,
      maxBytes: 1_000_000,
      correlationId: 'mine-1',
      signal: new AbortController().signal,
      onProgress(done, total) {
        progress.push([done, total]);
        if (done === breaking?.at) breaking.response.destroy();
      },
      ...more,
    });
  const failure = (work: Promise<unknown>): Promise<Error> =>
    work.then(
      () => {
        throw new Error('it succeeded');
      },
      (error) => error,
    );
  const isWhole = (): void => {
    expect(readFileSync(path).equals(FILE)).to.equal(true);
    const others = readdirSync(join(folder, 'models')).filter((name) => name !== 'coder.gguf.part');
    expect(others).to.deep.equal(etag?.startsWith('"') ? ['coder.gguf.part.note'] : []);
  };

  it('POL-020: a file comes whole, for its owner alone, with progress', async () => {
    await download();
    isWhole();
    expect(lstatSync(path).mode & 0o777).to.equal(0o600);
    expect(progress[0]).to.deep.equal([0, FILE.length]);
    expect(progress.at(-1)).to.deep.equal([FILE.length, FILE.length]);
  });

  it('POL-020: one that broke off goes on where it was, of the same file', async () => {
    breaksAfter = 40_000;
    expect((await failure(download())).message).to.contain('broke off');
    const { size } = lstatSync(path);
    expect(size).to.equal(40_000);
    progress = [];
    await download();
    isWhole();
    expect(seen[1]?.headers).to.include({ range: `bytes=${size}-`, 'if-range': '"one"' });
    expect(progress[0]).to.deep.equal([size, FILE.length]);
  });

  it('POL-020: after a kill it goes on from what was on disk for certain, whatever lies behind it', async () => {
    breaksAfter = 40_000;
    // The note is of the last sync; what a kill leaves behind it may be anything.
    await failure(download({}, egress(), 1));
    const { bytes } = JSON.parse(readFileSync(notePathOf(path), 'utf8')) as { bytes: number };
    writeFileSync(path, Buffer.concat([FILE.subarray(0, bytes), Buffer.alloc(5_000)]));
    await download();
    isWhole();
    expect(seen[1]?.headers.range).to.equal(`bytes=${bytes}-`);
  });

  it('POL-020: one that is whole already is not brought again, unless the other server has another file', async () => {
    await download();
    progress = [];
    await download();
    isWhole();
    expect(seen[1]?.headers.range).to.equal(`bytes=${FILE.length}-`);
    expect(progress).to.deep.equal([[FILE.length, FILE.length]]);
    etag = '"two"';
    await download();
    expect(progress.at(-2)?.[0]).to.be.lessThan(FILE.length);
    isWhole();
  });

  const anew: readonly (readonly [what: string, change: () => void])[] = [
    ['the other server has another file by now', () => (etag = '"two"')],
    ['the other server gives no parts', () => (ranges = false)],
    ['the note of it is gone', () => rmSync(notePathOf(path))],
    ['the note of it is damaged', () => writeFileSync(notePathOf(path), '{"etag":1')],
  ];
  for (const [what, change] of anew) {
    it(`POL-020: it begins anew where ${what}`, async () => {
      breaksAfter = 40_000;
      await failure(download());
      change();
      await download();
      isWhole();
      expect(seen).to.have.length(2);
    });
  }

  it('POL-020: it begins anew where the other server cannot go on, or gives another part', async () => {
    for (const headers of [
      { status: 416 },
      { status: 416, 'content-range': 'bytes */7' },
      { status: 206, 'content-range': 'bytes 7-9/10' },
    ]) {
      breaksAfter = 40_000;
      await failure(download());
      const { status, ...others } = headers;
      server.removeAllListeners('request');
      server.once('request', (_request: IncomingMessage, response: ServerResponse) => {
        response.writeHead(status, others).end();
        server.on('request', serve);
      });
      await download();
      isWhole();
      rmSync(path);
    }
  });

  it('POL-020: what no strong ETag names is never put together from two answers', async () => {
    etag = 'W/"one"';
    breaksAfter = 40_000;
    await failure(download());
    await download();
    isWhole();
    expect(seen[1]?.headers.range).to.equal(undefined);
  });

  it('POL-021: too large a file is refused, announced or not', async () => {
    expect((await failure(download({ maxBytes: FILE.length - 1 }))).message).to.contain(
      `catalog.pull_max_bytes allows ${FILE.length - 1}`,
    );
    expect(lstatSync(path).size).to.equal(0);
    server.removeAllListeners('request');
    server.on('request', (_request, response: ServerResponse) => {
      response.write(FILE);
      response.end();
    });
    expect((await failure(download({ maxBytes: FILE.length - 1 }))).message).to.contain('more than');
    expect(lstatSync(path).size).to.be.lessThan(FILE.length);
  });

  it('POL-021: nothing is written through a link', async () => {
    await download();
    rmSync(path);
    const other = join(folder, 'other');
    writeFileSync(other, 'mine');
    symlinkSync(other, path);
    expect(await failure(download())).to.include({ code: 'ELOOP' });
    expect(readFileSync(other, 'utf8')).to.equal('mine');
  });

  it('POL-020: an error page, a compressed answer and a denial are told and bring nothing', async () => {
    const answers = [
      { status: 404, headers: {}, words: 'the answer is 404' },
      { status: 200, headers: { 'content-encoding': 'gzip' }, words: 'is compressed (gzip)' },
    ];
    for (const { status, headers, words } of answers) {
      server.removeAllListeners('request');
      server.on('request', (_request, response: ServerResponse) =>
        response.writeHead(status, headers).end('x'),
      );
      expect((await failure(download())).message).to.contain(words);
    }
    const denied = new OrchestratorError('POLICY_DENIED', 'not that one');
    expect(await failure(download({}, { send: () => Promise.reject(denied) }))).to.equal(denied);
    expect(lstatSync(path).size).to.equal(0);
  });

  it('POL-020: a full disk is told, and the next download goes on', async () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
    const send: Egress['send'] = async (request) => {
      const answer = await egress().send(request);
      async function* body(): AsyncGenerator<Uint8Array> {
        for await (const chunk of answer.body) {
          yield chunk.subarray(0, 10);
          throw full;
        }
      }
      return { ...answer, body: body() };
    };
    expect(await failure(download({}, { send }))).to.equal(full);
    await download();
    isWhole();
    expect(seen[1]?.headers.range).to.equal('bytes=10-');
  });

  it('POL-020: an abort ends it with its reason', async () => {
    const abort = new AbortController();
    const reason = new Error('not any more');
    const work = download({
      signal: abort.signal,
      onProgress: (done) => void (done > 0 && abort.abort(reason)),
    });
    server.removeAllListeners('request');
    server.on('request', (_request, response: ServerResponse) => void response.write(FILE.subarray(0, 10)));
    expect(await failure(work)).to.equal(reason);
  });
});
