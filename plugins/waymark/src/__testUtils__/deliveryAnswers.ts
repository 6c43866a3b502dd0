import {
  DORA_METRICS,
  DeliverySource,
  DeploymentEvidence,
  DoraEvents,
  DoraMetric,
  DoraBucketSize,
  EntityDora,
  EntityDoraEvidence,
  EntityDoraOverview,
  EntityEnvironment,
  ObservedDeployment,
  computeDora,
  computeTrend,
  failureSignalsOf,
  isUnplanned,
  observeDeliveries,
  recoveredAt,
} from '@waymark/plugin-waymark-common';

const DAY = 24 * 3_600_000;

/** What a backend knows of an entity's deliveries. */
export interface DeliveryFixture {
  state: EntityDoraOverview['state'];
  events: DoraEvents;
  sources: DeliverySource[];
}

/** What the backend answers: computed as it does, from the fixture's events. */
export function deliveryAnswers(entityRef: string, fixture: DeliveryFixture) {
  const { events, sources, state } = fixture;
  const dora = (query: URLSearchParams): EntityDora => {
    const options = optionsOf(query);
    const bucket = bucketOf(options.to - options.from);
    return {
      ...computeDora(events, options),
      entityRef,
      window: windowOf(options),
      bucket,
      trend: computeTrend(events, { ...options, bucket }),
      sources,
    };
  };
  return {
    dora,
    overview: (): EntityDoraOverview => {
      const options = optionsOf(new URLSearchParams());
      const isShown = state === 'ready' || state === 'stale';
      return {
        state,
        window: windowOf(options),
        results: isShown ? computeDora(events, options) : null,
        trend: isShown
          ? computeTrend(events, { ...options, bucket: 'week' })
          : [],
        sources,
      };
    },
    evidence: (metric: DoraMetric, query: URLSearchParams) =>
      evidenceOf(entityRef, metric, events, query),
    environments: () => ({
      entityRef,
      environments: ['production', 'staging'].flatMap(name =>
        environmentOf(name, events),
      ),
    }),
  };
}

function optionsOf(query: URLSearchParams) {
  const to = query.has('to') ? Date.parse(query.get('to') ?? '') : Date.now();
  return {
    to,
    from: query.has('from')
      ? Date.parse(query.get('from') ?? '')
      : to - 30 * DAY,
    environment: query.get('environment') ?? 'production',
    levelSet: query.get('levelSet') ?? '2023',
  };
}

function windowOf(options: ReturnType<typeof optionsOf>) {
  return {
    ...options,
    from: new Date(options.from).toISOString(),
    to: new Date(options.to).toISOString(),
    timeZone: 'Etc/UTC',
  };
}

function bucketOf(length: number): DoraBucketSize {
  if (length <= 31 * DAY) {
    return 'day';
  }
  return length <= 190 * DAY ? 'week' : 'month';
}

function evidenceOf(
  entityRef: string,
  metric: DoraMetric,
  events: DoraEvents,
  query: URLSearchParams,
): EntityDoraEvidence {
  if (!DORA_METRICS.includes(metric)) {
    throw new Error(`No metric ${metric}`);
  }
  const options = optionsOf(query);
  const ids = computeDora(events, options)[metric].evidence.reverse();
  const start = Number(query.get('cursor') ?? 0);
  const end = start + Number(query.get('limit') ?? 100);
  const page = ids.slice(start, end);
  const observed = observeDeliveries(events, options);
  return {
    entityRef,
    metric,
    window: windowOf(options),
    deployments: page.flatMap(id =>
      observed.deployments
        .filter(it => it.deployment.id === id)
        .map(deploymentEvidence),
    ),
    incidents: page.flatMap(id =>
      (events.incidents ?? [])
        .filter(it => it.id === id)
        .map(it => ({
          ...it,
          openedAt: new Date(it.openedAt).toISOString(),
          acknowledgedAt: isoOf(it.acknowledgedAt),
          resolvedAt: isoOf(it.resolvedAt),
        })),
    ),
    ...(end < ids.length ? { nextCursor: String(end) } : {}),
  };
}

function deploymentEvidence(observed: ObservedDeployment): DeploymentEvidence {
  const { deployment, leadTimes, incidents, undoneBy } = observed;
  const failureSignals = failureSignalsOf(observed);
  return {
    ...deployment,
    startedAt: isoOf(deployment.startedAt),
    finishedAt: new Date(deployment.finishedAt).toISOString(),
    failureSignals,
    unplanned: isUnplanned(observed),
    undoneBy: undoneBy?.id,
    incidents: incidents.map(it => it.id),
    leadTimes,
    recoveredAt: failureSignals.length
      ? isoOf(recoveredAt(observed))
      : undefined,
  };
}

function environmentOf(name: string, events: DoraEvents): EntityEnvironment[] {
  const completed = observeDeliveries(events, { environment: name })
    .deployments.map(({ deployment }) => deployment)
    .map(({ id, sha, finishedAt, url, status }) => ({
      status,
      version: { id, sha, url, finishedAt: new Date(finishedAt).toISOString() },
    }));
  const last = completed.at(-1);
  if (!last) {
    return [];
  }
  const current = completed.filter(it => it.status === 'success').at(-1);
  return [
    {
      name,
      current: current?.version ?? null,
      ...(last.status === 'failure' ? { lastFailure: last.version } : {}),
      deployments: completed.length,
    },
  ];
}

function isoOf(time: number | undefined): string | undefined {
  return time === undefined ? undefined : new Date(time).toISOString();
}
