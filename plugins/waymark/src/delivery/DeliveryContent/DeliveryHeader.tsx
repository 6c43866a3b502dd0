import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Box from '@material-ui/core/Box';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { EntityDora, EntityEnvironment } from '@waymark/plugin-waymark-common';
import { Age } from '../../components/Age';
import { RefreshButton } from '../../components/RefreshButton';
import { RefreshEntity } from '../../hooks/useRefreshEntity';
import { waymarkTranslationRef } from '../../translation';
import { useFigureText } from '../figures/useFigureText';
import { missingFigure } from '../model/missingFigure';
import { oldestCollection } from '../model/oldestCollection';
import { windowDays } from '../model/windowDays';
import { SampleDataLabel } from '../sources/SampleDataLabel';
import { DeliveryNavigation } from '../useDeliveryAddress';
import { DeliveryChoices } from './DeliveryChoices';
import { usePeriodText } from './usePeriodText';

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
  }),
  { name: 'WaymarkDeliveryHeader' },
);

/** The card's answer in larger form, of which window it is, how old, and the ways to another. */
export function DeliveryHeader(props: {
  dora: EntityDora;
  environments: readonly EntityEnvironment[];
  navigation: DeliveryNavigation;
  refresh: RefreshEntity;
}) {
  const { dora, environments, navigation, refresh } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const headline = useHeadline(dora);
  const period = usePeriodText(dora.window);
  const collectedAt = oldestCollection(dora.sources);
  return (
    <section>
      <div className={classes.root}>
        <div className={classes.answer}>
          <Typography variant="h4" component="h2">
            {headline}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {period}
            {collectedAt && (
              <>
                {' · '}
                {t('delivery.card.collected', {
                  age: <Age time={collectedAt} />,
                })}
              </>
            )}
          </Typography>
          {dora.sources.some(it => it.sampleData) && <SampleDataLabel />}
        </div>
        <Box displayPrint="none">
          <RefreshButton refresh={refresh} />
        </Box>
      </div>
      <DeliveryChoices
        dora={dora}
        environments={environments}
        navigation={navigation}
      />
    </section>
  );
}

function useHeadline(dora: EntityDora): string {
  const { t } = useTranslationRef(waymarkTranslationRef);
  const figureText = useFigureText();
  const { environment } = dora.window;
  const { deploymentFrequency, changeLeadTime } = dora;
  if (
    missingFigure('deploymentFrequency', deploymentFrequency) ||
    deploymentFrequency.value === null
  ) {
    return t('delivery.content.headlineQuiet', {
      environment,
      days: String(windowDays(dora.window)),
    });
  }
  const frequency = figureText(
    'deploymentFrequency',
    deploymentFrequency.value,
  );
  return changeLeadTime.value === null
    ? t('delivery.content.headlineNoLeadTime', { frequency, environment })
    : t('delivery.content.headline', {
        frequency,
        environment,
        leadTime: figureText('changeLeadTime', changeLeadTime.value),
      });
}
