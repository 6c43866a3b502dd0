import { DateTime } from 'luxon';
import { useAppLanguage } from './useAppLanguage';

/** A day in the portal's language, such as `12 Oct` or, of another year than this one, `12 Oct 2025`. */
export function useDateText(): (time: string | number) => string {
  const language = useAppLanguage();
  return time => {
    const date =
      typeof time === 'number'
        ? DateTime.fromMillis(time, { locale: language })
        : DateTime.fromISO(time, { locale: language });
    return date.toLocaleString({
      day: 'numeric',
      month: 'short',
      ...(date.year === DateTime.now().year ? {} : { year: 'numeric' }),
    });
  };
}
