import { TestDatabases } from '@backstage/backend-test-utils';
import { CriteriaPhase } from '@waymark/plugin-waymark-common';
import { Knex } from 'knex';
import { setTimeout } from 'node:timers/promises';
import { scorecardFixture, testEntity } from '../__testUtils__';
import { evaluateEntities, evaluateEntity } from '../scorecards';
import { neededFacts } from '../scorecards/neededFacts';
import { DatabaseEntityRegistry } from './DatabaseEntityRegistry';
import { markEvaluationDue } from './markEvaluationDue';
import { migrateDatabase } from './migrateDatabase';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const DAY = 24 * 60 * 60 * 1000;
const SHOP = 'component:default/shop';

function scorecard(checks: string, name = 'ready', more = ''): string {
  return `apiVersion: waymark/v1
kind: Scorecard
metadata: { name: ${name}, title: Ready }
spec:
  levels: [alpha, beta]
  ${more}
  checks:
${checks}`;
}

const LICENSE = `
    - id: license
      title: It has a licence
      level: alpha
      required: true
      importance: high
      pass: facts.license != null`;

const COVERAGE = `
    - id: coverage
      title: Tests cover 80 %
      level: beta
      required: true
      pass: facts.coverage >= 80
      freshFor: P7D`;

describe.each(databases.eachSupportedId())(
  'DatabaseScorecardStore on %s',
  databaseId => {
    let knex: Knex;
    let fixture: ReturnType<typeof scorecardFixture>;

    beforeEach(async () => {
      knex = await databases.init(databaseId);
      await migrateDatabase({ getClient: async () => knex });
      fixture = scorecardFixture(knex);
    });

    async function start(text: string) {
      fixture.library.give(text);
      await fixture.addEntities(['shop']);
    }

    async function checkOf(id: string) {
      const { scorecards } = await fixture.store.getEvaluation(SHOP);
      return scorecards[0].checks.find(it => it.checkId === id)!;
    }

    it('keeps since when a verdict holds, what explains it, and each change', async () => {
      await start(scorecard(LICENSE + COVERAGE));
      const begin = fixture.now();
      await fixture.evaluate();
      expect(await fixture.verdicts(SHOP)).toEqual({
        'ready/license': 'unknown',
        'ready/coverage': 'unknown',
      });

      fixture.pass(DAY);
      await fixture.observe(SHOP, { license: null });
      await fixture.evaluate();
      expect(await checkOf('license')).toMatchObject({
        verdict: 'fail',
        since: begin + DAY,
        facts: [{ name: 'license', value: null, observedAt: begin + DAY }],
        definitionVersion: 'v1',
      });
      expect(await checkOf('coverage')).toMatchObject({ since: begin });

      fixture.pass(DAY);
      await fixture.observe(SHOP, { license: 'MIT', coverage: 81 });
      await fixture.evaluate();
      expect(await fixture.store.getEvaluation(SHOP)).toMatchObject({
        evaluatedAt: begin + 2 * DAY,
        scorecards: [{ name: 'ready', score: 100, coverage: 1, level: 'beta' }],
        gates: [
          { name: 'ready:alpha', verdict: 'pass', since: begin + 2 * DAY },
          { name: 'ready:beta', verdict: 'pass' },
        ],
      });

      const { points } = await fixture.store.getHistory(SHOP, {
        scorecard: 'ready',
        limit: 10,
      });
      expect(
        points.map(({ at, score, level, changes }) => ({
          day: (Date.parse(at) - begin) / DAY,
          score,
          level,
          changes: changes.map(it => `${it.checkId} ${it.from} → ${it.to}`),
        })),
      ).toEqual([
        { day: 0, score: null, level: null, changes: [] },
        {
          day: 1,
          score: 0,
          level: null,
          changes: ['license unknown → fail'],
        },
        {
          day: 2,
          score: 100,
          level: 'beta',
          changes: ['license fail → pass', 'coverage unknown → pass'],
        },
      ]);
    });

    it('writes nothing where nothing but the time of observation has changed', async () => {
      await start(scorecard(LICENSE + COVERAGE));
      await fixture.observe(SHOP, { license: 'MIT', coverage: 90 });
      await fixture.evaluate();
      const before = await knex('check_results').select();
      fixture.pass(DAY);
      await fixture.observe(SHOP, { license: 'MIT', coverage: 90 });
      await fixture.evaluate();
      await expect(knex('check_results').select()).resolves.toEqual(before);
      await expect(knex('scorecard_history').select()).resolves.toHaveLength(1);
    });

    it('takes what has become too old for stale by itself, and a new observation of it at once', async () => {
      await start(scorecard(COVERAGE));
      await fixture.observe(SHOP, { coverage: 90 });
      await fixture.evaluate();
      fixture.pass(7 * DAY - 1);
      await fixture.evaluate();
      expect(await checkOf('coverage')).toMatchObject({ verdict: 'pass' });
      fixture.pass(1);
      await fixture.evaluate();
      expect(await checkOf('coverage')).toMatchObject({
        verdict: 'stale',
        since: fixture.now(),
      });
      await expect(
        knex('scorecard_entities').first('has_stale'),
      ).resolves.toMatchObject({
        has_stale: databaseId === 'SQLITE_3' ? 1 : true,
      });
      expect((await fixture.store.getEvaluation(SHOP)).gates[1]).toMatchObject({
        verdict: 'unknown',
        unknown: [{ id: 'coverage', verdict: 'stale' }],
      });
      await fixture.observe(SHOP, { coverage: 90 });
      await fixture.evaluate();
      expect(await checkOf('coverage')).toMatchObject({ verdict: 'pass' });
    });

    it('asks the history how long something has held', async () => {
      await start(
        scorecard(`
    - { id: held, title: Held, pass: facts.coverage >= 80, heldFor: P30D }`),
      );
      await fixture.observe(SHOP, { coverage: 70 });
      await fixture.evaluate();
      expect(await checkOf('held')).toMatchObject({ verdict: 'fail' });
      fixture.pass(DAY);
      await fixture.observe(SHOP, { coverage: 85 });
      const since = fixture.now();
      await fixture.evaluate();
      expect(await checkOf('held')).toMatchObject({
        verdict: 'fail',
        reason: { kind: 'not-held' },
        heldSince: since,
      });
      fixture.pass(30 * DAY);
      await fixture.evaluate();
      expect(await checkOf('held')).toMatchObject({ verdict: 'pass' });
    });

    it('reads of the history no more than it needs', async () => {
      await start(
        scorecard(`
    - { id: held, title: Held, pass: facts.coverage >= 80, heldFor: PT36.0005H }`),
      );
      const begin = fixture.now();
      for (const coverage of [70, 81, 82, 83, 84]) {
        await fixture.observe(SHOP, { coverage });
        fixture.pass(DAY);
      }
      await fixture.evaluate();
      expect(await checkOf('held')).toMatchObject({
        verdict: 'pass',
        heldSince: begin + 3 * DAY,
      });
      const [known] = await fixture.store.getKnownEntities(
        [SHOP],
        neededFacts(
          { ...(await fixture.library.get()), schemas: fixture.schemas },
          fixture.now(),
        ),
      );
      expect(known.history.get('coverage')).toEqual([
        { value: 83, since: begin + 3 * DAY },
        { value: 84, since: begin + 4 * DAY },
      ]);
    });

    it('takes no notice of a fact that nothing declares any more', async () => {
      await start(scorecard(LICENSE));
      await fixture.observe(SHOP, { license: 'MIT' });
      fixture.schemas.delete('license');
      await fixture.evaluate();
      expect(await checkOf('license')).toMatchObject({
        verdict: 'unknown',
        missing: ['license'],
      });
    });

    it('lets an exemption and an attestation end by themselves', async () => {
      await start(
        scorecard(`${LICENSE}
    - id: drill
      title: A restore drill succeeded
      level: beta
      required: true
      attest: { every: P30D }`),
      );
      await fixture.observe(SHOP, { license: null });
      await knex('exemptions').insert({
        id: 'e1',
        entity_ref: SHOP,
        scorecard: 'ready',
        check_id: 'license',
        reason: 'It is internal',
        requested_by: 'user:default/ada',
        requested_at: fixture.now(),
        approved_by: 'user:default/bob',
        until: fixture.now() + 10 * DAY,
      });
      await knex('attestations').insert([
        {
          id: 'a1',
          entity_ref: SHOP,
          scorecard: 'ready',
          check_id: 'drill',
          by: 'user:default/ada',
          at: fixture.now(),
        },
        {
          id: 'a2',
          entity_ref: SHOP,
          scorecard: 'other',
          check_id: 'license',
          by: 'user:default/ada',
          at: fixture.now(),
        },
      ]);
      await fixture.evaluate();
      expect(await checkOf('license')).toMatchObject({
        verdict: 'exempt',
        exemption: { passesOver: 'fail', reason: 'It is internal' },
      });
      expect(await checkOf('drill')).toMatchObject({
        verdict: 'pass',
        attestation: { by: 'user:default/ada' },
      });
      fixture.pass(10 * DAY);
      await fixture.evaluate();
      expect(await fixture.verdicts(SHOP)).toEqual({
        'ready/license': 'fail',
        'ready/drill': 'pass',
      });
      fixture.pass(20 * DAY);
      await fixture.evaluate();
      expect(await checkOf('drill')).toMatchObject({ verdict: 'stale' });
    });

    it('leaves out what is about other entities, and scorecards that an entity opts out of', async () => {
      fixture.library.give(
        [
          scorecard(`
    - { id: ui, title: UI, appliesTo: { spec.type: website }, pass: facts.ui }`),
          scorecard(LICENSE, 'apis', 'appliesTo: { kind: API }'),
          scorecard(LICENSE, 'strict'),
        ].join('\n---\n'),
      );
      await fixture.addEntities([
        testEntity('shop', {
          'waymark/scorecards': '-strict, -nothing, loose',
        }),
      ]);
      await fixture.evaluate();
      expect(await fixture.verdicts(SHOP)).toEqual({
        'ready/ui': 'not-applicable',
      });
      expect(await fixture.store.getEvaluation(SHOP)).toMatchObject({
        optedOut: ['strict'],
        findings: [
          { kind: 'scorecards-annotation-unknown' },
          { kind: 'scorecards-annotation-invalid' },
        ],
      });
    });

    it('marks the history where the definition changed, and drops what it does not ask for any more', async () => {
      await start(scorecard(LICENSE + COVERAGE));
      await fixture.observe(SHOP, { license: 'MIT', coverage: 50 });
      await fixture.evaluate();
      const begin = fixture.now();
      fixture.pass(DAY);
      await fixture.redefine(
        scorecard(`${LICENSE}
    - { id: owner, title: Owner, pass: 'facts.owner != null' }`),
      );
      await fixture.evaluate();
      expect(await fixture.verdicts(SHOP)).toEqual({
        'ready/license': 'pass',
        'ready/owner': 'unknown',
      });
      expect(await checkOf('license')).toMatchObject({
        since: begin,
        definitionVersion: 'v2',
      });
      const { points } = await fixture.store.getHistory(SHOP, {
        scorecard: 'ready',
        limit: 10,
      });
      expect(points[1]).toMatchObject({
        definitionChanged: true,
        definitionVersion: 'v2',
        changes: [
          { checkId: 'owner', to: 'unknown' },
          { checkId: 'coverage', from: 'fail' },
        ],
      });

      await fixture.redefine(scorecard(LICENSE, 'another'));
      await fixture.evaluate();
      expect(await fixture.verdicts(SHOP)).toEqual({
        'another/license': 'pass',
      });
      const gates = (await fixture.store.getEvaluation(SHOP)).gates;
      expect(gates.map(it => it.name)).toEqual([
        'another:alpha',
        'another:beta',
      ]);
      await expect(
        fixture.store.getHistory(SHOP, { scorecard: 'ready', limit: 1 }),
      ).resolves.toMatchObject({ points: [{}], nextAfter: expect.any(Number) });
    });

    it('judges the criteria of roadmaps, also by gates of scorecards', async () => {
      await start(scorecard(LICENSE));
      const criterion = (text: string, state: 'done' | 'open' | 'unknown') =>
        ({ kind: 'exit', text, state, line: 7 }) as never;
      const phases: CriteriaPhase[] = [
        {
          id: 'beta',
          title: 'Beta',
          criteria: [
            criterion('Load test', 'done'),
            criterion('ready:alpha passes', 'open'),
            criterion('Pilots are happy', 'unknown'),
          ],
        } as CriteriaPhase,
        { id: 'ga', title: 'GA', criteria: [] } as never,
      ];
      await fixture.plan(SHOP, phases);
      await fixture.observe(SHOP, { license: null });
      await fixture.evaluate();
      const begin = fixture.now();
      const gates = async () =>
        (await fixture.store.getEvaluation(SHOP)).gates.slice(2);
      expect(await gates()).toMatchObject([
        {
          name: 'roadmap:beta',
          kind: 'phase',
          title: 'Beta',
          verdict: 'fail',
          required: 3,
          blockers: [{ text: 'ready:alpha passes', names: 'ready:alpha' }],
          unknown: [{ id: 'beta/pilots-are-happy' }],
        },
        { name: 'roadmap:ga', verdict: 'unknown', required: 0 },
      ]);

      fixture.pass(DAY);
      await fixture.observe(SHOP, { license: 'MIT' });
      await knex('attestations').insert({
        id: 'a1',
        entity_ref: SHOP,
        scorecard: 'roadmap',
        check_id: 'beta/pilots-are-happy',
        by: 'user:default/ada',
        at: begin,
        until: begin + 5 * DAY,
      });
      await fixture.evaluate();
      expect((await gates())[0]).toMatchObject({
        verdict: 'pass',
        since: begin + DAY,
      });
      fixture.pass(4 * DAY);
      await fixture.evaluate();
      expect((await gates())[0]).toMatchObject({ verdict: 'unknown' });
    });

    it('evaluates an entity once the catalog has it, and leaves out one that cannot be', async () => {
      await start(scorecard(LICENSE));
      await fixture.addEntities(['other']);
      await knex('catalog_entities').where({ entity_ref: SHOP }).delete();
      await fixture.evaluate();
      expect(await fixture.store.getEvaluation(SHOP)).toMatchObject({
        evaluatedAt: undefined,
        scorecards: [],
      });
      await knex('catalog_entities').insert({
        entity_ref: SHOP,
        entity: JSON.stringify(testEntity('shop')),
      });
      const [usable] = (await fixture.library.get()).scorecards;
      const { appliesTo } = usable.scorecard;
      usable.scorecard.appliesTo = entity => {
        if (entity.metadata.name === 'other') {
          throw new Error('No such thing');
        }
        return appliesTo(entity);
      };
      await knex.transaction(trx =>
        markEvaluationDue(trx, [SHOP, 'component:default/other']),
      );
      await fixture.evaluate();
      expect(await fixture.verdicts(SHOP)).toEqual({
        'ready/license': 'unknown',
      });
      expect(await fixture.verdicts('component:default/other')).toEqual({
        'ready/license': 'unknown',
      });
      expect(fixture.logger.error).toHaveBeenCalledTimes(1);
      usable.scorecard.appliesTo = appliesTo;
      fixture.pass(DAY);
      await fixture.observe(SHOP, { license: 'MIT' });
      await fixture.evaluate();
      await expect(
        knex('scorecard_entities').whereNotNull('evaluate_at').select(),
      ).resolves.toEqual([]);
    });

    it('waits with an entity that is new until all has been observed that is about to be', async () => {
      await start(scorecard(LICENSE));
      const states = async () => {
        await evaluateEntities([SHOP], fixture.context);
        const { evaluatedAt } = await fixture.store.getEvaluation(SHOP);
        return evaluatedAt;
      };
      const source = { entity_ref: SHOP, source: 'catalog' };
      await knex('fact_sources').insert({ ...source, due_at: 0 });
      await knex('entities').update({ attempted_at: null });
      expect(await states()).toBeUndefined();
      await knex('entities').update({ attempted_at: new Date() });
      expect(await states()).toBeUndefined();
      await knex('fact_sources').update({ due_at: null, attempted_at: 1 });
      expect(await states()).toBe(fixture.now());

      // Not for ever: a source may be slow, or gone.
      await fixture.observe(SHOP, { license: 'MIT' });
      await knex('fact_sources').update({ attempted_at: null });
      expect(await states()).toBe(fixture.now());
      expect(await fixture.verdicts(SHOP)).toEqual({
        'ready/license': 'unknown',
      });
      fixture.pass(2 * 60_000);
      expect(await states()).toBe(fixture.now());
      expect(await fixture.verdicts(SHOP)).toEqual({ 'ready/license': 'pass' });
    });

    it('stores a batch at once or not at all, and takes it up again', async () => {
      await start(scorecard(LICENSE));
      await fixture.observe(SHOP, { license: 'MIT' });
      await knex.schema.renameTable('scorecard_history', 'away');
      await expect(fixture.evaluate()).rejects.toThrow('scorecard_history');
      await expect(knex('check_results').select()).resolves.toEqual([]);
      await knex.schema.renameTable('away', 'scorecard_history');
      await fixture.evaluate();
      expect(await fixture.verdicts(SHOP)).toEqual({ 'ready/license': 'pass' });
    });

    it('shares due entities among replicas, and loses no change that comes meanwhile', async () => {
      fixture.library.give(scorecard(LICENSE));
      const refs = await fixture.addEntities(
        Array.from({ length: 1200 }, (_, at) => `s${at}`),
      );
      const changed = async () => {
        for (const ref of refs.slice(0, 20)) {
          await fixture.observe(ref, { license: 'MIT' });
        }
      };
      await Promise.all([fixture.evaluate(), fixture.evaluate(), changed()]);
      await evaluateEntities(refs.slice(0, 20), fixture.context);
      const rows = await knex('check_results')
        .groupBy('verdict')
        .orderBy('verdict')
        .select<{ verdict: string; count: number }[]>(
          'verdict',
          knex.raw('count(*) as count'),
        );
      expect(rows.map(it => [it.verdict, Number(it.count)])).toEqual([
        ['pass', 20],
        ['unknown', 1180],
      ]);
      const [{ count }] = await knex('scorecard_history').count({ count: '*' });
      expect(Number(count)).toBeGreaterThanOrEqual(1200);
      expect(Number(count)).toBeLessThanOrEqual(1220);
    });

    it('stores what the others came to where the database refuses one', async () => {
      fixture.library.give(scorecard(LICENSE));
      const [, till] = await fixture.addEntities(['shop', 'till']);
      await fixture.plan(SHOP, [
        { id: 'p'.repeat(300), title: 'Endless', criteria: [] },
      ]);
      await fixture.observe(till, { license: 'MIT' });
      await fixture.evaluate();
      expect(await fixture.verdicts(till)).toEqual({ 'ready/license': 'pass' });
      // A database that refuses nothing has nothing to tell.
      const refused = databaseId === 'SQLITE_3' ? 0 : 1;
      expect(fixture.logger.error).toHaveBeenCalledTimes(refused);
      await fixture.evaluate();
      expect(fixture.logger.error).toHaveBeenCalledTimes(refused);
    });

    it('lets entities be removed while they are evaluated', async () => {
      fixture.library.give(scorecard(LICENSE));
      const refs = await fixture.addEntities(['shop', 'till']);
      const registry = DatabaseEntityRegistry.create({ knex, shards: 1 });
      let removal: Promise<number> | undefined;
      const evaluated = fixture.store.evaluateDue(
        { now: fixture.now() },
        async () => {
          removal = registry.removeUnseenSince(new Date(fixture.now() + 1));
          // Until it waits for this.
          await setTimeout(300);
          const scorecards = (await fixture.library.get()).scorecards;
          return {
            now: fixture.now(),
            needed: { read: [], held: [], heldFrom: 0 },
            limit: refs.length,
            evaluate: known =>
              evaluateEntity(
                known,
                { scorecards, schemas: fixture.schemas },
                fixture.now(),
              ),
          };
        },
      );
      await expect(evaluated).resolves.toBe(2);
      await expect(removal).resolves.toBe(2);
      await expect(knex('check_results').select()).resolves.toEqual([]);
    });

    it('needs as many statements for many entities and checks as for few', async () => {
      const counts: number[] = [];
      for (const [entities, checks] of [
        [2, 2],
        [300, 40],
      ]) {
        fixture.library.give(
          scorecard(
            Array.from(
              { length: checks },
              (_, at) =>
                `    - { id: c${at}, title: C, level: alpha, required: true, pass: facts.f${at % 5} > 1 }`,
            ).join('\n'),
          ),
        );
        const refs = await fixture.addEntities(
          Array.from({ length: entities }, (_, at) => `e${entities}-${at}`),
        );
        let count = 0;
        const note = () => {
          count += 1;
        };
        knex.on('query', note);
        await evaluateEntities(refs, fixture.context);
        knex.removeListener('query', note);
        counts.push(count);
      }
      expect(counts[1]).toBe(counts[0]);
      expect(counts[0]).toBeLessThan(25);
    });

    it('gives the card its standing, and lists all results by entity', async () => {
      await start(
        [scorecard(LICENSE + COVERAGE), scorecard(LICENSE, 'second')].join(
          '\n---\n',
        ),
      );
      await fixture.observe(SHOP, { license: null });
      await fixture.evaluate();
      fixture.pass(200 * DAY);
      await fixture.observe(SHOP, { license: 'MIT' });
      await fixture.evaluate();
      const standing = await fixture.store.getStanding(SHOP, {
        trendFrom: fixture.now() - 90 * DAY,
      });
      expect(standing).toMatchObject({
        scorecards: [
          {
            name: 'ready',
            level: 'alpha',
            standing: {
              title: 'Ready',
              levels: [
                { name: 'alpha', verdict: 'pass', reached: true },
                { name: 'beta', verdict: 'unknown', reached: false },
              ],
              nextGate: {
                name: 'ready:beta',
                since: new Date(fixture.now()).toISOString(),
                unknown: [
                  {
                    id: 'coverage',
                    title: 'Tests cover 80 %',
                    since: new Date(fixture.now() - 200 * DAY).toISOString(),
                  },
                ],
              },
            },
          },
          { name: 'second' },
        ],
        trend: [{ score: 0 }, { score: 100 }],
      });
      await fixture.addEntities(['bar']);
      await fixture.evaluate();
      const page = await fixture.store.listResults({ limit: 1 });
      expect(page).toMatchObject([{ entityRef: 'component:default/bar' }]);
      await expect(
        fixture.store.listResults({ limit: 5, after: page[0].entityRef }),
      ).resolves.toMatchObject([
        {
          entityRef: SHOP,
          scorecards: [
            {
              name: 'ready',
              checks: expect.stringContaining(
                JSON.stringify({
                  id: 'license',
                  verdict: 'pass',
                  since: new Date(fixture.now()),
                }),
              ),
            },
            { name: 'second' },
          ],
        },
      ]);
    });
  },
);
