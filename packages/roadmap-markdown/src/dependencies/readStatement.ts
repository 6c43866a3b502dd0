import { Dependency, FoundBy } from '@waymark/plugin-waymark-common';
import { splitEntries } from '../items/splitEntries';
import { classifySection } from '../outline/classifySection';
import { leadingPhrase, normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { phaseMentions } from './phaseMentions';

/** The phases that dependencies of one phase may be on. */
export interface KnownPhases {
  /** The id of the phase that a text starts with the name of. */
  find(text: string): string | undefined;
  /** The ids of the phases of its unit that stand before it. */
  before(): readonly string[];
}

/** Where a statement stands. */
export interface StatementSource {
  line: number;
  foundBy: FoundBy;
}

const SEPARATORS = ',;、+';

// Stands for the separators within a mention, such as "phases 1, 2 and 3", while the text is split at the others.
const WITHIN = 0xe000;
const DENIALS = [...vocabulary.denials].sort((a, b) => b.length - a.length);
const UNDECIDED = [...vocabulary.undecided]
  .filter(word => /^\p{L}/u.test(word))
  .sort((a, b) => b.length - a.length);

/**
 * Reads what has to come first: phases by name and whatever else, as in "Phase 1, M2 and the new depot". None where it is
 * nothing ("None (can start at once)") or not decided.
 */
export function readStatement(
  text: string,
  source: StatementSource,
  phases: KnownPhases,
): Dependency[] {
  if (isNothing(text)) {
    return [];
  }
  return splitOutsideMentions(text).flatMap(entry =>
    isNothing(entry) ? [] : readEntry(entry, source, phases),
  );
}

/** Whether a text says that there is nothing, or that it is not decided. */
export function isNothing(text: string): boolean {
  const words = normalisePhrase(text).replace(/[.。]$/, '');
  const undecided = leadingPhrase(words, UNDECIDED);
  const denial = leadingPhrase(words, DENIALS);
  return (
    vocabulary.undecided.has(words) ||
    (denial !== undefined &&
      classifySection(words.slice(denial.length))?.name === 'dependencies') ||
    (undecided !== undefined &&
      /^\s*(?:$|[(（.,;:—–-])/.test(words.slice(undecided.length)))
  );
}

function readEntry(
  entry: string,
  source: StatementSource,
  phases: KnownPhases,
): Dependency[] {
  const text = entry.replace(/[.。]$/, '');
  const words = normalisePhrase(text);
  const ids = vocabulary.allBefore.some(phrase => words.includes(phrase))
    ? phases.before()
    : mentionedIn(text, phases);
  return ids.length
    ? [...new Set(ids)].map(phase => ({ text, phase, ...source }))
    : [{ text, ...source }];
}

function mentionedIn(text: string, phases: KnownPhases): string[] {
  const mentioned = phaseMentions(text)
    .flatMap(({ names }) => names)
    .map(name => phases.find(name))
    .filter(id => id !== undefined);
  if (mentioned.length) {
    return mentioned;
  }
  const requiring = leadingPhrase(normalisePhrase(text), vocabulary.requiring);
  const whole = phases.find(requiring ? text.slice(requiring.length) : text);
  return whole ? [whole] : [];
}

function splitOutsideMentions(text: string): string[] {
  const masked = text.split('');
  for (const { start, end } of phaseMentions(text)) {
    for (let at = start; at < end; at += 1) {
      const separator = SEPARATORS.indexOf(text.charAt(at));
      if (separator >= 0) {
        masked[at] = String.fromCharCode(WITHIN + separator);
      }
    }
  }
  return splitEntries(masked.join(''), SEPARATORS).map(entry =>
    entry.replace(/[\uE000-\uE003]/g, character =>
      SEPARATORS.charAt(character.charCodeAt(0) - WITHIN),
    ),
  );
}
