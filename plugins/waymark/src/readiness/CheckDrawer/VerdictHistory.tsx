import { Progress, ResponseErrorPanel } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { CheckReport, Verdict } from '@waymark/plugin-waymark-common';
import { Day } from '../../components/Day';
import { waymarkTranslationRef } from '../../translation';
import { checkHistory } from '../model/historyChanges';
import { useEntityScorecardHistory } from '../useEntityScorecardHistory';
import { VerdictMark } from '../verdicts/VerdictMark';

const useStyles = makeStyles(
  { list: { listStyle: 'none', margin: 0, padding: 0 } },
  { name: 'WaymarkVerdictHistory' },
);

/** When a check came to which verdict, newest first. */
export function VerdictHistory(props: {
  check: CheckReport;
  history: ReturnType<typeof useEntityScorecardHistory>;
}) {
  const { check, history } = props;
  const { value, error } = history;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  if (error) {
    return (
      <ResponseErrorPanel
        title={t('readiness.history.errorTitle')}
        error={error}
      />
    );
  }
  if (!value) {
    return <Progress aria-label={t('readiness.history.loading')} />;
  }
  const changes = checkHistory(value, check.id);
  if (!changes.length) {
    return (
      <Typography variant="body2" color="textSecondary">
        {t('readiness.check.noHistory')}
      </Typography>
    );
  }
  return (
    <ul className={classes.list} aria-label={t('readiness.check.history')}>
      {changes.map(({ at, from, to, definitionChanged }) => (
        <Typography key={at} component="li" variant="body2">
          <Day time={at} /> · <VerdictChange from={from} to={to} />
          {definitionChanged &&
            ` · ${t('readiness.history.definitionChanged')}`}
        </Typography>
      ))}
    </ul>
  );
}

function VerdictChange({ from, to }: { from?: Verdict; to?: Verdict }) {
  const { t } = useTranslationRef(waymarkTranslationRef);
  if (!to) {
    return <>{t('readiness.check.gone')}</>;
  }
  const names = { to: t(`readiness.verdict.${to}`) };
  return (
    <>
      <VerdictMark verdict={to} />{' '}
      {from
        ? t('readiness.check.became', {
            ...names,
            from: t(`readiness.verdict.${from}`),
          })
        : t('readiness.check.new', names)}
    </>
  );
}
