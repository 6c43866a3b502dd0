import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Chip from '@material-ui/core/Chip';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import Tooltip from '@material-ui/core/Tooltip';
import ChevronRightIcon from '@material-ui/icons/ChevronRight';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { Finding, Progress } from '@waymark/plugin-waymark-common';
import { ReactNode } from 'react';
import { CriteriaFigure } from '../../components/CriteriaFigure';
import { FindingList } from '../../components/FindingList';
import { NoValue } from '../../components/NoValue';
import { OwnerList } from '../../components/OwnerList';
import { ProgressBar } from '../../components/ProgressBar';
import { StatusMark, useStatusLabel } from '../../components/StatusMark';
import { TimeframeText } from '../../components/TimeframeText';
import { UnknownStatus, isUnknownStatus } from '../../components/UnknownStatus';
import { WarningMark } from '../../components/WarningMark';
import { DrawerNavigation } from '../../hooks/useDrawerAddress';
import { PhaseExpansion } from '../../hooks/usePhaseExpansion';
import { useProgressDetails } from '../../hooks/useProgressDetails';
import { useProgressText } from '../../hooks/useProgressText';
import { waymarkTranslationRef } from '../../translation';
import { PhaseItems } from '../items/PhaseItems';
import { PhaseRow } from '../model/arrangeRows';
import { isExpandable } from '../model/expandedPhases';
import { OptionalColumn } from '../model/statedColumns';
import { titleWithoutTimeframe } from '../model/titleWithoutTimeframe';

const INDENT = 3;

const useStyles = makeStyles(
  theme => ({
    row: {
      breakInside: 'avoid',
      // A phase may have rows of its own below it: a line apart from the next tells more than stripes do.
      '&:nth-of-type(n)': { background: 'none' },
      '& > *': { borderBottom: 'none' },
      [theme.breakpoints.down('sm')]: {
        display: 'block',
        padding: theme.spacing(0.5, 0),
      },
    },
    first: {
      '& > *': { borderTop: `1px solid ${theme.palette.divider}` },
      [theme.breakpoints.down('sm')]: {
        paddingTop: theme.spacing(1),
        borderTop: `1px solid ${theme.palette.divider}`,
        '& > *': { borderTop: 'none' },
      },
    },
    dimmed: { opacity: 0.7 },
    cell: {
      verticalAlign: 'top',
      lineHeight: 1.5,
      overflowWrap: 'break-word',
      [theme.breakpoints.down('sm')]: {
        display: 'flex',
        flexWrap: 'wrap',
        gap: theme.spacing(0, 1),
        padding: theme.spacing(0.25, 0),
      },
    },
    phase: {
      [theme.breakpoints.up('md')]: { minWidth: 220, width: '28%' },
      [theme.breakpoints.down('sm')]: { display: 'block' },
    },
    heading: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(0.5),
    },
    // As wide as the button, which phases without items do not have.
    expand: {
      flex: 'none',
      width: '1.5rem',
      height: '1.5rem',
      padding: 0,
      marginTop: -2,
      '@media print': { visibility: 'hidden' },
    },
    title: { fontWeight: 'bold', minWidth: 0 },
    chip: { flex: 'none', height: 18, marginTop: 1 },
    below: {
      paddingTop: 0,
      [theme.breakpoints.down('sm')]: {
        display: 'block',
        padding: theme.spacing(0.5, 0),
      },
    },
    progress: { minWidth: 150 },
    wide: { [theme.breakpoints.up('md')]: { minWidth: 120 } },
    // Cells name their column where the header is hidden.
    label: {
      display: 'none',
      [theme.breakpoints.down('sm')]: {
        display: 'inline',
        flex: '0 0 130px',
        color: theme.palette.text.secondary,
      },
    },
    value: {
      [theme.breakpoints.down('sm')]: { flex: '1 1 100px', minWidth: 0 },
    },
    // What is not stated takes no line where lines are dear; the drawer says it.
    missing: {
      [theme.breakpoints.down('sm')]: { display: 'none' },
    },
  }),
  { name: 'WaymarkPhaseTableRow' },
);

/**
 * One phase: what the document states of it beside what is counted; below it, over the whole width, what is wrong with it
 * and, where it is expanded, its items and criteria.
 */
