import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Chip from '@material-ui/core/Chip';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import Tooltip from '@material-ui/core/Tooltip';
import { Finding } from '@waymark/plugin-waymark-common';
import { ReactNode } from 'react';
import { CriteriaFigure } from '../../components/CriteriaFigure';
import { FindingList } from '../../components/FindingList';
import { OwnerList } from '../../components/OwnerList';
import { ProgressBar } from '../../components/ProgressBar';
import { StatusMark, useStatusLabel } from '../../components/StatusMark';
import { TimeframeText } from '../../components/TimeframeText';
import { WarningMark } from '../../components/WarningMark';
import { DrawerNavigation } from '../../hooks/useDrawerAddress';
import { useProgressDetails } from '../../hooks/useProgressDetails';
import { useProgressText } from '../../hooks/useProgressText';
import { waymarkTranslationRef } from '../../translation';
import { PhaseRow } from '../model/arrangeRows';
import { phaseTitleText } from '../model/phaseTitle';
import { OptionalColumn } from '../model/statedColumns';

const INDENT = 3;

const useStyles = makeStyles(
  theme => ({
    row: {
      breakInside: 'avoid',
      [theme.breakpoints.down('sm')]: {
        display: 'block',
        padding: theme.spacing(1, 0),
        borderBottom: `1px solid ${theme.palette.divider}`,
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
        borderBottom: 'none',
      },
    },
    phase: {
      [theme.breakpoints.up('md')]: { minWidth: 220, width: '28%' },
      [theme.breakpoints.down('sm')]: { display: 'block' },
    },
    title: { fontWeight: 'bold' },
    chip: { height: 18, marginLeft: theme.spacing(1) },
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
    secondary: { color: theme.palette.text.secondary },
  }),
  { name: 'WaymarkPhaseTableRow' },
);

/** One phase: what the document states of it beside what is counted, and what is wrong with it. */
export function PhaseTableRow(props: {
  row: PhaseRow;
  stated: ReadonlySet<OptionalColumn>;
  target: string;
  navigation: DrawerNavigation;
}) {
  const { row, stated, target, navigation } = props;
  const { phase, progress, criteria, findings, isCurrent } = row.node;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const statusLabel = useStatusLabel();
  const theme = useTheme();

  return (
    <TableRow
      role="row"
      hover
      aria-current={isCurrent ? 'step' : undefined}
      className={`${classes.row} ${row.matches ? '' : classes.dimmed}`}
      title={row.matches ? undefined : t('content.notMatching')}
    >
      <TableCell
        role="rowheader"
        component="th"
        className={`${classes.cell} ${classes.phase}`}
      >
        <div style={{ marginLeft: theme.spacing(row.level * INDENT) }}>
          <Link
            to={navigation.phasePath(target, phase.id)}
            className={classes.title}
          >
            {phaseTitleText(phase)}
          </Link>
          {isCurrent && (
            <Chip
              size="small"
              variant="outlined"
              label={t('content.current')}
              className={classes.chip}
            />
          )}
          <FindingList
            findings={findings}
            linePath={line => navigation.sourcePath(target, line)}
          />
        </div>
      </TableCell>
      <Cell label={t('content.columns.status')}>
        <span style={{ whiteSpace: 'nowrap' }}>
          <StatusMark status={phase.status} /> {statusLabel(phase.status)}
        </span>
        <ConflictMark findings={findings} />
      </Cell>
      <Cell label={t('content.columns.progress')} className={classes.progress}>
        <ProgressText progress={progress} />
      </Cell>
      {stated.has('criteria') && (
        <Cell
          label={t('content.columns.criteria')}
          className={phase.criteria.length ? undefined : classes.missing}
        >
          <CriteriaFigure criteria={criteria} />
        </Cell>
      )}
      {stated.has('timeframe') && (
        <Cell
          label={t('content.columns.timeframe')}
          className={phase.timeframe ? classes.wide : classes.missing}
        >
          <TimeframeText timeframe={phase.timeframe} />
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
            <span className={classes.secondary}>{t('content.notStated')}</span>
          )}
        </Cell>
      )}
    </TableRow>
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

function ProgressText(props: { progress: PhaseRow['node']['progress'] }) {
  const classes = useStyles();
  const text = useProgressText()(props.progress);
  const details = useProgressDetails()(props.progress);
  const hasItems = props.progress.ratio !== null || props.progress.unknown > 0;
  return (
    <>
      {hasItems && <ProgressBar progress={props.progress} />}
      <div className={hasItems ? undefined : classes.secondary}>
        {[text, ...details].join(' · ')}
      </div>
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
