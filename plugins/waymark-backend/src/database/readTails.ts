import { Knex } from 'knex';
import { StoredDeliveries } from '../dora';
import { jsonRows } from './jsonRows';
import { DeliveryTail } from './DeliveryTail';
import { EntityMap } from './EntityMap';
import { readByKeys } from './readByKeys';
import { DeliveryNews } from './readNews';
import { TailWalk } from './TailWalk';
import {
  DoraCommitRow,
  DoraDeploymentRow,
  DoraIncidentRow,
  DoraMarkRow,
  DoraPullRequestRow,
  DoraSampleRow,
} from './tables';

// How often parents are looked up: what is deployed together is mostly given together.
const MAX_ROUNDS = 20;
// More than this are no longer a few news: all is read at once.
const MAX_NEWS = 500;

/**
 * Reads what new deployments at the end of their environments are compared with, by entity ref: the deployments from the
 * newest success on, those of the same commits, and the commits down to those that are deployed. That does not grow with
 * the history. An entity is left out where the news change something earlier, or may do so: then all that is stored of it
 * is needed.
 */
export async function readTails(
  knex: Knex,
  newsByEntity: ReadonlyMap<string, DeliveryNews>,
): Promise<Map<string, StoredDeliveries>> {
  const tails = new Map<string, DeliveryTail>();
  for (const [
    entityRef,
    { events, hasCorrections, earlierMerges },
  ] of newsByEntity) {
    const { deployments, commits, pullRequests } = events;
    const count = deployments.length + commits.length + pullRequests.length;
    if (!hasCorrections && count <= MAX_NEWS) {
      tails.set(entityRef, new DeliveryTail(entityRef, events, earlierMerges));
    }
  }
  for (const step of [
    readNewest,
    leaveOutLinkedToIncidents,
    readHistory,
    readSameCommits,
  ]) {
    await step(knex, [...tails.values()]);
    for (const [entityRef, { needsAll }] of tails) {
      if (needsAll) {
        tails.delete(entityRef);
      }
    }
  }
  return new Map(
    [...tails].map(([entityRef, it]) => [entityRef, it.toStored()]),
  );
}

// From the newest success of each environment on. What is not after all of them is no end.
async function readNewest(
  knex: Knex,
  tails: readonly DeliveryTail[],
): Promise<void> {
  const cells = tails.flatMap(it =>
    it.environments.map(environment => ({
      entity_ref: it.entityRef,
      environment,
    })),
  );
  if (!cells.length) {
    return;
  }
  const newest = knex('dora_deployments as success')
    .whereRaw('success.entity_ref = cells.entity_ref')
    .whereRaw('success.environment = cells.environment')
    .where('success.status', 'success')
    .orderBy('success.finished_at', 'desc')
    .limit(1)
    .select('success.finished_at');
  const columns = ['entity_ref', 'environment'] as const;
  const since = knex('cells').select('cells.*', {
    since: knex.raw('coalesce((?), ?)', [newest, Number.MIN_SAFE_INTEGER]),
  });
  const rows: DoraDeploymentRow[] = await knex
    .with(
      'cells',
      [...columns],
      jsonRows(knex, 'dora_deployments', columns, cells),
    )
    .withMaterialized('since', since)
    .from('since')
    .join('dora_deployments as it', join =>
      join
        .on('it.entity_ref', 'since.entity_ref')
        .on('it.environment', 'since.environment')
        .on('it.finished_at', '>=', 'since.since'),
    )
    .select('it.*');
  const byEntity = new Map(tails.map(it => [it.entityRef, it]));
  for (const row of rows) {
    const tail = byEntity.get(row.entity_ref);
    tail?.deployments.set(row.id, row);
    if (
      tail?.news.deployments.some(
        it =>
          it.environment === row.environment &&
          it.finishedAt <= Number(row.finished_at),
      )
    ) {
      tail.needsAll = true;
    }
  }
  const samples = await readByKeys<
    DoraSampleRow,
    'entity_ref' | 'deployment_id'
  >(
    knex,
    'dora_samples',
    ['entity_ref', 'deployment_id'],
    rows.map(it => ({ entity_ref: it.entity_ref, deployment_id: it.id })),
  );
  samples.forEach(it =>
    byEntity.get(it.entity_ref)?.samples.set(it.deployment_id, it),
  );
}

// An incident that was told before its deployment.
async function leaveOutLinkedToIncidents(
  knex: Knex,
  tails: readonly DeliveryTail[],
): Promise<void> {
  const deploying = tails.filter(it => it.news.deployments.length);
  if (!deploying.length) {
    return;
  }
  const rows: DoraIncidentRow[] = await knex('dora_incidents').where(query => {
    for (const { entityRef, news } of deploying) {
      const ids = news.deployments.map(it => it.id);
      const first = news.deployments.reduce(
        (least, it) => Math.min(least, it.finishedAt),
        Infinity,
      );
      query
        .orWhere(it =>
          it.where('entity_ref', entityRef).where('opened_at', '>=', first),
        )
        .orWhere(it =>
          it.where('entity_ref', entityRef).whereIn('deployment_id', ids),
        )
        .orWhere(it =>
          it.where('entity_ref', entityRef).whereIn('fixed_by', ids),
        );
    }
  });
  const found = new Set(rows.map(it => it.entity_ref));
  for (const tail of deploying) {
    tail.needsAll = found.has(tail.entityRef);
  }
}

