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
