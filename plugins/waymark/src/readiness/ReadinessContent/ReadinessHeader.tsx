import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  EntityScorecards,
  ScorecardReport,
} from '@waymark/plugin-waymark-common';
import { Age } from '../../components/Age';
import { Mark } from '../../components/Mark';
import { RefreshButton } from '../../components/RefreshButton';
import { ShortSha } from '../../components/ShortSha';
import { RefreshEntity } from '../../hooks/useRefreshEntity';
import { waymarkTranslationRef } from '../../translation';
import { scoreArithmetic } from '../model/scoreArithmetic';
import { ReadinessNavigation } from '../useReadinessAddress';
import { LevelLadder } from '../verdicts/LevelLadder';
import { CoverageFigure, ScoreFigure } from '../verdicts/ScoreFigure';
import { ReadinessNotices } from './ReadinessNotices';
import { ScorecardChoice } from './ScorecardChoice';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      alignItems: 'flex-start',
      gap: theme.spacing(1, 2),
    },
    answer: { flex: '1 1 260px', minWidth: 0, overflowWrap: 'anywhere' },
    headline: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0, 2),
    },
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5),
      '@media print': { display: 'none' },
    },
  }),
  { name: 'WaymarkReadinessHeader' },
);

/** The card's answer in larger form, how old, by which definition, and what is doubtful about it. */
export function ReadinessHeader(props: {
  readiness: EntityScorecards;
  scorecard: ScorecardReport;
  navigation: ReadinessNavigation;
  refresh: RefreshEntity;
}) {
  const { readiness, scorecard, navigation, refresh } = props;
  const { score, coverage, level, levels, nextLevel } = scorecard;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const arithmetic = scoreArithmetic(scorecard.checks);
  return (
    <section>
      <div className={classes.root}>
        <div className={classes.answer}>
          <Typography variant="h4" component="h2" className={classes.headline}>
            <ScoreFigure score={score} arithmetic={arithmetic} />
            {levels.length > 0 && (
              <span>
                {level === null
                  ? t('readiness.level.none')
                  : t('readiness.level.reached', { level })}
              </span>
            )}
          </Typography>
          <Typography component="div" className={classes.headline}>
            {levels.length > 0 && <LevelLadder levels={levels} />}
            <CoverageFigure coverage={coverage} arithmetic={arithmetic} />
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {scorecard.title} ·{' '}
            {t('readiness.card.evaluated', {
              age: <Age time={scorecard.evaluatedAt} />,
            })}{' '}
            ·{' '}
            {t('readiness.content.definition', {
              version: <ShortSha sha={scorecard.definitionVersion} />,
            })}
          </Typography>
          {scorecard.description && (
            <Typography variant="body2">{scorecard.description}</Typography>
          )}
        </div>
        <div className={classes.actions}>
          <ScorecardChoice
            scorecards={readiness.scorecards}
            shown={scorecard.name}
            navigation={navigation}
          />
          <RefreshButton refresh={refresh} />
        </div>
      </div>
      <ReadinessNotices
        readiness={readiness}
        scorecard={scorecard}
        asked={navigation.address.scorecard}
      />
      {levels.length > 0 && nextLevel === null && (
        <Typography>
          <Mark shape="check" /> {t('readiness.gate.allReached')}
        </Typography>
      )}
    </section>
  );
}
