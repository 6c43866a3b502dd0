import type { GithubPullRequest } from '../model';
import { planReleaseEvery } from './sampleReleases';
import { environmentOf, planDeployment } from './sampleDeployments';
import { pickAreas, pickFiles, servicesOf } from './sampleFiles';
import { planAftermath } from './sampleIncidents';
import {
  ACTIONS_BOT,
  DAY,
  DEPENDENCY_BOT,
  HOUR,
  MINUTE,
  PEOPLE,
  SECOND,
} from './SamplePlan';
import type { SamplePlan } from './SamplePlan';

const CI = '.github/workflows/ci.yml';

/** Plans pull requests, one after the other, with all that comes of them. */
export function planChanges(plan: SamplePlan, after: number): void {
  const { repository, habits, random } = plan;
  const release = planReleaseEvery(plan, habits.mergesPerRelease);
  const merge = (pullRequest: GithubPullRequest, by: string, at: number) => {
    const merged = repository.mergePullRequest(pullRequest, {
      by,
      at,
      method: habits.mergeMethod,
    });
    planChecks(plan, merged.sha, repository.defaultBranch, 'push', at);
    release(merged.sha, at + 30 * MINUTE);
    if (random.chance(0.8)) {
      planDelivery(plan, pullRequest, merged.sha, at);
    }
  };
  plan.repeatedly(after, 2 * DAY, at => {
    const pullRequest = openChange(plan, at);
    const { headSha, headRef } = pullRequest;
    planChecks(plan, headSha, headRef, 'pull_request', at);
    planReview(plan, pullRequest, at, merge);
  });
}

function openChange(plan: SamplePlan, at: number): GithubPullRequest {
  const { random, repository } = plan;
  const author = random.chance(0.1) ? DEPENDENCY_BOT : random.pick(PEOPLE);
  const title = plan.title();
  const count = random.integer(1, 4);
  const started = at - random.gap(12 * HOUR) - count * MINUTE;
  const areas = pickAreas(random);
  return repository.openPullRequest({
    title,
    by: author,
    at,
    branch: `change-${Math.floor(at / SECOND)}`,
    commits: Array.from({ length: count }, (_, index) => ({
      message: index ? `${title}, part ${index + 1}` : title,
      authoredAt: started + ((at - started) * index) / count,
      files: pickFiles(random, areas),
    })),
  });
}

type Merge = (pullRequest: GithubPullRequest, by: string, at: number) => void;

function planReview(
  plan: SamplePlan,
  pullRequest: GithubPullRequest,
  opened: number,
  merge: Merge,
): void {
  const { random, repository } = plan;
  const by = random.pick(
    PEOPLE.filter(person => person !== pullRequest.author),
  );
  const reviewed = opened + 5 * MINUTE + random.gap(6 * HOUR);
  if (random.chance(0.15)) {
    planMerge(plan, pullRequest, by, reviewed, merge);
    return;
  }
  if (!random.chance(0.25)) {
    plan.at(reviewed, at => {
      repository.review(pullRequest, { by, at });
    });
    planMerge(plan, pullRequest, by, reviewed, merge);
    return;
  }
  plan.at(reviewed, at => {
    repository.review(pullRequest, { by, at, state: 'CHANGES_REQUESTED' });
  });
  const changed = reviewed + 10 * MINUTE + random.gap(3 * HOUR);
  plan.at(changed, at => {
    if (pullRequest.state === 'OPEN') {
      const { files } = repository.content.commits.get(pullRequest.headSha)!;
      repository.push([{ message: 'Apply the review', files }], {
        branch: pullRequest.headRef,
        by: pullRequest.author,
        at,
      });
    }
  });
  const approved = changed + 10 * MINUTE + random.gap(2 * HOUR);
  plan.at(approved, at => {
    repository.review(pullRequest, { by, at });
  });
  planMerge(plan, pullRequest, by, approved, merge);
}

function planMerge(
  plan: SamplePlan,
  pullRequest: GithubPullRequest,
  by: string,
  reviewed: number,
  merge: Merge,
): void {
  const merged = reviewed + 5 * MINUTE + plan.random.gap(4 * HOUR);
  const abandoned = plan.random.chance(0.07);
  plan.at(merged, at => {
    if (pullRequest.state !== 'OPEN') {
      return;
    }
    if (abandoned) {
      plan.repository.closePullRequest(pullRequest, { by, at });
    } else {
      merge(pullRequest, by, at);
    }
  });
}

/** To staging and then to production; in a monorepo for each service that changed, and for none where only others did. */
function planDelivery(
  plan: SamplePlan,
  { commits }: GithubPullRequest,
  sha: string,
  at: number,
): void {
  const known = plan.repository.content.commits;
  const services: (string | undefined)[] = plan.options.monorepo
    ? servicesOf(commits.flatMap(own => known.get(own)!.files))
    : [undefined];
  for (const service of services) {
    const environment = environmentOf('production', service);
    planDeployment(plan, {
      sha,
      environment: environmentOf('staging', service),
      start: at + 5 * MINUTE,
    });
    planDeployment(plan, {
      sha,
      environment,
      start: at + 20 * MINUTE,
      after: (ended, failed) =>
        planAftermath(plan, { sha, environment }, ended, failed),
    });
  }
}

function planChecks(
  plan: SamplePlan,
  sha: string,
  branch: string,
  event: 'push' | 'pull_request',
  start: number,
): void {
  const { random, repository } = plan;
  const took = random.integer(60, 900) * SECOND;
  const fails = random.chance(0.12);
  plan.at(start + 5 * SECOND, at => {
    const run = repository.startRun({
      workflow: CI,
      sha,
      branch,
      event,
      at,
      by: ACTIONS_BOT,
    });
    const by = ACTIONS_BOT;
    plan.at(at + took, end => {
      const conclusion = fails ? 'failure' : 'success';
      repository.finishRun(run, conclusion, { at: end, by });
    });
    if (fails) {
      const again = at + took + 10 * MINUTE;
      plan.at(again, () => {
        repository.rerun(run, { at: again, by: PEOPLE[0] });
      });
      plan.at(again + took, end => {
        repository.finishRun(run, 'success', { at: end, by });
      });
    }
  });
}
