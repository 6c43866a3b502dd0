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
 *     owner                 where it is there, its owners, separated by commas, or null
 *     status_text, duration where they are there, as written, or null
 *     goal                  where it is there, its only goal
 *     tasks_total           boxes of the phase, criteria included, outside code fences and comments
 *     tasks_done            those that are ticked
 *     tasks_partial         where it is there, its items that are begun
 *     tasks_struck          where it is there, its items and criteria that are struck out
 *     emoji_tasks_total, emoji_tasks_done   where they are there, its items
 *     task_items_total, task_items_done     where they are there, its items with boxes
 *     criteria_total, criteria_done         where they are there, its criteria
 *     gate_tasks_total, gate_tasks_done     where they are there, its criteria
 *     activity_rows         where it is there, how many activities the phase's tables list
 *   table_phases[]           where there are any, the phases of tables, in order:
 *     title, rows, completed, in_progress, blank   text, items, and how many are done, begun and of unknown state
 *   table_milestones         where it is there, how many phases of tables there are, or each with id and owner
 *   scenario_rows            where it is there, how many items stand outside of the phases
 *   emoji_tasks_total, emoji_tasks_done   where they are there, the items outside of the phases
 *   doc_owner, last_updated  where they are there, as written
 *   checkpoints[]           where there are any, the named days of the plan, in order:
 *     title, total, done    text, boxes and ticked boxes
 *   risk_tables[]           where there are any, the tables of risks, in order:
 *     columns, rows         heads of the columns, and how many rows
 *   metric_tables[]         where they are there, the tables of metrics, in order:
 *     columns, rows, weak   heads of the columns, how many rows, and whether it may be read as something else
 *   metric_bullets          where they are there, how many lines of lists state metrics, by place
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
  'owners',
  'status texts',
  'durations',
  'goals',
  'phase boxes',
  'items',
  'begun items',
  'struck items',
  'criteria',
  'table phases',
  'document items',
  'activity rows',
  'checkpoints',
  'risk tables',
  'metric tables',
  'metric bullets',
  'document owners',
  'last updates',
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
      ...compareItems(about, expected, actual),
      ...compareActivities(about, expected, actual),
      ...compareDetails(about, expected, actual),
    ];
  });
}

/** Compares what only some expectations hold. */
function compareStated(kind, about, expected, actual) {
  return expected === undefined ? [] : [compare(kind, about, expected, actual)];
}

function compareDetails(about, expected, actual) {
  const owner = actual.owners.length ? actual.owners.join(', ') : undefined;
  const goal = actual.goals.map(({ text }) => text).join('; ') || undefined;
  const { duration } = actual.timeframe ?? {};
  return [
    ...compareStated('owners', about, expected.owner, owner),
    ...compareStated(
      'status texts',
      about,
      expected.status_text,
      actual.statusText,
    ),
    ...compareStated('durations', about, expected.duration, duration),
    ...compareStated('goals', about, expected.goal, goal),
  ];
}

function flatten(items) {
  return items.flatMap(item => [item, ...flatten(item.children ?? [])]);
}

function countItems(items) {
  const isDone = ({ state, checked }) => checked ?? state === 'done';
  return `${items.filter(isDone).length}/${items.length}`;
}

function countState(items, state) {
  return items.filter(item => item.state === state).length;
}

function compareItems(about, expected, actual) {
  const items = flatten(actual.items);
  const criteria = flatten(actual.criteria);
  const ratio = (done, total) =>
    total === undefined ? undefined : `${done}/${total}`;
  const { tasks_partial: begun, tasks_struck: struck } = expected;
  return [
    ...compareStated(
      'items',
      about,
      ratio(expected.emoji_tasks_done, expected.emoji_tasks_total) ??
        ratio(expected.task_items_done, expected.task_items_total),
      countItems(items),
    ),
    ...compareStated('begun items', about, begun, countState(items, 'partial')),
    ...compareStated(
      'struck items',
      about,
      struck,
      [...items, ...criteria].filter(item => item.struck).length,
    ),
    ...compareStated(
      'criteria',
      about,
      ratio(expected.criteria_done, expected.criteria_total) ??
        ratio(expected.gate_tasks_done, expected.gate_tasks_total),
      countItems(criteria),
    ),
  ];
}

function describeTablePhase({ title, rows, completed, in_progress, blank }) {
  return `${title}: ${rows}, ${completed ?? 0} done, ${in_progress ?? 0} begun, ${blank ?? 0} blank`;
}

function toTablePhase({ title, items }) {
  return {
    title,
    rows: items.length,
    completed: countState(items, 'done'),
    in_progress: countState(items, 'partial'),
    blank: countState(items, 'unknown'),
  };
}

function describeMilestone({ id, owner }) {
  return `${id}: ${owner}`;
}

function toMilestone({ title, owners }) {
  return { id: title.split(/[:\s]/)[0], owner: owners.join(', ') };
}

