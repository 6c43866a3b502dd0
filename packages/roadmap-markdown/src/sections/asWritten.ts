import { RoadmapSection } from '@waymark/plugin-waymark-common';
import { NestedFence } from '../prescan/nestedFence';

/**
 * Gives sections back the fences that their document was read with longer ones for.
 *
 * @param written - the document before its fences were lengthened, with the same lines
 */
export function asWritten(
  sections: readonly RoadmapSection[],
  repaired: readonly NestedFence[],
  written: string,
): RoadmapSection[] {
  const lines = repaired.length ? written.split('\n') : [];
  const changed = repaired.flatMap(({ line, meantToEndOn }) => [
    line,
    meantToEndOn,
  ]);
  let at = 0;
  return sections.map(section => {
    while (changed[at] < section.line) {
      at += 1;
    }
    return changed[at] <= section.endLine
      ? {
          ...section,
          text: lines.slice(section.line - 1, section.endLine).join('\n'),
        }
      : section;
  });
}
