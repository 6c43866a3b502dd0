import { canSee, isBlockedBySaml } from '../../access/Access';
import type { GithubIssue, GithubPullRequest } from '../../history/model';
import type { GithubRepository } from '../../history/GithubRepository';
import { matchesTime } from '../../matchesTime';
import { githubError } from '../githubError';
import type { FieldResolver, GraphqlContext } from '../GraphqlContext';
import { paginate, type Order } from '../paginate';

/** GitHub gives no more than so many results of a search, however it is paged. */
const MOST_RESULTS = 1000;

type Subject = GithubIssue | GithubPullRequest;

interface SearchQuery {
  /** Qualifier to values, in the order given; a leading `-` stays with the name. */
  qualifiers: [name: string, value: string][];
  words: string[];
}

/** `Query.search` over repositories, issues and pull requests. */
export const search: FieldResolver<unknown> = (_, args, context) => {
  const query = parseSearchQuery(args.query);
  const type: string = args.type;
  if (type !== 'REPOSITORY' && !type.startsWith('ISSUE')) {
    throw githubError(
      'NOT_EMULATED',
      `The emulator does not search for ${type}`,
    );
  }
  const repositories = context.history.repositories.filter(
    repository =>
      canSee(context.access, repository) &&
      !isBlockedBySaml(context.access, repository.owner),
  );
  const counts = {
    repositoryCount: 0,
    issueCount: 0,
    codeCount: 0,
    discussionCount: 0,
    userCount: 0,
    wikiCount: 0,
  };
  if (type === 'REPOSITORY') {
    const found = repositories.filter(repository =>
      matchesRepository(repository, query),
    );
    return {
      ...paginate(
        found.slice(0, MOST_RESULTS),
        args,
        orderOfRepositories(query),
      ),
      ...counts,
      repositoryCount: found.length,
    };
  }
  const found = findSubjects(repositories, query, context);
  return {
    ...paginate(found.slice(0, MOST_RESULTS), args, orderOfSubjects(query)),
    ...counts,
    issueCount: found.length,
  };
};

/** Words and `name:value` qualifiers; values may be in double quotes. */
export function parseSearchQuery(text: string): SearchQuery {
  const query: SearchQuery = { qualifiers: [], words: [] };
  for (const [part] of text.matchAll(/(?:[^\s"]|"[^"]*")+/g)) {
    const match = /^(-?[a-z-]+):(.+)$/.exec(part);
    if (match) {
      query.qualifiers.push([match[1], match[2].replaceAll('"', '')]);
    } else {
      query.words.push(part.replaceAll('"', '').toLowerCase());
    }
  }
  return query;
}

function findSubjects(
  repositories: GithubRepository[],
  query: SearchQuery,
  context: GraphqlContext,
): Subject[] {
  const { permissions } = context.access;
  return repositories
    .filter(repository =>
      query.qualifiers.every(
        ([name, value]) => matchesScope(repository, name, value) ?? true,
      ),
    )
    .flatMap(({ content }): Subject[] => [
      ...(permissions.has('issues') ? content.issues : []),
      ...(permissions.has('pull_requests') ? content.pullRequests : []),
    ])
    .filter(
      subject =>
        query.words.every(word => subject.title.toLowerCase().includes(word)) &&
        query.qualifiers.every(([name, value]) =>
          matchesSubject(subject, name, value),
        ),
    )
    .sort((a, b) => b.createdAt - a.createdAt || b.id - a.id);
}

function matchesRepository(
  repository: GithubRepository,
  query: SearchQuery,
): boolean {
  return (
    query.words.every(word => repository.name.toLowerCase().includes(word)) &&
    query.qualifiers.every(([name, value]) => {
      const scoped = matchesScope(repository, name, value);
      if (scoped !== undefined) {
        return scoped;
      }
      switch (name) {
        case 'topic':
          return repository.topics.includes(value);
        case 'is':
          return value === (repository.private ? 'private' : 'public');
        case 'pushed':
          return matchesTime(repository.content.pushedAt, value);
        case 'created':
          return matchesTime(repository.createdAt, value);
        default:
          return ignored(name);
      }
    })
  );
}

/** Qualifiers that choose repositories; nothing where it is another. */
function matchesScope(
  repository: GithubRepository,
  name: string,
  value: string,
): boolean | undefined {
  switch (name) {
    case 'org':
    case 'user':
      return repository.owner.login.toLowerCase() === value.toLowerCase();
    case 'repo':
      return repository.fullName.toLowerCase() === value.toLowerCase();
    case 'archived':
      return String(repository.archived) === value;
    default:
      return undefined;
  }
}

function matchesSubject(
  subject: Subject,
  name: string,
  value: string,
): boolean {
  const merged = subject.kind === 'PullRequest' ? subject.mergedAt : undefined;
  switch (name) {
    case 'org':
    case 'user':
    case 'repo':
    case 'archived':
      return true;
    case 'is':
    case 'type':
    case 'state':
      return matchesIs(subject, value);
    case 'label':
      return value.split(',').some(label => subject.labels.includes(label));
    case '-label':
      return !subject.labels.includes(value);
    case 'author':
      return subject.author === value;
    case 'created':
      return matchesTime(subject.createdAt, value);
    case 'updated':
      return matchesTime(subject.updatedAt, value);
    case 'closed':
      return matchesTime(subject.closedAt, value);
    case 'merged':
      return matchesTime(merged, value);
    default:
      return ignored(name);
  }
}

function matchesIs(subject: Subject, value: string): boolean {
  switch (value) {
    case 'issue':
      return subject.kind === 'Issue';
    case 'pr':
      return subject.kind === 'PullRequest';
    case 'open':
      return subject.state === 'OPEN';
    case 'closed':
      return subject.state !== 'OPEN';
    case 'merged':
      return subject.state === 'MERGED';
    case 'private':
    case 'public':
      return subject.repository.private === (value === 'private');
    default:
      return ignored(`is:${value}`);
  }
}

function orderOfSubjects(query: SearchQuery): Order<Subject> {
  const [field, direction] = sortOf(query, 'created-desc');
  return {
    key: subject => [
      field === 'updated' ? subject.updatedAt : subject.createdAt,
      subject.id,
    ],
    descending: direction !== 'asc',
  };
}

function orderOfRepositories(query: SearchQuery): Order<GithubRepository> {
  const [field, direction] = sortOf(query, 'created-asc');
  return {
    key: repository => [
      field === 'updated'
        ? (repository.content.pushedAt ?? 0)
        : repository.createdAt,
      repository.id,
    ],
    descending: direction !== 'asc',
  };
}

function sortOf(query: SearchQuery, standard: string): string[] {
  const given = query.qualifiers.find(([name]) => name === 'sort')?.[1];
  return (given ?? standard).split('-');
}

/** What only sorts or widens a search is passed over; anything else would silently give too much. */
function ignored(name: string): boolean {
  if (['sort', 'in', 'fork'].includes(name)) {
    return true;
  }
  throw githubError(
    'NOT_EMULATED',
    `The emulator does not know the search qualifier ${name}`,
  );
}
