import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Progress } from '@waymark/plugin-waymark-common';
import { waymarkTranslationRef } from '../translation';

/** Counted progress in words: `3 of 8 items`, or how many items there are whose state nobody recorded. */
export function useProgressText(): (progress: Progress) => string {
  const { t } = useTranslationRef(waymarkTranslationRef);
  return ({ done, open, partial, unknown, ratio }) => {
    if (ratio !== null) {
      return t('progress.items', {
        done: String(done),
        count: done + open + partial,
      });
    }
    return unknown
      ? t('progress.unknown', { count: unknown })
      : t('progress.none');
  };
}
