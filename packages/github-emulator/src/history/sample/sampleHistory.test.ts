import { GithubHistory } from '../GithubHistory';
import type { GithubRepository } from '../GithubRepository';
import type { GithubDeployment } from '../model';
import { sampleHistory } from './sampleHistory';

// Samples take their time on a busy machine.
jest.setTimeout(30_000);

const NOW = Date.parse('2026-06-01T12:34:56Z');
const DAY = 24 * 60 * 60 * 1000;

function snapshot(history: GithubHistory) {
  return history.repositories.map(repository => ({
    name: repository.fullName,
    branches: [...repository.content.branches],
    tags: [...repository.content.tags],
    log: repository.log().map(commit => commit.sha),
    events: history.toDoraEvents(repository),
    runs: history.toDoraEvents(repository, { source: 'workflow:ci.yml' })
      .deployments,
    statuses: repository.content.deployments.map(deployment =>
      deployment.statuses.map(status => [
        status.id,
        status.state,
        status.createdAt,
      ]),
    ),
  }));
}

test('the same seed gives the same history, another seed another', () => {
  const make = (seed: number) =>
    snapshot(sampleHistory({ seed, now: NOW, repositories: 3 }));
  expect(make(7)).toEqual(make(7));
  expect(make(7)).not.toEqual(make(8));
});

test('a history comes out the same however it is advanced and read', () => {
  const options = { seed: 3, now: NOW, days: 30, repositories: 4 };
  const atOnce = sampleHistory(options);
  atOnce.advanceTo(NOW + 20 * DAY);

  const inSteps = sampleHistory(options);
  inSteps.subscribe(() => {});
  for (let day = 1; day <= 20; day += 1) {
    inSteps.advanceTo(NOW + day * DAY);
    void inSteps.repositories[day % 4].content;
  }
  expect(snapshot(inSteps)).toEqual(snapshot(atOnce));
});

test('a sample holds what real histories are hard to read for', () => {
  const history = sampleHistory({ seed: 1, now: NOW, repositories: 40 });
  const contents = history.repositories.map(repository => repository.content);
  const deployments = contents.flatMap(content => content.deployments);
  const pulls = contents.flatMap(content => content.pullRequests);
  const commits = contents.flatMap(content => [...content.commits.values()]);
  const states = deployments.map(deployment =>
    deployment.statuses.map(status => status.state).join(' '),
  );
  expect(states.some(all => /SUCCESS INACTIVE/.test(all))).toBe(true);
  expect(states.some(all => /FAILURE/.test(all))).toBe(true);
  expect(states.some(all => /IN_PROGRESS$/.test(all))).toBe(true);
  expect(
    deployments.some(({ createdAt, statuses }) =>
      statuses.some(
        status =>
          status.state === 'SUCCESS' && status.createdAt - createdAt > 2 * DAY,
      ),
    ),
  ).toBe(true);
  expect(deployments.some(({ task }) => task === 'deploy:rollback')).toBe(true);
  expect(pulls.some(({ state }) => state === 'CLOSED')).toBe(true);
  expect(pulls.some(({ reviews }) => reviews.length === 0)).toBe(true);
  expect(commits.some(({ parents }) => parents.length === 2)).toBe(true);
  expect(
    commits.some(({ message }) => /This reverts commit/.test(message)),
  ).toBe(true);
  expect(
    commits.some(({ authoredAt, committedAt }) => authoredAt !== committedAt),
  ).toBe(true);
  expect(
    contents.some(({ workflowRuns }) =>
      workflowRuns.some(({ attempts }) => attempts.length === 2),
    ),
  ).toBe(true);
  expect(
    contents.some(({ releases }) =>
      releases.some(({ isPrerelease }) => isPrerelease),
    ),
  ).toBe(true);
  expect(history.repositories.filter(({ archived }) => archived)).toHaveLength(
    2,
  );
  expect(history.repositories.filter(({ head }) => !head)).toHaveLength(2);
});

