/**
 * Scores the roadmap parser on documents whose expected results are known.
 *
 *   node scripts/score-roadmaps.mjs FOLDER
 *
 * FOLDER holds documents, and FOLDER/truth/*.json one expected result each:
 *
 *   doc                     file name of the document
 *   title                   its title
 *   phases[]                its headings that are phases, in order:
 *     title, level          text and depth of the heading
 *     status                stated status, or null
 *     timeframe             as written, or null
 *     tasks_total           boxes of the phase, criteria included, outside code fences and comments
 *     tasks_done            those that are ticked
 *   checkboxes_total, checkboxes_done, checkboxes_in_code_fences   boxes of the whole document
 *
 * Prints n/n for each document and in total, and each miss. Exits with 1 on a miss, with 2 when it was called wrongly.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const KINDS = [
  'titles',
  'depths',
  'statuses',
  'timeframes',
  'phase boxes',
  'document boxes',
  'fenced boxes',
];

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

function loadParser() {
  const require = createRequire(path.join(root, 'packages/cli/package.json'));
  require('@backstage/cli-node/config/nodeTransform.cjs');
  return require('@waymark/roadmap-markdown').parseRoadmap;
}

/** One comparison: what it is about, what was expected and what was read. */
function compare(kind, about, expected, actual) {
  return { kind, about, expected: expected ?? null, actual: actual ?? null };
}

/** Some expectations leave out the emoji before a heading, which decorate it. */
function bareTitle(title) {
  return title
    .replace(/^(?:\p{Extended_Pictographic}|\uFE0F|\u200D|\s)+/u, '')
    .replace(/\s+/g, ' ');
}

/** Pairs expected and read phases in order, by title; what has no partner is paired with undefined. */
function pairPhases(expected, actual) {
  const pairs = [];
  const left = [...actual];
  for (const phase of expected) {
    const at = left.findIndex(
      other => bareTitle(other.title) === bareTitle(phase.title),
    );
    if (at >= 0) {
      left.splice(0, at).forEach(extra => pairs.push([undefined, extra]));
    }
    pairs.push([phase, at >= 0 ? left.shift() : undefined]);
  }
  left.forEach(extra => pairs.push([undefined, extra]));
  return pairs;
}

function comparePhases(truth, roadmap) {
  const headings = roadmap.phases.filter(phase => phase.depth !== undefined);
  return pairPhases(truth.phases, headings).flatMap(([expected, actual]) => {
    const about = (expected ?? actual).title;
    const title = compare('titles', about, expected?.title, actual?.title);
    if (!expected || !actual) {
      return [title];
    }
    const boxes = ({ total, done }) => `${done}/${total}`;
    return [
      { ...title, actual: expected.title },
      compare('depths', about, expected.level, actual.depth),
      compare('statuses', about, expected.status, actual.status),
      compare('timeframes', about, expected.timeframe, actual.timeframe?.text),
      compare(
        'phase boxes',
        about,
        `${expected.tasks_done}/${expected.tasks_total}`,
        boxes(actual.checkboxes),
      ),
    ];
  });
}

function compareDocument(truth, roadmap) {
  const { total, done, inCodeFences } = roadmap.checkboxes;
  return [
    compare('titles', 'document', truth.title, roadmap.title),
    ...comparePhases(truth, roadmap),
    compare(
      'document boxes',
      'document',
      `${truth.checkboxes_done}/${truth.checkboxes_total}`,
      `${done}/${total}`,
    ),
    compare(
      'fenced boxes',
      'document',
      truth.checkboxes_in_code_fences,
      inCodeFences,
    ),
  ];
}

function summarise(comparisons) {
  return KINDS.map(kind => {
    const own = comparisons.filter(comparison => comparison.kind === kind);
    const met = own.filter(({ expected, actual }) => expected === actual);
    return `${kind} ${met.length}/${own.length}`;
  }).join(', ');
}

function main([folder]) {
  const truthFolder = folder && path.join(folder, 'truth');
  if (!truthFolder || !fs.existsSync(truthFolder)) {
    process.stderr.write(
      'Usage: node scripts/score-roadmaps.mjs FOLDER, where FOLDER/truth holds the expected results\n',
    );
    return 2;
  }
  const parseRoadmap = loadParser();
  const all = [];
  for (const file of fs.readdirSync(truthFolder).sort()) {
    if (!file.endsWith('.json')) {
      continue;
    }
    const truth = JSON.parse(
      fs.readFileSync(path.join(truthFolder, file), 'utf8'),
    );
    const text = fs.readFileSync(path.join(folder, truth.doc), 'utf8');
    const comparisons = compareDocument(truth, parseRoadmap(text));
    all.push(...comparisons);
    process.stdout.write(`${truth.doc}: ${summarise(comparisons)}\n`);
    for (const { kind, about, expected, actual } of comparisons) {
      if (expected !== actual) {
        const [want, got] = [expected, actual].map(it => JSON.stringify(it));
        process.stdout.write(
          `  ${kind}: ${about}: expected ${want}, read ${got}\n`,
        );
      }
    }
  }
  const misses = all.filter(({ expected, actual }) => expected !== actual);
  process.stdout.write(`\nTotal: ${summarise(all)}\n`);
  process.stdout.write(`${all.length - misses.length}/${all.length}\n`);
  return misses.length ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
