import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  EntityScorecards,
  FactSourceStatus,
  ScorecardReport,
} from '@waymark/plugin-waymark-common';
import { Age } from '../../components/Age';
import { FindingList } from '../../components/FindingList';
import { WarningMark } from '../../components/WarningMark';
import { waymarkTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({
    root: { '& > *': { marginTop: theme.spacing(1) } },
    notice: { overflowWrap: 'anywhere' },
  }),
  { name: 'WaymarkReadinessNotices' },
);

/** What is doubtful about what is shown: the definition, the sources of facts, and the entity's annotations. */
export function ReadinessNotices(props: {
  readiness: EntityScorecards;
  scorecard?: ScorecardReport;
  /** The scorecard that the address names. */
  asked?: string;
}) {
  const { readiness, scorecard, asked } = props;
  const { sources, findings, optedOut } = readiness;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const error = scorecard?.definitionError;
  return (
    <div className={classes.root}>
      {scorecard && asked !== undefined && asked !== scorecard.name && (
        <Typography variant="body2" role="status" className={classes.notice}>
          <WarningMark />{' '}
          {t('readiness.content.unknownScorecard', { name: asked })}
        </Typography>
      )}
      {error && (
        <Typography
          component="div"
          variant="body2"
          role="status"
          className={classes.notice}
        >
          <WarningMark /> {t('readiness.definitionError')}
          <FindingList findings={[error]} />
        </Typography>
      )}
      {sources.map(source => (
        <SourceNotice key={source.id} source={source} />
      ))}
      <FindingList findings={findings} />
      {optedOut.length > 0 && (
        <Typography variant="body2" className={classes.notice}>
          {t('readiness.content.optedOut', { names: optedOut.join(', ') })}
        </Typography>
      )}
    </div>
  );
}

function SourceNotice({ source }: { source: FactSourceStatus }) {
  const { title, observedAt, error } = source;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  if (!error) {
    return null;
  }
  return (
    <Typography
      component="div"
      variant="body2"
      role="status"
      className={classes.notice}
    >
      <WarningMark />{' '}
      {observedAt === null
        ? t('readiness.content.sourceNeverRead', { title })
        : t('readiness.content.sourceFailed', {
            title,
            age: <Age time={observedAt} />,
          })}
      <FindingList findings={[error]} />
    </Typography>
  );
}
