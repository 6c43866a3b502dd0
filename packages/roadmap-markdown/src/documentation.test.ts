import { evaluateRoadmap } from '@waymark/plugin-waymark-common';
import fs from 'node:fs';
import path from 'node:path';
import { LINT_KINDS } from './lint/lintKinds';
import { lintRoadmap } from './lint/lintRoadmap';
import { parseRoadmap } from './parseRoadmap';

const FOLDER = path.resolve(__dirname, '../../../docs/roadmap');
const INDEX = 'README.md';

/** Pages that show commands; packages/cli/src/roadmapPages.test.ts runs them. */
const COMMAND_PAGES = ['anchors.md', 'explicit-form.md'];

const FENCE = /^(`{3,})(\w*)\n([^]*?)^\1$/gm;
const DAY = /\d{4}-\d{2}-\d{2}/;

/** A document, what is said of it, and what must be read from it. */
interface Example {
  name: string;
  document: string;
  introduction: string;
  expected?: object;
}

function readPage(page: string): string {
  return fs.readFileSync(path.join(FOLDER, page), 'utf8');
}

function examplesOf(page: string): Example[] {
  const text = readPage(page);
  const fences = [...text.matchAll(FENCE)];
  return fences.flatMap((fence, at) => {
    if (fence[2] !== 'markdown') {
      return [];
    }
    const next = fences[at + 1];
    const line = text.slice(0, fence.index).split('\n').length;
    return [
      {
        name: `${page}, line ${line}`,
        document: fence[3],
        introduction: text.slice(fence.index + fence[0].length, next?.index),
        expected: next?.[2] === 'json' ? JSON.parse(next[3]) : undefined,
      },
    ];
  });
}

// "… --on DAY" above findings of the linter, "on DAY" above an evaluation; else it is the roadmap that is shown.
function resultOf({ document, introduction }: Example): unknown {
  const roadmap = parseRoadmap(document);
  const day = DAY.exec(introduction)?.[0];
  if (!day) {
    return roadmap;
  }
  return introduction.includes('roadmap lint')
    ? lintRoadmap(roadmap, day)
    : evaluateRoadmap(roadmap, day);
}

/** The rows of all tables with this head. */
function rowsOf(page: string, ...head: string[]): string[][] {
  const rows: string[][] = [];
  let isOpen = false;
  for (const line of readPage(page).split('\n')) {
    const cells = line
      .split('|')
      .slice(1, -1)
      .map(cell => cell.trim().replace(/^`(.*)`$/, '$1'));
    if (isOpen && cells.length && !/^-+$/.test(cells[0])) {
      rows.push(cells.slice(0, head.length));
    }
    isOpen =
      cells.length > 0 &&
      (isOpen || head.every((title, at) => cells[at] === title));
  }
  return rows;
}

const pages = fs
  .readdirSync(FOLDER)
  .filter(page => page.endsWith('.md') && page !== INDEX);
const formPages = pages.filter(page => !COMMAND_PAGES.includes(page));
const linksOf = (page: string) =>
  [...readPage(page).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(
    ([, link]) => link,
  );

describe('the pages on roadmaps', () => {
  it('are all named by the index', () => {
    expect(
      [...new Set(linksOf(INDEX))].filter(link => !link.includes('/')).sort(),
    ).toEqual([...pages].sort());
  });

  it.each([INDEX, ...pages])('link to files that are there: %s', page => {
    const missing = linksOf(page).filter(
      link => !fs.existsSync(path.join(FOLDER, link)),
    );
    expect(missing).toEqual([]);
  });

  it.each(formPages)('show examples with what is read of them: %s', page => {
    const examples = examplesOf(page);
    expect(examples).not.toEqual([]);
    expect(examples.filter(({ expected }) => !expected)).toEqual([]);
  });

  it.each(formPages.flatMap(examplesOf))(
    'show what is read: $name',
    example => {
      expect(resultOf(example)).toMatchObject(example.expected!);
    },
  );
});

describe('the tables of forms', () => {
  it.each(rowsOf('phases.md', 'heading', 'unit', 'id'))(
    'tell the phase of the heading %s',
    (heading, unit, id) => {
      const [phase] = parseRoadmap(`## ${heading}\n\n## v99.0\n`).phases;
      expect([phase.title, phase.unit, phase.id]).toEqual([heading, unit, id]);
    },
  );

  it.each(rowsOf('phases.md', 'heading that is no phase'))(
    'tell that %s is no phase',
    heading => {
      const titles = parseRoadmap(
        `## Phase 98\n\n## ${heading}\n\n## Phase 99\n`,
      ).phases.map(({ title }) => title);
      expect(titles).toEqual(['Phase 98', 'Phase 99']);
    },
  );

  it.each(rowsOf('statuses.md', 'status line', 'status'))(
    'tell the status %s',
    (line, status) => {
      const [phase] = parseRoadmap(
        `## Phase 1\n\n**Status**: ${line}\n`,
      ).phases;
      expect(phase.status ?? 'none').toBe(status);
    },
  );

  it.each(rowsOf('statuses.md', 'heading', 'status'))(
    'tell the status of the heading %s',
    (heading, status) => {
      const [phase] = parseRoadmap(`## ${heading}\n`).phases;
      expect(phase.status ?? 'none').toBe(status);
    },
  );

  it.each(
    rowsOf('statuses.md', 'emoji', 'status').flatMap(([emoji, status]) =>
      emoji.split(' ').map(each => [each, status]),
    ),
  )('tell what the emoji %s means', (emoji, status) => {
    const [phase] = parseRoadmap(`## Phase 1\n\nStatus: ${emoji}\n`).phases;
    expect(phase.status).toBe(status);
  });

  it.each(rowsOf('timeframes.md', 'time', 'first day', 'last day'))(
    'tell the days of %s',
    (time, start, end) => {
      const [{ timeframe }] = parseRoadmap(`## Phase 1 (${time})\n`).phases;
      expect(timeframe?.text).toBe(time);
      expect([timeframe?.start ?? '', timeframe?.end ?? '']).toEqual([
        start,
        end,
      ]);
    },
  );

  it.each(rowsOf('items.md', 'entry', 'state'))(
    'tell the state of %s',
    (entry, state) => {
      const [phase] = parseRoadmap(`## Phase 1\n\n${entry}\n`).phases;
      expect(phase.items.map(item => item.state)).toEqual([state]);
    },
  );

  it.each(rowsOf('criteria.md', 'words', 'kind'))(
    'tell the kind of criteria below %s',
    (words, kind) => {
      const [phase] = parseRoadmap(
        `## Phase 1\n\n### ${words}\n\n- [ ] a\n`,
      ).phases;
      expect(phase.criteria.map(criterion => criterion.kind)).toEqual([kind]);
    },
  );

  it.each(
    rowsOf('metrics.md', 'entry', 'subject', 'operator', 'value', 'unit'),
  )('tell the metric of %s', (entry, ...figures) => {
    const { metrics } = parseRoadmap(`# Plan\n\n## Metrics\n\n- ${entry}\n`);
    expect(
      metrics.map(({ subject, operator, value, unit }) =>
        [subject, operator, value, unit].map(each => String(each ?? '')),
      ),
    ).toEqual([figures]);
  });

  it('name every kind of finding with its level', () => {
    const kinds = ['warnings.md', 'lint.md'].flatMap(page =>
      rowsOf(page, 'finding', 'level'),
    );
    expect(kinds.sort()).toEqual(
      Object.entries(LINT_KINDS)
        .map(([kind, { level }]) => [kind, level])
        .sort(),
    );
  });
});
