import { expect } from 'chai';
import { type ComposedServer, startServer } from '../../testing/composed-server.js';

describe('capabilities', () => {
  let server: ComposedServer;
  before(async () => {
    server = await startServer();
  });
  after(() => server.close());

  it('OBS-007: the limits that are told are the ones that hold', async () => {
    const { limits } = (await (await server.ask('/v1/capabilities')).json()) as {
      limits: Record<'stop_max' | 'labels_max' | 'list_limit_max' | 'json_depth' | 'body_bytes', number>;
    };
    const submitted = async (more: object): Promise<number> =>
      (await server.submit({ model_ref: 'demo', prompt: 'x', ...more })).status;
    const stops = (count: number) => ({ stop: Array.from({ length: count }, (_, index) => `stop ${index}`) });
    expect(await submitted(stops(limits.stop_max))).to.equal(202);
    expect(await submitted(stops(limits.stop_max + 1))).to.equal(400);
    const labels = (count: number) => ({
      labels: Object.fromEntries(Array.from({ length: count }, (_, index) => [`l${index}`, 'v'])),
    });
    expect(await submitted(labels(limits.labels_max))).to.equal(202);
    expect(await submitted(labels(limits.labels_max + 1))).to.equal(400);
    const listed = async (limit: number): Promise<number> =>
      (await server.ask(`/v1/tasks?limit=${limit}`)).status;
    expect(await listed(limits.list_limit_max)).to.equal(200);
    expect(await listed(limits.list_limit_max + 1)).to.equal(400);
    const nested = async (depth: number): Promise<string> =>
      (await server.submit('['.repeat(depth) + ']'.repeat(depth))).text();
    expect(await nested(limits.json_depth)).not.to.contain('nests deeper');
    expect(await nested(limits.json_depth + 1)).to.contain('nests deeper');
    expect((await server.submit(' '.repeat(limits.body_bytes + 1))).status).to.equal(413);
    expect((await server.submit(' '.repeat(limits.body_bytes))).status).to.equal(400);
  });
});
