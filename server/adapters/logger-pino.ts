/**
 * JSON-lines log (OBS-003). Only fields on the allow-list get out, so that a prompt cannot slip in by accident, and
 * every text is scrubbed of secrets (SEC-008).
 */
import { type DestinationStream, pino } from 'pino';
import { LOG_FIELDS, type LogField } from '../core/log-fields.js';

export type LogLevel = 'error' | 'warn' | 'info' | 'debug';

export interface Logger {
  log(level: LogLevel, event: string, fields?: Readonly<Partial<Record<LogField, unknown>>>): void;
}

/** One whose level can change while it runs. */
export interface LeveledLogger extends Logger {
  setLevel(level: LogLevel): void;
}

export interface LoggerOptions {
  readonly level: LogLevel;
  /** Texts that must never be written, in any field. */
  readonly secrets: readonly string[];
  /** Absent: standard output. */
  readonly destination?: DestinationStream;
}

const ALLOWED_FIELDS: ReadonlySet<string> = new Set(LOG_FIELDS);
const LONGEST_TEXT = 4_096;
const REDACTED = '[redacted]';
/** What JSON leaves as it is, and terminals or readers of lines obey (SEC-019). */
const OBEYED = /[\u007f-\u009f\u2028\u2029]/g;

export function createLogger({ level, secrets, destination }: LoggerOptions): LeveledLogger {
  const scrub = createScrubber(secrets);
  const options = {
    level,
    base: null,
    messageKey: 'event',
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  // Synchronous, since a line that is still on its way when the process ends is lost, and that is the last one.
  const log = pino(options, destination ?? pino.destination({ dest: 1, sync: true }));
  return {
    log(at, event, fields = {}) {
      if (log.isLevelEnabled(at)) log[at](allowedFields(fields, scrub), event);
    },
    setLevel(next) {
      log.level = next;
    },
  };
}

/** A log that writes nothing. */
export const silentLogger: Logger = { log() {} };

function allowedFields(fields: object, scrub: (text: string) => string): Record<string, unknown> {
  const written: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    if (!ALLOWED_FIELDS.has(name)) written[name] = REDACTED;
    else if (typeof value === 'string') written[name] = scrub(value).slice(0, LONGEST_TEXT);
    else if (value === null || typeof value === 'number' || typeof value === 'boolean') written[name] = value;
    else written[name] = scrub(JSON.stringify(value)).slice(0, LONGEST_TEXT);
  }
  return written;
}

/** Replaces the secrets, as they are and as URLs and JSON carry them, and whatever stands behind `Bearer`. */
export function createScrubber(secrets: readonly string[]): (text: string) => string {
  const forms = [
    ...new Set(
      secrets.flatMap((secret) => [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]),
    ),
  ].filter((form) => form !== '');
  return (text) => {
    let scrubbed = text;
    for (const form of forms) scrubbed = scrubbed.replaceAll(form, REDACTED);
    return scrubbed.replace(/\bBearer\s+[^\s"',]+/gi, `Bearer ${REDACTED}`).replace(OBEYED, '\ufffd');
  };
}
