import {
  Finding,
  RoadmapBurnUpPoint,
  RoadmapDocument,
  RoadmapDocumentText,
  RoadmapEvaluation,
} from '@waymark/plugin-waymark-common';
import { Knex } from 'knex';
import { RegisteredEntity } from '../entities';
import { ROADMAP_FACT_SOURCE } from '../facts';
import {
  CollectedDocument,
  DueEvaluation,
  EntityRoadmapSummary,
  KnownDocument,
  RoadmapAttempt,
  RoadmapCollection,
  RoadmapContent,
  RoadmapDocumentSummary,
  RoadmapStore,
} from '../roadmap';
import { jsonRows } from './jsonRows';
import { lockEntities } from './lockEntities';
import { markEvaluationDue } from './markEvaluationDue';
import { markFactsDue } from './markFactsDue';
import { readByKeys } from './readByKeys';
import {
  Joined,
  toBurnUpPoint,
  toDate,
  toHistoryRow,
  toIsoTime,
  toKnownDocument,
  toRoadmapAttempt,
  toRoadmapDocument,
  toRoadmapDocumentSummary,
  toRoadmapRow,
  toRoadmapSource,
  toRoadmapSourceRow,
} from './rows';
import {
  EntityRow,
  RoadmapHistoryRow,
  RoadmapRow,
  RoadmapSourceRow,
  TABLE_COLUMNS,
} from './tables';

// Whole texts, which only collecting needs.
const FORM_COLUMNS = [
  'roadmap_sources.forms',
  'roadmap_sources.forms_searched_at',
];

const SOURCE_COLUMNS = TABLE_COLUMNS.roadmap_sources
  .map(column => `roadmap_sources.${column}`)
  .filter(column => !FORM_COLUMNS.includes(column));

