import fc from 'fast-check';
import { paginate, paginateByOffset, type PageArguments } from './paginate';

const items = fc.uniqueArray(
  fc.record({ at: fc.integer({ min: 0, max: 5 }), id: fc.nat() }),
  { selector: item => item.id, maxLength: 40 },
);
const TIP = 'a'.repeat(40);

function allPages<T>(
  size: number,
  backwards: boolean,
  page: (args: PageArguments) => ReturnType<typeof paginate<T>>,
): T[] {
  const all: T[] = [];
  let cursor: string | null = null;
  for (;;) {
    const result = page(
      backwards
        ? { last: size, before: cursor }
        : { first: size, after: cursor },
    );
    expect(result.nodes.length).toBeLessThanOrEqual(size);
    if (backwards) {
      all.unshift(...result.nodes);
    } else {
      all.push(...result.nodes);
    }
    const { pageInfo } = result;
    const more = backwards ? pageInfo.hasPreviousPage : pageInfo.hasNextPage;
    if (!more) {
      return all;
    }
    cursor = backwards ? pageInfo.startCursor : pageInfo.endCursor;
  }
}

test('pages of any size, read either way, are the whole without repeats', () => {
  fc.assert(
    fc.property(
      items,
      fc.integer({ min: 1, max: 12 }),
      fc.boolean(),
      fc.boolean(),
      (list, size, backwards, descending) => {
        const order = {
          key: (item: { at: number; id: number }) => [item.at, item.id],
          descending,
        };
        const whole = paginate(list, {}, order).nodes;
        expect(new Set(whole)).toEqual(new Set(list));
        expect(
          allPages(size, backwards, args => paginate(list, args, order)),
        ).toEqual(whole);
        expect(
          allPages(size, backwards, args => paginateByOffset(list, args, TIP)),
        ).toEqual(list);
      },
    ),
  );
});

test('a cursor keeps its place while items come and go', () => {
  fc.assert(
    fc.property(items, items, fc.nat(), (before, after, pick) => {
      fc.pre(before.length > 0);
      const order = {
        key: (item: { at: number; id: number }) => [item.at, item.id],
      };
      const first = (pick % before.length) + 1;
      const page = paginate(before, { first }, order);
      const last = page.nodes[page.nodes.length - 1];
      const rest = paginate(
        after,
        { after: page.pageInfo.endCursor },
        order,
      ).nodes;
      expect(rest).toEqual(
        paginate(after, {}, order).nodes.filter(
          item =>
            item.at > last.at || (item.at === last.at && item.id > last.id),
        ),
      );
    }),
  );
});

test('what is no cursor is refused in GitHub’s words', () => {
  expect(() => paginate([], { after: 'nonsense' }, { key: () => [0] })).toThrow(
    '`nonsense` does not appear to be a valid cursor.',
  );
});
