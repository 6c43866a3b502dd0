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

const COLLECTED_ANNOTATIONS = [
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

/** The fields of a catalog entity that {@link toRegisteredEntity} reads, in the catalog's own notation. */
export const REGISTERED_ENTITY_FIELDS = [
  'kind',
  'metadata.namespace',
  'metadata.name',
  ...COLLECTED_ANNOTATIONS.map(name => `metadata.annotations.${name}`),
];

/** Picks what collectors need, always in the same order of keys, so that two of them can be compared as JSON. */
export function toRegisteredEntity(entity: Entity): RegisteredEntity {
  const annotations: Record<string, string> = {};
  for (const name of COLLECTED_ANNOTATIONS) {
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
