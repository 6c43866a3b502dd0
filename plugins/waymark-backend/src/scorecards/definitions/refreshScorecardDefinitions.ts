import { LoggerService } from '@backstage/backend-plugin-api';
import { composeLibrary } from './composeLibrary';
import { LocationReader } from './LocationReader';
import { ScorecardDefinitionStore } from './ScorecardDefinitionStore';
import { ScorecardLocation } from './ScorecardLocation';

/** What {@link refreshScorecardDefinitions} works with. */
export interface ScorecardDefinitionContext {
  locations: readonly ScorecardLocation[];
  reader: LocationReader;
  store: ScorecardDefinitionStore;
  logger: LoggerService;
  clock: () => Date;
}

/** Reads all locations, and stores what has changed. A location that cannot be read keeps back no other. */
export async function refreshScorecardDefinitions(
  context: ScorecardDefinitionContext,
  signal: AbortSignal,
): Promise<void> {
  const { locations, reader, store, logger, clock } = context;
  const contents = await reader.read(locations, signal);
  const { added, changed, removed } = await store.update(
    stored => composeLibrary(contents, stored),
    { at: clock() },
  );
  if (added || changed || removed) {
    logger.info(
      `Scorecards: ${added} added, ${changed} changed or moved, ${removed} removed; all entities are evaluated again`,
    );
  }
}
