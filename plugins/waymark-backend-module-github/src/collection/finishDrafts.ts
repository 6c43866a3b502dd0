import { ConnectionNeed, Draft, GithubObject, ParentsNeed } from '../objects';
import {
  askDetails,
  askParents,
  MOST_COMMITS,
  readParents,
} from '../questions';
import { Conversation } from './Conversation';

const MOST_DETAILS = 20;

/** Drafts of one repository's objects. */
export interface DraftGroup {
  drafts: readonly Draft[];
  /** The parents of those commits that are stored, by sha. */
  findParents: (
    shas: readonly string[],
  ) => Promise<ReadonlyMap<string, readonly string[]>>;
}

/**
 * Asks for what is missing of objects, of several repositories at once, until they are complete. Of a group of which
 * something cannot be had, the failure is returned in place of the objects.
 *
 * @throws GithubFailure where nothing can be asked at all
 */
export async function finishDrafts(
  groups: readonly DraftGroup[],
  conversation: Conversation,
): Promise<(GithubObject[] | { failure: unknown })[]> {
  const failures = new Map<DraftGroup, unknown>();
  for (;;) {
    const needs = groups
      .filter(it => !failures.has(it))
      .flatMap(group =>
        group.drafts.flatMap(draft => {
          const need = draft.next();
          return need ? [{ group, need }] : [];
        }),
      );
    if (!needs.length) {
      break;
    }
    await supplyDetails(needs, failures, conversation);
    await supplyParents(needs, failures, conversation);
  }
  return groups.map(group =>
    failures.has(group)
      ? { failure: failures.get(group) }
      : group.drafts.map(it => it.finish()),
  );
}

interface GroupNeed {
  group: DraftGroup;
  need: ConnectionNeed | ParentsNeed;
}

async function supplyDetails(
  needs: readonly GroupNeed[],
  failures: Map<DraftGroup, unknown>,
  conversation: Conversation,
): Promise<void> {
  const details = needs.flatMap(({ group, need }) =>
    need.type === 'connection' ? [{ group, need }] : [],
  );
  for (let from = 0; from < details.length; from += MOST_DETAILS) {
    const outcomes = await conversation.ask(
      details.slice(from, from + MOST_DETAILS),
      items => askDetails(items.map(it => it.need)),
    );
    for (const { item, ...outcome } of outcomes) {
      try {
        if (outcome.failure) {
          throw outcome.failure;
        }
        item.need.supply((outcome.answer as { list?: unknown }).list);
      } catch (error) {
        failures.set(item.group, error);
      }
    }
  }
}

async function supplyParents(
  needs: readonly GroupNeed[],
  failures: Map<DraftGroup, unknown>,
  conversation: Conversation,
): Promise<void> {
  const wanted = needs.flatMap(({ group, need }) =>
    need.type === 'parents' && !failures.has(group) ? [{ group, need }] : [],
  );
  if (!wanted.length) {
    return;
  }
  const known = new Map<string, readonly string[]>();
  const byGroup = new Map<DraftGroup, string[]>();
  for (const { group, need } of wanted) {
    const shas = byGroup.get(group) ?? [];
    shas.push(...need.commits.map(it => it.sha));
    byGroup.set(group, shas);
  }
  for (const [group, shas] of byGroup) {
    for (const [sha, parents] of await group.findParents(shas)) {
      known.set(sha, parents);
    }
  }
  const missing = wanted
    .flatMap(({ group, need }) =>
      need.commits.map(commit => ({ group, ...commit })),
    )
    .filter(it => !known.has(it.sha));
  for (let from = 0; from < missing.length; from += MOST_COMMITS) {
    const batch = missing.slice(from, from + MOST_COMMITS);
    // Commits that are gone are no error: a force push leaves such behind.
    const outcomes = await conversation.ask(batch, items =>
      askParents(items.map(it => it.id)),
    );
    for (const { item, ...outcome } of outcomes) {
      if (outcome.failure) {
        if (outcome.failure.kind !== 'not-found') {
          failures.set(item.group, outcome.failure);
        }
        continue;
      }
      try {
        const [sha, parents] = readParents(outcome.answer);
        known.set(sha, parents);
      } catch (error) {
        failures.set(item.group, error);
      }
    }
  }
  wanted.forEach(({ need }) => need.supply(known));
}
