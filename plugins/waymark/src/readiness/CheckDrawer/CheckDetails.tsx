import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { CheckReport } from '@waymark/plugin-waymark-common';
import { ReactNode } from 'react';
import { Day } from '../../components/Day';
import { waymarkTranslationRef } from '../../translation';
import { CheckFacts } from '../checks/CheckFacts';
import { CheckFix } from '../checks/CheckFix';
import { useEntityScorecardHistory } from '../useEntityScorecardHistory';
import { VerdictLabel } from '../verdicts/VerdictLabel';
import { CheckProperties } from './CheckProperties';
import { VerdictHistory } from './VerdictHistory';

const useStyles = makeStyles(
  theme => ({
    section: { marginTop: theme.spacing(3) },
    text: { overflowWrap: 'anywhere' },
  }),
  { name: 'WaymarkCheckDetails' },
);

/** What a check came to and why, what it read, what was granted, how to fix it, and its former verdicts. */
export function CheckDetails(props: {
  check: CheckReport;
  definitionVersion: string;
  history: ReturnType<typeof useEntityScorecardHistory>;
}) {
  const { check, definitionVersion, history } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const readsFacts = check.facts.length > 0 || check.missing.length > 0;
  const hasFix = check.remediation !== undefined || check.attest !== undefined;
  return (
    <>
      <Typography component="div" className={classes.text}>
        <VerdictLabel verdict={check.verdict} />{' '}
        {t('readiness.since', { date: <Day time={check.since} /> })}
      </Typography>
      <Typography variant="body2" color="textSecondary" paragraph>
        {t(`readiness.meaning.${check.verdict}`)}
      </Typography>
      {check.description && (
        <Typography variant="body2" paragraph className={classes.text}>
          {check.description}
        </Typography>
      )}
      <CheckProperties check={check} definitionVersion={definitionVersion} />
      {check.attest === undefined && (
        <Section title={t('readiness.facts.title')}>
          {readsFacts ? (
            <CheckFacts check={check} described />
          ) : (
            <Typography variant="body2" color="textSecondary">
              {t('readiness.facts.none')}
            </Typography>
          )}
        </Section>
      )}
      <Section title={t('readiness.check.fix')}>
        {hasFix ? (
          <CheckFix check={check} headed />
        ) : (
          <Typography variant="body2" color="textSecondary">
            {t('readiness.check.noFix')}
          </Typography>
        )}
      </Section>
      <Section title={t('readiness.check.history')}>
        <VerdictHistory check={check} history={history} />
      </Section>
    </>
  );
}

function Section(props: { title: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <section className={classes.section}>
      <Typography variant="h6" component="h3" gutterBottom>
        {props.title}
      </Typography>
      {props.children}
    </section>
  );
}
