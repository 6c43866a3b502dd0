import { Progress, ResponseErrorPanel } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { DoraMetric, EntityDora } from '@waymark/plugin-waymark-common';
import { useCallback } from 'react';
import { waymarkApiRef } from '../../api';
import { usePages } from '../../hooks/usePages';
import { waymarkTranslationRef } from '../../translation';
import { DeploymentTable } from './DeploymentTable';
import { IncidentTable } from './IncidentTable';

const PAGE_SIZE = 50;

/** The events of one figure, newest first, page by page. */
export function EvidencePages(props: { metric: DoraMetric; dora: EntityDora }) {
  const { metric, dora } = props;
  const { entityRef, window } = dora;
  const api = useApi(waymarkApiRef);
  const { t } = useTranslationRef(waymarkTranslationRef);
  const load = useCallback(
    (cursor: string | undefined) =>
      api.getEntityDoraEvidence(entityRef, metric, {
        from: window.from,
        to: window.to,
        environment: window.environment,
        limit: PAGE_SIZE,
        cursor,
      }),
    [api, entityRef, metric, window],
  );
  const { pages, hasMore, loading, error, loadMore } = usePages(load);

  const deployments = pages.flatMap(it => it.deployments);
  const incidents = pages.flatMap(it => it.incidents);
  const shown = deployments.length + incidents.length;
  return (
    <>
      {deployments.length > 0 && <DeploymentTable deployments={deployments} />}
      {incidents.length > 0 && <IncidentTable incidents={incidents} />}
      {error && (
        <ResponseErrorPanel
          title={t('delivery.evidence.errorTitle')}
          error={error}
        />
      )}
      {loading && <Progress aria-label={t('delivery.evidence.loading')} />}
      {!loading && !error && !shown && (
        <Typography color="textSecondary">
          {t('delivery.evidence.none')}
        </Typography>
      )}
      {shown > 0 && (
        <Typography variant="body2" color="textSecondary" role="status">
          {t('delivery.evidence.ofTotal', {
            shown: String(shown),
            total: String(dora[metric].evidence.length),
          })}
        </Typography>
      )}
      {(hasMore || error) && !loading && (
        <Button size="small" variant="outlined" onClick={loadMore}>
          {t(error ? 'delivery.content.retry' : 'delivery.evidence.more')}
        </Button>
      )}
    </>
  );
}
