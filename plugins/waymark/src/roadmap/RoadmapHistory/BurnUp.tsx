import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { DateTime } from 'luxon';
import { useAppLanguage } from '../../hooks/useAppLanguage';
import { useNow } from '../../hooks/useNow';
import { waymarkTranslationRef } from '../../translation';
import { BurnUpSeries, BurnUpStep, stepPath } from '../model/burnUpSeries';

const WIDTH = 600;
const HEIGHT = 120;

const useStyles = makeStyles(
  theme => ({
    figure: { margin: theme.spacing(0, 0, 2), maxWidth: 720 },
    plot: { display: 'flex', gap: theme.spacing(1) },
    scale: {
      display: 'flex',
      flexDirection: 'column',
      justifyContent: 'space-between',
      textAlign: 'right',
      color: theme.palette.text.secondary,
    },
    chart: {
      display: 'block',
      flex: 1,
      minWidth: 0,
      height: HEIGHT,
      borderLeft: `1px solid ${theme.palette.divider}`,
      borderBottom: `1px solid ${theme.palette.divider}`,
      fill: 'none',
      strokeWidth: 2,
    },
    done: { stroke: theme.palette.primary.main },
    known: { stroke: theme.palette.text.secondary, strokeDasharray: '5 4' },
    axis: {
      display: 'flex',
      justifyContent: 'space-between',
      color: theme.palette.text.secondary,
    },
    table: {
      marginTop: theme.spacing(1),
      borderSpacing: theme.spacing(2, 0),
      marginLeft: theme.spacing(-2),
      textAlign: 'left',
    },
  }),
  { name: 'WaymarkBurnUp' },
);

/** The burn-up of a document: items done against all whose state is known, over time; also as a table. */
export function BurnUp(props: { series: BurnUpSeries }) {
  const { target, points } = props.series;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const language = useAppLanguage();
  const now = useNow();
  const dateText = (at: number) =>
    DateTime.fromMillis(at, { locale: language }).toLocaleString(
      DateTime.DATE_MED,
    );
  const itemsText = ({ done, known }: BurnUpStep) =>
    t('progress.items', { done: String(done), count: known });

  const first = points[0];
  const last = points[points.length - 1];
  if (points.length < 2) {
    return (
      <Typography>
        {target}:{' '}
        {t('history.single', {
          date: dateText(first.at),
          progress: itemsText(first),
        })}
      </Typography>
    );
  }
  const to = Math.max(now, last.at);
  const most = Math.max(1, ...points.map(point => point.known));
  const scale = {
    x: (at: number) => ((at - first.at) / (to - first.at)) * WIDTH,
    y: (value: number) => HEIGHT - 2 - (value / most) * (HEIGHT - 6),
  };
  return (
    <figure className={classes.figure}>
      <Typography variant="body2" component="figcaption" gutterBottom>
        {t('history.caption', { target, progress: itemsText(last) })}
      </Typography>
      <div className={classes.plot}>
        <Typography
          variant="body2"
          className={classes.scale}
          component="div"
          aria-hidden
        >
          <span>{most}</span>
          <span>0</span>
        </Typography>
        <svg
          className={classes.chart}
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={t('history.chart', {
            target,
            first: itemsText(first),
            from: dateText(first.at),
            last: itemsText(last),
            to: dateText(last.at),
          })}
        >
          <path
            className={classes.known}
            vectorEffect="non-scaling-stroke"
            d={stepPath(points, point => point.known, to, scale)}
          />
          <path
            className={classes.done}
            vectorEffect="non-scaling-stroke"
            d={stepPath(points, point => point.done, to, scale)}
          />
        </svg>
      </div>
      <Typography variant="body2" component="div" className={classes.axis}>
        <span>{dateText(first.at)}</span>
        <span>{dateText(to)}</span>
      </Typography>
      <Typography variant="body2" component="details">
        <summary>{t('history.table')}</summary>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('history.date')}</th>
              <th scope="col">{t('history.items')}</th>
            </tr>
          </thead>
          <tbody>
            {points.map(point => (
              <tr key={point.at}>
                <td>{dateText(point.at)}</td>
                <td>{itemsText(point)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Typography>
    </figure>
  );
}
