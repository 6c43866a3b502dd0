import {
  alternatives,
  isUnspaced,
  leadingPhrase,
  normalisePhrase,
} from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { durationUnits, TimeUnit } from './durationUnits';

/** A day that a plan tells by an anchor, at the start of a text. */
export interface PlanDay {
  /** Number of characters that it takes up. */
  length: number;
  /** What its days are counted from, such as `GA`. */
  anchor: string;
  /** Days after the anchor, negative before it; absent where the text gives no whole days. */
  offsetDays?: number;
  /** The code and figure alone, as in `T-3`, which may also number something. */
  isBareCode?: boolean;
}

/** The anchor of all that is counted from a launch. */
export const LAUNCH_ANCHOR = 'GA';

const { planDays, time, ordinals } = vocabulary;
const CODES = planDays.codes.map(code => code.toUpperCase());
const LAUNCH_CODES: ReadonlySet<string> = new Set([...CODES, 'GA']);
const KNOWN_CODE = [...CODES, 'GA', 'RC'].join('|');

const DAY_WORD = alternatives(time.day.filter(word => word.length > 1));
const UNIT = alternatives(durationUnits.keys());
const LAUNCH = alternatives(planDays.launch);
const NUMBER = String.raw`(?:0|[1-9]\d{0,2})(?![\d.]*\d)`;
const SIGN = `[+\\-−–]|${alternatives([...planDays.minus, ...planDays.plus])}`;
const BEFORE = alternatives(planDays.before);
const AFTER = alternatives(planDays.after);
const ARTICLE = `(?:(?:${alternatives(planDays.articles)})\\s+|\\p{L}['’])?`;
const OTHER_ANCHOR = String.raw`\p{L}[\p{L}\p{N}'-]{0,30}(?: [\p{L}\p{N}][\p{L}\p{N}'-]{0,30}){0,2}`;
const AROUND = `(?:\\s+(?:${BEFORE}|${AFTER})(?:\\s+${ARTICLE}(?:${LAUNCH}))?)?`;

// "L-7 Days", "T minus 24 hours", "RC-10", "GA+30"
const CODE = new RegExp(
  `^(?<code>${KNOWN_CODE})(?:\\s{0,2}-)?\\s{0,2}(?<sign>${SIGN})\\s{0,2}(?<count>${NUMBER})(?:\\s?-?(?<unit>${UNIT})(?!\\p{L}))?${AROUND}(?![\\p{L}\\p{N}])`,
  'iu',
);
// "L-Day", "D Day", "T-0", "L0"
const ZERO = new RegExp(
  `^[${CODES.join('')}](?:[\\s-]?(?:${DAY_WORD})|-?0)(?![\\p{L}\\p{N}.])`,
  'iu',
);
// "Day -1", "Day +7", "Day 0"
const SIGNED_DAY = new RegExp(
  `^(?:${DAY_WORD})\\s(?:(?<sign>[+\\-−–])\\s?(?<count>${NUMBER})|0)(?![\\p{L}\\p{N}.])`,
  'iu',
);
// "Launch - 7 days", "Go-live minus 2 weeks"; without a unit, only a plus tells that days are counted: "Launch + 7"
const LAUNCH_SIGNED = new RegExp(
  `^(?:${LAUNCH})\\s{0,2}(?<sign>${SIGN})\\s{0,2}(?<count>${NUMBER})(?:\\s?-?(?<unit>${UNIT})(?!\\p{L})|(?<=(?:\\+|${alternatives(planDays.plus)})\\s{0,2}\\d{1,3})(?![\\p{L}\\p{N}.%]))`,
  'iu',
);
// "1 week before launch", "The day after", "30 days after the migration"
const AROUND_ANCHOR = new RegExp(
  `^(?:(?<count>${NUMBER}|${alternatives([...ordinals.keys(), ...planDays.one])})\\s?-?)?(?<unit>${UNIT})\\s+(?:(?<before>${BEFORE})|(?:${AFTER}))(?:\\s+${ARTICLE}(?<anchor>${LAUNCH}|${OTHER_ANCHOR}))?(?![\\p{L}\\p{N}])`,
  'iu',
);
// "RC-10" in a column of days may count from anything: "FF-5"
const ANY_CODE = new RegExp(
  `^(?<code>[A-Z]{1,4})(?<sign>[+\\-−–])(?<count>${NUMBER})(?![\\p{L}\\p{N}.])`,
  'u',
);
// "上线前 7 天", "リリースの7日前", "출시 7일 전"
const LAUNCH_THEN_COUNT = new RegExp(
  `^(?:${alternatives(planDays.launch.filter(isUnspaced))})[のに]?\\s?(?:(?<before>${BEFORE})|(?<after>${AFTER}))?\\s?(?<count>${NUMBER}|${alternatives([...ordinals.keys(), ...planDays.one].filter(isUnspaced))})\\s?(?<unit>${UNIT})(?:\\s?(?:(?<beforeUnit>${BEFORE})|(?<afterUnit>${AFTER})))?(?![\\p{L}\\p{N}])`,
  'iu',
);
const RANGE = new RegExp(
  `^\\s*(?:[-–—~→]|\\.{2,3}|(?:${alternatives(time.to)})(?=\\s))\\s*`,
  'iu',
);

