import { readSchedulerServiceTaskScheduleDefinitionFromConfig } from '@backstage/backend-plugin-api';
import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError, toError } from '@backstage/errors';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';
import { assertTimeZone, findLevelSet } from '@waymark/plugin-waymark-common';
import { DoraConfig } from '../dora';
import { readFactSchemas } from './readFactSchemas';
import { readScorecardLocations } from './readScorecardLocations';
import { TaskConfig, WaymarkConfig } from './WaymarkConfig';

const DEFAULT_KINDS = ['Component', 'System', 'Domain', 'API', 'Resource'];

// A tenth spreads half an hour's work over six minutes.
const SPREAD = 0.1;

/**
 * Reads `waymark` from the configuration, filling in the defaults that `config.d.ts` states.
 *
 * @throws InputError where a value makes no sense
 */
export function readWaymarkConfig(rootConfig: Config): WaymarkConfig {
  const roadmap = rootConfig.getOptionalConfig('waymark.roadmap');
  const schedule = readTask(rootConfig, 'waymark.roadmap.schedule', {
    minutes: 30,
  });
  const duration = (key: string, byDefault: HumanDuration) =>
    durationToMilliseconds(
      roadmap?.has(key) ? readDurationFromConfig(roadmap, { key }) : byDefault,
    );
  const kinds = roadmap?.getOptionalStringArray('kinds') ?? DEFAULT_KINDS;
  return {
    shards: readCount(rootConfig, 'waymark.shards', 4),
    discovery: readTask(rootConfig, 'waymark.discovery.schedule', {
      minutes: 5,
    }),
    dora: readDora(rootConfig),
    facts: readFactSchemas(rootConfig),
    roadmap: {
      kinds: new Set(kinds.map(kind => kind.toLocaleLowerCase('en-US'))),
      frequency: schedule.frequency,
      taskTimeout: schedule.timeout,
      searchInterval: duration('searchInterval', { hours: 6 }),
      spread: SPREAD,
      timeout: duration('timeout', { seconds: 15 }),
      parseTimeout: duration('parseTimeout', { seconds: 5 }),
      concurrency: readCount(rootConfig, 'waymark.roadmap.concurrency', 5),
    },
    scorecards: {
      locations: readScorecardLocations(rootConfig),
      schedule: readTask(rootConfig, 'waymark.scorecards.schedule', {
        minutes: 1,
      }),
    },
  };
}

function readDora(config: Config): DoraConfig {
  const read = (
    key: string,
    byDefault: string,
    check: (it: string) => void,
  ) => {
    const value = config.getOptionalString(key) ?? byDefault;
    try {
      check(value);
    } catch (error) {
      throw new InputError(
        `Invalid configuration ${key}: ${toError(error).message}`,
      );
    }
    return value;
  };
  return {
    levelSet: read('waymark.dora.levelSet', '2023', findLevelSet),
    timeZone: read('waymark.dora.timeZone', 'Etc/UTC', assertTimeZone),
  };
}

function readCount(config: Config, key: string, byDefault: number): number {
  const count = config.getOptionalNumber(key) ?? byDefault;
  if (!Number.isInteger(count) || count < 1) {
    throw new InputError(
      `Invalid configuration ${key}: ${count}; give a whole number from 1 up`,
    );
  }
  return count;
}

function readTask(
  rootConfig: Config,
  key: string,
  frequency: HumanDuration,
): TaskConfig {
  const config = rootConfig.getOptionalConfig(key);
  const schedule = config
    ? readSchedulerServiceTaskScheduleDefinitionFromConfig(config)
    : { frequency, timeout: { minutes: 15 } };
  if (
    'cron' in schedule.frequency ||
    'trigger' in schedule.frequency ||
    !isHumanDuration(schedule.timeout)
  ) {
    throw new InputError(
      `Invalid configuration ${key}: give frequency and timeout as durations, such as { minutes: 30 }`,
    );
  }
  return {
    frequency: durationToMilliseconds(schedule.frequency as HumanDuration),
    timeout: durationToMilliseconds(schedule.timeout),
  };
}

// The scheduler's type also allows luxon durations, which configuration never gives.
function isHumanDuration(duration: object): duration is HumanDuration {
  return !('toMillis' in duration);
}
