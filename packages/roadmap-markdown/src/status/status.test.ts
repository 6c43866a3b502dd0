import { RoadmapStatus } from '@waymark/plugin-waymark-common';
import { namesPhases, readCoveringStatus } from './coveringStatus';
import { readHeadingStatus } from './headingStatus';
import { readStatus } from './readStatus';

describe('readStatus', () => {
  it.each<[string, RoadmapStatus | undefined]>([
    ['✅ Complete (2026-01-10)', 'complete'],
    ['DONE — it works', 'complete'],
    ['⚡ Partial (2026-01-20) - shutter only', 'partial'],
    ['Partially complete', 'partial'],
    ['Mostly done', 'partial'],
    ['In Progress (60 %)', 'in-progress'],
    ['in-progress', 'in-progress'],
    ['Currently in development', 'in-progress'],
    ['📝 Designed (Building Postponed)', 'deferred'],
    ['Designed', 'planned'],
    ['🆕 Not Started', 'planned'],
    ['⏸️ Deferred', 'deferred'],
    ['On hold', 'deferred'],
    ['Blocked by the vendor', 'blocked'],
    ['Cancelled', 'cancelled'],
    ['Won’t do', 'cancelled'],
    ['🔵 En cours', 'in-progress'],
    ['abgeschlossen', 'complete'],
    ['Em andamento', 'in-progress'],
    ['En curso', 'in-progress'],
    ['进行中', 'in-progress'],
    ['完了', 'complete'],
    ['진행 중', 'in-progress'],
    ['🚧', 'in-progress'],
    ['Completed the design; implementation not started', 'partial'],
    ['Complete; next: the roof', 'complete'],
    ['Done? No, in progress', 'in-progress'],
    ['Done? Not yet', undefined],
    ['Not complete', undefined],
    ['80% complete', 'in-progress'],
    ['100 % complete', 'complete'],
    ['0% complete', undefined],
    ['Awaiting sign-off', undefined],
    ['🟢 Green', undefined],
    ['12/12 steps complete (100%)', undefined],
    ['✅ On track', undefined],
    ['🟢 LOW', undefined],
    ['Openly discussed', undefined],
    ['TBD', undefined],
    ['', undefined],
  ])('reads %s', (text, status) => {
    expect(readStatus(text)).toBe(status);
  });

  it('reads emoji as the document’s own legend says', () => {
    expect(readStatus('📝', new Map([['📝', 'in-progress']]))).toBe(
      'in-progress',
    );
  });
});

describe('readHeadingStatus', () => {
  it.each<[string, RoadmapStatus | undefined]>([
    ['Phase 1: Core ✅', 'complete'],
    ['✅ Milestone 1: Walls (Weeks 1-3) - COMPLETED', 'complete'],
    ['🔜 Milestone 2: Roof (Weeks 4-6) - NEXT', 'planned'],
    ['M4: Kiln — DONE', 'complete'],
    ['Phase 4: Garden (ongoing)', 'in-progress'],
    ['Phase 5 — Paths (v0.3 – v0.4) — partially shipped', 'partial'],
    ['Phase 6 — Pond — started early', 'in-progress'],
    ['[DONE] Phase 1', 'complete'],
    ['[x] Phase 1: Walls', 'complete'],
    ['[ ] Phase 1: Walls', undefined],
    ['Phase 6: Pond :white_check_mark:', 'complete'],
    ['Phase 6: Pond - Done!', 'complete'],
    ['Phase 1 (Completed March 2026)', 'complete'],
    ['Phase 6 ❌ Cancelled', 'cancelled'],
    ['Done — what stands (v0.1)', 'complete'],
    ['Phase 4 — Active Directory', undefined],
    ['Phase 5: Open source', undefined],
    ['Phase 1 — Design', undefined],
    ['Phase 2 - Planning', undefined],
    ['🎯 Phase 1: Aim', undefined],
    ['Phase 3: Painting ⏱️ 5-6h | 🟢 LOW', undefined],
    ['Q3 2026 (Current Quarter)', undefined],
  ])('reads %s', (title, status) => {
    expect(readHeadingStatus(title)?.status).toBe(status);
  });
});

describe('readCoveringStatus', () => {
  it('gives each phase the status that follows it', () => {
    expect(
      readCoveringStatus(
        'Phase 2, 4 & 6 Done, Phase 3 Partial (roof only), Phase 5 Designed (Paused)',
      ).map(({ ordinal, status }) => [ordinal, status]),
    ).toEqual([
      ['2', 'complete'],
      ['4', 'complete'],
      ['6', 'complete'],
      ['3', 'partial'],
      ['5', 'planned'],
    ]);
  });

  it('waits for the status of phases that are named one after another', () => {
    expect(
      readCoveringStatus(
        'Phase 4A (roof), Phase 4B (walls), and Phase 5 are finished.',
      ).map(({ ordinal }) => ordinal),
    ).toEqual(['4a', '4b', '5']);
  });

  it('reads no status that is denied', () => {
    expect(
      readCoveringStatus('Phase 1 not complete, Phase 2 done'),
    ).toMatchObject([{ ordinal: '2', status: 'complete' }]);
  });

  it('counts out ranges', () => {
    expect(readCoveringStatus('Milestones 2-4 done')).toHaveLength(3);
  });

  it('tells a sentence about phases from a phase’s own status', () => {
    expect(namesPhases('Phase 2 complete.')).toBe(true);
    expect(namesPhases('Blocked by Phase 2')).toBe(false);
  });
});
