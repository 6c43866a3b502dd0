import { TestDatabases } from '@backstage/backend-test-utils';
import {
  GithubEmulator,
  ManualClock,
  startGithubEmulator,
} from '@waymark/github-emulator';
import { expectFigures } from '../__testUtils__/expectFigures';
import { entityOf, startCollection } from '../__testUtils__/startCollection';

jest.setTimeout(120_000);

const HOUR = 3_600_000;
const NOW = Date.parse('2026-06-01T00:00:00Z');
const REF = 'component:default/one';
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('on %s', databaseId => {
  let emulator: GithubEmulator;
  let collection: Awaited<ReturnType<typeof startCollection>>;

  beforeEach(async () => {
    emulator = await startGithubEmulator({
      seed: 8,
      names: ['acme/one', 'acme/two'],
      days: 40,
      clock: new ManualClock(NOW),
    });
    collection = await startCollection({
      knex: await databases.init(databaseId),
      emulator,
      entities: [entityOf('acme/one'), entityOf('acme/two')],
    });
    await look();
    await expectFigures(collection, emulator, [['acme/one'], ['acme/two']]);
  });

  afterEach(() => emulator.close());

  async function look() {
    await collection.pass(HOUR);
    await collection.sync();
    await collection.collect();
  }

  const changeOne = (annotations: Record<string, string>) => {
    const [one, two] = collection.entities.entities;
    collection.entities.entities = [{ ...one, annotations }, two];
    return look();
  };
  const slug = (name: string) => ({ 'github.com/project-slug': name });

  it('takes back what another annotation makes of the same repository', async () => {
    const released = {
      ...slug('acme/one'),
      'waymark/deployments': 'releases',
      'waymark/incidents': 'label:other',
    };
    await changeOne(released);
    await expectFigures(collection, emulator, [
      ['acme/one', { source: 'releases', incidentLabel: 'other' }],
      ['acme/two'],
    ]);
    expect(collection.deliveries.eventsOf(REF).incidents).toEqual([]);
    expect(
      collection.deliveries
        .eventsOf(REF)
        .deployments.map(it => it.id)
        .filter(it => !it.startsWith('RE_')),
    ).toEqual([]);

    await changeOne(slug('acme/one'));
    await expectFigures(collection, emulator, [['acme/one'], ['acme/two']]);

    await changeOne({ ...slug('acme/one'), 'waymark/paths': 'docs' });
    await expectFigures(collection, emulator, [
      ['acme/one', { paths: ['docs'] }],
    ]);
  });

  it('takes back what an entity that moves to another repository had', async () => {
    await changeOne(slug('acme/two'));
    const expected = emulator.history.toDoraEvents(
      emulator.history.repository('acme/two'),
    );
    const { deployments, incidents } = collection.deliveries.eventsOf(REF);
    const idsOf = (events: readonly { id: string }[]) =>
      events.map(it => it.id).sort();
    expect(idsOf(deployments)).toEqual(idsOf(expected.deployments));
    expect(idsOf(incidents)).toEqual(idsOf(expected.incidents ?? []));
    await expectFigures(collection, emulator, [['acme/two']]);

    await look();
    expect((await collection.targets()).map(it => it.name)).toEqual([
      'github.com/acme/two',
    ]);
    await changeOne(slug('acme/one'));
    await expectFigures(collection, emulator, [['acme/one'], ['acme/two']]);
  });

  it.each([
    ['none', {}, undefined],
    ['one that cannot be', slug('acme'), 'wrong-annotation'],
  ])(
    'takes everything back from an entity that names %s',
    async (_, annotations, finding) => {
      await changeOne(annotations);
      expect(collection.deliveries.eventsOf(REF)).toMatchObject({
        deployments: [],
        incidents: [],
      });
      expect((await collection.source(REF))?.findings[0]?.kind).toBe(finding);
      await changeOne(slug('acme/one'));
      await expectFigures(collection, emulator, [['acme/one'], ['acme/two']]);
    },
  );

  it('gives everything anew to an entity that was removed and came back', async () => {
    const [one, two] = collection.entities.entities;
    collection.entities.entities = [two];
    await look();
    expect((await collection.targets()).map(it => it.name)).toEqual([
      'github.com/acme/two',
    ]);
    expect(await collection.source(REF)).toBeUndefined();
    await collection.deliveries.give(
      new Map([
        [
          REF,
          {
            events: { deployments: [], commits: [] },
            removed: {
              deployments: collection.deliveries
                .eventsOf(REF)
                .deployments.map(it => it.id),
            },
          },
        ],
      ]),
    );
    collection.entities.entities = [
      { ...one, registeredAt: new Date(NOW + HOUR) },
      two,
    ];
    await look();
    await expectFigures(collection, emulator, [['acme/one'], ['acme/two']]);
  });

  it('goes on where the store of deliveries fails for a while', async () => {
    const give = jest
      .spyOn(collection.deliveries, 'give')
      .mockRejectedValue(new Error('The database is away'));
    await collection.pass(48 * HOUR);
    await look();
    const errors = (await collection.targets()).flatMap(it => it.error ?? []);
    expect(errors.map(it => [it.kind, it.message])).toContainEqual([
      'internal-error',
      'The database is away',
    ]);
    give.mockRestore();
    await collection.pass(HOUR);
    await look();
    await expectFigures(collection, emulator, [['acme/one'], ['acme/two']]);
    expect((await collection.targets()).flatMap(it => it.error ?? [])).toEqual(
      [],
    );
  });
});
