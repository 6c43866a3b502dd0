import { SchedulerService } from '@backstage/backend-plugin-api';
import { WaymarkConfig } from '../config';
import { DoraStore, recomputeOutdated } from '../dora';
import { discoverEntities, EntityDiscoveryContext } from '../entities';
import { FactObservationContext, observeDueFacts } from '../facts';
import {
  collectDueRoadmaps,
  evaluateDueRoadmaps,
  RoadmapCollectorContext,
} from '../roadmap';
import { jitter } from './jitter';

// A task looks often whether something is due, which costs one indexed query; how often work is due is configured.
const DISCOVERY_TICK = { seconds: 2 };
const COLLECTION_TICK = { seconds: 5 };
const FACTS_TICK = { seconds: 5 };
const EVALUATION_TICK = { minutes: 1 };

// Something is outdated only after an update of the portal.
const RECOMPUTATION_TICK = { minutes: 1 };
const RECOMPUTATION_TIMEOUT = { minutes: 15 };

const FACTS_TIMEOUT = { minutes: 15 };

/**
 * Registers every task of Waymark's own with the scheduler, whose locks make replicas share them. The first runs are spread over a few
 * seconds after the start.
 */
export async function scheduleTasks(options: {
  scheduler: SchedulerService;
  config: WaymarkConfig;
  discovery: EntityDiscoveryContext;
  collector: RoadmapCollectorContext;
  deliveries: DoraStore;
  facts: FactObservationContext;
}): Promise<void> {
  const { scheduler, config, discovery, collector, deliveries, facts } =
    options;

  await scheduler.scheduleTask({
    id: 'waymark-discovery',
    scope: 'global',
    frequency: DISCOVERY_TICK,
    timeout: { milliseconds: config.discovery.timeout },
    initialDelay: { seconds: 1 },
    fn: signal => discoverEntities(discovery, signal),
  });

  for (let shard = 0; shard < config.shards; shard += 1) {
    await scheduler.scheduleTask({
      id: `waymark-roadmaps-${shard}`,
      scope: 'global',
      frequency: COLLECTION_TICK,
      timeout: { milliseconds: config.roadmap.taskTimeout },
      initialDelay: jitter({ from: 1500, to: 3500 }),
      fn: signal => collectDueRoadmaps(shard, collector, signal),
    });
  }

  for (const provider of facts.providers) {
    // Replicas share what is due by leases, each in batches.
    await scheduler.scheduleTask({
      id: `waymark-facts-${provider.id}`,
      scope: 'local',
      frequency: FACTS_TICK,
      timeout: FACTS_TIMEOUT,
      initialDelay: jitter({ from: 1500, to: 3500 }),
      fn: signal => observeDueFacts(provider, facts, signal),
    });
  }

  await scheduler.scheduleTask({
    id: 'waymark-roadmap-evaluation',
    scope: 'global',
    frequency: EVALUATION_TICK,
    timeout: { milliseconds: config.roadmap.taskTimeout },
    initialDelay: jitter({ from: 5000, to: 10_000 }),
    fn: signal => evaluateDueRoadmaps(collector, signal),
  });

  await scheduler.scheduleTask({
    id: 'waymark-dora-recomputation',
    scope: 'global',
    frequency: RECOMPUTATION_TICK,
    timeout: RECOMPUTATION_TIMEOUT,
    initialDelay: jitter({ from: 5000, to: 10_000 }),
    fn: signal => recomputeOutdated(deliveries, signal),
  });
}
