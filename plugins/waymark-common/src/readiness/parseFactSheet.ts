import { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { instantSchema } from '../dora/parseInstant';
import { EvaluationContext } from './EvaluationContext';
import { Fact, FactValue, isFactName } from './Fact';

const MAX_DEPTH = 20;

const name = z
  .string('must be a text')
  .refine(
    isFactName,
    'must be names with dots between, such as repository.license',
  );
const value = z.custom<FactValue>(
  it => it !== undefined && !isDeeperThan(it, MAX_DEPTH),
  `must be a value of at most ${MAX_DEPTH} levels`,
);
const text = z.string('must be a text');
const object = 'must be an object';
const list = 'must be a list';

const fact = z.object(
  {
    name,
    value,
    observedAt: instantSchema.optional(),
    source: text.optional(),
    evidence: text.optional(),
  },
  object,
);

const factSheet = z.object(
  {
    entity: z
      .looseObject(
        { kind: text, metadata: z.looseObject({ name: text }, object) },
        object,
      )
      .optional(),
    facts: z.union(
      [z.array(fact), z.record(name, value)],
      'must be a list of facts, each with name and value, or an object of values by name',
    ),
    history: z
      .record(
        name,
        z.array(z.object({ value, since: instantSchema }, object), list),
        object,
      )
      .optional(),
    attestations: z
      .array(
        z.object(
          {
            checkId: text,
            by: text,
            at: instantSchema,
            evidence: text.optional(),
            until: instantSchema.optional(),
          },
          object,
        ),
        list,
      )
      .optional(),
    exemptions: z
      .array(
        z.object(
          {
            checkId: text,
            reason: text,
            requestedBy: text,
            approvedBy: text.optional(),
            until: instantSchema,
          },
          object,
        ),
        list,
      )
      .optional(),
  },
  object,
);

/**
 * Reads what is known about one entity from parsed JSON: `facts`, and where there are any `entity`, `history`, `attestations`
 * and `exemptions`. Facts are a list, or just an object of their values by name. Times are ISO 8601 instants with their
 * offset; a fact without one is observed now.
 *
 * @param now - epoch milliseconds
 * @throws InputError that names what is missing or malformed
 * @public
 */
export function parseFactSheet(json: unknown, now: number): EvaluationContext {
  const result = factSheet.safeParse(json);
  if (!result.success) {
    const [{ path, message }] = result.error.issues;
    const place = path.map(String).join('.') || 'the whole';
    throw new InputError(`The facts cannot be read: ${place} ${message}`);
  }
  const { entity, facts, history = {}, ...grants } = result.data;
  const written = Array.isArray(facts)
    ? facts
    : Object.entries(facts).map(([key, it]) => ({ name: key, value: it }));
  const byName = new Map<string, Fact>();
  for (const it of written) {
    byName.set(it.name, { observedAt: now, ...definedOf(it) } as Fact);
  }
  return {
    now,
    ...(entity && { entity: entity as unknown as Entity }),
    facts: byName,
    history: new Map(
      Object.entries(history).map(([key, changes]) => [
        key,
        [...changes].sort((a, b) => a.since - b.since),
      ]),
    ),
    ...grants,
  };
}

function definedOf(fields: object): object {
  return Object.fromEntries(
    Object.entries(fields).filter(([, it]) => it !== undefined),
  );
}

function isDeeperThan(it: unknown, depth: number): boolean {
  return (
    typeof it === 'object' &&
    it !== null &&
    (depth === 0 ||
      Object.values(it).some(part => isDeeperThan(part, depth - 1)))
  );
}
