import { CompiledCheck, FactExpression } from './CompiledScorecard';
import { ExplainedFact, VerdictReason } from './CheckResult';
import { EvaluationContext } from './EvaluationContext';
import { expressionStates } from './expressionStates';
import { Fact, FactChange } from './Fact';
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
  const { found, missing } = readFacts(expression, context);
  const facts = found.map(fact => explainFact(fact, check, context));
  const judged = judgeValues(check, expression, facts, context);
  const ends = facts.map(fact => endOfFreshness(fact, check, context));
  return {
    ...judged,
    detail: check.detail?.evaluate(context.facts).value,
    facts,
    missing,
    dueAt: nextAfter(context.now, [judged.dueAt, ...ends]),
  };
}

type ValueJudgement = Pick<
  Judgement,
  'verdict' | 'reason' | 'heldSince' | 'dueAt'
>;

function judgeValues(
  check: CompiledCheck,
  expression: FactExpression<boolean>,
  facts: readonly ExplainedFact[],
  context: EvaluationContext,
): ValueJudgement {
  const stale = facts.filter(it => it.stale).map(({ name }) => name);
  const outcome = expression.evaluate(without(stale, context.facts));
  if (outcome.problem) {
    const isStale =
      stale.length > 0 && !expression.evaluate(context.facts).problem;
    return isStale
      ? {
          verdict: 'stale',
          reason: {
            kind: 'stale-fact',
            message: `Observed too long ago: ${stale.join(', ')}.`,
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

// An expression reads few facts: to look through those that are found is faster than to keep a set of them.
function readFacts(
  { reads }: FactExpression<unknown>,
  { facts }: EvaluationContext,
): { found: Fact[]; missing: string[] } {
  const found: Fact[] = [];
  const missing: string[] = [];
  for (const { names } of reads) {
    let isFound = false;
    for (const name of names) {
      const fact = facts.get(name);
      if (fact) {
        isFound = true;
        addOnce(found, fact);
      }
    }
    if (!isFound) {
      addOnce(missing, names[0]);
    }
  }
  return {
    found: found.sort((a, b) => (a.name < b.name ? -1 : 1)),
    missing: missing.sort(),
  };
}

function addOnce<T>(list: T[], entry: T): void {
  if (!list.includes(entry)) {
    list.push(entry);
  }
}

function explainFact(
  fact: Fact,
  check: CompiledCheck,
  context: EvaluationContext,
): ExplainedFact {
  const { now } = context;
  const end = endOfFreshness(fact, check, context);
  return {
    ...fact,
    age: Math.max(0, now - fact.observedAt),
    stale: end !== undefined && end <= now,
  };
}

function endOfFreshness(
  { name, observedAt }: Pick<Fact, 'name' | 'observedAt'>,
  { definition }: CompiledCheck,
  { schemas }: EvaluationContext,
): number | undefined {
  const freshFor = definition.freshFor ?? schemas?.get(name)?.freshFor;
  return freshFor === undefined ? undefined : observedAt + freshFor;
}

function without<T>(
  names: readonly string[],
  facts: ReadonlyMap<string, T>,
): ReadonlyMap<string, T> {
  return names.length
    ? new Map([...facts].filter(([name]) => !names.includes(name)))
    : facts;
}
