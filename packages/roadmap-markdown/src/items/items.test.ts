import fc from 'fast-check';
import { WorkItem } from '@waymark/plugin-waymark-common';
import { parseRoadmap } from '../parseRoadmap';
import { splitEntries } from './splitEntries';

function itemsOf(text: string): WorkItem[] {
  return parseRoadmap(`## Phase 1\n\n${text}`).phases[0].items;
}

function statesOf(items: readonly WorkItem[]): string[] {
  return items.map(({ text, state }) => `${text}: ${state}`);
}

describe('work items of lists', () => {
  const cases: {
    entry: string;
    item: Partial<WorkItem>;
    absent?: keyof WorkItem;
  }[] = [
    { entry: '- [ ] sand', item: { state: 'open', checked: false } },
    { entry: '- [~] sand', item: { state: 'partial', foundBy: 'checkbox' } },
    { entry: '- 🚧 sand', item: { state: 'partial', foundBy: 'emoji' } },
    { entry: '- sand ✅', item: { state: 'done', foundBy: 'emoji' } },
    { entry: '- sand 🎉', item: { text: 'sand 🎉', state: 'unknown' } },
    { entry: '- sand (done)', item: { state: 'done', foundBy: 'label' } },
    { entry: '- [DONE] sand', item: { state: 'done', foundBy: 'label' } },
    { entry: '- sand (new)', item: { state: 'unknown', foundBy: 'bullet' } },
    {
      entry: '- ~~sand~~',
      item: { text: 'sand', state: 'unknown', struck: true },
    },
    {
      entry: '- [x] ~~sand~~ → skipped',
      item: { state: 'skipped', checked: true, struck: true },
    },
    {
      entry: '- [ ] sand, not ~~gravel~~ mud',
      item: { state: 'open' },
      absent: 'struck',
    },
    { entry: '- [x] 7.3. sand', item: { text: 'sand', number: '7.3' } },
    { entry: '4) sand', item: { text: 'sand', number: '4' } },
    { entry: '1. [x] 1.5 sand', item: { text: 'sand', number: '1.5' } },
    { entry: '- sand (@ann, @bea)', item: { owners: ['ann', 'bea'] } },
    { entry: '- sand @ann', item: { owners: ['ann'] } },
    { entry: '- sand — owner: QA', item: { owners: ['QA'] } },
    { entry: '- sand (owner: TBD)', item: {}, absent: 'owners' },
    { entry: '- sand for ann@pond.example', item: {}, absent: 'owners' },
    { entry: '- [P1] sand', item: { priority: 'P1' } },
    { entry: '- sand (P0)', item: { priority: 'P0' } },
    { entry: '- [ ] <task>', item: { text: '<task>', checked: false } },
    { entry: '- <task name>', item: { text: '<task name>' } },
    { entry: '- [ ] <br>', item: { text: '' } },
    { entry: '- > 90 % of the sand', item: { text: '> 90 % of the sand' } },
  ];

  it.each(cases)('reads $entry', ({ entry, item, absent }) => {
    const [read] = itemsOf(entry);
    expect(read).toMatchObject(item);
    expect(absent && read[absent]).toBeUndefined();
  });

  it.each([
    ['### Blockers (Must Complete)', 'must', undefined],
    ['### 1.2 Must-have features', 'must', undefined],
    ['### P1 — Should have', 'should', undefined],
    ['### Nice to have', 'could', true],
    ["### Won't have", 'wont', undefined],
    ['### Critical path', undefined, undefined],
    ['**Must have:**', 'must', undefined],
  ])('tells how much a plan insists on what stands below %s', (...row) => {
    const [heading, necessity, optional] = row;
    const [item] = itemsOf(`${heading}\n\n- [ ] sand\n`);
    expect([item.necessity, item.optional]).toEqual([necessity, optional]);
  });

  it.each([
    ['## Phase 1\n\n', (text: string) => parseRoadmap(text).phases[0]],
    ['', parseRoadmap],
  ])(
    'ends where a label below an entry introduces criteria: %j',
    (above, read) => {
      const { items, criteria } = read(
        `${above}- [ ] sand\n  - **Acceptance criteria:**\n    - [ ] dry\n- [ ] mud\n**Exit criteria:**\n- [x] wet\n- [ ] deep\n**Owner**: Ann\n- [ ] fish\n`,
      );
      expect(items.map(({ text }) => text)).toEqual(['sand', 'mud', 'fish']);
      expect(criteria.map(({ text, kind }) => [text, kind])).toEqual([
        ['dry', 'acceptance'],
        ['wet', 'exit'],
        ['deep', 'exit'],
      ]);
    },
  );

  it('takes the nearest heading that says so', () => {
    const items = itemsOf(
      '### Must have\n\n#### Pond\n\n- [ ] sand\n\n#### Pier (optional)\n\n- [ ] oak\n',
    );
    expect(items.map(({ necessity }) => necessity)).toEqual(['must', 'could']);
    expect(items.map(({ group }) => group)).toEqual([
      ['Must have', 'Pond'],
      ['Must have', 'Pier (optional)'],
    ]);
  });

  it('takes a numbered entry with a name for work, a remark for none', () => {
    expect(statesOf(itemsOf('1. [x] Frame: oak\n2. Deck: pine\n'))).toEqual([
      'Frame: oak: done',
      'Deck: pine: unknown',
    ]);
    expect(statesOf(itemsOf('- [x] frame\n- Verify: push\n'))).toEqual([
      'frame: done',
    ]);
  });

  it('keeps what is nested, and tells it apart from what describes it', () => {
    const [item] = itemsOf(
      '- [ ] pond\n  - [x] dig\n    - [ ] edge\n  - deep\n',
    );
    expect(statesOf(item.children ?? [])).toEqual(['dig: done']);
    expect(statesOf(item.children?.[0].children ?? [])).toEqual(['edge: open']);
  });
});

