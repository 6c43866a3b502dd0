import { FactSchema } from '@waymark/plugin-waymark-common';
import { DoraConfig } from '../dora';
import { RoadmapConfig } from '../roadmap';
import { ScorecardLocation } from '../scorecards/definitions';

/** A task that repeats. Times are in milliseconds. */
export interface TaskConfig {
  /** Between the starts of two complete runs. */
  frequency: number;
  /** What one run may take. */
  timeout: number;
}

/** Everything under `waymark` in the configuration. Times are in milliseconds. */
export interface WaymarkConfig {
  /** Number of tasks that share the entities. */
  shards: number;
  discovery: TaskConfig;
  dora: DoraConfig;
  /** What other systems push. */
  facts: FactSchema[];
  roadmap: RoadmapConfig & {
    /** What one run of a shard's task may take. */
    taskTimeout: number;
  };
  scorecards: {
    /** In order. */
    locations: ScorecardLocation[];
    /** How often they are read. */
    schedule: TaskConfig;
  };
}
