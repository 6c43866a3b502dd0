import { computeDora } from './computeDora';
import { DoraEvents } from './DoraEvents';
import { at, deployed, incident, WEEK } from './exampleEvents';

describe('measureFailedDeploymentRecoveryTime', () => {
  const failed = deployed('V2', 2);
  const cases: {
    desc: string;
    events: Partial<DoraEvents>;
    hours?: number;
    reason?: string;
  }[] = [
    {
      desc: 'to the rollback that undid it',
      events: {
        deployments: [
          deployed('V1', 1),
          failed,
          deployed('V3', 3),
          deployed('V1', 5),
        ],
      },
      hours: 3,
    },
    {
      desc: 'to the earliest resolution of its incidents',
      events: {
        deployments: [failed, deployed('V3', 9)],
        incidents: [
          incident('i', 3, { resolvedAt: at(8) }),
          incident('j', 4, { resolvedAt: at(6) }),
          incident('k', 5),
        ],
      },
      hours: 4,
    },
    {
      desc: 'to the resolution where that comes before the rollback',
      events: {
        deployments: [deployed('V1', 1), failed, deployed('V1', 5)],
        incidents: [incident('i', 3, { resolvedAt: at(4) })],
      },
      hours: 2,
    },
    {
      desc: 'to the rollback where that comes before the resolution',
      events: {
        deployments: [deployed('V1', 1), failed, deployed('V1', 5)],
        incidents: [incident('i', 3, { resolvedAt: at(6) })],
      },
      hours: 3,
    },
    {
      desc: 'to the next success where there is neither',
      events: {
        deployments: [
          deployed('V2', 2, { status: 'failure' }),
          deployed('V4', 4, { environment: 'staging' }),
          deployed('V5', 4.5),
        ],
      },
      hours: 2.5,
    },
    {
      desc: 'to the next success while its incident is open',
      events: {
        deployments: [failed, deployed('V3', 9)],
        incidents: [incident('i', 3)],
      },
      hours: 7,
    },
    {
      desc: 'to a recovery after the window',
      events: {
        deployments: [failed],
        incidents: [incident('i', 3, { resolvedAt: at(300) })],
      },
      hours: 298,
    },
    {
      desc: 'no time where nothing came after',
      events: {
        deployments: [deployed('V1', 1), { ...failed, status: 'failure' }],
      },
      reason: 'not-recovered',
    },
    {
      desc: 'no time where its incident was resolved before it',
      events: {
        deployments: [failed, deployed('V3', 4)],
        incidents: [
          incident('i', 1, { deploymentId: failed.id, resolvedAt: at(1.5) }),
        ],
      },
      reason: 'negative-span',
    },
  ];

  it.each(cases)('measures $desc', ({ events, hours, reason }) => {
    const { failedDeploymentRecoveryTime } = computeDora(
      { deployments: [], commits: [], ...events },
      WEEK,
    );
    expect(failedDeploymentRecoveryTime).toMatchObject({
      value: hours === undefined ? null : hours * 3_600,
      samples: hours === undefined ? 0 : 1,
      evidence: hours === undefined ? [] : [failed.id],
      excluded: reason ? [{ reason, count: 1 }] : [],
    });
  });

  it('takes no failure that the signals leave out, but recovers by what they leave out', () => {
    const events = {
      commits: [],
      deployments: [
        deployed('V1', 1),
        deployed('V2', 2),
        deployed('V1', 3),
        deployed('V3', 4, { status: 'failure' }),
      ],
      incidents: [incident('i', 2.5)],
    };
    const recoveryWith = (...failureSignals: ('incident' | 'rollback')[]) =>
      computeDora(events, { ...WEEK, failureSignals })
        .failedDeploymentRecoveryTime;
    expect(recoveryWith('rollback')).toMatchObject({
      value: 3_600,
      samples: 1,
      excluded: [],
    });
    expect(recoveryWith('incident')).toMatchObject({
      value: 3_600,
      samples: 1,
    });
    expect(recoveryWith()).toMatchObject({ value: null, samples: 0 });
  });

  it('gives the median, the previous one and the band', () => {
    const failures = [-30, -20, 1, 10, 40];
    const recoveries = [-29, -17, 3, 14, 100];
    const { failedDeploymentRecoveryTime } = computeDora(
      {
        commits: [],
        deployments: [
          ...failures.map(hours => deployed('f', hours, { status: 'failure' })),
          ...recoveries.map(hours => deployed('s', hours)),
        ],
      },
      WEEK,
    );
    expect(failedDeploymentRecoveryTime).toMatchObject({
      value: 4 * 3_600,
      percentiles: { p50: 4 * 3_600, p75: 32 * 3_600 },
      samples: 3,
      previous: 2 * 3_600,
      band: 'high',
      unit: 's',
    });
  });
});
