import { Finding, ScorecardHistoryPoint } from '@waymark/plugin-waymark-common';
import { Knex } from 'knex';
import { setImmediate } from 'node:timers/promises';
import {
  EntityEvaluation,
  EvaluateDueOptions,
  KnownEntity,
  NeededFacts,
  PrepareBatch,
  ResultSummary,
  ScorecardStanding,
  ScorecardStore,
  StoredEvaluation,
  StoredStanding,
} from '../scorecards';
import { compareGates } from './compareGates';
import { compareScorecards, COMPARED_CHECK_COLUMNS } from './compareScorecards';
import { COMPARED_SCORECARD_COLUMNS, findDifferences } from './findDifferences';
import { groupByEntity } from './groupByEntity';
import { inSnapshot } from './inSnapshot';
import { readKnownEntities } from './readKnownEntities';
import { Joined } from './rows';
import {
  toEvaluationState,
  toHistoryPoint,
  toScorecardEntityRow,
  toScorecardResult,
  toStoredCheck,
  toStoredGate,
} from './scorecardRows';
import {
  CheckResultRow,
  EntityRow,
  GateResultRow,
  ScorecardDefinitionRow,
  ScorecardEntityRow,
  ScorecardHistoryRow,
  ScorecardResultRow,
} from './tables';
import { deleteRows, insertRows, upsertRows } from './upsertRows';
import { whereSettled } from './whereSettled';

const STANDING_COLUMNS = [
  'scorecard',
  'definition_version',
  'score',
  'coverage',
  'level',
  'standing',
] as const;

const LISTED_COLUMNS = [
  'entity_ref',
  'scorecard',
  'definition_version',
  'score',
  'coverage',
  'level',
  'checks',
] as const;

type StandingRow = Joined<
  Pick<ScorecardResultRow, (typeof STANDING_COLUMNS)[number]> &
    Pick<ScorecardDefinitionRow, 'error'>
>;

/** Entities that are evaluated in one transaction at most. */
const BATCH_SIZE = 1_000;

// Whoever prepares a batch bounds the number of its rows.
const ONE_STATEMENT = { batchSize: Infinity };

/** Entities after which others get their turn. */
const YIELD_AFTER = 50;

/** After which an entity is evaluated anew that could not be. */
const RETRY_MS = 10 * 60_000;

