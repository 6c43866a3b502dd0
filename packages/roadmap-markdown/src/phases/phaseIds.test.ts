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
});
