import { DateTime, Duration } from 'luxon';
import { LintRule } from './LintFinding';

/** A document that was last updated longer ago than its own review cycle allows. */
export const overdueReview: LintRule = (
  { updatedOn, reviewEvery, reviewCycle, origins },
  today,
) => {
  if (!updatedOn || !reviewEvery) {
    return [];
  }
  const due = DateTime.fromISO(updatedOn, { zone: 'utc' })
    .plus(Duration.fromISO(reviewEvery))
    .toISODate();
  if (!due || today <= due) {
    return [];
  }
  return [
    {
      kind: 'review-overdue',
      line: origins.lastUpdated?.line ?? 1,
      message: `The review cycle is “${reviewCycle}”, and the document was last updated on ${updatedOn}: its review was due on ${due}.`,
      remedy: 'Review the plan, and write the day of the review into it.',
    },
  ];
};
