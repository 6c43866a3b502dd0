import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Age } from '../../components/Age';
import { CardFrame } from '../../components/CardFrame';
import { EntityCard, LoadedEntityCard } from '../../components/EntityCard';
import { useTabPath } from '../../hooks/useTabPath';
import { roadmapRouteRef } from '../../routes';
import { waymarkTranslationRef } from '../../translation';
import { RoadmapCardBody } from './RoadmapCardBody';

/** Where the team stands on its roadmap, in one look. */
export function RoadmapCard() {
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <EntityCard
      texts={{
        title: t('card.title'),
        loading: t('card.loading'),
        errorTitle: t('card.errorTitle'),
        retry: t('card.retry'),
      }}
    >
      {loaded => <LoadedRoadmapCard {...loaded} />}
    </EntityCard>
  );
}

function LoadedRoadmapCard(props: LoadedEntityCard) {
  const { roadmap } = props.overview;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const tabPath = useTabPath(roadmapRouteRef);
  const isMissing = roadmap.state === 'none';
  return (
    <CardFrame
      title={t('card.title')}
      aside={roadmap.collectedAt && <Age time={roadmap.collectedAt} />}
      more={
        roadmap.documentCount > 1 && tabPath
          ? t('card.documents', { count: roadmap.documentCount })
          : undefined
      }
      tab={{
        path: tabPath,
        text: isMissing ? t('card.setUp') : t('card.open'),
        label: isMissing ? t('card.setUpLabel') : t('card.openLabel'),
      }}
    >
      <RoadmapCardBody {...props} overview={roadmap} tabPath={tabPath} />
    </CardFrame>
  );
}
