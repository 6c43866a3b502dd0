import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useMemo } from 'react';
import { waymarkTranslationRef } from '../translation';
import { useAppLanguage } from './useAppLanguage';

// Each unit is used until its rounded count fills one of the next.
const TIME_UNITS = [
  { name: 's', seconds: 1, next: 60 },
  { name: 'min', seconds: 60, next: 60 },
  { name: 'h', seconds: 3_600, next: 24 },
  { name: 'd', seconds: 86_400, next: Infinity },
] as const;

/** Numbers and spans of time in the portal's language. */
export interface QuantityText {
  /** At most one decimal by default. */
  number: (value: number, decimals?: number) => string;
  /** In the largest unit that it fills: `45 s`, `38 min`, `5.2 h`, `3.4 d`. */
  duration: (seconds: number) => string;
}

/** Writes numbers and spans of time for people. */
export function useQuantity(): QuantityText {
  const language = useAppLanguage();
  const { t } = useTranslationRef(waymarkTranslationRef);
  return useMemo(() => {
    const number = (value: number, decimals = 1) =>
      new Intl.NumberFormat(language, {
        maximumFractionDigits: decimals,
      }).format(value);
    const duration = (seconds: number) => {
      const [unit] = TIME_UNITS.filter(
        it => Math.round((seconds / it.seconds) * 10) / 10 < it.next,
      );
      return t(`delivery.unit.${unit.name}`, {
        number: number(seconds / unit.seconds),
      });
    };
    return { number, duration };
  }, [language, t]);
}
