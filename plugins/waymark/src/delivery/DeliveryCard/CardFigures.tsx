import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  DoraMetric,
  DoraResults,
  EntityDoraOverview,
} from '@waymark/plugin-waymark-common';
import { Definition } from '../../components/Definition';
import { waymarkTranslationRef } from '../../translation';
import { BandChip } from '../figures/BandChip';
import { ChangeMark } from '../figures/ChangeMark';
import { FigureValue } from '../figures/FigureValue';
import { MetricName } from '../figures/MetricName';
import { TrendBars } from '../figures/TrendBars';
import { missingFigure } from '../model/missingFigure';

const WINDOW_DAYS = 30;

// Those of design: two of speed, two of stability. The tab has all.
const METRICS = [
  'deploymentFrequency',
  'changeLeadTime',
  'changeFailRate',
  'failedDeploymentRecoveryTime',
] as const;

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    // Each row is one line where the card is wide enough, and otherwise two.
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.25, 1.5),
      padding: theme.spacing(0.5, 0),
    },
    answer: {
      display: 'grid',
      flex: '1 1 220px',
      gap: theme.spacing(0, 1),
      gridTemplateColumns: '5.2em minmax(0, 1fr)',
    },
    context: {
      display: 'grid',
      flex: '0 1 286px',
      alignItems: 'center',
      gap: theme.spacing(0, 1.5),
      gridTemplateColumns: '72px minmax(0, 1fr) 6em',
    },
    spark: { width: 72, height: 22 },
    samples: { color: theme.palette.text.secondary, whiteSpace: 'nowrap' },
    quiet: {
      padding: theme.spacing(1, 1.5),
      border: `1px dashed ${theme.palette.text.secondary}`,
      borderRadius: theme.shape.borderRadius,
    },
  }),
  { name: 'WaymarkCardFigures' },
);

/** Four figures, each with its samples, trend, change and rating; or that nothing was deployed. */
export function CardFigures(props: {
  overview: EntityDoraOverview;
  results: DoraResults;
  tabPath?: string;
}) {
  const { overview, results, tabPath } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  if (METRICS.every(metric => missingFigure(metric, results[metric]))) {
    return (
      <Typography className={classes.quiet}>
        {t('delivery.card.quiet', {
          environment: overview.window.environment,
        })}{' '}
        {tabPath && (
          <Link to={`${tabPath}?window=90`} underline="always">
            {t('delivery.card.quietMore')}
          </Link>
        )}
      </Typography>
    );
  }
  return (
    <ul className={classes.list} aria-label={t('delivery.card.figures')}>
      {METRICS.map(metric => (
        <Typography
          key={metric}
          component="li"
          variant="body2"
          className={classes.row}
        >
          <CardFigure {...props} metric={metric} />
        </Typography>
      ))}
    </ul>
  );
}

function CardFigure(props: {
  metric: DoraMetric;
  overview: EntityDoraOverview;
  results: DoraResults;
  tabPath?: string;
}) {
  const { metric, overview, results, tabPath } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const result = results[metric];
  const isMissing = missingFigure(metric, result) !== undefined;
  return (
    <>
      <span className={classes.answer}>
        <MetricName metric={metric} short />
        <span>
          <FigureValue
            metric={metric}
            result={result}
            path={tabPath && `${tabPath}?figure=${metric}`}
          />
          {!isMissing && (
            <>
              {result.percentiles && ' p50'}{' '}
              <span className={classes.samples}>
                <Definition
                  text={t(`delivery.samples.${metric}`, {
                    count: result.samples,
                  })}
                >
                  {t('delivery.samples.short', {
                    number: String(result.samples),
                  })}
                </Definition>
              </span>
            </>
          )}
        </span>
      </span>
      <span className={classes.context}>
        <TrendBars
          metric={metric}
          trend={overview.trend}
          bucket="week"
          className={classes.spark}
        />
        <span>
          {!isMissing && (
            <ChangeMark metric={metric} result={result} days={WINDOW_DAYS} />
          )}
        </span>
        <span>{!isMissing && <BandChip result={result} />}</span>
      </span>
    </>
  );
}