/** Keeps roadmaps in the plugin's database. */
export class DatabaseRoadmapStore implements RoadmapStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }) {
    return new DatabaseRoadmapStore(options.knex);
  }

  async listDue(options: {
    shard: number;
    now: Date;
    limit: number;
  }): Promise<RegisteredEntity[]> {
    const rows = await this.#knex<EntityRow>('entities')
      .where({ shard: options.shard })
      .where('next_collect_at', '<=', options.now)
      .orderBy('next_collect_at')
      .limit(options.limit)
      .select('entity');
    return rows.map(row => JSON.parse(row.entity));
  }

  async getKnownDocuments(
    entityRefs: readonly string[],
  ): Promise<Map<string, KnownDocument[]>> {
    const rows = await this.#documents(
      ...FORM_COLUMNS,
      'roadmaps.content_hash',
      'roadmaps.parser_version',
      'roadmaps.inputs_hash',
    ).whereIn('roadmap_sources.entity_ref', entityRefs);
    const known = new Map<string, KnownDocument[]>();
    for (const row of rows) {
      const documents = known.get(row.entity_ref) ?? [];
      documents.push(toKnownDocument(row));
      known.set(row.entity_ref, documents);
    }
    return known;
  }

  async save(collection: RoadmapCollection): Promise<void> {
    await this.#knex.transaction(async trx => {
      const { entityRef } = collection.entity;
      if (await isOutdated(trx, collection)) {
        return;
      }
      if (await hasNews(trx, collection)) {
        await markRoadmapKnown(trx, entityRef);
      }
      await saveSources(trx, collection);
      for (const document of collection.documents) {
        if (document.outcome === 'changed') {
          await saveContent(trx, collection, document);
        }
      }
      await trx<EntityRow>('entities')
        .where({ entity_ref: entityRef })
        .update({
          attempted_at: collection.attemptedAt,
          next_collect_at: collection.nextCollectAt,
          findings: JSON.stringify(collection.findings),
        });
    });
  }

  async postpone(
    entity: RegisteredEntity,
    options: { attemptedAt: Date; nextCollectAt: Date; finding: Finding },
  ): Promise<void> {
    await this.#knex<EntityRow>('entities')
      .where({ entity_ref: entity.entityRef, entity: JSON.stringify(entity) })
      .where(attempt =>
        attempt
          .whereNull('attempted_at')
          .orWhere('attempted_at', '<=', options.attemptedAt),
      )
      .update({
        attempted_at: options.attemptedAt,
        next_collect_at: options.nextCollectAt,
        findings: JSON.stringify([options.finding]),
      });
  }

  async listDueEvaluations(options: {
    today: string;
    limit: number;
  }): Promise<DueEvaluation[]> {
    const rows = await this.#knex<RoadmapRow>('roadmaps')
      .where('due_on', '<=', options.today)
      .orderBy('due_on')
      .limit(options.limit)
      .select('entity_ref', 'target', 'content_hash', 'roadmap');
    return rows.map(row => ({
      entityRef: row.entity_ref,
      target: row.target,
      contentHash: row.content_hash,
      roadmap: JSON.parse(row.roadmap),
    }));
  }

  async saveEvaluation(
    due: DueEvaluation,
    evaluation: RoadmapEvaluation,
  ): Promise<void> {
    await this.#knex.transaction(async trx => {
      await lockEntities(trx, [due.entityRef]);
      const updated = await trx<RoadmapRow>('roadmaps')
        .where({
          entity_ref: due.entityRef,
          target: due.target,
          content_hash: due.contentHash,
        })
        .update({
          evaluation: JSON.stringify(evaluation),
          due_on: evaluation.dueOn ?? null,
        });
      if (updated) {
        await markRoadmapKnown(trx, due.entityRef);
      }
    });
  }

  async postponeEvaluation(due: DueEvaluation, until: string): Promise<void> {
    await this.#knex<RoadmapRow>('roadmaps')
      .where({
        entity_ref: due.entityRef,
        target: due.target,
        content_hash: due.contentHash,
      })
      .update({ due_on: until });
  }

  async getAttempt(entityRef: string): Promise<RoadmapAttempt | undefined> {
    const row = await this.#knex<EntityRow>('entities')
      .where({ entity_ref: entityRef })
      .first('attempted_at', 'findings');
    return row && toRoadmapAttempt(row);
  }

  async getDocuments(entityRef: string): Promise<RoadmapDocument[]> {
    const rows = await this.#documents(
      'roadmaps.roadmap',
      'roadmaps.evaluation',
      'roadmaps.changed_at',
    ).where('roadmap_sources.entity_ref', entityRef);
    return rows.map(toRoadmapDocument);
  }

  async getDocumentSummaries(
    entityRef: string,
  ): Promise<RoadmapDocumentSummary[]> {
    const rows = await this.#documents(
      'roadmaps.summary',
      'roadmaps.evaluation',
      'roadmaps.changed_at',
    ).where('roadmap_sources.entity_ref', entityRef);
    return rows.map(toRoadmapDocumentSummary);
  }

  async getSummaries(
    entityRefs: readonly string[],
  ): Promise<Map<string, EntityRoadmapSummary>> {
    const keys = entityRefs.map(it => ({ entity_ref: it }));
    const entities = await readByKeys<EntityRow, 'entity_ref'>(
      this.#knex,
      'entities',
      ['entity_ref'],
      keys,
    );
    const summaries = new Map(
      entities.map(it => [
        it.entity_ref,
        {
          attempt: toRoadmapAttempt(it),
          documents: [] as RoadmapDocumentSummary[],
        },
      ]),
    );
    const rows = await this.#documents(
      'roadmaps.summary',
      'roadmaps.evaluation',
      'roadmaps.changed_at',
    ).whereRaw('?? in (?)', [
      'roadmap_sources.entity_ref',
      jsonRows(this.#knex, 'entities', ['entity_ref'], keys),
    ]);
    for (const row of rows) {
      summaries
        .get(row.entity_ref)
        ?.documents.push(toRoadmapDocumentSummary(row));
    }
    return summaries;
  }

  async getText(
    entityRef: string,
    target: string,
  ): Promise<RoadmapDocumentText | undefined> {
    const [row] = await this.#documents('roadmaps.text').where({
      'roadmap_sources.entity_ref': entityRef,
      'roadmap_sources.target': target,
    });
    return row && row.text !== null && row.collected_at !== null
      ? {
          source: toRoadmapSource(row),
          collectedAt: toIsoTime(row.collected_at),
          text: row.text,
        }
      : undefined;
  }

  async getHistory(
    entityRef: string,
    options: { limit: number; after?: number },
  ): Promise<{ points: RoadmapBurnUpPoint[]; nextAfter?: number }> {
    const rows = await this.#knex<RoadmapHistoryRow>('roadmap_history')
      .where({ entity_ref: entityRef })
      .where('id', '>', options.after ?? 0)
      .orderBy('id')
      .limit(options.limit + 1);
    const page = rows.slice(0, options.limit);
    return {
      points: page.map(toBurnUpPoint),
      nextAfter: rows.length > page.length ? page.at(-1)?.id : undefined,
    };
  }

  #documents(...furtherColumns: string[]) {
    return this.#knex('roadmap_sources')
      .leftJoin('roadmaps', join =>
        join
          .on('roadmaps.entity_ref', 'roadmap_sources.entity_ref')
          .on('roadmaps.target', 'roadmap_sources.target'),
      )
      .orderBy('roadmap_sources.position')
      .select(...SOURCE_COLUMNS, ...furtherColumns);
  }
}

// The lock makes two replicas that store the same entity do so one after the other. It keeps nobody from storing what
// refers to the entity, as who evaluates it does while this waits for what that one holds.
async function isOutdated(
  trx: Knex.Transaction,
  { entity, attemptedAt }: RoadmapCollection,
): Promise<boolean> {
  const row = await trx<EntityRow>('entities')
    .where({ entity_ref: entity.entityRef })
    .forNoKeyUpdate()
    .first('entity', 'attempted_at');
  return (
    !row ||
    row.entity !== JSON.stringify(entity) ||
    (row.attempted_at !== null && toDate(row.attempted_at) > attemptedAt)
  );
}

