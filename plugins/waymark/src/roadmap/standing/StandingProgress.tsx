import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ProgressFigure } from '../../components/ProgressFigure';
import { waymarkTranslationRef } from '../../translation';
import { Standing } from '../model/Standing';

/**
 * Counted progress of a family and, apart from it, of its current phase: `12 of 23 items in all · 3 of 6 in this phase`.
 *
 * @param props - `details`: what the figure of the whole family leaves unsaid
 */
export function StandingProgress(props: {
  standing: Standing;
  details?: readonly string[];
}) {
  const { progress, current } = props.standing;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const figure = <ProgressFigure progress={progress} />;
  const details = (props.details ?? []).map(detail => ` · ${detail}`);
  if (progress.ratio === null) {
    return (
      <>
        {progress.unknown ? t('standing.inAllFirst', { figure }) : figure}
        {details}
      </>
    );
  }
  const own = current?.progress;
  return (
    <>
      {t('standing.inAll', { figure })}
      {details}
      {own && own.ratio !== null && (
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
