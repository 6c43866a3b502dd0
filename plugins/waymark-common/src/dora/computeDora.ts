import { assertTimeZone } from './assertTimeZone';
import { bandOf } from './bands';
import { countDistinctDays } from './distinctDays';
import { DoraEvents } from './DoraEvents';
import { DORA_METRICS, DORA_UNITS, DoraMetric } from './DoraMetric';
import { DoraResult, DoraResults } from './DoraResults';
import {
  assertFailureSignals,
  FAILURE_SIGNALS,
  FailureSignal,
} from './failureSignals';
import { findLevelSet } from './levelSets';
import { measureWindow } from './measureWindow';
import {
  ObservationOptions,
  ObservedDeliveries,
  observeDeliveries,
} from './observeDeliveries';
import {
  assertWindow,
  DoraWindow,
  previousWindow,
  selectWindow,
} from './window';

/**
 * What is asked of observed deliveries: the window `[from, to)`, in epoch milliseconds, and how to judge it.
 *
 * @public
 */
export interface DoraOptions extends DoraWindow {
  /** `2021`, `2023` or `2024`; `2023` by default. */
  levelSet?: string;
  /** The IANA time zone in which days are counted; `Etc/UTC` by default. */
  timeZone?: string;
  /** What tells that a deployment failed; all of them by default. */
  failureSignals?: readonly FailureSignal[];
}

/**
 * The seven metrics of an entity in a window (design, section 6). Without data a value is `null`, but the frequency is
 * 0, also in a window without length: it holds nothing, and has no bands.
 *
 * @throws InputError where the window, the level set, the time zone or a failure signal is wrong
 * @public
 */
export function computeDora(
  events: DoraEvents,
  options: DoraOptions & ObservationOptions,
): DoraResults {
  return summarizeDora(observeDeliveries(events, options), options);
}

/**
 * As {@link computeDora}, from what was observed before: several windows cost one observation.
 *
 * @throws InputError where the window, the level set, the time zone or a failure signal is wrong
 * @public
 */
export function summarizeDora(
  observed: ObservedDeliveries,
  options: DoraOptions,
): DoraResults {
  const { from, to, timeZone = 'Etc/UTC', levelSet = '2023' } = options;
  const { failureSignals = FAILURE_SIGNALS } = options;
  const window = { from, to };
  const isEmpty = from === to;
  assertWindow(window);
  assertTimeZone(timeZone);
  assertFailureSignals(failureSignals);
  const levels = findLevelSet(levelSet);

  const content = selectWindow(observed, window);
  const before = selectWindow(observed, previousWindow(window));
  const measured = measureWindow(content, failureSignals);
  const previous = measureWindow(before, failureSignals);
  const toResult = (metric: DoraMetric): [DoraMetric, DoraResult] => [
    metric,
    {
      ...measured[metric],
      unit: DORA_UNITS[metric],
      previous: previous[metric].value,
      band: isEmpty ? null : bandOf(levels, metric, measured[metric].value),
      levelSet: levels.name,
    },
  ];
  const results = Object.fromEntries(DORA_METRICS.map(toResult)) as Record<
    DoraMetric,
    DoraResult
  >;
  const distinctDays = countDistinctDays(content, timeZone);
  return {
    ...results,
    deploymentFrequency: { ...results.deploymentFrequency, distinctDays },
  };
}
