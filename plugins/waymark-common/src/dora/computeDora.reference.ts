import { Deployment, DoraEvents, Incident } from './DoraEvents';

/** What the reference says of one metric. Spans are sorted. */
export interface ReferenceResult {
  value: number | null;
  spans?: number[];
  samples: number;
  excluded: Record<string, number>;
  evidence: string[];
}

/**
 * The definitions of the design's section 6 once more, as naive set operations without any care for speed: tests compare
 * the engine with it on random events.
 */
export function computeReference(
  events: DoraEvents,
  options: {
    from: number;
    to: number;
    environment: string;
    maxGap: number;
    signals: readonly string[];
  },
): Record<string, ReferenceResult> {
  const { from, to, environment, maxGap, signals } = options;
  const lastOf = <T>(all: readonly T[], same: (a: T, b: T) => boolean) =>
    all.filter((it, index) => !all.slice(index + 1).some(b => same(it, b)));
  const byTime = (a: [number, string], b: [number, string]) =>
    a[0] - b[0] || (a[1] < b[1] ? -1 : 1);
  const inWindow = (time: number) => from <= time && time < to;

  const completed = lastOf(events.deployments, (a, b) => a.id === b.id)
    .filter(it => it.environment === environment)
    .sort((a, b) => byTime([a.finishedAt, a.id], [b.finishedAt, b.id]));
  const successes = completed.filter(it => it.status === 'success');
  const commits = lastOf(events.commits, (a, b) => a.sha === b.sha);
  const pulls = lastOf(
    events.pullRequests ?? [],
    (a, b) => a.number === b.number,
  ).sort((a, b) => a.number - b.number);
  const incidents = lastOf(events.incidents ?? [], (a, b) => a.id === b.id);
  const commitOf = (sha: string) => commits.find(it => it.sha === sha);
  const parentsOf = (sha: string) => new Set(commitOf(sha)?.parents);

  const reachable = (sha: string): Set<string> => {
    const all = new Set([sha]);
    for (let grown = true; grown;) {
      const size = all.size;
      [...all].forEach(it => commitOf(it)?.parents.forEach(p => all.add(p)));
      grown = all.size > size;
    }
    return all;
  };
  const earlierSuccesses = (deployment: Deployment) =>
    successes.filter(
      it => completed.indexOf(it) < completed.indexOf(deployment),
    );
  const reachableBefore = (deployment: Deployment) =>
    new Set(earlierSuccesses(deployment).flatMap(it => [...reachable(it.sha)]));
  const newIn = (deployment: Deployment) => {
    const before = reachableBefore(deployment);
    return [...reachable(deployment.sha)].filter(sha => !before.has(sha));
  };

  // What a deployment contains beyond its own history: the commits of pull requests that were squashed into what is new.
  const squashesIn = (deployment: Deployment) =>
    newIn(deployment).flatMap(sha =>
      pulls
        .filter(
          it =>
            it.mergeSha === sha &&
            it.commits.length > 0 &&
            parentsOf(sha).size === 1 &&
            !it.commits.some(own => reachable(deployment.sha).has(own)),
        )
        .map(it => ({ sha, own: it.commits })),
    );
  const leadTimes = (deployment: Deployment) => {
    const earlier = earlierSuccesses(deployment);
    const before = reachableBefore(deployment);
    const squashes = squashesIn(deployment);
    const squashed = squashes.map(it => it.sha);
    // The first deployment gives no samples, so that a squash merge in it has none to replace.
    const counted = new Set(
      earlier.slice(1).flatMap(it => squashesIn(it).flatMap(({ own }) => own)),
    );
    const candidates = [
      ...newIn(deployment).filter(sha => !squashed.includes(sha)),
      ...squashes.flatMap(it => it.own).filter(own => !before.has(own)),
    ];
    return [...new Set(candidates)].flatMap(sha => {
      const commit = commitOf(sha);
      return commit &&
        !commit.outside &&
        parentsOf(sha).size < 2 &&
        !counted.has(sha)
        ? [(deployment.finishedAt - commit.authoredAt) / 1000]
        : [];
    });
  };
  const carriesRevert = (deployment: Deployment) =>
    newIn(deployment).some(sha => {
      const reverts = commitOf(sha)?.reverts;
      return reverts !== undefined && reachableBefore(deployment).has(reverts);
    });

  const firstIndexOf = (sha: string) =>
    successes.findIndex(it => it.sha === sha);
  const isReturn = (deployment: Deployment) => {
    const replaced = successes[successes.indexOf(deployment) - 1];
    return (
      replaced !== undefined &&
      replaced.sha !== deployment.sha &&
      firstIndexOf(deployment.sha) < firstIndexOf(replaced.sha)
    );
  };
  const isRollback = (deployment: Deployment) =>
    deployment.kind === 'rollback' ||
    (deployment.status === 'success' && isReturn(deployment));
  const undoneBy = (rollback: Deployment) => {
    const index = successes.indexOf(rollback);
    const earlier = successes.slice(0, Math.max(index, 0));
    const newest = earlier.map(it => it.sha).lastIndexOf(rollback.sha);
    return newest < 0 ? earlier.at(-1) : earlier[newest + 1];
  };
  const rollbacksOf = (deployment: Deployment) =>
    successes.filter(it => isRollback(it) && undoneBy(it) === deployment);

  const linkOf = ({ deploymentId, openedAt }: Incident) =>
    deploymentId === undefined
      ? successes
          .filter(it => it.finishedAt <= openedAt)
          .slice(-1)
          .find(it => it.finishedAt >= openedAt - maxGap)
      : completed.find(it => it.id === deploymentId);
  const incidentsOf = (deployment: Deployment) =>
    incidents.filter(it => linkOf(it) === deployment);

  const isFailed = (deployment: Deployment) =>
    (signals.includes('failure') && deployment.status === 'failure') ||
    (signals.includes('rollback') && rollbacksOf(deployment).length > 0) ||
    (signals.includes('incident') && incidentsOf(deployment).length > 0) ||
    (signals.includes('canary') && deployment.canary === 'failed');
  const recovery = (deployment: Deployment) => {
    const ends = [
      ...incidentsOf(deployment).flatMap(it => it.resolvedAt ?? []),
      ...rollbacksOf(deployment).map(it => it.finishedAt),
    ];
    const next = successes.find(
      it => completed.indexOf(it) > completed.indexOf(deployment),
    );
    return ends.length ? Math.min(...ends) : next?.finishedAt;
  };
  const isUnplanned = (deployment: Deployment) =>
    isRollback(deployment) ||
    deployment.kind === 'hotfix' ||
    incidents.some(it => it.fixedBy === deployment.id) ||
    carriesRevert(deployment);

  const count = (pairs: [string, number][]) =>
    Object.fromEntries(pairs.filter(([, number]) => number > 0));
  const percentile = (sorted: number[], p: number) => {
    if (!sorted.length) {
      return null;
    }
    const rank = p * (sorted.length - 1);
    const low = sorted[Math.floor(rank)];
    const high = sorted[Math.min(Math.floor(rank) + 1, sorted.length - 1)];
    return low + (rank % 1) * (high - low);
  };
  const spansOf = (
    all: { id: string; start: number; end?: number }[],
    missing: string,
  ): ReferenceResult => {
    const ended = all.filter(it => it.end !== undefined && it.end >= it.start);
    const spans = ended
      .map(it => (it.end! - it.start) / 1000)
      .sort((a, b) => a - b);
    return {
      value: percentile(spans, 0.5),
      spans,
      samples: spans.length,
      excluded: count([
        ['negative-span', all.filter(it => it.end! < it.start).length],
        [missing, all.filter(it => it.end === undefined).length],
      ]),
      evidence: ended.map(it => it.id),
    };
  };

  const here = completed.filter(it => inWindow(it.finishedAt));
  const successesHere = successes.filter(it => inWindow(it.finishedAt));
  const opened = incidents
    .filter(it => inWindow(it.openedAt))
    .sort((a, b) => byTime([a.openedAt, a.id], [b.openedAt, b.id]));
  const measured = successesHere.filter(it => it !== successes[0]);
  const allLeadTimes = measured.flatMap(leadTimes);
  const positive = allLeadTimes.filter(it => it >= 0).sort((a, b) => a - b);
  const unknown = measured.filter(
    it =>
      (!commitOf(it.sha) &&
        !earlierSuccesses(it).some(earlier => earlier.sha === it.sha)) ||
      squashesIn(it).some(({ own }) => !own.some(commitOf)),
  );
  const share = (part: Deployment[]) =>
    here.length ? part.length / here.length : null;
  const ids = (all: readonly { id: string }[]) => all.map(it => it.id);
  return {
    deploymentFrequency: {
      value: successesHere.length
        ? successesHere.length / ((to - from) / 86_400_000)
        : 0,
      samples: successesHere.length,
      excluded: {},
      evidence: ids(successesHere),
    },
    changeLeadTime: {
      value: percentile(positive, 0.5),
      spans: positive,
      samples: positive.length,
      excluded: count([
        ['first-deployment', successesHere.length - measured.length],
        ['negative-span', allLeadTimes.length - positive.length],
        ['unknown-commit', unknown.length],
      ]),
      evidence: ids(measured.filter(it => leadTimes(it).some(s => s >= 0))),
    },
    changeFailRate: {
      value: share(here.filter(isFailed)),
      samples: here.length,
      excluded: count([
        ['unlinked-incident', opened.filter(it => !linkOf(it)).length],
      ]),
      evidence: ids(here),
    },
    failedDeploymentRecoveryTime: spansOf(
      here.filter(isFailed).map(it => ({
        id: it.id,
        start: it.finishedAt,
        end: recovery(it),
      })),
      'not-recovered',
    ),
    deploymentReworkRate: {
      value: share(here.filter(isUnplanned)),
      samples: here.length,
      excluded: {},
      evidence: ids(here),
    },
    timeToAcknowledge: spansOf(
      opened.map(it => ({
        id: it.id,
        start: it.openedAt,
        end: it.acknowledgedAt,
      })),
      'not-acknowledged',
    ),
    timeToRestore: spansOf(
      opened.map(it => ({ id: it.id, start: it.openedAt, end: it.resolvedAt })),
      'not-resolved',
    ),
  };
}
