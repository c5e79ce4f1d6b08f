import { expect } from 'chai';
import { PoolBusyError } from './index.js';
import { json, refusal, refusedConnection, rejection, ScriptedServer } from './scripted-server.js';

describe('pools', () => {
  const busy = () => refusal(409, { code: 'POOL_BUSY', retriable: true });

  for (const command of ['drain', 'reload'] as const) {
    it(`SDK-011: ${command} is sent once, also where another attempt could succeed`, async () => {
      for (const answer of [busy(), refusedConnection]) {
        const server = new ScriptedServer(answer, json(202, {}));
        await rejection(server.client({ maxRetries: 5 }).pools[command]('demo'));
        expect(server.requests).to.have.length(1);
      }
    });

    it(`SDK-011: ${command} is repeated for a call that asks for it`, async () => {
      const server = new ScriptedServer(busy(), busy(), json(202, {}));
      expect(await rejection(server.client().pools[command]('demo', {}, { maxRetries: 1 }))).to.be.instanceOf(
        PoolBusyError,
      );
      expect(server.requests).to.have.length(2);
    });
  }
});
