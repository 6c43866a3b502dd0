import { ComparisonOperator } from '@waymark/plugin-waymark-common';

/** A figure within a text. */
export interface Figure {
  /** Where it starts and ends, the words that bound it and its unit included. */
  start: number;
  end: number;
  value: number;
  /** The other end of a range, such as 10 in `5–10 min`. */
  upper?: number;
  unit?: string;
  /** Absent where the text only names the figure. */
  operator?: ComparisonOperator;
  /** Whether it is a word for nothing, such as `zero`. */
  word?: boolean;
}

/** Whether `figure` is a target wherever it stands: it is compared with, or a share. */
export function isPlainTarget({ operator, unit }: Figure): boolean {
  return operator !== undefined || (unit?.startsWith('%') ?? false);
}
