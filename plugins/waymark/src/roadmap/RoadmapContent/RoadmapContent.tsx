import { Progress, ResponseErrorPanel } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import { useEntityRef } from '../../hooks/useEntityRef';
import { useEntityRoadmap } from '../../hooks/useEntityRoadmap';
import { useRefreshEntity } from '../../hooks/useRefreshEntity';
import { waymarkTranslationRef } from '../../translation';
import { EntityRoadmapView } from './EntityRoadmapView';
import { MissingRoadmap } from './MissingRoadmap';

/** Everything that is known of the entity's roadmap documents. */
export function RoadmapContent() {
  const entityRef = useEntityRef();
  // A new entity starts anew: nothing of the former one may stand under its name.
  return <EntityRoadmapContent key={entityRef} entityRef={entityRef} />;
}

function EntityRoadmapContent(props: { entityRef: string }) {
  const { entityRef } = props;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const { value, error, loading, retry } = useEntityRoadmap(entityRef);
  const refresh = useRefreshEntity(entityRef, retry);

  if (error) {
    return (
      <>
        <ResponseErrorPanel title={t('content.errorTitle')} error={error} />
        <Button onClick={retry} disabled={loading}>
          {t('content.retry')}
        </Button>
      </>
    );
  }
  if (!value) {
    return <Progress aria-label={t('content.loading')} />;
  }
  if (!value.documents.some(document => document.roadmap)) {
    return <MissingRoadmap roadmap={value} refresh={refresh} />;
  }
  return <EntityRoadmapView roadmap={value} refresh={refresh} />;
}
