import { canSee } from '../access/Access';
import type { Installation } from '../access/AccessRegistry';
import type { GithubRepository } from '../history/GithubRepository';
import type { GithubWorkflowRun } from '../history/model';
import { showAccount } from '../representations/accounts';
import {
  changedFilesOfPull,
  showChangedFile,
} from '../representations/changedFiles';
import { showCommit, showCommitInFull } from '../representations/commits';
import {
  showDeployment,
  showDeploymentStatus,
  showRelease,
} from '../representations/deployments';
import { showRepository } from '../representations/repositories';
import {
  showComment,
  showIssue,
  showPullRequest,
  showReview,
} from '../representations/subjects';
import {
  showWorkflow,
  showWorkflowRun,
  workflowFilesOf,
  workflowIdOf,
} from '../representations/workflowRuns';
import { toInstant } from '../time';
import { findVisible, findVisibleById } from './findVisible';
import { listAnswer } from './listAnswer';
import {
  notFound,
  RestError,
  type RestAnswer,
  type RestContext,
} from './RestAnswer';

/** GitHub gives no more than so many workflow runs where they are filtered. */
const MOST_FILTERED_RUNS = 1000;

/** One route: the path has `:names`, and all that it answers with comes from the context. */
export interface RestRoute {
  method: 'GET' | 'POST';
  path: string;
  /** Costs nothing. */
  free?: boolean;
  answer: (context: RestContext) => RestAnswer;
}

function found(body: unknown): RestAnswer {
  return { status: 200, body };
}

function get(
  path: string,
  answer: RestRoute['answer'],
  options: Partial<RestRoute> = {},
): RestRoute {
  return { method: 'GET', path, answer, ...options };
}

/** Every route that is emulated. Those of a repository also answer at `/repositories/:id`, where redirects lead. */
export const REST_ROUTES: readonly RestRoute[] = [
  get('/rate_limit', rateLimit, { free: true }),
  get('/meta', () => found({ installed_version: '3.17.0' })),
  get('/user', context => {
    if (context.access.kind !== 'user') {
      throw new RestError(403, 'Resource not accessible by integration');
    }
    return found(
      showAccount(context.history.user(context.access.login), context.urls),
    );
  }),
  get('/app', context => {
    demandApp(context);
    return found({
      id: context.registry.appId,
      slug: 'waymark',
      name: 'Waymark',
    });
  }),
  get('/app/installations', context => {
    demandApp(context);
    return listAnswer(context.registry.installations(), context, installation =>
      showInstallation(installation, context),
    );
  }),
  get('/app/installations/:id', context => {
    demandApp(context);
    return found(
      showInstallation(installationOf(context, context.params.id), context),
    );
  }),
  {
    method: 'POST',
    path: '/app/installations/:id/access_tokens',
    answer: context => {
      demandApp(context);
      const installation = installationOf(context, context.params.id);
      const { token, expiresAt } =
        context.registry.createInstallationToken(installation);
      return {
        status: 201,
        body: {
          token,
          expires_at: toInstant(expiresAt),
          ...permissionsOf(installation),
        },
      };
    },
  },
  get('/orgs/:org/installation', context => {
    demandApp(context);
    const organisation = context.history.findOrganisation(context.params.org);
    if (!organisation) {
      throw notFound();
    }
    return found(
      showInstallation(context.registry.installationOf(organisation), context),
    );
  }),
  get('/orgs/:org/repos', context => {
    const organisation = context.history.findOrganisation(context.params.org);
    if (!organisation) {
      throw notFound();
    }
    return listRepositories(
      context,
      repository => repository.owner === organisation,
    );
  }),
  get('/installation/repositories', context => {
    const { installationId } = context.access;
    const own = context.history.repositories.filter(
      repository =>
        installationId ===
          context.registry.installationOf(repository.owner).id &&
        (context.access.repositories?.has(repository.fullName.toLowerCase()) ??
          true),
    );
    return listAnswer(
      own,
      context,
      repository => showRepository(repository, context.urls),
      repositories => ({ total_count: own.length, repositories }),
    );
  }),
  ...ofRepository('', oneRepository, 'metadata'),
  ...ofRepository('/installation', repositoryInstallation, 'metadata'),
  ...ofRepository('/actions/runs', listRuns, 'actions'),
  ...ofRepository('/actions/runs/:run', oneRun, 'actions'),
  ...ofRepository('/actions/runs/:run/attempts/:attempt', oneRun, 'actions'),
  ...ofRepository('/actions/workflows', listWorkflows, 'actions'),
  ...ofRepository('/actions/workflows/:workflow/runs', listRuns, 'actions'),
  ...ofRepository('/commits', listCommits, 'contents'),
  ...ofRepository('/commits/:ref', oneCommit, 'contents'),
  ...ofRepository('/commits/:ref/pulls', pullsOfCommit, 'pull_requests'),
  ...ofRepository('/branches', listBranches, 'contents'),
  ...ofRepository('/deployments', listDeployments, 'deployments'),
  ...ofRepository('/deployments/:deployment', oneDeployment, 'deployments'),
  ...ofRepository(
    '/deployments/:deployment/statuses',
    listStatuses,
    'deployments',
  ),
  ...ofRepository('/releases', listReleases, 'contents'),
  ...ofRepository('/issues', listIssues, 'issues'),
  ...ofRepository('/issues/:number', oneIssue, 'issues'),
  ...ofRepository('/issues/:number/comments', listComments, 'issues'),
  ...ofRepository('/pulls', listPulls, 'pull_requests'),
  ...ofRepository('/pulls/:number', onePull, 'pull_requests'),
  ...ofRepository('/pulls/:number/commits', commitsOfPull, 'pull_requests'),
  ...ofRepository('/pulls/:number/files', filesOfPull, 'pull_requests'),
  ...ofRepository('/pulls/:number/reviews', reviewsOfPull, 'pull_requests'),
];

