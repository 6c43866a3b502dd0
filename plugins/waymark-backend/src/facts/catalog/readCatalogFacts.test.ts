import { Entity } from '@backstage/catalog-model';
import { FactValue } from '@waymark/plugin-waymark-common';
import { CATALOG_FACT_SCHEMAS } from './catalogFactSchemas';
import { readCatalogFacts } from './readCatalogFacts';

const BARE: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'shop', namespace: 'retail' },
};

function read(
  metadata: Partial<Entity['metadata']>,
  more: Partial<Entity> = {},
): Map<string, FactValue> {
  const facts = readCatalogFacts({
    ...BARE,
    ...more,
    metadata: { ...BARE.metadata, ...metadata } as Entity['metadata'],
  });
  return new Map(facts.map(it => [it.name, it.value]));
}

describe('readCatalogFacts', () => {
  it('says of a bare entity that there is nothing, of each fact that is declared', () => {
    const expected = CATALOG_FACT_SCHEMAS.map(({ name, type }) => {
      const empty = { number: 0, list: [] as FactValue };
      return [name, type in empty ? empty[type as keyof typeof empty] : null];
    });
    expect([...read({})]).toEqual(expected);
  });

  it.each<[string, Partial<Entity['metadata']>, Partial<Entity>, FactValue]>([
    [
      'owner',
      {},
      {
        spec: { owner: 'other' },
        relations: [{ type: 'ownedBy', targetRef: 'group:default/shop-team' }],
      },
      'group:default/shop-team',
    ],
    ['owner', {}, { spec: { owner: 'Team' } }, 'group:retail/team'],
    ['owner', {}, { spec: { owner: 'user:default/ann' } }, 'user:default/ann'],
    ['owner', {}, { spec: { owner: '' } }, null],
    ['owner', {}, { spec: { owner: 7 } }, null],
    ['description', { description: ' Sells. ' }, {}, 'Sells.'],
    ['description', { description: ' ' }, {}, null],
    ['lifecycle', {}, { spec: { lifecycle: 'production' } }, 'production'],
    ['type', {}, { spec: { type: 'service' } }, 'service'],
    ['title', { title: 'Shop' }, {}, 'Shop'],
    [
      'system',
      {},
      {
        relations: [
          { type: 'partOf', targetRef: 'component:default/mall' },
          { type: 'partOf', targetRef: 'system:default/retail' },
        ],
      },
      'system:default/retail',
    ],
    ['system', {}, { spec: { system: 'retail' } }, 'system:retail/retail'],
    ['tags', { tags: ['java'] }, {}, ['java']],
    ['links', { links: [{ url: 'https://a' }, { url: 'https://b' }] }, {}, 2],
    [
      'runbook',
      {
        links: [
          { url: 'https://a', title: 'Dashboard' },
          { url: 'https://b', title: 'The Run-Book' },
        ],
      },
      {},
      'https://b',
    ],
    [
      'runbook',
      { links: [{ url: 'https://c', type: 'runbook' }] },
      {},
      'https://c',
    ],
    [
      'runbook',
      { links: [{ url: 'https://d', icon: 'runbook' }] },
      {},
      'https://d',
    ],
    [
      'runbook',
      { links: [{ url: 'https://e', title: 'Prunbooks' }] },
      {},
      null,
    ],
    [
      'documentation',
      { annotations: { 'backstage.io/techdocs-ref': 'dir:.' } },
      {},
      'dir:.',
    ],
    [
      'documentation',
      { annotations: { 'backstage.io/techdocs-entity': 'component:docs' } },
      {},
      'component:docs',
    ],
    [
      'relations.dependsOn',
      {},
      {
        relations: [
          { type: 'dependsOn', targetRef: 'resource:default/db' },
          { type: 'dependsOn', targetRef: 'resource:default/queue' },
          { type: 'partOf', targetRef: 'system:default/retail' },
        ],
      },
      2,
    ],
  ])('reads catalog.%s of %j and %j', (name, metadata, more, value) => {
    expect(read(metadata, more).get(`catalog.${name}`)).toEqual(value);
  });
});
