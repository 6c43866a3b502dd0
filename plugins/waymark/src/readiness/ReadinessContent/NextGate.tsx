import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { CheckReport, ScorecardReport } from '@waymark/plugin-waymark-common';
import { Day } from '../../components/Day';
import { waymarkTranslationRef } from '../../translation';
import { CheckFacts } from '../checks/CheckFacts';
import { CheckReason } from '../checks/CheckReason';
import { CheckFix } from '../checks/CheckFix';
import { levelBlockers } from '../model/levelBlockers';
import { ReadinessNavigation } from '../useReadinessAddress';
import { NextGateText } from '../verdicts/NextGateText';
import { VerdictLabel } from '../verdicts/VerdictLabel';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    blocker: {
      padding: theme.spacing(1, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
      breakInside: 'avoid',
      overflowWrap: 'anywhere',
    },
    name: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      gap: theme.spacing(0.25, 1),
    },
    title: { fontWeight: 'bold' },
    secondary: { color: theme.palette.text.secondary },
  }),
  { name: 'WaymarkNextGate' },
);

/** What keeps the entity from the next level, all of it: why, since when, and how to fix it. */
export function NextGate(props: {
  scorecard: ScorecardReport;
  level: string;
  navigation: ReadinessNavigation;
}) {
  const { scorecard, level, navigation } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const rung = scorecard.levels.find(it => it.name === level);
  const blockers = levelBlockers(scorecard, level);
  return (
    <section>
      <Typography variant="h5" component="h3" gutterBottom>
        {rung ? (
          <NextGateText {...rung} level={level} />
        ) : (
          t('readiness.gate.next', { level })
        )}
      </Typography>
      {blockers.length > 0 ? (
        <ul
          className={classes.list}
          aria-label={t('readiness.gate.blockers', { level })}
        >
          {blockers.map(check => (
            <li key={check.id} className={classes.blocker}>
              <Blocker
                check={check}
                path={navigation.checkPath(scorecard.name, check.id)}
              />
            </li>
          ))}
        </ul>
      ) : (
        <Typography color="textSecondary">
          {t('readiness.gate.nothing')}
        </Typography>
      )}
    </section>
  );
}

function Blocker(props: { check: CheckReport; path: string }) {
  const { check, path } = props;
  const { title, verdict, since } = check;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <>
      <Typography component="div" className={classes.name}>
        <VerdictLabel verdict={verdict} />
        <Link to={path} underline="always" className={classes.title}>
          {title}
        </Link>
        <Typography
          variant="body2"
          component="span"
          className={classes.secondary}
        >
          {t('readiness.since', { date: <Day time={since} /> })}
          {check.category && ` · ${check.category}`}
        </Typography>
      </Typography>
      <Typography variant="body2">
        <CheckReason check={check} />
      </Typography>
      <CheckFacts check={check} />
      <CheckFix check={check} />
    </>
  );
}
