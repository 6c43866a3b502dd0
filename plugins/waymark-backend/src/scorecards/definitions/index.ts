export type {
  LibraryScorecard,
  ScorecardLibrary,
  ScorecardLibraryState,
} from './ScorecardLibrary';