// The commits that are not deployed yet, with the marks of those that they lead to.
async function readHistory(
  knex: Knex,
  tails: readonly DeliveryTail[],
): Promise<void> {
  const walks = tails.map(it => new TailWalk(it));
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const asked = walks.flatMap(walk => walk.ask());
    if (!asked.length) {
      break;
    }
    const marks = await readByKeys<DoraMarkRow, 'entity_ref' | 'sha'>(
      knex,
      'dora_marks',
      ['entity_ref', 'sha'],
      asked,
    );
    const commits = await readByKeys<DoraCommitRow, 'entity_ref' | 'sha'>(
      knex,
      'dora_commits',
      ['entity_ref', 'sha'],
      asked,
    );
    const pullRequests = await readByKeys<
      DoraPullRequestRow,
      'entity_ref' | 'merge_sha'
    >(
      knex,
      'dora_pull_requests',
      ['entity_ref', 'merge_sha'],
      asked.map(it => ({ entity_ref: it.entity_ref, merge_sha: it.sha })),
    );
    const byEntity = new Map(walks.map(it => [it.tail.entityRef, it]));
    marks.forEach(it => byEntity.get(it.entity_ref)?.tail.addMark(it));
    commits.forEach(it =>
      byEntity.get(it.entity_ref)?.tail.commits.set(it.sha, it),
    );
    pullRequests.forEach(it =>
      byEntity.get(it.entity_ref)?.tail.pullRequests.set(it.number, it),
    );
    walks.forEach(it => it.goOn());
  }
  for (const walk of walks) {
    walk.tail.needsAll = !walk.isDone || walk.changesEarlier;
  }
  const keys = new EntityMap<string, true>();
  for (const { entityRef, marks, deployments } of tails) {
    for (const { deployment_id: id } of marks) {
      if (!deployments.has(id)) {
        keys.set(entityRef, id, true);
      }
    }
  }
  await readMissing(knex, tails, keys);
}

async function readMissing(
  knex: Knex,
  tails: readonly DeliveryTail[],
  keys: EntityMap<string, true>,
): Promise<void> {
  const byEntity = new Map(tails.map(it => [it.entityRef, it]));
  const rows = await readByKeys<DoraDeploymentRow, 'entity_ref' | 'id'>(
    knex,
    'dora_deployments',
    ['entity_ref', 'id'],
    tails.flatMap(({ entityRef }) =>
      [...keys.of(entityRef).keys()].map(id => ({ entity_ref: entityRef, id })),
    ),
  );
  rows.forEach(it => byEntity.get(it.entity_ref)?.deployments.set(it.id, it));
}

// What rollbacks are recognised by: successes of the commits in question, and what came after the newest of each.
async function readSameCommits(
  knex: Knex,
  tails: readonly DeliveryTail[],
): Promise<void> {
  const byEntity = new Map(tails.map(it => [it.entityRef, it]));
  const rows = await readByKeys<DoraDeploymentRow, 'entity_ref' | 'sha'>(
    knex,
    'dora_deployments',
    ['entity_ref', 'sha'],
    tails.flatMap(({ entityRef, news, samples, deployments }) => {
      const running = [...samples.keys()].flatMap(
        id => deployments.get(id)?.sha ?? [],
      );
      const shas = new Set([...news.deployments.map(it => it.sha), ...running]);
      return news.deployments.length
        ? [...shas].map(sha => ({ entity_ref: entityRef, sha }))
        : [];
    }),
  );
  rows.forEach(it => byEntity.get(it.entity_ref)?.deployments.set(it.id, it));
  const samples = await readByKeys<
    DoraSampleRow,
    'entity_ref' | 'deployment_id'
  >(
    knex,
    'dora_samples',
    ['entity_ref', 'deployment_id'],
    rows
      .filter(it => !byEntity.get(it.entity_ref)?.samples.has(it.id))
      .map(it => ({ entity_ref: it.entity_ref, deployment_id: it.id })),
  );
  const followers = samples.filter(it => it.next_success !== null);
  const keys = new EntityMap<string, true>();
  for (const { entity_ref: entityRef, next_success: id } of followers) {
    if (id !== null && !byEntity.get(entityRef)?.samples.has(id)) {
      keys.set(entityRef, id, true);
    }
  }
  await readMissing(knex, tails, keys);
  const undone = await readByKeys<
    DoraSampleRow,
    'entity_ref' | 'deployment_id'
  >(
    knex,
    'dora_samples',
    ['entity_ref', 'deployment_id'],
    tails.flatMap(({ entityRef }) =>
      [...keys.of(entityRef).keys()].map(id => ({
        entity_ref: entityRef,
        deployment_id: id,
      })),
    ),
  );
  for (const it of [...samples, ...undone]) {
    byEntity.get(it.entity_ref)?.samples.set(it.deployment_id, it);
  }
}
