import { burnUpSeries, stepPath } from './burnUpSeries';

describe('burnUpSeries', () => {
  const point = { open: 2, partial: 1 };

  it('puts the points of each document together', () => {
    expect(
      burnUpSeries([
        { ...point, target: 'a', at: '2026-01-01T00:00:00Z', done: 0 },
        { ...point, target: 'b', at: '2026-01-02T00:00:00Z', done: 5 },
        { ...point, target: 'a', at: '2026-01-03T00:00:00Z', done: 1 },
      ]),
    ).toEqual([
      {
        target: 'a',
        points: [
          { at: Date.UTC(2026, 0, 1), done: 0, known: 3 },
          { at: Date.UTC(2026, 0, 3), done: 1, known: 4 },
        ],
      },
      {
        target: 'b',
        points: [{ at: Date.UTC(2026, 0, 2), done: 5, known: 8 }],
      },
    ]);
  });

  it('holds each value until the next, and the last until the end', () => {
    const scale = { x: (at: number) => at, y: (value: number) => 10 - value };
    const steps = [
      { at: 0, done: 1, known: 5 },
      { at: 4, done: 3, known: 5 },
    ];
    expect(stepPath(steps, step => step.done, 9, scale)).toBe('M0 9H4V7H9');
    expect(stepPath([], step => step.done, 9, scale)).toBe('');
  });
});
