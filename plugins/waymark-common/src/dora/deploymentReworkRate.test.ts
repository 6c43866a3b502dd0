import { computeDora } from './computeDora';
import { DoraEvents } from './DoraEvents';
import { isUnplanned } from './deploymentReworkRate';
import {
  commit,
  deployed,
  deployedInTurn,
  incident,
  WEEK,
} from './exampleEvents';
import { observeDeliveries } from './observeDeliveries';

describe('measureDeploymentReworkRate', () => {
  const history = [
    commit('a', [], 0),
    commit('b', ['a'], 0),
    commit('undo b', ['b'], 0, { reverts: 'b' }),
    commit('c', ['undo b'], 0),
  ];
  const cases: {
    desc: string;
    events: Partial<DoraEvents>;
    unplanned: string[];
  }[] = [
    {
      desc: 'a rollback that was not stated',
      events: { deployments: deployedInTurn('V1 V2 V1 V2') },
      unplanned: ['V1@3'],
    },
    {
      desc: 'a stated rollback and a hotfix, whether they succeed or not',
      events: {
        deployments: [
          deployed('V1', 1, { kind: 'hotfix' }),
          deployed('V2', 2, { kind: 'rollback' }),
          deployed('V3', 3, { kind: 'hotfix', status: 'failure' }),
          deployed('V4', 4, { kind: 'rollback', status: 'failure' }),
          deployed('V5', 5),
        ],
      },
      unplanned: ['V1@1', 'V2@2', 'V3@3', 'V4@4'],
    },
    {
      desc: 'the fix of an incident, whenever that was opened',
      events: {
        deployments: deployedInTurn('V1 V2'),
        incidents: [
          incident('i', -500, { fixedBy: 'V2@2' }),
          incident('j', 1, { fixedBy: 'nowhere' }),
        ],
      },
      unplanned: ['V2@2'],
    },
    {
      desc: 'one that carries a revert of a deployed commit, not those after it',
      events: {
        commits: history,
        deployments: [deployed('b', 1), deployed('c', 2), deployed('c', 3)],
      },
      unplanned: ['c@2'],
    },
    {
      desc: 'each attempt to deploy the revert',
      events: {
        commits: history,
        deployments: [
          deployed('b', 1),
          deployed('undo b', 2, { status: 'failure' }),
          deployed('c', 3, { status: 'failure' }),
          deployed('c', 4),
        ],
      },
      unplanned: ['undo b@2', 'c@3', 'c@4'],
    },
    {
      desc: 'none that carries a commit together with its revert',
      events: {
        commits: history,
        deployments: [deployed('a', 1), deployed('c', 2)],
      },
      unplanned: [],
    },
    {
      desc: 'none whose reverted commit only a failed attempt carried',
      events: {
        commits: history,
        deployments: [
          deployed('a', 1),
          deployed('b', 2, { status: 'failure' }),
          deployed('c', 3),
        ],
      },
      unplanned: [],
    },
    {
      desc: 'one that reverts a commit known only by its name',
      events: {
        commits: [
          commit('b', ['old'], 0),
          commit('undo', ['b'], 0, { reverts: 'old' }),
        ],
        deployments: [deployed('b', 1), deployed('undo', 2)],
      },
      unplanned: ['undo@2'],
    },
  ];

  it.each(cases)('counts as unplanned $desc', ({ events, unplanned }) => {
    const given = { deployments: [], commits: [], ...events };
    const found = observeDeliveries(given).deployments.filter(isUnplanned);
    expect(found.map(it => it.deployment.id)).toEqual(unplanned);
    expect(computeDora(given, WEEK).deploymentReworkRate).toMatchObject({
      value: unplanned.length / given.deployments.length,
      samples: given.deployments.length,
      unit: 'ratio',
      band: null,
    });
  });
});
