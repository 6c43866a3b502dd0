import { ConflictError, InputError } from '@backstage/errors';
import {
  FactSchema,
  FactSchemaList,
  isFactName,
} from '@waymark/plugin-waymark-common';
import { FactProvider } from '@waymark/plugin-waymark-node';

/** What tells in place of a provider that other systems push a fact. */
export const PUSHED_FACT_SOURCE = 'pushed';

/** What {@link assertDistinctProvider} asks of a provider. */
export type DeclaredProvider = Pick<FactProvider, 'id' | 'schemas'>;

/**
 * Makes sure that a provider can stand beside others.
 *
 * @throws ConflictError where its id, or the name of one of its facts, is taken
 * @throws InputError where one of its facts cannot be named so
 */
export function assertDistinctProvider(
  provider: DeclaredProvider,
  others: readonly DeclaredProvider[],
): void {
  const { id, schemas } = provider;
  if (id === PUSHED_FACT_SOURCE || others.some(it => it.id === id)) {
    throw new ConflictError(
      `There is a provider of facts ${id} already: each has an id of its own`,
    );
  }
  const taken = sourcesOf(others);
  for (const { name } of schemas) {
    if (!isFactName(name)) {
      throw new InputError(
        `The provider ${id} has a fact '${name}'; names of facts are names with dots between, such as repository.license`,
      );
    }
    const source = taken.get(name);
    if (source !== undefined) {
      throw new ConflictError(
        `The provider ${id} has a fact ${name}, which ${source} has already: each fact has one source`,
      );
    }
    taken.set(name, id);
  }
}

/**
 * Makes sure that no fact which the configuration declares is one that a provider observes.
 *
 * @throws InputError that names the fact
 */
export function assertNoProvidedFacts(
  declared: readonly FactSchema[],
  providers: readonly DeclaredProvider[],
): void {
  const taken = sourcesOf(providers);
  for (const { name } of declared) {
    const source = taken.get(name);
    if (source !== undefined) {
      throw new InputError(
        `Invalid configuration waymark.facts: ${name} is observed by ${source} already; give what is pushed another name`,
      );
    }
  }
}

/** All facts that checks can read, by name. */
export function listFactSchemas(
  declared: readonly FactSchema[],
  providers: readonly DeclaredProvider[],
): FactSchemaList {
  const facts = [
    ...providers.flatMap(({ id, schemas }) =>
      schemas.map(it => ({ ...it, source: id })),
    ),
    ...declared.map(it => ({ ...it, source: PUSHED_FACT_SOURCE })),
  ];
  return { facts: facts.sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

function sourcesOf(
  providers: readonly DeclaredProvider[],
): Map<string, string> {
  return new Map(
    providers.flatMap(({ id, schemas }) =>
      schemas.map((it): [string, string] => [it.name, id]),
    ),
  );
}
