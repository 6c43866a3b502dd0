import { Roadmap, WorkItem } from '@waymark/plugin-waymark-common';
import { LintRule } from './LintFinding';

/** Items that are struck out while nothing says whether they are done, dropped or skipped. */
export const ambiguousStrikethrough: LintRule = roadmap =>
  allItems(roadmap)
    .filter(
      ({ struck, state }) =>
        struck && (state === 'open' || state === 'unknown'),
    )
    .map(({ text, line }) => ({
      kind: 'ambiguous-strikethrough',
      line,
      message: `“${text}” is struck out, which may mean done, dropped or skipped.`,
      remedy: 'Tick it, or write why it is struck out, such as “(dropped)”.',
    }));

function allItems({
  phases,
  items,
  criteria,
  checkpoints,
}: Roadmap): WorkItem[] {
  const all: WorkItem[] = [];
  const pending: WorkItem[] = [
    ...phases.flatMap(phase => [...phase.items, ...phase.criteria]),
    ...items,
    ...criteria,
    ...checkpoints.flatMap(checkpoint => checkpoint.items),
  ];
  for (let item = pending.pop(); item; item = pending.pop()) {
    all.push(item);
    pending.push(...(item.children ?? []));
  }
  return all;
}
