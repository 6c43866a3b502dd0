import { Phase } from '@waymark/plugin-waymark-common';
import { parseRoadmap } from '../parseRoadmap';

function table(head: string, ...rows: string[]): string {
  const line = `| ${head.replace(/[^|]+/g, '-')} |`;
  return [`| ${head} |`, line, ...rows.map(row => `| ${row} |`), ''].join('\n');
}

function summary({ title, status, timeframe, owners, items }: Phase) {
  return [
    title,
    status,
    timeframe?.start,
    timeframe?.end,
    owners.join('+'),
    items.map(({ text, state }) => `${text}: ${state}`).join(', '),
  ];
}

describe('phases in tables', () => {
  it('takes the rows of a plan table for phases where no heading names any', () => {
    const { phases, sections, warnings } = parseRoadmap(
      table(
        'Phase | Goal | Timeframe | Status | Owner | Priority',
        '**Phase 1: Hull** | Float | Jan – Mar 2026 | ✅ Done | Dock | High',
        'Phase 2: Engine | Move | Q2 2026 | In progress | Ann, Bea | -',
        'Phase 3: Paint | Shine | TBD | | TBD | |',
      ),
    );
    expect(phases.map(summary)).toEqual([
      ['Phase 1: Hull', 'complete', '2026-01-01', '2026-03-31', 'Dock', ''],
      [
        'Phase 2: Engine',
        'in-progress',
        '2026-04-01',
        '2026-06-30',
        'Ann+Bea',
        '',
      ],
      ['Phase 3: Paint', undefined, undefined, undefined, '', ''],
    ]);
    expect(phases[0]).toEqual({
      id: 'hull',
      title: 'Phase 1: Hull',
      unit: 'phase',
      line: 3,
      status: 'complete',
      statusText: '✅ Done',
      timeframe: {
        text: 'Jan – Mar 2026',
        start: '2026-01-01',
        end: '2026-03-31',
        line: 3,
        foundBy: 'table',
      },
      priority: { text: 'High', line: 3, foundBy: 'table' },
      owners: ['Dock'],
      goals: [{ text: 'Float', line: 3, foundBy: 'table' }],
      items: [],
      criteria: [],
      metrics: [],
      activities: [],
      dependsOn: [],
      checkboxes: { total: 0, done: 0 },
      origins: {
        title: { line: 3, foundBy: 'table' },
        status: { line: 3, foundBy: 'table' },
        timeframe: { line: 3, foundBy: 'table' },
        owners: { line: 3, foundBy: 'table' },
      },
    });
    expect(sections).toEqual([]);
    expect(warnings).toEqual([]);
  });

  const rows: { desc: string; text: string; expected: unknown[][] }[] = [
    {
      desc: 'milestones of any name with their last days',
      text: table(
        'Milestone | End date',
        'First light | 2026-03-01',
        'Full moon | end of Q3 2026',
        '**Total** | |',
      ),
      expected: [
        ['First light', undefined, undefined, '2026-03-01', '', ''],
        ['Full moon', undefined, undefined, '2026-09-30', '', ''],
      ],
    },
    {
      desc: 'milestones behind their days, on several lines of a cell',
      text: table(
        'Milestone end date | Milestone name | Post',
        '2026-03-01 | 1.2 for riders<br>1.1 for all | x',
        '2026-04-01 | 1.3 for riders<br>1.2 for all | y',
      ),
      expected: [
        ['1.2 for riders, 1.1 for all', undefined, undefined, '2026-03-01'],
        ['1.3 for riders, 1.2 for all', undefined, undefined, '2026-04-01'],
      ].map(row => [...row, '', '']),
    },
    {
      desc: 'quarters, whose names are their times, and what is to be done',
      text: table(
        'Quarter | Theme | Features',
        'Q1 2026 | Dough | Mixer (large, red); kneader',
        'Q2 2026 | Oven | Stone oven<br>TBD',
      ),
      expected: [
        [
          'Q1 2026',
          undefined,
          '2026-01-01',
          '2026-03-31',
          '',
          'Mixer (large, red): unknown, kneader: unknown',
        ],
        [
          'Q2 2026',
          undefined,
          '2026-04-01',
          '2026-06-30',
          '',
          'Stone oven: unknown',
        ],
      ],
    },
    {
      desc: 'items that name their phase in a column, undecided ones and years as well',
      text: table(
        'Feature | Release timeline | Status | Owner',
        'Bell | v1.0 (Q1 2026) | Completed | Ann',
        'Horn | v1.1 (Q3 2026) | In progress |',
        'Lamp | v1.0 (Q1 2026) | |',
        'Sail | 2027 | |',
        'Oar | TBD | |',
        'Mast | 2027 | In progress |',
      ),
      expected: [
        [
          'v1.0 (Q1 2026)',
          undefined,
          '2026-01-01',
          '2026-03-31',
          '',
          'Bell: done, Lamp: unknown',
        ],
        [
          'v1.1 (Q3 2026)',
          undefined,
          '2026-07-01',
          '2026-09-30',
          '',
          'Horn: partial',
        ],
        [
          '2027',
          undefined,
          '2027-01-01',
          '2027-12-31',
          '',
          'Sail: unknown, Mast: partial',
        ],
        ['TBD', undefined, undefined, undefined, '', 'Oar: unknown'],
      ],
    },
    {
      desc: 'items behind their phase, which is written once for several of them',
      text: table(
        'Phase | Task | Status',
        '1 | Dig | Done',
        ' | Line | Done',
        '2 | Fill | Not started',
      ),
      expected: [
        ['1', undefined, undefined, undefined, '', 'Dig: done, Line: done'],
        ['2', undefined, undefined, undefined, '', 'Fill: open'],
      ],
    },
    {
      desc: 'what a second table adds to the phases of the first',
      text: [
        table('Phase | Goal', 'Phase 1: Hull | Float', 'Phase 2: Engine | Go'),
        table('Phase | Owner', 'Phase 1 | Ann', 'Phase 2 | Bea'),
      ].join('\n'),
      expected: [
        ['Phase 1: Hull', undefined, undefined, undefined, 'Ann', ''],
        ['Phase 2: Engine', undefined, undefined, undefined, 'Bea', ''],
      ],
    },
  ];

  it.each(rows)('reads $desc', ({ text, expected }) => {
    expect(parseRoadmap(text).phases.map(summary)).toEqual(expected);
  });

  it('keeps the phases of one table in one family', () => {
    const { phases } = parseRoadmap(
      table(
        'Feature | Release timeline | Status',
        'Bell | v1.0 | Done',
        'Sail | 2027 | |',
        'Oar | TBD | |',
      ),
    );
    expect(phases.map(({ unit, id }) => [unit, id])).toEqual([
      ['version', 'v1-0'],
      ['version', '2027'],
      ['version', 'tbd'],
    ]);
  });

  it.each([
    [
      'counts of tasks',
      table('Phase | Tasks | Complete | Progress', 'Phase 1 | 10 | 4 | 40%'),
    ],
    [
      'support windows',
      table('Version | Released | Support until', 'v1.0 | 2026-01 | 2027-01'),
    ],
    ['risks', table('Phase | Risk | Mitigation', 'Phase 1 | Storm | Rope')],
    ['targets', table('Phase | Metric | Target', 'Phase 1 | Uptime | 99 %')],
    [
      'tasks with a day each',
      table(
        'Task | Due date | Status',
        'Dig | 2026-03-01 | Done',
        'Fill | 2026-04-01 | Open',
      ),
    ],
    [
      'what stands below a heading of decisions',
      `## Decisions\n\n${table('Phase | Owner', 'Phase 1 | Ann')}`,
    ],
  ])('takes %s for no phases', (_, text) => {
    expect(parseRoadmap(text).phases).toEqual([]);
  });

  it('only completes phases that have headings', () => {
    const { phases } = parseRoadmap(
      [
        table(
          'Phase | Goal | Deliverables | Priority | Depends on',
          'Phase 1 | Float | Keel, ribs | High | -',
          'Phase 2 | Go | Shaft | Low | Phase 1',
        ),
        '## Phase 1: Hull',
        '',
        '## Phase 2: Engine',
        '',
        '**Goal**: Run',
        '',
        '- pistons',
      ].join('\n'),
    );
    expect(
      phases.map(({ goals, items, priority, dependsOn }) => [
        goals.map(({ text }) => text),
        items.map(({ text }) => text),
        priority?.text,
        dependsOn.map(({ phase }) => phase),
      ]),
    ).toEqual([
      [['Float'], ['Keel', 'ribs'], 'High', []],
      [['Run'], ['pistons'], 'Low', ['hull']],
    ]);
  });

  it('keeps the milestones of a table of which only some have headings, in its order', () => {
    const summaryOf = (text: string) =>
      parseRoadmap(text).phases.map(({ title, timeframe, items }) => [
        title,
        timeframe?.end,
        items.length,
      ]);
    const heading = '## M2: Ribs\n\n- [ ] oak\n\n## Notes\n\nWords.\n';
    const expected = [
      ['M1: Keel', '2026-03-01', 0],
      ['M2: Ribs', '2026-04-01', 1],
      ['M3: Sail', '2026-05-01', 0],
    ];
    expect(
      summaryOf(
        `${table(
          'Milestone | Date',
          'M1: Keel | 2026-03-01',
          'M2: Ribs | 2026-04-01',
          'M3: Sail | 2026-05-01',
        )}\n${heading}`,
      ),
    ).toEqual(expected);
    expect(
      summaryOf(
        `${table(
          'ID | Milestone | Date',
          'M1 | Keel | 2026-03-01',
          'M2 | Ribs and planks | 2026-04-01',
          'M3 | Sail | 2026-05-01',
        )}\n${heading}`,
      ),
    ).toEqual(
      expected.map(([title, ...rest]) => [
        title === 'M2: Ribs' ? title : `${title}`.slice(4),
        ...rest,
      ]),
    );
  });

  it('adds no rows to phases that a table only sums up', () => {
    const { phases } = parseRoadmap(
      `${table('Phase | Duration', 'Phase 1 | 3 weeks', 'Buffer | 1 week')}\n## Phase 1: Keel\n\n- oak\n`,
    );
    expect(phases).toHaveLength(1);
  });

  it('divides a milestone by a table that a heading says is about it', () => {
    const { phases } = parseRoadmap(
      [
        '## Milestone A: Harbour',
        '',
        '- quay',
        '',
        '## Milestone B: Ferry',
        '',
        '## Build milestones in detail (for Milestone A)',
        '',
        table(
          'Build milestone | Owner | Key deliverables',
          'M0: Survey | Team Depth | charts, `sonar` log',
          'M1: Piles | Team Pier + Depth | oak piles',
        ),
      ].join('\n'),
    );
    expect(
      phases.map(({ id, parent, depth, owners, items }) => [
        id,
        parent,
        depth,
        owners,
        items.map(({ text, state }) => `${text}: ${state}`),
      ]),
    ).toEqual([
      ['harbour', undefined, 2, [], ['quay: unknown']],
      ['ferry', undefined, 2, [], []],
      [
        'survey',
        'harbour',
        undefined,
        ['Team Depth'],
        ['charts: unknown', 'sonar log: unknown'],
      ],
      [
        'piles',
        'harbour',
        undefined,
        ['Team Pier + Depth'],
        ['oak piles: unknown'],
      ],
    ]);
  });

  it('gives a phase that has a heading the items of a table, unless it has some', () => {
    const summaryOf = (text: string) =>
      parseRoadmap(text).phases.map(({ items }) =>
        items.map(each => each.text),
      );
    const items = table(
      'Task | Phase | Status',
      'Dig | Phase 1 | Done',
      'Fill | Phase 2 | Open',
    );
    expect(
      summaryOf(`## Phase 1\n\n## Phase 2\n\n# Tasks\n\n${items}`),
    ).toEqual([['Dig'], ['Fill']]);
    expect(
      summaryOf(`## Phase 1\n\n- [x] a\n\n## Phase 2\n\n# Tasks\n\n${items}`),
    ).toEqual([['a'], []]);
  });
});
