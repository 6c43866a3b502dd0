import { Progress, ResponseErrorPanel } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import { DORA_METRICS, EntityDora } from '@waymark/plugin-waymark-common';
import { useEntityRef } from '../../hooks/useEntityRef';
import { useRefreshEntity } from '../../hooks/useRefreshEntity';
import { waymarkTranslationRef } from '../../translation';
import { deliveryState } from '../model/deliveryState';
import { useDeliveryAddress } from '../useDeliveryAddress';
import { useEntityDora } from '../useEntityDora';
import { useEntityEnvironments } from '../useEntityEnvironments';
import { EntityDeliveryView } from './EntityDeliveryView';
import { MissingDelivery } from './MissingDelivery';

/** Everything that is known of the entity's deliveries. */
export function DeliveryContent() {
  const entityRef = useEntityRef();
  // A new entity starts anew: nothing of the former one may stand under its name.
  return <EntityDeliveryContent key={entityRef} entityRef={entityRef} />;
}

function EntityDeliveryContent(props: { entityRef: string }) {
  const { entityRef } = props;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const navigation = useDeliveryAddress();
  const dora = useEntityDora(entityRef, navigation.address);
  const environments = useEntityEnvironments(entityRef);
  const reload = () => {
    dora.retry();
    environments.retry();
  };
  const refresh = useRefreshEntity(entityRef, reload, {
    announcement: t('refresh.doneSources'),
  });

  if (dora.error) {
    return (
      <>
        <ResponseErrorPanel
          title={t('delivery.content.errorTitle')}
          error={dora.error}
        />
        <Button onClick={dora.retry} disabled={dora.loading}>
          {t('delivery.content.retry')}
        </Button>
      </>
    );
  }
  if (!dora.value || (environments.loading && !environments.value)) {
    return <Progress aria-label={t('delivery.content.loading')} />;
  }
  const hasEvents =
    hasSamples(dora.value) || Boolean(environments.value?.environments.length);
  const state = deliveryState(dora.value.sources, hasEvents);
  if (state === 'none' || state === 'pending' || state === 'failed') {
    return (
      <MissingDelivery
        state={state}
        sources={dora.value.sources}
        refresh={refresh}
      />
    );
  }
  return (
    <EntityDeliveryView
      dora={dora.value}
      loading={dora.loading}
      environments={environments}
      navigation={navigation}
      refresh={refresh}
    />
  );
}

function hasSamples(dora: EntityDora): boolean {
  return DORA_METRICS.some(metric => dora[metric].samples > 0);
}
