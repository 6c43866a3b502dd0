import { parseRoadmap } from '../parseRoadmap';

function read(body: string) {
  const roadmap = parseRoadmap(`# Pond\n\n## Phase 1: Fountain\n\n${body}\n`);
  const [{ reason, revisit }] = roadmap.phases;
  return { reason, revisit, sections: roadmap.sections };
}

describe('why a phase waits', () => {
  const cases: [string, string, string | undefined][] = [
    [
      'a quote, over several lines',
      '> **Why Deferred**: The pump costs\n> too much for now.\n',
      'The pump costs too much for now.',
    ],
    ['a blocker', '**Blocked by**: the permit', 'the permit'],
    [
      'a reason before a blocker that follows',
      '- **Reason**: no pump\n- **Blocked by**: the permit',
      'no pump',
    ],
    ['no blocker', '**Blocked by**: None', undefined],
    [
      'a list below its label',
      '**Why deferred:**\n\n- No pump\n- No permit',
      'No pump; No permit',
    ],
    [
      'the status',
      '**Status**: ⏸️ Deferred (the river does it)',
      'the river does it',
    ],
    [
      'the status, set off',
      '**Status**: Blocked — no permit yet',
      'no permit yet',
    ],
    ['the status, in words', '**Status**: On hold because of frost', 'frost'],
    ['the status, where no spaces are put', '**状态**: 推迟，因为缺人', '缺人'],
    ['the status, before it goes on', '**状态**: 推迟因为缺人', '缺人'],
    ['no reason but a day', '**Status**: Deferred (March 2027)', undefined],
    [
      'no reason but a status',
      '**Status**: Designed (building postponed)',
      undefined,
    ],
    [
      'no reason of a phase that goes on',
      '**Status**: In progress (slowly)',
      undefined,
    ],
  ];

  it.each(cases)('is told by %s', (_, body, expected) => {
    expect(read(body).reason?.text).toBe(expected);
  });

  it('leaves nothing of a quote that is understood, and what it does not understand', () => {
    expect(
      read('> **Why deferred**: Frost.\n> **Revisit when**: It thaws.')
        .sections,
    ).toEqual([]);
    expect(
      read('> **Why deferred**: Frost.\n>\n> See the weather.').sections,
    ).toHaveLength(1);
  });
});

describe('when to look at a deferral again', () => {
  it.each([
    ['**Revisit when**: the frost is over', 'the frost is over', undefined],
    [
      '**When to revisit the second basin**: If it leaks',
      'If it leaks',
      undefined,
    ],
    [
      'Revisit: Q2 2027, with the council',
      'Q2 2027, with the council',
      '2027-04-01',
    ],
    ['**Revisit on**: 2027-05-03', '2027-05-03', '2027-05-03'],
    ['**Revisit**: by 2027-05-03', 'by 2027-05-03', '2027-05-03'],
    ['**Revisit**: by May 2027', 'by May 2027', undefined],
  ])('reads "%s"', (body, text, date) => {
    expect(read(body).revisit).toEqual({
      text,
      ...(date && { date }),
      line: 5,
      foundBy: 'label',
    });
  });

  it('has none where it is not decided', () => {
    expect(read('**Revisit**: TBD').revisit).toBeUndefined();
  });
});
