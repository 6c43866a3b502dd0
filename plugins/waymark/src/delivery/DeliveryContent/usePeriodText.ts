import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityDoraWindow } from '@waymark/plugin-waymark-common';
import { DateTime } from 'luxon';
import { useAppLanguage } from '../../hooks/useAppLanguage';
import { waymarkTranslationRef } from '../../translation';

/** From when to when a window lasts, in its own time zone. */
export function usePeriodText(window: EntityDoraWindow): string {
  const { t } = useTranslationRef(waymarkTranslationRef);
  const language = useAppLanguage();
  const dateText = (time: string) =>
    DateTime.fromISO(time, {
      zone: window.timeZone,
      locale: language,
    }).toLocaleString(DateTime.DATETIME_MED);
  return t('delivery.content.period', {
    from: dateText(window.from),
    to: dateText(window.to),
    timeZone: window.timeZone,
  });
}
