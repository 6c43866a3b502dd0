import { parseRoadmap } from '../parseRoadmap';

describe('ids of phases', () => {
  it.each([
    ['Phase 1: Oven (P1)', 'oven'],
    ['Phase 1: Oven (High Priority)', 'oven'],
    ['Phase 1: Oven [Priority: High]', 'oven'],
    ['Phase 1: Oven — high priority', 'oven'],
    ['Phase A (P1)', 'phase-a'],
    ['Phase 1: Oven (optional)', 'oven'],
    ['Phase 1: Oven (optional, post-opening)', 'oven'],
    ['Phase 1: Oven (only if the council pays)', 'oven'],
    ['Phase 1: Oven — optional', 'oven'],
    ['Phase 1: Oven (north wing, P2)', 'oven-north-wing'],
    ['Phase 1: Oven — Critical', 'oven-critical'],
    ['Phase 1: Oven (bread)', 'oven-bread'],
  ])('leave out what may change: %s', (heading, id) => {
    const { phases } = parseRoadmap(`# Bakery\n\n## ${heading}\n`);
    expect(phases.map(phase => phase.id)).toEqual([id]);
  });

  it('are cut where a name goes on and on, and stay apart', () => {
    const name = '𝒞ake '.repeat(100);
    const { phases } = parseRoadmap(
      `# Bakery\n\n## Phase 1: ${name}a\n\n## Phase 2: ${name}b\n`,
    );
    const ids = phases.map(phase => phase.id);
    expect(ids[1]).toBe(`${ids[0]}-2`);
    expect([...ids[0]].length).toBeLessThanOrEqual(100);
    expect(ids[0]).not.toMatch(/\p{Surrogate}/u);
  });
});
