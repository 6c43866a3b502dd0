import { encodeNodeId, type NodeType } from '../../history/nodeIds';
import type { GithubRepository } from '../../history/GithubRepository';

/** The global id of something within a repository. */
export function idWithin(
  type: NodeType,
  repository: GithubRepository,
  id: number | string,
): string {
  return encodeNodeId({ type, repositoryId: repository.id, id });
}

/** The global id of a repository or an account. */
export function ownId(object: { kind: NodeType; id: number }): string {
  return encodeNodeId({ type: object.kind, id: object.id });
}
