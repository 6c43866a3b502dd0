import { parseRoadmap } from '../parseRoadmap';

function peopleOf(text: string) {
  const roadmap = parseRoadmap(`# Ferry\n\n${text}\n`);
  return {
    responsibilities: roadmap.responsibilities.map(({ owner, duties }) => [
      owner,
      ...duties.map(({ text: duty, column }) =>
        column ? `${column}: ${duty}` : duty,
      ),
    ]),
    escalation: roadmap.escalation.map(({ level, owner, condition }) => [
      level,
      owner,
      condition,
    ]),
    contacts: roadmap.contacts.map(({ line, foundBy, ...contact }) => contact),
  };
}

describe('readPeople', () => {
  it.each<[string, string, string[][]]>([
    [
      'teams in several columns',
      '| Team | Pre-launch | Launch |\n|---|---|---|\n| Crew | Paint | Sail |\n| Cook | TBD | Soup |',
      [
        ['Crew', 'Pre-launch: Paint', 'Launch: Sail'],
        ['Cook', 'Launch: Soup'],
      ],
    ],
    [
      'roles with one column',
      '| Role | Name | Responsibilities |\n|---|---|---|\n| Mate | Ann | Steers |\n| Cook | TBD | Cooks |',
      [
        ['Mate (Ann)', 'Steers'],
        ['Cook', 'Cooks'],
      ],
    ],
    [
      'letters',
      '| Task | Crew | Cook |\n|---|---|---|\n| Fish | R/A | C |\n| Mop | I | R |',
      [
        ['Crew', 'R/A: Fish', 'I: Mop'],
        ['Cook', 'C: Fish', 'R: Mop'],
      ],
    ],
    [
      'who is responsible, accountable, consulted and informed',
      '| Task | Responsible (R) | Accountable | Consulted | Informed |\n|---|---|---|---|---|\n| Menu | Cook | Mate | Crew, Guests | TBD |\n| Mop | Crew | Mate | - | - |',
      [
        ['Cook', 'Responsible (R): Menu'],
        ['Mate', 'Accountable: Menu', 'Accountable: Mop'],
        ['Crew', 'Consulted: Menu', 'Responsible (R): Mop'],
        ['Guests', 'Consulted: Menu'],
      ],
    ],
    [
      'a list',
      '## Roles\n\n- **QA**: regression tests\n- Crew — mops\n- **Cook**\n  - soup\n  - bread',
      [
        ['QA', 'regression tests'],
        ['Crew', 'mops'],
        ['Cook', 'soup', 'bread'],
      ],
    ],
    [
      'a list that names the duty first',
      '## RACI\n\n- **Responsible**: Cook, Crew\n- **Accountable**: Mate',
      [
        ['Cook', 'Responsible'],
        ['Crew', 'Responsible'],
        ['Mate', 'Accountable'],
      ],
    ],
    [
      'lists below what names somebody',
      '## Responsibilities\n\n### Mate\n\n- steers\n- anchors\n\n**Cook:**\n\n- cooks',
      [
        ['Mate', 'steers', 'anchors'],
        ['Cook', 'cooks'],
      ],
    ],
  ])('reads responsibilities from %s', (_, text, expected) => {
    expect(peopleOf(text).responsibilities).toEqual(expected);
  });

  it.each<[string, string, [string, string, string | undefined][]]>([
    [
      'a drawing, where arrows have the condition of the next level',
      '```\nL1: Mate on duty\n    ↓ (15 min no answer)\nL2: Captain + Cook\n    |\n    v\nL3: Harbour master\n```',
      [
        ['L1', 'Mate on duty', undefined],
        ['L2', 'Captain + Cook', '15 min no answer'],
        ['L3', 'Harbour master', undefined],
      ],
    ],
    [
      'one line',
      'L1: Mate → L2 (30 min): Captain → L3: Harbour master (if it sinks)',
      [
        ['L1', 'Mate', undefined],
        ['L2', 'Captain', '30 min'],
        ['L3', 'Harbour master', 'if it sinks'],
      ],
    ],
    [
      'a list',
      '- **Tier 1**: Mate (deck)\n- **Tier 2** — Captain (after 10 minutes)',
      [
        ['Tier 1', 'Mate (deck)', undefined],
        ['Tier 2', 'Captain', 'after 10 minutes'],
      ],
    ],
    [
      'a numbered list',
      '1. Mate\n2. Captain',
      [
        ['1', 'Mate', undefined],
        ['2', 'Captain', undefined],
      ],
    ],
    [
      'a table',
      '| Level | Contact | Trigger |\n|---|---|---|\n| L1 | Mate | TBD |\n| L2 | Captain | storm |',
      [
        ['L1', 'Mate', undefined],
        ['L2', 'Captain', 'storm'],
      ],
    ],
  ])('reads the levels of an escalation from %s', (_, text, expected) => {
    expect(peopleOf(`## Escalation path\n\n${text}`)).toEqual({
      responsibilities: [],
      escalation: expected,
      contacts: [],
    });
  });

  it.each<[string, string, object[]]>([
    [
      'a table, without what is not decided',
      '| Role | Name | Email | Phone |\n|---|---|---|---|\n| Mate | TBD | TBD | - |\n| Cook | Jo Ek | jo@pond.example | ext. 12 |',
      [
        { role: 'Mate' },
        {
          role: 'Cook',
          name: 'Jo Ek',
          email: 'jo@pond.example',
          phone: 'ext. 12',
        },
      ],
    ],
    [
      'a table of teams and roles',
      '| Team | Role | Name | Channel |\n|---|---|---|---|\n| Deck | Mate | Ann | #deck |',
      [{ role: 'Mate (Deck)', name: 'Ann', channel: '#deck' }],
    ],
    [
      'a list below a heading of contacts',
      '## Contacts\n\n- **Mate**: Ann Berg (ann@pond.example, +44 20 7946 0000)\n- Cook: TBD\n- Deck: #deck',
      [
        {
          role: 'Mate',
          name: 'Ann Berg',
          email: 'ann@pond.example',
          phone: '+44 20 7946 0000',
        },
        { role: 'Cook' },
        { role: 'Deck', channel: '#deck' },
      ],
    ],
  ])('reads contacts from %s', (_, text, expected) => {
    expect(peopleOf(text).contacts).toEqual(expected);
  });

  it.each([
    [
      'channels',
      '| Channel | Purpose | Cadence |\n|---|---|---|\n| #deck | chat | daily |',
    ],
    ['caches outside an escalation', '```\nL1: cache\nL2: cache\n```'],
    ['boxes', '## Roles\n\n- [ ] **QA**: tests'],
    [
      'prose',
      '## Escalation\n\nCall the mate.\n\n## Contacts\n\n- see the wall',
    ],
    [
      'metrics of teams',
      '| Team | Metric | Target |\n|---|---|---|\n| Crew | speed | 5 |',
    ],
  ])('reads nobody from %s', (_, text) => {
    expect(peopleOf(text)).toEqual({
      responsibilities: [],
      escalation: [],
      contacts: [],
    });
  });
});
