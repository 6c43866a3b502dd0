import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { EntityRoadmapOverview } from '@waymark/plugin-waymark-common';
import { useAge } from '../../components/Age';
import { ProgressBar } from '../../components/ProgressBar';
import { WarningMark } from '../../components/WarningMark';
import { waymarkTranslationRef } from '../../translation';
import { drawerPath } from '../model/drawerAddress';
import { Standing } from '../model/Standing';
import { CriteriaLine } from '../standing/CriteriaLine';
import { NextPhase } from '../standing/NextPhase';
import { PhaseMarks } from '../standing/PhaseMarks';
import { StandingLine } from '../standing/StandingLine';
import { StandingProgress } from '../standing/StandingProgress';
import { CardFindings } from './CardFindings';

const useStyles = makeStyles(
  theme => ({
    answer: { fontWeight: 'bold' },
    body: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1),
    },
    stale: { opacity: 0.7 },
    progress: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1.5),
    },
    bar: { flex: '1 1 80px', maxWidth: 480 },
  }),
  { name: 'WaymarkCardStanding' },
);

/** Where the team stands: the current phase, progress, a mark a phase, the first finding and what comes next. */
export function CardStanding(props: {
  standing: Standing;
  overview: EntityRoadmapOverview;
  tabPath?: string;
}) {
  const { standing, overview, tabPath } = props;
  const classes = useStyles();
  const isStale = overview.state === 'stale';
  const { criteria } = standing;
  const hasCriteria =
    criteria && (criteria.ratio !== null || criteria.unknown > 0);
  const phasePath = tabPath
    ? (phase: string) =>
        drawerPath(tabPath, { phase, document: standing.target })
    : undefined;
  return (
    <div className={classes.body}>
      {isStale && <StaleNotice overview={overview} />}
      <div className={`${classes.body} ${isStale ? classes.stale : ''}`}>
        <Typography className={classes.answer}>
          <StandingLine standing={standing} />
        </Typography>
        <div className={classes.progress}>
          <div className={classes.bar}>
            <ProgressBar progress={standing.progress} />
          </div>
          <Typography variant="body2">
            <StandingProgress standing={standing} />
            {hasCriteria && (
              <>
                {' · '}
                <CriteriaLine standing={standing} />
              </>
            )}
          </Typography>
        </div>
        <PhaseMarks standing={standing} phasePath={phasePath} />
      </div>
      <CardFindings
        overview={overview}
        tabPath={tabPath}
        // Why the last attempt failed stands at the top already.
        skipped={isStale ? 1 : 0}
      />
      {standing.current && (
        <Typography variant="body2">
          <NextPhase standing={standing} phasePath={phasePath} />
        </Typography>
      )}
    </div>
  );
}

function StaleNotice(props: { overview: EntityRoadmapOverview }) {
  const { collectedAt, findings } = props.overview;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const age = useAge()(collectedAt);
  return (
    <Typography variant="body2" role="status">
      <WarningMark />{' '}
      {findings.length
        ? t('card.stale', { age, message: findings[0].message })
        : t('card.staleUnexplained', { age })}
    </Typography>
  );
}
