import { RoadmapDocument } from '@waymark/plugin-waymark-common';
import { useState } from 'react';
import {
  expandAll,
  expandCurrent,
  phaseKey,
  togglePhase,
} from '../roadmap/model/expandedPhases';
import { useIsPrinting } from './useIsPrinting';

/** Which phases show their items and criteria, and the ways to change it. */
export interface PhaseExpansion {
  isExpanded: (target: string, phaseId: string) => boolean;
  toggle: (target: string, phaseId: string) => void;
  expandAll: () => void;
  collapseAll: () => void;
}

/** Keeps which phases are open: the current ones at first, and all of them on paper. */
export function usePhaseExpansion(
  documents: readonly RoadmapDocument[],
): PhaseExpansion {
  const [expanded, setExpanded] = useState(() => expandCurrent(documents));
  const isPrinting = useIsPrinting();
  return {
    isExpanded: (target, phaseId) =>
      isPrinting || expanded.has(phaseKey(target, phaseId)),
    toggle: (target, phaseId) =>
      setExpanded(current => togglePhase(current, phaseKey(target, phaseId))),
    expandAll: () => setExpanded(expandAll(documents)),
    collapseAll: () => setExpanded(new Set()),
  };
}
