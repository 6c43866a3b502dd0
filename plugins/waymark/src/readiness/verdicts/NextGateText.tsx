import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { waymarkTranslationRef } from '../../translation';

/** What the next gate is and how much of it is open, in one line: `Next gate: rc · 2 of 9 failing, 1 unknown`. */
export function NextGateText(props: {
  level: string;
  required: number;
  failing: number;
  unknown: number;
}) {
  const { level, required, failing, unknown } = props;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const counts = [
    t('readiness.gate.counts', {
      failing: String(failing),
      required: String(required),
    }),
    ...(unknown
      ? [t('readiness.gate.unknown', { unknown: String(unknown) })]
      : []),
  ];
  return (
    <>
      {t('readiness.gate.next', { level })} · {counts.join(', ')}
    </>
  );
}
