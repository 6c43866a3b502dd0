import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Box from '@material-ui/core/Box';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { EntityRoadmap, RoadmapCurrent } from '@waymark/plugin-waymark-common';
import { ProgressBar } from '../../components/ProgressBar';
import { RefreshButton } from '../../components/RefreshButton';
import { DrawerNavigation } from '../../hooks/useDrawerAddress';
import { RefreshEntity } from '../../hooks/useRefreshEntity';
import { useProgressDetails } from '../../hooks/useProgressDetails';
import { waymarkTranslationRef } from '../../translation';
import { Standing, standingOfFamily } from '../model/Standing';
import { CriteriaLine } from '../standing/CriteriaLine';
import { NextPhase } from '../standing/NextPhase';
import { PhaseMarks } from '../standing/PhaseMarks';
import { StandingLine } from '../standing/StandingLine';
import { StandingProgress } from '../standing/StandingProgress';

const useStyles = makeStyles(
  theme => ({
    header: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      alignItems: 'flex-start',
      gap: theme.spacing(1, 2),
    },
    answer: { flex: '1 1 260px', minWidth: 0, overflowWrap: 'anywhere' },
    // Faded is what was read before the last attempt failed.
    stale: { opacity: 0.7 },
    figures: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 2),
      margin: theme.spacing(1, 0),
    },
    bar: { flex: '1 1 200px', maxWidth: 480 },
  }),
  { name: 'WaymarkStandingHeader' },
);

/** The card's answer in larger form, with counts and the way to read the sources again. */
export function StandingHeader(props: {
  roadmap: EntityRoadmap;
  refresh: RefreshEntity;
  navigation: DrawerNavigation;
}) {
  const { roadmap, refresh, navigation } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const standing = roadmap.current
    ? currentStanding(roadmap, roadmap.current)
    : undefined;
  const wasRead = roadmap.documents.some(document => document.roadmap);
  const isStale = roadmap.documents.some(
    ({ source, error }) => error && source.target === standing?.target,
  );

  return (
    <section aria-label={t('content.standing')}>
      <div className={classes.header}>
        <Typography
          variant="h4"
          component="h2"
          className={`${classes.answer} ${isStale ? classes.stale : ''}`}
        >
          {standing ? (
            <StandingLine standing={standing} />
          ) : (
            t(wasRead ? 'content.emptyTitle' : 'content.failedTitle')
          )}
        </Typography>
        <Box displayPrint="none">
          <RefreshButton refresh={refresh} />
        </Box>
      </div>
      {standing && (
        <div className={isStale ? classes.stale : undefined}>
          <StandingFigures standing={standing} navigation={navigation} />
        </div>
      )}
    </section>
  );
}

function StandingFigures(props: {
  standing: Standing;
  navigation: DrawerNavigation;
}) {
  const { standing, navigation } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const details = useProgressDetails()(standing.progress);
  const phasePath = (phaseId: string) =>
    navigation.phasePath(standing.target, phaseId);
  return (
    <>
      {standing.current && (
        <Typography variant="body2" color="textSecondary">
          {t(`standing.why.${standing.reason}`)}.
        </Typography>
      )}
      <div className={classes.figures}>
        <div className={classes.bar}>
          <ProgressBar progress={standing.progress} />
        </div>
        <Typography>
          <StandingProgress standing={standing} details={details} />
        </Typography>
        <Typography>
          <CriteriaLine standing={standing} />
        </Typography>
      </div>
      <PhaseMarks standing={standing} phasePath={phasePath} />
      <Box mt={1}>
        <Typography>
          <NextPhase standing={standing} phasePath={phasePath} />
        </Typography>
      </Box>
    </>
  );
}

// The answer of the first family: the one that the card gives.
function currentStanding(
  { documents }: EntityRoadmap,
  { target }: RoadmapCurrent,
): Standing | undefined {
  const document = documents.find(it => it.source.target === target);
  const family = document?.evaluation?.families[0];
  if (!document?.roadmap || !document.evaluation || !family) {
    return undefined;
  }
  return standingOfFamily(
    target,
    document.roadmap,
    document.evaluation,
    family,
  );
}
