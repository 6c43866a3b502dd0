import { Entity } from '@backstage/catalog-model';
import { WAYMARK_ROADMAP_ANNOTATION } from '@waymark/plugin-waymark-common';

const KINDS = new Set(['component', 'system', 'domain', 'api', 'resource']);

/**
 * Whether an entity can have a roadmap: it is something that is built (a Component, System, Domain, API or Resource), or
 * is annotated with `waymark/roadmap`.
 *
 * @public
 */
export function isRoadmapAvailable(entity: Entity): boolean {
  return (
    KINDS.has(entity.kind.toLocaleLowerCase('en-US')) ||
    Boolean(entity.metadata.annotations?.[WAYMARK_ROADMAP_ANNOTATION])
  );
}
