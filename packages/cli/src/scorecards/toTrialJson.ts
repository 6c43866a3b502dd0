import { CheckResult, GateResult } from '@waymark/plugin-waymark-common';
import { Trial } from './Trial';

/** A trial as JSON for scripts: instants in ISO 8601, spans in seconds. */
export function toTrialJson({ definition, result }: Trial): object {
  const { name, title } = definition;
  if (!result) {
    return { scorecard: name, title, applies: false };
  }
  const { score, coverage, level, gates, checks, dueAt } = result;
  return {
    scorecard: name,
    title,
    applies: true,
    score,
    coverage,
    level: level ?? null,
    gates: gates.map(toGateJson),
    checks: checks.map(toCheckJson),
    dueAt: toInstant(dueAt),
  };
}

function toGateJson({
  name,
  verdict,
  blockers,
  unknown,
  required,
}: GateResult) {
  return {
    name,
    verdict,
    required,
    blockers: blockers.map(({ id }) => id),
    unknown: unknown.map(({ id }) => id),
  };
}

function toCheckJson(check: CheckResult): object {
  const { checkId, attestation, exemption, facts, dueAt, heldSince, ...rest } =
    check;
  return {
    id: checkId,
    ...rest,
    heldSince: toInstant(heldSince),
    dueAt: toInstant(dueAt),
    facts: facts.map(({ observedAt, age, ...fact }) => ({
      ...fact,
      observedAt: toInstant(observedAt),
      age: age / 1000,
    })),
    attestation: attestation && {
      ...attestation,
      at: toInstant(attestation.at),
      until: toInstant(attestation.until),
    },
    exemption: exemption && {
      ...exemption,
      until: toInstant(exemption.until),
    },
  };
}

function toInstant(instant: number | undefined): string | undefined {
  return instant === undefined ? undefined : new Date(instant).toISOString();
}
