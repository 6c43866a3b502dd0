import fc from 'fast-check';
import { bucketsOf } from './buckets';
import { computeDora } from './computeDora';
import { computeReference } from './computeDora.reference';
import { computeTrend } from './computeTrend';
import { Commit, DoraEvents } from './DoraEvents';
import { DORA_METRICS, DoraMetric } from './DoraMetric';
import { DoraResult } from './DoraResults';
import { FAILURE_SIGNALS } from './failureSignals';

// Times are few and close, so that they coincide, run backwards and fall on the ends of windows.
const HOUR = 3_600_000;
const START = Date.UTC(2026, 2, 1);
const time = fc.nat({ max: 24 * 12 }).map(hours => START + hours * HOUR);
const sha = fc.nat({ max: 13 }).map(number => `c${number}`);
const deploymentId = fc.nat({ max: 15 }).map(number => `d${number}`);
const maybe = <T>(it: fc.Arbitrary<T>) => fc.option(it, { nil: undefined });
const isOutside = fc.constantFrom(undefined, undefined, false, true);

const deployment = fc.record({
  id: deploymentId,
  environment: fc.constantFrom('production', 'production', 'staging'),
  sha,
  status: fc.constantFrom(...(['success', 'success', 'failure'] as const)),
  finishedAt: time,
  kind: fc.constantFrom(
    ...([undefined, undefined, undefined, 'rollback', 'hotfix'] as const),
  ),
  canary: fc.constantFrom(
    ...([undefined, undefined, 'succeeded', 'failed'] as const),
  ),
});
const incident = fc.record({
  id: fc.nat({ max: 7 }).map(number => `i${number}`),
  openedAt: time,
  acknowledgedAt: maybe(time),
  resolvedAt: maybe(time),
  deploymentId: fc.option(deploymentId, { nil: undefined, freq: 2 }),
  fixedBy: fc.option(deploymentId, { nil: undefined, freq: 2 }),
});
const pullRequest = fc.record({
  number: fc.nat({ max: 5 }),
  commits: fc.array(sha, { maxLength: 3 }),
  mergeSha: maybe(sha),
});

// A commit's parents are any others: histories are lines, branches, merges, cycles, and end at unknown commits.
const wildCommit = fc.record({
  sha: fc.nat({ max: 10 }).map(number => `c${number}`),
  parents: fc.array(sha, { maxLength: 3 }),
  authoredAt: time,
  reverts: fc.option(sha, { nil: undefined, freq: 2 }),
  outside: isOutside,
});
// As they are in practice: parents are older, mostly the one before.
const historyCommits: fc.Arbitrary<Commit[]> = fc
  .array(
    fc.record({
      back: fc.array(fc.constantFrom(1, 1, 1, 2, 3), {
        minLength: 1,
        maxLength: 2,
      }),
      authoredAt: time,
      reverts: fc.option(sha, { nil: undefined, freq: 3 }),
      outside: isOutside,
    }),
    { maxLength: 12 },
  )
  .map(commits =>
    commits.map(({ back, ...more }, index) => ({
      sha: `c${index}`,
      parents: [...new Set(back)]
        .filter(step => step <= index)
        .map(step => `c${index - step}`),
      ...more,
    })),
  );

const anyEvents: fc.Arbitrary<Required<DoraEvents>> = fc.record({
  deployments: fc.array(deployment, { maxLength: 14 }),
  commits: fc.oneof(historyCommits, fc.array(wildCommit, { maxLength: 12 })),
  pullRequests: fc.array(pullRequest, { maxLength: 5 }),
  incidents: fc.array(incident, { maxLength: 6 }),
});

