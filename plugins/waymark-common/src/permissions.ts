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
 * Every permission of Waymark's own. Reading needs none of them but `catalog.entity.read` on the entity.
 *
 * @public
 */
export const waymarkPermissions = [waymarkRefreshPermission];
