import { InputError } from '@backstage/errors';
import { Anchors, parseAnchors } from '@waymark/roadmap-markdown';

/**
 * Reads the value of `--anchors`.
 *
 * @throws InputError if a part of it is no name with a day
 */
export function readAnchors(text: string | undefined): Anchors {
  const { anchors, findings } = parseAnchors(text ?? '');
  if (text !== undefined && findings.length) {
    const [{ message, remedy }] = findings;
    throw new InputError(`--anchors: ${message} ${remedy}`);
  }
  return anchors;
}
