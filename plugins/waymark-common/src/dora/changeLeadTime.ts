import { DoraMeasurement } from './DoraResults';
import { countExclusions } from './exclusions';
import { percentilesOf } from './percentiles';
import { WindowContent } from './window';

/**
 * Change lead time (dora.dev, 2026-01; design, section 6): for each commit, `finishedAt` of the first successful
 * deployment that contains it − its `authoredAt`; p50, p75 and p90 in seconds. Its evidence are the deployments that
 * gave samples.
 */
export function measureChangeLeadTime({
  deployments,
}: WindowContent): DoraMeasurement {
  const percentiles = percentilesOf(
    deployments.flatMap(it => it.leadTimes.map(({ seconds }) => seconds)),
  );
  const withSamples = deployments.filter(it => it.leadTimes.length);
  return {
    value: percentiles.p50,
    percentiles,
    samples: withSamples.reduce((sum, it) => sum + it.leadTimes.length, 0),
    excluded: countExclusions(deployments.flatMap(it => it.excludedLeadTimes)),
    evidence: withSamples.map(it => it.deployment.id),
  };
}
