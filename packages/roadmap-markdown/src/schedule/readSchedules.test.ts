import { parseRoadmap } from '../parseRoadmap';

function schedulesOf(text: string) {
  return parseRoadmap(`# Ferry\n\n${text}`).schedule;
}

function rowsOf(text: string): string[] {
  return schedulesOf(text).flatMap(({ entries }) =>
    entries.map(({ when, text: what }) => `${when} ${what}`),
  );
}

describe('readSchedules', () => {
  it('reads the hours of a day, with owners and the steps of a rollout', () => {
    expect(
      schedulesOf(`## Opening (L-Day)

| Time (CET) | Activity | Owner |
|---|---|---|
| 06:00 | Pier swept | Crew, Kitchen |
| 09:00 | Feature flag on (10%) | TBD |
| | Radio call | Mate |
| 11:00 | Rollout from 10% to 25% | Crew |
| 12:00 | Error rate <1% | Crew |
`),
    ).toEqual([
      {
        title: 'Opening (L-Day)',
        timeZone: 'CET',
        line: 5,
        foundBy: 'table',
        entries: [
          ['06:00', 'Pier swept', { owners: ['Crew', 'Kitchen'] }],
          ['09:00', 'Feature flag on (10%)', { rolloutPercent: 10 }],
          ['09:00', 'Radio call', { owners: ['Mate'] }],
          [
            '11:00',
            'Rollout from 10% to 25%',
            { owners: ['Crew'], rolloutPercent: 25 },
          ],
          ['12:00', 'Error rate <1%', { owners: ['Crew'] }],
        ].map(([when, text, more], at) => ({
          when,
          text,
          anchor: 'GA',
          offsetDays: 0,
          line: 7 + at,
          foundBy: 'table',
          ...(more as object),
        })),
      },
    ]);
  });

  it.each<[string, string, [string, string | undefined, number | undefined][]]>(
    [
      [
        'days around a launch',
        '| Day | Activity |\n|---|---|\n| L | a |\n| L+1 | b |\n| Launch day | c |',
        [
          ['L', 'GA', 0],
          ['L+1', 'GA', 1],
          ['Launch day', 'GA', 0],
        ],
      ],
      [
        'days around something else',
        '| Day | Milestone |\n|---|---|\n| RC-10 | a |\n| FF-3 | b |',
        [
          ['RC-10', 'RC', -10],
          ['FF-3', 'FF', -3],
        ],
      ],
      [
        'weeks before a launch',
        '| Week | Crew |\n|---|---|\n| L-8 | a |\n| T-1 | b |',
        [
          ['L-8', 'GA', -56],
          ['T-1', 'GA', -7],
        ],
      ],
      [
        'signed weeks',
        '| Week | Focus |\n|---|---|\n| Week -5 | a |\n| Week +1 | b |',
        [
          ['Week -5', 'GA', -35],
          ['Week +1', 'GA', 7],
        ],
      ],
      [
        'weeks without a sign, which hang on no launch',
        '| Week | Focus |\n|---|---|\n| 1 | a |\n| 2-3 | b |\n| Week 4 | c |',
        [
          ['1', undefined, undefined],
          ['2-3', undefined, undefined],
          ['Week 4', undefined, undefined],
        ],
      ],
    ],
  )('counts %s', (_, table, expected) => {
    const [{ entries }] = schedulesOf(`${table}\n`);
    expect(
      entries.map(({ when, anchor, offsetDays }) => [when, anchor, offsetDays]),
    ).toEqual(expected);
  });

  it('joins several columns with their heads, and leaves out what is not decided', () => {
    expect(
      rowsOf(`| Day | Morning | Evening |
|---|---|---|
| L | Paint | Dance |
| L+1 | Sweep | - |
| Total | 2 | 1 |
`),
    ).toEqual(['L Morning: Paint; Evening: Dance', 'L+1 Morning: Sweep']);
  });

  it('reads lists whose items start with a time', () => {
    const [first, second] = schedulesOf(`### Launch day

All times are in UTC.

- 09:00 — smoke tests (QA)
- **10:30**: open the flag to 5% of traffic (Crew)
- 12:00 - lunch

### Rehearsals

- T-14: first
  - with lights
- Week -1: second (if it is dry)
`);
    expect(first).toMatchObject({ timeZone: 'UTC', title: 'Launch day' });
    expect(
      first.entries.map(({ when, text, owners, rolloutPercent }) => [
        when,
        text,
        owners,
        rolloutPercent,
      ]),
    ).toEqual([
      ['09:00', 'smoke tests', ['QA'], undefined],
      ['10:30', 'open the flag to 5% of traffic', ['Crew'], 5],
      ['12:00', 'lunch', undefined, undefined],
    ]);
    expect(
      second.entries.map(({ text, offsetDays }) => [text, offsetDays]),
    ).toEqual([
      ['first: with lights', -14],
      ['second (if it is dry)', -7],
    ]);
  });

  it('reads dates below a heading of a schedule', () => {
    const list = '- 2026-05-04: lights\n- 2026-05-11: flags\n';
    const [{ entries }] = schedulesOf(`## Key dates\n\n${list}`);
    expect(entries.map(({ date }) => date)).toEqual([
      '2026-05-04',
      '2026-05-11',
    ]);
    expect(schedulesOf(`## What happened\n\n${list}`)).toEqual([]);
  });

  it.each([
    [
      'a column of zones',
      '| Time (UTC+2) | Activity |\n|---|---|\n| 9:00 | a |',
      'UTC+2',
    ],
    [
      'the times themselves',
      '| Time | Activity |\n|---|---|\n| 9:00 PT | a |',
      'PT',
    ],
    [
      'no zone',
      '| Time (HH:MM) | Activity |\n|---|---|\n| 9:00 | a |',
      undefined,
    ],
  ])('finds the time zone in %s', (_, table, timeZone) => {
    expect(schedulesOf(`${table}\n`)[0].timeZone).toBe(timeZone);
  });

  it.each([
    ['figures of each week', '| Week | Guests |\n|---|---|\n| Week +4 | 50% |'],
    [
      'targets of each week',
      '| Week | Focus | Target |\n|---|---|---|\n| Week +1 | crew | 10% of guests |',
    ],
    [
      'work with a state',
      '| Week | Task | Status |\n|---|---|---|\n| 1 | Pier | done |',
    ],
    ['a change log', '| Date | Change |\n|---|---|\n| 2026-01-01 | first |'],
    ['names in the first column', '| Day | Cook |\n|---|---|\n| Feast | Ann |'],
    ['boxes', '- [ ] 09:00 — sweep\n- [ ] 10:00 — paint'],
    ['one item alone', '- 09:00 — sweep'],
    ['items without a time', '- 09:00 — sweep\n- paint'],
    ['numbered items', '- 1.10 — sweep\n- 1.11 — paint'],
    ['habits', '- Monday: sweep\n- Friday: paint'],
  ])('reads none from %s', (_, text) => {
    expect(schedulesOf(`${text}\n`)).toEqual([]);
  });
});
