/**
 * How much a check weighs in the score, by its importance.
 *
 * @public
 */
export const IMPORTANCE_WEIGHTS = {
  critical: 10,
  high: 7.5,
  medium: 5,
  low: 2.5,
} as const;

/**
 * A check's weight, as a word.
 *
 * @public
 */
export type Importance = keyof typeof IMPORTANCE_WEIGHTS;
