import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { RequestListener } from 'node:http';
import {
  createTestCollector,
  roadmapText,
  startDocumentServer,
  testEntity,
} from '../__testUtils__';
import { DatabaseEntitySnapshots, migrateDatabase } from '../database';
import { collectEntity } from './collectEntity';
import { evaluateDueRoadmaps } from './evaluateDueRoadmaps';
import { WorkerRoadmapParser } from './WorkerRoadmapParser';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const server = startDocumentServer();
const elsewhere = startDocumentServer();
const parser = WorkerRoadmapParser.create({ timeout: 5000 });
const SHOP = 'component:default/shop';
const DATED = [
  '# Plan',
  '## Phase 1: Build (2026-05-01 to 2026-05-10)',
  '- [ ] Build',
  '## Phase 2: Run (2026-05-11 to 2026-05-31)',
  '- [ ] Run',
].join('\n\n');

afterAll(() => parser.close());
beforeEach(() => {
  server.content.clear();
  server.requests.length = 0;
});

// An entity whose catalog file the server holds, so that the default paths are looked for beside it.
function shop(roadmap?: string) {
  return testEntity('shop', {
    'backstage.io/managed-by-location': `url:${server.url}/catalog-info.yaml`,
    ...(roadmap && { 'waymark/roadmap': roadmap }),
  });
}

