import { parseDayOrInstant } from './parseDayOrInstant';

describe('parseDayOrInstant', () => {
  it.each([
    ['2026-03-29', 'Etc/UTC', '2026-03-29T00:00:00Z'],
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00Z'],
    ['2026-03-30', 'Europe/Berlin', '2026-03-29T22:00:00Z'],
    // Clocks are set forward at midnight.
    ['2026-04-24', 'Africa/Cairo', '2026-04-23T22:00:00Z'],
    ['2026-03-29T12:00+02:00', 'Asia/Tokyo', '2026-03-29T10:00:00Z'],
    ['2026-03-29T12:00:00.5Z', 'Etc/UTC', '2026-03-29T12:00:00.500Z'],
  ])('reads %s in %s as %s', (text, timeZone, expected) => {
    expect(parseDayOrInstant(text, { name: 'from', timeZone })).toBe(
      Date.parse(expected),
    );
  });

  it.each(['', 'yesterday', '2026-02-30', '2026-3-1', '2026-03-29T12:00'])(
    'refuses "%s", and names it',
    text => {
      expect(() =>
        parseDayOrInstant(text, { name: 'from', timeZone: 'Etc/UTC' }),
      ).toThrow(
        `from must be a day, such as 2026-01-31, or an ISO 8601 instant with its offset, such as 2026-01-31T12:00:00Z, not "${text}"`,
      );
    },
  );

  it('refuses a time zone that there is not', () => {
    expect(() =>
      parseDayOrInstant('2026-03-29', { name: 'from', timeZone: 'Mars' }),
    ).toThrow('There is no time zone "Mars"');
  });
});