export function PhaseTableRow(props: {
  row: PhaseRow;
  stated: ReadonlySet<OptionalColumn>;
  columnCount: number;
  target: string;
  expansion: PhaseExpansion;
  navigation: DrawerNavigation;
}) {
  const { row, stated, columnCount, target, expansion, navigation } = props;
  const { phase, progress, criteria, findings, isCurrent } = row.node;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const linePath = (line: number) => navigation.sourcePath(target, line);
  const dimmed = row.matches ? '' : classes.dimmed;
  const below = { level: row.level, columnCount, className: dimmed };

  return (
    <>
      <TableRow
        role="row"
        aria-current={isCurrent ? 'step' : undefined}
        className={`${classes.row} ${classes.first} ${dimmed}`}
        title={row.matches ? undefined : t('content.notMatching')}
      >
        <TableCell
          role="rowheader"
          component="th"
          className={`${classes.cell} ${classes.phase}`}
        >
          <PhaseHeading {...props} />
        </TableCell>
        <Cell label={t('content.columns.status')}>
          <StatedStatus phase={phase} />
          <ConflictMark findings={findings} />
        </Cell>
        <Cell
          label={t('content.columns.progress')}
          className={hasItems(progress) ? classes.progress : classes.missing}
        >
          <ProgressText progress={progress} />
        </Cell>
        {stated.has('criteria') && (
          <Cell
            label={t('content.columns.criteria')}
            className={phase.criteria.length ? undefined : classes.missing}
          >
            {phase.criteria.length ? (
              <CriteriaFigure criteria={criteria} />
            ) : (
              <NoValue label={t('content.noCriteria')} />
            )}
          </Cell>
        )}
        {stated.has('timeframe') && (
          <Cell
            label={t('content.columns.timeframe')}
            className={phase.timeframe ? classes.wide : classes.missing}
          >
            {phase.timeframe ? (
              <TimeframeText timeframe={phase.timeframe} />
            ) : (
              <NoValue label={t('content.noTimeframe')} />
            )}
          </Cell>
        )}
        {stated.has('owners') && (
          <Cell
            label={t('content.columns.owners')}
            className={phase.owners.length ? classes.wide : classes.missing}
          >
            {phase.owners.length ? (
              <OwnerList owners={phase.owners} />
            ) : (
              <NoValue label={t('content.noOwners')} />
            )}
          </Cell>
        )}
      </TableRow>
      {findings.length > 0 && (
        <RowBelow {...below} label={t('finding.label')}>
          <FindingList findings={findings} linePath={linePath} />
        </RowBelow>
      )}
      {isExpandable(phase) && expansion.isExpanded(target, phase.id) && (
        <RowBelow {...below} label={t('content.details')}>
          <PhaseItems phase={phase} linePath={linePath} />
        </RowBelow>
      )}
    </>
  );
}

function PhaseHeading(props: {
  row: PhaseRow;
  target: string;
  expansion: PhaseExpansion;
  navigation: DrawerNavigation;
}) {
  const { row, target, expansion, navigation } = props;
  const { phase, isCurrent } = row.node;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const theme = useTheme();
  const title = titleWithoutTimeframe(phase);
  const isExpanded = expansion.isExpanded(target, phase.id);
  return (
    <div
      className={classes.heading}
      style={{ marginLeft: theme.spacing(row.level * INDENT) }}
    >
      {isExpandable(phase) ? (
        <IconButton
          className={classes.expand}
          aria-label={t('content.expand', { title })}
          aria-expanded={isExpanded}
          onClick={() => expansion.toggle(target, phase.id)}
        >
          {isExpanded ? <ExpandMoreIcon /> : <ChevronRightIcon />}
        </IconButton>
      ) : (
        <span className={classes.expand} />
      )}
      <Link
        to={navigation.phasePath(target, phase.id)}
        className={classes.title}
        title={phase.title}
      >
        {title}
      </Link>
      {isCurrent && (
        <Chip
          size="small"
          variant="outlined"
          label={t('content.current')}
          className={classes.chip}
        />
      )}
    </div>
  );
}

// Its label names the row: what stands in it would make it another row of the same phase.
function RowBelow(props: {
  label: string;
  level: number;
  columnCount: number;
  className: string;
  children: ReactNode;
}) {
  const { label, level, columnCount, className, children } = props;
  const classes = useStyles();
  const theme = useTheme();
  return (
    <TableRow
      role="row"
      aria-label={label}
      className={`${classes.row} ${className}`}
    >
      <TableCell role="cell" colSpan={columnCount} className={classes.below}>
        {/* Below the title, which stands beside the button. */}
        <div style={{ marginLeft: theme.spacing(level * INDENT + 3.5) }}>
          {children}
        </div>
      </TableCell>
    </TableRow>
  );
}

function StatedStatus(props: { phase: PhaseRow['node']['phase'] }) {
  const { phase } = props;
  const statusLabel = useStatusLabel();
  if (isUnknownStatus(phase)) {
    return <UnknownStatus text={phase.statusText} />;
  }
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      <StatusMark status={phase.status} /> {statusLabel(phase.status)}
    </span>
  );
}

function Cell(props: {
  label: string;
  className?: string;
  children: ReactNode;
}) {
  const classes = useStyles();
  return (
    <TableCell
      role="cell"
      className={`${classes.cell} ${props.className ?? ''}`}
    >
      <span className={classes.label} aria-hidden>
        {props.label}
      </span>
      <div className={classes.value}>{props.children}</div>
    </TableCell>
  );
}

function hasItems({ ratio, unknown }: Progress): boolean {
  return ratio !== null || unknown > 0;
}

function ProgressText(props: { progress: Progress }) {
  const text = useProgressText()(props.progress);
  const details = useProgressDetails()(props.progress);
  if (!hasItems(props.progress)) {
    return <NoValue label={[text, ...details].join(' · ')} />;
  }
  return (
    <>
      <ProgressBar progress={props.progress} />
      <div>{[text, ...details].join(' · ')}</div>
    </>
  );
}

function ConflictMark(props: { findings: readonly Finding[] }) {
  const { t } = useTranslationRef(waymarkTranslationRef);
  const conflict = props.findings.find(
    finding => finding.kind === 'status-progress-conflict',
  );
  if (!conflict) {
    return null;
  }
  const label = `${t('finding.conflict')}: ${conflict.message}`;
  return (
    <Tooltip title={label}>
      <span>
        {' '}
        <WarningMark label={label} />
      </span>
    </Tooltip>
  );
}
