import { Origin, Risk } from '@waymark/plugin-waymark-common';
import { ContextualBlock } from '../outline/ContextualBlock';
import { phaseOwners } from '../phases/phaseOwners';
import { PhaseIndex } from '../phases/PhaseIndex';
import { RiskText } from './readRiskText';

// "2, 3" and "Phases 2-4" are several phases, none of which is the one.
const SEVERAL = /[,;/&+]|\d\s*[-–—]\s*\d/;

/** A risk of the model, with the phase that it threatens, else the one that it stands in. */
export function toRisk(
  { text, details }: RiskText,
  origin: Origin,
  { phase }: Pick<ContextualBlock, 'phase'>,
  phases: PhaseIndex,
): Risk {
  const { probability, impact, mitigation, delay, status } = details;
  const { owners } = phaseOwners(
    details.owner
      ? [{ name: 'owner', text: '', value: details.owner, line: origin.line }]
      : [],
  );
  const phaseId = details.phase
    ? findPhase(details.phase, phases)
    : phases.idOf(phase);
  return {
    text,
    ...(probability && { probability }),
    ...(impact && { impact }),
    ...(mitigation && { mitigation }),
    ...(delay && { delay }),
    ...(owners.length && { owners }),
    ...(status && { statusText: status }),
    ...(details.phase && { phaseText: details.phase }),
    ...(phaseId && { phase: phaseId }),
    line: origin.line,
    foundBy: origin.foundBy,
  };
}

function findPhase(text: string, phases: PhaseIndex): string | undefined {
  return SEVERAL.test(text) ? undefined : phases.find(text);
}
