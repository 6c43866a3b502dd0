import { ContextualBlock } from '../outline/ContextualBlock';
import { isLaunchTitle, readCheckpointTitle } from './readCheckpointTitle';
import { LAUNCH_ANCHOR } from './readPlanDay';

interface Siblings {
  /** Lines of the headings that are named after the launch. */
  launches: number[];
  others: string[];
}

/** The lines of headings that name the launch beside others that count days from it: "GA" beside "GA-10". */
export function findLaunches(
  blocks: readonly ContextualBlock[],
): ReadonlySet<number> {
  const groups = new Map<string, Siblings>();
  const known = new Set<number>();
  for (const { headings, phase } of blocks) {
    headings.forEach(({ title, line, depth }, at) => {
      if (known.has(line)) {
        return;
      }
      known.add(line);
      const above = headings[at - 1]?.line ?? phase?.section.line ?? 0;
      const key = `${above} ${depth}`;
      const siblings = groups.get(key) ?? {
        launches: [],
        others: [],
      };
      groups.set(key, siblings);
      if (isLaunchTitle(title)) {
        siblings.launches.push(line);
      } else {
        siblings.others.push(title);
      }
    });
  }
  // To read a title for its day costs much more than to compare it: few documents name a launch.
  return new Set(
    [...groups.values()].flatMap(({ launches, others }) =>
      launches.length && others.some(isDayOfLaunch) ? launches : [],
    ),
  );
}

/** Whether a title counts days from the launch. */
export function isDayOfLaunch(title: string): boolean {
  return readCheckpointTitle(title)?.anchor === LAUNCH_ANCHOR;
}
