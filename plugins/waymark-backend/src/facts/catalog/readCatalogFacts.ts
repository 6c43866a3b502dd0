import {
  Entity,
  parseEntityRef,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { FactValue } from '@waymark/plugin-waymark-common';
import { ObservedFact } from '@waymark/plugin-waymark-node';
import { COUNTED_RELATIONS } from './catalogFactSchemas';

// As texts of the catalog may be longer than what a fact takes.
const MAX_TEXT_LENGTH = 4096;

const TECHDOCS_ANNOTATIONS = [
  'backstage.io/techdocs-ref',
  'backstage.io/techdocs-entity',
];

const RUNBOOK = /\brun[\s_-]?books?\b/i;

/** All that the catalog says of an entity. What it leaves out is `null`. */
export function readCatalogFacts(entity: Entity): ObservedFact[] {
  const { metadata, relations = [] } = entity;
  const links = metadata.links ?? [];
  const counts = Object.keys(COUNTED_RELATIONS).map((type): ObservedFact => ({
    name: `catalog.relations.${type}`,
    value: relations.filter(it => it.type === type).length,
  }));
  return [
    { name: 'catalog.owner', value: findOwner(entity) },
    { name: 'catalog.title', value: textOf(metadata.title) },
    { name: 'catalog.description', value: textOf(metadata.description) },
    { name: 'catalog.type', value: textOf(entity.spec?.type) },
    { name: 'catalog.lifecycle', value: textOf(entity.spec?.lifecycle) },
    { name: 'catalog.system', value: findSystem(entity) },
    { name: 'catalog.tags', value: metadata.tags ?? [] },
    { name: 'catalog.links', value: links.length },
    { name: 'catalog.runbook', value: findRunbook(links) },
    { name: 'catalog.documentation', value: findDocumentation(entity) },
    ...counts,
  ];
}

function findOwner(entity: Entity): FactValue {
  const relation = entity.relations?.find(it => it.type === RELATION_OWNED_BY);
  return relation?.targetRef ?? resolveRef(entity, entity.spec?.owner, 'group');
}

function findSystem(entity: Entity): FactValue {
  const relation = entity.relations?.find(
    it => it.type === RELATION_PART_OF && it.targetRef.startsWith('system:'),
  );
  return (
    relation?.targetRef ?? resolveRef(entity, entity.spec?.system, 'system')
  );
}

function resolveRef(
  { metadata }: Entity,
  ref: unknown,
  defaultKind: string,
): FactValue {
  const text = textOf(ref);
  if (text === null) {
    return null;
  }
  try {
    const defaultNamespace = metadata.namespace;
    return stringifyEntityRef(
      parseEntityRef(text, { defaultKind, defaultNamespace }),
    );
  } catch {
    // No reference to anybody.
    return null;
  }
}

function findRunbook(links: NonNullable<Entity['metadata']['links']>) {
  const runbook = links.find(({ title, type, icon }) =>
    [title, type, icon].some(it => typeof it === 'string' && RUNBOOK.test(it)),
  );
  return textOf(runbook?.url);
}

function findDocumentation({ metadata }: Entity): FactValue {
  for (const name of TECHDOCS_ANNOTATIONS) {
    const value = textOf(metadata.annotations?.[name]);
    if (value !== null) {
      return value;
    }
  }
  return null;
}

// White space says nothing.
function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim()
    ? value.trim().slice(0, MAX_TEXT_LENGTH)
    : null;
}
