import { parseRoadmap } from '../parseRoadmap';
import { parseIssueTemplate } from './parseIssueTemplate';

describe('parseIssueTemplate', () => {
  it.each([
    {
      desc: 'fields before the body',
      text: 'Title: [Phase 2] Build the lock\nLabels: canal, phase-2\n\n## Tasks\n- [ ] Dig',
      expected: {
        title: '[Phase 2] Build the lock',
        labels: ['canal', 'phase-2'],
        hasLabels: true,
        body: '## Tasks\n- [ ] Dig',
      },
    },
    {
      desc: 'fields in bold, with labels in code',
      text: '**Title:** "Build the lock"\n\n**Labels:** `canal`, `phase-2`\n**Assignees:** heron\n\nDig: deep',
      expected: {
        title: 'Build the lock',
        labels: ['canal', 'phase-2'],
        hasLabels: true,
        body: 'Dig: deep',
      },
    },
    {
      desc: 'front matter',
      text: '---\nname: Lock\nabout: To build it\ntitle: "[Lock] Build"\nlabels: [canal, "phase-2"]\n---\n\nDig',
      expected: {
        title: '[Lock] Build',
        labels: ['canal', 'phase-2'],
        hasLabels: true,
        body: 'Dig',
      },
    },
    {
      desc: 'front matter with a name and labels in one text',
      text: "---\nname: Lock\ntitle: ''\nlabels: canal, phase-2\n---\nDig",
      expected: {
        title: 'Lock',
        labels: ['canal', 'phase-2'],
        hasLabels: true,
        body: 'Dig',
      },
    },
    {
      desc: 'a heading as its title',
      text: '# Build the lock\n\nDig',
      expected: {
        title: 'Build the lock',
        labels: [],
        hasLabels: false,
        body: 'Dig',
      },
    },
    { desc: 'no title', text: 'npm install\n', expected: undefined },
    {
      desc: 'broken front matter',
      text: '---\ntitle: [a\n---\nDig',
      expected: undefined,
    },
    {
      desc: 'front matter without an end',
      text: '---\ntitle: Lock',
      expected: undefined,
    },
    { desc: 'nothing', text: '', expected: undefined },
  ])('reads $desc', ({ text, expected }) => {
    expect(parseIssueTemplate(text)).toEqual(expected);
  });
});

describe('issue template of a phase', () => {
  const template =
    '```markdown\nTitle: Build the lock\nLabels: canal\n\n- [ ] Dig\n```\n';

  it.each([
    ['a fence with title and labels', template, 5, 'label'],
    [
      'one below a heading',
      `### 🎫 GitHub Issue Template\n\n${template}`,
      7,
      'heading',
    ],
    [
      'one below a label that needs no labels',
      '**Issue template:**\n\n```\n# Build the lock\n\nDig\n```\n',
      7,
      'label',
    ],
    ['no other fence', '```yaml\nTitle: Lock\n```\n', undefined, undefined],
    [
      'no command below its heading',
      '### Issue template\n\n```bash\ngh issue create\n```\n',
      undefined,
      undefined,
    ],
  ])('is %s', (_, body, line, foundBy) => {
    const { phases, sections } = parseRoadmap(
      `# Pond\n\n## Phase 2: Canal\n\n${body}`,
    );
    const { issueTemplate } = phases[0];
    expect([issueTemplate?.line, issueTemplate?.foundBy]).toEqual([
      line,
      foundBy,
    ]);
    expect(sections).toHaveLength(issueTemplate ? 0 : 1);
  });

  it('is the first of several, and none outside the phases', () => {
    const { phases, sections } = parseRoadmap(
      `# Pond\n\n${template}\n## Phase 2: Canal\n\n${template}\n${template}`,
    );
    expect(phases[0].issueTemplate).toEqual({
      title: 'Build the lock',
      labels: ['canal'],
      body: '- [ ] Dig',
      line: 12,
      foundBy: 'label',
    });
    expect(sections.map(({ line }) => line)).toEqual([3, 19]);
  });
});
