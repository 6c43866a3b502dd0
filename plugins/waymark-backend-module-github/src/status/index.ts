export { listTargets } from './listTargets';
export { readDeliverySource } from './readDeliverySource';
export { readStatus } from './readStatus';
