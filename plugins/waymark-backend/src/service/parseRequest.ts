import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { z } from 'zod';

// The catalog's own rules are configurable, but leave a reference printable ASCII that a path can hold; the colon and the
// slash separate its parts.
const refPart = z
  .string()
  .min(1)
  .max(200)
  .regex(
    /^[!-.0-9;-~]+$/,
    'must be printable ASCII without colon, slash or white space',
  );

const entityParams = z.object({
  kind: refPart,
  namespace: refPart,
  name: refPart,
});

/** An entity reference in full, in lower case. */
export const entityRefSchema = z.string().transform((text, context) => {
  try {
    return stringifyEntityRef(entityParams.parse(parseEntityRef(text)));
  } catch {
    context.addIssue(
      'must be an entity reference such as component:default/shop',
    );
    return z.NEVER;
  }
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
