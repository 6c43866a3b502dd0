import { readPhaseName } from './readPhaseName';

describe('readPhaseName', () => {
  it.each([
    ['Phase 1: Dry Run (Week -3)', 'phase', '1', 'Dry Run (Week -3)'],
    ['2.1 Phase 1A - Name', 'phase', '1a', 'Name'],
    ['✅ [DONE] Phase Two: Foo', 'phase', '2', 'Foo'],
    ['[x] Phase 3: Roof', 'phase', '3', 'Roof'],
    ['1. ✅ Phase 1: Keel', 'phase', '1', 'Keel'],
    ['2.1 ✅ Phase 1', 'phase', '1', ''],
    ['3. [DONE] Phase 3: Mast', 'phase', '3', 'Mast'],
    ['Phase II — More', 'phase', 'ii', 'More'],
    ['Phase 1 Foundations', 'phase', '1', 'Foundations'],
    ['Milestone A: Preview', 'milestone', 'a', 'Preview'],
    ['M2.5: Bricks', 'milestone', '2.5', 'Bricks'],
    ['Gate G0 — Door', 'stage', 'g0', 'Door'],
    ['Sprint 4', 'sprint', '4', ''],
    ['Version 1.0.0-dev — Base', 'version', '1.0.0-dev', 'Base'],
    [
      'v0.7.0 Objectives (60-Day Targets)',
      'version',
      '0.7.0',
      'Objectives (60-Day Targets)',
    ],
    ['1.2.0', 'version', '1.2.0', ''],
    ['[v1.2.0]', 'version', '1.2.0', ''],
    ['[v1.2]: Boats', 'version', '1.2', 'Boats'],
    ['Post-1.0 (after v1.0.0)', 'version', 'post-1.0', '(after v1.0.0)'],
    ['Q3 2026 (Current Quarter)', 'quarter', 'q3 2026', '(Current Quarter)'],
    ['Next 45 Days 🔧', 'horizon', 'next 45 days', '🔧'],
    [
      '🔮 Long-term ideas (Q2 2028+)',
      'horizon',
      'long-term',
      'ideas (Q2 2028+)',
    ],
    ['Medium term', 'horizon', 'medium term', ''],
    ['MVP', 'stage', 'mvp', 'MVP'],
    ['Fase 2 – Diseño', 'phase', '2', 'Diseño'],
    ['第一阶段：基础', 'phase', '1', '基础'],
    ['1단계: 준비', 'phase', '1', '준비'],
    ['フェーズ1：準備', 'phase', '1', '準備'],
  ])('reads %s', (title, unit, ordinal, name) => {
    expect(readPhaseName(title)).toMatchObject({ unit, ordinal, name });
  });

  it.each([
    'Phase Overview',
    '[v1.2] Dark sails',
    'Phases',
    'Phase 1 Deliverables',
    'Milestone mapping to building works',
    'Building milestones detail (for Milestone A)',
    'Milestones',
    'Quarterly Themes',
    '0.4.1 Varnish Train',
    '1.1 Loose Boards',
    'v1.0 Success Metrics',
    'First Doors (v0.2.0-beta.1)',
    'Long-Term Support (Post-v1.0)',
    'Near-term and long-term works (2025 onwards)',
    '30-Day Success Metrics',
    'L-7 Days (One Week Before)',
    'Next Steps',
    '2.0 Drawings',
    'Release notes',
    '2026-01-05',
  ])('takes %s for no phase', title => {
    expect(readPhaseName(title)).toBeUndefined();
  });
});
