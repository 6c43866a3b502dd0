import {
  CriterionRequirement,
  GateReport,
  GateRequirement,
  GateRequirementReport,
} from '@waymark/plugin-waymark-common';
import { LibraryScorecard } from '../definitions';
import { StoredCheck, StoredGate } from '../ScorecardStore';
import { toIsoTime } from './toIsoTime';

/** The checks of one scorecard: what their definition says, and what they came to. */
export interface CheckSource {
  defined?: LibraryScorecard;
  checks: readonly StoredCheck[];
}

/**
 * A gate, with what keeps it from passing.
 *
 * @param source - of the scorecard that the gate is a level of; nothing of it is needed for a phase
 * @param evaluatedAt - epoch milliseconds
 */
export function toGateReport(
  gate: StoredGate,
  source: CheckSource,
  evaluatedAt: number,
): GateReport {
  const toRequirement = (it: GateRequirement | CriterionRequirement) =>
    'phaseId' in it ? toCriterion(it) : toCheck(it, source);
  return {
    name: gate.name,
    kind: gate.kind,
    title: gate.title,
    verdict: gate.verdict,
    since: toIsoTime(gate.since),
    evaluatedAt: toIsoTime(evaluatedAt),
    required: gate.required,
    blockers: gate.blockers.map(toRequirement),
    unknown: gate.unknown.map(toRequirement),
  };
}

function toCheck(
  { id, verdict }: GateRequirement,
  { defined, checks }: CheckSource,
): GateRequirementReport {
  const stored = checks.find(({ checkId }) => checkId === id);
  const definition = defined?.scorecard.checks.find(
    it => it.definition.id === id,
  )?.definition;
  return {
    id,
    title: definition?.title ?? id,
    verdict,
    importance: stored?.importance,
    level: stored?.level,
    reason: stored?.reason,
    detail: stored?.detail,
    since: stored && toIsoTime(stored.since),
    remediation: definition?.remediation,
    attest: definition?.attest,
  };
}

function toCriterion(criterion: CriterionRequirement): GateRequirementReport {
  const { id, text, verdict, phaseId, line, names, contradicted } = criterion;
  return { id, title: text, verdict, phaseId, line, names, contradicted };
}