/**
 * Reads a day that is told by an anchor, at the start of `text`. Of a span, such as `T-30 to T-7`, it is the last day: by
 * then all of it has to hold.
 */
export function readPlanDay(text: string): PlanDay | undefined {
  const first = readSingleDay(text);
  if (!first) {
    return undefined;
  }
  const rest = text.slice(first.length);
  const range = RANGE.exec(rest)?.[0];
  const last = range ? readCode(rest.slice(range.length)) : undefined;
  return range && last?.anchor === first.anchor
    ? { ...last, length: first.length + range.length + last.length }
    : first;
}

/** Reads a day in a column of days, where any code may be an anchor, and `L` alone is the day of launch. */
export function readColumnDay(text: string): PlanDay | undefined {
  const day = readPlanDay(text);
  if (day) {
    return day;
  }
  if (CODES.includes(text)) {
    return { length: 1, anchor: LAUNCH_ANCHOR, offsetDays: 0 };
  }
  const match = ANY_CODE.exec(text);
  return match ? toPlanDay(match, match.groups!.code) : undefined;
}

function readSingleDay(text: string): PlanDay | undefined {
  const code = readCode(text);
  if (code) {
    return code;
  }
  const signed = LAUNCH_SIGNED.exec(text) ?? SIGNED_DAY.exec(text);
  if (signed) {
    return toPlanDay(signed, LAUNCH_ANCHOR);
  }
  const zero = ZERO.exec(text)?.[0].length ?? launchDayLength(text);
  return zero
    ? { length: zero, anchor: LAUNCH_ANCHOR, offsetDays: 0 }
    : (readAround(text) ?? readBesideLaunch(text));
}

// Codes are written in capitals: "t-1" may be anything.
function readCode(text: string): PlanDay | undefined {
  const match = CODE.exec(text);
  const code = match?.groups?.code;
  if (!match || !code || code !== code.toUpperCase()) {
    return undefined;
  }
  const anchor = LAUNCH_CODES.has(code) ? LAUNCH_ANCHOR : code;
  return {
    ...toPlanDay(match, anchor),
    ...(!match.groups?.unit && { isBareCode: true }),
  };
}

function launchDayLength(text: string): number {
  return leadingPhrase(normalisePhrase(text), planDays.launchDay)?.length ?? 0;
}

function readAround(text: string): PlanDay | undefined {
  const match = AROUND_ANCHOR.exec(text);
  const { unit, count, anchor } = match?.groups ?? {};
  if (!match || (!count && !isOneDay(unit))) {
    return undefined;
  }
  const isLaunch = !anchor || planDays.launch.includes(normalisePhrase(anchor));
  return toPlanDay(match, isLaunch ? LAUNCH_ANCHOR : anchor);
}

function readBesideLaunch(text: string): PlanDay | undefined {
  const match = LAUNCH_THEN_COUNT.exec(text);
  const { before, after, beforeUnit, afterUnit } = match?.groups ?? {};
  const isOneSide = [before, after, beforeUnit, afterUnit].filter(Boolean);
  if (!match || isOneSide.length !== 1) {
    return undefined;
  }
  match.groups!.before = before ?? beforeUnit;
  return toPlanDay(match, LAUNCH_ANCHOR);
}

// "Day before launch" is one day, "Days before launch" tells none.
function isOneDay(unit: string): boolean {
  const word = normalisePhrase(unit);
  const isPlural = time.day.some(
    other => other.length > 1 && other !== word && word.startsWith(other),
  );
  return durationUnits.get(word) === 'day' && !isPlural;
}

function toPlanDay(
  { 0: matched, groups = {} }: RegExpExecArray,
  anchor: string,
): PlanDay {
  const { sign = '', before } = groups;
  const isBefore =
    before !== undefined ||
    /^[-−–]$/.test(sign) ||
    planDays.minus.includes(normalisePhrase(sign));
  const days = toDays(
    toNumber(groups.count),
    groups.unit ? durationUnits.get(normalisePhrase(groups.unit)) : 'day',
  );
  const isZero = groups.sign === undefined && groups.unit === undefined;
  const offsetDays = isZero ? 0 : days;
  return {
    length: matched.length,
    anchor,
    ...(offsetDays !== undefined && {
      offsetDays: isBefore && offsetDays ? -offsetDays : offsetDays,
    }),
  };
}

function toNumber(count: string | undefined): number {
  const word = normalisePhrase(count ?? '1');
  return planDays.one.includes(word) ? 1 : Number(ordinals.get(word) ?? word);
}

// Months differ in length, and hours may lie within a day.
function toDays(count: number, unit: TimeUnit | undefined): number | undefined {
  switch (unit) {
    case 'day':
      return count;
    case 'week':
      return count * 7;
    case 'hour':
      return count % 24 === 0 ? count / 24 : undefined;
    default:
      return undefined;
  }
}
