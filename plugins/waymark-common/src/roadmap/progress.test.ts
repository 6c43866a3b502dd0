import fc from 'fast-check';
import { countProgress, sumProgress } from './progress';
import { WorkItem, WorkState } from './WorkItem';

function item(state: WorkState, more: Partial<WorkItem> = {}): WorkItem {
  return { text: state, state, line: 1, foundBy: 'checkbox', ...more };
}

describe('countProgress', () => {
  const cases: {
    desc: string;
    items: WorkItem[];
    result: [number, number, number, number, number, number | null];
  }[] = [
    { desc: 'nothing', items: [], result: [0, 0, 0, 0, 0, null] },
    {
      desc: 'done and open items',
      items: [item('done'), item('open'), item('open'), item('open')],
      result: [1, 3, 0, 0, 0, 0.25],
    },
    {
      desc: 'a partial item as not done',
      items: [item('done'), item('partial')],
      result: [1, 0, 1, 0, 0, 0.5],
    },
    {
      desc: 'dropped and skipped items apart',
      items: [item('done'), item('dropped'), item('skipped')],
      result: [1, 0, 0, 2, 0, 1],
    },
    {
      desc: 'plain bullets in no ratio',
      items: [item('unknown'), item('unknown')],
      result: [0, 0, 0, 0, 2, null],
    },
    {
      desc: 'an item with children through its leaves',
      items: [
        item('open', {
          children: [
            item('done'),
            item('open', { children: [item('done'), item('done')] }),
          ],
        }),
      ],
      result: [3, 0, 0, 0, 0, 1],
    },
    {
      desc: 'an optional item and all below it not at all',
      items: [
        item('done'),
        item('open', { optional: true, children: [item('open')] }),
      ],
      result: [1, 0, 0, 0, 0, 1],
    },
    {
      desc: 'one that the plan leaves out not at all, and one that it insists on',
      items: [
        item('done', { necessity: 'must' }),
        item('open', { necessity: 'should' }),
        item('open', { necessity: 'wont' }),
      ],
      result: [1, 1, 0, 0, 0, 0.5],
    },
  ];

  it.each(cases)('counts $desc', ({ items, result }) => {
    const progress = countProgress(items);
    expect([
      progress.done,
      progress.open,
      progress.partial,
      progress.leftOut,
      progress.unknown,
      progress.ratio,
    ]).toEqual(result);
  });

  const states = fc.constantFrom<WorkState>(
    'done',
    'open',
    'partial',
    'dropped',
    'skipped',
    'unknown',
  );
  const items = fc.array(states.map(state => item(state)));

  it('adds up: two parts counted apart are the whole', () => {
    fc.assert(
      fc.property(items, items, (left, right) => {
        expect(
          sumProgress([countProgress(left), countProgress(right)]),
        ).toEqual(countProgress([...left, ...right]));
      }),
    );
  });

  it('does not depend on how items are nested, as long as the leaves are the same', () => {
    fc.assert(
      fc.property(items, fc.nat(), (leaves, at) => {
        const cut = leaves.length ? at % leaves.length : 0;
        const nested = [
          ...leaves.slice(0, cut),
          ...(leaves.length
            ? [item('open', { children: leaves.slice(cut) })]
            : []),
        ];
        expect(countProgress(nested)).toEqual(countProgress(leaves));
      }),
    );
  });
});
