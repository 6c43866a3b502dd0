/**
 * Makes `read` read each node once: subjects are read one after the other, and many look at the same paragraphs and tables.
 * What it returns is shared, and must not be changed.
 */
export function oncePerNode<Node extends object, Result>(
  read: (node: Node) => Result,
): (node: Node) => Result {
  const results = new WeakMap<Node, Result>();
  return node => {
    const known = results.get(node);
    if (known !== undefined) {
      return known;
    }
    const result = read(node);
    results.set(node, result);
    return result;
  };
}
