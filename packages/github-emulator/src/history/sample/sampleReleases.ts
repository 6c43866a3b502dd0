import { PEOPLE } from './SamplePlan';
import type { SamplePlan } from './SamplePlan';

/** Gives what plans a release out of every so many merges. */
export function planReleaseEvery(
  plan: SamplePlan,
  mergesPerRelease: number,
): (sha: string, start: number) => void {
  let merges = 0;
  return (sha, start) => {
    merges += 1;
    const number = merges / mergesPerRelease;
    if (!Number.isInteger(number)) {
      return;
    }
    const isDraft = plan.random.chance(0.05);
    const isPrerelease = plan.random.chance(0.1);
    plan.at(start, at => {
      plan.repository.publishRelease({
        tagName: `v1.${number}.0${isPrerelease ? '-rc.1' : ''}`,
        sha,
        body: `Release ${number}`,
        isDraft,
        isPrerelease,
        by: PEOPLE[1],
        at,
      });
    });
  };
}
