import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { EntityDora } from '@waymark/plugin-waymark-common';
import { Faded } from '../../components/Faded';
import { RefreshEntity } from '../../hooks/useRefreshEntity';
import { EvidenceDrawer } from '../EvidenceDrawer';
import { deliveryState } from '../model/deliveryState';
import { StaleNotice } from '../sources/StaleNotice';
import { DeliveryNavigation } from '../useDeliveryAddress';
import { useEntityEnvironments } from '../useEntityEnvironments';
import { DeliveryHeader } from './DeliveryHeader';
import { EnvironmentTable } from './EnvironmentTable';
import { FigureTable } from './FigureTable';
import { SourceTable } from './SourceTable';
import { TrendCharts } from './TrendCharts';

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
      gap: theme.spacing(1),
      minWidth: 0,
      padding: theme.spacing(2, 2.5, 2.5),
      '@media print': { boxShadow: 'none', padding: 0 },
    },
  }),
  { name: 'WaymarkEntityDeliveryView' },
);

/** The seven figures of a window, how they came about, what runs where, and where all of it comes from. */
export function EntityDeliveryView(props: {
  dora: EntityDora;
  /** Other figures are on their way. */
  loading: boolean;
  environments: ReturnType<typeof useEntityEnvironments>;
  navigation: DeliveryNavigation;
  refresh: RefreshEntity;
}) {
  const { dora, loading, environments, navigation, refresh } = props;
  const classes = useStyles();
  const isStale = deliveryState(dora.sources, true) === 'stale';
  const isFaded = isStale || loading;
  return (
    <div className={classes.root}>
      <Paper className={classes.panel}>
        <DeliveryHeader
          dora={dora}
          environments={environments.value?.environments ?? []}
          navigation={navigation}
          refresh={refresh}
        />
        {isStale && <StaleNotice sources={dora.sources} />}
        <Faded when={isFaded} busy={loading}>
          <FigureTable dora={dora} navigation={navigation} />
        </Faded>
      </Paper>
      <Paper className={classes.panel}>
        <Faded when={isFaded}>
          <TrendCharts dora={dora} />
        </Faded>
      </Paper>
      <Paper className={classes.panel}>
        <EnvironmentTable environments={environments} />
      </Paper>
      <Paper className={classes.panel}>
        <SourceTable sources={dora.sources} />
      </Paper>
      <EvidenceDrawer dora={dora} navigation={navigation} />
    </div>
  );
}
