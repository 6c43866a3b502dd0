import { githubError } from './githubError';
import {
  compareKeys,
  decodeCursor,
  encodeCursor,
  type CursorKey,
} from './cursors';

/** Arguments of a Relay connection. */
export interface PageArguments {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
}

/** One page of a list. */
export interface Connection<T> {
  totalCount: number;
  nodes: T[];
  edges: { cursor: string; node: T }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

/** How a list is sorted. Keys must be unique. */
export interface Order<T> {
  key: (item: T) => CursorKey;
  descending?: boolean;
}

/** A page of items, after they are sorted; its cursors hold while other items come and go. */
export function paginate<T>(
  items: readonly T[],
  page: PageArguments,
  order: Order<T>,
): Connection<T> {
  const sign = order.descending ? -1 : 1;
  const sorted = items
    .map(item => ({ item, key: order.key(item) }))
    .sort((a, b) => sign * compareKeys(a.key, b.key));
  const place = (cursor: string) => {
    const key = decodeCursor(cursor);
    if (!key) {
      throw invalidCursor(cursor);
    }
    return key;
  };
  const after = page.after ? place(page.after) : undefined;
  const before = page.before ? place(page.before) : undefined;
  const start = after
    ? sorted.findIndex(({ key }) => sign * compareKeys(key, after) > 0)
    : 0;
  const end = before
    ? sorted.findIndex(({ key }) => sign * compareKeys(key, before) >= 0)
    : sorted.length;
  return slice(
    sorted,
    start < 0 ? sorted.length : start,
    end < 0 ? sorted.length : end,
    page,
    ({ item, key }) => ({ cursor: encodeCursor(key), node: item }),
  );
}

/**
 * A page of a list whose cursors are GitHub's for commit histories: the tip and a count, so that a page goes on in the
 * history that it began in, also after a force push.
 */
export function paginateByOffset<T>(
  items: readonly T[],
  page: PageArguments,
  tip: string,
): Connection<T> {
  const place = (cursor: string) => {
    const match = /^([0-9a-f]{40}) (\d+)$/.exec(cursor);
    if (!match) {
      throw invalidCursor(cursor);
    }
    return Number(match[2]);
  };
  const start = page.after ? place(page.after) + 1 : 0;
  const end = page.before ? place(page.before) : items.length;
  return slice(
    items.map((item, index) => ({ item, index })),
    Math.min(start, items.length),
    Math.min(end, items.length),
    page,
    ({ item, index }) => ({ cursor: `${tip} ${index}`, node: item }),
  );
}

function slice<Entry, T>(
  entries: readonly Entry[],
  from: number,
  to: number,
  page: PageArguments,
  toEdge: (entry: Entry) => { cursor: string; node: T },
): Connection<T> {
  let start = from;
  let end = Math.max(from, to);
  if (typeof page.first === 'number') {
    end = Math.min(end, start + page.first);
  } else if (typeof page.last === 'number') {
    start = Math.max(start, end - page.last);
  }
  const edges = entries.slice(start, end).map(toEdge);
  return {
    totalCount: entries.length,
    edges,
    nodes: edges.map(edge => edge.node),
    pageInfo: {
      hasNextPage: end < entries.length,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges[edges.length - 1]?.cursor ?? null,
    },
  };
}

function invalidCursor(cursor: string) {
  return githubError(
    'INVALID_CURSOR_ARGUMENTS',
    `\`${cursor}\` does not appear to be a valid cursor.`,
  );
}
