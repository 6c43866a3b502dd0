import { parseRoadmap } from '../parseRoadmap';

describe('kind of a document', () => {
  it.each([
    ['a plan', '# Pond\n\n## Phase 1\n\n- [ ] Dig\n', 'roadmap', undefined],
    ['a title', '# Pond production readiness roadmap\n', 'readiness', 1],
    ['a title', '# Rollout timeline of the pond\n', 'rollout', 1],
    ['a title', '# Launch readiness checklist\n', 'checklist', 1],
    ['a title', '# Pond backlog\n\n## Phase 1\n', 'backlog', 1],
    ['a title', '# Milestones\n', 'milestones', 1],
    [
      'a title, whose words count whole',
      '# Floodgates roadmap\n\n## Phase 1\n',
      'roadmap',
      undefined,
    ],
    [
      'a title of two kinds by the shape',
      '# Roadmap and milestones\n\n## Q1 2026\n\n- Dig\n\n## Q2 2026\n\n- Fill\n',
      'roadmap',
      undefined,
    ],
    [
      'milestones without days',
      '# Pond\n\n## Milestone A: Dig\n\n- Dig\n\n## Milestone B: Fill\n\n- Fill\n',
      'milestones',
      3,
    ],
    [
      'milestones with days',
      '# Pond\n\n## Milestone 1 (May 2026)\n\n- Dig\n\n## Milestone 2 (June 2026)\n\n- Fill\n',
      'roadmap',
      undefined,
    ],
    [
      'weeks around a launch',
      '# Pond\n\n## Phase 1: Dig (Week -4 to Week -2)\n\n- Dig\n',
      'rollout',
      3,
    ],
    [
      'weeks of a plan',
      '# Pond\n\n## Phase 1: Dig (Weeks 1-2)\n\n- Dig\n',
      'roadmap',
      undefined,
    ],
    ['boxes alone', '# Pond\n\n- [ ] Dig\n- [x] Fill\n', 'checklist', 3],
  ])('is told by %s: %j', (_, text, kind, line) => {
    const roadmap = parseRoadmap(text);
    expect([roadmap.kind, roadmap.origins.kind?.line]).toEqual([kind, line]);
  });
});