type RepositoryAnswer = (
  repository: GithubRepository,
  context: RestContext,
) => RestAnswer;

function ofRepository(
  path: string,
  answer: RepositoryAnswer,
  permission: Parameters<typeof findVisible>[1],
): RestRoute[] {
  return [
    get(`/repos/:owner/:repo${path}`, context =>
      answer(findVisible(context, permission), context),
    ),
    get(`/repositories/:id${path}`, context =>
      answer(findVisibleById(context, permission), context),
    ),
  ];
}

function rateLimit({ access, limiter }: RestContext): RestAnswer {
  const show = (resource: 'core' | 'graphql') => {
    const { limit, used, remaining, resetAt } = limiter.state(
      access.limitedAs,
      resource,
    );
    return { limit, used, remaining, reset: resetAt / 1000 };
  };
  return found({
    resources: { core: show('core'), graphql: show('graphql') },
    rate: show('core'),
  });
}

function oneRepository(
  source: GithubRepository,
  { urls }: RestContext,
): RestAnswer {
  return found(showRepository(source, urls));
}

function repositoryInstallation(
  source: GithubRepository,
  context: RestContext,
): RestAnswer {
  return found(
    showInstallation(context.registry.installationOf(source.owner), context),
  );
}

function listRepositories(
  context: RestContext,
  wanted: (repository: GithubRepository) => boolean,
): RestAnswer {
  return listAnswer(
    context.history.repositories.filter(
      candidate => wanted(candidate) && canSee(context.access, candidate),
    ),
    context,
    candidate => showRepository(candidate, context.urls),
  );
}

function listRuns(source: GithubRepository, context: RestContext): RestAnswer {
  const { searchParams } = context.url;
  const { workflow } = context.params;
  const filters = ['branch', 'created', 'event', 'head_sha', 'status', 'actor'];
  const filtered = filters.some(name => searchParams.has(name));
  const runs = source.content.workflowRuns
    .filter(
      run =>
        (!workflow ||
          run.workflow.endsWith(`/${workflow}`) ||
          String(workflowIdOf(source, run.workflow)) === workflow) &&
        matchesRun(run, searchParams),
    )
    .reverse();
  return listAnswer(
    filtered ? runs.slice(0, MOST_FILTERED_RUNS) : runs,
    context,
    run => showWorkflowRun(run, context.history, context.urls),
    shown => ({ total_count: runs.length, workflow_runs: shown }),
  );
}

function matchesRun(run: GithubWorkflowRun, search: URLSearchParams): boolean {
  const last = run.attempts[run.attempts.length - 1];
  const is = (name: string, ...values: (string | undefined)[]) =>
    !search.has(name) || values.includes(search.get(name)!);
  return (
    is('branch', run.headBranch) &&
    is('event', run.event) &&
    is('head_sha', run.headSha) &&
    is('actor', run.attempts[0].actor) &&
    is('status', last.status, last.conclusion) &&
    matchesCreated(run.createdAt, search.get('created'))
  );
}

