export { assertEntity, noEntity } from './assertEntity';
export { discoverEntities } from './discoverEntities';
export type { EntityDiscoveryContext } from './discoverEntities';
export type { EntityRegistry, EntityRegistryState } from './EntityRegistry';
export type { EntitySnapshots } from './EntitySnapshots';
export { collectedAnnotations, toRegisteredEntity } from './RegisteredEntity';
export type { RegisteredEntity } from './RegisteredEntity';
export { shardOf } from './shardOf';
export { toEntitySnapshot } from './toEntitySnapshot';
