import fc from 'fast-check';
import { isWordEnd, leadingPhrase, trailingPhrase } from './phrase';
import { vocabulary } from './vocabulary';

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

const byLength = (phrases: Iterable<string>) =>
  [...phrases].sort((a, b) => b.length - a.length);

const LISTS = [
  byLength(vocabulary.sections.keys()),
  byLength(vocabulary.statuses.keys()),
  vocabulary.horizons,
];

const list = fc.constantFrom(...LISTS);
const word = fc.oneof(
  fc.constantFrom('phase', 'der', '第一', 'x', '-', ':', '(', ''),
  list.chain(phrases => fc.constantFrom(...phrases)),
);
const text = fc
  .tuple(
    fc.array(word, { maxLength: 6 }),
    fc.constantFrom(' ', ' ', '', '  ', '-'),
  )
  .map(([words, separator]) => words.join(separator));

describe('phrases', () => {
  it('are found at the start of a text as by trying each', () => {
    fc.assert(
      fc.property(text, list, (words, phrases) => {
        const expected = phrases.find(
          phrase => words.startsWith(phrase) && isWordEnd(words, phrase.length),
        );
        expect(leadingPhrase(words, phrases)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('are found at the end of a text as by trying each', () => {
    fc.assert(
      fc.property(text, list, (words, phrases) => {
        const expected = phrases.find(
          phrase =>
            words === phrase ||
            words.endsWith(` ${phrase}`) ||
            (UNSPACED.test(phrase.charAt(0)) && words.endsWith(phrase)),
        );
        expect(trailingPhrase(words, phrases)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('prefer the longest', () => {
    const phrases = ['not yet started', 'started', 'not'];
    expect(leadingPhrase('not yet started today', phrases)).toBe(
      'not yet started',
    );
    expect(trailingPhrase('work not yet started', phrases)).toBe(
      'not yet started',
    );
    expect(trailingPhrase('restarted', phrases)).toBeUndefined();
  });

  it('end within a run of letters only where a script has no spaces', () => {
    expect(leadingPhrase('完成了', ['完成'])).toBe('完成');
    expect(leadingPhrase('doneness', ['done'])).toBeUndefined();
    expect(leadingPhrase('ms以下', ['ms'])).toBe('ms');
    expect(trailingPhrase('プロジェクト目標', ['目標'])).toBe('目標');
  });
});
