import { outlineSections } from '../outline/outlineSections';
import { parseMarkdown } from '../syntax/parseMarkdown';
import { findPhases } from './findPhases';

function titlesOf(...headings: string[]): string[] {
  const blocks = parseMarkdown(headings.join('\n\n'));
  return findPhases(outlineSections(blocks), blocks).map(
    ({ section }) => section.title,
  );
}

describe('findPhases', () => {
  it.each([
    ['the title is none', ['# Phase 1', '## Milestone A'], ['Milestone A']],
    [
      'several of depth 1 are',
      ['# Phase 1', '# Phase 2'],
      ['Phase 1', 'Phase 2'],
    ],
    [
      'versions side by side are',
      ['## v1.0 Trips', '## v1.1 Complaints'],
      ['v1.0 Trips', 'v1.1 Complaints'],
    ],
    ['a version alone is a name', ['## Support', '### v1.x Maintenance'], []],
    [
      'a version within a phase is a group',
      ['## Phase 1', '### v1.0'],
      ['Phase 1'],
    ],
    [
      'a milestone within a phase is one',
      ['## Phase 1', '### Milestone 2'],
      ['Phase 1', 'Milestone 2'],
    ],
    ['quarters within a year are', ['## 2026', '### Q1'], ['2026', 'Q1']],
    ['a change log has none', ['## Changelog', '### v1.0.0', '### v1.1.0'], []],
    ['an appendix has none', ['## Appendix A: more', '### Phase 1'], []],
    ['a status beside phases is one', ['## Done', '## v1.0'], ['Done', 'v1.0']],
    [
      'a status that holds phases is none',
      ['## Done', '### v1.0', '### v1.1'],
      ['v1.0', 'v1.1'],
    ],
    [
      'statuses divide a plan that nothing else does',
      ['## Done', '## In progress', '## Planned ideas'],
      ['Done', 'In progress', 'Planned ideas'],
    ],
    [
      'numbered headings that all state a status are',
      ['## 1. Dig [DONE]', '## 2. Build [WIP]', '## 3. Open [TODO]'],
      ['1. Dig [DONE]', '2. Build [WIP]', '3. Open [TODO]'],
    ],
    [
      'numbered headings without a status are sections',
      ['## 1. Dig [DONE]', '## 2. Build [WIP]', '## 3. Prices'],
      [],
    ],
    [
      'an icebox beside what is now and next is one',
      ['## Now', '## Next', '## Icebox'],
      ['Now', 'Next', 'Icebox'],
    ],
    [
      'the launch among days counted from it is none',
      ['## Phase 1', '## Countdown', '### GA-10', '### GA', '### GA+30'],
      ['Phase 1'],
    ],
    [
      'the launch among stages is one',
      ['## Beta', '## GA', '## GA+30'],
      ['Beta', 'GA'],
    ],
    ['one status divides nothing', ['## Done', '## Prices'], []],
  ])('%s', (_, headings, titles) => {
    expect(titlesOf(...headings)).toEqual(titles);
  });
});
