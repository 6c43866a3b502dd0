import { CompiledScorecard, Finding } from '@waymark/plugin-waymark-common';
import { Knex } from 'knex';

/** A scorecard of the portal, ready to be evaluated. */
export interface LibraryScorecard {
  scorecard: CompiledScorecard;
  /** Changes with every change of the definition, but for comments and formatting. */
  version: string;
  /** When this version was first read, in epoch milliseconds. */
  changedAt: number;
  /** Target of the location that it is from. */
  location: string;
  /** Why its newest form cannot be used: this is the last good one. */
  error?: Finding;
}

/** All scorecards at one moment. */
export interface ScorecardLibraryState {
  /** Raised with every difference from the state before. */
  revision: number;
  /** In the configured order. */
  scorecards: readonly LibraryScorecard[];
}

/** The scorecards of the portal, compiled once a version. */
export interface ScorecardLibrary {
  /**
   * Reads which scorecards there are, in one cheap statement while these stay the same. The same state is given as the same
   * object.
   *
   * @param knex - the database or a transaction; whoever evaluates by the state has to hold the entities' rows of
   * `scorecard_entities` before, as else a mark that another definition sets meanwhile is lost
   */
  get(knex: Knex): Promise<ScorecardLibraryState>;
}
