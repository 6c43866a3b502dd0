import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Box from '@material-ui/core/Box';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { EntityScorecards } from '@waymark/plugin-waymark-common';
import { RefreshButton } from '../../components/RefreshButton';
import { RefreshEntity } from '../../hooks/useRefreshEntity';
import { waymarkTranslationRef } from '../../translation';
import { useEntityGates } from '../useEntityGates';
import { ReadinessNotices } from './ReadinessNotices';
import { RoadmapGates } from './RoadmapGates';
import { ScorecardSetUp } from './ScorecardSetUp';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      minWidth: 0,
    },
    panel: { padding: theme.spacing(2, 2.5, 2.5) },
  }),
  { name: 'WaymarkMissingReadiness' },
);

/** Why no scorecard is shown, and what to do about it; the gates of the roadmap need none. */
export function MissingReadiness(props: {
  readiness: EntityScorecards;
  gates: ReturnType<typeof useEntityGates>;
  refresh: RefreshEntity;
}) {
  const { readiness, gates, refresh } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const isPending = readiness.state === 'pending';
  const hasPhases = gates.value?.gates.some(
    it => it.kind === 'phase' && it.required,
  );
  return (
    <div className={classes.root}>
      <Paper component="section" className={classes.panel}>
        <Typography variant="h5" component="h2" gutterBottom>
          {t(
            isPending
              ? 'readiness.missing.pendingTitle'
              : 'readiness.missing.noneTitle',
          )}
        </Typography>
        {isPending ? (
          <Typography>{t('readiness.missing.pending')}</Typography>
        ) : (
          <ScorecardSetUp />
        )}
        <ReadinessNotices readiness={readiness} />
        <Box mt={2} displayPrint="none">
          <RefreshButton refresh={refresh} />
        </Box>
      </Paper>
      {hasPhases && (
        <Paper className={classes.panel}>
          <RoadmapGates gates={gates} />
        </Paper>
      )}
    </div>
  );
}