describe('work items of tables', () => {
  const cases: { desc: string; text: string; states: string[] }[] = [
    {
      desc: 'a column of statuses',
      text: '| Task | Status |\n|-|-|\n| a | Done |\n| b | 🚧 |\n| c | |\n| d | Cancelled |\n',
      states: ['a: done', 'b: partial', 'c: unknown', 'd: dropped'],
    },
    {
      desc: 'a column of marks, where a cross is open',
      text: '| Deliverable | Done? |\n|-|-|\n| a | ✅ |\n| b | ❌ |\n| c | yes |\n| d | no |\n',
      states: ['a: done', 'b: open', 'c: done', 'd: open'],
    },
    {
      desc: 'boxes in any cell',
      text: '| | Feature |\n|-|-|\n| [x] | a |\n| [ ] | b |\n',
      states: ['a: done', 'b: open'],
    },
    {
      desc: 'emoji before the items',
      text: '| Feature | Notes |\n|-|-|\n| ✅ a | x |\n| ⏳ b | y |\n',
      states: ['a: done', 'b: open'],
    },
    {
      desc: 'a legend that follows it',
      text: '| Scenario | State |\n|-|-|\n| a | 📝 |\n| b | ✔️ |\n\n* 📝: being worked on, in progress\n* ✔️: done\n',
      states: ['a: partial', 'b: done'],
    },
    {
      desc: 'a first column of any name, with statuses that are known',
      text: '| Endpoint | Status |\n|-|-|\n| /pond | shipped |\n| /pier | planned |\n',
      states: ['/pond: done', '/pier: open'],
    },
    {
      desc: 'features without states',
      text: '| Feature | Priority |\n|-|-|\n| a | High |\n',
      states: ['a: unknown'],
    },
    {
      desc: 'no risks, though they have a status',
      text: '| Risk | Status |\n|-|-|\n| a | open |\n',
      states: [],
    },
    {
      desc: 'no counts',
      text: '| Tasks | Status |\n|-|-|\n| 12 | Done |\n',
      states: [],
    },
  ];

  it.each(cases)('reads $desc', ({ text, states }) => {
    expect(statesOf(itemsOf(text))).toEqual(states);
  });

  it('reads what else a row says', () => {
    expect(
      itemsOf(
        '| # | Task | Owner | Priority | Notes | Status |\n|-|-|-|-|-|-|\n| 3 | ~~Dig~~ | Ann, Bea | High | by hand | Done |\n| 4 | Fill | TBD | - | | |\n',
      ),
    ).toEqual([
      {
        text: 'Dig',
        state: 'done',
        number: '3',
        owners: ['Ann', 'Bea'],
        priority: 'High',
        description: 'by hand',
        struck: true,
        line: 5,
        foundBy: 'table',
      },
      {
        text: 'Fill',
        state: 'unknown',
        number: '4',
        line: 6,
        foundBy: 'table',
      },
    ]);
  });

  it('reads criteria of a table', () => {
    const [{ criteria, items }] = parseRoadmap(
      '## Phase 1\n\n### Exit criteria\n\n| Requirement | Status |\n|-|-|\n| dry | Done |\n',
    ).phases;
    expect(items).toEqual([]);
    expect(criteria).toMatchObject([
      { text: 'dry', kind: 'exit', state: 'done', foundBy: 'table' },
    ]);
  });
});

