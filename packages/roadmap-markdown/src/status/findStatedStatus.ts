import { Label } from '../labels/Label';
import { selfAndAncestors } from '../outline/Section';
import { PhaseSection } from '../phases/PhaseSection';
import { statusOfBucket } from './bucketStatus';
import { namesPhases, phaseKey } from './coveringStatus';
import { EmojiStatuses } from './emojiStatus';
import { readHeadingStatus } from './headingStatus';
import { findPlanRow, PlanRows } from './planTable';
import { readStatus } from './readStatus';
import { StatedStatus } from './StatedStatus';

/** Everything that may state the status of a phase. */
export interface StatusSources {
  phase: PhaseSection;
  /** Labels of the phase itself. */
  labels: readonly Label[];
  /** Whether a box of the phase is not ticked. */
  hasOpenBoxes: boolean;
  planRows: PlanRows;
  /** What sentences over several phases state, by {@link phaseKey}. */
  covering: ReadonlyMap<string, StatedStatus>;
  legend: EmojiStatuses;
}

/**
 * The status that a document states for a phase. What is nearer to the phase counts: its own status line, its heading, its
 * row in a plan table, a sentence that covers several phases, the bucket that it stands in.
 */
export function findStatedStatus(
  sources: StatusSources,
): StatedStatus | undefined {
  return (
    fromOwnLine(sources) ??
    fromHeading(sources) ??
    fromBlocker(sources) ??
    fromPlanTable(sources) ??
    fromCoveringSentence(sources) ??
    fromBucket(sources)
  );
}

function fromOwnLine({
  labels,
  legend,
}: StatusSources): StatedStatus | undefined {
  for (const { name, value, line } of labels) {
    if (name === 'status' && !namesPhases(value)) {
      const status = readStatus(value, legend);
      if (status) {
        return { status, text: value, line, foundBy: 'label' };
      }
    }
  }
  return undefined;
}

/** What a phase's own status line says, also where no status is understood: "80 % of the walls stand". */
export function ownStatusText(labels: readonly Label[]): string | undefined {
  return labels.find(
    ({ name, value }) => name === 'status' && value && !namesPhases(value),
  )?.value;
}

function fromHeading({
  phase,
  legend,
}: StatusSources): StatedStatus | undefined {
  const { title, line } = phase.section;
  const found = readHeadingStatus(title, legend);
  return found && { ...found, line };
}

// "Blocked by: Phase 2" only says what comes first: that phase may well be done.
function fromBlocker({ labels }: StatusSources): StatedStatus | undefined {
  const blocker = labels.find(
    ({ name, value }) =>
      name === 'blocker' &&
      !/^(?:none|no|n\/a|-|–|—)?[.!]?$/i.test(value) &&
      !namesPhases(value),
  );
  return (
    blocker && {
      status: 'blocked',
      text: `${blocker.text}: ${blocker.value}`,
      line: blocker.line,
      foundBy: 'label',
    }
  );
}

function fromPlanTable({
  phase,
  planRows,
}: StatusSources): StatedStatus | undefined {
  return findPlanRow(phase, planRows, row => row.stated !== undefined)?.stated;
}

function fromCoveringSentence({
  phase,
  covering,
}: StatusSources): StatedStatus | undefined {
  return covering.get(phaseKey(phase));
}

function fromBucket({
  phase,
  hasOpenBoxes,
}: StatusSources): StatedStatus | undefined {
  for (const section of selfAndAncestors(phase.section)) {
    const isOwn = section === phase.section;
    const isBucket = isOwn ? phase.isBucket : !section.isTitle;
    const status = isBucket ? statusOfBucket(section.title) : undefined;
    if (status) {
      // Phases stay in "Shipped" while they are worked on again: open boxes speak against it.
      return status === 'complete' && hasOpenBoxes && !isOwn
        ? undefined
        : {
            status,
            text: section.title,
            line: section.line,
            foundBy: isOwn ? 'heading' : 'inherited',
          };
    }
  }
  return undefined;
}
