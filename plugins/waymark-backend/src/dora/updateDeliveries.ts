import {
  DeliveryLedger,
  DoraEvents,
  ObservedDeliveries,
  ObservedDeployment,
  rollUpDay,
} from '@waymark/plugin-waymark-common';
import {
  DeliveriesUpdate,
  DeliveryOutcome,
  DeliverySample,
  IncidentLink,
  StoredDeliveries,
} from './StoredDeliveries';

/**
 * Tells what changes where events are given: samples of deployments that come out otherwise, links of incidents, and the
 * days that hold such deployments. Walks through the commit graph start from the stored samples, unless all is to be
 * observed `anew`.
 */
export function updateDeliveries(
  stored: StoredDeliveries,
  given: DoraEvents,
  options: { anew?: boolean } = {},
): DeliveriesUpdate {
  const update: DeliveriesUpdate = {
    samples: [],
    links: [],
    removedLinks: [],
    rollups: [],
    removedRollups: [],
  };
  const before = new Map(stored.samples.map(it => [it.deploymentId, it]));
  const environments = new Set(
    [...stored.events.deployments, ...given.deployments].map(
      it => it.environment,
    ),
  );
  const observedIn = new Map<string, ObservedDeliveries>();
  const changedDays = new Map<string, Set<string>>();
  const noteDay = ({ environment, finishedAt }: DeliverySample) => {
    const days = changedDays.get(environment) ?? new Set();
    changedDays.set(environment, days.add(toDay(finishedAt)));
  };
  for (const environment of environments) {
    const ledger = DeliveryLedger.restore(
      stored.events,
      options.anew ? new Map() : broughtIn(environment, stored.samples),
      { environment },
    );
    ledger.give(given);
    const observed = ledger.observe();
    observedIn.set(environment, observed);
    for (const it of observed.deployments) {
      const sample = toSample(it, ledger);
      const known = before.get(sample.deploymentId);
      if (!isSame(sample, known)) {
        update.samples.push(sample);
        noteDay(sample);
        if (known) {
          noteDay(known);
        }
      }
    }
    compareLinks(environment, observed, stored.links, update);
  }
  for (const [environment, days] of changedDays) {
    for (const day of days) {
      rollUp(environment, day, observedIn.get(environment), update);
    }
  }
  return update;
}

function broughtIn(environment: string, samples: readonly DeliverySample[]) {
  return new Map(
    samples
      .filter(it => it.environment === environment)
      .map(it => [it.deploymentId, it.brought]),
  );
}

function toSample(
  observed: ObservedDeployment,
  ledger: DeliveryLedger,
): DeliverySample {
  const { id, environment, finishedAt } = observed.deployment;
  const { isRollback, undoneBy, incidents, fixesIncident } = observed;
  const outcome: DeliveryOutcome = {
    isRollback,
    undoneBy,
    incidents,
    fixesIncident,
    nextSuccess: observed.nextSuccess,
  };
  const brought = ledger.sampleOf(id);
  if (!brought) {
    throw new Error(`Nothing was observed of the deployment ${id}`);
  }
  return { deploymentId: id, environment, finishedAt, brought, outcome };
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
    if (!deployment) {
      update.removedLinks.push(...(known ? [known] : []));
    } else if (known?.deploymentId !== deployment.id) {
      const incidentId = incident.id;
      const deploymentId = deployment.id;
      update.links.push({ environment, incidentId, deploymentId });
    }
  }
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

function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
