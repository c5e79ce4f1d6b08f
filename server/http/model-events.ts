/** One reader's stream of a model: its record, whenever that has changed (CAT-019). */
import type { ModelView } from '../core/catalog-model.js';
import type { ModelCatalog } from '../runtime/model-catalog.js';
import type { StreamSource } from './open-streams.js';
import type { StreamWriter } from './stream-writer.js';
import * as wire from './wire.js';

/** @throws NOT_FOUND */
export function modelEvents(
  catalog: Pick<ModelCatalog, 'view' | 'find' | 'watch'>,
  id: string,
  sink: Pick<StreamWriter, 'idle' | 'write' | 'end'>,
): StreamSource {
  let shown: string | null = null;
  const show = (view: ModelView): void => {
    // Only the newest record waits for a slow reader, and it is made once there is room for it.
    if (!sink.idle) return;
    const record = JSON.stringify(wire.model(view));
    if (record !== shown) sink.write(Buffer.from(`event: model\ndata: ${record}\n\n`));
    shown = record;
    if (view.verifying === null && view.pull?.state !== 'running') sink.end();
  };
  const refresh = (): void => {
    const view = catalog.find(id);
    if (view === null) sink.end();
    else show(view);
  };
  show(catalog.view(id));
  return { queuePlace: () => null, refresh, unsubscribe: catalog.watch(id, refresh) };
}
