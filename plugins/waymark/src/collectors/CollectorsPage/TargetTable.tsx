import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLinks } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { CollectorTarget } from '@waymark/plugin-waymark-common';
import { Age } from '../../components/Age';
import { Definition } from '../../components/Definition';
import { ExternalLink } from '../../components/ExternalLink';
import { FactTable } from '../../components/FactTable';
import { FindingList } from '../../components/FindingList';
import { TargetStateMark } from '../../components/TargetStateMark';
import { WarningMark } from '../../components/WarningMark';
import { useQuantity } from '../../hooks/useQuantity';
import { waymarkTranslationRef } from '../../translation';
import { CycleText } from './CycleText';
import { StreamList } from './StreamList';

const useStyles = makeStyles(
  {
    whole: { whiteSpace: 'nowrap' },
    // Wide enough for most names: cells break words.
    name: { minWidth: 200 },
    entities: { fontWeight: 'normal' },
  },
  { name: 'WaymarkTargetTable' },
);

/** Targets of one collector, by name. */
export function TargetTable(props: {
  label: string;
  targets: readonly CollectorTarget[];
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  const { duration } = useQuantity();
  return (
    <FactTable
      label={props.label}
      columns={[
        t('collectors.targets.columns.target'),
        t('collectors.targets.columns.state'),
        t('collectors.targets.columns.streams'),
        t('collectors.targets.columns.success'),
        t('collectors.targets.columns.cost'),
      ]}
      rows={props.targets.map(target => ({
        key: target.name,
        cells: [
          <TargetName target={target} />,
          <TargetStanding target={target} />,
          <StreamList streams={target.streams} />,
          <>
            <span className={classes.whole}>
              <Age time={target.lastSuccessAt} />
            </span>
            {target.lagSeconds > 0 && (
              <div className={classes.whole}>
                <WarningMark />{' '}
                {t('collectors.targets.overdue', {
                  duration: duration(target.lagSeconds),
                })}
              </div>
            )}
          </>,
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

function TargetName({ target }: { target: CollectorTarget }) {
  const { name, url, entityRefs } = target;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <div className={classes.name}>
      <ExternalLink url={url}>{name}</ExternalLink>
      <div className={classes.entities}>
        {entityRefs.length ? (
          <EntityRefLinks entityRefs={entityRefs} defaultKind="component" />
        ) : (
          t('collectors.targets.noEntities')
        )}
      </div>
    </div>
  );
}

function TargetStanding({ target }: { target: CollectorTarget }) {
  const { state, error } = target;
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <>
      <Definition text={t(`collectors.meaning.${state}`)}>
        <TargetStateMark state={state} />
      </Definition>
      {error && <FindingList findings={[error]} />}
    </>
  );
}
