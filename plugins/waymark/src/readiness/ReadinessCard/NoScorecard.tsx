import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { waymarkTranslationRef } from '../../translation';
import { useScorecards } from '../useScorecards';

/** That no scorecard is about the entity, and which there are. */
export function NoScorecard() {
  const { t } = useTranslationRef(waymarkTranslationRef);
  const { value } = useScorecards();
  return (
    <>
      <Typography>{t('readiness.card.none')}</Typography>
      {value && (
        <Typography variant="body2" color="textSecondary">
          {value.scorecards.length
            ? `${t('readiness.missing.list')}: ${value.scorecards.map(it => it.title).join(', ')}.`
            : t('readiness.card.noScorecards')}
        </Typography>
      )}
    </>
  );
}
