import { z } from 'zod';

// Only what is needed is validated: unknown fields and unknown values of enumerations are let through.

/** An instant of GitHub's as epoch milliseconds. */
export const instant = z
  .string()
  .transform(text => Date.parse(text))
  .refine(Number.isFinite, 'must be an instant');

/** Where a list goes on. */
export const pageInfo = z.object({
  hasNextPage: z.boolean(),
  endCursor: z.string().nullish(),
});

/** A list with its nodes; those that could not be had are null, and left out. */
export function connection<T extends z.ZodType>(node: T) {
  return z.object({
    nodes: z
      .array(node.nullable())
      .nullish()
      .transform(nodes =>
        (nodes ?? []).flatMap(it => (it === null ? [] : [it as z.output<T>])),
      ),
    pageInfo,
  });
}

/** Null is the same as not given. */
export function optional<T extends z.ZodType>(schema: T) {
  return schema.nullish().transform(value => value ?? undefined);
}
