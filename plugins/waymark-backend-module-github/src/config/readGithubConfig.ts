import { readSchedulerServiceTaskScheduleDefinitionFromConfig } from '@backstage/backend-plugin-api';
import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';
import { parseDeploymentSource } from '../targets/parseDeploymentSource';
import { GithubConfig } from './GithubConfig';

const KEY = 'waymark.github';

/**
 * Reads `waymark.github` from the configuration, filling in the defaults that `config.d.ts` states.
 *
 * @throws InputError where a value makes no sense
 */
export function readGithubConfig(rootConfig: Config): GithubConfig {
  const config = rootConfig.getOptionalConfig(KEY);
  const duration = (key: string, byDefault: HumanDuration) =>
    durationToMilliseconds(
      config?.has(key) ? readDurationFromConfig(config, { key }) : byDefault,
    );
  const number = (key: string, byDefault: number) =>
    config?.getOptionalNumber(key) ?? byDefault;
  const deployments = config?.getOptionalString('deployments') ?? 'deployments';
  check(
    parseDeploymentSource(deployments) !== undefined,
    'deployments',
    'give deployments, releases or workflow:FILE',
  );
  const reserve = number('reserve', 0.1);
  check(reserve >= 0 && reserve < 1, 'reserve', 'give a share from 0 to 0.99');
  const tasks = number('tasks', 2);
  check(
    Number.isInteger(tasks) && tasks >= 1,
    'tasks',
    'give a whole number from 1 up',
  );
  return {
    enabled: config?.getOptionalBoolean('enabled') ?? true,
    ...readSchedule(config),
    backfill: duration('backfill', { days: 90 }),
    watch: duration('watch', { days: 14 }),
    reserve,
    timeout: duration('timeout', { seconds: 30 }),
    tasks,
    sampleData: config?.getOptionalBoolean('sampleData') ?? false,
    defaults: {
      deployments,
      environments: (
        config?.getOptionalStringArray('environments') ?? ['production', 'prod']
      ).map(it => it.toLocaleLowerCase('en-US')),
      incidentLabel: config?.getOptionalString('incidentLabel') ?? 'incident',
    },
  };
}

function readSchedule(
  config: Config | undefined,
): Pick<GithubConfig, 'frequency' | 'taskTimeout'> {
  const schedule = config?.has('schedule')
    ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
        config.getConfig('schedule'),
      )
    : { frequency: { minutes: 5 }, timeout: { minutes: 15 } };
  const { frequency, timeout } = schedule;
  if (!isHumanDuration(frequency) || !isHumanDuration(timeout)) {
    throw new InputError(
      `Invalid configuration ${KEY}.schedule: give frequency and timeout as durations, such as { minutes: 5 }`,
    );
  }
  return {
    frequency: durationToMilliseconds(frequency),
    taskTimeout: durationToMilliseconds(timeout),
  };
}

// The scheduler's type also allows cron expressions, triggers and luxon durations.
function isHumanDuration(value: object): value is HumanDuration {
  return !('cron' in value) && !('trigger' in value) && !('toMillis' in value);
}

function check(isFine: boolean, key: string, remedy: string): void {
  if (!isFine) {
    throw new InputError(`Invalid configuration ${KEY}.${key}: ${remedy}`);
  }
}
