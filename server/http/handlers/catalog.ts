/** The catalog: register, look, watch, verify, retire, pull, forget. */
import type { CatalogHandlers } from '../../../generated/routes/index.js';
import type { ModelCatalog } from '../../runtime/model-catalog.js';
import { modelEvents } from '../model-events.js';
import type { OpenStreams } from '../open-streams.js';
import * as wire from '../wire.js';

export function catalogHandlers(catalog: ModelCatalog, openStreams: OpenStreams): CatalogHandlers {
  return {
    listModels: () => ({ status: 200, body: { models: catalog.views().map(wire.model) } }),
    getModel: ({ path }) => ({ status: 200, body: wire.model(catalog.view(path.id)) }),
    watchModel({ path }) {
      const writer = openStreams.open((sink) => modelEvents(catalog, path.id, sink));
      return {
        status: 200,
        contentType: 'text/event-stream',
        headers: { 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' },
        body: { open: (res) => writer.attach(res) },
      };
    },
    async createModel({ body }) {
      const { model, isNew } = await catalog.register(wire.toRegistration(body));
      return { status: isNew ? 201 : 200, body: wire.model(model) };
    },
    async deleteModel({ path }) {
      await catalog.remove(path.id);
      return { status: 204 };
    },
    verifyModel: ({ path }) => ({ status: 202, body: wire.model(catalog.verify(path.id)) }),
    async setModelState({ path, body }) {
      return { status: 202, body: wire.model(await catalog.setState(path.id, body.state)) };
    },
    pullModel: ({ path }, { correlationId }) => ({
      status: 202,
      body: wire.model(catalog.pull(path.id, correlationId)),
    }),
  };
}
