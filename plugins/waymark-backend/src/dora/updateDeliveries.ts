import {
  DeliveryLedger,
  DoraEvents,
  ObservedDeliveries,
  ObservedDeployment,
  rollUpDay,
} from '@waymark/plugin-waymark-common';
import { toDeployedSamples, toMarks } from './deliveryMarks';
import {
  DeliveriesUpdate,
  DeliveryMark,
  DeliverySample,
  IncidentLink,
  RemovedDeliveries,
  StoredDeliveries,
} from './StoredDeliveries';

/**
 * Tells what changes where events are given: samples of deployments that come out otherwise, links of incidents, and the
 * days that hold such deployments. Walks through the commit graph start from the stored samples, unless all is to be
 * observed `anew`, as is done where something is `removed`.
 *
 * @param stored - all that is stored of the entity
 */
export function updateDeliveries(
  stored: StoredDeliveries,
  given: DoraEvents,
  options: { anew?: boolean; removed?: RemovedDeliveries } = {},
): DeliveriesUpdate {
  const { removed } = options;
  const anew = options.anew || removed !== undefined;
  const update = noUpdate();
  const remaining = removed ? without(stored.events, removed) : stored.events;
  const before = new Map(stored.samples.map(it => [it.deploymentId, it]));
  const marksBefore = groupMarks(stored.marks);
  const environments = new Set(
    [...stored.events.deployments, ...given.deployments].map(
      it => it.environment,
    ),
  );
  const isTouched = touchedBy(given);
  const observedIn = new Map<string, ObservedDeliveries>();
  const changedDays = new Map<string, Set<string>>();
  const noteDay = ({ environment, finishedAt }: DeliverySample) => {
    const days = changedDays.get(environment) ?? new Set();
    changedDays.set(environment, days.add(toDay(finishedAt)));
  };
  for (const id of removed?.deployments ?? []) {
    const sample = before.get(id);
    if (sample) {
      noteDay(sample);
      update.removedSamples.push(id);
      update.unmarked.push(id);
    }
  }
  for (const environment of environments) {
    const ledger = DeliveryLedger.restore(
      remaining,
      anew
        ? new Map()
        : toDeployedSamples(environment, stored.samples, stored.marks),
      { environment },
    );
    ledger.give(given);
    const observed = ledger.observe();
    observedIn.set(environment, observed);
    compareLinks(environment, observed, stored.links, update);
    for (const it of observed.deployments) {
      const sample = toSample(it);
      const { deploymentId } = sample;
      const known = before.get(deploymentId);
      if (!isSame(sample, known)) {
        update.samples.push(sample);
        noteDay(sample);
        if (known) {
          noteDay(known);
        }
      } else if (anew || isTouched(it)) {
        noteDay(sample);
      }
      const marks = marksOf(it, ledger);
      if (!isSame(marks, marksBefore.get(deploymentId) ?? [])) {
        append(update.marks, marks);
        update.unmarked.push(...(known ? [deploymentId] : []));
      }
    }
  }
  for (const [environment, days] of changedDays) {
    for (const day of days) {
      rollUp(environment, day, observedIn.get(environment), update);
    }
  }
  return update;
}

export function noUpdate(): DeliveriesUpdate {
  return {
    samples: [],
    removedSamples: [],
    marks: [],
    unmarked: [],
    links: [],
    removedLinks: [],
    rollups: [],
    removedRollups: [],
  };
}

/** What is stored of an observed deployment. */
export function toSample(observed: ObservedDeployment): DeliverySample {
  const { id, environment, finishedAt } = observed.deployment;
  return {
    deploymentId: id,
    environment,
    finishedAt,
    brought: {
      leadTimes: observed.leadTimes,
      excludedLeadTimes: observed.excludedLeadTimes,
      carriesRevert: observed.carriesRevert,
    },
    outcome: {
      isRollback: observed.isRollback,
      undoneBy: observed.undoneBy?.id,
      incidents: observed.incidents.map(it => it.id),
      fixesIncident: observed.fixesIncident,
      nextSuccess: observed.nextSuccess?.id,
    },
  };
}

/** What the ledger knows of an observed deployment's marks. */
export function marksOf(
  { deployment }: ObservedDeployment,
  ledger: DeliveryLedger,
): DeliveryMark[] {
  const sample = ledger.sampleOf(deployment.id);
  if (!sample) {
    throw new Error(`Nothing was observed of the deployment ${deployment.id}`);
  }
  return toMarks(deployment, sample);
}

function without(
  events: Required<DoraEvents>,
  removed: RemovedDeliveries,
): Required<DoraEvents> {
  const deployments = new Set(removed.deployments);
  const incidents = new Set(removed.incidents);
  return {
    ...events,
    deployments: events.deployments.filter(it => !deployments.has(it.id)),
    incidents: events.incidents.filter(it => !incidents.has(it.id)),
  };
}

// What is measured of a deployment also depends on when those came that it is compared with.
function touchedBy(given: DoraEvents) {
  const deployments = new Set(given.deployments.map(it => it.id));
  const incidents = new Set(given.incidents?.map(it => it.id));
  return (observed: ObservedDeployment): boolean =>
    [observed.deployment, observed.undoneBy, observed.nextSuccess].some(
      it => it && deployments.has(it.id),
    ) || observed.incidents.some(it => incidents.has(it.id));
}

// In the order in which a sample gives them.
function groupMarks(marks: readonly DeliveryMark[]) {
  const groups = new Map<string, DeliveryMark[]>();
  for (const mark of marks) {
    const same = groups.get(mark.deploymentId);
    if (same) {
      same.push(mark);
    } else {
      groups.set(mark.deploymentId, [mark]);
    }
  }
  const textOf = ({ sign, sha }: DeliveryMark) => `${sign}${sha}`;
  for (const same of groups.values()) {
    same.sort((left, right) => (textOf(left) < textOf(right) ? -1 : 1));
  }
  return groups;
}

function compareLinks(
  environment: string,
  { incidents }: ObservedDeliveries,
  stored: readonly IncidentLink[],
  update: DeliveriesUpdate,
): void {
  const before = new Map(
    stored
      .filter(it => it.environment === environment)
      .map(it => [it.incidentId, it]),
  );
  for (const { incident, deployment } of incidents) {
    const known = before.get(incident.id);
    if (known?.deploymentId === deployment?.id) {
      continue;
    }
    if (deployment) {
      const incidentId = incident.id;
      const deploymentId = deployment.id;
      update.links.push({ environment, incidentId, deploymentId });
    } else if (known) {
      update.removedLinks.push(known);
    }
  }
  const observed = new Set(incidents.map(it => it.incident.id));
  append(
    update.removedLinks,
    [...before.values()].filter(it => !observed.has(it.incidentId)),
  );
}

function rollUp(
  environment: string,
  day: string,
  observed: ObservedDeliveries | undefined,
  { rollups, removedRollups }: DeliveriesUpdate,
): void {
  const rollup = observed && rollUpDay(observed, day);
  if (rollup?.completed) {
    rollups.push({ ...rollup, environment });
  } else {
    removedRollups.push({ environment, day });
  }
}

/** The UTC day of epoch milliseconds, `YYYY-MM-DD`. */
export function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

// Arrays may be longer than a call can have arguments.
function append<T>(all: T[], more: readonly T[]): void {
  for (const it of more) {
    all.push(it);
  }
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
