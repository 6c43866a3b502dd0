import { measureChangeLeadTime } from './changeLeadTime';
import { DoraEvents } from './DoraEvents';
import {
  commit,
  deployed,
  deployedInTurn,
  squashExamples,
  WEEK,
} from './exampleEvents';
import { observeDeliveries } from './observeDeliveries';
import { selectWindow } from './window';

function observe(events: Partial<DoraEvents>) {
  return observeDeliveries({ deployments: [], commits: [], ...events });
}

describe('measureChangeLeadTime', () => {
  const first = deployed('base', 0);
  const base = commit('base', [], -100);
  const cases: {
    desc: string;
    events: Partial<DoraEvents>;
    hours: number[];
    excluded?: object[];
  }[] = [
    {
      desc: 'each commit to the first success that contains it, but for the merge commit (the example of Datadog)',
      events: {
        commits: [
          base,
          commit('c2', ['base'], 15),
          commit('c3', ['base'], 16),
          commit('c4', ['c2', 'c3'], 18),
        ],
        deployments: [first, deployed('c4', 19)],
      },
      hours: [3, 4],
    },
    {
      desc: 'no commit of another part of the repository, and those that it leads to',
      events: {
        commits: [
          base,
          commit('a', ['base'], 1),
          commit('b', ['a'], 2, { outside: true }),
          commit('c', ['b'], 3, { outside: false }),
        ],
        deployments: [first, deployed('c', 5)],
      },
      hours: [2, 4],
    },
    {
      desc: 'no own commit of a squash merge that is of another part, though all of them are',
      events: {
        commits: [
          base,
          commit('p', ['base'], 1, { outside: true }),
          commit('q', ['p'], 1),
          commit('s', ['base'], 2),
          commit('r', ['s'], 2, { outside: true }),
          commit('t', ['s'], 3, { outside: true }),
        ],
        pullRequests: [
          { number: 1, commits: ['p', 'q'], mergeSha: 's' },
          { number: 2, commits: ['r'], mergeSha: 't' },
        ],
        deployments: [first, deployed('t', 5)],
      },
      hours: [4],
    },
    {
      desc: 'no commit of a failure, and all of them with the next success',
      events: {
        commits: [base, commit('a', ['base'], 1), commit('b', ['a'], 2)],
        deployments: [
          first,
          deployed('a', 3, { status: 'failure' }),
          deployed('b', 5),
        ],
      },
      hours: [3, 4],
    },
    {
      desc: 'a commit once, also when it is deployed again and from another branch',
      events: {
        commits: [
          base,
          commit('a', ['base'], 1),
          commit('b', ['base'], 1),
          commit('ab', ['a', 'b'], 4),
        ],
        deployments: [
          first,
          deployed('a', 2),
          deployed('b', 4),
          deployed('a', 5),
          deployed('ab', 6),
        ],
      },
      hours: [1, 3],
    },
    {
      desc: 'each environment by itself',
      events: {
        commits: [base, commit('a', ['base'], 1)],
        deployments: [
          deployed('base', 0, { id: 's1', environment: 'staging' }),
          deployed('a', 2, { id: 's2', environment: 'staging' }),
          first,
          deployed('a', 5),
        ],
      },
      hours: [4],
    },
    {
      desc: 'deployments that finished together in the order of their ids',
      events: {
        commits: [base, commit('a', ['base'], 1), commit('b', ['a'], 2)],
        deployments: [
          first,
          deployed('b', 4, { id: 'z' }),
          deployed('a', 4, { id: 'y' }),
        ],
      },
      hours: [2, 3],
    },
    {
      desc: 'nothing of an unknown commit, which is told once a deployment but not for redeploys',
      events: {
        commits: [base],
        deployments: [
          first,
          deployed('x', 1),
          deployed('y', 2),
          deployed('y', 3),
          deployed('x', 4),
        ],
      },
      hours: [],
      excluded: [
        { reason: 'first-deployment', count: 1 },
        { reason: 'unknown-commit', count: 2 },
      ],
    },
    {
      desc: 'nothing of the first deployment, though its commit is unknown, nor of its redeploy',
      events: { deployments: deployedInTurn('x x') },
      hours: [],
      excluded: [{ reason: 'first-deployment', count: 1 }],
    },
    {
      desc: 'a history that ends at an unknown parent as far as it is known',
      events: {
        commits: [base, commit('b', ['a'], 2)],
        deployments: [first, deployed('b', 3)],
      },
      hours: [1],
    },
    {
      desc: 'no negative span, but one of no length',
      events: {
        commits: [base, commit('a', ['base'], 4), commit('b', ['a'], 3)],
        deployments: [first, deployed('b', 3)],
      },
      hours: [0],
      excluded: [
        { reason: 'first-deployment', count: 1 },
        { reason: 'negative-span', count: 1 },
      ],
    },
    {
      desc: 'the later of two commits with the same sha',
      events: {
        commits: [base, commit('a', [], 1), commit('a', ['base'], 2)],
        deployments: [first, deployed('a', 5)],
      },
      hours: [3],
    },
    {
      desc: 'a cyclic history without hanging',
      events: {
        commits: [
          base,
          commit('a', ['c'], 1),
          commit('b', ['a'], 2),
          commit('c', ['b'], 3),
          commit('self', ['self'], 4),
        ],
        deployments: [first, deployed('b', 5), deployed('self', 6)],
      },
      hours: [2, 2, 3, 4],
    },
  ];

  // The pull request 7 with the commits p and q, merged into m.
  const branch = [
    commit('p', ['base'], 1),
    commit('q', ['p'], 2),
    commit('update', ['q', 'base'], 3),
  ];
  const pullRequests = [
    { number: 7, commits: ['p', 'q', 'update'], mergeSha: 'm' },
  ];
  cases.push(
    {
      desc: 'the own commits of a pull request that was squashed, merges left out',
      events: {
        pullRequests,
        commits: [base, ...branch, commit('m', ['base'], 9)],
        deployments: [first, deployed('m', 10)],
      },
      hours: [8, 9],
    },
    {
      desc: 'squash merges below the deployed commit too',
      events: {
        pullRequests,
        commits: [
          base,
          ...branch,
          commit('m', ['base'], 9),
          commit('n', ['m'], 9),
        ],
        deployments: [first, deployed('n', 10)],
      },
      hours: [1, 8, 9],
    },
    {
      desc: 'a pull request with a merge commit by what the history holds',
      events: {
        pullRequests,
        commits: [base, ...branch, commit('m', ['base', 'update'], 9)],
        deployments: [first, deployed('m', 10)],
      },
      hours: [8, 9],
    },
    {
      desc: 'a pull request that was fast-forwarded by what the history holds',
      events: {
        pullRequests: [{ number: 7, commits: ['p', 'q'], mergeSha: 'q' }],
        commits: [base, ...branch],
        deployments: [first, deployed('q', 10)],
      },
      hours: [8, 9],
    },
    {
      desc: 'a branch that was deployed before its squash merge when it was first deployed',
      events: {
        pullRequests,
        commits: [base, ...branch, commit('m', ['base'], 9)],
        deployments: [first, deployed('update', 4), deployed('m', 10)],
      },
      hours: [2, 3],
    },
    {
      desc: 'the commit itself where the pull request lists none',
      events: {
        pullRequests: [{ number: 7, commits: [], mergeSha: 'm' }],
        commits: [base, commit('m', ['base'], 9)],
        deployments: [first, deployed('m', 10)],
      },
      hours: [1],
    },
    {
      desc: 'nothing of a squash merge whose own commits are unknown, which is told',
      events: {
        pullRequests,
        commits: [base, commit('m', ['base'], 9)],
        deployments: [first, deployed('m', 10)],
      },
      hours: [],
      excluded: [
        { reason: 'first-deployment', count: 1 },
        { reason: 'unknown-commit', count: 1 },
      ],
    },
    ...squashExamples,
  );

  it.each(cases)('takes $desc', ({ events, hours, excluded = [] }) => {
    const observed = observe(events);
    const seconds = observed.deployments.flatMap(it =>
      it.leadTimes.map(leadTime => leadTime.seconds),
    );
    expect(seconds.sort((a, b) => a - b)).toEqual(hours.map(it => it * 3_600));
    expect(measureChangeLeadTime(selectWindow(observed, WEEK))).toMatchObject({
      samples: hours.length,
      excluded: excluded.length
        ? excluded
        : [{ reason: 'first-deployment', count: 1 }],
    });
  });

  it('gives p50, p75 and p90 in seconds, the deployments that gave samples, and what was before', () => {
    const observed = observe({
      commits: [
        commit('base', [], -200),
        commit('old', ['base'], -50),
        commit('a', ['old'], 10),
        commit('b', ['a'], 14),
        commit('c', ['b'], 18),
      ],
      deployments: [
        deployed('base', -100),
        deployed('old', -40),
        deployed('b', 20),
        deployed('b', 21),
        deployed('c', 23),
      ],
    });
    // Lead times are 10, 6 and 5 hours.
    expect(measureChangeLeadTime(selectWindow(observed, WEEK))).toEqual({
      value: 6 * 3_600,
      percentiles: { p50: 6 * 3_600, p75: 8 * 3_600, p90: 9.2 * 3_600 },
      samples: 3,
      excluded: [],
      evidence: ['b@20', 'c@23'],
    });
  });

  it('walks a history of 200,000 commits without recursion, once', () => {
    const commits = Array.from({ length: 200_000 }, (_, index) =>
      commit(`c${index}`, index ? [`c${index - 1}`] : [], 0),
    );
    const deployments = [0, 199_998, 100_000, 199_999].map((index, hour) =>
      deployed(`c${index}`, hour),
    );
    const observed = observe({ commits, deployments });
    expect(observed.deployments.map(it => it.leadTimes.length)).toEqual([
      0, 199_998, 0, 1,
    ]);
  });
});
