import fc from 'fast-check';
import { DeliveryLedger } from './DeliveryLedger';
import { DeployedSample } from './DeployedSample';
import { DoraEvents } from './DoraEvents';
import { observeDeliveries } from './observeDeliveries';

// Few names and close times: ids are given again and again with other content, in any order.
const HOUR = 3_600_000;
const START = Date.UTC(2026, 2, 1);
const time = fc.nat({ max: 24 * 12 }).map(hours => START + hours * HOUR);
const sha = fc.nat({ max: 11 }).map(number => `c${number}`);
const deploymentId = fc.nat({ max: 11 }).map(number => `d${number}`);
const maybe = <T>(it: fc.Arbitrary<T>) => fc.option(it, { nil: undefined });
const rarely = <T>(it: fc.Arbitrary<T>) =>
  fc.option(it, { nil: undefined, freq: 2 });

const deployment = fc.record({
  id: deploymentId,
  environment: fc.constantFrom('production', 'production', 'staging'),
  sha,
  status: fc.constantFrom(...(['success', 'success', 'failure'] as const)),
  finishedAt: time,
  kind: fc.constantFrom(
    ...([undefined, undefined, 'rollback', 'hotfix'] as const),
  ),
});
const wildCommit = fc.record({
  sha,
  parents: fc.array(sha, { maxLength: 2 }),
  authoredAt: time,
  reverts: rarely(sha),
  outside: rarely(fc.boolean()),
});
// A line of history with branches: a parent is one of the three before.
const lineCommit = fc
  .record({
    number: fc.nat({ max: 11 }),
    back: fc.constantFrom([1], [1], [1], [2], [3], [1, 2]),
    authoredAt: time,
    reverts: rarely(sha),
    outside: rarely(fc.boolean()),
  })
  .map(({ number, back, ...more }) => ({
    sha: `c${number}`,
    parents: back
      .filter(step => step <= number)
      .map(step => `c${number - step}`),
    ...more,
  }));
const pullRequest = fc.record({
  number: fc.nat({ max: 4 }),
  commits: fc.array(sha, { maxLength: 3 }),
  mergeSha: maybe(sha),
});
const incident = fc.record({
  id: fc.nat({ max: 4 }).map(number => `i${number}`),
  openedAt: time,
  resolvedAt: maybe(time),
  deploymentId: rarely(deploymentId),
  fixedBy: rarely(deploymentId),
});

const NOTHING: Required<DoraEvents> = {
  deployments: [],
  commits: [],
  pullRequests: [],
  incidents: [],
};
const batchesOf = (commit: typeof wildCommit) =>
  fc.array(
    fc.oneof(
      { weight: 4, arbitrary: single('deployments', deployment) },
      { weight: 4, arbitrary: single('commits', commit) },
      { weight: 2, arbitrary: single('pullRequests', pullRequest) },
      { weight: 1, arbitrary: single('incidents', incident) },
      {
        weight: 1,
        arbitrary: fc.record({
          deployments: fc.array(deployment, { maxLength: 5 }),
          commits: fc.array(commit, { maxLength: 6 }),
          pullRequests: fc.array(pullRequest, { maxLength: 2 }),
          incidents: fc.array(incident, { maxLength: 2 }),
        }),
      },
    ),
    { maxLength: 40, size: 'max' },
  );
const batches = fc.oneof(batchesOf(lineCommit), batchesOf(wildCommit));

function single<T>(kind: keyof DoraEvents, event: fc.Arbitrary<T>) {
  return event.map(it => ({ ...NOTHING, [kind]: [it] }));
}

function add(given: Required<DoraEvents>, more: Required<DoraEvents>) {
  return {
    deployments: [...given.deployments, ...more.deployments],
    commits: [...given.commits, ...more.commits],
    pullRequests: [...given.pullRequests, ...more.pullRequests],
    incidents: [...given.incidents, ...more.incidents],
  };
}

// The order of commits within a deployment is that of a walk: it tells nothing.
function inAnyOrder(observed: ReturnType<typeof observeDeliveries>) {
  return {
    incidents: observed.incidents,
    deployments: observed.deployments.map(it => ({
      ...it,
      incidents: it.incidents,
      leadTimes: [...it.leadTimes].sort((a, b) => (a.sha < b.sha ? -1 : 1)),
      excludedLeadTimes: [...it.excludedLeadTimes].sort(),
    })),
  };
}

function samplesOf(ledger: DeliveryLedger): Map<string, DeployedSample> {
  return new Map(
    ledger
      .observe()
      .deployments.map(({ deployment: { id } }) => [
        id,
        JSON.parse(JSON.stringify(ledger.sampleOf(id))),
      ]),
  );
}

describe('DeliveryLedger on random streams', () => {
  it('observes after every event what the full computation observes', () => {
    fc.assert(
      fc.property(batches, stream => {
        const ledger = DeliveryLedger.create();
        let given = NOTHING;
        for (const batch of stream) {
          given = add(given, batch);
          ledger.give(batch);
          expect(inAnyOrder(ledger.observe())).toEqual(
            inAnyOrder(observeDeliveries(given)),
          );
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('changes no sample but of those that it tells', () => {
    fc.assert(
      fc.property(batches, stream => {
        const ledger = DeliveryLedger.create();
        for (const batch of stream) {
          const before = samplesOf(ledger);
          const told = new Set(ledger.give(batch));
          const after = [...samplesOf(ledger)].filter(([id]) => !told.has(id));
          expect(after).toEqual(after.map(([id]) => [id, before.get(id)]));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('goes on from stored samples, after every event', () => {
    fc.assert(
      fc.property(batches, stream => {
        let given = NOTHING;
        let samples = new Map<string, DeployedSample>();
        for (const batch of stream) {
          const ledger = DeliveryLedger.restore(given, samples);
          ledger.give(batch);
          given = add(given, batch);
          samples = samplesOf(ledger);
          expect(inAnyOrder(ledger.observe())).toEqual(
            inAnyOrder(observeDeliveries(given)),
          );
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
