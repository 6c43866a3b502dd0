import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  GateReport,
  GateRequirementReport,
} from '@waymark/plugin-waymark-common';
import { Day } from '../../components/Day';
import { waymarkTranslationRef } from '../../translation';
import { CheckAction } from '../checks/CheckAction';
import { CheckReason } from '../checks/CheckReason';
import { readinessPath } from '../model/readinessAddress';
import { VerdictMark } from '../verdicts/VerdictMark';

/** How many blockers the card has room for. */
export const SHOWN_BLOCKERS = 3;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(0.75),
      listStyle: 'none',
      margin: 0,
      padding: 0,
    },
    blocker: { display: 'flex', gap: theme.spacing(1) },
    text: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
    why: { display: 'block', color: theme.palette.text.secondary },
    action: { flex: 'none', whiteSpace: 'nowrap' },
  }),
  { name: 'WaymarkCardBlockers' },
);

/** The first things that keep the next gate from passing: what fails, then what is not known; each with why and what to do. */
export function CardBlockers(props: {
  scorecard: string;
  gate: GateReport;
  tabPath?: string;
}) {
  const { scorecard, gate, tabPath } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const blockers = [...gate.blockers, ...gate.unknown];
  if (!blockers.length) {
    return null;
  }
  return (
    <ul className={classes.root} aria-label={t('readiness.card.blockers')}>
      {blockers.slice(0, SHOWN_BLOCKERS).map(blocker => (
        <Typography
          key={blocker.id}
          component="li"
          variant="body2"
          className={classes.blocker}
        >
          <VerdictMark verdict={blocker.verdict} labelled />
          <span className={classes.text}>
            {tabPath ? (
              <Link
                to={readinessPath(tabPath, { scorecard, check: blocker.id })}
                underline="always"
              >
                {blocker.title}
              </Link>
            ) : (
              blocker.title
            )}
            <Why blocker={blocker} />
          </span>
          <span className={classes.action}>
            <CheckAction {...blocker} />
          </span>
        </Typography>
      ))}
    </ul>
  );
}

function Why({ blocker }: { blocker: GateRequirementReport }) {
  const { detail, reason, since } = blocker;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const hasReason = detail !== undefined || reason !== undefined;
  return (
    <span className={classes.why}>
      <CheckReason check={blocker} />
      {since !== undefined && (
        <>
          {hasReason && ' · '}
          {t('readiness.since', { date: <Day time={since} /> })}
        </>
      )}
    </span>
  );
}
