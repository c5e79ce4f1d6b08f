import { expect } from 'chai';
import { LlamaOrch } from './client.js';
import type { Fetch, LlamaOrchOptions } from './client-options.js';
import { InvalidOptionError } from './errors.js';
import { rejection } from './scripted-server.js';

const variables = ['LLORCH_BASE_URL', 'LLORCH_API_TOKEN'] as const;

describe('client options', () => {
  const before = variables.map((name) => process.env[name]);
  beforeEach(() => {
    for (const name of variables) delete process.env[name];
  });
  after(() => {
    for (const [n, name] of variables.entries()) {
      if (before[n] === undefined) delete process.env[name];
      else process.env[name] = before[n];
    }
  });

  async function requestOf(options: LlamaOrchOptions): Promise<Request> {
    const requests: Request[] = [];
    const fetch: Fetch = async (request) => {
      requests.push(request);
      return Response.json({ pools: [] });
    };
    await new LlamaOrch({ fetch, ...options }).pools.list();
    const [request] = requests;
    if (request === undefined) throw new Error('no request was sent');
    return request;
  }

  it('SDK-001: options win over the environment, and the environment over the loopback default', async () => {
    expect((await requestOf({})).url).to.equal('http://127.0.0.1:8080/v1/pools');
    process.env['LLORCH_BASE_URL'] = 'http://workstation:9000';
    process.env['LLORCH_API_TOKEN'] = 'from-environment';
    const fromEnvironment = await requestOf({});
    expect(fromEnvironment.url).to.equal('http://workstation:9000/v1/pools');
    expect(fromEnvironment.headers.get('Authorization')).to.equal('Bearer from-environment');
    const fromOptions = await requestOf({ baseUrl: 'https://box.example/llm/', apiToken: 'from-options' });
    expect(fromOptions.url).to.equal('https://box.example/llm/v1/pools');
    expect(fromOptions.headers.get('Authorization')).to.equal('Bearer from-options');
  });

  it('SDK-001: without a token no Authorization header is sent', async () => {
    expect((await requestOf({})).headers.has('Authorization')).to.equal(false);
  });

  it('SDK-001: default headers go with every request', async () => {
    const request = await requestOf({ defaultHeaders: { 'X-Agent': 'planner' } });
    expect(request.headers.get('X-Agent')).to.equal('planner');
  });

  for (const [baseUrl, advice] of [
    ['localhost:8080', 'http://'],
    ['127.0.0.1:8080', 'whole URL'],
    ['ftp://box', 'http://'],
    ['', 'whole URL'],
    ['http://box/v1', '/v1'],
    ['http://box/?a=1', '?'],
    ['http://user:pass@box', 'apiToken'],
  ] as const) {
    it(`SDK-001: the base URL "${baseUrl}" is refused with advice`, () => {
      expect(() => new LlamaOrch({ baseUrl }))
        .to.throw(InvalidOptionError, 'baseUrl')
        .with.property('message')
        .that.includes(advice);
    });
  }

  it('SDK-001: a token that no header can carry is refused and not quoted', () => {
    expect(() => new LlamaOrch({ apiToken: 'canary-token\n' }))
      .to.throw(InvalidOptionError, 'apiToken')
      .with.property('message')
      .that.does.not.include('canary-token');
  });

  it('SDK-001: timeouts and retries out of range are refused', async () => {
    expect(() => new LlamaOrch({ timeoutMs: 0 })).to.throw(InvalidOptionError, 'timeoutMs is 0');
    expect(() => new LlamaOrch({ timeoutMs: 2 ** 31 })).to.throw(InvalidOptionError, 'timeoutMs');
    expect(() => new LlamaOrch({ maxRetries: -1 })).to.throw(InvalidOptionError, 'maxRetries is -1');
    const perCall = await rejection(new LlamaOrch().pools.list({ timeoutMs: 0.5 }));
    expect(perCall).to.be.instanceOf(InvalidOptionError);
  });
});
