import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { GateVerdict } from '@waymark/plugin-waymark-common';
import { waymarkTranslationRef } from '../../translation';
import { VerdictMark } from './VerdictMark';

/** What a gate came to, as a shape and a word. */
export function GateVerdictLabel(props: { verdict: GateVerdict }) {
  const { verdict } = props;
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      <VerdictMark verdict={verdict} /> {t(`readiness.gate.verdict.${verdict}`)}
    </span>
  );
}
