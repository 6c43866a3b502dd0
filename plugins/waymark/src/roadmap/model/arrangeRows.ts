import {
  Phase,
  ROADMAP_STATUSES,
  RoadmapStatus,
} from '@waymark/plugin-waymark-common';
import { PhaseNode } from './groupPhases';
import { phaseTitleText } from './phaseTitle';

/** A column that the table of phases can be sorted by; `document` is the order of the document. */
export type PhaseSortKey =
  'document' | 'title' | 'status' | 'progress' | 'criteria' | 'timeframe';

/** A status to filter by; `none` where the document states none. */
export type StatusFilter = RoadmapStatus | 'none';

/** How the table of phases is sorted and filtered. */
export interface PhaseArrangement {
  sortBy: PhaseSortKey;
  direction: 'asc' | 'desc';
  /** Words that a phase's title, owners or items must hold. */
  text: string;
  /** Empty for all. */
  status: StatusFilter | '';
}

/** A row of the table of phases. */
export interface PhaseRow {
  node: PhaseNode;
  /** How deep it is nested, from 0. */
  level: number;
  /** False where it is shown only because a phase within it matches. */
  matches: boolean;
}

/**
 * The rows of a table of phases. Nested phases stay below their parents, and are sorted among their siblings; a parent
 * is kept where only a phase within it matches, so that the reader sees where that one stands.
 */
export function arrangeRows(
  nodes: readonly PhaseNode[],
  arrangement: PhaseArrangement,
  level = 0,
): PhaseRow[] {
  return sortNodes(nodes, arrangement).flatMap(node => {
    const below = arrangeRows(node.children, arrangement, level + 1);
    const matches = phaseMatches(node.phase, arrangement);
    return matches || below.length ? [{ node, level, matches }, ...below] : [];
  });
}

/** Whether a phase has the status, and holds all of the words, that are filtered by. */
export function phaseMatches(
  phase: Phase,
  { status, text }: Pick<PhaseArrangement, 'status' | 'text'>,
): boolean {
  if (status && (phase.status ?? 'none') !== status) {
    return false;
  }
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const haystack = [
    phase.title,
    phase.timeframe?.text ?? '',
    ...phase.owners,
    ...phase.items.map(item => item.text),
    ...phase.criteria.map(criterion => criterion.text),
  ]
    .join('\n')
    .toLocaleLowerCase();
  return words.every(word => haystack.includes(word));
}

function sortNodes(
  nodes: readonly PhaseNode[],
  { sortBy, direction }: PhaseArrangement,
): PhaseNode[] {
  const sign = direction === 'asc' ? 1 : -1;
  const keyed = nodes.map((node, index) => ({
    node,
    key: sortBy === 'document' ? index : sortKey(node, sortBy),
  }));
  return keyed
    .sort((a, b) => {
      // What a document does not say stands last, whichever way it is sorted.
      if (a.key === undefined || b.key === undefined) {
        return Number(a.key === undefined) - Number(b.key === undefined);
      }
      return sign * compare(a.key, b.key);
    })
    .map(({ node }) => node);
}

function sortKey(
  { phase, progress, criteria }: PhaseNode,
  sortBy: Exclude<PhaseSortKey, 'document'>,
): string | number | undefined {
  switch (sortBy) {
    case 'title':
      return phaseTitleText(phase);
    case 'status':
      return phase.status && ROADMAP_STATUSES.indexOf(phase.status);
    case 'progress':
      return progress.ratio ?? undefined;
    case 'criteria':
      return criteria.ratio ?? undefined;
    default:
      return phase.timeframe?.start ?? phase.timeframe?.end;
  }
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : String(a).localeCompare(String(b), undefined, { numeric: true });
}
