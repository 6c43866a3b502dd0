import { Finding } from '@waymark/plugin-waymark-common';
import { composeLocation } from './composeLocation';
import { LocationContent } from './LocationContent';
import { ScorecardLocation } from './ScorecardLocation';
import { StoredDefinition } from './ScorecardDefinitionStore';

/** A scorecard of the portal as it is to be. */
export interface ComposedDefinition {
  name: string;
  /** Target of its location. */
  location: string;
  version: string;
  /** As JSON; absent where it stays as it is stored. */
  definition?: string;
  /** Why its newest form is not used. */
  error?: Finding;
}

/** How a location is. */
export interface ComposedLocation extends ScorecardLocation {
  /** Why it could not be read. */
  error?: Finding;
  /** On what it holds. */
  findings: Finding[];
}

/** Everything that is to be stored, in order. */
export interface ComposedLibrary {
  definitions: ComposedDefinition[];
  locations: ComposedLocation[];
}

/**
 * Tells which scorecards there are, from what the locations hold now and what was stored before. Of several of one name that
 * of the first location counts. One that cannot be used, or of which nobody can tell, stays as it was.
 *
 * @param stored - in order
 */
export function composeLibrary(
  contents: readonly LocationContent[],
  stored: readonly StoredDefinition[],
): ComposedLibrary {
  const taken = new Map<string, string>();
  const library: ComposedLibrary = { definitions: [], locations: [] };
  for (const content of contents) {
    const { type, target } = content.location;
    const { definitions, findings } = composeLocation(content, {
      taken,
      stored: stored.filter(it => it.location === target),
    });
    for (const definition of definitions) {
      taken.set(definition.name, target);
    }
    library.definitions.push(...definitions);
    library.locations.push({
      type,
      target,
      ...(content.error && { error: content.error }),
      findings,
    });
  }
  return library;
}