/** `>=2026-01-01T00:00:00Z` or `2026-01-01..2026-02-01`. */
function matchesCreated(time: number, value: string | null): boolean {
  if (!value) {
    return true;
  }
  const [from, to] = value.includes('..')
    ? value.split('..')
    : [/^>=?(.*)/.exec(value)?.[1], /^<=?(.*)/.exec(value)?.[1]];
  const strict = /^[<>][^=]/.test(value);
  const start = from && from !== '*' ? Date.parse(from) : -Infinity;
  const end = to && to !== '*' ? endOfDay(to) : Infinity;
  return strict ? time > start && time < end : time >= start && time <= end;
}

function endOfDay(text: string): number {
  return Date.parse(
    /^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T23:59:59Z` : text,
  );
}

function oneRun(source: GithubRepository, context: RestContext): RestAnswer {
  const { run: id, attempt } = context.params;
  const run = source.content.workflowRuns.find(
    candidate => String(candidate.id) === id,
  );
  const wanted = attempt
    ? run?.attempts[Number(attempt) - 1]
    : run?.attempts[run.attempts.length - 1];
  if (!run || !wanted) {
    throw notFound();
  }
  return found(showWorkflowRun(run, context.history, context.urls, wanted));
}

function listWorkflows(
  source: GithubRepository,
  context: RestContext,
): RestAnswer {
  const files = workflowFilesOf(source);
  return listAnswer(
    files,
    context,
    file => showWorkflow(file, source, context.urls),
    workflows => ({ total_count: files.length, workflows }),
  );
}

function listCommits(
  source: GithubRepository,
  context: RestContext,
): RestAnswer {
  if (!source.head) {
    throw new RestError(409, 'Git Repository is empty.');
  }
  const { searchParams } = context.url;
  const tip = source.resolveRevision(
    searchParams.get('sha') ?? source.defaultBranch,
  );
  if (!tip) {
    throw notFound();
  }
  const since = Date.parse(searchParams.get('since') ?? '') || -Infinity;
  const until = Date.parse(searchParams.get('until') ?? '') || Infinity;
  return listAnswer(
    source
      .log(tip.sha, searchParams.get('path') ?? undefined)
      .filter(
        commit => commit.committedAt >= since && commit.committedAt <= until,
      ),
    context,
    commit => showCommit(commit, context.history, context.urls),
  );
}

function oneCommit(source: GithubRepository, context: RestContext): RestAnswer {
  const commit = source.resolveRevision(context.params.ref);
  if (!commit) {
    throw new RestError(422, `No commit found for SHA: ${context.params.ref}`);
  }
  return found(showCommitInFull(commit, context.history, context.urls));
}

function pullsOfCommit(
  source: GithubRepository,
  context: RestContext,
): RestAnswer {
  return listAnswer(
    source.content.pullRequestsOfCommit.get(context.params.ref) ?? [],
    context,
    pull => showPullRequest(pull, context.history, context.urls),
  );
}

function listBranches(
  source: GithubRepository,
  context: RestContext,
): RestAnswer {
  return listAnswer(
    [...source.content.branches].sort(([a], [b]) => (a < b ? -1 : 1)),
    context,
    ([name, sha]) => ({ name, commit: { sha }, protected: false }),
  );
}

function listDeployments(
  source: GithubRepository,
  context: RestContext,
): RestAnswer {
  const { searchParams } = context.url;
  return listAnswer(
    source.content.deployments
      .filter(deployment =>
        (['environment', 'sha', 'ref', 'task'] as const).every(
          name =>
            !searchParams.has(name) ||
            searchParams.get(name) === deployment[name],
        ),
      )
      .reverse(),
    context,
    deployment => showDeployment(deployment, context.history, context.urls),
  );
}

function findDeployment(source: GithubRepository, context: RestContext) {
  const deployment = source.content.deployments.find(
    candidate => String(candidate.id) === context.params.deployment,
  );
  if (!deployment) {
    throw notFound();
  }
  return deployment;
}

function oneDeployment(
  source: GithubRepository,
  context: RestContext,
): RestAnswer {
  return found(
    showDeployment(
      findDeployment(source, context),
      context.history,
      context.urls,
    ),
  );
}

function listStatuses(
  source: GithubRepository,
  context: RestContext,
): RestAnswer {
  return listAnswer(
    [...findDeployment(source, context).statuses].reverse(),
    context,
    status => showDeploymentStatus(status, context.history, context.urls),
  );
}

function listReleases(
  source: GithubRepository,
  context: RestContext,
): RestAnswer {
  return listAnswer(
    source.content.releases.filter(release => !release.isDraft).reverse(),
    context,
    release => showRelease(release, context.history, context.urls),
  );
}

function listIssues(
  source: GithubRepository,
  context: RestContext,
): RestAnswer {
  const { searchParams } = context.url;
  const since = Date.parse(searchParams.get('since') ?? '') || -Infinity;
  const labels = searchParams.get('labels')?.split(',');
  return listAnswer(
    sorted(
      // Every pull request is an issue, too.
      [...source.content.issues, ...source.content.pullRequests].filter(
        subject =>
          inState(subject.state, searchParams) &&
          subject.updatedAt >= since &&
          (!labels || labels.every(label => subject.labels.includes(label))),
      ),
      searchParams,
    ),
    context,
    subject => showIssue(subject, context.history, context.urls),
  );
}

function oneIssue(source: GithubRepository, context: RestContext): RestAnswer {
  const subject = source.findByNumber(Number(context.params.number));
  if (!subject) {
    throw notFound();
  }
  return found(showIssue(subject, context.history, context.urls));
}

function listComments(
  source: GithubRepository,
  context: RestContext,
): RestAnswer {
  const subject = source.findByNumber(Number(context.params.number));
  if (!subject) {
    throw notFound();
  }
  return listAnswer(subject.comments, context, comment =>
    showComment(comment, context.history, context.urls),
  );
}

function listPulls(source: GithubRepository, context: RestContext): RestAnswer {
  const { searchParams } = context.url;
  return listAnswer(
    sorted(
      source.content.pullRequests.filter(pull =>
        inState(pull.state, searchParams),
      ),
      searchParams,
    ),
    context,
    pull => showPullRequest(pull, context.history, context.urls),
  );
}

function findPull(source: GithubRepository, context: RestContext) {
  const pull = source.findByNumber(Number(context.params.number));
  if (pull?.kind !== 'PullRequest') {
    throw notFound();
  }
  return pull;
}

function onePull(source: GithubRepository, context: RestContext): RestAnswer {
  return found(
    showPullRequest(findPull(source, context), context.history, context.urls),
  );
}

function commitsOfPull(
  source: GithubRepository,
  context: RestContext,
): RestAnswer {
  return listAnswer(findPull(source, context).commits, context, sha =>
    showCommit(source.content.commits.get(sha)!, context.history, context.urls),
  );
}

function filesOfPull(
  source: GithubRepository,
  context: RestContext,
): RestAnswer {
  const pull = findPull(source, context);
  return listAnswer(changedFilesOfPull(pull), context, file =>
    showChangedFile(file, pull.headSha, source, context.urls),
  );
}

function reviewsOfPull(
  source: GithubRepository,
  context: RestContext,
): RestAnswer {
  return listAnswer(findPull(source, context).reviews, context, review =>
    showReview(review, context.history, context.urls),
  );
}

function inState(state: string, search: URLSearchParams): boolean {
  const wanted = search.get('state') ?? 'open';
  return wanted === 'all' || (wanted === 'open') === (state === 'OPEN');
}

function sorted<T extends { id: number; createdAt: number; updatedAt: number }>(
  subjects: T[],
  search: URLSearchParams,
): T[] {
  const field = search.get('sort') === 'updated' ? 'updatedAt' : 'createdAt';
  const sign = search.get('direction') === 'asc' ? 1 : -1;
  return subjects.sort((a, b) => sign * (a[field] - b[field] || a.id - b.id));
}

function demandApp(context: RestContext): void {
  if (context.access.kind !== 'app') {
    throw new RestError(401, 'A JSON web token could not be decoded');
  }
}

function installationOf(context: RestContext, id: string): Installation {
  const installation = context.registry.findInstallation(Number(id));
  if (!installation) {
    throw notFound();
  }
  return installation;
}

function permissionsOf(installation: Installation) {
  return {
    permissions: Object.fromEntries(
      installation.permissions.map(permission => [permission, 'read']),
    ),
    repository_selection: installation.repositories ? 'selected' : 'all',
  };
}

function showInstallation(installation: Installation, context: RestContext) {
  return {
    id: installation.id,
    app_id: context.registry.appId,
    app_slug: 'waymark',
    target_type: 'Organization',
    target_id: installation.organisation.id,
    account: showAccount(installation.organisation, context.urls),
    suspended_at: null,
    ...permissionsOf(installation),
    access_tokens_url: `${context.urls.api}/app/installations/${installation.id}/access_tokens`,
    repositories_url: `${context.urls.api}/installation/repositories`,
  };
}
