import { RoadmapStatus } from '@waymark/plugin-waymark-common';
import { phaseTitle, phaseTitleText } from './phaseTitle';

describe('phaseTitle', () => {
  it.each<[string, RoadmapStatus | undefined, string]>([
    ['Phase 2: Artifact security', undefined, 'Phase 2 · Artifact security'],
    ['✅ Phase 1 — Foundations', 'complete', 'Phase 1 · Foundations'],
    ['Phase 1: Foundations ✅ COMPLETE', 'complete', 'Phase 1 · Foundations'],
    ['Milestone 3 - Beta (in progress)', 'in-progress', 'Milestone 3 · Beta'],
    ['Phase 2: Security ◐ PARTIAL', 'partial', 'Phase 2 · Security'],
    ['Rollout – done', 'complete', 'Rollout'],
    ['Rollout – done', undefined, 'Rollout – done'],
    ['Get the migration done', 'complete', 'Get the migration done'],
    ['Q3 2026', 'planned', 'Q3 2026'],
    ['v1.2', undefined, 'v1.2'],
    ['Phase 3', undefined, 'Phase 3'],
    ['✅', 'complete', '✅'],
    ['(done)', 'complete', '(done)'],
  ])('%s with status %s is %s', (title, status, expected) => {
    expect(phaseTitleText({ title, status })).toBe(expected);
  });

  it('tells the number of a label', () => {
    expect(phaseTitle({ title: 'Phase 0: Foundations' })).toEqual({
      label: 'Phase 0',
      number: 0,
      name: 'Foundations',
    });
  });
});
