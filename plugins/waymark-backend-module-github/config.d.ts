import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import { HumanDuration } from '@backstage/types';

export interface Config {
  waymark?: {
    /** Tokens, apps and base URLs are those of `integrations.github`. */
    github?: {
      /**
       * Whether GitHub is asked at all. Default: true.
       *
       * @visibility backend
       */
      enabled?: boolean;

      /**
       * How often each repository is asked whether anything has changed (`frequency`), and what one run of the task may
       * take (`timeout`). Both are durations, not cron expressions. Webhooks are followed at once whatever stands here.
       * Default: every 5 minutes, with a timeout of 15.
       *
       * @example { frequency: { minutes: 10 }, timeout: { minutes: 15 } }
       * @visibility backend
       */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;

      /**
       * How far back a repository's past is read when it is seen for the first time. Default: 90 days.
       *
       * @example { days: 365 }
       * @visibility backend
       */
      backfill?: HumanDuration;

      /**
       * How long a deployment that has not succeeded, a draft or a prerelease is asked for again, less and less often,
       * because what happens to it later changes figures. Default: 14 days.
       *
       * @visibility backend
       */
      watch?: HumanDuration;

      /**
       * What counts as a deployment where the entity's annotation `waymark/deployments` does not say: `deployments`,
       * `releases` or `workflow:FILE`. Default: `deployments`.
       *
       * @example workflow:release.yml
       * @visibility backend
       */
      deployments?: string;

      /**
       * The environments that are production where the annotation `waymark/environment` does not say. Default:
       * production and prod.
       *
       * @example [production, live]
       * @visibility backend
       */
      environments?: string[];

      /**
       * The label of issues that are incidents where the annotation `waymark/incidents` does not say. Default:
       * `incident`.
       *
       * @visibility backend
       */
      incidentLabel?: string;

      /**
       * The share of each rate limit that is left to others: when less remains, nothing is asked for until GitHub resets
       * it. Default: 0.1.
       *
       * @visibility backend
       */
      reserve?: number;

      /**
       * How long to wait for one answer. Default: 30 seconds.
       *
       * @visibility backend
       */
      timeout?: HumanDuration;

      /**
       * Number of tasks of each replica that ask side by side. Default: 2.
       *
       * @visibility backend
       */
      tasks?: number;

      /**
       * What is read are samples: pages say so. For demonstrations.
       *
       * @visibility backend
       */
      sampleData?: boolean;
    };
  };
}
