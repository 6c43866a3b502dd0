import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { CommitData, GithubObject, ObjectKind } from '../objects';
import { LeasedRepository, StreamState } from './Repository';
import { toStreamState } from './rows';
import { ObjectRow, RepositoryRow, StreamRow } from './tables';

// SQLite takes a limited number of values in a statement.
const BATCH_SIZE = 200;

const NEVER_TAKEN_BACK: readonly ObjectKind[] = [
  'commit',
  'pull-request',
  'touch',
];

// The id of a touch is a sha of forty characters and a path.
const TOUCHED_PATH = `case when kind = 'touch' then substr(id, 42) else '' end`;

/** An object to store. */
export type StoredObject = GithubObject & {
  /** When it is asked for again, epoch milliseconds. */
  watchAt?: number;
};

/** What pages, or a look at single objects, brought. */
export interface ObjectBatch {
  objects: readonly StoredObject[];
  /** Where their streams stand after them. */
  streams?: readonly { name: string; state: StreamState }[];
}

/** The objects of repositories, and how far their streams were read. */
export class ObjectStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }) {
    return new ObjectStore(options.knex);
  }

  /**
   * Stores objects together with their streams' new positions, all or nothing. Objects that are stored so already are left
   * alone. Returns the repository's revision.
   *
   * @throws ConflictError where the lease has ended: somebody else goes on
   */
  async write(
    repository: LeasedRepository,
    { objects, streams = [] }: ObjectBatch,
  ): Promise<number> {
    return this.#knex.transaction(async trx => {
      const before = await lockRevision(trx, repository);
      const changed = await findChanged(trx, repository.id, objects);
      const revision = before + (changed.isNewContent ? 1 : 0);
      await writeObjects(trx, repository.id, changed.objects, revision);
      if (changed.isNewContent) {
        await trx<RepositoryRow>('github_repositories')
          .where({ id: repository.id })
          .update({ revision });
      }
      if (streams.length) {
        await writeStreams(trx, repository.id, streams);
      }
      return revision;
    });
  }

  /**
   * Makes the objects of a repository such as GitHub does not know any more, so that they are taken back, and lets its
   * streams begin anew. Returns the repository's revision.
   *
   * @throws ConflictError where the lease has ended
   */
  async forget(repository: LeasedRepository): Promise<number> {
    return this.#knex.transaction(async trx => {
      const revision = (await lockRevision(trx, repository)) + 1;
      const ofRepository = { repository_id: repository.id };
      await trx<StreamRow>('github_streams').where(ofRepository).delete();
      await trx<ObjectRow>('github_objects')
        .where(ofRepository)
        .whereIn('kind', NEVER_TAKEN_BACK)
        .delete();
      await trx<ObjectRow>('github_objects')
        .where(ofRepository)
        .update({ data: JSON.stringify(null), revision, watch_at: null });
      await trx<RepositoryRow>('github_repositories')
        .where({ id: repository.id })
        .update({ revision });
      return revision;
    });
  }

  /** The streams of repositories, by repository and name. */
  async readStreams(
    repositoryIds: readonly number[],
  ): Promise<Map<number, Map<string, StreamState>>> {
    const rows = await this.#knex<StreamRow>('github_streams').whereIn(
      'repository_id',
      [...repositoryIds],
    );
    const streams = new Map<number, Map<string, StreamState>>(
      repositoryIds.map(id => [id, new Map()]),
    );
    for (const row of rows) {
      streams.get(row.repository_id)?.set(row.stream, toStreamState(row));
    }
    return streams;
  }

  /** Those of the ids that are stored. */
  async findKnown(
    repositoryId: number,
    kind: ObjectKind,
    ids: readonly string[],
  ): Promise<Set<string>> {
    const rows = await this.#findByIds(repositoryId, kind, ids, ['id']);
    return new Set(rows.map(it => it.id));
  }

  /** The commits of the default branch that are stored, by sha. */
  async findCommits(
    repositoryId: number,
    shas: readonly string[],
  ): Promise<Map<string, CommitData>> {
    const rows = await this.#findByIds(repositoryId, 'commit', shas, [
      'id',
      'data',
    ]);
    return new Map(rows.map(it => [it.id, JSON.parse(it.data) as CommitData]));
  }

  /** When the oldest of the commits was committed that were stored after a revision; epoch milliseconds. */
  async findOldestCommit(
    repositoryId: number,
    afterRevision: number,
  ): Promise<number | undefined> {
    const rows = await this.#knex<ObjectRow>('github_objects')
      .where({ repository_id: repositoryId, kind: 'commit' })
      .where('revision', '>', afterRevision)
      .select('data');
    let oldest: number | undefined;
    for (const { data } of rows) {
      const { committedAt } = JSON.parse(data) as CommitData;
      oldest = Math.min(oldest ?? committedAt, committedAt);
    }
    return oldest;
  }

  /** Has those of the objects asked for again that are stored, from `at` on, epoch milliseconds. */
  async watch(
    repositoryIds: readonly number[],
    ids: readonly string[],
    at: number,
  ): Promise<void> {
    if (repositoryIds.length && ids.length) {
      await this.#knex<ObjectRow>('github_objects')
        .whereIn('repository_id', [...repositoryIds])
        .whereIn('kind', ['deployment', 'release', 'issue'])
        .whereIn('id', [...ids])
        .update({ watch_at: at });
    }
  }

  /** The objects of repositories that are to be asked for again by then, epoch milliseconds. */
  async findWatched(
    repositoryIds: readonly number[],
    until: number,
  ): Promise<{ repositoryId: number; kind: ObjectKind; id: string }[]> {
    const rows = await this.#knex<ObjectRow>('github_objects')
      .whereIn('repository_id', [...repositoryIds])
      .where('watch_at', '<=', until)
      .orderBy('watch_at')
      .select('repository_id', 'kind', 'id');
    return rows.map(it => ({
      repositoryId: it.repository_id,
      kind: it.kind as ObjectKind,
      id: it.id,
    }));
  }

  /** The objects that have changed after a revision. */
  async readChanged(
    repositoryId: number,
    afterRevision: number,
  ): Promise<GithubObject[]> {
    const rows = await this.#knex<ObjectRow>('github_objects')
      .where({ repository_id: repositoryId })
      .where('revision', '>', afterRevision)
      .orderBy(['kind', 'id'])
      .select('kind', 'id', 'data');
    return rows.map(toObject);
  }

  /** All objects of one kind. */
  async readKind<K extends ObjectKind>(
    repositoryId: number,
    kind: K,
  ): Promise<Extract<GithubObject, { kind: K }>[]> {
    const rows = await this.#knex<ObjectRow>('github_objects')
      .where({ repository_id: repositoryId, kind })
      .select('kind', 'id', 'data');
    return rows.map(toObject) as Extract<GithubObject, { kind: K }>[];
  }

  /** The objects of one kind with the given ids. */
  async read(
    repositoryId: number,
    kind: ObjectKind,
    ids: readonly string[],
  ): Promise<GithubObject[]> {
    const rows = await this.#findByIds(repositoryId, kind, ids, [
      'kind',
      'id',
      'data',
    ]);
    return rows.map(toObject);
  }

  /** The pull requests that were merged by one of the commits. */
  async findMerged(
    repositoryId: number,
    shas: readonly string[],
  ): Promise<GithubObject[]> {
    const found: GithubObject[] = [];
    for (let from = 0; from < shas.length; from += BATCH_SIZE) {
      const rows = await this.#knex<ObjectRow>('github_objects')
        .where({ repository_id: repositoryId, kind: 'pull-request' })
        .where(it => {
          for (const sha of shas.slice(from, from + BATCH_SIZE)) {
            it.orWhere('data', 'like', `%"mergeSha":"${sha}"%`);
          }
        })
        .select('kind', 'id', 'data');
      found.push(...rows.map(toObject));
    }
    return found;
  }

  /** How many objects of each kind repositories have: by kind, and of touches by `touch PATH`. */
  async count(
    repositoryIds: readonly number[],
  ): Promise<Map<number, Map<string, number>>> {
    const rows: {
      repository_id: number;
      kind: string;
      path: string;
      count: number | string;
    }[] = await this.#knex('github_objects')
      .whereIn('repository_id', [...repositoryIds])
      .groupByRaw(`repository_id, kind, ${TOUCHED_PATH}`)
      .select('repository_id', 'kind')
      .select(this.#knex.raw(`${TOUCHED_PATH} as path`))
      .count({ count: '*' });
    const counts = new Map<number, Map<string, number>>(
      repositoryIds.map(id => [id, new Map()]),
    );
    for (const { repository_id: id, kind, path, count } of rows) {
      counts.get(id)?.set(path ? `${kind} ${path}` : kind, Number(count));
    }
    return counts;
  }

  async #findByIds<K extends keyof ObjectRow>(
    repositoryId: number,
    kind: ObjectKind,
    ids: readonly string[],
    columns: K[],
  ): Promise<Pick<ObjectRow, K>[]> {
    const found: Pick<ObjectRow, K>[] = [];
    for (let from = 0; from < ids.length; from += BATCH_SIZE) {
      const rows = await this.#knex('github_objects')
        .where({ repository_id: repositoryId, kind })
        .whereIn('id', ids.slice(from, from + BATCH_SIZE))
        .select(columns);
      found.push(...(rows as Pick<ObjectRow, K>[]));
    }
    return found;
  }
}

