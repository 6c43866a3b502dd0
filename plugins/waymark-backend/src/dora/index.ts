export { appendDeliveries } from './appendDeliveries';
export type { DoraConfig } from './DoraConfig';
export type { DoraStore } from './DoraStore';
export { recomputeOutdated } from './recomputeOutdated';
export { resolveDoraQuery, toEntityDoraWindow } from './resolveDoraQuery';
export type { DoraQuery, ResolvedDoraQuery } from './resolveDoraQuery';
export {
  hasFigures,
  summarizeEntity,
  summarizeNothing,
  toDeliveryState,
} from './summarizeEntity';
export { toEvidencePage } from './toEvidencePage';
export type { EvidencePlace } from './toEvidencePage';
export type {
  DeliveriesUpdate,
  DeliveryDay,
  DeliveryMark,
  DeliverySample,
  IncidentLink,
  RemovedDeliveries,
  StoredDeliveries,
} from './StoredDeliveries';
export { noUpdate, toDay, updateDeliveries } from './updateDeliveries';
