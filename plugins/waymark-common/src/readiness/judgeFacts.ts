import { CompiledCheck, FactExpression } from './CompiledScorecard';
import { ExplainedFact, VerdictReason } from './CheckResult';
import { EvaluationContext } from './EvaluationContext';
import { expressionStates } from './expressionStates';
import { Fact, FactChange, FactValue } from './Fact';
import { HeldState, judgeHeld } from './judgeHeld';
import { Judgement, nextAfter } from './Judgement';

/**
 * Judges a check by its expression.
 *
 * Facts whose observation is too old count as if there were none. Where the expression has a value all the same, as
 * `true || stale` has, that is the verdict: nothing that the stale fact may be now would change it. Where it would have one
 * if they counted, the verdict is `stale`.
 */
export function judgeFacts(
  check: CompiledCheck,
  expression: FactExpression<boolean>,
  context: EvaluationContext,
): Judgement {
  const { now } = context;
  const { found, missing } = readFacts(expression, context);
  const facts = found.map(fact => explainFact(fact, check, context));
  const fresh = valuesOf(facts.filter(({ stale }) => !stale));
  const all = fresh.size === facts.length ? fresh : valuesOf(facts);
  const judged = judgeValues(check, expression, fresh, all, context);
  const staleAt = facts
    .filter(({ stale }) => !stale)
    .map(({ name }) => endOfFreshness(name, check, context));
  const detail = check.detail && describe(check.detail, context);
  return {
    ...judged,
    ...(detail !== undefined && { detail }),
    facts,
    missing,
    dueAt: nextAfter(now, [judged.dueAt, ...staleAt]),
  };
}

type ValueJudgement = Pick<
  Judgement,
  'verdict' | 'reason' | 'heldSince' | 'dueAt'
>;

function judgeValues(
  check: CompiledCheck,
  expression: FactExpression<boolean>,
  fresh: ReadonlyMap<string, FactValue>,
  all: ReadonlyMap<string, FactValue>,
  context: EvaluationContext,
): ValueJudgement {
  const outcome = expression.evaluate(fresh);
  if (outcome.problem) {
    const isStale = all !== fresh && !expression.evaluate(all).problem;
    return isStale
      ? {
          verdict: 'stale',
          reason: {
            kind: 'stale-fact',
            message: `Observed too long ago: ${namesBut(all, fresh)}.`,
          },
        }
      : { verdict: 'unknown', reason: outcome.problem };
  }
  if (!outcome.value) {
    return {
      verdict: 'fail',
      reason: { kind: 'not-true', message: 'Its condition is not met.' },
    };
  }
  const { heldFor } = check.definition;
  return heldFor === undefined
    ? { verdict: 'pass' }
    : judgeDuration(expression, heldFor, context);
}

function judgeDuration(
  expression: FactExpression<boolean>,
  heldFor: number,
  context: EvaluationContext,
): ValueJudgement {
  const { verdict, since, dueAt } = judgeHeld(
    nowTrue(
      expressionStates(expression, historyOf(context), context.now),
      context.now,
    ),
    heldFor,
    context.now,
  );
  const reasons: Record<typeof verdict, VerdictReason | undefined> = {
    pass: undefined,
    fail: {
      kind: 'not-held',
      message: 'It is so now, but has not been for long enough.',
    },
    unknown: {
      kind: 'held-unknown',
      message: 'It is so now, but nobody knows whether for long enough.',
    },
  };
  const reason = reasons[verdict];
  return {
    verdict,
    ...(reason && { reason }),
    ...(since !== undefined && { heldSince: since }),
    dueAt,
  };
}

// What is observed now is what is judged. Where its history lags behind, it is true since now.
function* nowTrue(
  states: Iterable<HeldState>,
  now: number,
): Generator<HeldState> {
  let isFirst = true;
  for (const state of states) {
    if (isFirst && state.value !== true) {
      yield { value: true, since: now };
    }
    isFirst = false;
    yield state;
  }
}

// A fact without a history has been what it is at least since it was observed.
function historyOf({
  facts,
  history,
}: EvaluationContext): ReadonlyMap<string, readonly FactChange[]> {
  return {
    get: (name: string) => {
      const fact = facts.get(name);
      return (
        history?.get(name) ??
        (fact && [{ value: fact.value, since: fact.observedAt }])
      );
    },
  } as ReadonlyMap<string, readonly FactChange[]>;
}

function readFacts(
  expression: FactExpression<unknown>,
  { facts }: EvaluationContext,
): { found: Fact[]; missing: string[] } {
  const found = new Map<string, Fact>();
  const missing = new Set<string>();
  for (const { names } of expression.reads) {
    let isFound = false;
    for (const name of names) {
      const fact = facts.get(name);
      if (fact) {
        found.set(name, fact);
        isFound = true;
      }
    }
    if (!isFound) {
      missing.add(names[0]);
    }
  }
  return {
    found: [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    missing: [...missing].sort(),
  };
}

function explainFact(
  fact: Fact,
  check: CompiledCheck,
  context: EvaluationContext,
): ExplainedFact {
  const { name, value, observedAt, source, evidence } = fact;
  return {
    name,
    value,
    observedAt,
    age: Math.max(0, context.now - observedAt),
    stale: (endOfFreshness(name, check, context) ?? Infinity) <= context.now,
    ...(source !== undefined && { source }),
    ...(evidence !== undefined && { evidence }),
  };
}

function endOfFreshness(
  name: string,
  { definition }: CompiledCheck,
  { facts, schemas }: EvaluationContext,
): number | undefined {
  const freshFor = definition.freshFor ?? schemas?.get(name)?.freshFor;
  return freshFor === undefined
    ? undefined
    : facts.get(name)!.observedAt + freshFor;
}

function describe(
  detail: FactExpression<string>,
  context: EvaluationContext,
): string | undefined {
  const { found } = readFacts(detail, context);
  return detail.evaluate(valuesOf(found)).value;
}

function valuesOf(
  facts: readonly Pick<Fact, 'name' | 'value'>[],
): Map<string, FactValue> {
  return new Map(facts.map(({ name, value }) => [name, value]));
}

function namesBut(
  all: ReadonlyMap<string, unknown>,
  left: ReadonlyMap<string, unknown>,
): string {
  return [...all.keys()].filter(name => !left.has(name)).join(', ');
}
