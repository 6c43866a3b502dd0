import { compareDeployments, compareIncidents } from './eventOrder';
import { distinctEvents } from './distinctEvents';
import { Deployment, DoraEvents, Incident } from './DoraEvents';
import { DoraExclusionReason } from './DoraResults';
import { EnvironmentHistory } from './EnvironmentHistory';
import { linkIncident } from './incidentLinks';
import { addLeadTime, LeadTime } from './leadTimes';
import { findRollbacks } from './rollbacks';

/**
 * All that the metrics need to know of one completed deployment.
 *
 * @public
 */
export interface ObservedDeployment {
  deployment: Deployment;
  /** Of the commits that it was the first to bring. */
  leadTimes: LeadTime[];
  /** Why it, or commits of it, gave no lead time: an entry for each. */
  excludedLeadTimes: DoraExclusionReason[];
  isRollback: boolean;
  /** The first rollback that undid it. */
  undoneBy?: Deployment;
  /** Those that are linked to it. */
  incidents: Incident[];
  /** An incident names it as its fix. */
  fixesIncident: boolean;
  /** It brought a revert of a commit that had been deployed before. */
  carriesRevert: boolean;
  /** The next success of the environment. */
  nextSuccess?: Deployment;
}

/**
 * An incident and the deployment of the environment that it is linked to, if any.
 *
 * @public
 */
export interface ObservedIncident {
  incident: Incident;
  deployment?: Deployment;
}

/**
 * What was observed of one environment, whatever the window.
 *
 * @public
 */
export interface ObservedDeliveries {
  /** By `finishedAt`, then `id`. */
  deployments: ObservedDeployment[];
  /** By `openedAt`, then `id`. */
  incidents: ObservedIncident[];
}

/**
 * How deliveries are observed.
 *
 * @public
 */
export interface ObservationOptions {
  /** The environment's name, exactly; `production` by default. */
  environment?: string;
  /** How long before an incident the deployment may lie that it is linked to, in milliseconds; 7 days by default. */
  maxGap?: number;
}

const SEVEN_DAYS = 7 * 24 * 3_600_000;

/**
 * Compares each deployment of an environment with those before and after it, once for all windows (design, section 6).
 * Linear in deployments and commits, but for the sorting and for squash merges of what had been deployed from its branch.
 *
 * @public
 */
export function observeDeliveries(
  events: DoraEvents,
  options: ObservationOptions = {},
): ObservedDeliveries {
  const { environment = 'production', maxGap = SEVEN_DAYS } = options;
  const completed = distinctEvents(events.deployments, it => it.id)
    .filter(it => it.environment === environment)
    .sort(compareDeployments);
  const incidents = distinctEvents(events.incidents ?? [], it => it.id).sort(
    compareIncidents,
  );

  const deployments = observeChanges(completed, events);
  const byId = new Map(deployments.map(it => [it.deployment.id, it]));
  const successes = completed.filter(it => it.status === 'success');
  markRollbacks(byId, successes);
  markNextSuccesses(deployments);
  return {
    deployments,
    incidents: linkIncidents(incidents, byId, successes, maxGap),
  };
}

function observeChanges(
  completed: readonly Deployment[],
  events: DoraEvents,
): ObservedDeployment[] {
  const history = EnvironmentHistory.create(
    events.commits,
    events.pullRequests ?? [],
  );
  return completed.map(deployment => {
    const observed: ObservedDeployment = {
      deployment,
      leadTimes: [],
      excludedLeadTimes: [],
      isRollback: deployment.kind === 'rollback',
      incidents: [],
      fixesIncident: false,
      carriesRevert: false,
    };
    if (deployment.status === 'failure') {
      observed.carriesRevert = history.failureCarriesRevert(deployment);
      return observed;
    }
    const { commits, excluded, carriesRevert } = history.addSuccess(deployment);
    observed.carriesRevert = carriesRevert;
    observed.excludedLeadTimes = excluded;
    commits.forEach(it => addLeadTime(observed, deployment, it));
    return observed;
  });
}

function markRollbacks(
  byId: ReadonlyMap<string, ObservedDeployment>,
  successes: readonly Deployment[],
): void {
  for (const { deployment, undone } of findRollbacks(successes)) {
    const rollback = byId.get(deployment.id);
    if (rollback) {
      rollback.isRollback = true;
    }
    const failed = undone && byId.get(undone.id);
    if (failed) {
      failed.undoneBy ??= deployment;
    }
  }
}

function markNextSuccesses(deployments: readonly ObservedDeployment[]): void {
  let next: Deployment | undefined;
  for (let index = deployments.length - 1; index >= 0; index -= 1) {
    const observed = deployments[index];
    observed.nextSuccess = next;
    if (observed.deployment.status === 'success') {
      next = observed.deployment;
    }
  }
}

function linkIncidents(
  incidents: readonly Incident[],
  byId: ReadonlyMap<string, ObservedDeployment>,
  successes: readonly Deployment[],
  maxGap: number,
): ObservedIncident[] {
  return incidents.map(incident => {
    const fix = incident.fixedBy && byId.get(incident.fixedBy);
    if (fix) {
      fix.fixesIncident = true;
    }
    const id = linkIncident(incident, byId, successes, maxGap);
    const linked = id === undefined ? undefined : byId.get(id);
    linked?.incidents.push(incident);
    return { incident, deployment: linked?.deployment };
  });
}
