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

/** What stands in the way, for whoever can mend it. */
export function toFinding(error: unknown, subject?: string): Finding {
  const prefix = subject ? `${subject}: ` : '';
  if (error instanceof GithubFailure) {
    return {
      kind: error.kind,
      message: `${prefix}${error.message}`,
      remedy: REMEDIES[error.kind],
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

/** The state of a repository that this stands in the way of. */
export function toState(finding: Finding): CollectorTargetState {
  return finding.kind === 'forbidden' || finding.kind === 'not-found'
    ? finding.kind
    : 'failing';
}
