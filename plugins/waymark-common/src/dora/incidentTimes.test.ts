import { computeDora } from './computeDora';
import { at, incident, WEEK } from './exampleEvents';

describe('measureTimeToAcknowledge and measureTimeToRestore', () => {
  it('take incidents opened in the window that have both ends', () => {
    const { timeToAcknowledge, timeToRestore } = computeDora(
      {
        deployments: [],
        commits: [],
        incidents: [
          incident('previous', -5, {
            acknowledgedAt: at(-4),
            resolvedAt: at(-2),
          }),
          incident('b', 1, { acknowledgedAt: at(2), resolvedAt: at(3) }),
          incident('a', 1, { acknowledgedAt: at(4), resolvedAt: at(1) }),
          incident('open', 2),
          incident('backwards', 3, {
            acknowledgedAt: at(2),
            resolvedAt: at(400),
          }),
          incident('after', 7 * 24, { resolvedAt: at(7 * 24) }),
        ],
      },
      WEEK,
    );
    expect(timeToAcknowledge).toEqual({
      value: 2 * 3_600,
      percentiles: { p50: 2 * 3_600, p75: 2.5 * 3_600, p90: 2.8 * 3_600 },
      samples: 2,
      unit: 's',
      previous: 3_600,
      band: null,
      levelSet: '2023',
      excluded: [
        { reason: 'negative-span', count: 1 },
        { reason: 'not-acknowledged', count: 1 },
      ],
      evidence: ['a', 'b'],
    });
    expect(timeToRestore).toMatchObject({
      value: 2 * 3_600,
      samples: 3,
      previous: 3 * 3_600,
      excluded: [{ reason: 'not-resolved', count: 1 }],
      evidence: ['a', 'b', 'backwards'],
    });
  });
});
