import { ScorecardHistoryPoint } from '@waymark/plugin-waymark-common';
import { scorePath, scoreSeries } from './scoreSeries';

function point(
  day: number,
  score: number | null,
  level: string | null,
  definitionChanged = false,
): ScorecardHistoryPoint {
  return {
    at: new Date(day).toISOString(),
    score,
    coverage: 1,
    level,
    definitionVersion: 'v',
    definitionChanged,
    changes: [],
  };
}

describe('scoreSeries', () => {
  it('holds each score and level until the next, and leaves a gap where there is no score', () => {
    const series = scoreSeries(
      [
        point(0, 40, null, true),
        point(2, 60, 'alpha'),
        point(4, null, 'alpha', true),
        point(6, 80, 'beta'),
      ],
      9,
    );

    expect(series).toEqual({
      runs: [
        [
          { from: 0, to: 2, score: 40 },
          { from: 2, to: 4, score: 60 },
        ],
        [{ from: 6, to: 9, score: 80 }],
      ],
      levels: [
        { from: 0, to: 2, level: null },
        { from: 2, to: 6, level: 'alpha' },
        { from: 6, to: 9, level: 'beta' },
      ],
      // The first definition is no change.
      definitionChanges: [4],
    });
    const scale = { x: (at: number) => at, y: (score: number) => 100 - score };
    expect(series.runs.map(run => scorePath(run, scale))).toEqual([
      'M0 60H2V40H4',
      'M6 20H9',
    ]);
  });
});
