export { createTestCollector } from './createTestCollector';
export { createTestUrlReader } from './createTestUrlReader';
export { roadmapText } from './roadmapText';
export { startDocumentServer } from './startDocumentServer';
export { testEntity } from './testEntity';
