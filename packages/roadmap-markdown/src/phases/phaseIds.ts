import { isHeadingRemark } from '../conditions/readHeadingRemarks';
import { slug } from '../ids/slug';
import { uniqueIds } from '../ids/uniqueIds';
import { isPriority } from '../priority/readPriorities';
import { withoutTrailingStatus } from '../status/headingStatus';
import { findTimeframe } from '../timeframe/findTimeframe';
import { leadingPhrase, normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { wholeStatusPhrase } from '../status/statusPhrase';
import { PhaseName } from './PhaseName';

// Characters of an id: gates, links and rows of a database are named by it.
const LONGEST = 100;

// Stands for the timeframe until it is clear what it stood in.
const TIME = '\u0000';
const BEFORE_NAME = 'phase 1 ';
// Behind a name.
const SET_OFF = /(?<=\S)\s+[—–|-]+\s*([^—–|:：()[\]]{1,40})$/u;

/**
 * An id for each phase: its name as a slug, without unit, number and what may change: timeframe, status, priority, whether it
 * is optional, and conditions. So it stays the same when another phase is put in front and when work goes on. A phase without a
 * name has unit and ordinal for an id. Of a name of more than 100 characters it is the beginning.
 */
export function phaseIds(phases: readonly PhaseName[]): string[] {
  return uniqueIds(
    phases.map(phase => idOf(lastingName(phase)) || idOf(ordinalOf(phase))),
  );
}

// Cut between characters, of which some take two places.
function idOf(name: string): string {
  return [...slug(name)].slice(0, LONGEST).join('').replace(/-$/, '');
}

function lastingName(phase: PhaseName): string {
  // What follows a bar is a remark on the phase, such as its priority.
  const [named] = phase.name.split(/\s\|\s/);
  const time = findTimeframe(named)?.text;
  const timeless = time ? named.replace(time, TIME) : named;
  // Behind its unit and ordinal, as in the heading, a name is not taken for what is set off at its end.
  const name = withoutTrailingStatus(`${BEFORE_NAME}${timeless}`)
    .slice(BEFORE_NAME.length)
    .replace(
      /[(（[【]([^()（）[\]【】]*)[)）\]】]/g,
      (_, inner: string) => ` ${lastingRemarks(inner)} `,
    )
    .replace(TIME, ' ')
    .replace(SET_OFF, (whole, remark: string) =>
      isSetOffRemark(remark) ? '' : whole,
    )
    .trim();
  return isOnlyNoun(name, phase) ? `${ordinalOf(phase)} ${name}` : name;
}

// "(optional, north pier)"
function lastingRemarks(inner: string): string {
  return isPassing(inner)
    ? ''
    : inner
        .split(/[,;，；]/)
        .filter(part => !isPassing(part))
        .join(' ');
}

// "Phase 2: Boats — high priority"; a bare "— Critical" may as well be its name.
function isSetOffRemark(remark: string): boolean {
  return (
    (isPriority(remark) && /\s|\d/.test(remark)) ||
    vocabulary.optional.includes(normalisePhrase(remark))
  );
}

// "(Current Quarter)" will be said of another one, and "(target: March 2026)" may move.
function isPassing(text: string): boolean {
  const [first = ''] = normalisePhrase(text).split(' ');
  return (
    text.includes(TIME) ||
    /^(?:tb[acd]|unreleased)$/.test(first) ||
    wholeStatusPhrase(first) !== undefined ||
    isPriority(text) ||
    isHeadingRemark(text)
  );
}

// "Short-term goals" and "Long-term goals" are told apart by what precedes the noun.
function isOnlyNoun(name: string, { explicit }: PhaseName): boolean {
  return (
    !explicit &&
    leadingPhrase(normalisePhrase(name), vocabulary.planNouns) !== undefined
  );
}

function ordinalOf({ unit, ordinal, explicit }: PhaseName): string {
  if (explicit) {
    return `${unit} ${ordinal}`;
  }
  return unit === 'version' && /^(?!20\d\d$)\d/.test(ordinal)
    ? `v${ordinal}`
    : ordinal;
}
