import fc from 'fast-check';
import { readReviewCycle } from './readReviewCycle';

describe('readReviewCycle', () => {
  it.each([
    ['Monthly', 'P1M'],
    ['Monthly during beta, quarterly after the launch', 'P1M'],
    ['quarterly, monthly during beta', 'P3M'],
    ['bi-weekly', 'P2W'],
    ['Bi weekly', 'P2W'],
    ['Every 6 weeks', 'P6W'],
    ['every two months, or every 10 days', 'P2M'],
    ['reviewed every other week', 'P2W'],
    ['twice a year', 'P6M'],
    ['Annually', 'P1Y'],
    ['After each release', undefined],
    ['every 0 weeks', undefined],
    ['semimonthly', undefined],
    ['', undefined],
  ])('reads "%s" as %s', (text, expected) => {
    expect(readReviewCycle(text)).toBe(expected);
  });

  it('reads any number of a unit', () => {
    const units = fc.constantFrom<[string, string]>(
      ['days', 'D'],
      ['weeks', 'W'],
      ['months', 'M'],
      ['years', 'Y'],
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        units,
        (n, [word, unit]) => {
          expect(readReviewCycle(`Every ${n} ${word}`)).toBe(`P${n}${unit}`);
        },
      ),
    );
  });
});
