import { WorkItem } from '@waymark/plugin-waymark-common';
import { ContextualBlock } from '../outline/ContextualBlock';
import { normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';

/** Whether a list tells what emoji mean (`✅: done`) instead of what is done. */
export function isLegendList(
  items: readonly WorkItem[],
  {
    headings,
    introduction,
  }: Pick<ContextualBlock, 'headings' | 'introduction'>,
): boolean {
  const title = introduction?.title ?? headings.at(-1)?.title ?? '';
  const words = normalisePhrase(title.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''));
  return (
    vocabulary.labels.get(words) === 'legend' ||
    (items.length > 0 && items.every(({ text }) => /^[:：=]/.test(text)))
  );
}
