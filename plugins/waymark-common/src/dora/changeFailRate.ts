import { DoraMeasurement } from './DoraResults';
import { countExclusions } from './exclusions';
import { FailureSignal, failureSignalsOf } from './failureSignals';
import { measureShare } from './measureShare';
import { WindowContent } from './window';

/**
 * Change fail rate (dora.dev, 2026-01; design, section 6): distinct failed ÷ completed deployments, 0 to 1. Its evidence
 * are the completed ones; incidents opened in the window that are linked to none are told as excluded.
 */
export function measureChangeFailRate(
  { deployments, incidents }: WindowContent,
  signals: readonly FailureSignal[],
): DoraMeasurement {
  const unlinked = incidents.filter(it => !it.deployment);
  return {
    ...measureShare(
      deployments,
      it => failureSignalsOf(it, signals).length > 0,
    ),
    excluded: countExclusions(unlinked.map(() => 'unlinked-incident')),
  };
}
