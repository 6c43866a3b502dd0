import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import {
  DoraBucketSize,
  DoraMetric,
  DoraTrendPoint,
} from '@waymark/plugin-waymark-common';
import { waymarkTranslationRef } from '../../translation';
import { TrendBar, trendBars } from '../model/trendBars';
import { useTrendPointText } from './useTrendPointText';

const WIDTH = 1000;
const HEIGHT = 100;
const STUB = 8;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'block',
      fill: theme.palette.primary.main,
      printColorAdjust: 'exact',
      WebkitPrintColorAdjust: 'exact',
    },
    partial: { opacity: 0.45 },
    missing: {
      fill: 'none',
      stroke: theme.palette.text.secondary,
      strokeDasharray: '2 2',
    },
    // All of a column shows its value, not only the bar in it.
    reach: { fill: 'transparent' },
  }),
  { name: 'WaymarkTrendBars' },
);

/** A metric over time, a bar for each day, week or month; where there is no data, a dashed stub. */
export function TrendBars(props: {
  metric: DoraMetric;
  trend: readonly DoraTrendPoint[];
  bucket: DoraBucketSize;
  className: string;
}) {
  const { metric, trend, bucket, className } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const pointText = useTrendPointText(metric, bucket);
  const { bars } = trendBars(metric, trend);
  return (
    <svg
      className={`${classes.root} ${className}`}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t('delivery.trend.chart', {
        metric: t(`delivery.name.${metric}`),
        by: t(`delivery.trend.by.${bucket}`),
        points: trend.map(pointText).join('; '),
      })}
    >
      {bars.map(bar => (
        <g key={bar.point.from}>
          <Bar bar={bar} />
          <rect
            className={classes.reach}
            x={bar.x * WIDTH}
            width={bar.width * WIDTH}
            y={0}
            height={HEIGHT}
          >
            <title>{pointText(bar.point)}</title>
          </rect>
        </g>
      ))}
    </svg>
  );
}

function Bar({ bar }: { bar: TrendBar }) {
  const classes = useStyles();
  const place = { x: bar.x * WIDTH, width: bar.width * WIDTH };
  if (bar.value === undefined) {
    return (
      <rect
        {...place}
        className={classes.missing}
        vectorEffect="non-scaling-stroke"
        y={HEIGHT - STUB}
        height={STUB - 1}
      />
    );
  }
  // A 0 is data: a line on the ground.
  const height = Math.max(2, bar.height * HEIGHT);
  return (
    <rect
      {...place}
      className={bar.point.partial ? classes.partial : undefined}
      y={HEIGHT - height}
      height={height}
    />
  );
}
