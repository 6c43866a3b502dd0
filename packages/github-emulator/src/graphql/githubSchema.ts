import fs from 'node:fs';
import path from 'node:path';
import { buildASTSchema, parse, type GraphQLSchema } from 'graphql';

let schema: GraphQLSchema | undefined;

/**
 * GitHub's public GraphQL schema. Building it takes a quarter of a second and 115 MB, and it never changes: all emulators
 * of a process share it. It is read by path, as the package exports only an ES module, and not validated, as the
 * published text has a field twice.
 */
export function githubSchema(): GraphQLSchema {
  schema ??= buildASTSchema(
    parse(fs.readFileSync(findSchemaFile(), 'utf8'), { noLocation: true }),
    { assumeValid: true, assumeValidSDL: true },
  );
  return schema;
}

function findSchemaFile(): string {
  const file = path.join('@octokit', 'graphql-schema', 'schema.graphql');
  const folders = require.resolve.paths(file) ?? [];
  const found = folders
    .map(folder => path.join(folder, file))
    .find(candidate => fs.existsSync(candidate));
  if (!found) {
    throw new Error(
      'Install @octokit/graphql-schema: its schema.graphql is missing',
    );
  }
  return found;
}
