import { SchedulerService } from '@backstage/backend-plugin-api';
import { CollectorConnection } from '../collectors';
import { jitter } from './jitter';

/** Registers the tasks of all collectors that run, as `waymark-<collector>-<task>`. */
export async function scheduleCollectorTasks(options: {
  scheduler: SchedulerService;
  collectors: readonly CollectorConnection[];
}): Promise<void> {
  const { scheduler, collectors } = options;
  for (const { id, connected } of collectors) {
    for (const task of connected?.tasks ?? []) {
      await scheduler.scheduleTask({
        id: `waymark-${id}-${task.id}`,
        scope: task.scope,
        frequency: { milliseconds: task.frequency },
        timeout: { milliseconds: task.timeout },
        initialDelay: jitter({ from: 1500, to: 3500 }),
        fn: signal => task.run(signal),
      });
    }
  }
}
