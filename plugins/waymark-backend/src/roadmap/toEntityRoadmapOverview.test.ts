import {
  emptyRoadmap,
  evaluateRoadmap,
  Roadmap,
} from '@waymark/plugin-waymark-common';
import { RoadmapDocumentSummary } from './RoadmapStore';
import { summarizeRoadmap } from './RoadmapSummary';
import { toEntityRoadmapOverview } from './toEntityRoadmapOverview';

const attempt = { attemptedAt: '2026-05-01T10:00:00.000Z', findings: [] };
const error = { kind: 'unreadable', message: 'broken' };
const warning = { kind: 'mojibake', message: 'garbled', line: 3 };

function read(
  target: string,
  phases: [string, 'phase' | 'quarter'][],
): RoadmapDocumentSummary {
  const roadmap: Roadmap = {
    ...emptyRoadmap([warning]),
    title: target,
    phases: phases.map(([id, unit], index) => ({
      id,
      unit,
      title: `Phase ${id}`,
      line: index,
      owners: [],
      goals: [],
      metrics: [],
      activities: [],
      dependsOn: [],
      items: [
        { text: 'a', state: 'done', line: 1, foundBy: 'checkbox' },
        { text: 'b', state: 'open', line: 2, foundBy: 'checkbox' },
      ],
      criteria: [
        {
          text: 'c',
          state: 'done',
          line: 3,
          foundBy: 'checkbox',
          kind: 'exit',
        },
      ],
      checkboxes: { total: 2, done: 1 },
      origins: {},
    })),
  };
  return {
    source: { target, configuredBy: 'annotation' },
    collectedAt: '2026-05-01T10:00:00.000Z',
    changedAt: '2026-05-01T09:00:00.000Z',
    summary: summarizeRoadmap(roadmap),
    evaluation: evaluateRoadmap(roadmap, '2026-05-01'),
  };
}

function failed(target: string): RoadmapDocumentSummary {
  return { source: { target, configuredBy: 'annotation' }, error };
}

describe('toEntityRoadmapOverview', () => {
  it.each([
    ['pending', undefined, []],
    ['pending', { findings: [] }, []],
    ['none', attempt, []],
    ['failed', attempt, [failed('a')]],
    ['stale', attempt, [{ ...read('a', [['1', 'phase']]), error }]],
    ['ready', attempt, [read('a', [['1', 'phase']])]],
    ['ready', attempt, [failed('a'), read('b', [['1', 'phase']])]],
  ] as const)('is %s', (state, given, documents) => {
    expect(
      toEntityRoadmapOverview(given && { ...given, findings: [] }, documents)
        .state,
    ).toBe(state);
  });

  it('shows the first document that has phases, and of it the first family', () => {
    const overview = toEntityRoadmapOverview(attempt, [
      failed('a'),
      read('b', []),
      read('c', [
        ['1', 'phase'],
        ['Q1', 'quarter'],
        ['2', 'phase'],
      ]),
    ]);
    expect(overview).toMatchObject({
      title: 'c',
      source: { target: 'c' },
      current: { target: 'c', phaseId: '1', nextPhaseId: '2' },
      phases: [
        { phaseId: '1', title: 'Phase 1', progress: { ratio: 0.5 } },
        { phaseId: '2', title: 'Phase 2', progress: { ratio: 0.5 } },
      ],
      unit: 'phase',
      progress: { done: 2, open: 2, ratio: 0.5 },
      criteria: { done: 2, ratio: 1 },
      documentCount: 3,
    });
  });

  it('shows a document without phases rather than one that was never read', () => {
    expect(
      toEntityRoadmapOverview(attempt, [failed('a'), read('b', [])]),
    ).toMatchObject({
      state: 'ready',
      title: 'b',
      current: null,
      phases: [],
      progress: null,
    });
  });

  it('tells first why the document that is shown could not be read again', () => {
    const overview = toEntityRoadmapOverview(attempt, [
      failed('a'),
      { ...read('b', [['1', 'phase']]), error: { ...error, message: 'gone' } },
    ]);
    expect(overview.state).toBe('stale');
    expect(overview.findings.map(({ message }) => message)).toEqual([
      'gone',
      'broken',
      'garbled',
    ]);
  });

  it('orders warnings by their consequence, those of one kind as they stand', () => {
    const kinds = [
      'mojibake',
      'nested-fence',
      'unheard-of',
      'unanchored-relative-time',
      'no-phases',
      'superseded',
      'template',
      'conflicting-targets',
      'status-progress-conflict',
      'mojibake',
    ];
    const document = read('a', []);
    const warnings = kinds.map((kind, index) => ({
      kind,
      message: kind,
      line: index + 1,
    }));
    const order = (...given: typeof warnings) =>
      toEntityRoadmapOverview(attempt, [
        { ...document, summary: { phases: [], warnings: given } },
      ]).findings.map(({ kind, line }) => `${kind} ${line}`);

    expect(order(...warnings)).toEqual([
      'status-progress-conflict 9',
      'conflicting-targets 8',
      'template 7',
      'superseded 6',
      'no-phases 5',
    ]);
    expect(order(...warnings.slice(0, 4), warnings[9])).toEqual([
      'unanchored-relative-time 4',
      'nested-fence 2',
      'mojibake 1',
      'mojibake 10',
      'unheard-of 3',
    ]);
  });

  it('puts errors first, then what is wrong with the entity, then warnings, and counts what it leaves out', () => {
    const finding = { kind: 'invalid-annotation', message: 'wrong' };
    const overview = toEntityRoadmapOverview(
      { ...attempt, findings: [finding] },
      [...['a', 'b', 'c', 'd'].map(target => read(target, [])), failed('e')],
    );
    expect(overview.findings).toEqual([
      error,
      finding,
      warning,
      warning,
      warning,
    ]);
    expect(overview.findingCount).toBe(6);
  });
});
