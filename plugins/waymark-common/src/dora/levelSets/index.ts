export { DORA_LEVEL_SETS, findLevelSet } from './findLevelSet';
export type { DoraBand, DoraBandRule, DoraLevelSet } from './LevelSet';
