import { Progress, ResponseErrorPanel } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import { useEntityRef } from '../../hooks/useEntityRef';
import { useRefreshEntity } from '../../hooks/useRefreshEntity';
import { waymarkTranslationRef } from '../../translation';
import { useEntityGates } from '../useEntityGates';
import { useEntityScorecards } from '../useEntityScorecards';
import { EntityReadinessView } from './EntityReadinessView';
import { MissingReadiness } from './MissingReadiness';

/** Everything that is known of the entity's readiness. */
export function ReadinessContent() {
  const entityRef = useEntityRef();
  // A new entity starts anew: nothing of the former one may stand under its name.
  return <EntityReadinessContent key={entityRef} entityRef={entityRef} />;
}

function EntityReadinessContent(props: { entityRef: string }) {
  const { entityRef } = props;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const { value, error, loading, retry } = useEntityScorecards(entityRef);
  const gates = useEntityGates(entityRef);
  const reload = () => {
    retry();
    gates.retry();
  };
  const refresh = useRefreshEntity(entityRef, reload, {
    announcement: t('refresh.doneSources'),
  });

  if (error) {
    return (
      <>
        <ResponseErrorPanel
          title={t('readiness.content.errorTitle')}
          error={error}
        />
        <Button onClick={retry} disabled={loading}>
          {t('readiness.content.retry')}
        </Button>
      </>
    );
  }
  if (!value) {
    return <Progress aria-label={t('readiness.content.loading')} />;
  }
  if (value.state === 'ready' && value.scorecards.length) {
    return (
      <EntityReadinessView readiness={value} gates={gates} refresh={refresh} />
    );
  }
  return <MissingReadiness readiness={value} gates={gates} refresh={refresh} />;
}