describe.each(databases.eachSupportedId())('roadmaps on %s', databaseId => {
  async function setUp() {
    const knex = await databases.init(databaseId);
    await migrateDatabase({ getClient: async () => knex });
    return { knex, ...setUpReplica(knex) };
  }

  function setUpReplica(knex: Knex) {
    return createTestCollector({ knex, parser, hosts: [server.host] });
  }

  it('are read at once, and again at no cost while they do not change', async () => {
    const { knex, discover, run, getRoadmap, parsed } = await setUp();
    server.content.set('/ROADMAP.md', roadmapText(1, 3));
    await discover(shop());
    await run();

    const first = await getRoadmap(SHOP);
    expect(first).toMatchObject({
      attemptedAt: '2026-05-01T10:00:00.000Z',
      findings: [],
      current: { target: 'ROADMAP.md', reason: 'first-open' },
      documents: [
        {
          source: {
            target: 'ROADMAP.md',
            configuredBy: 'default',
            url: `${server.url}/ROADMAP.md`,
          },
          collectedAt: '2026-05-01T10:00:00.000Z',
          changedAt: '2026-05-01T10:00:00.000Z',
          roadmap: { title: 'Plan' },
        },
      ],
    });
    expect(first.documents[0]).not.toHaveProperty('error.kind');

    const form = { path: '/roadmap.yaml', status: 404 };
    await run(29);
    expect(server.requests).toEqual([
      { path: '/ROADMAP.md', status: 200 },
      form,
    ]);
    await run(1);
    expect(server.requests.slice(2)).toEqual([
      { path: '/ROADMAP.md', status: 304 },
    ]);
    expect(parsed).toHaveLength(1);
    expect((await getRoadmap(SHOP)).documents).toEqual([
      {
        ...first.documents[0],
        attemptedAt: '2026-05-01T10:30:00.000Z',
        collectedAt: '2026-05-01T10:30:00.000Z',
      },
    ]);
    await expect(countRows(knex)).resolves.toEqual({
      entities: 1,
      roadmap_sources: 1,
      roadmaps: 1,
      roadmap_history: 1,
    });
  });

  it('make facts and gates due when they or their errors change, and else leave them alone', async () => {
    const { knex, discover, run } = await setUp();
    await discover(shop('plan.md'));
    const snapshots = DatabaseEntitySnapshots.create({
      knex,
      sources: ['catalog', 'roadmap'],
    });
    await snapshots.save([shop('plan.md')]);
    const due = async () => {
      const sources = await knex('fact_sources')
        .where({ due_at: 0 })
        .orderBy('source')
        .pluck('source');
      const entities = await knex('scorecard_entities')
        .where({ evaluate_at: 0 })
        .pluck('entity_ref');
      await knex('fact_sources').update({ due_at: null });
      await knex('scorecard_entities').update({ evaluate_at: null });
      return [...sources, ...entities];
    };
    expect(await due()).toEqual(['catalog', 'roadmap', SHOP]);
    await run();
    expect(await due()).toEqual(['roadmap', SHOP]);
    await run(30);
    expect(await due()).toEqual([]);
    server.content.set('/plan.md', DATED);
    await run(30);
    expect(await due()).toEqual(['roadmap', SHOP]);
    await run(30);
    expect(await due()).toEqual([]);
    // Its first phase ends.
    await run(10 * 24 * 60);
    expect(await due()).toEqual(['roadmap', SHOP]);
    server.content.delete('/plan.md');
    await run(30);
    expect(await due()).toEqual(['roadmap', SHOP]);
    await discover(shop('other.md'));
    await run();
    expect(await due()).toEqual(['roadmap', SHOP]);
  });

  it('that were read together are due one after the other, also after a bug', async () => {
    const { discover, run, store, context } = await setUp();
    context.config = { ...context.config, spread: 0.1 };
    const save = jest.spyOn(store, 'save');
    const postpone = jest.spyOn(store, 'postpone');
    server.content.set('/plan.md', roadmapText(1, 3));
    const names = ['a', 'b', 'c'];
    const entities = names.map(name =>
      testEntity(name, { 'waymark/roadmap': `${server.url}/plan.md` }),
    );
    await discover(...entities);
    await run();
    context.parser = {
      version: 'broken',
      parse: () => Promise.reject(new TypeError('bug')),
    };
    await run(33);
    const saved = save.mock.calls.map(([it]) => it.nextCollectAt);
    const postponed = postpone.mock.calls.map(([, it]) => it.nextCollectAt);
    expect(new Set(saved.map(Number)).size).toBe(3);
    expect(new Set(postponed.map(Number)).size).toBe(3);
  });

  it('are not parsed again where the same text comes under another ETag', async () => {
    const { knex, discover, run, parsed } = await setUp();
    let served = 0;
    server.content.set('/ROADMAP.md', (_, res) => {
      served += 1;
      res.writeHead(200, { etag: `"${served}"` }).end(roadmapText(1, 3));
    });
    await discover(shop());
    await run();
    await run(30);
    await run(30);
    expect(served).toBe(3);
    expect(parsed).toHaveLength(1);
    const [{ etag }] = await knex('roadmap_sources').select('etag');
    expect(etag).toBe('"3"');
    await expect(countRows(knex)).resolves.toMatchObject({
      roadmaps: 1,
      roadmap_history: 1,
    });
  });

  it('get a point of history when their progress changes, not when their words do', async () => {
    const { discover, run, store } = await setUp();
    server.content.set('/ROADMAP.md', roadmapText(1, 3));
    await discover(shop());
    await run();
    server.content.set('/ROADMAP.md', `${roadmapText(1, 3)}\nMore words.\n`);
    await run(30);
    server.content.set('/ROADMAP.md', roadmapText(2, 3));
    await run(30);
    const target = 'ROADMAP.md';
    await expect(store.getHistory(SHOP, { limit: 10 })).resolves.toEqual({
      points: [
        {
          target,
          at: '2026-05-01T10:00:00.000Z',
          done: 1,
          open: 2,
          partial: 0,
        },
        {
          target,
          at: '2026-05-01T11:00:00.000Z',
          done: 2,
          open: 1,
          partial: 0,
        },
      ],
    });
  });

  it.each<[string, () => void]>([
    ['not-found', () => server.content.delete('/plan.md')],
    ['forbidden', () => answerWith(403)],
    ['unreadable', () => answerWith(500)],
    ['timed-out', () => server.content.set('/plan.md', () => {})],
    [
      'disallowed-host',
      () =>
        server.content.set('/plan.md', (_, res) => {
          res.writeHead(302, { location: `${elsewhere.url}/plan.md` }).end();
        }),
    ],
    ['not-text', () => server.content.set('/plan.md', Buffer.from('# P\0'))],
    [
      'invalid-encoding',
      () => server.content.set('/plan.md', Buffer.from('# Caf\xe9', 'latin1')),
    ],
    ['too-large', () => server.content.set('/plan.md', 'x'.repeat(1_100_000))],
    ['too-deep', () => server.content.set('/plan.md', `${'> '.repeat(2000)}x`)],
    ['symbolic-link', () => server.content.set('/plan.md', 'docs/plan.md')],
    ['empty', () => server.content.set('/plan.md', '')],
    ['empty', () => server.content.set('/plan.md', ' \n\n')],
  ])('keep what was last good through %s, and recover', async (kind, spoil) => {
    const { discover, run, getRoadmap, store, context } = await setUp();
    server.content.set('/plan.md', roadmapText(1, 3));
    server.content.set('/other.md', roadmapText(3, 3));
    await discover(shop('plan.md, other.md'));
    await run();
    const [good] = (await getRoadmap(SHOP)).documents;

    spoil();
    if (kind === 'timed-out') {
      context.config = { ...context.config, timeout: 200 };
    }
    await run(30);
    context.config = { ...context.config, timeout: 5000 };
    const { documents } = await getRoadmap(SHOP);
    expect(documents).toEqual([
      {
        ...good,
        attemptedAt: '2026-05-01T10:30:00.000Z',
        error: {
          kind,
          message: expect.stringContaining('plan.md'),
          remedy: expect.any(String),
        },
      },
      expect.objectContaining({
        collectedAt: '2026-05-01T10:30:00.000Z',
        error: undefined,
      }),
    ]);

    server.content.set('/plan.md', roadmapText(2, 3));
    await run(30);
    expect((await getRoadmap(SHOP)).documents[0]).toMatchObject({
      collectedAt: '2026-05-01T11:00:00.000Z',
      error: undefined,
    });
    const { points } = await store.getHistory(SHOP, { limit: 10 });
    expect(points.filter(({ target }) => target === 'plan.md')).toHaveLength(2);
  });

  it('are searched at the default paths until one is there, and kept when it goes', async () => {
    const { discover, run, getRoadmap } = await setUp();
    await discover(shop());
    await run();
    expect(await getRoadmap(SHOP)).toMatchObject({
      documents: [],
      findings: [{ kind: 'no-document' }],
    });

    server.content.set('/docs/roadmap.md', roadmapText(1, 2));
    await run(359);
    expect(server.requests).toHaveLength(3);
    await run(1);
    expect(await getRoadmap(SHOP)).toMatchObject({
      documents: [{ source: { target: 'docs/roadmap.md' }, error: undefined }],
      findings: [],
    });

    server.content.clear();
    await run(30);
    expect(await getRoadmap(SHOP)).toMatchObject({
      documents: [
        {
          source: { target: 'docs/roadmap.md' },
          error: { kind: 'not-found' },
          roadmap: { title: 'Plan' },
        },
      ],
    });

    server.content.set('/ROADMAP.md', roadmapText(1, 2));
    await run(30);
    expect((await getRoadmap(SHOP)).documents).toMatchObject([
      { source: { target: 'ROADMAP.md' }, error: undefined },
    ]);
  });

  it('at a default path stay through a passing failure, whatever stands at the next one', async () => {
    const { discover, run, getRoadmap, store } = await setUp();
    server.content.set('/ROADMAP.md', roadmapText(1, 3));
    server.content.set('/docs/ROADMAP.md', roadmapText(2, 2));
    await discover(shop());
    await run();

    server.content.set('/ROADMAP.md', (_, res) => {
      res.writeHead(500).end();
    });
    await run(30);
    expect((await getRoadmap(SHOP)).documents).toMatchObject([
      {
        source: { target: 'ROADMAP.md' },
        error: { kind: 'unreadable' },
        roadmap: { title: 'Plan' },
      },
    ]);
    const { points } = await store.getHistory(SHOP, { limit: 10 });
    expect(points).toMatchObject([{ target: 'ROADMAP.md', done: 1 }]);

    server.content.delete('/ROADMAP.md');
    await run(30);
    expect((await getRoadmap(SHOP)).documents).toMatchObject([
      { source: { target: 'docs/ROADMAP.md' }, error: undefined },
    ]);
  });

  it('that could not be looked for are told apart from none', async () => {
    const { discover, run, getRoadmap } = await setUp();
    server.content.set('/docs/ROADMAP.md', (_, res) => {
      res.writeHead(500).end();
    });
    await discover(shop());
    await run();
    expect(await getRoadmap(SHOP)).toMatchObject({
      documents: [
        {
          source: { target: 'docs/ROADMAP.md' },
          error: { kind: 'unreadable' },
          collectedAt: null,
          roadmap: null,
        },
      ],
      findings: [],
    });
  });

  it('follow the annotation: a new target is read at once, what it no longer names is gone', async () => {
    const { knex, discover, run, getRoadmap } = await setUp();
    server.content.set('/ROADMAP.md', roadmapText(1, 3));
    server.content.set('/plan.md', roadmapText(2, 2));
    await discover(shop());
    await run();
    await discover(shop('plan.md'));
    await run();
    expect((await getRoadmap(SHOP)).documents).toMatchObject([
      { source: { target: 'plan.md', configuredBy: 'annotation' } },
    ]);
    await expect(countRows(knex)).resolves.toEqual({
      entities: 1,
      roadmap_sources: 1,
      roadmaps: 1,
      roadmap_history: 1,
    });
  });

  it('go with their entity', async () => {
    const { knex, discover, run } = await setUp();
    server.content.set('/ROADMAP.md', roadmapText(1, 3));
    await discover(shop());
    await run(1);
    await discover();
    await expect(countRows(knex)).resolves.toEqual({
      entities: 0,
      roadmap_sources: 0,
      roadmaps: 0,
      roadmap_history: 0,
    });
  });

  it('that a run did not reach before it was aborted are read by the next one', async () => {
    const { discover, run, store, context } = await setUp();
    const names = Array.from({ length: 12 }, (_, index) => `service-${index}`);
    const abort = new AbortController();
    let served = 0;
    const answer: RequestListener = (_, res) => {
      served += 1;
      // The first request beyond those that begin together follows a stored entity.
      if (served === context.config.concurrency + 1) {
        abort.abort();
      }
      res.end(roadmapText(1, 3));
    };
    names.forEach(name => server.content.set(`/${name}.md`, answer));
    await discover(
      ...names.map(name =>
        testEntity(name, { 'waymark/roadmap': `${server.url}/${name}.md` }),
      ),
    );
    const collected = async () => {
      const attempts = await Promise.all(
        names.map(name => store.getAttempt(`component:default/${name}`)),
      );
      return attempts.filter(attempt => attempt?.attemptedAt).length;
    };

    await run(0, abort.signal);
    const before = await collected();
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(12);
    await run();
    await expect(collected()).resolves.toBe(12);
  });

  it('are stored once where two replicas collect them at the same time', async () => {
    const { knex, discover, run } = await setUp();
    const replica = setUpReplica(knex);
    server.content.set('/ROADMAP.md', roadmapText(1, 3));
    await discover(shop());
    await Promise.all([run(), replica.run(), run(), replica.run()]);
    server.content.set('/ROADMAP.md', roadmapText(2, 3));
    await Promise.all([run(30), replica.run(30)]);
    await expect(countRows(knex)).resolves.toEqual({
      entities: 1,
      roadmap_sources: 1,
      roadmaps: 1,
      roadmap_history: 2,
    });
  });

  it('of a look that a later one or a change has overtaken are not stored', async () => {
    const { discover, store, registry, context, getRoadmap } = await setUp();
    await discover(shop());
    const [entity] = await store.listDue({
      shard: 0,
      now: context.clock(),
      limit: 1,
    });
    const nextCollectAt = new Date('2026-05-01T10:30:00Z');
    const look = { entity, nextCollectAt, findings: [], documents: [] };
    const late = new Date('2026-05-01T10:00:02Z');
    const early = new Date('2026-05-01T10:00:01Z');

    await store.save({ ...look, attemptedAt: late });
    await store.save({ ...look, attemptedAt: early });
    expect((await getRoadmap(SHOP)).attemptedAt).toBe(late.toISOString());

    const finding = { kind: 'internal-error', message: 'broken' };
    await store.postpone(entity, {
      attemptedAt: early,
      nextCollectAt,
      finding,
    });
    expect(await getRoadmap(SHOP)).toMatchObject({
      attemptedAt: late.toISOString(),
      findings: [],
    });

    await registry.register(
      [{ ...entity, annotations: { 'waymark/roadmap': 'plan.md' } }],
      { seenAt: late },
    );
    const attemptedAt = new Date('2026-05-01T10:00:03Z');
    await store.save({ ...look, attemptedAt });
    await store.postpone(entity, { attemptedAt, nextCollectAt, finding });
    expect((await getRoadmap(SHOP)).attemptedAt).toBe(late.toISOString());
  });

  it('that met a bug after another replica had read them stay as that one stored them', async () => {
    const { knex, discover, store, context, getRoadmap } = await setUp();
    const replica = setUpReplica(knex);
    server.content.set('/ROADMAP.md', roadmapText(1, 3));
    await discover(shop());
    const [entity] = await store.listDue({
      shard: 0,
      now: context.clock(),
      limit: 1,
    });
    context.parser = {
      version: context.parser.version,
      async parse() {
        await replica.run(1);
        context.clock = () => new Date('2026-05-01T10:02:00Z');
        throw new TypeError('bug');
      },
    };
    await collectEntity(entity, [], context, new AbortController().signal);
    expect(await getRoadmap(SHOP)).toMatchObject({
      attemptedAt: '2026-05-01T10:01:00.000Z',
      documents: [{ roadmap: { title: 'Plan' } }],
      findings: [],
    });
  });

  it('are looked for when the configuration comes to want them, though their entity stays as it is', async () => {
    const { knex, discover, run, context, getRoadmap } = await setUp();
    server.content.set('/ROADMAP.md', roadmapText(1, 3));
    const team = { ...shop(), kind: 'Group' };
    await discover(team);
    await run();
    expect(server.requests).toEqual([]);
    context.config = { ...context.config, kinds: new Set(['group']) };
    await run(6 * 60);
    expect(await getRoadmap('group:default/shop')).toMatchObject({
      documents: [{ roadmap: { title: 'Plan' } }],
    });

    await knex('entities').update({ next_collect_at: null });
    await discover(team);
    await run();
    expect(server.requests.map(({ path }) => path)).toEqual([
      '/ROADMAP.md',
      '/roadmap.yaml',
      '/ROADMAP.md',
    ]);
  });

  it('move on to their next phase on its day, without being read', async () => {
    const { discover, run, getRoadmap } = await setUp();
    server.content.set(
      '/ROADMAP.md',
      [
        '# Plan',
        '## Phase 1: Build (2026-04-01 to 2026-05-01)',
        '- [ ] Build',
        '## Phase 2: Run (2026-05-02 to 2026-05-31)',
        '- [ ] Run',
      ].join('\n\n'),
    );
    await discover(shop());
    await run();
    const before = await getRoadmap(SHOP);
    expect(before.current).toMatchObject({ reason: 'dated' });
    expect(before.documents[0].evaluation?.dueOn).toBe('2026-05-02');

    // From 10:00, 14 h later; what is read then is the old text, and is parsed no more.
    server.content.set('/ROADMAP.md', (_, res) => {
      res.writeHead(304).end();
    });
    await run(14 * 60);
    const after = await getRoadmap(SHOP);
    expect(after.current?.phaseId).toBe(before.current?.nextPhaseId);
    expect(after.documents[0].evaluation?.dueOn).toBe('2026-06-01');
  });

  it('that cannot be evaluated keep no other waiting, and are tried again the next day', async () => {
    const { knex, discover, run, context } = await setUp();
    const dated =
      '# Plan\n\n## Phase 1 (2026-04-01 to 2026-05-01)\n\n- [ ] Build\n';
    server.content.set('/a.md', dated);
    server.content.set('/b.md', dated);
    await discover(shop('a.md, b.md'));
    await run();
    const broken = knex('roadmaps').where({ target: 'a.md' });
    await broken.clone().update({ roadmap: '{"phases":0}' });

    await evaluateDueRoadmaps(
      { ...context, clock: () => new Date('2026-05-02T10:00:00Z') },
      new AbortController().signal,
    );
    await expect(broken.clone().select('due_on')).resolves.toEqual([
      { due_on: '2026-05-03' },
    ]);
    const [healthy] = await knex('roadmaps').where({ target: 'b.md' });
    expect(healthy.due_on).toBeNull();
    expect(context.logger.error).toHaveBeenCalledWith(
      expect.stringContaining('a.md of component:default/shop'),
    );
  });

  it('are parsed again by a new parser, which is no change of theirs', async () => {
    const { knex, discover, run, getRoadmap, parsed, context } = await setUp();
    server.content.set('/ROADMAP.md', roadmapText(1, 3));
    await discover(shop());
    await run();
    context.parser = { ...context.parser, version: 'next' };
    await run(30);
    expect(parsed).toHaveLength(2);
    expect((await getRoadmap(SHOP)).documents[0].changedAt).toBe(
      '2026-05-01T10:00:00.000Z',
    );
    await expect(countRows(knex)).resolves.toMatchObject({
      roadmaps: 1,
      roadmap_history: 1,
    });
  });

  it('of an older version are shown complete, and parsed again', async () => {
    const { knex, discover, run, getRoadmap, parsed } = await setUp();
    server.content.set('/ROADMAP.md', roadmapText(1, 3));
    await discover(shop());
    await run();
    const [good] = (await getRoadmap(SHOP)).documents;
    await knex('roadmap_sources').update({
      forms: null,
      forms_searched_at: null,
    });
    await knex('roadmaps').update({
      parser_version: '0.1.0/0.1.0',
      inputs_hash: null,
      roadmap: JSON.stringify({
        title: 'Old plan',
        phases: [{ id: 'a', title: 'Phase A', owners: [], items: [] }],
        warnings: [],
      }),
    });
    expect((await getRoadmap(SHOP)).documents[0].roadmap).toMatchObject({
      title: 'Old plan',
      risks: [],
      sections: [],
      phases: [{ id: 'a', goals: [], metrics: [], dependsOn: [] }],
    });

    await run(30);
    expect(parsed).toHaveLength(2);
    expect((await getRoadmap(SHOP)).documents[0].roadmap).toEqual(good.roadmap);
    await run(30);
    expect(parsed).toHaveLength(2);
  });

  it('are parsed again when the days of their anchors change', async () => {
    const { discover, run, getRoadmap, parsed } = await setUp();
    const relative = '# Plan\n\n## Phase 1: Dig (Week -1)\n\n- [ ] Dig\n';
    server.content.set('/plan.md', relative);
    const anchored = (anchors: string) =>
      testEntity('shop', {
        'waymark/roadmap': `${server.url}/plan.md`,
        'waymark/anchors': anchors,
      });
    const startOf = async () =>
      (await getRoadmap(SHOP)).documents[0].roadmap?.phases[0].timeframe?.start;
    await discover(shop('plan.md'));
    await run();
    expect(await startOf()).toBeUndefined();

    await discover(anchored('GA=2026-06-08'));
    await run();
    expect(await startOf()).toBe('2026-06-01');
    await run(30);
    expect(parsed).toHaveLength(2);

    await discover(anchored('GA=2026-06-15, start=soon'));
    await run();
    expect(await startOf()).toBe('2026-06-08');
    expect((await getRoadmap(SHOP)).findings).toEqual([
      {
        kind: 'invalid-annotation',
        message: 'waymark/anchors: “start=soon” names no day of the calendar.',
        remedy: expect.stringContaining(
          'waymark/anchors: GA=2026-12-01, start=2026-01-05',
        ),
      },
    ]);
  });

  it('follow their explicit form: added, changed, unreadable, broken and gone', async () => {
    const { discover, run, getRoadmap, parsed } = await setUp();
    const form = (status: string) =>
      `version: 1\ndocuments:\n  - path: docs/plan.md\n    phases:\n      - { id: river, match: "Phase 1*", status: ${status} }\n`;
    const look = async () => {
      const { documents, findings } = await getRoadmap(SHOP);
      const [{ roadmap }] = documents;
      return {
        status: roadmap?.phases[0].status,
        kinds: [...findings, ...roadmap!.warnings].map(({ kind }) => kind),
      };
    };
    server.content.set('/docs/plan.md', roadmapText(1, 3));
    await discover(shop('docs/plan.md'));
    await run();
    const paths = server.requests.map(({ path }) => path);
    expect(paths).toEqual([
      '/docs/plan.md',
      '/docs/roadmap.yaml',
      '/roadmap.yaml',
    ]);

    // Where there is none, none is read each time.
    server.content.set('/roadmap.yaml', form('blocked'));
    await run(330);
    expect(server.requests.slice(3).map(({ path }) => path)).toEqual([
      '/docs/plan.md',
    ]);
    await run(30);
    expect(await look()).toEqual({ status: 'blocked', kinds: [] });

    // Unchanged, it costs one request without an answer's body, and no parsing.
    server.requests.length = 0;
    await run(30);
    expect(server.requests).toEqual([
      { path: '/roadmap.yaml', status: 304 },
      { path: '/docs/plan.md', status: 304 },
    ]);
    expect(parsed).toHaveLength(2);

    server.content.set('/roadmap.yaml', form('deferred'));
    await run(30);
    expect(await look()).toEqual({ status: 'deferred', kinds: [] });

    server.content.set('/roadmap.yaml', (_, res) => {
      res.writeHead(500).end();
    });
    await run(30);
    expect(await look()).toEqual({
      status: 'deferred',
      kinds: ['explicit-form-unreadable'],
    });
    expect(parsed).toHaveLength(3);

    server.content.set('/roadmap.yaml', 'documents: [');
    await run(30);
    await run(30);
    expect(await look()).toEqual({
      status: 'deferred',
      kinds: ['explicit-form-unreadable'],
    });
    expect(parsed).toHaveLength(4);

    server.content.set('/roadmap.yaml', form('planned'));
    await run(30);
    expect(await look()).toEqual({ status: 'planned', kinds: [] });

    server.content.delete('/roadmap.yaml');
    await run(30);
    expect(await look()).toEqual({ status: undefined, kinds: [] });

    // Who changes the document may have added its form with it.
    server.content.set('/docs/roadmap.yaml', form('complete'));
    server.content.set('/docs/plan.md', roadmapText(2, 2));
    await run(30);
    expect(await look()).toEqual({ status: 'complete', kinds: [] });
  });

  it('of one entity that meets a bug keep no other waiting', async () => {
    const { discover, run, getRoadmap, context } = await setUp();
    server.content.set('/a.md', roadmapText(1, 3));
    server.content.set('/b.md', roadmapText(1, 3));
    const { parse } = context.parser;
    context.parser = {
      version: context.parser.version,
      parse: (text, options) =>
        options.target.endsWith('a.md')
          ? Promise.reject(new TypeError('bug'))
          : parse(text, options),
    };
    await discover(
      testEntity('a', { 'waymark/roadmap': `${server.url}/a.md` }),
      testEntity('b', { 'waymark/roadmap': `${server.url}/b.md` }),
    );
    await run();
    expect(await getRoadmap('component:default/a')).toMatchObject({
      documents: [],
      findings: [{ kind: 'internal-error' }],
    });
    expect((await getRoadmap('component:default/b')).documents).toHaveLength(1);
    expect(context.logger.error).toHaveBeenCalledTimes(1);
  });

  it('cost one statement a task while nothing is due, and fail the task without a database', async () => {
    const { knex, discover, run } = await setUp();
    await discover(testEntity('somebody', {}, 'User'));
    await run();
    const statements: string[] = [];
    knex.on('query', ({ sql }) => statements.push(sql));
    await run(6 * 60 - 1);
    expect(statements).toHaveLength(2);

    await knex.schema.renameTable('entities', 'lost');
    await expect(run()).rejects.toThrow('entities');
  });
});

function answerWith(status: number) {
  server.content.set('/plan.md', (_, res) => {
    res.writeHead(status).end();
  });
}

async function countRows(knex: Knex) {
  const counts: Record<string, number> = {};
  for (const table of [
    'entities',
    'roadmap_sources',
    'roadmaps',
    'roadmap_history',
  ]) {
    const [{ count }] = await knex(table).count({ count: '*' });
    counts[table] = Number(count);
  }
  return counts;
}
