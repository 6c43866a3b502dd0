import fc from 'fast-check';
import { bucketsOf, DORA_BUCKET_SIZES, DoraBucketSize } from './buckets';

const HOUR = 3_600_000;

function readable(
  from: string,
  to: string,
  size: DoraBucketSize,
  timeZone: string,
) {
  const window = { from: Date.parse(from), to: Date.parse(to) };
  return bucketsOf(window, size, timeZone).map(
    bucket =>
      `${bucket.day} ${(bucket.to - bucket.from) / HOUR} h${bucket.partial ? ' partial' : ''}`,
  );
}

describe('bucketsOf', () => {
  it.each([
    {
      desc: 'days of which the first and the last are cut off',
      asked: ['2026-03-01T06:00Z', '2026-03-03T01:00Z', 'day', 'Etc/UTC'],
      result: [
        '2026-03-01 18 h partial',
        '2026-03-02 24 h',
        '2026-03-03 1 h partial',
      ],
    },
    {
      desc: 'a day of 23 hours where clocks go forward',
      asked: ['2026-03-28T23:00Z', '2026-03-30T22:00Z', 'day', 'Europe/Berlin'],
      result: ['2026-03-29 23 h', '2026-03-30 24 h'],
    },
    {
      desc: 'a day of 25 hours where they go back',
      asked: [
        '2026-11-01T04:00Z',
        '2026-11-03T05:00Z',
        'day',
        'America/New_York',
      ],
      result: ['2026-11-01 25 h', '2026-11-02 24 h'],
    },
    {
      desc: 'a day that does not begin at midnight',
      asked: [
        '2018-11-03T03:00Z',
        '2018-11-06T02:00Z',
        'day',
        'America/Sao_Paulo',
      ],
      result: ['2018-11-03 24 h', '2018-11-04 23 h', '2018-11-05 24 h'],
    },
    {
      desc: 'weeks from Monday, over the turn of a year',
      asked: ['2025-12-29T00:00Z', '2026-01-14T00:00Z', 'week', 'Etc/UTC'],
      result: [
        '2025-12-29 168 h',
        '2026-01-05 168 h',
        '2026-01-12 48 h partial',
      ],
    },
    {
      desc: 'months, of a leap year too',
      asked: ['2028-01-31T00:00Z', '2028-04-01T00:00Z', 'month', 'Etc/UTC'],
      result: [
        '2028-01-01 24 h partial',
        '2028-02-01 696 h',
        '2028-03-01 744 h',
      ],
    },
    {
      desc: 'the one bucket that a window lies within',
      asked: [
        '2026-03-03T01:00Z',
        '2026-03-03T02:00Z',
        'month',
        'Asia/Kathmandu',
      ],
      result: ['2026-03-01 1 h partial'],
    },
    {
      desc: 'a window without length into none',
      asked: ['2026-03-03T01:00Z', '2026-03-03T01:00Z', 'day', 'Etc/UTC'],
      result: [],
    },
  ] as {
    desc: string;
    asked: Parameters<typeof readable>;
    result: string[];
  }[])('gives $desc', ({ asked, result }) => {
    expect(readable(...asked)).toEqual(result);
  });

  it('cuts any window without gaps or overlaps, partial at its ends only', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date('1990-01-01T00:00:00Z'),
          max: new Date('2040-01-01T00:00:00Z'),
          noInvalidDate: true,
        }),
        fc.integer({ min: 1, max: 100 * 24 * HOUR }),
        fc.constantFrom(...DORA_BUCKET_SIZES),
        fc.constantFrom(
          'Etc/UTC',
          'America/New_York',
          'Asia/Beirut',
          'Australia/Lord_Howe',
          'Pacific/Apia',
        ),
        (start, length, size, timeZone) => {
          const from = start.getTime();
          const to = from + length;
          const buckets = bucketsOf({ from, to }, size, timeZone);
          expect(buckets[0].from).toBe(from);
          expect(buckets.at(-1)?.to).toBe(to);
          buckets.slice(1).forEach((bucket, index) => {
            expect(bucket.from).toBe(buckets[index].to);
            expect(bucket.day > buckets[index].day).toBe(true);
          });
          for (const { partial } of buckets.slice(1, -1)) {
            expect(partial).toBe(false);
          }
        },
      ),
    );
  });

  const window = { from: 0, to: HOUR };
  it.each([
    [window, 'day', 'Not/AZone', 'There is no time zone "Not/AZone"'],
    [window, 'day', '', 'There is no time zone ""'],
    [window, 'day', '+01:00', 'There is no time zone "+01:00"'],
    [window, 'day', '-05', 'There is no time zone "-05"'],
    [window, 'hour', 'Etc/UTC', 'There is no bucket "hour"'],
    [{ from: 1, to: 0 }, 'day', 'Etc/UTC', 'The window ends before it begins'],
    [
      { from: -1e15, to: 1e15 },
      'day',
      'Etc/UTC',
      'The window holds more than 10000 buckets of a day',
    ],
  ])('refuses %j by %s in "%s"', (asked, size, timeZone, message) => {
    expect(() => bucketsOf(asked, size as DoraBucketSize, timeZone)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(message),
      }),
    );
  });
});
