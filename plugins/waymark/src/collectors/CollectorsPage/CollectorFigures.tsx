import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { CollectorStatus } from '@waymark/plugin-waymark-common';
import { ReactNode } from 'react';
import { Age } from '../../components/Age';
import { Definition } from '../../components/Definition';
import { TargetStateMark } from '../../components/TargetStateMark';
import { WarningMark } from '../../components/WarningMark';
import { useQuantity } from '../../hooks/useQuantity';
import { waymarkTranslationRef } from '../../translation';
import { TARGET_STATES } from '../model/targetStates';
import { CycleText } from './CycleText';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'max-content minmax(0, 1fr)',
      gap: theme.spacing(0.5, 2),
      margin: 0,
      alignContent: 'start',
    },
    name: { color: theme.palette.text.secondary },
    value: { margin: 0, minWidth: 0 },
    states: { listStyle: 'none', margin: 0, padding: 0 },
  }),
  { name: 'WaymarkCollectorFigures' },
);

/** When a collector ran, how far behind it is, how its targets are, and what its last cycle cost. */
export function CollectorFigures(props: { collector: CollectorStatus }) {
  const { collector } = props;
  const { lagSeconds, lastCycle } = collector;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const { duration } = useQuantity();
  return (
    <Typography component="dl" variant="body2" className={classes.root}>
      <Figure name={t('collectors.status.lastRun')}>
        <Age time={collector.lastRunAt} />
      </Figure>
      <Figure name={t('collectors.status.lastSuccess')}>
        <Age time={collector.lastSuccessAt} />
      </Figure>
      <Figure
        name={
          <Definition text={t('collectors.status.lagDefinition')}>
            {t('collectors.status.lag')}
          </Definition>
        }
      >
        {lagSeconds > 0 ? (
          <>
            <WarningMark /> {duration(lagSeconds)}
          </>
        ) : (
          t('collectors.status.noLag')
        )}
      </Figure>
      <Figure name={t('collectors.status.targets')}>
        <StateCounts counts={collector.targets} />
      </Figure>
      <Figure name={t('collectors.status.cycle')}>
        {lastCycle ? (
          <CycleText cycle={lastCycle} whole />
        ) : (
          t('collectors.status.noCycle')
        )}
      </Figure>
    </Typography>
  );
}

function Figure(props: { name: ReactNode; children: ReactNode }) {
  const classes = useStyles();
  return (
    <>
      <dt className={classes.name}>{props.name}</dt>
      <dd className={classes.value}>{props.children}</dd>
    </>
  );
}

function StateCounts(props: { counts: CollectorStatus['targets'] }) {
  const { counts } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const { number } = useQuantity();
  const present = TARGET_STATES.filter(state => counts[state]);
  if (!present.length) {
    return <>{t('collectors.status.targetsNone')}</>;
  }
  return (
    <ul className={classes.states}>
      {present.map(state => (
        <li key={state}>
          <TargetStateMark state={state} />: {number(counts[state] ?? 0)}
        </li>
      ))}
    </ul>
  );
}
