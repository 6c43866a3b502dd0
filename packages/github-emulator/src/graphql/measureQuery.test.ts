import { prepareQuery } from './executeQuery';

function measure(query: string, variables?: Record<string, unknown>) {
  const prepared = prepareQuery({ query, variables });
  return prepared.errors
    ? { errors: prepared.errors }
    : { cost: prepared.cost, nodeCount: prepared.nodeCount };
}

describe('the published examples', () => {
  test('5,101 requests cost 51 points', () => {
    expect(
      measure(`query {
        viewer { login repositories(first: 100) { edges { node { id
          issues(first: 50) { edges { node { id
            labels(first: 60) { edges { node { id name } } } } } } } } } }
      }`),
    ).toEqual({ cost: 51, nodeCount: 100 + 5000 + 300_000 });
  });

  test('the simple query has 550 nodes', () => {
    expect(
      measure(`query {
        viewer { repositories(first: 50) { edges { repository: node { name
          issues(first: 10) { totalCount edges { node { title bodyHTML } } } } } } }
      }`),
    ).toEqual({ cost: 1, nodeCount: 550 });
  });

  test('the complex query has 22,060 nodes', () => {
    const talk = `title comments(first: 10) { edges { comment: node { bodyHTML } } }`;
    expect(
      measure(`query {
        viewer {
          repositories(first: 50) { edges { repository: node { name
            pullRequests(first: 20) { edges { pullRequest: node { ${talk} } } }
            issues(first: 20) { totalCount edges { issue: node { ${talk} } } } } } }
          followers(first: 10) { edges { follower: node { login } } }
        }
      }`),
    ).toMatchObject({ nodeCount: 22_060 });
  });
});

test('aliases, fragments, variables and directives count as they are executed', () => {
  const query = `query ($n: Int!, $with: Boolean!) {
    a: repository(owner: "o", name: "a") { ...r }
    b: repository(owner: "o", name: "b") { ...r }
  }
  fragment r on Repository {
    issues(first: $n) { nodes { ... on Issue { comments(last: 10) { totalCount } } } }
    releases(first: 100) @include(if: $with) { totalCount }
  }`;
  expect(measure(query, { n: 100, with: true })).toEqual({
    cost: 2,
    nodeCount: 2 * (100 + 1000 + 100),
  });
  expect(measure(query, { n: 5, with: false })).toEqual({
    cost: 1,
    nodeCount: 2 * (5 + 50),
  });
});

test.each([
  [
    'no boundary',
    '{ viewer { repositories { totalCount } } }',
    {
      type: 'MISSING_PAGINATION_BOUNDARIES',
      path: ['query', 'viewer', 'repositories'],
      message:
        'You must provide a `first` or `last` value to properly paginate the `repositories` connection.',
    },
  ],
  [
    'too large a page',
    'query Q { viewer { repositories(first: 101) { totalCount } } }',
    {
      type: 'EXCESSIVE_PAGINATION',
      path: ['query Q', 'viewer', 'repositories'],
      message:
        'Requesting 101 records on the `repositories` connection exceeds the `first` limit of 100 records.',
    },
  ],
  [
    'a page from both ends',
    '{ viewer { repositories(first: 1, last: 1) { totalCount } } }',
    {
      type: 'INVALID_PAGINATION',
      path: ['query', 'viewer', 'repositories'],
      message:
        'Passing both `first` and `last` to paginate the `repositories` connection is not supported.',
    },
  ],
  [
    'too many nodes',
    '{ viewer { repositories(first: 100) { nodes { issues(first: 100) { nodes { comments(first: 100) { totalCount } } } } } } }',
    {
      type: 'MAX_NODE_LIMIT_EXCEEDED',
      message:
        'This query requests up to 1,010,100 possible nodes which exceeds the maximum limit of 500,000.',
    },
  ],
  [
    'an unknown field',
    '{ viewer { nonsense } }',
    {
      message: "Field 'nonsense' doesn't exist on type 'User'",
      locations: [{ line: 1, column: 12 }],
      extensions: {
        code: 'undefinedField',
        typeName: 'User',
        fieldName: 'nonsense',
      },
    },
  ],
])('%s is refused in GitHub’s words', (_, query, error) => {
  expect(measure(query)).toEqual({ errors: [error] });
});
