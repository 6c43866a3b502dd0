import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  DoraBucketSize,
  DoraMetric,
  DoraTrendPoint,
} from '@waymark/plugin-waymark-common';
import { DateTime } from 'luxon';
import { useAppLanguage } from '../../hooks/useAppLanguage';
import { waymarkTranslationRef } from '../../translation';
import { useFigureText } from './useFigureText';

/** A bucket by its first day, such as `2026-11-16`, in the portal's language; a month with its year. */
export function useBucketText(bucket: DoraBucketSize): (day: string) => string {
  const language = useAppLanguage();
  return day =>
    DateTime.fromISO(day, { locale: language }).toLocaleString({
      month: 'short',
      ...(bucket === 'month' ? { year: 'numeric' } : { day: 'numeric' }),
    });
}

/** One point of a metric's trend in words. */
export function useTrendPointText(
  metric: DoraMetric,
  bucket: DoraBucketSize,
): (point: DoraTrendPoint) => string {
  const { t } = useTranslationRef(waymarkTranslationRef);
  const figureText = useFigureText();
  const bucketText = useBucketText(bucket);
  return ({ day, partial, metrics }) => {
    const { value, samples } = metrics[metric];
    if (value === null) {
      return t('delivery.trend.point', {
        day: bucketText(day),
        value: t('delivery.trend.noData'),
      });
    }
    const key = partial ? 'pointPartial' : 'pointSamples';
    return t(`delivery.trend.${key}`, {
      day: bucketText(day),
      value: figureText(metric, value),
      samples: String(samples),
    });
  };
}
