import { Progress, ResponseErrorPanel } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { ScorecardReport } from '@waymark/plugin-waymark-common';
import { useDateText } from '../../hooks/useDateText';
import { waymarkTranslationRef } from '../../translation';
import { useEntityScorecardHistory } from '../useEntityScorecardHistory';
import { useScoreText } from '../verdicts/ScoreFigure';
import { ChangeList } from './ChangeList';
import { ScoreChart } from './ScoreChart';

/** How the score and the level came about, and what changed when. */
export function ReadinessHistory(props: {
  scorecard: ScorecardReport;
  history: ReturnType<typeof useEntityScorecardHistory>;
}) {
  const { scorecard, history } = props;
  const { value, error } = history;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const dateText = useDateText();
  const scoreText = useScoreText();
  return (
    <section>
      <Typography variant="h5" component="h3" gutterBottom>
        {t('readiness.history.title')}
      </Typography>
      {error && (
        <ResponseErrorPanel
          title={t('readiness.history.errorTitle')}
          error={error}
        />
      )}
      {!value && !error && (
        <Progress aria-label={t('readiness.history.loading')} />
      )}
      {value && !value.length && (
        <Typography color="textSecondary">
          {t('readiness.history.none')}
        </Typography>
      )}
      {value?.length === 1 && (
        <Typography>
          {t('readiness.history.single', {
            date: dateText(value[0].at),
            score: scoreText(value[0].score),
          })}
        </Typography>
      )}
      {value && value.length > 1 && (
        <>
          <ScoreChart points={value} />
          <ChangeList
            key={scorecard.name}
            scorecard={scorecard}
            points={value}
          />
        </>
      )}
    </section>
  );
}
