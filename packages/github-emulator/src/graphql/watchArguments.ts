import type { FieldNode } from 'graphql';

type Arguments = Record<string, unknown>;

/** Fields of queries all of whose arguments are known to be read. Documents are kept, so that most are watched once. */
const known = new WeakSet<FieldNode>();

/**
 * Resolves a field, and gives the first argument of the query that the resolver did not read: one that it does not know,
 * so that its answer would be that of another question. Those that the schema adds by default are as on GitHub anyway.
 */
export function watchArguments<T>(
  args: Arguments,
  node: FieldNode,
  resolve: (args: Arguments) => T,
): { resolved: T; unread?: string } {
  if (!node.arguments?.length || known.has(node)) {
    return { resolved: resolve(args) };
  }
  const seen = new Set<string>();
  const watched = {};
  for (const name of Object.keys(args)) {
    Object.defineProperty(watched, name, {
      enumerable: true,
      get() {
        seen.add(name);
        return args[name];
      },
    });
  }
  const resolved = resolve(watched);
  const unread = node.arguments
    .map(argument => argument.name.value)
    .filter(name => !seen.has(name));
  if (!unread.length) {
    known.add(node);
  }
  return {
    resolved,
    unread: unread.find(name => (args[name] ?? null) !== null),
  };
}
