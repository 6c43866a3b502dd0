import {
  createMockDirectory,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { GateReport } from '@waymark/plugin-waymark-common';
import { Knex } from 'knex';
import { startTestPlugin, testEntity } from '../__testUtils__';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const directory = createMockDirectory();

const SHOP = '/api/waymark/entities/component/default/shop';

function cursorOf(after: unknown): string {
  return Buffer.from(JSON.stringify({ after })).toString('base64url');
}

const READINESS = `apiVersion: waymark/v1
kind: Scorecard
metadata: { name: readiness, title: Readiness }
spec:
  appliesTo: { kind: Component }
  levels: [alpha, beta]
  checks:
    - id: owner
      title: It has an owner
      category: Ownership
      level: alpha
      required: true
      importance: critical
      pass: facts.catalog.owner != null
    - id: coverage
      title: Tests cover 80 %
      level: beta
      required: true
      pass: facts.ci.coverage >= 80
      detail: 'string(facts.ci.coverage) + " %"'
      remediation: { text: Write tests, url: https://tests.example }
`;

const CONFIG = {
  waymark: {
    scorecards: {
      locations: [{ type: 'file', target: directory.resolve('scorecards') }],
    },
    facts: [
      {
        name: 'ci.coverage',
        type: 'number',
        unit: '%',
        description: 'Lines that tests run',
      },
    ],
  },
};

type Plugin = Awaited<ReturnType<typeof startTestPlugin>>;

describe.each(databases.eachSupportedId())(
  'routes about scorecards on %s',
  databaseId => {
    let knex: Knex;
    let open: Plugin;
    let first: unknown;

    async function start(denied: string[] = []): Promise<Plugin> {
      const shop = testEntity('shop');
      shop.spec = { owner: 'team-shop', type: 'service' };
      return startTestPlugin({
        knex,
        entities: [shop, testEntity('bar'), testEntity('api', {}, 'API')],
        collectors: [],
        config: CONFIG,
        denied,
      });
    }

    beforeAll(async () => {
      directory.setContent({ scorecards: { 'readiness.yaml': READINESS } });
      knex = await databases.init(databaseId as TestDatabaseId);
      open = await start();
      first = (await open.api.get(SHOP)).body.readiness;
      for (const task of [
        'waymark-discovery',
        'waymark-roadmaps',
        'waymark-scorecard-definitions',
        'waymark-facts',
        'waymark-scorecard-evaluation',
      ]) {
        await open.run(task);
      }
    });

    async function push(value: unknown, plugin = open) {
      return plugin.api.post('/api/waymark/facts').send({
        facts: [
          {
            entityRef: 'component:default/shop',
            name: 'ci.coverage',
            value,
            observedAt: new Date().toISOString(),
            source: 'ci',
            evidence: 'https://ci.example/1',
          },
        ],
      });
    }

    it('tell of nothing before the first evaluation', () => {
      expect(first).toMatchObject({ state: 'pending', scorecard: null });
    });

    it('tell what a scorecard came to, and why', async () => {
      const { status, body } = await open.api.get(`${SHOP}/scorecards`);
      expect(status).toBe(200);
      expect(body).toMatchObject({
        entityRef: 'component:default/shop',
        state: 'ready',
        evaluatedAt: expect.any(String),
        optedOut: [],
        findings: [],
        scorecards: [
          {
            name: 'readiness',
            title: 'Readiness',
            definitionVersion: expect.any(String),
            score: 100,
            coverage: 10 / 15,
            level: 'alpha',
            nextLevel: 'beta',
            levels: [
              {
                name: 'alpha',
                gate: 'readiness:alpha',
                verdict: 'pass',
                reached: true,
                required: 1,
              },
              { name: 'beta', verdict: 'unknown', reached: false, unknown: 1 },
            ],
            checks: [
              {
                id: 'owner',
                category: 'Ownership',
                verdict: 'pass',
                expression: 'facts.catalog.owner != null',
                facts: [
                  {
                    name: 'catalog.owner',
                    observedAt: expect.any(String),
                    source: 'catalog',
                    description: expect.any(String),
                  },
                ],
              },
              {
                id: 'coverage',
                verdict: 'unknown',
                reason: { kind: 'missing-fact' },
                missing: [
                  {
                    name: 'ci.coverage',
                    declared: true,
                    description: 'Lines that tests run',
                  },
                ],
                remediation: { text: 'Write tests' },
              },
            ],
          },
        ],
      });
      expect(body.sources).toEqual(
        expect.arrayContaining([
          {
            id: 'catalog',
            title: expect.any(String),
            observedAt: expect.any(String),
          },
        ]),
      );
      const one = await open.api.get(`${SHOP}/scorecards/readiness`);
      expect(one.body).toMatchObject({
        entityRef: 'component:default/shop',
        ...body.scorecards[0],
      });
      const other = await open.api.get(
        '/api/waymark/entities/api/default/api/scorecards',
      );
      expect(other.body).toMatchObject({ state: 'none', scorecards: [] });
    });

    it('tell what a pushed fact changes as soon as it is taken', async () => {
      expect((await push(79)).body).toMatchObject({ accepted: 1 });
      const gate = await open.api.get(`${SHOP}/gates/readiness:beta`);
      expect(gate.body).toMatchObject({
        entityRef: 'component:default/shop',
        kind: 'level',
        title: 'Readiness: beta',
        verdict: 'fail',
        required: 2,
        blockers: [
          {
            id: 'coverage',
            title: 'Tests cover 80 %',
            detail: '79 %',
            verdict: 'fail',
            importance: 'medium',
            remediation: { url: 'https://tests.example' },
          },
        ],
        unknown: [],
      });
      const { readiness } = (await open.api.get(SHOP)).body;
      expect(readiness).toMatchObject({
        state: 'ready',
        scorecard: {
          name: 'readiness',
          level: 'alpha',
          nextGate: { name: 'readiness:beta', blockers: [{ id: 'coverage' }] },
          trend: [{ score: 100 }, { score: expect.closeTo(66.67, 1) }],
        },
        others: [],
      });

      await push(80);
      const gates = (await open.api.get(`${SHOP}/gates`)).body;
      expect(
        gates.gates.map((it: GateReport) => [it.name, it.verdict]),
      ).toEqual([
        ['readiness:alpha', 'pass'],
        ['readiness:beta', 'pass'],
      ]);
      const history = await open.api.get(
        `${SHOP}/scorecards/readiness/history?limit=2`,
      );
      expect(history.body).toMatchObject({
        scorecard: 'readiness',
        points: [
          { score: 100, level: 'alpha', changes: [] },
          {
            changes: [{ checkId: 'coverage', from: 'unknown', to: 'fail' }],
          },
        ],
      });
      const rest = await open.api.get(
        `${SHOP}/scorecards/readiness/history?cursor=${history.body.nextCursor}`,
      );
      expect(rest.body.points).toMatchObject([{ level: 'beta' }]);
      expect(rest.body.nextCursor).toBeUndefined();
    });

    it('list results page by page, of entities that the caller may read', async () => {
      const list = '/api/waymark/scorecards/results';
      const { body } = await open.api.get(`${list}?limit=1`);
      expect(body).toMatchObject({
        entities: [
          {
            entityRef: 'component:default/bar',
            scorecards: [
              {
                name: 'readiness',
                level: null,
                checks: [
                  { id: 'owner', verdict: 'fail' },
                  { id: 'coverage', verdict: 'unknown' },
                ],
              },
            ],
          },
        ],
      });
      const rest = await open.api.get(`${list}?cursor=${body.nextCursor}`);
      expect(rest.body).toMatchObject({
        entities: [{ entityRef: 'component:default/shop' }],
      });
      expect(rest.body.nextCursor).toBeUndefined();

      const closed = await start(['component:default/bar']);
      const readable = await closed.api.get(`${list}?limit=1`);
      expect(readable.body).toEqual({
        entities: [
          expect.objectContaining({ entityRef: 'component:default/shop' }),
        ],
      });
      await closed.stop();
    });

    it('try scorecards on entities, and store nothing', async () => {
      const preview = '/api/waymark/scorecards/preview';
      const before = await knex('scorecard_history').select();
      const { status, body } = await open.api.post(preview).send({
        text: READINESS.replace('>= 80', '>= 90').replace('beta]', 'beta, ga]'),
        entityRefs: ['Component:shop', 'component:default/missing'],
      });
      expect(status).toBe(200);
      expect(body).toMatchObject({
        findings: [
          { kind: 'level-without-required-check', line: 6 },
          { kind: 'check-without-remediation', line: 8 },
        ],
        entities: [
          {
            entityRef: 'component:default/shop',
            scorecards: [
              {
                name: 'readiness',
                checks: [{ verdict: 'pass' }, { verdict: 'fail' }],
              },
            ],
          },
          { entityRef: 'component:default/missing', scorecards: [] },
        ],
      });
      await expect(knex('scorecard_history').select()).resolves.toEqual(before);
    });

    it('try no more than one request can answer', async () => {
      const check = '    - { id: c, title: C, pass: facts.a }';
      const many = Array.from({ length: 500 }, (_, at) =>
        check.replace('id: c', `id: c${at}`),
      );
      const { status, body } = await open.api
        .post('/api/waymark/scorecards/preview')
        .send({
          text: `apiVersion: waymark/v1
kind: Scorecard
metadata: { name: many }
spec:
  checks:
${many.join('\n')}`,
          entityRefs: Array.from({ length: 11 }, () => 'component:shop'),
        });
      expect(status).toBe(400);
      expect(body.error.message).toMatch(/500 checks for 11 entities/);
    });

    it.each([
      ['get', `${SHOP}/scorecards/nothing`, 404, /only readiness/],
      ['get', `${SHOP}/gates/readiness:ga`, 404, /only readiness:alpha/],
      ['get', `${SHOP}-gone/scorecards`, 404, /no entity/],
      ['get', `${SHOP}-gone/gates`, 404, /no entity/],
      ['get', `${SHOP}/scorecards/readiness/history?limit=0`, 400, /limit/],
      ['get', `${SHOP}/scorecards/readiness/history?cursor=x`, 400, /cursor/],
      [
        'get',
        `${SHOP}/scorecards/readiness/history?cursor=${cursorOf(2 ** 31)}`,
        400,
        /cursor/,
      ],
      ['get', `${SHOP}/scorecards/%00/history`, 400, /name of a scorecard/],
      [
        'get',
        `/api/waymark/scorecards/results?cursor=${cursorOf('\0')}`,
        400,
        /cursor/,
      ],
      ['get', '/api/waymark/scorecards/results?cursor=x', 400, /cursor/],
      ['post', '/api/waymark/scorecards/preview', 400, /text/],
    ] as const)(
      'answer %s %s with %d',
      async (method, path, status, message) => {
        const response = await open.api[method](path);
        expect(response.status).toBe(status);
        expect(response.body.error.message).toMatch(message);
      },
    );

    it('ask for permission', async () => {
      const closed = await start(['catalog.entity.read']);
      for (const path of [
        SHOP,
        `${SHOP}/scorecards`,
        `${SHOP}/scorecards/readiness`,
        `${SHOP}/scorecards/readiness/history`,
        `${SHOP}/gates`,
        `${SHOP}/gates/readiness:beta`,
      ]) {
        expect((await closed.api.get(path)).status).toBe(403);
      }
      const list = await closed.api.get('/api/waymark/scorecards/results');
      expect(list.body).toEqual({ entities: [] });
      const body = { text: READINESS, entityRefs: ['component:default/shop'] };
      const preview = '/api/waymark/scorecards/preview';
      expect((await closed.api.post(preview).send(body)).status).toBe(403);
      await closed.stop();

      const curious = await start(['waymark.preview', 'waymark.fact.push']);
      expect((await curious.api.post(preview).send(body)).status).toBe(403);
      expect((await push(1, curious)).status).toBe(403);
      expect((await curious.api.get(`${SHOP}/scorecards`)).status).toBe(200);
      await curious.stop();
    });
  },
);
