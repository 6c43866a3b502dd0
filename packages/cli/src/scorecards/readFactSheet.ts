import { InputError } from '@backstage/errors';
import {
  EvaluationContext,
  parseFactSheet,
} from '@waymark/plugin-waymark-common';
import { readDocument } from '../documents/readDocument';

/**
 * Reads what is known of an entity from a JSON document.
 *
 * @param file - a path, or `-` for standard input
 * @param now - epoch milliseconds
 * @throws NotFoundError if there is no such file
 * @throws InputError if it cannot be read, is no JSON, or a part of it is wrong
 */
export async function readFactSheet(
  file: string,
  now: number,
): Promise<EvaluationContext> {
  const text = await readDocument(file);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new InputError(`${file} is not JSON: ${(error as Error).message}`);
  }
  return parseFactSheet(json, now);
}
