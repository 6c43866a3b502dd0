import { isError } from '@backstage/errors';
import { CollectorTargetState, Finding } from '@waymark/plugin-waymark-common';
import { z } from 'zod';
import { GithubFailure, GithubFailureKind } from '../client';

const REMEDIES: Record<GithubFailureKind, string> = {
  unauthorized:
    "Check the token or the app of the portal's GitHub integration: it may have expired, been revoked or not be set",
  forbidden:
    'Give the token or the app read access to this: contents, deployments, issues, pull requests and actions, and authorise it for single sign-on',
  'not-found':
    'Check the name in the catalog, and whether the token or the app may see the repository',
  'rate-limited': 'Nothing is to be done: it goes on when GitHub allows it',
  'too-slow': 'It is tried again with smaller pages',
  unavailable: 'It is tried again; check the connection to GitHub if it stays',
  'unexpected-answer':
    'It is tried again; if it stays, check the API address of the integration, and tell the maintainers of Waymark',
};

// What GitHub calls the permissions that streams, and fields of answers, need.
const PERMISSIONS: Record<string, string | undefined> = {
  commits: 'Contents',
  touches: 'Contents',
  releases: 'Contents',
  defaultBranchRef: 'Contents',
  object: 'Contents',
  deployments: 'Deployments',
  'pull-requests': 'Pull requests',
  pullRequests: 'Pull requests',
  issues: 'Issues',
  runs: 'Actions',
};

/** What stands in the way, for whoever can mend it. `subject` is the name of a stream. */
export function toFinding(error: unknown, subject?: string): Finding {
  const prefix = subject ? `${subject}: ` : '';
  if (error instanceof GithubFailure) {
    return {
      kind: error.kind,
      message: `${prefix}${error.message}`,
      remedy: remedyOf(error, subject),
    };
  }
  if (error instanceof z.ZodError) {
    const [issue] = error.issues;
    return {
      kind: 'unexpected-answer',
      message: `${prefix}GitHub answered otherwise than documented: ${issue.path.join('.') || 'the whole'} ${issue.message}`,
      remedy: REMEDIES['unexpected-answer'],
    };
  }
  return {
    kind: 'internal-error',
    message: `${prefix}${isError(error) ? error.message : String(error)}`,
    remedy: "It is tried again; see the backend's log if it stays",
  };
}

/**
 * The state of a repository that this stands in the way of.
 *
 * @param isFound - GitHub knows the repository: what is not found is something within it
 */
export function toState(
  { kind }: Finding,
  { isFound }: { isFound: boolean },
): CollectorTargetState {
  if (kind === 'not-found') {
    return isFound ? 'failing' : kind;
  }
  return kind === 'forbidden' ? kind : 'failing';
}

function remedyOf({ kind, field }: GithubFailure, subject = ''): string {
  const [family, file] = subject.split(':');
  if (kind === 'not-found' && family === 'runs') {
    return `Check the annotation waymark/deployments: is there a workflow ${file} in .github/workflows?`;
  }
  if (kind === 'not-found' && subject) {
    return 'It is tried again; it may have been removed meanwhile';
  }
  const permission =
    PERMISSIONS[family] ?? (field ? PERMISSIONS[field] : undefined);
  return kind === 'forbidden' && permission
    ? `Give the token or the app read access to "${permission}", and authorise it for single sign-on`
    : REMEDIES[kind];
}
