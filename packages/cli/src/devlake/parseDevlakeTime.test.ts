import { parseDevlakeTime, parseOptionalDevlakeTime } from './parseDevlakeTime';

describe('parseDevlakeTime', () => {
  it.each([
    ['2023-04-10T06:51:47.000+00:00', '2023-04-10T06:51:47.000Z'],
    ['2023-04-10T06:51:47Z', '2023-04-10T06:51:47.000Z'],
    ['2023-04-10T06:51:47.000+02:00', '2023-04-10T04:51:47.000Z'],
    ['2023-04-13 08:56:48.427', '2023-04-13T08:56:48.427Z'],
    ['2023-4-9 6:51:47', '2023-04-09T06:51:47.000Z'],
  ])('reads %s', (text, instant) => {
    expect(parseDevlakeTime(text, 'it')).toBe(Date.parse(instant));
  });

  it.each(['', 'yesterday', '2023-13-10 6:51:47', '2023-04-10', '1681109507'])(
    'refuses "%s"',
    text => {
      expect(() => parseDevlakeTime(text, 'a.csv, line 2: day')).toThrow(
        `a.csv, line 2: day must be a time, such as 2026-01-31 12:00:00, not "${text}"`,
      );
    },
  );

  it('leaves out what is not there', () => {
    expect(parseOptionalDevlakeTime('', 'it')).toBeUndefined();
  });
});
