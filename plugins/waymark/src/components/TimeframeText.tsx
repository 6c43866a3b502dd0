import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { Timeframe } from '@waymark/plugin-waymark-common';
import { waymarkTranslationRef } from '../translation';

const useStyles = makeStyles(
  theme => ({
    secondary: { color: theme.palette.text.secondary },
    dates: { display: 'block', color: theme.palette.text.secondary },
  }),
  { name: 'WaymarkTimeframeText' },
);

/** When a phase takes place, as written; with the days where the text gives any that it does not name itself. */
export function TimeframeText(props: { timeframe: Timeframe | undefined }) {
  const { timeframe } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  if (!timeframe) {
    return <span className={classes.secondary}>{t('content.notStated')}</span>;
  }
  const { text, start, end, duration } = timeframe;
  const datesAreWritten =
    (!start || text.includes(start)) && (!end || text.includes(end));
  return (
    <>
      {duration && !text.includes(duration) ? `${text}, ${duration}` : text}
      {!datesAreWritten && (
        <span className={classes.dates}>
          {start && end && t('content.days', { start, end })}
          {start && !end && t('content.from', { start })}
          {!start && end && t('content.until', { end })}
        </span>
      )}
    </>
  );
}