async function lockRevision(
  trx: Knex.Transaction,
  { id, lease, owner, name }: LeasedRepository,
): Promise<number> {
  const row = await trx<RepositoryRow>('github_repositories')
    .where({ id, lease })
    .forUpdate()
    .first('revision');
  if (!row) {
    throw new ConflictError(`The lease of ${owner}/${name} has ended`);
  }
  return Number(row.revision);
}

function toObject(row: Pick<ObjectRow, 'kind' | 'id' | 'data'>): GithubObject {
  return {
    kind: row.kind,
    id: row.id,
    data: JSON.parse(row.data) ?? undefined,
  } as GithubObject;
}

function toData(object: GithubObject): string {
  return JSON.stringify(object.data ?? null);
}

// One page may name an object twice: the later counts. What only is watched otherwise is no new content.
async function findChanged(
  trx: Knex.Transaction,
  repositoryId: number,
  objects: readonly StoredObject[],
): Promise<{
  objects: { object: StoredObject; isNewContent: boolean }[];
  isNewContent: boolean;
}> {
  const given = new Map(objects.map(it => [`${it.kind} ${it.id}`, it]));
  const stored = new Map<string, Pick<ObjectRow, 'data' | 'watch_at'>>();
  const all = [...given.values()];
  for (const kind of new Set(all.map(it => it.kind))) {
    const ids = all.filter(it => it.kind === kind).map(it => it.id);
    for (let from = 0; from < ids.length; from += BATCH_SIZE) {
      const rows = await trx<ObjectRow>('github_objects')
        .where({ repository_id: repositoryId, kind })
        .whereIn('id', ids.slice(from, from + BATCH_SIZE))
        .select('id', 'data', 'watch_at');
      rows.forEach(row => stored.set(`${kind} ${row.id}`, row));
    }
  }
  const changed = [...given].flatMap(([key, object]) => {
    const row = stored.get(key);
    const isNewContent = row?.data !== toData(object);
    const watchedAt = row?.watch_at ?? null;
    const isWatchedOtherwise =
      (watchedAt === null ? undefined : Number(watchedAt)) !== object.watchAt;
    return isNewContent || isWatchedOtherwise ? [{ object, isNewContent }] : [];
  });
  return {
    objects: changed,
    isNewContent: changed.some(it => it.isNewContent),
  };
}

