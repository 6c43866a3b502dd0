/**
 * Reads the roadmaps that teams keep as Markdown. Pure: text in, model out.
 *
 * @packageDocumentation
 */

export type {
  ExplicitDocument,
  ExplicitForm,
  ExplicitMetric,
  ExplicitPhase,
  FormPlace,
  PlacedText,
} from './explicit/ExplicitForm';
export { pathSuffixes } from './explicit/pathSuffixes';
export {
  findExplicitDocument,
  readExplicitForm,
} from './explicit/readExplicitForm';
export { LINT_KINDS } from './lint/lintKinds';
export type { LintFinding, LintLevel, LintProblem } from './lint/LintFinding';
export { lintRoadmap } from './lint/lintRoadmap';
export { parseRoadmap } from './parseRoadmap';
export type { ParseRoadmapOptions } from './ParseRoadmapOptions';
export type { Anchors } from './timeframe/Anchors';
export { parseAnchors } from './timeframe/parseAnchors';
export type { ParsedAnchors } from './timeframe/parseAnchors';
