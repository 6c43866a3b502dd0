import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import {
  DeploymentEvidence,
  FAILURE_SIGNALS,
} from '@waymark/plugin-waymark-common';
import { shortEventId } from '../../components/EventId';
import { Mark } from '../../components/Mark';
import { waymarkTranslationRef } from '../../translation';

/** How a deployment ended, and why it counts as failed or as unplanned. */
export function DeploymentOutcome(props: { deployment: DeploymentEvidence }) {
  const { deployment } = props;
  const { failureSignals, undoneBy, incidents, unplanned, kind } = deployment;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const hasFailed = failureSignals.length > 0;
  const reasons = [
    ...failureSignals.map(signal => {
      const known = FAILURE_SIGNALS.find(it => it === signal);
      return known ? t(`delivery.evidence.signal.${known}`) : signal;
    }),
    ...(undoneBy
      ? [t('delivery.evidence.undoneBy', { id: shortEventId(undoneBy) })]
      : []),
    ...incidents.map(id =>
      t('delivery.evidence.incident', { id: shortEventId(id) }),
    ),
    ...(kind ? [t(`delivery.evidence.kind.${kind}`)] : []),
    ...(unplanned ? [t('delivery.evidence.unplanned')] : []),
  ];
  return (
    <>
      <span style={{ whiteSpace: 'nowrap' }}>
        <Mark shape={hasFailed ? 'block' : 'check'} />{' '}
        {t(
          hasFailed ? 'delivery.evidence.failed' : 'delivery.evidence.success',
        )}
      </span>
      {reasons.length > 0 && (
        <Typography
          variant="body2"
          component="div"
          color="textSecondary"
          style={{ overflowWrap: 'anywhere' }}
        >
          {reasons.join(' · ')}
        </Typography>
      )}
    </>
  );
}
