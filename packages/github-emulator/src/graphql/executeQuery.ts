import {
  execute,
  GraphQLError,
  Kind,
  parse,
  validate,
  type DocumentNode,
  type GraphQLResolveInfo,
  type OperationDefinitionNode,
  getVariableValues,
} from 'graphql';
import { VALIDATION_RULES } from './fieldsExist';
import {
  formatGithubError,
  githubError,
  type GithubErrorBody,
} from './githubError';
import { githubSchema } from './githubSchema';
import type { GraphqlContext } from './GraphqlContext';
import { measureQuery } from './measureQuery';
import { resolvers } from './resolvers';
import { watchArguments } from './watchArguments';

/** A request's body. */
export interface GraphqlRequest {
  query: string;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
}

/** A response's body. */
export interface GraphqlResponse {
  data?: unknown;
  errors?: GithubErrorBody[];
}

/** A query that can be executed, with its cost; or why it cannot. */
export type PreparedQuery =
  | { errors: GithubErrorBody[] }
  | {
      errors?: undefined;
      document: DocumentNode;
      operation: OperationDefinitionNode;
      variables: Record<string, unknown>;
      cost: number;
      nodeCount: number;
    };

const MOST_DOCUMENTS = 50;
const documents = new Map<string, DocumentNode | GraphQLError[]>();

/** Parses, validates and measures a query, all as GitHub does before it reads anything. */
export function prepareQuery(request: GraphqlRequest): PreparedQuery {
  const document = readDocument(request.query);
  if (Array.isArray(document)) {
    return refuse(document);
  }
  const operations = document.definitions.filter(
    definition => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const operation = request.operationName
    ? operations.find(({ name }) => name?.value === request.operationName)
    : operations[0];
  if (!operation || (!request.operationName && operations.length > 1)) {
    return refuse([
      new GraphQLError(
        request.operationName
          ? `No operation named "${request.operationName}"`
          : 'An operation name is required',
      ),
    ]);
  }
  if (operation.operation !== 'query') {
    return refuse([
      githubError('NOT_EMULATED', 'The emulator executes queries only'),
    ]);
  }
  const schema = githubSchema();
  const { coerced, errors } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    request.variables ?? {},
  );
  if (errors) {
    return refuse(errors);
  }
  const measure = measureQuery(schema, document, operation, coerced);
  if (measure.errors.length) {
    return refuse(measure.errors);
  }
  return {
    document,
    operation,
    variables: request.variables ?? {},
    cost: measure.cost,
    nodeCount: measure.nodeCount,
  };
}

/** Executes a prepared query. What fails is null in `data`, and told in `errors`. */
export async function executeQuery(
  prepared: Extract<PreparedQuery, { document: DocumentNode }>,
  context: GraphqlContext,
): Promise<GraphqlResponse> {
  const result = await execute({
    schema: githubSchema(),
    document: prepared.document,
    operationName: prepared.operation.name?.value,
    variableValues: prepared.variables,
    contextValue: context,
    fieldResolver: resolveField,
    typeResolver: value => (value as { kind: string }).kind,
  });
  return {
    data: result.data,
    ...(result.errors && { errors: result.errors.map(formatGithubError) }),
  };
}

/** Emulated fields, then what the source itself has. Anything else is an error: null would be taken for GitHub's answer. */
function resolveField(
  source: unknown,
  args: unknown,
  context: GraphqlContext,
  info: GraphQLResolveInfo,
): unknown {
  const resolver = resolvers[info.parentType.name]?.[info.fieldName];
  if (resolver) {
    const { resolved, unread } = watchArguments(
      args as Record<string, unknown>,
      info.fieldNodes[0],
      read => resolver(source, read, context, info),
    );
    if (unread) {
      throw githubError(
        'NOT_EMULATED',
        `The emulator does not know the argument ${unread} of ${info.parentType.name}.${info.fieldName}`,
      );
    }
    return resolved;
  }
  if (
    typeof source === 'object' &&
    source !== null &&
    !resolvers[info.parentType.name] &&
    info.fieldName in source
  ) {
    return (source as Record<string, unknown>)[info.fieldName];
  }
  throw githubError(
    'NOT_EMULATED',
    `The emulator does not serve ${info.parentType.name}.${info.fieldName}`,
  );
}

/** Validation takes 10 ms and depends on the text alone, so the last documents are kept. */
function readDocument(query: string): DocumentNode | GraphQLError[] {
  const known = documents.get(query);
  if (known) {
    return known;
  }
  const read = parseAndValidate(query);
  if (documents.size >= MOST_DOCUMENTS) {
    documents.delete(documents.keys().next().value!);
  }
  documents.set(query, read);
  return read;
}

function parseAndValidate(query: string): DocumentNode | GraphQLError[] {
  let document: DocumentNode;
  try {
    document = parse(query);
  } catch (error) {
    return [error as GraphQLError];
  }
  const errors = validate(githubSchema(), document, VALIDATION_RULES);
  return errors.length ? [...errors] : document;
}

function refuse(errors: readonly GraphQLError[]): PreparedQuery {
  return { errors: errors.map(formatGithubError) };
}
