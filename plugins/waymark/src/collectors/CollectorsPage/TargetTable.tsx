import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLinks } from '@backstage/plugin-catalog-react';
import { CollectorTarget } from '@waymark/plugin-waymark-common';
import { Age } from '../../components/Age';
import { Definition } from '../../components/Definition';
import { ExternalLink } from '../../components/ExternalLink';
import { FactTable } from '../../components/FactTable';
import { FindingList } from '../../components/FindingList';
import { NoValue } from '../../components/NoValue';
import { TargetStateMark } from '../../components/TargetStateMark';
import { useQuantity } from '../../hooks/useQuantity';
import { waymarkTranslationRef } from '../../translation';
import { CycleText } from './CycleText';
import { StreamList } from './StreamList';

/** Targets of one collector, by name. */
export function TargetTable(props: {
  label: string;
  targets: readonly CollectorTarget[];
}) {
  const { t } = useTranslationRef(waymarkTranslationRef);
  const { duration } = useQuantity();
  return (
    <FactTable
      label={props.label}
      columns={[
        t('collectors.targets.columns.target'),
        t('collectors.targets.columns.state'),
        t('collectors.targets.columns.entities'),
        t('collectors.targets.columns.streams'),
        t('collectors.targets.columns.success'),
        t('collectors.targets.columns.lag'),
        t('collectors.targets.columns.error'),
        t('collectors.targets.columns.cost'),
      ]}
      rows={props.targets.map(target => ({
        key: target.name,
        cells: [
          <ExternalLink url={target.url}>{target.name}</ExternalLink>,
          <Definition text={t(`collectors.meaning.${target.state}`)}>
            <TargetStateMark state={target.state} />
          </Definition>,
          target.entityRefs.length ? (
            <EntityRefLinks
              entityRefs={target.entityRefs}
              defaultKind="component"
            />
          ) : (
            t('collectors.targets.noEntities')
          ),
          <StreamList streams={target.streams} />,
          <Age time={target.lastSuccessAt} />,
          target.lagSeconds > 0
            ? duration(target.lagSeconds)
            : t('collectors.status.noLag'),
          target.error ? (
            <FindingList findings={[target.error]} />
          ) : (
            <NoValue label={t('collectors.targets.noError')} />
          ),
          target.lastCycle ? (
            <CycleText cycle={target.lastCycle} />
          ) : (
            t('collectors.status.noCycle')
          ),
        ],
      }))}
    />
  );
}
