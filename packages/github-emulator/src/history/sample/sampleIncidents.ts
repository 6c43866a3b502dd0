import type { GithubIssue } from '../model';
import { planDeployment } from './sampleDeployments';
import { DAY, HOUR, MINUTE, PEOPLE, SECOND } from './SamplePlan';
import type { SamplePlan } from './SamplePlan';

/** What was deployed, and where. */
interface Deployed {
  sha: string;
  environment: string;
}

/** What comes of a deployment to production: another try after a failure, or an incident after a success. */
export function planAftermath(
  plan: SamplePlan,
  deployed: Deployed,
  at: number,
  failed: boolean,
): void {
  const { random, habits } = plan;
  if (failed) {
    if (random.chance(0.6)) {
      planDeployment(plan, {
        ...deployed,
        start: at + 30 * MINUTE,
        urgent: true,
      });
    }
    return;
  }
  if (random.chance(habits.incidentShare)) {
    planIncident(plan, deployed, at + random.integer(5, 90) * MINUTE);
  }
}

/** Plans requests and bug reports, which are no incidents. */
export function planIssues(plan: SamplePlan, after: number): void {
  const { repository, random } = plan;
  plan.repeatedly(after, 9 * DAY, at => {
    const issue = repository.openIssue({
      title: plan.title(),
      labels: [random.pick(['bug', 'enhancement'])],
      by: random.pick(PEOPLE),
      at,
    });
    const reason = random.chance(0.8) ? 'COMPLETED' : 'NOT_PLANNED';
    const closed = at + HOUR + random.gap(6 * DAY);
    if (random.chance(0.7)) {
      plan.at(closed, () => {
        repository.closeIssue(issue, { reason, by: PEOPLE[0], at: closed });
      });
    }
  });
}

function planIncident(plan: SamplePlan, deployed: Deployed, start: number) {
  const { random, repository } = plan;
  const acknowledges = random.integer(2, 20) * MINUTE;
  const mends = acknowledges + random.integer(5, 60) * MINUTE;
  const answers = random.chance(0.9);
  const falseAlarm = random.chance(0.06);
  const rollsBack = random.chance(0.6);
  plan.at(start, at => {
    const issue = repository.openIssue({
      title: 'Errors after a deployment',
      body: `Seen with ${deployed.sha}`,
      labels: ['incident'],
      by: PEOPLE[2],
      at,
    });
    if (answers) {
      plan.at(at + acknowledges, answered => {
        repository.comment(issue, {
          body: 'Looking into it',
          by: PEOPLE[3],
          at: answered,
        });
      });
    }
    plan.at(at + mends, mending => {
      if (falseAlarm) {
        dismiss(plan, issue, mending);
      } else if (rollsBack) {
        rollBack(plan, deployed, issue, mending);
      } else {
        revert(plan, deployed, issue, mending);
      }
    });
  });
}

function dismiss(plan: SamplePlan, issue: GithubIssue, at: number): void {
  const by = PEOPLE[3];
  plan.repository.removeLabel(issue, 'incident', { by, at });
  plan.repository.closeIssue(issue, { by, at, reason: 'NOT_PLANNED' });
}

function rollBack(
  plan: SamplePlan,
  { sha, environment }: Deployed,
  issue: GithubIssue,
  at: number,
): void {
  const { repository, habits } = plan;
  const good = repository.content.deployments.findLast(
    deployment =>
      deployment.environment === environment &&
      deployment.sha !== sha &&
      deployment.statuses.some(status => status.state === 'SUCCESS'),
  );
  if (!good) {
    revert(plan, { sha, environment }, issue, at);
    return;
  }
  planDeployment(plan, {
    sha: good.sha,
    environment,
    start: at,
    urgent: true,
    task: habits.namesRollbacks ? 'deploy:rollback' : undefined,
    description: `Back to ${good.sha.slice(0, 7)}`,
    after: ended => close(plan, issue, ended),
  });
}

function revert(
  plan: SamplePlan,
  { sha, environment }: Deployed,
  issue: GithubIssue,
  at: number,
): void {
  const { repository, habits } = plan;
  const broken = repository.content.commits.get(sha)!;
  const title = `Revert "${broken.message.split('\n')[0]}"`;
  const pullRequest = repository.openPullRequest({
    title,
    branch: `revert-${Math.floor(at / SECOND)}`,
    commits: [
      {
        message: `${title}\n\nThis reverts commit ${sha}.`,
        files: broken.files,
      },
    ],
    by: PEOPLE[3],
    at,
  });
  plan.at(at + 15 * MINUTE, merged => {
    if (pullRequest.state !== 'OPEN') {
      return;
    }
    const merge = repository.mergePullRequest(pullRequest, {
      by: PEOPLE[4],
      at: merged,
      method: habits.mergeMethod,
    });
    planDeployment(plan, {
      sha: merge.sha,
      environment,
      start: merged + MINUTE,
      urgent: true,
      task: habits.namesRollbacks ? 'deploy:hotfix' : undefined,
      after: ended => close(plan, issue, ended),
    });
  });
}

function close(plan: SamplePlan, issue: GithubIssue, at: number): void {
  plan.at(at + 10 * MINUTE, closed => {
    if (issue.state === 'OPEN') {
      plan.repository.closeIssue(issue, { by: PEOPLE[3], at: closed });
    }
  });
}
