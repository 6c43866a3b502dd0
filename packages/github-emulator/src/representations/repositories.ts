import { toInstant, toOptionalInstant } from '../time';
import { encodeNodeId } from '../history/nodeIds';
import type { GithubRepository } from '../history/GithubRepository';
import { showAccount } from './accounts';
import { apiUrl, webUrl, type Urls } from './Urls';

const LINKS: Record<string, string> = {
  forks_url: '/forks',
  keys_url: '/keys{/key_id}',
  collaborators_url: '/collaborators{/collaborator}',
  teams_url: '/teams',
  hooks_url: '/hooks',
  issue_events_url: '/issues/events{/number}',
  events_url: '/events',
  assignees_url: '/assignees{/user}',
  branches_url: '/branches{/branch}',
  tags_url: '/tags',
  blobs_url: '/git/blobs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  git_refs_url: '/git/refs{/sha}',
  trees_url: '/git/trees{/sha}',
  statuses_url: '/statuses/{sha}',
  languages_url: '/languages',
  stargazers_url: '/stargazers',
  contributors_url: '/contributors',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  commits_url: '/commits{/sha}',
  git_commits_url: '/git/commits{/sha}',
  comments_url: '/comments{/number}',
  issue_comment_url: '/issues/comments{/number}',
  contents_url: '/contents/{+path}',
  compare_url: '/compare/{base}...{head}',
  merges_url: '/merges',
  archive_url: '/{archive_format}{/ref}',
  downloads_url: '/downloads',
  issues_url: '/issues{/number}',
  pulls_url: '/pulls{/number}',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  labels_url: '/labels{/name}',
  releases_url: '/releases{/id}',
  deployments_url: '/deployments',
};

/** What other objects show of the repository that they are in. */
export function showRepositoryBriefly(
  repository: GithubRepository,
  urls: Urls,
) {
  const api = apiUrl(urls, repository);
  return {
    id: repository.id,
    node_id: encodeNodeId({ type: 'Repository', id: repository.id }),
    name: repository.name,
    full_name: repository.fullName,
    private: repository.private,
    owner: showAccount(repository.owner, urls),
    html_url: webUrl(urls, repository),
    description: repository.description || null,
    fork: false,
    url: api,
    ...Object.fromEntries(
      Object.entries(LINKS).map(([name, path]) => [name, `${api}${path}`]),
    ),
  };
}

/** A repository as REST and webhooks show it. */
export function showRepository(repository: GithubRepository, urls: Urls) {
  const { content } = repository;
  const web = webUrl(urls, repository);
  const open = [...content.issues, ...content.pullRequests].filter(
    subject => subject.state === 'OPEN',
  ).length;
  return {
    ...showRepositoryBriefly(repository, urls),
    created_at: toInstant(repository.createdAt),
    updated_at: toInstant(content.updatedAt),
    pushed_at: toOptionalInstant(content.pushedAt),
    git_url: `${web.replace(/^https?/, 'git')}.git`,
    ssh_url: `git@github.com:${repository.fullName}.git`,
    clone_url: `${web}.git`,
    svn_url: web,
    homepage: null,
    size: content.commits.size,
    stargazers_count: 0,
    watchers_count: 0,
    language: null,
    has_issues: true,
    has_projects: true,
    has_downloads: true,
    has_wiki: true,
    has_pages: false,
    has_discussions: false,
    forks_count: 0,
    mirror_url: null,
    archived: repository.archived,
    disabled: false,
    open_issues_count: open,
    license: null,
    allow_forking: true,
    is_template: false,
    web_commit_signoff_required: false,
    topics: [...repository.topics],
    visibility: repository.private ? 'private' : 'public',
    forks: 0,
    open_issues: open,
    watchers: 0,
    default_branch: repository.defaultBranch,
    custom_properties: {},
  };
}
