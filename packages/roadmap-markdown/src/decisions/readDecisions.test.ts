import { parseRoadmap } from '../parseRoadmap';

function decisionsOf(body: string) {
  return parseRoadmap(`# Pond\n\n${body}`).decisions.map(
    ({ text, outcome, rationale, date }) =>
      JSON.parse(JSON.stringify({ text, outcome, rationale, date })),
  );
}

describe('decisions', () => {
  const cases: [string, string, object[]][] = [
    [
      'an item with an arrow and its choice in bold',
      '- [x] **1.1** Choose a pump → **Archimedes** (no power needed)\n',
      [
        {
          text: 'Choose a pump',
          outcome: 'Archimedes',
          rationale: 'no power needed',
        },
      ],
    ],
    [
      'a nested one, without a reason',
      '- Pumps\n  - Choose a pump -> **Archimedes**\n',
      [{ text: 'Choose a pump', outcome: 'Archimedes' }],
    ],
    ['no evidence', '- [x] Dig → `pond.md`\n- [x] Fill → 20 m³ filled\n', []],
    ['no skipped item', '- [x] Paint → **Skipped** (no value)\n', []],
    ['no sentence that goes on', '- Dig → **deep** and wide\n', []],
    [
      'a recommendation with its reason',
      '**Recommended**: **Archimedes** because it needs\nno power.\n',
      [
        {
          text: 'Archimedes because it needs no power.',
          outcome: 'Archimedes',
          rationale: 'it needs no power.',
        },
      ],
    ],
    [
      'no recommendation that names no choice',
      '**Recommended**: 2 m of depth\n',
      [],
    ],
    [
      'a line that says so',
      '> **Decision**: We use clay due to its price\n',
      [{ text: 'We use clay due to its price', rationale: 'its price' }],
    ],
    ['none that is open', '**Decision**: TBD\n', []],
    [
      'the rows of a log',
      '| Date | Decision | Rationale | Alternatives |\n| --- | --- | --- | --- |\n| 2026-01-03 | Clay | Price | Foil |\n| TBD | Foil | - | - |\n| 2026-01-04 | | | |\n',
      [
        { text: 'Clay', rationale: 'Price', date: '2026-01-03' },
        { text: 'Foil' },
      ],
    ],
    [
      'no rows of another table',
      '| Decision | Owner |\n| --- | --- |\n| Clay | Frogs |\n',
      [],
    ],
    [
      'rows without reasons below their heading',
      '## Decisions\n\n| Decision | Owner |\n| --- | --- |\n| Clay | Frogs |\n',
      [{ text: 'Clay' }],
    ],
    [
      'the entries of a log',
      '## Decision log\n\n- **2026-01-03**: Use clay because foil tears\n- **Fence**: of wood\n- **Reed** (it grows)\n',
      [
        {
          text: 'Use clay because foil tears',
          rationale: 'foil tears',
          date: '2026-01-03',
        },
        { text: 'Fence: of wood' },
        { text: 'Reed (it grows)', outcome: 'Reed', rationale: 'it grows' },
      ],
    ],
    [
      'no dated entries elsewhere, and no open ones',
      '## Changes\n\n- **2026-01-03**: Use clay because foil tears\n\n## Decisions\n\n- [ ] Clay or foil?\n',
      [],
    ],
  ];

  it.each(cases)('are %s', (_, body, expected) => {
    expect(decisionsOf(body)).toEqual(expected);
  });

  it('know their phase and place, and leave their items to the work', () => {
    const { decisions, phases } = parseRoadmap(
      '# Pond\n\n## Phase 1: Dig\n\n- [x] Choose → **Clay**\n- [ ] Dig\n',
    );
    expect(decisions).toEqual([
      {
        text: 'Choose',
        outcome: 'Clay',
        line: 5,
        foundBy: 'bullet',
        phase: phases[0].id,
      },
    ]);
    expect(phases[0].items).toHaveLength(2);
  });
});
