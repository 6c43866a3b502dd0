import { DoraEvents } from '@waymark/plugin-waymark-common';
import { Knex } from 'knex';
import { DeliveriesUpdate } from '../dora';
import {
  toCommit,
  toCommitRow,
  toDailyRollupRow,
  toDeployment,
  toDeploymentRow,
  toIncident,
  toIncidentLinkRow,
  toIncidentRow,
  toPullRequest,
  toPullRequestRow,
  toSampleRow,
} from './doraRows';
import {
  DoraCommitRow,
  DoraDailyRollupRow,
  DoraDeploymentRow,
  DoraIncidentLinkRow,
  DoraIncidentRow,
  DoraPullRequestRow,
  DoraSampleRow,
} from './tables';
import { upsertRows } from './upsertRows';

/** Rows of many entities that are written together, a statement for each table and some hundred rows. */
export class DoraRowBatch {
  readonly #deployments: DoraDeploymentRow[] = [];
  readonly #commits: DoraCommitRow[] = [];
  readonly #pullRequests: DoraPullRequestRow[] = [];
  readonly #incidents: DoraIncidentRow[] = [];
  readonly #samples: DoraSampleRow[] = [];
  readonly #links: DoraIncidentLinkRow[] = [];
  readonly #removedLinks: DoraIncidentLinkRow[] = [];
  readonly #rollups: DoraDailyRollupRow[] = [];
  readonly #removedRollups: Pick<
    DoraDailyRollupRow,
    'entity_ref' | 'environment' | 'day'
  >[] = [];

  /**
   * Adds given events, of several with the same id, sha or number the last.
   *
   * @returns the events as they will be read again
   */
  addEvents(entityRef: string, events: DoraEvents): Required<DoraEvents> {
    const deployments = lastOfEach(events.deployments, it => it.id).map(it =>
      toDeploymentRow(entityRef, it),
    );
    const commits = lastOfEach(events.commits, it => it.sha).map(it =>
      toCommitRow(entityRef, it),
    );
    const pullRequests = lastOfEach(
      events.pullRequests ?? [],
      it => it.number,
    ).map(it => toPullRequestRow(entityRef, it));
    const incidents = lastOfEach(events.incidents ?? [], it => it.id).map(it =>
      toIncidentRow(entityRef, it),
    );
    append(this.#deployments, deployments);
    append(this.#commits, commits);
    append(this.#pullRequests, pullRequests);
    append(this.#incidents, incidents);
    return {
      deployments: deployments.map(toDeployment),
      commits: commits.map(toCommit),
      pullRequests: pullRequests.map(toPullRequest),
      incidents: incidents.map(toIncident),
    };
  }

  /** Adds what changes of what is observed. */
  addUpdate(entityRef: string, update: DeliveriesUpdate): void {
    append(
      this.#samples,
      update.samples.map(it => toSampleRow(entityRef, it)),
    );
    append(
      this.#links,
      update.links.map(it => toIncidentLinkRow(entityRef, it)),
    );
    append(
      this.#removedLinks,
      update.removedLinks.map(it => toIncidentLinkRow(entityRef, it)),
    );
    append(
      this.#rollups,
      update.rollups.map(it => toDailyRollupRow(entityRef, it)),
    );
    append(
      this.#removedRollups,
      update.removedRollups.map(it => ({ entity_ref: entityRef, ...it })),
    );
  }

  async write(knex: Knex): Promise<void> {
    const byId = ['entity_ref', 'id'] as const;
    await upsertRows(knex, 'dora_deployments', byId, this.#deployments);
    await upsertRows(
      knex,
      'dora_commits',
      ['entity_ref', 'sha'],
      this.#commits,
    );
    await upsertRows(
      knex,
      'dora_pull_requests',
      ['entity_ref', 'number'],
      this.#pullRequests,
    );
    await upsertRows(knex, 'dora_incidents', byId, this.#incidents);
    await upsertRows(
      knex,
      'dora_samples',
      ['entity_ref', 'deployment_id'],
      this.#samples,
    );
    for (const row of this.#removedLinks) {
      await knex('dora_incident_links').where(row).delete();
    }
    await upsertRows(
      knex,
      'dora_incident_links',
      ['entity_ref', 'environment', 'incident_id'],
      this.#links,
    );
    for (const row of this.#removedRollups) {
      await knex('dora_daily_rollups').where(row).delete();
    }
    await upsertRows(
      knex,
      'dora_daily_rollups',
      ['entity_ref', 'environment', 'day'],
      this.#rollups,
    );
  }
}

// PostgreSQL refuses to write one row twice in a statement.
function lastOfEach<T>(
  events: readonly T[],
  identityOf: (event: T) => string | number,
): T[] {
  return [...new Map(events.map(it => [identityOf(it), it])).values()];
}

// Arrays may be longer than a call can have arguments.
function append<T>(all: T[], more: readonly T[]): void {
  for (const it of more) {
    all.push(it);
  }
}
