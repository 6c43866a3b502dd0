import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { WorkItem } from '@waymark/plugin-waymark-common';
import { WorkStateMark } from '../../components/WorkStateMark';
import { waymarkTranslationRef } from '../../translation';
import { groupItems } from '../model/groupItems';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    nested: { paddingLeft: theme.spacing(3) },
    item: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
      padding: theme.spacing(0.25, 0),
    },
    mark: { marginTop: '0.15em' },
    chip: { height: 18 },
    text: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
    closed: { color: theme.palette.text.secondary },
    heading: {
      marginTop: theme.spacing(1),
      fontWeight: 'bold',
    },
    line: { flex: 'none', whiteSpace: 'nowrap' },
  }),
  { name: 'WaymarkItemTree' },
);

/** Work items or criteria as they are nested in the document, below their headings, each with its line. */
export function ItemTree(props: {
  label: string;
  items: readonly WorkItem[];
  linePath: (line: number) => string;
}) {
  const { label, items, linePath } = props;
  const classes = useStyles();
  return (
    <>
      {groupItems(items).map((group, index) => (
        <div key={index}>
          {group.headings.length > 0 && (
            <Typography
              variant="body2"
              component="h4"
              className={classes.heading}
            >
              {group.headings.join(' › ')}
            </Typography>
          )}
          <ItemList
            label={group.headings.join(', ') || label}
            items={group.items}
            linePath={linePath}
          />
        </div>
      ))}
    </>
  );
}

function ItemList(props: {
  label?: string;
  items: readonly WorkItem[];
  linePath: (line: number) => string;
}) {
  const { label, items, linePath } = props;
  const classes = useStyles();
  return (
    <ul
      className={`${classes.list} ${label ? '' : classes.nested}`}
      aria-label={label}
    >
      {items.map((item, index) => (
        <li key={index}>
          <ItemLine item={item} linePath={linePath} />
          {item.children && item.children.length > 0 && (
            <ItemList items={item.children} linePath={linePath} />
          )}
        </li>
      ))}
    </ul>
  );
}

function ItemLine(props: {
  item: WorkItem;
  linePath: (line: number) => string;
}) {
  const { item, linePath } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const isClosed = item.state === 'dropped' || item.state === 'skipped';
  return (
    <Typography variant="body2" component="div" className={classes.item}>
      <WorkStateMark state={item.state} className={classes.mark} />
      <span className={`${classes.text} ${isClosed ? classes.closed : ''}`}>
        {item.number && `${item.number} `}
        {item.text}
        {isClosed && ` (${t(`state.${item.state}`)})`}
        {item.optional && (
          <>
            {' '}
            <Chip
              className={classes.chip}
              size="small"
              variant="outlined"
              label={t('phase.optional')}
            />
          </>
        )}
      </span>
      <Link to={linePath(item.line)} className={classes.line}>
        {t('finding.line', { line: String(item.line) })}
      </Link>
    </Typography>
  );
}