/** Keeps what entities came to in the plugin's database. */
export class DatabaseScorecardStore implements ScorecardStore<Knex.Transaction> {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }) {
    return new DatabaseScorecardStore(options.knex);
  }

  async evaluateDue(
    options: EvaluateDueOptions,
    prepare: PrepareBatch<Knex.Transaction>,
  ): Promise<number> {
    let taken: readonly string[] = [];
    try {
      return await this.#evaluateBatch(options, prepare, entityRefs => {
        taken = entityRefs;
      });
    } catch (error) {
      if (!isRefused(error)) {
        throw error;
      }
      await this.#evaluateEach(taken, options, prepare);
      return taken.length;
    }
  }

  // Where the database refuses what one entity came to, the others of its batch are stored all the same.
  async #evaluateEach(
    entityRefs: readonly string[],
    { now, onRefused }: EvaluateDueOptions,
    prepare: PrepareBatch<Knex.Transaction>,
  ): Promise<void> {
    for (const entityRef of entityRefs) {
      try {
        await this.#evaluateBatch({ now, entityRefs: [entityRef] }, prepare);
      } catch (error) {
        if (!isRefused(error)) {
          throw error;
        }
        onRefused?.(entityRef, error);
        await postpone(this.#knex, [entityRef], now + RETRY_MS);
      }
    }
  }

  async #evaluateBatch(
    options: EvaluateDueOptions,
    prepare: PrepareBatch<Knex.Transaction>,
    onTaken?: (entityRefs: readonly string[]) => void,
  ): Promise<number> {
    return this.#knex.transaction(async trx => {
      const due = await lockDue(trx, options);
      if (!due.length) {
        return 0;
      }
      const { now, needed, limit, evaluate } = await prepare(trx);
      const entityRefs = due.slice(0, limit).sort();
      onTaken?.(entityRefs);
      const known = await readKnownEntities(trx, entityRefs, needed);
      const evaluations: EntityEvaluation[] = [];
      const failed: string[] = [];
      for (const [at, entity] of known.entries()) {
        const evaluation = evaluate(entity);
        if (evaluation) {
          evaluations.push(evaluation);
        } else {
          failed.push(entity.entityRef);
        }
        if (at % YIELD_AFTER === 0) {
          await setImmediate();
        }
      }
      await saveEvaluations(trx, evaluations, now);
      await postpone(trx, failed, now + RETRY_MS);
      // One that the catalog does not have is due when it comes.
      const found = new Set(known.map(it => it.entityRef));
      const absent = entityRefs.filter(it => !found.has(it));
      await postpone(trx, absent, null);
      return entityRefs.length;
    });
  }

  async isDue(options: {
    now: number;
    entityRefs: readonly string[];
  }): Promise<boolean> {
    const due = this.#knex<ScorecardEntityRow>('scorecard_entities')
      .whereIn('entity_ref', options.entityRefs)
      .where('evaluate_at', '<=', options.now)
      .first('entity_ref');
    whereSettled(due, this.#knex, options.now);
    return (await due) !== undefined;
  }

  async getKnownEntities(
    entityRefs: readonly string[],
    needed: NeededFacts,
  ): Promise<KnownEntity[]> {
    return inSnapshot(this.#knex, trx =>
      readKnownEntities(trx, entityRefs, needed),
    );
  }

  async getEvaluation(entityRef: string): Promise<StoredEvaluation> {
    return inSnapshot(this.#knex, async trx => {
      const state = await readState(trx, entityRef);
      const scorecards = await readScorecards(trx, entityRef);
      const checks = await trx<CheckResultRow>('check_results')
        .where({ entity_ref: entityRef })
        .orderBy('position')
        .select();
      const gates = await trx<GateResultRow>('gate_results')
        .where({ entity_ref: entityRef })
        .orderBy('position')
        .select();
      return {
        ...toEvaluationState(state),
        scorecards: scorecards.map(row => ({
          ...toScorecardResult(row),
          checks: checks
            .filter(({ scorecard }) => scorecard === row.scorecard)
            .map(toStoredCheck),
        })),
        gates: gates.map(toStoredGate),
      };
    });
  }

  async getStanding(
    entityRef: string,
    { trendFrom }: { trendFrom: number },
  ): Promise<StoredStanding> {
    const rows: (ScorecardEntityRow & StandingRow)[] = await this.#knex(
      'scorecard_entities',
    )
      .leftJoin(
        'scorecard_results',
        'scorecard_results.entity_ref',
        'scorecard_entities.entity_ref',
      )
      .leftJoin(
        'scorecard_definitions',
        'scorecard_definitions.name',
        'scorecard_results.scorecard',
      )
      .where('scorecard_entities.entity_ref', entityRef)
      .orderBy('scorecard_results.position')
      .select(
        'scorecard_entities.*',
        ...STANDING_COLUMNS.map(it => `scorecard_results.${it}`),
        'scorecard_definitions.error',
      );
    const { evaluatedAt, findings } = toEvaluationState(rows[0]);
    const scorecards = rows.filter(isStanding).map(row => ({
      ...toScorecardResult(row),
      standing: JSON.parse(row.standing) as ScorecardStanding,
      ...(row.error !== null && { error: JSON.parse(row.error) as Finding }),
    }));
    const [first] = scorecards;
    const trend = first
      ? await readTrend(this.#knex, {
          entityRef,
          scorecard: first.name,
          from: trendFrom,
        })
      : [];
    return { evaluatedAt, findings, scorecards, trend };
  }

  async getHistory(
    entityRef: string,
    options: { scorecard: string; limit: number; after?: number },
  ): Promise<{ points: ScorecardHistoryPoint[]; nextAfter?: number }> {
    const rows = await this.#knex<ScorecardHistoryRow>('scorecard_history')
      .where({ entity_ref: entityRef, scorecard: options.scorecard })
      .where('id', '>', options.after ?? 0)
      .orderBy('id')
      .limit(options.limit + 1);
    const page = rows.slice(0, options.limit);
    return {
      points: page.map(toHistoryPoint),
      nextAfter: rows.length > page.length ? page.at(-1)?.id : undefined,
    };
  }

  async listResults(options: {
    limit: number;
    after?: string;
  }): Promise<ResultSummary[]> {
    return inSnapshot(this.#knex, async trx => {
      const states = await trx<ScorecardEntityRow>('scorecard_entities')
        .where('entity_ref', '>', options.after ?? '')
        .whereIn(
          'entity_ref',
          trx<ScorecardResultRow>('scorecard_results').select('entity_ref'),
        )
        .orderBy('entity_ref')
        .limit(options.limit)
        .select('entity_ref', 'evaluated_at');
      const entityRefs = states.map(it => it.entity_ref);
      const scorecards = groupByEntity(
        await trx<ScorecardResultRow>('scorecard_results')
          .whereIn('entity_ref', entityRefs)
          .orderBy('position')
          .select(...LISTED_COLUMNS),
        row => ({ ...toScorecardResult(row), checks: row.checks }),
      );
      return states.map(({ entity_ref: entityRef, evaluated_at }) => ({
        entityRef,
        evaluatedAt: Number(evaluated_at),
        scorecards: scorecards.get(entityRef) ?? [],
      }));
    });
  }
}

function isStanding(
  row: ScorecardEntityRow & StandingRow,
): row is ScorecardEntityRow & ScorecardResultRow & { error: string | null } {
  return row.scorecard !== null;
}

