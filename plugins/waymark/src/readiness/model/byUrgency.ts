import { Verdict } from '@waymark/plugin-waymark-common';

/** Verdicts, what needs somebody first. */
export const BY_URGENCY: readonly Verdict[] = [
  'fail',
  'stale',
  'unknown',
  'exempt',
  'pass',
  'not-applicable',
];
