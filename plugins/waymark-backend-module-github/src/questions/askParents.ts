import { z } from 'zod';
import { GraphqlAnswer } from '../client';
import { PARENT_FIELDS } from '../objects';
import { VariableList } from './VariableList';

const commitSchema = z.object({
  oid: z.string(),
  parents: z.object({ nodes: z.array(z.object({ oid: z.string() })) }),
});

/** How many commits are asked for at once. */
export const MOST_COMMITS = 100;

/** Asks for the parents of commits by their node ids. */
export function askParents(nodeIds: readonly string[]) {
  const variables = new VariableList();
  return {
    query: variables.toQuery(
      'WaymarkParents',
      `nodes(ids: ${variables.add('[ID!]!', nodeIds)}) { ... on Commit { oid ${PARENT_FIELDS} } }`,
    ),
    variables: variables.values,
    /** What came of one of them, and the path of its errors. */
    pick: (answer: GraphqlAnswer, index: number) => ({
      answer: (answer.data.nodes as unknown[] | null | undefined)?.[index],
      path: ['nodes', index],
    }),
  };
}

/**
 * The sha of a commit, and those of its parents.
 *
 * @throws ZodError where the answer is not what GitHub documents
 */
export function readParents(answer: unknown): [string, string[]] {
  const { oid, parents } = commitSchema.parse(answer);
  return [oid, parents.nodes.map(it => it.oid)];
}
