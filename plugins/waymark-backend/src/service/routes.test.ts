import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizePermissionRequest,
  AuthorizeResult,
} from '@backstage/plugin-permission-common';
import request from 'supertest';
import {
  createTestCollector,
  roadmapText,
  startDocumentServer,
  testEntity,
} from '../__testUtils__';
import { migrateDatabase } from '../database';
import { waymarkPlugin } from '../plugin';
import { WorkerRoadmapParser } from '../roadmap';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const documents = startDocumentServer();
const parser = WorkerRoadmapParser.create({ timeout: 5000 });
const SHOP = '/api/waymark/entities/component/default/shop';

afterAll(() => parser.close());

describe.each(databases.eachSupportedId())('routes on %s', databaseId => {
  async function setUp(denied: string[] = []) {
    const knex = await databases.init(databaseId);
    await migrateDatabase({ getClient: async () => knex });
    const collector = createTestCollector({
      knex,
      parser,
      hosts: [documents.host],
    });
    const shop = testEntity('shop', {
      'backstage.io/source-location': `url:${documents.url}/`,
      'waymark/roadmap': 'plan.md,missing.md,',
    });
    documents.content.set('/plan.md', roadmapText(1, 3));
    await collector.discover(shop);
    await collector.run();
    documents.content.set('/plan.md', roadmapText(2, 3));
    await collector.run(30);
    documents.requests.length = 0;

    const auditor = mockServices.auditor.mock();
    const permissions = mockServices.permissions.mock({
      authorize: async (requests: AuthorizePermissionRequest[]) =>
        requests.map(({ permission }) => ({
          result: denied.includes(permission.name)
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
        })),
    });
    const { server } = await startTestBackend({
      features: [
        waymarkPlugin,
        auditor.factory,
        permissions.factory,
        mockServices.database.factory({ knex }),
        mockServices.rootConfig.factory({
          data: { backend: { reading: { allow: [{ host: documents.host }] } } },
        }),
        catalogServiceMock.factory({
          entities: [shop, testEntity('new'), testEntity('kept', {}, 'Group')],
        }),
      ],
    });
    return { knex, api: request(server), auditor, permissions, collector };
  }

  it('give the cards everything in at most five statements, and call nobody', async () => {
    const { knex, api } = await shared();
    documents.requests.length = 0;
    const statements: string[] = [];
    knex.on('query', ({ sql }) => statements.push(sql));
    const { status, body } = await api.get(SHOP);
    expect(status).toBe(200);
    expect(statements.length).toBeLessThanOrEqual(5);
    expect(body).toMatchObject({
      entityRef: 'component:default/shop',
      roadmap: {
        state: 'ready',
        source: { target: 'plan.md', url: `${documents.url}/plan.md` },
        title: 'Plan',
        attemptedAt: '2026-05-01T10:30:00.000Z',
        collectedAt: '2026-05-01T10:30:00.000Z',
        changedAt: '2026-05-01T10:30:00.000Z',
        current: { target: 'plan.md', reason: 'first-open' },
        phases: [{ progress: { done: 2, open: 1 } }],
        progress: { done: 2, open: 1, ratio: 2 / 3 },
        findings: [{ kind: 'not-found' }, { kind: 'invalid-annotation' }],
        findingCount: 2,
        documentCount: 2,
      },
    });
    expect(documents.requests).toEqual([]);
  });

  it('give documents, their text and their history, page by page', async () => {
    const { api } = await shared();
    documents.requests.length = 0;
    const { body: roadmap } = await api.get(`${SHOP}/roadmap`);
    expect(roadmap).toMatchObject({
      entityRef: 'component:default/shop',
      documents: [
        { source: { target: 'plan.md' }, roadmap: { title: 'Plan' } },
        {
          source: { target: 'missing.md' },
          error: { kind: 'not-found' },
          roadmap: null,
          collectedAt: null,
        },
      ],
      findings: [{ kind: 'invalid-annotation' }],
    });

    const { body: text } = await api.get(`${SHOP}/roadmap/text?target=plan.md`);
    expect(text).toEqual({
      source: roadmap.documents[0].source,
      collectedAt: '2026-05-01T10:30:00.000Z',
      text: roadmapText(2, 3),
    });

    const { body: first } = await api.get(`${SHOP}/roadmap/history?limit=1`);
    expect(first.points).toMatchObject([{ target: 'plan.md', done: 1 }]);
    const { body: second } = await api.get(
      `${SHOP}/roadmap/history?limit=1&cursor=${first.nextCursor}`,
    );
    expect(second.points).toMatchObject([{ target: 'plan.md', done: 2 }]);
    expect(second).not.toHaveProperty('nextCursor');
    expect(documents.requests).toEqual([]);
  });

  it('take references in any case, and know entities that nobody has collected yet', async () => {
    const { api } = await shared();
    const { body } = await api.get(
      '/api/waymark/entities/Component/Default/SHOP',
    );
    expect(body.entityRef).toBe('component:default/shop');

    const fresh = '/api/waymark/entities/component/default/new';
    expect((await api.get(fresh)).body).toMatchObject({
      roadmap: { state: 'pending', attemptedAt: null, documentCount: 0 },
    });
    expect((await api.get(`${fresh}/roadmap`)).body).toEqual({
      entityRef: 'component:default/new',
      attemptedAt: null,
      documents: [],
      current: null,
      findings: [],
    });
    expect((await api.get(`${fresh}/roadmap/history`)).body.points).toEqual([]);
  });

  it('collect an entity now when asked to, and put that on record', async () => {
    const { api, auditor } = await setUp();
    documents.content.set('/plan.md', roadmapText(3, 3));
    const { status, body } = await api.post(`${SHOP}/refresh`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      current: { reason: 'all-closed' },
      documents: [{ evaluation: { phases: [{ progress: { done: 3 } }] } }, {}],
    });
    expect((await api.get(SHOP)).body.roadmap.progress).toMatchObject({
      done: 3,
    });
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'entity-refresh',
        meta: { entityRef: 'component:default/shop' },
      }),
    );

    // A form that was not there a moment ago is looked for as well.
    documents.content.set(
      '/roadmap.yaml',
      'version: 1\ndocuments: [{ path: plan.md, kind: checklist }]\n',
    );
    const { body: formed } = await api.post(`${SHOP}/refresh`);
    documents.content.delete('/roadmap.yaml');
    expect(formed.documents[0].roadmap.kind).toBe('checklist');

    const { body: fresh } = await api.post(
      '/api/waymark/entities/component/default/new/refresh',
    );
    expect(fresh).toMatchObject({
      attemptedAt: expect.any(String),
      findings: [{ kind: 'no-source-location' }],
    });
  });

  it.each([
    ['get', '/component/default/gone', 404],
    ['get', '/component/default/gone/roadmap', 404],
    ['get', '/component/default/gone/roadmap/history', 404],
    ['get', '/component/default/gone/roadmap/text?target=plan.md', 404],
    ['post', '/component/default/gone/refresh', 404],
    ['get', '/component/default/shop/roadmap/text?target=missing.md', 404],
    ['get', '/component/default/shop/roadmap/text?target=other.md', 404],
    ['get', '/component/default/shop/roadmap/text', 400],
    ['get', '/component/default/shop/roadmap/text?target=a&target=b', 400],
    ['get', '/component/default/shop/roadmap/history?limit=0', 400],
    ['get', '/component/default/shop/roadmap/history?limit=1001', 400],
    ['get', '/component/default/shop/roadmap/history?limit=ten', 400],
    ['get', '/component/default/shop/roadmap/history?cursor=nonsense', 400],
    ['get', '/component/default/shop/roadmap/history?cursor=bnVsbA', 400],
    ...['{"after":2147483648}', '{"after":9007199254740991}'].map(
      cursor =>
        [
          'get',
          `/component/default/shop/roadmap/history?cursor=${Buffer.from(cursor).toString('base64url')}`,
          400,
        ] as const,
    ),
    ['get', '/component/default/shop/roadmap/text?target=%00', 400],
    ['get', '/component/default/shop/roadmap/text?target=a%0Ab', 400],
    [
      'get',
      `/component/default/shop/roadmap/text?target=${'a'.repeat(501)}`,
      400,
    ],
    ['get', '/component/default/%F0%9F%98%80', 400],
    ['get', '/component/default/b%C3%BCcher/roadmap', 400],
    ['get', '/component/default/shop/roadmap/nothing', 404],
    ['get', '/component/default', 404],
    ['post', '/component/default/shop', 404],
    ['delete', '/component/default/shop/roadmap', 404],
    ['get', '/component/default/shop/refresh', 404],
    ['get', '/component/default/a%2Fb', 400],
    ['get', '/component/default/a%00b', 400],
    ['get', '/component/%20/shop/roadmap', 400],
    ['get', '/component/default/%E0%A4%A', 400],
  ] as const)('answer %s %s with %i', async (method, path, status) => {
    const { api } = await shared();
    const response = await api[method](`/api/waymark/entities${path}`);
    expect(response.status).toBe(status);
    expect(response.body.error.name).toEqual(expect.any(String));
    expect(response.body.error.message).toEqual(expect.any(String));
  });

  it('leave alone what Backstage itself serves beside them', async () => {
    const { api } = await shared();
    const metadata = '/api/waymark/.well-known/backstage/permissions/metadata';
    expect((await api.get(metadata)).status).toBe(200);
    const { status, body } = await api.get('/api/waymark/nothing');
    expect({ status, error: body.error }).toMatchObject({
      status: 404,
      error: { name: 'NotFoundError', message: expect.stringMatching('GET') },
    });
  });

  it.each([
    ['get', ''],
    ['get', '/roadmap'],
    ['get', '/roadmap/history'],
    ['get', '/roadmap/text?target=plan.md'],
    ['post', '/refresh'],
  ] as const)(
    'need credentials and catalog.entity.read for %s …%s',
    async (method, path) => {
      const { api: open } = await shared();
      const anonymous = await open[method](`${SHOP}${path}`).set(
        'Authorization',
        mockCredentials.none.header(),
      );
      expect(anonymous.status).toBe(401);

      const { api, permissions } = await shared(['catalog.entity.read']);
      documents.requests.length = 0;
      const denied = await api[method](`${SHOP}${path}`);
      expect(denied.status).toBe(403);
      expect(permissions.authorize).toHaveBeenCalledWith(
        expect.arrayContaining([
          expect.objectContaining({ resourceRef: 'component:default/shop' }),
        ]),
        { credentials: mockCredentials.user() },
      );
      expect(documents.requests).toEqual([]);
    },
  );

  it('need waymark.refresh to refresh, and nothing else', async () => {
    const { api } = await shared(['waymark.refresh']);
    documents.requests.length = 0;
    expect((await api.get(SHOP)).status).toBe(200);
    expect((await api.post(`${SHOP}/refresh`)).status).toBe(403);
    expect(documents.requests).toEqual([]);
  });

  // Tests that change nothing share a backend.
  const started = new Map<string, ReturnType<typeof setUp>>();
  function shared(denied: string[] = []) {
    const key = denied.join();
    const backend = started.get(key) ?? setUp(denied);
    started.set(key, backend);
    return backend;
  }
});
