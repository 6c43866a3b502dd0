import { Table } from 'mdast';
import { SupportWindow } from '@waymark/plugin-waymark-common';
import { ContextualBlock } from '../outline/ContextualBlock';
import { EmojiStatuses } from '../status/emojiStatus';
import { readStatus } from '../status/readStatus';
import { PlanTable, PlanTableRow } from '../tables/PlanTable';
import { cellText, columnOf, readTable } from '../tables/readTable';
import { normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { lastDayOf } from './lastDay';

/** Where a table says what; -1 for what it does not say. */
interface SupportColumns {
  kind: SupportWindow['kind'];
  subject: number;
  released: number;
  deprecated: number;
  until: number;
  replacement: number;
  status: number;
}

/** How long versions are supported, or when features are deprecated and removed; nothing for a table about something else. */
export function readSupportTable(
  table: Table,
  { section }: Pick<ContextualBlock, 'section'>,
  legend: EmojiStatuses,
): SupportWindow[] {
  const read = readTable(table);
  const columns = supportColumns(read, section?.name);
  return columns ? read.rows.flatMap(row => readRow(row, columns, legend)) : [];
}

function supportColumns(
  table: PlanTable,
  section: string | undefined,
): SupportColumns | undefined {
  const subject = columnOf(table, 'number') === 0 ? 1 : 0;
  // Of several days, such as those of active and of security support, the last is the end.
  const supportUntil = table.columns.findLastIndex(
    ({ name }, at) => name === 'supportUntil' && at > subject,
  );
  const after = (...names: Parameters<typeof columnOf>[1][]) => {
    const column = columnOf(table, ...names);
    return column > subject ? column : -1;
  };
  const removed = after('removedIn');
  const columns = {
    subject,
    released: after('released', 'date'),
    deprecated: after('deprecatedIn'),
    replacement: after('replacement'),
    status: after('status', 'supported'),
  };
  if (supportUntil >= 0 || isVersionTable(table, section)) {
    return { ...columns, kind: 'support', until: supportUntil };
  }
  const known = [columns.deprecated, removed, columns.replacement];
  const isKnown = known.filter(column => column >= 0).length > 1;
  if (isKnown || (section === 'deprecation' && Math.max(...known) >= 0)) {
    return { ...columns, released: -1, kind: 'deprecation', until: removed };
  }
  const when = after('date', 'timeframe', 'week', 'day', 'time', 'released');
  return section === 'deprecation' && when >= 0
    ? { ...columns, released: -1, kind: 'deprecation', until: when }
    : undefined;
}

// Below a heading of support, "Version | Supported" tells which versions are.
function isVersionTable(
  { columns }: PlanTable,
  section: string | undefined,
): boolean {
  return (
    section === 'support' &&
    vocabulary.units.get(normalisePhrase(columns[0].head)) === 'version' &&
    columns.some(({ name }) => name === 'supported' || name === 'status')
  );
}

function readRow(
  row: PlanTableRow,
  columns: SupportColumns,
  legend: EmojiStatuses,
): SupportWindow[] {
  const subject = cellText(row, columns.subject);
  if (!subject) {
    return [];
  }
  const released = cellText(row, columns.released);
  const deprecated = cellText(row, columns.deprecated);
  const until = cellText(row, columns.until);
  const untilDate = until && lastDayOf(until);
  const replacement = cellText(row, columns.replacement);
  const statusText = cellText(row, columns.status);
  const status = statusText && readStatus(statusText, legend);
  return [
    {
      subject,
      kind: columns.kind,
      ...(released && { released }),
      ...(deprecated && { deprecated }),
      ...(until && { until }),
      ...(untilDate && { untilDate }),
      ...(replacement && { replacement }),
      ...(status && { status }),
      ...(statusText && { statusText }),
      line: row.line,
      foundBy: 'table',
    },
  ];
}
