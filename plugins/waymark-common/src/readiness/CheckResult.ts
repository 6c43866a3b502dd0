import { ProblemKind } from './CompiledScorecard';
import { FactValue } from './Fact';
import { Attestation, Exemption } from './grants';
import { Importance } from './importance';
import { Verdict } from './verdicts';

/**
 * Why a verdict is not `pass`, as a fixed word.
 *
 * - `not-true`: the expression is false
 * - `not-held`: it is true, and was false less long ago than it has to hold
 * - `held-unknown`: it is true, and nobody knows for how long
 * - `stale-fact`: it would be known if older observations counted
 * - `not-attested`, `attestation-expired`, `evidence-missing`: what people state is not there, too old or without evidence
 * - `exempted`, `other-entities`: it need not pass here
 *
 * The others tell why an expression has no value.
 *
 * @public
 */
export type VerdictReasonKind =
  | ProblemKind
  | 'not-true'
  | 'not-held'
  | 'held-unknown'
  | 'stale-fact'
  | 'not-attested'
  | 'attestation-expired'
  | 'evidence-missing'
  | 'exempted'
  | 'other-entities';

/**
 * Why a verdict is not `pass`.
 *
 * @public
 */
export interface VerdictReason {
  kind: VerdictReasonKind;
  /** One sentence. */
  message: string;
}

/**
 * A fact that a check read, as it was then.
 *
 * @public
 */
export interface ExplainedFact {
  name: string;
  value: FactValue;
  /** Epoch milliseconds. */
  observedAt: number;
  /** Milliseconds since the observation; 0 for one that is dated later than now. */
  age: number;
  /** Whether the observation is too old to count. */
  stale: boolean;
  source?: string;
  evidence?: string;
}

/**
 * What a check came to for one entity, with all that led to it: "explain" needs no re-run.
 *
 * @public
 */
export interface CheckResult {
  checkId: string;
  verdict: Verdict;
  level?: string;
  required: boolean;
  importance: Importance;
  /** Absent where it passes. */
  reason?: VerdictReason;
  /** What was found, in the words of the definition. */
  detail?: string;
  /** The facts that it read, in the order of their names. */
  facts: ExplainedFact[];
  /** What it reads and nobody observed, in the order of names. */
  missing: string[];
  /** Epoch milliseconds since when the expression is true, where it has to be for some time and that is known. */
  heldSince?: number;
  /** The newest one, where people attest. */
  attestation?: Attestation;
  /** The one that passes over it, and what it passes over. */
  exemption?: Exemption & { passesOver: Verdict };
  /** Epoch milliseconds of the first instant at which time alone may change the result; absent where it cannot. */
  dueAt?: number;
}
