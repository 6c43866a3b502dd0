import { PhaseUnit } from '@waymark/plugin-waymark-common';
import { alternatives, normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';

/** Where a text speaks of phases by unit and number. */
export interface PhaseMention {
  /** Names of single phases, such as `phase 2` and `phase 3` of "Phases 2 and 3". */
  names: string[];
  /** Offset of the mention. */
  start: number;
  /** Offset behind the mention. */
  end: number;
}

const UNIT = alternatives(vocabulary.units.keys());
const ORDINAL = String.raw`v?\d+(?:\.\d+)*[a-z]?(?![\p{L}\p{N}%])|[a-z](?![\p{L}\p{N}])`;
const BETWEEN = String.raw`\s*(?:,\s*and\b|,\s*or\b|,|&|\+|\/|\band\b|\bor\b|-|–|\bto\b)\s*`;
const MENTION = new RegExp(
  [
    `(?<![\\p{L}\\p{N}])(?<unit>${UNIT})s?(?:\\s{1,3}#?|#?(?=\\d))(?<ordinals>(?:${ORDINAL})(?:${BETWEEN}(?:${ORDINAL})){0,20})`,
    `(?<![\\p{L}\\p{N}-])(?<code>M\\d+(?:\\.\\d+)?[a-z]?(?:\\s?[-–]\\s?M\\d+)?)(?![\\p{L}\\p{N}])`,
    `(?<![\\p{L}\\p{N}])(?<version>v\\d+(?:\\.\\d+)*(?:\\.x)?)(?![\\p{L}\\p{N}])`,
    `(?<![\\p{L}\\p{N}])(?<quarter>Q[1-4](?:\\s+\\d{4})?)(?![\\p{L}\\p{N}])`,
  ].join('|'),
  'giu',
);
const RANGE = /^(\d+)\s*(?:-|–|\bto\b)\s*(\d+)$/i;
const LONGEST_RANGE = 100;

// Nobody says what comes first in more words; each character has to be looked at.
const MAXIMUM_LENGTH = 2000;

/** The phases that a text speaks of, in its order. */
export function phaseMentions(text: string): PhaseMention[] {
  return [...text.slice(0, MAXIMUM_LENGTH).matchAll(MENTION)].map(match => ({
    names: namesOf(match.groups ?? {}, match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function namesOf(
  { unit, ordinals, code }: Partial<Record<string, string>>,
  whole: string,
): string[] {
  if (unit && ordinals) {
    const name = unitName(unit);
    return ordinalsOf(ordinals).map(ordinal =>
      ordinal.startsWith('v') ? ordinal : `${name} ${ordinal}`,
    );
  }
  if (code) {
    const [first, last] = code.split(/\s?[-–]\s?/);
    return last
      ? ordinalsOf(`${first.slice(1)}-${last.slice(1)}`).map(each => `M${each}`)
      : [first];
  }
  return [whole];
}

function unitName(text: string): PhaseUnit {
  return vocabulary.units.get(normalisePhrase(text)) ?? 'phase';
}

// "1, 3 & 5", "1-3"
function ordinalsOf(text: string): string[] {
  return text.split(/\s*(?:,|&|\+|\/|\band\b|\bor\b)\s*/i).flatMap(part => {
    const range = RANGE.exec(part);
    const [from, to] = range ? [Number(range[1]), Number(range[2])] : [0, -1];
    if (range && to >= from && to - from < LONGEST_RANGE) {
      return Array.from({ length: to - from + 1 }, (_, at) =>
        String(from + at),
      );
    }
    return part ? [normalisePhrase(part)] : [];
  });
}
