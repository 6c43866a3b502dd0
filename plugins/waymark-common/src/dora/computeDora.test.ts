import { computeDora } from './computeDora';
import { DoraEvents } from './DoraEvents';
import { DORA_METRICS } from './DoraMetric';
import { DoraResults } from './DoraResults';
import { commit, deployed, START, WEEK } from './exampleEvents';

function compute(
  events: Partial<DoraEvents>,
  options: Partial<Parameters<typeof computeDora>[1]> = {},
): DoraResults {
  return computeDora(
    { deployments: [], commits: [], ...events },
    { ...WEEK, ...options },
  );
}

describe('computeDora', () => {
  it('gives null where nothing happened, and 0 a day as frequency', () => {
    const nothing = { samples: 0, previous: null, excluded: [], evidence: [] };
    const noSpans = {
      ...nothing,
      value: null,
      unit: 's',
      percentiles: { p50: null, p75: null, p90: null },
      band: null,
      levelSet: '2023',
    };
    const noShare = {
      ...nothing,
      value: null,
      unit: 'ratio',
      band: null,
      levelSet: '2023',
    };
    expect(compute({})).toEqual({
      deploymentFrequency: {
        ...nothing,
        value: 0,
        unit: 'per day',
        previous: 0,
        band: 'low',
        levelSet: '2023',
        distinctDays: 0,
      },
      changeLeadTime: noSpans,
      changeFailRate: noShare,
      failedDeploymentRecoveryTime: noSpans,
      deploymentReworkRate: noShare,
      timeToAcknowledge: noSpans,
      timeToRestore: noSpans,
    });
  });

  it('gives a window without length a frequency of 0, not NaN', () => {
    const { deploymentFrequency } = compute(
      { deployments: [deployed('a', 0)] },
      { to: START },
    );
    expect(deploymentFrequency).toMatchObject({ value: 0, samples: 0 });
  });

  it.each(['2021', '2023', '2024'])(
    'gives a window without length no bands by %s',
    levelSet => {
      const results = compute(
        { deployments: [deployed('a', 0), deployed('b', 1)] },
        { to: START, levelSet },
      );
      expect(DORA_METRICS.map(metric => results[metric].band)).toEqual(
        DORA_METRICS.map(() => null),
      );
    },
  );

  it.each([
    [{ from: START, to: START - 1 }, 'The window ends before it begins'],
    [{ from: NaN }, 'The window must begin and end at instants'],
    [{ timeZone: 'Mars/Base' }, 'There is no time zone "Mars/Base"'],
    [{ timeZone: '+01:00' }, 'There is no time zone "+01:00"'],
    [{ timeZone: '-05:00' }, 'There is no time zone "-05:00"'],
    [{ levelSet: '2022' }, 'There is no DORA level set "2022"'],
    [
      { failureSignals: ['weather' as never] },
      'There is no failure signal "weather"',
    ],
  ])('refuses %p', (options, message) => {
    expect(() => compute({}, options)).toThrow(message);
  });

  describe('deployment frequency', () => {
    it('counts successes of the environment in the half-open window, and the days with one', () => {
      const { deploymentFrequency } = compute({
        deployments: [
          deployed('before', -0.001),
          deployed('first', 0),
          deployed('same day', 23.9),
          deployed('failed', 30, { status: 'failure' }),
          deployed('elsewhere', 31, { environment: 'staging' }),
          deployed('later', 50),
          deployed('after', 7 * 24),
        ],
      });
      expect(deploymentFrequency).toMatchObject({
        value: 3 / 7,
        samples: 3,
        previous: 1 / 7,
        distinctDays: 2,
        evidence: ['first@0', 'same day@23.9', 'later@50'],
        band: 'high',
      });
    });

    it('counts days in the time zone', () => {
      const deployments = [deployed('a', 1), deployed('b', 20)];
      const daysIn = (timeZone: string) =>
        compute({ deployments }, { timeZone }).deploymentFrequency.distinctDays;
      expect(daysIn('Etc/UTC')).toBe(1);
      expect(daysIn('America/New_York')).toBe(2);
      expect(daysIn('Pacific/Auckland')).toBe(2);
      expect(daysIn('Europe/London')).toBe(1);
    });

    it('takes the later of two events with the same id', () => {
      const { deploymentFrequency } = compute({
        deployments: [
          deployed('a', 1, { id: 'x', status: 'failure' }),
          deployed('b', 2, { id: 'x' }),
          deployed('c', 3, { id: 'y' }),
          deployed('c', 3, { id: 'y', environment: 'staging' }),
        ],
      });
      expect(deploymentFrequency.evidence).toEqual(['x']);
    });

    it('stands ten thousand deployments in a day', () => {
      const deployments = Array.from({ length: 10_000 }, (_, index) =>
        deployed(`c${index}`, 24 + index / 1_000, { id: `${index}` }),
      );
      const commits = deployments.map(({ sha }, index) =>
        commit(sha, index ? [`c${index - 1}`] : [], 0),
      );
      const results = compute({ deployments, commits });
      expect(results.deploymentFrequency.value).toBeCloseTo(10_000 / 7);
      expect(results.deploymentFrequency.distinctDays).toBe(1);
      expect(results.changeLeadTime.samples).toBe(9_999);
    });
  });
});
