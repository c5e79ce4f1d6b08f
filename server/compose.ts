/**
 * The composition root: the one place where ports meet their adapters. The process, the tests, the verifier and the
 * benchmarks all run what is built here.
 */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type Koa from 'koa';
import { type Handlers, responseChecker } from '../generated/routes/index.js';
import { FileArtifactStore } from './adapters/artifact-store-files.js';
import { LowdbCatalogStore } from './adapters/catalog-store-lowdb.js';
import { MemoryCatalogStore } from './adapters/catalog-store-memory.js';
import { lockDataDir } from './adapters/data-dir-lock.js';
import { type EgressOptions, HttpEgress } from './adapters/egress.js';
import { NvidiaSmiProbe } from './adapters/gpu-probe-nvidia-smi.js';
import { SimulatedGpuProbe } from './adapters/gpu-probe-simulated.js';
import { createLogger, createScrubber } from './adapters/logger-pino.js';
import { PrometheusMetrics } from './adapters/metrics-prom.js';
import { checkSignature, trustedKeys } from './adapters/minisign.js';
import { HttpModelDownload } from './adapters/model-download-http.js';
import { modelFiles } from './adapters/model-files.js';
import { PolicyModuleProcess } from './adapters/policy-module-process.js';
import { PoolOverrides } from './adapters/pool-overrides-file.js';
import { LmdbTaskStore } from './adapters/task-store-lmdb.js';
import { uuidV7 } from './adapters/uuid-v7.js';
import { autoPools, ConfigError, type ServerConfig } from './config.js';
import type { CatalogStore } from './core/catalog-store-port.js';
import type { Engine } from './core/engine-port.js';
import type { GpuProbe, GpuReading } from './core/gpu-probe-port.js';
import type { ModelDownload } from './core/model-download-port.js';
import type { PoolConfig as CorePoolConfig } from './core/pool.js';
import { Scheduler, type SchedulerOptions } from './core/scheduler.js';
import type { Instant } from './core/task.js';
import type { TaskStore } from './core/task-store-port.js';
import { cardOf, cpuName, findCards, simulatedUuid } from './devices.js';
import { FakeEngine } from './engines/fake/fake-engine.js';
import { LlamaCppEngine } from './engines/llamacpp/llamacpp-engine.js';
import { createApp } from './http/app.js';
import { artifactsHandlers } from './http/handlers/artifacts.js';
import { catalogHandlers } from './http/handlers/catalog.js';
import { discoveryHandlers } from './http/handlers/discovery.js';
import { opsHandlers } from './http/handlers/ops.js';
import { poolsHandlers } from './http/handlers/pools.js';
import { sessionsHandlers } from './http/handlers/sessions.js';
import { tasksHandlers } from './http/handlers/tasks.js';
import { toolsHandlers } from './http/handlers/tools.js';
import { allowedHostNames, isUnspecified } from './http/host-origin.js';
import { createHttpServer } from './http/http-server.js';
import { OpenStreams } from './http/open-streams.js';
import { taskTraces } from './http/task-traces.js';
import type { DeviceView } from './http/wire.js';
import packageJson from './package.json' with { type: 'json' };
import { type ModelOverrides, PoolConfigs } from './pool-configs.js';
import { ArtifactRegistry } from './runtime/artifact-registry.js';
import { type Clock, systemClock } from './runtime/clock.js';
import { DeviceWatch } from './runtime/device-watch.js';
import { Dispatcher } from './runtime/dispatcher.js';
import { ModelCatalog, type ServableModel } from './runtime/model-catalog.js';
import { ConfiguredPolicy } from './runtime/policy-hook.js';
import type { LogSink } from './runtime/ports.js';

