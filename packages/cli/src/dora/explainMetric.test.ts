import {
  Commit,
  DORA_METRICS,
  Deployment,
  FAILURE_SIGNALS,
  Incident,
  observeDeliveries,
  summarizeDora,
} from '@waymark/plugin-waymark-common';
import fc from 'fast-check';
import { DoraReport } from './DoraReport';
import { explainMetric } from './explainMetric';

const SHAS = ['a', 'b', 'c', 'd', 'e'];
const hour = fc.integer({ min: 0, max: 100 }).map(it => it * 3_600_000);
const maybeHour = fc.option(hour, { nil: undefined });
const deployment: fc.Arbitrary<Deployment> = fc.record({
  id: fc.nat(20).map(String),
  environment: fc.constant('production'),
  sha: fc.constantFrom(...SHAS, 'unknown'),
  status: fc.constantFrom('success', 'success', 'failure'),
  finishedAt: hour,
  kind: fc.constantFrom('rollback', 'hotfix', undefined, undefined),
  canary: fc.constantFrom('failed', undefined, undefined),
});
const incident: fc.Arbitrary<Incident> = fc.record({
  id: fc.nat(20).map(number => `i${number}`),
  openedAt: hour,
  acknowledgedAt: maybeHour,
  resolvedAt: maybeHour,
  fixedBy: fc.option(fc.nat(20).map(String), { nil: undefined }),
});
const commits: fc.Arbitrary<Commit[]> = fc
  .tuple(...SHAS.map(() => hour))
  .map(times =>
    times.map((authoredAt, index) => ({
      sha: SHAS[index],
      parents: SHAS.slice(Math.max(index - 1, 0), index),
      authoredAt,
    })),
  );

const report: fc.Arbitrary<DoraReport> = fc
  .record({
    deployments: fc.array(deployment, { maxLength: 12 }),
    incidents: fc.array(incident, { maxLength: 6 }),
    commits,
    ends: fc.tuple(hour, hour),
    failureSignals: fc.subarray([...FAILURE_SIGNALS]),
  })
  .map(({ ends, failureSignals, ...events }) => {
    const question = {
      from: Math.min(...ends),
      to: Math.max(...ends),
      levelSet: '2023',
      timeZone: 'Etc/UTC',
      environment: 'production',
      maxGap: 10 * 3_600_000,
      failureSignals,
    };
    const observed = observeDeliveries(events, question);
    const results = summarizeDora(observed, question);
    return { question, observed, results, notes: [] };
  });

describe.each(DORA_METRICS)('explainMetric of %s', metric => {
  it('lists the evidence and the exclusions that the result tells of', () => {
    fc.assert(
      fc.property(report, it => {
        const { events, excluded } = explainMetric(metric, it);
        const { samples, evidence, excluded: counts } = it.results[metric];
        expect(events).toHaveLength(samples);
        expect([...new Set(events.map(({ id }) => id))]).toEqual(evidence);
        const counted = new Map<string, number>();
        for (const { reason } of excluded) {
          counted.set(reason, (counted.get(reason) ?? 0) + 1);
        }
        expect(counted).toEqual(
          new Map(counts.map(({ reason, count }) => [reason, count])),
        );
      }),
    );
  });
});
