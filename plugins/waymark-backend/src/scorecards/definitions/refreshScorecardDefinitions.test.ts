import {
  createMockDirectory,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { readScorecards } from '@waymark/scorecards';
import { Knex } from 'knex';
import { symlinkSync } from 'node:fs';
import { relative } from 'node:path';
import { createTestUrlReader, startDocumentServer } from '../../__testUtils__';
import {
  DatabaseScorecardDefinitionStore,
  DatabaseScorecardLibrary,
  migrateDatabase,
} from '../../database';
import { LocationReader } from './LocationReader';
import { refreshScorecardDefinitions } from './refreshScorecardDefinitions';
import { ScorecardLocation } from './ScorecardLocation';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const server = startDocumentServer();
const directory = createMockDirectory();

function yaml(name: string, title = name, pass = 'facts.a') {
  return `apiVersion: waymark/v1
kind: Scorecard
metadata: { name: ${name}, title: ${title} }
spec:
  checks:
    - { id: a, title: A, pass: ${pass} }
`;
}

function join(...documents: string[]) {
  return documents.join('---\n');
}

const BROKEN_CHECK = yaml('one', 'one', '"facts."');
const NO_YAML = 'a: [';

/** One replica on a database, with a clock that the test moves. */
function createReplica(knex: Knex, locations: ScorecardLocation[]) {
  const logger = mockServices.logger.mock();
  const store = DatabaseScorecardDefinitionStore.create({ knex });
  const library = DatabaseScorecardLibrary.create();
  const urlReader = createTestUrlReader(server.host);
  const reader = LocationReader.create({ urlReader, logger });
  let now = Date.parse('2026-05-01T10:00:00Z');
  return {
    logger,
    store,
    library,
    locations,
    async run(signal = new AbortController().signal) {
      now += 60_000;
      await refreshScorecardDefinitions(
        { locations, reader, store, logger, clock: () => new Date(now) },
        signal,
      );
      return new Date(now).toISOString();
    },
    /** Name, title and kind of the error of each scorecard. */
    async list() {
      const { scorecards } = await library.get(knex);
      return scorecards.map(({ scorecard: { definition }, error }) =>
        [definition.name, definition.title, error?.kind]
          .filter(it => it !== undefined && it !== definition.name)
          .reduce((text, it) => `${text} ${it}`, definition.name),
      );
    },
  };
}

describe.each(databases.eachSupportedId())(
  'refreshScorecardDefinitions on %s',
  databaseId => {
    let knex: Knex;
    let replica: ReturnType<typeof createReplica>;

    beforeEach(async () => {
      directory.clear();
      server.content.clear();
      server.requests.length = 0;
      knex = await databases.init(databaseId);
      await migrateDatabase({ getClient: async () => knex });
      await knex('entities').insert({
        entity_ref: 'component:default/shop',
        shard: 0,
        entity: '{}',
        registered_at: new Date(),
        seen_at: new Date(),
        findings: '[]',
      });
      await knex('scorecard_entities').insert({
        entity_ref: 'component:default/shop',
        evaluate_at: 1,
        has_stale: false,
        opted_out: '[]',
        findings: '[]',
      });
      replica = createReplica(knex, [
        { type: 'file', target: directory.resolve('all') },
        { type: 'url', target: `${server.url}/remote.yaml` },
      ]);
      directory.setContent({
        all: { 'a.yaml': join(yaml('one'), yaml('two')) },
      });
      server.content.set('/remote.yaml', yaml('far'));
      await replica.run();
      await isDue();
    });

    /** Whether all entities were made due for evaluation since this was asked last. */
    async function isDue() {
      const [{ evaluate_at: at }] = await knex('scorecard_entities');
      await knex('scorecard_entities').update({ evaluate_at: 1 });
      return Number(at) === 0;
    }

    function write(content: Record<string, string>) {
      directory.setContent({ all: content });
    }

    async function findings(at: number) {
      const locations = await replica.store.listLocations();
      return locations[at].findings;
    }

    it('reads files, folders and addresses in their order, and only what has changed', async () => {
      expect(await replica.list()).toEqual(['one', 'two', 'far']);
      const before = await replica.library.get(knex);
      const rows = await knex('scorecard_definitions').orderBy('position');

      write({ 'a.yaml': join(`# New\n${yaml('one')}`, yaml('two')) });
      const at = await replica.run();
      expect(await isDue()).toBe(false);
      expect(await replica.library.get(knex)).toBe(before);
      expect(await knex('scorecard_definitions').orderBy('position')).toEqual(
        rows,
      );
      expect(server.requests.map(it => it.status)).toEqual([200, 304]);
      expect(await replica.store.listLocations()).toEqual(
        replica.locations.map(location => ({
          ...location,
          attemptedAt: at,
          readAt: at,
          findings: [],
        })),
      );

      write({ 'a.yaml': join(yaml('one'), yaml('two', 'Second')) });
      const changedAt = await replica.run();
      expect(await isDue()).toBe(true);
      const after = await replica.library.get(knex);
      expect(after.revision).toBe(before.revision + 1);
      expect(after.scorecards.map(it => it.scorecard.definition.title)).toEqual(
        ['one', 'Second', 'far'],
      );
      expect(after.scorecards[0].scorecard).toBe(
        before.scorecards[0].scorecard,
      );
      expect(after.scorecards[1].version).not.toBe(
        before.scorecards[1].version,
      );
      expect(
        after.scorecards.map(it => new Date(it.changedAt).toISOString()),
      ).toEqual([
        expect.not.stringContaining(changedAt),
        changedAt,
        expect.not.stringContaining(changedAt),
      ]);
    });

    it('reads the YAML files of a folder in the order of names, and takes what moves or goes', async () => {
      write({
        'b.yml': yaml('two'),
        'c.YAML': yaml('three'),
        'a.yaml': yaml('zero'),
        '.hidden.yaml': yaml('hidden'),
        'notes.md': 'no scorecard',
      });
      directory.addContent({ all: { 'folder.yaml': {} } });
      await replica.run();
      expect(await replica.list()).toEqual(['zero', 'two', 'three', 'far']);
      expect(await isDue()).toBe(true);

      write({ 'a.yaml': yaml('two'), 'b.yaml': yaml('zero') });
      await replica.run();
      expect(await replica.list()).toEqual(['two', 'zero', 'far']);
      expect(await isDue()).toBe(true);
    });

    it('follows a link, and takes a path relative to where the portal runs', async () => {
      write({ '.data': yaml('linked') });
      symlinkSync('.data', directory.resolve('all/l.yaml'));
      const target = relative(process.cwd(), directory.resolve('all/l.yaml'));
      const other = createReplica(knex, [{ type: 'file', target }]);
      await other.run();
      expect(await other.list()).toEqual(['linked']);
      expect(await knex('scorecard_locations').pluck('target')).toEqual([
        target,
      ]);
    });

    it('keeps the scorecards of locations that vanish, marked, until they are back', async () => {
      const before = await replica.library.get(knex);
      const [{ readAt }] = await replica.store.listLocations();
      directory.clear();
      server.content.clear();
      for (let attempt = 0; attempt < 2; attempt += 1) {
        await replica.run();
        expect(await isDue()).toBe(false);
        const { revision, scorecards } = await replica.library.get(knex);
        expect(revision).toBe(before.revision + 1);
        expect(
          scorecards.map(it => [it.scorecard, it.version, it.error]),
        ).toEqual(
          before.scorecards.map(it => [
            it.scorecard,
            it.version,
            {
              kind: 'location-unreadable',
              message: expect.stringMatching(
                /^The location .* cannot be read: .* does not exist\.$/,
              ),
              remedy: expect.stringContaining('waymark.scorecards.locations'),
            },
          ]),
        );
        expect(await replica.store.listLocations()).toEqual(
          replica.locations.map(location => ({
            ...location,
            attemptedAt: expect.not.stringContaining(readAt!),
            readAt,
            error: expect.objectContaining({ kind: 'not-found' }),
            findings: [],
          })),
        );
      }
      expect(replica.logger.warn).toHaveBeenCalledTimes(2);

      write({ 'a.yaml': join(yaml('one'), yaml('two')) });
      server.content.set('/remote.yaml', yaml('far', 'Farther'));
      await replica.run();
      expect(await replica.list()).toEqual(['one', 'two', 'far Farther']);
      expect(await isDue()).toBe(true);
    });

    it.each<[desc: string, content: Record<string, string>, kind: string]>([
      ['is no YAML any more', { 'a.yaml': NO_YAML }, 'scorecard-unreadable'],
      ['is empty', { 'a.yaml': '' }, 'scorecard-missing'],
      ['is too large', { 'a.yaml': `#${'x'.repeat(512 * 1024)}` }, 'too-large'],
      ['is no text', { 'a.yaml': 'a\0b' }, 'not-text'],
      ['holds no file', { 'a.txt': '' }, 'location-unreadable'],
    ])('keeps the scorecards of a folder that %s', async (_, content, kind) => {
      write(content);
      await replica.run();
      expect(await replica.list()).toEqual([
        `one ${kind}`,
        `two ${kind}`,
        'far',
      ]);
      expect(await isDue()).toBe(false);
      const [{ error, findings: found }] = await replica.store.listLocations();
      expect(error ? [error] : found).toEqual([
        expect.objectContaining({
          kind: error ? 'empty' : kind,
          remedy: expect.any(String),
        }),
      ]);
    });

    it.each<[desc: string, answer: Parameters<typeof server.content.set>[1]]>([
      ['too much', `#${'x'.repeat(600_000)}`],
      ['an error', (__, res) => res.writeHead(500).end()],
      ['no answer', (__, res) => res.destroy()],
    ])(
      'keeps the scorecards of an address that gives %s',
      async (_, answer) => {
        server.content.set('/remote.yaml', answer);
        await replica.run();
        expect(await replica.list()).toEqual([
          'one',
          'two',
          'far location-unreadable',
        ]);
        expect(await isDue()).toBe(false);
      },
    );

    it('keeps a scorecard whose document is wrong, and changes the others', async () => {
      const wrong = yaml('one').replace('Scorecard', 'Scoreboard');
      write({
        'a.yaml': join(
          wrong,
          yaml('new').replace('checks', 'cheques'),
          yaml('two', 'Second'),
        ),
      });
      await replica.run();
      expect(await replica.list()).toEqual([
        'one scorecard-invalid',
        'two Second',
        'far',
      ]);
      expect(await isDue()).toBe(true);
      const [{ error }] = (await replica.library.get(knex)).scorecards;
      expect(error).toMatchObject({ elsewhere: { file: 'a.yaml', line: 2 } });
      expect(await findings(0)).toContainEqual(error);

      // What is not found any more may be what does not tell its name.
      write({ 'a.yaml': join('just: a text\n', yaml('two', 'Second')) });
      await replica.run();
      expect(await replica.list()).toEqual([
        'one location-incomplete',
        'two Second',
        'far',
      ]);
      expect(await isDue()).toBe(false);

      write({ 'a.yaml': yaml('two', 'Second') });
      await replica.run();
      expect(await replica.list()).toEqual(['two Second', 'far']);
      expect(await isDue()).toBe(true);
    });

    it('takes a check that is wrong as part of its scorecard', async () => {
      write({ 'a.yaml': BROKEN_CHECK });
      await replica.run();
      expect(await replica.list()).toEqual(['one', 'far']);
      const [{ scorecard }] = (await replica.library.get(knex)).scorecards;
      expect(scorecard.checks[0].problem).toMatchObject({
        kind: 'broken-definition',
      });
      expect(await findings(0)).toEqual([
        expect.objectContaining({
          kind: 'expression-invalid',
          elsewhere: { file: 'a.yaml', line: 6 },
        }),
      ]);
    });

    it('takes of several scorecards of a name the first', async () => {
      server.content.set(
        '/remote.yaml',
        join(yaml('two', 'Other'), yaml('far')),
      );
      await replica.run();
      expect(await replica.list()).toEqual(['one', 'two', 'far']);
      expect(await findings(1)).toEqual([
        {
          kind: 'scorecard-duplicate-name',
          level: 'error',
          line: 3,
          message: expect.stringMatching(/“two”, in .*all\.$/),
          remedy: expect.any(String),
        },
      ]);
      write({ 'a.yaml': yaml('one'), 'b.yaml': yaml('one', 'Once more') });
      await replica.run();
      expect(await findings(0)).toEqual([
        expect.objectContaining({
          kind: 'scorecard-duplicate-name',
          elsewhere: { file: 'b.yaml', line: 3 },
        }),
      ]);
      // Nobody can tell whether the second was to be renamed.
      expect(await replica.list()).toEqual([
        'one',
        'two location-incomplete',
        'far',
      ]);

      write({ 'a.yaml': yaml('one') });
      await replica.run();
      expect(await replica.list()).toEqual(['one', 'two Other', 'far']);
      expect(
        (await replica.library.get(knex)).scorecards.map(it => it.location),
      ).toEqual([0, 1, 1].map(at => replica.locations[at].target));
    });

    it('takes a scorecard over that moves to an earlier location, whether or not the later one can be read', async () => {
      server.content.clear();
      write({ 'a.yaml': join(yaml('far', 'Near'), yaml('one')) });
      await replica.run();
      expect(await replica.list()).toEqual(['far Near', 'one']);
      server.content.set('/remote.yaml', yaml('far'));
      await replica.run();
      expect(await replica.list()).toEqual(['far Near', 'one']);
      expect(await findings(1)).toHaveLength(1);
    });

    it('takes the scorecards of a location with it that is configured no more', async () => {
      const { revision } = await replica.library.get(knex);
      const restarted = createReplica(knex, []);
      await restarted.run();
      expect(await restarted.store.listLocations()).toEqual([]);
      // Each replica notices what another has stored.
      expect(await replica.library.get(knex)).toEqual({
        revision: revision + 1,
        scorecards: [],
      });
      expect(await isDue()).toBe(true);
    });

    it('gives replicas the same scorecards, each compiled by itself', async () => {
      const other = createReplica(knex, replica.locations);
      const [mine, theirs] = await Promise.all([
        replica.library.get(knex),
        other.library.get(knex),
      ]);
      const summary = ({ revision, scorecards }: typeof mine) => [
        revision,
        scorecards.map(({ scorecard, ...more }) => [
          scorecard.definition,
          more,
        ]),
      ];
      expect(summary(mine)).toEqual(summary(theirs));
      await Promise.all([replica.run(), other.run()]);
      expect(await replica.library.get(knex)).toBe(mine);
      expect(await isDue()).toBe(false);
    });

    it('stores all or nothing', async () => {
      write({ 'a.yaml': yaml('new') });
      const before = await knex('scorecard_definitions').orderBy('position');
      const locations = await replica.store.listLocations();
      await knex.schema.renameTable('scorecard_entities', 'elsewhere');
      await expect(replica.run()).rejects.toThrow('scorecard_entities');
      await knex.schema.renameTable('elsewhere', 'scorecard_entities');
      expect(await knex('scorecard_definitions').orderBy('position')).toEqual(
        before,
      );
      expect(await replica.store.listLocations()).toEqual(locations);
      expect(await replica.list()).toEqual(['one', 'two', 'far']);

      await replica.run();
      expect(await replica.list()).toEqual(['new', 'far']);
    });

    it('stops where the task is ended', async () => {
      const before = await replica.store.listLocations();
      await expect(replica.run(AbortSignal.abort())).rejects.toThrow('aborted');
      expect(await replica.store.listLocations()).toEqual(before);
    });

    it('stores a thousand scorecards, and changes of them, in the same number of statements as few', async () => {
      const statements: string[] = [];
      knex.on('query', ({ sql }: { sql: string }) => statements.push(sql));
      const count = async (names: number, title: string) => {
        statements.length = 0;
        const documents = Array.from({ length: names }, (_, at) =>
          yaml(`s${at}`, title),
        );
        write({
          'a.yaml': join(...documents.slice(0, 500)),
          'b.yaml': join(...documents.slice(500)),
        });
        await replica.run();
        return statements.length;
      };
      const few = await count(502, 'A');
      expect(await count(1000, 'B')).toBeLessThanOrEqual(few);
      const { scorecards } = await replica.library.get(knex);
      expect(scorecards).toHaveLength(1001);
      expect(scorecards[999].scorecard.definition.name).toBe('s999');

      const same = await count(1000, 'B');
      expect(same).toBeLessThanOrEqual(8);
      expect(few).toBeLessThanOrEqual(12);
      statements.length = 0;
      await replica.library.get(knex);
      expect(statements).toHaveLength(1);
    });
  },
);

it('stores definitions that are read again as they were', () => {
  const [document] = readScorecards(
    yaml('one', '"\u2028 \\"quoted\\" é 🚢"'),
  ).documents;
  expect(readScorecards(document.definition!).documents[0]).toMatchObject({
    name: 'one',
    definition: document.definition,
    findings: [],
  });
});
