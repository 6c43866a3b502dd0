export { DatabaseDoraStore } from './DatabaseDoraStore';
export { DatabaseEntityRegistry } from './DatabaseEntityRegistry';
export { DatabaseRoadmapStore } from './DatabaseRoadmapStore';
export { DatabaseScorecardStore } from './DatabaseScorecardStore';
export { migrateDatabase } from './migrateDatabase';