export interface ComposeOptions {
  readonly config: ServerConfig;
  readonly token: string;
  /** By name; absent, the real ones. */
  readonly engines?: ReadonlyMap<string, Engine>;
  /** Absent, the one in the data directory. */
  readonly store?: TaskStore;
  readonly clock?: Clock;
  /** Brings what models are pulled; absent, over HTTP. */
  readonly download?: ModelDownload;
  /** Absent, nvidia-smi, or the simulated cards of the configuration. */
  readonly gpuProbe?: GpuProbe;
  /** How names are resolved and whom to trust, where that is not the system's. */
  readonly egress?: Pick<EgressOptions, 'resolve' | 'ca'>;
  /** Absent, JSON lines on standard output. */
  readonly logSink?: LogSink;
  /** Checks every answer against the contract; one that breaks it becomes INTERNAL. */
  readonly checkResponses?: boolean;
  /** Milliseconds within which a request must have arrived. */
  readonly requestArrivalMs?: number;
  /** Milliseconds that a stream's reader may take nothing while bytes wait for it. */
  readonly readerStallMs?: number;
}

export interface ListenAddress {
  readonly baseUrl: string;
  readonly host: string;
  readonly port: number;
}

export interface Composition {
  readonly dispatcher: Dispatcher;
  readonly app: Koa;
  readonly server: Server;
  /** Loads the replicas and listens on the configured address. */
  listen(): Promise<ListenAddress>;
  /**
   * Puts the pools and limits of another configuration in force (OPS-028); what only a start reads is not looked at.
   * @throws ConfigError when a pool asks for what this machine does not have; nothing has changed then
   */
  reconfigure(next: ServerConfig): Promise<void>;
  /**
   * Lets running tasks finish for `drainMs` (0 when absent), closes all streams, and resolves when nothing is left;
   * what has not ended stays in the store.
   */
  close(drainMs?: number): Promise<void>;
}

/** How long readers may take to fetch the ends of their streams before their sockets are cut. */
const CLOSE_GRACE_MS = 1_000;

/**
 * Takes over what an earlier process left in the data directory; nothing runs before `listen`.
 * @throws ConfigError when a pool asks for what this machine does not have, DataDirInUse, StoreFormatError
 */
