import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import {
  evaluateRoadmap,
  RoadmapEvaluation,
} from '@waymark/plugin-waymark-common';
import { DueEvaluation, RoadmapStore } from './RoadmapStore';
import { toUtcDay } from './toUtcDay';

const BATCH_SIZE = 100;
const DAY_MS = 86_400_000;

/** What {@link evaluateDueRoadmaps} works with. */
export interface RoadmapEvaluationContext {
  store: RoadmapStore;
  logger: LoggerService;
  clock: () => Date;
}

/**
 * Evaluates the stored roadmaps again whose current phase may have changed by time alone. Reads no source. One that
 * cannot be evaluated is logged, keeps its last evaluation, and is tried again the next day.
 *
 * @throws where the store cannot be used
 */
export async function evaluateDueRoadmaps(
  context: RoadmapEvaluationContext,
  signal: AbortSignal,
): Promise<void> {
  const { store, clock } = context;
  const now = clock();
  const today = toUtcDay(now);
  const tomorrow = toUtcDay(new Date(now.getTime() + DAY_MS));
  while (!signal.aborted) {
    const due = await store.listDueEvaluations({ today, limit: BATCH_SIZE });
    if (!due.length) {
      return;
    }
    for (const it of due) {
      const evaluation = evaluate(it, today, context);
      await (evaluation
        ? store.saveEvaluation(it, evaluation)
        : store.postponeEvaluation(it, tomorrow));
    }
  }
}

function evaluate(
  { entityRef, target, roadmap }: DueEvaluation,
  today: string,
  { logger }: RoadmapEvaluationContext,
): RoadmapEvaluation | undefined {
  try {
    return evaluateRoadmap(roadmap, today);
  } catch (error) {
    logger.error(
      `Evaluating ${target} of ${entityRef} failed: ${stringifyError(error)}`,
    );
    return undefined;
  }
}
