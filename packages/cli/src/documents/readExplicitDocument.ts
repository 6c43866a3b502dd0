import { InputError } from '@backstage/errors';
import {
  ExplicitDocument,
  ExplicitForm,
  findExplicitDocument,
  pathSuffixes,
  readExplicitForm,
} from '@waymark/roadmap-markdown';
import fs from 'node:fs';
import path from 'node:path';
import { readDocument } from './readDocument';

const FORM_FILE = 'roadmap.yaml';
const STANDARD_INPUT = '-';

/**
 * What an explicit form says of a document: the one that is given, else the `roadmap.yaml` beside the document or in the
 * working folder which names it.
 *
 * @param form - a path
 * @throws NotFoundError if there is no such form
 * @throws InputError if it cannot be read or does not speak of the document
 */
export async function readExplicitDocument(
  file: string,
  form: string | undefined,
): Promise<ExplicitDocument | undefined> {
  if (form !== undefined) {
    return readGiven(file, form);
  }
  if (file === STANDARD_INPUT) {
    return undefined;
  }
  const beside = path.join(path.dirname(file), FORM_FILE);
  const candidates: [string, string[]][] = [
    [beside, pathSuffixes(path.resolve(file))],
    [FORM_FILE, [path.relative('.', file)]],
  ];
  for (const [candidate, paths] of candidates) {
    const document = fs.existsSync(candidate)
      ? findExplicitDocument(await readForm(candidate), paths)
      : undefined;
    if (document) {
      return document;
    }
  }
  return undefined;
}

async function readGiven(
  file: string,
  given: string,
): Promise<ExplicitDocument> {
  const form = await readForm(given);
  // Of standard input, nobody knows by which path the form would call it.
  const paths =
    file === STANDARD_INPUT
      ? form.documents.slice(0, 1).flatMap(document => document.path ?? [])
      : pathSuffixes(path.resolve(file));
  const document = findExplicitDocument(form, paths);
  if (!document) {
    throw new InputError(`${given} says nothing of ${file}`);
  }
  return document;
}

async function readForm(file: string): Promise<ExplicitForm> {
  return readExplicitForm(await readDocument(file), path.normalize(file));
}
