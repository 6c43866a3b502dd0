import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  CriteriaPhase,
  FactSchema,
  FactValue,
} from '@waymark/plugin-waymark-common';
import { readScorecards } from '@waymark/scorecards';
import { Knex } from 'knex';
import { DatabaseScorecardStore } from '../database';
import { markEvaluationDue } from '../database/markEvaluationDue';
import { insertRows, upsertRows } from '../database/upsertRows';
import {
  evaluateDueEntities,
  EvaluationContext,
  LibraryScorecard,
  ScorecardLibrary,
} from '../scorecards';
import { testEntity } from './testEntity';

/** Scorecards that a test gives, in place of those of locations. */
export class GivenLibrary implements ScorecardLibrary {
  #revision = 0;
  #scorecards: LibraryScorecard[] = [];

  /** Takes these in place of all others. */
  give(text: string, version = `v${this.#revision + 1}`): void {
    const { scorecards, findings } = readScorecards(text);
    const errors = findings.filter(({ level }) => level === 'error');
    if (errors.length) {
      throw new Error(errors.map(({ message }) => message).join(' '));
    }
    this.#revision += 1;
    this.#scorecards = scorecards.map(scorecard => ({
      scorecard,
      version,
      changedAt: 0,
      location: 'given',
    }));
  }

  async get() {
    return { revision: this.#revision, scorecards: this.#scorecards };
  }
}

/** Writes what is known of entities, and evaluates them, at a time of the test's own. */
export function scorecardFixture(knex: Knex) {
  let now = Date.UTC(2026, 5, 15);
  const clock = () => new Date(now);
  const library = new GivenLibrary();
  const store = DatabaseScorecardStore.create({ knex });
  const schemas = new Map<string, FactSchema>();
  const logger = mockServices.logger.mock();
  const context: EvaluationContext = {
    knex,
    store,
    library,
    schemas,
    logger,
    clock,
  };

  return {
    context,
    library,
    store,
    schemas,
    logger,
    now: () => now,
    pass(milliseconds: number) {
      now += milliseconds;
    },

    async addEntities(
      entities: readonly (Entity | string)[],
    ): Promise<string[]> {
      const written = entities.map(it =>
        typeof it === 'string' ? testEntity(it) : it,
      );
      const refs = written.map(it => `component:default/${it.metadata.name}`);
      await knex.batchInsert(
        'entities',
        refs.map(entity_ref => ({
          entity_ref,
          shard: 0,
          entity: '{}',
          registered_at: clock(),
          seen_at: clock(),
          attempted_at: clock(),
          findings: '[]',
        })),
        100,
      );
      await insertRows(
        knex,
        'catalog_entities',
        written.map((it, at) => ({
          entity_ref: refs[at],
          entity: JSON.stringify(it),
        })),
      );
      await knex.transaction(trx => markEvaluationDue(trx, refs));
      return refs;
    },

    /** Facts of one entity, as observed now. */
    async observe(
      entityRef: string,
      facts: Record<string, FactValue>,
    ): Promise<void> {
      for (const name of Object.keys(facts)) {
        schemas.set(name, { name, type: 'string', description: name });
      }
      const rows = Object.entries(facts).map(([name, value]) => ({
        entity_ref: entityRef,
        name,
        value: JSON.stringify(value),
        since: now,
        observed_at: now,
        source: 'test',
        evidence: null,
      }));
      await knex.transaction(async trx => {
        await upsertRows(trx, 'facts', ['entity_ref', 'name'], rows);
        await upsertRows(
          trx,
          'fact_history',
          ['entity_ref', 'name', 'since'],
          rows.map(({ entity_ref, name, since, value }) => ({
            entity_ref,
            name,
            since,
            value,
          })),
        );
        await markEvaluationDue(trx, [entityRef]);
      });
    },

    async plan(
      entityRef: string,
      phases: readonly CriteriaPhase[],
    ): Promise<void> {
      await knex.transaction(async trx => {
        await trx('roadmap_sources')
          .insert({
            entity_ref: entityRef,
            target: 'ROADMAP.md',
            position: 0,
            configured_by: 'default',
            attempted_at: clock(),
          })
          .onConflict(['entity_ref', 'target'])
          .ignore();
        await trx('roadmaps')
          .insert({
            entity_ref: entityRef,
            target: 'ROADMAP.md',
            content_hash: '',
            parser_version: '',
            text: '',
            roadmap: '{}',
            evaluation: '{}',
            summary: '{}',
            changed_at: clock(),
            criteria: JSON.stringify(phases),
          })
          .onConflict(['entity_ref', 'target'])
          .merge();
        await markEvaluationDue(trx, [entityRef]);
      });
    },

    async redefine(text: string): Promise<void> {
      library.give(text);
      await knex('scorecard_entities').update({ evaluate_at: 0 });
    },

    async evaluate(): Promise<void> {
      await evaluateDueEntities(context, new AbortController().signal);
    },

    /** Verdicts of an entity, as `<scorecard>/<check>`. */
    async verdicts(entityRef: string): Promise<Record<string, string>> {
      const { scorecards } = await store.getEvaluation(entityRef);
      return Object.fromEntries(
        scorecards.flatMap(({ name, checks }) =>
          checks.map(it => [`${name}/${it.checkId}`, it.verdict]),
        ),
      );
    },
  };
}
