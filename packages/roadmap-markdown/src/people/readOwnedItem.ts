import { ListItem } from 'mdast';
import { readInlineLines } from '../syntax/readInlineLines';
import { itemTexts } from '../syntax/itemTexts';

/** An item that says something of somebody. */
export interface OwnedItem {
  owner: string;
  /** What stands behind the colon, and in the lists below. */
  texts: string[];
  line: number;
}

const OWNED =
  /^([^:：—–\n]{1,60}?)\s*(?:[:：](?!\/\/)|\s[—–-]\s|[—–])\s*(.*)$/u;

/**
 * Reads an item as somebody with what is said of them: "QA: regression tests", or "QA" with a list of its own.
 *
 * @returns `undefined` if it is none, or has a box
 */
export function readOwnedItem(node: ListItem): OwnedItem | undefined {
  const [first, ...others] = node.children;
  if (typeof node.checked === 'boolean' || first?.type !== 'paragraph') {
    return undefined;
  }
  const lines = readInlineLines(first);
  const text = lines.map(line => line.text).join(' ');
  const [, owner, value] = OWNED.exec(text) ?? [];
  const details = others.flatMap(itemTexts);
  const texts = [...(value ? [value] : []), ...details];
  const isAlone = !owner && details.length > 0 && text.length <= 60;
  return owner || isAlone
    ? {
        owner: owner || text,
        texts,
        line: node.position?.start.line ?? 1,
      }
    : undefined;
}
