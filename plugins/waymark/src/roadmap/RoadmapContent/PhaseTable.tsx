import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import { makeStyles } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import Typography from '@material-ui/core/Typography';
import { DrawerNavigation } from '../../hooks/useDrawerAddress';
import { PhaseExpansion } from '../../hooks/usePhaseExpansion';
import { waymarkTranslationRef } from '../../translation';
import { PhaseArrangement, PhaseRow, PhaseSortKey } from '../model/arrangeRows';
import { OptionalColumn } from '../model/statedColumns';
import { PhaseTableRow } from './PhaseTableRow';

const useStyles = makeStyles(
  theme => ({
    // On small screens a row becomes a block, and each cell names its column; roles keep it a table.
    table: {
      [theme.breakpoints.down('sm')]: { display: 'block' },
    },
    head: {
      [theme.breakpoints.down('sm')]: { display: 'none' },
    },
    body: {
      [theme.breakpoints.down('sm')]: { display: 'block' },
    },
    unstated: {
      marginTop: theme.spacing(1),
      color: theme.palette.text.secondary,
    },
    headCell: { whiteSpace: 'nowrap', background: 'inherit' },
  }),
  { name: 'WaymarkPhaseTable' },
);

interface Column {
  key: PhaseSortKey | 'owners';
  label: string;
  definition?: string;
}

const OPTIONAL_COLUMNS: readonly OptionalColumn[] = [
  'criteria',
  'timeframe',
  'owners',
];

/**
 * Phases with what the document states beside what is counted. Columns that it says nothing about are told below the
 * table, not in every row.
 */
export function PhaseTable(props: {
  label: string;
  target: string;
  rows: readonly PhaseRow[];
  stated: ReadonlySet<OptionalColumn>;
  arrangement: PhaseArrangement;
  onArrange: (arrangement: PhaseArrangement) => void;
  expansion: PhaseExpansion;
  navigation: DrawerNavigation;
}) {
  const { label, target, rows, stated, arrangement, onArrange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const isShown = ({ key }: Column) =>
    !OPTIONAL_COLUMNS.some(it => it === key && !stated.has(it));
  const columns: Column[] = [
    { key: 'title', label: t('content.columns.phase') },
    {
      key: 'status',
      label: t('content.columns.status'),
      definition: t('content.columns.statusDefinition'),
    },
    {
      key: 'progress',
      label: t('content.columns.progress'),
      definition: t('progress.definition'),
    },
    {
      key: 'criteria',
      label: t('content.columns.criteria'),
      definition: t('criteria.definition'),
    },
    { key: 'timeframe', label: t('content.columns.timeframe') },
    { key: 'owners', label: t('content.columns.owners') },
  ];
  const unstated = columns.filter(column => !isShown(column));
  if (!rows.length) {
    return (
      <Typography color="textSecondary">{t('content.noMatch')}</Typography>
    );
  }
  return (
    <>
      <Table
        size="small"
        role="table"
        aria-label={label}
        className={classes.table}
      >
        <TableHead role="rowgroup" className={classes.head}>
          <TableRow role="row">
            {columns.filter(isShown).map(column => (
              <TableCell
                key={column.key}
                role="columnheader"
                className={classes.headCell}
                sortDirection={
                  arrangement.sortBy === column.key
                    ? arrangement.direction
                    : false
                }
              >
                {column.key === 'owners' ? (
                  column.label
                ) : (
                  <SortLabel
                    column={{ ...column, key: column.key }}
                    arrangement={arrangement}
                    onArrange={onArrange}
                  />
                )}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody role="rowgroup" className={classes.body}>
          {rows.map(row => (
            <PhaseTableRow
              key={row.node.phase.id}
              row={row}
              stated={stated}
              columnCount={columns.length - unstated.length}
              target={target}
              expansion={props.expansion}
              navigation={props.navigation}
            />
          ))}
        </TableBody>
      </Table>
      {unstated.length > 0 && (
        <Typography variant="body2" className={classes.unstated}>
          {t('content.unstated', {
            columns: unstated.map(column => column.label).join(', '),
          })}
        </Typography>
      )}
    </>
  );
}

function SortLabel(props: {
  column: { key: PhaseSortKey; label: string; definition?: string };
  arrangement: PhaseArrangement;
  onArrange: (arrangement: PhaseArrangement) => void;
}) {
  const { column, arrangement, onArrange } = props;
  const active = arrangement.sortBy === column.key;
  return (
    <Tooltip title={column.definition ?? ''}>
      <TableSortLabel
        active={active}
        direction={active ? arrangement.direction : 'asc'}
        onClick={() =>
          onArrange({ ...arrangement, ...nextOrder(arrangement, column.key) })
        }
      >
        {column.label}
      </TableSortLabel>
    </Tooltip>
  );
}

// Upwards, downwards, and back to the order of the document.
function nextOrder(
  { sortBy, direction }: PhaseArrangement,
  key: PhaseSortKey,
): Pick<PhaseArrangement, 'sortBy' | 'direction'> {
  if (sortBy !== key) {
    return { sortBy: key, direction: 'asc' };
  }
  return direction === 'asc'
    ? { sortBy: key, direction: 'desc' }
    : { sortBy: 'document', direction: 'asc' };
}
