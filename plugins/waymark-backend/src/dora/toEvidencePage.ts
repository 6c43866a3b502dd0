import {
  DeploymentEvidence,
  DoraMetric,
  DoraWindow,
  EntityDoraEvidence,
  failureSignalsOf,
  Incident,
  IncidentEvidence,
  isUnplanned,
  ObservedDeliveries,
  ObservedDeployment,
  recoveredAt,
  summarizeDora,
} from '@waymark/plugin-waymark-common';

/** The place of an event in the order of time. */
export interface EvidencePlace {
  /** Epoch milliseconds. */
  at: number;
  id: string;
}

/** A page of the events behind a figure. */
export interface EvidencePage extends Pick<
  EntityDoraEvidence,
  'deployments' | 'incidents'
> {
  /** The last of the page, where others follow. */
  next?: EvidencePlace;
}

/**
 * A page of the events that a metric was computed from, newest first.
 *
 * @param options - `after` is the last of the page before
 */
export function toEvidencePage(
  observed: ObservedDeliveries,
  options: {
    metric: DoraMetric;
    window: DoraWindow;
    limit: number;
    after?: EvidencePlace;
  },
): EvidencePage {
  const { metric, window } = options;
  const results = summarizeDora(observed, window);
  const evidence = new Set(results[metric].evidence);
  if (metric === 'timeToAcknowledge' || metric === 'timeToRestore') {
    const { page, next } = cut(
      observed.incidents
        .map(it => it.incident)
        .filter(it => evidence.has(it.id)),
      it => ({ at: it.openedAt, id: it.id }),
      options,
    );
    return { deployments: [], incidents: page.map(toIncidentEvidence), next };
  }
  const { page, next } = cut(
    observed.deployments.filter(it => evidence.has(it.deployment.id)),
    ({ deployment }) => ({ at: deployment.finishedAt, id: deployment.id }),
    options,
  );
  return { deployments: page.map(toDeploymentEvidence), incidents: [], next };
}

// What is observed is in order, oldest first.
function cut<T>(
  events: readonly T[],
  placeOf: (event: T) => EvidencePlace,
  { limit, after }: { limit: number; after?: EvidencePlace },
): { page: T[]; next?: EvidencePlace } {
  const remaining = [...events]
    .reverse()
    .filter(it => !after || isBefore(placeOf(it), after));
  const page = remaining.slice(0, limit);
  const last = page.at(-1);
  return {
    page,
    next: last && remaining.length > limit ? placeOf(last) : undefined,
  };
}

function isBefore(left: EvidencePlace, right: EvidencePlace): boolean {
  return left.at < right.at || (left.at === right.at && left.id < right.id);
}

function toDeploymentEvidence(
  observed: ObservedDeployment,
): DeploymentEvidence {
  const { deployment, undoneBy, incidents, leadTimes } = observed;
  const failureSignals = failureSignalsOf(observed);
  return {
    ...deployment,
    startedAt: toIsoTime(deployment.startedAt),
    finishedAt: new Date(deployment.finishedAt).toISOString(),
    failureSignals,
    unplanned: isUnplanned(observed),
    undoneBy: undoneBy?.id,
    incidents: incidents.map(it => it.id),
    leadTimes,
    recoveredAt: failureSignals.length
      ? toIsoTime(recoveredAt(observed))
      : undefined,
  };
}

function toIncidentEvidence(incident: Incident): IncidentEvidence {
  return {
    ...incident,
    openedAt: new Date(incident.openedAt).toISOString(),
    acknowledgedAt: toIsoTime(incident.acknowledgedAt),
    resolvedAt: toIsoTime(incident.resolvedAt),
  };
}

function toIsoTime(time: number | undefined): string | undefined {
  return time === undefined ? undefined : new Date(time).toISOString();
}
