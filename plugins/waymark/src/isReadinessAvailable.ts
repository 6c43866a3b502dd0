import { Entity } from '@backstage/catalog-model';
import { WAYMARK_SCORECARDS_ANNOTATION } from '@waymark/plugin-waymark-common';
import { BUILT_KINDS } from './isRoadmapAvailable';

/**
 * Whether scorecards can be about an entity: it is something that is built (a Component, System, Domain, API or Resource),
 * or is annotated with `waymark/scorecards`.
 *
 * @public
 */
export function isReadinessAvailable(entity: Entity): boolean {
  return (
    BUILT_KINDS.has(entity.kind.toLocaleLowerCase('en-US')) ||
    Boolean(entity.metadata.annotations?.[WAYMARK_SCORECARDS_ANNOTATION])
  );
}
