import { Phase } from './Phase';
import { WorkItem } from './WorkItem';

/**
 * Work items by state, leaves only. Optional ones, and those that a plan leaves out (`wont`), are counted nowhere.
 *
 * @public
 */
export interface Progress {
  done: number;
  open: number;
  partial: number;
  /** Dropped and skipped items: known, but no part of the ratio. */
  leftOut: number;
  /** Items of unknown state: plain bullets. */
  unknown: number;
  /** `done ÷ (done + open + partial)`, 0 to 1; `null` where no item's state is known. */
  ratio: number | null;
}

/**
 * Counts the leaves of `items` by state (design: "Progress of a phase"). A nested item counts through its children, an
 * optional one, or one that the plan leaves out, and all below it not at all.
 *
 * @public
 */
export function countProgress(items: readonly WorkItem[]): Progress {
  const counts = { done: 0, open: 0, partial: 0, leftOut: 0, unknown: 0 };
  const pending = [...items];
  for (let item = pending.pop(); item; item = pending.pop()) {
    if (item.optional || item.necessity === 'wont') {
      continue;
    }
    if (item.children?.length) {
      pending.push(...item.children);
    } else if (item.state === 'dropped' || item.state === 'skipped') {
      counts.leftOut += 1;
    } else {
      counts[item.state] += 1;
    }
  }
  return withRatio(counts);
}

/**
 * Progress of one phase: its own work items. Criteria are counted apart.
 *
 * @public
 */
export function phaseProgress(phase: Pick<Phase, 'items'>): Progress {
  return countProgress(phase.items);
}

/**
 * Adds up progress; the ratio is taken over the sums.
 *
 * @public
 */
export function sumProgress(parts: readonly Progress[]): Progress {
  const sum = { done: 0, open: 0, partial: 0, leftOut: 0, unknown: 0 };
  for (const part of parts) {
    sum.done += part.done;
    sum.open += part.open;
    sum.partial += part.partial;
    sum.leftOut += part.leftOut;
    sum.unknown += part.unknown;
  }
  return withRatio(sum);
}

function withRatio(counts: Omit<Progress, 'ratio'>): Progress {
  const known = counts.done + counts.open + counts.partial;
  return { ...counts, ratio: known ? counts.done / known : null };
}
