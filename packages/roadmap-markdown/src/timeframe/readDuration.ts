import { alternatives } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';

const { hour, day, week, month, year } = vocabulary.time;
const UNITS = alternatives([...hour, ...day, ...week, ...month, ...year]);

const DURATION = new RegExp(
  `^(?:~|≈|about\\s+|approx\\.?\\s+|ca\\.?\\s+|est\\.?\\s+)?\\d+(?:[.,]\\d+)?\\+?(?:\\s*(?:[-–—~]|to|bis|à)\\s*\\d+(?:[.,]\\d+)?)?\\+?[\\s-]*(?:${UNITS})(?![\\p{L}\\d])`,
  'iu',
);

/** Length of the duration that `text` starts with, such as `3-4 months` or `90-Day`; 0 if it starts with none. */
export function durationLength(text: string): number {
  return DURATION.exec(text)?.[0].length ?? 0;
}
