import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { FactValue } from '@waymark/plugin-waymark-common';
import { useQuantity } from '../../hooks/useQuantity';
import { waymarkTranslationRef } from '../../translation';

const LONGEST = 300;
const DECIMALS = 3;

/** What a fact is, with its unit; long values are cut, and whole within reach. */
export function FactValueText(props: { value: FactValue; unit?: string }) {
  const { value, unit } = props;
  const { t } = useTranslationRef(waymarkTranslationRef);
  const { number } = useQuantity();
  if (value === null) {
    return <strong>{t('readiness.facts.nothing')}</strong>;
  }
  if (typeof value === 'number') {
    return (
      <strong>
        {number(value, DECIMALS)}
        {unit && ` ${unit}`}
      </strong>
    );
  }
  if (typeof value === 'boolean') {
    return <strong>{t(`readiness.facts.${value ? 'yes' : 'no'}`)}</strong>;
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const isLong = text.length > LONGEST;
  return (
    <strong title={isLong ? text : undefined}>
      {isLong ? `${text.slice(0, LONGEST)}…` : text}
    </strong>
  );
}
