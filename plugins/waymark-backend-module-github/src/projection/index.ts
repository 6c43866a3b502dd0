export { projectDeliveries, withdrawDeliveries } from './projectDeliveries';
export type { ProjectionContext } from './projectDeliveries';
