import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import { ReactNode } from 'react';
import { waymarkTranslationRef } from '../translation';
import { NoValue } from './NoValue';

const useStyles = makeStyles(
  theme => ({
    // On small screens a row becomes a block, and each cell names its column; roles keep it a table.
    block: { [theme.breakpoints.down('sm')]: { display: 'block' } },
    head: {
      background: 'inherit',
      wordBreak: 'normal',
      [theme.breakpoints.down('sm')]: { display: 'none' },
    },
    row: {
      breakInside: 'avoid',
      '&:nth-of-type(n)': { background: 'none' },
      [theme.breakpoints.down('sm')]: {
        display: 'block',
        padding: theme.spacing(1, 0),
        borderTop: `1px solid ${theme.palette.divider}`,
      },
    },
    cell: {
      verticalAlign: 'top',
      overflowWrap: 'break-word',
      [theme.breakpoints.down('sm')]: {
        display: 'flex',
        gap: theme.spacing(0, 1),
        padding: theme.spacing(0.25, 0),
        borderBottom: 'none',
      },
    },
    title: { fontWeight: 'bold' },
    missing: { [theme.breakpoints.down('sm')]: { display: 'none' } },
    label: {
      display: 'none',
      [theme.breakpoints.down('sm')]: {
        display: 'inline',
        flex: '0 0 110px',
        color: theme.palette.text.secondary,
      },
    },
    value: { minWidth: 0 },
  }),
  { name: 'WaymarkFactTable' },
);

/** One row: its first cell names it, and `undefined` is what the document does not say. */
export interface FactRow {
  key: string;
  cells: readonly ReactNode[];
}

/** How the rows stand sorted, and the way to change it. Columns are named by their index. */
export interface FactOrder {
  /** -1 where they stand in an order of their own. */
  column: number;
  direction: 'asc' | 'desc';
  isSortable: (column: number) => boolean;
  onSort: (column: number) => void;
}

/**
 * What is said about things of one kind, a row each, in the given order. Columns that nothing is said of are left out.
 */
export function FactTable(props: {
  label: string;
  columns: readonly string[];
  rows: readonly FactRow[];
  /** What to say of what is missing, instead of that it is not stated. */
  missing?: string;
  /** What the headers of columns sort by; without it they do not. */
  order?: FactOrder;
}) {
  const { label, columns, rows, missing, order } = props;
  const classes = useStyles();
  const shown = columns
    .map((_, at) => at)
    .filter(at => rows.some(({ cells }) => cells[at] !== undefined));
  return (
    <Table
      size="small"
      role="table"
      aria-label={label}
      className={classes.block}
    >
      <TableHead role="rowgroup" className={classes.head}>
        <TableRow role="row">
          {shown.map(at => (
            <TableCell
              key={at}
              role="columnheader"
              className={classes.head}
              sortDirection={order?.column === at ? order.direction : false}
            >
              {order?.isSortable(at) ? (
                <TableSortLabel
                  active={order.column === at}
                  direction={order.column === at ? order.direction : 'asc'}
                  onClick={() => order.onSort(at)}
                >
                  {columns[at]}
                </TableSortLabel>
              ) : (
                columns[at]
              )}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody role="rowgroup" className={classes.block}>
        {rows.map(({ key, cells }) => (
          <TableRow key={key} role="row" className={classes.row}>
            {shown.map((at, position) => (
              <Cell
                key={at}
                column={columns[at]}
                value={cells[at]}
                isTitle={position === 0}
                missing={missing}
              />
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Cell(props: {
  column: string;
  value: ReactNode;
  isTitle: boolean;
  missing?: string;
}) {
  const { column, value, isTitle, missing } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const isMissing = value === undefined;
  const className = [
    classes.cell,
    isTitle && classes.title,
    isMissing && classes.missing,
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <TableCell
      role={isTitle ? 'rowheader' : 'cell'}
      component={isTitle ? 'th' : 'td'}
      className={className}
    >
      {!isTitle && (
        <span className={classes.label} aria-hidden>
          {column}
        </span>
      )}
      <div className={classes.value}>
        {isMissing ? (
          <NoValue label={missing ?? t('content.notStated')} />
        ) : (
          value
        )}
      </div>
    </TableCell>
  );
}
