import fc from 'fast-check';
import { percentilesOf } from './percentiles';

describe('percentilesOf', () => {
  it.each([
    { spans: [], result: [null, null, null] },
    { spans: [7], result: [7, 7, 7] },
    { spans: [10, 0], result: [5, 7.5, 9] },
    { spans: [7, 1, 5], result: [5, 6, 6.6] },
    { spans: [15, 20, 35, 40, 50], result: [35, 40, 46] },
    { spans: [100, 9, 20], result: [20, 60, 84] },
  ])('interpolates $spans', ({ spans, result }) => {
    const { p50, p75, p90 } = percentilesOf(spans);
    const rounded = [p50, p75, p90].map(it => it && Number(it.toFixed(9)));
    expect(rounded).toEqual(result);
  });

  it('rises with the rank, between the least and the greatest', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1 }), spans => {
        const { p50, p75, p90 } = percentilesOf(spans);
        const rising = [Math.min(...spans), p50, p75, p90, Math.max(...spans)];
        expect(rising).toEqual([...rising].sort((a, b) => a! - b!));
      }),
    );
  });
});
