import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Allows to collect an entity's sources at once, instead of at their next turn.
 *
 * @public
 */
export const waymarkRefreshPermission = createPermission({
  name: 'waymark.refresh',
  attributes: { action: 'update' },
});

/**
 * Allows to push facts about entities that one may read.
 *
 * @public
 */
export const waymarkFactPushPermission = createPermission({
  name: 'waymark.fact.push',
  attributes: { action: 'create' },
});

/**
 * Allows dry runs, which store nothing and cost as much as what they try.
 *
 * @public
 */
export const waymarkPreviewPermission = createPermission({
  name: 'waymark.preview',
  attributes: { action: 'read' },
});

/**
 * Every permission of Waymark's own. Reading needs none of them but `catalog.entity.read` on the entity.
 *
 * @public
 */
export const waymarkPermissions = [
  waymarkRefreshPermission,
  waymarkFactPushPermission,
  waymarkPreviewPermission,
];
