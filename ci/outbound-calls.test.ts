import { expect } from 'chai';
import { checkOutboundCalls } from './outbound-calls.js';

const found = (text: string, path = 'server/runtime/a.ts'): readonly string[] =>
  checkOutboundCalls({ path, text }).map(({ message }) => message);

describe('outbound calls', () => {
  const refused: readonly (readonly [text: string, what: string])[] = [
    ["await fetch('http://a.org');", 'fetch'],
    ["await globalThis.fetch('http://a.org');", 'fetch'],
    ["const send = fetch; send('http://a.org');", 'fetch'],
    ["new WebSocket('ws://a.org');", 'WebSocket'],
    ["import { request } from 'node:http';", 'request of node:http'],
    ["import { get as createServer } from 'http';", 'get of http'],
    ["import http from 'node:http';", 'import of node:http'],
    ["import * as net from 'node:net';", 'import of node:net'],
    ["import { connect } from 'node:net';", 'connect of node:net'],
    ["import { lookup } from 'node:dns/promises';", 'lookup of node:dns/promises'],
    ["import { fetch } from 'undici';", 'fetch of undici'],
    ["import axios from 'axios';", 'import of axios'],
    ["const https = await import('node:https');", 'import of node:https'],
    ["const tls = require('tls');", 'import of tls'],
  ];
  for (const [text, what] of refused) {
    it(`POL-010: ${what} is found in: ${text}`, () => {
      expect(found(text)[0]).to.match(new RegExp(`^${what} leads out of the server`));
    });
  }

  it('POL-010: servers, types, and what only looks at addresses go nowhere', () => {
    expect(found("import { createServer, type Server } from 'node:http';")).to.deep.equal([]);
    expect(found("import type { Socket } from 'node:net';")).to.deep.equal([]);
    expect(found("import { BlockList, isIP } from 'node:net';")).to.deep.equal([]);
    expect(found('interface A { fetch(): void }\nconst a = (x: A) => x.fetch();')).to.deep.equal([]);
  });

  it('POL-010: the one client may call, and so may tests', () => {
    const text = "import { request } from 'node:http';";
    expect(found(text, 'server/adapters/egress.ts')).to.deep.equal([]);
    expect(found(text, 'server/http/a.test.ts')).to.deep.equal([]);
    expect(found(text, 'server/adapters/egress-two.ts')).to.have.length(1);
  });
});
