import { Origin } from './Origin';
import { RoadmapStatus } from './status';

/**
 * How long a version is supported, or when something is deprecated and removed.
 *
 * @public
 */
export interface SupportWindow extends Origin {
  /** The version, or what is deprecated. */
  subject: string;
  kind: 'support' | 'deprecation';
  /** As written. */
  released?: string;
  /** Since when it is deprecated, as written: `v1.4`. */
  deprecated?: string;
  /** Until when, or when it happens, as written: `Q4 2027+`, `v1.0 release`. */
  until?: string;
  /** `YYYY-MM-DD`, where {@link SupportWindow.until} tells a day. */
  untilDate?: string;
  /** What to use instead. */
  replacement?: string;
  status?: RoadmapStatus;
  /** As written. */
  statusText?: string;
}
