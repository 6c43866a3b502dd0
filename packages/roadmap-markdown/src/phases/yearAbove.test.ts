import { parseRoadmap } from '../parseRoadmap';

function days(text: string): [string, string?, string?][] {
  return parseRoadmap(text).phases.map(({ title, timeframe }) => [
    title,
    timeframe?.start,
    timeframe?.end,
  ]);
}

describe('quarters below a year', () => {
  it.each([
    ['## 2026\n\n### Q1', 'Q1', '2026-01-01', '2026-03-31'],
    [
      '## Roadmap 2026\n\n### Q2: Ponds',
      'Q2: Ponds',
      '2026-04-01',
      '2026-06-30',
    ],
    ['## 2026年\n\n### Q4', 'Q4', '2026-10-01', '2026-12-31'],
    [
      '## Phase 1: Ponds (2027)\n\n### Milestone 1: Reeds (Q3-Q4)',
      'Milestone 1: Reeds (Q3-Q4)',
      '2027-07-01',
      '2027-12-31',
    ],
    ['## 2026\n\n### Q1 2027', 'Q1 2027', '2027-01-01', '2027-03-31'],
    ['## 2026\n\n## 2027\n\n### Q1', 'Q1', '2027-01-01', '2027-03-31'],
  ])('are of that year: %j', (text, title, start, end) => {
    expect(days(`# Pond\n\n${text}\n`)).toContainEqual([title, start, end]);
  });

  it.each([
    ['no year', '# Pond\n\n## Q1'],
    [
      'one of two years',
      '# Pond\n\n## Phase 1: 2026 or 2027\n\n### Milestone 1 (Q1)',
    ],
    [
      'a year that is only spoken of',
      '# Pond\n\n## Lessons from 2025\n\n### Q1',
    ],
    ['a fiscal year', '# Pond\n\n## FY2026\n\n### Q1'],
    ['a time that is not exact', '# Pond\n\n## 2026\n\n### Early Q1'],
  ])('have no days in %s', (_, text) => {
    const [title, ...ends] = days(`${text}\n`).at(-1)!;
    expect(title).toMatch(/Q1/);
    expect(ends).toEqual([undefined, undefined]);
  });
});
