import { evaluateRoadmap } from './evaluateRoadmap';
import { Phase, PhaseUnit, WorkState } from './Roadmap';
import { RoadmapStatus } from './status';

interface PhaseSketch {
  id: string;
  unit?: PhaseUnit;
  status?: RoadmapStatus;
  states?: WorkState[];
  criteria?: WorkState[];
  dates?: [string, string];
}

function phase({ id, unit, status, states, criteria, dates }: PhaseSketch) {
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
    line: 1,
    status,
    owners: [],
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

const TODAY = '2026-11-21';

describe('evaluateRoadmap', () => {
  const cases: {
    desc: string;
    phases: PhaseSketch[];
    current?: string;
    next?: string;
    reason: string;
  }[] = [
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

  it.each(cases)('takes $desc', ({ phases, current, next, reason }) => {
    const { families } = evaluateRoadmap({ phases: phases.map(phase) }, TODAY);
    expect(families).toEqual([
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
    expect(families).toEqual([
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
