import { Importance } from './importance';

/**
 * What to do about a check that does not pass.
 *
 * @public
 */
export interface Remediation {
  text: string;
  url?: string;
}

/**
 * How a check is attested by people.
 *
 * @public
 */
export interface AttestationRule {
  /** Milliseconds that an attestation holds. */
  every: number;
  /** Whether an attestation needs the address of its evidence. */
  evidence: 'required' | 'optional';
  /** Who may attest: whoever owns the entity, or anybody. */
  by: 'owner' | 'anyone';
}

/**
 * A predicate over facts, or a statement of a person, as defined.
 *
 * @public
 */
export interface CheckDefinition {
  /** Unique within its scorecard. */
  id: string;
  title: string;
  description?: string;
  /** Groups checks for people, such as `Security`. */
  category?: string;
  /** The lowest level that asks for it. Without one it counts in the score only. */
  level?: string;
  /** Whether its level cannot be reached without it. */
  required: boolean;
  importance: Importance;
  /** The expression that has to be true, as written. Absent where people attest. */
  pass?: string;
  /** The expression that describes what was found, as written. */
  detail?: string;
  attest?: AttestationRule;
  /** Milliseconds after which an observation is stale. */
  freshFor?: number;
  /** Milliseconds for which the expression has to have been true. */
  heldFor?: number;
  remediation?: Remediation;
}

/**
 * A set of checks, as defined.
 *
 * @public
 */
export interface Scorecard {
  /** Unique within the portal. */
  name: string;
  title: string;
  description?: string;
  /** The rungs of its ladder, lowest first. */
  levels: readonly string[];
  checks: readonly CheckDefinition[];
}
