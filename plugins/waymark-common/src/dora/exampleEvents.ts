import { Commit, Deployment, DoraEvents, Incident } from './DoraEvents';

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

const squashed = [
  commit('a', [], -1),
  commit('p', ['a'], 2),
  commit('s', ['a'], 3),
];

/** Squash merges that are easily taken wrong, and the lead times that they give, for all at once and event by event. */
export const squashExamples: {
  desc: string;
  events: Required<DoraEvents>;
  hours: number[];
  excluded?: { reason: string; count: number }[];
}[] = [
  {
    desc: 'the own commit of a squash merge that was in the first deployment, when it is deployed itself',
    events: {
      commits: squashed,
      pullRequests: [{ number: 1, commits: ['p'], mergeSha: 's' }],
      deployments: [deployed('s', 1), deployed('p', 9)],
      incidents: [],
    },
    hours: [7],
  },
  {
    desc: 'of two pull requests with one squash merge that of which no commit can be reached',
    events: {
      commits: squashed,
      pullRequests: [
        { number: 1, commits: ['a'], mergeSha: 's' },
        { number: 2, commits: ['p'], mergeSha: 's' },
      ],
      deployments: [deployed('a', 1), deployed('s', 9)],
      incidents: [],
    },
    hours: [7],
  },
  {
    desc: 'the commits of all pull requests with one squash merge, each once',
    events: {
      commits: [...squashed, commit('q', ['p'], 4), commit('r', ['a'], 5)],
      pullRequests: [
        { number: 1, commits: ['p', 'q'], mergeSha: 's' },
        { number: 2, commits: ['q', 'r'], mergeSha: 's' },
      ],
      deployments: [deployed('a', 1), deployed('s', 9)],
      incidents: [],
    },
    hours: [4, 5, 7],
  },
  {
    desc: 'the commit itself where a commit of each of its pull requests can be reached',
    events: {
      commits: squashed,
      pullRequests: [
        { number: 1, commits: ['a', 'p'], mergeSha: 's' },
        { number: 2, commits: ['s'], mergeSha: 's' },
      ],
      deployments: [deployed('a', 1), deployed('s', 9)],
      incidents: [],
    },
    hours: [6],
  },
  {
    desc: 'of two pull requests with one squash merge that with known commits, and tells of the other',
    events: {
      commits: squashed,
      pullRequests: [
        { number: 1, commits: ['p'], mergeSha: 's' },
        { number: 2, commits: ['gone'], mergeSha: 's' },
      ],
      deployments: [deployed('a', 1), deployed('s', 9)],
      incidents: [],
    },
    hours: [7],
    excluded: [
      { reason: 'first-deployment', count: 1 },
      { reason: 'unknown-commit', count: 1 },
    ],
  },
];
