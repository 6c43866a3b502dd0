import Tooltip from '@material-ui/core/Tooltip';
import { DateTime } from 'luxon';
import { useAppLanguage } from '../hooks/useAppLanguage';
import { useDateText } from '../hooks/useDateText';

/** A point in time as a day, with its time of day where that matters, and the exact time within reach. */
export function Day(props: { time: string; withTimeOfDay?: boolean }) {
  const { time, withTimeOfDay = false } = props;
  const language = useAppLanguage();
  const dateText = useDateText();
  const exact = DateTime.fromISO(time, { locale: language }).toLocaleString(
    DateTime.DATETIME_FULL,
  );
  return (
    <Tooltip title={exact}>
      <time dateTime={time} style={{ whiteSpace: 'nowrap' }}>
        {dateText(time, { withTimeOfDay })}
      </time>
    </Tooltip>
  );
}
