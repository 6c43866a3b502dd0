import { List } from 'mdast';
import { Contact } from '@waymark/plugin-waymark-common';
import { readOwnedItem } from './readOwnedItem';
import { readReach } from './readReach';

/** The items of a list below a heading of contacts: "Release manager: Ann Berg (ann@pond.example)"; none unless all are so. */
export function readContactList(list: List): Contact[] {
  const items = list.children.map(readOwnedItem);
  if (!items.every(item => item !== undefined)) {
    return [];
  }
  return items.map(({ owner, texts, line }) => {
    const { reach, rest } = readReach(texts.join(', '));
    return {
      role: owner,
      ...(rest && { name: rest }),
      ...reach,
      line,
      foundBy: 'bullet',
    };
  });
}
