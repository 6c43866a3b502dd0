import { SchedulerService } from '@backstage/backend-plugin-api';
import { TaskConfig } from '../config';
import { evaluateDueEntities, EvaluationContext } from '../scorecards';
import {
  refreshScorecardDefinitions,
  ScorecardDefinitionContext,
} from '../scorecards/definitions';

// What ingest leaves, and what time changes.
const EVALUATION_TICK = { seconds: 5 };

/** Registers the tasks about scorecards. The first run follows the start at once. */
export async function scheduleScorecardTasks(options: {
  scheduler: SchedulerService;
  schedule: TaskConfig;
  definitions: ScorecardDefinitionContext;
  evaluation: EvaluationContext;
}): Promise<void> {
  const { scheduler, schedule, definitions, evaluation } = options;
  await scheduler.scheduleTask({
    id: 'waymark-scorecard-definitions',
    scope: 'global',
    frequency: { milliseconds: schedule.frequency },
    timeout: { milliseconds: schedule.timeout },
    initialDelay: { seconds: 1 },
    fn: signal => refreshScorecardDefinitions(definitions, signal),
  });

  // Replicas share what is due, each in batches.
  await scheduler.scheduleTask({
    id: 'waymark-scorecard-evaluation',
    scope: 'local',
    frequency: EVALUATION_TICK,
    timeout: { milliseconds: schedule.timeout },
    initialDelay: { seconds: 2 },
    fn: signal => evaluateDueEntities(evaluation, signal),
  });
}
