import { createHash } from 'node:crypto';
import { emailOf } from '../graphql/resolvers/commits';
import type { GithubHistory } from '../history/GithubHistory';
import { encodeNodeId } from '../history/nodeIds';
import type { GithubCommit } from '../history/model';
import { toInstant } from '../time';
import { showAccount } from './accounts';
import {
  changedFiles,
  showChangedFile,
  sumLines,
  type ChangedFile,
} from './changedFiles';
import { apiUrl, webUrl, type Urls } from './Urls';

/** A commit as REST shows it. */
export function showCommit(
  commit: GithubCommit,
  history: GithubHistory,
  urls: Urls,
) {
  const api = apiUrl(urls, commit.repository);
  const web = webUrl(urls, commit.repository);
  const account = showAccount(history.user(commit.author), urls);
  const person = { name: commit.author, email: emailOf(commit.author) };
  return {
    sha: commit.sha,
    node_id: encodeNodeId({
      type: 'Commit',
      repositoryId: commit.repository.id,
      id: commit.sha,
    }),
    commit: {
      author: { ...person, date: toInstant(commit.authoredAt) },
      committer: { ...person, date: toInstant(commit.committedAt) },
      message: commit.message,
      tree: { sha: treeOf(commit), url: `${api}/git/trees/${treeOf(commit)}` },
      url: `${api}/git/commits/${commit.sha}`,
      comment_count: 0,
    },
    url: `${api}/commits/${commit.sha}`,
    html_url: `${web}/commit/${commit.sha}`,
    comments_url: `${api}/commits/${commit.sha}/comments`,
    author: account,
    committer: account,
    parents: commit.parents.map(sha => ({
      sha,
      url: `${api}/commits/${sha}`,
      html_url: `${web}/commit/${sha}`,
    })),
  };
}

/** A commit as REST shows it alone: with its files. */
export function showCommitInFull(
  commit: GithubCommit,
  history: GithubHistory,
  urls: Urls,
) {
  const files = changedFiles(commit);
  const { additions, deletions } = sumLines(files);
  return {
    ...showCommit(commit, history, urls),
    stats: { additions, deletions, total: additions + deletions },
    files: files.map(file =>
      showChangedFile(file, commit.sha, commit.repository, urls),
    ),
  };
}

/** A commit as pushes and workflow runs tell of it. */
export function showCommitBriefly(commit: GithubCommit) {
  const person = { name: commit.author, email: emailOf(commit.author) };
  return {
    id: commit.sha,
    tree_id: treeOf(commit),
    message: commit.message,
    timestamp: toInstant(commit.committedAt),
    author: person,
    committer: person,
  };
}

/** A commit within a push. */
export function showPushedCommit(
  commit: GithubCommit,
  urls: Urls,
  distinct: boolean,
) {
  const files = changedFiles(commit);
  const withStatus = (status: ChangedFile['status']) =>
    files.filter(file => file.status === status).map(({ path }) => path);
  const { author, committer, ...brief } = showCommitBriefly(commit);
  return {
    ...brief,
    distinct,
    url: `${webUrl(urls, commit.repository)}/commit/${commit.sha}`,
    author: { ...author, username: commit.author },
    committer: { ...committer, username: commit.author },
    added: withStatus('added'),
    removed: withStatus('removed'),
    modified: withStatus('modified'),
  };
}

function treeOf(commit: GithubCommit): string {
  return createHash('sha1').update(`tree ${commit.sha}`).digest('hex');
}
