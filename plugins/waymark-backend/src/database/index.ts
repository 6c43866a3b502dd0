export { DatabaseDoraStore } from './DatabaseDoraStore';
export { DatabaseEntityRegistry } from './DatabaseEntityRegistry';
export { DatabaseEntitySnapshots } from './DatabaseEntitySnapshots';
export { DatabaseFactStore } from './DatabaseFactStore';
export { DatabaseRoadmapStore } from './DatabaseRoadmapStore';
export { migrateDatabase } from './migrateDatabase';
