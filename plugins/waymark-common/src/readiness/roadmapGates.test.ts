import { Criterion } from '../roadmap/Criterion';
import { Phase } from '../roadmap/Phase';
import { judgeRoadmapGates, RoadmapGateOptions } from './roadmapGates';

type Written = [
  state: Criterion['state'],
  text: string,
  more?: Partial<Criterion>,
];

function phase(
  id: string,
  title: string,
  criteria: Written[],
  parent?: string,
): Phase {
  return {
    id,
    title,
    parent,
    criteria: criteria.map(([state, text, more], at) => ({
      kind: 'exit',
      text,
      state,
      line: at + 1,
      foundBy: 'checkbox',
      ...more,
    })),
  } as Phase;
}

function verdicts(phases: Phase[], options?: RoadmapGateOptions) {
  return Object.fromEntries(
    judgeRoadmapGates(phases, options).map(it => [it.name, it.verdict]),
  );
}

describe('judgeRoadmapGates', () => {
  it.each<[string, Written[], string]>([
    ['ticked', [['done', 'A']], 'pass'],
    [
      'open',
      [
        ['done', 'A'],
        ['open', 'B'],
        ['unknown', 'C'],
      ],
      'fail',
    ],
    ['begun', [['partial', 'A']], 'fail'],
    [
      'a plain bullet',
      [
        ['done', 'A'],
        ['unknown', 'B'],
      ],
      'unknown',
    ],
    [
      'dropped besides ticked',
      [
        ['done', 'A'],
        ['dropped', 'B'],
      ],
      'pass',
    ],
    [
      'all dropped',
      [
        ['dropped', 'A'],
        ['skipped', 'B'],
      ],
      'unknown',
    ],
    [
      'optional',
      [
        ['done', 'A'],
        ['open', 'B', { optional: true }],
      ],
      'pass',
    ],
    [
      'left out',
      [
        ['done', 'A'],
        ['open', 'B', { necessity: 'wont' }],
      ],
      'pass',
    ],
    ['absent', [], 'unknown'],
  ])('judges criteria that are %s', (_, criteria, expected) => {
    expect(verdicts([phase('p1', 'Phase 1', criteria)])).toEqual({
      'roadmap:p1': expected,
    });
  });

  it('judges nested criteria by the innermost, and tells them apart', () => {
    const child = (text: string, state: Criterion['state']) =>
      ({ kind: 'exit', text, state, line: 9, foundBy: 'checkbox' }) as const;
    const [gate] = judgeRoadmapGates([
      phase('p1', 'Phase 1', [
        [
          'done',
          'Whole',
          { children: [child('Tested', 'done'), child('Tested', 'open')] },
        ],
      ]),
    ]);
    expect(gate).toMatchObject({
      verdict: 'fail',
      blockers: [{ id: 'p1/tested-2', text: 'Tested', line: 9, kind: 'exit' }],
      required: 2,
    });
  });

  it('passes a plain bullet once it is attested', () => {
    const phases = [phase('p1', 'Phase 1', [['unknown', 'Ten pilots signed']])];
    expect(
      verdicts(phases, { attested: new Set(['p1/ten-pilots-signed']) }),
    ).toEqual({ 'roadmap:p1': 'pass' });
  });

  it('asks of a phase what its parts ask for', () => {
    expect(
      verdicts([
        phase('m1', 'Milestone 1', [['done', 'A']]),
        phase('m1a', 'Part', [['open', 'B']], 'm1'),
      ]),
    ).toEqual({ 'roadmap:m1': 'fail', 'roadmap:m1a': 'fail' });
  });

  it.each<[string, string]>([
    ['All RC criteria met', 'fail'],
    ['All release candidate exit criteria are met', 'fail'],
    ['All of the Beta criteria are satisfied', 'pass'],
    ['Every roadmap:beta check passes', 'pass'],
    ['All known criteria met', 'unknown'],
    ['Card says production-readiness:rc', 'pass'],
    ['Card says production-readiness:v9', 'unknown'],
  ])('judges “%s” by the gate that it names', (text, expected) => {
    const phases = [
      phase('beta', 'Phase 2: Beta', [['done', 'A']]),
      phase('rc', 'Phase 3: Release Candidate', [['open', 'B']]),
      phase('v1', 'Phase 4: Launch', [['unknown', text]]),
    ];
    const otherGate = (name: string) =>
      name === 'production-readiness:rc' ? ('pass' as const) : undefined;
    expect(verdicts(phases, { otherGate })['roadmap:v1']).toBe(expected);
  });

  it('shows where a tick contradicts the gate', () => {
    const gates = judgeRoadmapGates([
      phase('beta', 'Beta', [['open', 'A']]),
      phase('rc', 'RC', [['done', 'All beta criteria met']]),
    ]);
    expect(gates[1].blockers).toMatchObject([
      { names: 'roadmap:beta', contradicted: true, verdict: 'fail' },
    ]);
  });

  it('follows names whatever the order, and calls what waits for itself unknown', () => {
    const chain = [
      phase('a', 'Anchor', [['done', 'All Buoy criteria met']]),
      phase('b', 'Buoy', [['done', 'All Cable criteria met']]),
      phase('c', 'Cable', [['done', 'Laid']]),
      phase('x', 'Xebec', [['done', 'All Yawl criteria met']]),
      phase('y', 'Yawl', [['done', 'All Xebec criteria met']]),
    ];
    const expected = {
      'roadmap:a': 'pass',
      'roadmap:b': 'pass',
      'roadmap:c': 'pass',
      'roadmap:x': 'unknown',
      'roadmap:y': 'unknown',
    };
    expect(verdicts(chain)).toEqual(expected);
    expect(verdicts([...chain].reverse())).toEqual(expected);
    const failing = [...chain, phase('z', 'Zulu', [['open', 'A']], 'y')];
    expect(verdicts(failing)).toMatchObject({
      'roadmap:x': 'fail',
      'roadmap:y': 'fail',
    });
  });

  it.each([
    ['blanks', `All ${' '.repeat(50_000)}x`],
    ['words', `All ${'the criteria '.repeat(20_000)}`],
    ['points', `${'a.'.repeat(50_000)}:`],
  ])('ends soon for criteria of many %s', (_, text) => {
    const phases = Array.from({ length: 20 }, (__, at) =>
      phase(`p${at}`, `Phase ${at} ${text}`, [['open', text]]),
    );
    const start = performance.now();
    expect(judgeRoadmapGates(phases)).toHaveLength(20);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('judges phases of which each names the next in linear time', () => {
    const phases = Array.from({ length: 5000 }, (_, at) =>
      phase(`p${at}`, `Step${at}`, [
        ['done', `All Step${at + 1} criteria met`],
      ]),
    );
    const start = performance.now();
    const gates = judgeRoadmapGates([
      ...phases,
      phase('end', 'Step5000', [['done', 'Over']]),
    ]);
    expect(new Set(gates.map(it => it.verdict))).toEqual(new Set(['pass']));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
