import { DoraMetric } from '../DoraMetric';

/**
 * A rating of DORA.
 *
 * @public
 */
export type DoraBand = 'elite' | 'high' | 'medium' | 'low';

/**
 * The values that earn a band: those that meet every bound that is given, in the metric's unit. None given: all.
 *
 * @public
 */
export interface DoraBandRule {
  band: DoraBand;
  /** Less than this. */
  below?: number;
  /** This or less. */
  atMost?: number;
  /** This or more. */
  atLeast?: number;
  /** More than this. */
  above?: number;
}

/**
 * The bands of one published report. Of a metric's rules the first that a value meets decides.
 *
 * @public
 */
export interface DoraLevelSet {
  name: string;
  /** Where the figures come from. */
  source: string;
  rules: Partial<Record<DoraMetric, readonly DoraBandRule[]>>;
}
