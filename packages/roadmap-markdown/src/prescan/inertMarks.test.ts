import fc from 'fast-check';
import { toString } from 'mdast-util-to-string';
import { parseRoadmap } from '../parseRoadmap';
import { parseMarkdown } from '../syntax/parseMarkdown';
import { maskInertMarks, unmaskMarks } from './inertMarks';

const MARKS = ['<!-- ', '<? ', '<!A ', '<![CDATA[', 'x] ', 'a* ', 'a_ '];
const WORDS = ['a ', '\n', '\n\n', '- ', '`', '-->', '[', '*b*', '**', '> '];

describe('marks without another end', () => {
  it('are put back, and keep the offsets of all else', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...MARKS, ...WORDS), { maxLength: 60 }),
        fc.nat(30),
        (pieces, copies) => {
          const text = pieces.join('').repeat(copies * 4);
          const masked = maskInertMarks(text);
          expect(masked).toHaveLength(text.length);
          expect(unmaskMarks(masked)).toBe(text);
        },
      ),
    );
  });

  it.each(['<!-- ', '<? ', '<!A ', 'x] ', 'a* ', 'a_ '])(
    'are read as the text that they are: %s',
    mark => {
      const few = `x ${mark.repeat(150)}y`;
      const many = `x ${mark.repeat(1000)}y`;
      expect(maskInertMarks(few)).toBe(few);
      expect(maskInertMarks(many)).not.toBe(many);
      expect(toString(parseMarkdown(many)[0])).toBe(many);
      const [section] = parseRoadmap(`# Pond\n\n${many}\n`).sections;
      expect(section.text).toBe(many);
    },
  );

  it.each([
    ['comments that end', '<!-- a --> b '],
    ['links', '[a](b) '],
    ['bold words', '**a** '],
    ['names with underscores', 'low_tide '],
  ])('are not %s', (_, piece) => {
    const text = piece.repeat(1000);
    expect(maskInertMarks(text)).toBe(text);
  });

  it.each([...MARKS, '**b** '])('take no time to speak of: %s', mark => {
    const text = `# Pond\n\nx ${mark.repeat(100_000 / mark.length)}\n`;
    const start = performance.now();
    parseRoadmap(text);
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
