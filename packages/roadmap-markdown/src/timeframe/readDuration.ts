import { alternatives } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';

const { hour, day, week, month, year, to } = vocabulary.time;
// "2 and 3 days" are two, "3到4个月" is one.
const TO = alternatives(
  to.filter(word => !vocabulary.metrics.and.includes(word)),
);
const UNITS = alternatives([...hour, ...day, ...week, ...month, ...year]);

const DURATION = new RegExp(
  `^(?:~|≈|about\\s+|approx\\.?\\s+|ca\\.?\\s+|est\\.?\\s+)?\\d+(?:[.,]\\d+)?\\+?(?:\\s*(?:[-–—~]|${TO})\\s*\\d+(?:[.,]\\d+)?)?\\+?[\\s-]*(?:${UNITS})(?![\\p{L}\\d])`,
  'iu',
);

/** Length of the duration that `text` starts with, such as `3-4 months` or `90-Day`; 0 if it starts with none. */
export function durationLength(text: string): number {
  return DURATION.exec(text)?.[0].length ?? 0;
}
