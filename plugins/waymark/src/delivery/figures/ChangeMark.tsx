import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { DoraMetric, DoraResult } from '@waymark/plugin-waymark-common';
import { Explained } from '../../components/Explained';
import { useQuantity } from '../../hooks/useQuantity';
import { waymarkTranslationRef } from '../../translation';
import { FigureChange, figureChange } from '../model/figureChange';
import { useFigureText } from './useFigureText';

const useStyles = makeStyles(
  theme => {
    const shade = theme.palette.type === 'light' ? 'dark' : 'light';
    return {
      root: { whiteSpace: 'nowrap', cursor: 'help' },
      missing: { color: theme.palette.text.secondary },
      arrow: {
        width: '0.75em',
        height: '0.75em',
        marginRight: '0.3em',
        fill: 'currentColor',
        stroke: 'currentColor',
        color: theme.palette.text.secondary,
      },
      better: { color: theme.palette.success[shade] },
      worse: { color: theme.palette.error[shade] },
    };
  },
  { name: 'WaymarkChangeMark' },
);

const arrows: Record<FigureChange['direction'], string> = {
  up: 'M6 1.5L11 10.5H1z',
  down: 'M6 10.5L1 1.5H11z',
  none: 'M1 4.5H11M1 8H11',
};

/** How a figure compares with the window before: an arrow, an amount, and in words whether that is good. */
export function ChangeMark(props: {
  metric: DoraMetric;
  result: DoraResult;
  /** Length of the window. */
  days: number;
}) {
  const { metric, result, days } = props;
  const classes = useStyles() as Record<string, string | undefined>;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const { number } = useQuantity();
  const figureText = useFigureText();
  const change = figureChange(metric, result);
  const explanation =
    result.previous === null
      ? t('delivery.change.beforeUnknown', { days: String(days) })
      : t('delivery.change.before', {
          days: String(days),
          value: figureText(metric, result.previous),
        });
  if (!change) {
    return (
      <Explained
        text={explanation}
        className={`${classes.root} ${classes.missing}`}
      >
        {t('delivery.change.noneBefore')}
      </Explained>
    );
  }
  const amount =
    change.amount === undefined
      ? ''
      : t(`delivery.change.${change.unit}`, {
          number: number(change.amount),
        });
  return (
    <Explained text={explanation} className={classes.root}>
      <svg
        viewBox="0 0 12 12"
        aria-hidden
        className={[classes.arrow, classes[change.verdict]]
          .filter(Boolean)
          .join(' ')}
      >
        <path d={arrows[change.direction]} />
      </svg>
      {change.verdict === 'equal'
        ? t('delivery.change.equal')
        : t(`delivery.change.${change.verdict}`, { amount }).trim()}
    </Explained>
  );
}
