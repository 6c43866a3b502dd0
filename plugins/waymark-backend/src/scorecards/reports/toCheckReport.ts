import {
  CheckDefinition,
  CheckReport,
  CompiledCheck,
  Fact,
  FactSchema,
  MissingFact,
  ReportedFact,
} from '@waymark/plugin-waymark-common';
import { StoredCheck } from '../ScorecardStore';
import { toIsoTime } from './toIsoTime';

/** What is known besides the results when these are told. */
export interface ReportContext {
  /** Epoch milliseconds. */
  now: number;
  /** The entity's facts as they are now, by name: tell when each was last observed. */
  facts: ReadonlyMap<string, Fact>;
  /** By name of the fact. */
  schemas: ReadonlyMap<string, FactSchema>;
}

/** A stored check in the words of its definition; of one that is not defined any more the id has to do. */
export function toCheckReport(
  stored: StoredCheck,
  check: CompiledCheck | undefined,
  context: ReportContext,
): CheckReport {
  const definition: Partial<CheckDefinition> = check?.definition ?? {};
  const { attestation, exemption, dueAt = 0 } = stored;
  return {
    id: stored.checkId,
    title: definition.title ?? stored.checkId,
    description: definition.description,
    category: definition.category,
    level: stored.level,
    required: stored.required,
    importance: stored.importance,
    verdict: stored.verdict,
    since: toIsoTime(stored.since),
    reason: stored.reason,
    detail: stored.detail,
    expression: definition.pass,
    facts: stored.facts.map(fact => toReportedFact(fact, context)),
    missing: stored.missing.map(name => toMissingFact(name, context)),
    freshFor: definition.freshFor,
    heldFor: definition.heldFor,
    heldSince: optionalTime(stored.heldSince),
    attest: definition.attest,
    attestation: attestation && {
      by: attestation.by,
      at: toIsoTime(attestation.at),
      evidence: attestation.evidence,
      until: optionalTime(attestation.until),
    },
    exemption: exemption && {
      reason: exemption.reason,
      requestedBy: exemption.requestedBy,
      approvedBy: exemption.approvedBy,
      until: toIsoTime(exemption.until),
      passesOver: exemption.passesOver,
    },
    remediation: definition.remediation,
    // It may lie in the past: what was observed once more as it was is due later than is stored.
    dueAt: dueAt > context.now ? toIsoTime(dueAt) : undefined,
  };
}

// What was observed once more as it was is not stored with the result.
function toReportedFact(
  fact: StoredCheck['facts'][number],
  { facts, schemas }: ReportContext,
): ReportedFact {
  const now = facts.get(fact.name);
  const isSame =
    now !== undefined &&
    JSON.stringify(now.value) === JSON.stringify(fact.value);
  const schema = schemas.get(fact.name);
  return {
    name: fact.name,
    value: fact.value,
    observedAt: toIsoTime(isSame ? now.observedAt : fact.observedAt),
    stale: fact.stale,
    source: fact.source,
    evidence: fact.evidence,
    unit: schema?.unit,
    description: schema?.description,
  };
}

// An expression may read something within a fact: the fact is what has to be observed.
function toMissingFact(name: string, { schemas }: ReportContext): MissingFact {
  const parts = name.split('.');
  const declared = parts
    .map((_, at) => schemas.get(parts.slice(0, parts.length - at).join('.')))
    .find(it => it !== undefined);
  return {
    name,
    description: declared?.description,
    declared: declared !== undefined,
  };
}

function optionalTime(time: number | undefined): string | undefined {
  return time === undefined ? undefined : toIsoTime(time);
}
