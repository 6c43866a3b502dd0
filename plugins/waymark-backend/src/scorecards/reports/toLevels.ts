import { LevelReport } from '@waymark/plugin-waymark-common';
import { EvaluatedGate } from '../EntityEvaluation';

/**
 * The ladder of a scorecard, lowest first.
 *
 * @param gates - of an entity, of any kind
 */
export function toLevels(
  scorecard: string,
  gates: readonly EvaluatedGate[],
): LevelReport[] {
  const prefix = `${scorecard}:`;
  const own = gates.filter(
    ({ kind, name }) => kind === 'level' && name.startsWith(prefix),
  );
  // What a level asks for, all above ask for, too.
  return own.map(gate => ({
    name: gate.name.slice(prefix.length),
    gate: gate.name,
    verdict: gate.verdict,
    reached: gate.verdict === 'pass',
    required: gate.required,
    failing: gate.blockers.length,
    unknown: gate.unknown.length,
  }));
}
