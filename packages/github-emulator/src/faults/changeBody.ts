/** A copy of a body in which every place of a dotted path is changed; `*` is any key or index. */
export function changeBody(
  body: unknown,
  path: string,
  change: 'missing' | 'null' | { to: unknown },
): unknown {
  const copy = structuredClone(body);
  for (const { parent, key } of placesOf(copy, path.split('.'))) {
    if (change === 'missing') {
      delete parent[key];
    } else {
      parent[key] = change === 'null' ? null : change.to;
    }
  }
  return copy;
}

/** A copy of a GraphQL answer in which the places of a path are null and have an error each. */
export function makePartial(
  body: unknown,
  path: string,
  type: string,
  message: string,
): unknown {
  const copy = structuredClone(body) as {
    errors?: unknown[];
    data?: unknown;
  };
  const errors = [...(copy.errors ?? [])];
  for (const { parent, key, at } of placesOf(copy.data, path.split('.'))) {
    parent[key] = null;
    errors.push({ type, path: at, message });
  }
  return { ...copy, errors };
}

interface Place {
  parent: Record<string, unknown>;
  key: string;
  at: (string | number)[];
}

function placesOf(
  value: unknown,
  [key, ...rest]: string[],
  at: (string | number)[] = [],
): Place[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const parent = value as Record<string, unknown>;
  const keys = key === '*' ? Object.keys(parent) : [key];
  return keys
    .filter(candidate => candidate in parent)
    .flatMap(candidate => {
      const here = [
        ...at,
        Array.isArray(value) ? Number(candidate) : candidate,
      ];
      return rest.length
        ? placesOf(parent[candidate], rest, here)
        : [{ parent, key: candidate, at: here }];
    });
}
