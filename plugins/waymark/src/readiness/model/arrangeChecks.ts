import {
  CheckReport,
  IMPORTANCE_WEIGHTS,
  Verdict,
} from '@waymark/plugin-waymark-common';
import { BY_URGENCY } from './byUrgency';

/** What the table of checks can be sorted by; `definition` is the order of the definition. */
export const CHECK_SORT_KEYS = [
  'definition',
  'title',
  'verdict',
  'level',
  'category',
  'importance',
  'since',
] as const;

/** One of {@link CHECK_SORT_KEYS}. */
export type CheckSortKey = (typeof CHECK_SORT_KEYS)[number];

/** Which checks are shown, and in what order. */
export interface CheckArrangement {
  /** Unset: all. */
  verdict?: Verdict;
  /** Unset: all. Empty: those without. */
  category?: string;
  /** Unset: all. Empty: those without. */
  level?: string;
  /** Words that a check must hold. */
  text: string;
  sortBy: CheckSortKey;
  direction: 'asc' | 'desc';
}

/** What checks can be narrowed by, besides text. */
export type CheckFacet = 'verdict' | 'category' | 'level';

/** The checks that match, in order. */
export function arrangeChecks(
  checks: readonly CheckReport[],
  levels: readonly string[],
  arrangement: CheckArrangement,
): CheckReport[] {
  const { sortBy, direction } = arrangement;
  const matching = checks.filter(check => checkMatches(check, arrangement));
  const sign = direction === 'asc' ? 1 : -1;
  if (sortBy === 'definition') {
    return sign === 1 ? matching : matching.reverse();
  }
  const keyed = matching.map(check => ({
    check,
    key: sortKey(check, levels, sortBy),
  }));
  return keyed
    .sort((a, b) => {
      // What a check does not have stands last, whichever way it is sorted.
      if (a.key === undefined || b.key === undefined) {
        return Number(a.key === undefined) - Number(b.key === undefined);
      }
      return sign * compare(a.key, b.key);
    })
    .map(({ check }) => check);
}

/**
 * How many checks each value of a facet would show with all else that is filtered by, in the order in which the values first
 * come.
 */
export function countByFacet(
  checks: readonly CheckReport[],
  arrangement: CheckArrangement,
  facet: CheckFacet,
): Map<string, number> {
  const others = { ...arrangement, [facet]: undefined };
  const counts = new Map<string, number>();
  for (const check of checks) {
    const value = check[facet] ?? '';
    const found = checkMatches(check, others) ? 1 : 0;
    counts.set(value, (counts.get(value) ?? 0) + found);
  }
  return counts;
}

/** Whether a check has what is filtered by, and holds all of the words. */
export function checkMatches(
  check: CheckReport,
  { verdict, category, level, text }: CheckArrangement,
): boolean {
  if (
    (verdict !== undefined && check.verdict !== verdict) ||
    (category !== undefined && (check.category ?? '') !== category) ||
    (level !== undefined && (check.level ?? '') !== level)
  ) {
    return false;
  }
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const haystack = [
    check.id,
    check.title,
    check.description,
    check.category,
    check.detail,
    check.reason?.message,
    ...check.facts.map(it => it.name),
    ...check.missing.map(it => it.name),
  ]
    .join('\n')
    .toLocaleLowerCase();
  return words.every(word => haystack.includes(word));
}

function sortKey(
  check: CheckReport,
  levels: readonly string[],
  sortBy: Exclude<CheckSortKey, 'definition'>,
): string | number | undefined {
  switch (sortBy) {
    case 'verdict':
      return BY_URGENCY.indexOf(check.verdict);
    case 'level':
      return check.level === undefined
        ? undefined
        : levels.indexOf(check.level);
    case 'importance':
      // What matters most first.
      return -IMPORTANCE_WEIGHTS[check.importance];
    case 'since':
      return Date.parse(check.since);
    default:
      return check[sortBy];
  }
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : String(a).localeCompare(String(b), undefined, { numeric: true });
}
