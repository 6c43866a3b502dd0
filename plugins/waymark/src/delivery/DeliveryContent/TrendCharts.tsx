import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  DORA_METRICS,
  DoraMetric,
  EntityDora,
} from '@waymark/plugin-waymark-common';
import { waymarkTranslationRef } from '../../translation';
import { TrendBars } from '../figures/TrendBars';
import { useFigureText } from '../figures/useFigureText';
import { useBucketText } from '../figures/useTrendPointText';
import { trendBars } from '../model/trendBars';
import { TrendTable } from './TrendTable';

const useStyles = makeStyles(
  theme => ({
    grid: {
      display: 'grid',
      gap: theme.spacing(2, 3),
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(260px, 100%), 1fr))',
    },
    figure: { margin: 0, minWidth: 0, breakInside: 'avoid' },
    scale: {
      display: 'flex',
      justifyContent: 'space-between',
      color: theme.palette.text.secondary,
    },
    chart: {
      width: '100%',
      height: 84,
      borderTop: `1px dotted ${theme.palette.divider}`,
      borderBottom: `1px solid ${theme.palette.text.secondary}`,
    },
    none: {
      padding: theme.spacing(1, 1.5),
      border: `1px dashed ${theme.palette.text.secondary}`,
      borderRadius: theme.shape.borderRadius,
      color: theme.palette.text.secondary,
    },
    note: { margin: theme.spacing(1, 0) },
  }),
  { name: 'WaymarkTrendCharts' },
);

/** How each metric went over the window, as charts and as a table. */
export function TrendCharts(props: { dora: EntityDora }) {
  const { dora } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <section>
      <Typography variant="h5" component="h3" gutterBottom>
        {t('delivery.trend.title')}, {t(`delivery.trend.by.${dora.bucket}`)}
      </Typography>
      <div className={classes.grid}>
        {DORA_METRICS.map(metric => (
          <TrendChart key={metric} metric={metric} dora={dora} />
        ))}
      </div>
      <Typography
        variant="body2"
        color="textSecondary"
        className={classes.note}
      >
        {t('delivery.trend.legend')}
      </Typography>
      <TrendTable trend={dora.trend} bucket={dora.bucket} />
    </section>
  );
}

function TrendChart(props: { metric: DoraMetric; dora: EntityDora }) {
  const { metric, dora } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const figureText = useFigureText();
  const bucketText = useBucketText(dora.bucket);
  const { bars, largest } = trendBars(metric, dora.trend);
  const hasData = bars.some(bar => bar.value !== undefined);
  return (
    <figure className={classes.figure}>
      <Typography variant="body2" component="figcaption">
        <strong>{t(`delivery.name.${metric}`)}</strong>
      </Typography>
      {hasData ? (
        <Typography variant="body2" component="div">
          <div className={classes.scale} aria-hidden>
            {figureText(metric, largest)}
          </div>
          <TrendBars
            metric={metric}
            trend={dora.trend}
            bucket={dora.bucket}
            className={classes.chart}
          />
          <div className={classes.scale} aria-hidden>
            <span>{bucketText(dora.trend[0].day)}</span>
            <span>{bucketText(dora.trend[dora.trend.length - 1].day)}</span>
          </div>
        </Typography>
      ) : (
        <Typography variant="body2" className={classes.none}>
          {t('delivery.trend.none')}
        </Typography>
      )}
    </figure>
  );
}
