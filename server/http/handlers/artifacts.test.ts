import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { type ComposedServer, startServer } from '../../testing/composed-server.js';

const TASK = '7a6d2d5e-3d0b-4f0a-8f83-1c1d0e8f4b11';

describe('artifacts over HTTP', () => {
  let server: ComposedServer;
  before(async () => {
    server = await startServer({ config: { artifacts: { body_bytes: 2 * 1024 * 1024 } } });
  });
  after(() => server.close());

  const post = (body: unknown): Promise<Response> =>
    server.ask('/v1/artifacts', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const jsonOf = async (answer: Promise<Response>) =>
    (await answer).json() as Promise<Record<string, unknown>>;

  it('ART-001, ART-002: the first POST is answered with 201, the next with 200 and the links of both', async () => {
    const first = await post({
      kind: 'plan',
      content: { steps: [1, 2] },
      tags: ['a', 'a'],
      task_id: TASK.toUpperCase(),
    });
    const artifact = (await first.json()) as Record<string, unknown>;
    const id = createHash('sha256').update('{"content":{"steps":[1,2]},"kind":"plan"}').digest('hex');
    expect([first.status, first.headers.get('location')]).to.deep.equal([201, `/v1/artifacts/${id}`]);
    const { created_ms: createdMs, ...rest } = artifact;
    expect(createdMs).to.be.a('number');
    expect(rest).to.deep.equal({
      id,
      digest: `sha256:${id}`,
      kind: 'plan',
      tags: ['a'],
      parents: [],
      task_ids: [TASK],
      metadata: {},
      size_bytes: 41,
      url: `/v1/artifacts/${id}`,
    });
    const child = await jsonOf(post({ kind: 'diff', content: '+', parent: id }));
    const again = await post({
      content: { steps: [1, 2] },
      kind: 'plan',
      tags: ['b'],
      metadata: { agent: 'x' },
    });
    expect(again.status).to.equal(200);
    const linked = { ...artifact, tags: ['a', 'b'], metadata: { agent: 'x' } };
    expect(await again.json()).to.deep.equal(linked);
    const listed = async (query: string) => (await jsonOf(server.ask(`/v1/artifacts?${query}`)))['artifacts'];
    expect(await listed(`parent=${id}`)).to.deep.equal([child]);
    expect(await listed(`id=${id}`)).to.deep.equal([linked]);
    expect(await listed(`task_id=${TASK.toUpperCase()}&kind=plan&tag=b`)).to.deep.equal([linked]);
    expect(await listed('tag=c')).to.deep.equal([]);
  });

  it('ART-004: the answer is the bytes of the digest, whatever the names of members, and may be kept for ever', async () => {
    const { id, url } = await jsonOf(post('{"kind":"trace","content":{"2":"\\u00e9","10":[1.50,null]}}'));
    const answer = await server.ask(String(url));
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.toString()).to.equal('{"content":{"10":[1.5,null],"2":"é"},"kind":"trace"}');
    expect(createHash('sha256').update(bytes).digest('hex')).to.equal(id);
    expect(answer.headers.get('content-type')).to.equal('application/json');
    expect(answer.headers.get('etag')).to.equal(`"${id}"`);
    expect(answer.headers.get('cache-control')).to.equal('private, max-age=31536000, immutable');
    const asked = async (etag: string) => {
      const { status, headers, body } = await server.ask(String(url), { headers: { 'if-none-match': etag } });
      return [status, headers.get('etag'), body === null];
    };
    const notModified = [304, `"${id}"`, true];
    expect(await asked(`"${id}"`)).to.deep.equal(notModified);
    expect(await asked(`"x", W/"${id}"`)).to.deep.equal(notModified);
    expect(await asked('*')).to.deep.equal(notModified);
    expect((await asked(`"${String(id).slice(1)}"`))[0]).to.equal(200);
  });

  it('ART-007: artifacts have a body limit of their own, which leaves that of the others', async () => {
    const content = 'x'.repeat(1024 * 1024);
    expect((await post({ kind: 'other', content })).status).to.equal(201);
    expect((await server.submit({ model_ref: 'demo', prompt: content })).status).to.equal(413);
    const refused = await post({ kind: 'other', content: content.repeat(2) });
    expect(refused.status).to.equal(413);
    expect(((await refused.json()) as { message: string }).message).to.contain('artifacts.body_bytes');
  });

  it('ART-004: an id that is no digest never becomes a path', async () => {
    const unknown = 'f'.repeat(64);
    expect((await server.ask(`/v1/artifacts/${unknown}`)).status).to.equal(404);
    expect(
      (await server.ask(`/v1/artifacts/${unknown}`, { headers: { 'if-none-match': '*' } })).status,
    ).to.equal(404);
    const ids = [
      '..%2f..%2ftoken',
      '%2e%2e%2ftoken',
      `${'F'.repeat(64)}`,
      `${unknown}0`,
      `${unknown}%00`,
      `${unknown}%0a`,
    ];
    for (const id of ids)
      expect([id, (await server.ask(`/v1/artifacts/${id}`)).status]).to.deep.equal([id, 400]);
    expect((await post({ kind: 'plan', content: 1, parent: '../token' })).status).to.equal(400);
    expect((await post({ kind: 'plan', content: 1, parent: unknown })).status).to.equal(404);
    expect((await server.ask('/v1/artifacts?parent=..%2ftoken')).status).to.equal(400);
  });

  it('ART-012: what JSON cannot carry is refused, of tasks too, which count it', async () => {
    for (const content of ['1e999', '{"a":"\\ud800"}']) {
      expect((await post(`{"kind":"plan","content":${content}}`)).status).to.equal(400);
    }
    const refused = await server.submit('{"model_ref":"demo","prompt":"\\ud800"}');
    expect([refused.status, ((await refused.json()) as { code: string }).code]).to.deep.equal([
      400,
      'INVALID_PARAMS',
    ]);
    const metrics = await (await server.ask('/metrics')).text();
    expect(metrics).to.match(/tasks_rejected_total\{[^}]*reason="INVALID_PARAMS"[^}]*\} 1\n/);
  });

  it('ART-001: any JSON value is a content, and a kind is one of five', async () => {
    for (const content of [null, 0, '', [], {}]) {
      expect((await post({ kind: 'summary', content })).status).to.equal(201);
    }
    for (const body of [
      { kind: 'summary' },
      { content: 1 },
      { kind: 'poem', content: 1 },
      { kind: 'plan', content: 1, tags: ['a b'] },
    ])
      expect((await post(body)).status).to.equal(400);
  });
});
