import fc from 'fast-check';
import { parseRoadmap } from '../parseRoadmap';
import { cyclicDependencyWarnings } from './cyclicDependencyWarnings';

function phasesOf(dependencies: readonly (readonly number[])[]) {
  return dependencies.map((ids, at) => ({
    id: String(at),
    title: String(at),
    line: at + 1,
    dependsOn: ids.map(id => ({
      text: String(id),
      phase: String(id),
      line: at + 1,
      foundBy: 'label' as const,
    })),
  }));
}

function cyclesOf(dependencies: readonly (readonly number[])[]): string[] {
  return cyclicDependencyWarnings(phasesOf(dependencies)).map(({ message }) =>
    [...message.matchAll(/“(\d+)”/g)].map(([, id]) => id).join(' '),
  );
}

describe('cyclicDependencyWarnings', () => {
  const cases: { desc: string; dependencies: number[][]; cycles: string[] }[] =
    [
      { desc: 'a chain', dependencies: [[], [0], [1, 0]], cycles: [] },
      { desc: 'a diamond', dependencies: [[1, 2], [3], [3], []], cycles: [] },
      { desc: 'a pair', dependencies: [[1], [0]], cycles: ['0 1 0'] },
      {
        desc: 'a circle of three, told once, and one that waits for it',
        dependencies: [[1], [2], [3], [1]],
        cycles: ['1 2 3 1'],
      },
      {
        desc: 'two circles with a phase in common',
        dependencies: [[1, 2], [0], [0]],
        cycles: ['0 1 0', '0 2 0'],
      },
      {
        desc: 'a phase that waits for itself',
        dependencies: [[0]],
        cycles: ['0 0'],
      },
      { desc: 'a phase that is not there', dependencies: [[7]], cycles: [] },
    ];

  it.each(cases)('tells of $desc', ({ dependencies, cycles }) => {
    expect(cyclesOf(dependencies)).toEqual(cycles);
  });

  it('tells nothing where each phase waits for earlier ones only', () => {
    const earlier = fc.array(fc.array(fc.nat(20), { maxLength: 4 }), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(earlier, lists => {
        const dependencies = lists.map((ids, at) => ids.filter(id => id < at));
        expect(cyclesOf(dependencies)).toEqual([]);
      }),
    );
  });

  it('follows a chain of 10,000 phases that closes', () => {
    const dependencies = Array.from({ length: 10_000 }, (_, at) => [
      (at + 1) % 10_000,
    ]);
    expect(cyclesOf(dependencies)).toHaveLength(1);
  });

  it('is told of a document with the line of its first phase', () => {
    const { warnings } = parseRoadmap(
      '## Phase 1: Egg\n\nDepends on: Phase 2\n\n## Phase 2: Hen\n\nDepends on: Phase 1\n',
    );
    expect(warnings).toEqual([
      {
        kind: 'cyclic-dependencies',
        line: 1,
        message:
          'Phases wait for each other: “Phase 1: Egg” depends on “Phase 2: Hen” depends on “Phase 1: Egg”.',
        remedy: 'Remove the dependency that is not meant.',
      },
    ]);
  });
});
