import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { DoraMetric } from '@waymark/plugin-waymark-common';
import { Definition } from '../../components/Definition';
import { waymarkTranslationRef } from '../../translation';

/**
 * The name of a metric, with its definition within reach.
 *
 * @param props - `short`: as it fits on a card
 */
export function MetricName(props: { metric: DoraMetric; short?: boolean }) {
  const { metric, short } = props;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const name = t(`delivery.name.${metric}`);
  const definition = t(`delivery.definition.${metric}`);
  return (
    <Definition text={short ? `${name}. ${definition}` : definition}>
      {short ? t(`delivery.metric.${metric}`) : name}
    </Definition>
  );
}
