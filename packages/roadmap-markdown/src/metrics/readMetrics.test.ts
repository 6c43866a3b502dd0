import fc from 'fast-check';
import { parseRoadmap } from '../parseRoadmap';

function sketch(...lines: string[]): string[] {
  return parseRoadmap(lines.join('\n')).metrics.map(
    ({ line, subject, operator, value, unit, condition, actual, group }) =>
      [
        `${line}`,
        group && `${group.join(' > ')}:`,
        subject,
        operator,
        value,
        unit,
        condition && `(${condition})`,
        actual && `was ${actual.value} ${actual.unit ?? ''}`.trim(),
      ]
        .filter(part => part !== undefined)
        .join(' '),
  );
}

describe('readMetrics, of tables', () => {
  it.each<[string, string[], string[]]>([
    [
      'targets beside what was reached, whatever the order',
      [
        '| KPI | Unit | Baseline | Goal | Current | Owner | Weight |',
        '|---|---|---|---|---|---|---|',
        '| Riders | /day | 100 | 500 | ✅ 140 | Ann | 20 |',
        '| Ropes adrift | | 40 | 5 | TBD | Bob | 30 |',
        '| Happiness | | | TBD | Unknown | Cy | 10 |',
      ],
      ['3 Riders >= 500 /d was 140 /d', '4 Ropes adrift <= 5', '5 Happiness'],
    ],
    [
      'names that repeat their threshold, or state the only one',
      [
        '| Metric | Target | Actual |',
        '|---|---|---|',
        '| Bell error rate <2% | <2% | TBD |',
        '| Zero collisions at noon | Yes | |',
        '| Quay latency (ms) | <40 | 38 |',
        '| Top 10 berths known | Yes | |',
      ],
      [
        '3 Bell error rate < 2 %',
        '4 collisions = 0 (at noon)',
        '5 Quay latency < 40 ms was 38 ms',
        '6 Top 10 berths known',
      ],
    ],
    [
      'indicators of services with their objective and window',
      [
        '| Service | SLI | SLO | Window |',
        '|---|---|---|---|',
        '| Ferry | Availability | 99.9 % | 30 days |',
        '| | Delay | < 5 min | |',
        '',
        '| Service | SLO |',
        '|---|---|',
        '| Train | 99 % |',
      ],
      [
        '3 Ferry: Availability >= 99.9 % (30 days)',
        '4 Ferry: Delay < 5 min',
        '8 Train >= 99 %',
      ],
    ],
    [
      'a definition, which is no target',
      [
        '| Metric | Definition | Target |',
        '|---|---|---|',
        '| Ride frequency | How often 2 boats leave | Daily or more |',
      ],
      ['3 Ride frequency >= 1 /d'],
    ],
    [
      'any columns below words for metrics',
      [
        '## Success metrics',
        '',
        '| Area | Threshold |',
        '|---|---|',
        '| Boats moored | 30 % |',
      ],
      ['5 Success metrics: Boats moored >= 30 %'],
    ],
    [
      'a week or a phase a row',
      [
        '**Mooring targets:**',
        '',
        '| Week | Boats | Delay (min) |',
        '|---|---|---|',
        '| Week +2 | 10 % | 30 |',
        '| Week +4 | 25 % | TBD |',
        '',
        '| Week | Target |',
        '|---|---|',
        '| Week +6 | 90 % |',
      ],
      [
        '5 Boats >= 10 % (Week +2)',
        '5 Delay <= 30 min (Week +2)',
        '6 Boats >= 25 % (Week +4)',
        '10 Mooring >= 90 % (Week +6)',
      ],
    ],
    [
      'no risks, tools, progress, tasks or schedules',
      [
        '| Metric | Risk | Target |',
        '|---|---|---|',
        '| Fog | 5 % | 2 % |',
        '',
        '| Tool | Use | Metric |',
        '|---|---|---|',
        '| Sextant | 3 angles | P95 |',
        '',
        '| Phase | Tasks | Complete |',
        '|---|---|---|',
        '| Phase 1 | 19 | 19 |',
        '',
        '| Week | Focus | Target |',
        '|---|---|---|',
        '| Week +1 | Ropes | All tied |',
      ],
      [],
    ],
  ])('reads %s', (_, lines, expected) => {
    expect(sketch(...lines)).toEqual(expected);
  });

  it('keeps each target of several columns, with phase and days', () => {
    const { metrics } = parseRoadmap(
      [
        '## Phase 1: Piers',
        '## Phase 2: Ferries',
        '## KPIs',
        '| Metric | Current | Phase 2 Target | Q1 2031 | Week +2 |',
        '|---|---|---|---|---|',
        '| Boats | 0 | 5 % | TBD | 15 % |',
        '| Rides | 3 | Counted | 7 | |',
      ].join('\n'),
      { anchors: { GA: '2031-06-02' } },
    );
    expect(metrics).toMatchObject([
      {
        text: 'Boats: 15 %',
        value: 15,
        actual: { text: '0', value: 0 },
        targets: [
          {
            column: 'Phase 2 Target',
            text: '5 %',
            operator: '>=',
            value: 5,
            unit: '%',
            phase: 'ferries',
          },
          { column: 'Week +2', value: 15, start: '2031-06-16' },
        ],
      },
      {
        text: 'Rides: 7',
        value: 7,
        targets: [
          { column: 'Phase 2 Target', text: 'Counted' },
          { column: 'Q1 2031', start: '2031-01-01', end: '2031-03-31' },
        ],
      },
    ]);
    expect(metrics[0].targets).toHaveLength(2);
  });
});

