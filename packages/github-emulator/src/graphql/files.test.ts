import { sampleHistory } from '../history/sample/sampleHistory';
import {
  closeAll,
  get,
  query,
  START,
  startForTest,
  startWithShop,
} from '../__testUtils__/startForTest';

// Samples take their time on a busy machine.
jest.setTimeout(30_000);

afterEach(closeAll);

const HISTORY = `query ($name: String!, $path: String, $after: String) {
  repository(owner: "acme", name: $name) { defaultBranchRef { target { ... on Commit {
    history(first: 40, after: $after, path: $path) { totalCount pageInfo { hasNextPage endCursor } nodes { oid } } } } } } }`;

test('a path narrows the history as Git does: merges only where both sides changed it', async () => {
  const { emulator, shop } = await startWithShop();
  const open = (branch: string, files: string[]) =>
    shop.openPullRequest({
      title: branch,
      branch,
      commits: [{ message: `Change ${branch}`, files }],
    });
  const api = open('api', ['services/api/a.ts']);
  const docs = open('docs', ['docs/a.md', 'services/api-docs/b.md']);
  const both = open('both', ['services/api/b.ts', 'docs/b.md']);
  [api, docs, both].forEach(pull => shop.mergePullRequest(pull));
  const messages = async (path: string) => {
    const { body } = await query(emulator, HISTORY, {
      variables: { name: 'shop', path },
    });
    const { nodes } = body.data.repository.defaultBranchRef.target.history;
    return nodes.map(
      ({ oid }: any) => shop.resolveRevision(oid)!.message.split('\n')[0],
    );
  };
  const expected = [
    'Merge pull request #3 from acme/both',
    'Change both',
    'Change api',
  ];
  expect(await messages('services/api')).toEqual(expected);
  expect(await messages('services/api/')).toEqual(expected);
  expect(await messages('services/api/a.ts')).toEqual(['Change api']);
  expect(await messages('nowhere')).toEqual([]);
  const { body } = await get(
    emulator,
    '/repos/acme/shop/commits?path=services/api/a.ts',
  );
  expect(body).toMatchObject([{ sha: api.headSha }]);
});

test('the files of a pull request and of a commit are told in GraphQL and REST', async () => {
  const { emulator, shop } = await startWithShop();
  const pull = shop.openPullRequest({
    title: 'Change',
    branch: 'change',
    commits: [
      { message: 'One', files: ['docs/a.md', 'README.md'] },
      { message: 'Two', files: ['docs/b.md'], removedFiles: ['README.md'] },
    ],
  });
  const { body } = await query(
    emulator,
    `{ repository(owner: "acme", name: "shop") {
      pullRequest(number: 1) { changedFiles additions files(first: 2) { totalCount pageInfo { hasNextPage } nodes { path changeType } } }
      object(oid: "${pull.commits[0]}") { ... on Commit { changedFilesIfAvailable } } } }`,
  );
  expect(body).toEqual({
    data: {
      repository: {
        pullRequest: {
          changedFiles: 3,
          additions: 40,
          files: {
            totalCount: 3,
            pageInfo: { hasNextPage: true },
            nodes: [
              { path: 'README.md', changeType: 'DELETED' },
              { path: 'docs/a.md', changeType: 'ADDED' },
            ],
          },
        },
        object: { changedFilesIfAvailable: 2 },
      },
    },
  });
  const commit = await get(
    emulator,
    `/repos/acme/shop/commits/${pull.commits[0]}`,
  );
  expect(commit.body.files).toMatchObject([
    { filename: 'README.md', status: 'modified' },
    { filename: 'docs/a.md', status: 'added', additions: 20, changes: 20 },
  ]);
  const files = await get(emulator, '/repos/acme/shop/pulls/1/files');
  expect(files.body.map((file: any) => [file.filename, file.status])).toEqual([
    ['README.md', 'removed'],
    ['docs/a.md', 'added'],
    ['docs/b.md', 'added'],
  ]);
});

test('toDoraEvents marks what is outside of paths as the history of these paths does', async () => {
  const history = sampleHistory({ seed: 12, now: START, repositories: 4 });
  const emulator = await startForTest({ history });
  for (const repository of history.repositories) {
    const inside = new Set<string>();
    for (let after: string | undefined, more = true; more;) {
      const { body }: any = await query(emulator, HISTORY, {
        variables: { name: repository.name, path: 'services/api', after },
      });
      const page = body.data.repository.defaultBranchRef.target.history;
      page.nodes.forEach((node: any) => inside.add(node.oid));
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    const { commits } = history.toDoraEvents(repository, {
      paths: ['services/api/'],
    });
    const onMain = commits.filter(({ sha }) =>
      repository.isOnDefaultBranch(sha),
    );
    expect(onMain.some(({ outside }) => outside)).toBe(true);
    expect(onMain.filter(({ outside }) => !outside)).toHaveLength(inside.size);
    expect(
      onMain.filter(({ sha, outside }) => inside.has(sha) === Boolean(outside)),
    ).toEqual([]);
  }
});
