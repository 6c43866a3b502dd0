import { Responsibility } from '@waymark/plugin-waymark-common';
import { ContextualBlock } from '../outline/ContextualBlock';
import { itemTexts } from '../syntax/itemTexts';
import { peelLeadingEmoji } from '../syntax/emoji';
import { normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { ownersIn } from './ownersIn';
import { OwnedItem, readOwnedItem } from './readOwnedItem';

/**
 * The items of a list below a heading of responsibilities: "QA: regression tests"; or, below a further heading or label that
 * names somebody, what they have to do.
 */
export function readResponsibilityList({
  block,
  headings,
  introduction,
}: ContextualBlock): Responsibility[] {
  if (
    block.type !== 'list' ||
    block.children.some(({ checked }) => typeof checked === 'boolean')
  ) {
    return [];
  }
  const places = [...headings, ...(introduction ? [introduction] : [])];
  const last = places.at(-1);
  const isNamed = last && !last.section && places.length > 1;
  if (isNamed) {
    const duties = block.children
      .map(item => item.children.flatMap(itemTexts).join('; '))
      .filter(Boolean)
      .map(text => ({ text }));
    const owner = peelLeadingEmoji(last.title).rest;
    return duties.length
      ? [{ owner, duties, line: last.line, foundBy: 'heading' }]
      : [];
  }
  const items = block.children.map(readOwnedItem);
  if (!items.every(item => item !== undefined)) {
    return [];
  }
  return items.flatMap(item =>
    vocabulary.raci.has(normalisePhrase(item.owner))
      ? ownersOf(item)
      : [responsibility(item.owner, item.texts, item.line)],
  );
}

// "Accountable: Captain" names the duty first.
function ownersOf({ owner: duty, texts, line }: OwnedItem): Responsibility[] {
  return texts
    .flatMap(ownersIn)
    .map(owner => responsibility(owner, [duty], line));
}

function responsibility(
  owner: string,
  texts: readonly string[],
  line: number,
): Responsibility {
  return {
    owner,
    duties: texts.map(text => ({ text })),
    line,
    foundBy: 'bullet',
  };
}
