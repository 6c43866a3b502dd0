import {
  EntityRoadmapOverview,
  Finding,
  PhaseMark,
  sumProgress,
} from '@waymark/plugin-waymark-common';
import { RoadmapAttempt, RoadmapDocumentSummary } from './RoadmapStore';
import { toRoadmapCurrent } from './toEntityRoadmap';

const MAX_FINDINGS = 5;

// By consequence: first what makes the card say something doubtful, last what only spoils its words.
const WARNING_KINDS = [
  'status-progress-conflict',
  'conflicting-targets',
  'cyclic-dependencies',
  'template',
  'superseded',
  'explicit-form-unreadable',
  'explicit-form-invalid',
  'explicit-match-missing',
  'explicit-match-ambiguous',
  'explicit-reference-missing',
  'invalid-anchor',
  'no-phases',
  'unanchored-relative-time',
  'nested-fence',
  'mojibake',
];

/** Assembles what the Roadmap card shows from what is stored. Nothing is parsed or evaluated. */
export function toEntityRoadmapOverview(
  attempt: RoadmapAttempt | undefined,
  documents: readonly RoadmapDocumentSummary[],
): EntityRoadmapOverview {
  const shown =
    documents.find(it => it.evaluation?.families.length) ??
    documents.find(it => it.summary) ??
    documents[0];
  const family = shown?.evaluation?.families[0];
  const phases = shown ? toPhaseMarks(shown) : [];
  const findings = orderFindings(attempt, documents, shown);
  return {
    state: toState(attempt, shown),
    source: shown?.source,
    title: shown?.summary?.title,
    attemptedAt: attempt?.attemptedAt ?? null,
    collectedAt: shown?.collectedAt ?? null,
    changedAt: shown?.changedAt ?? null,
    current: shown?.evaluation
      ? toRoadmapCurrent(shown.source.target, shown.evaluation)
      : null,
    unit: family?.unit,
    phases,
    progress: family?.progress ?? null,
    criteria: family?.criteria,
    findings: findings.slice(0, MAX_FINDINGS),
    findingCount: findings.length,
    documentCount: documents.length,
  };
}

function toState(
  attempt: RoadmapAttempt | undefined,
  shown: RoadmapDocumentSummary | undefined,
): EntityRoadmapOverview['state'] {
  if (!attempt?.attemptedAt) {
    return 'pending';
  }
  if (!shown) {
    return 'none';
  }
  if (!shown.summary) {
    return 'failed';
  }
  return shown.error ? 'stale' : 'ready';
}

function toPhaseMarks({
  summary,
  evaluation,
}: RoadmapDocumentSummary): PhaseMark[] {
  const family = evaluation?.families[0];
  if (!summary || !family) {
    return [];
  }
  const phaseOf = new Map(summary.phases.map(it => [it.id, it]));
  const progressOf = new Map(
    evaluation.phases.map(it => [it.phaseId, it.progress]),
  );
  return family.phaseIds.map(phaseId => ({
    phaseId,
    title: phaseOf.get(phaseId)?.title ?? phaseId,
    status: phaseOf.get(phaseId)?.status,
    progress: progressOf.get(phaseId) ?? sumProgress([]),
  }));
}

// The error of the document that is shown comes first: the card tells by it why what it shows is old.
function orderFindings(
  attempt: RoadmapAttempt | undefined,
  documents: readonly RoadmapDocumentSummary[],
  shown: RoadmapDocumentSummary | undefined,
): Finding[] {
  const others = documents.filter(it => it !== shown);
  return [
    ...[shown, ...others].flatMap(it => it?.error ?? []),
    ...(attempt?.findings ?? []),
    ...orderWarnings(
      documents.flatMap(({ summary }) => summary?.warnings ?? []),
    ),
  ];
}

// Those of one kind keep the order in which they stand in the documents.
function orderWarnings(warnings: readonly Finding[]): Finding[] {
  const rankOf = ({ kind }: Finding) => {
    const rank = WARNING_KINDS.indexOf(kind);
    return rank === -1 ? WARNING_KINDS.length : rank;
  };
  return [...warnings].sort((a, b) => rankOf(a) - rankOf(b));
}
