import {
  emptyRoadmap,
  evaluateRoadmap,
  FactValue,
  Phase,
  Roadmap,
} from '@waymark/plugin-waymark-common';
import { RoadmapDocumentSummary, summarizeRoadmap } from '../../roadmap';
import { readRoadmapFacts } from './readRoadmapFacts';
import { ROADMAP_FACT_SCHEMAS } from './roadmapFactSchemas';

const NOW = Date.parse('2026-05-20T10:00:00Z');
const ATTEMPT = { attemptedAt: '2026-05-20T09:00:00.000Z', findings: [] };
const origin = { line: 1, foundBy: 'table' as const };

function phaseOf(id: string, more: Partial<Phase> = {}): Phase {
  return {
    id,
    title: `Phase ${id}`,
    unit: 'phase',
    line: 1,
    owners: ['platform'],
    goals: [],
    items: [],
    criteria: [],
    metrics: [],
    activities: [],
    dependsOn: [],
    checkboxes: { total: 0, done: 0 },
    origins: {},
    ...more,
  };
}

const item = (state: 'done' | 'open' | 'unknown') =>
  ({ ...origin, text: 'Lay a stone', state }) as Phase['items'][number];

const PLAN: Partial<Roadmap> = {
  updatedOn: '2026-04-01',
  reviewEvery: 'P1M',
  phases: [
    phaseOf('p1', { status: 'complete', owners: [], items: [item('done')] }),
    phaseOf('p2', {
      status: 'in-progress',
      owners: [],
      items: [item('done'), item('open')],
      criteria: [
        item('open'),
        item('open'),
        item('unknown'),
      ] as Phase['criteria'],
    }),
    phaseOf('p3', { owners: [], items: [item('open')] }),
  ],
  risks: [
    { ...origin, text: 'Rain' },
    { ...origin, text: 'Snow', mitigation: 'Salt' },
    { ...origin, text: 'Wind', checked: true },
  ],
  warnings: [
    { kind: 'status-progress-conflict', message: 'It contradicts itself.' },
    { kind: 'mojibake', message: 'It was decoded wrongly.' },
  ],
};

function documentOf(
  roadmap: Partial<Roadmap>,
  more: Partial<RoadmapDocumentSummary> = {},
): RoadmapDocumentSummary {
  const whole = { ...emptyRoadmap(), ...roadmap };
  return {
    source: { target: 'ROADMAP.md', configuredBy: 'default' },
    collectedAt: '2026-05-20T09:00:00.000Z',
    changedAt: '2026-05-05T23:00:00.000Z',
    summary: summarizeRoadmap(whole),
    evaluation: evaluateRoadmap(whole, '2026-05-20'),
    ...more,
  };
}

function read(documents: RoadmapDocumentSummary[], attempt = ATTEMPT) {
  const facts = readRoadmapFacts({ attempt, documents }, NOW);
  return facts instanceof Error
    ? facts
    : Object.fromEntries(facts.map(it => [it.name.slice(8), it.value]));
}

describe('readRoadmapFacts', () => {
  it('tells where a plan stands', () => {
    expect(read([documentOf(PLAN)])).toEqual({
      exists: true,
      documents: 1,
      'currentPhase.id': 'p2',
      'currentPhase.title': 'Phase p2',
      'currentPhase.status': 'in-progress',
      'currentPhase.done': 1,
      'currentPhase.total': 2,
      'currentPhase.openCriteria': 2,
      'currentPhase.unknownCriteria': 1,
      'progress.done': 2,
      'progress.total': 4,
      'progress.ratio': 0.5,
      reviewOverdue: true,
      phasesWithoutOwner: 2,
      risksWithoutMitigation: 1,
      findings: 2,
      conflicts: 1,
      changedOn: '2026-05-05',
      weeksSinceChange: 2,
    });
  });

  it('says that there is none, and of all else nothing', () => {
    const expected = ROADMAP_FACT_SCHEMAS.map(
      ({ name }): [string, FactValue] => [
        name.slice(8),
        name === 'roadmap.exists' ? false : null,
      ],
    );
    expect(read([])).toEqual(Object.fromEntries(expected));
    const missing = documentOf(
      {},
      {
        summary: undefined,
        evaluation: undefined,
        error: { kind: 'not-found', message: 'There is no ROADMAP.md' },
      },
    );
    expect(read([missing])).toEqual(Object.fromEntries(expected));
  });

  it.each<[string, Partial<Roadmap>, Record<string, FactValue>]>([
    [
      'no phases',
      { phases: [] },
      { exists: true, 'currentPhase.id': null, 'progress.ratio': null },
    ],
    [
      'all phases closed',
      { phases: [phaseOf('p1', { status: 'complete' })] },
      { 'currentPhase.id': null, 'currentPhase.openCriteria': null },
    ],
    [
      'the last day of its review',
      { updatedOn: '2026-04-20', reviewEvery: 'P1M' },
      { reviewOverdue: false },
    ],
    ['no review cycle', { updatedOn: '2026-04-20' }, { reviewOverdue: null }],
    ['no day', { reviewEvery: 'P1M' }, { reviewOverdue: null }],
  ])('knows %s', (_, roadmap, expected) => {
    expect(read([documentOf(roadmap)])).toMatchObject(expected);
  });

  it('claims nothing of what an earlier version did not look for, or nobody has yet', () => {
    const { summary, ...document } = documentOf(PLAN);
    const old = { ...document, summary: { ...summary!, plan: undefined } };
    expect(read([old])).not.toHaveProperty('reviewOverdue');
    expect(read([], { ...ATTEMPT, attemptedAt: undefined! })).toEqual({});
  });

  it.each([
    [
      'could not be read again',
      [documentOf(PLAN, { error: { kind: 'not-found', message: 'Gone.' } })],
      [],
    ],
    [
      'was never read',
      [
        documentOf(PLAN, {
          summary: undefined,
          evaluation: undefined,
          error: { kind: 'http-500', message: 'Gone.' },
        }),
      ],
      [],
    ],
    [
      'could not be looked for',
      [],
      [{ kind: 'internal-error', message: 'Gone.' }],
    ],
  ])('is an error where the document %s', (_, documents, findings) => {
    expect(
      read(documents, { ...ATTEMPT, findings: findings as never[] }),
    ).toEqual(new Error('Gone.'));
  });
});
