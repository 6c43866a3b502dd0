/**
 * Extension points of the Waymark backend, and the types that its modules need.
 *
 * @packageDocumentation
 */

export type {
  Collector,
  CollectorContext,
  CollectorTask,
  ConnectedCollector,
} from './Collector';
export { waymarkCollectorsExtensionPoint } from './collectorsExtensionPoint';
export type { WaymarkCollectorsExtensionPoint } from './collectorsExtensionPoint';
export type { DeliverySink, EntityDeliveries } from './DeliverySink';
export { migrateDatabase } from './migrateDatabase';
export type { CollectedEntity, EntitySource } from './EntitySource';
export type { FactProvider, ObservedFact } from './FactProvider';
export { waymarkFactProvidersExtensionPoint } from './factProvidersExtensionPoint';
export type { WaymarkFactProvidersExtensionPoint } from './factProvidersExtensionPoint';
