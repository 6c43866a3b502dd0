export { DatabaseDoraStore } from './DatabaseDoraStore';
export { DatabaseEntityRegistry } from './DatabaseEntityRegistry';
export { DatabaseRoadmapStore } from './DatabaseRoadmapStore';
export { DatabaseScorecardDefinitionStore } from './DatabaseScorecardDefinitionStore';
export { DatabaseScorecardLibrary } from './DatabaseScorecardLibrary';
export { DatabaseScorecardStore } from './DatabaseScorecardStore';
export { migrateDatabase } from './migrateDatabase';
