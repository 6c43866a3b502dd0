import { TestDatabases } from '@backstage/backend-test-utils';
import {
  GithubEmulator,
  GithubHistory,
  GithubRepository,
  ManualClock,
  startGithubEmulator,
} from '@waymark/github-emulator';
import { expectFigures } from '../__testUtils__/expectFigures';
import { entityOf, startCollection } from '../__testUtils__/startCollection';

jest.setTimeout(120_000);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-06-01T00:00:00Z');
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('on %s', databaseId => {
  let emulator: GithubEmulator;
  afterEach(() => emulator.close());

  async function start(names: string[], history?: GithubHistory) {
    const collection = await startCollection({
      knex: await databases.init(databaseId),
      emulator,
      entities: names.map(it => entityOf(it)),
      ...(history && {}),
    });
    await collection.sync();
    return collection;
  }

  /** One repository by hand, with what a team does in a day. */
  async function startByHand() {
    const history = new GithubHistory(NOW - 10 * DAY);
    const repository = history.createRepository({
      owner: 'acme',
      name: 'shop',
    });
    repository.push([{ message: 'One' }, { message: 'Two' }]);
    const clock = new ManualClock(NOW - 10 * DAY);
    emulator = await startGithubEmulator({ history, clock });
    await emulator.advance(HOUR);
    const collection = await start(['acme/shop']);
    await collection.collect();
    const look = async (time: number) => {
      await collection.pass(time);
      await collection.collect();
    };
    const expectAll = () =>
      expectFigures(collection, emulator, [['acme/shop']]);
    const events = () =>
      collection.deliveries.eventsOf('component:default/shop');
    return { repository, collection, look, expectAll, events };
  }

  it.each([1, 2])(
    'gives the same whether it looks often or once (seed %s)',
    async seed => {
      const clock = new ManualClock(NOW - 25 * DAY);
      emulator = await startGithubEmulator({
        seed,
        repositories: 2,
        days: 15,
        clock,
      });
      const names = emulator.history.repositories.map(it => it.fullName);
      const collection = await start(names);
      const steps = [20 * MINUTE, 5 * HOUR, 26 * HOUR, 7 * HOUR, 61 * HOUR];
      for (let index = 0; clock.now() < NOW; index += 1) {
        await collection.collect();
        await collection.pass(steps[index % steps.length]);
      }
      await collection.collect();
      const atOnce = await start(names);
      await atOnce.collect();
      for (const { deliveries } of [collection, atOnce]) {
        await expectFigures(
          { deliveries },
          emulator,
          names.map(it => [it]),
        );
      }
    },
  );

  it('sees what comes late, and what is put right', async () => {
    const { repository, look, expectAll, events } = await startByHand();
    const late = repository.deploy();
    const failed = repository.deploy();
    repository.addStatus(failed, 'FAILURE');
    const strange = repository.deploy();
    repository.addStatus(strange, 'SUCCESS');
    const remove = emulator.faults.add({
      fault: {
        kind: 'drift',
        path: 'data.*.page.nodes.0.statuses.nodes.*.state',
        change: { to: 'LEVITATING' },
      },
    });
    const incident = repository.openIssue({ title: 'A', labels: ['incident'] });
    const mistake = repository.openIssue({ title: 'B', labels: ['incident'] });
    await look(HOUR);
    remove();
    expect(events().deployments.map(it => it.status)).toEqual(['failure']);
    expect(events().incidents).toHaveLength(2);

    repository.closeIssue(incident);
    repository.removeLabel(mistake, 'incident');
    await look(2 * HOUR);
    expect(events().incidents).toEqual([
      expect.objectContaining({ resolvedAt: expect.any(Number) }),
    ]);

    await look(3 * DAY);
    repository.addStatus(late, 'SUCCESS');
    repository.addStatus(failed, 'SUCCESS');
    repository.reopenIssue(incident);
    repository.addLabel(mistake, 'Incident');
    repository.removeLabel(mistake, 'Incident');
    await look(6 * HOUR);
    expect(events().deployments.map(it => it.status)).toEqual([
      'success',
      'success',
      'success',
    ]);
    expect(events().incidents[0]).not.toHaveProperty('resolvedAt');
    await expectAll();
  });

  it('goes along when the default branch is written anew, and forgets no commit', async () => {
    const { repository, look, expectAll, events } = await startByHand();
    const deploy = () => repository.addStatus(repository.deploy(), 'SUCCESS');
    const [first] = repository.push([{ message: 'A' }, { message: 'B' }]);
    await look(HOUR);
    const amended = repository.amend({ message: 'B, better' });
    deploy();
    await look(HOUR);
    await expectAll();
    repository.forcePush('main', first.sha);
    repository.push([{ message: 'C' }]);
    deploy();
    await look(HOUR);
    expect(events().commits.map(it => it.sha)).toContain(amended.sha);
    expect(events().commits).toHaveLength(6);
    expect(events().deployments).toHaveLength(2);
  });

  it('reads on from the new tip where the one that it was reading from is gone', async () => {
    const { repository, look, expectAll } = await startByHand();
    repository.push(
      Array.from({ length: 120 }, (_, index) => ({ message: `${index}` })),
    );
    emulator.faults.add({
      operation: 'WaymarkPages',
      nth: 2,
      fault: { kind: 'rate-limit' },
    });
    await look(HOUR);
    repository.push([{ message: 'C' }]);
    emulator.faults.add({
      operation: 'WaymarkPages',
      nth: 1,
      fault: { kind: 'drift', path: 'data.p0.page', change: 'null' },
    });
    await look(2 * HOUR);
    repository.addStatus(repository.deploy(), 'SUCCESS');
    await look(HOUR);
    await expectAll();
  });

  it('writes nothing where nothing has changed', async () => {
    emulator = await startGithubEmulator({
      seed: 3,
      repositories: 2,
      days: 30,
      clock: new ManualClock(NOW),
    });
    const names = emulator.history.repositories.map(it => it.fullName);
    const collection = await start(names);
    await collection.collect();
    const revisions = async () =>
      (await collection.context.repositories.list({ limit: 10 })).map(
        it => it.revision,
      );
    const before = await revisions();
    const { count } = collection.deliveries;
    (emulator.clock as ManualClock).advance(2 * HOUR);
    await collection.collect();
    // All is read again from the beginning.
    const { knex } = collection;
    await knex('github_streams').delete();
    (emulator.clock as ManualClock).advance(2 * HOUR);
    await collection.collect();
    expect(await revisions()).toEqual(before);
    expect(collection.deliveries.count).toBe(count);
    await expectFigures(
      collection,
      emulator,
      names.map(it => [it]),
    );
  });

  it('follows a repository that gets another name, another owner or a namesake in the middle of it', async () => {
    emulator = await startGithubEmulator({
      seed: 5,
      names: ['acme/old', 'acme/moving', 'acme/doomed'],
      days: 60,
      clock: new ManualClock(NOW),
    });
    const { history } = emulator;
    const collection = await start(['acme/old', 'acme/moving', 'acme/doomed']);
    emulator.faults.add({
      operation: 'WaymarkPages',
      nth: 2,
      fault: { kind: 'rate-limit' },
    });
    await collection.collect();
    expect((await collection.targets()).map(it => it.state)).toContain(
      'back-filling',
    );
    emulator.faults.clear();
    history.renameRepository(history.repository('acme/old'), 'new');
    history.transferRepository(history.repository('acme/moving'), 'globex');
    history.deleteRepository(history.repository('acme/doomed'));
    await collection.pass(2 * HOUR);
    await collection.collect();
    await expectFigures(collection, emulator, [
      ['acme/new', {}, 'component:default/old'],
      ['globex/moving'],
    ]);
    expect(
      (await collection.targets()).map(({ name, state, error }) => [
        name,
        state,
        error?.kind,
      ]),
    ).toEqual([
      ['github.com/acme/doomed', 'not-found', 'not-found'],
      ['github.com/acme/moving', 'ready', undefined],
      ['github.com/acme/old', 'ready', undefined],
    ]);

    await anew(history);
    await collection.pass(2 * HOUR);
    await collection.collect();
    await expectFigures(collection, emulator, [['acme/doomed']]);

    // It is deleted and made anew between two looks, and what was given is taken back.
    history.deleteRepository(history.repository('acme/doomed'));
    const again = await anew(history);
    const { entityRef } = entityOf('acme/doomed');
    await collection.pass(2 * HOUR);
    await collection.collect();
    await collection.pass(2 * HOUR);
    await collection.collect();
    await expectFigures(collection, emulator, [['acme/doomed']]);
    expect(collection.deliveries.eventsOf(entityRef).deployments).toHaveLength(
      again.content.deployments.length,
    );
  });

  it('reads archived, empty and huge repositories', async () => {
    const history = new GithubHistory(NOW - 30 * DAY);
    history.createRepository({ owner: 'acme', name: 'empty' });
    const make = (name: string, commits: number) => {
      const repository = history.createRepository({ owner: 'acme', name });
      repository.push(
        Array.from({ length: commits }, (_, index) => ({
          message: `Commit ${index}`,
          committedAt: NOW - 30 * DAY + index * MINUTE,
        })),
      );
      for (let index = 0; index < 3; index += 1) {
        repository.addStatus(repository.deploy(), 'SUCCESS');
      }
      return repository;
    };
    make('archived', 5).archived = true;
    make('huge', 1_500);
    emulator = await startGithubEmulator({
      history,
      clock: new ManualClock(NOW - 29 * DAY),
    });
    await emulator.advance(0);
    const collection = await start([
      'acme/archived',
      'acme/empty',
      'acme/huge',
    ]);
    // GitHub gives up on pages of more than twelve commits.
    emulator.faults.add({
      query: /history\(first: (?:1[3-9]|[2-9]\d)/,
      fault: { kind: 'timeout' },
    });
    await collection.collect();
    expect(
      (await collection.targets()).map(({ state, error }) => [state, error]),
    ).toEqual([
      ['archived', undefined],
      ['empty', undefined],
      ['ready', undefined],
    ]);
    await expectFigures(collection, emulator, [
      ['acme/archived'],
      ['acme/empty'],
      ['acme/huge'],
    ]);
    expect(
      collection.deliveries.eventsOf('component:default/huge').commits,
    ).toHaveLength(1_500);
    expect(emulator.log.length).toBeLessThan(600);
  });
});

async function anew(history: GithubHistory): Promise<GithubRepository> {
  const repository = history.createRepository({
    owner: 'acme',
    name: 'doomed',
  });
  repository.push([{ message: 'Anew' }]);
  repository.addStatus(repository.deploy(), 'SUCCESS');
  return repository;
}
