import { TestDatabases } from '@backstage/backend-test-utils';
import {
  Fault,
  FaultRule,
  GithubEmulator,
  GithubRepository,
  ManualClock,
  startGithubEmulator,
} from '@waymark/github-emulator';
import { Knex } from 'knex';
import { entityOf, startCollection } from '../__testUtils__/startCollection';
import { expectFigures } from '../__testUtils__/expectFigures';

jest.setTimeout(300_000);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = Date.parse('2026-06-01T00:00:00Z');
const NAMES = ['acme/one', 'acme/two', 'acme/three'];
const WORKFLOW = { 'waymark/deployments': 'workflow:deploy.yml' };
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

type Collection = Awaited<ReturnType<typeof startCollection>>;

const OPERATIONS: Record<string, Omit<FaultRule, 'fault'>> = {
  WaymarkProbe: { operation: 'WaymarkProbe' },
  WaymarkProbeByName: { operation: 'WaymarkProbeByName' },
  WaymarkPages: { operation: 'WaymarkPages' },
  WaymarkDetails: { operation: 'WaymarkDetails' },
  WaymarkParents: { operation: 'WaymarkParents' },
  WaymarkWatched: { operation: 'WaymarkWatched' },
  runs: { route: 'GET /repos/:owner/:repo/actions/workflows/:workflow/runs' },
};

const drift = (
  path: string,
  change: Extract<Fault, { kind: 'drift' }>['change'],
): Fault => ({ kind: 'drift', path, change });

const partial = (path: string, type: string): Fault => ({
  kind: 'partial',
  path,
  type,
});

interface FaultCase {
  name: string;
  fault: Fault;
  /** Of the finding, where every operation is told the same of. */
  kind?: string;
  /** Of the finding where it is of REST. */
  restKind?: string;
  operations?: string[];
  nth?: number;
}

