import { GraphqlAnswer } from '../client';
import { ConnectionNeed } from '../objects';
import { VariableList } from './VariableList';

const SIZE = 50;

/** Asks for what follows of the lists of several objects. */
export function askDetails(needs: readonly ConnectionNeed[]) {
  const variables = new VariableList();
  const selection = needs.map(
    ({ on, id, connection, fields, after }, index) =>
      `d${index}: node(id: ${variables.add('ID!', id)}) { ... on ${on} {
        list: ${connection}(first: ${SIZE}, after: ${variables.add('String', after)}) {
          pageInfo { hasNextPage endCursor } nodes { ${fields} } } } }`,
  );
  return {
    query: variables.toQuery('WaymarkDetails', selection.join('\n')),
    variables: variables.values,
    /** What came of one of them, and the path of its errors. */
    pick: (answer: GraphqlAnswer, index: number) => ({
      answer: answer.data[`d${index}`],
      path: [`d${index}`],
    }),
  };
}
