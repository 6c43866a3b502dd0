import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  EntityReadinessOverview,
  GateReport,
} from '@waymark/plugin-waymark-common';
import { FindingList } from '../../components/FindingList';
import { Mark } from '../../components/Mark';
import { WarningMark } from '../../components/WarningMark';
import { waymarkTranslationRef } from '../../translation';
import { readinessPath } from '../model/readinessAddress';
import { LevelLadder } from '../verdicts/LevelLadder';
import { NextGateText } from '../verdicts/NextGateText';
import { CoverageFigure, ScoreFigure } from '../verdicts/ScoreFigure';
import { CardBlockers } from './CardBlockers';

const useStyles = makeStyles(
  theme => ({
    answer: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0, 2),
    },
    level: { whiteSpace: 'nowrap', fontWeight: 'bold' },
  }),
  { name: 'WaymarkCardReadiness' },
);

/** Score, level and coverage, then the next gate with what blocks it. */
export function CardReadiness(props: {
  scorecard: NonNullable<EntityReadinessOverview['scorecard']>;
  tabPath?: string;
}) {
  const { scorecard, tabPath } = props;
  const { name, score, coverage, level, levels, nextGate, definitionError } =
    scorecard;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <>
      <Typography component="div" className={classes.answer}>
        <ScoreFigure score={score} />
        {levels.length > 0 && (
          <span className={classes.level}>
            {level ?? t('readiness.level.none')}{' '}
            <LevelLadder
              levels={levels}
              levelPath={
                tabPath
                  ? rung =>
                      readinessPath(tabPath, { scorecard: name, level: rung })
                  : undefined
              }
            />
          </span>
        )}
        <CoverageFigure coverage={coverage} />
      </Typography>
      {definitionError && (
        <Typography component="div" variant="body2" role="status">
          <WarningMark /> {t('readiness.definitionError')}
          <FindingList findings={[definitionError]} />
        </Typography>
      )}
      {nextGate && (
        <>
          <Typography variant="body2">
            <NextGateText
              level={nextLevelOf(nextGate, name)}
              required={nextGate.required}
              failing={nextGate.blockers.length}
              unknown={nextGate.unknown.length}
            />
          </Typography>
          <CardBlockers scorecard={name} gate={nextGate} tabPath={tabPath} />
        </>
      )}
      {!nextGate && levels.length > 0 && (
        <Typography variant="body2">
          <Mark shape="check" /> {t('readiness.gate.allReached')}
        </Typography>
      )}
    </>
  );
}

function nextLevelOf({ name }: GateReport, scorecard: string): string {
  return name.slice(scorecard.length + 1);
}