const FAULTS: FaultCase[] = [
  {
    name: 'status 401',
    fault: { kind: 'status', status: 401 },
    kind: 'unauthorized',
  },
  {
    name: 'status 403',
    fault: { kind: 'status', status: 403 },
    kind: 'forbidden',
  },
  {
    name: 'status 404',
    fault: { kind: 'status', status: 404 },
    kind: 'unexpected-answer',
    restKind: 'not-found',
  },
  {
    name: 'status 410',
    fault: { kind: 'status', status: 410 },
    kind: 'unexpected-answer',
    restKind: 'not-found',
  },
  {
    name: 'status 429',
    fault: { kind: 'status', status: 429 },
    kind: 'rate-limited',
  },
  {
    name: 'status 451',
    fault: { kind: 'status', status: 451 },
    kind: 'forbidden',
  },
  {
    name: 'status 500',
    fault: { kind: 'status', status: 500 },
    kind: 'unavailable',
  },
  {
    name: 'status 502',
    fault: { kind: 'status', status: 502 },
    kind: 'too-slow',
  },
  {
    name: 'status 503',
    fault: { kind: 'status', status: 503 },
    kind: 'unavailable',
  },
  {
    name: 'a body cut off',
    fault: { kind: 'truncate' },
    kind: 'unexpected-answer',
  },
  {
    name: 'a page for people',
    fault: { kind: 'html', status: 200 },
    kind: 'unexpected-answer',
  },
  {
    name: 'a page for people with 502',
    fault: { kind: 'html' },
    kind: 'too-slow',
  },
  { name: 'a reset connection', fault: { kind: 'reset' }, kind: 'unavailable' },
  {
    name: 'a time-out of GitHub',
    fault: { kind: 'timeout' },
    kind: 'too-slow',
  },
  {
    name: 'the primary limit',
    fault: { kind: 'rate-limit' },
    kind: 'rate-limited',
  },
  {
    name: 'a secondary limit',
    fault: { kind: 'secondary-limit' },
    kind: 'rate-limited',
  },
  {
    name: 'an answer that is late',
    fault: { kind: 'delay', milliseconds: 2_000 },
    nth: 1,
  },
  {
    name: 'no data',
    fault: drift('data', 'missing'),
    kind: 'unexpected-answer',
    operations: [
      'WaymarkProbe',
      'WaymarkProbeByName',
      'WaymarkPages',
      'WaymarkDetails',
      'WaymarkParents',
      'WaymarkWatched',
    ],
  },
  {
    name: 'null in place of what was asked for',
    fault: drift('data.*', 'null'),
    kind: 'unexpected-answer',
    operations: [
      'WaymarkProbe',
      'WaymarkProbeByName',
      'WaymarkPages',
      'WaymarkDetails',
      'WaymarkParents',
      'WaymarkWatched',
    ],
  },
  {
    name: 'text in place of nodes',
    fault: drift('data.nodes', { to: 'none' }),
    kind: 'unexpected-answer',
    operations: ['WaymarkProbe', 'WaymarkParents', 'WaymarkWatched'],
  },
  {
    name: 'nodes without fields',
    fault: drift('data.nodes.*', { to: {} }),
    kind: 'unexpected-answer',
    operations: ['WaymarkProbe', 'WaymarkParents', 'WaymarkWatched'],
  },
  {
    name: 'pages without a list',
    fault: drift('data.*.page', 'missing'),
    kind: 'unexpected-answer',
    operations: ['WaymarkPages'],
  },
  {
    name: 'pages that are null',
    fault: drift('data.*.page', 'null'),
    kind: 'unexpected-answer',
    operations: ['WaymarkPages'],
  },
  {
    name: 'lists without page info',
    fault: drift('data.*.page.pageInfo', 'missing'),
    kind: 'unexpected-answer',
    operations: ['WaymarkPages'],
  },
  {
    name: 'a time that is none',
    fault: drift('data.*.page.nodes.*.createdAt', { to: 'soon' }),
    kind: 'unexpected-answer',
    operations: ['WaymarkPages'],
  },
  {
    name: 'an id that is a number',
    fault: drift('data.*.page.nodes.*.id', { to: 7 }),
    kind: 'unexpected-answer',
    operations: ['WaymarkPages'],
  },
  {
    name: 'runs that are missing',
    fault: drift('workflow_runs', 'missing'),
    kind: 'unexpected-answer',
    operations: ['runs'],
  },
  {
    name: 'runs without a commit',
    fault: drift('workflow_runs.*.head_sha', 'null'),
    kind: 'unexpected-answer',
    operations: ['runs'],
  },
  {
    name: 'details without a list',
    fault: drift('data.*.list', 'null'),
    kind: 'unexpected-answer',
    operations: ['WaymarkDetails'],
  },
  {
    name: 'pages that are not found',
    fault: partial('*', 'NOT_FOUND'),
    kind: 'not-found',
    operations: ['WaymarkPages', 'WaymarkDetails'],
  },
  {
    name: 'pages that are forbidden',
    fault: partial('*', 'FORBIDDEN'),
    kind: 'forbidden',
    operations: ['WaymarkPages', 'WaymarkDetails'],
  },
  {
    name: 'lists that are forbidden',
    fault: partial('*.page', 'FORBIDDEN'),
    kind: 'forbidden',
    operations: ['WaymarkPages'],
  },
  {
    name: 'an entry of lists that fails',
    fault: partial('*.page.nodes.0', 'SERVICE_UNAVAILABLE'),
    kind: 'unavailable',
    operations: ['WaymarkPages'],
  },
  {
    name: 'nodes that are forbidden',
    fault: partial('nodes.*', 'FORBIDDEN'),
    kind: 'forbidden',
    operations: ['WaymarkProbe', 'WaymarkParents', 'WaymarkWatched'],
  },
  {
    name: 'nodes that fail',
    fault: partial('nodes.*', 'SERVICE_UNAVAILABLE'),
    kind: 'unavailable',
    operations: ['WaymarkProbe', 'WaymarkParents', 'WaymarkWatched'],
  },
  {
    name: 'no nodes at all',
    fault: partial('nodes', 'SERVICE_UNAVAILABLE'),
    kind: 'unavailable',
    operations: ['WaymarkProbe', 'WaymarkParents', 'WaymarkWatched'],
  },
  {
    name: 'repositories that are not found',
    fault: partial('nodes.*', 'NOT_FOUND'),
    kind: 'not-found',
    operations: ['WaymarkProbe'],
  },
];

const CASES = FAULTS.flatMap((it, index) => {
  // What befalls a whole answer is the same for all: three operations of each will do.
  const all = Object.keys(OPERATIONS);
  const some = [0, 2, 5].map(step => all[(index + step) % all.length]);
  return (it.operations ?? some).map(operation => ({ ...it, operation }));
});

/** Lets everything happen that makes all operations be asked. */
function stir(repository: GithubRepository, round: number) {
  const commits = Array.from({ length: 21 }, (_, index) => ({
    message: `Round ${round}, ${index}`,
  }));
  const pullRequest = repository.openPullRequest({
    title: `Round ${round}`,
    branch: `round-${round}`,
    commits,
  });
  // Its own commits are then in no history, so that their parents are asked for.
  repository.mergePullRequest(pullRequest, { method: 'squash' });
  const deployment = repository.deploy();
  repository.openIssue({ title: `Round ${round}`, labels: ['incident'] });
  const run = repository.startRun({ workflow: '.github/workflows/deploy.yml' });
  return () => {
    repository.addStatus(deployment, 'SUCCESS');
    repository.finishRun(run, round % 2 ? 'success' : 'failure');
  };
}

