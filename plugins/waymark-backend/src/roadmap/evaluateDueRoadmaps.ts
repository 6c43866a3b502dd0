import { evaluateRoadmap } from '@waymark/plugin-waymark-common';
import { RoadmapStore } from './RoadmapStore';
import { toUtcDay } from './toUtcDay';

const BATCH_SIZE = 100;

/** Evaluates the stored roadmaps again whose current phase may have changed by time alone. Reads no source. */
export async function evaluateDueRoadmaps(
  { store, clock }: { store: RoadmapStore; clock: () => Date },
  signal: AbortSignal,
): Promise<void> {
  const today = toUtcDay(clock());
  while (!signal.aborted) {
    const due = await store.listDueEvaluations({ today, limit: BATCH_SIZE });
    if (!due.length) {
      return;
    }
    for (const it of due) {
      await store.saveEvaluation(it, evaluateRoadmap(it.roadmap, today));
    }
  }
}
