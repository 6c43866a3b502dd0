import { VERDICTS, Verdict } from '@waymark/plugin-waymark-common';
import { CHECK_SORT_KEYS, CheckArrangement } from './arrangeChecks';

/** What the Readiness tab shows, as its address says. */
export interface ReadinessAddress extends CheckArrangement {
  /** Unset: the first that applies. */
  scorecard?: string;
  /** Id of the check whose drawer is open. */
  check?: string;
}

const DESCENDING = '-';

/** Reads the tab's part of an address. */
export function readReadinessAddress(
  parameters: URLSearchParams,
): ReadinessAddress {
  const sort = parameters.get('sort') ?? '';
  const isDescending = sort.startsWith(DESCENDING);
  const key = isDescending ? sort.slice(DESCENDING.length) : sort;
  return {
    scorecard: parameters.get('scorecard') || undefined,
    check: parameters.get('check') || undefined,
    verdict: verdictOf(parameters.get('verdict')),
    category: parameters.get('category') ?? undefined,
    level: parameters.get('level') ?? undefined,
    text: parameters.get('search') ?? '',
    sortBy: CHECK_SORT_KEYS.find(it => it === key) ?? 'definition',
    direction: isDescending ? 'desc' : 'asc',
  };
}

/** Where a link must lead to open the tab at `path`. */
export function readinessPath(
  path: string,
  address: Pick<ReadinessAddress, 'scorecard' | 'check' | 'level'>,
): string {
  const parameters = Object.entries(address).filter(
    (it): it is [string, string] => it[1] !== undefined,
  );
  return `${path}?${new URLSearchParams(parameters)}`;
}

/** `parameters` with the tab's part replaced by `address`; what else stands in them is kept. */
export function writeReadinessAddress(
  parameters: URLSearchParams,
  address: ReadinessAddress,
): URLSearchParams {
  const result = new URLSearchParams(parameters);
  const { scorecard, check, verdict, category, level, text } = address;
  const given = {
    scorecard,
    check,
    verdict,
    category,
    level,
    search: text || undefined,
    sort: sortOf(address),
  };
  for (const [key, value] of Object.entries(given)) {
    if (value === undefined) {
      result.delete(key);
    } else {
      result.set(key, value);
    }
  }
  return result;
}

function sortOf({ sortBy, direction }: CheckArrangement): string | undefined {
  if (sortBy === 'definition') {
    return undefined;
  }
  return direction === 'desc' ? `${DESCENDING}${sortBy}` : sortBy;
}

function verdictOf(text: string | null): Verdict | undefined {
  return VERDICTS.find(it => it === text);
}
