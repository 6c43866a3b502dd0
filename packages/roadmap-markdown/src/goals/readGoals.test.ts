import { parseRoadmap } from '../parseRoadmap';

function goalsOf(body: string) {
  const [{ goals, items }] = parseRoadmap(
    `# Pond\n\n## Phase 1: Dig\n\n${body}`,
  ).phases;
  return {
    goals: goals.map(({ text, state }) => (state ? [text, state] : [text])),
    items: items.map(({ text }) => text),
  };
}

describe('goals of a phase', () => {
  it.each([
    [
      'struck out ones with what became of them',
      '### 🎯 Goals (Deferred)\n\n- Keep frogs\n- ~~Dig by hand~~ ✅\n- ~~Line it with foil~~ (clay chosen instead)\n- ~~Feed ducks~~\n',
      [
        ['Keep frogs'],
        ['Dig by hand', 'done'],
        ['Line it with foil (clay chosen instead)', 'dropped'],
        ['Feed ducks'],
      ],
      [],
    ],
    [
      'a label over two lines beside others',
      '**Timeline**: 3 weeks\n**Goal**: A hole that\nholds water\n',
      [['A hole that holds water']],
      [],
    ],
    [
      'labels in a list',
      '- **Objective**: A hole\n- **Goals**:\n  - Frogs\n  - Newts\n- Dig\n',
      [['A hole'], ['Frogs'], ['Newts']],
      ['Dig'],
    ],
    ['no tasks', '### Goals\n\n- [ ] Dig\n', [], ['Dig']],
  ])('are %s', (_, body, goals, items) => {
    expect(goalsOf(body)).toEqual({ goals, items });
  });
});
