import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  ColumnTarget,
  isTargetMet,
  Metric,
} from '@waymark/plugin-waymark-common';
import { FactTable } from '../../components/FactTable';
import { LineLink } from '../../components/LineLink';
import { Mark } from '../../components/Mark';
import { WorkStateMark } from '../../components/WorkStateMark';
import { waymarkTranslationRef } from '../../translation';
import { formatTarget } from '../model/formatTarget';

/** The figures that the plan promises, as their target and, where the document states it, what was reached. */
export function MetricTable(props: {
  metrics: readonly Metric[];
  /** What a phase is called, by its id. */
  phaseTitle: (id: string) => string | undefined;
  linePath: (line: number) => string;
}) {
  const { metrics, phaseTitle, linePath } = props;
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <FactTable
      label={t('details.metrics')}
      columns={[
        t('details.columns.metric'),
        t('details.columns.target'),
        t('details.columns.condition'),
        t('details.columns.actual'),
        t('content.columns.phase'),
        t('details.columns.line'),
      ]}
      rows={metrics.map(metric => ({
        key: metric.id,
        cells: [
          <MetricName metric={metric} />,
          <MetricTargets metric={metric} />,
          metric.condition,
          metric.actual && <ReachedValue metric={metric} />,
          metric.phase && phaseTitle(metric.phase),
          <LineLink line={metric.line} linePath={linePath} />,
        ],
      }))}
    />
  );
}

function MetricName(props: { metric: Metric }) {
  const { subject, text, checked } = props.metric;
  return (
    <>
      {checked !== undefined && (
        <>
          <WorkStateMark state={checked ? 'done' : 'open'} />{' '}
        </>
      )}
      {subject ?? text}
    </>
  );
}

function ReachedValue(props: { metric: Metric }) {
  const { metric } = props;
  // Of several targets, each says beside itself whether it is met.
  const isMet =
    metric.actual && !metric.targets?.length
      ? isTargetMet(metric, metric.actual)
      : undefined;
  return (
    <>
      {metric.actual?.text}
      <Verdict isMet={isMet} />
    </>
  );
}

function Verdict(props: { isMet: boolean | undefined }) {
  const { isMet } = props;
  const { t } = useTranslationRef(waymarkTranslationRef);
  if (isMet === undefined) {
    return null;
  }
  return (
    <>
      , {t(isMet ? 'details.met' : 'details.missed')}{' '}
      <Mark shape={isMet ? 'check' : 'cross'} />
    </>
  );
}

function daysOf({ start, end }: ColumnTarget): string | undefined {
  return start && end ? `${start} – ${end}` : (start ?? end);
}

function MetricTargets(props: { metric: Metric }) {
  const { metric } = props;
  if (!metric.targets?.length) {
    return <span title={metric.text}>{formatTarget(metric)}</span>;
  }
  return (
    <>
      {metric.targets.map(target => (
        <div key={target.column} title={daysOf(target)}>
          {target.column}: {formatTarget(target)}
          <Verdict
            isMet={metric.actual && isTargetMet(target, metric.actual)}
          />
        </div>
      ))}
    </>
  );
}
