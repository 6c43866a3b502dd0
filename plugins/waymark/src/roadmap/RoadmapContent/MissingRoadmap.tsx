import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
} from '@backstage/catalog-model';
import { CodeSnippet } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import Box from '@material-ui/core/Box';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  DEFAULT_ROADMAP_PATHS,
  EntityRoadmap,
  WAYMARK_ROADMAP_ANNOTATION,
} from '@waymark/plugin-waymark-common';
import { Age } from '../../components/Age';
import { FindingList } from '../../components/FindingList';
import { RefreshButton } from '../../components/RefreshButton';
import { RefreshEntity } from '../../hooks/useRefreshEntity';
import { waymarkTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({ root: { padding: theme.spacing(2, 2.5, 2.5) } }),
  { name: 'WaymarkMissingRoadmap' },
);

const ANNOTATION_TO_PASTE = `metadata:
  annotations:
    ${WAYMARK_ROADMAP_ANNOTATION}: docs/ROADMAP.md
`;

/** Why the entity shows no roadmap: nobody looked yet, or what was looked for and where; and what to do about it. */
export function MissingRoadmap(props: {
  roadmap: EntityRoadmap;
  refresh: RefreshEntity;
}) {
  const { roadmap, refresh } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  if (roadmap.attemptedAt === null) {
    return (
      <Paper component="section" className={classes.root}>
        <Typography variant="h5" component="h2" gutterBottom>
          {t('missing.pendingTitle')}
        </Typography>
        <Typography paragraph>{t('missing.pending')}</Typography>
        <RefreshButton refresh={refresh} />
      </Paper>
    );
  }
  return (
    <Paper component="section" className={classes.root}>
      <Typography variant="h5" component="h2" gutterBottom>
        {t('missing.title')}
      </Typography>
      <LookedFor />
      <Typography variant="body2" color="textSecondary" paragraph>
        {t('missing.lastLooked', {
          age: <Age time={roadmap.attemptedAt} />,
        })}
      </Typography>
      <FindingList findings={roadmap.findings} />
      <SetUp />
      <RefreshButton refresh={refresh} />
    </Paper>
  );
}

function LookedFor() {
  const { annotations = {} } = useEntity().entity.metadata;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const annotated = annotations[WAYMARK_ROADMAP_ANNOTATION];
  const location =
    annotations[ANNOTATION_SOURCE_LOCATION] ?? annotations[ANNOTATION_LOCATION];
  return (
    <Typography style={{ overflowWrap: 'anywhere' }}>
      {annotated
        ? t('missing.lookedForAnnotation', { paths: annotated })
        : t('missing.lookedFor', { paths: DEFAULT_ROADMAP_PATHS.join(', ') })}
      {location && ` ${t('missing.where', { location })}`}.
    </Typography>
  );
}

function SetUp() {
  const { annotations = {} } = useEntity().entity.metadata;
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <Box mt={3} mb={2} maxWidth={640}>
      <Typography>
        {annotations[WAYMARK_ROADMAP_ANNOTATION]
          ? t('missing.correct')
          : t('missing.name')}
      </Typography>
      <CodeSnippet
        text={ANNOTATION_TO_PASTE}
        language="yaml"
        showCopyCodeButton
      />
    </Box>
  );
}
