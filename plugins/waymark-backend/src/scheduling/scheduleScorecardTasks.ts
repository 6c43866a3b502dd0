import { SchedulerService } from '@backstage/backend-plugin-api';
import { TaskConfig } from '../config';
import {
  refreshScorecardDefinitions,
  ScorecardDefinitionContext,
} from '../scorecards/definitions';

/** Registers the tasks about scorecards. The first run follows the start at once. */
export async function scheduleScorecardTasks(options: {
  scheduler: SchedulerService;
  schedule: TaskConfig;
  definitions: ScorecardDefinitionContext;
}): Promise<void> {
  const { scheduler, schedule, definitions } = options;
  await scheduler.scheduleTask({
    id: 'waymark-scorecard-definitions',
    scope: 'global',
    frequency: { milliseconds: schedule.frequency },
    timeout: { milliseconds: schedule.timeout },
    initialDelay: { seconds: 1 },
    fn: signal => refreshScorecardDefinitions(definitions, signal),
  });
}
