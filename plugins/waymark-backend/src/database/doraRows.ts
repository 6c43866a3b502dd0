import {
  Commit,
  Deployment,
  DoraDailyRollup,
  DoraEvents,
  Incident,
  PullRequest,
} from '@waymark/plugin-waymark-common';
import { DeliveryMark, DeliverySample, IncidentLink } from '../dora';
import {
  DoraCommitRow,
  DoraDailyRollupRow,
  DoraDeploymentRow,
  DoraIncidentLinkRow,
  DoraIncidentRow,
  DoraMarkRow,
  DoraPullRequestRow,
  DoraSampleRow,
  Milliseconds,
} from './tables';

/**
 * Given events as they will be read again, of several with the same id, sha or number the last. PostgreSQL refuses to write
 * one row twice in a statement.
 */
export function asStored(events: DoraEvents): Required<DoraEvents> {
  const { deployments, commits, pullRequests = [], incidents = [] } = events;
  return {
    deployments: lastOfEach(deployments, it => it.id).map(it =>
      toDeployment(toDeploymentRow('', it)),
    ),
    commits: lastOfEach(commits, it => it.sha).map(it =>
      toCommit(toCommitRow('', it)),
    ),
    pullRequests: lastOfEach(pullRequests, it => it.number).map(it =>
      toPullRequest(toPullRequestRow('', it)),
    ),
    incidents: lastOfEach(incidents, it => it.id).map(it =>
      toIncident(toIncidentRow('', it)),
    ),
  };
}

export function toDeployment(row: DoraDeploymentRow): Deployment {
  return {
    id: row.id,
    environment: row.environment,
    sha: row.sha,
    status: row.status as Deployment['status'],
    startedAt: toTime(row.started_at),
    finishedAt: Number(row.finished_at),
    kind: (row.kind ?? undefined) as Deployment['kind'],
    canary: (row.canary ?? undefined) as Deployment['canary'],
    url: row.url ?? undefined,
  };
}

export function toDeploymentRow(
  entityRef: string,
  deployment: Deployment,
): DoraDeploymentRow {
  return {
    entity_ref: entityRef,
    id: deployment.id,
    environment: deployment.environment,
    sha: deployment.sha,
    status: deployment.status,
    started_at: deployment.startedAt ?? null,
    finished_at: deployment.finishedAt,
    kind: deployment.kind ?? null,
    canary: deployment.canary ?? null,
    url: deployment.url ?? null,
  };
}

export function toCommit(row: DoraCommitRow): Commit {
  return {
    sha: row.sha,
    parents: JSON.parse(row.parents),
    authoredAt: Number(row.authored_at),
    committedAt: toTime(row.committed_at),
    reverts: row.reverts ?? undefined,
    outside: row.outside ? true : undefined,
  };
}

export function toCommitRow(entityRef: string, commit: Commit): DoraCommitRow {
  return {
    entity_ref: entityRef,
    sha: commit.sha,
    parents: JSON.stringify(commit.parents),
    authored_at: commit.authoredAt,
    committed_at: commit.committedAt ?? null,
    reverts: commit.reverts ?? null,
    outside: commit.outside ?? false,
  };
}

export function toPullRequest(row: DoraPullRequestRow): PullRequest {
  return {
    number: row.number,
    commits: JSON.parse(row.commits),
    openedAt: toTime(row.opened_at),
    firstReviewAt: toTime(row.first_review_at),
    mergedAt: toTime(row.merged_at),
    mergeSha: row.merge_sha ?? undefined,
  };
}

export function toPullRequestRow(
  entityRef: string,
  pullRequest: PullRequest,
): DoraPullRequestRow {
  return {
    entity_ref: entityRef,
    number: pullRequest.number,
    commits: JSON.stringify(pullRequest.commits),
    opened_at: pullRequest.openedAt ?? null,
    first_review_at: pullRequest.firstReviewAt ?? null,
    merged_at: pullRequest.mergedAt ?? null,
    merge_sha: pullRequest.mergeSha ?? null,
  };
}