// A main line c0 to c5 and a branch c6 to c10, whose pull requests are squashed into the main line: branches are deployed
// before their merge, merged once more later, and stacked on each other.
const branchCommit = fc.nat({ max: 4 }).map(number => `c${number + 6}`);
const squashEvents: fc.Arbitrary<Required<DoraEvents>> = fc
  .record({
    deployments: fc.array(deployment, { maxLength: 6 }),
    authoredAt: fc.array(time, { minLength: 11, maxLength: 11 }),
    outside: fc.array(isOutside, { minLength: 11, maxLength: 11 }),
    merged: fc.array(fc.option(branchCommit), { minLength: 11, maxLength: 11 }),
    pullRequests: fc.array(
      fc.record({
        number: fc.nat({ max: 5 }),
        commits: fc.array(branchCommit, { minLength: 1, maxLength: 3 }),
        mergeSha: fc.integer({ min: 1, max: 5 }).map(number => `c${number}`),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ deployments, authoredAt, outside, merged, pullRequests }) => ({
    deployments: deployments.map(it => ({
      ...it,
      environment: 'production',
      sha: `c${Number(it.sha.slice(1)) % 11}`,
    })),
    commits: authoredAt.map((at, index) => {
      const main = index === 6 ? 'c0' : `c${index - 1}`;
      const other = index === 4 ? merged[index] : undefined;
      return {
        sha: `c${index}`,
        parents: [...(index ? [main] : []), ...(other ? [other] : [])],
        authoredAt: at,
        outside: outside[index],
      };
    }),
    pullRequests,
    incidents: [],
  }));
const events = fc.oneof(anyEvents, squashEvents);
const distinct: typeof events = events.map(it => ({
  deployments: it.deployments.map((each, i) => ({ ...each, id: `d${i}` })),
  commits: [...new Map(it.commits.map(each => [each.sha, each])).values()],
  pullRequests: it.pullRequests.map((each, number) => ({ ...each, number })),
  incidents: it.incidents.map((each, i) => ({ ...each, id: `i${i}` })),
}));
const window = fc
  .tuple(time, time)
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));

function countOf(result: DoraResult): Record<string, number> {
  return Object.fromEntries(
    result.excluded.map(({ reason, count }) => [reason, count]),
  );
}

