import { Progress, ResponseErrorPanel } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { EntityEnvironment } from '@waymark/plugin-waymark-common';
import { Age } from '../../components/Age';
import { EventId } from '../../components/EventId';
import { FactTable } from '../../components/FactTable';
import { Mark } from '../../components/Mark';
import { NoValue } from '../../components/NoValue';
import { ShortSha } from '../../components/ShortSha';
import { waymarkTranslationRef } from '../../translation';
import { useEntityEnvironments } from '../useEntityEnvironments';

/** What runs where, and since when; and what failed to replace it. */
export function EnvironmentTable(props: {
  environments: ReturnType<typeof useEntityEnvironments>;
}) {
  const { value, error } = props.environments;
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <section>
      <Typography variant="h5" component="h3" gutterBottom>
        {t('delivery.environments.title')}
      </Typography>
      {error && (
        <ResponseErrorPanel
          title={t('delivery.environments.errorTitle')}
          error={error}
        />
      )}
      {!value && !error && (
        <Progress aria-label={t('delivery.environments.loading')} />
      )}
      {value && !value.environments.length && (
        <Typography color="textSecondary">
          {t('delivery.environments.none')}
        </Typography>
      )}
      {value && value.environments.length > 0 && (
        <Environments environments={value.environments} />
      )}
    </section>
  );
}

function Environments(props: { environments: readonly EntityEnvironment[] }) {
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <FactTable
      label={t('delivery.environments.title')}
      columns={[
        t('delivery.environments.columns.environment'),
        t('delivery.environments.columns.version'),
        t('delivery.environments.columns.since'),
        t('delivery.environments.columns.failure'),
        t('delivery.environments.columns.deployments'),
      ]}
      rows={props.environments.map(
        ({ name, current, lastFailure, deployments }) => ({
          key: name,
          cells: [
            name,
            current ? (
              <Version {...current} />
            ) : (
              <>
                <Mark shape="dashed" />{' '}
                {t('delivery.environments.neverSucceeded')}
              </>
            ),
            current ? <Age time={current.finishedAt} /> : undefined,
            lastFailure ? (
              <>
                <Mark shape="block" /> <Version {...lastFailure} />,{' '}
                <Age time={lastFailure.finishedAt} />
              </>
            ) : (
              <NoValue label={t('delivery.environments.noFailure')} />
            ),
            String(deployments),
          ],
        }),
      )}
    />
  );
}

function Version(props: { id: string; sha: string; url?: string }) {
  const { id, sha, url } = props;
  return (
    <>
      <ShortSha sha={sha} /> (<EventId id={id} url={url} />)
    </>
  );
}
