import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { EntityReadinessOverview } from '@waymark/plugin-waymark-common';
import { RefreshButton } from '../../components/RefreshButton';
import { useRefreshEntity } from '../../hooks/useRefreshEntity';
import { waymarkTranslationRef } from '../../translation';
import { FirstFinding } from '../../components/FirstFinding';
import { CardReadiness } from './CardReadiness';
import { NoScorecard } from './NoScorecard';
import { OtherScorecards } from './OtherScorecards';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1),
      minWidth: 0,
    },
    pending: { alignSelf: 'flex-start' },
  }),
  { name: 'WaymarkReadinessCardBody' },
);

/** The card's answer, or why there is none. */
export function ReadinessCardBody(props: {
  entityRef: string;
  overview: EntityReadinessOverview;
  tabPath?: string;
  onRefreshed: () => void;
}) {
  const { entityRef, overview, tabPath, onRefreshed } = props;
  const { state, scorecard, others, findings } = overview;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const refresh = useRefreshEntity(entityRef, onRefreshed, {
    announcement: t('refresh.doneSources'),
  });
  return (
    <div className={classes.root}>
      {state === 'none' && <NoScorecard />}
      {state === 'pending' && (
        <>
          <Typography>{t('readiness.card.pending')}</Typography>
          <div className={classes.pending}>
            <RefreshButton refresh={refresh} />
          </div>
        </>
      )}
      {scorecard && <CardReadiness scorecard={scorecard} tabPath={tabPath} />}
      {others.length > 0 && (
        <OtherScorecards scorecards={others} tabPath={tabPath} />
      )}
      <FirstFinding findings={findings} tabPath={tabPath} />
    </div>
  );
}
