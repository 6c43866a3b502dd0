import type { TypeResolvers } from '../GraphqlContext';
import { accountResolvers } from './accounts';
import { commitResolvers } from './commits';
import { deploymentResolvers } from './deployments';
import { queryResolvers } from './query';
import { refResolvers } from './refs';
import { repositoryResolvers } from './repositories';
import { subjectResolvers } from './subjects';
import { timelineResolvers } from './timelines';

/** Every type of GitHub's schema whose fields are emulated. */
export const resolvers = {
  ...accountResolvers,
  ...commitResolvers,
  ...deploymentResolvers,
  ...queryResolvers,
  ...refResolvers,
  ...repositoryResolvers,
  ...subjectResolvers,
  ...timelineResolvers,
} as unknown as Record<string, TypeResolvers<unknown> | undefined>;
