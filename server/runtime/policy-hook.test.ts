import { expect } from 'chai';
import type { PolicyRules } from '../core/policy.js';
import { ConfiguredPolicy } from './policy-hook.js';

const CALL = {
  action: 'tool_http',
  scheme: 'https',
  host: 'api.example.org',
  port: 443,
  method: 'GET',
  path: '/bot-secret/news',
} as const;
const ALLOW: PolicyRules = { byDefault: 'allow', rules: [] };

describe('the policy in force', () => {
  let lines: { readonly event: string; readonly fields: object }[];
  let counted: Record<string, string>[];
  let policy: ConfiguredPolicy;

  beforeEach(() => {
    lines = [];
    counted = [];
    policy = new ConfiguredPolicy(
      ALLOW,
      { log: (_level, event, fields) => void lines.push({ event, fields }) },
      { increment: (series, labels) => void counted.push({ series, ...labels }), observe() {} },
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
    policy.configure({ byDefault: 'deny', rules: [] });
    expect(policy.decide(CALL, 'mine-9')).to.include({ effect: 'deny', by: 'policy.default' });
    expect(policy.asksPlacements).to.equal(true);
  });
});
