import { buildASTSchema, GraphQLSchema, parse, validate } from 'graphql';
import fs from 'node:fs';
import path from 'node:path';
import { ConnectionNeed, Draft } from '../objects';
import {
  CommitStream,
  deploymentList,
  issueList,
  pullRequestList,
  releaseList,
  Stream,
  TouchStream,
} from '../streams';
import {
  askDetails,
  askPages,
  askParents,
  askWatched,
  isProbedList,
  probeById,
  probeByName,
  readProbe,
} from '.';
import { draftDeployment, draftIssue, draftPullRequest } from '../objects';

const NOW = Date.parse('2026-06-01T00:00:00Z');
const AT = '2026-05-01T00:00:00Z';
const head = 'a'.repeat(40);

const STREAMS: Stream[] = [
  new CommitStream({ head, since: 0, findKnown: async () => new Set() }),
  new TouchStream({
    path: 'services/"api"',
    head,
    since: 0,
    getRevision: () => 1,
    findOldestCommit: async () => undefined,
  }),
  deploymentList(0),
  releaseList(0, 0),
  pullRequestList(0),
  issueList('so-called "incident"', 0),
] as Stream[];

const more = { pageInfo: { hasNextPage: true, endCursor: 'next' } };

const DRAFTS: Draft[] = [
  draftDeployment({
    id: 'DE_1',
    commitOid: head,
    createdAt: AT,
    statuses: { nodes: [{ state: 'QUEUED', createdAt: AT }], ...more },
  }),
  draftIssue({
    id: 'I_1',
    createdAt: AT,
    updatedAt: AT,
    author: { login: 'ada' },
    comments: {
      nodes: [{ author: { login: 'ada' }, createdAt: AT }],
      ...more,
    },
  }),
  draftPullRequest({
    id: 'PR_1',
    number: 1,
    createdAt: AT,
    updatedAt: AT,
    author: { login: 'ada' },
    commits: { nodes: [], pageInfo: { hasNextPage: false } },
    reviews: { nodes: [{ author: { login: 'ada' } }], ...more },
  }),
];

let schema: GraphQLSchema;

beforeAll(() => {
  const file = path.join('@octokit', 'graphql-schema', 'schema.graphql');
  const found = (require.resolve.paths(file) ?? [])
    .map(folder => path.join(folder, file))
    .find(it => fs.existsSync(it));
  // The published text has a field twice.
  schema = buildASTSchema(
    parse(fs.readFileSync(found!, 'utf8'), { noLocation: true }),
    { assumeValid: true, assumeValidSDL: true },
  );
});

const expectValid = (query: string) =>
  expect(validate(schema, parse(query)).map(it => it.message)).toEqual([]);

it.each(STREAMS.map(it => [it.name, it] as const))(
  'pages of %s are asked as GitHub documents them, first and later ones',
  async (_, stream) => {
    const positions = [
      undefined,
      {
        walk: {
          after: 'next',
          head,
          open: [],
          until: 0,
          since: 0,
          revision: 0,
        },
      },
    ];
    for (const position of positions) {
      const page = await stream.nextPage(position, {
        scale: 1,
        isChanged: true,
      });
      const graphqlPage = page?.type === 'graphql' ? page : undefined;
      expect(graphqlPage).toBeDefined();
      const { query, variables } = askPages(
        Array(3).fill({ nodeId: 'R_1', page: graphqlPage }),
      );
      expectValid(query);
      // Values are variables.
      expect(query).not.toMatch(/R_1|services|so-called|aaaa|next"/);
      expect(Object.keys(variables).length).toBeGreaterThan(2);
    }
  },
);

it('all other questions are asked as GitHub documents them', () => {
  const needs = DRAFTS.map(it => it.next() as ConnectionNeed);
  expect(needs.map(it => it.connection)).toEqual([
    'statuses',
    'comments',
    'reviews',
  ]);
  const lists = ['deployments', 'releases', 'pullRequests', 'issues'];
  const without = new Set(lists.filter(isProbedList));
  const name = { host: 'github.com', owner: 'acme', name: 'shop' };
  [
    askDetails(needs),
    askParents(['C_1', 'C_2']),
    askWatched([{ kind: 'issue', id: 'I_1' }]),
    probeById(['R_1'], new Set()),
    probeById(['R_1'], without),
    probeByName([name, name], new Set()),
    probeByName([name, name], without),
  ].forEach(it => expectValid(it.query));
});

describe('the answer to a probe', () => {
  const answer = (updatedAt: string) => ({
    id: 'R_1',
    nameWithOwner: 'acme/shop',
    url: 'https://github.com/acme/shop',
    isArchived: false,
    defaultBranchRef: { name: 'main', target: { oid: head } },
    deployments: { totalCount: 1, nodes: [{ id: 'DE_1' }] },
    issues: { totalCount: 2, nodes: [{ id: 'I_1', updatedAt }] },
    pullRequests: { totalCount: 0, nodes: [] },
  });

  it('tells what has changed, but for what may change within the same second', () => {
    expect(readProbe(answer(AT), NOW)).toMatchObject({
      nodeId: 'R_1',
      defaultBranch: 'main',
      head,
      seen: {
        deployments: '1 DE_1 ',
        issues: `2 I_1 ${Date.parse(AT)}`,
        'pull-requests': '0  ',
        releases: undefined,
      },
    });
    const fresh = readProbe(answer('2026-05-31T23:59:30Z'), NOW);
    expect(fresh.seen.issues).toBeUndefined();
  });

  it('is refused where it is not what GitHub documents', () => {
    expect(() => readProbe({ ...answer(AT), id: 7 }, NOW)).toThrow(/id/);
  });
});
