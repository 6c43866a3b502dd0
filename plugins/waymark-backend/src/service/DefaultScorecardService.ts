import { NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  EntityGate,
  EntityGates,
  EntityReadinessOverview,
  EntityScorecard,
  EntityScorecardHistory,
  EntityScorecards,
  FactSchema,
  FactSourceStatus,
  GateReport,
  ScorecardPreview,
  ScorecardPreviewRequest,
} from '@waymark/plugin-waymark-common';
import { Knex } from 'knex';
import { z } from 'zod';
import { assertEntity, EntityRegistry } from '../entities';
import { FactStore, isText } from '../facts';
import {
  LibraryScorecard,
  previewScorecards,
  ScorecardLibrary,
  ScorecardStore,
  StoredEvaluation,
  toGateReport,
  toIsoTime,
  toReadinessOverview,
  toScorecardReport,
} from '../scorecards';
import { CallOptions } from './CallOptions';
import { decodeCursor, encodeCursor } from './cursors';
import { ScorecardService } from './ScorecardService';
import { writeEntity, WrittenResultList } from './WrittenResultList';

/** What the card's trend goes back. */
const TREND_MS = 90 * 24 * 60 * 60_000;

const LONGEST_REF = 1000;

// A forged place must not be one that the database refuses.
const historyPlace = z.object({ after: z.int32() });
const entityPlace = z.object({
  after: z.string().refine(it => isText(it, LONGEST_REF)),
});

/** What {@link DefaultScorecardService} works with. */
export interface DefaultScorecardServiceOptions {
  catalog: CatalogService;
  registry: Pick<EntityRegistry, 'has'>;
  knex: Knex;
  store: ScorecardStore<Knex.Transaction>;
  library: ScorecardLibrary;
  facts: Pick<FactStore, 'getFacts' | 'getSources'>;
  /** Titles of sources of facts, by id. */
  sources: ReadonlyMap<string, string>;
  /** By name of the fact. */
  schemas: ReadonlyMap<string, FactSchema>;
  clock: () => Date;
}

/** Answers from the store, whoever asks. */
export class DefaultScorecardService implements ScorecardService {
  readonly #options: DefaultScorecardServiceOptions;

  private constructor(options: DefaultScorecardServiceOptions) {
    this.#options = options;
  }

  static create(options: DefaultScorecardServiceOptions) {
    return new DefaultScorecardService(options);
  }

  /** What the card shows of an entity that exists. */
  async getOverview(entityRef: string): Promise<EntityReadinessOverview> {
    const { store, clock } = this.#options;
    const standing = await store.getStanding(entityRef, {
      trendFrom: +clock() - TREND_MS,
    });
    return toReadinessOverview(standing);
  }

  async getScorecards(
    entityRef: string,
    options: CallOptions,
  ): Promise<EntityScorecards> {
    await this.#assertEntity(entityRef, options);
    const evaluation = await this.#options.store.getEvaluation(entityRef);
    const { evaluatedAt, optedOut, findings } = evaluation;
    const scorecards = await this.#toReports(entityRef, evaluation);
    return {
      entityRef,
      state: stateOf(evaluatedAt, scorecards.length),
      evaluatedAt: evaluatedAt === undefined ? null : toIsoTime(evaluatedAt),
      scorecards,
      optedOut,
      sources: await this.#getSources(entityRef),
      findings,
    };
  }

  async getScorecard(
    { entityRef, name }: { entityRef: string; name: string },
    options: CallOptions,
  ): Promise<EntityScorecard> {
    await this.#assertEntity(entityRef, options);
    const evaluation = await this.#options.store.getEvaluation(entityRef);
    const reports = await this.#toReports(entityRef, evaluation);
    const report = reports.find(it => it.name === name);
    if (!report) {
      throw new NotFoundError(
        `No scorecard '${name}' applies to ${entityRef}${listed(reports)}`,
      );
    }
    return {
      entityRef,
      ...report,
      sources: await this.#getSources(entityRef),
    };
  }

