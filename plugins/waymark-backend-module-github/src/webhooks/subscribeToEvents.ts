import { LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { ObjectStore, RepositoryStore } from '../database';
import { HintFollower } from './HintFollower';
import { readHint } from './readHint';

/** The events that tell of something that is collected. */
export const FOLLOWED_EVENTS = [
  'deployment',
  'deployment_status',
  'workflow_run',
  'release',
  'pull_request',
  'pull_request_review',
  'issues',
  'issue_comment',
  'push',
] as const;

/**
 * Follows the events that Backstage's GitHub events module has accepted. An event of a repository that no entity names
 * costs one query.
 */
export async function subscribeToEvents(options: {
  events: EventsService;
  repositories: RepositoryStore;
  objects: ObjectStore;
  follower: HintFollower;
  logger: LoggerService;
  clock: () => Date;
}): Promise<void> {
  const { events, repositories, objects, follower, logger, clock } = options;
  await events.subscribe({
    id: 'waymark-github',
    topics: FOLLOWED_EVENTS.map(it => `github.${it}`),
    async onEvent({ topic, eventPayload }) {
      const hint = readHint(eventPayload);
      if (!hint) {
        logger.warn(`An event of the topic ${topic} names no repository`);
        return;
      }
      const now = clock().getTime();
      const ids = await repositories.hint(hint, now);
      // Also what is too old to be asked for again by itself.
      await objects.watch(ids, hint.objectIds, now);
      follower.follow(ids);
    },
  });
}