// None waits for another here: who holds a row evaluates it, or makes it due once more. What refers to an entity locks it,
// too: that is done before results are written, or this would wait for whoever removes the entity, and that for this.
async function lockDue(
  trx: Knex.Transaction,
  options: { now: number; entityRefs?: readonly string[] },
): Promise<string[]> {
  const due = trx<ScorecardEntityRow>('scorecard_entities')
    .where('evaluate_at', '<=', options.now)
    .orderBy(['evaluate_at', 'entity_ref'])
    .limit(BATCH_SIZE)
    .select('entity_ref');
  if (options.entityRefs) {
    due.whereIn('entity_ref', options.entityRefs);
  }
  whereSettled(due, trx, options.now);
  if (trx.client.dialect !== 'postgresql') {
    return (await due).map(it => it.entity_ref);
  }
  const rows = await due.forUpdate().skipLocked();
  const entityRefs = rows.map(it => it.entity_ref);
  if (!entityRefs.length) {
    return [];
  }
  const kept = await trx<EntityRow>('entities')
    .whereIn('entity_ref', entityRefs)
    .forKeyShare()
    .skipLocked()
    .select('entity_ref');
  const isKept = new Set(kept.map(it => it.entity_ref));
  return entityRefs.filter(it => isKept.has(it));
}

async function saveEvaluations(
  trx: Knex.Transaction,
  evaluations: readonly EntityEvaluation[],
  now: number,
): Promise<void> {
  const entityRefs = evaluations.map(it => it.entityRef);
  const differences = findDifferences(
    evaluations,
    await trx<ScorecardResultRow>('scorecard_results')
      .whereIn('entity_ref', entityRefs)
      .select(...COMPARED_SCORECARD_COLUMNS),
  );
  const different = new Set([
    ...differences.changed.map(({ row }) => row.entity_ref),
    ...differences.gone.map(row => row.entity_ref),
  ]);
  const { gates, goneGates, sinceOf } = compareGates(
    evaluations,
    different,
    await readGatesToCompare(trx, entityRefs, [...different]),
    now,
  );
  const changed = compareScorecards(
    differences,
    await trx<CheckResultRow>('check_results')
      .whereIn('entity_ref', [...different])
      .select(...COMPARED_CHECK_COLUMNS),
    sinceOf,
    now,
  );
  await deleteRows(trx, 'check_results', changed.goneChecks);
  await deleteRows(trx, 'gate_results', goneGates);
  await deleteRows(trx, 'scorecard_results', differences.gone);
  await upsertRows(
    trx,
    'scorecard_results',
    ['entity_ref', 'scorecard'],
    changed.scorecards,
    ONE_STATEMENT,
  );
  await upsertRows(
    trx,
    'check_results',
    ['entity_ref', 'scorecard', 'check_id'],
    changed.checks,
    ONE_STATEMENT,
  );
  await upsertRows(
    trx,
    'gate_results',
    ['entity_ref', 'gate'],
    gates,
    ONE_STATEMENT,
  );
  await insertRows(trx, 'scorecard_history', changed.history, ONE_STATEMENT);
  await upsertRows(
    trx,
    'scorecard_entities',
    ['entity_ref'],
    evaluations.map(it => toScorecardEntityRow(it, now)),
    ONE_STATEMENT,
  );
}

// Levels come of their scorecard alone, phases of more.
async function readGatesToCompare(
  trx: Knex.Transaction,
  entityRefs: readonly string[],
  different: readonly string[],
): Promise<GateResultRow[]> {
  return trx<GateResultRow>('gate_results')
    .whereIn('entity_ref', entityRefs)
    .where(gate =>
      gate.where('kind', 'phase').orWhereIn('entity_ref', different),
    )
    .select();
}

// SQLSTATE classes of PostgreSQL: one row twice in a statement, and values that do not fit. SQLite takes whatever it is given.
function isRefused(error: unknown): error is Error {
  const code = error instanceof Error && 'code' in error && error.code;
  return typeof code === 'string' && /^2[12]...$/.test(code);
}

async function postpone(
  knex: Knex,
  entityRefs: readonly string[],
  until: number | null,
): Promise<void> {
  if (entityRefs.length) {
    await knex<ScorecardEntityRow>('scorecard_entities')
      .whereIn('entity_ref', entityRefs)
      .update({ evaluate_at: until });
  }
}

async function readState(trx: Knex.Transaction, entityRef: string) {
  return trx<ScorecardEntityRow>('scorecard_entities')
    .where({ entity_ref: entityRef })
    .first();
}

async function readScorecards(trx: Knex.Transaction, entityRef: string) {
  return trx<ScorecardResultRow>('scorecard_results')
    .where({ entity_ref: entityRef })
    .orderBy('position')
    .select();
}

// With the last point before, which tells what held at the beginning.
async function readTrend(
  knex: Knex,
  options: { entityRef: string; scorecard: string; from: number },
): Promise<ScorecardHistoryPoint[]> {
  const { entityRef, scorecard, from } = options;
  const before = knex<ScorecardHistoryRow>('scorecard_history')
    .where({ entity_ref: entityRef, scorecard })
    .where('at', '<=', from)
    .max('id');
  const rows = await knex<ScorecardHistoryRow>('scorecard_history')
    .where({ entity_ref: entityRef, scorecard })
    .where('id', '>=', knex.raw('coalesce((?), 0)', [before]))
    .orderBy('id')
    .select();
  return rows.map(toHistoryPoint);
}
