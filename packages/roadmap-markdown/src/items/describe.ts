import { WorkItem } from '@waymark/plugin-waymark-common';

// Who wants to read more finds it on its line.
const MAXIMUM_LENGTH = 500;
const HALF_CHARACTER = /[\uD800-\uDBFF]$/;

/**
 * What bullets below an item add to it, as one text: those that are no tasks of their own, with all that is below them.
 *
 * @param before - what is said of the item already
 * @returns `undefined` where nothing is; an ellipsis stands at the end of what is too long
 */
export function describe(
  items: readonly WorkItem[],
  before?: string,
): string | undefined {
  const texts = before ? [before] : [];
  let length = before?.length ?? 0;
  const pending = [...items].reverse();
  for (
    let item = pending.pop();
    item && length <= MAXIMUM_LENGTH;
    item = pending.pop()
  ) {
    if (item.text) {
      texts.push(item.text);
      length += item.text.length + 2;
    }
    for (const child of [...(item.children ?? [])].reverse()) {
      pending.push(child);
    }
  }
  const whole = texts.join('; ');
  return whole.length > MAXIMUM_LENGTH
    ? `${whole
        .slice(0, MAXIMUM_LENGTH - 1)
        .replace(HALF_CHARACTER, '')
        .trimEnd()}…`
    : whole || undefined;
}
