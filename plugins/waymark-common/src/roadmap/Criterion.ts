import { WorkItem } from './WorkItem';

/**
 * What kind of condition a criterion is.
 *
 * @public
 */
export type CriterionKind = 'entry' | 'exit' | 'acceptance' | 'success';

/**
 * A condition of a gate. It counts in no progress.
 *
 * @public
 */
export interface Criterion extends Omit<WorkItem, 'children'> {
  kind: CriterionKind;
  children?: Criterion[];
}
