import { BudgetBook, GithubFailure } from '../client';
import { LeasedRepository } from '../database';
import {
  isProbedList,
  probeById,
  probeByName,
  ProbedList,
  readProbe,
} from '../questions';
import { CollectionContext } from './CollectionContext';
import { Conversation, Outcome } from './Conversation';
import { finishWorks } from './finishWorks';
import { lookAtWatched } from './lookAtWatched';
import { RepositoryWork } from './RepositoryWork';
import { toFinding } from './toFinding';
import { WalkContext, walkStreams } from './walkStreams';
import { joinWanted } from './WantedEvents';

const MOST_NAMES = 50;

/**
 * Looks at repositories of one owner: asks whether anything has changed, reads what has, and gives it to the entities.
 * Whatever goes wrong is told where the repository is listed. Returns what was asked.
 *
 * @param options - `deadline` is epoch milliseconds, after which what remains is left to the next run
 */
export async function collectRepositories(
  repositories: readonly LeasedRepository[],
  context: CollectionContext,
  options: { signal: AbortSignal; deadline: number },
): Promise<{ requests: number; points: number }> {
  const { clock, config, objects } = context;
  const startedAt = clock().getTime();
  const budgets = new BudgetBook(config.reserve, await context.budgets.list());
  const states = await objects.readStreams(repositories.map(it => it.id));
  const works = repositories.map(
    it => new RepositoryWork(it, states.get(it.id) ?? new Map()),
  );
  let usage = { requests: 0, points: 0 };
  let stop: GithubFailure | undefined;
  try {
    const { client, budgetName } = await context.clients.get(repositories[0], {
      budgets,
      signal: options.signal,
    });
    const conversation = new Conversation({
      client,
      budgets,
      budgetName,
      clock,
      beforeRequest: () =>
        context.repositories.renew(repositories, clock().getTime()),
    });
    const walk: WalkContext = {
      conversation,
      objects,
      clock,
      watch: config.watch,
      hasTime: () =>
        !options.signal.aborted && clock().getTime() < options.deadline,
    };
    try {
      await probe(works, conversation, context);
      const found = works.filter(it => it.probe && !it.isGivenUp);
      await lookAtWatched(found, walk);
      await walkStreams(found, walk);
    } finally {
      usage = conversation.usage;
    }
  } catch (error) {
    if (!(error instanceof GithubFailure)) {
      if (options.signal.aborted) {
        await context.repositories.release(repositories);
      }
      throw error;
    }
    stop = error;
  }
  await context.budgets.write(budgets.budgets);
  await finishWorks(works, { stop, startedAt, usage }, context);
  return usage;
}

async function probe(
  works: readonly RepositoryWork[],
  conversation: Conversation,
  { targets, objects, clock, config }: CollectionContext,
): Promise<void> {
  const all = await targets.listOf(works.map(it => it.repository.id));
  const isReleased = all.some(
    it => it.settings?.deployments.type === 'releases',
  );
  const outcomes = await askProbes(
    works,
    conversation,
    new Set(isReleased ? [] : ['releases']),
  );
  const now = clock().getTime();
  for (const { item, ...outcome } of outcomes) {
    try {
      if (outcome.failure) {
        throw outcome.failure;
      }
      const settings = all.flatMap(it =>
        it.repositoryId === item.repository.id && it.settings
          ? [it.settings]
          : [],
      );
      const found = readProbe(outcome.answer, now);
      const { nodeId } = item.repository;
      if (nodeId !== undefined && nodeId !== found.nodeId) {
        item.startAnew(await objects.forget(item.repository));
      }
      item.plan(found, joinWanted(settings), {
        objects,
        now,
        watch: config.watch,
      });
    } catch (error) {
      item.giveUp(toFinding(error));
    }
  }
}

async function askProbes(
  works: readonly RepositoryWork[],
  conversation: Conversation,
  without: ReadonlySet<ProbedList>,
): Promise<Outcome<RepositoryWork>[]> {
  // One that is gone may be found by its name, where it moved to another owner or was made anew.
  const isKnown = ({ repository }: RepositoryWork) =>
    repository.nodeId !== undefined && repository.state !== 'not-found';
  const known = works.filter(isKnown);
  const unknown = works.filter(it => !isKnown(it));
  const outcomes: Outcome<RepositoryWork>[] = await conversation.ask(
    known,
    items =>
      probeById(
        items.map(it => it.repository.nodeId!),
        without,
      ),
  );
  for (let from = 0; from < unknown.length; from += MOST_NAMES) {
    const batch = unknown.slice(from, from + MOST_NAMES);
    outcomes.push(
      ...(await conversation.ask(batch, items =>
        probeByName(
          items.map(it => it.repository),
          without,
        ),
      )),
    );
  }
  const isWithoutList = ({ failure }: Outcome<RepositoryWork>) =>
    failure?.kind === 'forbidden' &&
    isProbedList(failure.field) &&
    !without.has(failure.field);
  const again = outcomes.filter(isWithoutList);
  if (!again.length) {
    return outcomes;
  }
  const lists = again.flatMap(it => it.failure?.field as ProbedList);
  return [
    ...outcomes.filter(it => !isWithoutList(it)),
    ...(await askProbes(
      again.map(it => it.item),
      conversation,
      new Set([...without, ...lists]),
    )),
  ];
}
