import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { sumProgress } from '@waymark/plugin-waymark-common';
import { CriteriaFigure } from '../../components/CriteriaFigure';
import { Definition } from '../../components/Definition';
import { waymarkTranslationRef } from '../../translation';
import { Standing } from '../model/Standing';

/** How many criteria of a family are met, with their definition. */
export function CriteriaLine(props: { standing: Standing }) {
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <Definition text={t('criteria.definition')}>
      {t('criteria.label')}:{' '}
      <CriteriaFigure criteria={props.standing.criteria ?? sumProgress([])} />
    </Definition>
  );
}
