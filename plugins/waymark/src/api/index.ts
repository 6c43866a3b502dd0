export { waymarkApiRef } from './WaymarkApi';
export type { WaymarkApi } from './WaymarkApi';
export { WaymarkClient } from './WaymarkClient';
