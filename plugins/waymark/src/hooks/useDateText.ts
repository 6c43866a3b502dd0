import { DateTime } from 'luxon';
import { useAppLanguage } from './useAppLanguage';

/**
 * A day in the portal's language, such as `12 Oct` or, of another year than this one, `12 Oct 2025`; with its time of day where
 * that is asked for.
 */
export function useDateText(): (
  time: string | number,
  options?: { withTimeOfDay?: boolean },
) => string {
  const language = useAppLanguage();
  return (time, { withTimeOfDay = false } = {}) => {
    const date =
      typeof time === 'number'
        ? DateTime.fromMillis(time, { locale: language })
        : DateTime.fromISO(time, { locale: language });
    return date.toLocaleString({
      day: 'numeric',
      month: 'short',
      ...(date.year === DateTime.now().year ? {} : { year: 'numeric' }),
      ...(withTimeOfDay && { hour: 'numeric', minute: '2-digit' }),
    });
  };
}
