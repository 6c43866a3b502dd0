import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  ScorecardHistoryPoint,
  ScorecardReport,
} from '@waymark/plugin-waymark-common';
import { useMemo, useState } from 'react';
import { Day } from '../../components/Day';
import { useIsPrinting } from '../../hooks/useIsPrinting';
import { waymarkTranslationRef } from '../../translation';
import { HistoryChange, historyChanges } from '../model/historyChanges';
import { useVerdictChangeText } from './useVerdictChangeText';

const SHOWN = 10;

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    change: {
      display: 'grid',
      gap: theme.spacing(0, 1),
      gridTemplateColumns: '10em minmax(0, 1fr)',
      [theme.breakpoints.down('xs')]: { gridTemplateColumns: '1fr' },
      padding: theme.spacing(0.5, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
      breakInside: 'avoid',
    },
    what: { minWidth: 0, overflowWrap: 'anywhere' },
    day: { color: theme.palette.text.secondary },
  }),
  { name: 'WaymarkChangeList' },
);

/** What changed when, newest first. The newest few at first, and all on paper. */
export function ChangeList(props: {
  scorecard: ScorecardReport;
  points: readonly ScorecardHistoryPoint[];
}) {
  const { scorecard, points } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const isPrinting = useIsPrinting();
  const [isWhole, setIsWhole] = useState(false);
  const changes = useMemo(() => historyChanges(points), [points]);
  const shown = isWhole || isPrinting ? changes : changes.slice(0, SHOWN);
  const more = changes.length - shown.length;
  return (
    <>
      <ul className={classes.list} aria-label={t('readiness.history.changes')}>
        {shown.map(change => (
          <Typography
            key={change.at}
            component="li"
            variant="body2"
            className={classes.change}
          >
            <span className={classes.day}>
              <Day time={change.at} withTimeOfDay />
            </span>
            <div className={classes.what}>
              <Change change={change} scorecard={scorecard} />
            </div>
          </Typography>
        ))}
      </ul>
      {more > 0 && (
        <Button size="small" onClick={() => setIsWhole(true)}>
          {t('readiness.history.showAll', { count: more })}
        </Button>
      )}
    </>
  );
}

function Change(props: { change: HistoryChange; scorecard: ScorecardReport }) {
  const { change, scorecard } = props;
  const { level, score, checks, definitionChanged, isFirst } = change;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const changeText = useVerdictChangeText();
  const titles = new Map(scorecard.checks.map(it => [it.id, it.title]));
  const noLevel = t('readiness.history.noLevel');
  const noScore = t('readiness.history.noScore');
  const summary = [
    ...(isFirst ? [t('readiness.history.firstEvaluated')] : []),
    ...(definitionChanged ? [t('readiness.history.definitionChanged')] : []),
    ...(level
      ? [
          t('readiness.history.levelChange', {
            from: level.from ?? noLevel,
            to: level.to ?? noLevel,
          }),
        ]
      : []),
    ...(score
      ? [
          t('readiness.history.scoreChange', {
            from: String(score.from ?? noScore),
            to: String(score.to ?? noScore),
          }),
        ]
      : []),
  ];
  return (
    <>
      {summary.length > 0 && <div>{summary.join(' · ')}</div>}
      {checks.map(it => (
        <div key={it.checkId}>
          {changeText({ ...it, check: titles.get(it.checkId) ?? it.checkId })}
        </div>
      ))}
    </>
  );
}
