import { GithubFailure } from '../client';

/**
 * Where a commit could not be had: a force push may have made the tip of an earlier walk vanish, but not the tip of now.
 *
 * @throws GithubFailure where it is the tip of now
 */
export function assertVanished(sha: string, head: string | undefined): void {
  if (sha === head) {
    throw new GithubFailure(
      'unexpected-answer',
      `GitHub gave nothing for the commit ${sha.slice(0, 7)} and called it the tip of the default branch`,
    );
  }
}
