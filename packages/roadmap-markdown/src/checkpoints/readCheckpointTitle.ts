import { peelLeadingEmoji } from '../syntax/emoji';
import {
  alternatives,
  leadingPhrase,
  normalisePhrase,
} from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { PlanDay, readPlanDay } from './readPlanDay';

const SEPARATED = /^\s*(?:$|[:：—–|,.(（[\])）]|-\s|->|→)/u;
const NUMBERED = /^\d+(?:\.\d+)*[.)]?\s+/;
const IN_PARENTHESES = /[(（[]([^()（）[\]]{1,40})[)）\]]\s*$/u;
const LAST_PART = /(?:[:：|—–]|\s-\s)\s*([^:：|—–]{1,40})$/u;
const ABOUT_DAY = [
  ...vocabulary.aboutPhase,
  ...vocabulary.schedule.dayParts,
].sort((a, b) => b.length - a.length);

const CHECKPOINT = new RegExp(
  `^(?:${alternatives(vocabulary.planDays.checkpoint)})\\s?#?\\d{1,3}(?![\\p{L}\\p{N}])`,
  'iu',
);

// Longer ones are sentences.
const MAXIMUM_LENGTH = 120;

/**
 * The day that a heading or a bold line names: "L-7 Days (One Week Before)", "Launch Day checklist", "Code freeze (T-14)".
 *
 * @returns `undefined` if it names none
 */
export function readCheckpointTitle(title: string): PlanDay | undefined {
  if (title.length > MAXIMUM_LENGTH) {
    return undefined;
  }
  const text = peelLeadingEmoji(title).rest.replace(/^\[/, '');
  return (
    readLeading(text) ??
    readLeading(text.replace(NUMBERED, '')) ??
    readWhole(IN_PARENTHESES.exec(text)?.[1]) ??
    readWhole(LAST_PART.exec(text)?.[1])
  );
}

/** Whether a heading calls what it stands above a checkpoint without telling its day: "Checkpoint 1: Review". */
export function isNumberedCheckpoint(title: string): boolean {
  const { rest } = peelLeadingEmoji(title);
  const length = CHECKPOINT.exec(rest)?.[0].length;
  return length !== undefined && SEPARATED.test(rest.slice(length));
}

/** Whether a heading is the name of the launch alone, which is a day only among other days: "GA" beside "GA-10". */
export function isLaunchTitle(title: string): boolean {
  const { rest } = peelLeadingEmoji(title);
  const launch = leadingPhrase(
    normalisePhrase(rest),
    vocabulary.planDays.launch,
  );
  return launch !== undefined && SEPARATED.test(rest.slice(launch.length));
}

function readLeading(text: string): PlanDay | undefined {
  const day = readPlanDay(text);
  const rest = day ? text.slice(day.length) : '';
  return day && (SEPARATED.test(rest) || isAboutDay(rest)) ? day : undefined;
}

function isAboutDay(rest: string): boolean {
  return leadingPhrase(normalisePhrase(rest), ABOUT_DAY) !== undefined;
}

function readWhole(text: string | undefined): PlanDay | undefined {
  const day = text === undefined ? undefined : readPlanDay(text.trim());
  return day?.length === text?.trim().length ? day : undefined;
}
