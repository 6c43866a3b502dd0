import { CommitGraph } from './commitGraph';
import { DeliveryLedger } from './DeliveryLedger';
import { Commit, Deployment, DoraEvents, PullRequest } from './DoraEvents';
import { commit, deployed } from './exampleEvents';
import { observeDeliveries } from './observeDeliveries';

/**
 * Branches that are deployed, and then squashed into the main line, which is deployed too. A branch leaves the main line
 * so many commits before its merge; with none, its own history is not known.
 */
function branchesOf(length: number, back: number | undefined) {
  const commits: Commit[] = [commit('main0', [], 0)];
  const deployments: Deployment[] = [deployed('main0', 1)];
  const pullRequests: PullRequest[] = [];
  for (let number = 1; number <= length; number += 1) {
    const parents =
      back === undefined ? [] : [`main${Math.max(number - back, 0)}`];
    commits.push(
      commit(`branch${number}`, parents, number * 10),
      commit(`main${number}`, [`main${number - 1}`], number * 10 + 2),
    );
    deployments.push(
      deployed(`branch${number}`, number * 10 + 1),
      deployed(`main${number}`, number * 10 + 3),
    );
    const own = [`branch${number}`];
    pullRequests.push({ number, commits: own, mergeSha: `main${number}` });
  }
  return { commits, deployments, pullRequests };
}

// Every walk through the graph keeps what it has seen in a set.
function countVisits(work: () => void): number {
  const add = jest.spyOn(Set.prototype, 'add');
  work();
  const visits = add.mock.calls.length;
  add.mockRestore();
  return visits;
}

function giveOneByOne({
  commits,
  deployments,
  pullRequests = [],
}: DoraEvents): DeliveryLedger {
  const ledger = DeliveryLedger.create();
  ledger.give({ commits: commits.slice(0, 1), deployments: [] });
  ledger.give({ commits: [], deployments: deployments.slice(0, 1) });
  pullRequests.forEach((pullRequest, index) => {
    const at = 2 * index + 1;
    ledger.give({
      commits: commits.slice(at, at + 2),
      deployments: deployments.slice(at, at + 2),
      pullRequests: [pullRequest],
    });
  });
  return ledger;
}

describe('squash merges of what was deployed from its branch', () => {
  it.each([
    ['branches from the newest commit', 1],
    ['branches from 30 commits before', 30],
    ['branches of unknown origin', undefined],
  ])('take time in proportion to their number: %s', (_, back) => {
    const some = branchesOf(500, back);
    const twice = branchesOf(1_000, back);
    for (const observe of [observeDeliveries, giveOneByOne]) {
      const visits = countVisits(() => observe(some));
      expect(visits).toBeLessThan(500 * 150);
      expect(countVisits(() => observe(twice))).toBeLessThan(2.2 * visits);
    }
    const leadTimes = observeDeliveries(twice).deployments.flatMap(it =>
      it.leadTimes.map(({ sha }) => sha),
    );
    expect(leadTimes).toHaveLength(1_000);
    expect(giveOneByOne(twice).observe()).toEqual(observeDeliveries(twice));
  });
});

describe('CommitGraph', () => {
  const history = [
    commit('a', [], 0),
    commit('b', ['a', 'a'], 1),
    commit('c', ['b'], 2),
    commit('d', ['b', 'missing'], 3),
    commit('e', ['c', 'd'], 4),
    commit('loop1', ['loop2', 'a'], 5),
    commit('loop2', ['loop1'], 6),
    commit('after', ['loop2', 'e'], 7),
  ];
  const cases: [string, string[], boolean][] = [
    ['e', ['a'], true],
    ['e', ['missing'], true],
    ['e', ['unheard', 'd'], true],
    ['e', ['e'], true],
    ['e', [], false],
    ['e', ['loop1'], false],
    ['c', ['d', 'e', 'unheard'], false],
    ['a', ['e'], false],
    ['loop1', ['loop2'], true],
    ['loop1', ['a'], true],
    ['loop1', ['b', 'after'], false],
    ['after', ['loop1'], true],
    ['after', ['c'], true],
  ];

  it.each(cases)('tells whether %s reaches any of %j: %s', (...asked) => {
    const [head, targets, expected] = asked;
    for (const commits of [history, [...history].reverse()]) {
      const graph = CommitGraph.of(commits);
      const growing = new CommitGraph();
      for (const it of commits) {
        growing.add(it);
        growing.reachesAny(growing.nodeOf('e'), [growing.nodeOf('a')]);
      }
      for (const it of [graph, growing]) {
        const nodes = targets.map(sha => it.nodeOf(sha));
        expect(it.reachesAny(it.nodeOf(head), nodes)).toBe(expected);
      }
    }
  });
});
