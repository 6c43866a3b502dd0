import { Label } from '../labels/Label';
import { selfAndAncestors } from '../outline/Section';
import { PhaseSection } from '../phases/PhaseSection';
import { normalisePhrase } from '../vocabulary/phrase';
import { statusOfBucket } from './bucketStatus';
import { namesPhases, readCoveringStatus } from './coveringStatus';
import { EmojiStatuses } from './emojiStatus';
import { readHeadingStatus } from './headingStatus';
import { PlanRow } from './planTable';
import { readStatus } from './readStatus';
import { StatedStatus } from './StatedStatus';

/** Everything that may state the status of a phase. */
export interface StatusSources {
  phase: PhaseSection;
  /** Labels of the phase itself. */
  labels: readonly Label[];
  /** Whether a box of the phase is not ticked. */
  hasOpenBoxes: boolean;
  planRows: readonly PlanRow[];
  /** Status lines of the document and of all its phases. */
  statusLines: readonly Label[];
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

function fromHeading({
  phase,
  legend,
}: StatusSources): StatedStatus | undefined {
  const { title, line } = phase.section;
  const found = readHeadingStatus(title, legend);
  return found && { ...found, line };
}

function fromBlocker({ labels }: StatusSources): StatedStatus | undefined {
  const blocker = labels.find(
    ({ name, value }) =>
      name === 'blocker' && !/^(?:none|no|n\/a|-|–|—)?[.!]?$/i.test(value),
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
  const row = planRows.find(
    ({ phase: named }) =>
      named.unit === phase.unit &&
      named.ordinal === phase.ordinal &&
      isSameName(named.name, phase.name),
  );
  return row?.stated;
}

// A table shortens names; one that shares no start with the phase's names another thing of the same number.
function isSameName(inTable: string, inHeading: string): boolean {
  const [short, long] = [inTable, inHeading]
    .map(name => normalisePhrase(name.replace(/[(（].*$/, '')))
    .sort((a, b) => a.length - b.length);
  return long.startsWith(short);
}

function fromCoveringSentence({
  phase,
  statusLines,
}: StatusSources): StatedStatus | undefined {
  for (const { value, line } of statusLines) {
    if (!namesPhases(value)) {
      continue;
    }
    const covered = readCoveringStatus(value).find(
      ({ unit, ordinal }) => unit === phase.unit && ordinal === phase.ordinal,
    );
    if (covered) {
      return { status: covered.status, text: value, line, foundBy: 'label' };
    }
  }
  return undefined;
}

function fromBucket({
  phase,
  hasOpenBoxes,
}: StatusSources): StatedStatus | undefined {
  for (const section of selfAndAncestors(phase.section)) {
    const status =
      section === phase.section ? undefined : statusOfBucket(section.title);
    if (status) {
      // Phases stay in "Shipped" while they are worked on again: open boxes speak against it.
      return status === 'complete' && hasOpenBoxes
        ? undefined
        : {
            status,
            text: section.title,
            line: section.line,
            foundBy: 'inherited',
          };
    }
  }
  return undefined;
}
