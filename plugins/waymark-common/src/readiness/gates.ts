import { CheckResult } from './CheckResult';
import { Scorecard } from './Scorecard';
import { GateVerdict, Verdict } from './verdicts';

/**
 * What has to pass so that a gate does.
 *
 * @public
 */
export interface GateRequirement {
  /** Of a check or a criterion. */
  id: string;
  verdict: Verdict;
}

/**
 * What a gate came to.
 *
 * @public
 */
export interface GateResult<
  Requirement extends GateRequirement = GateRequirement,
> {
  /** `<scorecard>:<level>` or `roadmap:<phase-id>`. */
  name: string;
  verdict: GateVerdict;
  /** What fails, in the order of the requirements. */
  blockers: Requirement[];
  /** What is unknown or stale, in the order of the requirements. */
  unknown: Requirement[];
  /** How many requirements there are. */
  required: number;
}

/**
 * Judges a gate: `fail` where a requirement fails, else `unknown` where one is unknown or stale, else `pass`.
 *
 * @param requirements - only what is required
 * @public
 */
export function judgeGate<Requirement extends GateRequirement>(
  name: string,
  requirements: readonly Requirement[],
): GateResult<Requirement> {
  const blockers = requirements.filter(({ verdict }) => verdict === 'fail');
  const unknown = requirements.filter(
    ({ verdict }) => verdict === 'unknown' || verdict === 'stale',
  );
  return {
    name,
    verdict: verdictOf(blockers.length, unknown.length),
    blockers,
    unknown,
    required: requirements.length,
  };
}

/**
 * The gates of a scorecard, one a level, lowest first. A gate asks for the required checks of its level and of all below.
 *
 * @param results - of the checks of the scorecard; one that has none is unknown
 * @public
 */
export function judgeLevels(
  scorecard: Pick<Scorecard, 'name' | 'levels' | 'checks'>,
  results: Iterable<Pick<CheckResult, 'checkId' | 'verdict'>>,
): GateResult[] {
  const verdicts = new Map<string, Verdict>();
  for (const { checkId, verdict } of results) {
    verdicts.set(checkId, verdict);
  }
  return scorecard.levels.map((level, rung) => {
    const asked = new Set(scorecard.levels.slice(0, rung + 1));
    const requirements = scorecard.checks
      .filter(check => check.required && asked.has(check.level ?? ''))
      .map(({ id }) => ({ id, verdict: verdicts.get(id) ?? 'unknown' }));
    return judgeGate(`${scorecard.name}:${level}`, requirements);
  });
}

/**
 * The highest level that is reached: that of the last gate that passes.
 *
 * @param gates - as from {@link judgeLevels}
 * @returns its index; -1 where none is
 * @public
 */
export function levelReached(
  gates: readonly Pick<GateResult, 'verdict'>[],
): number {
  // What a level asks for, all above ask for, too: after the first that does not pass, none does.
  const missed = gates.findIndex(({ verdict }) => verdict !== 'pass');
  return missed < 0 ? gates.length - 1 : missed - 1;
}

function verdictOf(blockers: number, unknown: number): GateVerdict {
  if (blockers) {
    return 'fail';
  }
  return unknown ? 'unknown' : 'pass';
}
