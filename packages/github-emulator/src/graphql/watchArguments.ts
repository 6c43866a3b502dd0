import type { FieldNode } from 'graphql';

/**
 * Arguments that note which of them are read. One of the query that a resolver does not read is one that it does not know:
 * its answer would be that of another question. Those that the schema adds by default are as on GitHub anyway.
 */
export function watchArguments(
  args: Record<string, unknown>,
  node: FieldNode,
): {
  read: Record<string, unknown>;
  /** The first that the query gives and that was not read. */
  unread: () => string | undefined;
} {
  if (!node.arguments?.length) {
    return { read: args, unread: () => undefined };
  }
  const seen = new Set<string>();
  const read = {};
  for (const name of Object.keys(args)) {
    Object.defineProperty(read, name, {
      enumerable: true,
      get() {
        seen.add(name);
        return args[name];
      },
    });
  }
  const given = node.arguments.map(argument => argument.name.value);
  return {
    read,
    unread: () =>
      given.find(name => (args[name] ?? null) !== null && !seen.has(name)),
  };
}
