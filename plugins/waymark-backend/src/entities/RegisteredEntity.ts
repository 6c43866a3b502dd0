import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  WAYMARK_ANCHORS_ANNOTATION,
  WAYMARK_ROADMAP_ANNOTATION,
} from '@waymark/plugin-waymark-common';
import { Collector } from '@waymark/plugin-waymark-node';

// What Waymark itself reads.
const OWN_ANNOTATIONS = [
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  WAYMARK_ROADMAP_ANNOTATION,
  WAYMARK_ANCHORS_ANNOTATION,
];

/** The part of a catalog entity that collectors work from. When it changes, the entity is collected again at once. */
export interface RegisteredEntity {
  entityRef: string;
  /** In lower case. */
  kind: string;
  /** Only those that a collector reads. */
  annotations: Record<string, string>;
}

/** The annotations that are registered: Waymark's own, and those that its collectors read. */
export function collectedAnnotations(
  collectors: readonly Pick<Collector, 'annotations'>[] = [],
): string[] {
  const others = collectors.flatMap(it => it.annotations).sort();
  return [...new Set([...OWN_ANNOTATIONS, ...others])];
}

/**
 * Picks what collectors need, always in the same order of keys, so that two of them can be compared as JSON.
 *
 * @param names - those of {@link collectedAnnotations}
 */
export function toRegisteredEntity(
  entity: Entity,
  names: readonly string[] = collectedAnnotations(),
): RegisteredEntity {
  const annotations: Record<string, string> = {};
  for (const name of names) {
    const value = entity.metadata.annotations?.[name];
    if (typeof value === 'string') {
      annotations[name] = value;
    }
  }
  return {
    entityRef: stringifyEntityRef(entity),
    kind: entity.kind.toLocaleLowerCase('en-US'),
    annotations,
  };
}
