import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** An error as GitHub words it: a `type` beside the message, and extensions only where there are any. */
export function githubError(
  type: string,
  message: string,
  extensions?: Record<string, unknown>,
): GraphQLError {
  return new GraphQLError(message, { extensions: { type, ...extensions } });
}

/** An error as it goes over the wire. */
export interface GithubErrorBody {
  type?: string;
  path?: readonly (string | number)[];
  extensions?: Record<string, unknown>;
  locations?: GraphQLFormattedError['locations'];
  message: string;
}

/** How GitHub writes an error of GraphQL. */
export function formatGithubError(error: GraphQLError): GithubErrorBody {
  const { type, reportedPath, ...extensions } = error.extensions;
  // Errors from before execution have a path of their own, which begins with the operation.
  const path = (reportedPath as string[] | undefined) ?? error.path;
  return {
    ...(typeof type === 'string' && { type }),
    ...(path && { path }),
    ...(Object.keys(extensions).length > 0 && { extensions }),
    ...(error.locations && { locations: error.locations }),
    message: error.message,
  };
}
