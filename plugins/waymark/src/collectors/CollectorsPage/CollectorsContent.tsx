import {
  Content,
  Progress,
  ResponseErrorPanel,
} from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ScorecardLocations } from '../../readiness/ScorecardLocations';
import { waymarkTranslationRef } from '../../translation';
import { useCollectors } from '../useCollectors';
import { CollectorPanel } from './CollectorPanel';
import { StateLegend } from './StateLegend';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      minWidth: 0,
    },
    legend: { padding: theme.spacing(1, 2.5) },
    locations: {
      background: theme.palette.background.paper,
      padding: theme.spacing(2, 2.5, 2.5),
      '&:empty': { display: 'none' },
      '@media print': { padding: 0 },
    },
    panel: {
      minWidth: 0,
      padding: theme.spacing(2, 2.5, 2.5),
      '@media print': { boxShadow: 'none', padding: 0 },
    },
  }),
  { name: 'WaymarkCollectorsContent' },
);

/** How every collector is, what it reads, what the states mean, and where scorecards are read from. */
export function CollectorsContent() {
  const classes = useStyles();
  return (
    <Content>
      <div className={classes.root}>
        <Collectors />
        <div className={classes.locations}>
          <ScorecardLocations />
        </div>
      </div>
    </Content>
  );
}

function Collectors() {
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const { value, error, loading, retry } = useCollectors();
  if (error) {
    return (
      <>
        <ResponseErrorPanel title={t('collectors.errorTitle')} error={error} />
        <div>
          <Button onClick={retry} disabled={loading}>
            {t('collectors.retry')}
          </Button>
        </div>
      </>
    );
  }
  if (!value) {
    return <Progress aria-label={t('collectors.loading')} />;
  }
  if (!value.collectors.length) {
    return (
      <Paper className={classes.panel}>
        <Typography>{t('collectors.none')}</Typography>
      </Paper>
    );
  }
  return (
    <>
      <Paper className={classes.legend}>
        <StateLegend />
      </Paper>
      {value.collectors.map(collector => (
        <Paper key={collector.id} className={classes.panel}>
          <CollectorPanel collector={collector} />
        </Paper>
      ))}
    </>
  );
}
