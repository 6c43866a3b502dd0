import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import {
  DORA_METRICS,
  DoraBucketSize,
  DoraTrendPoint,
} from '@waymark/plugin-waymark-common';
import { useState } from 'react';
import { FactTable } from '../../components/FactTable';
import { waymarkTranslationRef } from '../../translation';
import { useFigureText } from '../figures/useFigureText';
import { useBucketText } from '../figures/useTrendPointText';

/** The figures of the charts as a table, which is rendered when it is opened. */
export function TrendTable(props: {
  trend: readonly DoraTrendPoint[];
  bucket: DoraBucketSize;
}) {
  const { trend, bucket } = props;
  const [isOpen, setIsOpen] = useState(false);
  const { t } = useTranslationRef(waymarkTranslationRef);
  const figureText = useFigureText();
  const bucketText = useBucketText(bucket);
  return (
    <Typography
      variant="body2"
      component="details"
      onToggle={event =>
        setIsOpen((event.currentTarget as HTMLDetailsElement).open)
      }
    >
      <summary>{t('delivery.trend.table')}</summary>
      {isOpen && (
        <FactTable
          label={t('delivery.trend.title')}
          columns={[
            t('delivery.trend.from'),
            ...DORA_METRICS.map(metric => t(`delivery.name.${metric}`)),
          ]}
          missing={t('delivery.trend.noData')}
          rows={trend.map(({ day, from, metrics }) => ({
            key: from,
            cells: [
              bucketText(day),
              ...DORA_METRICS.map(metric => {
                const { value, samples } = metrics[metric];
                return value === null
                  ? undefined
                  : `${figureText(metric, value)} (${t('delivery.samples.short', { number: String(samples) })})`;
              }),
            ],
          }))}
        />
      )}
    </Typography>
  );
}
