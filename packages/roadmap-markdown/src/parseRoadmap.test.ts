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