test('a sample holds deployments that wait, fail and then succeed, and labels that are taken off', () => {
  const history = sampleHistory({ seed: 1, now: NOW, repositories: 40 });
  const contents = history.repositories.map(repository => repository.content);
  const deployments = contents.flatMap(content => content.deployments);
  const states = deployments.map(deployment =>
    deployment.statuses.map(status => status.state).join(' '),
  );
  const waited = deployments.filter(({ createdAt, statuses }) =>
    statuses.some(
      ({ state, createdAt: at }) =>
        state === 'SUCCESS' && at - createdAt > 3 * DAY,
    ),
  );
  expect(waited.length).toBeGreaterThan(3);
  expect(states.some(all => /FAILURE IN_PROGRESS SUCCESS/.test(all))).toBe(
    true,
  );
  expect(
    contents
      .flatMap(({ issues }) => issues)
      .some(
        ({ title, labels }) =>
          title === 'Errors after a deployment' && !labels.length,
      ),
  ).toBe(true);
  const areas = new Set(
    contents.flatMap(({ commits }) =>
      [...commits.values()].flatMap(({ files }) =>
        files.map(file => file.split('/').slice(0, -1).join('/')),
      ),
    ),
  );
  expect([...areas].sort()).toEqual([
    '',
    'docs',
    'services/api/src',
    'services/worker/src',
  ]);
});

test('repositories can be named, and each is the same whatever the others are', () => {
  const options = { seed: 1, now: NOW, days: 20 };
  const names = ['acme/storefront', 'widgets/api', 'acme/ledger'];
  const history = sampleHistory({ ...options, names });
  expect(history.repositories.map(({ fullName }) => fullName)).toEqual(names);
  expect(history.organisations.map(({ login }) => login)).toEqual([
    'acme',
    'widgets',
  ]);
  const log = (repository: GithubRepository) =>
    repository
      .log()
      .map(({ message, committedAt }) => [message.split('\n')[0], committedAt]);
  const alone = sampleHistory({ ...options, names: ['acme/ledger'] });
  expect(log(alone.repositories[0])).toEqual(log(history.repositories[2]));
  expect(log(history.repositories[0])).not.toEqual(
    log(history.repositories[1]),
  );
  const many = Array.from({ length: 30 }, (_, index) => `acme/r${index}`);
  const plain = sampleHistory({ ...options, names: many });
  expect(plain.repositories.every(({ head }) => head)).toBe(true);
  const special = sampleHistory({ ...options, names: many, special: true });
  expect(special.repositories.filter(({ head }) => !head)).toHaveLength(1);
});

test('on request each service has environments of its own, and default branches are rewritten', () => {
  const [repository] = sampleHistory({
    seed: 2,
    now: NOW,
    names: ['acme/platform'],
    monorepo: true,
    forcePushes: true,
  }).repositories;
  const { deployments, commits, pullRequestsOfCommit } = repository.content;
  expect(
    [...new Set(deployments.map(({ environment }) => environment))].sort(),
  ).toEqual([
    'production/api',
    'production/worker',
    'staging/api',
    'staging/worker',
  ]);
  for (const { environment, sha, description } of deployments) {
    const [, service] = environment.split('/');
    const merged = pullRequestsOfCommit
      .get(sha)!
      .flatMap(pull => pull.commits.map(own => commits.get(own)!));
    const touched = merged.some(({ files }) =>
      files.some(file => file.startsWith(`services/${service}/`)),
    );
    expect([environment, description, touched]).toEqual([
      environment,
      description,
      true,
    ]);
  }
  const lost = deployments.filter(
    ({ sha }) => !repository.isOnDefaultBranch(sha),
  );
  expect(lost.length).toBeGreaterThan(0);
});

