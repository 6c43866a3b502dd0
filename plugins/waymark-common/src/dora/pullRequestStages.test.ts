import { PullRequest } from './DoraEvents';
import { at, commit, deployed } from './exampleEvents';
import { measurePullRequestStages } from './pullRequestStages';

describe('measurePullRequestStages', () => {
  const commits = [
    commit('base', [], -100),
    commit('late', ['base'], 2),
    commit('early', ['base'], 1),
    commit('merge', ['base'], 9),
    commit('head', ['merge'], 10),
  ];
  const deployments = [
    deployed('base', 0),
    deployed('head', 11, { id: 'elsewhere', environment: 'staging' }),
    deployed('head', 12, { status: 'failure' }),
    deployed('head', 13),
    deployed('head', 14),
    deployed('early', 19),
    deployed('late', 20),
  ];
  const whole: PullRequest = {
    number: 1,
    commits: ['late', 'early', 'unknown'],
    openedAt: at(3),
    firstReviewAt: at(5),
    mergedAt: at(9),
    mergeSha: 'merge',
  };
  const stages = {
    coding: 2 * 3_600,
    pickup: 2 * 3_600,
    review: 4 * 3_600,
    deploy: 4 * 3_600,
    deploymentId: 'head@13',
  };
  const none = {
    coding: null,
    pickup: null,
    review: null,
    deploy: null,
    deploymentId: undefined,
  };

  it.each<[string, Partial<PullRequest>, object]>([
    ['all stages', {}, stages],
    [
      'none where nothing is known',
      {
        commits: [],
        openedAt: undefined,
        firstReviewAt: undefined,
        mergedAt: undefined,
        mergeSha: undefined,
      },
      none,
    ],
    [
      'no stage beside a missing review',
      { firstReviewAt: undefined },
      { ...stages, pickup: null, review: null },
    ],
    [
      'no negative stage',
      { openedAt: at(0), firstReviewAt: at(-1), mergedAt: at(20) },
      {
        ...stages,
        coding: null,
        pickup: null,
        review: 21 * 3_600,
        deploy: null,
      },
    ],
    [
      'no deployment of what is not deployed',
      { mergeSha: 'unknown' },
      { ...stages, deploy: null, deploymentId: undefined },
    ],
    [
      'no deployment of what the first deployment known contains',
      { mergeSha: 'base', mergedAt: at(-1) },
      { ...stages, review: null, deploy: null, deploymentId: undefined },
    ],
    [
      'the deployment that completes its own commits where its merge is not told',
      { mergeSha: undefined, commits: ['early', 'merge', 'late'] },
      { ...stages, deploy: 11 * 3_600, deploymentId: 'late@20' },
    ],
    [
      'no deployment where its merge is not told, and not all of its commits are deployed',
      { mergeSha: undefined },
      { ...stages, deploy: null, deploymentId: undefined },
    ],
    [
      'no deployment of what is not merged',
      { mergeSha: undefined, mergedAt: undefined, commits: ['early'] },
      {
        ...stages,
        review: null,
        deploy: null,
        deploymentId: undefined,
      },
    ],
  ])('gives %s', (_, more, expected) => {
    const pullRequests = [{ ...whole, ...more }];
    expect(
      measurePullRequestStages({ deployments, commits, pullRequests }),
    ).toEqual([{ number: 1, ...expected }]);
  });

  it('leaves out pull requests of which all that is known is of another part of the repository', () => {
    const outside = { outside: true };
    const given = {
      deployments,
      commits: [
        commit('a', [], 1, outside),
        commit('b', ['a'], 2, outside),
        commit('c', ['b'], 3),
      ],
      pullRequests: [
        { number: 1, commits: ['a', 'b', 'unknown'] },
        { number: 2, commits: ['b', 'c'] },
        { number: 3, commits: ['unknown'] },
        { number: 4, commits: [] },
      ],
    };
    expect(measurePullRequestStages(given).map(it => it.number)).toEqual([
      2, 3, 4,
    ]);
  });

  it('takes the later of two with the same number, in the order of numbers', () => {
    const given = {
      deployments,
      commits,
      pullRequests: [
        { ...whole, number: 2 },
        { ...whole, mergedAt: undefined },
        whole,
      ],
    };
    expect(measurePullRequestStages(given, 'staging')).toEqual([
      { number: 1, ...stages, deploy: null, deploymentId: undefined },
      { number: 2, ...stages, deploy: null, deploymentId: undefined },
    ]);
    expect(measurePullRequestStages({ deployments: [], commits: [] })).toEqual(
      [],
    );
  });
});
