import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { EntityRoadmapOverview } from '@waymark/plugin-waymark-common';
import { WarningMark } from '../../components/WarningMark';
import { waymarkTranslationRef } from '../../translation';
import { drawerPath } from '../model/drawerAddress';

const useStyles = makeStyles(
  {
    message: { overflowWrap: 'anywhere' },
    line: { whiteSpace: 'nowrap' },
  },
  { name: 'WaymarkCardFindings' },
);

/**
 * The first finding in a line, and how many more there are.
 *
 * @param props - `skipped`: how many findings, from the first, are told elsewhere
 */
export function CardFindings(props: {
  overview: EntityRoadmapOverview;
  tabPath?: string;
  skipped?: number;
}) {
  const { overview, tabPath, skipped = 0 } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const first = overview.findings[skipped];
  const more = overview.findingCount - skipped - 1;
  if (!first) {
    return null;
  }
  const moreText = t('finding.more', { count: more });
  return (
    <Typography variant="body2" className={classes.message}>
      <WarningMark label={t('finding.label')} /> {first.message}
      <FindingLine {...props} line={first.line} />
      {more > 0 && (
        <>
          {' '}
          ·{' '}
          {tabPath ? (
            <Link to={tabPath} underline="always">
              {moreText}
            </Link>
          ) : (
            moreText
          )}
        </>
      )}
    </Typography>
  );
}

// A finding does not say which document it is about: only of a single one its line is certain.
function FindingLine(props: {
  overview: EntityRoadmapOverview;
  tabPath?: string;
  line?: number;
}) {
  const { overview, tabPath, line } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const source = overview.source?.target;
  if (line === undefined || !source || overview.documentCount !== 1) {
    return null;
  }
  const text = t('finding.line', { line: String(line) });
  return (
    <>
      {' '}
      {tabPath ? (
        <Link
          to={drawerPath(tabPath, { source, line })}
          underline="always"
          className={classes.line}
        >
          {text}
        </Link>
      ) : (
        text
      )}
    </>
  );
}
