import { DeliveryLedger, DoraEvents } from '@waymark/plugin-waymark-common';
import { toDeployedSamples } from './deliveryMarks';
import {
  DeliveriesUpdate,
  DeliverySample,
  StoredDeliveries,
} from './StoredDeliveries';
import { marksOf, noUpdate, toSample } from './updateDeliveries';

/**
 * As `updateDeliveries`, for new deployments at the end of their environments: of what is stored only that part is needed
 * which they are compared with. The days that change are left to the caller, who has not read them.
 *
 * @param tail - the deployments from the newest success on, those with the same commits and what followed them, and marks
 * of the commits in question
 */
export function appendDeliveries(
  tail: StoredDeliveries,
  news: DoraEvents,
): DeliveriesUpdate {
  const update = noUpdate();
  const isNew = new Set(news.deployments.map(it => it.id));
  const stored = new Map(tail.samples.map(it => [it.deploymentId, it]));
  for (const environment of new Set(
    news.deployments.map(it => it.environment),
  )) {
    const ledger = DeliveryLedger.restore(
      tail.events,
      toDeployedSamples(environment, tail.samples, tail.marks),
      { environment },
    );
    ledger.give(news);
    for (const observed of ledger.observe().deployments) {
      const sample = toSample(observed);
      if (isNew.has(sample.deploymentId)) {
        update.samples.push(sample);
        update.marks.push(...marksOf(observed, ledger));
        continue;
      }
      const before = stored.get(sample.deploymentId);
      const after = before && withLater(before, sample, isNew);
      if (after && after !== before) {
        update.samples.push(after);
      }
    }
  }
  return update;
}

// An earlier deployment stays as it was, but for what was still to come. The part does not tell what else undid it.
function withLater(
  before: DeliverySample,
  { outcome }: DeliverySample,
  isNew: ReadonlySet<string>,
): DeliverySample {
  const { undoneBy, nextSuccess } = before.outcome;
  const isUndone =
    outcome.undoneBy !== undefined && isNew.has(outcome.undoneBy);
  const later = {
    undoneBy: undoneBy ?? (isUndone ? outcome.undoneBy : undefined),
    nextSuccess: nextSuccess ?? outcome.nextSuccess,
  };
  return later.undoneBy === undoneBy && later.nextSuccess === nextSuccess
    ? before
    : { ...before, outcome: { ...before.outcome, ...later } };
}
