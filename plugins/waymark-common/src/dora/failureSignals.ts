import { InputError } from '@backstage/errors';
import { ObservedDeployment } from './observeDeliveries';

/**
 * What may tell that a deployment failed: it ended in failure, it was rolled back, an incident is linked to it, or its
 * canary failed.
 *
 * @public
 */
export const FAILURE_SIGNALS = [
  'failure',
  'rollback',
  'incident',
  'canary',
] as const;

/**
 * One of {@link FAILURE_SIGNALS}.
 *
 * @public
 */
export type FailureSignal = (typeof FAILURE_SIGNALS)[number];

const IS_SIGNALLED: Record<
  FailureSignal,
  (observed: ObservedDeployment) => boolean
> = {
  failure: ({ deployment }) => deployment.status === 'failure',
  rollback: ({ undoneBy }) => undoneBy !== undefined,
  incident: ({ incidents }) => incidents.length > 0,
  canary: ({ deployment }) => deployment.canary === 'failed',
};

/**
 * Which of the signals tell that this deployment failed; none where it did not (design, section 6: "change fail rate").
 *
 * @public
 */
export function failureSignalsOf(
  observed: ObservedDeployment,
  signals: readonly FailureSignal[] = FAILURE_SIGNALS,
): FailureSignal[] {
  return signals.filter(signal => IS_SIGNALLED[signal](observed));
}

/**
 * @throws InputError where a signal is none of {@link FAILURE_SIGNALS}
 */
export function assertFailureSignals(signals: readonly string[]): void {
  for (const signal of signals) {
    if (!Object.hasOwn(IS_SIGNALLED, signal)) {
      throw new InputError(
        `There is no failure signal "${signal}": use some of ${FAILURE_SIGNALS.join(', ')}`,
      );
    }
  }
}
