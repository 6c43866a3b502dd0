import { Responsibility } from '@waymark/plugin-waymark-common';
import { PlanTable } from '../tables/PlanTable';
import { cellText, columnOf } from '../tables/readTable';
import { ColumnName } from '../vocabulary/Language';
import { normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { ownersIn } from './ownersIn';

const LETTERS = /^[RACI](?:\s?[/,+&]?\s?[RACI]){0,3}$/;

// Their tables tell of something else than who does what.
const ELSEWHERE: readonly ColumnName[] = [
  'actual',
  'decision',
  'email',
  'metric',
  'phone',
  'probability',
  'progress',
  'risk',
  'status',
  'target',
];

// Who somebody is and how to reach them is no duty.
const PERSON: ReadonlySet<ColumnName | undefined> = new Set<ColumnName>([
  'contact',
  'email',
  'name',
  'phone',
]);

/**
 * The responsibilities that a table tells: of each team or role in several columns, or as a table of who is responsible,
 * accountable, consulted and informed.
 *
 * @param isResponsibilities - whether the words above the table say so
 */
export function readResponsibilityTable(
  table: PlanTable,
  isResponsibilities: boolean,
): Responsibility[] {
  const named = namedColumns(table);
  if (named.length > 2) {
    return readNamedRaci(table, named);
  }
  if (hasLetters(table)) {
    return readLettered(table);
  }
  return readTeams(table, isResponsibilities);
}

// "Task | Responsible | Accountable | Consulted | Informed"
function namedColumns({ columns }: PlanTable): number[] {
  return columns.flatMap(({ head }, at) =>
    at > 0 && vocabulary.raci.has(normalisePhrase(withoutRemark(head)))
      ? [at]
      : [],
  );
}

// "Responsible (R)"
function withoutRemark(head: string): string {
  return head.slice(0, 60).replace(/\s?[(（][^()（）]*[)）]$/, '');
}

function readNamedRaci(
  { columns, rows }: PlanTable,
  named: readonly number[],
): Responsibility[] {
  const byOwner = new Map<string, Responsibility>();
  for (const row of rows) {
    const text = cellText(row, 0);
    for (const at of text ? named : []) {
      for (const owner of ownersIn(cellText(row, at) ?? '')) {
        const responsibility = byOwner.get(owner) ?? {
          owner,
          duties: [],
          line: row.line,
          foundBy: 'table',
        };
        responsibility.duties.push({ text: text!, column: columns[at].head });
        byOwner.set(owner, responsibility);
      }
    }
  }
  return [...byOwner.values()];
}

// "Task | Crew | Kitchen" with R, A, C and I in the cells
function hasLetters({ columns, rows }: PlanTable): boolean {
  const cells = rows
    .flatMap(row =>
      columns.map((_, at) => (at ? cellText(row, at) : undefined)),
    )
    .filter(text => text !== undefined);
  const letters = cells.filter(text => LETTERS.test(text));
  return letters.length > 1 && letters.length * 4 >= cells.length * 3;
}

function readLettered(table: PlanTable): Responsibility[] {
  return table.columns.flatMap(({ head }, at) => {
    const duties = table.rows.flatMap(row => {
      const text = cellText(row, 0);
      const column = cellText(row, at);
      return at > 0 && text && column && LETTERS.test(column)
        ? [{ text, column }]
        : [];
    });
    return duties.length
      ? [{ owner: head, duties, line: table.line, foundBy: 'table' as const }]
      : [];
  });
}

function readTeams(
  table: PlanTable,
  isResponsibilities: boolean,
): Responsibility[] {
  const owner = columnOf(table, 'team', 'role', 'owner', 'name');
  const duty = columnOf(table, 'responsibility');
  if (!isTeams(table, owner, isResponsibilities) && (owner < 0 || duty < 0)) {
    return [];
  }
  const others = table.columns
    .map((_, at) => at)
    .filter(at => at !== owner && !PERSON.has(table.columns[at].name));
  const person = table.columns.findIndex(({ name }) => name === 'name');
  return table.rows.flatMap(row => {
    const named = [cellText(row, owner), cellText(row, person)];
    const team = teamOf(person === owner ? [named[0]] : named);
    const duties = others.flatMap(at => {
      const text = cellText(row, at);
      const column = others.length > 1 ? table.columns[at].head : undefined;
      return text ? [{ text, ...(column && { column }) }] : [];
    });
    return team && duties.length
      ? [{ owner: team, duties, line: row.line, foundBy: 'table' as const }]
      : [];
  });
}

// "Release lead (Ann)"
function teamOf([team, person]: (string | undefined)[]): string | undefined {
  return team && person ? `${team} (${person})` : team;
}

// "Team | Pre-launch | Launch": columns whose heads are no words for something else
function isTeams(
  table: PlanTable,
  owner: number,
  isResponsibilities: boolean,
): boolean {
  const unknown = table.columns.filter(({ name }) => name === undefined);
  const isElsewhere = columnOf(table, ...ELSEWHERE) >= 0;
  return (
    owner === 0 &&
    !isElsewhere &&
    (isResponsibilities ||
      (table.columns[0].name === 'team' && unknown.length > 1))
  );
}
