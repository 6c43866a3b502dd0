import { titleWithoutTimeframe } from './titleWithoutTimeframe';

describe('titleWithoutTimeframe', () => {
  it.each<[string, string | undefined, string | undefined, string]>([
    ['Phase 1: Ride (Week -8)', 'Week -8', undefined, 'Phase 1 · Ride'],
    ['Phase 1: Ride [Q1 2026]', 'Q1 2026', undefined, 'Phase 1 · Ride'],
    ['Ride (Week 3, 2 weeks)', 'Week 3', '2 weeks', 'Ride'],
    ['Ride (Q1 2026, pilot)', 'Q1 2026', undefined, 'Ride (Q1 2026, pilot)'],
    ['Ride (pilot)', 'Q1 2026', undefined, 'Ride (pilot)'],
    ['Ride (Q1 2026)', undefined, undefined, 'Ride (Q1 2026)'],
    ['(Q1 2026)', 'Q1 2026', undefined, '(Q1 2026)'],
  ])('%s within %s, %s is %s', (title, text, duration, expected) => {
    const timeframe = text
      ? { line: 1, foundBy: 'heading' as const, text, duration }
      : undefined;
    expect(titleWithoutTimeframe({ title, timeframe })).toBe(expected);
  });
});
