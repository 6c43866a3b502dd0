import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import Typography from '@material-ui/core/Typography';
import {
  PhaseMark,
  ROADMAP_STATUSES,
  RoadmapStatus,
} from '@waymark/plugin-waymark-common';
import { StatusMark, useStatusLabel } from '../../components/StatusMark';
import { useProgressText } from '../../hooks/useProgressText';
import { waymarkTranslationRef } from '../../translation';
import { phaseTitleText } from '../model/phaseTitle';
import { Standing } from '../model/Standing';

// More marks than this say less than their counts do.
const MOST_MARKS = 30;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 0.75),
      listStyle: 'none',
      margin: 0,
      padding: 0,
      fontSize: '1.1rem',
      lineHeight: 1,
    },
    mark: {
      display: 'block',
      padding: theme.spacing(0.25),
      paddingBottom: 3,
      borderBottom: '2px solid transparent',
    },
    current: { borderBottomColor: theme.palette.text.primary },
    count: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      marginRight: theme.spacing(1),
    },
  }),
  { name: 'WaymarkPhaseMarks' },
);

/**
 * A mark a phase, in order; of very many phases one a status, with its count.
 *
 * @param props - `phasePath`: where the link of a phase leads; without it marks are no links
 */
export function PhaseMarks(props: {
  standing: Standing;
  phasePath?: (phaseId: string) => string;
}) {
  const { standing, phasePath } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const statusLabel = useStatusLabel({ alone: true });
  const progressText = useProgressText();

  if (standing.phases.length > MOST_MARKS) {
    return <StatusCounts phases={standing.phases} />;
  }
  return (
    <ol className={classes.root} aria-label={t('standing.phases')}>
      {standing.phases.map(phase => {
        const isCurrent = phase.phaseId === standing.current?.phaseId;
        const values = {
          title: phaseTitleText(phase),
          status: statusLabel(phase.status),
          progress: progressText(phase.progress),
        };
        const label = isCurrent
          ? t('standing.currentMark', values)
          : t('standing.phaseMark', values);
        const naming = {
          'aria-label': label,
          'aria-current': isCurrent ? ('step' as const) : undefined,
          className: `${classes.mark} ${isCurrent ? classes.current : ''}`,
        };
        return (
          <li key={phase.phaseId}>
            <Tooltip title={label}>
              {phasePath ? (
                <Link to={phasePath(phase.phaseId)} {...naming}>
                  <StatusMark status={phase.status} />
                </Link>
              ) : (
                <span role="img" {...naming}>
                  <StatusMark status={phase.status} />
                </span>
              )}
            </Tooltip>
          </li>
        );
      })}
    </ol>
  );
}

function StatusCounts(props: { phases: readonly PhaseMark[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const statusLabel = useStatusLabel({ alone: true });
  const counts = [...ROADMAP_STATUSES, undefined]
    .map(status => ({ status, count: countStatus(props.phases, status) }))
    .filter(({ count }) => count > 0);
  return (
    <ul className={classes.root} aria-label={t('standing.phases')}>
      {counts.map(({ status, count }) => (
        <Typography
          key={status ?? 'none'}
          component="li"
          variant="body2"
          className={classes.count}
        >
          <StatusMark status={status} />
          {t('standing.statusCount', {
            status: statusLabel(status),
            number: String(count),
          })}
        </Typography>
      ))}
    </ul>
  );
}

function countStatus(
  phases: readonly PhaseMark[],
  status: RoadmapStatus | undefined,
): number {
  return phases.filter(phase => phase.status === status).length;
}
