import { RootContent } from 'mdast';
import { DocumentCheckboxes } from '@waymark/plugin-waymark-common';
import { visit } from 'unist-util-visit';

const BOX_LINE =
  /^[ \t]*(?:>[ \t]*)*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[ xX]\][ \t]+\S/gm;

/**
 * Counts the boxes of one block as GitHub draws them, nested ones included. Those in code fences are counted apart, those
 * in comments not at all.
 *
 * @param source - the text that the block was parsed from
 */
export function countCheckboxes(
  block: RootContent,
  source: string,
): DocumentCheckboxes {
  const counts = { total: 0, done: 0, inCodeFences: 0 };
  visit(block, node => {
    if (node.type === 'listItem' && typeof node.checked === 'boolean') {
      counts.total += 1;
      counts.done += node.checked ? 1 : 0;
    } else if (node.type === 'code') {
      const start = source.charAt(node.position?.start.offset ?? 0);
      if (start === '`' || start === '~') {
        counts.inCodeFences += node.value.match(BOX_LINE)?.length ?? 0;
      }
    }
  });
  return counts;
}

/** Adds up boxes. */
export function addCheckboxes(
  parts: readonly DocumentCheckboxes[],
): DocumentCheckboxes {
  const sum = { total: 0, done: 0, inCodeFences: 0 };
  for (const part of parts) {
    sum.total += part.total;
    sum.done += part.done;
    sum.inCodeFences += part.inCodeFences;
  }
  return sum;
}
