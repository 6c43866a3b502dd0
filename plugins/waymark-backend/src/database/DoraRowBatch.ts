import {
  DORA_ENGINE_VERSION,
  DoraEvents,
} from '@waymark/plugin-waymark-common';
import { Knex } from 'knex';
import { DeliveriesUpdate, RemovedDeliveries } from '../dora';
import {
  toCommitRow,
  toDailyRollupRow,
  toDeploymentRow,
  toIncidentLinkRow,
  toIncidentRow,
  toMarkRow,
  toPullRequestRow,
  toSampleRow,
} from './doraRows';
import {
  DoraCommitRow,
  DoraDailyRollupRow,
  DoraDeploymentRow,
  DoraEntityRow,
  DoraIncidentLinkRow,
  DoraIncidentRow,
  DoraMarkRow,
  DoraPullRequestRow,
  DoraSampleRow,
} from './tables';
import { deleteRows, insertRows, upsertRows } from './upsertRows';

/** Rows of many entities that are written together, a statement for each table and some thousand rows. */
export class DoraRowBatch {
  readonly #entities: DoraEntityRow[] = [];
  readonly #deployments: DoraDeploymentRow[] = [];
  readonly #commits: DoraCommitRow[] = [];
  readonly #pullRequests: DoraPullRequestRow[] = [];
  readonly #incidents: DoraIncidentRow[] = [];
  readonly #samples: DoraSampleRow[] = [];
  readonly #removedDeployments: Pick<DoraDeploymentRow, 'entity_ref' | 'id'>[] =
    [];
  readonly #removedIncidents: Pick<DoraIncidentRow, 'entity_ref' | 'id'>[] = [];
  readonly #removedSamples: Pick<
    DoraSampleRow,
    'entity_ref' | 'deployment_id'
  >[] = [];
  readonly #marks: DoraMarkRow[] = [];
  readonly #unmarked: Pick<DoraMarkRow, 'entity_ref' | 'deployment_id'>[] = [];
  readonly #links: DoraIncidentLinkRow[] = [];
  readonly #removedLinks: DoraIncidentLinkRow[] = [];
  readonly #rollups: DoraDailyRollupRow[] = [];
  readonly #removedRollups: Pick<
    DoraDailyRollupRow,
    'entity_ref' | 'environment' | 'day'
  >[] = [];

  /** Adds events that are given; no two of them have the same id, sha or number. */
  addEvents(entityRef: string, events: Required<DoraEvents>): void {
    append(
      this.#deployments,
      events.deployments.map(it => toDeploymentRow(entityRef, it)),
    );
    append(
      this.#commits,
      events.commits.map(it => toCommitRow(entityRef, it)),
    );
    append(
      this.#pullRequests,
      events.pullRequests.map(it => toPullRequestRow(entityRef, it)),
    );
    append(
      this.#incidents,
      events.incidents.map(it => toIncidentRow(entityRef, it)),
    );
  }

  /** Adds events that are gone. */
  addRemoved(entityRef: string, removed: RemovedDeliveries): void {
    const toKey = (id: string) => ({ entity_ref: entityRef, id });
    append(this.#removedDeployments, removed.deployments.map(toKey));
    append(this.#removedIncidents, removed.incidents.map(toKey));
  }

  /** Adds what changes of what is observed. */
  addUpdate(entityRef: string, update: DeliveriesUpdate): void {
    append(
      this.#samples,
      update.samples.map(it => toSampleRow(entityRef, it)),
    );
    append(
      this.#marks,
      update.marks.map(it => toMarkRow(entityRef, it)),
    );
    append(
      this.#removedSamples,
      update.removedSamples.map(id => ({
        entity_ref: entityRef,
        deployment_id: id,
      })),
    );
    append(
      this.#unmarked,
      update.unmarked.map(id => ({
        entity_ref: entityRef,
        deployment_id: id,
      })),
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

  /** Notes that all of the entity is observed as the running engine does. */
  addEngineVersion(entityRef: string): void {
    this.#entities.push({
      entity_ref: entityRef,
      engine_version: DORA_ENGINE_VERSION,
    });
  }

  async write(knex: Knex): Promise<void> {
    const byId = ['entity_ref', 'id'] as const;
    await upsertRows(knex, 'dora_entities', ['entity_ref'], this.#entities);
    await deleteRows(knex, 'dora_deployments', this.#removedDeployments);
    await deleteRows(knex, 'dora_incidents', this.#removedIncidents);
    await deleteRows(knex, 'dora_samples', this.#removedSamples);
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
    await deleteRows(knex, 'dora_marks', this.#unmarked);
    await insertRows(knex, 'dora_marks', this.#marks);
    await deleteRows(knex, 'dora_incident_links', this.#removedLinks);
    await upsertRows(
      knex,
      'dora_incident_links',
      ['entity_ref', 'environment', 'incident_id'],
      this.#links,
    );
    await deleteRows(knex, 'dora_daily_rollups', this.#removedRollups);
    await upsertRows(
      knex,
      'dora_daily_rollups',
      ['entity_ref', 'environment', 'day'],
      this.#rollups,
    );
  }
}

// Arrays may be longer than a call can have arguments.
function append<T>(all: T[], more: readonly T[]): void {
  for (const it of more) {
    all.push(it);
  }
}
