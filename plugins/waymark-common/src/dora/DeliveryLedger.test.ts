import { DeliveryLedger } from './DeliveryLedger';
import { Commit, Deployment, DoraEvents } from './DoraEvents';
import { commit, deployed, squashExamples } from './exampleEvents';
import { observeDeliveries } from './observeDeliveries';

// Version v1 is deployed at hour 10, v2 at hour 20 and so on; each is one commit.
function lineOf(length: number) {
  const commits: Commit[] = [];
  const deployments: Deployment[] = [];
  for (let number = 1; number <= length; number += 1) {
    const parents = number > 1 ? [`v${number - 1}`] : [];
    commits.push(commit(`v${number}`, parents, number * 10 - 5));
    deployments.push(deployed(`v${number}`, number * 10));
  }
  return { commits, deployments };
}

function singlesOf(events: Required<DoraEvents>): DoraEvents[] {
  const nothing = { deployments: [], commits: [] };
  return [
    ...events.commits.map(it => ({ ...nothing, commits: [it] })),
    ...events.pullRequests.map(it => ({ ...nothing, pullRequests: [it] })),
    ...events.deployments.map(it => ({ ...nothing, deployments: [it] })),
  ];
}

function ledgerOf(events: ReturnType<typeof lineOf>) {
  const ledger = DeliveryLedger.create();
  ledger.give(events);
  return ledger;
}

describe('DeliveryLedger', () => {
  it('observes a new deployment at the end alone', () => {
    const { commits, deployments } = lineOf(1000);
    const ledger = ledgerOf({ commits, deployments: deployments.slice(0, -1) });
    const last = deployments.slice(-1);
    expect(ledger.give({ commits: [], deployments: last })).toEqual([
      'v1000@10000',
    ]);
  });

  it('observes a late deployment in the middle with the next success', () => {
    const { commits, deployments } = lineOf(1000);
    const late = deployments.splice(499, 1);
    const ledger = ledgerOf({ commits, deployments });
    expect(ledger.give({ commits: [], deployments: late })).toEqual([
      'v500@5000',
      'v501@5010',
    ]);
  });

  it('observes nothing again for commits that come before their deployment', () => {
    const { commits, deployments } = lineOf(10);
    const ledger = ledgerOf({ commits, deployments: deployments.slice(0, 9) });
    const next = commit('v11', ['v10'], 200);
    expect(ledger.give({ commits: [next], deployments: [] })).toEqual([]);
  });

  it('observes a deployment again when its commit comes at last', () => {
    const { commits, deployments } = lineOf(10);
    const ledger = ledgerOf({ commits: commits.slice(0, 9), deployments });
    const last = commits.slice(-1);
    expect(ledger.give({ commits: last, deployments: [] })).toEqual([
      'v10@100',
    ]);
    expect(ledger.observe()).toEqual(
      observeDeliveries({ commits, deployments }),
    );
  });

  // The same events once more in the opposite order: deployments come before what they bring, the first one last.
  describe.each(['in order', 'backwards'])('event by event, %s', order => {
    it.each(squashExamples)('takes $desc', ({ events, hours }) => {
      const ledger = DeliveryLedger.create();
      const singles = singlesOf(events);
      for (const it of order === 'backwards' ? singles.reverse() : singles) {
        ledger.give(it);
      }
      const seconds = ledger
        .observe()
        .deployments.flatMap(it => it.leadTimes.map(each => each.seconds));
      expect(seconds.sort((a, b) => a - b)).toEqual(
        hours.map(it => it * 3_600),
      );
    });
  });

  it('observes nothing for what is given again as it was', () => {
    const events = lineOf(10);
    expect(ledgerOf(events).give(events)).toEqual([]);
  });

  it('forgets a deployment that turns out to be of another environment', () => {
    const { commits, deployments } = lineOf(3);
    const ledger = ledgerOf({ commits, deployments });
    const moved = { ...deployments[1], environment: 'staging' };
    expect(ledger.give({ commits: [], deployments: [moved] })).toEqual([
      'v3@30',
    ]);
    const observed = ledger.observe().deployments;
    expect(observed.map(it => it.leadTimes.map(({ sha }) => sha))).toEqual([
      [],
      ['v3', 'v2'],
    ]);
  });

  it('takes 10,000 deployments of one day one by one', () => {
    const ledger = DeliveryLedger.create();
    for (let number = 1; number <= 10_000; number += 1) {
      const minute = number / 600;
      const parents = [`c${number - 1}`];
      ledger.give({
        commits: [commit(`c${number}`, parents, minute)],
        deployments: [deployed(`c${number}`, minute)],
      });
    }
    const { deployments } = ledger.observe();
    expect(deployments).toHaveLength(10_000);
    expect(deployments.slice(1).every(it => it.leadTimes.length === 1)).toBe(
      true,
    );
  });
});
