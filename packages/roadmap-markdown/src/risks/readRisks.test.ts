import fc from 'fast-check';
import { Risk } from '@waymark/plugin-waymark-common';
import { parseRoadmap } from '../parseRoadmap';

function read(text: string): Omit<Risk, 'line' | 'foundBy'>[] {
  return parseRoadmap(text).risks.map(({ line, foundBy, ...risk }) => risk);
}

describe('readRisks', () => {
  const cases: {
    desc: string;
    text: string;
    risks: Omit<Risk, 'line' | 'foundBy'>[];
  }[] = [
    {
      desc: 'rows of a table, whatever the order of its columns',
      text: `## Risk register

| Owner | Mitigation | Impact | Risk | Likelihood | Status |
|---|---|---|---|---|---|
| Ann, Ben | Order early | High | Frames arrive late | Low | Open |
| TBD | TBD | - | Pond freezes | n/a | |`,
      risks: [
        {
          text: 'Frames arrive late',
          probability: 'Low',
          impact: 'High',
          mitigation: 'Order early',
          owners: ['Ann', 'Ben'],
          statusText: 'Open',
        },
        { text: 'Pond freezes' },
      ],
    },
    {
      desc: 'a table that lists risks first in a section about something else',
      text: `## Looking ahead

| # | Risk | Severity |
|---|---|---|
| 1 | Oven breaks | Major |`,
      risks: [{ text: 'Oven breaks', impact: 'Major' }],
    },
    {
      desc: 'columns that only a table of risks names so',
      text: `## Looking ahead

| Risk | L | I | Action |
|---|---|---|---|
| Oven breaks | 2 | 5 | Keep the old one |

| Risiko | W | Schaden | Maßnahme |
|---|---|---|---|
| Hochwasser | gering | hoch | Sandsäcke |

## Next

| Task | L | I |
|---|---|---|
| New oven | 2 | 5 |`,
      risks: [
        {
          text: 'Oven breaks',
          probability: '2',
          impact: '5',
          mitigation: 'Keep the old one',
        },
        {
          text: 'Hochwasser',
          probability: 'gering',
          impact: 'hoch',
          mitigation: 'Sandsäcke',
        },
      ],
    },
    {
      desc: 'no table that rates something else by its risk',
      text: `## Plan

| Task | Impact | Risk |
|---|---|---|
| New oven | High | Low |

| Risk | Impact |
|---|---|
| High | 3 days |

## Risks

| Colour | Meaning |
|---|---|
| Red | Bad |`,
      risks: [],
    },
    {
      desc: 'a table of risks whose first column is called otherwise',
      text: `## Risk assessment

| ID | Threat | Chance | Countermeasure |
|---|---|---|---|
| R1 | Flour gets dear | Low | Buy ahead |

| Feature | Risk | Mitigation |
|---|---|---|
| Sourdough | Medium | Bake a trial batch |`,
      risks: [
        {
          text: 'Flour gets dear',
          probability: 'Low',
          mitigation: 'Buy ahead',
        },
        { text: 'Sourdough', mitigation: 'Bake a trial batch' },
      ],
    },
    {
      desc: 'numbered risks by what describes them',
      text: `## Risks

| Risk | Description | Impact |
|---|---|---|
| R-1 | Ferry strike | Low |
| Weather | Storms close the harbour | High |`,
      risks: [
        { text: 'Ferry strike', impact: 'Low' },
        { text: 'Weather: Storms close the harbour', impact: 'High' },
      ],
    },
    {
      desc: 'struck-out risks, with what stands beside them',
      text: `## Risks

| Risk | Impact | Mitigation |
|---|---|---|
| ~~Old boiler~~ | ~~High~~ Done | Replaced |
| ~~Rent rises~~ ✅ settled in May | Low | |
| Thin ice | ~~High~~ Low | Signs |

- ~~Lost keys~~: resolved
- ~~Wet flour~~`,
      risks: [
        {
          text: 'Old boiler',
          impact: 'High',
          mitigation: 'Replaced',
          statusText: 'Done',
          struck: true,
        },
        {
          text: 'Rent rises',
          impact: 'Low',
          statusText: '✅ settled in May',
          struck: true,
        },
        { text: 'Thin ice', impact: 'Low', mitigation: 'Signs' },
        { text: 'Lost keys', statusText: 'resolved', struck: true },
        { text: 'Wet flour', struck: true },
      ],
    },
    {
      desc: 'the phases that a table names, where it names one',
      text: `## Phase 1: Hull

- [ ] Plank it

## Phase 2: Mast

- [ ] Raise it

## Risks

| Risk | Phase | Mitigation |
|---|---|---|
| Rot | 1 | Dry wood |
| Storm | Phase 2 | Wait |
| Cost | 1, 2 | Save |
| Delay | All | Hurry |`,
      risks: [
        {
          text: 'Rot',
          mitigation: 'Dry wood',
          phaseText: '1',
          phase: 'hull',
        },
        {
          text: 'Storm',
          mitigation: 'Wait',
          phaseText: 'Phase 2',
          phase: 'mast',
        },
        { text: 'Cost', mitigation: 'Save', phaseText: '1, 2' },
        { text: 'Delay', mitigation: 'Hurry', phaseText: 'All' },
      ],
    },
    {
      desc: 'items with their details below them',
      text: `## Risk management

### High-risk items

1. **Boat survey**: may find rot
   - **Mitigation**: look ourselves first
   - **Impact**: High
   - Likelihood: Medium
   - Owner: Ann & Ben, Cleo

2. **Mooring**: the quay is full
   - **Mitigations:**
     - ask the town
     - use the buoy`,
      risks: [
        {
          text: 'Boat survey: may find rot',
          mitigation: 'look ourselves first',
          impact: 'High',
          probability: 'Medium',
          owners: ['Ann & Ben', 'Cleo'],
        },
        {
          text: 'Mooring: the quay is full',
          mitigation: 'ask the town; use the buoy',
        },
      ],
    },
    {
      desc: 'details in the same item, and in the items after it',
      text: `## Key risks

- Frames are late — keep two weeks of stock
- **Supply** — parts may be late
- Thaw (Impact: High, Probability: Low)
- Strike. Mitigation: talk early. Impact: critical
- Theft
  Mitigation: better locks
- **Risk**: Flood
- **Mitigation**: sandbags
- **Impact**: Low`,
      risks: [
        { text: 'Frames are late', mitigation: 'keep two weeks of stock' },
        { text: 'Supply — parts may be late' },
        { text: 'Thaw', impact: 'High', probability: 'Low' },
        { text: 'Strike', mitigation: 'talk early', impact: 'critical' },
        { text: 'Theft', mitigation: 'better locks' },
        { text: 'Flood', mitigation: 'sandbags', impact: 'Low' },
      ],
    },
    {
      desc: 'ratings before and beside what may go wrong',
      text: `## Risks

- 🔴 **High**: The oven breaks
- 🟡 Medium — Flour gets dear
- **Late frames** (probability: medium; impact: high): no sales
- High

### Mitigation strategies

- Save money`,
      risks: [
        { text: 'High: The oven breaks' },
        { text: 'Medium — Flour gets dear' },
        {
          text: 'Late frames: no sales',
          probability: 'medium',
          impact: 'high',
        },
      ],
    },
    {
      desc: 'mitigations without a label, where the heading promises them',
      text: `## Risks & mitigation

- **Oven breaks** → rent one
- Flour runs out
  - order more

## Other risks

- Mice
  - they like cheese`,
      risks: [
        { text: 'Oven breaks', mitigation: 'rent one' },
        { text: 'Flour runs out', mitigation: 'order more' },
        { text: 'Mice' },
      ],
    },
    {
      desc: 'how long they may hold up the plan',
      text: `### Timeline risks

- **Survey delays**: +2-4 weeks
- **Leaks**: +1 week per leak
- Painting (+3 days)
- Varnish: 2 weeks
- Rigging: 2 weeks may not do
- **Total buffer**: 4 weeks`,
      risks: [
        { text: 'Survey delays', delay: '+2-4 weeks' },
        { text: 'Leaks', delay: '+1 week per leak' },
        { text: 'Painting', delay: '+3 days' },
        { text: 'Varnish', delay: '2 weeks' },
        { text: 'Rigging: 2 weeks may not do' },
      ],
    },
    {
      desc: 'groups of risks',
      text: `## Risks

- **Technical:**
  - The oven is old
  - The mixer leaks
- **Money:**
  - Butter gets dear`,
      risks: [
        { text: 'The oven is old' },
        { text: 'The mixer leaks' },
        { text: 'Butter gets dear' },
      ],
    },
    {
      desc: 'headings and bold lines with details below them',
      text: `## Risks

We looked hard.

### Risk 1: Frames are late

- **Likelihood**: Medium
- **Impact**: High

**Mitigation:**

- keep stock
- find a second maker

### Theft

Nobody locks the door.

**Impact**: Low
**Mitigation**: locks

### Weather

**Storm**

- Impact: High

**Thaw**
Impact: Medium

**Fog**: ships cannot enter

- Mitigation: wait`,
      risks: [
        {
          text: 'Frames are late',
          probability: 'Medium',
          impact: 'High',
          mitigation: 'keep stock; find a second maker',
        },
        { text: 'Theft', impact: 'Low', mitigation: 'locks' },
        { text: 'Storm', impact: 'High' },
        { text: 'Thaw', impact: 'Medium' },
        { text: 'Fog: ships cannot enter', mitigation: 'wait' },
      ],
    },
    {
      desc: 'labels of a phase, but for those that only rate it',
      text: `## Phase 1: Hull

**Risk**: Medium - new wood

- [ ] Plank it

## Phase 2: Mast

**Risks:** The crane is booked
**Mitigation:** book early
**Owner:** Ann

- [ ] Raise it

**Risks:**

- Storm`,
      risks: [
        {
          text: 'The crane is booked',
          mitigation: 'book early',
          phase: 'mast',
        },
        { text: 'Storm', phase: 'mast' },
      ],
    },
    {
      desc: 'nothing in sentences that mention risks',
      text: `# Pond

There is a risk that it freezes. Mitigation: none needed.

## Risks

Overall risk is low. Impact: small.

**Last reviewed**: May`,
      risks: [],
    },
  ];

  it.each(cases)('reads $desc', ({ text, risks }) => {
    expect(read(text)).toEqual(risks);
  });

  it('takes time that is kept for all risks for none', () => {
    const { risks, buffer, sections } = parseRoadmap(
      '# Bakery\n\n## Risks\n\n1. Flour runs out\n2. Oven breaks\n\n**Total buffer**: 2-3 weeks\n',
    );
    expect(risks.map(({ text }) => text)).toEqual([
      'Flour runs out',
      'Oven breaks',
    ]);
    expect(buffer?.text).toBe('2-3 weeks');
    expect(sections).toEqual([]);
  });

  it('counts boxes of risks, but takes none for work', () => {
    const { risks, phases, checkboxes } = parseRoadmap(`## Phase 1: Hull

- [x] Plank it

### Risks

- [ ] Rot
- [x] Theft`);
    expect(checkboxes).toEqual({ total: 3, done: 1 + 1, inCodeFences: 0 });
    expect(phases[0].items.map(({ text }) => text)).toEqual(['Plank it']);
    expect(risks).toEqual([
      {
        text: 'Rot',
        checked: false,
        phase: 'hull',
        line: 7,
        foundBy: 'checkbox',
      },
      {
        text: 'Theft',
        checked: true,
        phase: 'hull',
        line: 8,
        foundBy: 'checkbox',
      },
    ]);
  });

  it('tells where each was found', () => {
    const { risks, sections } = parseRoadmap(`## Risks

| Risk | Impact |
|---|---|
| Rot | High |

- Theft

### Storm

- Impact: High

**Thaw**
Impact: Low`);
    expect(risks.map(({ line, foundBy }) => [line, foundBy])).toEqual([
      [5, 'table'],
      [7, 'bullet'],
      [9, 'heading'],
      [13, 'label'],
    ]);
    expect(sections).toEqual([]);
  });

  it('finds as many risks in a table as it has rows with one, in any order of columns', () => {
    const cell = fc.constantFrom('High', 'Old ship', 'TBD', '', '2 weeks');
    const heads = ['Risk', 'Impact', 'Mitigation', 'Owner', 'Status'];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(heads, { minLength: heads.length }),
        fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 6 }),
        (order, rows) => {
          const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
          const table = [
            line(order),
            line(order.map(() => '---')),
            ...rows.map((cells, at) =>
              line(
                order.map(head =>
                  head === 'Risk'
                    ? `Leak ${at}`
                    : cells[heads.indexOf(head) - 1],
                ),
              ),
            ),
          ].join('\n');
          expect(read(`## Risks\n\n${table}`).map(({ text }) => text)).toEqual(
            rows.map((_, at) => `Leak ${at}`),
          );
        },
      ),
    );
  });
});
