import { evaluateRoadmap, PhaseFamily } from './evaluateRoadmap';
import { Phase, PhaseUnit } from './Phase';
import { RoadmapStatus } from './status';
import { WorkState } from './WorkItem';

interface PhaseSketch {
  id: string;
  unit?: PhaseUnit;
  parent?: string;
  status?: RoadmapStatus;
  states?: WorkState[];
  criteria?: WorkState[];
  dates?: [string, string];
}

function phase({
  id,
  unit,
  parent,
  status,
  states,
  criteria,
  dates,
}: PhaseSketch) {
  const item = (state: WorkState) => ({
    text: state,
    state,
    line: 2,
    foundBy: 'checkbox' as const,
  });
  return {
    id,
    title: id,
    unit: unit ?? 'phase',
    parent,
    line: 1,
    status,
    owners: [],
    goals: [],
    metrics: [],
    activities: [],
    dependsOn: [],
    items: (states ?? []).map(item),
    criteria: (criteria ?? []).map(state => ({
      ...item(state),
      kind: 'exit' as const,
    })),
    checkboxes: { total: 0, done: 0 },
    timeframe: dates && {
      text: dates.join(' to '),
      start: dates[0],
      end: dates[1],
      line: 1,
      foundBy: 'heading' as const,
    },
    origins: {},
  } satisfies Phase;
}

function withoutCounts({ progress, criteria, ...family }: PhaseFamily) {
  return family;
}

const TODAY = '2026-11-21';