describe('computeDora on random events', () => {
  it('agrees with the naive reference', () => {
    fc.assert(
      fc.property(
        events,
        window,
        fc.subarray([...FAILURE_SIGNALS]),
        fc.constantFrom(1, 24, 168).map(hours => hours * HOUR),
        (given, { from, to }, failureSignals, maxGap) => {
          const environment = 'production';
          const results = computeDora(given, {
            from,
            to,
            maxGap,
            failureSignals,
          });
          const reference = (begin: number, end: number) =>
            computeReference(given, {
              from: begin,
              to: end,
              environment,
              maxGap,
              signals: failureSignals,
            });
          const expected = reference(from, to);
          const before = reference(from - (to - from), from);
          for (const metric of DORA_METRICS) {
            const { value, samples, evidence, previous } = results[metric];
            expect({
              metric,
              value,
              samples,
              evidence,
              excluded: countOf(results[metric]),
              previous,
            }).toEqual({
              metric,
              value: expected[metric].value,
              samples: expected[metric].samples,
              evidence: expected[metric].evidence,
              excluded: expected[metric].excluded,
              previous: before[metric].value,
            });
          }
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it('does not depend on the order in which distinct events are given', () => {
    fc.assert(
      fc.property(
        distinct.chain(given =>
          fc.record({
            given: fc.constant(given),
            shuffled: fc.record({
              deployments: shuffle(given.deployments),
              commits: shuffle(given.commits),
              pullRequests: shuffle(given.pullRequests),
              incidents: shuffle(given.incidents),
            }),
          }),
        ),
        window,
        ({ given, shuffled }, asked) => {
          expect(computeDora(shuffled, asked)).toEqual(
            computeDora(given, asked),
          );
        },
      ),
    );
  });

  it('counts an event that is given twice once, and the later of two with the same id', () => {
    fc.assert(
      fc.property(distinct, events, window, (given, older, asked) => {
        const ids = new Set(given.deployments.map(it => it.id));
        const twice = {
          ...given,
          deployments: [
            ...older.deployments.filter(it => ids.has(it.id)),
            ...given.deployments,
          ],
          incidents: [...given.incidents, ...given.incidents],
          commits: [...given.commits, ...given.commits],
          pullRequests: [...given.pullRequests, ...given.pullRequests],
        };
        expect(computeDora(twice, asked)).toEqual(computeDora(given, asked));
      }),
    );
  });

  it('adds up: samples, evidence and exclusions of two halves are those of the whole', () => {
    fc.assert(
      fc.property(events, time, time, time, (given, ...times) => {
        const [from, middle, to] = times.sort((a, b) => a - b);
        const left = computeDora(given, { from, to: middle });
        const right = computeDora(given, { from: middle, to });
        const whole = computeDora(given, { from, to });
        for (const metric of DORA_METRICS) {
          const [a, b, sum] = [left[metric], right[metric], whole[metric]];
          expect(a.samples + b.samples).toBe(sum.samples);
          expect([...a.evidence, ...b.evidence]).toEqual(sum.evidence);
          expect(addCounts(countOf(a), countOf(b))).toEqual(countOf(sum));
        }
      }),
    );
  });

  it('does not change when all times are shifted by whole days', () => {
    fc.assert(
      fc.property(
        events,
        window,
        fc.integer({ min: -400, max: 400 }),
        (given, { from, to }, days) => {
          const by = days * 24 * HOUR;
          expect(
            computeDora(shift(given, by), { from: from + by, to: to + by }),
          ).toEqual(computeDora(given, { from, to }));
        },
      ),
    );
  });

  it('gives for each bucket of a trend what it gives for the bucket alone', () => {
    fc.assert(
      fc.property(
        events,
        window,
        fc.constantFrom('day' as const, 'week' as const),
        fc.constantFrom('Etc/UTC', 'America/New_York', 'Asia/Kathmandu'),
        (given, asked, bucket, timeZone) => {
          const points = computeTrend(given, { ...asked, bucket, timeZone });
          const buckets = bucketsOf(asked, bucket, timeZone);
          expect(points).toHaveLength(buckets.length);
          points.forEach((point, index) => {
            const alone = computeDora(given, { ...buckets[index], timeZone });
            for (const metric of DORA_METRICS) {
              const { value, samples } = alone[metric];
              expect(point.metrics[metric]).toEqual({ value, samples });
            }
          });
        },
      ),
      { numRuns: 50 },
    );
  });

  it('gives finite values or null, never NaN', () => {
    const ranges: Partial<Record<DoraMetric, number>> = {
      changeFailRate: 1,
      deploymentReworkRate: 1,
    };
    fc.assert(
      fc.property(events, window, (given, asked) => {
        const results = computeDora(given, asked);
        for (const metric of DORA_METRICS) {
          const { value, samples, band } = results[metric];
          expect(asked.from === asked.to && band !== null).toBe(false);
          expect(value === null).toBe(
            samples === 0 && metric !== 'deploymentFrequency',
          );
          expect(value ?? 0).toBeGreaterThanOrEqual(0);
          expect(value ?? 0).toBeLessThanOrEqual(
            ranges[metric] ?? Number.MAX_VALUE,
          );
        }
      }),
    );
  });
});

function shuffle<T>(items: T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray(items, {
    minLength: items.length,
    maxLength: items.length,
  });
}

function addCounts(
  left: Record<string, number>,
  right: Record<string, number>,
): Record<string, number> {
  const sum = { ...left };
  for (const [reason, count] of Object.entries(right)) {
    sum[reason] = (sum[reason] ?? 0) + count;
  }
  return sum;
}

function shift(given: Required<DoraEvents>, by: number): DoraEvents {
  const later = (at: number | undefined) => at && at + by;
  return {
    deployments: given.deployments.map(it => ({
      ...it,
      finishedAt: it.finishedAt + by,
    })),
    commits: given.commits.map(it => ({
      ...it,
      authoredAt: it.authoredAt + by,
    })),
    pullRequests: given.pullRequests,
    incidents: given.incidents.map(it => ({
      ...it,
      openedAt: it.openedAt + by,
      acknowledgedAt: later(it.acknowledgedAt),
      resolvedAt: later(it.resolvedAt),
    })),
  };
}
