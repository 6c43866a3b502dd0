import fc from 'fast-check';
import fs from 'node:fs';
import path from 'node:path';
import { parseRoadmap } from './parseRoadmap';
import { MAXIMUM_BYTES } from './prescan/byteLength';

const fixtures = path.join(__dirname, '__fixtures__');
const documents = fs
  .readdirSync(fixtures)
  .filter(file => file.endsWith('.md'))
  .map(file => path.basename(file, '.md'));

function readFixture(file: string): string {
  return fs.readFileSync(path.join(fixtures, file), 'utf8');
}

function kindsOf(text: string): string[] {
  return parseRoadmap(text).warnings.map(({ kind }) => kind);
}

describe('parseRoadmap', () => {
  it.each(documents)('reads %s as expected', name => {
    expect(parseRoadmap(readFixture(`${name}.md`))).toEqual(
      JSON.parse(readFixture(`${name}.json`)),
    );
  });

  it.each(documents)('reads %s alike with any line ending', name => {
    const text = readFixture(`${name}.md`);
    const expected = parseRoadmap(text);
    expect(parseRoadmap(text.replace(/\n/g, '\r\n'))).toEqual(expected);
    expect(parseRoadmap(`\uFEFF${text.replace(/\n/g, '\r')}`)).toEqual(
      expected,
    );
  });

  it.each([
    ['nothing', '', ['empty']],
    ['blank lines', '\r\n \n\t\n', ['empty']],
    ['front matter alone', '---\ntitle: x\n---\n', ['empty']],
    ['a comment alone', '<!--\n- [ ] x\n-->\n', ['empty']],
    ['prose', '# Plan\n\nSoon.\n', ['no-phases']],
    ['a phase', '## Phase 1: Start\n', []],
    [
      'a notice',
      '# Plan\n\n> This plan has been superseded by another.\n\n## Phase 1\n',
      ['superseded'],
    ],
    ['51 quotes', `${'>'.repeat(51)} x\n`, ['too-deep']],
    ['2,000 quotes', `${'> '.repeat(2000)}x\n`, ['too-deep']],
    ['2,000 lists on a line', `${'- '.repeat(2000)}x\n`, ['too-deep']],
    [
      '60 lists below each other',
      Array.from({ length: 60 }, (_, n) => `${'  '.repeat(n)}- x`).join('\n'),
      ['too-deep'],
    ],
    ['2,000 brackets', `${'['.repeat(2000)}x${']'.repeat(2000)}`, ['too-deep']],
    ['2,000 stars', `${'*'.repeat(2000)}x${'*'.repeat(2000)}`, ['too-deep']],
    ['a long rule', `## Phase 1\n\n${'- '.repeat(500)}\n`, []],
    ['1 MB', `## Phase 1\n\n${'x'.repeat(MAXIMUM_BYTES - 12)}`, []],
    ['a byte more', 'x'.repeat(MAXIMUM_BYTES + 1), ['too-large']],
    [
      'a byte more in UTF-8',
      `${'é'.repeat(MAXIMUM_BYTES / 2)}x`,
      ['too-large'],
    ],
  ])('tells what is wrong with %s', (_, text, kinds) => {
    expect(kindsOf(text)).toEqual(kinds);
  });

  it('gives every warning a line, a message and a remedy', () => {
    for (const name of documents) {
      for (const warning of parseRoadmap(readFixture(`${name}.md`)).warnings) {
        expect(warning).toEqual({
          kind: expect.stringMatching(/^[a-z-]+$/),
          line: expect.any(Number),
          message: expect.stringMatching(/\S/),
          remedy: expect.stringMatching(/\.$/),
        });
      }
    }
  });

  it('keeps ids when a phase is put in front, and tells equal names apart', () => {
    const plan = '## Phase 1: Oven (Q1 2026)\n## Phase 2: Shop — DONE\n';
    const longer =
      '## Phase 1: Cellar\n## Phase 2: Oven\n## Phase 3: Shop\n## Phase 4: Shop\n';
    const ids = (text: string) => parseRoadmap(text).phases.map(({ id }) => id);
    expect(ids(plan)).toEqual(['oven', 'shop']);
    expect(ids(longer)).toEqual(['cellar', 'oven', 'shop', 'shop-2']);
  });

  it('gives the boxes of a phase within a phase to the inner one', () => {
    const { phases, checkboxes } = parseRoadmap(
      '## Phase 1\n- [x] a\n### Milestone 1\n- [ ] b\n### Notes\n- [ ] c\n',
    );
    expect(phases).toMatchObject([
      { id: 'phase-1', checkboxes: { total: 2, done: 1 } },
      {
        id: 'milestone-1',
        parent: 'phase-1',
        checkboxes: { total: 1, done: 0 },
      },
    ]);
    expect(checkboxes).toEqual({ total: 3, done: 1, inCodeFences: 0 });
  });

  it.each([
    ['30 days', '2026-11-09', '2026-12-08'],
    ['60 days', '2026-12-09', '2027-01-07'],
  ])('dates the next %s from the last update', (days, start, end) => {
    const { phases, warnings } = parseRoadmap(
      '# Plan\n\nLast updated: 2026-11-09\n\n## Next 30 days\n\n## Next 60 days\n',
    );
    const phase = phases.find(({ title }) => title.endsWith(days));
    expect(phase?.timeframe).toMatchObject({ start, end });
    expect(warnings).toEqual([]);
  });

  it.each([
    ['15 March – 2 April 2026', '2026-03-15', '2026-04-02'],
    ['1. März – 15. April 2026', '2026-03-01', '2026-04-15'],
    ['15 mars – 2 avril 2026', '2026-03-15', '2026-04-02'],
    ['2026-04-01 - 04-14', '2026-04-01', '2026-04-14'],
    ['2026年1月－3月', '2026-01-01', '2026-03-31'],
    ['3 May', undefined, undefined],
  ])('dates both ends of %s', (text, start, end) => {
    const [{ timeframe }] = parseRoadmap(`## Phase 1 (${text})\n`).phases;
    expect([timeframe?.start, timeframe?.end]).toEqual([start, end]);
  });

  it('takes a start and an end in columns of their own for one span', () => {
    const { phases } = parseRoadmap(
      '| Phase | Start | End |\n|---|---|---|\n| 1. Dig | 2026-01-05 | 2026-01-30 |\n| 2. Fill | 2026-02-02 | TBD |\n',
    );
    expect(phases.map(({ timeframe }) => timeframe)).toMatchObject([
      {
        text: '2026-01-05 – 2026-01-30',
        start: '2026-01-05',
        end: '2026-01-30',
      },
      { text: '2026-02-02', start: '2026-02-02', end: '2026-02-02' },
    ]);
  });

  it.each(['计划', 'Backlog', 'Planned'])(
    'takes the title %s of a document for no status of its phases',
    title => {
      const [phase] = parseRoadmap(`# ${title}\n\n## Phase 1: Dig\n`).phases;
      expect(phase.status).toBeUndefined();
    },
  );

  it('takes headings of depth 1 for statuses where they divide the document', () => {
    const { phases } = parseRoadmap(
      '# Planned\n\n## Phase 2: Fill\n\n# Shipped\n\n## Phase 1: Dig\n',
    );
    expect(phases.map(({ status }) => status)).toEqual(['planned', 'complete']);
  });

  it.each([
    ['[Not started / In progress / Complete]', undefined],
    ['⬜ Not started | 🟡 In progress | ✅ Done', undefined],
    ['Done / shipped', 'complete'],
  ])('reads the choice of statuses %s', (text, status) => {
    const [phase] = parseRoadmap(`## Phase 1\n\n**Status:** ${text}\n`).phases;
    expect(phase.status).toBe(status);
  });

  it('reads metrics whose names carry their figures', () => {
    const { metrics } = parseRoadmap(
      '## Success metrics\n\n| Metric | Target | Actual |\n|---|---|---|\n| Leaks <1% | <1% | TBD |\n| Ships within 9 min | >90% | 88% |\n',
    );
    expect(metrics).toMatchObject([
      { operator: '<', value: 1, unit: '%' },
      { operator: '>', value: 90, unit: '%', actual: { value: 88 } },
    ]);
    expect(metrics[0].actual).toBeUndefined();
  });

  it('reads the hours of a launch with the share that is let in', () => {
    const { schedule } = parseRoadmap(
      '## Launch day\n\n| Time | Activity | Flag |\n|---|---|---|\n| 08:00 | Open | 5% |\n| 09:00 | Watch | 25% |\n',
    );
    expect(schedule[0].entries).toMatchObject([
      { when: '08:00', rolloutPercent: 5 },
      { when: '09:00', rolloutPercent: 25 },
    ]);
  });

  it('keeps what a table maps a milestone to, also what is no phase', () => {
    const { phases } = parseRoadmap(
      '## M1: Dig\n\n- x\n\n## Mapping\n\n| Product milestone | Engineering milestones |\n|---|---|\n| M1: Dig | E0, E1 |\n',
    );
    expect(phases[0].dependsOn.map(({ text }) => text)).toEqual(['E0', 'E1']);
  });

  it.each([
    ['Not complete', undefined],
    ['80% complete', 'in-progress'],
    ['Awaiting sign-off', undefined],
    ['🟢 Green', undefined],
  ])('keeps a status as written: %s', (text, status) => {
    const [phase] = parseRoadmap(`## Phase 1\n\nStatus: ${text}\n`).phases;
    expect([phase.status, phase.statusText]).toEqual([status, text]);
  });

  it.each([
    ['Phase 6: Pond :white_check_mark:', 'pond'],
    ['Phase 6: Pond - Done!', 'pond'],
    ['[x] Phase 6: Pond', 'pond'],
    ['Sprint 12 (1-14 June 2026)', 'sprint-12'],
    ['Phase 6: Pond (06/2026)', 'pond'],
    ['2.3.0 (unreleased)', 'v2-3-0'],
  ])('keeps what passes out of the id of %s', (title, id) => {
    expect(parseRoadmap(`## ${title}\n`).phases[0].id).toBe(id);
  });

  it('gives phases that are headings of a status that status', () => {
    const { phases } = parseRoadmap(
      '## In Progress\n\n- a\n\n## Completed\n\n- [ ] b\n\n## Backlog\n\n- c\n',
    );
    expect(phases.map(({ status }) => status)).toEqual([
      'in-progress',
      'complete',
      'planned',
    ]);
  });

  it.each(['·', '|'])('reads several labels on a line with %s', separator => {
    const labels = (...texts: string[]) => texts.join(` ${separator} `);
    expect(
      parseRoadmap(
        labels('Owner: Team Loom', 'south', 'Last updated: 2026-10-02'),
      ),
    ).toMatchObject({
      owner: labels('Team Loom', 'south'),
      lastUpdated: '2026-10-02',
    });
    const { phases } = parseRoadmap(
      `## Phase 1\n\n${labels('**Status:** Done', '**Owner:** Ann | Bea', '**Timeline:** Q1 2026')}\n`,
    );
    expect(phases).toMatchObject([
      {
        status: 'complete',
        statusText: 'Done',
        owners: ['Ann | Bea'],
        timeframe: { start: '2026-01-01' },
      },
    ]);
  });

  it.each([
    ['~', 'partial'],
    ['-', 'dropped'],
  ])('reads the box [%s] as %s', (mark, state) => {
    const [{ items }] = parseRoadmap(
      `## Phase 1\n\n- [x] a\n- [${mark}] b\n`,
    ).phases;
    expect(items[1]).toMatchObject({ text: 'b', state, foundBy: 'checkbox' });
  });

  it('takes from a plan table what a phase does not say', () => {
    const { phases } = parseRoadmap(
      [
        '| Phase | Status | Target | Owner |',
        '| - | - | - | - |',
        '| 1 | Done | Q1 2026 | Ann |',
        '| 2 | Planned | Q2 2026 | Bea |',
        '',
        '## Phase 1: Dig',
        '',
        '## Phase 2: Build (May 2026)',
        '',
        '**Owner**: Cid',
        '',
      ].join('\n'),
    );
    expect(phases).toMatchObject([
      {
        status: 'complete',
        owners: ['Ann'],
        timeframe: { text: 'Q1 2026', line: 3, foundBy: 'table' },
        origins: { owners: { line: 3, foundBy: 'table' } },
      },
      { status: 'planned', owners: ['Cid'], timeframe: { text: 'May 2026' } },
    ]);
  });

  it.each(['Non-goals', 'Risks', 'Notes'])(
    'takes boxes under %s for no work',
    heading => {
      const [phase] = parseRoadmap(
        `## Phase 1\n\n- [x] a\n\n### ${heading}\n\n- [ ] b\n`,
      ).phases;
      expect(phase.items.map(({ text }) => text)).toEqual(['a']);
      expect(phase.checkboxes).toEqual({ total: 2, done: 1 });
    },
  );

  it.each([
    ['below it', '- [x] a\n\n  Acceptance criteria:\n\n  - [ ] b\n'],
    ['on its last line', '- [x] a\n  Acceptance criteria:\n  - [ ] b\n'],
    ['in its list', '- [x] a\n  - Acceptance criteria:\n    - [ ] b\n'],
  ])('reads criteria of an item with their label %s', (_, list) => {
    const [phase] = parseRoadmap(`## Phase 1\n\n${list}`).phases;
    expect(phase.items).toMatchObject([{ text: 'a', state: 'done' }]);
    expect(phase.items[0]).not.toHaveProperty('children');
    expect(phase.criteria).toMatchObject([
      { text: 'b', kind: 'acceptance', state: 'open' },
    ]);
  });

  it('reads a criterion beside its label', () => {
    const [{ criteria }] = parseRoadmap(
      '## Phase 1\n\nExit criteria: all doors open\n',
    ).phases;
    expect(criteria).toMatchObject([
      { text: 'all doors open', kind: 'exit', state: 'unknown' },
    ]);
  });

  it.each([
    ['title: Loom\nowner: "Team: South" # us', 'Loom', 'Team: South'],
    ['meta:\n  title: x\nowner: [a, b]', undefined, 'a, b'],
  ])('reads front matter: %s', (yaml, title, owner) => {
    const text = `---\n${yaml}\n---\n\n## Phase 1\n`;
    const roadmap = parseRoadmap(text);
    expect([roadmap.title, roadmap.owner]).toEqual([title, owner]);
    expect(parseRoadmap(`${text}\n# Plan\n\nOwner: Ann\n`).title).toBe('Plan');
  });

  it.each([
    ['status lines', '## Phase 1\n\n**Status:** Phase 9 done\n\n'],
    ['buckets', '## Phase 1\n\n## Done\n\n'],
    ['boxes', '- [ ] a\n- b\n'],
    ['relative times', '## Phase 1 (Week -1)\n\n'],
    ['breaks', '---\n\na\n\n## Phase 1\n\n'],
    ['breaks in a phase', '---\n\na\n\n'],
    ['plan tables', '|Phase|Status|\n|-|-|\n|1|Done|\n\n## Phase 1\n\n'],
    ['labels on a line', '**Owner:** a | '],
    ['dates', '## Phase 1: Q1 2026, May 2026\n\n'],
  ])('takes twice the steps for twice as many %s', (_, text) => {
    const stepsFor = (count: number) => {
      const exec = jest.spyOn(RegExp.prototype, 'exec');
      const some = jest.spyOn(Array.prototype, 'includes');
      try {
        parseRoadmap(`## Phase 1: a\n\n${text.repeat(count)}## Phase 2: b\n`);
        return exec.mock.calls.length + some.mock.calls.length;
      } finally {
        exec.mockRestore();
        some.mockRestore();
      }
    };
    expect(stepsFor(80)).toBeLessThan(2.5 * stepsFor(40));
  });

  // Pieces of Markdown in any order reach further into the parser than any characters do.
  const piece = fc.constantFrom(
    '# ',
    '## Phase 1: ',
    '### Q3 2026',
    '- [ ] ',
    '- [x] ',
    '  - ',
    '> ',
    '\n',
    '\n\n',
    '---\n',
    '```',
    '```markdown\n',
    '```bash\n',
    '**Status**: ',
    '**Exit criteria:**\n',
    '✅',
    'âœ…',
    'ðŸ“',
    '~~',
    '**',
    '[',
    '](',
    '<!--',
    '-->',
    '|',
    '|-|\n',
    '\\u003c',
    'Week -8',
    ' (',
    ')',
    '—',
    'done',
    'x',
    '\t',
    '\r',
    '\uFEFF',
    '\u0000',
    '\uD800',
  );

  it('never throws, and reads the same with CRLF', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 200 }),
          fc.array(piece, { maxLength: 60 }).map(pieces => pieces.join('')),
        ),
        text => {
          const lines = text.replace(/\r\n?/g, '\n');
          const roadmap = parseRoadmap(lines);
          expect(parseRoadmap(lines.replace(/\n/g, '\r\n'))).toEqual(roadmap);
          const { total, done } = roadmap.checkboxes;
          const inPhases = roadmap.phases.map(({ checkboxes }) => checkboxes);
          expect(sum(inPhases.map(boxes => boxes.total))).toBeLessThanOrEqual(
            total,
          );
          expect(sum(inPhases.map(boxes => boxes.done))).toBeLessThanOrEqual(
            done,
          );
          const ids = roadmap.phases.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
        },
      ),
      { numRuns: 500 },
    );
  });
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
