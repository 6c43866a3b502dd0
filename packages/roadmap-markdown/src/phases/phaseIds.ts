import { withoutTrailingStatus } from '../status/headingStatus';
import { findTimeframe } from '../timeframe/findTimeframe';
import { leadingPhrase, normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { wholeStatusPhrase } from '../status/statusPhrase';
import { PhaseName } from './PhaseName';

// Stands for the timeframe until it is clear what it stood in.
const TIME = '\u0000';

/**
 * An id for each phase: its name as a slug, without unit, number, timeframe and status, so that it stays the same when
 * another phase is put in front and when work goes on. A phase without a name has unit and ordinal for an id.
 */
export function phaseIds(phases: readonly PhaseName[]): string[] {
  const taken = new Set<string>();
  const copies = new Map<string, number>();
  return phases.map(phase => {
    const base = slug(lastingName(phase)) || slug(ordinalOf(phase));
    let id = base;
    while (taken.has(id)) {
      const copy = (copies.get(base) ?? 1) + 1;
      copies.set(base, copy);
      id = `${base}-${copy}`;
    }
    taken.add(id);
    return id;
  });
}

function lastingName(phase: PhaseName): string {
  // What follows a bar is a remark on the phase, such as its priority.
  const [named] = phase.name.split(/\s\|\s/);
  const time = findTimeframe(named)?.text;
  const timeless = time ? named.replace(time, TIME) : named;
  const name = withoutTrailingStatus(timeless)
    .replace(/[(（[]([^()（）[\]]*)[)）\]]/g, (_, inner: string) =>
      isPassing(inner) ? ' ' : ` ${inner} `,
    )
    .replace(TIME, ' ')
    .trim();
  return isOnlyNoun(name, phase) ? `${ordinalOf(phase)} ${name}` : name;
}

// "(Current Quarter)" will be said of another one, and "(target: March 2026)" may move.
function isPassing(text: string): boolean {
  const [first = ''] = normalisePhrase(text).split(' ');
  return (
    text.includes(TIME) ||
    /^(?:tb[acd]|unreleased)$/.test(first) ||
    wholeStatusPhrase(first) !== undefined
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
  return unit === 'version' && /^\d/.test(ordinal) ? `v${ordinal}` : ordinal;
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}
