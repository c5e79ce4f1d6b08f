import { expect } from 'chai';
import type { Model } from './contract.js';
import { ConnectionError, NotFoundError, ProtocolError } from './errors.js';
import { refusal, rejection, ScriptedServer, stream } from './scripted-server.js';

const event = (done: number): string =>
  `event: model\ndata: {"id":"coder","pull":{"bytes_done":${done}}}\n\n`;

describe('the catalog client', () => {
  const bytesOf = async (models: AsyncIterable<Model>): Promise<(number | undefined)[]> => {
    const bytes: (number | undefined)[] = [];
    for await (const { pull } of models) bytes.push(pull?.bytes_done);
    return bytes;
  };
  it('CAT-019: watch gives each record, and ends where the stream does; what it does not know it passes over', async () => {
    const server = new ScriptedServer(
      stream([
        event(0).slice(0, 20),
        event(0).slice(20),
        ': keep-alive\n\n',
        `event: new\ndata: {}\n\n${event(9)}`,
      ]),
    );
    expect(await bytesOf(server.client().catalog.watch('coder'))).to.deep.equal([0, 9]);
    expect(server.paths).to.deep.equal(['GET /v1/catalog/models/coder/events']);
    expect(server.requests[0]?.headers.get('accept')).to.equal('text/event-stream');
  });

  it('CAT-019: a connection that breaks is no end', async () => {
    const models = new ScriptedServer(stream([event(0)], 'break')).client().catalog.watch('coder');
    expect(await rejection(bytesOf(models))).to.be.instanceOf(ConnectionError);
  });

  it('CAT-019: an unknown model is an error, and so is what no contract says', async () => {
    const refused = new ScriptedServer(refusal(404, { code: 'NOT_FOUND', retriable: false })).client({
      maxRetries: 0,
    });
    expect(await rejection(bytesOf(refused.catalog.watch('coder')))).to.be.instanceOf(NotFoundError);
    const broken = new ScriptedServer(stream(['event: model\ndata: 7\n\n'])).client();
    expect(await rejection(bytesOf(broken.catalog.watch('coder')))).to.be.instanceOf(ProtocolError);
  });
});
