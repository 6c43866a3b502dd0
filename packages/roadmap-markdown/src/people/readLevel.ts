import { alternatives, isUnspaced } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';

const LEVEL = new RegExp(
  `^(?:(?:${alternatives(vocabulary.escalation.levels)})[\\s-]?(?:\\d|[ivx]{1,4}(?!\\p{L}))|[LTE]\\d|[\\d一二三四五]\\s?(?:${alternatives(vocabulary.escalation.levels.filter(isUnspaced))}))(?![\\p{L}\\p{N}.])`,
  'iu',
);

/** The name of an escalation level that `text` starts with, such as `L2` or `Tier 1`. */
export function readLevel(text: string): string | undefined {
  return LEVEL.exec(text)?.[0];
}
