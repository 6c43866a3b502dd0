import { makeStyles } from '@material-ui/core/styles';
import { EntityDoraOverview } from '@waymark/plugin-waymark-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Faded } from '../../components/Faded';
import { RefreshButton } from '../../components/RefreshButton';
import { useRefreshEntity } from '../../hooks/useRefreshEntity';
import { waymarkTranslationRef } from '../../translation';
import { DeliveryFailure } from '../sources/DeliveryFailure';
import { DeliveryPending } from '../sources/DeliveryPending';
import { DeliverySetUp } from '../sources/DeliverySetUp';
import { SampleDataLabel } from '../sources/SampleDataLabel';
import { FirstFinding } from '../../components/FirstFinding';
import { StaleNotice } from '../sources/StaleNotice';
import { CardFigures } from './CardFigures';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
      '& > *': { maxWidth: '100%' },
    },
    figures: { width: '100%' },
  }),
  { name: 'WaymarkDeliveryCardBody' },
);

/** The card's answer, or why there is none. */
export function DeliveryCardBody(props: {
  entityRef: string;
  overview: EntityDoraOverview;
  tabPath?: string;
  onRefreshed: () => void;
}) {
  const { entityRef, overview, tabPath, onRefreshed } = props;
  const { state, results, sources } = overview;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const refresh = useRefreshEntity(entityRef, onRefreshed, {
    announcement: t('refresh.doneSources'),
  });
  const isStale = state === 'stale';
  return (
    <div className={classes.root}>
      {sources.some(it => it.sampleData) && <SampleDataLabel />}
      {isStale && <StaleNotice sources={sources} />}
      {results && (
        <Faded when={isStale} className={classes.figures}>
          <CardFigures
            overview={overview}
            results={results}
            tabPath={tabPath}
          />
        </Faded>
      )}
      {state === 'failed' && <DeliveryFailure sources={sources} />}
      {state === 'none' && <DeliverySetUp brief />}
      {state === 'pending' && (
        <>
          <DeliveryPending sources={sources} />
          <RefreshButton refresh={refresh} />
        </>
      )}
      <FirstFinding
        findings={sources.flatMap(it => it.findings)}
        tabPath={tabPath}
      />
    </div>
  );
}
