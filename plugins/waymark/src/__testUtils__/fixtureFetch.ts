import {
  DoraMetric,
  ScorecardDefinitionList,
} from '@waymark/plugin-waymark-common';
import { CollectorFixture, collectorFixtures } from './collectors';
import { deliveryAnswers } from './deliveryAnswers';
import { EntityFixture } from './entities';
import { readinessAnswers } from './readinessAnswers';
import { overviewOf } from './overviewOf';

/**
 * Answers the requests of the Waymark client as a backend does that knows the given entities.
 *
 * @param fixtures - by name of the entity
 * @param locations - the scorecards of the portal, where there are no entities
 */
export function fixtureFetch(
  fixtures: Record<string, EntityFixture>,
  collectors: CollectorFixture[] = collectorFixtures(),
  locations: ScorecardDefinitionList = { scorecards: [], locations: [] },
): typeof fetch {
  return async (input, init) => {
    const { pathname, searchParams } = new URL(String(input));
    if (pathname.includes('/collectors')) {
      return collectorsAnswer(collectors, pathname, searchParams);
    }
    if (pathname.endsWith('/waymark/scorecards')) {
      const [first] = Object.values(fixtures);
      if (!first) {
        return answer(200, locations);
      }
      const { roadmap, readiness } = first;
      return answer(
        200,
        readinessAnswers(roadmap.entityRef, readiness).definitions(),
      );
    }
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
    const delivery = deliveryAnswers(roadmap.entityRef, fixture.delivery);
    const readiness = readinessAnswers(roadmap.entityRef, fixture.readiness);
    const scorecard = /^\/scorecards\/([^/]+)\/history$/.exec(route ?? '')?.[1];
    if (scorecard) {
      return answer(200, readiness.history(scorecard, searchParams));
    }
    const metric = /^\/dora\/(\w+)\/evidence$/.exec(route ?? '')?.[1];
    if (metric) {
      return answer(200, delivery.evidence(metric as DoraMetric, searchParams));
    }
    switch (`${init?.method ?? 'GET'} ${route ?? '/'}`) {
      case 'GET /':
        return answer(
          200,
          overviewOf(roadmap, delivery.overview(), readiness.overview()),
        );
      case 'GET /scorecards':
        return answer(200, readiness.scorecards());
      case 'GET /gates':
        return answer(200, readiness.gates());
      case 'GET /dora':
        return answer(200, delivery.dora(searchParams));
      case 'GET /environments':
        return answer(200, delivery.environments());
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

function collectorsAnswer(
  collectors: CollectorFixture[],
  pathname: string,
  query: URLSearchParams,
): Response {
  const id = /\/collectors\/([^/]+)\/targets$/.exec(pathname)?.[1];
  if (id === undefined) {
    return answer(200, { collectors: collectors.map(it => it.status) });
  }
  const targets = collectors.find(it => it.status.id === id)?.targets ?? [];
  const start = Number(query.get('cursor') ?? 0);
  const end = start + Number(query.get('limit') ?? 50);
  return answer(200, {
    targets: targets.slice(start, end),
    ...(end < targets.length ? { nextCursor: String(end) } : {}),
  });
}

function answer(status: number, body: object): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json' },
  });
}
