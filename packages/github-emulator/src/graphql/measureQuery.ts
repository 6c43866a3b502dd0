import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { githubError } from './githubError';

/** GitHub's limits on one query. */
export const QUERY_LIMITS = { page: 100, nodes: 500_000 };

/** What a query costs, before it is executed. */
export interface QueryMeasure {
  /** Points of the primary rate limit. */
  cost: number;
  /** How many requests would be needed to fulfil each unique connection. */
  requests: number;
  /** How many nodes it can give at most. */
  nodeCount: number;
  /** Violations of the page and node limits. */
  errors: GraphQLError[];
}

/**
 * Measures a valid operation by GitHub's published formula: every connection takes one request for each node of the
 * connections around it, every page is assumed full; the sum, divided by 100 and rounded, and at least 1, is the cost.
 * `nodes(ids: …)` counts like a connection with that many nodes.
 */
export function measureQuery(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): QueryMeasure {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  const measure: QueryMeasure = {
    cost: 1,
    requests: 0,
    nodeCount: 0,
    errors: [],
  };
  function walk(
    selections: SelectionSetNode,
    parent: GraphQLNamedType,
    parents: number,
    path: readonly string[],
  ): void {
    for (const selection of selections.selections) {
      if (!isIncluded(selection, variables)) {
        continue;
      }
      if (selection.kind === Kind.FIELD) {
        walkField(selection, parent, parents, path);
      } else {
        const fragment =
          selection.kind === Kind.FRAGMENT_SPREAD
            ? fragments.get(selection.name.value)!
            : selection;
        const condition = fragment.typeCondition?.name.value;
        walk(
          fragment.selectionSet,
          condition ? schema.getType(condition)! : parent,
          parents,
          path,
        );
      }
    }
  }
  function walkField(
    node: FieldNode,
    parent: GraphQLNamedType,
    parents: number,
    path: readonly string[],
  ): void {
    const field = fieldOf(parent, node.name.value);
    if (!field || !node.selectionSet) {
      return;
    }
    const fieldPath = [...path, node.alias?.value ?? node.name.value];
    const type = getNamedType(field.type);
    const count = countOf(field, node, type, variables, fieldPath, measure);
    if (count === undefined) {
      walk(node.selectionSet, type, parents, fieldPath);
      return;
    }
    measure.requests += parents;
    measure.nodeCount += parents * count;
    walk(node.selectionSet, type, parents * count, fieldPath);
  }
  const root = schema.getRootType(operation.operation);
  if (root) {
    walk(operation.selectionSet, root, 1, [operationPath(operation)]);
  }
  measure.cost = Math.max(1, Math.round(measure.requests / 100));
  if (measure.nodeCount > QUERY_LIMITS.nodes) {
    measure.errors.push(
      githubError(
        'MAX_NODE_LIMIT_EXCEEDED',
        `This query requests up to ${grouped(measure.nodeCount)} possible nodes which exceeds the maximum limit of ${grouped(QUERY_LIMITS.nodes)}.`,
      ),
    );
  }
  return measure;
}

/** The first part of GitHub's paths in errors that come before execution. */
export function operationPath(operation: OperationDefinitionNode): string {
  return operation.name
    ? `${operation.operation} ${operation.name.value}`
    : operation.operation;
}

function countOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  type: GraphQLNamedType,
  variables: Record<string, unknown>,
  path: readonly string[],
  measure: QueryMeasure,
): number | undefined {
  const values = getArgumentValues(field, node, variables);
  if (field.name === 'nodes' && Array.isArray(values.ids)) {
    return values.ids.length;
  }
  if (!isCompositeType(type) || !type.name.endsWith('Connection')) {
    return undefined;
  }
  const { first, last } = values;
  const bound = first ?? last;
  if (typeof bound !== 'number') {
    measure.errors.push(
      pageError(
        'MISSING_PAGINATION_BOUNDARIES',
        `You must provide a \`first\` or \`last\` value to properly paginate the \`${field.name}\` connection.`,
        path,
      ),
    );
    return 0;
  }
  if (typeof first === 'number' && typeof last === 'number') {
    measure.errors.push(
      pageError(
        'INVALID_PAGINATION',
        `Passing both \`first\` and \`last\` to paginate the \`${field.name}\` connection is not supported.`,
        path,
      ),
    );
  }
  const name = typeof first === 'number' ? 'first' : 'last';
  if (bound > QUERY_LIMITS.page) {
    measure.errors.push(
      pageError(
        'EXCESSIVE_PAGINATION',
        `Requesting ${bound} records on the \`${field.name}\` connection exceeds the \`${name}\` limit of ${QUERY_LIMITS.page} records.`,
        path,
      ),
    );
  } else if (bound < 1 && !(bound === 0 && name === 'first')) {
    measure.errors.push(
      pageError(
        'INVALID_PAGINATION',
        `\`${name}\` on the \`${field.name}\` connection cannot be less than zero.`,
        path,
      ),
    );
  }
  return Math.max(0, bound);
}

function pageError(
  type: string,
  message: string,
  path: readonly string[],
): GraphQLError {
  return githubError(type, message, { reportedPath: path });
}

function fieldOf(
  type: GraphQLNamedType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(type) || isInterfaceType(type)
    ? type.getFields()[name]
    : undefined;
}

function isIncluded(
  node: Parameters<typeof getDirectiveValues>[1],
  variables: Record<string, unknown>,
): boolean {
  return (
    getDirectiveValues(GraphQLSkipDirective, node, variables)?.if !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false
  );
}

function grouped(value: number): string {
  return value.toLocaleString('en-US');
}
