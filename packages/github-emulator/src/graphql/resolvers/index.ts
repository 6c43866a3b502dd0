import type { TypeResolvers } from '../GraphqlContext';
import { accountResolvers } from './accounts';
import { commitResolvers } from './commits';
import { deploymentResolvers } from './deployments';
import { queryResolvers } from './query';
import { repositoryResolvers } from './repositories';
import { subjectResolvers } from './subjects';

/** Every type of GitHub's schema whose fields are emulated. */
export const resolvers = {
  ...accountResolvers,
  ...commitResolvers,
  ...deploymentResolvers,
  ...queryResolvers,
  ...repositoryResolvers,
  ...subjectResolvers,
} as unknown as Record<string, TypeResolvers<unknown> | undefined>;
