import { bandOf } from './bands';
import { DoraMetric } from './DoraMetric';
import { DORA_LEVEL_SETS, DoraBand, findLevelSet } from './levelSets';

const HOUR = 3_600;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const MONTH = 730 * HOUR;

describe('bandOf', () => {
  const cases: {
    levelSet: string;
    metric: DoraMetric;
    bands: [number, DoraBand][];
  }[] = [
    {
      levelSet: '2021',
      metric: 'deploymentFrequency',
      bands: [
        [1.1, 'elite'],
        [1, 'high'],
        [DAY / MONTH, 'high'],
        [1 / 31, 'medium'],
        [DAY / (6 * MONTH), 'medium'],
        [1 / 183, 'low'],
        [0, 'low'],
      ],
    },
    {
      levelSet: '2021',
      metric: 'changeLeadTime',
      bands: [
        [0, 'elite'],
        [HOUR - 1, 'elite'],
        [HOUR, 'high'],
        [WEEK - 1, 'high'],
        [WEEK, 'medium'],
        [6 * MONTH, 'medium'],
        [6 * MONTH + 1, 'low'],
      ],
    },
    {
      levelSet: '2021',
      metric: 'changeFailRate',
      bands: [
        [0.15, 'elite'],
        [0.151, 'high'],
        [0.2, 'high'],
        [0.3, 'medium'],
        [0.301, 'low'],
      ],
    },
    ...(['failedDeploymentRecoveryTime', 'timeToRestore'] as const).map(
      metric => ({
        levelSet: '2021',
        metric,
        bands: [
          [HOUR - 1, 'elite'],
          [HOUR, 'high'],
          [DAY, 'medium'],
          [WEEK, 'medium'],
          [WEEK + 1, 'low'],
        ] as [number, DoraBand][],
      }),
    ),
    ...['2023', '2024'].flatMap(levelSet => [
      {
        levelSet,
        metric: 'deploymentFrequency' as const,
        bands: [
          [1.1, 'elite'],
          [1, 'high'],
          [4 / 28, 'high'],
          [1 / 8, 'medium'],
          [1 / 30, 'medium'],
          [1 / 31, 'low'],
        ] as [number, DoraBand][],
      },
      {
        levelSet,
        metric: 'changeLeadTime' as const,
        bands: [
          [DAY - 1, 'elite'],
          [DAY, 'high'],
          [WEEK, 'high'],
          [WEEK + 1, 'medium'],
          [MONTH, 'medium'],
          [MONTH + 1, 'low'],
        ] as [number, DoraBand][],
      },
    ]),
    {
      levelSet: '2023',
      metric: 'changeFailRate',
      bands: [
        [0, 'elite'],
        [1 / 20, 'elite'],
        [0.051, 'high'],
        [0.1, 'high'],
        [3 / 20, 'medium'],
        [0.151, 'low'],
      ],
    },
    {
      levelSet: '2023',
      metric: 'failedDeploymentRecoveryTime',
      bands: [
        [HOUR - 1, 'elite'],
        [DAY - 1, 'high'],
        [DAY, 'medium'],
        [WEEK, 'medium'],
        [WEEK + 1, 'low'],
      ],
    },
    {
      levelSet: '2024',
      metric: 'changeFailRate',
      bands: [
        [0.05, 'elite'],
        [0.07, 'medium'],
        [0.1, 'medium'],
        [0.15, 'high'],
        [0.2, 'high'],
        [0.4, 'low'],
        [1, 'low'],
      ],
    },
    {
      levelSet: '2024',
      metric: 'failedDeploymentRecoveryTime',
      bands: [
        [HOUR - 1, 'elite'],
        [DAY - 1, 'high'],
        [DAY, 'low'],
        [WEEK + 1, 'low'],
      ],
    },
  ];

  it.each(cases)(
    'rates $metric by $levelSet',
    ({ levelSet, metric, bands }) => {
      const rated = bands.map(([value]) => [
        value,
        bandOf(findLevelSet(levelSet), metric, value),
      ]);
      expect(rated).toEqual(bands);
    },
  );

  it('rates neither what has no value nor what the report does not rate', () => {
    for (const levelSet of DORA_LEVEL_SETS) {
      expect(bandOf(levelSet, 'changeFailRate', null)).toBeNull();
      expect(bandOf(levelSet, 'deploymentReworkRate', 0)).toBeNull();
      expect(bandOf(levelSet, 'timeToAcknowledge', 0)).toBeNull();
    }
    expect(bandOf(findLevelSet('2023'), 'timeToRestore', 0)).toBeNull();
  });
});
