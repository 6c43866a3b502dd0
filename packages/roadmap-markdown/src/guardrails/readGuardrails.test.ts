import { parseRoadmap } from '../parseRoadmap';

describe('guardrails', () => {
  it('are the lists below their heading, with what is nested as their parts', () => {
    const { guardrails, sections } = parseRoadmap(`# Pond

## Phase 1: Dig

- [ ] Dig

## Plan guardrails

- Each basin must have:
  - a drain
  - a fence
- What leaks is not filled.
`);
    expect(guardrails).toEqual([
      {
        text: 'Each basin must have:',
        line: 9,
        foundBy: 'bullet',
        parts: [
          { text: 'a drain', line: 10, foundBy: 'bullet' },
          { text: 'a fence', line: 11, foundBy: 'bullet' },
        ],
      },
      { text: 'What leaks is not filled.', line: 12, foundBy: 'bullet' },
    ]);
    expect(sections).toEqual([]);
  });

  it.each([
    [
      'what a phase builds',
      '## Phase 1: Dig\n\n### Size guardrails\n\n- Fence\n',
    ],
    ['tasks', '## Principles\n\n- [ ] Write them down\n'],
    ['other lists', '## Tools\n\n- Spade\n'],
  ])('are not %s', (_, body) => {
    expect(parseRoadmap(`# Pond\n\n${body}`).guardrails).toEqual([]);
  });
});
