import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { constants } from 'node:fs';
import { FileHandle, open, realpath } from 'node:fs/promises';
import { DocumentError } from './DocumentError';
import { MAX_DOCUMENT_BYTES, tooLarge } from './documentSize';

/**
 * Reads a file below a folder, following symbolic links only within it.
 *
 * @param options - `name` names it in messages, instead of the path; what has more than `maxBytes` is refused
 * @throws DocumentError where it cannot be read or must not be
 */
export async function readLocalDocument(
  location: {
    folder: string;
    path: string;
  },
  options: { name?: string; maxBytes?: number } = {},
): Promise<Buffer> {
  const { folder, path } = location;
  const { name = path, maxBytes = MAX_DOCUMENT_BYTES } = options;
  let file: FileHandle | undefined;
  try {
    const resolved = resolveInside(folder, path);
    const before = await realpath(resolved);
    // Without O_NONBLOCK a named pipe would hold the call until somebody writes to it.
    // eslint-disable-next-line no-bitwise
    file = await open(before, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = await file.stat();
    if (stats.isDirectory()) {
      throw new DocumentError({
        kind: 'unreadable',
        message: `${name} is a folder`,
        remedy: 'Name a Markdown document in it.',
      });
    }
    if (!stats.isFile()) {
      throw new DocumentError({
        kind: 'unreadable',
        message: `${name} is not a regular file`,
        remedy: 'Name a Markdown document.',
      });
    }
    if (stats.size > maxBytes) {
      throw tooLarge(name, maxBytes);
    }
    // Whoever may write in the folder could have swapped a part of the path for a link since it was checked.
    if ((await realpath(resolveInside(folder, path))) !== before) {
      throw outsideFolder(path);
    }
    return await file.readFile();
  } catch (error) {
    throw error instanceof DocumentError
      ? error
      : toLocalDocumentError(name, error);
  } finally {
    await file?.close();
  }
}

function resolveInside(folder: string, path: string): string {
  try {
    return resolveSafeChildPath(folder, path);
  } catch (error) {
    if (error instanceof Error && error.name === 'NotAllowedError') {
      throw outsideFolder(path);
    }
    throw error;
  }
}

function outsideFolder(path: string): DocumentError {
  return new DocumentError({
    kind: 'outside-folder',
    message: `${path} leads outside the folder of the entity's catalog file`,
    remedy: 'Keep the document in that folder or below it.',
  });
}

/** Tells from the error of a file system why a file or a folder cannot be read. */
export function toLocalDocumentError(
  path: string,
  error: unknown,
): DocumentError {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new DocumentError(
        {
          kind: 'not-found',
          message: `${path} does not exist`,
          remedy:
            'Add the document, or correct the annotation waymark/roadmap.',
        },
        error,
      );
    case 'EACCES':
    case 'EPERM':
      return new DocumentError(
        {
          kind: 'forbidden',
          message: `The portal may not read ${path}`,
          remedy: 'Let the user that runs the portal read the file.',
        },
        error,
      );
    case 'ELOOP':
      return new DocumentError(
        {
          kind: 'unreadable',
          message: `${path} is a symbolic link that leads back to itself`,
          remedy: 'Let the link lead to the document, or name that itself.',
        },
        error,
      );
    default:
      return new DocumentError(
        {
          kind: 'unreadable',
          message: `${path} could not be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`,
          remedy: 'See the log of the portal for the cause.',
        },
        error,
      );
  }
}
