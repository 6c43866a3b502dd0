import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { EntityRoadmap } from '@waymark/plugin-waymark-common';
import { useState } from 'react';
import { FindingList } from '../../components/FindingList';
import { useDrawerAddress } from '../../hooks/useDrawerAddress';
import { usePhaseExpansion } from '../../hooks/usePhaseExpansion';
import { RefreshEntity } from '../../hooks/useRefreshEntity';
import { PhaseArrangement } from '../model/arrangeRows';
import { PhaseDrawer } from '../PhaseDrawer';
import { RoadmapHistory } from '../RoadmapHistory';
import { SourceDrawer } from '../SourceDrawer';
import { DocumentSection } from './DocumentSection';
import { PhaseFilters } from './PhaseFilters';
import { StandingHeader } from './StandingHeader';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      minWidth: 0,
    },
    panel: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1),
      minWidth: 0,
      padding: theme.spacing(2, 2.5, 2.5),
      '@media print': { boxShadow: 'none', padding: 0 },
    },
  }),
  { name: 'WaymarkEntityRoadmapView' },
);

const AS_IN_DOCUMENT: PhaseArrangement = {
  sortBy: 'document',
  direction: 'asc',
  text: '',
  status: '',
};

/** Where the team stands, every phase of every document, how it got there, and the drawers. */
export function EntityRoadmapView(props: {
  roadmap: EntityRoadmap;
  refresh: RefreshEntity;
}) {
  const { roadmap, refresh } = props;
  const classes = useStyles();
  const [arrangement, setArrangement] = useState(AS_IN_DOCUMENT);
  const expansion = usePhaseExpansion(roadmap.documents);
  const navigation = useDrawerAddress();
  const hasPhases = roadmap.documents.some(it => it.roadmap?.phases.length);

  return (
    <div className={classes.root}>
      <Paper className={classes.panel}>
        <StandingHeader
          roadmap={roadmap}
          refresh={refresh}
          navigation={navigation}
        />
        <FindingList findings={roadmap.findings} />
      </Paper>
      {hasPhases && (
        <PhaseFilters
          documents={roadmap.documents}
          arrangement={arrangement}
          onChange={setArrangement}
          expansion={expansion}
        />
      )}
      {roadmap.documents.map(document => (
        <Paper key={document.source.target} className={classes.panel}>
          <DocumentSection
            document={document}
            arrangement={arrangement}
            onArrange={setArrangement}
            expansion={expansion}
            navigation={navigation}
          />
        </Paper>
      ))}
      {hasPhases && (
        <Paper className={classes.panel}>
          <RoadmapHistory roadmap={roadmap} />
        </Paper>
      )}
      <PhaseDrawer roadmap={roadmap} navigation={navigation} />
      <SourceDrawer entityRef={roadmap.entityRef} navigation={navigation} />
    </div>
  );
}
