import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { EntityRoadmap } from '@waymark/plugin-waymark-common';
import { DetailDrawer } from '../../components/DetailDrawer';
import { DrawerNavigation } from '../../hooks/useDrawerAddress';
import { waymarkTranslationRef } from '../../translation';
import { findPhase } from '../model/findPhase';
import { phaseTitleText } from '../model/phaseTitle';
import { PhaseDetails } from './PhaseDetails';

/** Everything about the phase that the page's address names; closed where it names none. */
export function PhaseDrawer(props: {
  roadmap: EntityRoadmap;
  navigation: DrawerNavigation;
}) {
  const { roadmap, navigation } = props;
  const { phase, document } = navigation.address;
  const { t } = useTranslationRef(waymarkTranslationRef);
  if (phase === undefined) {
    return null;
  }
  const found = findPhase(roadmap, phase, document);
  return (
    <DetailDrawer
      name="phase"
      title={found ? phaseTitleText(found.node.phase) : t('phase.unknownTitle')}
      closeLabel={t('phase.close')}
      onClose={navigation.closePhase}
    >
      {found ? (
        <PhaseDetails {...found} navigation={navigation} />
      ) : (
        <Typography>{t('phase.unknown', { phase })}</Typography>
      )}
    </DetailDrawer>
  );
}
