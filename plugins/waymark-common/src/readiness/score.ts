import { Importance, IMPORTANCE_WEIGHTS } from './importance';
import { Verdict } from './verdicts';

/**
 * How much of a scorecard passes, and how much of it is known.
 *
 * @public
 */
export interface Score {
  /** Importance of passed ÷ importance of passed and failed, 0 to 100; `null` where neither passed nor failed. */
  score: number | null;
  /**
   * Importance of passed and failed ÷ importance of all that is applicable and not exempt, 0 to 1; `null` where nothing is.
   */
  coverage: number | null;
}

/**
 * Scores results (design, section 5). What neither passed nor failed is left out of the score, and lowers the coverage.
 *
 * @public
 */
export function scoreResults(
  results: Iterable<{ verdict: Verdict; importance: Importance }>,
): Score {
  let passed = 0;
  let failed = 0;
  let open = 0;
  for (const { verdict, importance } of results) {
    const weight = IMPORTANCE_WEIGHTS[importance];
    if (verdict === 'pass') {
      passed += weight;
    } else if (verdict === 'fail') {
      failed += weight;
    } else if (verdict === 'unknown' || verdict === 'stale') {
      open += weight;
    }
  }
  const known = passed + failed;
  const applicable = known + open;
  return {
    score: known ? (passed / known) * 100 : null,
    coverage: applicable ? known / applicable : null,
  };
}
