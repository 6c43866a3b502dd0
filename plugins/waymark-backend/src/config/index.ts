export { readWaymarkConfig } from './readWaymarkConfig';
export type { TaskConfig, WaymarkConfig } from './WaymarkConfig';
