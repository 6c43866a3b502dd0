import { createAppAuth } from '@octokit/auth-app';
import { Octokit } from '@octokit/core';
import {
  closeAll,
  get,
  startForTest,
  startWithShop,
} from '../__testUtils__/startForTest';

afterEach(closeAll);

test('Octokit reaches REST and GraphQL as on Enterprise Server, as the app and as its installation', async () => {
  const { emulator } = await startWithShop();
  const octokit = new Octokit({
    baseUrl: emulator.apiUrl,
    authStrategy: createAppAuth,
    auth: {
      appId: emulator.app.id,
      privateKey: emulator.app.privateKey,
      installationId: emulator.installationId('acme'),
    },
  });
  const rest = await octokit.request('GET /repos/{owner}/{repo}', {
    owner: 'acme',
    repo: 'shop',
  });
  expect(rest.data.full_name).toBe('acme/shop');
  const graphql = await octokit.graphql<any>(
    '{ repository(owner: "acme", name: "shop") { nameWithOwner } }',
  );
  expect(graphql.repository.nameWithOwner).toBe('acme/shop');
  expect(emulator.log.map(({ route, subject }) => [route, subject])).toEqual([
    ['POST /app/installations/:id/access_tokens', 'app'],
    ['GET /repos/:owner/:repo', 'installation 1001'],
    ['POST /graphql', 'installation 1001'],
  ]);
});

test('emulators in one process do not know of each other', async () => {
  const { emulator, shop } = await startWithShop();
  const { emulator: other } = await startWithShop();
  shop.openIssue({ title: 'Down' });
  emulator.faults.add({ fault: { kind: 'status', status: 500 } });
  expect((await get(other, '/repos/acme/shop/issues')).body).toEqual([]);
  expect(emulator.log).toEqual([]);
  expect(other.url).not.toBe(emulator.url);
});

test('an installation token ends after an hour, and wrong tokens are refused', async () => {
  const { emulator } = await startWithShop();
  const token = emulator.createInstallationToken('acme');
  expect((await get(emulator, '/repos/acme/shop', { token })).status).toBe(200);
  emulator.clock.advance(60 * 60 * 1000);
  const expired = await get(emulator, '/repos/acme/shop', { token });
  expect(expired).toMatchObject({
    status: 401,
    body: { message: 'Bad credentials' },
  });
});

test('runs are paged by Link, newest first, and each attempt can be read', async () => {
  const { emulator, shop } = await startWithShop();
  for (let index = 0; index < 7; index += 1) {
    const run = shop.startRun({ workflow: '.github/workflows/deploy.yml' });
    shop.finishRun(run, 'failure');
    shop.rerun(run);
    shop.finishRun(run, 'success');
  }
  const numbers: number[] = [];
  let path: string | undefined =
    '/repos/acme/shop/actions/workflows/deploy.yml/runs?per_page=3&status=success';
  while (path) {
    const { headers, body }: any = await get(emulator, path);
    expect(body.total_count).toBe(7);
    numbers.push(...body.workflow_runs.map((run: any) => run.run_number));
    path = /<([^>]+)>; rel="next"/
      .exec(headers.get('link') ?? '')?.[1]
      .slice(emulator.apiUrl.length);
  }
  expect(numbers).toEqual([7, 6, 5, 4, 3, 2, 1]);
  const { id } = shop.content.workflowRuns[0];
  const attempt = await get(
    emulator,
    `/repos/acme/shop/actions/runs/${id}/attempts/1`,
  );
  expect(attempt.body).toMatchObject({ run_attempt: 1, conclusion: 'failure' });
  const last = await get(emulator, `/repos/acme/shop/actions/runs/${id}`);
  expect(last.body).toMatchObject({ run_attempt: 2, conclusion: 'success' });
});

test('an unchanged answer is 304 and costs nothing; a changed one is new', async () => {
  const { emulator, shop } = await startWithShop();
  const first = await get(emulator, '/repos/acme/shop/issues');
  const etag = first.headers.get('etag')!;
  const again = await get(emulator, '/repos/acme/shop/issues', {
    headers: { 'if-none-match': etag },
  });
  expect(again).toMatchObject({ status: 304, body: undefined });
  expect(again.headers.get('x-ratelimit-used')).toBe('1');
  const strong = etag.replace('W/', '');
  const weakly = await get(emulator, '/repos/acme/shop/issues', {
    headers: { 'if-none-match': `"other", ${strong}` },
  });
  expect(weakly.status).toBe(304);
  const stranger = await fetch(`${emulator.apiUrl}/repos/acme/shop/issues`, {
    headers: { 'if-none-match': etag },
  });
  expect(stranger.status).toBe(304);
  expect(stranger.headers.get('x-ratelimit-used')).toBe('1');
  shop.openIssue({ title: 'Down' });
  const changed = await get(emulator, '/repos/acme/shop/issues', {
    headers: { 'if-none-match': etag },
  });
  expect(changed.status).toBe(200);
  expect(changed.headers.get('x-ratelimit-used')).toBe('2');
  expect(emulator.log.map(record => record.cost)).toEqual([1, 0, 0, 1, 1]);
});

test('moved, deleted and empty repositories answer as on GitHub', async () => {
  const { emulator, shop } = await startWithShop();
  emulator.history.createRepository({ owner: 'acme', name: 'empty' });
  emulator.history.transferRepository(shop, 'other');
  const moved = await get(emulator, '/repos/acme/shop/commits?per_page=1');
  expect(moved.status).toBe(301);
  expect(moved.headers.get('location')).toBe(
    `${emulator.apiUrl}/repositories/${shop.id}/commits?per_page=1`,
  );
  const followed = await get(
    emulator,
    `/repositories/${shop.id}/commits?per_page=1`,
  );
  expect(followed.body).toMatchObject([{ commit: { message: 'Start' } }]);
  expect(await get(emulator, '/repos/acme/empty/commits')).toMatchObject({
    status: 409,
    body: { message: 'Git Repository is empty.' },
  });
  emulator.history.deleteRepository(shop);
  expect((await get(emulator, `/repositories/${shop.id}`)).status).toBe(404);
});

test('every route of a sample’s repository answers', async () => {
  const emulator = await startForTest({ seed: 2, repositories: 1 });
  const [repository] = emulator.history.repositories;
  const { deployments, pullRequests, issues } = repository.content;
  const base = `/repos/${repository.fullName}`;
  const { sha } = repository.head!;
  const paths = [
    ...['', '/installation', '/actions/workflows', '/branches', '/releases'],
    ...['/deployments', '/issues?state=all', '/pulls?state=all', '/commits'],
    `/deployments/${deployments[0].id}`,
    `/deployments/${deployments[0].id}/statuses`,
    `/issues/${issues[0].number}`,
    `/issues/${issues[0].number}/comments`,
    `/pulls/${pullRequests[0].number}`,
    `/pulls/${pullRequests[0].number}/commits`,
    `/pulls/${pullRequests[0].number}/files`,
    `/pulls/${pullRequests[0].number}/reviews`,
    '/actions/runs?created=>=2026-05-01',
    `/commits/${sha}`,
    `/commits/${sha}/pulls`,
  ].map(path => `${base}${path}`);
  for (const path of [
    ...paths,
    '/rate_limit',
    '/meta',
    '/user',
    '/orgs/acme/repos',
  ]) {
    expect([path, (await get(emulator, path)).status]).toEqual([path, 200]);
  }
  expect((await get(emulator, '/nonsense')).status).toBe(404);
});
