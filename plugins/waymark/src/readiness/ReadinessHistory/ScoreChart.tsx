import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ScorecardHistoryPoint } from '@waymark/plugin-waymark-common';
import { useDateText } from '../../hooks/useDateText';
import { useNow } from '../../hooks/useNow';
import { waymarkTranslationRef } from '../../translation';
import { scorePath, scoreSeries } from '../model/scoreSeries';
import { useScoreText } from '../verdicts/ScoreFigure';
import { LevelStrip } from './LevelStrip';

const WIDTH = 600;
const HEIGHT = 120;
const HIGHEST = 100;

const useStyles = makeStyles(
  theme => ({
    figure: { margin: theme.spacing(0, 0, 2), maxWidth: 720 },
    plot: {
      display: 'grid',
      gap: theme.spacing(0, 1),
      gridTemplateColumns: 'auto minmax(0, 1fr)',
    },
    scale: {
      display: 'flex',
      flexDirection: 'column',
      justifyContent: 'space-between',
      textAlign: 'right',
      color: theme.palette.text.secondary,
    },
    chart: {
      display: 'block',
      width: '100%',
      height: HEIGHT,
      borderLeft: `1px solid ${theme.palette.divider}`,
      borderBottom: `1px solid ${theme.palette.text.secondary}`,
      fill: 'none',
      strokeWidth: 2,
    },
    score: { stroke: theme.palette.primary.main },
    definition: {
      stroke: theme.palette.text.secondary,
      strokeWidth: 1,
      strokeDasharray: '5 4',
    },
    axis: {
      gridColumn: 2,
      display: 'flex',
      justifyContent: 'space-between',
      color: theme.palette.text.secondary,
    },
    strip: { gridColumn: 2 },
  }),
  { name: 'WaymarkScoreChart' },
);

/** The score over time as steps, with the level below it; upright lines where the definition changed. */
export function ScoreChart(props: {
  points: readonly ScorecardHistoryPoint[];
}) {
  const { points } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const dateText = useDateText();
  const scoreText = useScoreText();
  const now = useNow();
  const first = points[0];
  const last = points[points.length - 1];
  const from = Date.parse(first.at);
  const to = Math.max(now, Date.parse(last.at), from + 1);
  const { runs, levels, definitionChanges } = scoreSeries(points, to);
  const scale = {
    x: (at: number) => ((at - from) / (to - from)) * WIDTH,
    y: (score: number) => HEIGHT - 2 - (score / HIGHEST) * (HEIGHT - 4),
  };
  return (
    <figure className={classes.figure}>
      <Typography
        variant="body2"
        component="figcaption"
        color="textSecondary"
        gutterBottom
      >
        {t('readiness.history.caption')}
      </Typography>
      <div className={classes.plot}>
        <Typography
          variant="body2"
          className={classes.scale}
          component="div"
          aria-hidden
        >
          <span>{HIGHEST}</span>
          <span>0</span>
        </Typography>
        <svg
          className={classes.chart}
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={t('readiness.history.chart', {
            first: scoreText(first.score),
            from: dateText(first.at),
            last: scoreText(last.score),
            to: dateText(last.at),
          })}
        >
          {definitionChanges.map(at => (
            <path
              key={at}
              className={classes.definition}
              vectorEffect="non-scaling-stroke"
              d={`M${scale.x(at)} 0V${HEIGHT}`}
            />
          ))}
          {runs.map(run => (
            <path
              key={run[0].from}
              className={classes.score}
              vectorEffect="non-scaling-stroke"
              d={scorePath(run, scale)}
            />
          ))}
        </svg>
        <div className={classes.strip}>
          <LevelStrip levels={levels} />
        </div>
        <Typography variant="body2" component="div" className={classes.axis}>
          <span>{dateText(from)}</span>
          <span>{dateText(to)}</span>
        </Typography>
      </div>
    </figure>
  );
}
