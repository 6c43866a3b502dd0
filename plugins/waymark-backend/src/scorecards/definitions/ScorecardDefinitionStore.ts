import {
  Finding,
  ScorecardLocationReport,
} from '@waymark/plugin-waymark-common';
import { ComposedLibrary } from './composeLibrary';

/** A scorecard as it is stored, without its definition. */
export interface StoredDefinition {
  name: string;
  /** Target of its location. */
  location: string;
  version: string;
  error?: Finding;
}

/** How many scorecards are new, have another definition or place, or are gone. */
export interface LibraryChange {
  added: number;
  changed: number;
  removed: number;
}

/** Keeps the scorecards of the portal, each as it was last usable, and how their locations are. */
export interface ScorecardDefinitionStore {
  /**
   * Stores at once all scorecards and how all locations are, and makes every entity due for evaluation where a scorecard has
   * come, changed, moved or gone.
   *
   * @param compose - is given what is stored, in order, and tells what is to be
   */
  update(
    compose: (stored: readonly StoredDefinition[]) => ComposedLibrary,
    options: { at: Date },
  ): Promise<LibraryChange>;

  /** In the configured order, as of their last attempt. */
  listLocations(): Promise<ScorecardLocationReport[]>;
}
