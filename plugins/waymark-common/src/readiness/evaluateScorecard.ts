import { CheckResult } from './CheckResult';
import { CompiledCheck, CompiledScorecard } from './CompiledScorecard';
import { EvaluationContext } from './EvaluationContext';
import { GateResult, judgeLevels, levelReached } from './gates';
import { judgeAttestation } from './judgeAttestation';
import { judgeFacts } from './judgeFacts';
import { Judgement, nextAfter } from './Judgement';
import { Score, scoreResults } from './score';

/**
 * What a scorecard came to for one entity.
 *
 * @public
 */
export interface ScorecardResult extends Score {
  scorecard: string;
  /** The highest level that is reached; absent where none is. */
  level?: string;
  /** One a level, lowest first. */
  gates: GateResult[];
  /** In the order of the definition. */
  checks: CheckResult[];
  /** Epoch milliseconds of the first instant at which time alone may change a result; absent where it cannot. */
  dueAt?: number;
}

/**
 * Evaluates a scorecard for one entity. Whether it applies to the entity is not asked.
 *
 * @public
 */
export function evaluateScorecard(
  { definition, checks }: CompiledScorecard,
  context: EvaluationContext,
): ScorecardResult {
  const results = checks.map(check => evaluateCheck(check, context));
  const gates = judgeLevels(definition, results);
  const level = definition.levels[levelReached(gates)];
  const dueAt = nextAfter(
    context.now,
    results.map(result => result.dueAt),
  );
  return {
    scorecard: definition.name,
    ...scoreResults(results),
    ...(level !== undefined && { level }),
    gates,
    checks: results,
    ...(dueAt !== undefined && { dueAt }),
  };
}

/**
 * Evaluates one check for one entity. Time changes the result at {@link CheckResult.dueAt} and not before.
 *
 * @public
 */
export function evaluateCheck(
  check: CompiledCheck,
  context: EvaluationContext,
): CheckResult {
  const { id, level, required, importance } = check.definition;
  const judged = passOver(check, judge(check, context), context);
  return { checkId: id, level, required, importance, ...judged };
}

function judge(check: CompiledCheck, context: EvaluationContext): Judgement {
  const { definition, appliesTo, pass, problem } = check;
  const nothing = { facts: [], missing: [] };
  if (problem) {
    return { verdict: 'unknown', reason: problem, ...nothing };
  }
  if (context.entity && appliesTo && !appliesTo(context.entity)) {
    return {
      verdict: 'not-applicable',
      reason: {
        kind: 'other-entities',
        message: 'The check is about other entities.',
      },
      ...nothing,
    };
  }
  if (definition.attest) {
    const own = context.attestations?.filter(
      it => it.checkId === definition.id,
    );
    return judgeAttestation(definition.attest, own ?? [], context.now);
  }
  if (!pass) {
    throw new Error(
      `The check ${definition.id} has neither an expression nor a rule of attestation`,
    );
  }
  return judgeFacts(check, pass, context);
}

// Only what does not pass is passed over, so that an exemption never lowers a score.
function passOver(
  { definition }: CompiledCheck,
  judged: Judgement,
  { exemptions = [], now }: EvaluationContext,
): Judgement & Pick<CheckResult, 'exemption'> {
  const isPassing =
    judged.verdict === 'pass' || judged.verdict === 'not-applicable';
  if (isPassing || !exemptions.length) {
    return judged;
  }
  const exemption = exemptions
    .filter(it => it.checkId === definition.id && it.approvedBy !== undefined)
    .reduce<(typeof exemptions)[number] | undefined>(
      (longest, it) => (longest && longest.until >= it.until ? longest : it),
      undefined,
    );
  if (!exemption || exemption.until <= now) {
    return judged;
  }
  return {
    ...judged,
    verdict: 'exempt',
    reason: { kind: 'exempted', message: exemption.reason },
    exemption: { ...exemption, passesOver: judged.verdict },
    dueAt: nextAfter(now, [judged.dueAt, exemption.until]),
  };
}
