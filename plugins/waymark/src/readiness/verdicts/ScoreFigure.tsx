import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { Score } from '@waymark/plugin-waymark-common';
import { Definition } from '../../components/Definition';
import { useQuantity } from '../../hooks/useQuantity';
import { waymarkTranslationRef } from '../../translation';
import { ScoreArithmetic } from '../model/scoreArithmetic';

const useStyles = makeStyles(
  theme => ({
    score: { fontWeight: 'bold', whiteSpace: 'nowrap' },
    // What is missing never looks like a figure.
    missing: {
      padding: theme.spacing(0, 0.75),
      border: `1px dashed ${theme.palette.text.secondary}`,
      borderRadius: theme.shape.borderRadius,
      color: theme.palette.text.secondary,
      whiteSpace: 'nowrap',
    },
  }),
  { name: 'WaymarkScoreFigure' },
);

/** A score, rounded, in words: `72 of 100`. */
export function useScoreText(): (score: number | null) => string {
  const { t } = useTranslationRef(waymarkTranslationRef);
  const { number } = useQuantity();
  return score =>
    score === null
      ? t('readiness.score.none')
      : t('readiness.score.value', { score: number(score, 0) });
}

/**
 * How much passes, with its definition within reach.
 *
 * @param props - `arithmetic`: the sums that it was computed from, to be told
 */
export function ScoreFigure(props: {
  score: Score['score'];
  arithmetic?: ScoreArithmetic;
}) {
  const { score, arithmetic } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const { number } = useQuantity();
  const text = useScoreText()(score);
  if (score === null) {
    return (
      <Definition text={t('readiness.score.noneDefinition')}>
        <span className={classes.missing}>{text}</span>
      </Definition>
    );
  }
  return (
    <Definition
      text={
        <>
          {t('readiness.score.definition')}
          {arithmetic && (
            <div>
              {t('readiness.score.arithmetic', {
                passed: number(arithmetic.passed),
                failed: number(arithmetic.failed),
                score: number(score),
              })}
            </div>
          )}
        </>
      }
    >
      <span className={classes.score}>{text}</span>
    </Definition>
  );
}

/**
 * How much is known, with its definition within reach.
 *
 * @param props - `arithmetic`: the sums that it was computed from, to be told
 */
export function CoverageFigure(props: {
  coverage: Score['coverage'];
  arithmetic?: ScoreArithmetic;
}) {
  const { coverage, arithmetic } = props;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const { number } = useQuantity();
  if (coverage === null) {
    return <>{t('readiness.score.noCoverage')}</>;
  }
  const percent = number(coverage * 100, 0);
  return (
    <Definition
      text={
        <>
          {t('readiness.score.coverageDefinition')}
          {arithmetic && (
            <div>
              {t('readiness.score.coverageArithmetic', {
                known: number(arithmetic.passed + arithmetic.failed),
                open: number(arithmetic.open),
                coverage: number(coverage * 100),
              })}{' '}
              {arithmetic.leftOut > 0 &&
                t('readiness.score.leftOut', { count: arithmetic.leftOut })}
            </div>
          )}
        </>
      }
    >
      {t('readiness.score.coverage', { percent })}
    </Definition>
  );
}
