import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { isTargetMet, Metric } from '@waymark/plugin-waymark-common';
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
  const { t } = useTranslationRef(waymarkTranslationRef);
  const isMet = metric.actual && isTargetMet(metric, metric.actual);
  if (isMet === undefined) {
    return <>{metric.actual?.text}</>;
  }
  return (
    <>
      <Mark shape={isMet ? 'check' : 'cross'} /> {metric.actual?.text},{' '}
      {t(isMet ? 'details.met' : 'details.missed')}
    </>
  );
}

function MetricTargets(props: { metric: Metric }) {
  const { metric } = props;
  if (!metric.targets?.length) {
    return <span title={metric.text}>{formatTarget(metric)}</span>;
  }
  return (
    <>
      {metric.targets.map(target => (
        <div key={target.column}>
          {target.column}: {formatTarget(target)}
        </div>
      ))}
    </>
  );
}