export async function compose(options: ComposeOptions): Promise<Composition> {
  const { config, token, clock = systemClock } = options;
  const engines = options.engines ?? realEngines();
  const log = options.logSink ?? createLogger({ level: config.log.level, secrets: [token] });
  const cards = await findCards(config, [
    ...config.pools,
    ...autoPools(config),
    // What is registered later shall find its cards; beside pools it finds theirs.
    ...(config.pools.length === 0 ? [config.modelDefaults] : []),
  ]);
  const keys = trustedKeys(config.catalog.trustedKeys);
  if (cards.cpuReason !== null)
    log.log('info', 'device_detected', { device: 'cpu', reason: cards.cpuReason });
  let reader: Dispatcher | null = null;
  const watch: DeviceWatch | null =
    cards.uuids.length === 0
      ? null
      : new DeviceWatch({
          probe: options.gpuProbe ?? probeOf(config),
          clock,
          log,
          busy: () => reader?.busy ?? false,
          onRead: (readings) => reader?.devicesRead(readings),
        });
  const readings = (await watch?.start()) ?? [];
  const poolConfigs = new PoolConfigs(config, engines, cards);
  const placement: SchedulerOptions = {
    cards: cards.uuids.map((cardId) => cardOf(cardId, readings)),
    vramReturnMs: config.devices.vramReturnMs,
    longestTurnMs: config.placement.longestTurnMs,
    deviceIds: [...cards.uuids, 'cpu'],
  };
  const metrics = new PrometheusMetrics();
  const policy = new ConfiguredPolicy(
    config.policy,
    log,
    metrics,
    (module) => new PolicyModuleProcess({ ...module, nowMs: () => clock.now().monotonicMs }),
  );
  const egress = new HttpEgress({
    ...options.egress,
    policy,
    privateNetworks: config.policy.privateNetworks,
  });
  let storage: Storage | null = null;
  let catalog: ModelCatalog;
  let pools: CorePoolConfig[];
  let artifacts: ArtifactRegistry;
  try {
    // Before the overrides, which another server may own.
    storage = options.store ? keptOutside(options.store) : await openStorage(config, log);
    catalog = new ModelCatalog({
      store: storage.catalog,
      files: modelFiles,
      download: options.download ?? new HttpModelDownload(egress),
      pullDir: join(config.dataDir, 'models'),
      pullMaxBytes: config.catalog.pullMaxBytes,
      hfEndpoint: config.catalog.hfEndpoint,
      trustPolicy: config.catalog.trustPolicy,
      checkSignature: (text, blake2b512) => checkSignature(text, blake2b512, keys),
      servedUnder: (id) => poolConfigs.servedUnder(id),
      estimate: (model) => poolConfigs.estimate(model),
      clock,
      log,
      metrics,
    });
    await catalog.adopt(configuredModels(config));
    pools = await poolConfigs.all(withRegistered(config, catalog), storage.overrideOf);
    artifacts = await ArtifactRegistry.open({
      store: new FileArtifactStore(config.dataDir),
      quotaBytes: config.artifacts.quotaBytes,
      clock,
      log,
    });
    refuseMisfits(config, new Scheduler(pools, placement), readings, clock.now());
  } catch (error) {
    policy.close();
    await watch?.close();
    await storage?.close();
    throw error;
  }
  const { store, overrideOf, keepModel, close: closeStorage } = storage;
  const dispatcher = new Dispatcher({
    pools,
    poolPlans: poolConfigs,
    traces: taskTraces(artifacts, {
      all: config.artifacts.traces === 'all',
      omits: config.artifacts.traceOmits,
      scrub: createScrubber([token]),
      log,
    }),
    modelIdOf: (ref) => catalog.idOf(ref),
    keepModel: (pool) => keepModel(pool, (poolId) => poolConfigs.configuredPath(poolId)),
    ...placement,
    sessions: { ...config.sessions, budget: config.budgets },
    engines,
    metrics,
    log,
    retention: config.retention,
    store,
    policy,
    clock,
  });
  reader = dispatcher;
  dispatcher.configureProfiles(config.samplerProfiles);
  dispatcher.devicesRead(readings);
  dispatcher.recover();
  dispatcher.barModels(catalog.bars());
  let inForce = config;
  let servable = JSON.stringify(catalog.servable());
  const putInForce = inTurn(async (next: ServerConfig): Promise<void> => {
    const registered = JSON.stringify(catalog.servable());
    if (next !== inForce || registered !== servable) {
      const changed = await poolConfigs.all(withRegistered(next, catalog), overrideOf);
      dispatcher.configurePools(changed, next.placement.longestTurnMs, config.shutdown.drainMs);
      inForce = next;
      servable = registered;
    }
    dispatcher.barModels(catalog.bars());
  });
  catalog.start(() =>
    putInForce(inForce).catch((error: unknown) =>
      log.log('error', 'catalog_not_in_force', { error: String(error) }),
    ),
  );
  const openStreams = new OpenStreams({
    clock,
    bufferBytes: config.limits.streamBufferBytes,
    stallMs: options.readerStallMs,
  });
  const facts = serverFacts(config, () => deviceViews(cards.uuids, watch?.readings ?? []));
  const handlers: Handlers = {
    ...tasksHandlers(dispatcher, openStreams),
    ...catalogHandlers(catalog, openStreams),
    ...poolsHandlers(dispatcher),
    ...sessionsHandlers(dispatcher),
    ...toolsHandlers(egress, () => clock.now().monotonicMs),
    ...artifactsHandlers(artifacts),
    ...discoveryHandlers(dispatcher, facts),
    ...opsHandlers(dispatcher, metrics, function* () {
      yield* dispatcher.gauges();
      yield* catalog.gauges();
    }),
  };
  const newCorrelationId = () => uuidV7(clock.now().wallMs);
  const app = createApp({
    handlers,
    token,
    newCorrelationId,
    nowMs: () => clock.now().monotonicMs,
    limits: { ...config.limits, artifactBodyBytes: config.artifacts.bodyBytes },
    hostOrigin: {
      allowedHosts: allowedHostNames(config.bind.host, config.network.advertisedNames),
      allowedOrigins: new Set(config.network.allowedOrigins.map((origin) => origin.toLowerCase())),
    },
    onDefect: (error, correlationId) =>
      log.log('error', 'request_failed', defectFields(error, correlationId)),
    onRejectedSubmit: (code) => dispatcher.countRejection('unknown', code),
    ...(options.checkResponses && { checkResponse: await contractChecker() }),
  });
  const server = createHttpServer(app.callback(), newCorrelationId, options.requestArrivalMs);
  let listening = false;

  return {
    dispatcher,
    app,
    server,
    async listen() {
      const { host, port } = config.bind;
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
          server.off('error', reject);
          resolve();
        });
      });
      listening = true;
      egress.ownPort = (server.address() as AddressInfo).port;
      dispatcher.start();
      return listenAddress(host, server);
    },
    async reconfigure(next) {
      await putInForce(next);
      Object.assign(facts, next.watchdog);
      policy.configure(next.policy);
      egress.configure(next.policy.privateNetworks);
      dispatcher.configureProfiles(next.samplerProfiles);
      await catalog.adopt(configuredModels(next));
      dispatcher.barModels(catalog.bars());
    },
    async close(drainMs = 0) {
      if (listening) {
        await dispatcher.shutdown(drainMs);
        await closeServer(server, openStreams);
      }
      await watch?.close();
      await artifacts.written();
      await catalog.close();
      policy.close();
      await closeStorage();
    },
  };
}

