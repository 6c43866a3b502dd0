import { Entity } from '@backstage/catalog-model';
import { WAYMARK_ROADMAP_ANNOTATION } from '@waymark/plugin-waymark-common';

/** Kinds of entities that are built, in lower case. */
export const BUILT_KINDS: ReadonlySet<string> = new Set([
  'component',
  'system',
  'domain',
  'api',
  'resource',
]);

/**
 * Whether an entity can have a roadmap: it is something that is built (a Component, System, Domain, API or Resource), or
 * is annotated with `waymark/roadmap`.
 *
 * @public
 */
export function isRoadmapAvailable(entity: Entity): boolean {
  return (
    BUILT_KINDS.has(entity.kind.toLocaleLowerCase('en-US')) ||
    Boolean(entity.metadata.annotations?.[WAYMARK_ROADMAP_ANNOTATION])
  );
}
