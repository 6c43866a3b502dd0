import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { waymarkTranslationRef } from '../../translation';
import { phaseTitleText } from '../model/phaseTitle';
import { Standing } from '../model/Standing';

/** The phase that follows the current one; nothing where no phase is current. */
export function NextPhase(props: {
  standing: Standing;
  phasePath?: (phaseId: string) => string;
}) {
  const { current, next } = props.standing;
  const { t } = useTranslationRef(waymarkTranslationRef);
  if (!current) {
    return null;
  }
  const title = next ? phaseTitleText(next) : t('standing.noNext');
  return (
    <>
      {t('standing.next')}:{' '}
      {next && props.phasePath ? (
        <Link to={props.phasePath(next.phaseId)} underline="always">
          {title}
        </Link>
      ) : (
        title
      )}
    </>
  );
}
