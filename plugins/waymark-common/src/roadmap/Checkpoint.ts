import { Checkboxes } from './Checkboxes';
import { Origin } from './Origin';
import { WorkItem } from './WorkItem';

/**
 * A named day of a plan, such as `L-7 Days`, with what has to hold by then.
 *
 * @public
 */
export interface Checkpoint extends Origin {
  /** Unique within the document. */
  id: string;
  /** As written. */
  title: string;
  /** The anchor that its day hangs on, such as `GA`. */
  anchor?: string;
  /** Days after the anchor; negative before it. */
  offsetDays?: number;
  /** `YYYY-MM-DD`; absent where nothing tells the day. */
  date?: string;
  items: WorkItem[];
  checkboxes: Checkboxes;
  /** Id of the phase that it stands in. */
  phase?: string;
}
