import { FactRead, FactValue } from '@waymark/plugin-waymark-common';

type Branch = Record<string, unknown>;

/**
 * The facts that an expression reads as the map `facts`: each name is a path through it. What was not observed is not there,
 * and neither is what nothing reads.
 *
 * @returns the name of what was not observed, where the expression asks whether something is there
 */
export function buildFactTree(
  reads: readonly FactRead[],
  facts: ReadonlyMap<string, FactValue>,
): { tree: Branch; missing?: undefined } | { missing: string } {
  const tree: Branch = Object.create(null);
  const names = new Set<string>();
  for (const { names: candidates, asksPresence } of reads) {
    const name = candidates.find(it => facts.has(it));
    if (name !== undefined) {
      names.add(name);
    } else if (asksPresence) {
      return { missing: candidates[0] };
    }
  }
  // Shorter names first: what is named within the value of another fact is newer knowledge about it.
  for (const name of [...names].sort((a, b) => a.length - b.length)) {
    plant(tree, name.split('.'), facts.get(name)!);
  }
  return { tree };
}

function plant(tree: Branch, path: readonly string[], value: FactValue): void {
  let branch = tree;
  for (const key of path.slice(0, -1)) {
    const held = Object.hasOwn(branch, key) ? branch[key] : undefined;
    if (held !== undefined && !isMapping(held)) {
      return;
    }
    // A value that was observed is never written to.
    const next: Branch = Object.assign(Object.create(null), held);
    branch[key] = next;
    branch = next;
  }
  branch[path.at(-1)!] = value;
}

function isMapping(value: unknown): value is Branch {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
