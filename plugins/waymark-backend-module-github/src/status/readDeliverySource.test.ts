import { TestDatabases } from '@backstage/backend-test-utils';
import {
  GithubEmulator,
  ManualClock,
  startGithubEmulator,
} from '@waymark/github-emulator';
import { entityOf, startCollection } from '../__testUtils__/startCollection';

jest.setTimeout(120_000);

const HOUR = 3_600_000;
const NOW = Date.parse('2026-06-01T00:00:00Z');
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('a source on %s', databaseId => {
  let emulator: GithubEmulator;
  afterEach(() => emulator.close());

  it('tells how far it was read while that takes time, and costs two statements after', async () => {
    emulator = await startGithubEmulator({
      seed: 5,
      names: ['acme/shop'],
      days: 60,
      clock: new ManualClock(NOW),
    });
    const knex = await databases.init(databaseId);
    const entity = entityOf('acme/shop');
    const collection = await startCollection({
      knex,
      emulator,
      entities: [entity],
    });
    await collection.sync();
    emulator.faults.add({
      operation: 'WaymarkPages',
      nth: 2,
      fault: { kind: 'rate-limit' },
    });
    await collection.collect();
    const { state, progress } = (await collection.source(entity.entityRef))!;
    expect(state).toBe('back-filling');
    expect(progress!.total).toBeGreaterThan(0);
    expect(progress!.done).toBeLessThan(progress!.total);

    emulator.faults.clear();
    await collection.pass(2 * HOUR);
    await collection.collect();
    const statements: string[] = [];
    knex.on('query', ({ sql }) => statements.push(sql));
    const source = await collection.source(entity.entityRef);
    expect(source).toMatchObject({ state: 'ready' });
    expect(source).not.toHaveProperty('progress');
    expect(statements).toHaveLength(2);
  });
});
