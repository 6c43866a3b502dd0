import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Box from '@material-ui/core/Box';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { DeliverySource } from '@waymark/plugin-waymark-common';
import { FindingList } from '../../components/FindingList';
import { RefreshButton } from '../../components/RefreshButton';
import { RefreshEntity } from '../../hooks/useRefreshEntity';
import { waymarkTranslationRef } from '../../translation';
import { DeliveryFailure } from '../sources/DeliveryFailure';
import { DeliveryPending } from '../sources/DeliveryPending';
import { DeliverySetUp } from '../sources/DeliverySetUp';

const useStyles = makeStyles(
  theme => ({ root: { padding: theme.spacing(2, 2.5, 2.5), maxWidth: 880 } }),
  { name: 'WaymarkMissingDelivery' },
);

/** Why the entity has no figures: no source is named, it is not read yet, or cannot be; and what to do about it. */
export function MissingDelivery(props: {
  state: 'none' | 'pending' | 'failed';
  sources: readonly DeliverySource[];
  refresh: RefreshEntity;
}) {
  const { state, sources, refresh } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const isBackFilling = sources.some(it => it.state === 'back-filling');
  const titles = {
    none: t('delivery.setUp.title'),
    pending: t(
      isBackFilling
        ? 'delivery.content.backFillingTitle'
        : 'delivery.content.pendingTitle',
    ),
    failed: t('delivery.content.failedTitle'),
  };
  return (
    <Paper component="section" className={classes.root}>
      <Typography variant="h5" component="h2" gutterBottom>
        {titles[state]}
      </Typography>
      {state === 'none' && <DeliverySetUp />}
      {state === 'pending' && <DeliveryPending sources={sources} />}
      {state === 'failed' && <DeliveryFailure sources={sources} />}
      <FindingList findings={sources.flatMap(it => it.findings)} />
      <Box mt={2}>
        <RefreshButton refresh={refresh} />
      </Box>
    </Paper>
  );
}
