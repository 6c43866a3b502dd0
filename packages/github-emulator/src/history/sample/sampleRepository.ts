import type { RepositorySample } from '../GithubRepository';
import { planChanges } from './sampleChanges';
import { FIRST_FILES } from './sampleFiles';
import { planIssues } from './sampleIncidents';
import {
  DAY,
  HOUR,
  PEOPLE,
  SamplePlan,
  type SamplePlanOptions,
} from './SamplePlan';

/**
 * A repository's history as a chain of planned events, which draw their random numbers in order of time: it comes out the
 * same however it is advanced.
 */
export function sampleRepository(options: SamplePlanOptions): RepositorySample {
  return (repository, queue) => {
    const plan = new SamplePlan(repository, queue, options);
    const { from } = options;
    plan.at(from, at => {
      repository.push([{ message: 'Start the service', files: FIRST_FILES }], {
        at,
        by: PEOPLE[0],
      });
    });
    planChanges(plan, from + HOUR);
    planIssues(plan, from + DAY);
    if (options.forcePushes) {
      plan.repeatedly(from + DAY, 30 * DAY, at => {
        repository.amend({ at, by: PEOPLE[5] });
      });
    }
  };
}
