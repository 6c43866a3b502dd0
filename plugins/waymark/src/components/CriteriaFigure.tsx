import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Progress } from '@waymark/plugin-waymark-common';
import { waymarkTranslationRef } from '../translation';

/** How many criteria are met, of those whose state is known. */
export function CriteriaFigure(props: { criteria: Progress }) {
  const { done, open, partial, unknown, ratio } = props.criteria;
  const { t } = useTranslationRef(waymarkTranslationRef);
  if (ratio !== null) {
    return (
      <>
        {t('criteria.met', {
          done: String(done),
          known: String(done + open + partial),
        })}
      </>
    );
  }
  if (unknown) {
    return <>{t('criteria.unknown', { count: unknown })}</>;
  }
  return <>{t('criteria.none')}</>;
}
