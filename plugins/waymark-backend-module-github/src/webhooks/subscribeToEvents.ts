import { LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { RepositoryStore } from '../database';
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
  follower: HintFollower;
  logger: LoggerService;
  clock: () => Date;
}): Promise<void> {
  const { events, repositories, follower, logger, clock } = options;
  await events.subscribe({
    id: 'waymark-github',
    topics: FOLLOWED_EVENTS.map(it => `github.${it}`),
    async onEvent({ topic, eventPayload }) {
      const hint = readHint(eventPayload);
      if (!hint) {
        logger.warn(`An event of the topic ${topic} names no repository`);
        return;
      }
      follower.follow(await repositories.hint(hint, clock().getTime()));
    },
  });
}
