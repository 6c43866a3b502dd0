import {
  Commit,
  Deployment,
  DoraEvents,
  Incident,
  PullRequest,
} from '@waymark/plugin-waymark-common';
import { Knex } from 'knex';
import { toCommit, toDeployment, toIncident, toPullRequest } from './doraRows';
import { EntityMap } from './EntityMap';
import { readByKeys } from './readByKeys';
import {
  DoraCommitRow,
  DoraDeploymentRow,
  DoraIncidentRow,
  DoraPullRequestRow,
} from './tables';

/** Given events that are not stored as they are. */
export interface DeliveryNews {
  events: Required<DoraEvents>;
  /** Deployments or incidents are among them that are stored otherwise, or incidents that are not stored. */
  hasCorrections: boolean;
  /** The commits that the merges of the given pull requests were thought to have left. */
  earlierMerges: string[];
}

/** Finds what is new in given events, by entity ref, one statement for each kind of event. */
export async function readNews(
  knex: Knex,
  givenByEntity: ReadonlyMap<string, Required<DoraEvents>>,
): Promise<Map<string, DeliveryNews>> {
  const keysOf = <T, TKey extends object>(
    eventsOf: (events: Required<DoraEvents>) => readonly T[],
    keyOf: (event: T) => TKey,
  ) =>
    [...givenByEntity].flatMap(([entityRef, events]) =>
      eventsOf(events).map(it => ({ entity_ref: entityRef, ...keyOf(it) })),
    );
  const byId = ['entity_ref', 'id'] as const;
  const deployments = new EntityMap<string, Deployment>();
  for (const row of await readByKeys<DoraDeploymentRow, 'entity_ref' | 'id'>(
    knex,
    'dora_deployments',
    byId,
    keysOf(
      it => it.deployments,
      ({ id }) => ({ id }),
    ),
  )) {
    deployments.set(row.entity_ref, row.id, toDeployment(row));
  }
  const commits = new EntityMap<string, Commit>();
  for (const row of await readByKeys<DoraCommitRow, 'entity_ref' | 'sha'>(
    knex,
    'dora_commits',
    ['entity_ref', 'sha'],
    keysOf(
      it => it.commits,
      ({ sha }) => ({ sha }),
    ),
  )) {
    commits.set(row.entity_ref, row.sha, toCommit(row));
  }
  const pullRequests = new EntityMap<number, PullRequest>();
  for (const row of await readByKeys<
    DoraPullRequestRow,
    'entity_ref' | 'number'
  >(
    knex,
    'dora_pull_requests',
    ['entity_ref', 'number'],
    keysOf(
      it => it.pullRequests,
      ({ number }) => ({ number }),
    ),
  )) {
    pullRequests.set(row.entity_ref, row.number, toPullRequest(row));
  }
  const incidents = new EntityMap<string, Incident>();
  for (const row of await readByKeys<DoraIncidentRow, 'entity_ref' | 'id'>(
    knex,
    'dora_incidents',
    byId,
    keysOf(
      it => it.incidents,
      ({ id }) => ({ id }),
    ),
  )) {
    incidents.set(row.entity_ref, row.id, toIncident(row));
  }

  const news = new Map<string, DeliveryNews>();
  for (const [entityRef, given] of givenByEntity) {
    const events: Required<DoraEvents> = {
      deployments: given.deployments.filter(
        it => !isSame(it, deployments.get(entityRef, it.id)),
      ),
      commits: given.commits.filter(
        it => !isSame(it, commits.get(entityRef, it.sha)),
      ),
      pullRequests: given.pullRequests.filter(
        it => !isSame(it, pullRequests.get(entityRef, it.number)),
      ),
      incidents: given.incidents.filter(
        it => !isSame(it, incidents.get(entityRef, it.id)),
      ),
    };
    news.set(entityRef, {
      events,
      hasCorrections:
        events.incidents.length > 0 ||
        events.deployments.some(it => deployments.has(entityRef, it.id)),
      earlierMerges: events.pullRequests.flatMap(
        ({ number }) => pullRequests.get(entityRef, number)?.mergeSha ?? [],
      ),
    });
  }
  return news;
}

function isSame(left: object, right: object | undefined): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
