import { FactProvider } from '@waymark/plugin-waymark-node';
import { createFactProvidersExtensionPoint } from './createFactProvidersExtensionPoint';
import { assertNoProvidedFacts } from './factSchemas';

function providerOf(id: string, ...names: string[]): FactProvider {
  return {
    id,
    title: id,
    schemas: names.map(name => ({ name, type: 'number', description: name })),
    observe: async () => new Map(),
  };
}

describe('fact providers', () => {
  const added: FactProvider[] = [];
  const point = createFactProvidersExtensionPoint(added);
  point.addFactProvider(providerOf('ci', 'ci.coverage'));

  it.each([
    [providerOf('ci', 'ci.other'), 'There is a provider of facts ci already'],
    [providerOf('catalog'), 'There is a provider of facts catalog already'],
    [providerOf('roadmap'), 'There is a provider of facts roadmap already'],
    [providerOf('pushed'), 'There is a provider of facts pushed already'],
    [
      providerOf('b', 'ci.coverage'),
      'a fact ci.coverage, which ci has already',
    ],
    [providerOf('b', 'catalog.owner'), 'which catalog has already'],
    [providerOf('b', 'twice', 'twice'), 'which b has already'],
    [providerOf('b', 'a b'), "a fact 'a b'"],
  ])('are refused where %j', (provider, message) => {
    expect(() => point.addFactProvider(provider)).toThrow(message);
    expect(added).toHaveLength(1);
  });

  it('leave no name for pushed facts that they have', () => {
    const [schema] = added[0].schemas;
    expect(() => assertNoProvidedFacts([schema], added)).toThrow(
      'waymark.facts: ci.coverage is observed by ci already',
    );
    expect(() =>
      assertNoProvidedFacts([{ ...schema, name: 'own' }], added),
    ).not.toThrow();
  });
});
