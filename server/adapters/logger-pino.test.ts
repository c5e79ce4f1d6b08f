import { spawnSync } from 'node:child_process';
import { expect } from 'chai';
import { createLogger, createScrubber } from './logger-pino.js';

const SECRET = 'canary+token/0123456789';

function capture(level: 'info' | 'debug' = 'info') {
  const lines: string[] = [];
  const logger = createLogger({
    level,
    secrets: [SECRET],
    destination: { write: (line) => lines.push(line) },
  });
  return { logger, lines };
}

describe('JSON-lines log', () => {
  it('OBS-003: each entry is one JSON line with level, time and event', () => {
    const { logger, lines } = capture();
    logger.log('warn', 'replica_failed', { replica_id: 'demo-0', restarts: 2 });
    logger.log('debug', 'too_quiet');
    expect(lines).to.have.length(1);
    expect(lines[0]).to.match(/^\{.*\}\n$/);
    const entry: unknown = JSON.parse(lines[0] ?? '');
    expect(entry).to.include({ level: 'warn', event: 'replica_failed', replica_id: 'demo-0', restarts: 2 });
    expect(entry)
      .to.have.property('time')
      .that.matches(/^\d{4}-\d\d-\d\dT.*Z$/);
  });

  it('OPS-028: another level is in force from the next entry on', () => {
    const { logger, lines } = capture();
    logger.log('debug', 'before');
    logger.setLevel('debug');
    logger.log('debug', 'during');
    logger.setLevel('error');
    logger.log('warn', 'after');
    expect(lines.map((line) => (JSON.parse(line) as { event: string }).event)).to.deep.equal(['during']);
  });

  it('OBS-003: a line is out before the call returns, so that no end of the process takes it along', () => {
    const logger = new URL('./logger-pino.ts', import.meta.url).href;
    const script = `
      const { createLogger } = await import('${logger}');
      const logger = createLogger({ level: 'info', secrets: [] });
      for (let task = 0; task < 100; task++) logger.log('info', 'task_ended');
      logger.log('error', 'fatal');
      process.kill(process.pid, 'SIGKILL');`;
    const { stdout } = spawnSync(process.execPath, [
      ...['--import', 'tsx', '--input-type=module'],
      ...['--eval', script],
    ]);
    expect(stdout.toString()).to.match(/"event":"fatal"\}\n$/);
  });

  it('SEC-008: the token and bearer values are redacted in every field, also URL-encoded', () => {
    const { logger, lines } = capture();
    logger.log('error', 'fatal', {
      message: `failed with ${SECRET}`,
      stack: `at /v1?token=${encodeURIComponent(SECRET)}`,
      reason: 'Authorization: Bearer other-secret-value',
      error: { nested: SECRET },
    });
    expect(lines.join('')).not.to.contain('canary').and.not.to.contain('other-secret');
    expect(lines.join('')).to.contain('failed with [redacted]').and.to.contain('Bearer [redacted]');
  });

  it('SEC-008: a token with quotes and backslashes is redacted inside of JSON too', () => {
    const secret = 'canary"token\\0123456789';
    expect(createScrubber([secret])(JSON.stringify({ nested: secret }))).to.equal('{"nested":"[redacted]"}');
  });

  it('SEC-008: a field that is not on the allow-list, such as a prompt, is not written', () => {
    const { logger, lines } = capture();
    // Past the types, which refuse a literal.
    const fields = { prompt: 'my secret diary', task_id: 't' };
    logger.log('info', 'task_admitted', fields);
    expect(lines.join('')).not.to.contain('diary');
    expect(JSON.parse(lines[0] ?? '')).to.include({ prompt: '[redacted]', task_id: 't' });
  });
});
