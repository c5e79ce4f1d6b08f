import { expect } from 'chai';
import { checkFloors } from './floors.js';
import { formatProblem } from './problem.js';

const check = (path: string, text: string): string[] => checkFloors({ path, text }).map(formatProblem);

const refused: readonly (readonly [fault: string, path: string, text: string, problem: string])[] = [
  [
    'core importing an adapter',
    'server/core/a.ts',
    "import { x } from '../adapters/x.js';",
    'core may not import adapters',
  ],
  [
    'core importing Node',
    'server/core/a.ts',
    "import { readFileSync } from 'node:fs';",
    'core may not import the Node built-in node:fs',
  ],
  [
    'core importing a package',
    'server/core/a.ts',
    "import Koa from 'koa';",
    'core may not import the package koa',
  ],
  [
    'core importing generated types beside its door',
    'server/core/a.ts',
    "import type { Schema } from '../../generated/types.js';",
    'take the type from server/core/contract.ts',
  ],
  [
    'core running generated code',
    'server/core/contract.ts',
    "import { operationList } from '../../generated/operations.js';",
    'use "import type"',
  ],
  [
    'core reading the clock',
    'server/core/a.ts',
    'export const now = () => Date.now();',
    'core may not use Date',
  ],
  [
    'core rolling dice',
    'server/core/a.ts',
    'export const roll = () => Math.random();',
    'core may not use Math.random',
  ],
  ['core waiting', 'server/core/a.ts', 'export async function f() {}', 'core may not use async'],
  [
    'core promising',
    'server/core/a.ts',
    'export const p: Promise<void> | null = null;',
    'core may not use Promise',
  ],
  ['core setting a timer', 'server/core/a.ts', 'setTimeout(() => {}, 1);', 'core may not use setTimeout'],
  [
    'runtime importing an engine',
    'server/runtime/a.ts',
    "import { x } from '../engines/fake/x.js';",
    'runtime may not import engines',
  ],
  [
    'an engine importing another',
    'server/engines/fake/a.ts',
    "import { x } from '../llamacpp/x.js';",
    'engine fake may not import engine llamacpp',
  ],
  [
    'an adapter re-exporting http',
    'server/adapters/a.ts',
    "export { x } from '../http/x.js';",
    'adapters may not import http',
  ],
  [
    'http importing the composition root',
    'server/http/a.ts',
    "const x = await import('../compose.js');",
    'http may not import compose',
  ],
  [
    'the SDK importing the server',
    'sdk/a.ts',
    "import { x } from '../server/core/errors.js';",
    'sdk may not import core',
  ],
  [
    'an SDK test importing the server',
    'sdk/a.test.ts',
    "import { x } from '../server/compose.js';",
    'sdk may not import compose',
  ],
  [
    'the SDK importing Node',
    'sdk/a.ts',
    "import { Buffer } from 'buffer';",
    'sdk may not import the Node built-in buffer',
  ],
  [
    'features reaching into the runtime',
    'bdd/a.test.ts',
    "import { x } from '../server/runtime/x.js';",
    'bdd may not import runtime',
  ],
  ['a name that says nothing', 'server/http/string-utils.ts', '', 'the name string-utils.ts says nothing'],
  ['a name that is not kebab-case', 'server/http/EventLog.ts', '', 'not kebab-case'],
];

const allowed: readonly (readonly [what: string, path: string, text: string])[] = [
  [
    'types through the core’s door',
    'server/core/contract.ts',
    "import type { Schema } from '../../generated/types.js';",
  ],
  [
    'promises in the types of a port',
    'server/core/engine-port.ts',
    'export interface P { f(): Promise<void> }',
  ],
  [
    'a field that is called process',
    'server/core/a.ts',
    'export const f = (x: { process: number }) => x.process;',
  ],
  [
    'adapters using the core and Node',
    'server/adapters/a.ts',
    "import 'node:fs'; import { x } from '../core/x.js';",
  ],
  [
    'a runtime test on the fake engine',
    'server/runtime/a.test.ts',
    "import { x } from '../engines/fake/x.js';",
  ],
  [
    'features using the SDK and compose',
    'bdd/a.test.ts',
    "import { x } from '../sdk/index.js'; import '../server/compose.js';",
  ],
];

describe('floors', () => {
  for (const [fault, path, text, problem] of refused) {
    it(`OPS-011: ${fault} is refused, with file and line`, () => {
      const [first = ''] = check(path, text);
      expect(first).to.match(new RegExp(`^${path}:1: error: `));
      expect(first).to.contain(problem);
    });
  }

  for (const [what, path, text] of allowed) {
    it(`OPS-011: ${what} is allowed`, () => {
      expect(check(path, text)).to.deep.equal([]);
    });
  }
});