// Most looks find everything as it was, and nothing that is derived of it has to be derived again.
async function hasNews(
  trx: Knex.Transaction,
  { entity: { entityRef }, documents }: RoadmapCollection,
): Promise<boolean> {
  const stored: (Joined<Pick<RoadmapSourceRow, 'target' | 'error_kind'>> &
    Pick<EntityRow, 'attempted_at'>)[] = await trx('entities')
    .leftJoin(
      'roadmap_sources',
      'roadmap_sources.entity_ref',
      'entities.entity_ref',
    )
    .where({ 'entities.entity_ref': entityRef })
    .select('target', 'error_kind', 'entities.attempted_at');
  const errorKinds = new Map(
    stored.flatMap(it => (it.target ? [[it.target, it.error_kind]] : [])),
  );
  return (
    stored.some(it => it.attempted_at === null) ||
    errorKinds.size !== documents.length ||
    documents.some(
      it =>
        it.outcome === 'changed' ||
        errorKinds.get(it.source.target) !==
          (it.outcome === 'failed' ? it.error.kind : null),
    )
  );
}

// Criteria of roadmaps are gates, which are evaluated with all else.
async function markRoadmapKnown(
  trx: Knex.Transaction,
  entityRef: string,
): Promise<void> {
  await markFactsDue(trx, entityRef, ROADMAP_FACT_SOURCE);
  await markEvaluationDue(trx, [entityRef]);
}

async function saveSources(
  trx: Knex.Transaction,
  { entity: { entityRef }, attemptedAt, documents }: RoadmapCollection,
): Promise<void> {
  await trx<RoadmapSourceRow>('roadmap_sources')
    .where({ entity_ref: entityRef })
    .whereNotIn(
      'target',
      documents.map(({ source }) => source.target),
    )
    .delete();
  if (!documents.length) {
    return;
  }
  const excluded = (column: string) => trx.ref(`excluded.${column}`);
  const keepIfAbsent = (column: string) =>
    trx.raw('coalesce(??, ??)', [
      `excluded.${column}`,
      `roadmap_sources.${column}`,
    ]);
  await trx<RoadmapSourceRow>('roadmap_sources')
    .insert(
      documents.map((document, position) =>
        toRoadmapSourceRow(document, { entityRef, position, attemptedAt }),
      ),
    )
    .onConflict(['entity_ref', 'target'])
    .merge({
      position: excluded('position'),
      configured_by: excluded('configured_by'),
      url: excluded('url'),
      // An ETag belongs to one address.
      etag: trx.raw(
        'case when excluded.error_kind is null then excluded.etag when excluded.url = roadmap_sources.url then roadmap_sources.etag end',
      ),
      attempted_at: excluded('attempted_at'),
      collected_at: trx.raw(
        'coalesce(excluded.collected_at, roadmap_sources.collected_at)',
      ),
      error_kind: excluded('error_kind'),
      error_message: excluded('error_message'),
      error_remedy: excluded('error_remedy'),
      forms: keepIfAbsent('forms'),
      forms_searched_at: keepIfAbsent('forms_searched_at'),
    } as unknown as RoadmapSourceRow);
}

async function saveContent(
  trx: Knex.Transaction,
  { entity: { entityRef }, attemptedAt }: RoadmapCollection,
  { source: { target }, content }: ChangedDocument,
): Promise<void> {
  const key = { entity_ref: entityRef, target };
  const stored = await trx<RoadmapRow>('roadmaps')
    .where(key)
    .first('content_hash', 'changed_at');
  const changedAt =
    stored?.content_hash === content.contentHash
      ? toDate(stored.changed_at)
      : attemptedAt;
  await trx<RoadmapRow>('roadmaps')
    .insert(toRoadmapRow(content, { entityRef, target, changedAt }))
    .onConflict(['entity_ref', 'target'])
    .merge();
  await saveProgress(trx, content, { entityRef, target, at: attemptedAt });
}

// A document in which no state was ever known has no progress to draw, and gets no point.
async function saveProgress(
  trx: Knex.Transaction,
  content: RoadmapContent,
  context: { entityRef: string; target: string; at: Date },
): Promise<void> {
  const last = await trx<RoadmapHistoryRow>('roadmap_history')
    .where({ entity_ref: context.entityRef, target: context.target })
    .orderBy('id', 'desc')
    .first();
  const { done, open, partial } = last ?? { done: 0, open: 0, partial: 0 };
  const row = toHistoryRow(content, context);
  if (row.done !== done || row.open !== open || row.partial !== partial) {
    await trx('roadmap_history').insert(row);
  }
}

type ChangedDocument = Extract<CollectedDocument, { outcome: 'changed' }>;
