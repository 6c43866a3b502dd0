import { InputError, NotFoundError } from '@backstage/errors';
import fs from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';

/** The file name that stands for standard input. */
const STANDARD_INPUT = '-';

/**
 * Reads a document of UTF-8 text.
 *
 * @param file - a path, or `-` for standard input
 * @throws NotFoundError if there is no such file
 * @throws InputError if it cannot be read, is no file or is not text
 */
export async function readDocument(file: string): Promise<string> {
  const bytes =
    file === STANDARD_INPUT
      ? await buffer(process.stdin)
      : await readFile(file);
  return decode(file, bytes);
}

async function readFile(file: string): Promise<Buffer> {
  try {
    const stats = await fs.stat(file);
    if (stats.isDirectory()) {
      throw new InputError(`${file} is a directory; name the documents in it`);
    }
    // A pipe is fine (`<(git show HEAD:ROADMAP.md)`), a device may never end.
    if (!stats.isFile() && !stats.isFIFO()) {
      throw new InputError(`${file} is not a file`);
    }
    return await fs.readFile(file);
  } catch (error) {
    throw explain(file, error as NodeJS.ErrnoException);
  }
}

function explain(file: string, error: NodeJS.ErrnoException): Error {
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new NotFoundError(`${file} does not exist`);
    case 'EACCES':
    case 'EPERM':
      return new InputError(`${file} may not be read: permission denied`);
    default:
      return error instanceof InputError
        ? error
        : new InputError(`${file} cannot be read: ${error.message}`);
  }
}

function decode(file: string, bytes: Buffer): string {
  if (bytes.includes(0)) {
    throw new InputError(`${file} is not text: it holds null bytes`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(`${file} is not valid UTF-8; save it as UTF-8`);
  }
}
