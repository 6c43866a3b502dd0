import { peelLeadingEmoji } from '../syntax/emoji';
import { leadingPhrase, normalisePhrase } from '../vocabulary/phrase';
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
