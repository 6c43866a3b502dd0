import { DraftMetric } from './DraftMetric';
import { readMetricText } from './readMetricText';
import { splitActual } from './splitActual';
import { cleanSubject } from './subject';

type StatedMetric = Omit<DraftMetric, 'line' | 'foundBy'>;

/**
 * The metrics that a bullet or the value of a label states, with what it says was reached.
 *
 * @param subject - what is measured, where the text itself does not say
 * @returns none where it states no figure
 */
export function readStatement(
  written: string,
  subject?: string,
): StatedMetric[] {
  const { text, actual } = splitActual(written);
  return readMetricText(text).map(reading => ({
    ...(subject && { subject }),
    ...reading,
    ...(actual && { actual }),
  }));
}

/** A bullet among metrics that states no figure: what is measured is its label, else all of it. */
export function readUnfiguredStatement(text: string): StatedMetric {
  const [, label = '', rest = text] =
    /^([^:：]{1,80})[:：]\s+(\S.*)$/s.exec(text) ?? [];
  const subject = cleanSubject(label) || cleanSubject(rest);
  return { text, ...(subject && { subject }) };
}
