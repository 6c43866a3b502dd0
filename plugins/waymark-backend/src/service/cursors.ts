import { InputError } from '@backstage/errors';
import { z } from 'zod';

/** A place in a list, as a text that callers give back. */
export function encodeCursor(place: object): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/**
 * Reads a place that {@link encodeCursor} wrote.
 *
 * @throws InputError where the text is none of these
 */
export function decodeCursor<TSchema extends z.ZodType>(
  cursor: string,
  schema: TSchema,
): z.infer<TSchema> {
  try {
    const text = Buffer.from(cursor, 'base64url').toString('utf8');
    return schema.parse(JSON.parse(text));
  } catch {
    throw new InputError(
      `Malformed cursor '${cursor}'; give the nextCursor of an earlier answer`,
    );
  }
}
