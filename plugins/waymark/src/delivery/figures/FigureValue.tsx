import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { DoraMetric, DoraResult } from '@waymark/plugin-waymark-common';
import { waymarkTranslationRef } from '../../translation';
import { missingFigure } from '../model/missingFigure';
import { useFigureText } from './useFigureText';

const useStyles = makeStyles(
  theme => ({
    value: { fontWeight: 'bold', whiteSpace: 'nowrap' },
    // What is missing never looks like a figure.
    missing: {
      display: 'inline-block',
      padding: theme.spacing(0, 0.75),
      border: `1px dashed ${theme.palette.text.secondary}`,
      borderRadius: theme.shape.borderRadius,
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'WaymarkFigureValue' },
);

/**
 * A metric's value, or in words what there is none of.
 *
 * @param props - `path`: where the events behind it are shown
 */
export function FigureValue(props: {
  metric: DoraMetric;
  result: DoraResult;
  path?: string;
}) {
  const { metric, result, path } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const figureText = useFigureText();
  const missing = missingFigure(metric, result);
  if (missing || result.value === null) {
    return (
      <span className={classes.missing}>
        {t(`delivery.missing.${missing ?? metric}`)}
      </span>
    );
  }
  const value = figureText(metric, result.value);
  if (!path) {
    return <span className={classes.value}>{value}</span>;
  }
  return (
    <Link
      to={path}
      underline="always"
      className={classes.value}
      aria-label={t('delivery.card.evidence', {
        metric: t(`delivery.name.${metric}`),
        value,
      })}
    >
      {value}
    </Link>
  );
}
