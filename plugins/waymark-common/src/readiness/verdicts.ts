/**
 * What a check may come to. `unknown` is not observed, `stale` observed too long ago.
 *
 * @public
 */
export const VERDICTS = [
  'pass',
  'fail',
  'unknown',
  'stale',
  'not-applicable',
  'exempt',
] as const;

/**
 * One of {@link VERDICTS}.
 *
 * @public
 */
export type Verdict = (typeof VERDICTS)[number];

/**
 * What a gate may come to. It never passes on missing data.
 *
 * @public
 */
export type GateVerdict = 'pass' | 'fail' | 'unknown';
