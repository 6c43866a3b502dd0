import { GraphqlAnswer } from '../client';
import { GraphqlPage } from '../streams';
import { VariableList } from './VariableList';

/** A page of a list of the repository with that node id. */
export interface RepositoryPage {
  nodeId: string;
  page: GraphqlPage;
}

/** Asks for pages of several repositories, or several of one, at once. */
export function askPages(pages: readonly RepositoryPage[]) {
  const variables = new VariableList();
  const selection = pages.map(
    ({ nodeId, page }, index) =>
      `p${index}: node(id: ${variables.add('ID!', nodeId)}) { ... on Repository { ${page.select(variables)} } }`,
  );
  return {
    query: variables.toQuery('WaymarkPages', selection.join('\n')),
    variables: variables.values,
    /** What came of one of them, and the path of its errors. */
    pick: (answer: GraphqlAnswer, index: number) => ({
      answer: answer.data[`p${index}`],
      path: [`p${index}`],
    }),
  };
}
