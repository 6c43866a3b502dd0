import { parseRoadmap } from '../parseRoadmap';

function texts(text: string): string[] {
  return parseRoadmap(text).sections.map(section => section.text);
}

const PLAN = '## Phase 1\n\n- [ ] a\n\n## Phase 2\n';

describe('sections', () => {
  it.each([
    ['a legend on a line', `Legend: ✅ done, 🚧 in progress\n\n${PLAN}`],
    [
      'a legend in a list',
      `**Legend**\n\n- ✅ done\n- 🚧 in progress\n\n${PLAN}`,
    ],
    [
      'a status line that phases have',
      `**Status**: Phases 1 and 2 in progress\n\n${PLAN}`,
    ],
    [
      'a notice that another plan counts',
      `> This plan has been superseded by the bakery plan.\n\n${PLAN}`,
    ],
    [
      'a sentence of what comes first',
      `${PLAN}\nRequires Phase 1 for its ovens.\n`,
    ],
    ['bullets below a task', '## Phase 1\n\n- [ ] a\n  - b\n'],
  ])('leave out %s', (_, text) => {
    expect(texts(`# Bakery\n\n${text}`)).toEqual([]);
  });

  it.each([
    ['a legend that says more', 'Legend: ✅ done, 🔥 ask the baker first'],
    ['a status line for no phase', '**Status**: Phase 9 in progress'],
    [
      'what stands beside a notice',
      'This plan has been superseded by the mill plan.\nAsk Ann.',
    ],
    [
      'sentences beside one of what comes first',
      '## Phase 3\n\nRequires Phase 1. We bake daily.',
    ],
  ])('hold %s', (_, text) => {
    const own = text.replace(/^##.*\n\n/, '');
    expect(texts(`# Bakery\n\n${text}\n\n${PLAN}`)).toEqual([own]);
  });

  it('hold code as it was written where its fence had to be repaired', () => {
    const code = '```markdown\n# Menu\n\n```sh\nbake\n```\n\nend\n```';
    expect(texts(`# Bakery\n\n## Notes\n\n${code}\n\n${PLAN}`)).toEqual([code]);
  });
});
