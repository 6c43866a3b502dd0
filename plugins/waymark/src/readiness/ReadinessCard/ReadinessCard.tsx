import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Age } from '../../components/Age';
import { CardFrame } from '../../components/CardFrame';
import { EntityCard, LoadedEntityCard } from '../../components/EntityCard';
import { useTabPath } from '../../hooks/useTabPath';
import { readinessRouteRef } from '../../routes';
import { waymarkTranslationRef } from '../../translation';
import { SHOWN_BLOCKERS } from './CardBlockers';
import { ReadinessCardBody } from './ReadinessCardBody';

/** Whether the service may pass its next gate, and what blocks it, in one look. */
export function ReadinessCard() {
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <EntityCard
      texts={{
        title: t('readiness.card.title'),
        loading: t('readiness.card.loading'),
        errorTitle: t('readiness.card.errorTitle'),
        retry: t('readiness.card.retry'),
      }}
    >
      {loaded => <LoadedReadinessCard {...loaded} />}
    </EntityCard>
  );
}

function LoadedReadinessCard(props: LoadedEntityCard) {
  const { readiness } = props.overview;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const tabPath = useTabPath(readinessRouteRef);
  const { scorecard, state } = readiness;
  const isMissing = state === 'none';
  const gate = scorecard?.nextGate;
  const more = gate
    ? gate.blockers.length + gate.unknown.length - SHOWN_BLOCKERS
    : 0;
  return (
    <CardFrame
      title={t('readiness.card.title')}
      aside={scorecard && <Age time={scorecard.evaluatedAt} />}
      more={more > 0 ? t('readiness.card.more', { count: more }) : undefined}
      tab={{
        path: tabPath,
        text: t(isMissing ? 'readiness.card.setUp' : 'readiness.card.open'),
        label: t(
          isMissing ? 'readiness.card.setUpLabel' : 'readiness.card.openLabel',
        ),
      }}
    >
      <ReadinessCardBody {...props} overview={readiness} tabPath={tabPath} />
    </CardFrame>
  );
}
