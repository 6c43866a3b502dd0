import { FactSchema } from '@waymark/plugin-waymark-common';

/** Types of relations that are counted, with what the count tells. */
export const COUNTED_RELATIONS = {
  dependsOn: 'How many entities it depends on.',
  dependencyOf: 'How many entities depend on it.',
  providesApi: 'How many APIs it provides.',
  consumesApi: 'How many APIs it consumes.',
  apiProvidedBy: 'How many entities provide it, of an API.',
  apiConsumedBy: 'How many entities consume it, of an API.',
  partOf: 'How many entities it is a part of, such as its system.',
  hasPart: 'How many entities are parts of it.',
} as const;

/** What is known of every entity of the catalog. */
export const CATALOG_FACT_SCHEMAS: readonly FactSchema[] = [
  {
    name: 'catalog.owner',
    type: 'string',
    description: 'Entity ref of its first owner.',
  },
  {
    name: 'catalog.title',
    type: 'string',
    description: 'Its title, where it has one beside its name.',
  },
  {
    name: 'catalog.description',
    type: 'string',
    description: 'What it is said to be.',
  },
  {
    name: 'catalog.type',
    type: 'string',
    description: 'Its `spec.type`, such as `service`.',
  },
  {
    name: 'catalog.lifecycle',
    type: 'string',
    description: 'Its lifecycle, such as `production`.',
  },
  {
    name: 'catalog.system',
    type: 'string',
    description: 'Entity ref of the system that it is part of.',
  },
  {
    name: 'catalog.tags',
    type: 'list',
    description: 'Its tags; an empty list where it has none.',
  },
  {
    name: 'catalog.links',
    type: 'number',
    description: 'How many links it has.',
  },
  {
    name: 'catalog.runbook',
    type: 'string',
    description:
      'The address of the first link of which the title, type or icon says runbook.',
  },
  {
    name: 'catalog.documentation',
    type: 'string',
    description:
      'Where its technical documentation is, by `backstage.io/techdocs-ref` or `backstage.io/techdocs-entity`.',
  },
  ...Object.entries(COUNTED_RELATIONS).map(([type, description]) => ({
    name: `catalog.relations.${type}`,
    type: 'number' as const,
    description,
  })),
];
