import { parseRoadmap } from '../parseRoadmap';

function titlesOf(text: string): string[] {
  return parseRoadmap(text).phases.map(({ title }) => title);
}

describe('phases that are lines', () => {
  it('divides a document by bold lines as by headings', () => {
    const { phases, sections } = parseRoadmap(
      [
        '# Harbour',
        '',
        'Words before.',
        '',
        '**Phase 1: Quay** (Q1 2026) ✅',
        'Owner: Ann',
        '- [x] piles',
        '- [ ] deck',
        '',
        '__Phase 2: Crane__ — planned',
        '',
        '- winch',
        '',
        '---',
        '',
        'Words behind.',
      ].join('\n'),
    );
    expect(phases).toMatchObject([
      {
        id: 'quay',
        line: 5,
        status: 'complete',
        timeframe: { start: '2026-01-01', end: '2026-03-31' },
        owners: ['Ann'],
        items: [
          { text: 'piles', state: 'done', line: 7 },
          { text: 'deck', state: 'open', line: 8 },
        ],
        checkboxes: { total: 2, done: 1 },
        origins: { title: { line: 5, foundBy: 'label' } },
      },
      { id: 'crane', line: 10, status: 'planned', items: [{ text: 'winch' }] },
    ]);
    expect(phases.map(({ depth }) => depth)).toEqual([undefined, undefined]);
    expect(sections.map(({ text }) => text)).toEqual([
      'Words before.',
      'Words behind.',
    ]);
  });

  it('finds a bold line behind a list, without an empty line between them', () => {
    const { phases, checkboxes } = parseRoadmap(
      '**Phase 1: Quay**\n- [x] a\n- [ ] b\n**Phase 2: Crane**\nStatus: done\n- [x] c\n**Phase 3: Gate**\n- [ ] d\n',
    );
    expect(
      phases.map(({ title, status, items }) => [
        title,
        status,
        items.map(({ text, line }) => `${text} ${line}`),
      ]),
    ).toEqual([
      ['Phase 1: Quay', undefined, ['a 2', 'b 3']],
      ['Phase 2: Crane', 'complete', ['c 6']],
      ['Phase 3: Gate', undefined, ['d 8']],
    ]);
    expect(checkboxes).toEqual({ total: 4, done: 2, inCodeFences: 0 });
  });

  const cases: { desc: string; text: string; titles: string[] }[] = [
    {
      desc: 'bold lines of several units, the inner ones in a heading',
      text: '## 2026\n\n**Q1**\n\n- a\n\n**Q2**\n\n- b\n\n## 2027\n\n**Q1**\n\n- c\n',
      titles: ['2026', 'Q1', 'Q2', '2027', 'Q1'],
    },
    {
      desc: 'a bold line that ends at a heading',
      text: '**Stage 1**\n\n- a\n\n**Stage 2**\n\n- b\n\n# Notes\n\n- c\n',
      titles: ['Stage 1', 'Stage 2'],
    },
    {
      desc: 'the entries of a list that divides the document',
      text: '# Plan\n\n- **Q1 2026**\n  - dig\n- **Q2 2026**: Walls\n  - brick\n',
      titles: ['Q1 2026', 'Q2 2026: Walls'],
    },
    {
      desc: 'numbered entries of a list',
      text: '1. Phase one: dig\n   - a\n2. Phase two: fill\n   - b\n',
      titles: ['Phase one: dig', 'Phase two: fill'],
    },
    {
      desc: 'headings that are underlined',
      text: 'Phase 1: Dig\n------------\n\n- a\n\nPhase 2: Fill\n-------------\n',
      titles: ['Phase 1: Dig', 'Phase 2: Fill'],
    },
    {
      desc: 'no bold line that stands alone',
      text: '**Phase 1: Quay**\n\n- a\n',
      titles: [],
    },
    {
      desc: 'no bold start of a sentence',
      text: '**Phase 1** needs two people.\n\n**Phase 2** needs three people.\n',
      titles: [],
    },
    {
      desc: 'no bold line that only repeats the headings',
      text: '## Phase 1: Quay\n\n## Phase 2: Crane\n\n## Budget\n\n**Phase 1: Quay**\n\n- a\n\n**Phase 2: Crane**\n\n- b\n',
      titles: ['Phase 1: Quay', 'Phase 2: Crane'],
    },
    {
      desc: 'no bold line that repeats one from above',
      text: '## Plan\n\n**Phase 1**\n\n- a\n\n**Phase 2**\n\n- b\n\n## People\n\n**Phase 1**\n\n- Ann\n\n**Phase 2**\n\n- Bea\n',
      titles: ['Phase 1', 'Phase 2'],
    },
    {
      desc: 'no version within a phase, where it groups tasks',
      text: '## Phase 1\n\n**v1.0**\n\n- [ ] a\n\n**v1.1**\n\n- [ ] b\n',
      titles: ['Phase 1'],
    },
    {
      desc: 'no bold line below risks',
      text: '## Risks\n\n**Phase 1**\n\n- a\n\n**Phase 2**\n\n- b\n',
      titles: [],
    },
    {
      desc: 'no entries with boxes',
      text: '- [ ] Phase 1: Quay\n  - a\n- [ ] Phase 2: Crane\n  - b\n',
      titles: [],
    },
    {
      desc: 'no entries with nothing below them',
      text: '- v1.0: a\n- v1.1: b\n- v1.2: c\n',
      titles: [],
    },
  ];

  it.each(cases)('takes $desc', ({ text, titles }) => {
    expect(titlesOf(text)).toEqual(titles);
  });

  it('reads 500 bold phases with an id each', () => {
    const text = Array.from(
      { length: 500 },
      (_, at) => `**Phase ${at + 1}: Quay**\n- [ ] a\n`,
    ).join('');
    const { phases } = parseRoadmap(text);
    expect(new Set(phases.map(({ id }) => id)).size).toBe(500);
    expect(phases.every(({ items }) => items.length === 1)).toBe(true);
  });
});
