import { Label } from '../labels/Label';
import { LabelName } from '../vocabulary/Language';
import { dateHorizons } from './dateHorizons';
import { findTimeframe } from './findTimeframe';
import { phaseTimeframe } from './phaseTimeframe';

describe('findTimeframe', () => {
  it.each([
    ['Phase 1 (2026-03-01)', '2026-03-01', '2026-03-01', '2026-03-01'],
    [
      'v1 (2026-02-12 to 2026-05-06)',
      '2026-02-12 to 2026-05-06',
      '2026-02-12',
      '2026-05-06',
    ],
    ['Q3 2026 (Current Quarter)', 'Q3 2026', '2026-07-01', '2026-09-30'],
    ['Q1–Q2 2026', 'Q1–Q2 2026', '2026-01-01', '2026-06-30'],
    ['2026 Q3', '2026 Q3', '2026-07-01', '2026-09-30'],
    ["Q1 '27", "Q1 '27", '2027-01-01', '2027-03-31'],
    ['v0.4 — Shelves (H2 2026)', 'H2 2026', '2026-07-01', '2026-12-31'],
    ['January 2026', 'January 2026', '2026-01-01', '2026-01-31'],
    [
      'Janvier – Février 2028',
      'Janvier – Février 2028',
      '2028-01-01',
      '2028-02-29',
    ],
    ['Nov 2025 – Jan 2026', 'Nov 2025 – Jan 2026', '2025-11-01', '2026-01-31'],
    [
      'Sprint 4 (Jan 1 - Jan 14, 2026)',
      'Jan 1 - Jan 14, 2026',
      '2026-01-01',
      '2026-01-14',
    ],
    ['15. März 2026', '15. März 2026', '2026-03-15', '2026-03-15'],
    ['2026年第一季度', '2026年第一季度', '2026-01-01', '2026-03-31'],
    ['2026년 1분기', '2026년 1분기', '2026-01-01', '2026-03-31'],
    ['v3.0 (2027)', '2027', '2027-01-01', '2027-12-31'],
    ['Kiln (1H26)', '1H26', '2026-01-01', '2026-06-30'],
    ['Kiln (2H 2026)', '2H 2026', '2026-07-01', '2026-12-31'],
    ['Kiln (Jan 5 – Jan 16)', 'Jan 5 – Jan 16', undefined, undefined],
    ['Kiln (5.-16. Januar)', '5.-16. Januar', undefined, undefined],
    ['Kiln (W1-W4)', 'W1-W4', undefined, undefined],
    ['Kiln (GA+30 days)', 'GA+30 days', undefined, undefined],
    [
      'Kiln (T-6 weeks to T-4 weeks)',
      'T-6 weeks to T-4 weeks',
      undefined,
      undefined,
    ],
    ['Ideas (Q2 2028+)', 'Q2 2028+', '2028-04-01', undefined],
    ['2027 and beyond', '2027 and beyond', '2027-01-01', undefined],
    ['Beta (by end of Q2 2026)', 'by end of Q2 2026', undefined, '2026-06-30'],
    ['Beta (mid-2026)', 'mid-2026', undefined, undefined],
    ['Q3', 'Q3', undefined, undefined],
    ['Phase 1 (2026-02-30)', '2026-02-30', undefined, undefined],
    [
      'Phase 1: Trial (Week -9 to Week -7)',
      'Week -9 to Week -7',
      undefined,
      undefined,
    ],
    ['Phase 7 (Week +6+)', 'Week +6+', undefined, undefined],
    ['MVP (End of Week 5)', 'End of Week 5', undefined, undefined],
    ['Next 45 Days (Tools) 🔧', 'Next 45 Days', undefined, undefined],
    ['Prep (L-8 to L-1)', 'L-8 to L-1', undefined, undefined],
    ['v0.7.0 Objectives (60-Day Targets)', '60-Day', undefined, undefined],
    ['Phase 1 ⏱️ 4-6h | 🔴 HIGH', '4-6h', undefined, undefined],
    [
      'Sprint 12 (1–14 June 2026)',
      '1–14 June 2026',
      '2026-06-01',
      '2026-06-14',
    ],
    ['Kiln (1-14 June 2026)', '1-14 June 2026', '2026-06-01', '2026-06-14'],
    ['June 1-14, 2026', 'June 1-14, 2026', '2026-06-01', '2026-06-14'],
    [
      'Ofen (1. bis 14. Juni 2026)',
      '1. bis 14. Juni 2026',
      '2026-06-01',
      '2026-06-14',
    ],
    ['Kiln (2026-06-01 – 14)', '2026-06-01 – 14', '2026-06-01', '2026-06-14'],
    ['Kiln (06/2026)', '06/2026', '2026-06-01', '2026-06-30'],
    ['Kiln (2026-06-01 – 3 ovens)', '2026-06-01', '2026-06-01', '2026-06-01'],
    ['Phase 2 (3 weeks, Q1 2026)', 'Q1 2026', '2026-01-01', '2026-03-31'],
  ])('reads %s', (heading, text, start, end) => {
    expect(findTimeframe(heading)).toMatchObject({ text });
    expect(findTimeframe(heading)?.start).toBe(start);
    expect(findTimeframe(heading)?.end).toBe(end);
  });

  it.each([
    'Phase 1: Foundations',
    'Phase 1: 2025 compliance',
    'Gate G2 — Day-0 supplies (~40% reserve)',
    'Phase 5 — Paths (v0.3.0 – v0.4.0)',
    'Milestone D: Balcony (optional, post-v2)',
    '99.9% uptime in 30 days',
    'May we begin',
    'Kiln (1h30)',
    'Kiln (May 3)',
    'Kiln (W3)',
    'TBD',
  ])('reads no time in %s', heading => {
    expect(findTimeframe(heading)).toBeUndefined();
  });
});

