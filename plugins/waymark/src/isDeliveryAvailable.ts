import { Entity } from '@backstage/catalog-model';
import {
  WAYMARK_DEPLOYMENTS_ANNOTATION,
  WAYMARK_ENVIRONMENT_ANNOTATION,
} from '@waymark/plugin-waymark-common';

/** The annotation that names an entity's repository on GitHub, as Backstage uses it. */
export const GITHUB_SLUG_ANNOTATION = 'github.com/project-slug';

const ANNOTATIONS = [
  GITHUB_SLUG_ANNOTATION,
  WAYMARK_DEPLOYMENTS_ANNOTATION,
  WAYMARK_ENVIRONMENT_ANNOTATION,
];

/**
 * Whether an entity can have deliveries: it is something that is deployed (a Component), or is annotated with
 * `github.com/project-slug`, `waymark/deployments` or `waymark/environment`.
 *
 * @public
 */
export function isDeliveryAvailable(entity: Entity): boolean {
  return (
    entity.kind.toLocaleLowerCase('en-US') === 'component' ||
    ANNOTATIONS.some(name => entity.metadata.annotations?.[name])
  );
}
