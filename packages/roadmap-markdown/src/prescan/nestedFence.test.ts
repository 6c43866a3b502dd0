import { repairNestedFences } from './nestedFence';

const lines = (...text: string[]) => text.join('\n');

describe('repairNestedFences', () => {
  it('ends a block of Markdown where its author meant it to', () => {
    const text = lines(
      '```markdown',
      '   ```bash',
      '   ls',
      '   ```',
      '- [ ] a',
      '```',
      'b',
    );
    expect(repairNestedFences(text)).toEqual({
      text: lines(
        '````markdown',
        '   ```bash',
        '   ls',
        '   ```',
        '- [ ] a',
        '````',
        'b',
      ),
      repaired: [{ line: 1, endedOn: 4, meantToEndOn: 6 }],
    });
  });

  it('repairs tildes, quotes and several blocks', () => {
    const block = ['> ~~~md', '> ~~~js', '> ~~~', '> ~~~'];
    const { text, repaired } = repairNestedFences(
      lines(...block, '', ...block),
    );
    const mended = ['> ~~~~md', '> ~~~js', '> ~~~', '> ~~~~'];
    expect(text).toBe(lines(...mended, '', ...mended));
    expect(repaired).toHaveLength(2);
  });

  it.each([
    ['a block without inner fences', lines('```markdown', '# a', '```')],
    ['a block that is long enough', lines('````md', '```js', '```', '````')],
    ['a block of another language', lines('```text', '```js', '```', '```')],
    ['a block that is never evened out', lines('```md', '```js', '```', 'b')],
    ['two blocks of Markdown', lines('```md', '```', '```md', '```')],
    [
      'an inner fence without a language',
      lines('```md', '```', 'a', '```', '```'),
    ],
    [
      'a fence within another block',
      lines('```text', '```markdown', '```', '```js', '```'),
    ],
  ])('leaves %s as it is', (_, text) => {
    expect(repairNestedFences(text)).toEqual({ text, repaired: [] });
  });

  it('takes linear time where no block is evened out', () => {
    const text = '```md\n```js\n```\n'.repeat(50_000);
    expect(repairNestedFences(text).repaired).toEqual([]);
  });
});
