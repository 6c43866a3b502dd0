import { Entity } from '@backstage/catalog-model';
import {
  filterPredicateToFilterFunction,
  parseFilterPredicate,
} from '@backstage/filter-predicates';

const MAX_DEPTH = 20;

/**
 * Compiles a filter predicate of Backstage.
 *
 * @throws Error where it is none
 */
export function compileFilter(written: unknown): (entity: Entity) => boolean {
  if (isDeeperThan(written, MAX_DEPTH)) {
    throw new Error(`it is nested deeper than ${MAX_DEPTH} levels`);
  }
  if (hasEndless(written)) {
    throw new Error('it holds a number that has no end or is none');
  }
  return filterPredicateToFilterFunction<Entity>(parseFilterPredicate(written));
}

function isDeeperThan(value: unknown, depth: number): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    (depth === 0 ||
      Object.values(value).some(entry => isDeeperThan(entry, depth - 1)))
  );
}

// YAML has such numbers; JSON, in which definitions are stored, has none.
function hasEndless(value: unknown): boolean {
  return typeof value === 'object' && value !== null
    ? Object.values(value).some(hasEndless)
    : typeof value === 'number' && !Number.isFinite(value);
}
