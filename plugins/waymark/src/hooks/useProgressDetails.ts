import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Progress } from '@waymark/plugin-waymark-common';
import { waymarkTranslationRef } from '../translation';

/** What a progress figure leaves unsaid: partial items, those left out, and those without a state. */
export function useProgressDetails(): (progress: Progress) => string[] {
  const { t } = useTranslationRef(waymarkTranslationRef);
  return ({ partial, leftOut, unknown, ratio }) => [
    ...(partial ? [t('progress.partialCount', { count: partial })] : []),
    ...(leftOut ? [t('progress.leftOutCount', { count: leftOut })] : []),
    ...(unknown && ratio !== null
      ? [t('progress.unknownCount', { count: unknown })]
      : []),
  ];
}
