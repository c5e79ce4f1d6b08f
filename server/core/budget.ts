/**
 * Budgets of a session: what its turns have spent, what is set apart for those that may still spend, and what is left
 * (SES-014..017). Times are milliseconds on a slot, costs are of the configuration's currency.
 */
import { OrchestratorError } from './errors.js';

export interface Spending {
  /** Of prompt and output together. */
  readonly tokens: number;
  readonly timeMs: number;
  readonly cost: number;
}

export const NOTHING_SPENT: Spending = { tokens: 0, timeMs: 0, cost: 0 };

/** Price of a million tokens. */
export interface CostRate {
  readonly tokensIn: number;
  readonly tokensOut: number;
}

export interface BudgetRules {
  /** `advisory`: it is told, and nobody is refused. */
  readonly mode: 'advisory' | 'enforce';
  /** Null where there is no such limit. */
  readonly limits: { readonly [Kind in keyof Spending]: number | null };
  readonly currency: string;
  /** By model_ref; a model without one costs nothing. */
  readonly rates: ReadonlyMap<string, CostRate>;
}

/** Null where there is no such limit; never below 0. */
export type BudgetRemaining = BudgetRules['limits'];

/** What a receipt, a stream and a session say of the budgets. */
export interface BudgetView extends Pick<BudgetRules, 'mode' | 'currency'> {
  readonly remaining: BudgetRemaining;
}

const KINDS = ['tokens', 'timeMs', 'cost'] as const satisfies readonly (keyof Spending)[];

const IN_WORDS = { tokens: 'tokens', timeMs: 'ms of time', cost: 'of cost' } as const;

export function sum(spendings: Iterable<Spending>): Spending {
  let { tokens, timeMs, cost } = NOTHING_SPENT;
  for (const spending of spendings) {
    tokens += spending.tokens;
    timeMs += spending.timeMs;
    cost += spending.cost;
  }
  return { tokens, timeMs, cost };
}

/** What so many tokens cost. */
export function costOf(rate: CostRate | undefined, tokensIn: number, tokensOut: number): number {
  return rate === undefined ? 0 : (tokensIn * rate.tokensIn + tokensOut * rate.tokensOut) / 1e6;
}

/**
 * The most that a task can spend.
 * @param tokensIn null where nothing has counted them
 * @param ctx tokens of prompt and output together
 * @param timeMs as predicted; 0 where nothing was measured
 */
export function mostSpending(
  rate: CostRate | undefined,
  { tokensIn, maxTokens }: { readonly tokensIn: number | null; readonly maxTokens: number | null },
  ctx: number,
  timeMs: number,
): Spending {
  if (tokensIn === null) {
    return { tokens: ctx, timeMs, cost: Math.max(costOf(rate, ctx, 0), costOf(rate, 0, ctx)) };
  }
  const tokensOut = maxTokens ?? Math.max(0, ctx - tokensIn);
  return { tokens: tokensIn + tokensOut, timeMs, cost: costOf(rate, tokensIn, tokensOut) };
}

export function remainingOf({ limits }: BudgetRules, taken: Spending): BudgetRemaining {
  const left = (kind: keyof Spending): number | null => {
    const limit = limits[kind];
    return limit === null ? null : Math.max(0, limit - taken[kind]);
  };
  return { tokens: left('tokens'), timeMs: left('timeMs'), cost: left('cost') };
}

export function budgetView(rules: BudgetRules, taken: Spending): BudgetView {
  return { mode: rules.mode, currency: rules.currency, remaining: shownRemaining(remainingOf(rules, taken)) };
}

/** Whole milliseconds and millionths, never more than there is. */
export function shownRemaining({ tokens, timeMs, cost }: BudgetRemaining): BudgetRemaining {
  return {
    tokens,
    timeMs: timeMs === null ? null : Math.floor(timeMs),
    cost: cost === null ? null : Math.floor(cost * 1e6) / 1e6,
  };
}

/**
 * @param taken by the turns before, those included that may still spend it
 * @param asked the most that the new one can spend
 * @throws BUDGET_EXHAUSTED where an enforced budget does not hold it
 */
export function refuseOverspending(
  rules: BudgetRules,
  sessionId: string,
  taken: Spending,
  asked: Spending,
): void {
  if (rules.mode === 'advisory') return;
  const remaining = remainingOf(rules, taken);
  for (const kind of KINDS) {
    const left = remaining[kind];
    // A time that nobody predicted needs at least some of it.
    if (left === null || (asked[kind] <= left && left > 0)) continue;
    throw new OrchestratorError(
      'BUDGET_EXHAUSTED',
      `the task can take ${shownAmount(asked[kind])} ${IN_WORDS[kind]}; session "${sessionId}" has ` +
        `${shownAmount(left)} of ${limitShown(rules, kind)} left; send a smaller max_tokens or use another session`,
      { field: 'session_id', budgets: budgetView(rules, taken) },
    );
  }
}

function limitShown({ limits, currency }: BudgetRules, kind: keyof Spending): string {
  return `${shownAmount(limits[kind] ?? 0)}${kind === 'cost' ? ` ${currency}` : ''}`;
}

function shownAmount(amount: number): string {
  return String(Math.round(amount * 1e6) / 1e6);
}
