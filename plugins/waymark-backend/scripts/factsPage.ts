import { FactSchema } from '@waymark/plugin-waymark-common';
import { BUILT_IN_FACTS } from '../src/facts';

const HEADINGS: Record<string, string> = {
  catalog: 'Catalog',
  roadmap: 'Roadmap',
};
const COLUMNS = ['fact', 'type', 'what it tells'];
const BEGIN = '<!-- written by build:docs: begin -->';
const END = '<!-- written by build:docs: end -->';

/** The page about facts, with the tables of all facts that Waymark itself observes. */
export function withFactTables(page: string): string {
  const [before, rest = ''] = page.split(BEGIN);
  const [, after = ''] = rest.split(END);
  const tables = BUILT_IN_FACTS.map(
    ({ id, schemas }) => `### ${HEADINGS[id]}\n\n${renderTable(schemas)}`,
  );
  return [before, BEGIN, '\n\n', tables.join('\n\n'), '\n\n', END, after].join(
    '',
  );
}

function renderTable(schemas: readonly FactSchema[]): string {
  const rows = schemas.map(({ name, type, unit, description }) => [
    `\`${name}\``,
    unit === undefined ? type : `${type} (${unit})`,
    description,
  ]);
  const widths = COLUMNS.map((column, index) =>
    Math.max(...[column, ...rows.map(it => it[index])].map(it => it.length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, index) => cell.padEnd(widths[index])).join(' | ')} |`;
  return [
    line(COLUMNS),
    line(widths.map(width => '-'.repeat(width))),
    ...rows.map(line),
  ].join('\n');
}
