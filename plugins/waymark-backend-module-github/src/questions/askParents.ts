import { z } from 'zod';
import { GraphqlAnswer } from '../client';
import { PARENT_FIELDS } from '../objects';
import { VariableList } from './VariableList';

const commitSchema = z.object({
  oid: z.string(),
  parents: z.object({ nodes: z.array(z.object({ oid: z.string() })) }),
});

/** How many commits are asked for at once. */
export const MOST_COMMITS = 300;

// GitHub takes so many ids in one list.
const LIST_SIZE = 100;

/** Asks for the parents of commits by their node ids. */
export function askParents(nodeIds: readonly string[]) {
  const variables = new VariableList();
  const lists: string[] = [];
  for (let from = 0; from < nodeIds.length; from += LIST_SIZE) {
    const ids = variables.add('[ID!]!', nodeIds.slice(from, from + LIST_SIZE));
    lists.push(
      `c${lists.length}: nodes(ids: ${ids}) { ... on Commit { oid ${PARENT_FIELDS} } }`,
    );
  }
  return {
    query: variables.toQuery('WaymarkParents', lists.join('\n')),
    variables: variables.values,
    /** What came of one of them, and the path of its errors. */
    pick: (answer: GraphqlAnswer, index: number) => {
      const list = `c${Math.floor(index / LIST_SIZE)}`;
      const place = index % LIST_SIZE;
      return {
        answer: (answer.data[list] as unknown[] | null | undefined)?.[place],
        path: [list, place],
      };
    },
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
