import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { FactProvider } from '@waymark/plugin-waymark-node';
import { FactBatch, FactObservation, FactStore } from './FactStore';
import { toFailures, toObservations } from './toObservations';

const BATCH_SIZE = 500;

// A provider that does not answer is given up before others may take its entities.
const PATIENCE_MS = 120_000;
const LEASE_MS = 180_000;

const RETRY_MS = 300_000;
const SOURCES_MS = 300_000;

/** Called with the entities that are due for evaluation, each time after facts were stored. */
export type FactListener = (entityRefs: readonly string[]) => Promise<void>;

/** What observing facts works with. */
export interface FactObservationContext {
  store: FactStore;
  providers: readonly FactProvider[];
  onFacts: FactListener;
  logger: LoggerService;
  clock: () => Date;
  /** When this replica last made entities due that a source never observed, by source, which it puts down here. */
  sourcesAddedAt?: Map<string, number>;
}

/**
 * Observes all entities that are due for one provider, in batches that replicas share. What fails is put down, with the last
 * good facts in place, and tried again.
 *
 * @throws where the store cannot be used
 */
export async function observeDueFacts(
  provider: FactProvider,
  context: FactObservationContext,
  signal: AbortSignal,
): Promise<void> {
  await addSource(provider, context);
  while (!signal.aborted) {
    const batch = await context.store.take(provider.id, {
      now: context.clock().getTime(),
      lease: LEASE_MS,
      limit: BATCH_SIZE,
    });
    if (!batch) {
      return;
    }
    await observeBatch(provider, batch, context, signal);
  }
}

/**
 * Observes one entity by all providers now.
 *
 * @throws where the store cannot be used
 */
export async function observeEntity(
  entityRef: string,
  context: FactObservationContext,
  signal: AbortSignal,
): Promise<void> {
  await Promise.all(
    context.providers.map(async provider => {
      const batch = await context.store.take(provider.id, {
        now: context.clock().getTime(),
        lease: LEASE_MS,
        limit: 1,
        entityRef,
      });
      if (batch) {
        await observeBatch(provider, batch, context, signal);
      }
    }),
  );
}

async function addSource(
  { id }: FactProvider,
  context: FactObservationContext,
): Promise<void> {
  const now = context.clock().getTime();
  const addedAt = (context.sourcesAddedAt ??= new Map());
  if (now - (addedAt.get(id) ?? 0) >= SOURCES_MS) {
    await context.store.addSources([id]);
    addedAt.set(id, now);
  }
}

async function observeBatch(
  provider: FactProvider,
  batch: FactBatch,
  context: FactObservationContext,
  signal: AbortSignal,
): Promise<void> {
  const { store, onFacts } = context;
  const observations = await observe(provider, batch, context, signal);
  if (!observations) {
    await store.release(batch);
    return;
  }
  const { frequency } = provider;
  const due = await store.save(batch, observations, {
    names: provider.schemas.map(it => it.name),
    dueAt: ({ facts }) => {
      const wait = facts
        ? frequency
        : Math.min(frequency ?? RETRY_MS, RETRY_MS);
      return wait === undefined ? undefined : batch.observedAt + wait;
    },
  });
  if (due.length) {
    await onFacts(due);
  }
}

// Nothing where the task ends meanwhile.
async function observe(
  provider: FactProvider,
  batch: FactBatch,
  { logger }: FactObservationContext,
  signal: AbortSignal,
): Promise<Map<string, FactObservation> | undefined> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  const ended = AbortSignal.any([signal, patience]);
  try {
    const answer = await withSignal(ended, () =>
      provider.observe(batch.entities, {
        now: batch.observedAt,
        signal: ended,
      }),
    );
    return toObservations(provider, batch, answer);
  } catch (error) {
    if (signal.aborted) {
      return undefined;
    }
    const cause = patience.aborted
      ? new Error(`it has not answered for ${PATIENCE_MS / 1000} seconds`)
      : toError(error);
    logger.warn(
      `The provider ${provider.id} could not observe ${batch.entities.length} entities`,
      cause,
    );
    return toFailures(provider, batch, cause);
  }
}

// A provider may not heed the signal.
async function withSignal<T>(
  signal: AbortSignal,
  run: () => Promise<T>,
): Promise<T> {
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    signal.throwIfAborted();
    return await Promise.race([run(), aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
