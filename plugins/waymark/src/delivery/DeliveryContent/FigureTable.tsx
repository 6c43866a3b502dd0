import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import {
  DORA_METRICS,
  DoraMetric,
  DoraResult,
  EntityDora,
} from '@waymark/plugin-waymark-common';
import { Definition } from '../../components/Definition';
import { FactTable } from '../../components/FactTable';
import { NoValue } from '../../components/NoValue';
import { useQuantity } from '../../hooks/useQuantity';
import { waymarkTranslationRef } from '../../translation';
import { BandChip } from '../figures/BandChip';
import { ChangeMark } from '../figures/ChangeMark';
import { ExclusionList } from '../figures/ExclusionList';
import { FigureValue } from '../figures/FigureValue';
import { MetricName } from '../figures/MetricName';
import { missingFigure } from '../model/missingFigure';
import { windowDays } from '../model/windowDays';
import { DeliveryNavigation } from '../useDeliveryAddress';

/** The seven metrics of the window, a row each. */
export function FigureTable(props: {
  dora: EntityDora;
  navigation: DeliveryNavigation;
}) {
  const { dora, navigation } = props;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const days = windowDays(dora.window);
  const columns = [
    t('delivery.content.columns.metric'),
    t('delivery.content.columns.value'),
    t('delivery.content.columns.percentiles'),
    t('delivery.content.columns.samples'),
    t('delivery.content.columns.change'),
    t('delivery.content.columns.band'),
    t('delivery.content.columns.excluded'),
  ];
  return (
    <FactTable
      label={t('delivery.content.figures')}
      columns={columns}
      missing={t('delivery.trend.noData')}
      rows={DORA_METRICS.map(metric => {
        const result = dora[metric];
        const isMissing = missingFigure(metric, result) !== undefined;
        return {
          key: metric,
          cells: [
            <MetricName metric={metric} />,
            <FigureValue
              metric={metric}
              result={result}
              path={navigation.figurePath(metric)}
            />,
            <Percentiles result={result} />,
            <Samples metric={metric} dora={dora} />,
            isMissing ? undefined : (
              <ChangeMark metric={metric} result={result} days={days} />
            ),
            isMissing ? undefined : <BandChip result={result} />,
            result.excluded.length ? (
              <ExclusionList excluded={result.excluded} />
            ) : (
              <NoValue label={t('delivery.content.nothingExcluded')} />
            ),
          ],
        };
      })}
    />
  );
}

function Percentiles(props: { result: DoraResult }) {
  const { percentiles } = props.result;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const { duration } = useQuantity();
  if (
    !percentiles ||
    percentiles.p50 === null ||
    percentiles.p75 === null ||
    percentiles.p90 === null
  ) {
    return <NoValue label={t('delivery.content.noPercentiles')} />;
  }
  return (
    <Definition text={t('delivery.content.percentilesDefinition')}>
      {t('delivery.content.percentiles', {
        p50: duration(percentiles.p50),
        p75: duration(percentiles.p75),
        p90: duration(percentiles.p90),
      })}
    </Definition>
  );
}

function Samples(props: { metric: DoraMetric; dora: EntityDora }) {
  const { metric, dora } = props;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const { samples } = dora[metric];
  const { distinctDays } = dora.deploymentFrequency;
  return (
    <Typography variant="inherit" component="span">
      {t(`delivery.samples.${metric}`, { count: samples })}
      {metric === 'deploymentFrequency' &&
        samples > 0 &&
        ` ${t('delivery.samples.onDays', { count: distinctDays })}`}
    </Typography>
  );
}
