import { phase, workItem } from '../../__testUtils__/roadmaps';
import { assignFindings } from './assignFindings';

describe('assignFindings', () => {
  const phases = [
    phase('outer', 10, 'Outer', {
      items: [
        workItem(12, 'open', 'First', {
          children: [workItem(13, 'open', 'Nested')],
        }),
      ],
      origins: { owners: { line: 14, foundBy: 'label' } },
    }),
    phase('inner', 20, 'Inner', {
      parent: 'outer',
      items: [workItem(22, 'open', 'Second')],
    }),
    phase('row', 30, 'A row of a table'),
  ];

  it.each([
    [undefined, undefined],
    [9, undefined],
    [10, 'outer'],
    [13, 'outer'],
    [14, 'outer'],
    [15, undefined],
    [21, 'inner'],
    [23, undefined],
    [30, 'row'],
    [31, undefined],
  ])('a finding of line %s belongs to %s', (line, owner) => {
    const finding = { kind: 'template', message: 'Something', line };
    const { ofPhases, ofDocument } = assignFindings({
      phases,
      warnings: [finding],
    });

    expect([...ofPhases]).toEqual(owner ? [[owner, [finding]]] : []);
    expect(ofDocument).toEqual(owner ? [] : [finding]);
  });
});
