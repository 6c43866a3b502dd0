import { mockApis } from '@backstage/test-utils';
import { WaymarkClient } from './WaymarkClient';

describe('WaymarkClient', () => {
  const entityRef = 'component:default/shop';
  const base = 'http://example.com/api/waymark/entities/component/default/shop';

  it.each<[string, (client: WaymarkClient) => Promise<unknown>]>([
    [`GET ${base}`, client => client.getEntityOverview(entityRef)],
    [`GET ${base}/roadmap`, client => client.getEntityRoadmap(entityRef)],
    [
      `GET ${base}/roadmap/history`,
      client => client.getEntityRoadmapHistory(entityRef),
    ],
    [
      `GET ${base}/roadmap/history?cursor=a%26b`,
      client => client.getEntityRoadmapHistory(entityRef, { cursor: 'a&b' }),
    ],
    [
      `GET ${base}/roadmap/text?target=docs%2FA%26B.md`,
      client => client.getRoadmapDocumentText(entityRef, 'docs/A&B.md'),
    ],
    [`GET ${base}/scorecards`, client => client.getEntityScorecards(entityRef)],
    [
      `GET ${base}/scorecards/a%2Fb/history`,
      client => client.getEntityScorecardHistory(entityRef, 'a/b'),
    ],
    [
      `GET ${base}/scorecards/production/history?cursor=a%26b`,
      client =>
        client.getEntityScorecardHistory(entityRef, 'production', {
          cursor: 'a&b',
        }),
    ],
    [`GET ${base}/gates`, client => client.getEntityGates(entityRef)],
    [
      'GET http://example.com/api/waymark/scorecards',
      client => client.getScorecards(),
    ],
    [
      'GET http://example.com/api/waymark/scorecards?cursor=c',
      client => client.getScorecards({ cursor: 'c' }),
    ],
    [`GET ${base}/dora`, client => client.getEntityDora(entityRef)],
    [
      `GET ${base}/dora?from=2026-10-01&environment=A%26B&levelSet=2021`,
      client =>
        client.getEntityDora(entityRef, {
          from: '2026-10-01',
          to: undefined,
          environment: 'A&B',
          levelSet: '2021',
        }),
    ],
    [
      `GET ${base}/dora/changeFailRate/evidence?cursor=a%2Fb&limit=50`,
      client =>
        client.getEntityDoraEvidence(entityRef, 'changeFailRate', {
          cursor: 'a/b',
          limit: 50,
        }),
    ],
    [
      `GET ${base}/environments`,
      client => client.getEntityEnvironments(entityRef),
    ],
    [
      'GET http://example.com/api/waymark/collectors',
      client => client.getCollectors(),
    ],
    [
      'GET http://example.com/api/waymark/collectors/a%2Fb/targets?cursor=c',
      client => client.getCollectorTargets('a/b', { cursor: 'c' }),
    ],
    [`POST ${base}/refresh`, client => client.refreshEntity(entityRef)],
  ])('asks %s', async (request, call) => {
    const requests: string[] = [];
    const client = new WaymarkClient({
      discoveryApi: mockApis.discovery(),
      fetchApi: {
        fetch: async (input, init) => {
          requests.push(`${init?.method ?? 'GET'} ${input}`);
          return Response.json({ answer: 42 });
        },
      },
    });

    await expect(call(client)).resolves.toEqual({ answer: 42 });
    expect(requests).toEqual([request]);
  });

  it('rejects with the error of the backend', async () => {
    const client = new WaymarkClient({
      discoveryApi: mockApis.discovery(),
      fetchApi: {
        fetch: async () =>
          Response.json(
            { error: { name: 'NotAllowedError', message: 'Not yours' } },
            { status: 403, statusText: 'Forbidden' },
          ),
      },
    });

    await expect(client.refreshEntity(entityRef)).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 403,
    });
  });
});
