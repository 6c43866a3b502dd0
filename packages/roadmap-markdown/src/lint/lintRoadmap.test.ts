import { parseRoadmap } from '../parseRoadmap';
import { LINT_KINDS } from './lintKinds';
import { lintRoadmap } from './lintRoadmap';

const TODAY = '2026-11-21';

function lint(text: string) {
  return lintRoadmap(parseRoadmap(text), TODAY);
}

const OWNED = '**Owner**: Tides\n**Timeframe**: Q1 2027\n\n';

describe('lintRoadmap', () => {
  const cases: { desc: string; text: string; found: [string, number][] }[] = [
    {
      desc: 'a plan that says everything',
      text: `# Locks\n\n## Phase 1: Gates\n\n${OWNED}- [ ] Paint them\n`,
      found: [],
    },
    {
      desc: 'a status that the boxes contradict',
      text: `## Phase 1: Gates\n\n${OWNED}Status: complete\n\n- [ ] Paint them\n`,
      found: [['status-progress-conflict', 6]],
    },
    {
      desc: 'no phases where nothing else is kept track of',
      text: '# Locks\n\nWe shall see.\n',
      found: [['no-phases', 1]],
    },
    {
      desc: 'nothing in a list of tasks, which needs no phases',
      text: '# Locks: checklist\n\n- [ ] Paint the gates\n',
      found: [],
    },
    {
      desc: 'no lack of phases in a launch plan of checkpoints',
      text: '# Opening\n\n## L-7 Days\n\n- [ ] Fill the lock\n\n## L-1 Day\n\n- [ ] Ring the bell\n',
      found: [['unanchored-relative-time', 3]],
    },
    {
      desc: 'open phases without owner and timeframe, closed ones not',
      text: '## Phase 1: Gates\n\n## Phase 2: Weir — DONE\n',
      found: [
        ['phase-without-owner', 1],
        ['phase-without-timeframe', 1],
      ],
    },
    {
      desc: 'nothing where what holds a phase says it',
      text: `## Phase 1: Gates\n\n${OWNED}### Milestone 1: Hinges\n`,
      found: [],
    },
    {
      desc: 'a review that is overdue',
      text: `# Locks\n\n**Last updated**: 2026-10-20\n**Review cycle**: Monthly\n\n## Phase 1: Gates\n\n${OWNED}`,
      found: [['review-overdue', 3]],
    },
    {
      desc: 'no review on its last day',
      text: `# Locks\n\n**Last updated**: 2026-10-21\n**Review cycle**: Monthly\n\n## Phase 1: Gates\n\n${OWNED}`,
      found: [],
    },
    {
      desc: 'a deferral beyond its day, and not one before it',
      text: `## Phase 1: Gates\n\nStatus: deferred\n\n**Revisit**: 2026-11-20\n\n## Phase 2: Weir\n\nStatus: deferred\n\n**Revisit**: 2026-11-21\n`,
      found: [['deferral-past-revisit', 5]],
    },
    {
      desc: 'struck-out items without a reason',
      text: `## Phase 1: Gates\n\n${OWNED}- [ ] ~~Paint them~~\n- [ ] ~~Oil them~~ (dropped)\n- [x] ~~Weigh them~~\n`,
      found: [['ambiguous-strikethrough', 6]],
    },
    {
      desc: 'criteria outside phases',
      text: `## Phase 1: Gates\n\n${OWNED}## Exit criteria\n\n- [ ] Ships pass\n- [ ] No leak\n`,
      found: [['criteria-outside-phase', 8]],
    },
    {
      desc: 'a measured figure without its unit, and no count',
      text: `## Phase 1: Gates\n\n${OWNED}### Success metrics\n\n- P95 latency < 200\n- P99 latency < 900 ms\n- 5+ pilots\n`,
      found: [['target-without-unit', 8]],
    },
    {
      desc: 'only that it is a template',
      text: '## Phase 1: [Name]\n\n- [ ] [Task]\n- [ ] [Task]\n',
      found: [['template', 1]],
    },
  ];

  it.each(cases)('tells $desc', ({ text, found }) => {
    expect(lint(text).map(({ kind, line }) => [kind, line])).toEqual(found);
  });

  it('gives every finding a known kind, its level and a remedy', () => {
    for (const finding of cases.flatMap(({ text }) => lint(text))) {
      expect(finding).toMatchObject({
        level: LINT_KINDS[finding.kind].level,
        message: expect.stringMatching(/[.”]$/),
        remedy: expect.stringMatching(/\.$/),
      });
    }
  });
});
