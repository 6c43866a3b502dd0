import { stringifyEntityRef } from '@backstage/catalog-model';
import { Finding } from '@waymark/plugin-waymark-common';
import { FactProvider, ObservedFact } from '@waymark/plugin-waymark-node';
import { FactBatch, FactObservation } from './FactStore';
import { findFactError } from './findFactError';

const LONGEST_MESSAGE = 2000;

/** What a provider's answer says of each entity of a batch. A fact that is wrong is left out, and told. */
export function toObservations(
  provider: Pick<FactProvider, 'title' | 'schemas'>,
  { entities }: Pick<FactBatch, 'entities'>,
  answer: Awaited<ReturnType<FactProvider['observe']>>,
): Map<string, FactObservation> {
  const observations = new Map<string, FactObservation>();
  for (const entity of entities) {
    const entityRef = stringifyEntityRef(entity);
    const observed = answer.get(entityRef) ?? [];
    observations.set(
      entityRef,
      observed instanceof Error
        ? { error: toSourceError(provider, observed) }
        : check(provider, observed),
    );
  }
  return observations;
}

/** The same failure of all entities of a batch. */
export function toFailures(
  provider: Pick<FactProvider, 'title'>,
  { entities }: Pick<FactBatch, 'entities'>,
  error: Error,
): Map<string, FactObservation> {
  const observation = { error: toSourceError(provider, error) };
  return new Map(entities.map(it => [stringifyEntityRef(it), observation]));
}

function toSourceError(
  { title }: Pick<FactProvider, 'title'>,
  { message }: Error,
): Finding {
  return {
    kind: 'not-observed',
    message: `The facts of ${title} could not be observed: ${toLine(message)}`,
    remedy: 'Mend what the message says. It is tried again by itself.',
  };
}

function check(
  { schemas }: Pick<FactProvider, 'schemas'>,
  observed: readonly ObservedFact[],
): FactObservation {
  const byName = new Map(schemas.map(it => [it.name, it]));
  const facts = new Map<string, ObservedFact>();
  const errors: Finding[] = [];
  for (const fact of observed) {
    const schema = byName.get(fact.name);
    const error = schema ? findFactError(fact, schema) : undeclared(fact);
    if (error) {
      errors.push(error);
    } else {
      facts.set(fact.name, fact);
    }
  }
  const [first, ...others] = errors;
  return {
    facts: [...facts.values()],
    ...(first && {
      error: {
        ...first,
        message: others.length
          ? `${first.message} ${others.length} more of its facts are wrong.`
          : first.message,
      },
    }),
  };
}

function undeclared({ name }: ObservedFact): Finding {
  return {
    kind: 'unknown-fact',
    message: `The fact ${toLine(name)} is none of those that its provider declares.`,
    remedy: 'Declare it in the schemas of the provider.',
  };
}

// A message may quote what a source answered: databases refuse null bytes and halves of characters.
function toLine(message: unknown): string {
  return String(message)
    .slice(0, LONGEST_MESSAGE)
    .replace(/[\p{Cc}\p{Surrogate}]/gu, ' ');
}
