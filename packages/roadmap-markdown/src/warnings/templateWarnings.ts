import { Finding, Phase, WorkItem } from '@waymark/plugin-waymark-common';
import { isPlaceholder } from '../labels/isPlaceholder';
import { PhaseSection } from '../phases/PhaseSection';

const MINIMUM = 2;
const SHARE = 0.5;

/**
 * Tells a template from a plan: at least half of its items and phases are placeholders.
 *
 * @returns the warning, or `undefined` where the document is a plan
 */
export function templateWarning(
  names: readonly Pick<PhaseSection, 'name'>[],
  phases: readonly Phase[],
): Finding | undefined {
  const texts = [
    ...names.map(({ name }) => name).filter(name => name !== ''),
    ...phases
      .flatMap(phase => [...phase.items, ...phase.criteria])
      .map(item => item.text),
  ];
  const placeholders = texts.filter(isPlaceholder).length;
  if (placeholders < MINIMUM || placeholders < SHARE * texts.length) {
    return undefined;
  }
  return {
    kind: 'template',
    line: phases[0]?.line ?? 1,
    message: `${placeholders} of ${texts.length} phases and items are placeholders: this is a template, and its open boxes say nothing about progress.`,
    remedy: 'Replace the placeholders by the plan, or name another document.',
  };
}

/** The items of a template: what they would be is not known, so that it is not open either. */
export function asTemplateItems<Item extends WorkItem>(
  items: readonly Item[],
): Item[] {
  return items.map(item => ({
    ...item,
    state: item.state === 'open' ? 'unknown' : item.state,
    ...(item.children && { children: asTemplateItems(item.children) }),
  }));
}
