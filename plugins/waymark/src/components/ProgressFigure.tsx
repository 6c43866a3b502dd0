import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Progress } from '@waymark/plugin-waymark-common';
import { useProgressDetails } from '../hooks/useProgressDetails';
import { useProgressText } from '../hooks/useProgressText';
import { waymarkTranslationRef } from '../translation';
import { Definition } from './Definition';

/** Counted progress in words, with its definition and what it leaves unsaid within reach. */
export function ProgressFigure(props: { progress: Progress }) {
  const { t } = useTranslationRef(waymarkTranslationRef);
  const text = useProgressText()(props.progress);
  const details = useProgressDetails()(props.progress);
  return (
    <Definition
      text={
        <>
          {t('progress.definition')}
          {details.length > 0 && <div>{details.join(' · ')}</div>}
        </>
      }
    >
      {text}
    </Definition>
  );
}
