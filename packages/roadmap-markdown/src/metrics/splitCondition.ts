import { phraseAt } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { namesChange } from './direction';
import { lowerInPlace } from './foldText';

/** A text, parted where its circumstances begin. */
export interface ConditionSplit {
  subject: string;
  condition?: string;
}

const { conditions } = vocabulary.metrics;
// "MTTA" after "mean time to acknowledge" is a second name, no circumstance.
const ABBREVIATION = /^[A-Z][A-Za-z\d-]{1,9}s?$/;

/**
 * Parts `text`, which follows a figure or stands between two, where its circumstances begin: at `@`, a dash, brackets that hold more
 * than an abbreviation, or a word such as `during`. What a change is in (`reduction in cost`) is no circumstance. Of a share (`100% of images
 * with …`) such words tell what it is a share of, unless what they introduce has a figure of its own.
 */
export function splitCondition(text: string, isShare = false): ConditionSplit {
  const lower = lowerInPlace(text);
  const edge = /@|(?:^| )[–—-] | ?\(([^()]{1,200})\)|[;:.] /g;
  const ends = [text.length];
  for (let match = edge.exec(text); match; match = edge.exec(text)) {
    if (match[1] === undefined || !ABBREVIATION.test(match[1])) {
      ends.push(match.index);
      break;
    }
  }
  const word = findWord(text.slice(0, Math.min(...ends)), lower, isShare);
  const at = Math.min(...ends, word ?? text.length);
  return {
    subject: text.slice(0, at).trim(),
    condition: bareCondition(text.slice(at)),
  };
}

function findWord(
  text: string,
  lower: string,
  isShare: boolean,
): number | undefined {
  const space = /(?:^|,?\s)(?=\p{L})/gu;
  for (let match = space.exec(text); match; match = space.exec(text)) {
    const at = match.index + match[0].length;
    const before = text.slice(0, match.index);
    if (
      isConditionWord(lower, at) &&
      text.charAt(at - 1) !== '-' &&
      !namesChange(before.slice(before.lastIndexOf(' ') + 1)) &&
      (!isShare || /\d/.test(text.slice(at)))
    ) {
      return match.index;
    }
    space.lastIndex = at + 1;
  }
  return undefined;
}

// "on-call" starts with no preposition.
function isConditionWord(lower: string, at: number): boolean {
  const word = phraseAt(lower, at, conditions);
  return word !== undefined && lower.charAt(at + word.length) === ' ';
}

/** `text` as a circumstance: without the comma or dash before it, and without brackets around it. */
function bareCondition(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^[\s,;:.–—-]{1,10}/, '')
    .replace(/[\s,;:.]{1,10}$/, '');
  const [, inner] = /^\(([^()]*)\)$/.exec(bare) ?? [];
  return (inner ?? bare).trim() || undefined;
}
