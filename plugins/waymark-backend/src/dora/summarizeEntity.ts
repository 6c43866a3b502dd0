import {
  DeliverySource,
  DoraMetric,
  DoraResults,
  DoraTrendPoint,
  EntityDoraOverview,
  ObservedDeliveries,
  summarizeDora,
  summarizeTrend,
} from '@waymark/plugin-waymark-common';
import { ResolvedDoraQuery } from './resolveDoraQuery';

/** How the collection of an entity's deliveries stands. */
export type DeliveryState = EntityDoraOverview['state'];

/** The metrics of a window, and of each of its buckets. */
export interface EntityDoraSummary {
  results: DoraResults;
  trend: DoraTrendPoint[];
}

/** The state that several sources make together: what one of them gives is shown, and what another lacks is told. */
export function toDeliveryState(
  sources: readonly DeliverySource[],
): DeliveryState {
  const states = sources.map(toStateOfOne);
  if (states.includes('ready') || states.includes('stale')) {
    return states.includes('stale') || states.includes('failed')
      ? 'stale'
      : 'ready';
  }
  if (states.includes('pending')) {
    return 'pending';
  }
  return states.length ? 'failed' : 'none';
}

/** Whether there are figures to show: a past that is read in part would make wrong ones. */
export function hasFigures(state: DeliveryState): boolean {
  return state === 'ready' || state === 'stale';
}

/** Sums up what was observed in the window and the one before. */
export function summarizeEntity(
  observed: ObservedDeliveries,
  query: ResolvedDoraQuery,
): EntityDoraSummary {
  return {
    results: summarizeDora(observed, query),
    trend: summarizeTrend(observed, query),
  };
}

/** The same of an entity of which nothing was collected: not even that it was deployed 0 times is known. */
export function summarizeNothing(query: ResolvedDoraQuery): EntityDoraSummary {
  const { results, trend } = summarizeEntity(
    { deployments: [], incidents: [] },
    query,
  );
  const unknown = { value: null, previous: null, band: null };
  return {
    results: {
      ...results,
      deploymentFrequency: { ...results.deploymentFrequency, ...unknown },
    },
    trend: trend.map(point => ({
      ...point,
      metrics: {
        ...point.metrics,
        deploymentFrequency: { value: null, samples: 0 },
      } satisfies Record<DoraMetric, object>,
    })),
  };
}

function toStateOfOne({ state, lastSuccessAt }: DeliverySource): DeliveryState {
  switch (state) {
    case 'pending':
    case 'back-filling':
      return 'pending';
    case 'ready':
    case 'archived':
    case 'empty':
      return 'ready';
    default:
      return lastSuccessAt === null ? 'failed' : 'stale';
  }
}
