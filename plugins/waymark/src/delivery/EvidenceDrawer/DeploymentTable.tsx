import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { DeploymentEvidence } from '@waymark/plugin-waymark-common';
import { Age } from '../../components/Age';
import { EventId } from '../../components/EventId';
import { FactTable } from '../../components/FactTable';
import { ShortSha } from '../../components/ShortSha';
import { useQuantity } from '../../hooks/useQuantity';
import { waymarkTranslationRef } from '../../translation';
import { DeploymentOutcome } from './DeploymentOutcome';
import { LeadTimeList } from './LeadTimeList';

/** Deployments, newest first: how each ended, when, what it brought, and when it was recovered from. */
export function DeploymentTable(props: {
  deployments: readonly DeploymentEvidence[];
}) {
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <section>
      <Typography variant="h6" component="h3">
        {t('delivery.evidence.deployments')}
      </Typography>
      <FactTable
        label={t('delivery.evidence.deployments')}
        missing={t('delivery.trend.noData')}
        columns={[
          t('delivery.evidence.columns.deployment'),
          t('delivery.evidence.columns.status'),
          t('delivery.evidence.columns.finished'),
          t('delivery.evidence.columns.commit'),
          t('delivery.evidence.columns.leadTimes'),
          t('delivery.evidence.columns.recovered'),
        ]}
        rows={props.deployments.map(deployment => ({
          key: deployment.id,
          cells: [
            <EventId id={deployment.id} url={deployment.url} />,
            <DeploymentOutcome deployment={deployment} />,
            <Age time={deployment.finishedAt} />,
            <ShortSha sha={deployment.sha} />,
            deployment.leadTimes.length ? (
              <LeadTimeList leadTimes={deployment.leadTimes} />
            ) : undefined,
            deployment.failureSignals.length ? (
              <Recovery deployment={deployment} />
            ) : undefined,
          ],
        }))}
      />
    </section>
  );
}

function Recovery(props: { deployment: DeploymentEvidence }) {
  const { finishedAt, recoveredAt } = props.deployment;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const { duration } = useQuantity();
  return (
    <>
      {recoveredAt
        ? duration((Date.parse(recoveredAt) - Date.parse(finishedAt)) / 1000)
        : t('delivery.evidence.notYet')}
    </>
  );
}
