export { createTestCollector } from './createTestCollector';
export { createTestSource } from './createTestSource';
export type { TestSource } from './createTestSource';
export { createTestUrlReader } from './createTestUrlReader';
export { roadmapText } from './roadmapText';
export { scorecardFixture } from './scorecardFixture';
export { startDocumentServer } from './startDocumentServer';
export { startTestPlugin } from './startTestPlugin';
export { testEntity } from './testEntity';
