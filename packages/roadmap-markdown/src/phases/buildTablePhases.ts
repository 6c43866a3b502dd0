import { dateTimes, TimesSources } from '../timeframe/dateTimes';
import { UnanchoredTime } from '../warnings/unanchoredWarnings';
import { BuiltPhase } from './buildPhases';
import { TablePhase } from './readTablePhases';

/** A phase of a table, with the ids that it goes by. */
export interface IdentifiedTablePhase extends TablePhase {
  id: string;
  parentId?: string;
}

/** The phases of the model that stand in tables, and their relative times that lack a date to hang on. */
export function buildTablePhases(
  tablePhases: readonly IdentifiedTablePhase[],
  sources: TimesSources,
): { phases: BuiltPhase[]; relativeTimes: UnanchoredTime[] } {
  const times = dateTimes(
    tablePhases.map(({ row, parentId }) => ({
      family: parentId,
      time: row.time,
    })),
    sources,
  );
  return {
    phases: tablePhases.map((phase, at) =>
      buildPhase(phase, times[at]?.timeframe),
    ),
    relativeTimes: times.flatMap(time =>
      time?.missingAnchor
        ? [{ ...time.timeframe, missingAnchor: time.missingAnchor }]
        : [],
    ),
  };
}

function buildPhase(
  { id, parentId, row }: IdentifiedTablePhase,
  timeframe: BuiltPhase['timeframe'],
): BuiltPhase {
  const { stated, owner, priority, line } = row;
  return {
    id,
    ...(parentId && { parent: parentId }),
    title: row.title,
    unit: row.phase.unit,
    line,
    ...(stated && { status: stated.status, statusText: stated.text }),
    ...(timeframe && { timeframe }),
    ...(priority && { priority }),
    owners: owner?.owners ?? [],
    goals: row.goals,
    items: row.items,
    criteria: row.criteria,
    checkboxes: { total: 0, done: 0 },
    origins: {
      title: { line, foundBy: 'table' },
      ...(stated && { status: { line: stated.line, foundBy: 'table' } }),
      ...(timeframe && {
        timeframe: { line: timeframe.line, foundBy: timeframe.foundBy },
      }),
      ...(owner && { owners: { line: owner.line, foundBy: 'table' } }),
    },
  };
}
