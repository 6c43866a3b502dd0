import { Contingency } from '@waymark/plugin-waymark-common';
import { parseRoadmap } from '../parseRoadmap';

const short = ({ text, steps }: Contingency) => [
  text,
  ...steps.map(step => step.text),
];

describe('readContingencies', () => {
  const cases: { desc: string; text: string; read: string[][] }[] = [
    {
      desc: 'bold scenarios with their steps',
      text: `### Contingency plans

**Scenario: Oven breaks at 5:00**

1. Call Ann
2. If she is out: call Ben
   - leave a message

**Scenario 2: Flour runs out**

**Steps:**

- [ ] Buy more`,
      read: [
        [
          'Oven breaks at 5:00',
          'Call Ann',
          'If she is out: call Ben',
          'leave a message',
        ],
        ['Flour runs out', 'Buy more'],
      ],
    },
    {
      desc: 'headings with their steps',
      text: `## Contingency

### Scenario: Storm

- Haul the boats out

### Thaw

Sometimes it comes early.

- Close the pond`,
      read: [
        ['Storm', 'Haul the boats out'],
        ['Thaw', 'Close the pond'],
      ],
    },
    {
      desc: 'items that name a scenario each',
      text: `## Contingency plans

- **Frames are late**: rent bicycles
- **If the shop floods**:
  - carry all upstairs
  - call the town`,
      read: [
        ['Frames are late', 'rent bicycles'],
        ['If the shop floods', 'carry all upstairs', 'call the town'],
      ],
    },
    {
      desc: 'lines that introduce steps',
      text: `## Contingency plans

### Scenario B: Fog

Nobody sails.

If a storm comes:

- Haul the boats out`,
      read: [['If a storm comes', 'Haul the boats out']],
    },
    {
      desc: 'lettered scenarios, whatever stands above their heading',
      text: `## Contingency plans

**Ask first**

### Scenario B: Fog

- Wait`,
      read: [['Fog', 'Wait']],
    },
    {
      desc: 'steps of the plan as a whole',
      text: `## Contingency plan

1. Stop
2. Ask Ann`,
      read: [['Contingency plan', 'Stop', 'Ask Ann']],
    },
    {
      desc: 'rows of a table',
      text: `## Contingency plans

| Scenario | Response | Owner |
|---|---|---|
| Storm | Haul out<br>Tie down | Ann |
| Thaw | TBD | Ben |`,
      read: [['Storm', 'Haul out', 'Tie down']],
    },
    {
      desc: 'nothing elsewhere',
      text: `## Plan

**Scenario: Storm**

1. Haul out

## Contingency plan

None so far.`,
      read: [],
    },
  ];

  it.each(cases)('reads $desc', ({ text, read }) => {
    expect(parseRoadmap(text).contingencies.map(short)).toEqual(read);
  });

  it('tells where each was found, and takes no step for work', () => {
    const { contingencies, phases } = parseRoadmap(`## Phase 1: Hull

- [ ] Plank it

### Contingency plan

**Scenario: Rot**

- [ ] Buy wood`);
    expect(phases[0].items.map(({ text }) => text)).toEqual(['Plank it']);
    expect(contingencies).toEqual([
      {
        text: 'Rot',
        line: 7,
        foundBy: 'label',
        steps: [{ text: 'Buy wood', line: 9, foundBy: 'checkbox' }],
      },
    ]);
  });
});

describe('readBuffer', () => {
  it.each([
    ['**Total Buffer**: 3-5 weeks kept back', '3-5 weeks kept back'],
    ['Buffer: about 2 weeks', 'about 2 weeks'],
    ['- **Time buffer**: 20%', '20%'],
    ['**Buffer**: TBD', undefined],
    ['**Buffer**: ring, 8 entries', undefined],
    ['A buffer of 2 weeks would be fine.', undefined],
  ])('reads %s', (line, text) => {
    const { buffer, risks } = parseRoadmap(`# Plan\n\n## Risks\n\n${line}`);
    expect(buffer).toEqual(text && { text, line: 5, foundBy: 'label' });
    expect(buffer && risks.length).not.toBe(1);
  });

  it("takes no phase's for the document's", () => {
    const { buffer } = parseRoadmap(
      '## Phase 1: Hull\n\nBuffer: 1 week\n\n- [ ] Plank it',
    );
    expect(buffer).toBeUndefined();
  });
});
