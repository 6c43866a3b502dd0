import type { GithubDeployment, GithubWorkflowRun } from '../model';
import { ACTIONS_BOT, DAY, HOUR, MINUTE, SECOND } from './SamplePlan';
import type { SamplePlan } from './SamplePlan';

const DEPLOY = '.github/workflows/deploy.yml';

/** A deployment to plan. */
export interface PlannedDeployment {
  sha: string;
  environment: string;
  start: number;
  task?: string;
  description?: string;
  /** Made in haste: it succeeds at once. */
  urgent?: boolean;
  /** What follows from its end. Not called for one that never ends. */
  after?: (at: number, failed: boolean) => void;
}

/** How a deployment goes; drawn when it is planned. */
interface Course {
  took: number;
  fails: boolean;
  /** How long after its failure it is tried again and succeeds, if it is. */
  triedAgain?: number;
  neverEnds: boolean;
}

/** Plans a deployment with the workflow run that makes it. */
export function planDeployment(
  plan: SamplePlan,
  planned: PlannedDeployment,
): void {
  const { repository } = plan;
  const course = drawCourse(plan, planned);
  plan.at(planned.start, at => {
    const deployment = repository.deploy({
      sha: planned.sha,
      environment: planned.environment,
      task: planned.task,
      description: planned.description,
      payload: { attempt: 1 },
      by: ACTIONS_BOT,
      at,
    });
    const run = repository.startRun({
      workflow: DEPLOY,
      sha: planned.sha,
      event: 'workflow_dispatch',
      by: ACTIONS_BOT,
      at,
    });
    planStatus(plan, deployment, 'QUEUED', at + 5 * SECOND);
    planStatus(plan, deployment, 'IN_PROGRESS', at + 30 * SECOND);
    if (!course.neverEnds) {
      planEnd(plan, planned, course, deployment, run);
    }
  });
}

/** The name of an environment, of one service where each has its own. */
export function environmentOf(
  stage: 'staging' | 'production',
  service: string | undefined,
): string {
  return service ? `${stage}/${service}` : stage;
}

/** Whether an environment is production, of whatever service. */
export function isProduction(environment: string): boolean {
  return environment.split('/')[0] === 'production';
}

function drawCourse(plan: SamplePlan, planned: PlannedDeployment): Course {
  const { random, habits } = plan;
  const quick = random.integer(90, 900) * SECOND;
  if (planned.urgent) {
    return { took: quick, fails: false, neverEnds: false };
  }
  const fails =
    isProduction(planned.environment) && random.chance(habits.failureShare);
  const waits = random.chance(0.03);
  return {
    took: waits ? random.integer(3 * 24, 6 * 24) * HOUR : quick,
    fails,
    ...(fails &&
      random.chance(0.3) && {
        triedAgain: 20 * MINUTE + random.gap(DAY / 4),
      }),
    neverEnds: random.chance(0.02),
  };
}

function planEnd(
  plan: SamplePlan,
  { start, after }: PlannedDeployment,
  course: Course,
  deployment: GithubDeployment,
  run: GithubWorkflowRun,
): void {
  const { repository } = plan;
  const logUrl = `https://ci.example.com/runs/${run.id}`;
  const end = (at: number, failed: boolean) => {
    repository.addStatus(deployment, failed ? 'FAILURE' : 'SUCCESS', {
      at,
      by: ACTIONS_BOT,
      logUrl,
    });
    repository.finishRun(run, failed ? 'failure' : 'success', {
      at,
      by: ACTIONS_BOT,
    });
  };
  plan.at(start + course.took, at => {
    end(at, course.fails);
    if (course.triedAgain === undefined) {
      after?.(at, course.fails);
      return;
    }
    plan.at(at + course.triedAgain, again => {
      repository.rerun(run, { at: again, by: ACTIONS_BOT });
      repository.addStatus(deployment, 'IN_PROGRESS', {
        at: again,
        by: ACTIONS_BOT,
      });
      plan.at(again + 4 * MINUTE, ended => {
        end(ended, false);
        after?.(ended, false);
      });
    });
  });
}

function planStatus(
  plan: SamplePlan,
  deployment: GithubDeployment,
  state: 'QUEUED' | 'IN_PROGRESS',
  at: number,
): void {
  plan.at(at, () => {
    plan.repository.addStatus(deployment, state, { at, by: ACTIONS_BOT });
  });
}
