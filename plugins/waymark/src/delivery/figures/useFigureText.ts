import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { DORA_UNITS, DoraMetric } from '@waymark/plugin-waymark-common';
import { useQuantity } from '../../hooks/useQuantity';
import { waymarkTranslationRef } from '../../translation';

const DAYS_PER_WEEK = 7;

/** A metric's value with its unit: `1.4 / day`, `5.2 h`, `6.1 %`. */
export function useFigureText(): (metric: DoraMetric, value: number) => string {
  const { t } = useTranslationRef(waymarkTranslationRef);
  const { number, duration } = useQuantity();
  return (metric, value) => {
    switch (DORA_UNITS[metric]) {
      case 'ratio':
        return t('delivery.unit.ratio', { number: number(value * 100) });
      case 's':
        return duration(value);
      default:
        return value === 0 || value >= 1
          ? t('delivery.unit.perDay', { number: number(value) })
          : t('delivery.unit.perWeek', {
              number: number(value * DAYS_PER_WEEK),
            });
    }
  };
}
