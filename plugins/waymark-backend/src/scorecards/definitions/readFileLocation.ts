import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import pLimit from 'p-limit';
import {
  decodeDocument,
  DocumentError,
  readLocalDocument,
  toLocalDocumentError,
} from '../../roadmap';
import { LONGEST_DEFINITION } from './limits';

const MOST_FILES = 2000;
const CONCURRENCY = 20;

/** The text of a file, or why it cannot be read. */
export type FileText = { name?: string } & (
  | { text: string; error?: undefined }
  | { text?: undefined; error: DocumentError }
);

/**
 * Reads a YAML file, or all those of a folder in the order of names. Whoever configures the portal may name any: links are
 * followed.
 *
 * @param target - relative to the folder that the process runs in
 * @throws DocumentError where the file cannot be read, or the folder
 */
export async function readFileLocation(target: string): Promise<FileText[]> {
  const path = resolve(target);
  const stats = await describe(path, target);
  if (stats.isDirectory()) {
    return readFolder(path, target);
  }
  if (!stats.isFile()) {
    throw new DocumentError({
      kind: 'unreadable',
      message: `${target} is not a regular file`,
      remedy: 'Name a YAML file, or a folder of such.',
    });
  }
  return [{ text: await readText(path, target) }];
}

async function readFolder(path: string, target: string): Promise<FileText[]> {
  const names = await listFiles(path, target);
  if (!names.length || names.length > MOST_FILES) {
    throw new DocumentError({
      kind: names.length ? 'too-large' : 'empty',
      message: names.length
        ? `The folder ${target} holds more than ${MOST_FILES} YAML files`
        : `The folder ${target} holds no YAML file`,
      remedy: 'Name the folder that holds the scorecards.',
    });
  }
  const limit = pLimit(CONCURRENCY);
  const files = await Promise.all(
    names.map(name =>
      limit(async (): Promise<FileText[]> => {
        const file = join(path, name);
        try {
          const isFile = (await describe(file, name)).isFile();
          return isFile ? [{ name, text: await readText(file, name) }] : [];
        } catch (error) {
          return [{ name, error: asDocumentError(name, error) }];
        }
      }),
    ),
  );
  return files.flat();
}

async function listFiles(path: string, target: string): Promise<string[]> {
  try {
    const names = await readdir(path);
    return names.filter(it => /^[^.].*\.ya?ml$/i.test(it)).sort();
  } catch (error) {
    throw asDocumentError(target, error);
  }
}

async function describe(path: string, name: string) {
  try {
    return await stat(path);
  } catch (error) {
    throw asDocumentError(name, error);
  }
}

async function readText(path: string, name: string): Promise<string> {
  try {
    const real = await realpath(path);
    const bytes = await readLocalDocument(
      { folder: dirname(real), path: basename(real) },
      { name, maxBytes: LONGEST_DEFINITION },
    );
    return decodeDocument(bytes, name);
  } catch (error) {
    throw asDocumentError(name, error);
  }
}

function asDocumentError(name: string, error: unknown): DocumentError {
  return error instanceof DocumentError
    ? error
    : toLocalDocumentError(name, error);
}
