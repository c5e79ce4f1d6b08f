/**
 * `llama-orch serve`: runs until a signal, then lets running tasks finish (OPS-002).
 */
import { randomUUID } from 'node:crypto';
import { createLogger, type LeveledLogger, type Logger } from '../adapters/logger-pino.js';
import { type Composition, compose } from '../compose.js';
import {
  autoPools,
  type ConfigFlags,
  configFilePath,
  loadConfig,
  resolveToken,
  type ServerConfig,
} from '../config.js';
import { ConfigReload } from '../config-reload.js';
import { systemClock } from '../runtime/clock.js';
import { banner } from './banner.js';
import { explained } from './explained.js';

export async function serve(flags: ConfigFlags): Promise<void> {
  const started = await explained('llama-orch cannot start: ', () => start(flags));
  if (started === null) return;
  const { config, token, logger, composition } = started;

  const address = await listen(composition, config);
  if (address === null) return;
  // Before anyone learns that the server is ready: from then on a signal must find a handler.
  const reload = followConfig(composition, config, logger, flags);
  endOnSignal(composition, config, logger, reload);
  logger.log('info', 'server_ready', { base_url: address.baseUrl, host: address.host, port: address.port });
  const [firstPool] = [...config.pools, ...autoPools(config)];
  process.stderr.write(
    banner({
      baseUrl: address.baseUrl,
      tokenPath: token.path,
      modelRef: firstPool?.modelRef ?? 'demo',
      taskId: randomUUID(),
    }),
  );
}

async function start(flags: ConfigFlags) {
  const { config } = loadConfig(flags, process.env);
  const token = resolveToken(config);
  const logger = createLogger({ level: config.log.level, secrets: [token.token] });
  endOnDefect(logger);
  const composition = await compose({ config, token: token.token, logSink: logger });
  return { config, token, logger, composition };
}

async function listen(composition: Composition, { bind }: ServerConfig) {
  try {
    return await composition.listen();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      `llama-orch cannot listen on ${bind.host}:${bind.port}: ${reason}; choose another address with --bind\n`,
    );
    await composition.close(0);
    process.exitCode = 1;
    return null;
  }
}

/** A changed file is put in force within seconds, and at once on SIGHUP (OPS-028). */
function followConfig(
  composition: Composition,
  config: ServerConfig,
  logger: LeveledLogger,
  flags: ConfigFlags,
): ConfigReload {
  const reload = new ConfigReload({
    config,
    path: configFilePath(flags, process.env).path,
    load: () => loadConfig(flags, process.env).config,
    apply: async (next) => {
      await composition.reconfigure(next);
      logger.setLevel(next.log.level);
    },
    clock: systemClock,
    log: logger,
  });
  process.on('SIGHUP', () => void reload.reload());
  return reload;
}

/** The first signal lets running tasks finish within the drain time, a second one ends at once. */
function endOnSignal(
  composition: Composition,
  config: ServerConfig,
  logger: Logger,
  reload: ConfigReload,
): void {
  let closing = false;
  const end = (signal: NodeJS.Signals) => {
    if (closing) process.exit(1);
    closing = true;
    reload.close();
    logger.log('info', 'shutdown_started', { signal, drain_ms: config.shutdown.drainMs });
    composition.close(config.shutdown.drainMs).then(
      () => {
        logger.log('info', 'shutdown_finished');
        process.exit(0);
      },
      (error: unknown) => fail(logger, error),
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}

/** After a defect nothing can be promised any more; the engines die with this process. */
function endOnDefect(logger: Logger): void {
  process.on('uncaughtException', (error) => fail(logger, error));
  process.on('unhandledRejection', (reason) => fail(logger, reason));
}

function fail(logger: Logger, error: unknown): never {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  logger.log('error', 'fatal', { message, stack });
  process.exit(1);
}