/** Loaded only where it is used: the validators of all answers are most of the generated code. */
async function contractChecker() {
  const { responseValidators } = await import('../generated/validators/responses.js');
  return responseChecker(responseValidators);
}

/** What outlives the process. */
interface Storage {
  readonly store: TaskStore;
  readonly catalog: CatalogStore;
  readonly overrideOf: ModelOverrides;
  /** Keeps the model of a pool for the next start. @param configuredPath null when the pool is no longer configured */
  keepModel(pool: CorePoolConfig, configuredPathOf: (poolId: string) => string | null): void;
  close(): Promise<void>;
}

/** A store that the caller opened and closes, with nothing beside it. */
const keptOutside = (store: TaskStore): Storage => ({
  store,
  catalog: new MemoryCatalogStore(),
  overrideOf: () => null,
  keepModel() {},
  close: async () => {},
});

/** The data directory, and the lock that makes this process its only owner (OPS-016). */
async function openStorage({ dataDir }: ServerConfig, log: LogSink): Promise<Storage> {
  const lock = lockDataDir(dataDir);
  try {
    const overrides = PoolOverrides.open(dataDir, log);
    const catalog = await LowdbCatalogStore.open(dataDir, log);
    const store = await LmdbTaskStore.open(dataDir);
    let closed: Promise<void> | null = null;
    const close = async () => {
      await overrides.written();
      await store.close();
      lock.release();
    };
    return {
      store,
      catalog,
      overrideOf: ({ poolId, modelPath }) => overrides.of(poolId, modelPath),
      keepModel({ poolId, model, replicas }, configuredPathOf) {
        const configuredPath = configuredPathOf(poolId);
        const modelPath = replicas[0]?.modelPath;
        if (configuredPath === null || modelPath === undefined) return;
        const kept =
          modelPath === configuredPath
            ? overrides.clear(poolId)
            : overrides.set(
                poolId,
                { modelRef: model, modelPath, replaces: configuredPath },
                (id) => configuredPathOf(id) !== null,
              );
        kept.catch((error: unknown) =>
          log.log('error', 'pool_overrides_not_written', { pool_id: poolId, error: String(error) }),
        );
      },
      // Once: by the second time the lock may be another's.
      close: () => (closed ??= close()),
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** One call after the other, each of which may fail alone. */
function inTurn<T>(step: (argument: T) => Promise<void>): (argument: T) => Promise<void> {
  let settled: Promise<void> = Promise.resolve();
  return (argument) => {
    const done = settled.then(() => step(argument));
    settled = done.catch(() => {});
    return done;
  };
}

/** What the configuration names, each name once (CAT-012). */
function configuredModels({ models, pools }: ServerConfig): readonly ServableModel[] {
  const all = [...models, ...pools].map(({ modelRef, modelPath, workload }) => ({
    modelRef,
    modelPath,
    workload,
  }));
  return all.filter(({ modelRef }, index) => all.findIndex((each) => each.modelRef === modelRef) === index);
}

/** With what is registered and has its file, as far as the configuration does not use its name otherwise (CAT-004). */
function withRegistered(config: ServerConfig, catalog: ModelCatalog): ServerConfig {
  const taken = new Set([
    ...config.models.map(({ modelRef }) => modelRef),
    ...config.pools.flatMap(({ poolId, modelRef }) => [poolId, modelRef]),
  ]);
  return {
    ...config,
    models: [...config.models, ...catalog.servable().filter(({ modelRef }) => !taken.has(modelRef))],
  };
}

function probeOf({ devices }: ServerConfig): GpuProbe {
  if (devices.simulated === null) return new NvidiaSmiProbe();
  return new SimulatedGpuProbe(
    devices.simulated.map(({ name, memoryBytes }, index) => ({
      uuid: simulatedUuid(index),
      name,
      memoryTotalBytes: memoryBytes,
    })),
  );
}

/** The cards as they are now, and the CPU. */
function deviceViews(uuids: readonly string[], readings: readonly GpuReading[]): DeviceView[] {
  const cards = uuids.map((id): DeviceView => {
    const reading = readings.find(({ uuid }) => uuid === id);
    return {
      id,
      name: reading?.name ?? id,
      kind: 'cuda',
      vramTotalBytes: reading?.memoryTotalBytes ?? null,
      vramUsedBytes: reading?.memoryUsedBytes ?? null,
    };
  });
  return [...cards, { id: 'cpu', name: cpuName(), kind: 'cpu', vramTotalBytes: null, vramUsedBytes: null }];
}

function realEngines(): ReadonlyMap<string, Engine> {
  const engines: readonly Engine[] = [new LlamaCppEngine(), new FakeEngine()];
  return new Map(engines.map((engine) => [engine.name, engine]));
}

/** What insists on a card is told at once when there is no room for it, rather than by a task that waits (PLC-008). */
function refuseMisfits(
  { pools }: ServerConfig,
  scheduler: Scheduler,
  readings: readonly GpuReading[],
  now: Instant,
): void {
  scheduler.apply({ type: 'devices_read', readings }, now);
  for (const { pool, why } of scheduler.misfits(now)) {
    const configured = pools.find(({ poolId }) => poolId === pool.id);
    if (configured?.device !== 'cuda') continue;
    throw new ConfigError(
      `pool ${pool.id} has device: cuda, and ${why}; use device: auto or cpu, or load: on_demand`,
    );
  }
}

function serverFacts(
  { limits, artifacts, retention, queue, watchdog, sessions }: ServerConfig,
  devices: () => DeviceView[],
) {
  return {
    serverVersion: packageJson.version,
    bodyBytes: limits.bodyBytes,
    artifactBodyBytes: artifacts.bodyBytes,
    streamBufferBytes: limits.streamBufferBytes,
    queuePolicy: queue.policy,
    requestsPerSecond: limits.requestsPerSecond,
    ...watchdog,
    sessionTtlMs: sessions.ttlMs,
    sessionTurnsMax: sessions.turnsMax,
    retentionMs: retention.finishedMs,
    retentionBytes: retention.finishedBytes,
    devices,
  };
}

function defectFields(error: unknown, correlationId: string) {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return { correlation_id: correlationId, message, stack: stack ?? null };
}

function listenAddress(bindHost: string, server: Server): ListenAddress {
  const { port } = server.address() as AddressInfo;
  const host = isUnspecified(bindHost) ? '127.0.0.1' : bindHost;
  return { baseUrl: `http://${host.includes(':') ? `[${host}]` : host}:${port}`, host, port };
}

/** Streams of tasks have had their last frames by now; who does not fetch them in time is cut. */
function closeServer(server: Server, openStreams: OpenStreams): Promise<void> {
  openStreams.destroyUnended();
  return new Promise((resolve) => {
    const cut = setTimeout(() => {
      openStreams.destroyAll();
      server.closeAllConnections();
    }, CLOSE_GRACE_MS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
