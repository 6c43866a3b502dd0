import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { symlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import request from 'supertest';
import { roadmapText, startDocumentServer, testEntity } from './__testUtils__';
import { DatabaseFactStore } from './database';
import plugin from './index';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const documents = startDocumentServer();
const directory = createMockDirectory();

async function startBackend(databaseId: TestDatabaseId) {
  const location = `file:${directory.resolve('shop/catalog-info.yaml')}`;
  const local = {
    'backstage.io/managed-by-location': location,
    'backstage.io/managed-by-origin-location': location,
  };
  const entities = [
    testEntity('local', local),
    testEntity('curious', {
      ...local,
      'waymark/roadmap': '../secret.md,out.md,docs/ROADMAP.md',
    }),
    testEntity('spoofed', {
      'backstage.io/source-location': location,
      'waymark/roadmap': 'docs/ROADMAP.md',
    }),
    testEntity('remote', {
      'backstage.io/source-location': `url:${documents.url}/`,
    }),
  ];
  const knex = await databases.init(databaseId);
  const { server } = await startTestBackend({
    features: [
      plugin,
      schedulerServiceFactory,
      mockServices.database.factory({ knex }),
      mockServices.rootConfig.factory({
        data: { backend: { reading: { allow: [{ host: documents.host }] } } },
      }),
      catalogServiceMock.factory({ entities }),
    ],
  });
  const get = async (path: string) => {
    const url = `/api/waymark/entities/component/default/${path}`;
    return (await request(server).get(url)).body;
  };
  for (const { metadata } of entities) {
    while ((await get(metadata.name)).roadmap.state === 'pending') {
      await sleep(100);
    }
  }
  const facts = DatabaseFactStore.create({ knex });
  return { get, facts };
}

describe('waymarkPlugin', () => {
  const backends = new Map<
    TestDatabaseId,
    Awaited<ReturnType<typeof startBackend>>
  >();

  // The scheduler takes its time, so the backends run side by side.
  beforeAll(async () => {
    directory.setContent({
      'secret.md': '# Secret',
      shop: { docs: { 'ROADMAP.md': roadmapText(1, 2) } },
    });
    symlinkSync('../secret.md', directory.resolve('shop/out.md'));
    documents.content.set('/ROADMAP.md', roadmapText(3, 4));
    await Promise.all(
      databases
        .eachSupportedId()
        .map(async ([id]) => backends.set(id, await startBackend(id))),
    );
  });

  it.each(databases.eachSupportedId())(
    'shows soon after its start on %s what the catalog’s entities plan, and no more',
    async databaseId => {
      const { get } = backends.get(databaseId)!;
      expect((await get('local')).roadmap).toMatchObject({
        state: 'ready',
        source: { target: 'docs/ROADMAP.md', configuredBy: 'default' },
        progress: { done: 1, open: 1 },
        findings: [],
      });
      expect((await get('remote')).roadmap).toMatchObject({
        state: 'ready',
        progress: { done: 3, open: 1 },
      });
      expect((await get('spoofed')).roadmap).toMatchObject({
        state: 'none',
        findings: [{ kind: 'no-source-location' }],
      });
      const curious = await get('curious/roadmap');
      expect(curious).toMatchObject({
        findings: [{ kind: 'outside-folder' }],
        documents: [
          { source: { target: 'out.md' }, error: { kind: 'outside-folder' } },
          { source: { target: 'docs/ROADMAP.md' }, roadmap: { title: 'Plan' } },
        ],
      });
      expect(JSON.stringify(curious)).not.toContain('Secret');
    },
  );

  it.each(databases.eachSupportedId())(
    'knows soon after its start on %s what the catalog and the roadmaps say',
    async databaseId => {
      const { facts } = backends.get(databaseId)!;
      const expected = {
        'catalog.owner': null,
        'roadmap.exists': true,
        'roadmap.progress.ratio': 0.5,
      };
      let known: Record<string, unknown> = {};
      while (known['roadmap.progress.ratio'] === undefined) {
        await sleep(100);
        const stored = await facts.getFacts('component:default/local');
        known = Object.fromEntries(stored.map(it => [it.name, it.value]));
      }
      expect(known).toMatchObject(expected);
    },
  );
});
