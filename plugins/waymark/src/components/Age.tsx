import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Tooltip from '@material-ui/core/Tooltip';
import { DateTime } from 'luxon';
import { useAppLanguage } from '../hooks/useAppLanguage';
import { useNow } from '../hooks/useNow';
import { waymarkTranslationRef } from '../translation';

const MINUTE_MS = 60_000;

/** How long ago something was, or how soon it will be, in words; stays true while the page is open. */
export function useAge(): (time: string | null | undefined) => string {
  const now = useNow();
  const language = useAppLanguage();
  const { t } = useTranslationRef(waymarkTranslationRef);
  return time => {
    if (!time) {
      return t('age.never');
    }
    const date = DateTime.fromISO(time, { locale: language });
    if (Math.abs(now - date.toMillis()) < MINUTE_MS) {
      return t('age.justNow');
    }
    const base = DateTime.fromMillis(now);
    return date.toRelative({ base, style: 'short' }) ?? time;
  };
}

/** A point in time as an age, with the exact time within reach. */
export function Age(props: { time: string | null | undefined }) {
  const age = useAge()(props.time);
  const language = useAppLanguage();
  if (!props.time) {
    return <>{age}</>;
  }
  const exact = DateTime.fromISO(props.time, {
    locale: language,
  }).toLocaleString(DateTime.DATETIME_FULL);
  return (
    <Tooltip title={exact}>
      <time dateTime={props.time}>{age}</time>
    </Tooltip>
  );
}
