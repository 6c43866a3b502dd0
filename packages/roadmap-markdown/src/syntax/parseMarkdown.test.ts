import fc from 'fast-check';
import { Position } from 'unist';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from './parseMarkdown';

const WHOLE = Infinity;

/** The blocks without where they end: an unclosed fence ends with its list, or with its part. */
function readBlocks(text: string, partSize: number) {
  const blocks = parseMarkdown(text, partSize);
  for (const block of blocks) {
    visit(block, node => {
      delete (node.position as Partial<Position>).end;
      if (node.type === 'code') {
        node.value = node.value.trimEnd();
      }
    });
  }
  return blocks;
}

describe('parseMarkdown', () => {
  it.each([
    ['headings', '# a\n\n## b\n\nc\n\n## d\n'],
    ['front matter', '---\na: 1\n\n# b\n---\n\n# c\n\nd\n'],
    [
      'fences',
      '# a\n\n```\n\n# b\n\n```\n\n# c\n\n~~~~\n```\n\n# d\n\n~~~~\n\n# e\n',
    ],
    [
      'fences in lists',
      '- a\n\n  ```\n  b\n\n# c\n\n```\n\n# d\n\n```\n\n# e\n',
    ],
    ['deep fences', '- a\n\n      ```\n\n# c\n\n```\n\n# d\n\n```\n\n# e\n'],
    [
      'comments',
      '# a\n\n<!--\n\n# b\n\n-->\n\n# c\n\n<!-- d -->\n\n# e\n\n<!-->\n\n# f\n',
    ],
    [
      'HTML',
      '<pre>\n\n# a\n\n</pre>\n\n# b\n\n<div>\n\n# c\n\n</div>\n\n# d\n\n<script\n\n# e\n',
    ],
    [
      'definitions',
      '# a\n\n[x] and [y]\n\n# b\n\n[y]: /y\n\n# c\n\n[x]: /x "t"\n',
    ],
    ['definitions in code', '# a\n\n[x]\n\n# b\n\n```\n[x]: /x\n```\n\n# c\n'],
    [
      'footnotes',
      '# a\n\nb[^1] and [x]\n\n# c\n\n[^1]: d\n[^2]: e\n\n[x]: /x\n\n# f\n\ng[^2]\n',
    ],
    [
      'paragraphs',
      'a\n\n- b\n\n**c**\n\n1. d\n\n   e\n\nf\n\n> g\n\nh\n\n---\n\ni\n\n    j\n\nk\n',
    ],
    ['quotes', '> a\n\n# b\n\n> ```\n\n# c\n'],
    ['tables', '# a\n\n|b|\n|-|\n|c|\n\n# d\n'],
    [
      'headings that are none',
      '# a\n\n#b\n\n    # c\n\n####### d\n\n\\# e\n\n#\n\n# f\n',
    ],
  ])('reads %s in parts as it does at once', (_, text) => {
    expect(readBlocks(text, 0)).toEqual(readBlocks(text, WHOLE));
  });

  it('reads any document in parts as it does at once', () => {
    const line = fc.constantFrom(
      '# a',
      '## b',
      '',
      '',
      '',
      '```',
      '  ```',
      '    ```',
      '````',
      '~~~',
      '- c',
      '  d',
      '- ```',
      '> e',
      '<!--',
      '-->',
      '<pre>',
      '</pre>',
      '<div>',
      '|f|',
      '|-|',
      '---',
      'g',
      '**g**',
      '  g',
      '1. h',
      '+',
      '\ti',
      '<?',
      '?>',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30, size: 'max' }), lines => {
        const text = lines.join('\n');
        expect(readBlocks(text, 0)).toEqual(readBlocks(text, WHOLE));
      }),
      { numRuns: 2000 },
    );
  });
});
