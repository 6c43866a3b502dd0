import { Entity } from '@backstage/catalog-model';

const MAX_TEXT_LENGTH = 4096;

/**
 * What is kept of a catalog entity, always in the same order of relations, so that two snapshots can be compared as JSON.
 * Left out is what only the catalog needs, what changes though the entity does not, and long texts of `spec`, such as the
 * definition of an API.
 */
export function toEntitySnapshot(entity: Entity): Entity {
  const { apiVersion, kind, metadata, spec, relations } = entity;
  const { uid, etag, ...described } = metadata;
  return {
    apiVersion,
    kind,
    metadata: described,
    ...(spec && { spec: withoutLongTexts(spec) as Entity['spec'] }),
    ...(relations && {
      relations: relations
        .map(({ type, targetRef }) => ({ type, targetRef }))
        .sort(
          (a, b) => order(a.type, b.type) || order(a.targetRef, b.targetRef),
        ),
    }),
  };
}

function withoutLongTexts(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.filter(it => !isLongText(it)).map(withoutLongTexts);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([, it]) => !isLongText(it))
          .map(([key, it]) => [key, withoutLongTexts(it)]),
      )
    : value;
}

function isLongText(value: unknown): boolean {
  return typeof value === 'string' && value.length > MAX_TEXT_LENGTH;
}

// Never by locale: that of another replica may be another one.
function order(left: string, right: string): number {
  if (left === right) {
    return 0;
  }
  return left < right ? -1 : 1;
}