  async getHistory(
    request: {
      entityRef: string;
      name: string;
      limit: number;
      cursor?: string;
    },
    options: CallOptions,
  ): Promise<EntityScorecardHistory> {
    const { entityRef, name, limit, cursor } = request;
    const place = cursor ? decodeCursor(cursor, historyPlace) : undefined;
    await this.#assertEntity(entityRef, options);
    const { points, nextAfter } = await this.#options.store.getHistory(
      entityRef,
      { scorecard: name, limit, after: place?.after },
    );
    return {
      entityRef,
      scorecard: name,
      points,
      nextCursor:
        nextAfter === undefined
          ? undefined
          : encodeCursor({ after: nextAfter }),
    };
  }

  async getGates(
    entityRef: string,
    options: CallOptions,
  ): Promise<EntityGates> {
    await this.#assertEntity(entityRef, options);
    const evaluation = await this.#options.store.getEvaluation(entityRef);
    const { evaluatedAt } = evaluation;
    return {
      entityRef,
      evaluatedAt: evaluatedAt === undefined ? null : toIsoTime(evaluatedAt),
      gates: this.#toGates(evaluation, await this.#getLibrary()),
    };
  }

  async getGate(
    { entityRef, name }: { entityRef: string; name: string },
    options: CallOptions,
  ): Promise<EntityGate> {
    const { gates } = await this.getGates(entityRef, options);
    const gate = gates.find(it => it.name === name);
    if (!gate) {
      throw new NotFoundError(
        `${entityRef} has no gate '${name}'${listed(gates)}`,
      );
    }
    return { entityRef, ...gate };
  }

  async listResults(request: {
    limit: number;
    cursor?: string;
  }): Promise<WrittenResultList> {
    const { limit, cursor } = request;
    const place = cursor ? decodeCursor(cursor, entityPlace) : undefined;
    const page = await this.#options.store.listResults({
      limit: limit + 1,
      after: place?.after,
    });
    const results = page.slice(0, limit);
    const last = results.at(-1);
    return {
      entities: results.map(it => ({
        entityRef: it.entityRef,
        json: writeEntity(it),
      })),
      nextCursor:
        page.length > limit && last
          ? encodeCursor({ after: last.entityRef })
          : undefined,
    };
  }

  async preview(request: ScorecardPreviewRequest): Promise<ScorecardPreview> {
    const { store, schemas, clock } = this.#options;
    const { entityRefs } = request;
    return previewScorecards({
      ...request,
      getKnown: needed => store.getKnownEntities(entityRefs, needed),
      schemas,
      now: +clock(),
    });
  }

  async #toReports(entityRef: string, evaluation: StoredEvaluation) {
    const { facts, schemas, clock } = this.#options;
    const library = await this.#getLibrary();
    const { scorecards, gates, evaluatedAt = 0 } = evaluation;
    const known = await facts.getFacts(entityRef);
    const context = {
      now: +clock(),
      facts: new Map(known.map(it => [it.name, it])),
      schemas,
    };
    // One that has just been removed has results until the next evaluation.
    return scorecards.flatMap(stored => {
      const defined = library.get(stored.name);
      return defined
        ? [toScorecardReport(stored, { defined, gates, evaluatedAt }, context)]
        : [];
    });
  }

  #toGates(
    { gates, scorecards, evaluatedAt = 0 }: StoredEvaluation,
    library: ReadonlyMap<string, LibraryScorecard>,
  ): GateReport[] {
    return gates.map(gate => {
      const name = gate.name.slice(0, gate.name.lastIndexOf(':'));
      const source = {
        definition: library.get(name)?.scorecard.definition,
        checks: scorecards.find(it => it.name === name)?.checks ?? [],
      };
      return toGateReport(gate, source, evaluatedAt);
    });
  }

  async #getSources(entityRef: string): Promise<FactSourceStatus[]> {
    const { facts, sources: titles } = this.#options;
    const sources = await facts.getSources(entityRef);
    // One of a provider that is not installed any more tells nothing that anybody could mend.
    return sources
      .filter(({ source }) => titles.has(source))
      .map(({ source, observedAt, error }) => ({
        id: source,
        title: titles.get(source) ?? source,
        observedAt: observedAt === undefined ? null : toIsoTime(observedAt),
        error,
      }));
  }

  async #getLibrary(): Promise<ReadonlyMap<string, LibraryScorecard>> {
    const { scorecards } = await this.#options.library.get(this.#options.knex);
    return new Map(scorecards.map(it => [it.scorecard.definition.name, it]));
  }

  async #assertEntity(entityRef: string, { credentials }: CallOptions) {
    const { registry, catalog } = this.#options;
    await assertEntity(entityRef, { registry, catalog, credentials });
  }
}

function stateOf(
  evaluatedAt: number | undefined,
  count: number,
): EntityScorecards['state'] {
  if (evaluatedAt === undefined) {
    return 'pending';
  }
  return count ? 'ready' : 'none';
}

function listed(named: readonly { name: string }[]): string {
  return named.length ? `, only ${named.map(it => it.name).join(', ')}` : '';
}