function compareTablePhases(truth, roadmap) {
  const actual = roadmap.phases.filter(phase => phase.depth === undefined);
  const { table_phases: phases, table_milestones: milestones } = truth;
  if (typeof milestones === 'number') {
    return [compare('table phases', 'count', milestones, actual.length)];
  }
  const expected = (phases ?? milestones ?? []).map(
    phases ? describeTablePhase : describeMilestone,
  );
  const read = actual.map(phase =>
    phases
      ? describeTablePhase(toTablePhase(phase))
      : describeMilestone(toMilestone(phase)),
  );
  return Array.from(
    { length: Math.max(expected.length, read.length) },
    (_, at) => compare('table phases', `row ${at + 1}`, expected[at], read[at]),
  );
}

function compareDocumentItems(truth, roadmap) {
  const { emoji_tasks_total: total, emoji_tasks_done: done } = truth;
  return [
    ...compareStated(
      'document items',
      'document',
      total === undefined ? undefined : `${done}/${total}`,
      countItems(roadmap.items),
    ),
    ...compareStated(
      'document items',
      'rows',
      truth.scenario_rows,
      roadmap.items.length,
    ),
  ];
}

function compareActivities(about, { activity_rows: rows }, { activities }) {
  return rows === undefined
    ? []
    : [compare('activity rows', about, rows, activities.length)];
}

function compareCheckpoints({ checkpoints: expected }, roadmap) {
  if (!expected) {
    return [];
  }
  const actual = roadmap.checkpoints.map(({ title, checkboxes }) => ({
    title,
    ...checkboxes,
  }));
  const describe = ({ title, total, done }) => `${title}: ${done}/${total}`;
  const count = Math.max(expected.length, actual.length);
  return Array.from({ length: count }, (_, at) =>
    compare(
      'checkpoints',
      `checkpoint ${at + 1}`,
      expected[at] && describe(expected[at]),
      actual[at] && describe(actual[at]),
    ),
  );
}

/** Things on consecutive lines are the rows of one table, whose head stands two lines above the first. */
function readTables(things, lines) {
  const tables = [];
  const rows = things.filter(({ foundBy }) => foundBy === 'table');
  for (const line of new Set(rows.map(row => row.line))) {
    const last = tables.at(-1);
    if (last && line === last.line + 1) {
      last.line = line;
      last.rows += 1;
    } else {
      const head = lines[line - 3] ?? '';
      const columns = head
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|');
      tables.push({ columns: columns.map(it => it.trim()), rows: 1, line });
    }
  }
  return tables;
}

function describeTable({ columns, rows }) {
  return `${columns.join(' | ')}: ${rows}`;
}

function compareTables(kind, expected, actual) {
  const count = Math.max(expected.length, actual.length);
  return Array.from({ length: count }, (_, at) =>
    compare(kind, `table ${at + 1}`, expected[at], actual[at]),
  );
}

function compareRiskTables({ risk_tables: expected }, roadmap, text) {
  if (!expected) {
    return [];
  }
  const actual = readTables(roadmap.risks, text.split(/\r?\n/));
  return compareTables(
    'risk tables',
    expected.map(describeTable),
    actual.map(describeTable),
  );
}

/** A weak table counts where it was read, and is not missed where it was not. */
function compareMetricTables({ metric_tables: expected }, roadmap, text) {
  if (!expected) {
    return [];
  }
  const actual = readTables(roadmap.metrics, text.split(/\r?\n/)).map(
    describeTable,
  );
  const wanted = expected.filter(
    table => !table.weak || actual.includes(describeTable(table)),
  );
  return compareTables('metric tables', wanted.map(describeTable), actual);
}

function compareMetricBullets({ metric_bullets: bullets }, { metrics }) {
  if (!bullets) {
    return [];
  }
  const lines = new Set(
    metrics
      .filter(({ foundBy }) => foundBy === 'bullet' || foundBy === 'checkbox')
      .map(({ line }) => line),
  );
  const expected = Object.values(bullets).reduce((sum, own) => sum + own, 0);
  return [compare('metric bullets', 'document', expected, lines.size)];
}

function compareDocument(truth, roadmap, text) {
  const { total, done, inCodeFences } = roadmap.checkboxes;
  return [
    compare('titles', 'document', truth.title, roadmap.title),
    ...comparePhases(truth, roadmap),
    ...compareTablePhases(truth, roadmap),
    ...compareDocumentItems(truth, roadmap),
    ...compareCheckpoints(truth, roadmap),
    ...compareRiskTables(truth, roadmap, text),
    ...compareMetricTables(truth, roadmap, text),
    ...compareMetricBullets(truth, roadmap),
    ...compareStated(
      'document owners',
      'document',
      truth.doc_owner,
      roadmap.owner,
    ),
    ...compareStated(
      'last updates',
      'document',
      truth.last_updated,
      roadmap.lastUpdated,
    ),
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
    const comparisons = compareDocument(truth, parseRoadmap(text), text);
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
