import { isError, NotFoundError } from '@backstage/errors';
import { DeliverySink, EntityDeliveries } from '@waymark/plugin-waymark-node';
import { GivenTarget, ObjectStore, Repository, TargetStore } from '../database';
import { GithubObject, ObjectKind } from '../objects';
import { TargetSettings } from '../targets';
import { toEvents } from './toEvents';

/** What {@link projectDeliveries} works with. */
export interface ProjectionContext {
  objects: ObjectStore;
  targets: TargetStore;
  deliveries: DeliverySink;
  /** Called before each giving, which may take some seconds. */
  renew?: () => Promise<void>;
}

const KINDS_OF_DELIVERY: ReadonlySet<ObjectKind> = new Set([
  'deployment',
  'release',
  'run',
]);

// So much is in memory, and given in a transaction, at a time.
const MOST_TARGETS = 25;
const MOST_EVENTS = 20_000;

/** What is given to one target. */
interface TargetDeliveries {
  target: GivenTarget;
  repository: Pick<Repository, 'id' | 'revision'>;
  deliveries: EntityDeliveries;
}

/**
 * Gives the entities of repositories what has changed in these since they were last given something. To be called by
 * whoever has the repositories' leases: else what is older might be given last. Returns what went wrong, by the ids of the
 * repositories of which something could not be given.
 */
export async function projectDeliveries(
  repositories: readonly Pick<Repository, 'id' | 'revision'>[],
  context: ProjectionContext,
): Promise<Map<number, unknown>> {
  const failures = new Map<number, unknown>();
  if (!repositories.length) {
    return failures;
  }
  const byId = new Map(repositories.map(it => [it.id, it]));
  const targets = await context.targets.listOf([...byId.keys()]);
  let batch: TargetDeliveries[] = [];
  let events = 0;
  for (const target of targets) {
    const repository = byId.get(target.repositoryId!)!;
    try {
      const deliveries = await readDeliveries(target, repository, context);
      if (deliveries) {
        batch.push({ target, repository, deliveries });
        events += countEvents(deliveries);
      }
    } catch (error) {
      failures.set(repository.id, error);
    }
    if (batch.length === MOST_TARGETS || events >= MOST_EVENTS) {
      await giveAll(batch, failures, context);
      batch = [];
      events = 0;
    }
  }
  await giveAll(batch, failures, context);
  return failures;
}

// What is given at once takes a few statements. Where it cannot be had so, one entity must not spoil the others.
async function giveAll(
  batch: readonly TargetDeliveries[],
  failures: Map<number, unknown>,
  context: ProjectionContext,
): Promise<void> {
  await context.renew?.();
  const isGiven = batch.length > 1 && (await tryToGive(batch, context));
  for (const { target, repository, deliveries } of batch) {
    try {
      if (!isGiven) {
        await give(target, deliveries, context);
      }
      await context.targets.noteGiven(target, {
        repositoryId: repository.id,
        settings: target.settings!,
        revision: repository.revision,
      });
    } catch (error) {
      failures.set(repository.id, error);
    }
  }
}

function countEvents({ events }: EntityDeliveries): number {
  return Object.values(events).reduce((sum, it) => sum + it.length, 0);
}

async function tryToGive(
  batch: readonly TargetDeliveries[],
  { deliveries: sink }: ProjectionContext,
): Promise<boolean> {
  try {
    await sink.give(
      new Map(batch.map(it => [it.target.entityRef, it.deliveries])),
    );
    return true;
  } catch {
    // It shows again for the entity whose it is.
    return false;
  }
}

/** Takes back what was given to entities that name no repository any more. */
export async function withdrawDeliveries(
  context: ProjectionContext,
): Promise<void> {
  for (const target of await context.targets.listWithdrawn()) {
    const removed = await readIds(target.given!.repositoryId, context.objects);
    await give(
      target,
      { events: { deployments: [], commits: [] }, removed },
      context,
    );
    await context.targets.noteGiven(target, undefined);
  }
}

