import { Finding } from '@waymark/plugin-waymark-common';
import { FormPlace } from './ExplicitForm';

/**
 * A finding on an explicit form. A line of a file of its own is told by the message, since `line` is one of the document
 * that the form speaks of.
 */
export function formFinding(
  place: FormPlace,
  { kind, message, remedy }: Omit<Finding, 'line'>,
): Finding {
  return place.file === undefined
    ? { kind, line: place.line, message, remedy }
    : {
        kind,
        message: `${place.file}, line ${place.line}: ${message}`,
        remedy,
        elsewhere: { file: place.file, line: place.line },
      };
}

const LONGEST = 80;

/** A value of a form as a message shows it. */
export function quoteValue(value: unknown): string {
  const text =
    typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  return `“${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}”`;
}
