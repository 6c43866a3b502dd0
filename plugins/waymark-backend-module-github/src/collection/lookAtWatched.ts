import { Draft } from '../objects';
import {
  askWatched,
  draftGone,
  draftWatched,
  MOST_WATCHED,
} from '../questions';
import { finishDrafts } from './finishDrafts';
import { RepositoryWork } from './RepositoryWork';
import { toFinding } from './toFinding';
import { storeObjects, WalkContext } from './walkStreams';

/**
 * Asks again for what may have changed without any list telling: deployments that have not succeeded, drafts, prereleases,
 * and incidents, whose label may be taken off. Of repositories in which something has happened, all of these; of others,
 * those whose time has come.
 *
 * @throws GithubFailure where nothing can be asked at all
 */
export async function lookAtWatched(
  works: readonly RepositoryWork[],
  context: WalkContext,
): Promise<void> {
  const { conversation, objects, clock } = context;
  const byId = new Map(works.map(it => [it.repository.id, it]));
  const idsOf = (isStirred: boolean) =>
    works.filter(it => it.isStirred === isStirred).map(it => it.repository.id);
  const watched = [
    ...(await objects.findWatched(idsOf(true), Number.MAX_SAFE_INTEGER)),
    ...(await objects.findWatched(idsOf(false), clock().getTime())),
  ];
  const found = new Map<RepositoryWork, Draft[]>();
  for (let from = 0; from < watched.length; from += MOST_WATCHED) {
    if (!context.hasTime()) {
      break;
    }
    const outcomes = await conversation.ask(
      watched.slice(from, from + MOST_WATCHED),
      askWatched,
    );
    for (const { item, ...outcome } of outcomes) {
      const work = byId.get(item.repositoryId)!;
      const drafts = found.get(work) ?? [];
      found.set(work, drafts);
      try {
        if (!outcome.failure) {
          drafts.push(draftWatched(item.kind, outcome.answer));
        } else if (outcome.failure.kind === 'not-found') {
          drafts.push(draftGone(item.kind, item.id));
        } else {
          throw outcome.failure;
        }
      } catch (error) {
        work.finding ??= toFinding(error, `${item.kind}s`);
      }
    }
  }
  const groups = [...found].map(([work, drafts]) => ({
    work,
    drafts,
    findParents: async () => new Map<string, string[]>(),
  }));
  const finished = await finishDrafts(groups, conversation);
  for (const [index, { work }] of groups.entries()) {
    const result = finished[index];
    if (Array.isArray(result)) {
      await storeObjects(work, result, context);
    } else {
      work.finding ??= toFinding(result.failure);
    }
  }
}
