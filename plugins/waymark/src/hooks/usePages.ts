import { useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';

/** A list that comes in pages, as far as it was loaded. */
export interface Pages<TPage> {
  /** Empty before the first has come. */
  pages: readonly TPage[];
  hasMore: boolean;
  loading: boolean;
  error?: Error;
  /** Loads the next page, or again what failed. */
  loadMore: () => void;
  /** Loads all pages that are left. */
  loadAll: () => void;
}

/**
 * Loads a list page by page. What is listed must not change while the component lives: give it a key.
 *
 * @param load - loads the page that a cursor names; the first one without
 */
export function usePages<TPage extends { nextCursor?: string }>(
  load: (cursor: string | undefined) => Promise<TPage>,
): Pages<TPage> {
  const [further, setFurther] = useState<readonly TPage[]>([]);
  const first = useAsyncRetry(() => load(undefined), []);
  const pages = first.value ? [first.value, ...further] : [];
  const nextCursor = pages.at(-1)?.nextCursor;

  const [next, loadNext] = useAsyncFn(
    async (mode: 'one' | 'all') => {
      let cursor = nextCursor;
      while (cursor) {
        const page = await load(cursor);
        setFurther(current => [...current, page]);
        cursor = mode === 'all' ? page.nextCursor : undefined;
      }
    },
    [load, nextCursor],
  );
  return {
    pages,
    hasMore: nextCursor !== undefined,
    loading: first.loading || next.loading,
    error: first.error ?? next.error,
    loadMore: () => (first.error ? first.retry() : loadNext('one')),
    loadAll: () => loadNext('all'),
  };
}
