import { Metric } from '@waymark/plugin-waymark-common';
import { normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { horizonOfTitle } from './horizonOfTitle';

/**
 * Whether two metrics stand below headings that divide one part of the document by what is measured, as "Ferry" and "Train" below
 * "Targets" or in one phase, and "Ferry SLOs" beside "Train SLOs": the same words mean different things there.
 */
export function areOfDifferentThings(
  a: Pick<Metric, 'phase' | 'group'>,
  b: Pick<Metric, 'phase' | 'group'>,
): boolean {
  const [groupA, groupB] = [a.group ?? [], b.group ?? []];
  if (a.phase !== b.phase) {
    return false;
  }
  const at = groupA.findIndex((title, index) => title !== groupB[index]);
  const [titleA, titleB] = [groupA[at], groupB[at]];
  if (titleA === undefined || titleB === undefined) {
    // One of them stands right below the heading that the other's divides.
    return Math.min(groupA.length, groupB.length) > 0;
  }
  const isDivided =
    a.phase !== undefined || at > 0 || lastWord(titleA) === lastWord(titleB);
  return isDivided && isThing(titleA) && isThing(titleB);
}

function isThing(title: string): boolean {
  return (
    !vocabulary.sections.has(normalisePhrase(title)) &&
    horizonOfTitle(title) === undefined
  );
}

function lastWord(title: string): string | undefined {
  return normalisePhrase(title).split(' ').at(-1);
}