describe('dateHorizons', () => {
  const datesOf = (lastUpdated: string | undefined, ...headings: string[]) =>
    dateHorizons(
      headings.map(heading => ({
        family: undefined,
        time: phaseTimeframe(heading, 1, []),
      })),
      lastUpdated,
    ).map(time => [
      time?.timeframe.start,
      time?.timeframe.end,
      time?.anchoredOn,
    ]);

  it.each([
    ['2026-11-09', 'Next 30 days', '2026-11-09', '2026-12-08'],
    ['November 9, 2026 (Ann)', 'Next 2 weeks', '2026-11-09', '2026-11-22'],
    ['2026-11-30', 'Next 3 months', '2026-11-30', '2027-02-27'],
  ])('counts from %s: %s', (lastUpdated, heading, start, end) => {
    expect(datesOf(lastUpdated, heading)).toEqual([[start, end, undefined]]);
  });

  it('lets the next horizon begin where the one before ends', () => {
    expect(
      datesOf('2026-11-09', 'Next 30 days', 'Next 60 Days', 'Next 90-day'),
    ).toEqual([
      ['2026-11-09', '2026-12-08', undefined],
      ['2026-12-09', '2027-01-07', undefined],
      ['2027-01-08', '2027-02-06', undefined],
    ]);
  });

  it.each([
    [undefined, 'Next 30 days'],
    ['November 2026', 'Next 30 days'],
    ['soon', 'Next 30 days'],
    ['2026-11-09', 'Next 30-60 days'],
  ])('invents nothing from %s: %s', (lastUpdated, heading) => {
    expect(datesOf(lastUpdated, heading)).toEqual([
      [undefined, undefined, 'start'],
    ]);
  });
});

describe('phaseTimeframe', () => {
  const label = (name: LabelName, value: string): Label => ({
    name,
    value,
    text: name,
    line: 9,
  });

  it.each([
    ['Phase 1', [label('timeframe', '3-4 months')], { text: '3-4 months' }],
    [
      'Phase 1 (Week -8)',
      [label('timeframe', '2 weeks')],
      { text: 'Week -8', duration: '2 weeks', foundBy: 'heading' },
    ],
    [
      'Phase 1 (3 weeks)',
      [label('timeframe', 'Q1 2026 (January–March)')],
      { text: 'Q1 2026 (January–March)', duration: '3 weeks', line: 9 },
    ],
    [
      'Q1 2026: Oven',
      [label('timeframe', '2026-01-15 to 2026-02-10')],
      { start: '2026-01-15', end: '2026-02-10', foundBy: 'label' },
    ],
    [
      'Q1 2026: Oven',
      [label('timeframe', '2026-02-10')],
      { start: '2026-01-01', end: '2026-03-31', foundBy: 'heading' },
    ],
    [
      'Phase 1',
      [label('deadline', 'March 2026')],
      { text: 'March 2026', end: '2026-03-31' },
    ],
  ])(
    'puts a point in time before a duration: %s',
    (title, labels, expected) => {
      expect(phaseTimeframe(title, 1, labels)?.timeframe).toMatchObject(
        expected,
      );
    },
  );

  it.each(['TBD', '99.9% uptime in 30 days', '20 customers'])(
    'invents nothing for %s',
    value => {
      expect(
        phaseTimeframe('Phase 1', 1, [label('timeframe', value)]),
      ).toBeUndefined();
    },
  );

  it('gives a deadline no first day', () => {
    const due = phaseTimeframe('Phase 1', 1, [label('deadline', '2026-03-01')]);
    expect(due?.timeframe).not.toHaveProperty('start');
  });
});
