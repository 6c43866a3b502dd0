import { parseRoadmap } from '../parseRoadmap';
import { phaseMentions } from './phaseMentions';

function dependenciesOf(statement: string): string[] {
  const { phases } = parseRoadmap(
    `## Milestone 1: Dig\n\n## Milestone 2: Fill\n\n## Milestone 3: Plant\n\n${statement}\n`,
  );
  return phases[2].dependsOn.map(({ text, phase }) => `${text} → ${phase}`);
}

describe('what a phase depends on', () => {
  const cases: { desc: string; text: string; expected: string[] }[] = [
    {
      desc: 'a label with phases and something else',
      text: '**Depends on**: Milestone 1, M2 and the new depot',
      expected: ['Milestone 1 → dig', 'M2 and the new depot → fill'],
    },
    {
      desc: 'a label that is not bold',
      text: 'Requires: fill',
      expected: ['fill → fill'],
    },
    {
      desc: 'a bulleted label',
      text: '- **Dependencies:** Requires Milestone 2 (Fill)',
      expected: ['Requires Milestone 2 (Fill) → fill'],
    },
    {
      desc: 'a list below a label',
      text: '- Depends on:\n  - M1\n  - a permit',
      expected: ['M1 → dig', 'a permit → undefined'],
    },
    {
      desc: 'a list below a heading',
      text: '### Dependencies\n\n- Milestones 1 and 2\n- None',
      expected: ['Milestones 1 and 2 → dig', 'Milestones 1 and 2 → fill'],
    },
    {
      desc: 'a range',
      text: '**Depends on:** M1-M2',
      expected: ['M1-M2 → dig', 'M1-M2 → fill'],
    },
    {
      desc: 'all that comes before',
      text: '**Dependencies**: Requires all previous milestones',
      expected: [
        'Requires all previous milestones → dig',
        'Requires all previous milestones → fill',
      ],
    },
    {
      desc: 'a sentence',
      text: 'Can start after Milestone 2. It is fun.',
      expected: ['Can start after Milestone 2 → fill'],
    },
    {
      desc: 'each phase once',
      text: '**Depends on**: M1, Milestone 1',
      expected: ['M1 → dig'],
    },
    {
      desc: 'not itself, and a phase that is not there as text',
      text: '**Depends on**: M3, M9',
      expected: ['M9 → undefined'],
    },
    {
      desc: 'nothing where there is none',
      text: '**Depends on**: None (can start at once)',
      expected: [],
    },
    {
      desc: 'nothing where a sentence says so',
      text: '### Dependencies\n\nNo external dependencies.',
      expected: [],
    },
    {
      desc: 'nothing where it is not decided',
      text: '**Depends on**: TBD',
      expected: [],
    },
    {
      desc: 'no sentence that only follows a phase',
      text: 'After a long walk through the woods one comes to a pond as told in Milestone 1.',
      expected: [],
    },
  ];

  it.each(cases)('is $desc', ({ text, expected }) => {
    expect(dependenciesOf(text)).toEqual(expected);
  });

  it('blocks a phase only where it is more than another phase', () => {
    const { phases } = parseRoadmap(
      '## Phase 1\n\n## Phase 2\n\n**Blocked by**: Phase 1\n\n## Phase 3\n\n**Blocked by**: a permit\n',
    );
    expect(
      phases.map(({ status, dependsOn }) => [status, dependsOn.length]),
    ).toEqual([
      [undefined, 0],
      [undefined, 1],
      ['blocked', 1],
    ]);
  });

  it('keeps what it depends on out of its work items', () => {
    const [phase] = parseRoadmap(
      '## Phase 1\n\n- Requires: sand\n- dig\n',
    ).phases;
    expect(phase.items.map(({ text }) => text)).toEqual(['dig']);
  });

  it('reads a table that maps milestones to those that they are made up of', () => {
    const { phases } = parseRoadmap(
      [
        '## Milestone A: Harbour (north)',
        '',
        '## Milestone B: Ferry',
        '',
        '## Mapping',
        '',
        '| Product milestone | Build milestones | Summary |',
        '|-|-|-|',
        '| **A: Harbour** | M0 + M1 | Boats land |',
        '| **B: Ferry** | Post-M1 paint + ropes | Boats leave |',
        '',
        '### Build milestones (for Milestone A)',
        '',
        '| Build milestone | Owner |',
        '|-|-|',
        '| M0: Survey | Ann |',
        '| M1: Piles | Bea |',
      ].join('\n'),
    );
    expect(
      phases.map(({ id, dependsOn }) => [
        id,
        dependsOn.map(({ phase }) => phase),
      ]),
    ).toEqual([
      ['harbour-north', ['survey', 'piles']],
      ['ferry', []],
      ['survey', []],
      ['piles', []],
    ]);
  });
});

describe('phaseMentions', () => {
  it.each([
    ['phases 1, 2 & 4', ['phase 1', 'phase 2', 'phase 4']],
    ['Phase 2-4', ['phase 2', 'phase 3', 'phase 4']],
    ['stage A or B', ['stage a', 'stage b']],
    ['M0 + M2', ['M0', 'M2']],
    ['v1.2 and Q3 2026', ['v1.2', 'Q3 2026']],
    ['milestones in detail', []],
    ['phase 1-9999', ['phase 1-9999']],
    ['Post-M8 paint', []],
  ])('finds those of %s', (text, names) => {
    expect(phaseMentions(text).flatMap(mention => mention.names)).toEqual(
      names,
    );
  });
});
