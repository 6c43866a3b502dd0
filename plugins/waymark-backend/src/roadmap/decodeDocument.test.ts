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
    ['a sentence', Buffer.from('We plan nothing yet'), 'We plan nothing yet'],
    [
      'a sentence with a slash',
      Buffer.from('CI/CD and on/off. Later more.'),
      'CI/CD and on/off. Later more.',
    ],
    ['two words with a slash', Buffer.from('CI/CD pipeline'), 'CI/CD pipeline'],
    ['N/A', Buffer.from('N/A'), 'N/A'],
    [
      'a link in Markdown',
      Buffer.from('[plan](docs/plan.md)'),
      '[plan](docs/plan.md)',
    ],
    ['a list item', Buffer.from('- docs/plan'), '- docs/plan'],
    [
      'an address',
      Buffer.from('https://example.com/plan.md'),
      'https://example.com/plan.md',
    ],
    ['a folder', Buffer.from('../..'), '../..'],
    [
      'a path that is none at its very end',
      Buffer.from(`${'../'.repeat(160)}!`),
      `${'../'.repeat(160)}!`,
    ],
    ['nothing', Buffer.alloc(0), ''],
  ])('gives %s as it is', (_, bytes, text) => {
    expect(decodeDocument(bytes, 'ROADMAP.md')).toBe(text);
  });

  it.each<[string, Buffer, string, string, string]>([
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
    ...[
      ['../ROADMAP', 'ROADMAP'],
      ['plans/PLAN', 'docs/plans/PLAN'],
      ['plans/next/2026 plan', 'docs/plans/next/2026 plan'],
      ['../2026 plan', '2026 plan'],
      ['plans/our plan.md', 'docs/plans/our plan.md'],
      ['pläne/straße.md', 'docs/pläne/straße.md'],
    ].map(([link, path]): [string, Buffer, string, string, string] => [
      `the link ${link}`,
      Buffer.from(link),
      'symbolic-link',
      link,
      `Name ${path} `,
    ]),
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
