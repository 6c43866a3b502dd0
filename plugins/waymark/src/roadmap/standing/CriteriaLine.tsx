import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { sumProgress } from '@waymark/plugin-waymark-common';
import { CriteriaFigure } from '../../components/CriteriaFigure';
import { Definition } from '../../components/Definition';
import { waymarkTranslationRef } from '../../translation';
import { Standing } from '../model/Standing';

/** How many criteria of a family are met, with their definition; and of its current phase, where that has nothing else. */
export function CriteriaLine(props: { standing: Standing }) {
  const {
    current,
    criteria = sumProgress([]),
    currentCriteria,
  } = props.standing;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const figure = <CriteriaFigure criteria={criteria} />;
  const isScoped = criteria.ratio !== null;
  const own = current?.progress.ratio === null ? currentCriteria : undefined;
  return (
    <>
      <Definition text={t('criteria.definition')}>
        {t('criteria.label')}:{' '}
        {isScoped ? t('standing.inAll', { figure }) : figure}
      </Definition>
      {isScoped && own && own.ratio !== null && (
        <>
          {' · '}
          {t('standing.inPhase', {
            done: String(own.done),
            known: String(own.done + own.open + own.partial),
          })}
        </>
      )}
    </>
  );
}