async function writeObjects(
  trx: Knex.Transaction,
  repositoryId: number,
  objects: readonly { object: StoredObject; isNewContent: boolean }[],
  revision: number,
): Promise<void> {
  const fresh = objects.filter(it => it.isNewContent).map(it => it.object);
  for (let from = 0; from < fresh.length; from += BATCH_SIZE) {
    await trx<ObjectRow>('github_objects')
      .insert(
        fresh.slice(from, from + BATCH_SIZE).map(object => ({
          repository_id: repositoryId,
          kind: object.kind,
          id: object.id,
          data: toData(object),
          revision,
          watch_at: object.watchAt ?? null,
        })),
      )
      .onConflict(['repository_id', 'kind', 'id'])
      .merge(['data', 'revision', 'watch_at']);
  }
  await writeWatchTimes(
    trx,
    repositoryId,
    objects.filter(it => !it.isNewContent).map(it => it.object),
  );
}

// Objects that one look has seen are mostly asked for again at the same time.
async function writeWatchTimes(
  trx: Knex.Transaction,
  repositoryId: number,
  objects: readonly StoredObject[],
): Promise<void> {
  const groups = new Map<string, StoredObject[]>();
  for (const object of objects) {
    const key = `${object.kind} ${object.watchAt}`;
    const group = groups.get(key) ?? [];
    group.push(object);
    groups.set(key, group);
  }
  for (const group of groups.values()) {
    const [{ kind, watchAt }] = group;
    const ids = group.map(it => it.id);
    for (let from = 0; from < ids.length; from += BATCH_SIZE) {
      await trx<ObjectRow>('github_objects')
        .where({ repository_id: repositoryId, kind })
        .whereIn('id', ids.slice(from, from + BATCH_SIZE))
        .update({ watch_at: watchAt ?? null });
    }
  }
}

async function writeStreams(
  trx: Knex.Transaction,
  repositoryId: number,
  streams: NonNullable<ObjectBatch['streams']>,
): Promise<void> {
  await trx<StreamRow>('github_streams')
    .insert(
      streams.map(({ name, state }) => ({
        repository_id: repositoryId,
        stream: name,
        position: JSON.stringify(state.position),
        complete: state.isComplete,
        seen: state.seen ?? null,
      })),
    )
    .onConflict(['repository_id', 'stream'])
    .merge(['position', 'complete', 'seen']);
}
