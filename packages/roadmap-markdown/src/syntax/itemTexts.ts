import { ListItem } from 'mdast';
import { plainText } from './readInlineLines';

/** The paragraphs of a list item's child as plain text, those of lists within it included. */
export function itemTexts(node: ListItem['children'][number]): string[] {
  if (node.type === 'paragraph') {
    const text = plainText(node);
    return text ? [text] : [];
  }
  return node.type === 'list'
    ? node.children.flatMap(item => item.children.flatMap(itemTexts))
    : [];
}
