import { parseRoadmap } from '../parseRoadmap';

describe('priority of a phase', () => {
  it.each([
    ['Phase 2: Canal | 🔴 HIGH', '', 'HIGH'],
    ['Phase 2: Canal (P1)', '', 'P1'],
    ['Phase 2: Canal [High priority]', '', 'High priority'],
    ['Phase 2: Canal (high water)', '', undefined],
    ['Phase 2: Canal', '**Priority**: 🟡 Medium, for now', 'Medium, for now'],
    ['Phase 2: Canal (P1)', 'Priority: Low', 'Low'],
    ['Phase 2: Canal', '**Priority**: TBD', undefined],
    ['Phase 2: Canal', '### Lock\n\n**Priority**: High', undefined],
  ])('of "%s" with %j is %s', (heading, body, expected) => {
    const [phase] = parseRoadmap(
      `# Pond\n\n## ${heading}\n\n${body}\n\n- [ ] Dig\n`,
    ).phases;
    expect(phase.priority?.text).toBe(expected);
  });

  it('is that of its row where the phase says none itself', () => {
    const { phases } = parseRoadmap(`# Pond

| Phase | Priority | Status |
| --- | --- | --- |
| Phase 1 | High | Done |
| Phase 2 | Low | Planned |

## Phase 1: Dig

- [x] Dig

## Phase 2: Fill

**Priority**: Medium

- [ ] Fill
`);
    expect(phases.map(({ priority }) => priority?.text)).toEqual([
      'High',
      'Medium',
    ]);
  });
});
