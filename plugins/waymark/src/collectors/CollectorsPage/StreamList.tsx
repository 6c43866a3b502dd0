import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { CollectorStream } from '@waymark/plugin-waymark-common';
import { DateTime } from 'luxon';
import { useAppLanguage } from '../../hooks/useAppLanguage';
import { useQuantity } from '../../hooks/useQuantity';
import { waymarkTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({
    root: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      // A line for most of them.
      [theme.breakpoints.up('md')]: { minWidth: 320 },
    },
    cursor: {
      color: theme.palette.text.secondary,
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'WaymarkStreamList' },
);

const ISO_TIME = /^\d{4}-\d{2}-\d{2}T/;

/** How much of each kind of event is stored, and up to where it was read. */
export function StreamList(props: { streams: readonly CollectorStream[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const { number } = useQuantity();
  const language = useAppLanguage();
  const cursorText = (cursor: string) =>
    ISO_TIME.test(cursor)
      ? DateTime.fromISO(cursor, { locale: language }).toLocaleString(
          DateTime.DATETIME_MED,
        )
      : cursor;
  return (
    <ul className={classes.root}>
      {props.streams.map(({ name, cursor, complete, stored }) => {
        const details = [
          ...(cursor
            ? [t('collectors.targets.cursor', { cursor: cursorText(cursor) })]
            : []),
          ...(complete ? [] : [t('collectors.targets.incomplete')]),
        ];
        return (
          <li key={name}>
            {t('collectors.targets.stored', { name, number: number(stored) })}
            {details.length > 0 && (
              <span className={classes.cursor}> ({details.join(', ')})</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
