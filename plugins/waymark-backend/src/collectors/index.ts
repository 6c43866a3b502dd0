export type { CollectorConnection } from './CollectorConnection';
export { connectCollectors, stopCollectors } from './connectCollectors';
export { createCollectorsExtensionPoint } from './createCollectorsExtensionPoint';
export { readCollectorStatus } from './readCollectorStatus';
export { readDeliverySources } from './readDeliverySources';
export { refreshCollectors } from './refreshCollectors';
