import { Artifacts } from './artifacts.js';
import { Capabilities } from './capabilities.js';
import { Catalog } from './catalog.js';
import { type LlamaOrchOptions, settingsOf } from './client-options.js';
import { Ops } from './ops.js';
import { Pools } from './pools.js';
import { Sessions } from './sessions.js';
import { Tasks } from './tasks.js';
import { systemTiming, type Timing } from './timing.js';
import { Tools } from './tools.js';
import { Transport } from './transport.js';

/** The client of one llama-orch server. It holds no connection of its own; make one and share it. */
export class LlamaOrch {
  readonly tasks: Tasks;
  readonly sessions: Sessions;
  readonly artifacts: Artifacts;
  readonly capabilities: Capabilities;
  readonly catalog: Catalog;
  readonly pools: Pools;
  readonly tools: Tools;
  readonly ops: Ops;

  /**
   * Throws InvalidOptionError for options that cannot work (SDK-001).
   *
   * @param timing the clock and the randomness; only tests give their own.
   */
  constructor(options: LlamaOrchOptions = {}, timing: Timing = systemTiming) {
    const transport = new Transport(settingsOf(options), timing);
    this.tasks = new Tasks(transport);
    this.sessions = new Sessions(transport);
    this.artifacts = new Artifacts(transport);
    this.capabilities = new Capabilities(transport);
    this.catalog = new Catalog(transport);
    this.pools = new Pools(transport);
    this.tools = new Tools(transport);
    this.ops = new Ops(transport);
  }
}
