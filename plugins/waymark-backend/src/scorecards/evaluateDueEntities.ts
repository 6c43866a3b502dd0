import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { FactSchema } from '@waymark/plugin-waymark-common';
import { Knex } from 'knex';
import { setTimeout } from 'node:timers/promises';
import { ScorecardLibrary } from './definitions';
import { EvaluationRules } from './EntityEvaluation';
import { evaluateEntity } from './evaluateEntity';
import { neededFacts } from './neededFacts';
import { PrepareBatch, ScorecardStore } from './ScorecardStore';

/** Results that are compared and stored in one transaction at most, so that memory is bounded. */
const MOST_RESULTS = 50_000;

/** Another replica has an entity for as long as its batch takes. */
const WAIT_MS = 50;
const MOST_WAITS = 40;

/** What evaluating works with. */
export interface EvaluationContext {
  knex: Knex;
  store: ScorecardStore<Knex.Transaction>;
  library: ScorecardLibrary;
  /** By name of the fact. */
  schemas: ReadonlyMap<string, FactSchema>;
  logger: LoggerService;
  clock: () => Date;
}

/**
 * Evaluates all entities that are due, batch by batch: those of which something has changed, and those where time has
 * changed something.
 */
export async function evaluateDueEntities(
  context: EvaluationContext,
  signal: AbortSignal,
): Promise<void> {
  const { store, clock } = context;
  const prepare = prepareBatch(context);
  const onRefused = tellRefused(context);
  while (!signal.aborted) {
    await compileScorecards(context);
    if (!(await store.evaluateDue({ now: +clock(), onRefused }, prepare))) {
      return;
    }
  }
}

/**
 * Evaluates these entities as far as they are due, and waits a little for those that are being evaluated elsewhere. Never
 * throws: what is left is due, and becomes the task's.
 */
export async function evaluateEntities(
  entityRefs: readonly string[],
  context: EvaluationContext,
): Promise<void> {
  try {
    await evaluateWithPatience(entityRefs, context);
  } catch (error) {
    context.logger.error(
      `${entityRefs.length} entities could not be evaluated at once`,
      toError(error),
    );
  }
}

async function evaluateWithPatience(
  entityRefs: readonly string[],
  context: EvaluationContext,
): Promise<void> {
  const { store, clock } = context;
  const prepare = prepareBatch(context);
  const onRefused = tellRefused(context);
  let waits = 0;
  await compileScorecards(context);
  while (waits < MOST_WAITS) {
    const now = +clock();
    if (await store.evaluateDue({ now, entityRefs, onRefused }, prepare)) {
      continue;
    }
    if (!(await store.isDue({ now, entityRefs }))) {
      return;
    }
    waits += 1;
    await setTimeout(WAIT_MS);
  }
}

function tellRefused({ logger }: EvaluationContext) {
  return (entityRef: string, error: Error) =>
    logger.error(`What ${entityRef} came to could not be stored`, error);
}

// Before a transaction holds anything: new definitions take some milliseconds each.
async function compileScorecards({
  library,
  knex,
}: EvaluationContext): Promise<void> {
  await library.get(knex);
}

function prepareBatch(
  context: EvaluationContext,
): PrepareBatch<Knex.Transaction> {
  const { library, schemas, logger, clock } = context;
  return async trx => {
    const { scorecards } = await library.get(trx);
    const rules: EvaluationRules = { scorecards, schemas };
    const now = +clock();
    const checks = scorecards.reduce(
      (sum, it) => sum + it.scorecard.checks.length,
      0,
    );
    return {
      now,
      needed: neededFacts(rules, now),
      limit: Math.max(1, Math.floor(MOST_RESULTS / Math.max(1, checks))),
      evaluate(known) {
        try {
          return evaluateEntity(known, rules, now);
        } catch (error) {
          logger.error(
            `${known.entityRef} could not be evaluated`,
            toError(error),
          );
          return undefined;
        }
      },
    };
  };
}
