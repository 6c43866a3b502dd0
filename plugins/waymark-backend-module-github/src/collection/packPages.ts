import { GraphqlPage } from '../streams';

// GitHub gives up on a query after ten seconds, and counts what it may have to look at.
const MOST_PAGES = 24;
const MOST_NODES = 8_000;
const MOST_UNITS = 1_000;

/** Puts pages into groups that are asked for at once, in their order: rounding is to the disadvantage of small queries. */
export function packPages<T extends { page: GraphqlPage }>(
  pages: readonly T[],
): T[][] {
  const groups: T[][] = [];
  let nodes = 0;
  let units = 0;
  for (const item of pages) {
    const { page } = item;
    const group = groups.at(-1);
    if (
      !group ||
      group.length >= MOST_PAGES ||
      nodes + page.nodes > MOST_NODES ||
      units + page.units > MOST_UNITS
    ) {
      groups.push([item]);
      nodes = page.nodes;
      units = page.units;
    } else {
      group.push(item);
      nodes += page.nodes;
      units += page.units;
    }
  }
  return groups;
}
