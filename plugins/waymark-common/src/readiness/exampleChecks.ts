import { CompiledCheck, FactExpression } from './CompiledScorecard';
import { EvaluationContext } from './EvaluationContext';
import { FactValue } from './Fact';
import { CheckDefinition } from './Scorecard';

export const DAY = 24 * 60 * 60 * 1000;
export const NOW = Date.UTC(2026, 5, 15);

/** A check that passes where the fact of its name is true. For tests. */
export function checkOf(
  definition: Partial<CheckDefinition> = {},
  fact = 'fact',
): CompiledCheck {
  return {
    definition: {
      id: 'check',
      title: 'A check',
      required: true,
      importance: 'medium',
      pass: `facts.${fact}`,
      ...definition,
    },
    pass: readsTrue(fact),
  };
}

/** The facts of one entity, observed now. For tests. */
export function contextOf(
  facts: Readonly<Record<string, FactValue>>,
  more: Partial<EvaluationContext> = {},
): EvaluationContext {
  return {
    now: NOW,
    facts: new Map(
      Object.entries(facts).map(([name, value]) => [
        name,
        { name, value, observedAt: NOW },
      ]),
    ),
    ...more,
  };
}

function readsTrue(fact: string): FactExpression<boolean> {
  return {
    reads: [{ names: [fact], asksPresence: false }],
    evaluate: facts => {
      const value = facts.get(fact)?.value;
      if (value === undefined) {
        const message = `Not observed: ${fact}.`;
        return { problem: { kind: 'missing-fact', message } };
      }
      return typeof value === 'boolean'
        ? { value }
        : { problem: { kind: 'type-error', message: 'No truth value.' } };
    },
  };
}
