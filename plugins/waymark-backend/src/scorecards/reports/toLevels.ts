import { LevelReport } from '@waymark/plugin-waymark-common';
import { EvaluatedGate } from '../EntityEvaluation';

/** The gates of a scorecard's levels, lowest first, of all gates of an entity. */
export function levelGates<TGate extends EvaluatedGate>(
  scorecard: string,
  gates: readonly TGate[],
): TGate[] {
  return gates.filter(
    ({ kind, name }) => kind === 'level' && name.startsWith(`${scorecard}:`),
  );
}

/**
 * The ladder of a scorecard, lowest first.
 *
 * @param gates - of an entity, of any kind
 */
export function toLevels(
  scorecard: string,
  gates: readonly EvaluatedGate[],
): LevelReport[] {
  // What a level asks for, all above ask for, too.
  return levelGates(scorecard, gates).map(gate => ({
    name: gate.name.slice(scorecard.length + 1),
    gate: gate.name,
    verdict: gate.verdict,
    reached: gate.verdict === 'pass',
    required: gate.required,
    failing: gate.blockers.length,
    unknown: gate.unknown.length,
  }));
}
