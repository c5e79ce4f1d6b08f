import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { findStale, inputFiles, writeManifest } from './generate-manifest.js';

describe('generate-stale', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'generate-stale-'));
    for (const file of ['package-lock.json', ...inputFiles('.')]) cpSync(file, join(root, file));
    mkdirSync(join(root, 'generated/routes'), { recursive: true });
    writeFileSync(join(root, 'generated/types.ts'), 'export type A = 1;\n');
    writeFileSync(join(root, 'generated/routes/index.ts'), 'export {};\n');
    writeManifest(root, join(root, 'generated'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const change = (file: string, from: string | RegExp, to: string) => {
    const path = join(root, file);
    const before = readFileSync(path, 'utf8');
    const after = before.replace(from, to);
    expect(after, `${file} holds ${from}`).to.not.equal(before);
    writeFileSync(path, after);
  };

  it('OPS-005: what was just generated is current', () => {
    expect(findStale(root)).to.deep.equal([]);
  });

  it('OPS-005: one changed word of a contract is found and says what to run', () => {
    change('contracts/openapi/data.yaml', 'Submit a task', 'Submit one task');
    expect(findStale(root)).to.deep.equal([
      'contracts/openapi/data.yaml was changed since generated/ was made: run `npm run generate`',
    ]);
  });

  it('OPS-005: a changed template is found', () => {
    change('contracts/templates/koa/apis.mustache', 'Handlers', 'Handler');
    expect(findStale(root)).to.have.length(1);
  });

  it('OPS-005: a new contract file is found', () => {
    writeFileSync(join(root, 'contracts/openapi/more.yaml'), 'openapi: 3.0.3\n');
    expect(findStale(root).join()).to.match(/more\.yaml was added since generated\/ was made/);
  });

  it('OPS-005: a generated file that was edited by hand is found', () => {
    change('generated/types.ts', '1', '2');
    expect(findStale(root).join()).to.match(/^generated\/types\.ts was changed by hand/);
  });

  it('OPS-005: a generated file that was removed or added by hand is found', () => {
    rmSync(join(root, 'generated/types.ts'));
    writeFileSync(join(root, 'generated/routes/extra.ts'), '');
    expect(findStale(root)).to.have.length(2);
  });

  it('OPS-005: another version of a generator is found', () => {
    change('package-lock.json', /("node_modules\/ajv": \{\s+"version": ")[^"]+/, '$10.0.0');
    expect(findStale(root).join()).to.match(/^generator ajv was changed/);
  });

  it('OPS-005: a missing manifest says what to run', () => {
    rmSync(join(root, 'generated/MANIFEST.json'));
    expect(findStale(root)).to.deep.equal(['generated/MANIFEST.json is missing: run `npm run generate`']);
  });
});
