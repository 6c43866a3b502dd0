import { stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { z } from 'zod';

// The catalog's own rules are configurable; these characters would change the meaning of a reference under any of them.
const refPart = z
  .string()
  .min(1)
  .max(200)
  // eslint-disable-next-line no-control-regex
  .regex(/^[^\s:/\u0000-\u001f]+$/, 'must hold no colon, slash or white space');

const entityParams = z.object({
  kind: refPart,
  namespace: refPart,
  name: refPart,
});

/**
 * The reference, in lower case, of the entity that a path names.
 *
 * @throws InputError where a part cannot be one of a reference
 */
export function parseEntityParams(params: unknown): string {
  return stringifyEntityRef(parseRequest(entityParams, params, 'path'));
}

/**
 * A part of a request, checked.
 *
 * @param part - names it in messages
 * @throws InputError that names each value that is wrong
 */
export function parseRequest<TSchema extends z.ZodType>(
  schema: TSchema,
  value: unknown,
  part: string,
): z.infer<TSchema> {
  const result = schema.safeParse(value);
  if (!result.success) {
    const problems = result.error.issues.map(
      issue => `${issue.path.join('.')}: ${issue.message}`,
    );
    throw new InputError(`Malformed ${part}; ${problems.join('; ')}`);
  }
  return result.data;
}