async function readDeliveries(
  target: GivenTarget,
  { id, revision }: Pick<Repository, 'id' | 'revision'>,
  { objects }: ProjectionContext,
): Promise<EntityDeliveries | undefined> {
  const { settings, given } = target;
  if (!settings) {
    return undefined;
  }
  const isSameSource =
    given?.repositoryId === id && isSame(given.settings, settings);
  if (isSameSource && given.revision >= revision) {
    return undefined;
  }
  const changed = await objects.readChanged(
    id,
    isSameSource ? given.revision : -1,
  );
  const hasPaths = settings.paths.length > 0;
  const relevant =
    isSameSource && hasPaths
      ? await withTouched(id, changed, settings, objects)
      : changed;
  const touches = hasPaths
    ? await readTouches(id, settings, objects, isSameSource && relevant)
    : undefined;
  const { events, others } = toEvents(relevant, settings, touches);
  if (isSameSource) {
    const isRemoval = others.deployments.length || others.incidents.length;
    return { events, ...(isRemoval && { removed: others }) };
  }
  // Also where nothing was given: a process may have ended before it could note that.
  const former =
    !given || given.repositoryId === id
      ? { deployments: [], incidents: [] }
      : await readIds(given.repositoryId, objects);
  return {
    events,
    removed: {
      deployments: [...others.deployments, ...former.deployments],
      incidents: [...others.incidents, ...former.incidents],
    },
  };
}

// The shas of the commits that touch the paths: of those that are given, or all.
async function readTouches(
  repositoryId: number,
  { paths }: TargetSettings,
  objects: ObjectStore,
  given: readonly GithubObject[] | false,
): Promise<Set<string>> {
  if (given) {
    const ids = given.flatMap(it => {
      const sha = shaOf(it);
      return sha === undefined ? [] : paths.map(path => `${sha} ${path}`);
    });
    const known = await objects.findKnown(repositoryId, 'touch', ids);
    return new Set([...known].map(it => it.slice(0, it.indexOf(' '))));
  }
  const all = await objects.readKind(repositoryId, 'touch');
  const wanted = new Set(paths);
  return new Set(
    all.flatMap(it =>
      it.data && wanted.has(it.data.path) ? [it.data.sha] : [],
    ),
  );
}

// A commit that was given before it was known what it touches is given again, and so is the pull request that it merged.
async function withTouched(
  repositoryId: number,
  changed: readonly GithubObject[],
  { paths }: TargetSettings,
  objects: ObjectStore,
): Promise<GithubObject[]> {
  const isGiven = new Set(changed.map(it => `${it.kind} ${shaOf(it)}`));
  const shas = changed.flatMap(it =>
    it.kind === 'touch' && it.data && paths.includes(it.data.path)
      ? [it.data.sha]
      : [],
  );
  const notGiven = (kind: ObjectKind) =>
    shas.filter(it => !isGiven.has(`${kind} ${it}`));
  return [
    ...changed,
    ...(await objects.read(repositoryId, 'commit', notGiven('commit'))),
    ...(await objects.findMerged(repositoryId, notGiven('pull-request'))),
  ];
}

// The commit of which it matters what it touches.
function shaOf(object: GithubObject): string | undefined {
  if (object.kind === 'pull-request') {
    return object.data?.mergeSha;
  }
  return object.kind === 'commit' ? object.id : undefined;
}

async function give(
  target: GivenTarget,
  deliveries: EntityDeliveries,
  { deliveries: sink }: ProjectionContext,
): Promise<void> {
  try {
    await sink.give(new Map([[target.entityRef, deliveries]]));
  } catch (error) {
    // The entity has just gone: the next look at the catalog removes the target.
    if (!isError(error) || error.name !== NotFoundError.name) {
      throw error;
    }
  }
}

async function readIds(repositoryId: number, objects: ObjectStore) {
  const found: GithubObject[] = [];
  for (const kind of [...KINDS_OF_DELIVERY, 'issue'] as const) {
    found.push(...(await objects.readKind(repositoryId, kind)));
  }
  return idsOf(found);
}

function idsOf(objects: readonly GithubObject[]) {
  const ids = (isWanted: (kind: ObjectKind) => boolean) =>
    objects.filter(it => isWanted(it.kind)).map(it => it.id);
  return {
    deployments: ids(kind => KINDS_OF_DELIVERY.has(kind)),
    incidents: ids(kind => kind === 'issue'),
  };
}

function isSame(left: TargetSettings, right: TargetSettings): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
