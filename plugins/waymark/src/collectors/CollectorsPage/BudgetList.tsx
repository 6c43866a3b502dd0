import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { CollectorBudget } from '@waymark/plugin-waymark-common';
import { Age } from '../../components/Age';
import { WarningMark } from '../../components/WarningMark';
import { useQuantity } from '../../hooks/useQuantity';
import { waymarkTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    item: { marginBottom: theme.spacing(1.5) },
    bar: { height: 8, margin: theme.spacing(0.5, 0), borderRadius: 4 },
    unknown: {
      boxSizing: 'border-box',
      border: `1px dashed ${theme.palette.text.secondary}`,
    },
    secondary: { color: theme.palette.text.secondary },
  }),
  { name: 'WaymarkBudgetList' },
);

/** How much of each rate limit is left, until when, and what is paused for it. */
export function BudgetList(props: { budgets: readonly CollectorBudget[] }) {
  const { budgets } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <div>
      <Typography variant="subtitle1" component="h3">
        {t('collectors.budget.title')}
      </Typography>
      {!budgets.length && (
        <Typography variant="body2" color="textSecondary">
          {t('collectors.budget.none')}
        </Typography>
      )}
      <ul className={classes.list}>
        {budgets.map(budget => (
          <Typography
            key={`${budget.name} ${budget.resource}`}
            component="li"
            variant="body2"
            className={classes.item}
          >
            <Budget budget={budget} />
          </Typography>
        ))}
      </ul>
    </div>
  );
}

function Budget({ budget }: { budget: CollectorBudget }) {
  const { name, resource, limit, remaining, resetAt, observedAt } = budget;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const { number } = useQuantity();
  const label = t('collectors.budget.label', { name, resource });
  const isKnown = limit !== null && remaining !== null && limit > 0;
  const left = isKnown
    ? t('collectors.budget.remaining', {
        remaining: number(remaining),
        limit: number(limit),
      })
    : t('collectors.budget.unknown');
  return (
    <>
      {label}
      {isKnown ? (
        <LinearProgress
          variant="determinate"
          className={classes.bar}
          value={Math.min(100, (remaining / limit) * 100)}
          aria-label={`${label}: ${left}`}
        />
      ) : (
        <div aria-hidden className={`${classes.bar} ${classes.unknown}`} />
      )}
      <span className={classes.secondary}>
        {left}
        {resetAt && (
          <>
            {' · '}
            {t('collectors.budget.reset', { age: <Age time={resetAt} /> })}
          </>
        )}
        {' · '}
        {t('collectors.budget.observed', { age: <Age time={observedAt} /> })}
      </span>
      <Pause budget={budget} />
    </>
  );
}

function Pause({ budget }: { budget: CollectorBudget }) {
  const { pausedUntil, pauseReason } = budget;
  const { t } = useTranslationRef(waymarkTranslationRef);
  if (!pausedUntil) {
    return null;
  }
  const age = <Age time={pausedUntil} />;
  return (
    <div>
      <WarningMark />{' '}
      {pauseReason
        ? t('collectors.budget.pausedWhy', { reason: pauseReason, age })
        : t('collectors.budget.paused', { age })}
    </div>
  );
}
