import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { DeliverySource } from '@waymark/plugin-waymark-common';
import { Age } from '../../components/Age';
import { Definition } from '../../components/Definition';
import { ExternalLink } from '../../components/ExternalLink';
import { FactTable } from '../../components/FactTable';
import { FindingList } from '../../components/FindingList';
import { NoValue } from '../../components/NoValue';
import { TargetStateMark } from '../../components/TargetStateMark';
import { waymarkTranslationRef } from '../../translation';

/** Where the deliveries come from, how that stands, and what is wrong about it. */
export function SourceTable(props: { sources: readonly DeliverySource[] }) {
  const { sources } = props;
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <section>
      <Typography variant="h5" component="h3" gutterBottom>
        {t('delivery.sources.title')}
      </Typography>
      {!sources.length && (
        <Typography color="textSecondary">
          {t('delivery.sources.none')}
        </Typography>
      )}
      {sources.length > 0 && (
        <FactTable
          label={t('delivery.sources.title')}
          columns={[
            t('delivery.sources.columns.source'),
            t('delivery.sources.columns.state'),
            t('delivery.sources.columns.success'),
            t('delivery.sources.columns.attempt'),
            t('delivery.sources.columns.findings'),
          ]}
          rows={sources.map(source => ({
            key: `${source.collector} ${source.name}`,
            cells: [
              <SourceName source={source} />,
              <Definition text={t(`collectors.meaning.${source.state}`)}>
                <TargetStateMark state={source.state} />
              </Definition>,
              <Age time={source.lastSuccessAt} />,
              <Age time={source.attemptedAt} />,
              <SourceProblems source={source} />,
            ],
          }))}
        />
      )}
    </section>
  );
}

function SourceName({ source }: { source: DeliverySource }) {
  const { collector, name, url } = source;
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <>
      {collector}:{' '}
      {name === undefined ? (
        t('delivery.sources.unnamed')
      ) : (
        <ExternalLink url={url}>{name}</ExternalLink>
      )}
    </>
  );
}

function SourceProblems({ source }: { source: DeliverySource }) {
  const { t } = useTranslationRef(waymarkTranslationRef);
  const problems = [
    ...(source.error ? [source.error] : []),
    ...source.findings,
  ];
  return problems.length ? (
    <FindingList findings={problems} />
  ) : (
    <NoValue label={t('delivery.sources.fine')} />
  );
}
