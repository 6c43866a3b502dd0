import { githubError } from '../githubError';
import type { Order } from '../paginate';
import type { GraphqlContext } from '../GraphqlContext';
import type { GithubPermission } from '../../access/Access';
import { canSee, isBlockedBySaml } from '../../access/Access';
import type {
  GithubDeployment,
  GithubIssue,
  GithubPullRequest,
} from '../../history/model';
import type { GithubRepository } from '../../history/GithubRepository';

/** An `orderBy` argument. */
export interface OrderArgument {
  field: string;
  direction: 'ASC' | 'DESC';
}

type Field<T> = (item: T) => number | string;

/** The order that an argument asks for, with the item's number to tell equals apart. */
export function orderOf<T extends { id: number }>(
  argument: OrderArgument | null | undefined,
  fields: Record<string, Field<T>>,
  standard: OrderArgument,
): Order<T> {
  const { field, direction } = argument ?? standard;
  return {
    key: item => [fields[field](item), item.id],
    descending: direction === 'DESC',
  };
}

/** In order of creation. */
export const byCreation: Order<{ id: number }> = { key: item => [item.id] };

export const OLDEST_FIRST: OrderArgument = {
  field: 'CREATED_AT',
  direction: 'ASC',
};

/** By when they were created, changed or talked about. */
export const SUBJECT_FIELDS: Record<
  string,
  Field<GithubIssue | GithubPullRequest>
> = {
  CREATED_AT: subject => subject.createdAt,
  UPDATED_AT: subject => subject.updatedAt,
  COMMENTS: subject => subject.comments.length,
};

export const DEPLOYMENT_FIELDS: Record<string, Field<GithubDeployment>> = {
  CREATED_AT: deployment => deployment.createdAt,
};

/** Refuses where the caller lacks a permission. */
export function demand(
  context: GraphqlContext,
  permission: GithubPermission,
): void {
  if (!context.access.permissions.has(permission)) {
    throw githubError('FORBIDDEN', 'Resource not accessible by integration', {
      saml_failure: false,
    });
  }
}

/** Refuses parts of an argument that are not emulated: passed over, they would give too much. */
export function onlyEmulated(
  argument: string,
  value: Record<string, unknown>,
  emulated: readonly string[],
): void {
  // The schema's defaults are false.
  const other = Object.keys(value).find(
    name => value[name] && !emulated.includes(name),
  );
  if (other) {
    throw githubError(
      'NOT_EMULATED',
      `The emulator does not know ${argument}.${other}`,
    );
  }
}

/** The repository, if whoever asks may see it. Throws where single sign-on stands in the way. */
export function visible(
  context: GraphqlContext,
  repository: GithubRepository | undefined,
): GithubRepository | undefined {
  if (!repository || !canSee(context.access, repository)) {
    return undefined;
  }
  if (isBlockedBySaml(context.access, repository.owner)) {
    throw githubError(
      'FORBIDDEN',
      'Resource protected by organization SAML enforcement. You must grant your OAuth token access to this organization.',
      { saml_failure: true },
    );
  }
  return repository;
}

/** Whether an issue or pull request is in one of the states that are asked for. */
export function hasState(
  subject: GithubIssue | GithubPullRequest,
  states: string[] | null | undefined,
): boolean {
  return !states || states.includes(subject.state);
}
