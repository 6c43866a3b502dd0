import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Decision } from '@waymark/plugin-waymark-common';
import { FactTable } from '../../components/FactTable';
import { LineLink } from '../../components/LineLink';
import { waymarkTranslationRef } from '../../translation';

/** What was decided, and why. */
export function DecisionTable(props: {
  decisions: readonly Decision[];
  phaseTitle: (id: string) => string | undefined;
  linePath: (line: number) => string;
}) {
  const { decisions, phaseTitle, linePath } = props;
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <FactTable
      label={t('details.decisions')}
      columns={[
        t('details.columns.decision'),
        t('details.columns.outcome'),
        t('details.columns.rationale'),
        t('details.columns.date'),
        t('content.columns.phase'),
        t('details.columns.line'),
      ]}
      rows={decisions.map((decision, at) => ({
        key: String(at),
        cells: [
          decision.text,
          decision.outcome,
          decision.rationale,
          decision.date,
          decision.phase && phaseTitle(decision.phase),
          <LineLink line={decision.line} linePath={linePath} />,
        ],
      }))}
    />
  );
}
