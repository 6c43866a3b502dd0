import {
  createMockDirectory,
  mockCredentials,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { ScorecardDefinitionList } from '@waymark/plugin-waymark-common';
import { Knex } from 'knex';
import { startTestPlugin } from '../__testUtils__';
import {
  DatabaseScorecardDefinitionStore,
  DatabaseScorecardLibrary,
  migrateDatabase,
} from '../database';
import { DefaultScorecardDefinitionService } from './DefaultScorecardDefinitionService';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const directory = createMockDirectory();

const READINESS = `apiVersion: waymark/v1
kind: Scorecard
metadata: { name: readiness, title: Readiness, description: For launch }
spec:
  levels: [alpha]
  checks:
    - id: license
      title: There is a licence
      description: So that others may use it
      category: Legal
      level: alpha
      required: true
      importance: high
      pass: facts.repository.licence.spdx != null && facts.tests.coverage > 80
      detail: string(facts.tests.coverage)
      remediation: { text: Add one }
    - { id: drill, title: A drill, attest: { every: P30D } }
`;
const small = (name: string) =>
  `apiVersion: waymark/v1
kind: Scorecard
metadata: { name: ${name} }
spec: { checks: [{ id: a, title: A, pass: facts.tests.a }] }
`;

describe.each(databases.eachSupportedId())(
  'routes about definitions of scorecards on %s',
  databaseId => {
    let knex: Knex;
    let plugin: Awaited<ReturnType<typeof startTestPlugin>>;

    beforeAll(async () => {
      knex = await databases.init(databaseId);
      await migrateDatabase({ getClient: async () => knex });
      plugin = await startTestPlugin({
        knex,
        entities: [],
        collectors: [],
        config: {
          waymark: {
            scorecards: {
              locations: ['all.yaml', 'gone.yaml'].map(name => ({
                type: 'file',
                target: directory.resolve(name),
              })),
            },
          },
        },
      });
    });

    beforeEach(async () => {
      directory.setContent({
        'all.yaml': [READINESS, small('b'), small('c')].join('---\n'),
      });
      await read();
    });

    afterAll(() => plugin.stop());

    async function read() {
      const { calls } = plugin.scheduler.scheduleTask.mock;
      const [task] = calls
        .map(([it]) => it)
        .filter(it => it.id === 'waymark-scorecard-definitions');
      expect(task).toMatchObject({
        scope: 'global',
        frequency: { milliseconds: 60_000 },
      });
      await task.fn(new AbortController().signal);
    }

    const get = (query = '') =>
      plugin.api.get(`/api/waymark/scorecards${query}`);

    it('gives every scorecard with its checks, and how the locations are', async () => {
      const { body } = await get().expect(200);
      const [all, gone] = ['all.yaml', 'gone.yaml'].map(it =>
        directory.resolve(it),
      );
      expect(body).toEqual({
        scorecards: [
          {
            name: 'readiness',
            title: 'Readiness',
            description: 'For launch',
            version: expect.stringMatching(/^[0-9a-f]{12}$/),
            changedAt: expect.stringMatching(/Z$/),
            location: all,
            levels: ['alpha'],
            checks: [
              {
                id: 'license',
                title: 'There is a licence',
                description: 'So that others may use it',
                category: 'Legal',
                level: 'alpha',
                required: true,
                importance: 'high',
                expression:
                  'facts.repository.licence.spdx != null && facts.tests.coverage > 80',
                remediation: { text: 'Add one' },
                facts: ['repository.licence.spdx', 'tests.coverage'],
              },
              {
                id: 'drill',
                title: 'A drill',
                required: false,
                importance: 'medium',
                facts: [],
              },
            ],
          },
          expect.objectContaining({ name: 'b', title: 'b', levels: [] }),
          expect.objectContaining({ name: 'c' }),
        ],
        locations: [
          {
            type: 'file',
            target: all,
            attemptedAt: expect.stringMatching(/Z$/),
            readAt: expect.stringMatching(/Z$/),
            findings: Array(4).fill(
              expect.objectContaining({ kind: 'check-unknown-fact' }),
            ),
          },
          {
            type: 'file',
            target: gone,
            attemptedAt: expect.stringMatching(/Z$/),
            readAt: null,
            error: {
              kind: 'not-found',
              message: `${gone} does not exist.`,
              remedy: expect.stringContaining('waymark.scorecards.locations'),
            },
            findings: [],
          },
        ],
      });
    });

    it('gives pages, also where the last scorecard of one is gone', async () => {
      const first: ScorecardDefinitionList = (await get('?limit=2')).body;
      expect(first.scorecards.map(it => it.name)).toEqual(['readiness', 'b']);
      const next = `?limit=2&cursor=${first.nextCursor}`;
      const { body: second } = await get(next);
      expect(second).toEqual({
        scorecards: [expect.objectContaining({ name: 'c' })],
        locations: first.locations,
      });

      directory.setContent({
        'all.yaml': [READINESS, small('c')].join('---\n'),
      });
      await read();
      expect((await get(next)).body.scorecards).toEqual([
        expect.objectContaining({ name: 'c' }),
      ]);
    });

    it('tells which facts nothing declares', async () => {
      const service = DefaultScorecardDefinitionService.create({
        knex,
        library: DatabaseScorecardLibrary.create(),
        store: DatabaseScorecardDefinitionStore.create({ knex }),
        facts: new Set(['repository.license', 'tests']),
      });
      const { scorecards, locations } = await service.listScorecards({
        limit: 1,
      });
      expect(scorecards[0].checks[0].facts).toEqual([
        'repository.licence.spdx',
        'tests',
      ]);
      expect(locations.map(it => it.findings)).toEqual([
        [
          {
            kind: 'check-unknown-fact',
            level: 'warning',
            message:
              'The check “license” reads facts.repository.licence.spdx, which nothing declares.',
            remedy: expect.stringContaining('facts.repository.license'),
          },
        ],
        [],
      ]);
    });

    it('answers users and services, and nobody else', async () => {
      const service = mockCredentials.service.header();
      await get().set('authorization', service).expect(200);
      await get()
        .set('authorization', mockCredentials.user.header())
        .expect(200);
      const none = mockCredentials.none.header();
      await get().set('authorization', none).expect(401);
      await get('?limit=0').expect(400);
      const { body } = await get('?cursor=x').expect(400);
      expect(body.error.message).toContain('nextCursor');
    });
  },
);
