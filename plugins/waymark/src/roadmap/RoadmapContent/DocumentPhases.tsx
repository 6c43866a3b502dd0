import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Box from '@material-ui/core/Box';
import Typography from '@material-ui/core/Typography';
import { Roadmap, RoadmapEvaluation } from '@waymark/plugin-waymark-common';
import { useMemo } from 'react';
import { DrawerNavigation } from '../../hooks/useDrawerAddress';
import { PhaseExpansion } from '../../hooks/usePhaseExpansion';
import { waymarkTranslationRef } from '../../translation';
import { PhaseArrangement, arrangeRows } from '../model/arrangeRows';
import { PhaseGroup, groupPhases } from '../model/groupPhases';
import { standingOfFamily } from '../model/Standing';
import { statedColumns } from '../model/statedColumns';
import { StandingLine } from '../standing/StandingLine';
import { StandingProgress } from '../standing/StandingProgress';
import { PhaseTable } from './PhaseTable';

/** The phases of a document: a table for each family. */
export function DocumentPhases(props: {
  target: string;
  roadmap: Roadmap;
  evaluation: RoadmapEvaluation;
  arrangement: PhaseArrangement;
  onArrange: (arrangement: PhaseArrangement) => void;
  expansion: PhaseExpansion;
  navigation: DrawerNavigation;
}) {
  const { roadmap, evaluation, arrangement } = props;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const groups = useMemo(
    () => groupPhases(roadmap, evaluation),
    [roadmap, evaluation],
  );
  return (
    <>
      {groups.map(group => (
        <Box key={group.unit} mt={2}>
          {groups.length > 1 && <GroupHeading {...props} group={group} />}
          <PhaseTable
            label={t(`units.${group.unit}`)}
            target={props.target}
            rows={arrangeRows(group.nodes, arrangement)}
            stated={statedColumns(group.nodes)}
            arrangement={arrangement}
            onArrange={props.onArrange}
            expansion={props.expansion}
            navigation={props.navigation}
          />
        </Box>
      ))}
    </>
  );
}

function GroupHeading(props: {
  target: string;
  roadmap: Roadmap;
  evaluation: RoadmapEvaluation;
  group: PhaseGroup;
}) {
  const { target, roadmap, evaluation, group } = props;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const standing =
    group.family && standingOfFamily(target, roadmap, evaluation, group.family);
  return (
    <>
      <Typography variant="h6" component="h4">
        {t(`units.${group.unit}`)}
      </Typography>
      {standing && (
        <Typography variant="body2" gutterBottom>
          <StandingLine standing={standing} /> ·{' '}
          <StandingProgress standing={standing} />
        </Typography>
      )}
    </>
  );
}
