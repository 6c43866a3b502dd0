import type { DoraEvents } from '@waymark/plugin-waymark-common';
import { GithubHistory } from '../history/GithubHistory';
import { sampleHistory } from '../history/sample/sampleHistory';
import {
  closeAll,
  query,
  START,
  startForTest,
  startWithShop,
} from '../__testUtils__/startForTest';

// Samples take their time on a busy machine.
jest.setTimeout(30_000);

afterEach(closeAll);

const DEPLOYMENT = `
  id createdAt commitOid environment task
  statuses(first: 20) { nodes { state createdAt logUrl } }`;
const COMMIT = `oid message authoredDate committedDate parents(first: 5) { nodes { oid } }`;
const PULL = `
  number createdAt mergedAt author { login } mergeCommit { oid }
  commits(first: 100) { nodes { commit { ${COMMIT} } } }
  reviews(first: 50) { nodes { submittedAt author { login } } }`;
const ISSUE = `
  id createdAt closedAt author { login }
  comments(first: 20) { nodes { createdAt author { login } } }`;

test('a batch of 50 repositories is validated and executed in one request', async () => {
  const emulator = await startForTest({ seed: 5, repositories: 50 });
  const names = emulator.history.repositories.map(({ name }) => name);
  const text = `query Batch { ${names
    .map(
      (name, index) => `r${index}: repository(owner: "acme", name: "${name}") {
        nameWithOwner
        deployments(last: 10, environments: ["production"], orderBy: { field: CREATED_AT, direction: ASC }) { nodes { ${DEPLOYMENT} } }
        releases(last: 5) { nodes { tagName publishedAt tagCommit { oid } } }
        defaultBranchRef { name target { ... on Commit { history(first: 50) { pageInfo { hasNextPage endCursor } nodes { ${COMMIT} associatedPullRequests(first: 1) { nodes { number mergedAt } } } } } } }
      }`,
    )
    .join(
      '\n',
    )} rateLimit { cost nodeCount remaining used limit resetAt } viewer { login } }`;
  const { status, body } = await query(emulator, text);
  expect(status).toBe(200);
  expect(body.errors).toBeUndefined();
  expect(Object.keys(body.data)).toHaveLength(52);
  // 3 connections, the statuses of 10 deployments, and parents and pull requests of 50 commits, for each of 50.
  expect(body.data.rateLimit.cost).toBe(
    Math.round((50 * (3 + 10 + 100)) / 100),
  );
  expect(body.data.viewer).toEqual({ login: 'octocat' });
  emulator.history.repositories.forEach((repository, index) => {
    const got = body.data[`r${index}`];
    expect(got.nameWithOwner).toBe(repository.fullName);
    expect(
      got.defaultBranchRef?.target.history.nodes.map((node: any) => node.oid) ??
        [],
    ).toEqual(
      repository
        .log()
        .slice(0, 50)
        .map(commit => commit.sha),
    );
  });
  expect(emulator.log).toMatchObject([
    { route: 'POST /graphql', operation: 'Batch', cost: 57, status: 200 },
  ]);
});

