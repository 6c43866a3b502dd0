import { isUtf8 } from 'node:buffer';
import { posix } from 'node:path';
import { DocumentError } from './DocumentError';
import { quote } from './quote';

const MAX_LINK_LENGTH = 500;
const LINKED_EXTENSION = /\.(?:md|markdown|mdx|txt)$/i;

// Nothing that Markdown gives a meaning to, or an address has.
const LINK_SEGMENT = /^[\p{L}\p{M}\p{N} _.@+&~=-]+$/u;

/**
 * The text of a document.
 *
 * @param target - names the document in messages
 * @throws DocumentError where the bytes are no UTF-8 text, or only the path of another document
 */
export function decodeDocument(bytes: Buffer, target: string): string {
  if (bytes.length >= 2 && /^(fffe|feff)$/.test(bytes.toString('hex', 0, 2))) {
    throw new DocumentError({
      kind: 'invalid-encoding',
      message: `${target} is UTF-16`,
      remedy: 'Save it as UTF-8.',
    });
  }
  if (bytes.includes(0)) {
    throw new DocumentError({
      kind: 'not-text',
      message: `${target} is a binary file: it holds a null byte at offset ${bytes.indexOf(0)}`,
      remedy: 'Name a Markdown document.',
    });
  }
  if (!isUtf8(bytes)) {
    throw new DocumentError({
      kind: 'invalid-encoding',
      message: `${target} is not UTF-8: the byte at offset ${findInvalidByte(bytes)} starts no character`,
      remedy: 'Save it as UTF-8.',
    });
  }
  const text = new TextDecoder().decode(bytes);
  const link = readLink(text);
  if (link !== undefined) {
    const path = posix.join(posix.dirname(pathOf(target)), link);
    throw new DocumentError({
      kind: 'symbolic-link',
      message: `${target} is a symbolic link to ${quote(link)}, which the source host does not follow`,
      remedy: `Name ${path} in the annotation waymark/roadmap.`,
    });
  }
  return text;
}

// Git stores a symbolic link as a file whose whole content is the path, without a line break. Anybody may have written
// it, so each segment is looked at alone: one pattern for the whole could backtrack for ever. What could
// as well be a note, such as a word or a sentence, is none.
function readLink(text: string): string | undefined {
  if (text.length > MAX_LINK_LENGTH || /^n\/a$/i.test(text)) {
    return undefined;
  }
  const segments = text.split('/');
  const isDocument = LINKED_EXTENSION.test(text);
  const isPath =
    segments.every(segment => LINK_SEGMENT.test(segment)) &&
    // Prose begins with a word and a space, and ends with a full stop.
    !segments[0].includes(' ') &&
    !/\.(?: |$)|^ | $/.test(segments.at(-1)!) &&
    (isDocument || segments.length > 1);
  const isDeep = segments.length > 2 || /^\.{1,2}$/.test(segments[0]);
  return isPath && (isDocument || isDeep || !text.includes(' '))
    ? text
    : undefined;
}

function pathOf(target: string): string {
  return URL.canParse(target)
    ? new URL(target).pathname.replace(/^\//, '')
    : target;
}

// A prefix that may still be continued is valid, so validity ends once, in the character that is looked for.
function findInvalidByte(bytes: Buffer): number {
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = Math.floor((valid + invalid) / 2);
    if (middle <= bytes.length && isValidPrefix(bytes.subarray(0, middle))) {
      valid = middle;
    } else {
      invalid = middle;
    }
  }
  let start = valid;
  while (!isUtf8(bytes.subarray(0, start))) {
    start -= 1;
  }
  return start;
}

function isValidPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
