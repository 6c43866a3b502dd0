import { normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';

const ABBREVIATED = /^([^()]{2,120}?)\s?\(([A-Z][A-Za-z\d-]{1,9})\)$/;

/**
 * A key for each subject, the same for those that name the same: whatever the order of their words, with or without `rate` at the
 * end, and by an abbreviation or what it stands for where one of them tells (`mean time to restore (MTTR)`).
 */
export function subjectKeys(subjects: readonly string[]): string[] {
  const abbreviations = new Map<string, string>();
  for (const subject of subjects) {
    const [, whole, short] = ABBREVIATED.exec(subject) ?? [];
    if (whole) {
      abbreviations.set(keyOf(whole), keyOf(short));
    }
  }
  return subjects.map(subject => {
    const [, whole = subject] = ABBREVIATED.exec(subject) ?? [];
    const key = keyOf(whole);
    return abbreviations.get(key) ?? key;
  });
}

function keyOf(text: string): string {
  const words = normalisePhrase(text)
    .split(/[^\p{L}\p{N}%]+/u)
    .filter(word => word !== '');
  const isShare =
    words.length > 1 && vocabulary.metrics.shares.includes(words.at(-1)!);
  return (isShare ? words.slice(0, -1) : words).sort().join(' ');
}
