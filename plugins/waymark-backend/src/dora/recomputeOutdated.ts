import { DoraStore } from './DoraStore';

// Each is read whole meanwhile, and its rows are locked.
const BATCH_SIZE = 20;

/** Observes anew, a few at a time, the entities that another version of the definitions has observed. */
export async function recomputeOutdated(
  store: DoraStore,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const outdated = await store.getOutdated({ limit: BATCH_SIZE });
    if (!outdated.length) {
      return;
    }
    await store.recompute(outdated);
  }
}
