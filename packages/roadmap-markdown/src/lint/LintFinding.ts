import { Finding, Roadmap } from '@waymark/plugin-waymark-common';

/**
 * How bad a finding is. An error is a contradiction or out of date, so that nobody can rely on what is written; a warning is
 * something left out or blurred.
 *
 * @public
 */
export type LintLevel = 'error' | 'warning';

/**
 * A finding of {@link lintRoadmap}.
 *
 * @public
 */
export interface LintFinding extends LintProblem {
  level: LintLevel;
}

/**
 * A finding that always names its place and what to do.
 *
 * @public
 */
export interface LintProblem extends Finding {
  line: number;
  remedy: string;
}

/** Looks for one kind of problem on a day, `YYYY-MM-DD`. */
export type LintRule = (
  roadmap: Roadmap,
  today: string,
) => readonly LintProblem[];