describe('evaluateRoadmap', () => {
  const cases: {
    desc: string;
    phases: PhaseSketch[];
    named?: string;
    current?: string;
    next?: string;
    reason: string;
  }[] = [
    {
      desc: 'the one that is named explicitly, whatever else is stated',
      phases: [
        { id: 'a', status: 'in-progress' },
        { id: 'b', dates: ['2026-11-01', '2026-11-30'] },
        { id: 'c', status: 'complete' },
        { id: 'd', status: 'cancelled' },
        { id: 'e' },
      ],
      named: 'c',
      current: 'c',
      next: 'e',
      reason: 'explicit',
    },
    {
      desc: 'none for a name that no phase has',
      phases: [{ id: 'a' }],
      named: 'x',
      current: 'a',
      reason: 'first-open',
    },
    {
      desc: 'the first that is stated in progress, before one that holds today',
      phases: [
        { id: 'a', status: 'complete' },
        { id: 'b', dates: ['2026-11-01', '2026-11-30'] },
        { id: 'c', status: 'in-progress' },
        { id: 'd' },
      ],
      current: 'c',
      next: 'd',
      reason: 'stated',
    },
    {
      desc: 'one that is stated partial',
      phases: [{ id: 'a' }, { id: 'b', status: 'partial' }],
      current: 'b',
      reason: 'stated',
    },
    {
      desc: 'one that is stated blocked',
      phases: [{ id: 'a', status: 'blocked' }, { id: 'b' }],
      current: 'a',
      next: 'b',
      reason: 'stated',
    },
    {
      desc: 'the one whose dated timeframe holds today, its last day included',
      phases: [
        { id: 'a', dates: ['2026-07-01', '2026-11-20'] },
        { id: 'b', dates: ['2026-11-21', '2026-11-21'] },
        { id: 'c', dates: ['2026-11-22', '2026-12-31'] },
      ],
      current: 'b',
      next: 'c',
      reason: 'dated',
    },
    {
      desc: 'the one whose dated timeframe holds today, its first day included',
      phases: [
        { id: 'a', dates: ['2026-11-21', '2026-12-31'] },
        { id: 'b', dates: ['2026-11-01', '2026-12-31'] },
      ],
      current: 'a',
      next: 'b',
      reason: 'dated',
    },
    {
      desc: 'none by a timeframe that lies before or after today',
      phases: [
        { id: 'a', states: ['done'], dates: ['2026-10-01', '2026-11-20'] },
        { id: 'b', dates: ['2026-11-22', '2026-12-31'] },
      ],
      current: 'b',
      reason: 'first-open',
    },
    {
      desc: 'for the next one none that is complete, deferred or cancelled, but one that is fully done',
      phases: [
        { id: 'a', status: 'partial' },
        { id: 'b', status: 'complete' },
        { id: 'c', status: 'deferred' },
        { id: 'd', status: 'cancelled' },
        { id: 'e', states: ['done'] },
      ],
      current: 'a',
      next: 'e',
      reason: 'stated',
    },
    {
      desc: 'one whose items are dropped or skipped but for one that is open',
      phases: [
        { id: 'a', states: ['done', 'dropped', 'skipped'] },
        { id: 'b', states: ['dropped', 'open'] },
      ],
      current: 'b',
      reason: 'first-open',
    },
    {
      desc: 'the first that is neither closed nor fully done',
      phases: [
        { id: 'a', status: 'complete' },
        { id: 'b', states: ['done', 'done'] },
        { id: 'c', status: 'deferred' },
        { id: 'd', status: 'cancelled' },
        { id: 'e', states: ['done', 'open'] },
        { id: 'f', status: 'deferred' },
        { id: 'g', status: 'planned' },
      ],
      current: 'e',
      next: 'g',
      reason: 'first-open',
    },
    {
      desc: 'none where all are closed or fully done',
      phases: [
        { id: 'a', status: 'complete' },
        { id: 'b', status: 'deferred' },
        { id: 'c', states: ['done'] },
      ],
      reason: 'all-closed',
    },
    {
      desc: 'not one that consists of criteria alone, all of them met',
      phases: [
        { id: 'a', criteria: ['done', 'done'] },
        { id: 'b', criteria: ['done', 'open'] },
      ],
      current: 'b',
      reason: 'first-open',
    },
    {
      desc: 'not one whose items are done, whatever its criteria',
      phases: [
        { id: 'a', states: ['done'], criteria: ['open'] },
        { id: 'b', states: ['open'] },
      ],
      current: 'b',
      reason: 'first-open',
    },
    {
      desc: 'a phase of plain bullets, whose items are no progress',
      phases: [{ id: 'a', states: ['unknown'] }],
      current: 'a',
      reason: 'first-open',
    },
  ];

  it.each(cases)('takes $desc', ({ phases, named, current, next, reason }) => {
    const { families } = evaluateRoadmap(
      { phases: phases.map(phase), currentPhase: named },
      TODAY,
    );
    expect(families.map(withoutCounts)).toEqual([
      {
        unit: 'phase',
        phaseIds: phases.map(({ id }) => id),
        phaseId: current,
        nextPhaseId: next,
        reason,
      },
    ]);
  });

  it('gives each family of one unit a current phase of its own', () => {
    const { families } = evaluateRoadmap(
      {
        phases: [
          phase({ id: 'next-30-days', unit: 'horizon', states: ['done'] }),
          phase({
            id: 'q4',
            unit: 'quarter',
            dates: ['2026-10-01', '2026-12-31'],
          }),
          phase({ id: 'next-60-days', unit: 'horizon' }),
          phase({
            id: 'q1',
            unit: 'quarter',
            dates: ['2027-01-01', '2027-03-31'],
          }),
        ],
      },
      TODAY,
    );
    expect(families.map(withoutCounts)).toEqual([
      {
        unit: 'horizon',
        phaseIds: ['next-30-days', 'next-60-days'],
        phaseId: 'next-60-days',
        nextPhaseId: undefined,
        reason: 'first-open',
      },
      {
        unit: 'quarter',
        phaseIds: ['q4', 'q1'],
        phaseId: 'q4',
        nextPhaseId: 'q1',
        reason: 'dated',
      },
    ]);
  });

  it('gives the parts of a milestone a family of their own, behind the milestones', () => {
    const { families } = evaluateRoadmap(
      {
        phases: [
          phase({ id: 'a', unit: 'milestone', status: 'complete' }),
          phase({ id: 'a1', unit: 'milestone', parent: 'a' }),
          phase({ id: 'b', unit: 'milestone' }),
          phase({ id: 'b1', unit: 'milestone', parent: 'b' }),
          phase({ id: 'b2', unit: 'milestone', parent: 'b' }),
        ],
      },
      TODAY,
    );
    expect(
      families.map(({ parent, phaseIds, phaseId }) => [
        parent,
        phaseIds,
        phaseId,
      ]),
    ).toEqual([
      [undefined, ['a', 'b'], 'b'],
      ['a', ['a1'], undefined],
      ['b', ['b1', 'b2'], 'b1'],
    ]);
  });

  it('lets phases of one unit follow each other across phases of another', () => {
    const { families } = evaluateRoadmap(
      {
        phases: [
          phase({ id: '2026', unit: 'horizon' }),
          phase({
            id: 'q4',
            unit: 'quarter',
            parent: '2026',
            states: ['done'],
          }),
          phase({ id: '2027', unit: 'horizon' }),
          phase({ id: 'q1', unit: 'quarter', parent: '2027' }),
        ],
      },
      TODAY,
    );
    expect(
      families.map(({ phaseIds, phaseId }) => [phaseIds, phaseId]),
    ).toEqual([
      [['2026', '2027'], '2027'],
      [['q4', 'q1'], 'q1'],
    ]);
  });

  it('counts what is part of a phase with it, for its family and for whether it is done', () => {
    const { families, phases } = evaluateRoadmap(
      {
        phases: [
          phase({ id: 'a' }),
          phase({ id: 'a1', parent: 'a', states: ['done', 'done'] }),
          phase({
            id: 'a2',
            unit: 'wave',
            parent: 'a1',
            states: ['done'],
            criteria: ['done'],
          }),
          phase({ id: 'b', states: ['open'] }),
        ],
      },
      TODAY,
    );
    expect(families).toMatchObject([
      {
        phaseIds: ['a', 'b'],
        phaseId: 'b',
        progress: { done: 3, open: 1, ratio: 0.75 },
        criteria: { done: 1, ratio: 1 },
      },
      { phaseIds: ['a1'], progress: { done: 3 } },
      { phaseIds: ['a2'], progress: { done: 1 } },
    ]);
    expect(phases[0].progress.ratio).toBe(null);
  });

  it('gives the parts of a closed phase no current one', () => {
    const { families } = evaluateRoadmap(
      {
        phases: [
          phase({ id: 'a', unit: 'milestone', status: 'complete' }),
          phase({ id: 'a1', unit: 'milestone', parent: 'a' }),
          phase({ id: 'b', unit: 'milestone' }),
        ],
      },
      TODAY,
    );
    expect(
      families.map(({ phaseIds, phaseId, reason }) => [
        phaseIds,
        phaseId,
        reason,
      ]),
    ).toEqual([
      [['a', 'b'], 'b', 'first-open'],
      [['a1'], undefined, 'all-closed'],
    ]);
  });

  it('puts the family of the phase that is named explicitly first', () => {
    const phases = [
      phase({ id: 'now', unit: 'horizon' }),
      phase({ id: 'a' }),
      phase({ id: 'b' }),
    ];
    const { families } = evaluateRoadmap({ phases, currentPhase: 'b' }, TODAY);
    expect(families.map(({ unit, phaseId }) => [unit, phaseId])).toEqual([
      ['phase', 'b'],
      ['horizon', 'now'],
    ]);
  });

  it('reads parents that hold each other without end', () => {
    const phases = [
      phase({ id: 'a', unit: 'wave', parent: 'b' }),
      phase({ id: 'b', parent: 'a' }),
    ];
    expect(evaluateRoadmap({ phases }, TODAY).families).toHaveLength(2);
  });

  it('counts criteria apart from items', () => {
    const { phases } = evaluateRoadmap(
      {
        phases: [
          phase({ id: 'a', states: ['done', 'open'], criteria: ['done'] }),
        ],
      },
      TODAY,
    );
    expect(phases[0].progress.ratio).toBe(0.5);
    expect(phases[0].criteria.ratio).toBe(1);
  });

  it.each([
    ['the first day of a phase to come', '2026-10-01', '2027-01-01'],
    [
      'the day after the last of the phase that is on',
      '2027-01-01',
      '2027-04-01',
    ],
    ['no day once all are over', '2027-04-01', undefined],
  ])('is due on %s', (_, today, dueOn) => {
    const evaluation = evaluateRoadmap(
      { phases: [phase({ id: 'a', dates: ['2027-01-01', '2027-03-31'] })] },
      today,
    );
    expect(evaluation.dueOn).toBe(dueOn);
  });

  it('finds no family in a roadmap without phases', () => {
    expect(evaluateRoadmap({ phases: [] }, TODAY)).toEqual({
      phases: [],
      families: [],
      dueOn: undefined,
    });
  });
});
