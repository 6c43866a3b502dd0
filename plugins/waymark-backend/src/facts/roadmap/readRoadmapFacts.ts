import {
  EntityRoadmapOverview,
  FactValue,
  isClosedStatus,
  Progress,
} from '@waymark/plugin-waymark-common';
import { ObservedFact } from '@waymark/plugin-waymark-node';
import {
  EntityRoadmapSummary,
  RoadmapDocumentSummary,
  toEntityRoadmapOverview,
  toUtcDay,
} from '../../roadmap';
import { ROADMAP_FACT_SCHEMAS } from './roadmapFactSchemas';

const WEEK_MS = 7 * 86_400_000;
const CONFLICTS = ['status-progress-conflict', 'conflicting-targets'];

/**
 * All that the roadmap of an entity says, by the document that its card shows. Where the last attempt to read that has
 * failed it is an error: what the document says now is not known.
 *
 * @param now - epoch milliseconds
 * @returns nothing before the entity's roadmap was looked for
 */
export function readRoadmapFacts(
  { attempt, documents }: EntityRoadmapSummary,
  now: number,
): ObservedFact[] | Error {
  const overview = toEntityRoadmapOverview(attempt, documents);
  const shown = documents.find(
    it => it.source.target === overview.source?.target,
  );
  if (overview.state === 'pending') {
    return [];
  }
  const failure =
    shown?.error ?? attempt?.findings.find(it => it.kind === 'internal-error');
  if (failure && (shown?.summary || failure.kind !== 'not-found')) {
    return new Error(failure.message);
  }
  if (!shown?.summary) {
    return noRoadmap();
  }
  return toFacts({
    'roadmap.exists': true,
    'roadmap.documents': documents.length,
    ...readCurrentPhase(overview, shown),
    ...readProgress('roadmap.progress', overview.progress),
    'roadmap.progress.ratio': overview.progress?.ratio ?? null,
    ...readPlan(shown, now),
    'roadmap.findings': overview.findingCount,
    'roadmap.conflicts': documents
      .flatMap(it => it.summary?.warnings ?? [])
      .filter(({ kind }) => CONFLICTS.includes(kind)).length,
    ...readChange(documents, now),
  });
}

function noRoadmap(): ObservedFact[] {
  return ROADMAP_FACT_SCHEMAS.map(({ name }) => ({
    name,
    value: name === 'roadmap.exists' ? false : null,
  }));
}

type Values = Record<string, FactValue | undefined>;

// What is not known is left out, and neither null nor 0.
function toFacts(values: Values): ObservedFact[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value }],
  );
}

function readCurrentPhase(
  { current, phases }: EntityRoadmapOverview,
  { evaluation }: RoadmapDocumentSummary,
): Values {
  const phase = phases.find(it => it.phaseId === current?.phaseId);
  const counts = evaluation?.phases.find(it => it.phaseId === phase?.phaseId);
  const criteria = counts?.criteria;
  return {
    'roadmap.currentPhase.id': phase?.phaseId ?? null,
    'roadmap.currentPhase.title': phase?.title ?? null,
    'roadmap.currentPhase.status': phase?.status ?? null,
    ...readProgress('roadmap.currentPhase', counts?.progress),
    'roadmap.currentPhase.openCriteria': criteria
      ? criteria.open + criteria.partial
      : null,
    'roadmap.currentPhase.unknownCriteria': criteria?.unknown ?? null,
  };
}

function readProgress(
  prefix: string,
  progress: Progress | null | undefined,
): Values {
  return {
    [`${prefix}.done`]: progress?.done ?? null,
    [`${prefix}.total`]: progress
      ? progress.done + progress.open + progress.partial
      : null,
  };
}

// A summary of an earlier version knows less, until the document is read again.
function readPlan({ summary }: RoadmapDocumentSummary, now: number): Values {
  const { plan, phases } = summary!;
  if (!plan) {
    return {};
  }
  const { reviewDueOn, unmitigatedRisks } = plan;
  return {
    'roadmap.reviewOverdue':
      reviewDueOn === undefined ? null : toUtcDay(new Date(now)) > reviewDueOn,
    'roadmap.phasesWithoutOwner': phases.filter(
      it => it.owned === false && !isClosedStatus(it.status),
    ).length,
    'roadmap.risksWithoutMitigation': unmitigatedRisks,
  };
}

// In weeks: days would be a change of every entity every day.
function readChange(
  documents: readonly RoadmapDocumentSummary[],
  now: number,
): Values {
  const changes = documents.flatMap(it =>
    it.changedAt === undefined ? [] : [Date.parse(it.changedAt)],
  );
  if (!changes.length) {
    return {};
  }
  const changedAt = Math.max(...changes);
  return {
    'roadmap.changedOn': toUtcDay(new Date(changedAt)),
    'roadmap.weeksSinceChange': Math.max(
      0,
      Math.floor((now - changedAt) / WEEK_MS),
    ),
  };
}
