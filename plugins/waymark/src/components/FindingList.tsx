import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Finding } from '@waymark/plugin-waymark-common';
import { waymarkTranslationRef } from '../translation';
import { WarningMark } from './WarningMark';

const useStyles = makeStyles(
  theme => ({
    root: { listStyle: 'none', margin: 0, padding: 0 },
    item: {
      display: 'flex',
      gap: theme.spacing(1),
      marginTop: theme.spacing(0.5),
    },
    text: { minWidth: 0, overflowWrap: 'anywhere' },
    line: { whiteSpace: 'nowrap' },
    remedy: { display: 'block', color: theme.palette.text.secondary },
  }),
  { name: 'WaymarkFindingList' },
);

/**
 * What is wrong, what to do about it, and where.
 *
 * @param props - `linePath`: where a link to a line leads; without it lines are only named
 */
export function FindingList(props: {
  findings: readonly Finding[];
  linePath?: (line: number) => string;
}) {
  const { findings, linePath } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  if (!findings.length) {
    return null;
  }
  return (
    <ul className={classes.root} aria-label={t('finding.label')}>
      {findings.map((finding, index) => (
        <Typography
          key={index}
          component="li"
          variant="body2"
          className={classes.item}
        >
          <WarningMark />
          <span className={classes.text}>
            {finding.message}
            {finding.line !== undefined && linePath && (
              <>
                {' '}
                <Link
                  to={linePath(finding.line)}
                  underline="always"
                  className={classes.line}
                >
                  {t('finding.line', { line: String(finding.line) })}
                </Link>
              </>
            )}
            {finding.remedy && (
              <span className={classes.remedy}>{finding.remedy}</span>
            )}
          </span>
        </Typography>
      ))}
    </ul>
  );
}
