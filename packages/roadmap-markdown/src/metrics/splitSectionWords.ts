import { leadingPhrase, normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';

const LONGEST = 200;
const SECTIONS = [...vocabulary.sections.keys()].sort(
  (a, b) => b.length - a.length,
);

/** What a heading says beside the words that tell what stands below it. */
export interface SectionWords {
  /** `v1.0` of "v1.0 Success Metrics". */
  before?: string;
  /** `for v1.0` of "Targets for v1.0". */
  after?: string;
}

/** Parts a heading or label from the words that introduce a section; what it has beside them is kept as written. */
export function splitSectionWords(title: string): SectionWords {
  const written = title
    .slice(0, LONGEST)
    .replace(/\s+/g, ' ')
    .replace(/[\s:：]+$/, '');
  const words = normalisePhrase(written);
  const last = SECTIONS.find(phrase => words.endsWith(` ${phrase}`));
  const first = leadingPhrase(words, SECTIONS);
  const before = last && written.slice(0, -last.length).trim();
  const after = first && written.slice(first.length).trim();
  return { ...(before && { before }), ...(after && { after }) };
}
