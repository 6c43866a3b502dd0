import { Roadmap } from '@waymark/plugin-waymark-common';
import { parseRoadmap } from '../parseRoadmap';

describe('what a document says of itself', () => {
  const cases: { desc: string; text: string; expected: Partial<Roadmap> }[] = [
    {
      desc: 'labels below the title',
      text: `# Harbour Cycles

**Owner**: Dock Crew
**Last updated**: 3 May 2026
**Review cycle**: Bi-weekly until the opening, then quarterly
**Current version**: 0.4.1
`,
      expected: {
        owner: 'Dock Crew',
        lastUpdated: '3 May 2026',
        updatedOn: '2026-05-03',
        reviewCycle: 'Bi-weekly until the opening, then quarterly',
        reviewEvery: 'P2W',
        currentVersion: '0.4.1',
      },
    },
    {
      desc: 'labels at the end, on one line and in italics',
      text: `# Pond

Text.

## Appendix: tools

- Net

---

_Maintained by: Frog Team | Last updated: May 2026_
`,
      expected: { owner: 'Frog Team', lastUpdated: 'May 2026' },
    },
    {
      desc: 'the later of two dates',
      text: `# Pond

Last updated: 2026-01-05

## Work

- [ ] Dig

---

**Last updated**: 2026-02-07
`,
      expected: { lastUpdated: '2026-02-07', updatedOn: '2026-02-07' },
    },
    {
      desc: 'a stage with its version in a status, without what follows',
      text: `# Pond

## Overview

**Current status**: Beta v0.3.0b2 — filling
`,
      expected: { currentVersion: 'Beta v0.3.0b2' },
    },
    {
      desc: 'no version in a status that names none',
      text: `# Pond

**Status**: On track
**Current status**: Beta testers wanted
**Current version**: TBD
`,
      expected: {},
    },
    {
      desc: 'an owner before an author',
      text: `# Pond

**Author**: Heron
**Owner**: Frog Team
`,
      expected: { owner: 'Frog Team' },
    },
    {
      desc: 'nothing where nothing is decided',
      text: `# Pond

**Owner**: TBD
**Last updated**: -
**Review cycle**: [TBD]
`,
      expected: {},
    },
    {
      desc: 'no owner where a part of the document has one',
      text: `# Pond

## Fountain

**Owner**: Pump Team
`,
      expected: {},
    },
    {
      desc: 'nothing that only keeps a place',
      text: `# Pond

**Owner**: [Your name]
**Last updated**: YYYY-MM-DD
`,
      expected: {},
    },
    {
      desc: 'a title in HTML',
      text: `<h1 align="center">
  <img src="pond.svg" alt="">
  Pond &amp; fountain
</h1>

## Phase 1

- [ ] Dig
`,
      expected: { title: 'Pond & fountain' },
    },
    {
      desc: 'front matter, whose status is no phase’s',
      text: `---
title: Bakery plan
owner: [Oven Team, Counter Team]
last_updated: 2026-04-02
reviewCycle: every 6 weeks
status: complete
nested: { owner: Somebody else }
---

## Phase 1: Oven

- [ ] Build it
`,
      expected: {
        title: 'Bakery plan',
        owner: 'Oven Team, Counter Team',
        lastUpdated: '2026-04-02',
        updatedOn: '2026-04-02',
        reviewCycle: 'every 6 weeks',
        reviewEvery: 'P6W',
      },
    },
    {
      desc: 'front matter that is no valid YAML, line by line',
      text: `---
title: Bakery: the second oven
owner: "Oven Team"
tags: [a, {
---

Text.
`,
      expected: { title: 'Bakery: the second oven', owner: 'Oven Team' },
    },
    {
      desc: 'front matter in TOML',
      text: `+++
title = "Bakery plan" # draft
owner = 'Oven Team'
+++

Text.
`,
      expected: { title: 'Bakery plan', owner: 'Oven Team' },
    },
  ];

  it.each(cases)('reads $desc', ({ text, expected }) => {
    const {
      title,
      owner,
      lastUpdated,
      updatedOn,
      reviewCycle,
      reviewEvery,
      currentVersion,
    } = parseRoadmap(text);
    expect({
      title,
      owner,
      lastUpdated,
      updatedOn,
      reviewCycle,
      reviewEvery,
      currentVersion,
    }).toEqual({ title: /^# (.*)/.exec(text)?.[1], ...expected });
  });

  it('tells where each was found', () => {
    const { origins } = parseRoadmap(`---
owner: Oven Team
---

# Bakery backlog

**Review cycle**: monthly
`);
    expect(origins).toEqual({
      title: { line: 5, foundBy: 'heading' },
      kind: { line: 5, foundBy: 'heading' },
      owner: { line: 2, foundBy: 'label' },
      reviewCycle: { line: 7, foundBy: 'label' },
    });
  });

  it('keeps lines that it does not know as a section, and those that it knows not', () => {
    const { sections } = parseRoadmap(`# Pond

**Owner**: Frog Team
**Last updated**: 2026-01-05

**Owner**: Frog Team
**Depth**: 2 m

Said by the owner.
`);
    expect(sections.map(({ line, endLine }) => [line, endLine])).toEqual([
      [6, 9],
    ]);
  });
});

describe('days that a document is aimed at', () => {
  const day = (start: string, end = start) => ({ start, end });
  const cases: [string, object[], Record<string, string>][] = [
    [
      '**Target Beta**: Q2 2026 (April-June)',
      [{ name: 'Beta', ...day('2026-04-01', '2026-06-30') }],
      {},
    ],
    ['**Target GA date**: [TBD - Week 0]', [{ name: 'GA' }], {}],
    [
      'GA date: 2026-12-01',
      [{ name: 'GA', ...day('2026-12-01') }],
      { GA: '2026-12-01' },
    ],
    [
      '**Release date:** 1 December 2026',
      [{ name: 'Release', ...day('2026-12-01') }],
      {},
    ],
    [
      '**Launch date**: December 2026',
      [{ name: 'Launch', ...day('2026-12-01', '2026-12-31') }],
      {},
    ],
    ['**Kickoff**: 2026-03-02', [], { start: '2026-03-02' }],
    ['Start date: 2 March 2026', [], { start: '2026-03-02' }],
    ['**Target users**: 2 bakeries', [], {}],
    ['**Target users**: TBD', [], {}],
    ['**Target duration**: 6 weeks', [], {}],
  ];

  it.each(cases)('reads "%s"', (line, targets, anchors) => {
    const roadmap = parseRoadmap(`# Pond\n\n${line}\n`);
    expect(
      roadmap.targets.map(({ name, start, end }) =>
        JSON.parse(JSON.stringify({ name, start, end })),
      ),
    ).toEqual(targets);
    expect(roadmap.anchors).toEqual(anchors);
  });

  it('leaves those of phases to the phases', () => {
    const { targets, anchors } = parseRoadmap(`# Pond

## Phase 1: Dig

**Target Beta**: Q2 2026
**Start date**: 2026-03-02

- [ ] Dig
`);
    expect({ targets, anchors }).toEqual({ targets: [], anchors: {} });
  });
});
