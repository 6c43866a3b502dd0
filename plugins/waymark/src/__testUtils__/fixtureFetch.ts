import { EntityFixture } from './entities';
import { overviewOf } from './overviewOf';

/**
 * Answers the requests of the Waymark client as a backend does that knows the given entities.
 *
 * @param fixtures - by name of the entity
 */
export function fixtureFetch(
  fixtures: Record<string, EntityFixture>,
): typeof fetch {
  return async (input, init) => {
    const { pathname, searchParams } = new URL(String(input));
    const [, name, route] =
      /\/entities\/[^/]+\/[^/]+\/([^/]+)(\/.*)?$/.exec(pathname) ?? [];
    const fixture = name === undefined ? undefined : fixtures[name];
    if (!fixture) {
      return answer(404, {
        error: { name: 'NotFoundError', message: `No entity ${name}` },
        request: { method: init?.method ?? 'GET', url: pathname },
        response: { statusCode: 404 },
      });
    }
    const { roadmap, history, text } = fixture;
    switch (`${init?.method ?? 'GET'} ${route ?? '/'}`) {
      case 'GET /':
        return answer(200, overviewOf(roadmap));
      case 'GET /roadmap':
      case 'POST /refresh':
        return answer(200, roadmap);
      case 'GET /roadmap/history':
        return answer(200, { entityRef: roadmap.entityRef, points: history });
      case 'GET /roadmap/text': {
        const document = roadmap.documents.find(
          it => it.source.target === searchParams.get('target'),
        );
        return answer(200, {
          source: document?.source,
          collectedAt: document?.collectedAt,
          text,
        });
      }
      default:
        throw new Error(`No route ${init?.method} ${route}`);
    }
  };
}

function answer(status: number, body: object): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json' },
  });
}