function ids(events: readonly { id: string }[]): string[] {
  return events.map(it => it.id);
}

describe.each(databases.eachSupportedId())('on %s', databaseId => {
  let emulator: GithubEmulator;
  let collection: Collection;
  let knex: Knex;
  let round = 0;
  const entities = [
    entityOf('acme/one'),
    entityOf('acme/two'),
    entityOf('acme/three', WORKFLOW),
  ];

  beforeAll(async () => {
    emulator = await startGithubEmulator({
      seed: 7,
      names: NAMES,
      days: 20,
      activity: 0.5,
      clock: new ManualClock(NOW),
    });
    knex = await databases.init(databaseId);
    collection = await startCollection({
      knex,
      emulator,
      entities,
      github: { timeout: { milliseconds: 500 } },
    });
    await collection.sync();
    await collection.collect();
  });

  afterAll(() => emulator.close());

  function stirAll() {
    round += 1;
    return NAMES.map(name => stir(emulator.history.repository(name), round));
  }

  const expectAllFigures = () =>
    expectFigures(collection, emulator, [
      ['acme/one'],
      ['acme/two'],
      ['acme/three', { source: 'workflow:deploy.yml' }],
    ]);

  // No fault of GitHub's shows in one database and not in the other.
  it.each(databaseId === 'SQLITE_3' ? CASES : CASES.slice(-3))(
    '$name at $operation is told of, and made up for',
    async ({ fault, operation, kind, restKind, nth }) => {
      const finishAll = stirAll();
      if (operation === 'WaymarkProbeByName') {
        await knex('github_repositories').update({ node_id: null });
      }
      await collection.pass(2 * HOUR);
      if (operation === 'WaymarkWatched') {
        await collection.collect();
        finishAll.forEach(finish => finish());
        await collection.pass(2 * HOUR);
      }
      const before = entities.map(it =>
        collection.deliveries.eventsOf(it.entityRef),
      );
      emulator.clearLog();
      const remove = emulator.faults.add({
        ...OPERATIONS[operation],
        nth,
        fault,
      });
      await collection.collect();
      remove();
      expect(emulator.log.flatMap(it => it.faults)).toContain(fault.kind);
      expect(emulator.log.length).toBeLessThan(120);

      const expected = operation === 'runs' ? (restKind ?? kind) : kind;
      const errors = (await collection.targets()).flatMap(it => it.error ?? []);
      expect(errors.map(it => it.kind)).toEqual(
        expect.arrayContaining(expected ? [expected] : []),
      );
      errors.forEach(it => {
        expect(it.message).not.toBe('');
        expect(it.remedy).not.toBe('');
        expect(it.kind).not.toBe('internal-error');
      });
      entities.forEach((it, index) => {
        const { deployments, incidents } = collection.deliveries.eventsOf(
          it.entityRef,
        );
        expect(ids(deployments)).toEqual(
          expect.arrayContaining(ids(before[index].deployments)),
        );
        expect(ids(incidents)).toEqual(
          expect.arrayContaining(ids(before[index].incidents)),
        );
      });

      if (operation !== 'WaymarkWatched') {
        finishAll.forEach(finish => finish());
      }
      await collection.pass(7 * HOUR);
      await collection.collect();
      expect(
        (await collection.targets()).map(it => [it.state, it.error]),
      ).toEqual(NAMES.map(() => ['ready', undefined]));
      await expectAllFigures();
    },
  );

  it('strikes at any time, and is made up for', async () => {
    let seed = 11;
    const random = (below: number) => {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
      return seed % below;
    };
    for (let index = 0; index < 25; index += 1) {
      const finishAll = stirAll();
      const { fault, operation } = CASES[random(CASES.length)];
      if (fault.kind === 'delay') {
        continue;
      }
      const remove = emulator.faults.add({
        ...OPERATIONS[operation],
        nth: 1 + random(3),
        fault,
      });
      await collection.pass((1 + random(4)) * HOUR);
      await collection.collect();
      finishAll.forEach(finish => finish());
      await collection.pass((1 + random(100)) * MINUTE);
      await collection.collect();
      remove();
    }
    await collection.pass(7 * HOUR);
    await collection.collect();
    await expectAllFigures();
    expect((await collection.targets()).flatMap(it => it.error ?? [])).toEqual(
      [],
    );
  });
});
