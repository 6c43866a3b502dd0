import { Metric } from '@waymark/plugin-waymark-common';
import { normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { LintRule } from './LintFinding';

/**
 * Figures without a unit of something that is no count: “latency below 200” may be milliseconds or seconds. Counts, such
 * as “5 pilots”, need none.
 */
export const targetsWithoutUnit: LintRule = ({ metrics }) =>
  metrics.filter(lacksUnit).map(({ text, line }) => ({
    kind: 'target-without-unit',
    line,
    message: `“${text}” does not say in which unit.`,
    remedy: 'Write the unit behind the figure, such as “200 ms” or “95 %”.',
  }));

function lacksUnit({ value, unit, subject, targets }: Metric): boolean {
  const figures = targets ?? [{ value, unit }];
  return (
    subject !== undefined &&
    figures.some(each => each.value !== undefined && each.value !== 0) &&
    figures.every(each => each.unit === undefined) &&
    isMeasured(subject)
  );
}

function isMeasured(subject: string): boolean {
  const words = normalisePhrase(subject);
  return vocabulary.measured.some(word =>
    // Languages without spaces have no words to tell apart.
    /^[\p{Script=Latin}\s-]+$/u.test(word)
      ? ` ${words} `.includes(` ${word} `)
      : words.includes(word),
  );
}
