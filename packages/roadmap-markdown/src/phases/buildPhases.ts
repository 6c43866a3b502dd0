import {
  DocumentCheckboxes,
  Origin,
  Phase,
  WorkItem,
} from '@waymark/plugin-waymark-common';
import { addCheckboxes } from '../checkboxes/countCheckboxes';
import { Label } from '../labels/Label';
import { ContextualBlock } from '../outline/ContextualBlock';
import { DocumentReading } from '../outline/DocumentReading';
import { LINE_DEPTH } from '../outline/Section';
import { findPlanRow, PlanRow, PlanRows } from '../status/planTable';
import { StatedStatus } from '../status/StatedStatus';
import { readCoveringStatuses } from '../status/coveringStatus';
import {
  findStatedStatus,
  ownStatusText,
  StatusSources,
} from '../status/findStatedStatus';
import { DatedTime, dateTimes, TimesSources } from '../timeframe/dateTimes';
import { phaseTimeframe } from '../timeframe/phaseTimeframe';
import { UnanchoredTime } from '../warnings/unanchoredWarnings';
import { phaseOwners } from './phaseOwners';
import { PhaseSection } from './PhaseSection';
import { PhaseBody, readPhaseBody } from './readPhaseBody';
import { yearAbove } from './yearAbove';

/** What phases are built from. */
export interface PhaseSources {
  reading: DocumentReading;
  phaseSections: readonly PhaseSection[];
  /** What plan tables say of the phases. */
  planRows: PlanRows;
  /** Work items of tables that name their phase in a column. */
  tableItems: ReadonlyMap<PhaseSection, WorkItem[]>;
  /** The boxes of each top-level block of the document. */
  boxes: readonly DocumentCheckboxes[];
  /** Status lines outside the phases. */
  statusLines: readonly Label[];
  /** What relative times are dated by. */
  times: TimesSources;
}

/**
 * What a phase says of itself; what else belongs to it is read for the document as a whole. Its goals are those of plan
 * tables.
 */
export type BuiltPhase = Omit<Phase, 'metrics' | 'activities' | 'dependsOn'>;

/** The phases of the model, and the relative times that lack a date to hang on. */
export function buildPhases(sources: PhaseSources): {
  phases: BuiltPhase[];
  relativeTimes: UnanchoredTime[];
} {
  const { reading, phaseSections } = sources;
  const { legend, claims, phases: index } = reading;
  const { planRows } = sources;
  const owned = new Map<PhaseSection | undefined, ContextualBlock[]>();
  for (const block of reading.blocks) {
    const own = owned.get(block.phase);
    if (own) {
      own.push(block);
    } else {
      owned.set(block.phase, [block]);
    }
  }
  const bodies = phaseSections.map(phase =>
    readPhaseBody(owned.get(phase) ?? [], legend, claims),
  );
  const covering = readCoveringStatuses([
    ...sources.statusLines,
    ...bodies.flatMap(body => body.statusLines),
  ]);
  const times = dateTimes(
    phaseSections.map(({ section, parent }, at) => ({
      family: parent,
      time:
        phaseTimeframe(
          section.title,
          section.line,
          bodies[at].labels,
          yearAbove(phaseSections[at]),
        ) ??
        findPlanRow(phaseSections[at], planRows, row => row.time !== undefined)
          ?.time,
    })),
    sources.times,
  );
  const relativeTimes: UnanchoredTime[] = [];
  const phases = phaseSections.map((section, at) => {
    const own = owned.get(section) ?? [];
    const built = buildPhase(section, bodies[at], times[at], {
      boxes: own.map(block => sources.boxes[block.index]),
      tableItems: sources.tableItems.get(section) ?? [],
      legend,
      planRows,
      covering,
    });
    relativeTimes.push(...built.relativeTimes);
    const parent = index.idOf(section.parent);
    return {
      id: index.idOf(section)!,
      ...(parent && { parent }),
      ...built.phase,
    };
  });
  return { phases, relativeTimes };
}

function buildPhase(
  phase: PhaseSection,
  body: PhaseBody,
  time: DatedTime | undefined,
  sources: Pick<StatusSources, 'planRows' | 'covering' | 'legend'> & {
    boxes: readonly DocumentCheckboxes[];
    tableItems: readonly WorkItem[];
  },
): { phase: Omit<BuiltPhase, 'id'>; relativeTimes: UnanchoredTime[] } {
  const { title, depth, line } = phase.section;
  const { total, done } = addCheckboxes(sources.boxes);
  const stated = findStatedStatus({
    ...sources,
    phase,
    labels: body.labels,
    hasOpenBoxes: done < total,
  });
  const statusText = stated?.text ?? ownStatusText(body.labels);
  const owner = ownersOf(phase, body, sources.planRows);
  const rowWith = (isWanted: (row: PlanRow) => boolean) =>
    findPlanRow(phase, sources.planRows, isWanted);
  const priority = rowWith(row => row.priority !== undefined)?.priority;
  const items = [...body.items, ...sources.tableItems];
  return {
    phase: {
      title,
      unit: phase.unit,
      ...(depth < LINE_DEPTH && { depth }),
      line,
      ...(stated && { status: stated.status }),
      ...(statusText && { statusText }),
      ...(time && { timeframe: time.timeframe }),
      owners: owner.owners,
      ...(priority && { priority }),
      goals: rowWith(row => row.goals.length > 0)?.goals ?? [],
      items: items.length
        ? items
        : (rowWith(row => row.items.length > 0)?.items ?? []),
      criteria: body.criteria.length
        ? body.criteria
        : (rowWith(row => row.criteria.length > 0)?.criteria ?? []),
      checkboxes: { total, done },
      origins: originsOf(phase, stated, time?.timeframe, owner.origin),
    },
    relativeTimes: time?.missingAnchor
      ? [{ ...time.timeframe, missingAnchor: time.missingAnchor }]
      : [],
  };
}

// What a phase does not say itself, its row in a plan table may.
function ownersOf(
  phase: PhaseSection,
  body: PhaseBody,
  planRows: PlanRows,
): { owners: string[]; origin?: Origin } {
  const { owners, line } = phaseOwners(body.labels);
  if (line !== undefined) {
    return { owners, origin: { line, foundBy: 'label' } };
  }
  const row = findPlanRow(phase, planRows, each => each.owner !== undefined);
  return row?.owner
    ? {
        owners: row.owner.owners,
        origin: { line: row.owner.line, foundBy: 'table' },
      }
    : { owners: [] };
}

function originsOf(
  { section: { line, depth } }: PhaseSection,
  status: StatedStatus | undefined,
  timeframe: Phase['timeframe'],
  owners: Origin | undefined,
): Phase['origins'] {
  return {
    title: { line, foundBy: depth < LINE_DEPTH ? 'heading' : 'label' },
    ...(status && {
      status: { line: status.line, foundBy: status.foundBy },
    }),
    ...(timeframe && {
      timeframe: { line: timeframe.line, foundBy: timeframe.foundBy },
    }),
    ...(owners && { owners }),
  };
}
