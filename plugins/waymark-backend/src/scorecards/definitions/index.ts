export type {
  ComposedDefinition,
  ComposedLibrary,
  ComposedLocation,
} from './composeLibrary';
export { LocationReader } from './LocationReader';
export { refreshScorecardDefinitions } from './refreshScorecardDefinitions';
export type { ScorecardDefinitionContext } from './refreshScorecardDefinitions';
export type {
  LibraryChange,
  ScorecardDefinitionStore,
  StoredDefinition,
} from './ScorecardDefinitionStore';
export type {
  LibraryScorecard,
  ScorecardLibrary,
  ScorecardLibraryState,
} from './ScorecardLibrary';
export { toDefinitionReport } from './toDefinitionReport';
export { withUndeclaredFacts } from './withUndeclaredFacts';
export type { ScorecardLocation } from './ScorecardLocation';
