import { computeDora } from './computeDora';
import { DoraEvents } from './DoraEvents';
import {
  at,
  deployed,
  deployedInTurn,
  incident,
  START,
  WEEK,
} from './exampleEvents';
import {
  FAILURE_SIGNALS,
  FailureSignal,
  failureSignalsOf,
} from './failureSignals';
import { observeDeliveries } from './observeDeliveries';

function failuresOf(events: Partial<DoraEvents>): string[] {
  return observeDeliveries({ deployments: [], commits: [], ...events })
    .deployments.filter(it => failureSignalsOf(it).length)
    .map(it => `${it.deployment.id} ${failureSignalsOf(it).join(' ')}`);
}

type SignalCase = [string, readonly FailureSignal[], number];

function eachSignal(toCase: (signal: FailureSignal) => SignalCase) {
  return FAILURE_SIGNALS.map(toCase);
}

describe('measureChangeFailRate', () => {
  const cases: {
    desc: string;
    events: Partial<DoraEvents>;
    failed: string[];
  }[] = [
    {
      desc: 'one that ended in failure',
      events: {
        deployments: [
          deployed('a', 1),
          deployed('b', 2, { status: 'failure' }),
        ],
      },
      failed: ['b@2 failure'],
    },
    {
      desc: 'one whose canary failed',
      events: {
        deployments: [
          deployed('a', 1, { canary: 'failed' }),
          deployed('b', 2, { canary: 'succeeded' }),
        ],
      },
      failed: ['a@1 canary'],
    },
    {
      desc: 'V1 V2 V1: V2',
      events: { deployments: deployedInTurn('V1 V2 V1') },
      failed: ['V2@2 rollback'],
    },
    {
      desc: 'V1 V2 V3 V1: V2 (the example of Datadog)',
      events: { deployments: deployedInTurn('V1 V2 V3 V1') },
      failed: ['V2@2 rollback'],
    },
    {
      desc: 'V1 V1: none',
      events: { deployments: deployedInTurn('V1 V1') },
      failed: [],
    },
    {
      desc: 'V1 V2 V1 V2: only the first V2, going forward again is no rollback',
      events: { deployments: deployedInTurn('V1 V2 V1 V2') },
      failed: ['V2@2 rollback'],
    },
    {
      desc: 'V1 V2 V1 V2 V1: both V2',
      events: { deployments: deployedInTurn('V1 V2 V1 V2 V1') },
      failed: ['V2@2 rollback', 'V2@4 rollback'],
    },
    {
      desc: 'V1 V2 V2 V1: the first V2 only',
      events: { deployments: deployedInTurn('V1 V2 V2 V1') },
      failed: ['V2@2 rollback'],
    },
    {
      desc: 'what a rollback undid, not the failed attempt before it',
      events: {
        deployments: [
          deployed('V1', 1),
          deployed('V2', 2),
          deployed('V3', 3, { status: 'failure' }),
          deployed('V1', 4),
        ],
      },
      failed: ['V2@2 rollback', 'V3@3 failure'],
    },
    {
      desc: 'the one right before a stated rollback to a commit never seen',
      events: {
        deployments: [
          ...deployedInTurn('V1 V2'),
          deployed('V0', 3, { kind: 'rollback' }),
        ],
      },
      failed: ['V2@2 rollback'],
    },
    {
      desc: 'the one after the newest earlier success of a stated rollback',
      events: {
        deployments: [
          ...deployedInTurn('V1 V2 V3'),
          deployed('V1', 4, { kind: 'rollback' }),
        ],
      },
      failed: ['V2@2 rollback'],
    },
    {
      desc: 'none by a stated rollback to what was there, or with nothing before',
      events: {
        deployments: [
          deployed('V1', 1, { kind: 'rollback' }),
          deployed('V1', 2, { kind: 'rollback' }),
        ],
      },
      failed: [],
    },
    {
      desc: 'no more than a failed attempt to roll back',
      events: {
        deployments: [
          ...deployedInTurn('V1 V2'),
          deployed('V1', 3, { kind: 'rollback', status: 'failure' }),
        ],
      },
      failed: ['V1@3 failure'],
    },
    {
      desc: 'none by versions of another environment',
      events: {
        deployments: [
          deployed('V1', 1),
          deployed('V2', 2, { environment: 'staging' }),
          deployed('V1', 3),
        ],
      },
      failed: [],
    },
    {
      desc: 'the newest success at or before an incident was opened',
      events: {
        deployments: [
          deployed('a', 1),
          deployed('b', 2),
          deployed('b2', 2.5, { status: 'failure' }),
          deployed('c', 3.5),
        ],
        incidents: [incident('i', 3), incident('j', 3.5)],
      },
      failed: ['b@2 incident', 'b2@2.5 failure', 'c@3.5 incident'],
    },
    {
      desc: 'the deployment that an incident names, whatever its time and status',
      events: {
        deployments: [
          deployed('a', 1, { status: 'failure' }),
          deployed('b', 2),
          deployed('c', 40),
        ],
        incidents: [
          incident('i', 3, { deploymentId: 'a@1' }),
          incident('j', 3, { deploymentId: 'c@40' }),
        ],
      },
      failed: ['a@1 failure incident', 'c@40 incident'],
    },
    {
      desc: 'none where an incident names no deployment of the environment',
      events: {
        deployments: [
          deployed('a', 1),
          deployed('s', 2, { environment: 'staging' }),
        ],
        incidents: [
          incident('i', 3, { deploymentId: 's@2' }),
          incident('j', 3, { deploymentId: 'nowhere' }),
        ],
      },
      failed: [],
    },
    {
      desc: 'one just as long before an incident as the gap allows, none longer',
      events: {
        deployments: [deployed('a', -24), deployed('b', 0)],
        incidents: [incident('i', 7 * 24), incident('j', 7 * 24 + 0.1)],
      },
      failed: ['b@0 incident'],
    },
  ];

  it.each(cases)('counts as failed $desc', ({ events, failed }) => {
    expect(failuresOf(events)).toEqual(failed);
  });

  it('counts distinct deployments: 23, of which 4 failed in 6 incidents (Apache DevLake, pull request 8890)', () => {
    const deployments = Array.from({ length: 23 }, (_, index) =>
      deployed(`v${index}`, index),
    );
    const incidents = [3, 3, 7, 7, 11, 15].map((hour, index) =>
      incident(`i${index}`, hour + 0.5),
    );
    const { changeFailRate } = computeDora(
      { deployments, commits: [], incidents },
      WEEK,
    );
    expect(changeFailRate.value).toBe(4 / 23);
    expect(changeFailRate).toMatchObject({
      samples: 23,
      previous: null,
      band: 'low',
      excluded: [],
    });
  });

  it('tells of incidents opened in the window that belong to no deployment', () => {
    const events = {
      deployments: [deployed('a', 24)],
      commits: [],
      incidents: [
        incident('before', -1),
        incident('too early', 23),
        incident('elsewhere', 25, { deploymentId: 'b' }),
        incident('linked', 26),
        incident('after', 24 * 7, { deploymentId: 'b' }),
      ],
    };
    const { changeFailRate } = computeDora(events, WEEK);
    expect(changeFailRate).toMatchObject({
      value: 1,
      samples: 1,
      excluded: [{ reason: 'unlinked-incident', count: 2 }],
    });
    expect(
      computeDora(events, { ...WEEK, maxGap: 3_600_000 }).changeFailRate,
    ).toMatchObject({
      value: 0,
      excluded: [{ reason: 'unlinked-incident', count: 3 }],
    });
  });

  const eachOnce: DoraEvents = {
    commits: [],
    deployments: [
      deployed('ok', 1),
      deployed('failure', 2, { status: 'failure' }),
      deployed('rolled back', 3),
      deployed('ok', 4),
      deployed('incident', 5),
      deployed('canary', 6, { canary: 'failed' }),
    ],
    incidents: [incident('i', 5.5)],
  };
  it.each<SignalCase>([
    ['all', FAILURE_SIGNALS, 4 / 6],
    ['none', [], 0],
    ...eachSignal(it => [`only ${it}`, [it], 1 / 6]),
    ...eachSignal(it => [
      `all but ${it}`,
      FAILURE_SIGNALS.filter(other => other !== it),
      3 / 6,
    ]),
  ])('heeds %s of the signals', (_, failureSignals, rate) => {
    const results = computeDora(eachOnce, { ...WEEK, failureSignals });
    expect(results.changeFailRate.value).toBe(rate);
  });

  it('compares with what lies before the window, and is told what happens after it', () => {
    const { changeFailRate } = computeDora(
      {
        commits: [],
        deployments: [
          deployed('V1', -10),
          deployed('V2', 1),
          deployed('V1', 7 * 24 + 1),
        ],
      },
      { from: START, to: at(7 * 24) },
    );
    expect(changeFailRate).toMatchObject({
      value: 1,
      previous: 0,
      evidence: ['V2@1'],
    });
  });
});
