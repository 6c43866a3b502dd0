import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { IncidentEvidence } from '@waymark/plugin-waymark-common';
import { Age } from '../../components/Age';
import { EventId } from '../../components/EventId';
import { FactTable } from '../../components/FactTable';
import { useQuantity } from '../../hooks/useQuantity';
import { waymarkTranslationRef } from '../../translation';

/** Incidents, newest first: when each was opened, acknowledged and resolved. */
export function IncidentTable(props: {
  incidents: readonly IncidentEvidence[];
}) {
  const { t } = useTranslationRef(waymarkTranslationRef);
  const { duration } = useQuantity();
  const afterText = (openedAt: string, time: string | undefined) =>
    time === undefined
      ? t('delivery.evidence.notYet')
      : duration((Date.parse(time) - Date.parse(openedAt)) / 1000);
  return (
    <section>
      <Typography variant="h6" component="h3">
        {t('delivery.evidence.incidents')}
      </Typography>
      <FactTable
        label={t('delivery.evidence.incidents')}
        columns={[
          t('delivery.evidence.columns.incident'),
          t('delivery.evidence.columns.opened'),
          t('delivery.evidence.columns.acknowledged'),
          t('delivery.evidence.columns.resolved'),
          t('delivery.evidence.columns.cause'),
        ]}
        rows={props.incidents.map(
          ({ id, openedAt, acknowledgedAt, resolvedAt, deploymentId }) => ({
            key: id,
            cells: [
              <EventId id={id} />,
              <Age time={openedAt} />,
              afterText(openedAt, acknowledgedAt),
              afterText(openedAt, resolvedAt),
              deploymentId && <EventId id={deploymentId} />,
            ],
          }),
        )}
      />
    </section>
  );
}
