import { TestDatabases } from '@backstage/backend-test-utils';
import { computeDora } from '@waymark/plugin-waymark-common';
import {
  GithubEmulator,
  ManualClock,
  startGithubEmulator,
} from '@waymark/github-emulator';
import { entityOf, startCollection } from '../__testUtils__/startCollection';

jest.setTimeout(120_000);

const NOW = Date.parse('2026-06-01T00:00:00Z');
const DAY = 24 * 3_600_000;
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('collecting on %s', databaseId => {
  let emulator: GithubEmulator;
  afterEach(() => emulator.close());

  it.each([1, 2, 3])(
    'gives the figures that the same events have by themselves (seed %s)',
    async seed => {
      emulator = await startGithubEmulator({
        seed,
        repositories: 6,
        days: 60,
        clock: new ManualClock(NOW),
      });
      const { repositories } = emulator.history;
      const collection = await startCollection({
        knex: await databases.init(databaseId),
        emulator,
        entities: repositories.map(it => entityOf(it.fullName)),
      });
      await collection.sync();
      await collection.collect();

      const window = { from: NOW - 60 * DAY, to: NOW };
      for (const repository of repositories) {
        const expected = emulator.history.toDoraEvents(repository);
        const { entityRef } = entityOf(repository.fullName);
        expect(collection.deliveries.figuresOf(entityRef, window)).toEqual(
          computeDora(expected, window),
        );
        expect(expected.deployments.length).toBeGreaterThan(5);
      }
    },
  );
});
