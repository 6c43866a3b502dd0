/**
 * Reads scorecards that are kept as YAML, and compiles their expressions. Pure: text in, checks out.
 *
 * @packageDocumentation
 */

export { readScorecards } from './definitions/readScorecards';
export type { ReadScorecards } from './definitions/readScorecards';
export type { ScorecardDocument } from './definitions/readDocument';
export { findUndeclaredFacts } from './definitions/findUndeclaredFacts';
export type { DeclaredFacts } from './definitions/findUndeclaredFacts';
export { SCORECARD_LINT_KINDS } from './definitions/ScorecardFinding';
export type { ScorecardFinding } from './definitions/ScorecardFinding';
