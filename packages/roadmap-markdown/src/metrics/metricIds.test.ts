import fc from 'fast-check';
import { metricIds } from './metricIds';

describe('metricIds', () => {
  it('takes phase or heading and the subject, else the text, and tells equal ones apart by what they say', () => {
    const latency = { subject: 'P95 quay latency', text: 'P95 < 5 ms' };
    expect(
      metricIds([
        latency,
        { text: '99 %' },
        { ...latency, phase: 'piers', group: ['Numbers'] },
        { ...latency, group: ['KPIs', '2.1 North quay'] },
        { subject: 'Riders', text: 'a', phase: 'p', condition: 'Week 2' },
        { subject: 'Riders', text: 'b', phase: 'p', condition: 'Week 4' },
        { subject: 'Boats', text: 'c', phase: 'p', group: ['Sails'] },
        { subject: 'Boats', text: 'd', phase: 'p', group: ['Motors'] },
        { subject: 'Boats', text: 'e', phase: 'p', group: ['Motors'] },
        { subject: '稼働率', text: '稼働率 95%' },
        { text: '…' },
      ]),
    ).toEqual([
      'p95-quay-latency',
      '99',
      'piers-p95-quay-latency',
      'north-quay-p95-quay-latency',
      'p-riders-week-2',
      'p-riders-week-4',
      'p-boats-sails',
      'p-boats-motors',
      'p-boats-motors-2',
      '稼働率',
      'metric',
    ]);
  });

  const metric = fc.record({
    subject: fc.constantFrom('Riders', 'Boats', 'P95'),
    text: fc.constant('text'),
    phase: fc.constantFrom('a', 'b', undefined),
    group: fc.constantFrom<string[] | undefined>(
      ['North'],
      ['South'],
      undefined,
    ),
  });

  it('is unique, and the same whatever metrics of other subjects stand beside', () => {
    fc.assert(
      fc.property(fc.array(metric), metrics => {
        const ids = metricIds(metrics);
        expect(new Set(ids).size).toBe(ids.length);
        const riders = metrics.filter(({ subject }) => subject === 'Riders');
        expect(metricIds(riders)).toEqual(
          ids.filter((_, at) => metrics[at].subject === 'Riders'),
        );
      }),
    );
  });
});
