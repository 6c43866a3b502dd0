import { RootContent } from 'mdast';
import { DocumentCheckboxes, Phase } from '@waymark/plugin-waymark-common';
import { addCheckboxes } from '../checkboxes/countCheckboxes';
import { Label } from '../labels/Label';
import { EmojiStatuses } from '../status/emojiStatus';
import { PlanRow, readPlanTables } from '../status/planTable';
import { StatedStatus } from '../status/StatedStatus';
import { findStatedStatus } from '../status/findStatedStatus';
import { phaseTimeframe } from '../timeframe/phaseTimeframe';
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
  const statusLines = [
    ...sources.statusLines,
    ...bodies.flatMap(body => body.statusLines),
  ];
  const relativeTimes: UnanchoredTime[] = [];
  const phases = phaseSections.map((section, at) => {
    const built = buildPhase(section, bodies[at], {
      ...sources,
      planRows,
      statusLines,
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
  sources: PhaseSources & { planRows: readonly PlanRow[] },
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
  const time = phaseTimeframe(title, line, body.labels);
  const owner = phaseOwners(body.labels);
  return {
    phase: {
      title,
      unit: phase.unit,
      depth,
      line,
      ...(stated && { status: stated.status, statusText: stated.text }),
      ...(time && { timeframe: time.timeframe }),
      owners: owner.owners,
      items: body.items,
      criteria: body.criteria,
      checkboxes: { total, done },
      origins: originsOf(line, stated, time?.timeframe, owner.line),
    },
    relativeTimes: time?.anchoredOn
      ? [{ ...time.timeframe, anchoredOn: time.anchoredOn }]
      : [],
  };
}

function originsOf(
  line: number,
  status: StatedStatus | undefined,
  timeframe: Phase['timeframe'],
  ownerLine: number | undefined,
): Phase['origins'] {
  return {
    title: { line, foundBy: 'heading' },
    ...(status && {
      status: { line: status.line, foundBy: status.foundBy },
    }),
    ...(timeframe && {
      timeframe: { line: timeframe.line, foundBy: timeframe.foundBy },
    }),
    ...(ownerLine !== undefined && {
      owners: { line: ownerLine, foundBy: 'label' as const },
    }),
  };
}
