export type { DoraStore } from './DoraStore';
export type {
  DeliveriesUpdate,
  DeliverySample,
  IncidentLink,
  StoredDeliveries,
} from './StoredDeliveries';
export { updateDeliveries } from './updateDeliveries';
