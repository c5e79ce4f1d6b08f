import { expect } from 'chai';
import {
  allowedPlacement,
  concernsPlacements,
  contradiction,
  decide,
  type HttpRequest,
  type PolicyRule,
} from './policy.js';

const ANY: PolicyRule = {
  effect: 'deny',
  reason: null,
  action: null,
  scheme: null,
  host: null,
  port: null,
  method: null,
  path: null,
  model: null,
  pool: null,
  device: null,
};

const rule = (fields: Partial<PolicyRule>): PolicyRule => ({ ...ANY, ...fields });

const call = (fields: Partial<HttpRequest> = {}): HttpRequest => ({
  action: 'tool_http',
  scheme: 'https',
  host: 'api.example.org',
  port: 443,
  method: 'GET',
  path: '/v1/news',
  ...fields,
});

const placement = { action: 'placement', model: 'coder', pool: 'big', device: 'cpu' } as const;

describe('policy', () => {
  it('POL-001: the first rule that matches decides, with its reason, and the default what none matches', () => {
    const rules = [
      rule({ host: 'api.example.org', method: 'POST', reason: 'read only' }),
      rule({ host: 'api.example.org', effect: 'allow' }),
      rule({ host: 'api.example.org' }),
    ];
    const policy = { byDefault: 'deny', rules } as const;
    expect(decide(policy, call({ method: 'POST' }))).to.deep.equal({
      effect: 'deny',
      reason: 'read only',
      by: 'policy.rules[0]',
    });
    expect(decide(policy, call())).to.include({ effect: 'allow', by: 'policy.rules[1]' });
    expect(decide(policy, call({ host: 'elsewhere.org' }))).to.include({
      effect: 'deny',
      by: 'policy.default',
    });
    expect(decide({ byDefault: 'allow', rules: [] }, call()).effect).to.equal('allow');
  });

  const cases: readonly (readonly [Partial<PolicyRule>, Partial<HttpRequest>, boolean])[] = [
    [{}, {}, true],
    [{ action: 'tool_http' }, {}, true],
    [{ action: 'model_pull' }, {}, false],
    [{ action: 'placement' }, {}, false],
    [{ scheme: 'http' }, {}, false],
    [{ port: 443 }, {}, true],
    [{ port: 80 }, {}, false],
    [{ host: '*.example.org' }, {}, true],
    [{ host: '*.example.org' }, { host: 'a.b.example.org' }, true],
    [{ host: '*.example.org' }, { host: 'example.org' }, false],
    [{ host: '*.example.org' }, { host: 'evilexample.org' }, false],
    [{ host: '*.example.org' }, { host: 'api.example.org.evil.net' }, false],
    [{ host: 'example.org' }, {}, false],
    [{ path: '/v1/news' }, {}, true],
    [{ path: '/v1/news' }, { path: '/v1/news/2' }, false],
    [{ path: '/v1/*' }, {}, true],
    [{ path: '/v2/*' }, {}, false],
    [{ host: 'api.example.org', method: 'POST' }, {}, false],
    [{ model: 'coder' }, {}, false],
  ];
  for (const [fields, request, matched] of cases) {
    const asked = { ...call(request) };
    it(`POL-002: ${JSON.stringify(fields)} ${matched ? 'matches' : 'does not match'} ${asked.scheme}://${asked.host}${asked.path}`, () => {
      const decision = decide({ byDefault: 'allow', rules: [rule(fields)] }, asked);
      expect(decision.effect).to.equal(matched ? 'deny' : 'allow');
    });
  }

  it('POL-002: a rule of placements matches by model, pool and device, and one with a host none', () => {
    const denies = (fields: Partial<PolicyRule>) =>
      decide({ byDefault: 'allow', rules: [rule(fields)] }, placement).effect === 'deny';
    expect(denies({ model: 'coder' })).to.equal(true);
    expect(denies({ model: 'coder', device: 'cpu', pool: 'big' })).to.equal(true);
    expect(denies({ model: 'coder', device: 'GPU-1' })).to.equal(false);
    expect(denies({ pool: 'small' })).to.equal(false);
    expect(denies({ host: '*.example.org' })).to.equal(false);
  });

  it('POL-002: a rule that mixes fields of placements with those of HTTP contradicts itself', () => {
    expect(contradiction(rule({ model: 'coder', host: 'a.org' }))).to.deep.equal(['model', 'host']);
    expect(contradiction(rule({ action: 'placement', path: '/' }))).to.deep.equal(['action', 'path']);
    expect(contradiction(rule({ action: 'tool_http', device: 'cpu' }))).to.deep.equal(['action', 'device']);
    expect(contradiction(rule({ action: 'placement', device: 'cpu' }))).to.deep.equal([]);
  });

  it('POL-007: placements are asked where the default or a rule could deny one, and else not', () => {
    const concerns = (byDefault: 'allow' | 'deny', ...rules: PolicyRule[]) =>
      concernsPlacements({ byDefault, rules });
    expect(concerns('allow')).to.equal(false);
    expect(concerns('allow', rule({ host: 'a.org' }), rule({ action: 'tool_http' }))).to.equal(false);
    expect(concerns('allow', rule({ effect: 'allow' }))).to.equal(false);
    expect(concerns('allow', rule({}))).to.equal(true);
    expect(concerns('allow', rule({ device: 'cpu' }))).to.equal(true);
    expect(concerns('deny', rule({ effect: 'allow' }))).to.equal(true);
  });

  it('POL-004: of a pool are left the devices that are allowed, and no pool whose replicas all need a denied one', () => {
    const sets = [['GPU-1'], ['GPU-2'], ['cpu']];
    expect(allowedPlacement('big', sets, new Set())).to.deep.equal({ poolId: 'big', devices: null });
    expect(allowedPlacement('big', sets, new Set(['GPU-1']))?.devices).to.deep.equal(['GPU-2', 'cpu']);
    expect(allowedPlacement('big', [['GPU-1', 'GPU-2']], new Set(['GPU-1']))).to.equal(null);
  });
});
