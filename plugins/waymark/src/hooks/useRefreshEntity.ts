import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { isError } from '@backstage/errors';
import { usePermission } from '@backstage/plugin-permission-react';
import { waymarkRefreshPermission } from '@waymark/plugin-waymark-common';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { waymarkApiRef } from '../api';
import { waymarkTranslationRef } from '../translation';

/** Collecting an entity's sources at once, for whoever may. */
export interface RefreshEntity {
  /** Never rejects: an error is announced instead. */
  refresh: () => Promise<void>;
  running: boolean;
  /** Unset until it is known. */
  allowed?: boolean;
}

/**
 * Collects an entity's sources on demand, and announces the result.
 *
 * @param onRefreshed - called after a success; loads again what is shown
 * @param options - `announcement`: what to say instead of how many roadmap documents were read
 */
export function useRefreshEntity(
  entityRef: string,
  onRefreshed: () => void,
  options?: { announcement: string },
): RefreshEntity {
  const api = useApi(waymarkApiRef);
  const alertApi = useApi(alertApiRef);
  const { t } = useTranslationRef(waymarkTranslationRef);
  const announcement = options?.announcement;
  const permission = usePermission({ permission: waymarkRefreshPermission });

  const [{ loading }, refresh] = useAsyncFn(async () => {
    try {
      const { documents } = await api.refreshEntity(entityRef);
      if (announcement !== undefined) {
        alertApi.post({
          message: announcement,
          severity: 'success',
          display: 'transient',
        });
        onRefreshed();
        return;
      }
      const failed = documents.filter(document => document.error);
      const read = documents.length - failed.length;
      alertApi.post({
        message: failed.length
          ? t('refresh.partly', {
              count: failed.length,
              targets: failed.map(({ source }) => source.target).join(', '),
            })
          : t('refresh.done', { count: read }),
        severity: failed.length || !read ? 'warning' : 'success',
        display: 'transient',
      });
      onRefreshed();
    } catch (error) {
      alertApi.post({
        message: t('refresh.failed', {
          message: isError(error) ? error.message : String(error),
        }),
        severity: 'error',
      });
    }
  }, [api, alertApi, entityRef, onRefreshed, announcement, t]);

  return {
    refresh,
    running: loading,
    allowed: permission.loading ? undefined : permission.allowed,
  };
}
