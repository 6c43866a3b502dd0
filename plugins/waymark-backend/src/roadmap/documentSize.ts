import { DocumentError } from './DocumentError';

/** Documents with more bytes are refused. */
export const MAX_DOCUMENT_BYTES = 1024 * 1024;

/** The error for a document of more than `maxBytes`. */
export function tooLarge(
  target: string,
  maxBytes: number = MAX_DOCUMENT_BYTES,
): DocumentError {
  return new DocumentError({
    kind: 'too-large',
    message: `${target} has more than ${maxBytes} bytes`,
    remedy: 'Split it into several documents, and name each of them.',
  });
}
