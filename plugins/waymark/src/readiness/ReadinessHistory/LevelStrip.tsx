import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { waymarkTranslationRef } from '../../translation';
import { LevelSpan } from '../model/scoreSeries';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', color: theme.palette.text.secondary },
    span: {
      minWidth: 0,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
      padding: theme.spacing(0, 0.5),
      borderLeft: `1px solid ${theme.palette.text.secondary}`,
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
  }),
  { name: 'WaymarkLevelStrip' },
);

/** Which level held for how long, side by side below a chart; the list of changes says it in words. */
export function LevelStrip(props: { levels: readonly LevelSpan[] }) {
  const { levels } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  if (levels.every(it => it.level === null)) {
    return null;
  }
  return (
    <Typography
      variant="body2"
      component="div"
      className={classes.root}
      aria-hidden
    >
      {levels.map(({ from, to, level }) => {
        const text = level ?? t('readiness.history.noLevel');
        return (
          <span
            key={from}
            className={classes.span}
            style={{ flex: `${to - from} 1 0` }}
            title={text}
          >
            {text}
          </span>
        );
      })}
    </Typography>
  );
}
