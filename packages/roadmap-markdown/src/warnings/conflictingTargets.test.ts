import { parseRoadmap } from '../parseRoadmap';

function conflictsOf(...lines: string[]): string[] {
  return parseRoadmap(lines.join('\n'))
    .warnings.filter(({ kind }) => kind === 'conflicting-targets')
    .map(({ line, message }) => `${line}: ${message}`);
}

describe('conflictingTargetWarnings', () => {
  it('names each subject once, with the lines and values, whatever it is called', () => {
    expect(
      conflictsOf(
        '## Next 30 Days',
        '### Success metrics',
        '- Monthly bell drill success > 90 %',
        '- MTTA < 5 minutes',
        '## Success indicators',
        '- < 300 s mean time to acknowledge (MTTA)',
        '- Monthly bell drill success rate > 95 %',
        '## v2.0 Objectives',
        '- MTTA ≤ 0.25 h across two drills',
        '- Zero leaks',
      ),
    ).toEqual([
      '3: “Monthly bell drill success” has different targets: > 90 % on line 3, > 95 % on line 7.',
      '4: “MTTA” has different targets: < 5 min on line 4, ≤ 0.25 h on line 9.',
    ]);
  });

  it.each<[string, string[]]>([
    [
      'the same in other notation',
      ['## KPIs', '- Delay < 1 h', '## Targets', '- Delay < 60 minutes'],
    ],
    [
      'other dimensions and circumstances',
      [
        '## KPIs',
        '- Delay < 5 %',
        '- P95 ring < 5 ms at 100 boats',
        '## Targets',
        '- Delay < 60 minutes',
        '- P95 ring < 9 ms at 500 boats',
      ],
    ],
    [
      'what later phases and times raise',
      [
        '## Beta success metrics',
        '- 50+ boats',
        '- < 9 leaks',
        '## v1.0 success metrics',
        '- 500+ boats',
        '- < 2 leaks',
        '## 90-day success metrics',
        '- 900+ boats',
      ],
    ],
    [
      'stages on the way to what holds for all of the plan',
      [
        '## Goals',
        '- Uptime > 99.9 %',
        '## Phase 1: Piers',
        '**SLO**: Uptime > 99 %',
        '## Phase 2: Ferries',
        '**SLO**: Uptime > 99.5 %',
        '## KPIs',
        '- Uptime > 99.9 %',
      ],
    ],
    [
      'the columns and rows of tables, and what they lead to',
      [
        '## Phase 1: Piers',
        '**SLO**: boats moored > 5 %',
        '## Phase 2: Ferries',
        '## KPIs',
        '| Metric | Phase 1 Target | Phase 2 Target |',
        '|---|---|---|',
        '| boats moored | > 5 % | > 20 % |',
        '',
        '| Week | bells rung |',
        '|---|---|',
        '| Week +1 | 8 % |',
        '| Week +2 | 9 % |',
        '## Success indicators',
        '- bells rung > 50 %',
      ],
    ],
    [
      'different things of one name',
      [
        '## Service levels',
        '### Ferry SLOs',
        '- Availability 99 %',
        '### Train SLOs',
        '- Availability 98 %',
        '',
        '| Service | SLI | SLO |',
        '|---|---|---|',
        '| Bus | Availability | 97 % |',
        '| Tram | Availability | 96 % |',
      ],
    ],
  ])('passes over %s', (_, lines) => {
    expect(conflictsOf(...lines)).toEqual([]);
  });

  it('tells a stage that goes beyond what holds for all of the plan', () => {
    expect(
      conflictsOf(
        '## KPIs',
        '- Uptime > 99 %',
        '## Phase 1: Piers',
        '**SLO**: Uptime > 98 %',
        '## Phase 2: Ferries',
        '**SLO**: Uptime > 99.5 %',
      ),
    ).toEqual([
      '2: “Uptime” has different targets: > 99 % on line 2, > 99.5 % on line 6.',
    ]);
  });

  it('tells what a later time lowers, and what a table says otherwise of the phase', () => {
    expect(
      conflictsOf(
        '## Phase 1: Piers',
        '**SLO**: boats moored > 7 %',
        '## Phase 2: Ferries',
        '**SLO**: pump uptime > 99 %',
        '## Phase 3: Trains',
        '**SLO**: pump uptime > 98 %',
        '## KPIs',
        '| Metric | Phase 1 Target | Phase 2 Target |',
        '|---|---|---|',
        '| boats moored | > 5 % | > 20 % |',
      ),
    ).toEqual([
      '2: “boats moored” has different targets: > 7 % on line 2, > 5 % on line 10.',
      '4: “pump uptime” has different targets: > 99 % on line 4, > 98 % on line 6.',
    ]);
  });
});