test('what GraphQL serves is the history that toDoraEvents gives', async () => {
  const history = sampleHistory({ seed: 11, now: START, repositories: 8 });
  const emulator = await startForTest({ history });
  for (const repository of history.repositories) {
    const collect = async (field: string, selection: string) => {
      const nodes: any[] = [];
      let after: string | null = null;
      do {
        const { body } = await query(
          emulator,
          `query ($name: String!, $after: String) { repository(owner: "acme", name: $name) {
            page: ${field.replace('(', '(first: 25, after: $after, ')} {
              pageInfo { hasNextPage endCursor } nodes { ${selection} } } } }`,
          { variables: { name: repository.name, after } },
        );
        expect(body.errors).toBeUndefined();
        const { page } = body.data.repository;
        nodes.push(...page.nodes);
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after);
      return nodes;
    };
    const deployments = await collect('deployments()', DEPLOYMENT);
    const pulls = await collect('pullRequests()', PULL);
    const issues = await collect('issues(labels: ["incident"])', ISSUE);
    const commits: any[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { body }: any = await query(
        emulator,
        `query ($after: String) { repository(owner: "acme", name: "${repository.name}") { defaultBranchRef { target { ... on Commit {
          history(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { ${COMMIT} } } } } } } }`,
        { variables: { after } },
      );
      const page = body.data.repository.defaultBranchRef.target.history;
      commits.push(...page.nodes);
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    expect(rebuild({ deployments, pulls, issues, commits })).toEqual(
      byId(history.toDoraEvents(repository)),
    );
  }
});

function rebuild(
  got: Record<'deployments' | 'pulls' | 'issues' | 'commits', any[]>,
) {
  const commits = new Map(
    [
      ...got.commits,
      ...got.pulls.flatMap(pull =>
        pull.commits.nodes.map((node: any) => node.commit),
      ),
    ].map(commit => {
      const reverts = /This reverts commit (\w{40})/.exec(commit.message)?.[1];
      return [
        commit.oid,
        {
          sha: commit.oid,
          parents: commit.parents.nodes.map((parent: any) => parent.oid),
          authoredAt: Date.parse(commit.authoredDate),
          committedAt: Date.parse(commit.committedDate),
          ...(reverts && { reverts }),
        },
      ];
    }),
  );
  const other = (node: any) => (candidate: any) =>
    candidate.author.login !== node.author.login;
  const at = (name: string, value: string | null | undefined) =>
    value ? { [name]: Date.parse(value) } : {};
  return byId({
    deployments: got.deployments.flatMap(node => {
      const statuses = [...node.statuses.nodes].reverse();
      const deciding =
        statuses.find(({ state }) => state === 'SUCCESS') ??
        statuses.find(({ state }) => state === 'FAILURE' || state === 'ERROR');
      const kind = /:(rollback|hotfix)$/.exec(node.task)?.[1] as 'rollback';
      return deciding
        ? [
            {
              id: node.id,
              environment: node.environment,
              sha: node.commitOid,
              status: deciding.state.toLowerCase(),
              startedAt: Date.parse(node.createdAt),
              finishedAt: Date.parse(deciding.createdAt),
              ...(kind && { kind }),
              ...(deciding.logUrl && { url: deciding.logUrl }),
            },
          ]
        : [];
    }),
    commits: [...commits.values()],
    pullRequests: got.pulls.map(node => ({
      number: node.number,
      commits: node.commits.nodes.map((entry: any) => entry.commit.oid),
      openedAt: Date.parse(node.createdAt),
      ...at('firstReviewAt', node.reviews.nodes.find(other(node))?.submittedAt),
      ...at('mergedAt', node.mergedAt),
      ...(node.mergeCommit && { mergeSha: node.mergeCommit.oid }),
    })),
    incidents: got.issues.map(node => ({
      id: node.id,
      openedAt: Date.parse(node.createdAt),
      ...at('acknowledgedAt', node.comments.nodes.find(other(node))?.createdAt),
      ...at('resolvedAt', node.closedAt),
    })),
  });
}

function byId(events: DoraEvents): DoraEvents {
  return {
    ...events,
    commits: [...events.commits].sort((a, b) => (a.sha < b.sha ? -1 : 1)),
  };
}

test('renamed, archived, empty, private and deleted repositories answer as on GitHub', async () => {
  const { emulator, shop } = await startWithShop();
  const { history } = emulator;
  history.createRepository({ owner: 'acme', name: 'empty' });
  history.createRepository({ owner: 'acme', name: 'old', archived: true });
  history.createRepository({ owner: 'other', name: 'secret', private: true });
  const gone = history.createRepository({ owner: 'acme', name: 'gone' });
  history.deleteRepository(gone);
  history.renameRepository(shop, 'store');
  const { body } = await query(
    emulator,
    `{
      renamed: repository(owner: "acme", name: "shop") { nameWithOwner id }
      strict: repository(owner: "acme", name: "shop", followRenames: false) { id }
      empty: repository(owner: "acme", name: "empty") { isEmpty pushedAt defaultBranchRef { name } }
      old: repository(owner: "acme", name: "old") { isArchived }
      secret: repository(owner: "other", name: "secret") { id }
      gone: repository(owner: "acme", name: "gone") { id }
    }`,
    { token: emulator.createInstallationToken('acme') },
  );
  expect(body.data).toEqual({
    renamed: {
      nameWithOwner: 'acme/store',
      id: expect.stringMatching(/^R_kgDO/),
    },
    strict: null,
    empty: { isEmpty: true, pushedAt: null, defaultBranchRef: null },
    old: { isArchived: true },
    secret: null,
    gone: null,
  });
  expect(body.errors).toEqual(
    [
      ['strict', 'acme/shop'],
      ['secret', 'other/secret'],
      ['gone', 'acme/gone'],
    ].map(([path, name]) => ({
      type: 'NOT_FOUND',
      path: [path],
      locations: [expect.anything()],
      message: `Could not resolve to a Repository with the name '${name}'.`,
    })),
  );
  const byNode = await query(
    emulator,
    `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Repository { nameWithOwner } } }`,
    { variables: { ids: [body.data.renamed.id, 'R_nonsense'] } },
  );
  expect(byNode.body).toMatchObject({
    data: { nodes: [{ nameWithOwner: 'acme/store' }, null] },
    errors: [{ type: 'NOT_FOUND', path: ['nodes', 1] }],
  });
});

test('single sign-on and missing permissions forbid, each in its own words', async () => {
  const history = new GithubHistory(START);
  history.createOrganisation('acme', { samlEnforced: true });
  history
    .createRepository({ owner: 'acme', name: 'shop' })
    .push([{ message: 'Start' }]);
  const emulator = await startForTest({ history });
  const text = `{ repository(owner: "acme", name: "shop") { name deployments(first: 1) { totalCount } } }`;
  expect((await query(emulator, text)).body).toMatchObject({
    data: { repository: null },
    errors: [
      {
        type: 'FORBIDDEN',
        extensions: { saml_failure: true },
        path: ['repository'],
      },
    ],
  });
  const token = emulator.createUserToken({ samlAuthorised: ['acme'] });
  expect((await query(emulator, text, { token })).body.errors).toBeUndefined();
  emulator.configureInstallation('acme', { permissions: ['contents'] });
  const installed = emulator.createInstallationToken('acme');
  const { body } = await query(emulator, text, { token: installed });
  expect(body.errors).toMatchObject([
    {
      type: 'FORBIDDEN',
      path: ['repository', 'deployments'],
      message: 'Resource not accessible by integration',
      extensions: { saml_failure: false },
    },
  ]);
});

test('a page of commits goes on in the history that it began in, also after a force push', async () => {
  const { emulator, shop } = await startWithShop();
  shop.push([{ message: 'Two' }, { message: 'Three' }, { message: 'Four' }]);
  const before = shop.log().map(commit => commit.sha);
  const page = async (after: string | null) => {
    const { body } = await query(
      emulator,
      `query ($after: String) { repository(owner: "acme", name: "shop") { defaultBranchRef { target { ... on Commit {
        history(first: 2, after: $after) { totalCount pageInfo { endCursor } nodes { oid } } } } } } }`,
      { variables: { after } },
    );
    return body.data.repository.defaultBranchRef.target.history;
  };
  const first = await page(null);
  shop.forcePush('main', before[3]);
  const second = await page(first.pageInfo.endCursor);
  expect([...first.nodes, ...second.nodes].map(node => node.oid)).toEqual(
    before,
  );
  expect((await page(null)).totalCount).toBe(1);
});

test('what a poll asks for is filtered and sorted as asked', async () => {
  const { emulator, shop } = await startWithShop();
  const minute = 60_000;
  const down = shop.openIssue({ title: 'Down', labels: ['incident'] });
  shop.openIssue({ title: 'Slow', labels: ['incident'] });
  shop.openIssue({ title: 'Wish', labels: ['enhancement'] });
  ['v1', 'v2'].forEach((tagName, index) =>
    shop.publishRelease({ tagName, at: START + index * minute }),
  );
  const [first] = ['one', 'two'].map(branch =>
    shop.openPullRequest({
      title: branch,
      branch,
      commits: [{ message: branch }],
    }),
  );
  shop.comment(down, { at: START + 2 * minute });
  shop.review(first, { at: START + 3 * minute });
  const sha = shop.head!.sha;
  const { body } = await query(
    emulator,
    `{ repository(owner: "acme", name: "shop") {
      issues(first: 5, filterBy: { since: "2026-06-01T00:01:00Z", labels: ["incident"] }) { nodes { title } }
      releases(first: 1, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { tagName } }
      pullRequests(first: 2, orderBy: { field: UPDATED_AT, direction: DESC }) { nodes { title } }
      object(oid: "${sha}") { oid }
      head: object(expression: "HEAD") { oid }
    } }`,
  );
  expect(body).toEqual({
    data: {
      repository: {
        issues: { nodes: [{ title: 'Down' }] },
        releases: { nodes: [{ tagName: 'v2' }] },
        pullRequests: { nodes: [{ title: 'one' }, { title: 'two' }] },
        object: { oid: sha },
        head: { oid: sha },
      },
    },
  });
});

test('up to 100 nodes of any types are found by their ids', async () => {
  const { emulator, shop } = await startWithShop();
  shop.deploy();
  shop.openIssue({ title: 'Down' });
  const { body } = await query(
    emulator,
    `{ repository(owner: "acme", name: "shop") { id
      deployments(first: 1) { nodes { id } } issues(first: 1) { nodes { id } } object(expression: "main") { id } } }`,
  );
  const { id, deployments, issues, object } = body.data.repository;
  const ids = [id, deployments.nodes[0].id, issues.nodes[0].id, object.id];
  const nodes = (list: string[]) =>
    query(
      emulator,
      'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename } }',
      {
        variables: { ids: list },
      },
    );
  const many = Array.from({ length: 25 }, () => ids).flat();
  const found = await nodes(many);
  expect(found.body.data.nodes.slice(0, 4)).toEqual(
    ['Repository', 'Deployment', 'Issue', 'Commit'].map(__typename => ({
      __typename,
    })),
  );
  expect(found.body.data.nodes).toHaveLength(100);
  expect((await nodes([...many, id])).body).toMatchObject({
    data: null,
    errors: [
      {
        type: 'ARGUMENT_LIMIT',
        path: ['nodes'],
        message:
          'You may not provide more than 100 node ids; you provided 101.',
      },
    ],
  });
});

test.each([
  [
    'repositoryOwner(login: "acme") { repositories(first: 1, isFork: true) { totalCount } }',
    'isFork',
  ],
  [
    'repository(owner: "acme", name: "shop") { issues(first: 1, filterBy: { assignee: "ada" }) { totalCount } }',
    'filterBy.assignee',
  ],
  [
    'repository(owner: "acme", name: "shop") { object(expression: "main:README.md") { oid } }',
    'main:README.md',
  ],
])(
  'what would narrow an answer is never passed over: %s',
  async (text, named) => {
    const { emulator } = await startWithShop();
    const { body } = await query(emulator, `{ ${text} }`);
    expect(body.errors).toMatchObject([
      { type: 'NOT_EMULATED', message: expect.stringContaining(named) },
    ]);
  },
);

test('searches find by qualifiers, and what is not emulated is an error, never null', async () => {
  const { emulator, shop } = await startWithShop();
  shop.openIssue({ title: 'Down', labels: ['incident'] });
  shop.openIssue({ title: 'Slow' });
  const { body } = await query(
    emulator,
    `{ search(type: ISSUE, query: "repo:acme/shop is:issue label:incident created:>=2026-05-01", first: 10) { issueCount nodes { __typename ... on Issue { title } } }
       repository(owner: "acme", name: "shop") { diskUsage } }`,
  );
  expect(body.data).toEqual({
    search: { issueCount: 1, nodes: [{ __typename: 'Issue', title: 'Down' }] },
    repository: { diskUsage: null },
  });
  expect(body.errors).toMatchObject([
    {
      type: 'NOT_EMULATED',
      message: 'The emulator does not serve Repository.diskUsage',
    },
  ]);
});

test('arguments are known also where there is nothing to compare them with', async () => {
  const { emulator } = await startWithShop();
  const { body } = await query(
    emulator,
    `{ repository(owner: "acme", name: "shop", followRenames: true) {
      release(tagName: "v1") { id }
      deployments(first: 1, environments: ["production"]) { totalCount }
      pullRequests(first: 1, states: [OPEN], baseRefName: "main", headRefName: "x", labels: ["bug"]) { totalCount }
      issues(first: 1, labels: ["bug"], states: [OPEN]) { totalCount }
      refs(first: 1, refPrefix: "refs/tags/") { totalCount } } }`,
  );
  expect(body.errors).toBeUndefined();
});
