import { computeTrend } from './computeTrend';
import { commit, deployed, incident, START, at } from './exampleEvents';

describe('computeTrend', () => {
  it('measures each day of the time zone, null where nothing was', () => {
    const points = computeTrend(
      {
        commits: [commit('a', [], 0), commit('b', ['a'], 30)],
        deployments: [
          deployed('a', 1),
          deployed('b', 36),
          deployed('c', 37, { status: 'failure' }),
        ],
        incidents: [incident('i', 2, { resolvedAt: at(3) })],
      },
      { from: START, to: at(60), bucket: 'day' },
    );
    const brief = points.map(({ day, from, to, partial, metrics }) => ({
      day,
      from,
      to,
      partial,
      frequency: metrics.deploymentFrequency,
      leadTime: metrics.changeLeadTime,
      failRate: metrics.changeFailRate,
      restore: metrics.timeToRestore,
    }));
    expect(brief).toEqual([
      {
        day: '2026-03-01',
        from: '2026-03-01T00:00:00.000Z',
        to: '2026-03-02T00:00:00.000Z',
        partial: false,
        frequency: { value: 1, samples: 1 },
        leadTime: { value: null, samples: 0 },
        failRate: { value: 1, samples: 1 },
        restore: { value: 3_600, samples: 1 },
      },
      {
        day: '2026-03-02',
        from: '2026-03-02T00:00:00.000Z',
        to: '2026-03-03T00:00:00.000Z',
        partial: false,
        frequency: { value: 1, samples: 1 },
        leadTime: { value: 6 * 3_600, samples: 1 },
        failRate: { value: 0.5, samples: 2 },
        restore: { value: null, samples: 0 },
      },
      {
        day: '2026-03-03',
        from: '2026-03-03T00:00:00.000Z',
        to: '2026-03-03T12:00:00.000Z',
        partial: true,
        frequency: { value: 0, samples: 0 },
        leadTime: { value: null, samples: 0 },
        failRate: { value: null, samples: 0 },
        restore: { value: null, samples: 0 },
      },
    ]);
  });

  it('divides what happened on a day of 23 hours by its own length', () => {
    const [point] = computeTrend(
      {
        commits: [],
        deployments: [
          deployed('a', 0, { finishedAt: Date.UTC(2026, 2, 29, 12) }),
        ],
      },
      {
        from: Date.UTC(2026, 2, 28, 23),
        to: Date.UTC(2026, 2, 29, 22),
        bucket: 'day',
        timeZone: 'Europe/Berlin',
      },
    );
    expect(point).toMatchObject({ day: '2026-03-29', partial: false });
    expect(point.metrics.deploymentFrequency.value).toBeCloseTo(24 / 23);
  });
});
