import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
} from '@backstage/catalog-model';
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
import { needsAnotherPath } from '../model/needsAnotherPath';
import { RoadmapSetUp } from './RoadmapSetUp';

const useStyles = makeStyles(
  theme => ({ root: { padding: theme.spacing(2, 2.5, 2.5) } }),
  { name: 'WaymarkMissingRoadmap' },
);

/**
 * Why the entity shows no roadmap: nobody looked yet, or what was looked for and where, and why it could not be read; and
 * what to do about it.
 */
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
  const wasFound = roadmap.documents.length > 0;
  const findings = [
    // What was looked for stands above already.
    ...roadmap.findings.filter(({ kind }) => kind !== 'no-document'),
    ...roadmap.documents.flatMap(({ error }) => error ?? []),
  ];
  return (
    <Paper component="section" className={classes.root}>
      <Typography variant="h5" component="h2" gutterBottom>
        {t(wasFound ? 'content.failedTitle' : 'missing.title')}
      </Typography>
      <LookedFor />
      <Typography variant="body2" color="textSecondary" paragraph>
        {t('missing.lastLooked', {
          age: <Age time={roadmap.attemptedAt} />,
        })}
      </Typography>
      <FindingList findings={findings} />
      {(!wasFound || needsAnotherPath(findings)) && <RoadmapSetUp />}
      <Box mt={2}>
        <RefreshButton refresh={refresh} />
      </Box>
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
