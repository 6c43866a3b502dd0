export { appendDeliveries } from './appendDeliveries';
export type { DoraStore } from './DoraStore';
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
