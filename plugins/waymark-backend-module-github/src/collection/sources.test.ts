import { TestDatabases } from '@backstage/backend-test-utils';
import {
  GithubEmulator,
  GithubHistory,
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
const RUNS = 'GET /repos/:owner/:repo/actions/workflows/:workflow/runs';
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('on %s', databaseId => {
  let emulator: GithubEmulator;
  afterEach(() => emulator.close());

  const start = async (entities: ReturnType<typeof entityOf>[]) => {
    const collection = await startCollection({
      knex: await databases.init(databaseId),
      emulator,
      entities,
    });
    await collection.sync();
    await collection.collect();
    return collection;
  };

  it('takes releases, runs of a workflow and other labels for what they are', async () => {
    emulator = await startGithubEmulator({
      seed: 4,
      names: ['acme/released', 'acme/run', 'acme/labelled'],
      days: 50,
      clock: new ManualClock(NOW),
    });
    const labelled = emulator.history.repository('acme/labelled');
    labelled.openIssue({ title: 'Fire', labels: ['sev 1', 'other'] });
    const collection = await start([
      entityOf('acme/released', { 'waymark/deployments': 'releases' }),
      entityOf('acme/run', { 'waymark/deployments': 'workflow:deploy.yml' }),
      entityOf('acme/labelled', { 'waymark/incidents': 'label:sev 1' }),
    ]);
    const expectAll = () =>
      expectFigures(collection, emulator, [
        ['acme/released', { source: 'releases' }],
        ['acme/run', { source: 'workflow:deploy.yml' }],
        ['acme/labelled', { incidentLabel: 'sev 1' }],
      ]);
    await expectAll();
    const released = emulator.history.repository('acme/released');
    const prerelease = released.publishRelease({
      tagName: 'v99',
      isPrerelease: true,
    });
    const draft = released.publishRelease({ tagName: 'v100', isDraft: true });
    await collection.pass(3 * DAY);
    await collection.collect();
    await expectAll();
    // GitHub says nothing of a release that has become one, but for its own time.
    prerelease.isPrerelease = false;
    draft.isDraft = false;
    draft.publishedAt = emulator.clock.now();
    await collection.pass(7 * HOUR);
    await collection.collect();
    await expectAll();
  });

  it('takes the environments that are annotated for production', async () => {
    const history = new GithubHistory(NOW);
    const repository = history.createRepository({
      owner: 'acme',
      name: 'shop',
    });
    repository.push([{ message: 'One' }]);
    for (const environment of ['live', 'production', 'Live-EU', 'staging']) {
      repository.addStatus(repository.deploy({ environment }), 'SUCCESS');
    }
    emulator = await startGithubEmulator({
      history,
      clock: new ManualClock(NOW + HOUR),
    });
    await emulator.advance();
    const collection = await start([
      entityOf('acme/shop', { 'waymark/environment': 'Live, live-eu' }),
    ]);
    const { deployments } = collection.deliveries.eventsOf(
      'component:default/shop',
    );
    expect(deployments.map(it => it.environment)).toEqual([
      'production',
      'production (not annotated)',
      'production',
      'staging',
    ]);
  });

  it('reads more than a thousand runs, those that are started again, and nothing twice', async () => {
    const history = new GithubHistory(NOW - 60 * DAY);
    const repository = history.createRepository({
      owner: 'acme',
      name: 'shop',
    });
    repository.push([{ message: 'One' }]);
    const workflow = '.github/workflows/deploy.yml';
    const runs = Array.from({ length: 1_150 }, (_, index) => {
      // A hundred and fifty of them come in one second, and the last ten within a day.
      const at =
        index < 1_140
          ? NOW - 59 * DAY + Math.max(0, index - 150) * 50 * MINUTE
          : NOW - 20 * HOUR + (index - 1_140) * HOUR;
      const run = repository.startRun({ workflow, at });
      repository.finishRun(run, index % 9 ? 'success' : 'failure', {
        at: at + MINUTE,
      });
      return run;
    });
    emulator = await startGithubEmulator({
      history,
      clock: new ManualClock(NOW),
    });
    await emulator.advance();
    const collection = await start([
      entityOf('acme/shop', { 'waymark/deployments': 'workflow:deploy.yml' }),
    ]);
    const expectAll = () =>
      expectFigures(collection, emulator, [
        ['acme/shop', { source: 'workflow:deploy.yml' }],
      ]);
    const asked = () => emulator.log.filter(it => it.route === RUNS);
    expect(
      collection.deliveries.eventsOf('component:default/shop').deployments,
    ).toHaveLength(1_150);
    await expectAll();
    expect(asked().length).toBeLessThan(16);

    await collection.pass(2 * HOUR);
    await collection.collect();
    emulator.clearLog();
    await collection.pass(20 * MINUTE);
    await collection.collect();
    expect(asked()).toEqual([]);
    await collection.pass(HOUR);
    await collection.collect();
    expect(asked().map(it => [it.status, it.cost])).toEqual([[304, 0]]);

    repository.rerun(runs[1_140]);
    repository.finishRun(runs[1_140], 'failure');
    await collection.pass(2 * HOUR);
    await collection.collect();
    await expectAll();
  });

  it('asks how a run has ended when a webhook tells of its repository', async () => {
    const history = new GithubHistory(NOW - DAY);
    const repository = history.createRepository({
      owner: 'acme',
      name: 'shop',
    });
    repository.push([{ message: 'One' }]);
    const workflow = '.github/workflows/deploy.yml';
    const run = repository.startRun({ workflow, at: NOW - MINUTE });
    emulator = await startGithubEmulator({
      history,
      clock: new ManualClock(NOW),
    });
    await emulator.advance();
    const collection = await start([
      entityOf('acme/shop', { 'waymark/deployments': 'workflow:deploy.yml' }),
    ]);
    const found = () =>
      collection.deliveries.eventsOf('component:default/shop').deployments;
    expect(found()).toEqual([]);

    await collection.pass(2 * MINUTE);
    repository.finishRun(run, 'success');
    const ids = await collection.context.repositories.hint(
      { slug: 'github.com/acme/shop' },
      emulator.clock.now(),
    );
    await collection.collectNow(ids);
    expect(found()).toHaveLength(1);
  });

  it('tells a workflow that does not exist to the entity that names it alone', async () => {
    emulator = await startGithubEmulator({
      seed: 2,
      names: ['acme/shop'],
      days: 20,
      clock: new ManualClock(NOW),
    });
    const wrong = {
      ...entityOf('acme/shop', { 'waymark/deployments': 'workflow:nope.yml' }),
      entityRef: 'component:default/wrong',
    };
    const collection = await start([entityOf('acme/shop'), wrong]);
    await expect(
      collection.source('component:default/wrong'),
    ).resolves.toMatchObject({
      state: 'failing',
      error: { kind: 'not-found', remedy: expect.stringContaining('nope.yml') },
    });
    const other = await collection.source('component:default/shop');
    expect(other).toMatchObject({ state: 'ready' });
    expect(other).not.toHaveProperty('error');
    await expectFigures(collection, emulator, [['acme/shop']]);
    const [target] = await collection.targets();
    expect(Date.parse(target.dueAt!) - NOW).toBeLessThanOrEqual(5 * MINUTE);
  });

  it('tells the parts of a monorepo apart, and asks for it once', async () => {
    emulator = await startGithubEmulator({
      seed: 6,
      names: ['acme/mono'],
      days: 50,
      clock: new ManualClock(NOW),
    });
    const parts = ['services/api', 'services/worker', 'docs'];
    const alone = await start([entityOf('acme/mono')]);
    const requestsForOne = emulator.log.length;
    emulator.clearLog();
    const entityRefs = parts.map(
      it => `component:default/${it.replace('/', '-')}`,
    );
    const collection = await start([
      entityOf('acme/mono'),
      ...parts.map((path, index) => ({
        ...entityOf('acme/mono', { 'waymark/paths': `${path}/**` }),
        entityRef: entityRefs[index],
      })),
    ]);
    const expectAll = async () =>
      expectFigures(collection, emulator, [
        ['acme/mono'],
        ...parts.map((path, index): [string, { paths: string[] }, string] => [
          'acme/mono',
          { paths: [path] },
          entityRefs[index],
        ]),
      ]);
    expect(alone.deliveries.count).toBe(1);
    expect(emulator.log.length).toBeLessThanOrEqual(requestsForOne + 8);
    await expectAll();
    await collection.pass(6 * DAY);
    await collection.collect();
    await expectAll();
    const [{ streams }] = await collection.targets();
    const stored = parts.map(
      path => streams.find(it => it.name === `touches:${path}`)?.stored,
    );
    expect(new Set(stored).size).toBe(parts.length);
  });
});