describe('readMetrics, of lists and labels', () => {
  it.each<[string, string[], string[]]>([
    [
      'bullets, several figures of one, and those without',
      [
        '## Success metrics',
        '### Business impact',
        '- **Bells**: P95 ring ≤ 50 ms',
        '- MTTA < 9 min, MTTR < 20 min',
        '- 99.9 % pump uptime',
        '- \\u003c5 leaks',
        '- **Crew**: All can swim',
        '- Rope coverage > 80 % (current: 65 %)',
      ],
      [
        '3 Success metrics > Business impact: P95 ring <= 50 ms',
        '4 Success metrics > Business impact: MTTA < 9 min',
        '4 Success metrics > Business impact: MTTR < 20 min',
        '5 Success metrics > Business impact: pump uptime >= 99.9 %',
        '6 Success metrics > Business impact: leaks < 5',
        '7 Success metrics > Business impact: Crew',
        '8 Success metrics > Business impact: Rope coverage > 80 % was 65 %',
      ],
    ],
    [
      'bullets below others, which group or name them',
      [
        '## KPIs',
        '- **Tide gauge**:',
        '  - [x] P95 delay < 5 min',
        '  - [ ] Calibrated',
        '- Berth availability',
        '  - Baseline: 97 %',
        '  - Target: 99.9 %',
        '  - Current: 99.1 %',
        '- **Rides**:',
        '  - Target: 100 rides/day',
        '  - Target: Good maps',
        '- Crew trained',
        '  - ropes',
      ],
      [
        '3 KPIs > Tide gauge: P95 delay < 5 min',
        '4 KPIs > Tide gauge: Calibrated',
        '5 KPIs: Berth availability >= 99.9 % was 99.1 %',
        '10 KPIs > Rides: rides >= 100 /d',
        '11 KPIs > Rides: Good maps',
        '12 KPIs: Crew trained',
      ],
    ],
    [
      'objectives, most of which state figures',
      [
        '## v2.0 Objectives (60-day targets)',
        '### Piers',
        '- **Cranes**: 99 % uptime',
        '- **Ropes**: All are new',
        '### Ferries',
        '- 40+ rides',
        '## v3.0 Objectives',
        '- Find a captain',
        '- Moor in 3 ports',
      ],
      ['3 Piers: uptime >= 99 %', '4 Piers: Ropes', '6 Ferries: rides >= 40'],
    ],
    [
      'labels that say target or objective',
      [
        '## Phase 1: Piers',
        '**Target**: 99.5 % crane availability',
        '**Target**: Q2 2030',
        '**Target**: 6 weeks',
        '**SLO**: P99 < 300 ms',
        '**Owner**: Ann',
      ],
      ['2 crane availability >= 99.5 %', '5 P99 < 300 ms'],
    ],
    [
      'no criteria, work or prose',
      [
        '## Phase 1: Piers',
        'Waves above 20 % of the pier are seldom.',
        '- [ ] Alarm when level > 20',
        '- [x] Drop old ropes (<1% of boats)',
        '### Exit criteria',
        '- [ ] P95 ring ≤ 200 ms',
        '- **SLO**: 99 % bells',
      ],
      [],
    ],
  ])('reads %s', (_, lines, expected) => {
    expect(sketch(...lines)).toEqual(expected);
  });

  it('gives them to their phase, with the boxes, which are no work', () => {
    const { metrics, phases, checkboxes, sections } = parseRoadmap(
      [
        '## Phase 1: Piers',
        '- [ ] Build',
        '',
        '**Success metrics:**',
        '',
        '* [x] 5+ boats',
        '* [ ] 9+ bells',
      ].join('\n'),
    );
    expect(metrics).toMatchObject([
      { id: 'piers-boats', checked: true, foundBy: 'checkbox', phase: 'piers' },
      { id: 'piers-bells', checked: false },
    ]);
    expect(phases[0].metrics).toEqual(metrics);
    expect(phases[0].items.map(({ text }) => text)).toEqual(['Build']);
    expect(checkboxes).toMatchObject({ total: 3, done: 1 });
    expect(sections).toEqual([]);
  });

  it('keeps goals with figures as goals, too', () => {
    const { metrics, phases } = parseRoadmap(
      '## Phase 1: Piers\n\n### Goals\n\n- 50 riders\n- Calm\n- < 5 leaks\n',
    );
    expect(metrics.map(({ subject }) => subject)).toEqual(['riders', 'leaks']);
    expect(phases[0].goals).toHaveLength(3);
  });

  const line = fc.constantFrom(
    '## KPIs',
    '## Phase 1: Piers',
    '### Goals',
    '- < 5 leaks',
    '  - Target: 5 %',
    '- [ ] 9 %:',
    '| Metric | Target |',
    '|---|---|',
    '| Week +1 | 5 % |',
    '| a (ms) |',
    '**SLO**: 5',
    '',
  );

  it('reads each line once, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), lines => {
        const { metrics } = parseRoadmap(lines.join('\n'));
        const ids = metrics.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const metric of metrics) {
          expect(metric.line).toBeLessThanOrEqual(lines.length);
          expect(metric.text).not.toBe('');
        }
      }),
    );
  });
});
