import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { RoadmapDocument } from '@waymark/plugin-waymark-common';
import { Age } from '../../components/Age';
import { FindingList } from '../../components/FindingList';
import { DrawerNavigation } from '../../hooks/useDrawerAddress';
import { PhaseExpansion } from '../../hooks/usePhaseExpansion';
import { waymarkTranslationRef } from '../../translation';
import { DocumentDetails } from '../details/DocumentDetails';
import { PhaseArrangement } from '../model/arrangeRows';
import { assignFindings } from '../model/assignFindings';
import { needsAnotherPath } from '../model/needsAnotherPath';
import { DocumentMetadata } from './DocumentMetadata';
import { DocumentPhases } from './DocumentPhases';
import { RoadmapSetUp } from './RoadmapSetUp';

const useStyles = makeStyles(
  theme => ({
    title: { overflowWrap: 'anywhere' },
    notice: { marginTop: theme.spacing(1) },
    stale: { opacity: 0.7 },
  }),
  { name: 'WaymarkDocumentSection' },
);

/** One document: what it is, how current, what is wrong with it, its phases, and what else it says. */
export function DocumentSection(props: {
  document: RoadmapDocument;
  arrangement: PhaseArrangement;
  onArrange: (arrangement: PhaseArrangement) => void;
  expansion: PhaseExpansion;
  navigation: DrawerNavigation;
}) {
  const { document, arrangement, onArrange, expansion, navigation } = props;
  const { source, roadmap, evaluation, error } = document;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const linePath = (line: number) => navigation.sourcePath(source.target, line);
  const title = roadmap?.title ?? source.target;

  return (
    <section aria-label={title}>
      <Typography variant="h5" component="h3" className={classes.title}>
        {title}
      </Typography>
      <DocumentMetadata
        document={document}
        sourcePath={navigation.sourcePath(source.target)}
      />
      {error && (
        <div className={classes.notice} role="status">
          <Typography>
            {roadmap
              ? t('content.stale', {
                  attempted: <Age time={document.attemptedAt} />,
                  collected: <Age time={document.collectedAt} />,
                })
              : t('content.failed', {
                  target: source.target,
                  attempted: <Age time={document.attemptedAt} />,
                })}
          </Typography>
          <FindingList findings={[error]} />
          {!roadmap && needsAnotherPath([error]) && <RoadmapSetUp />}
        </div>
      )}
      {roadmap && (
        <FindingList
          findings={assignFindings(roadmap).ofDocument}
          linePath={linePath}
        />
      )}
      {roadmap && !roadmap.phases.length && (
        <Typography className={classes.notice}>
          {t('content.emptyTitle')}. {t('content.empty')}{' '}
          <Link to={navigation.sourcePath(source.target)}>
            {t('content.openSource')}
          </Link>
        </Typography>
      )}
      {roadmap && evaluation && roadmap.phases.length > 0 && (
        <div className={error ? classes.stale : undefined}>
          <DocumentPhases
            target={source.target}
            roadmap={roadmap}
            evaluation={evaluation}
            arrangement={arrangement}
            onArrange={onArrange}
            expansion={expansion}
            navigation={navigation}
          />
        </div>
      )}
      {roadmap && (
        <div className={error ? classes.stale : undefined}>
          <DocumentDetails roadmap={roadmap} linePath={linePath} />
        </div>
      )}
    </section>
  );
}
