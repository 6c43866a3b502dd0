export { DatabaseDoraStore } from './DatabaseDoraStore';
export { DatabaseEntityRegistry } from './DatabaseEntityRegistry';
export { DatabaseRoadmapStore } from './DatabaseRoadmapStore';
export { migrateDatabase } from './migrateDatabase';
