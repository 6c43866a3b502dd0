import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Verdict } from '@waymark/plugin-waymark-common';
import { waymarkTranslationRef } from '../../translation';

/** How a check came to another verdict, in words: `License: fail → pass`. */
export function useVerdictChangeText(): (change: {
  check: string;
  from?: Verdict;
  to?: Verdict;
}) => string {
  const { t } = useTranslationRef(waymarkTranslationRef);
  return ({ check, from, to }) => {
    if (!to) {
      return t('readiness.history.removed', { check });
    }
    return from
      ? t('readiness.history.verdictChange', {
          check,
          from: t(`readiness.verdict.${from}`),
          to: t(`readiness.verdict.${to}`),
        })
      : t('readiness.history.added', {
          check,
          to: t(`readiness.verdict.${to}`),
        });
  };
}
