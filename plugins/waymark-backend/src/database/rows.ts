import {
  CriteriaPhase,
  emptyRoadmap,
  Finding,
  Roadmap,
  RoadmapBurnUpPoint,
  RoadmapDocument,
  RoadmapSource,
  sumProgress,
} from '@waymark/plugin-waymark-common';
import {
  CollectedDocument,
  KnownDocument,
  KnownForms,
  RoadmapAttempt,
  RoadmapContent,
  RoadmapDocumentSummary,
  summarizeRoadmap,
} from '../roadmap';
import {
  EntityRow,
  RoadmapHistoryRow,
  RoadmapRow,
  RoadmapSourceRow,
  Timestamp,
} from './tables';

/** Columns of a left join, all `null` where the right side has no row. */
export type Joined<TRow> = { [K in keyof TRow]: TRow[K] | null };

export function toDate(timestamp: Timestamp): Date {
  return new Date(timestamp);
}

export function toIsoTime(timestamp: Timestamp): string {
  return toDate(timestamp).toISOString();
}

export function toRoadmapSource(
  row: Pick<RoadmapSourceRow, 'target' | 'configured_by' | 'url'>,
): RoadmapSource {
  return {
    target: row.target,
    configuredBy: row.configured_by as RoadmapSource['configuredBy'],
    url: row.url ?? undefined,
  };
}

/** The error of the last attempt; `undefined` where that succeeded. */
export function toError(
  row: Pick<RoadmapSourceRow, 'error_kind' | 'error_message' | 'error_remedy'>,
): Finding | undefined {
  return row.error_kind === null
    ? undefined
    : {
        kind: row.error_kind,
        message: row.error_message ?? '',
        remedy: row.error_remedy ?? undefined,
      };
}

export function toRoadmapAttempt(
  row: Pick<EntityRow, 'attempted_at' | 'findings'>,
): RoadmapAttempt {
  return {
    attemptedAt:
      row.attempted_at === null ? undefined : toIsoTime(row.attempted_at),
    findings: JSON.parse(row.findings),
  };
}

export function toKnownDocument(
  row: RoadmapSourceRow &
    Joined<Pick<RoadmapRow, 'content_hash' | 'parser_version' | 'inputs_hash'>>,
): KnownDocument {
  const { target, configuredBy, url } = toRoadmapSource(row);
  return {
    target,
    configuredBy,
    url,
    etag: row.etag ?? undefined,
    forms: toKnownForms(row),
    content:
      row.content_hash === null || row.parser_version === null
        ? undefined
        : {
            contentHash: row.content_hash,
            parserVersion: row.parser_version,
            inputsHash: row.inputs_hash ?? undefined,
          },
  };
}

/** The explicit forms of a document; `undefined` before they were looked for. */
export function toKnownForms(
  row: Pick<RoadmapSourceRow, 'forms' | 'forms_searched_at'>,
): KnownForms | undefined {
  return row.forms === null || row.forms_searched_at === null
    ? undefined
    : {
        ...JSON.parse(row.forms),
        searchedAt: toDate(row.forms_searched_at),
      };
}

export function toRoadmapDocument(
  row: RoadmapSourceRow &
    Joined<Pick<RoadmapRow, 'roadmap' | 'evaluation' | 'changed_at'>>,
): RoadmapDocument {
  return {
    source: toRoadmapSource(row),
    attemptedAt: toIsoTime(row.attempted_at),
    collectedAt: row.collected_at === null ? null : toIsoTime(row.collected_at),
    changedAt: row.changed_at === null ? null : toIsoTime(row.changed_at),
    error: toError(row),
    roadmap: row.roadmap === null ? null : toRoadmap(row.roadmap),
    evaluation: row.evaluation === null ? null : JSON.parse(row.evaluation),
  };
}

// An older version of the model has fewer lists, until the document is parsed again.
function toRoadmap(json: string): Roadmap {
  const stored: Roadmap = JSON.parse(json);
  const lists = { goals: [], metrics: [], activities: [], dependsOn: [] };
  return {
    ...emptyRoadmap(),
    ...stored,
    phases: stored.phases.map(phase => ({ ...lists, ...phase })),
  };
}

export function toRoadmapDocumentSummary(
  row: RoadmapSourceRow &
    Joined<Pick<RoadmapRow, 'summary' | 'evaluation' | 'changed_at'>>,
): RoadmapDocumentSummary {
  return {
    source: toRoadmapSource(row),
    collectedAt:
      row.collected_at === null ? undefined : toIsoTime(row.collected_at),
    changedAt: row.changed_at === null ? undefined : toIsoTime(row.changed_at),
    error: toError(row),
    summary: row.summary === null ? undefined : JSON.parse(row.summary),
    evaluation:
      row.evaluation === null ? undefined : JSON.parse(row.evaluation),
  };
}

export function toBurnUpPoint(row: RoadmapHistoryRow): RoadmapBurnUpPoint {
  const { target, at, done, open, partial } = row;
  return { target, at: toIsoTime(at), done, open, partial };
}

/**
 * The row of a document after an attempt. Of a failed or unchanged one, `etag` and `collected_at` are what an existing
 * row keeps or gets; see `DatabaseRoadmapStore`.
 */
export function toRoadmapSourceRow(
  document: CollectedDocument,
  context: { entityRef: string; position: number; attemptedAt: Date },
): RoadmapSourceRow {
  const { source } = document;
  const error = document.outcome === 'failed' ? document.error : undefined;
  const { searchedAt, ...forms } = document.forms ?? {};
  return {
    entity_ref: context.entityRef,
    target: source.target,
    position: context.position,
    configured_by: source.configuredBy,
    url: source.url ?? null,
    etag: document.outcome === 'failed' ? null : (document.etag ?? null),
    attempted_at: context.attemptedAt,
    collected_at: error ? null : context.attemptedAt,
    error_kind: error?.kind ?? null,
    error_message: error?.message ?? null,
    error_remedy: error?.remedy ?? null,
    forms: searchedAt ? JSON.stringify(forms) : null,
    forms_searched_at: searchedAt ?? null,
  };
}

export function toRoadmapRow(
  content: RoadmapContent,
  context: { entityRef: string; target: string; changedAt: Date },
): RoadmapRow {
  return {
    entity_ref: context.entityRef,
    target: context.target,
    content_hash: content.contentHash,
    parser_version: content.parserVersion,
    inputs_hash: content.inputsHash,
    text: content.text,
    roadmap: JSON.stringify(content.roadmap),
    evaluation: JSON.stringify(content.evaluation),
    summary: JSON.stringify(summarizeRoadmap(content.roadmap)),
    changed_at: context.changedAt,
    due_on: content.evaluation.dueOn ?? null,
    criteria: JSON.stringify(toCriteria(content.roadmap)),
  };
}

function toCriteria({ phases }: Roadmap): CriteriaPhase[] {
  return phases.map(({ id, title, parent, criteria }) => ({
    id,
    title,
    parent,
    criteria,
  }));
}

/** The history row that a document's content gives. */
export function toHistoryRow(
  content: RoadmapContent,
  context: { entityRef: string; target: string; at: Date },
): Omit<RoadmapHistoryRow, 'id'> {
  const { done, open, partial } = sumProgress(
    content.evaluation.phases.map(phase => phase.progress),
  );
  return {
    entity_ref: context.entityRef,
    target: context.target,
    at: context.at,
    done,
    open,
    partial,
  };
}
