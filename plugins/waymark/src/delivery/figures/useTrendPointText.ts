import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { DoraMetric, DoraTrendPoint } from '@waymark/plugin-waymark-common';
import { DateTime } from 'luxon';
import { useAppLanguage } from '../../hooks/useAppLanguage';
import { waymarkTranslationRef } from '../../translation';
import { useFigureText } from './useFigureText';

/** A day without a time, such as `2026-11-16`, in the portal's language. */
export function useDayText(): (day: string) => string {
  const language = useAppLanguage();
  return day =>
    DateTime.fromISO(day, { locale: language }).toLocaleString({
      day: 'numeric',
      month: 'short',
    });
}

/** One point of a metric's trend in words. */
export function useTrendPointText(
  metric: DoraMetric,
): (point: DoraTrendPoint) => string {
  const { t } = useTranslationRef(waymarkTranslationRef);
  const figureText = useFigureText();
  const dayText = useDayText();
  return ({ day, partial, metrics }) => {
    const { value, samples } = metrics[metric];
    if (value === null) {
      return t('delivery.trend.point', {
        day: dayText(day),
        value: t('delivery.trend.noData'),
      });
    }
    const key = partial ? 'pointPartial' : 'pointSamples';
    return t(`delivery.trend.${key}`, {
      day: dayText(day),
      value: figureText(metric, value),
      samples: String(samples),
    });
  };
}
