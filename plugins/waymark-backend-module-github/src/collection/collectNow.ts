import { CollectionContext } from './CollectionContext';
import { collectRepositories } from './collectRepositories';

// How long it may take in sight of whoever waits for it.
const TIME = 60_000;

/** Collects the given repositories, as far as nobody else does. Returns the ids of those that it could not have. */
export async function collectNow(
  ids: readonly number[],
  context: CollectionContext,
  signal: AbortSignal,
): Promise<number[]> {
  const { clock, repositories } = context;
  const now = clock().getTime();
  const claimed = await repositories.claim(ids, now);
  const byOwner = new Map<string, typeof claimed>();
  for (const repository of claimed) {
    const key = `${repository.host}/${repository.owner}`;
    byOwner.set(key, [...(byOwner.get(key) ?? []), repository]);
  }
  for (const group of byOwner.values()) {
    await collectRepositories(group, context, { signal, deadline: now + TIME });
  }
  const had = new Set(claimed.map(it => it.id));
  return ids.filter(it => !had.has(it));
}
