import { Contact } from '@waymark/plugin-waymark-common';
import { PlanTable, PlanTableRow } from '../tables/PlanTable';
import { cellText, columnOf } from '../tables/readTable';
import { readReach } from './readReach';

/** Indexes of the columns of a table of contacts; -1 where it lacks one. */
interface ContactColumns {
  role: number;
  team: number;
  name: number;
  email: number;
  phone: number;
  contact: number;
}

/**
 * The rows of a table of roles or teams with how to reach each. What is left open is absent.
 *
 * @param isContacts - whether the words above the table say so
 */
export function readContactTable(
  table: PlanTable,
  isContacts: boolean,
): Contact[] {
  const columns: ContactColumns = {
    role: columnOf(table, 'role'),
    team: columnOf(table, 'team'),
    name: columnOf(table, 'name', 'owner'),
    email: columnOf(table, 'email'),
    phone: columnOf(table, 'phone'),
    contact: columnOf(table, 'contact'),
  };
  return isContactTable(table, columns, isContacts)
    ? table.rows.flatMap(row => readRow(row, columns) ?? [])
    : [];
}

function isContactTable(
  table: PlanTable,
  { role, team, name, email, phone, contact }: ContactColumns,
  isContacts: boolean,
): boolean {
  const isElsewhere =
    columnOf(table, 'status', 'metric', 'item', 'activity', 'risk') >= 0;
  const hasSubject = role >= 0 || team >= 0;
  const isReachable = email >= 0 || phone >= 0;
  return (
    hasSubject &&
    !isElsewhere &&
    (isReachable ||
      (isContacts && (name >= 0 || contact >= 0)) ||
      (role >= 0 && name >= 0 && contact >= 0))
  );
}

function readRow(
  row: PlanTableRow,
  columns: ContactColumns,
): Contact | undefined {
  const cell = (column: number) => cellText(row, column);
  const role = [cell(columns.role), cell(columns.team)].filter(Boolean);
  const email = cell(columns.email);
  const phone = cell(columns.phone);
  const contact = cell(columns.contact);
  const { reach, rest } = readReach(contact ?? '');
  // A contact is a person where no other column names one.
  const isPerson = rest !== undefined && columns.name < 0;
  const name = cell(columns.name) ?? (isPerson ? rest : undefined);
  const channel = reach.channel ?? (isPerson ? undefined : rest);
  const ways = {
    email: readReach(email ?? '').reach.email ?? email ?? reach.email,
    phone: phone ?? reach.phone,
    channel,
  };
  return role[0]
    ? {
        role: role[1] ? `${role[0]} (${role[1]})` : role[0],
        ...(name && { name }),
        ...(ways.email && { email: ways.email }),
        ...(ways.phone && { phone: ways.phone }),
        ...(ways.channel && { channel: ways.channel }),
        line: row.line,
        foundBy: 'table',
      }
    : undefined;
}
