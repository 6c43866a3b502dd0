import {
  Deployment,
  DoraExclusionReason,
  DoraMetric,
  DoraWindow,
  failureSignalsOf,
  Incident,
  isUnplanned,
  ObservedDeployment,
  recoveredAt,
} from '@waymark/plugin-waymark-common';
import { DoraQuestion, DoraReport } from './DoraReport';
import { formatSeconds } from './formatDoraValue';

/** One event behind a figure, and what it gave. */
export interface ExplainedEvent {
  /** Of the deployment or incident. */
  id: string;
  /** When the deployment finished or the incident was opened, as an ISO 8601 instant. */
  at: string;
  /** What it gave to the figure, in words. */
  gave: string;
}

/** One event that gave no sample. */
export interface ExcludedEvent extends Omit<ExplainedEvent, 'gave'> {
  reason: DoraExclusionReason;
}

/** The events that a figure was computed from, and those that were left out, in their order. */
export interface DoraExplanation {
  metric: DoraMetric;
  events: ExplainedEvent[];
  excluded: ExcludedEvent[];
}

/** What an end of a span is to a metric: when it came, and the reason given where it did not. */
interface SpanRule {
  end: number | undefined;
  missing: DoraExclusionReason;
  gave: string;
}

type Content = Omit<DoraExplanation, 'metric'>;

const EXPLAIN: Readonly<Record<DoraMetric, (report: DoraReport) => Content>> = {
  deploymentFrequency: report => ({
    events: deploymentsOf(report)
      .filter(it => it.deployment.status === 'success')
      .map(it => explained(it.deployment, `deployed ${it.deployment.sha}`)),
    excluded: [],
  }),
  changeLeadTime: report => ({
    events: deploymentsOf(report).flatMap(({ deployment, leadTimes }) =>
      leadTimes.map(({ sha, seconds }) =>
        explained(deployment, `commit ${sha} took ${formatSeconds(seconds)}`),
      ),
    ),
    excluded: deploymentsOf(report).flatMap(
      ({ deployment, excludedLeadTimes }) =>
        excludedLeadTimes.map(reason => excluded(deployment, reason)),
    ),
  }),
  changeFailRate: report => ({
    events: deploymentsOf(report).map(it =>
      explained(it.deployment, describeFailure(it, report.question)),
    ),
    excluded: incidentsOf(report)
      .filter(it => !it.deployment)
      .map(it => ({
        id: it.incident.id,
        at: toIso(it.incident.openedAt),
        reason: 'unlinked-incident',
      })),
  }),
  failedDeploymentRecoveryTime: report =>
    explainSpans(
      deploymentsOf(report)
        .filter(
          it => failureSignalsOf(it, report.question.failureSignals).length > 0,
        )
        .map(it => ({
          id: it.deployment.id,
          start: it.deployment.finishedAt,
          end: recoveredAt(it),
          missing: 'not-recovered',
          gave: 'recovered after',
        })),
    ),
  deploymentReworkRate: report => ({
    events: deploymentsOf(report).map(it =>
      explained(it.deployment, describeRework(it)),
    ),
    excluded: [],
  }),
  timeToAcknowledge: report =>
    explainIncidents(report, ({ acknowledgedAt }) => ({
      end: acknowledgedAt,
      missing: 'not-acknowledged',
      gave: 'acknowledged after',
    })),
  timeToRestore: report =>
    explainIncidents(report, ({ resolvedAt }) => ({
      end: resolvedAt,
      missing: 'not-resolved',
      gave: 'resolved after',
    })),
};

/**
 * The events behind one figure of a report. Its counts are those of the result: a sample each, or of lead times a
 * sample a commit.
 */
export function explainMetric(
  metric: DoraMetric,
  report: DoraReport,
): DoraExplanation {
  return { metric, ...EXPLAIN[metric](report) };
}

function deploymentsOf({ question, observed }: DoraReport) {
  return observed.deployments.filter(it =>
    isWithin(it.deployment.finishedAt, question),
  );
}

function incidentsOf({ question, observed }: DoraReport) {
  return observed.incidents.filter(it =>
    isWithin(it.incident.openedAt, question),
  );
}

function isWithin(time: number, { from, to }: DoraWindow): boolean {
  return from <= time && time < to;
}

function explained(
  { id, finishedAt }: Deployment,
  gave: string,
): ExplainedEvent {
  return { id, at: toIso(finishedAt), gave };
}

function excluded(
  { id, finishedAt }: Deployment,
  reason: DoraExclusionReason,
): ExcludedEvent {
  return { id, at: toIso(finishedAt), reason };
}

function explainIncidents(
  report: DoraReport,
  rule: (incident: Incident) => SpanRule,
): Content {
  return explainSpans(
    incidentsOf(report).map(({ incident }) => ({
      id: incident.id,
      start: incident.openedAt,
      ...rule(incident),
    })),
  );
}

function explainSpans(
  spans: ReadonlyArray<SpanRule & { id: string; start: number }>,
): Content {
  const content: Content = { events: [], excluded: [] };
  for (const { id, start, end, missing, gave } of spans) {
    const at = toIso(start);
    if (end === undefined) {
      content.excluded.push({ id, at, reason: missing });
    } else if (end < start) {
      content.excluded.push({ id, at, reason: 'negative-span' });
    } else {
      const span = formatSeconds((end - start) / 1000);
      content.events.push({ id, at, gave: `${gave} ${span}` });
    }
  }
  return content;
}

function toIso(instant: number): string {
  return new Date(instant).toISOString();
}

function describeFailure(
  observed: ObservedDeployment,
  { failureSignals }: DoraQuestion,
): string {
  const { incidents, undoneBy } = observed;
  const signals = failureSignalsOf(observed, failureSignals).map(signal => {
    switch (signal) {
      case 'failure':
        return 'ended in failure';
      case 'rollback':
        return `rolled back by ${undoneBy?.id}`;
      case 'incident':
        return `caused ${incidents.map(it => it.id).join(', ')}`;
      default:
        return 'its canary failed';
    }
  });
  return signals.length ? `failed: ${signals.join('; ')}` : 'fine';
}

function describeRework(observed: ObservedDeployment): string {
  if (!isUnplanned(observed)) {
    return 'planned';
  }
  const { deployment, isRollback, fixesIncident, carriesRevert } = observed;
  const reasons = [
    isRollback ? 'a rollback' : '',
    deployment.kind === 'hotfix' ? 'a hotfix' : '',
    fixesIncident ? 'fixes an incident' : '',
    carriesRevert ? 'carries a revert' : '',
  ];
  return `unplanned: ${reasons.filter(reason => reason !== '').join('; ')}`;
}
