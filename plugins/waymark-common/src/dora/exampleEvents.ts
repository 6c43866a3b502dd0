import { Commit, Deployment, Incident } from './DoraEvents';

const HOUR = 3_600_000;

/** Where the window of the examples begins: a Sunday. */
export const START = Date.UTC(2026, 2, 1);

/** The week that the examples are about. */
export const WEEK = { from: START, to: START + 7 * 24 * HOUR };

/** Hours after the start of the window. */
export function at(hours: number): number {
  return START + hours * HOUR;
}

/** A success in production, `v@2` where version v finished after two hours. */
export function deployed(
  sha: string,
  hours: number,
  more: Partial<Deployment> = {},
): Deployment {
  return {
    id: `${sha}@${hours}`,
    environment: 'production',
    sha,
    status: 'success',
    finishedAt: at(hours),
    ...more,
  };
}

/** A success of each version, an hour apart from the first hour on. */
export function deployedInTurn(versions: string): Deployment[] {
  return versions.split(' ').map((sha, index) => deployed(sha, index + 1));
}

/** A commit authored so many hours after the start of the window. */
export function commit(
  sha: string,
  parents: string[],
  hours: number,
  more: Partial<Commit> = {},
): Commit {
  return { sha, parents, authoredAt: at(hours), ...more };
}

/** An incident opened so many hours after the start of the window. */
export function incident(
  id: string,
  hours: number,
  more: Partial<Incident> = {},
): Incident {
  return { id, openedAt: at(hours), ...more };
}
