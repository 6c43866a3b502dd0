import { RootContent } from 'mdast';
import { DocumentCheckboxes } from '@waymark/plugin-waymark-common';

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
  countInto(counts, block, source);
  return counts;
}

// Boxes stand in lists, which stand in each other, in quotes and in footnotes; nothing else has to be looked at.
function countInto(
  counts: DocumentCheckboxes,
  node: RootContent,
  source: string,
): void {
  switch (node.type) {
    case 'listItem':
      if (typeof node.checked === 'boolean') {
        counts.total += 1;
        counts.done += node.checked ? 1 : 0;
      }
      node.children.forEach(child => countInto(counts, child, source));
      break;
    case 'list':
    case 'blockquote':
    case 'footnoteDefinition':
      node.children.forEach(child => countInto(counts, child, source));
      break;
    case 'code': {
      const start = source.charAt(node.position?.start.offset ?? 0);
      if (start === '`' || start === '~') {
        counts.inCodeFences += node.value.match(BOX_LINE)?.length ?? 0;
      }
      break;
    }
    default:
  }
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
