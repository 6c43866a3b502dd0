import { ConflictError, isError } from '@backstage/errors';
import { GithubFailure } from '../client';
import { ObjectStore, StreamState } from '../database';
import { GithubObject } from '../objects';
import { askPages } from '../questions';
import { GraphqlPage, RestPage, Walked } from '../streams';
import { Conversation } from './Conversation';
import { finishDrafts } from './finishDrafts';
import { packPages } from './packPages';
import { PlannedPage, RepositoryWork } from './RepositoryWork';
import { toFinding } from './toFinding';
import { watchTime } from './watchTime';

/** What {@link walkStreams} works with. */
export interface WalkContext {
  conversation: Conversation;
  objects: ObjectStore;
  clock: () => Date;
  /** For how long what is not settled is asked for again, in milliseconds. */
  watch: number;
  /** Whether there is time for another page. */
  hasTime: () => boolean;
}

// What is longer goes on by itself: the other repositories of a batch are not to wait for it.
const MOST_ROUNDS = 10;

/**
 * Asks for pages until every stream of the repositories is at its end, or has had its turn, and stores each as it comes: whoever goes on after
 * a crash goes on from there.
 *
 * @throws GithubFailure where nothing can be asked at all
 */
export async function walkStreams(
  works: readonly RepositoryWork[],
  context: WalkContext,
): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS && context.hasTime(); round += 1) {
    const planned: PlannedPage[] = [];
    for (const work of works) {
      planned.push(...(await work.nextPages()));
    }
    if (!planned.length) {
      return;
    }
    for (const group of packPages(planned.filter(isGraphql))) {
      await walkGroup(group, context);
      if (!context.hasTime()) {
        return;
      }
    }
    for (const item of planned.filter(isRest)) {
      await walkRestPage(item, context);
      if (!context.hasTime()) {
        return;
      }
    }
  }
}

type Planned<TPage> = PlannedPage & { page: TPage };

function isGraphql(it: PlannedPage): it is Planned<GraphqlPage> {
  return it.page.type === 'graphql';
}

function isRest(it: PlannedPage): it is Planned<RestPage> {
  return it.page.type === 'rest';
}

async function walkGroup(
  group: readonly Planned<GraphqlPage>[],
  context: WalkContext,
): Promise<void> {
  const outcomes = await context.conversation.ask(group, items =>
    askPages(
      items.map(({ work, page }) => ({ nodeId: work.probe!.nodeId, page })),
    ),
  );
  const walked: WalkedPage[] = [];
  for (const { item, ...outcome } of outcomes) {
    try {
      if (outcome.failure) {
        throw outcome.failure;
      }
      // The object of a commit that is gone is null, which is an answer.
      const { page } = outcome.answer as { page?: unknown };
      walked.push({ item, walked: await item.page.read(page) });
    } catch (error) {
      handleFailure(item, error);
    }
  }
  await storePages(walked, context);
}

async function walkRestPage(
  item: Planned<RestPage>,
  context: WalkContext,
): Promise<void> {
  const { route, parameters, etag, read } = item.page;
  try {
    const answer = await context.conversation.get(route, parameters, etag);
    if (answer instanceof GithubFailure) {
      handleFailure(item, answer);
      return;
    }
    await storePages([{ item, walked: await read(answer) }], context);
  } catch (error) {
    if (error instanceof GithubFailure) {
      throw error;
    }
    handleFailure(item, error);
  }
}

interface WalkedPage {
  item: PlannedPage;
  walked: Walked<unknown>;
}

async function storePages(
  pages: readonly WalkedPage[],
  context: WalkContext,
): Promise<void> {
  const finished = await finishDrafts(
    pages.map(({ item, walked }) => ({
      drafts: walked.drafts,
      findParents: shas => findParents(item.work, shas, pages, context),
    })),
    context.conversation,
  );
  const stored = new Map<
    RepositoryWork,
    (WalkedPage & { found: GithubObject[]; state: StreamState })[]
  >();
  for (const [index, page] of pages.entries()) {
    const { work, stream } = page.item;
    const found = finished[index];
    if (!Array.isArray(found)) {
      handleFailure(page.item, found.failure);
      continue;
    }
    const state = work.stateAfter(stream, page.walked);
    stored.set(work, [...(stored.get(work) ?? []), { ...page, found, state }]);
  }
  for (const [work, group] of stored) {
    const isStored = await storeObjects(
      work,
      group.flatMap(it => it.found),
      context,
      group.map(({ item, state }) => ({ name: item.stream.name, state })),
    );
    if (isStored) {
      group.forEach(({ item, walked, state }) =>
        work.advance(item.stream, walked, state),
      );
    }
  }
}

// What the history tells, stored or in the same answer, need not be asked for.
async function findParents(
  work: RepositoryWork,
  shas: readonly string[],
  pages: readonly WalkedPage[],
  { objects }: WalkContext,
): Promise<Map<string, readonly string[]>> {
  const commits = await objects.findCommits(work.repository.id, shas);
  const history = pages
    .filter(({ item }) => item.work === work && item.stream.name === 'commits')
    .flatMap(({ walked }) => walked.drafts.map(it => it.finish()));
  for (const commit of history) {
    if (commit.kind === 'commit' && commit.data) {
      commits.set(commit.id, commit.data);
    }
  }
  return new Map([...commits].map(([sha, it]) => [sha, it.parents]));
}

/** Stores objects of a repository. Tells whether that went well; otherwise the repository is given up. */
export async function storeObjects(
  work: RepositoryWork,
  found: readonly GithubObject[],
  context: Pick<WalkContext, 'objects' | 'clock' | 'watch'>,
  streams?: Parameters<ObjectStore['write']>[1]['streams'],
): Promise<boolean> {
  const { objects, clock, watch } = context;
  const now = clock().getTime();
  try {
    work.repository.revision = await objects.write(work.repository, {
      objects: found.map(it => ({
        ...it,
        watchAt: watchTime(it.unsettledSince, { now, watch }),
      })),
      streams,
    });
    return true;
  } catch (error) {
    if (!isError(error) || error.name !== ConflictError.name) {
      throw error;
    }
    work.giveUp(toFinding(error));
    return false;
  }
}

function handleFailure({ work, stream }: PlannedPage, error: unknown): void {
  const isSlow = error instanceof GithubFailure && error.kind === 'too-slow';
  if (isSlow && work.shrink(stream)) {
    return;
  }
  work.fail(stream, toFinding(error, stream.name));
}