describe('changes by hand', () => {
  let history: GithubHistory;
  let shop: GithubRepository;
  beforeEach(() => {
    history = new GithubHistory(NOW);
    shop = history.createRepository({ owner: 'acme', name: 'shop' });
    shop.push([{ message: 'Start' }, { message: 'Second' }]);
  });

  test('each way of merging leaves the commits that it leaves on GitHub', () => {
    const merged = (method: 'merge' | 'squash' | 'rebase') => {
      const base = shop.head!.sha;
      const pull = shop.openPullRequest({
        title: 'Change',
        branch: method,
        commits: [
          { message: 'One', authoredAt: NOW - 2 * DAY },
          { message: 'Two', authoredAt: NOW - DAY },
        ],
      });
      const merge = shop.mergePullRequest(pull, { method });
      expect(pull).toMatchObject({ state: 'MERGED', mergeSha: merge.sha });
      expect(shop.head).toBe(merge);
      return { base, pull, merge };
    };
    const merge = merged('merge');
    expect(merge.merge.parents).toEqual([merge.base, merge.pull.commits[1]]);
    const squash = merged('squash');
    expect(squash.merge.parents).toEqual([squash.base]);
    expect(squash.merge.message).toBe('Change (#2)');
    const rebase = merged('rebase');
    expect(
      shop
        .log()
        .slice(0, 3)
        .map(commit => commit.message),
    ).toEqual(['Two', 'One', 'Change (#2)']);
    expect(rebase.pull.commits).not.toContain(rebase.merge.sha);
    expect(rebase.merge).toMatchObject({
      authoredAt: Math.floor((NOW - DAY) / 1000) * 1000,
      committedAt: Math.floor(NOW / 1000) * 1000,
    });
  });

  test('a force push changes the branch and the pull request from it', () => {
    const pull = shop.openPullRequest({
      title: 'Change',
      branch: 'change',
      commits: [{ message: 'One' }, { message: 'Two' }],
    });
    const [first, second] = pull.commits;
    shop.forcePush('change', first);
    expect(pull).toMatchObject({ headSha: first, commits: [first] });
    expect(shop.content.commits.has(second)).toBe(true);
    shop.forcePush('main', shop.head!.parents[0]);
    expect(shop.log()).toHaveLength(1);
  });

  test('an amended tip takes the place of the former one, which stays', () => {
    const [first] = shop.log().slice(-1);
    const former = shop.head!;
    const amended = shop.amend({ message: 'Second, again', by: 'ada' });
    expect(shop.log()).toEqual([amended, first]);
    expect(amended).toMatchObject({
      parents: [first.sha],
      authoredAt: former.authoredAt,
      files: former.files,
    });
    expect(shop.resolveRevision(former.sha)).toBe(former);
    expect(shop.isOnDefaultBranch(former.sha)).toBe(false);
  });

  test('a success makes earlier deployments inactive, and none that came after', () => {
    const waiting = shop.deploy();
    const newer = shop.deploy();
    const other = shop.deploy({ environment: 'staging' });
    shop.addStatus(other, 'SUCCESS');
    shop.addStatus(newer, 'SUCCESS');
    shop.addStatus(waiting, 'SUCCESS');
    const last = shop.deploy();
    shop.addStatus(last, 'SUCCESS');
    const states = (deployment: GithubDeployment) =>
      deployment.statuses.map(({ state }) => state);
    expect([waiting, newer, other, last].map(states)).toEqual([
      ['SUCCESS', 'INACTIVE'],
      ['SUCCESS', 'INACTIVE'],
      ['SUCCESS'],
      ['SUCCESS'],
    ]);
  });

  test('what is done by hand comes after what the sample planned before', () => {
    const sampled = sampleHistory({ seed: 4, now: NOW, repositories: 1 });
    const [repository] = sampled.repositories;
    const open = repository.content.pullRequests.filter(
      ({ state }) => state === 'OPEN',
    );
    const pull = repository.openPullRequest({
      title: 'By hand',
      branch: 'by-hand',
      commits: [{ message: 'By hand' }],
    });
    sampled.advanceTo(NOW + 30 * DAY);
    repository.review(pull, { by: 'ada' });
    expect(open.every(({ state }) => state !== 'OPEN')).toBe(true);
    expect(repository.mergePullRequest(pull).parents[1]).toBe(pull.headSha);
    const times = repository.content.deployments.map(
      ({ createdAt }) => createdAt,
    );
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  test('names redirect until they are taken again, and end with the repository', () => {
    history.renameRepository(shop, 'store');
    history.transferRepository(shop, 'other');
    expect(history.findRepository('Acme', 'Shop')).toEqual({
      repository: shop,
      moved: true,
    });
    expect(shop.fullName).toBe('other/store');
    const again = history.createRepository({ owner: 'acme', name: 'shop' });
    expect(history.findRepository('acme', 'shop')?.repository).toBe(again);
    history.deleteRepository(shop);
    expect(history.findRepository('acme', 'store')).toBeUndefined();
    expect(() => shop.deploy()).toThrow('other/store is deleted');
  });
});
