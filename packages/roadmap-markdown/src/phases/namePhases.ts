import { explicitIds } from '../explicit/explicitIds';
import { PhaseIndex } from './PhaseIndex';
import { phaseIds } from './phaseIds';
import { PhaseName } from './PhaseName';
import { PhaseSection } from './PhaseSection';
import { IdentifiedTablePhase } from './buildTablePhases';
import { TablePhase } from './readTablePhases';

/** The phases of a document by their ids. */
export interface NamedPhases {
  index: PhaseIndex;
  tablePhases: IdentifiedTablePhase[];
}

interface Named {
  name: PhaseName;
  line: number;
}

/**
 * Gives each phase its id, in the order of the document.
 *
 * @param given - ids that a form gives
 */
export function namePhases(
  phaseSections: readonly PhaseSection[],
  tablePhases: readonly TablePhase[],
  given: ReadonlyMap<PhaseName, string> = new Map(),
): NamedPhases {
  const named: Named[] = [
    ...phaseSections.map(name => ({ name, line: name.section.line })),
    ...tablePhases.map(({ row }) => ({ name: row.phase, line: row.line })),
  ];
  const ordered = [...named].sort((a, b) => a.line - b.line);
  const ids = explicitIds(
    phaseIds(ordered.map(({ name }) => name)),
    ordered.map(({ name }) => given.get(name)),
  );
  const idOf = new Map(ordered.map(({ name }, at) => [name, ids[at]]));
  const index = new PhaseIndex(
    new Map(phaseSections.map(phase => [phase, idOf.get(phase)!])),
  );
  const identified = tablePhases.map(phase => {
    const parentId = index.idOf(phase.parent);
    return {
      ...phase,
      id: idOf.get(phase.row.phase)!,
      ...(parentId && { parentId }),
    };
  });
  for (const { row, id } of identified) {
    index.add(row.phase, id, row.title);
  }
  for (const [name, id] of given) {
    index.add(name, id, id);
  }
  return { index, tablePhases: identified };
}
