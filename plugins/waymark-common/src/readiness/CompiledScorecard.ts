import { Entity } from '@backstage/catalog-model';
import { Fact } from './Fact';
import { CheckDefinition, Scorecard } from './Scorecard';

/**
 * Why a check could not be decided, as a fixed word.
 *
 * @public
 */
export type ProblemKind =
  'missing-fact' | 'type-error' | 'too-costly' | 'failed' | 'broken-definition';

/**
 * Why an expression has no value.
 *
 * @public
 */
export interface ExpressionProblem {
  kind: ProblemKind;
  /** One sentence. */
  message: string;
}

/**
 * What an expression came to.
 *
 * @public
 */
export type ExpressionOutcome<Value> =
  | { value: Value; problem?: undefined }
  | { value?: undefined; problem: ExpressionProblem };

/**
 * A fact that an expression reads.
 *
 * @public
 */
export interface FactRead {
  /**
   * As {@link factNames} gives them: the first is what the expression names, and the fact is the first that there is. Within
   * its value the rest is looked up.
   */
  names: readonly string[];
  /**
   * Whether the expression asks if it is there at all. Of a fact that was not observed that cannot be told, and the
   * expression has no value.
   */
  asksPresence: boolean;
}

/**
 * An expression over facts, ready to be evaluated any number of times.
 *
 * @public
 */
export interface FactExpression<Value> {
  /** Every fact that it can read. */
  reads: readonly FactRead[];
  /**
   * Never throws, and ends within a fixed number of steps.
   *
   * @param facts - those that were observed, by name; more than it reads do no harm
   */
  evaluate(
    facts: ReadonlyMap<string, Pick<Fact, 'value'>>,
  ): ExpressionOutcome<Value>;
}

/**
 * A check whose expressions are ready to be evaluated.
 *
 * @public
 */
export interface CompiledCheck {
  definition: CheckDefinition;
  /** Whether the check is about an entity of a scorecard; about all where absent. */
  appliesTo?: (entity: Entity) => boolean;
  pass?: FactExpression<boolean>;
  detail?: FactExpression<string>;
  /** What makes the definition unusable: the check is then unknown, so that no gate passes for the lack of it. */
  problem?: ExpressionProblem;
}

/**
 * A scorecard that is ready to be evaluated.
 *
 * @public
 */
export interface CompiledScorecard {
  definition: Scorecard;
  /** Whether the scorecard is about an entity. */
  appliesTo: (entity: Entity) => boolean;
  /** In the order of the definition. */
  checks: readonly CompiledCheck[];
}
