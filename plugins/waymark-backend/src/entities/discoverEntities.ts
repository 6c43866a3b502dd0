import {
  AuthService,
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EntityRegistry } from './EntityRegistry';
import { EntitySnapshots } from './EntitySnapshots';
import { toRegisteredEntity } from './RegisteredEntity';

const PAGE_SIZE = 500;

// A catalog that still fills up, as right after the portal's start, adds entities at shorter intervals than this.
const SETTLING_MS = 60_000;

/** What {@link discoverEntities} works with. */
export interface EntityDiscoveryContext {
  catalog: CatalogService;
  auth: AuthService;
  registry: EntityRegistry;
  snapshots: EntitySnapshots;
  /** The annotations that are registered. */
  annotations: readonly string[];
  logger: LoggerService;
  clock: () => Date;
  /** Milliseconds after which a complete pass is due again. */
  interval: number;
  /** When this replica last counted the catalog's entities, which it puts down here. Another one counts for itself. */
  countedAt?: Date;
}

/**
 * Brings the registry in line with the catalog when that is due: when the last complete pass is older than the
 * interval, or when the two hold different numbers of entities while the catalog fills up. A pass that was aborted is
 * due again, because it leaves entities unseen.
 */
export async function discoverEntities(
  context: EntityDiscoveryContext,
  signal: AbortSignal,
): Promise<void> {
  const { auth, clock } = context;
  const credentials = await auth.getOwnServiceCredentials();
  const startedAt = clock();
  if (await isPassDue(context, credentials, startedAt)) {
    await runPass(context, credentials, startedAt, signal);
  }
}

async function isPassDue(
  context: EntityDiscoveryContext,
  credentials: BackstageCredentials,
  now: Date,
): Promise<boolean> {
  const { catalog, registry, interval, countedAt } = context;
  const { count, oldestSeenAt, newestRegisteredAt } = await registry.getState();
  const age = (time?: Date) => now.getTime() - (time?.getTime() ?? 0);
  if (age(oldestSeenAt) >= interval) {
    return true;
  }
  const settledFor = age(newestRegisteredAt);
  // Asking costs the catalog a request: the longer nothing has come, the less often it is asked.
  if (settledFor >= SETTLING_MS || age(countedAt) < settledFor / 2) {
    return false;
  }
  context.countedAt = now;
  const { totalItems } = await catalog.queryEntities(
    { limit: 1, fields: ['kind'] },
    { credentials },
  );
  return totalItems !== count;
}

async function runPass(
  context: EntityDiscoveryContext,
  credentials: BackstageCredentials,
  startedAt: Date,
  signal: AbortSignal,
): Promise<void> {
  const { catalog, registry, snapshots, annotations, logger } = context;
  let count = 0;
  let cursor: string | undefined;
  do {
    const page = await catalog.queryEntities(
      cursor ? { cursor, limit: PAGE_SIZE } : { limit: PAGE_SIZE },
      { credentials },
    );
    await registry.register(
      page.items.map(it => toRegisteredEntity(it, annotations)),
      { seenAt: startedAt },
    );
    await snapshots.save(page.items);
    count += page.items.length;
    cursor = page.pageInfo.nextCursor;
    if (signal.aborted) {
      context.countedAt = undefined;
      return;
    }
  } while (cursor);

  // An empty catalog is one that has not been filled yet: removing everything would lose the history.
  const removed = count ? await registry.removeUnseenSince(startedAt) : 0;
  logger.debug(`Discovered ${count} catalog entities, removed ${removed}`);
}
