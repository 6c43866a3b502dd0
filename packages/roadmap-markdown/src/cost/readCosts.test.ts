import { parseRoadmap } from '../parseRoadmap';

describe('cost of a phase', () => {
  it.each([
    [
      'a list',
      '### 💰 Cost Impact\n\n- **Pump**: ~$5-10/month (used)\n- **Tools**: Free\n',
      'Pump: ~$5-10/month (used); Tools: Free',
    ],
    ['a list below a label', '**Costs:**\n\n- Pump: €40\n', 'Pump: €40'],
    ['a sentence', '### Costs\n\nNothing but time.\n', 'Nothing but time.'],
    ['a label', '**Owner**: Frogs\n**Cost**: $40\n', '$40'],
    ['both', '**Cost**: $40\n\n### Costs\n\n- Pump: $30\n', '$40; Pump: $30'],
    ['nothing that is decided', '**Cost**: TBD\n', undefined],
    ['no tasks', '### Costs\n\n- [ ] Estimate them\n', undefined],
  ])('is told by %s', (_, body, expected) => {
    const [phase] = parseRoadmap(
      `# Pond\n\n## Phase 1: Fountain\n\n${body}`,
    ).phases;
    expect(phase.cost?.text).toBe(expected);
  });

  it('leaves tasks below its heading to the work items', () => {
    const [phase] = parseRoadmap(
      '# Pond\n\n## Phase 1\n\n### Costs\n\n- [ ] Estimate them\n',
    ).phases;
    expect(phase.items.map(({ text }) => text)).toEqual(['Estimate them']);
  });
});
