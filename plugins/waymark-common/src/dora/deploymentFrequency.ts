import { DoraMeasurement } from './DoraResults';
import { WindowContent, windowDays } from './window';

/**
 * Deployment frequency (dora.dev, 2026-01; design, section 6): successful deployments ÷ days of the window, per day; 0
 * without any, also in a window without length.
 */
export function measureDeploymentFrequency(
  content: WindowContent,
): DoraMeasurement {
  const successes = content.deployments
    .map(it => it.deployment)
    .filter(it => it.status === 'success');
  return {
    value: successes.length ? successes.length / windowDays(content.window) : 0,
    samples: successes.length,
    excluded: [],
    evidence: successes.map(it => it.id),
  };
}
