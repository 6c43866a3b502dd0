import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Age } from '../../components/Age';
import { CardFrame } from '../../components/CardFrame';
import { EntityCard, LoadedEntityCard } from '../../components/EntityCard';
import { useTabPath } from '../../hooks/useTabPath';
import { deliveryRouteRef } from '../../routes';
import { waymarkTranslationRef } from '../../translation';
import { oldestCollection } from '../model/oldestCollection';
import { DeliveryCardBody } from './DeliveryCardBody';

/** How well the team delivers, in one look. */
export function DeliveryCard() {
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <EntityCard
      texts={{
        title: t('delivery.card.title'),
        loading: t('delivery.card.loading'),
        errorTitle: t('delivery.card.errorTitle'),
        retry: t('delivery.card.retry'),
      }}
    >
      {loaded => <LoadedDeliveryCard {...loaded} />}
    </EntityCard>
  );
}

function LoadedDeliveryCard(props: LoadedEntityCard) {
  const { dora } = props.overview;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const tabPath = useTabPath(deliveryRouteRef);
  const collectedAt = oldestCollection(dora.sources);
  const isMissing = dora.state === 'none';
  return (
    <CardFrame
      title={t('delivery.card.title')}
      aside={
        dora.results && (
          <>
            {t('delivery.card.window')}
            {collectedAt && (
              <div>
                {t('delivery.card.collected', {
                  age: <Age time={collectedAt} />,
                })}
              </div>
            )}
          </>
        )
      }
      tab={{
        path: tabPath,
        text: t(isMissing ? 'delivery.card.setUp' : 'delivery.card.open'),
        label: t(
          isMissing ? 'delivery.card.setUpLabel' : 'delivery.card.openLabel',
        ),
      }}
    >
      <DeliveryCardBody {...props} overview={dora} tabPath={tabPath} />
    </CardFrame>
  );
}
