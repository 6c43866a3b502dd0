import { Roadmap, emptyRoadmap } from '@waymark/plugin-waymark-common';
import { criterion, workItem } from './roadmaps';

/** A roadmap that speaks of everything but phases. */
export function planDetails(): Roadmap {
  const at = (line: number) => ({ line, foundBy: 'table' as const });
  return {
    ...emptyRoadmap(),
    reviewCycle: 'Monthly',
    currentVersion: 'Beta 2',
    targets: [{ ...at(4), name: 'GA', text: 'Q4 2026' }],
    items: [
      workItem(70, 'done', 'Paint the sign'),
      workItem(71, 'open', 'Oil'),
    ],
    criteria: [criterion(74, 'open', 'No leak')],
    checkpoints: [
      {
        ...at(80),
        id: 'l-7',
        title: 'L-7 Days',
        anchor: 'GA',
        offsetDays: -7,
        date: '2026-11-24',
        items: [
          workItem(82, 'done', 'Rollback tested'),
          workItem(83, 'open', 'Crew trained'),
        ],
        checkboxes: { total: 2, done: 1 },
      },
    ],
    schedule: [
      {
        ...at(90),
        title: 'Launch day',
        timeZone: 'CET',
        entries: [
          {
            ...at(92),
            when: '09:00',
            text: 'Open the flag',
            owners: ['Tides'],
            rolloutPercent: 10,
          },
          { ...at(93), when: '12:00', text: 'Lunch' },
        ],
      },
    ],
    metrics: [
      {
        ...at(100),
        id: 'p95-latency',
        text: 'P95 latency <= 50 ms at 1000 rps',
        subject: 'P95 latency',
        operator: '<=',
        value: 50,
        unit: 'ms',
        condition: 'at 1000 rps',
        actual: { text: '61 ms', value: 61, unit: 'ms' },
        phase: 'p2',
      },
      {
        ...at(101),
        id: 'riders',
        text: 'Riders',
        subject: 'Riders',
        targets: [
          { column: 'Week +1', text: '10%', value: 10, unit: '%' },
          { column: 'Week +2', text: 'TBD' },
        ],
      },
    ],
    risks: [
      {
        ...at(110),
        text: 'Ice on the locks',
        probability: 'Medium',
        impact: 'High',
        mitigation: 'Heat them',
        phaseText: 'All',
      },
    ],
    contingencies: [
      {
        ...at(120),
        text: 'A gate jams',
        steps: [{ ...at(121), text: 'Stop' }],
      },
    ],
    buffer: { ...at(115), text: '6-12 weeks' },
    support: [
      {
        ...at(130),
        subject: 'v1.x',
        kind: 'support',
        until: 'Q4 2027',
        untilDate: '2027-12-31',
      },
    ],
    responsibilities: [
      {
        ...at(140),
        owner: 'Tides',
        duties: [{ column: 'Launch', text: 'Watch the gauges' }],
      },
    ],
    escalation: [
      { ...at(150), level: 'L1', owner: 'Lock keeper' },
      { ...at(152), level: 'L2', owner: 'Harbour master', condition: '15 min' },
    ],
    contacts: [{ ...at(160), role: 'Release manager' }],
    guardrails: [
      {
        ...at(170),
        text: 'Every gate has',
        parts: [{ ...at(171), text: 'a lamp' }],
      },
    ],
    decisions: [
      {
        ...at(180),
        text: 'Choose a paint',
        outcome: 'Tar',
        rationale: 'cheap',
      },
    ],
    sections: [
      {
        title: 'Vision',
        line: 6,
        endLine: 7,
        text: 'Boats  pass\nin the dark.',
      },
    ],
  };
}
