import fc from 'fast-check';
import { decodeDocument } from './decodeDocument';

describe('decodeDocument', () => {
  it.each([
    ['plain text', Buffer.from('# Plan\n'), '# Plan\n'],
    ['text after a byte order mark', Buffer.from('\ufeff# Plan'), '# Plan'],
    ['a first line that is a word', Buffer.from('TODO'), 'TODO'],
    [
      'a path in a sentence',
      Buffer.from('See docs/plan.md'),
      'See docs/plan.md',
    ],
    ['a path as a line', Buffer.from('docs/plan.md\n'), 'docs/plan.md\n'],
    ['nothing', Buffer.alloc(0), ''],
  ])('gives %s as it is', (_, bytes, text) => {
    expect(decodeDocument(bytes, 'ROADMAP.md')).toBe(text);
  });

  it.each([
    [
      'a PNG',
      Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1'),
      'not-text',
      'offset 8',
      'Markdown',
    ],
    [
      'Latin-1',
      Buffer.from('# Caf\xe9 plan', 'latin1'),
      'invalid-encoding',
      'offset 5',
      'UTF-8',
    ],
    [
      'a cut character',
      Buffer.from('# ✅').subarray(0, 4),
      'invalid-encoding',
      'offset 2',
      'UTF-8',
    ],
    [
      'UTF-16',
      Buffer.from('\ufeff# Plan', 'utf16le'),
      'invalid-encoding',
      'UTF-16',
      'UTF-8',
    ],
    [
      'a link',
      Buffer.from('../plans/shop.md'),
      'symbolic-link',
      '../plans/shop.md',
      'Name plans/shop.md ',
    ],
    [
      'a link beside it',
      Buffer.from('PLAN.md'),
      'symbolic-link',
      'PLAN.md',
      'Name docs/PLAN.md ',
    ],
  ])('refuses %s', (_, bytes, kind, message, remedy) => {
    expect(() => decodeDocument(bytes, 'docs/ROADMAP.md')).toThrow(
      expect.objectContaining({
        finding: {
          kind,
          message: expect.stringContaining(message),
          remedy: expect.stringContaining(remedy),
        },
      }),
    );
  });

  it('names the first byte that belongs to no character', () => {
    fc.assert(
      fc.property(
        fc
          .string({ unit: 'grapheme' })
          .filter(text => !text.includes('\0') && !text.startsWith('\ufeff')),
        fc.string(),
        (before, after) => {
          const start = Buffer.from(`#${before}`);
          const bytes = Buffer.concat([
            start,
            Buffer.from([0xff]),
            Buffer.from(after.replaceAll('\0', '')),
          ]);
          expect(() => decodeDocument(bytes, 'ROADMAP.md')).toThrow(
            `the byte at offset ${start.length} `,
          );
        },
      ),
    );
  });
});
