import { expect } from 'chai';
import type { ModuleOpinion } from '../core/policy-module-port.js';
import { ConfiguredPolicy, type PolicySettings } from './policy-hook.js';

const CALL = {
  action: 'tool_http',
  scheme: 'https',
  host: 'api.example.org',
  port: 443,
  method: 'GET',
  path: '/bot-secret/news',
} as const;
const ALLOW: PolicySettings = { byDefault: 'allow', rules: [], module: null };

describe('the policy in force', () => {
  let lines: { readonly event: string; readonly fields: object }[];
  let counted: Record<string, string>[];
  let policy: ConfiguredPolicy;
  let opinion: () => Promise<ModuleOpinion | null>;
  let modules: string[];

  beforeEach(() => {
    lines = [];
    counted = [];
    modules = [];
    opinion = async () => null;
    policy = new ConfiguredPolicy(
      ALLOW,
      { log: (_level, event, fields) => void lines.push({ event, fields }) },
      { increment: (series, labels) => void counted.push({ series, ...labels }), observe() {} },
      ({ path }) => {
        modules.push(`started ${path}`);
        return { consult: () => opinion(), close: () => void modules.push(`closed ${path}`) };
      },
    );
  });

  it('POL-005: a decision is logged with what was asked and what decided, without path, and counted', () => {
    policy.decide(CALL, 'mine-7');
    expect(lines).to.deep.equal([
      {
        event: 'policy_decided',
        fields: {
          correlation_id: 'mine-7',
          action: 'tool_http',
          effect: 'allow',
          reason: null,
          decided_by: 'policy.default',
          scheme: 'https',
          host: 'api.example.org',
          port: 443,
          method: 'GET',
        },
      },
    ]);
    expect(counted).to.deep.equal([
      { series: 'policy_decisions_total', action: 'tool_http', effect: 'allow' },
    ]);
    policy.decide({ action: 'placement', model: 'coder', pool: 'big', device: 'cpu' }, 'mine-8');
    expect(lines[1]?.fields).to.include({ model_ref: 'coder', pool_id: 'big', device: 'cpu' });
  });

  it('POL-006: other rules decide the next request', () => {
    policy.configure({ ...ALLOW, byDefault: 'deny' });
    expect(policy.decide(CALL, 'mine-9')).to.include({ effect: 'deny', by: 'policy.default' });
    expect(policy.asksPlacements).to.equal(true);
  });

  const withModule = (onFailure: 'deny' | 'allow' | 'rules'): PolicySettings => ({
    ...ALLOW,
    module: { path: '/policy.mjs', timeoutMs: 1_000, onFailure },
  });

  it('POL-030: a module is asked before the rules, which decide what it leaves to them', async () => {
    policy.configure(withModule('deny'));
    expect(policy.asksPlacements).to.equal(true);
    opinion = async () => ({ effect: 'deny', reason: 'at night' });
    const said = { effect: 'deny', reason: 'at night', by: 'policy.module' };
    expect(await policy.decide(CALL, 'mine-1')).to.deep.equal(said);
    opinion = async () => null;
    expect(await policy.decide(CALL, 'mine-2')).to.include({ effect: 'allow', by: 'policy.default' });
    expect(counted).to.have.length(2);
  });

  for (const [onFailure, effect, by] of [
    ['deny', 'deny', 'policy.module'],
    ['allow', 'allow', 'policy.module'],
    ['rules', 'allow', 'policy.default'],
  ] as const) {
    it(`POL-031: where a module fails, on_failure: ${onFailure} decides, and the log says why`, async () => {
      policy.configure(withModule(onFailure));
      opinion = () => Promise.reject(new Error('it threw: boom'));
      expect(await policy.decide(CALL, 'mine-1')).to.include({ effect, by });
      expect(lines[0]).to.deep.equal({
        event: 'policy_module_failed',
        fields: { correlation_id: 'mine-1', reason: 'it threw: boom' },
      });
    });
  }

  it('POL-006: another module takes the place of the one before, and the same one goes on', () => {
    policy.configure(withModule('deny'));
    policy.configure({ ...withModule('deny'), byDefault: 'deny' });
    policy.configure(ALLOW);
    expect(modules).to.deep.equal(['started /policy.mjs', 'closed /policy.mjs']);
  });
});
