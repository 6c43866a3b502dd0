import { RootContent } from 'mdast';
import {
  DocumentCheckboxes,
  Origin,
  Phase,
} from '@waymark/plugin-waymark-common';
import { addCheckboxes } from '../checkboxes/countCheckboxes';
import { Label } from '../labels/Label';
import { EmojiStatuses } from '../status/emojiStatus';
import { findPlanRow, PlanRows, readPlanTables } from '../status/planTable';
import { StatedStatus } from '../status/StatedStatus';
import { readCoveringStatuses } from '../status/coveringStatus';
import {
  findStatedStatus,
  ownStatusText,
  StatusSources,
} from '../status/findStatedStatus';
import { dateHorizons } from '../timeframe/dateHorizons';
import { PhaseTimeframe, phaseTimeframe } from '../timeframe/phaseTimeframe';
import { UnanchoredTime } from '../warnings/unanchoredWarnings';
import { phaseIds } from './phaseIds';
import { phaseOwners } from './phaseOwners';
import { PhaseSection } from './PhaseSection';
import { PhaseBody, readPhaseBody } from './readPhaseBody';

/** What phases are built from. */
export interface PhaseSources {
  phaseSections: readonly PhaseSection[];
  /** Indexes of the blocks of each phase. */
  owned: ReadonlyMap<PhaseSection, readonly number[]>;
  blocks: readonly RootContent[];
  /** The boxes of each block. */
  boxes: readonly DocumentCheckboxes[];
  /** Status lines outside the phases. */
  statusLines: readonly Label[];
  /** As written. */
  lastUpdated?: string;
  legend: EmojiStatuses;
}

/** The phases of the model, and the relative times that lack a date to hang on. */
export function buildPhases(sources: PhaseSources): {
  phases: Phase[];
  relativeTimes: UnanchoredTime[];
} {
  const { phaseSections, owned, blocks, legend } = sources;
  const planRows = readPlanTables(blocks, legend);
  const ids = phaseIds(phaseSections);
  const idOf = new Map(phaseSections.map((phase, at) => [phase, ids[at]]));
  const bodies = phaseSections.map(phase =>
    readPhaseBody(
      owned.get(phase)!.map(index => blocks[index]),
      legend,
    ),
  );
  const covering = readCoveringStatuses([
    ...sources.statusLines,
    ...bodies.flatMap(body => body.statusLines),
  ]);
  const times = dateHorizons(
    phaseSections.map(({ section, parent }, at) => ({
      family: parent,
      time:
        phaseTimeframe(section.title, section.line, bodies[at].labels) ??
        findPlanRow(phaseSections[at], planRows, row => row.time !== undefined)
          ?.time,
    })),
    sources.lastUpdated,
  );
  const relativeTimes: UnanchoredTime[] = [];
  const phases = phaseSections.map((section, at) => {
    const built = buildPhase(section, bodies[at], times[at], {
      ...sources,
      planRows,
      covering,
    });
    relativeTimes.push(...built.relativeTimes);
    return {
      id: ids[at],
      ...(section.parent && { parent: idOf.get(section.parent) }),
      ...built.phase,
    };
  });
  return { phases, relativeTimes };
}

function buildPhase(
  phase: PhaseSection,
  body: PhaseBody,
  time: PhaseTimeframe | undefined,
  sources: PhaseSources & Pick<StatusSources, 'planRows' | 'covering'>,
): { phase: Omit<Phase, 'id'>; relativeTimes: UnanchoredTime[] } {
  const { title, depth, line } = phase.section;
  const { total, done } = addCheckboxes(
    sources.owned.get(phase)!.map(index => sources.boxes[index]),
  );
  const stated = findStatedStatus({
    ...sources,
    phase,
    labels: body.labels,
    hasOpenBoxes: done < total,
  });
  const statusText = stated?.text ?? ownStatusText(body.labels);
  const owner = ownersOf(phase, body, sources.planRows);
  return {
    phase: {
      title,
      unit: phase.unit,
      depth,
      line,
      ...(stated && { status: stated.status }),
      ...(statusText && { statusText }),
      ...(time && { timeframe: time.timeframe }),
      owners: owner.owners,
      items: body.items,
      criteria: body.criteria,
      checkboxes: { total, done },
      origins: originsOf(line, stated, time?.timeframe, owner.origin),
    },
    relativeTimes: time?.anchoredOn
      ? [{ ...time.timeframe, anchoredOn: time.anchoredOn }]
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
  line: number,
  status: StatedStatus | undefined,
  timeframe: Phase['timeframe'],
  owners: Origin | undefined,
): Phase['origins'] {
  return {
    title: { line, foundBy: 'heading' },
    ...(status && {
      status: { line: status.line, foundBy: status.foundBy },
    }),
    ...(timeframe && {
      timeframe: { line: timeframe.line, foundBy: timeframe.foundBy },
    }),
    ...(owners && { owners }),
  };
}
