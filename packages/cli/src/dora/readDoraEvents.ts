import { InputError } from '@backstage/errors';
import { DoraEvents, parseDoraEvents } from '@waymark/plugin-waymark-common';
import { readDocument } from '../documents/readDocument';

/**
 * Reads the events of a JSON document.
 *
 * @param file - a path, or `-` for standard input
 * @throws NotFoundError if there is no such file
 * @throws InputError if it cannot be read, is no JSON, or an event of it is wrong
 */
export async function readDoraEvents(file: string): Promise<DoraEvents> {
  const text = await readDocument(file);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new InputError(`${file} is not JSON: ${(error as Error).message}`);
  }
  return parseDoraEvents(json);
}
