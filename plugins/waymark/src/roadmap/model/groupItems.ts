import { WorkItem } from '@waymark/plugin-waymark-common';

/** Items that stand under the same headings of their phase. */
export interface ItemGroup<T extends WorkItem> {
  /** Headings, outermost first; empty for what stands directly in the phase. */
  headings: string[];
  items: T[];
}

/** Puts neighbouring items of the same headings together; the document's order stays. */
export function groupItems<T extends WorkItem>(
  items: readonly T[],
): ItemGroup<T>[] {
  const groups: ItemGroup<T>[] = [];
  for (const item of items) {
    const headings = item.group ?? [];
    const last = groups.at(-1);
    if (last && sameHeadings(last.headings, headings)) {
      last.items.push(item);
    } else {
      groups.push({ headings, items: [item] });
    }
  }
  return groups;
}

function sameHeadings(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((it, index) => it === b[index]);
}
