import { Finding, Phase } from '@waymark/plugin-waymark-common';
import { missingPhase } from './applyExplicitPhases';
import { ExplicitDocument } from './ExplicitForm';

/** The id of the phase that a form names as the current one, if the document has it. */
export function readCurrentPhase(
  { current }: Pick<ExplicitDocument, 'current'>,
  phases: readonly Phase[],
): { currentPhase?: string; findings: Finding[] } {
  if (!current) {
    return { findings: [] };
  }
  const { text, place } = current;
  return phases.some(({ id }) => id === text)
    ? { currentPhase: text, findings: [] }
    : { findings: [missingPhase(place, 'current', text)] };
}
