import fc from 'fast-check';
import { Checkpoint } from '@waymark/plugin-waymark-common';
import { parseRoadmap } from '../parseRoadmap';

function outline({ title, offsetDays, items, checkboxes }: Checkpoint) {
  return [
    title,
    offsetDays,
    items.map(({ text, state }) => `${text}: ${state}`),
    `${checkboxes.done}/${checkboxes.total}`,
  ];
}

describe('readCheckpoints', () => {
  it('reads headings, bold lines and items that name a day, with what stands below them', () => {
    const { checkpoints, sections, items } = parseRoadmap(`# Ferry opening

## Countdown

### L-7 Days (One Week Before)

The crew is complete by then.

- [x] Ropes checked
  - the thick ones
- [ ] Buoys painted

#### Kitchen

- [ ] Fish ordered

**T-3**

- call the press

**Day -1**: dry run

- [ ] sail once around

### Opening

- **Launch day**
  - [x] Flag up
- **L+7**
  - Count the guests
`);
    expect(checkpoints.map(outline)).toEqual([
      [
        'L-7 Days (One Week Before)',
        -7,
        ['Ropes checked: done', 'Buoys painted: open', 'Fish ordered: open'],
        '1/3',
      ],
      ['T-3', -3, ['call the press: unknown'], '0/0'],
      ['Day -1: dry run', -1, ['sail once around: open'], '0/1'],
      ['Launch day', 0, ['Flag up: done'], '1/1'],
      ['L+7', 7, ['Count the guests: unknown'], '0/0'],
    ]);
    expect(checkpoints.map(({ id }) => id)).toEqual([
      'l-minus-7-days',
      't-minus-3',
      'day-minus-1-dry-run',
      'launch-day',
      'l-plus-7',
    ]);
    expect(checkpoints[0].items[2].group).toEqual(['Kitchen']);
    expect(items).toEqual([]);
    expect(sections.map(({ text }) => text)).toEqual([
      'The crew is complete by then.',
    ]);
  });

  it('takes the launch for a day among others, and numbered checkpoints without one', () => {
    const { phases, checkpoints } = parseRoadmap(`# Ferry opening

## Countdown

### GA-10

- [ ] Paint

### GA

- [ ] Flag up

### GA + 7

- [ ] Count the guests

## Reviews

### Checkpoint 1: Hull

- [x] Look at the keel

### Checkpoint 2 (2026-03-01)

- [ ] Look at the mast
`);
    expect(phases).toEqual([]);
    expect(
      checkpoints.map(({ title, anchor, offsetDays, date, items }) => [
        title,
        anchor,
        offsetDays,
        date,
        items.length,
      ]),
    ).toEqual([
      ['GA-10', 'GA', -10, undefined, 1],
      ['GA', 'GA', 0, undefined, 1],
      ['GA + 7', 'GA', 7, undefined, 1],
      ['Checkpoint 1: Hull', undefined, undefined, undefined, 1],
      ['Checkpoint 2 (2026-03-01)', undefined, undefined, '2026-03-01', 1],
    ]);
  });

  it('keeps the boxes of a checkpoint apart from the work of the phase that it stands in', () => {
    const { phases, checkpoints } = parseRoadmap(`# Ferry

## Phase 1: Trial

- [x] Build the pier

### T-7 days

- [ ] Lights

**Exit criteria:**

- [ ] Nobody got wet
`);
    const [{ id, items, criteria, checkboxes }] = phases;
    expect(checkpoints.map(outline)).toEqual([
      ['T-7 days', -7, ['Lights: open'], '0/1'],
    ]);
    expect(checkpoints[0].phase).toBe(id);
    expect(items.map(({ text }) => text)).toEqual(['Build the pier']);
    expect(criteria.map(({ text }) => text)).toEqual(['Nobody got wet']);
    expect(checkboxes).toEqual({ total: 3, done: 1 });
  });

  it('takes the date from a title that states one', () => {
    const [checkpoint] = parseRoadmap(
      '# Ferry\n\n## L-7 (2026-05-04)\n\n- [ ] Lights\n',
    ).checkpoints;
    expect(checkpoint).toMatchObject({ offsetDays: -7, date: '2026-05-04' });
  });

  it.each([
    ['numbers', '### T-1: Pier\n\n- [ ] a\n\n### T-2: Boat\n\n- [ ] b\n'],
    [
      'a phase',
      '## Week -1: Trial\n\n- [ ] a\n\n## Week 0: Opening\n\n- [ ] b\n',
    ],
    ['risks', '## Risks\n\n- **T-7**\n  - rain\n'],
    ['criteria', '## T-7\n\n### Exit criteria\n\n- [ ] a\n'],
    ['a heading without a list', '## T-7\n\nNothing yet.\n'],
  ])('reads none from %s', (_, text) => {
    expect(parseRoadmap(`# Ferry\n\n${text}`).checkpoints).toEqual([]);
  });

  it('gives every checkpoint an id of its own, and counts no more boxes than there are', () => {
    const title = fc.constantFrom(
      'L-7',
      'L+7',
      'T-7',
      'L-7 Days',
      'Launch day',
    );
    const boxes = fc.array(fc.boolean(), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(fc.tuple(title, boxes)), days => {
        const text = days
          .map(([day, ticks]) =>
            [
              `### ${day}\n`,
              ...ticks.map(it => `- [${it ? 'x' : ' '}] a`),
            ].join('\n'),
          )
          .join('\n\n');
        const { checkpoints, checkboxes } = parseRoadmap(`# Ferry\n\n${text}`);
        const ids = new Set(checkpoints.map(({ id }) => id));
        const total = checkpoints.reduce(
          (sum, checkpoint) => sum + checkpoint.checkboxes.total,
          0,
        );
        expect(checkpoints).toHaveLength(days.length);
        expect(ids.size).toBe(days.length);
        expect(total).toBe(checkboxes.total);
      }),
    );
  });
});
