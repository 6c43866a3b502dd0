import { MetricTarget } from '@waymark/plugin-waymark-common';

/** One target that a text states. `text` is the part of it that does. */
export interface MetricReading extends MetricTarget {
  /** What is measured, without figures, such as `P95 API latency`. */
  subject?: string;
  /** Under which circumstances, such as `@ 1000 RPS on single host`. */
  condition?: string;
}
