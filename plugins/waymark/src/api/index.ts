export { waymarkApiRef } from './WaymarkApi';
export type { DoraQuery, WaymarkApi } from './WaymarkApi';
export { WaymarkClient } from './WaymarkClient';
