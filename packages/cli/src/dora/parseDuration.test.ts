import { parseDuration } from './parseDuration';

const HOUR = 3_600_000;

describe('parseDuration', () => {
  it.each([
    ['P7D', 168 * HOUR],
    ['P1W', 168 * HOUR],
    ['PT90M', 1.5 * HOUR],
    ['P1DT12H', 36 * HOUR],
    ['PT0S', 0],
  ])('reads %s', (text, milliseconds) => {
    expect(parseDuration(text, '--max-gap')).toBe(milliseconds);
  });

  it.each(['7d', '', 'P', '-P7D', 'P-7D', 'P1M', 'P1Y', '604800'])(
    'refuses "%s"',
    text => {
      expect(() => parseDuration(text, '--max-gap')).toThrow(
        `--max-gap must be an ISO 8601 duration of weeks, days, hours, minutes or seconds, such as P7D, not "${text}"`,
      );
    },
  );
});
