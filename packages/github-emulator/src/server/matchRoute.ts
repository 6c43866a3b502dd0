import type { RestRoute } from '../rest/RestRoute';
import { REST_ROUTES } from '../rest/routes';

/** A route of REST, with the values of its `:names`. */
export interface RouteMatch {
  route: RestRoute;
  params: Record<string, string>;
}

const COMPILED = REST_ROUTES.map(route => {
  const names: string[] = [];
  const pattern = route.path.replace(/:(\w+)/g, (_, name: string) => {
    names.push(name);
    return '([^/]+)';
  });
  return { route, pattern: new RegExp(`^${pattern}$`), names };
});

/** The route that answers a request. */
export function matchRoute(
  method: string,
  path: string,
): RouteMatch | undefined {
  for (const { route, pattern, names } of COMPILED) {
    const match = route.method === method ? pattern.exec(path) : null;
    if (match) {
      return {
        route,
        params: Object.fromEntries(
          names.map((name, index) => [name, safeDecode(match[index + 1])]),
        ),
      };
    }
  }
  return undefined;
}

/** A path without `/api/v3` and `/api/graphql`, which are what Enterprise Server has. */
export function withoutPrefix(path: string): string {
  return path
    .replace(/^\/api\/v3(?=\/|$)/, '')
    .replace(/^\/api\/graphql$/, '/graphql');
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