export function toIncident(row: DoraIncidentRow): Incident {
  return {
    id: row.id,
    openedAt: Number(row.opened_at),
    acknowledgedAt: toTime(row.acknowledged_at),
    resolvedAt: toTime(row.resolved_at),
    deploymentId: row.deployment_id ?? undefined,
    fixedBy: row.fixed_by ?? undefined,
  };
}

export function toIncidentRow(
  entityRef: string,
  incident: Incident,
): DoraIncidentRow {
  return {
    entity_ref: entityRef,
    id: incident.id,
    opened_at: incident.openedAt,
    acknowledged_at: incident.acknowledgedAt ?? null,
    resolved_at: incident.resolvedAt ?? null,
    deployment_id: incident.deploymentId ?? null,
    fixed_by: incident.fixedBy ?? null,
  };
}

export function toSample(row: DoraSampleRow): DeliverySample {
  return {
    deploymentId: row.deployment_id,
    environment: row.environment,
    finishedAt: Number(row.finished_at),
    brought: JSON.parse(row.brought),
    outcome: {
      isRollback: Boolean(row.is_rollback),
      undoneBy: row.undone_by ?? undefined,
      incidents: JSON.parse(row.incidents),
      fixesIncident: Boolean(row.fixes_incident),
      nextSuccess: row.next_success ?? undefined,
    },
  };
}

export function toSampleRow(
  entityRef: string,
  sample: DeliverySample,
): DoraSampleRow {
  return {
    entity_ref: entityRef,
    deployment_id: sample.deploymentId,
    environment: sample.environment,
    finished_at: sample.finishedAt,
    brought: JSON.stringify(sample.brought),
    is_rollback: sample.outcome.isRollback,
    undone_by: sample.outcome.undoneBy ?? null,
    incidents: JSON.stringify(sample.outcome.incidents),
    fixes_incident: sample.outcome.fixesIncident,
    next_success: sample.outcome.nextSuccess ?? null,
  };
}

export function toMark(row: DoraMarkRow): DeliveryMark {
  return {
    deploymentId: row.deployment_id,
    environment: row.environment,
    sign: row.sign as DeliveryMark['sign'],
    sha: row.sha,
  };
}

export function toMarkRow(entityRef: string, mark: DeliveryMark): DoraMarkRow {
  return {
    entity_ref: entityRef,
    sha: mark.sha,
    environment: mark.environment,
    sign: mark.sign,
    deployment_id: mark.deploymentId,
  };
}

export function toIncidentLink(row: DoraIncidentLinkRow): IncidentLink {
  return {
    environment: row.environment,
    incidentId: row.incident_id,
    deploymentId: row.deployment_id,
  };
}

export function toIncidentLinkRow(
  entityRef: string,
  link: IncidentLink,
): DoraIncidentLinkRow {
  return {
    entity_ref: entityRef,
    environment: link.environment,
    incident_id: link.incidentId,
    deployment_id: link.deploymentId,
  };
}

export function toDailyRollup(row: DoraDailyRollupRow): DoraDailyRollup {
  return {
    day: row.day,
    completed: row.completed,
    succeeded: row.succeeded,
    failed: row.failed,
    unplanned: row.unplanned,
    leadTimes: row.lead_times,
    leadTimeP50: row.lead_time_p50,
    recoveries: row.recoveries,
    recoveryP50: row.recovery_p50,
  };
}

export function toDailyRollupRow(
  entityRef: string,
  rollup: DoraDailyRollup & { environment: string },
): DoraDailyRollupRow {
  return {
    entity_ref: entityRef,
    environment: rollup.environment,
    day: rollup.day,
    completed: rollup.completed,
    succeeded: rollup.succeeded,
    failed: rollup.failed,
    unplanned: rollup.unplanned,
    lead_times: rollup.leadTimes,
    lead_time_p50: rollup.leadTimeP50,
    recoveries: rollup.recoveries,
    recovery_p50: rollup.recoveryP50,
  };
}

function toTime(milliseconds: Milliseconds | null): number | undefined {
  return milliseconds === null ? undefined : Number(milliseconds);
}

function lastOfEach<T>(
  events: readonly T[],
  identityOf: (event: T) => string | number,
): T[] {
  return [...new Map(events.map(it => [identityOf(it), it])).values()];
}
