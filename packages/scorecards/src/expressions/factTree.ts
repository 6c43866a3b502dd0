import { Fact, FactRead, FactValue } from '@waymark/plugin-waymark-common';

/** What an expression is evaluated over, or what nobody observed although the expression asks whether it is there. */
export type FactTree =
  { tree: object; missing?: undefined } | { tree?: undefined; missing: string };

/** A mapping that inherits nothing. Instances share their shape, unlike those of `Object.create(null)`, which are slow. */
class Branch {
  [key: string]: unknown;
}
Object.setPrototypeOf(Branch.prototype, null);
Reflect.deleteProperty(Branch.prototype, 'constructor');

/**
 * Tells, once for all entities, how to make up the facts that an expression reads as the map `facts`: each name is a path
 * through it. What was not observed is not there, and neither is what nothing reads.
 */
export function prepareFactTree(
  reads: readonly FactRead[],
): (facts: ReadonlyMap<string, Pick<Fact, 'value'>>) => FactTree {
  const prepared = reads.map(({ names, asksPresence }) => ({
    candidates: names.map(name => ({ name, path: name.split('.') })),
    asksPresence,
  }));
  return facts => {
    const found = [];
    for (const { candidates, asksPresence } of prepared) {
      const candidate = candidates.find(({ name }) => facts.has(name));
      if (candidate) {
        found.push(candidate);
      } else if (asksPresence) {
        return { missing: candidates[0].name };
      }
    }
    // Shorter names first: what is named within the value of another fact is newer knowledge about it.
    found.sort((a, b) => a.name.length - b.name.length);
    const tree = new Branch();
    for (const { name, path } of found) {
      plant(tree, path, facts.get(name)!.value);
    }
    return { tree };
  };
}

function plant(tree: Branch, path: readonly string[], value: FactValue): void {
  const leaf = path.length - 1;
  let branch = tree;
  for (let at = 0; at < leaf; at += 1) {
    const held = branch[path[at]];
    if (held !== undefined && !isMapping(held)) {
      return;
    }
    // A value that was observed is never written to.
    const next =
      held instanceof Branch ? held : Object.assign(new Branch(), held);
    branch[path[at]] = next;
    branch = next;
  }
  branch[path[leaf]] = value;
}

function isMapping(value: unknown): value is Branch {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
