import { ChangeLedger } from './ChangeLedger';
import { DeployedSample } from './DeployedSample';
import { distinctEvents } from './distinctEvents';
import { Deployment, DoraEvents, Incident } from './DoraEvents';
import { compareDeployments } from './eventOrder';
import {
  ObservationOptions,
  ObservedDeliveries,
  observeDeliveries,
} from './observeDeliveries';
import { partitionPoint } from './partitionPoint';

/**
 * What is observed of one environment, kept up to date as events are given, in any order: the same as
 * {@link observeDeliveries} gives for all of them at once. What costs time, the walks through the commit graph, is done
 * again only where an event changes its outcome; rollbacks, recoveries and links of incidents follow from the order of
 * the deployments alone, and are taken from one linear pass over it.
 *
 * @public
 */
export class DeliveryLedger {
  readonly #options: ObservationOptions & { environment: string };
  readonly #changes = new ChangeLedger();
  readonly #deployments = new Map<string, Deployment>();
  readonly #completed: Deployment[] = [];
  readonly #commits = new Map<string, string>();
  readonly #pullRequests = new Map<number, string>();
  readonly #incidents = new Map<string, Incident>();

  private constructor(options: ObservationOptions) {
    this.#options = { environment: 'production', ...options };
  }

  /** A ledger that knows of nothing yet. */
  static create(options: ObservationOptions = {}): DeliveryLedger {
    return new DeliveryLedger(options);
  }

  /**
   * Goes on where another ledger stopped.
   *
   * @param events - all that was given to it
   * @param samples - what it had observed, by the ids of deployments; those without are observed now
   */
  static restore(
    events: DoraEvents,
    samples: ReadonlyMap<string, DeployedSample>,
    options: ObservationOptions = {},
  ): DeliveryLedger {
    const ledger = new DeliveryLedger(options);
    ledger.give({ ...events, deployments: [] });
    const deployments = distinctEvents(events.deployments, it => it.id);
    const known = deployments.filter(it => samples.has(it.id));
    known.forEach(it => ledger.#restoreDeployment(it, samples));
    ledger.#completed.sort(compareDeployments);
    const unknown = deployments.filter(it => !samples.has(it.id));
    ledger.give({ commits: [], deployments: unknown });
    return ledger;
  }

  /**
   * Takes events in; of two with the same id, sha or number the later one given wins.
   *
   * @returns the ids of the deployments that were observed again
   */
  give(events: DoraEvents): string[] {
    const gone: Deployment[] = [];
    const moved: Deployment[] = [];
    for (const deployment of events.deployments) {
      const before = this.#deployments.get(deployment.id);
      if (!isSame(before, deployment)) {
        moved.push(...this.#place(before, deployment));
        gone.push(...(before ? [before] : []));
      }
    }
    const readers = [
      ...events.commits
        .filter(it => isNews(this.#commits, it.sha, it))
        .map(it => this.#changes.giveCommit(it)),
      ...(events.pullRequests ?? [])
        .filter(it => isNews(this.#pullRequests, it.number, it))
        .map(it => this.#changes.givePullRequest(it)),
    ].filter(it => it !== undefined);
    for (const incident of events.incidents ?? []) {
      this.#incidents.set(incident.id, incident);
    }

    const places = [...moved, ...readers].sort(compareDeployments);
    if (!places.length) {
      return [];
    }
    return this.#changes
      .observe(this.#completed, {
        from: places[0],
        until: readers.length ? undefined : places.at(-1),
        gone,
      })
      .map(it => it.id);
  }

  /** All that is observed so far, as {@link observeDeliveries} gives it. */
  observe(): ObservedDeliveries {
    const observed = observeDeliveries(
      {
        deployments: this.#completed,
        commits: [],
        incidents: [...this.#incidents.values()],
      },
      this.#options,
    );
    for (const it of observed.deployments) {
      const sample = this.#changes.sampleOf(it.deployment.id);
      it.leadTimes = sample?.leadTimes ?? [];
      it.excludedLeadTimes = sample?.excludedLeadTimes ?? [];
      it.carriesRevert = sample?.carriesRevert ?? false;
    }
    return observed;
  }

  /** What {@link DeliveryLedger.restore} needs to know of a deployment. */
  sampleOf(deploymentId: string): DeployedSample | undefined {
    return this.#changes.sampleOf(deploymentId);
  }

  #restoreDeployment(
    deployment: Deployment,
    samples: ReadonlyMap<string, DeployedSample>,
  ): void {
    const sample = samples.get(deployment.id);
    if (sample && deployment.environment === this.#options.environment) {
      this.#deployments.set(deployment.id, deployment);
      this.#completed.push(deployment);
      this.#changes.restore(deployment, sample);
    }
  }

  // Moves a deployment to its place in the order, and tells the places that change. One of another environment has none.
  #place(before: Deployment | undefined, deployment: Deployment): Deployment[] {
    const moved: Deployment[] = [];
    if (before) {
      this.#completed.splice(this.#indexOf(before), 1);
      this.#deployments.delete(before.id);
      moved.push(before);
    }
    if (deployment.environment === this.#options.environment) {
      this.#completed.splice(this.#indexOf(deployment), 0, deployment);
      this.#deployments.set(deployment.id, deployment);
      moved.push(deployment);
    }
    return moved;
  }

  #indexOf(deployment: Deployment): number {
    return partitionPoint(
      this.#completed,
      it => compareDeployments(it, deployment) < 0,
    );
  }
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

// An event that is given again as it is changes nothing.
function isNews<TKey>(
  known: Map<TKey, string>,
  key: TKey,
  event: unknown,
): boolean {
  const text = JSON.stringify(event);
  const isKnown = known.get(key) === text;
  known.set(key, text);
  return !isKnown;
}
