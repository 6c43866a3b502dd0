import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Schedule } from '@waymark/plugin-waymark-common';
import { FactTable } from '../../components/FactTable';
import { LineLink } from '../../components/LineLink';
import { OwnerList } from '../../components/OwnerList';
import { waymarkTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({ schedule: { marginBottom: theme.spacing(2) } }),
  { name: 'WaymarkScheduleTables' },
);

/** Timed rows, a table for each schedule of the document. */
export function ScheduleTables(props: {
  schedules: readonly Schedule[];
  linePath: (line: number) => string;
}) {
  const { schedules, linePath } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <>
      {schedules.map(({ title, timeZone, line, entries }) => (
        <div key={line} className={classes.schedule}>
          <Typography variant="body2" component="h5">
            {[title ?? t('details.schedule'), timeZone]
              .filter(Boolean)
              .join(' · ')}{' '}
            <LineLink line={line} linePath={linePath} />
          </Typography>
          <FactTable
            label={title ?? t('details.schedule')}
            columns={[
              t('details.columns.when'),
              t('details.columns.day'),
              t('details.columns.what'),
              t('details.columns.rollout'),
              t('content.columns.owners'),
            ]}
            rows={entries.map((entry, at) => ({
              key: String(at),
              cells: [
                entry.when,
                entry.date,
                entry.text,
                entry.rolloutPercent === undefined
                  ? undefined
                  : `${entry.rolloutPercent} %`,
                entry.owners?.length ? (
                  <OwnerList owners={entry.owners} />
                ) : undefined,
              ],
            }))}
          />
        </div>
      ))}
    </>
  );
}
