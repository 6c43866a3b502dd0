import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { EntityScorecards } from '@waymark/plugin-waymark-common';
import { RefreshEntity } from '../../hooks/useRefreshEntity';
import { CheckDrawer } from '../CheckDrawer';
import { ReadinessHistory } from '../ReadinessHistory';
import { useEntityGates } from '../useEntityGates';
import { useEntityScorecardHistory } from '../useEntityScorecardHistory';
import { useReadinessAddress } from '../useReadinessAddress';
import { CheckSection } from './CheckSection';
import { LadderTable } from './LadderTable';
import { NextGate } from './NextGate';
import { ReadinessHeader } from './ReadinessHeader';
import { RoadmapGates } from './RoadmapGates';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      minWidth: 0,
    },
    panel: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      minWidth: 0,
      padding: theme.spacing(2, 2.5, 2.5),
      '@media print': { boxShadow: 'none', padding: 0 },
    },
  }),
  { name: 'WaymarkEntityReadinessView' },
);

/** What one scorecard came to: the answer, what blocks the next gate, every check, how it got here; then the roadmap's gates. */
export function EntityReadinessView(props: {
  readiness: EntityScorecards;
  gates: ReturnType<typeof useEntityGates>;
  refresh: RefreshEntity;
}) {
  const { readiness, gates, refresh } = props;
  const classes = useStyles();
  const navigation = useReadinessAddress();
  const { scorecards, entityRef } = readiness;
  const scorecard =
    scorecards.find(it => it.name === navigation.address.scorecard) ??
    scorecards[0];
  const history = useEntityScorecardHistory(
    entityRef,
    scorecard.name,
    scorecard.evaluatedAt,
  );
  return (
    <div className={classes.root}>
      <Paper className={classes.panel}>
        <ReadinessHeader
          readiness={readiness}
          scorecard={scorecard}
          navigation={navigation}
          refresh={refresh}
        />
        {scorecard.nextLevel !== null && (
          <NextGate
            scorecard={scorecard}
            level={scorecard.nextLevel}
            navigation={navigation}
          />
        )}
        {scorecard.levels.length > 0 && (
          <LadderTable levels={scorecard.levels} />
        )}
      </Paper>
      <Paper className={classes.panel}>
        <CheckSection scorecard={scorecard} navigation={navigation} />
      </Paper>
      <Paper className={classes.panel}>
        <ReadinessHistory scorecard={scorecard} history={history} />
      </Paper>
      <Paper className={classes.panel}>
        <RoadmapGates gates={gates} />
      </Paper>
      <CheckDrawer
        scorecard={scorecard}
        history={history}
        navigation={navigation}
      />
    </div>
  );
}
