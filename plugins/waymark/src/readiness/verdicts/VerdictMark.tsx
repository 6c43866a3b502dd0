import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Verdict } from '@waymark/plugin-waymark-common';
import { Mark, MarkShape } from '../../components/Mark';
import { waymarkTranslationRef } from '../../translation';

const shapes: Record<Verdict, MarkShape> = {
  pass: 'check',
  fail: 'fault',
  unknown: 'question',
  stale: 'clock',
  'not-applicable': 'dash',
  exempt: 'shield',
};

/**
 * What a check came to, as a shape.
 *
 * @param props - `labelled`: whether the mark has to name the verdict itself, because no word stands beside it
 */
export function VerdictMark(props: { verdict: Verdict; labelled?: boolean }) {
  const { verdict, labelled } = props;
  const { t } = useTranslationRef(waymarkTranslationRef);
  return (
    <Mark
      shape={shapes[verdict]}
      label={labelled ? t(`readiness.verdict.${verdict}`) : undefined}
    />
  );
}
