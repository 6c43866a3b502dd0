import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { waymarkTranslationRef } from '../translation';

const useStyles = makeStyles(
  { root: { whiteSpace: 'nowrap' } },
  { name: 'WaymarkLineLink' },
);

/** Leads to the line of the document that says so. */
export function LineLink(props: {
  line: number;
  linePath: (line: number) => string;
}) {
  const { line, linePath } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <Link to={linePath(line)} underline="always" className={classes.root}>
      {t('finding.line', { line: String(line) })}
    </Link>
  );
}
