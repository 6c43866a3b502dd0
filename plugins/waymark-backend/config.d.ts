import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import { HumanDuration } from '@backstage/types';

export interface Config {
  waymark?: {
    /**
     * Number of tasks that share the catalog's entities. Replicas run them side by side; more than the database's
     * pool has connections gains nothing. Default: 4.
     *
     * @example 8
     * @visibility backend
     */
    shards?: number;

    discovery?: {
      /**
       * How often the catalog is read for new, changed and removed entities. While it fills up, as right after the
       * start, new ones are noticed within seconds all the same. `frequency` and `timeout` are durations, not cron expressions. Default: every 5 minutes, with a
       * timeout of 15.
       *
       * @example { frequency: { minutes: 10 }, timeout: { minutes: 15 } }
       * @visibility backend
       */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };

    dora?: {
      /**
       * The report that bands of DORA metrics come from, unless a request names another: 2021, 2023 or 2024. Default:
       * 2023.
       *
       * @example '2024'
       * @visibility backend
       */
      levelSet?: string;

      /**
       * IANA name of the time zone that days, weeks and months are counted in, unless a request names another. Default:
       * Etc/UTC.
       *
       * @example Europe/Berlin
       * @visibility backend
       */
      timeZone?: string;
    };

    /**
     * The facts that other systems push with `POST /api/waymark/facts`, so that checks can read them. Default: none.
     *
     * @example [{ name: tests.coverage, type: number, unit: '%', freshFor: { days: 7 }, description: Lines that tests cover }]
     */
    facts?: Array<{
      /**
       * Names with dots between them, by which checks read it; none that a provider observes.
       *
       * @visibility backend
       */
      name: string;

      /**
       * What its value is.
       *
       * @visibility backend
       */
      type: 'string' | 'number' | 'boolean' | 'list' | 'object';

      /**
       * Of a number.
       *
       * @visibility backend
       */
      unit?: string;

      /**
       * How long an observation counts, where the check that reads it does not say. Default: for ever.
       *
       * @visibility backend
       */
      freshFor?: HumanDuration | string;

      /**
       * What it tells of an entity.
       *
       * @visibility backend
       */
      description: string;
    }>;

    roadmap?: {
      /**
       * Kinds of entities of which a roadmap is looked for at the default paths; of every other kind only those that
       * have the annotation `waymark/roadmap` are looked at. Default: Component, System, Domain, API, Resource.
       *
       * @example [Component, System]
       * @visibility backend
       */
      kinds?: string[];

      /**
       * How often each document is read again (`frequency`), and what one run of a shard's task may take (`timeout`).
       * Both are durations, not cron expressions. How often differs by up to a tenth from entity to entity, so that
       * not all are due at once. Default: every 30 minutes, with a timeout of 15.
       *
       * @example { frequency: { hours: 1 }, timeout: { minutes: 15 } }
       * @visibility backend
       */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;

      /**
       * How long to wait, give or take a tenth, before an entity without a roadmap is searched for one again, and a
       * document without a `roadmap.yaml` for that; a change of `kinds` or of the integrations reaches the entities
       * within that time. Default: 6 hours.
       *
       * @example { hours: 24 }
       * @visibility backend
       */
      searchInterval?: HumanDuration | string;

      /**
       * What reading one document may take. Default: 15 seconds.
       *
       * @example { seconds: 30 }
       * @visibility backend
       */
      timeout?: HumanDuration | string;

      /**
       * What parsing one document may take. Default: 5 seconds.
       *
       * @example { seconds: 10 }
       * @visibility backend
       */
      parseTimeout?: HumanDuration | string;

      /**
       * How many entities one task collects at the same time. Default: 5.
       *
       * @example 10
       * @visibility backend
       */
      concurrency?: number;
    };

    scorecards?: {
      /**
       * Where scorecards are read from. Of several of the same name the first counts, and the first that applies to an
       * entity is the one on its card. Default: none.
       */
      locations?: Array<{
        /**
         * What the target is: `file`, or `url`.
         *
         * @example file
         * @visibility backend
         */
        type: 'file' | 'url';

        /**
         * Of a `file`: a YAML file or a folder, of which every `*.yaml` and `*.yml` is read in the order of names; relative to
         * the folder that the backend runs in, as the catalog's locations are. Of a `url`: a YAML file, as any source host
         * shows it that is integrated with the portal.
         *
         * @example ../../scorecards
         * @visibility backend
         */
        target: string;
      }>;

      /**
       * How often the locations are read (`frequency`), and what reading all of them may take (`timeout`). Both are
       * durations, not cron expressions. Default: every minute, with a timeout of 15.
       *
       * @example { frequency: { minutes: 5 }, timeout: { minutes: 5 } }
       * @visibility backend
       */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
  };
}
