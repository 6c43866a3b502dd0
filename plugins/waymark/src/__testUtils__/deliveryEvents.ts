import {
  Commit,
  Deployment,
  DoraEvents,
  Incident,
} from '@waymark/plugin-waymark-common';

const HOUR = 3_600_000;
const SPACING_HOURS = 20;

/**
 * Deployments every 20 hours, newest first three hours ago: one in 17 fails, one in 23 causes an incident, and one in 30
 * is rolled back. They bring one to three commits each.
 *
 * @param quietDays - for how many days nothing was deployed
 */
export function deliveryEvents(now: number, quietDays = 0): DoraEvents {
  const deployments: Deployment[] = [];
  const commits: Commit[] = [];
  const incidents: Incident[] = [];
  let parents: string[] = [];
  for (let index = 130; index >= 0; index -= 1) {
    const finishedAt =
      now - (3 + index * SPACING_HOURS + quietDays * 24) * HOUR;
    for (let count = 0; count <= index % 3; count += 1) {
      const sha = shaOf(index * 4 + count);
      const hours = 2 + (index % 7) * 1.5 + count * 3;
      commits.push({ sha, parents, authoredAt: finishedAt - hours * HOUR });
      parents = [sha];
    }
    const previous = deployments.at(-1);
    const isRollback = index % 30 === 11 && previous;
    deployments.push({
      id: `deployment-${1000 - index}`,
      environment: 'production',
      sha: isRollback ? (deployments.at(-2)?.sha ?? parents[0]) : parents[0],
      status: index % 17 === 5 ? 'failure' : 'success',
      finishedAt,
      ...(isRollback ? { kind: 'rollback' } : {}),
      url: `https://github.com/example/checkout/deployments/${1000 - index}`,
    });
    if (index % 23 === 9) {
      incidents.push({
        id: `checkout#${200 - index}`,
        openedAt: finishedAt + HOUR / 3,
        acknowledgedAt: finishedAt + HOUR / 3 + 4 * 60_000,
        resolvedAt: finishedAt + HOUR,
      });
    }
  }
  const staging = deployments.slice(0, -1).map(it => ({
    ...it,
    id: `${it.id}-staging`,
    environment: 'staging',
    kind: undefined,
    finishedAt: it.finishedAt - HOUR,
  }));
  const tried: Deployment = {
    ...staging[staging.length - 1],
    id: 'deployment-1001-staging',
    status: 'failure',
    finishedAt: now - HOUR,
  };
  return {
    deployments: [...deployments, ...staging, tried],
    commits,
    incidents,
  };
}

function shaOf(number: number): string {
  return ((number + 1) * 2_654_435_761)
    .toString(16)
    .padStart(10, '0')
    .repeat(4)
    .slice(0, 40);
}
