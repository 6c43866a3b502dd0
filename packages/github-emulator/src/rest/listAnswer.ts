import type { RestAnswer, RestContext } from './RestAnswer';

/** A page of a list by `page` and `per_page` (30, at most 100), with its `Link` header. */
export function listAnswer<T>(
  items: readonly T[],
  context: RestContext,
  show: (item: T) => unknown,
  wrap: (page: unknown[]) => unknown = page => page,
): RestAnswer {
  const { searchParams } = context.url;
  const perPage = Math.min(
    100,
    Math.max(1, Number(searchParams.get('per_page')) || 30),
  );
  const page = Math.max(1, Number(searchParams.get('page')) || 1);
  const last = Math.max(1, Math.ceil(items.length / perPage));
  const shown = items
    .slice((page - 1) * perPage, page * perPage)
    .map(item => show(item));
  const link = [
    page > 1 && linkTo(context.url, Math.min(page - 1, last), 'prev'),
    page < last && linkTo(context.url, page + 1, 'next'),
    page < last && linkTo(context.url, last, 'last'),
    page > 1 && linkTo(context.url, 1, 'first'),
  ].filter(Boolean);
  return {
    status: 200,
    body: wrap(shown),
    ...(link.length && { headers: { link: link.join(', ') } }),
  };
}

function linkTo(from: URL, page: number, relation: string): string {
  const url = new URL(from);
  url.searchParams.set('page', String(page));
  return `<${url}>; rel="${relation}"`;
}
