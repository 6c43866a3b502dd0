import { Schedule, ScheduleEntry } from '@waymark/plugin-waymark-common';
import { PlanDay } from '../checkpoints/readPlanDay';
import { readCheckpointTitle } from '../checkpoints/readCheckpointTitle';
import { ContextualBlock } from '../outline/ContextualBlock';
import { DocumentReading } from '../outline/DocumentReading';
import { isBesidePlan } from '../outline/sectionRules';
import { plainText } from '../syntax/readInlineLines';
import { readTable } from '../tables/readTable';
import { SectionName } from '../vocabulary/Language';
import { readMoment } from './readMoment';
import { readScheduleTable } from './readScheduleTable';
import { readTimedList } from './readTimedList';
import { statedZone, zoneInParentheses, zoneOfTimes } from './timeZone';

/** The entries of a block, and the zone that it says its times are in. */
interface Timed {
  entries: ScheduleEntry[];
  zone?: string;
}

const ELSEWHERE: ReadonlySet<string> = new Set<SectionName>([
  'decisions',
  'dependencies',
  'deprecation',
  'notPlan',
]);

/** The tables and lists of a document that tell what happens at which time, day or week. */
export function readSchedules(reading: DocumentReading): Schedule[] {
  const schedules: Schedule[] = [];
  let before: ContextualBlock | undefined;
  for (const block of reading.blocks) {
    const timed = reading.claims.has(block) ? undefined : readBlock(block);
    if (timed?.entries.length) {
      schedules.push(toSchedule(timed, block, before, reading));
      reading.claims.take(block);
    }
    before = block;
  }
  return schedules;
}

function readBlock({ block, section }: ContextualBlock): Timed | undefined {
  const isSchedule = section?.name === 'schedule';
  if (block.type === 'table') {
    const table = readTable(block);
    const entries =
      section?.name === 'notPlan'
        ? undefined
        : readScheduleTable(table, isSchedule);
    return (
      entries && { entries, zone: zoneInParentheses(table.columns[0].head) }
    );
  }
  if (block.type === 'list') {
    const isElsewhere =
      isBesidePlan(section) || (section && ELSEWHERE.has(section.name));
    const entries = isElsewhere ? undefined : readTimedList(block, isSchedule);
    return entries && { entries };
  }
  return undefined;
}

function toSchedule(
  { entries, zone }: Timed,
  block: ContextualBlock,
  before: ContextualBlock | undefined,
  { phases }: DocumentReading,
): Schedule {
  const title = block.introduction?.title ?? block.headings.at(-1)?.title;
  const timeZone =
    zone ??
    zoneAbove(title, before?.index === block.index - 1 ? before : undefined) ??
    zoneOfTimes(entries.map(({ when }) => when));
  const day = dayAbove(block);
  const phase = phases.idOf(block.phase);
  return {
    ...(title && { title }),
    ...(timeZone && { timeZone }),
    entries: entries.map(entry => onDay(entry, day)),
    ...(phase && { phase }),
    line: block.line,
    foundBy: block.block.type === 'table' ? 'table' : 'bullet',
  };
}

// "06:00" below "Launch day" is a time of that day.
function onDay(entry: ScheduleEntry, day: PlanDay | undefined): ScheduleEntry {
  const isClock = readMoment(entry.when)?.kind === 'clock';
  return isClock && day?.offsetDays !== undefined
    ? { ...entry, anchor: day.anchor, offsetDays: day.offsetDays }
    : entry;
}

function dayAbove({
  introduction,
  headings,
}: ContextualBlock): PlanDay | undefined {
  const titles = [introduction?.title, headings.at(-1)?.title];
  return titles
    .map(title => (title ? readCheckpointTitle(title) : undefined))
    .find(day => day !== undefined);
}

function zoneAbove(
  title: string | undefined,
  before: ContextualBlock | undefined,
): string | undefined {
  const inTitle = title && (zoneInParentheses(title) ?? statedZone(title));
  return (
    inTitle ||
    (before?.block.type === 'paragraph'
      ? statedZone(plainText(before.block))
      : undefined)
  );
}
