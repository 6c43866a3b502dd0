import { InputError } from '@backstage/errors';
import { z } from 'zod';

const message =
  'must be an ISO 8601 instant with its offset, such as 2026-01-31T12:00:00Z';

/** An ISO 8601 instant with its offset, seconds optional, as epoch milliseconds. */
export const instantSchema = z
  .union(
    [
      z.iso.datetime({ offset: true }),
      z.iso.datetime({ offset: true, precision: -1 }),
    ],
    { error: message },
  )
  .transform(text => Date.parse(text));

/**
 * Reads an ISO 8601 instant with its offset, such as `2026-01-31T12:00:00Z`, as epoch milliseconds.
 *
 * @param name - what the error calls the value
 * @throws InputError where the text is no such instant
 * @public
 */
export function parseInstant(text: string, name: string): number {
  const result = instantSchema.safeParse(text);
  if (!result.success) {
    throw new InputError(`${name} ${message}, not "${text}"`);
  }
  return result.data;
}
