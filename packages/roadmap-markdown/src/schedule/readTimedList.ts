import { List, ListItem } from 'mdast';
import { ScheduleEntry } from '@waymark/plugin-waymark-common';
import { ownersIn } from '../people/ownersIn';
import { itemTexts } from '../syntax/itemTexts';
import { plainText } from '../syntax/readInlineLines';
import { Moment, readMoment } from './readMoment';
import { rolloutPercent } from './rolloutPercent';

/** An item of a list that starts with a time. */
interface TimedItem {
  when: string;
  moment: Moment;
  text: string;
  line: number;
}

const SEPARATOR = /^\s*(?:[:：—–|→]|->|=>|-\s)\s*/;
// In a list where most items end so, it is who does them: "(QA)", "(Release team)"
const DOER = /\s*[(（]([@\p{Lu}][^()（）\d%]{0,39})[)）]$/u;

const MAXIMUM_MOMENT = 80;

/**
 * The items of a list that each start with a time and say what happens then: "09:00 — smoke tests (QA)".
 *
 * @param isSchedule - whether the words above it say so; only then weekdays and days of the calendar suffice
 * @returns `undefined` if it is none
 */
export function readTimedList(
  list: List,
  isSchedule: boolean,
): ScheduleEntry[] | undefined {
  const timed: TimedItem[] = [];
  for (const node of list.children) {
    const item = readTimedItem(node);
    if (!item || (!isSchedule && !isOfPlan(item.moment))) {
      return undefined;
    }
    timed.push(item);
  }
  if (timed.length < 2) {
    return undefined;
  }
  const named = timed.filter(({ text }) => DOER.test(text));
  const hasDoers = named.length * 2 >= timed.length;
  return timed.map(item => toEntry(item, hasDoers));
}

// Weekdays may tell a habit, and days of the calendar what has happened.
function isOfPlan({ kind }: Moment): boolean {
  return kind !== 'calendar' && kind !== 'day-of-week';
}

function readTimedItem(node: ListItem): TimedItem | undefined {
  const [first, ...others] = node.children;
  if (typeof node.checked === 'boolean' || first?.type !== 'paragraph') {
    return undefined;
  }
  const text = plainText(first);
  const moment = readMoment(text.slice(0, MAXIMUM_MOMENT));
  const rest = moment ? text.slice(moment.length) : '';
  const separator = SEPARATOR.exec(rest)?.[0] ?? '';
  const own = rest.slice(separator.length);
  const details = others.flatMap(itemTexts).join('; ');
  const what = [own, details].filter(Boolean).join(': ');
  return moment && separator && what
    ? {
        when: text.slice(0, moment.length),
        moment,
        text: what,
        line: node.position?.start.line ?? 1,
      }
    : undefined;
}

function toEntry(
  { when, moment, text, line }: TimedItem,
  hasDoers: boolean,
): ScheduleEntry {
  const doer = hasDoers ? DOER.exec(text) : undefined;
  const owners = doer ? ownersIn(doer[1]) : [];
  const percent = rolloutPercent(text);
  const { anchor, offsetDays, date } = moment;
  return {
    when,
    ...(anchor && { anchor }),
    ...(offsetDays !== undefined && { offsetDays }),
    ...(date && { date }),
    text: owners.length ? text.slice(0, doer?.index) : text,
    ...(owners.length && { owners }),
    ...(percent !== undefined && { rolloutPercent: percent }),
    line,
    foundBy: 'bullet',
  };
}
