import {
  CheckResult,
  ExplainedFact,
  ScorecardHistoryPoint,
} from '@waymark/plugin-waymark-common';
import { hash } from 'node:crypto';
import {
  EntityEvaluation,
  EvaluatedGate,
  EvaluatedScorecard,
  EvaluationState,
  StoredCheck,
  StoredFigures,
  StoredGate,
} from '../scorecards';
import {
  CheckResultRow,
  GateResultRow,
  ScorecardEntityRow,
  ScorecardHistoryRow,
  ScorecardResultRow,
} from './tables';

export function toScorecardEntityRow(
  evaluation: EntityEvaluation,
  now: number,
): ScorecardEntityRow {
  return {
    entity_ref: evaluation.entityRef,
    evaluate_at: evaluation.dueAt ?? null,
    evaluated_at: now,
    has_stale: evaluation.hasStale,
    opted_out: JSON.stringify(evaluation.optedOut),
    findings: JSON.stringify(evaluation.findings),
  };
}

export function toEvaluationState(
  row: ScorecardEntityRow | undefined,
): EvaluationState {
  return {
    evaluatedAt:
      (row?.evaluated_at ?? null) === null
        ? undefined
        : Number(row?.evaluated_at),
    optedOut: JSON.parse(row?.opted_out ?? '[]'),
    findings: JSON.parse(row?.findings ?? '[]'),
  };
}

/** A scorecard with its place, but for the times since when its checks have come to their verdicts. */
export function toScorecardResultRow(
  entityRef: string,
  { name, version, score, coverage, level, checks }: EvaluatedScorecard,
  position: number,
): Omit<ScorecardResultRow, 'checks' | 'standing'> {
  return {
    entity_ref: entityRef,
    scorecard: name,
    position,
    definition_version: version,
    score,
    coverage,
    level: level ?? null,
    hash: hashOf(checks.map(toCompared)),
  };
}

export function toScorecardResult(
  row: Pick<
    ScorecardResultRow,
    'scorecard' | 'definition_version' | 'score' | 'coverage' | 'level'
  >,
): StoredFigures {
  return {
    name: row.scorecard,
    version: row.definition_version,
    score: row.score,
    coverage: row.coverage,
    ...(row.level !== null && { level: row.level }),
  };
}

/** A check with its place, but for the time since when it has come to its verdict. */
export function toCheckResultRow(
  result: CheckResult,
  place: {
    entityRef: string;
    scorecard: string;
    version: string;
    position: number;
  },
): Omit<CheckResultRow, 'since'> {
  const facts = result.facts.map(({ age, ...fact }) => fact);
  return {
    entity_ref: place.entityRef,
    scorecard: place.scorecard,
    check_id: result.checkId,
    position: place.position,
    definition_version: place.version,
    verdict: result.verdict,
    result: JSON.stringify({ ...result, facts }),
    hash: hashOf(toCompared(result)),
  };
}

// What the definition says is told by its version. That something was observed once more as it was is no news, nor is that it
// is due later for that; when it was last is asked of the facts.
type NotCompared = 'checkId' | 'level' | 'required' | 'importance' | 'dueAt';

function toCompared(
  result: CheckResult,
): Record<Exclude<keyof CheckResult, NotCompared>, unknown> {
  return {
    verdict: result.verdict,
    reason: result.reason,
    detail: result.detail,
    facts: result.facts.map(toComparedFact),
    missing: result.missing,
    heldSince: result.heldSince,
    attestation: result.attestation,
    exemption: result.exemption,
  };
}

function toComparedFact(
  fact: ExplainedFact,
): Record<Exclude<keyof ExplainedFact, 'age' | 'observedAt'>, unknown> {
  const { name, value, stale, source, evidence } = fact;
  return { name, value, stale, source, evidence };
}

function hashOf(value: object): string {
  return hash('sha1', JSON.stringify(value), 'base64');
}

export function toStoredCheck(row: CheckResultRow): StoredCheck {
  return {
    ...JSON.parse(row.result),
    definitionVersion: row.definition_version,
    since: Number(row.since),
  };
}

/** A gate with its place, but for the time since when it has come to its verdict. */
export function toGateResultRow(
  entityRef: string,
  gate: EvaluatedGate,
  position: number,
): Omit<GateResultRow, 'since'> {
  return {
    entity_ref: entityRef,
    gate: gate.name,
    kind: gate.kind,
    position,
    title: gate.title,
    verdict: gate.verdict,
    required: gate.required,
    blockers: JSON.stringify(gate.blockers),
    unknown: JSON.stringify(gate.unknown),
  };
}

export function toStoredGate(row: GateResultRow): StoredGate {
  return {
    name: row.gate,
    kind: row.kind as StoredGate['kind'],
    title: row.title,
    verdict: row.verdict as StoredGate['verdict'],
    since: Number(row.since),
    required: row.required,
    blockers: JSON.parse(row.blockers),
    unknown: JSON.parse(row.unknown),
  };
}

export function toHistoryPoint(
  row: ScorecardHistoryRow,
): ScorecardHistoryPoint {
  return {
    at: new Date(Number(row.at)).toISOString(),
    score: row.score,
    coverage: row.coverage,
    level: row.level,
    definitionVersion: row.definition_version,
    definitionChanged: Boolean(row.definition_changed),
    changes: JSON.parse(row.changes),
  };
}
