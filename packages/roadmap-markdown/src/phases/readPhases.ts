import {
  DocumentCheckboxes,
  Finding,
  Phase,
} from '@waymark/plugin-waymark-common';
import { withReason } from '../deferral/withReason';
import { DividedDocument } from '../divideDocument';
import { applyExplicitPhases } from '../explicit/applyExplicitPhases';
import { Label } from '../labels/Label';
import { Subjects } from '../readSubjects';
import { TimesSources } from '../timeframe/dateTimes';
import { UnanchoredTime } from '../warnings/unanchoredWarnings';
import { buildPhases, BuiltPhase } from './buildPhases';
import { buildTablePhases } from './buildTablePhases';

/** What phases are read from, besides the document itself. */
export interface PhaseReadingSources {
  divided: DividedDocument;
  subjects: Subjects;
  /** The boxes of each block of the document. */
  boxes: readonly DocumentCheckboxes[];
  /** Status lines outside the phases. */
  statusLines: readonly Label[];
  times: TimesSources;
}

/** The phases of a document, from headings, lines and tables, with everything that is said of them, in its order. */
export function readPhases({
  divided,
  subjects,
  boxes,
  statusLines,
  times,
}: PhaseReadingSources): {
  phases: Phase[];
  findings: Finding[];
  /** The relative timeframes that have no days. */
  relativeTimes: UnanchoredTime[];
} {
  const inText = buildPhases({
    reading: divided.reading,
    phaseSections: divided.phaseSections,
    planRows: subjects.planRows,
    tableItems: divided.tableItems,
    boxes,
    statusLines,
    times,
  });
  const inTables = buildTablePhases(divided.tablePhases, times);
  const lines = new Map(
    [...divided.linesInTables].map(([phase, line]) => [
      divided.reading.phases.idOf(phase),
      line,
    ]),
  );
  const placeOf = ({ id, line }: BuiltPhase) => lines.get(id) ?? line;
  const built = [...inText.phases, ...inTables.phases].sort(
    (a, b) => placeOf(a) - placeOf(b),
  );
  const asRead = built.map(phase => ({
    ...phase,
    ...withReason(phase, subjects.deferrals.get(phase.id)),
    ...subjects.conditions.get(phase.id),
    ...subjects.priorities.get(phase.id),
    ...subjects.costs.get(phase.id),
    ...subjects.issueTemplates.get(phase.id),
    goals: subjects.goals.get(phase.id) ?? phase.goals,
    metrics: [],
    activities: subjects.activities.get(phase.id) ?? [],
    dependsOn: subjects.dependencies.get(phase.id) ?? [],
  }));
  return {
    ...applyExplicitPhases(asRead, divided.entries),
    relativeTimes: [...inText.relativeTimes, ...inTables.relativeTimes],
  };
}
