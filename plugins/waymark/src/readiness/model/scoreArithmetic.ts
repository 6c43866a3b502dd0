import {
  CheckReport,
  IMPORTANCE_WEIGHTS,
  Verdict,
} from '@waymark/plugin-waymark-common';

/** What a score and its coverage are computed from, as sums of importance. */
export interface ScoreArithmetic {
  passed: number;
  failed: number;
  /** Unknown and stale. */
  open: number;
  /** How many checks are exempt or not applicable. */
  leftOut: number;
}

/** Sums up the importance of checks by what they came to. */
export function scoreArithmetic(
  checks: readonly Pick<CheckReport, 'verdict' | 'importance'>[],
): ScoreArithmetic {
  const sumOf = (...verdicts: Verdict[]) =>
    checks
      .filter(({ verdict }) => verdicts.includes(verdict))
      .reduce((sum, it) => sum + IMPORTANCE_WEIGHTS[it.importance], 0);
  return {
    passed: sumOf('pass'),
    failed: sumOf('fail'),
    open: sumOf('unknown', 'stale'),
    leftOut: checks.filter(({ verdict }) =>
      ['exempt', 'not-applicable'].includes(verdict),
    ).length,
  };
}