describe('work items outside of phases', () => {
  it('reads a document that is divided by workstreams', () => {
    const { items, criteria, sections } = parseRoadmap(
      [
        '# Pond',
        '',
        '## Water',
        '- ✅ pump',
        '- 🚧 filter',
        '- note',
        '',
        '## Land',
        '### Pier',
        '1. [x] oak',
        '2. [ ] rope',
        '',
        '| Item | State |',
        '|-|-|',
        '| bench | planned |',
        '',
        '## Tasks',
        '- rake',
        '',
        '## About us',
        '- We like ponds.',
        '',
        '## Exit criteria',
        '- [x] dry feet',
        '',
        '## Risks',
        '- [ ] storm',
        '',
        '## Appendix',
        '- [ ] pump',
      ].join('\n'),
    );
    expect(
      items.map(({ text, state, group, line }) => [text, state, group, line]),
    ).toEqual([
      ['pump', 'done', ['Water'], 4],
      ['filter', 'partial', ['Water'], 5],
      ['note', 'unknown', ['Water'], 6],
      ['oak', 'done', ['Land', 'Pier'], 10],
      ['rope', 'open', ['Land', 'Pier'], 11],
      ['bench', 'open', ['Land', 'Pier'], 15],
      ['rake', 'unknown', ['Tasks'], 18],
    ]);
    expect(criteria).toMatchObject([
      { text: 'dry feet', kind: 'exit', state: 'done' },
    ]);
    expect(sections.map(({ title }) => title)).toContain('About us');
    expect(sections.map(({ title }) => title)).toContain('Appendix');
  });

  it('takes emoji beside phases for work only where a heading says so', () => {
    const plan = '## Phase 1\n\n- [ ] a\n\n';
    const texts = (text: string) =>
      parseRoadmap(plan + text).items.map(item => item.text);
    expect(texts('## What we learn\n\n- ✅ b\n')).toEqual([]);
    expect(texts('## Tasks\n\n- ✅ b\n')).toEqual(['b']);
    expect(texts('## What is left\n\n- [ ] b\n')).toEqual(['b']);
  });

  it('takes a table that sums phases up for no work', () => {
    const { items, sections } = parseRoadmap(
      '# Plan\n\n| Feature | Phase | Status |\n|-|-|-|\n| a | Phase 1 | Done |\n\n## Phase 1\n\n- [x] a\n',
    );
    expect(items).toEqual([]);
    expect(sections).toHaveLength(1);
  });

  it('takes a legend for no work', () => {
    expect(
      parseRoadmap('# Plan\n\n- ✅: done\n- 🚧: in progress\n').items,
    ).toEqual([]);
  });
});

describe('splitEntries', () => {
  it.each([
    ['walls, roof (with gutters, too); doors', 3],
    ['walls', 1],
    [' , ;', 0],
    ['a) walls, roof', 2],
  ])('splits %s', (text, count) => {
    expect(splitEntries(text)).toHaveLength(count);
  });

  it('loses no entry of a list that it joins', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), words => {
        expect(splitEntries(words.join(', '))).toEqual(words);
      }),
    );
  });
});

describe('descriptions of items', () => {
  it('are the plain bullets below a task, those below them included', () => {
    const [oven, flour] = itemsOf(
      '- [ ] Oven\n  - red bricks\n    - fired\n  - [x] Door\n  - clay\n- ✅ Flour\n  - from the mill\n',
    );
    expect(oven.description).toBe('red bricks; fired; clay');
    expect(statesOf(oven.children ?? [])).toEqual(['Door: done']);
    expect(flour.description).toBe('from the mill');
  });

  it('are remarks behind a task', () => {
    const items = itemsOf('- [ ] Oven\n- Verify: it is hot\n- [ ] Flour\n');
    expect(items.map(({ text, description }) => [text, description])).toEqual([
      ['Oven', 'Verify: it is hot'],
      ['Flour', undefined],
    ]);
  });

  it('are cut where they are long, between characters', () => {
    const [{ description = '' }] = itemsOf(
      `- [ ] Oven\n  - a${'🔥'.repeat(400)}\n`,
    );
    expect(description.length).toBeLessThanOrEqual(500);
    expect(description).toMatch(/🔥…$/u);
  });
});
